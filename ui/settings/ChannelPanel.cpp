// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ChannelPanel.h"
#include "core/platform/SecretStore.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/Labels.h"
#include "ui/settings/FormRows.h"
#include "ui/settings/SettingFields.h"
#include "ui/settings/SignInFields.h"
#include "ui/templates/TemplateWords.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
const QString kCommand = u"command"_s;
QString plainSettings(const QJsonObject &settings)
{
    QStringList lines;
    for (auto it = settings.begin(); it != settings.end(); ++it)
        lines.append(it.key() + u'=' + it->toVariant().toString());
    return lines.join(u'\n');
}
} // namespace

ChannelPanel::ChannelPanel(PageContext &context, QWidget *host, const ChannelInfo &channel)
    : OverlayPanel(host, channel.id.isNull() ? tr("Add a channel") : tr("Set up a channel")),
      m_context(context),
      m_channel(channel),
      m_secretKey(channel.id.isNull() ? QString() : context.channels->secretKey(channel)),
      m_plugins(context.channels->plugins())
{
    setPanelWidth(560);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    QWidget *form = buildForm();
    m_scroll->setWidget(form);
    form->setAutoFillBackground(false);
    m_scroll->setMinimumHeight(450);
    body()->addWidget(m_scroll, 1);
    setCancel(tr("Cancel"));
    setAccept(tr("Save"));
    setFirstFocus(channel.id.isNull() ? static_cast<QWidget *>(m_plugin) : m_name);
    connect(this, &OverlayPanel::accepted, this, &ChannelPanel::submit);
    follow();
    NoWheel::install(this);
}

QWidget *ChannelPanel::buildForm()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    auto *top = new QWidget(box);
    QFormLayout *form = FormRows::formIn(top);
    m_plugin = new Combo(top);
    for (const channels::FoundPlugin &p : std::as_const(m_plugins))
        m_plugin->addChoice(p.manifest.id, SettingFields::text(p.manifest.name));
    m_plugin->addChoice(kCommand, tr("A program of my own"));
    if (!m_channel.plugin.isEmpty() && m_plugin->findData(m_channel.plugin) < 0)
        m_plugin->addChoice(m_channel.plugin, tr("%1 (not on this computer)").arg(m_channel.plugin));
    if (!m_channel.plugin.isEmpty())
        m_plugin->setValue(m_channel.plugin);
    m_plugin->setEnabled(m_channel.id.isNull());
    m_name = new QLineEdit(m_channel.name, top);
    m_kind = new Combo(top);
    m_whose = new Combo(top);
    m_whose->addChoice(u"no"_s, tr("Everybody in this workspace"));
    m_whose->addChoice(u"yes"_s, tr("Only me"));
    m_whose->setValue(m_channel.own ? u"yes"_s : u"no"_s);
    FormRows::add(form, tr("Sends with"), m_plugin);
    FormRows::add(form, tr("Name"), m_name);
    FormRows::add(form, tr("What it sends"), m_kind);
    FormRows::add(form, tr("Who may use it"), m_whose);
    column->addWidget(top);
    column->addWidget(buildProgram(box));
    m_settings = new SettingFields(box);
    column->addWidget(m_settings);
    m_signIn = new SignInFields(m_context, box);
    m_signIn->account = [this] { return m_settings->values().value(u"user"_s); };
    column->addWidget(m_signIn);
    m_secretRow = new QWidget(box);
    QFormLayout *secretForm = FormRows::formIn(m_secretRow);
    m_secret = new QLineEdit(m_secretRow);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(m_channel.id.isNull() ? QString() : tr("Empty: what is kept stays"));
    m_secretCaption = FormRows::add(secretForm, tr("Password or key"), m_secret);
    auto *where =
        mutedLabel(m_context.secrets && m_context.secrets->isLasting()
                       ? tr("Goes to this computer’s keychain only, and is never shown again.")
                       : tr("This computer has no keychain that answers: it is kept until Opora is closed, and never shown again."),
                   m_secretRow);
    where->setWordWrap(true);
    secretForm->addRow(where);
    column->addWidget(m_secretRow);
    auto *limits = new QWidget(box);
    buildLimits(FormRows::formIn(limits), limits);
    column->addWidget(limits);
    m_active = new QCheckBox(tr("In use"), box);
    m_active->setToolTip(tr("Out of use, nothing is sent or read over it on any computer; what waits stays."));
    m_active->setChecked(m_channel.id.isNull() || m_channel.active);
    column->addWidget(m_active);
    m_enable = new QCheckBox(tr("May send from this computer"), box);
    m_enable->setChecked(m_channel.id.isNull() || m_context.channels->here(m_channel).enabled);
    column->addWidget(m_enable);
    m_pin = mutedLabel({}, box);
    m_pin->setWordWrap(true);
    m_pin->setTextFormat(Qt::PlainText);
    column->addWidget(m_pin);
    column->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { m_unsubscribeRow->setVisible(m_kind->value() == u"email"); });
    connect(m_plugin, &QComboBox::currentIndexChanged, this, &ChannelPanel::follow);
    return box;
}

QWidget *ChannelPanel::buildProgram(QWidget *parent)
{
    m_programRow = new QWidget(parent);
    QFormLayout *form = FormRows::formIn(m_programRow);
    auto *line = new QWidget(m_programRow);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const ChannelService::Here here = m_channel.id.isNull() ? ChannelService::Here() : m_context.channels->here(m_channel);
    m_program = new QLineEdit(here.program, line);
    auto *choose = new Button(tr("Choose…"), Button::Kind::Normal, line);
    choose->setAccessibleName(tr("Choose the program"));
    row->addWidget(m_program, 1);
    row->addWidget(choose);
    FormRows::add(form, tr("Program on this computer"), line);
    m_program->setAccessibleName(tr("Program on this computer"));
    m_arguments = new QLineEdit(ChannelService::joinArguments(here.arguments), m_programRow);
    m_arguments->setPlaceholderText(tr("none"));
    m_arguments->setToolTip(
        tr("What the program is started with; in quotes where something has spaces. They stand on this computer only."));
    FormRows::add(form, tr("Its arguments"), m_arguments);
    m_free = new QPlainTextEdit(plainSettings(m_channel.plugin == kCommand ? m_channel.settings : QJsonObject()), m_programRow);
    m_free->setTabChangesFocus(true);
    m_free->setFixedHeight(64);
    m_free->setPlaceholderText(tr("key=value"));
    FormRows::add(form, tr("Its settings, one a line"), m_free);
    connect(choose, &QPushButton::clicked, this, [this] {
        FileDialogs::open(this, u"channel_program"_s, tr("Program that sends"), {},
                          [this](const QString &file) { m_program->setText(file); });
    });
    return m_programRow;
}

void ChannelPanel::buildLimits(QFormLayout *form, QWidget *parent)
{
    auto *quiet = new QWidget(parent);
    auto *row = new QHBoxLayout(quiet);
    row->setContentsMargins(0, 0, 0, 0);
    m_quietFrom = new QLineEdit(m_channel.quietFrom, quiet);
    m_quietTo = new QLineEdit(m_channel.quietTo, quiet);
    m_quietFrom->setPlaceholderText(u"21:00"_s);
    m_quietTo->setPlaceholderText(u"08:00"_s);
    row->addWidget(m_quietFrom);
    row->addWidget(mutedLabel(QString(QChar(0x2013)), quiet));
    row->addWidget(m_quietTo);
    FormRows::add(form, tr("Quiet hours, by the client’s clock"), quiet);
    m_quietFrom->setAccessibleName(tr("Quiet from"));
    m_quietTo->setAccessibleName(tr("Quiet until"));
    const auto number = [](int n) { return n > 0 ? QString::number(n) : QString(); };
    m_perMinute = new QLineEdit(number(m_channel.perMinute), parent);
    m_perWeek = new QLineEdit(number(m_channel.perWeek), parent);
    m_perMinute->setPlaceholderText(tr("no limit"));
    m_perWeek->setPlaceholderText(tr("no limit"));
    FormRows::add(form, tr("At most a minute"), m_perMinute);
    FormRows::add(form, tr("At most a week to one client"), m_perWeek);
    m_unsubscribeRow = new QWidget(parent);
    auto *link = FormRows::formIn(m_unsubscribeRow);
    m_unsubscribe = new QLineEdit(m_channel.unsubscribeUrl, m_unsubscribeRow);
    m_unsubscribe->setPlaceholderText(u"https://example.com/unsubscribe?{token}"_s);
    m_unsubscribe->setToolTip(tr("A page of yours for letters to many; without one, people unsubscribe by answering."));
    FormRows::add(link, tr("Page to unsubscribe at"), m_unsubscribe);
    form->addRow(m_unsubscribeRow);
}

/// What depends on the chosen plugin.
void ChannelPanel::follow()
{
    const QString id = m_plugin->value();
    if (id == m_shownPlugin)
        return;
    m_shownPlugin = id;
    ChannelInfo asked = m_channel;
    asked.plugin = id;
    const Result<channels::Manifest> m = m_context.channels->manifest(asked);
    m_manifest = m.ok() ? *m : channels::Manifest();
    const bool command = id == kCommand;
    m_programRow->setVisible(command);
    m_settings->setVisible(!command);
    m_settings->setManifest(command ? channels::Manifest() : m_manifest, m_channel.settings);
    const QString kindBefore = m_kind->count() > 0 ? m_kind->value() : m_channel.kind;
    m_kind->clear();
    for (const QString &kind : std::as_const(m_manifest.kinds))
        m_kind->addChoice(kind, TemplateWords::kind(kind));
    if (m_manifest.kinds.contains(kindBefore))
        m_kind->setValue(kindBefore);
    m_kind->setEnabled(m_kind->count() > 1);
    if (auto *auth = qobject_cast<Combo *>(m_settings->field(u"auth"_s)))
        connect(auth, &QComboBox::currentIndexChanged, this, [this] {
            followSignIn();
            if (m_signIn->isHidden())
                return;
            m_scroll->widget()->adjustSize(); // what came up lies further down: it is shown
            m_scroll->ensureWidgetVisible(m_signIn, 0, 12);
        });
    followSignIn();
    const ChannelService::Here here = m_context.channels->here(asked);
    m_pin->setText(
        command ? tr("The program is started for each message. Which one it is stands on this computer only, never in the workspace.")
        : here.sha256.isEmpty() ? tr("This plugin is not on this computer.")
                                : tr("Opora remembers the fingerprint of the plugin’s files as they are now (SHA-256 %1…). Should they "
                                     "change, it starts them no "
                                     "more until you allow it again.")
                                      .arg(QString::fromLatin1(here.sha256.left(12))));
    setError(m.ok() ? QString() : m.error().message);
}

/// A password, a sign-in in the browser, or neither.
void ChannelPanel::followSignIn()
{
    m_signIn->setVisible(auth() == u"oauth2");
    m_secretRow->setVisible(takesSecret() && m_signIn->isHidden());
}

/// How the channel signs in, where its plugin leaves a choice; empty otherwise.
QString ChannelPanel::auth() const
{
    const auto *choice = qobject_cast<Combo *>(m_settings->field(u"auth"_s));
    return choice ? choice->value() : QString();
}

bool ChannelPanel::takesSecret() const
{
    return !m_manifest.secret.isEmpty() && auth() != u"none";
}

QString ChannelPanel::newSecret() const
{
    return m_signIn->isHidden() ? m_secret->text() : m_signIn->secret();
}

QHash<QString, QString> ChannelPanel::typed() const
{
    QHash<QString, QString> all;
    if (m_shownPlugin == kCommand) {
        for (auto it = m_channel.settings.begin(); it != m_channel.settings.end(); ++it)
            all.insert(it.key(), QString()); // what is not written any more goes
        for (const QString &line : m_free->toPlainText().split(u'\n')) {
            if (const QString key = line.section(u'=', 0, 0).trimmed(); !key.isEmpty())
                all.insert(key, line.section(u'=', 1).trimmed());
        }
    } else {
        all = m_settings->values();
    }
    all.insert(u"name"_s, m_name->text().simplified());
    all.insert(u"kind"_s, m_kind->value());
    all.insert(u"own"_s, m_whose->value());
    all.insert(u"quiet_from"_s, m_quietFrom->text().trimmed());
    all.insert(u"quiet_to"_s, m_quietTo->text().trimmed());
    all.insert(u"per_minute"_s, m_perMinute->text().trimmed());
    all.insert(u"per_week"_s, m_perWeek->text().trimmed());
    all.insert(u"unsubscribe_url"_s, m_unsubscribeRow->isHidden() ? QString() : m_unsubscribe->text().trimmed());
    all.insert(u"active"_s, m_active->isChecked() ? u"yes"_s : u"no"_s);
    if (m_channel.id.isNull())
        all.insert(u"plugin"_s, m_shownPlugin);
    return all;
}

void ChannelPanel::refused(const QString &text)
{
    m_busy = false;
    setError(text);
}

void ChannelPanel::submit()
{
    if (m_busy)
        return;
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        setError(tr("A channel needs a name."));
        m_name->setFocus();
        return;
    }
    setError({});
    m_busy = true;
    const QString which = m_channel.id.isNull() ? name : m_channel.id.toString();
    m_context.channels->list().then(this, [this, name, which](const Result<QList<ChannelInfo>> &r) {
        const auto same = [&](const ChannelInfo &c) { return c.id != m_channel.id && c.name.compare(name, Qt::CaseInsensitive) == 0; };
        if (r.ok() && std::any_of(r->cbegin(), r->cend(), same)) {
            refused(tr("There is a channel of this name already."));
            m_name->setFocus();
            return;
        }
        m_context.channels->configure(which, typed()).then(this, [this](const Result<Written> &written) {
            if (!written.ok()) {
                refused(written.error().message);
                return;
            }
            m_context.written(*written);
            afterSaving(written->ids.value(0));
        });
    });
}

/// The row stands; what is only this computer's comes now.
void ChannelPanel::afterSaving(const Uuid &id)
{
    m_context.channels->find(id.toString()).then(this, [this](const Result<ChannelInfo> &r) {
        if (!r.ok()) {
            refused(r.error().message);
            return;
        }
        m_channel = *r; // a second try changes this one
        keepSecret(*r);
    });
}

/// A secret belongs to the place it is meant for: with another server or account the kept one is nobody's any more.
void ChannelPanel::keepSecret(const ChannelInfo &channel)
{
    const QString key = m_context.channels->secretKey(channel), before = std::exchange(m_secretKey, key);
    const QString secret = newSecret();
    if (m_context.secrets && !before.isEmpty() && before != key) {
        m_context.secrets->remove(before, [](const Result<void> &) {});
        if (secret.isEmpty() && takesSecret()) {
            refused(m_signIn->isHidden()
                        ? tr("Saved. The password or key that was kept belongs to the earlier server or account; enter it for this one.")
                        : tr("Saved. The sign-in that was kept belongs to the earlier server or account; sign in to this one."));
            (m_signIn->isHidden() ? static_cast<QWidget *>(m_secret) : m_signIn->button())->setFocus();
            return;
        }
    }
    if (secret.isEmpty() || !takesSecret() || !m_context.secrets) {
        allow(channel);
        return;
    }
    m_context.secrets->write(key, secret, [this, channel, guard = QPointer<ChannelPanel>(this)](const Result<void> &r) {
        if (!guard)
            return;
        if (r.ok())
            allow(channel);
        else
            refused(r.error().message);
    });
}

void ChannelPanel::allow(const ChannelInfo &channel)
{
    // A changed file is allowed by saving with the box ticked.
    const Result<void> r = m_enable->isChecked() ? m_context.channels->enable(channel, m_program->text().trimmed(),
                                                                              ChannelService::splitArguments(m_arguments->text()))
                                                 : m_context.channels->disable(channel);
    Q_EMIT saved();
    if (!r.ok()) {
        refused(r.error().message);
        return;
    }
    dismiss();
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ChannelsCard.h"
#include "core/services/RecordService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/settings/ChannelPanel.h"
#include "ui/settings/SettingFields.h"
#include "ui/templates/TemplateWords.h"
#include "ui/templates/TestSendPanel.h"
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
const QString kCommand = u"command"_s;

TextLabel *wrapped(QWidget *parent)
{
    auto *l = mutedLabel({}, parent);
    l->setWordWrap(true);
    l->setTextFormat(Qt::PlainText);
    l->hide();
    return l;
}
} // namespace

ChannelsCard::ChannelsCard(PageContext &context, QWidget *parent) : Card(tr("Channels"), parent), m_context(context)
{
    auto *what = mutedLabel(
        tr("Ways to send letters and SMS. A channel belongs to the workspace; whether it may run on this computer is decided here."), this);
    what->setWordWrap(true);
    body()->addWidget(what);
    m_none = wrapped(this);
    m_none->setText(tr("No channel yet. With one, letters and SMS go out from a client’s card."));
    body()->addWidget(m_none);
    m_list = new QVBoxLayout;
    m_list->setSpacing(8);
    body()->addLayout(m_list);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, 8);
    auto *add = new Button(tr("Add a channel…"), u"plus"_s, Button::Kind::Normal, buttons);
    flow->addWidget(add);
    body()->addWidget(buttons);
    m_plugins = wrapped(this);
    m_broken = wrapped(this);
    m_broken->setColor(Token::Danger);
    body()->addWidget(m_plugins);
    body()->addWidget(m_broken);
    connect(add, &QPushButton::clicked, this, &ChannelsCard::add);
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &c) {
        if (c.touches("channel"))
            reload();
    });
}

void ChannelsCard::reload()
{
    m_context.channels->list().then(this, [this](const Result<QList<ChannelInfo>> &r) {
        if (r.ok())
            fill(*r);
        else
            m_context.failed(r.error());
        Q_EMIT loaded();
    });
}

void ChannelsCard::fill(const QList<ChannelInfo> &all)
{
    // The keyboard goes back to the row it was in.
    Uuid focused;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.box->isAncestorOf(QApplication::focusWidget()))
            focused = row.channel.id;
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    for (const ChannelInfo &c : all) {
        m_rows.append(makeRow(c));
        if (c.id == focused)
            m_rows.last().test->setFocus(Qt::OtherFocusReason);
    }
    m_none->setVisible(m_rows.isEmpty());
    showPlugins();
}

ChannelsCard::Row ChannelsCard::makeRow(const ChannelInfo &c)
{
    Row row;
    row.channel = c;
    row.here = m_context.channels->here(c);
    row.box = new QWidget(this);
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *name = new ElidedLabel(c.name, Token::Ink, row.box);
    name->setFont(Theme::strong());
    line->addWidget(name, 1);
    line->addWidget(new Chip(TemplateWords::kind(c.kind), c.kind == u"email" ? Tone::Info : Tone::Accent, row.box));
    row.test = new Button(tr("Test"), Button::Kind::Normal, row.box);
    row.test->setAccessibleName(tr("Test %1").arg(c.name));
    row.test->setEnabled(row.here.enabled);
    line->addWidget(row.test);
    auto *more = Button::iconOnly(u"more"_s, tr("More for %1").arg(c.name), row.box);
    auto *menu = new QMenu(more);
    more->setMenu(menu);
    line->addWidget(more);
    column->addLayout(line);
    row.state = wrapped(row.box);
    Token color = Token::Mute;
    row.state->setText(stateWords(row, color));
    row.state->setColor(color);
    row.state->show();
    column->addWidget(row.state);
    row.outcome = wrapped(row.box);
    column->addWidget(row.outcome);
    column->addSpacing(6);
    column->addWidget(new Line(Qt::Horizontal, row.box));
    if (const auto known = m_outcomes.constFind(c.id); known != m_outcomes.cend()) {
        row.outcome->setText(known->first);
        row.outcome->setColor(known->second ? Token::Good : Token::Danger);
        row.outcome->setVisible(!known->first.isEmpty());
    }
    m_list->addWidget(row.box);
    row.box->show();
    connect(row.test, &QPushButton::clicked, this, [this, id = c.id] { test(id); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu, id = c.id] { fillMenu(menu, id); });
    return row;
}

QString ChannelsCard::stateWords(const Row &row, Token &color) const
{
    const ChannelInfo &c = row.channel;
    QStringList parts;
    if (row.here.problem && row.here.enabled) {
        color = Token::Danger;
        return row.here.problem->message;
    }
    if (!row.here.enabled) {
        color = Token::Warn;
        parts.append(row.here.problem ? row.here.problem->message : tr("Not allowed on this computer: nothing goes out from here."));
    } else if (c.plugin == kCommand) {
        parts.append(tr("Runs %1").arg(QDir::toNativeSeparators(row.here.program)));
    } else {
        parts.append(tr("Allowed here, files as of SHA-256 %1…").arg(QString::fromLatin1(row.here.sha256.left(12))));
    }
    if (c.own)
        parts.append(tr("only mine"));
    if (!c.quietFrom.isEmpty() && !c.quietTo.isEmpty())
        parts.append(tr("quiet %1–%2").arg(c.quietFrom, c.quietTo));
    if (c.perMinute > 0)
        parts.append(tr("at most %n a minute", nullptr, c.perMinute));
    if (c.perWeek > 0)
        parts.append(tr("at most %n a week to one client", nullptr, c.perWeek));
    return parts.join(u" · "_s);
}

void ChannelsCard::showPlugins()
{
    QStringList found, broken;
    for (const channels::FoundPlugin &p : m_context.channels->plugins())
        found.append(tr("%1 (%2)", "a plugin and where it stands")
                         .arg(SettingFields::text(p.manifest.name), p.ownFolder ? tr("comes with Opora") : tr("in your own folder")));
    for (const auto &[file, error] : m_context.channels->store().broken())
        broken.append(QDir::toNativeSeparators(file) + u": "_s + error.message);
    m_plugins->setText(found.isEmpty() ? tr("No plugins were found on this computer.")
                                       : tr("Plugins on this computer: %1.").arg(found.join(u", "_s)));
    m_plugins->setToolTip(m_context.channels->store().folders().join(u'\n'));
    m_plugins->show();
    m_broken->setText(broken.join(u'\n'));
    m_broken->setVisible(!broken.isEmpty());
}

ChannelsCard::Row *ChannelsCard::rowOf(const Uuid &id)
{
    for (Row &row : m_rows) {
        if (row.channel.id == id)
            return &row;
    }
    return nullptr;
}

void ChannelsCard::fillMenu(QMenu *menu, const Uuid &id)
{
    menu->clear();
    const Row *row = rowOf(id);
    if (!row)
        return;
    menu->addAction(tr("Set up…"), this, [this, id] { edit(id); });
    const bool changed = row->here.enabled && row->here.problem && row->here.problem->code == u"plugin_changed";
    menu->addAction(changed             ? tr("Allow the changed files")
                    : row->here.enabled ? tr("Do not run it on this computer")
                                        : tr("Allow it on this computer"),
                    this, [this, id] { toggle(id); });
    menu->addAction(tr("Send a test to myself…"), this, [this, id] { sendTest(id); })->setEnabled(row->here.enabled);
    menu->addSeparator();
    menu->addAction(tr("Delete"), this, [this, id] { remove(id); });
}

void ChannelsCard::add()
{
    auto *panel = new ChannelPanel(m_context, this, {});
    connect(panel, &ChannelPanel::saved, this, &ChannelsCard::reload);
    panel->open();
}

void ChannelsCard::edit(const Uuid &id)
{
    const Row *row = rowOf(id);
    if (!row)
        return;
    auto *panel = new ChannelPanel(m_context, this, row->channel);
    connect(panel, &ChannelPanel::saved, this, &ChannelsCard::reload);
    panel->open();
}

void ChannelsCard::toggle(const Uuid &id)
{
    const Row *row = rowOf(id);
    if (!row)
        return;
    const bool changed = row->here.problem && row->here.problem->code == u"plugin_changed";
    if (row->channel.plugin == kCommand && !row->here.enabled) {
        edit(id); // which program it is must be said
        return;
    }
    const Result<void> r = row->here.enabled && !changed ? m_context.channels->disable(row->channel)
                                                         : m_context.channels->enable(row->channel, row->here.program);
    if (!r.ok())
        m_context.failed(r.error());
    m_outcomes.remove(id);
    reload();
}

void ChannelsCard::remove(const Uuid &id)
{
    m_context.workspace.records().remove("channel", {id}).then(this, [this](const Result<Written> &r) { m_context.report(r); });
}

void ChannelsCard::testAll()
{
    bool any = false;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.here.enabled) {
            any = true;
            test(row.channel.id);
        }
    }
    if (!any)
        m_context.inform(tr("There is no channel that may run on this computer."));
}

void ChannelsCard::test(const Uuid &id)
{
    Row *row = rowOf(id);
    if (!row || !row->test->isEnabled())
        return;
    ++m_testing;
    row->test->setEnabled(false);
    row->outcome->setColor(Token::Mute);
    row->outcome->setText(tr("Trying it; nothing is sent…"));
    row->outcome->show();
    readChannelSecret(m_context, row->channel, this, [this, id, channel = row->channel](const Result<std::optional<QString>> &secret) {
        m_context.channels->test(channel, secret.ok() ? secret->value_or(QString()) : QString())
            .then(this, [this, id](const Result<channels::TestAnswer> &r) {
                --m_testing;
                tested(id, r);
            });
    });
}

void ChannelsCard::tested(const Uuid &id, const Result<channels::TestAnswer> &r)
{
    const bool well = r.ok() && r->ok;
    const QString said = !r.ok() ? QString() : r->text.isEmpty() && !r->ok ? r->code : r->text;
    const QString words = !r.ok() ? r.error().message
                          : !well ? said.isEmpty() ? tr("It does not work, and does not say why.") : tr("It does not work: %1").arg(said)
                          : said.isEmpty() ? tr("It works. Nothing was sent.")
                                           : tr("It works: %1").arg(said);
    m_outcomes.insert(id, {words, well});
    if (Row *row = rowOf(id)) {
        row->test->setEnabled(row->here.enabled);
        row->outcome->setText(words);
        row->outcome->setColor(well ? Token::Good : Token::Danger);
        row->outcome->show();
    }
}

void ChannelsCard::sendTest(const Uuid &id)
{
    const Row *row = rowOf(id);
    if (!row)
        return;
    const QString text = tr("This is a test of the channel “%1”. If you can read it, the channel works.").arg(row->channel.name);
    (new TestSendPanel(m_context, this, {row->channel.kind, tr("Test of a channel"), text, {}}, id))->open();
}

QString ChannelsCard::state(const QString &name) const
{
    for (const Row &row : m_rows) {
        if (row.channel.name == name)
            return row.state->text();
    }
    return {};
}

QString ChannelsCard::outcome(const QString &name) const
{
    for (const Row &row : m_rows) {
        if (row.channel.name == name)
            return row.outcome->isHidden() ? QString() : row.outcome->text();
    }
    return {};
}

QString ChannelsCard::pluginsText() const
{
    return m_plugins->text() + (m_broken->isHidden() ? QString() : u'\n' + m_broken->text());
}

} // namespace opora

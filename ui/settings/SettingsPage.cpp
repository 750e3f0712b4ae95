// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"
#include "core/base/Money.h"
#include "core/services/SettingsService.h"
#include "core/services/SyncService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/settings/BackupsCard.h"
#include "ui/settings/ChannelsCard.h"
#include "ui/settings/LostReasonsEditor.h"
#include "ui/settings/StageEditor.h"
#include "ui/settings/StageLetters.h"
#include "ui/shell/DeviceSettings.h"
#include "ui/shell/NewWorkspacePanel.h"
#include "ui/shell/Pages.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScrollArea>
#include <QVBoxLayout>

namespace opora {
namespace {
constexpr int StackBelow = 900;

QFormLayout *form(Card *card)
{
    auto *f = new QFormLayout;
    f->setHorizontalSpacing(16);
    f->setVerticalSpacing(8);
    f->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    f->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    card->body()->addLayout(f);
    return f;
}

TextLabel *label(const QString &text, QWidget *parent)
{
    auto *l = new TextLabel(text, Token::Mute, parent);
    l->setTextFormat(Qt::PlainText);
    l->setMinimumHeight(Theme::ControlHeight);
    return l;
}

TextLabel *sentence(const QString &text, QWidget *parent)
{
    auto *l = mutedLabel(text, parent);
    l->setWordWrap(true);
    return l;
}
} // namespace

Page *createSettingsPage(PageContext &context)
{
    return new SettingsPage(context);
}

SettingsPage::SettingsPage(PageContext &context) : Page(context, QStringLiteral("settings"))
{
    build();
    connect(m_stages, &StageEditor::loaded, this, [this] {
        m_stagesIn = true;
        checkLoaded();
    });
    m_channelsIn = !m_channels;
    if (m_channels) {
        connect(m_channels, &ChannelsCard::loaded, this, [this] {
            m_channelsIn = true;
            checkLoaded();
        });
        addCommand(
            QStringLiteral("settings.channel"), tr("Add a channel\u2026"), {}, [this] { m_channels->add(); }, QStringLiteral("mail"));
        addCommand(
            QStringLiteral("settings.channel_test"), tr("Test the channels"), {}, [this] { m_channels->testAll(); },
            QStringLiteral("check"));
    }
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &c) {
        if (c.touches("setting"))
            reload();
    });
    addCommand(
        QStringLiteral("settings.backup"), tr("Make a verified backup copy now"), {}, [this] { m_backups->backUp(); },
        QStringLiteral("backup"));
    addCommand(
        QStringLiteral("settings.restore"), tr("Restore from a backup\u2026"), {}, [this] { m_backups->restore(); },
        QStringLiteral("undo"));
    addCommand(
        QStringLiteral("settings.backup_folder"), tr("Change the folder for backups\u2026"), {}, [this] { m_backups->chooseFolder(); },
        QStringLiteral("folder"));
    addCommand(
        QStringLiteral("settings.check"), tr("Check the workspace"), {}, [this] { m_backups->check(); }, QStringLiteral("check"));
    addCommand(
        QStringLiteral("settings.stage"), tr("Add a stage"), {}, [this] { m_stages->addStage(); }, QStringLiteral("plus"));
}

void SettingsPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 14, 0, 0);
    outer->setSpacing(8);
    auto *head = titleLabel(tr("Settings"), this);
    head->setMinimumHeight(Theme::ControlHeight);
    outer->addWidget(head);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 16, 16);
    m_columns->setSpacing(12);
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->setSpacing(12);
    right->setSpacing(12);
    left->addWidget(makePipelines());
    if (context().channels) {
        m_channels = new ChannelsCard(context(), this);
        left->addWidget(m_channels);
    }
    m_letters = new StageLetters(context(), this);
    left->addWidget(m_letters);
    left->addWidget(makeLostReasons());
    left->addStretch(1);
    right->addWidget(makeDevice());
    right->addWidget(makeWorkspace());
    if (context().sync)
        right->addWidget(makeTeam());
    m_backups = new BackupsCard(context(), this);
    right->addWidget(m_backups);
    right->addWidget(makeAbout());
    right->addStretch(1);
    m_columns->addLayout(left, 13);
    m_columns->addLayout(right, 8);
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll, 1);
}

Card *SettingsPage::makeDevice()
{
    auto *card = new Card(tr("This device"), this);
    auto *f = form(card);
    m_language = new Combo(card);
    m_language->setAccessibleName(tr("Language"));
    m_language->addChoice(QString(), tr("Follow system"));
    for (const auto &l : DeviceSettings::languages())
        m_language->addChoice(l.code, l.name);
    f->addRow(label(tr("Language"), card), m_language);
    m_theme = new Combo(card);
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addChoice(QStringLiteral("system"), tr("Follow system"));
    m_theme->addChoice(QStringLiteral("light"), tr("Light"));
    m_theme->addChoice(QStringLiteral("dark"), tr("Dark"));
    f->addRow(label(tr("Theme"), card), m_theme);
    m_restart = sentence(tr("The language changes when Opora is started again."), card);
    m_restart->hide();
    card->body()->addWidget(m_restart);
    connect(m_language, &QComboBox::activated, this, [this] {
        if (m_language->value() == DeviceSettings::language())
            return;
        DeviceSettings::setLanguage(m_language->value());
        m_restart->show();
    });
    connect(m_theme, &QComboBox::activated, this, [this] { DeviceSettings::setTheme(Theme::modeFromName(m_theme->value())); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_theme->setValue(Theme::modeName(Theme::instance().mode())); });
    return card;
}

Card *SettingsPage::makeWorkspace()
{
    auto *card = new Card(tr("This workspace"), this);
    auto *f = form(card);
    m_currency = new Combo(card);
    m_currency->setAccessibleName(tr("Currency"));
    for (const QString &code : commonCurrencies()) {
        const QString symbol = currencySymbol(code);
        m_currency->addChoice(code, symbol == code ? code : QStringLiteral("%1  %2").arg(code, symbol));
    }
    f->addRow(label(tr("Currency"), card), m_currency);
    m_zone = new Combo(card);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(16);
    m_zone->setMaxVisibleItems(16);
    for (const QString &zone : timeZoneChoices())
        m_zone->addChoice(zone, zone);
    f->addRow(label(tr("Time zone"), card), m_zone);
    card->body()->addWidget(sentence(tr("The currency new amounts are in, and the zone in which the days of every report begin."), card));
    auto *file = new ElidedLabel(QDir::toNativeSeparators(workspace().info().path), Token::Mute, card);
    file->setFont(Theme::small());
    file->setElideMode(Qt::ElideMiddle);
    card->body()->addWidget(file);
    connect(m_currency, &QComboBox::activated, this, [this] { setSetting(QStringLiteral("currency"), m_currency->value()); });
    connect(m_zone, &QComboBox::activated, this, [this] { setSetting(QStringLiteral("time_zone"), m_zone->value()); });
    return card;
}

Card *SettingsPage::makePipelines()
{
    auto *card = new Card(tr("Pipelines and stages"), this);
    m_stages = new StageEditor(context(), card);
    card->body()->addWidget(m_stages);
    return card;
}

Card *SettingsPage::makeLostReasons()
{
    auto *card = new Card(tr("Why deals are lost"), this);
    card->body()->addWidget(sentence(tr("Offered when a deal is moved to Lost. Reports count by them."), card));
    m_lost = new LostReasonsEditor(context(), card);
    card->body()->addWidget(m_lost);
    return card;
}

Card *SettingsPage::makeTeam()
{
    auto *card = new Card(tr("Team"), this);
    auto *what = sentence(QString(), card);
    card->body()->addWidget(what);
    auto *row = new QHBoxLayout;
    auto *go = new Button(QString(), Button::Kind::Normal, card);
    row->addWidget(go);
    row->addStretch(1);
    card->body()->addLayout(row);
    const auto follow = [this, what, go](const SyncStatus &s) {
        what->setText(
            s.isLinked() ? tr("This workspace is shared through %1.").arg(s.target.host)
                         : tr("A PostgreSQL server lets a team share one base: everybody has a full copy that works without the network."));
        go->setText(s.isLinked() ? tr("Open the Team page") : tr("Connect to a server\u2026"));
    };
    follow(context().sync->status());
    connect(context().sync, &SyncService::statusChanged, card, follow);
    connect(go, &QPushButton::clicked, this,
            [this] { context().commands.run(QStringLiteral("workspace.connect")); }); // leads to the page when linked
    return card;
}

Card *SettingsPage::makeAbout()
{
    auto *card = new Card(tr("About Opora"), this);
    card->body()->addWidget(new TextLabel(tr("Opora %1").arg(QCoreApplication::applicationVersion()), Token::Ink, card));
    card->body()->addWidget(
        sentence(tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty. "
                    "Your data stays in your file and goes nowhere."),
                 card));
    card->body()->addWidget(sentence(tr("Built with Qt %1").arg(QString::fromLatin1(qVersion())), card));
    return card;
}

/// `id` "channels": whoever wanted to write and had no channel is brought to where one is made.
void SettingsPage::activate(const QString &id, const QVariantMap &)
{
    m_toChannels = id == QLatin1String("channels");
    m_channelsIn = !m_channels;
    m_language->setValue(DeviceSettings::language());
    m_theme->setValue(Theme::modeName(Theme::instance().mode()));
    m_stages->reload();
    m_letters->reload();
    m_backups->reload();
    if (m_channels)
        m_channels->reload();
    reload();
}

QWidget *SettingsPage::focusTarget()
{
    return m_language;
}

void SettingsPage::reload()
{
    workspace().settings().all().then(this, [this](const Result<QHash<QString, QString>> &r) {
        if (r.ok()) {
            const auto &all = r.value();
            const QString currency = all.value(QStringLiteral("currency"), workspace().info().currency);
            if (m_currency->findData(currency) < 0)
                m_currency->addChoice(currency, currency);
            m_currency->setValue(currency);
            const QString zone = all.value(QStringLiteral("time_zone"), QString::fromLatin1(workspace().info().zone.id()));
            if (m_zone->findData(zone) < 0)
                m_zone->addChoice(zone, zone);
            m_zone->setValue(zone);
            QStringList reasons;
            for (const QJsonValue &v : QJsonDocument::fromJson(all.value(QStringLiteral("lost_reasons")).toUtf8()).array())
                reasons << v.toString();
            m_lost->setReasons(reasons);
        } else {
            context().failed(r.error());
        }
        m_settingsIn = true;
        checkLoaded();
    });
}

void SettingsPage::checkLoaded()
{
    if (!m_stagesIn || !m_settingsIn || !m_channelsIn)
        return;
    setLoaded();
    if (!std::exchange(m_toChannels, false) || !m_channels)
        return;
    m_scroll->ensureWidgetVisible(m_channels);
    if (m_channels->channelCount() == 0)
        m_channels->add();
}

void SettingsPage::setSetting(const QString &key, const QString &value)
{
    workspace().settings().set(key, value).then(this, [this](const Result<Written> &r) {
        if (!context().report(r))
            reload();
    });
}

void SettingsPage::resizeEvent(QResizeEvent *e)
{
    Page::resizeEvent(e);
    m_columns->setDirection(width() < StackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WorkspaceShell.h"
#include "core/services/InboxService.h"
#include "core/services/MessageService.h"
#include "core/services/SearchService.h"
#include "ui/inbox/MailPoller.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Icons.h"
#include "ui/kit/MessageBar.h"
#include "ui/shell/BackupKeeper.h"
#include "ui/shell/CommandField.h"
#include "ui/shell/NoticeStrip.h"
#include "ui/shell/Pages.h"
#include "ui/shell/Reminders.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/SyncState.h"
#include "ui/shell/TeamShell.h"
#include "ui/shell/UndoController.h"
#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>

namespace opora {
namespace {

constexpr int kCountsDelayMs = 120, kCountsAtLatestMs = 1500;
/// A strip of the panel's colour with a line below.
class Bar : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.fillRect(rect(), Theme::instance().color(Token::Panel));
        p.fillRect(QRect(0, height() - 1, width(), 1), Theme::instance().color(Token::Line));
    }
};

/// The tabs of one page of the sidebar.
bool isTeamPage(const QString &id)
{
    return id == QLatin1String("pending") || id == QLatin1String("conflicts") || id == QLatin1String("attention")
           || id == QLatin1String("team");
}

QString settingsGroup(const QString &page)
{
    return QStringLiteral("pages/") + page;
}
} // namespace

const QHash<QString, WorkspaceShell::Factory> &WorkspaceShell::factories()
{
    static const QHash<QString, Factory> map{
        {QStringLiteral("today"), createTodayPage},         {QStringLiteral("clients"), createClientsPage},
        {QStringLiteral("pipeline"), createPipelinePage},   {QStringLiteral("tasks"), createTasksPage},
        {QStringLiteral("reports"), createReportsPage},     {QStringLiteral("import"), createImportPage},
        {QStringLiteral("settings"), createSettingsPage},   {QStringLiteral("pending"), createPendingPage},
        {QStringLiteral("conflicts"), createConflictsPage}, {QStringLiteral("attention"), createAttentionPage},
        {QStringLiteral("team"), createTeamPage},           {QStringLiteral("templates"), createTemplatesPage},
        {QStringLiteral("inbox"), createInboxPage},         {QStringLiteral("outbox"), createOutboxPage},
    };
    return map;
}

WorkspaceShell::WorkspaceShell(Workspace &workspace, CommandRegistry &commands, const Services &services, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_commands(commands),
      m_sync(services.sync)
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_sidebar = new Sidebar(this);
    outer->addWidget(m_sidebar);
    auto *right = m_right = new QVBoxLayout;
    right->setSpacing(0);
    outer->addLayout(right, 1);
    right->addWidget(makeTopBar());
    m_stack = new QStackedWidget(this);
    right->addWidget(m_stack, 1);
    m_messages = new MessageBar(m_stack);
    m_undo = new UndoController(m_workspace.undo(), *m_messages, this);
    makeSidebar();

    m_context = std::unique_ptr<PageContext>(new PageContext{
        m_workspace, m_commands, [this](const QString &page, const QString &id, const QVariantMap &args) { navigate(page, id, args); },
        [this](const Written &w) { m_undo->written(w); }, [this](const Error &e) { m_undo->failed(e); },
        [this](const QString &text) { m_undo->inform(text); }, QLocale(), m_sync,
        [this](const QString &file) { Q_EMIT lookRequested(file); }, services.channels, services.secrets, services.outbox});
    addCommands();
    addNewCommands();
    if (m_sync)
        m_team = new TeamShell(*m_context, *m_sync, *m_sidebar, this);
    NoWheel::install(this);
    qApp->installEventFilter(this);

    m_countsDelay.setSingleShot(true);
    connect(&m_countsDelay, &QTimer::timeout, this, &WorkspaceShell::refreshCounts);
    connect(&m_workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        countSoon();
        if (changes.touches("message"))
            refreshOutbox();
    });
    m_minute.setInterval(60000); // A task becomes overdue without anybody changing anything.
    connect(&m_minute, &QTimer::timeout, this, &WorkspaceShell::refreshCounts);
    m_minute.start();
    // What stands beside the page's names is counted over the whole workspace: after the page has its rows, or it would take the
    // processors from them.
    m_countsDelay.start(kCountsAtLatestMs);
}

WorkspaceShell::~WorkspaceShell()
{
    // Pages and helpers refer to the context: they go before it does.
    delete m_team;
    delete m_backups;
    delete m_mail;
    for (Page *p : std::as_const(m_pages))
        delete p;
    m_pages.clear();
}

void WorkspaceShell::startReminders(std::shared_ptr<Notifier> notifier)
{
    m_reminders = new Reminders(m_workspace, *m_context, *m_messages, std::move(notifier), this);
    connect(m_reminders, &Reminders::raiseRequested, this, &WorkspaceShell::raiseRequested);
}

QWidget *WorkspaceShell::makeTopBar()
{
    auto *bar = new Bar(this);
    bar->setFixedHeight(48);
    auto *l = new QHBoxLayout(bar);
    l->setContentsMargins(16, 0, 16, 1);
    l->setSpacing(12);
    m_field = new CommandField(
        m_commands,
        [this](const QString &text, int limit, SearchService::Depth depth) { return m_workspace.search().search(text, limit, depth); },
        bar);
    m_field->setMinimumWidth(240);
    m_field->setMaximumWidth(420);
    l->addWidget(m_field, 8);
    connect(m_field, &CommandField::hitChosen, this, &WorkspaceShell::openHit);
    m_new = new PrimaryButton(tr("+ New"), bar);
    m_new->setAccessibleName(tr("New"));
    m_new->setMenuArrow(false);
    l->addWidget(m_new);
    l->addStretch(3);
    m_state = new SyncState(m_workspace, m_sync, m_sync ? tr("Local workspace") : tr("Backup, only to look at"), bar);
    l->addWidget(m_state);
    connect(m_state, &SyncState::pageRequested, this, [this](const QString &page) { navigate(page); });
    return bar;
}

void WorkspaceShell::makeSidebar()
{
    const struct {
        const char *id, *icon;
        QString text;
    } pages[] = {
        {"today", "today", tr("Today")},      {"clients", "client", tr("Clients")}, {"pipeline", "pipeline", tr("Pipeline")},
        {"tasks", "task", tr("Tasks")},       {"inbox", "mail", tr("Inbox")},       {"outbox", "send", tr("Outbox")},
        {"reports", "report", tr("Reports")},
    };
    for (const auto &p : pages)
        m_sidebar->addPage(QString::fromLatin1(p.id), QString::fromLatin1(p.icon), p.text);
    m_sidebar->addCaption(tr("Setup"));
    m_sidebar->addPage(QStringLiteral("sync"), QStringLiteral("refresh"), tr("Sync"));
    m_sidebar->setShown(QStringLiteral("sync"), false);
    m_sidebar->addPage(QStringLiteral("templates"), QStringLiteral("file"), tr("Templates"));
    m_sidebar->addPage(QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings"));
    m_sidebar->finish();
    m_sidebar->user()->setUser(m_workspace.info().meName, QFileInfo(m_workspace.info().path).completeBaseName());
    connect(m_sidebar, &Sidebar::pageChosen, this,
            [this](const QString &id) { navigate(id == QLatin1String("sync") ? m_state->page() : id); });
}

void WorkspaceShell::startBackups()
{
    m_backups = new BackupKeeper(*m_context, this);
    m_backups->start();
}

void WorkspaceShell::startMail()
{
    if (m_context->channels)
        m_mail = new MailPoller(m_workspace, *m_context->channels, m_context->secrets, this);
    if (m_mail)
        m_mail->start();
}

NoticeStrip *WorkspaceShell::showNotice(const QString &text)
{
    auto *strip = new NoticeStrip(this);
    strip->setText(text);
    m_right->insertWidget(1, strip);
    return strip;
}

void WorkspaceShell::setWorkspaceMenu(QMenu *menu)
{
    m_sidebar->user()->setMenu(menu);
}

void WorkspaceShell::addCommands()
{
    const auto add = [this](const QString &id, const QString &title, const QKeySequence &key, std::function<void()> run,
                            const QString &icon, const QString &keywords = {}) {
        Command c;
        c.id = id;
        c.title = title;
        c.shortcut = key;
        c.run = std::move(run);
        c.icon = icon;
        c.keywords = keywords;
        m_commands.add(c, this);
    };
    const struct {
        const char *id, *icon;
        QString title;
        int key;
    } pages[] = {
        {"today", "today", tr("Go to Today"), Qt::Key_1},          {"clients", "client", tr("Go to Clients"), Qt::Key_2},
        {"pipeline", "pipeline", tr("Go to Pipeline"), Qt::Key_3}, {"tasks", "task", tr("Go to Tasks"), Qt::Key_4},
        {"reports", "report", tr("Go to Reports"), Qt::Key_5},     {"inbox", "mail", tr("Go to Inbox"), Qt::Key_6},
    };
    for (const auto &p : pages) {
        const QString id = QString::fromLatin1(p.id);
        add(
            QStringLiteral("go.") + id, p.title, QKeySequence(Qt::CTRL | Qt::Key(p.key)), [this, id] { navigate(id); },
            QString::fromLatin1(p.icon));
    }
    add(
        QStringLiteral("go.settings"), tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
        [this] { navigate(QStringLiteral("settings")); }, QStringLiteral("settings"),
        tr("language theme currency time zone stages backup"));
    add(
        QStringLiteral("go.templates"), tr("Go to Templates"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y),
        [this] { navigate(QStringLiteral("templates")); }, QStringLiteral("file"), tr("letter SMS text placeholders"));
    add(
        QStringLiteral("go.outbox"), tr("Go to Outbox"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
        [this] { navigate(QStringLiteral("outbox")); }, QStringLiteral("mail"), tr("messages letters sms waiting failed drafts sent"));
    add(
        QStringLiteral("command.field"), tr("Search and run commands"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_field->focusField(); }, QStringLiteral("search"));
    add(
        QStringLiteral("edit.undo"), tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_undo->undo(); }, QStringLiteral("undo"));
    add(
        QStringLiteral("edit.redo"), tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_undo->redo(); },
        QStringLiteral("redo"));
    add(
        QStringLiteral("message.focus"), tr("Go to the message"), QKeySequence(Qt::Key_F8),
        [this] {
            if (m_messages->isShowing())
                for (auto *b : m_messages->findChildren<Button *>())
                    if (b->isVisible()) {
                        b->setFocus(Qt::ShortcutFocusReason);
                        return;
                    }
        },
        QStringLiteral("info"));
}

void WorkspaceShell::addNewCommands()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &id, const QString &title, const QKeySequence &key, const QString &icon, const QString &page,
                         const QVariantMap &args) {
        Command c;
        c.id = id;
        c.title = title;
        c.shortcut = key;
        c.icon = icon;
        c.run = [this, page, args] { navigate(page, QString(), args); };
        m_commands.add(c, this);
        QAction *a = menu->addAction(Icons::icon(icon, Token::Mute), title, this, [this, page, args] { navigate(page, QString(), args); });
        // Shown only: the registry's own action answers the key. A second one with the same key would silence both.
        a->setText(key.isEmpty() ? title : title + QLatin1Char('\t') + key.toString(QKeySequence::NativeText));
    };
    const QString isNew = QStringLiteral("new");
    add(QStringLiteral("new.client"), tr("New client"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), QStringLiteral("client"),
        QStringLiteral("clients"), {{isNew, true}});
    add(QStringLiteral("new.company"), tr("New company"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), QStringLiteral("company"),
        QStringLiteral("clients"), {{isNew, true}, {QStringLiteral("company"), true}});
    add(QStringLiteral("new.deal"), tr("New deal"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), QStringLiteral("deal"),
        QStringLiteral("pipeline"), {{isNew, true}});
    add(QStringLiteral("new.task"), tr("New task"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), QStringLiteral("task"),
        QStringLiteral("tasks"), {{isNew, true}});
    menu->addSeparator();
    add(QStringLiteral("go.import"), tr("Import\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), QStringLiteral("import"),
        QStringLiteral("import"), {});
    m_new->setMenu(menu);

    Command here;
    here.id = QStringLiteral("new.here");
    here.title = tr("New on this page");
    here.shortcut = QKeySequence(Qt::CTRL | Qt::Key_N);
    here.icon = QStringLiteral("plus");
    here.run = [this] { newHere(); };
    m_commands.add(here, this);
}

void WorkspaceShell::newHere()
{
    if (m_current == QLatin1String("pipeline"))
        m_commands.run(QStringLiteral("new.deal"));
    else if (m_current == QLatin1String("templates"))
        m_commands.run(QStringLiteral("templates.new"));
    else if (m_current == QLatin1String("tasks") || m_current == QLatin1String("today"))
        m_commands.run(QStringLiteral("new.task"));
    else
        m_commands.run(QStringLiteral("new.client"));
}

void WorkspaceShell::openHit(const SearchHit &hit)
{
    // A note opens the card it stands on.
    const QByteArray entity = hit.openEntity.isEmpty() ? hit.entity : hit.openEntity;
    const Uuid id = hit.openId.isNull() ? hit.id : hit.openId;
    QString page = QStringLiteral("clients");
    if (entity == "deal")
        page = QStringLiteral("pipeline");
    else if (entity == "task")
        page = QStringLiteral("tasks");
    navigate(page, id.toString());
}

Page *WorkspaceShell::page(const QString &id)
{
    Page *p = m_pages.value(id);
    if (p || !factories().contains(id) || (isTeamPage(id) && !m_sync))
        return p;
    p = factories().value(id)(*m_context);
    p->setParent(m_stack);
    m_stack->addWidget(p);
    m_pages.insert(id, p);
    QSettings settings;
    settings.beginGroup(settingsGroup(id));
    p->restoreState(settings);
    NoWheel::install(p);
    connect(p, &Page::loaded, this, &WorkspaceShell::checkLoaded);
    return p;
}

void WorkspaceShell::navigate(const QString &pageId, const QString &id, const QVariantMap &args)
{
    Page *p = page(pageId);
    if (!p)
        return;
    m_current = pageId;
    m_announced = false;
    // Importing belongs to the clients, as far as the sidebar goes.
    m_sidebar->setCurrent(pageId == QLatin1String("import") ? QStringLiteral("clients")
                          : isTeamPage(pageId)              ? QStringLiteral("sync")
                                                            : pageId);
    m_stack->setCurrentWidget(p);
    m_messages->raise();
    m_commands.setContext(pageId);
    Q_EMIT titleChanged(title());
    // Before activate(): a page that opens a form or a card puts the keyboard there itself.
    if (QWidget *target = p->focusTarget())
        target->setFocus(Qt::OtherFocusReason);
    p->activate(id, args);
    checkLoaded();
}

QString WorkspaceShell::title() const
{
    const Page *p = m_pages.value(m_current);
    const QString file = QFileInfo(m_workspace.info().path).completeBaseName();
    return p ? QStringLiteral("%1 \u2014 %2").arg(p->title(), file) : file;
}

/// Changes of one moment are counted once; changes that never pause (an exchange with the hub) are counted all the same, one
/// count after the other.
void WorkspaceShell::countSoon()
{
    if (m_counting)
        m_countAgain = true;
    else if (!m_countsDelay.isActive())
        m_countsDelay.start();
}

void WorkspaceShell::refreshCounts()
{
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_countsDelay.setInterval(kCountsDelayMs);
    if (!std::exchange(m_countsAsked, true))
        refreshOutbox();
    InboxService(m_workspace).waiting().then(this, [this](const Result<qint64> &r) {
        if (r.ok())
            m_sidebar->setCount(QStringLiteral("inbox"), r.value());
    });
    m_workspace.tasks().summary().then(this, [this](const Result<TodaySummary> &r) {
        m_countsLoaded = true;
        m_counting = false;
        if (std::exchange(m_countAgain, false))
            countSoon();
        if (r.ok()) {
            m_summary = r.value();
            m_sidebar->setCount(QStringLiteral("today"), m_summary.overdue, true);
            m_sidebar->setCount(QStringLiteral("clients"), m_summary.clients);
            m_sidebar->setCount(QStringLiteral("pipeline"), m_summary.openDeals);
            m_sidebar->setCount(QStringLiteral("tasks"), m_summary.openTasks);
            Q_EMIT summaryChanged(m_summary);
        }
        checkLoaded();
    });
}

void WorkspaceShell::refreshOutbox()
{
    MessageService(m_workspace).among({}).then(this, [this](const Result<MessagesByState> &r) {
        if (!r.ok())
            return;
        qint64 needs = 0;
        for (const char *state : {"failed", "uncertain", "held"})
            needs += r->counts.value(QString::fromLatin1(state));
        m_sidebar->setCount(QStringLiteral("outbox"), needs, true);
    });
}

bool WorkspaceShell::isLoaded() const
{
    const Page *p = m_pages.value(m_current);
    return m_countsLoaded && p && p->isLoaded();
}

void WorkspaceShell::checkLoaded()
{
    const Page *p = m_pages.value(m_current);
    if (!m_countsAsked && p && p->isLoaded())
        m_countsDelay.start(0); // behind the paint events that wait
    if (isLoaded() && !m_announced) {
        m_announced = true;
        Q_EMIT loaded();
    }
}

void WorkspaceShell::saveState()
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        QSettings settings;
        settings.beginGroup(settingsGroup(it.key()));
        it.value()->saveState(settings);
    }
    QSettings().setValue(QStringLiteral("ui/page"), m_current);
}

bool WorkspaceShell::eventFilter(QObject *o, QEvent *e)
{
    if (e->type() == QEvent::ShortcutOverride) {
        // A text field claims Ctrl+Z even with nothing of its own to take back; then it means the workspace's undo.
        auto *key = static_cast<QKeyEvent *>(e);
        const auto *line = qobject_cast<QLineEdit *>(o);
        if (line && line->window() == window()
            && ((key->matches(QKeySequence::Undo) && !line->isUndoAvailable())
                || (key->matches(QKeySequence::Redo) && !line->isRedoAvailable()))) {
            e->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(o, e);
}

void WorkspaceShell::resizeEvent(QResizeEvent *e)
{
    QWidget::resizeEvent(e);
    m_messages->raise();
}

} // namespace opora

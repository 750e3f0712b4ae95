// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/OutboxPage.h"
#include "core/services/MessageService.h"
#include "core/services/OutboxRunner.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/messages/MessageActions.h"
#include "ui/messages/MessageRows.h"
#include "ui/models/MessageWords.h"
#include "ui/shell/Pages.h"
#include "ui/team/ChangeParts.h"
#include "ui/team/TeamTabs.h"
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace opora {
namespace {

constexpr int kMost = 500;

const std::pair<QString, QStringList> kTabs[] = {
    {u"needs"_s, {u"failed"_s, u"uncertain"_s, u"held"_s}},
    {u"waiting"_s, {u"queued"_s, u"claimed"_s, u"sending"_s}},
    {u"drafts"_s, {u"draft"_s}},
    {u"sent"_s, {u"sent"_s, u"delivered"_s, u"opened"_s, u"clicked"_s, u"replied"_s}},
    {u"cancelled"_s, {u"cancelled"_s}},
};

} // namespace

Page *createOutboxPage(PageContext &context)
{
    return new OutboxPage(context);
}

OutboxPage::OutboxPage(PageContext &context) : Page(context, u"outbox"_s), m_confirms(context.workspace)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 14, 16, 16);
    outer->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    auto *title = titleLabel(tr("Outbox"), this);
    title->setMinimumHeight(Theme::ControlHeight);
    head->addWidget(title);
    m_tabs = new SegmentedTabs(this);
    m_tabs->setAccessibleName(tr("Parts of the outbox"));
    m_tabs->addSegment(u"needs"_s, tr("Needs you"));
    m_tabs->addSegment(u"waiting"_s, tr("Waiting"));
    m_tabs->addSegment(u"drafts"_s, tr("Drafts"));
    m_tabs->addSegment(u"sent"_s, tr("Sent"));
    m_tabs->addSegment(u"cancelled"_s, tr("Cancelled"));
    head->addWidget(m_tabs);
    head->addStretch(1);
    m_retryAll = new Button(tr("Try all again"), u"refresh"_s, Button::Kind::Normal, this);
    m_now = new Button(tr("Send now"), u"send"_s, Button::Kind::Normal, this);
    head->addWidget(m_retryAll);
    head->addWidget(m_now);
    outer->addLayout(head);
    m_hint = mutedLabel({}, this);
    m_hint->setWordWrap(true);
    m_hint->hide();
    outer->addWidget(m_hint);
    m_view = new ListAndDetail(tr("Messages"), tr("Nothing here"),
                               tr("Messages that failed, were held back or may have gone out come here with the reason; what waits and "
                                  "what went out stands beside."),
                               this);
    outer->addWidget(m_view, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(40);
    connect(&m_soon, &QTimer::timeout, this, &OutboxPage::reload);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, &OutboxPage::reload);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, &OutboxPage::showButtons);
    connect(m_retryAll, &QPushButton::clicked, this, &OutboxPage::retryAll);
    connect(m_now, &QPushButton::clicked, this, [this] { this->context().outbox->wake(); });
    showButtons();
    connect(list(), &ContentList::contextRequested, this, [this](const QModelIndex &index, const QPoint &at) {
        list()->setCurrentIndex(index);
        showMenu(at);
    });
    connect(list(), &TwoLineList::chosen, this, &OutboxPage::show);
    m_confirms.setChannels(context.channels);
    connect(&m_confirms, &Confirmations::changed, this, &OutboxPage::show);
    connect(list(), &ContentList::openRequested, this, &OutboxPage::openClient);
    connect(list(), &ContentList::editRequested, this, [this] { act(u"edit"_s); });
    connect(list(), &ContentList::removeRequested, this, [this] {
        act(u"cancel"_s);
        act(u"remove"_s);
    });
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (isVisible() && (changes.touches("message") || changes.touches("client")))
            m_soon.start();
    });
    if (context.outbox)
        connect(context.outbox, &OutboxRunner::statusChanged, this, &OutboxPage::showStatus);
    showStatus();
    registerCommands();
}

void OutboxPage::registerCommands()
{
    const auto add = [this](const QString &id, const QString &title, const QKeySequence &key, const QString &action, const QString &icon,
                            bool local = false) {
        addCommand(
            u"outbox."_s + id, title, key, [this, action] { act(action); }, icon, local);
    };
    add(u"retry"_s, tr("Try the message again"), QKeySequence(Qt::CTRL | Qt::Key_Return), u"retry"_s, u"refresh"_s);
    add(u"arrived"_s, tr("The message arrived"), {}, u"arrived"_s, u"check"_s);
    add(u"again"_s, tr("Send the message again"), {}, u"again"_s, u"arrow-right"_s);
    add(u"edit"_s, tr("Change the message"), Qt::Key_F2, u"edit"_s, u"edit"_s, true);
    addCommand(
        u"outbox.cancel"_s, tr("Take the message back"), Qt::Key_Delete, [this] { Q_EMIT list()->removeRequested(); }, u"trash"_s, true);
    addCommand(
        u"outbox.open"_s, tr("Open the client of the message"), Qt::Key_Return, [this] { openClient(); }, u"client"_s, true);
    addCommand(
        u"outbox.retry_all"_s, tr("Try all failed messages again"), {}, [this] { retryAll(); }, u"refresh"_s);
    int key = Qt::Key_1;
    for (const auto &[id, title] : {std::pair(u"needs"_s, tr("Outbox: needs you")), std::pair(u"waiting"_s, tr("Outbox: waiting")),
                                    std::pair(u"drafts"_s, tr("Outbox: drafts")), std::pair(u"sent"_s, tr("Outbox: sent")),
                                    std::pair(u"cancelled"_s, tr("Outbox: cancelled"))})
        addCommand(u"outbox.tab_"_s + id, title, QKeySequence(Qt::ALT | Qt::Key(key++)), [this, id = id] { m_tabs->setCurrentId(id); });
    if (context().outbox)
        addCommand(
            u"outbox.now"_s, tr("Send what waits now"), {}, [this] { this->context().outbox->wake(); }, u"mail"_s);
}

TwoLineList *OutboxPage::list() const
{
    return m_view->list();
}

QWidget *OutboxPage::focusTarget()
{
    return m_messages.isEmpty() ? static_cast<QWidget *>(m_tabs) : list();
}

QString OutboxPage::hint() const
{
    return m_hint->isHidden() ? QString() : m_hint->text();
}

void OutboxPage::activate(const QString &id, const QVariantMap &)
{
    m_confirms.refresh();
    setLoading();
    if (const auto message = Uuid::fromString(id)) {
        m_wanted = id;
        MessageService(workspace()).get(*message).then(this, [this](const Result<MessageInfo> &r) {
            for (const auto &[tab, states] : kTabs) {
                if (r.ok() && states.contains(r->state))
                    m_tabs->setCurrentId(tab);
            }
            reload();
        });
        return;
    }
    reload();
}

QStringList OutboxPage::states() const
{
    for (const auto &[tab, states] : kTabs) {
        if (tab == m_tabs->currentId())
            return states;
    }
    return {};
}

void OutboxPage::reload()
{
    const quint64 token = ++m_token;
    MessageService(workspace()).among(states(), kMost).then(this, [this, token](const Result<MessagesByState> &r) {
        if (token != m_token)
            return;
        if (r.ok())
            apply(r->items, r->counts);
        else
            context().failed(r.error());
        setLoaded();
    });
}

void OutboxPage::apply(const QList<MessageInfo> &messages, const QHash<QString, qint64> &counts)
{
    m_messages = messages;
    for (const auto &[tab, states] : kTabs) {
        qint64 n = 0;
        for (const QString &s : states)
            n += counts.value(s);
        m_tabs->setCount(tab, n > 0 && tab != u"sent" && tab != u"cancelled" ? int(n) : -1);
    }
    m_failed = counts.value(u"failed"_s);
    showButtons();
    const Format format(workspace(), context().locale);
    QList<TwoLineRow> rows;
    for (const MessageInfo &m : std::as_const(m_messages))
        rows.append(MessageRows::row(m.id.toString(), m, format));
    m_view->setEmpty(rows.isEmpty());
    list()->setRows(rows);
    if (!rows.isEmpty() && window()->focusWidget() == m_tabs && !std::exchange(m_filled, true))
        list()->setFocus(Qt::OtherFocusReason); // it came up empty
    if (!m_wanted.isEmpty())
        list()->setCurrentKey(std::exchange(m_wanted, QString()));
    show();
}

const MessageInfo *OutboxPage::current() const
{
    const QString key = list()->currentKey();
    for (const MessageInfo &m : m_messages) {
        if (m.id.toString() == key)
            return &m;
    }
    return nullptr;
}

void OutboxPage::show()
{
    const MessageInfo *m = current();
    const Format format(workspace(), context().locale);
    const QStringList confirms = m ? m_confirms.of(m->channel) : QStringList();
    const QString shown = m ? MessageRows::signatureOf(*m, format, confirms) : QString();
    if (m && shown == m_shown)
        return;
    m_shown = shown;
    QWidget *body = m_view->newBody();
    if (!m)
        return;
    QVBoxLayout *l = ChangeParts::head(body, m->subject.isEmpty() ? MessageWords::kind(m->kind) : m->subject,
                                       MessageRows::nameOf(*m) + u" · "_s + m->address);
    MessageRows::fill(
        l, body, *m, format, confirms, [this](const QString &action) { act(action); }, [this] { openClient(); });
}

void OutboxPage::act(const QString &action)
{
    const MessageInfo *m = current();
    if (!m)
        return;
    for (const MessageWords::Action &a : MessageWords::actions(*m)) {
        if (a.id == action) {
            MessageActions::run(context(), this, *m, action);
            return;
        }
    }
}

void OutboxPage::openClient()
{
    if (const MessageInfo *m = current(); m && !m->client.isNull())
        context().open(u"clients"_s, m->client.toString());
}

void OutboxPage::retryAll()
{
    MessageService(workspace()).among({u"failed"_s}, kMost).then(this, [this](const Result<MessagesByState> &r) {
        if (!r.ok()) {
            context().failed(r.error());
            return;
        }
        QList<Uuid> ids;
        for (const MessageInfo &m : r->items)
            ids.append(m.id);
        if (ids.isEmpty()) {
            context().inform(tr("No message has failed."));
            return;
        }
        MessageService(workspace()).retry(ids).then(this, [this](const Result<Written> &w) {
            if (w.ok())
                context().inform(w->label);
            else
                context().failed(w.error());
        });
    });
}

/// What concerns all messages of a tab stands above them.
void OutboxPage::showButtons()
{
    m_retryAll->setVisible(m_tabs->currentId() == u"needs" && m_failed > 1);
    m_now->setVisible(m_tabs->currentId() == u"waiting" && context().outbox);
}

void OutboxPage::showMenu(const QPoint &globalPos)
{
    const MessageInfo *m = current();
    if (!m)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m->client.isNull())
        menu->addAction(tr("Open the client of the message"), this, &OutboxPage::openClient)->setShortcut(Qt::Key_Return);
    MessageActions::addTo(menu, context(), this, *m);
    menu->popup(globalPos);
}

void OutboxPage::showStatus()
{
    const QString text = context().outbox ? context().outbox->status().text() : tr("Nothing is sent from here at present.");
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

} // namespace opora

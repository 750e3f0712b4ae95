// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/FileToPanel.h"
#include "ui/inbox/InboxDetail.h"
#include "ui/inbox/InboxReply.h"
#include "ui/inbox/InboxWords.h"
#include "ui/inbox/MailPoller.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/messages/MessageActions.h"
#include "ui/messages/MessageRows.h"
#include "ui/models/MessageWords.h"
#include "ui/shell/Pages.h"
#include "ui/team/TeamTabs.h"
#include <QMenu>
#include <QVBoxLayout>

namespace opora {
namespace {

constexpr int kRows = 500;
const QString kWaiting = QStringLiteral("waiting"), kUnknown = QStringLiteral("unknown"), kAll = QStringLiteral("all"),
              kOutbox = QStringLiteral("outbox"), kSent = QStringLiteral("sent"), kDrafts = QStringLiteral("drafts");

/// What came in that a tab lists; the tabs of what is ours list none of it.
std::optional<InboxScope> scopeOf(const QString &tab)
{
    if (tab == kWaiting)
        return InboxScope::Waiting;
    if (tab == kUnknown)
        return InboxScope::Unknown;
    return tab == kAll ? std::optional(InboxScope::All) : std::nullopt;
}

const QStringList kOnTheirWay{QStringLiteral("queued"), QStringLiteral("claimed"), QStringLiteral("sending"),
                              QStringLiteral("failed"), QStringLiteral("held"),    QStringLiteral("uncertain")};

/// How far messages of ours are that a tab lists.
QStringList statesOf(const QString &tab)
{
    if (tab == kWaiting)
        return {QStringLiteral("uncertain"), QStringLiteral("failed"), QStringLiteral("held")};
    if (tab == kOutbox)
        return kOnTheirWay;
    if (tab == kSent)
        return {QStringLiteral("sent"), QStringLiteral("delivered"), QStringLiteral("opened"), QStringLiteral("clicked"),
                QStringLiteral("replied")};
    return tab == kDrafts ? QStringList{QStringLiteral("draft")} : QStringList();
}

/// Everything that the right side shows of it: built anew only when this is another.
QString signatureOf(const InboxThread &t)
{
    QStringList parts;
    for (const InboxItem &i : t.thread)
        parts << i.id.toString() << QString::number(i.at);
    const InboxItem &l = t.letter;
    parts << l.id.toString() << l.clientName << l.dealTitle << l.note << QString::number(l.answered) << QString::number(l.isPrivate)
          << QString::number(t.files.size());
    return parts.join(u'|');
}

} // namespace

Page *createInboxPage(PageContext &context)
{
    return new InboxPage(context);
}

InboxPage::InboxPage(PageContext &context)
    : Page(context, QStringLiteral("inbox")),
      m_inbox(context.workspace),
      m_messages(context.workspace),
      m_tabs(new SegmentedTabs(this)),
      m_count(mutedLabel(QString(), this)),
      m_state(new TextLabel(QString(), Token::Mute, this)),
      m_look(new Button(tr("Look now"), QStringLiteral("refresh"), Button::Kind::Normal, this)),
      m_detail(new InboxDetail(context, this)),
      m_confirms(context.workspace)
{
    auto *l = new QVBoxLayout(this);
    l->setContentsMargins(16, 16, 16, 16);
    l->setSpacing(10);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(titleLabel(tr("Inbox"), this));
    top->addWidget(m_count);
    top->addStretch(1);
    top->addWidget(m_look);
    l->addLayout(top);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->hide();
    l->addWidget(m_state);
    m_tabs->setAccessibleName(tr("What is listed"));
    m_tabs->setFlush(true);
    m_tabs->addSegment(kWaiting, tr("Needs me"), 0);
    m_tabs->addSegment(kUnknown, tr("New senders"), 0);
    m_tabs->addSegment(kAll, tr("All that came"));
    m_tabs->addSegment(kOutbox, tr("Outbox"));
    m_tabs->addSegment(kSent, tr("Sent"));
    m_tabs->addSegment(kDrafts, tr("Drafts"));
    l->addWidget(m_tabs, 0, Qt::AlignLeft);
    m_view = new ListAndDetail(tr("Inbox"), QString(), QString(), this);
    l->addWidget(m_view, 1);
    m_reply = new InboxReply(context, m_view->detail());
    m_view->detail()->body()->addWidget(m_reply);
    connect(m_reply, &InboxReply::sent, this, [this] {
        if (m_reply->isAncestorOf(window()->focusWidget()))
            focusTarget()->setFocus(Qt::OtherFocusReason); // the form goes with the letter, or begins anew
    });
    connect(m_look, &QPushButton::clicked, this, &InboxPage::lookNow);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, &InboxPage::reload);
    connect(list(), &TwoLineList::chosen, this, &InboxPage::showCurrent);
    connect(list(), &ContentList::openRequested, this, &InboxPage::openChosen);
    connect(list(), &ContentList::editRequested, this, [this] { act(QStringLiteral("edit")); });
    connect(list(), &ContentList::removeRequested, this, [this] { this->context().commands.run(QStringLiteral("inbox.delete")); });
    connect(list(), &ContentList::contextRequested, this, [this](const QModelIndex &index, const QPoint &at) {
        list()->setCurrentIndex(index);
        showMenu(at);
    });
    m_delay.setSingleShot(true);
    m_delay.setInterval(100);
    connect(&m_delay, &QTimer::timeout, this, &InboxPage::reload);
    connect(&workspace().bus(), &ChangeBus::changed, this, [this] {
        if (isVisible())
            m_delay.start();
    });
    m_confirms.setChannels(context.channels);
    connect(&m_confirms, &Confirmations::changed, this, [this] {
        if (const MessageInfo *m = ours())
            showMessage(*m);
    });
    addCommands();
}

InboxPage::~InboxPage()
{
    if (m_looking)
        m_looking->cancel(); // the workspace goes after us
}

void InboxPage::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &key, const char *icon, std::function<void()> run,
                            bool localKey = false) {
        addCommand(QStringLiteral("inbox.") + QLatin1String(id), text, key, std::move(run), QString::fromLatin1(icon), localKey);
    };
    add("look", tr("Look into the mailboxes now"), QKeySequence(Qt::Key_F5), "refresh", [this] { lookNow(); });
    add("reply", tr("Answer"), QKeySequence(Qt::CTRL | Qt::Key_R), "mail", [this] { answer(); });
    add("card", tr("Open the client's card"), {}, "client", [this] { openCard(); });
    add("answered", tr("Mark as answered"), QKeySequence(Qt::CTRL | Qt::Key_E), "check", [this] {
        if (const InboxItem *i = letter())
            change(m_inbox.markAnswered({i->id}));
    });
    add("client", tr("Make a client of the writer"), {}, "plus", [this] { make(); });
    add("file", tr("File to a client\u2026"), {}, "folder", [this] { fileTo(); });
    add("private", tr("Keep private, or show to the team"), {}, "user", [this] {
        if (const InboxItem *i = letter())
            change(m_inbox.keepPrivate({i->id}, !i->isPrivate));
    });
    add(
        "delete", tr("Delete the letter, take the message back"), QKeySequence(Qt::Key_Delete), "trash",
        [this] {
            if (const InboxItem *i = letter()) {
                change(m_inbox.remove({i->id}));
                return;
            }
            act(QStringLiteral("cancel"));
            act(QStringLiteral("remove"));
        },
        true);
    add(
        "edit", tr("Change the message"), QKeySequence(Qt::Key_F2), "edit", [this] { act(QStringLiteral("edit")); }, true);
    add("again", tr("Send the message again"), {}, "mail", [this] {
        act(QStringLiteral("again"));
        act(QStringLiteral("retry"));
    });
    add("arrived", tr("The message arrived"), {}, "check", [this] { act(QStringLiteral("arrived")); });
    add("giveup", tr("Give the message up"), {}, "close", [this] { act(QStringLiteral("cancel")); });
    int key = Qt::Key_1;
    for (const auto &[id, title] : {std::pair(kWaiting, tr("Inbox: needs me")), std::pair(kUnknown, tr("Inbox: new senders")),
                                    std::pair(kAll, tr("Inbox: all that came")), std::pair(kOutbox, tr("Inbox: outbox")),
                                    std::pair(kSent, tr("Inbox: sent")), std::pair(kDrafts, tr("Inbox: drafts"))})
        addCommand(QStringLiteral("inbox.tab_") + id, title, QKeySequence(Qt::ALT | Qt::Key(key++)),
                   [this, id = id] { m_tabs->setCurrentId(id); });
}

TwoLineList *InboxPage::list() const
{
    return m_view->list();
}

QString InboxPage::mailboxText() const
{
    return m_state->isHidden() ? QString() : m_state->text();
}

QWidget *InboxPage::focusTarget()
{
    return list()->model()->rowCount() == 0 ? static_cast<QWidget *>(m_tabs) : list();
}

void InboxPage::activate(const QString &id, const QVariantMap &)
{
    m_confirms.refresh();
    if (!id.isEmpty()) {
        m_wanted = QStringLiteral("l:") + id;
        m_tabs->setCurrentId(kAll);
    }
    reload();
}

void InboxPage::reload()
{
    const quint64 ticket = ++m_ticket;
    const auto scope = scopeOf(m_tabs->currentId());
    const auto came = std::make_shared<Rows>(); // what is shown stays what commands are about until all of it is there
    m_pending = 0;
    const auto part = [this, ticket, came](auto job, auto take) {
        ++m_pending;
        job.then(this, [this, ticket, came, take](const auto &r) {
            if (ticket != m_ticket)
                return; // another was asked for meanwhile
            if (r.ok())
                take(r.value());
            else
                context().failed(r.error());
            if (--m_pending == 0)
                fill(std::move(*came));
        });
    };
    if (scope)
        part(m_inbox.list(*scope, kRows), [came](const opora::InboxList &p) { came->letters = p.items; });
    part(m_inbox.waiting(), [this](qint64 n) { m_total = n; });
    part(m_inbox.list(InboxScope::Unknown, 0), [this](const opora::InboxList &p) { m_unknown = p.total; });
    part(m_messages.among(statesOf(m_tabs->currentId()), kRows), [this, came](const MessagesByState &found) {
        came->ours = found.items;
        m_onTheirWay = 0;
        for (const QString &state : kOnTheirWay)
            m_onTheirWay += found.counts.value(state);
    });
    if (context().channels)
        part(m_inbox.mailboxes(*context().channels), [this](const QList<MailboxState> &states) { fillMailboxes(states); });
}

void InboxPage::fill(Rows came)
{
    m_items = std::move(came.letters);
    m_ours = std::move(came.ours);
    const Format format(workspace(), context().locale);
    struct Line {
        qint64 at;
        TwoLineRow row;
    };
    QList<Line> lines;
    for (const InboxItem &i : std::as_const(m_items))
        lines.append({i.at, InboxWords::row(i, format)});
    for (const MessageInfo &m : std::as_const(m_ours))
        lines.append({m.sentAt > 0 ? m.sentAt : m.createdAt, MessageRows::row(InboxWords::keyOf(m), m, format)});
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.at > b.at; });
    QList<TwoLineRow> rows;
    for (const Line &l : std::as_const(lines))
        rows.append(l.row);
    m_count->setText(m_total == 0 ? QString() : tr("%n need(s) an answer", nullptr, int(m_total)));
    m_tabs->setCount(kWaiting, int(m_total));
    m_tabs->setCount(kUnknown, int(m_unknown));
    m_tabs->setCount(kOutbox, m_onTheirWay > 0 ? int(m_onTheirWay) : -1);
    sayWhatIsMissing();
    const bool hadFocus = list()->hasFocus();
    m_view->setEmpty(rows.isEmpty());
    list()->setRows(rows);
    if (!rows.isEmpty() && window()->focusWidget() == m_tabs && !std::exchange(m_filled, true))
        list()->setFocus(Qt::OtherFocusReason); // it came up empty
    if (rows.isEmpty() && hadFocus)
        m_tabs->setFocus(Qt::OtherFocusReason);
    if (!m_wanted.isEmpty())
        list()->setCurrentKey(std::exchange(m_wanted, QString()));
    showCurrent();
    setLoaded();
}

void InboxPage::sayWhatIsMissing()
{
    const QString tab = m_tabs->currentId();
    if (tab == kOutbox)
        m_view->setEmptyTexts(tr("Nothing is on its way"),
                              tr("Letters and SMS stand here until they have gone out, with the reason where one waits."));
    else if (tab == kSent)
        m_view->setEmptyTexts(tr("Nothing was sent yet"),
                              tr("A client is written to on the card, and under the letter that came from there."));
    else if (tab == kDrafts)
        m_view->setEmptyTexts(tr("No drafts"), tr("What is written and kept for later stands here."));
    else
        m_view->setEmptyTexts(tr("Nothing waits for an answer"), tr("What clients write comes here; a mailbox is set up in Settings."));
}

void InboxPage::fillMailboxes(const QList<MailboxState> &states)
{
    const Format format(workspace(), context().locale);
    QStringList lines;
    bool wrong = false;
    m_mailboxes = 0;
    for (const MailboxState &s : states) {
        if (!s.active)
            continue;
        ++m_mailboxes;
        if (!s.problem.isEmpty()) {
            wrong = true;
            lines << tr("%1: %2 %3").arg(s.name, s.problem, s.advice);
        } else {
            lines << (s.checkedAt == 0 ? tr("%1: not looked into yet").arg(s.name)
                                       : tr("%1: looked into %2").arg(s.name, format.when(s.checkedAt)));
        }
    }
    m_state->setText(lines.join(u'\n'));
    m_state->setColor(wrong ? Token::Danger : Token::Mute);
    m_state->setVisible(!lines.isEmpty());
}

const InboxItem *InboxPage::letter() const
{
    const QString key = list()->currentKey();
    if (!m_open.id.isNull() && InboxWords::keyOf(m_open) == key)
        return &m_open;
    for (const InboxItem &i : m_items) {
        if (InboxWords::keyOf(i) == key)
            return &i;
    }
    return nullptr;
}

const MessageInfo *InboxPage::ours() const
{
    const QString key = list()->currentKey();
    for (const MessageInfo &m : m_ours) {
        if (InboxWords::keyOf(m) == key)
            return &m;
    }
    return nullptr;
}

void InboxPage::showCurrent()
{
    const QString key = list()->currentKey();
    if (const MessageInfo *m = ours()) {
        showMessage(*m);
        return;
    }
    const auto id = Uuid::fromString(key.mid(2));
    if (!id) {
        m_shown.clear();
        m_open = {};
        offerAnswer();
        m_body = m_view->newBody();
        return;
    }
    m_inbox.open(*id).then(this, [this, key](const Result<InboxThread> &r) {
        if (list()->currentKey() != key)
            return; // the keyboard went on
        if (r.ok())
            showLetter(r.value());
        else
            context().failed(r.error());
    });
}

void InboxPage::showMessage(const MessageInfo &m)
{
    const QStringList confirms = m_confirms.of(m.channel);
    const QString shown = MessageRows::signatureOf(m, Format(workspace(), context().locale), confirms);
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_open = {};
    offerAnswer();
    m_body = m_view->newBody();
    m_detail->show(m_body, m, confirms, [this](const QString &action) { act(action); });
}

/// The form below the letter that is looked at. Who was writing under another finds the keyboard in the list: nobody's
/// words go to somebody else because the list moved on.
void InboxPage::offerAnswer()
{
    const bool writing = m_reply->isAncestorOf(window()->focusWidget());
    if (m_reply->setLetter(m_open) && writing)
        focusTarget()->setFocus(Qt::OtherFocusReason);
}

void InboxPage::showLetter(const InboxThread &thread)
{
    m_open = thread.letter;
    offerAnswer();
    const QString shown = signatureOf(thread);
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_body = m_view->newBody();
    m_detail->show(m_body, thread);
    if (thread.letter.readAt == 0)
        (void)m_inbox.markRead(thread.letter.id);
}

void InboxPage::lookNow()
{
    if (!m_receive && (!context().channels || m_mailboxes == 0)) {
        context().inform(tr("No mailbox is set up yet; that is done in Settings."));
        return;
    }
    m_look->setEnabled(false);
    auto job = m_receive ? m_receive() : MailPoller::receive(workspace(), *context().channels, context().secrets, this);
    m_looking = job.control();
    job.then(this, [this](const Result<ReceiveReport> &r) {
        m_look->setEnabled(true);
        if (!r.ok())
            context().failed(r.error());
        else if (r->problems.isEmpty())
            context().inform(r->letters == 0 ? tr("Nothing new.") : tr("%n letter(s) came.", nullptr, r->letters));
        reload();
    });
}

void InboxPage::openChosen()
{
    if (const MessageInfo *m = ours(); m && m->state == QLatin1String("draft"))
        act(QStringLiteral("edit"));
    else
        openCard();
}

/// What can be done about the chosen row, where the pointer is.
void InboxPage::showMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const char *id) {
        if (const Command *c = context().commands.find(QStringLiteral("inbox.") + QLatin1String(id)))
            menu->addAction(c->title, this, c->run)->setShortcut(c->shortcut);
    };
    if (const InboxItem *i = letter()) {
        const bool known = !i->client.isNull(), missed = i->direction == QLatin1String("missed");
        if (known)
            add("reply");
        if (known)
            add("card");
        if (!i->answered)
            add("answered");
        if (!known && !missed)
            add("client");
        if (!missed) {
            add("file");
            add("private");
        }
        menu->addSeparator();
        add("delete");
    } else if (const MessageInfo *m = ours()) {
        add("card");
        MessageActions::addTo(menu, context(), this, *m);
    }
    menu->popup(globalPos);
}

void InboxPage::answer()
{
    if (m_reply->isOffered())
        m_reply->focusForm();
    else if (letter())
        context().inform(tr("The writer is not among the clients: make a client of them, or file the letter to one, then answer."));
    else
        context().inform(tr("Choose a letter to answer."));
}

/// Something of MessageWords' actions about the chosen message; nothing where it does not apply.
void InboxPage::act(const QString &action)
{
    const MessageInfo *m = ours();
    if (!m)
        return;
    for (const MessageWords::Action &a : MessageWords::actions(*m)) {
        if (a.id == action) {
            MessageActions::run(context(), this, *m, action);
            return;
        }
    }
}

void InboxPage::openCard()
{
    const InboxItem *i = letter();
    const MessageInfo *m = ours();
    const Uuid client = i ? i->client : m ? m->client : Uuid();
    if (!client.isNull())
        context().open(QStringLiteral("clients"), client.toString());
    else if (i)
        fileTo();
}

void InboxPage::make()
{
    const InboxItem *i = letter();
    if (!i || i->direction == QLatin1String("missed"))
        return;
    if (!i->client.isNull()) {
        context().inform(tr("The letter is on %1's card already.").arg(i->clientName));
        return;
    }
    change(m_inbox.draftClient(i->id));
}

void InboxPage::fileTo()
{
    if (const InboxItem *i = letter(); i && i->direction != QLatin1String("missed"))
        (new FileToPanel(context(), *i, this))->open();
}

void InboxPage::change(Job<Written> job)
{
    job.then(this, [this](const Result<Written> &r) {
        if (context().report(r))
            reload();
    });
}

} // namespace opora

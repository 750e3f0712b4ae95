// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/TeamPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/kit/PlainRows.h"
#include "ui/kit/PlainTable.h"
#include "ui/kit/Progress.h"
#include "ui/models/Format.h"
#include "ui/shell/Pages.h"
#include "ui/shell/TeamWords.h"
#include "ui/team/ChangeParts.h"
#include "ui/team/HandoverPanel.h"
#include "ui/team/LeaveHubPanel.h"
#include "ui/team/ViewAsPanel.h"
#include <QVBoxLayout>

namespace opora {
namespace {
constexpr qint64 LongAway = 7LL * 24 * 3600 * 1000;

/// Buttons that wrap onto further lines.
QWidget *row(const QList<Button *> &buttons, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *flow = new FlowLayout(box, 8);
    for (Button *b : buttons) {
        b->setParent(box);
        flow->addWidget(b);
    }
    return box;
}
} // namespace

Page *createTeamPage(PageContext &context)
{
    return new TeamPage(context);
}

TeamPage::TeamPage(PageContext &context) : TeamPageBase(context, QStringLiteral("team"))
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(makeHub());
    left->addWidget(makeWork());
    left->addStretch(1);
    columns->addLayout(left, 5);
    columns->addWidget(makeReplicas(), 6);
    content()->addLayout(columns, 1);
    connect(&sync(), &SyncService::statusChanged, this, &TeamPage::showStatus);
    addCommand(
        QStringLiteral("team.scrub"), tr("Check everything against the server now"), {}, [this] { scrub(); }, QStringLiteral("check"));
    addCommand(
        QStringLiteral("team.handover"), tr("Hand clients over\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
        [this] { handOver(); }, QStringLiteral("user"));
    addCommand(
        QStringLiteral("team.view_as"), tr("See what a colleague sees\u2026"), {}, [this] { viewAs(); }, QStringLiteral("search"));
    addCommand(
        QStringLiteral("team.leave"), tr("Leave the team's server\u2026"), {}, [this] { leave(); }, QStringLiteral("close"));
    showStatus(sync().status());
}

Card *TeamPage::makeHub()
{
    auto *card = new Card(tr("This copy"), this);
    m_who = new TextLabel(QString(), Token::Ink, card);
    m_who->setWordWrap(true);
    card->body()->addWidget(m_who);
    m_where = ChangeParts::wrapped(QString(), card);
    m_where->setFont(Theme::small());
    card->body()->addWidget(m_where);
    m_problem = new TextLabel(QString(), Token::Danger, card);
    m_problem->setWordWrap(true);
    m_problem->hide();
    card->body()->addWidget(m_problem);
    m_facts = ChangeParts::wrapped(QString(), card);
    card->body()->addWidget(m_facts);
    m_now = new Button(tr("Exchange now"), QStringLiteral("refresh"), Button::Kind::Normal, card);
    m_scrub = new Button(tr("Check everything"), Button::Kind::Normal, card);
    m_leave = new Button(tr("Leave the server\u2026"), Button::Kind::Normal, card);
    card->body()->addWidget(row({m_now, m_scrub, m_leave}, card));
    m_progress = new ProgressLine(card);
    card->body()->addWidget(m_progress);
    connect(m_now, &QPushButton::clicked, this, [this] { context().commands.run(QStringLiteral("sync.now")); });
    connect(m_scrub, &QPushButton::clicked, this, &TeamPage::scrub);
    connect(m_leave, &QPushButton::clicked, this, &TeamPage::leave);
    return card;
}

Card *TeamPage::makeWork()
{
    auto *card = new Card(tr("Clients and rights"), this);
    card->body()->addWidget(
        ChangeParts::wrapped(tr("Somebody leaves, somebody comes: clients change hands with their open deals and tasks, after a preview. "
                                "Who may see what is decided by the server, not by this window; whoever has a copy has its data."),
                             card));
    m_handover = new Button(tr("Hand clients over\u2026"), Button::Kind::Normal, card);
    m_viewAs = new Button(tr("See what a colleague sees\u2026"), Button::Kind::Normal, card);
    card->body()->addWidget(row({m_handover, m_viewAs}, card));
    connect(m_handover, &QPushButton::clicked, this, &TeamPage::handOver);
    connect(m_viewAs, &QPushButton::clicked, this, &TeamPage::viewAs);
    return card;
}

Card *TeamPage::makeReplicas()
{
    auto *card = new Card(tr("Whose copies exist"), this);
    m_rows = new PlainRows({tr("Who"), tr("Computer"), tr("Last seen"), QString()}, this);
    m_replicas = new PlainTable(card);
    m_replicas->setAccessibleName(tr("Copies of the workspace"));
    m_replicas->setModel(m_rows);
    m_replicas->setColumns({0, 120, 120, 100});
    m_replicas->setAvatarColumn(0);
    card->body()->addWidget(m_replicas, 1);
    m_replicaNote = ChangeParts::wrapped(QString(), card);
    card->body()->addWidget(m_replicaNote);
    return card;
}

QWidget *TeamPage::focusTarget()
{
    return m_now;
}
QString TeamPage::factsText() const
{
    return m_facts->text();
}

void TeamPage::showStatus(const SyncStatus &s)
{
    const Format format(workspace(), context().locale);
    const QString name = s.userName.isEmpty() ? s.target.user : s.userName;
    m_who->setText(s.rights.role == HubRole::None ? name : tr("%1, %2", "name, role").arg(name, TeamWords::role(s.rights.role)));
    m_where->setText(s.target.isEmpty() ? QString() : s.target.toUrl());
    QStringList facts;
    facts.append(s.lastOk > 0 ? tr("Last exchange: %1.").arg(format.exact(s.lastOk)) : tr("There was no exchange yet."));
    if (s.pending > 0)
        facts.append(tr("%n change(s) wait; the oldest since %1.", nullptr, int(s.pending)).arg(format.exact(s.oldestPending)));
    facts.append(
        s.lastFullCheck > 0
            ? tr("Last full check: %1, %n difference(s) found and healed.", nullptr, int(s.healed)).arg(format.exact(s.lastFullCheck))
            : tr("Everything has not been compared with the server yet; that is done once a week."));
    m_facts->setText(facts.join(u'\n'));
    m_problem->setText(s.problem ? s.problem->message : QString());
    m_problem->setVisible(s.problem.has_value());
    m_viewAs->setVisible(s.rights.mayViewAs());
}

void TeamPage::reload()
{
    showStatus(sync().status());
    // The page is there at once; who is where comes from the server when it answers.
    setLoaded();
    sync().replicas().then(this, [this](const Result<QList<ReplicaInfo>> &r) {
        if (r.ok())
            showReplicas(r.value());
        else
            m_replicaNote->setText(tr("Who is where is known only to the server, which does not answer now."));
    });
}

void TeamPage::showReplicas(const QList<ReplicaInfo> &list)
{
    const Format format(workspace(), context().locale);
    QList<PlainRow> rows;
    int copied = 0;
    for (const ReplicaInfo &i : list) {
        const bool away = i.lastSeen > 0 && workspace().clock().nowMs() - i.lastSeen > LongAway;
        PlainCell mark;
        if (i.thisOne)
            mark = {tr("this one", "a copy"), Tone::Accent};
        else if (i.clones > 0)
            mark = {tr("copied", "a copy of a copy"), Tone::Danger};
        else if (away)
            mark = {tr("away", "not seen for long"), Tone::Warn};
        copied += i.clones > 0 ? 1 : 0;
        rows.append({i.id.toString(),
                     {{i.userName, {}, true},
                      {i.label, {}, false, true},
                      {i.lastSeen > 0 ? format.when(i.lastSeen) : tr("never"), {}, false, false, false, format.exact(i.lastSeen)},
                      mark}});
    }
    m_rows->setRows(rows);
    QString note = tr("A copy that is away keeps what it changed; it sends that when it comes back.");
    if (copied > 0)
        note += u' ' + tr("“Copied”: the same copy came from two places; a disk was restored or duplicated. Nothing is lost, but ask.");
    m_replicaNote->setText(note);
}

void TeamPage::scrub()
{
    m_scrub->setEnabled(false);
    auto job = sync().scrub();
    m_progress->start(tr("Comparing everything\u2026"), job.control());
    job.then(this, [this](const Result<ScrubReport> &r) {
        m_progress->stop();
        m_scrub->setEnabled(true);
        if (!r.ok())
            context().failed(r.error());
        else if (r->healed == 0)
            context().inform(tr("%Ln record(s) compared, all the same.", nullptr, int(r->compared)));
        else
            context().inform(tr("%n difference(s) found and healed. That should not happen; please tell us.", nullptr, int(r->healed)));
    });
}

void TeamPage::handOver()
{
    (new HandoverPanel(context(), this))->open();
}

void TeamPage::viewAs()
{
    if (sync().status().rights.mayViewAs())
        (new ViewAsPanel(context(), this))->open();
}

void TeamPage::leave()
{
    (new LeaveHubPanel(context(), this))->open();
}

} // namespace opora

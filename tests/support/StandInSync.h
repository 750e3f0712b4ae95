// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "core/services/messages/ClaimGate.h"
#include <functional>

namespace opora::test {

/// A service without a hub: what it says is set by the test, what it is asked for is written down, and what it is told
/// changes what it says next, as the real one does.
class StandInSync : public SyncService {
public:
    explicit StandInSync(Workspace &ws) : SyncService(ws), m_clock(ws.clock()) {}

    /// Says yes to everything while it can be reached.
    struct Gate final : ClaimGate {
        explicit Gate(StandInSync &s) : linked(s.m_status.isLinked()), unreachable(s.unreachable), clock(s.m_clock) {}
        Result<bool> isShared() override { return linked; }
        Result<QSet<Uuid>> confirmed(const QList<Claim> &claims) override
        {
            if (linked && unreachable)
                return Error{
                    QStringLiteral("hub_unreachable"), QStringLiteral("The server does not answer."), {}, ErrorKind::HubUnreachable};
            return LocalClaimGate(clock).confirmed(claims);
        }
        qint64 nowMs() override { return clock.nowMs(); }
        const bool linked, unreachable;
        const Clock &clock;
    };

    void set(const SyncStatus &s)
    {
        m_status = s;
        Q_EMIT statusChanged(m_status);
        Q_EMIT listsChanged();
    }
    void count()
    {
        m_status.pending = waiting.size();
        m_status.attention = refused.size();
        m_status.conflicts = std::count_if(items.cbegin(), items.cend(), [](const ConflictItem &i) { return i.open; });
        set(m_status);
    }
    static SyncStatus linked(HubRole role = HubRole::Manager)
    {
        SyncStatus s;
        s.state = SyncStatus::State::Synced;
        s.target.host = QStringLiteral("crm.example.org");
        s.target.database = QStringLiteral("opora");
        s.target.user = QStringLiteral("olena");
        s.userName = QStringLiteral("Olena Kovalenko");
        s.rights.role = role;
        return s;
    }

    void start() override { started = true; }
    const SyncStatus &status() const override { return m_status; }
    Job<SyncStatus> freshStatus() override { return Job<SyncStatus>::ready(m_status); }
    Job<LinkPlan> planLink(HubTarget, QString) override { return Job<LinkPlan>::ready(plan); }
    Job<Linked> link(HubTarget target, QString, bool) override
    {
        SyncStatus s = linked();
        s.target = target;
        set(s);
        return Job<Linked>::ready(Linked{});
    }
    Job<bool> unlink(bool keepCopy, bool evenUnsent) override
    {
        if (!keepCopy && !evenUnsent && m_status.pending > 0)
            return Job<bool>::ready(refusal("unsent_changes"));
        set({});
        return Job<bool>::ready(true);
    }
    void setPassword(QString password, bool) override { passwords.append(password); }
    Job<SyncStatus> syncNow() override
    {
        ++exchanges;
        if (unreachable)
            return Job<SyncStatus>::ready(
                Error{QStringLiteral("hub_unreachable"), QStringLiteral("The server does not answer."), {}, ErrorKind::HubUnreachable});
        waiting.clear();
        count();
        return Job<SyncStatus>::ready(m_status);
    }
    std::shared_ptr<ClaimGate> claimGate() override { return std::make_shared<Gate>(*this); }
    Job<ScrubReport> scrub() override
    {
        ++scrubs;
        return Job<ScrubReport>::ready(ScrubReport{1200, 0, 0});
    }
    Job<QList<PendingChange>> pending() override { return Job<QList<PendingChange>>::ready(waiting); }
    Job<QList<PendingChange>> dependants(Uuid change) override
    {
        QList<PendingChange> list;
        for (const Uuid &id : builds.value(change))
            for (const PendingChange &c : std::as_const(waiting))
                if (c.id == id)
                    list.append(c);
        return Job<QList<PendingChange>>::ready(list);
    }
    Job<QList<Uuid>> discard(Uuid change) override
    {
        const QList<Uuid> gone = QList<Uuid>{change} + builds.value(change);
        for (QList<PendingChange> *list : {&waiting, &refused})
            list->removeIf([&](const PendingChange &c) { return gone.contains(c.id); });
        count();
        return Job<QList<Uuid>>::ready(gone);
    }
    Job<QList<PendingChange>> attention() override { return Job<QList<PendingChange>>::ready(refused); }
    Job<Uuid> resend(Uuid change, QList<FieldEdit> edits) override
    {
        resent.append({change, edits});
        refused.removeIf([&](const PendingChange &c) { return c.id == change; });
        count();
        return Job<Uuid>::ready(change);
    }
    Job<QString> exportAttention(QList<Uuid> changes, QString toFile) override
    {
        exported = toFile;
        exportedChanges = changes;
        return Job<QString>::ready(toFile);
    }
    Job<QList<ConflictItem>> conflicts(bool) override { return Job<QList<ConflictItem>>::ready(items); }
    Job<Written> resolve(Uuid conflict, QHash<QByteArray, ConflictSide> choices) override
    {
        for (ConflictItem &i : items) {
            if (i.id != conflict)
                continue;
            i.open = false;
            for (ConflictField &f : i.fields) {
                if (choices.contains(f.field)) {
                    f.holds = choices.value(f.field);
                    f.open = false;
                }
                i.open |= f.open;
            }
        }
        count();
        return Job<Written>::ready(Written{Uuid::v7(1), {}, QStringLiteral("Conflict settled")});
    }
    Job<Written> revert(Uuid conflict) override
    {
        for (ConflictItem &i : items) {
            if (i.id != conflict)
                continue;
            i.open = true;
            for (ConflictField &f : i.fields) {
                f.open = true;
                f.holds = ConflictSide::Theirs;
            }
        }
        count();
        return Job<Written>::ready(Written{Uuid::v7(2), {}, QStringLiteral("Decision taken back")});
    }
    Job<QList<ReplicaInfo>> replicas() override { return Job<QList<ReplicaInfo>>::ready(copies); }
    void setEditing(Uuid root, bool editing) override { editing ? void(edited.insert(root)) : void(edited.remove(root)); }
    QStringList alsoEditing(Uuid root) const override { return others.value(root); }
    Job<HandoverReport> handover(HandoverRequest request) override
    {
        requests.append(request);
        if (request.from == request.to)
            return Job<HandoverReport>::ready(refusal("same_user"));
        HandoverReport r = report;
        if (!request.dryRun)
            r.command = Uuid::v7(3);
        return Job<HandoverReport>::ready(r);
    }
    Job<SeenBy> viewAs(Uuid user, int) override
    {
        SeenBy s = seen;
        s.user = user;
        return Job<SeenBy>::ready(s);
    }
    Job<QList<PastChange>> olderHistory(Uuid, qint64 before, int) override
    {
        if (unreachable)
            return Job<QList<PastChange>>::ready(refusal("hub_unreachable"));
        QList<PastChange> earlier;
        for (const PastChange &c : past) {
            if (c.at < before)
                earlier.append(c);
        }
        return Job<QList<PastChange>>::ready(earlier);
    }
    static Error refusal(const char *code)
    {
        return {QString::fromLatin1(code), QStringLiteral("Refused: ") + QString::fromLatin1(code), {}, ErrorKind::Refused};
    }

    QList<PastChange> past; ///< newest first
    bool started = false, unreachable = false;
    int exchanges = 0, scrubs = 0;
    LinkPlan plan;
    QStringList passwords;
    QList<PendingChange> waiting, refused;
    QHash<Uuid, QList<Uuid>> builds;
    QList<ConflictItem> items;
    QList<std::pair<Uuid, QList<FieldEdit>>> resent;
    QList<ReplicaInfo> copies;
    QList<HandoverRequest> requests;
    HandoverReport report;
    SeenBy seen;
    QSet<Uuid> edited;
    QHash<Uuid, QStringList> others;
    QString exported;
    QList<Uuid> exportedChanges; ///< empty: all

private:
    SyncStatus m_status;
    const Clock &m_clock;
};

/// What a linked workspace may look like: changes that wait, one refused, conflicts open and settled, colleagues' copies.
inline void fillStandIn(StandInSync &sync, qint64 now)
{
    const auto id = [now](int i) { return Uuid::v7(now + i); };
    const auto field = [](const char *entity, const char *column, const QString &row, const QString &name, const QString &before,
                          const QString &after) {
        PendingField f;
        f.entity = entity;
        f.field = column;
        f.rowName = row;
        f.fieldName = name;
        f.before = before;
        f.after = after;
        f.kind = before.isNull() && name.isEmpty() ? QStringLiteral("insert") : QStringLiteral("update");
        f.editable = !name.isEmpty();
        return f;
    };
    PendingChange added;
    added.id = id(1);
    added.label = QStringLiteral("Client added: Walker Iryna");
    added.at = now - 3 * 3600'000;
    added.rows = 1;
    added.fields = {
        field("client", "", QStringLiteral("Walker Iryna"), {}, {}, {}),
        field("client", "city", QStringLiteral("Walker Iryna"), QStringLiteral("City of the client"), {}, QStringLiteral("Lviv"))};
    PendingChange deal;
    deal.id = id(2);
    deal.label = QStringLiteral("Deal added: Loyalty cards");
    deal.at = now - 2 * 3600'000;
    deal.rows = 1;
    deal.fields = {field("deal", "amount", QStringLiteral("Loyalty cards"), QStringLiteral("Amount in hryvnias"),
                         QStringLiteral("\u20b4 120 000"), QStringLiteral("\u20b4 128 000"))};
    PendingChange sent = deal;
    sent.id = id(3);
    sent.label = QStringLiteral("Task done: Call back");
    sent.tries = 1;
    sync.waiting = {added, deal, sent};
    sync.builds.insert(added.id, {deal.id});
    PendingChange no = deal;
    no.id = id(4);
    no.label = QStringLiteral("Deal edited: Solar 30 kW");
    no.state = PendingChange::State::Refused;
    no.code = "not_visible";
    no.reason = QStringLiteral("The deal belongs to somebody else now, so the server did not take this change.");
    no.detail = QStringLiteral("42501 row-level security");
    sync.refused = {no};
    const auto conflict = [&](int i, const QString &name, std::initializer_list<const char *> names, const QByteArray &rule) {
        ConflictItem c;
        c.id = id(i);
        c.entity = "deal";
        c.row = id(i + 100);
        c.rowName = name;
        c.sentence = QStringLiteral("Two people changed the same.");
        c.at = now - i * 3600'000;
        for (const char *n : names) {
            ConflictField f;
            f.conflict = id(i + 200);
            f.field = n;
            f.fieldName = QString::fromLatin1(n);
            f.before = QStringLiteral("\u20b4 120 000");
            f.mine = QStringLiteral("\u20b4 128 000");
            f.theirs = QStringLiteral("\u20b4 118 000");
            f.mineBy = QStringLiteral("Olena Kovalenko");
            f.theirsBy = QStringLiteral("Ihor Marchenko");
            f.mineAt = now - 4 * 3600'000;
            f.theirsAt = now - 3 * 3600'000;
            f.rule = rule;
            c.fields.append(f);
        }
        return c;
    };
    ConflictItem settled = conflict(13, QStringLiteral("Melnyk Ivan"), {"Phone number"}, "newest");
    settled.open = false;
    settled.fields.first().open = false;
    settled.fields.first().holds = ConflictSide::Mine;
    settled.fields.first().resolvedBy = QStringLiteral("Olena Kovalenko");
    sync.items = {conflict(10, QStringLiteral("Loyalty cards"), {"Amount in hryvnias", "Expected close on"}, "newest"),
                  conflict(11, QStringLiteral("Hotel Dnipro"), {"City of the client"}, "newest"),
                  conflict(12, QStringLiteral("Solar 30 kW"), {"Stage of the deal"}, "won_against_lost"), settled};
    sync.copies = {{id(30), id(31), QStringLiteral("Olena Kovalenko"), QStringLiteral("office-pc"), now - 2000, true, 0},
                   {id(32), id(33), QStringLiteral("Ihor Marchenko"), QStringLiteral("laptop"), now - 12LL * 24 * 3600'000, false, 0},
                   {id(34), id(35), QStringLiteral("Taras Petrenko"), QStringLiteral("old laptop"), now - 3600'000, false, 1}};
    sync.report.fromName = QStringLiteral("Olena Kovalenko");
    sync.report.toName = QStringLiteral("Ihor Marchenko");
    sync.report.clients = 80;
    sync.report.deals = 12;
    sync.report.tasks = 31;
    sync.report.closedDeals = 7;
    sync.report.sample = {QStringLiteral("Walker Iryna"), QStringLiteral("Hotel Dnipro")};
    sync.report.kept = {{id(40), QStringLiteral("Hotel Dnipro"), QStringLiteral("2 closed deals stay theirs")}};
    sync.seen.userName = QStringLiteral("Ihor Marchenko");
    sync.seen.clients = 2;
    sync.seen.rows = {{"client", id(41), QStringLiteral("Walker Iryna")}, {"deal", id(42), QStringLiteral("Loyalty cards")}};
    SyncStatus s = StandInSync::linked(HubRole::Admin);
    s.lastOk = now - 2000;
    s.lastFullCheck = now - 26 * 3600'000;
    s.oldestPending = added.at;
    sync.set(s);
    sync.count();
}

} // namespace opora::test

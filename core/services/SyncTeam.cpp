// SPDX-License-Identifier: GPL-3.0-or-later
// The team: copies, who edits what, handing over, seeing through somebody's eyes, older history.
#include "core/domain/Filter.h"
#include "core/services/SyncPrivate.h"
#include "core/services/ValueWords.h"
#include "core/storage/repo/ClientRepository.h"
#include "core/storage/repo/Labels.h"
#include "core/storage/repo/TeamRepository.h"
#include <QCoreApplication>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

constexpr int kSample = 8;
constexpr int kFlashed = 200;

Error refused(const char *code, const QString &sentence)
{
    return {QString::fromLatin1(code), sentence, {}, ErrorKind::Refused};
}

struct HandedRows {
    QList<Uuid> clients, deals, tasks;
};

Result<void> mayHandOver(const Reader &r, const HandoverRequest &request)
{
    if (!repo::isLiveUser(r, request.from) || !repo::isLiveUser(r, request.to))
        return refused("not_found", Text::tr("One of these people is not there. Nothing was changed."));
    if (request.from == request.to)
        return refused("same_user", Text::tr("Giver and taker are the same person. Nothing was changed."));
    OPORA_ASSIGN(const SyncFacts facts, sync::readFacts(r));
    if (facts.hub.isEmpty())
        return {};
    const HubRole role = hubRole(facts.role);
    const bool own = request.from == facts.user,
               sameTeam = !repo::teamOf(r, facts.user).isNull() && repo::teamOf(r, facts.user) == repo::teamOf(r, request.from);
    if (role == HubRole::Admin || (role == HubRole::Lead && (own || sameTeam)) || (role == HubRole::Manager && own))
        return {};
    return refused(
        "forbidden",
        Text::tr("A manager hands over their own clients, a lead those of their team, an admin everybody's. Nothing was changed."));
}

/// The giver's clients, and of what hangs below them the giver's open deals and tasks; without a filter all of the giver's.
Result<HandedRows> rowsToHand(Reader &r, const HandoverRequest &request)
{
    HandedRows rows;
    QSet<Uuid> roots;
    QSet<qint64> chosen;
    const bool all = request.filter.trimmed().isEmpty();
    if (!all) {
        OPORA_ASSIGN(const Filter filter, Filter::parse(request.filter, *r.schema().entity("client")));
        OPORA_ASSIGN(const QList<qint64> numbers, repo::clientOrder(r, filter, "name", false));
        chosen = QSet<qint64>(numbers.cbegin(), numbers.cend());
    }
    OPORA_ASSIGN(const QList<repo::OwnedRow> clients, repo::clientsOwnedBy(r, request.from));
    for (const repo::OwnedRow &c : clients) {
        if (!all && !chosen.contains(c.n))
            continue;
        rows.clients.append(c.id);
        roots.insert(c.id);
    }
    const auto below = [&](const QList<repo::OwnedRow> &owned, QList<Uuid> &to) {
        for (const repo::OwnedRow &row : owned) {
            if (all || roots.contains(row.root) || roots.contains(row.other))
                to.append(row.id);
        }
    };
    OPORA_ASSIGN(const QList<repo::OwnedRow> deals, repo::dealsOwnedBy(r, request.from, true));
    OPORA_ASSIGN(const QList<repo::OwnedRow> tasks, repo::tasksOf(r, request.from, true));
    below(deals, rows.deals);
    below(tasks, rows.tasks);
    return rows;
}

/// What keeps a client in the giver's sight afterwards: closed deals and done tasks keep their people.
Result<void> findKept(Reader &r, const HandoverRequest &request, const HandedRows &rows, HandoverReport &report)
{
    const QSet<Uuid> roots(rows.clients.cbegin(), rows.clients.cend());
    QHash<Uuid, std::pair<int, int>> why;
    OPORA_ASSIGN(const QList<repo::OwnedRow> deals, repo::dealsOwnedBy(r, request.from, false));
    for (const repo::OwnedRow &deal : deals) {
        bool counted = false;
        for (const Uuid &id : QSet<Uuid>{deal.root, deal.other}) {
            if (!roots.contains(id))
                continue;
            ++why[id].first;
            report.closedDeals += !std::exchange(counted, true);
        }
    }
    OPORA_ASSIGN(const QList<repo::OwnedRow> tasks, repo::tasksOf(r, request.from, false));
    for (const repo::OwnedRow &task : tasks) {
        if (roots.contains(task.root)) {
            ++why[task.root].second;
            ++report.doneTasks;
        }
    }
    for (const Uuid &client : rows.clients) {
        const auto it = why.constFind(client);
        if (it == why.cend())
            continue;
        QStringList reasons;
        if (it->first > 0)
            reasons.append(Text::tr("%n closed deal(s) stay theirs", nullptr, it->first));
        if (it->second > 0)
            reasons.append(Text::tr("%n done task(s) stay theirs", nullptr, it->second));
        report.kept.append({client, repo::labelOf(r, "client", client), reasons.join(u"; "_s)});
    }
    return {};
}

Result<HandoverReport> preview(Reader &r, const HandoverRequest &request, HandedRows *handed)
{
    OPORA_TRY(mayHandOver(r, request));
    OPORA_ASSIGN(*handed, rowsToHand(r, request));
    HandoverReport report;
    report.fromName = repo::labelOf(r, "user", request.from);
    report.toName = repo::labelOf(r, "user", request.to);
    report.clients = handed->clients.size();
    report.deals = handed->deals.size();
    report.tasks = handed->tasks.size();
    OPORA_TRY(findKept(r, request, *handed, report));
    for (const Uuid &client : handed->clients.mid(0, kSample))
        report.sample.append(repo::labelOf(r, "client", client));
    OPORA_ASSIGN(const SyncFacts facts, sync::readFacts(r));
    report.losesSight = !facts.hub.isEmpty() && hubRole(facts.role) == HubRole::Manager;
    if (report.clients + report.deals + report.tasks == 0)
        return refused("nothing_to_hand_over", Text::tr("%1 has nothing of that to hand over. Nothing was changed.").arg(report.fromName));
    return report;
}

Result<HandoverReport> handOver(WriteTx &tx, const HandoverRequest &request)
{
    HandedRows rows;
    OPORA_ASSIGN(HandoverReport report, preview(tx, request, &rows));
    // Clients first, then what stands below them: whoever hands over sees each row until its own turn has come.
    const auto give = [&](const char *entity, const char *column, const QList<Uuid> &list) -> Result<void> {
        for (const Uuid &id : list)
            OPORA_TRY(tx.update(tx.entity(entity), id, {{column, request.to}}));
        return {};
    };
    OPORA_TRY(give("client", "owner_id", rows.clients));
    OPORA_TRY(give("deal", "owner_id", rows.deals));
    OPORA_TRY(give("task", "assignee_id", rows.tasks));
    tx.setLabel(Text::tr("Handed over from %1 to %2: %n client(s)", nullptr, int(report.clients)).arg(report.fromName, report.toName));
    report.command = tx.command();
    return report;
}

Result<SeenBy> seenBy(Reader &r, const Uuid &user, const QList<std::pair<QByteArray, Uuid>> &roots, int limit)
{
    SeenBy seen;
    seen.user = user;
    seen.userName = repo::labelOf(r, "user", user);
    QSet<Uuid> tops;
    QHash<QByteArray, int> listed;
    for (const auto &[table, id] : roots) {
        tops.insert(id);
        const Entity *e = r.schema().byTable(table);
        if (!e || !repo::isLiveRow(r, *e, id))
            continue;
        if (table == "client")
            ++seen.clients;
        if (listed[table]++ < limit)
            seen.rows.append({e->name, id, rowInWords(r, *e, id)});
        else
            seen.complete = false;
    }
    const auto count = [&](const char *entity, qint64 &to) {
        return repo::eachRoot(r, *r.schema().entity(entity), [&](const Uuid &root, const Uuid &privateTo) {
            to += tops.contains(root) && (privateTo.isNull() || privateTo == user);
        });
    };
    OPORA_TRY(count("deal", seen.deals));
    OPORA_TRY(count("task", seen.tasks));
    OPORA_TRY(count("activity", seen.activities));
    return seen;
}

} // namespace

Job<HandoverReport> SyncService::handover(HandoverRequest request)
{
    if (request.dryRun) {
        return d->ws.storage().read([request](Reader &r) -> Result<HandoverReport> {
            HandedRows rows;
            return preview(r, request, &rows);
        });
    }
    return d->ws.storage().write({Text::tr("Handed over"), u"local"_s, true, {}}, [request](WriteTx &tx) { return handOver(tx, request); });
}

Job<SeenBy> SyncService::viewAs(Uuid user, int limit)
{
    return d->ask<SeenBy>([this, user, limit](sync::TeamHub &hub, const std::function<void(Result<SeenBy>)> &answer) {
        hub.visibleTo(user, [this, user, limit, answer](const Result<QList<std::pair<QByteArray, Uuid>>> &roots) {
            if (!roots.ok())
                return answer(roots.error());
            answer(d->ws.storage().read([user, limit, list = *roots](Reader &r) { return seenBy(r, user, list, limit); }).wait());
        });
    });
}

Job<QList<ReplicaInfo>> SyncService::replicas()
{
    return d->ask<QList<ReplicaInfo>>([this](sync::TeamHub &hub, const std::function<void(Result<QList<ReplicaInfo>>)> &answer) {
        hub.replicas([this, answer](const Result<QList<sync::ReplicaSeen>> &seen) {
            if (!seen.ok())
                return answer(seen.error());
            answer(d->ws.storage()
                       .read([list = *seen](Reader &r) -> Result<QList<ReplicaInfo>> {
                           OPORA_ASSIGN(const SyncFacts facts, sync::readFacts(r));
                           QList<ReplicaInfo> all;
                           for (const sync::ReplicaSeen &s : list)
                               all.append(
                                   {s.id, s.user, repo::labelOf(r, "user", s.user), s.label, s.lastSeen, s.id == facts.replica, s.clones});
                           return all;
                       })
                       .wait());
        });
    });
}

Job<QList<PastChange>> SyncService::olderHistory(Uuid root, qint64 before, int limit)
{
    return d->ask<QList<PastChange>>(
        [this, root, before, limit](sync::TeamHub &hub, const std::function<void(Result<QList<PastChange>>)> &answer) {
            hub.cardHistory(root, before, limit, [this, answer](const Result<QList<sync::AuditRow>> &rows) {
                if (!rows.ok())
                    return answer(rows.error());
                answer(d->ws.storage()
                           .read([list = *rows](Reader &r) -> Result<QList<PastChange>> {
                               QList<PastChange> all;
                               for (const sync::AuditRow &a : list) {
                                   const Entity *e = r.schema().byTable(a.table);
                                   if (!e)
                                       continue;
                                   all.append({a.at, repo::labelOf(r, "user", a.user), rowInWords(r, *e, a.row),
                                               a.field.isEmpty() ? QString() : fieldInWords(*e, a.field), QString::fromUtf8(a.kind),
                                               valueInWords(r, *e, a.field, a.old), valueInWords(r, *e, a.field, a.now), e->name, a.field,
                                               a.row});
                               }
                               return all;
                           })
                           .wait());
            });
        });
}

// -------------------------------------------------------------------------------------------------------------- presence

void SyncService::setEditing(Uuid root, bool editing)
{
    const bool had = d->editing.contains(root);
    if (had == editing)
        return;
    editing ? void(d->editing.insert(root)) : void(d->editing.remove(root));
    if (d->started && d->exchange)
        d->onExchange([roots = d->editing](sync::Exchange &x) { x.setEditing(roots); });
}

QStringList SyncService::alsoEditing(Uuid root) const
{
    return d->present.value(root);
}

void SyncService::Private::onPresence(const QList<sync::PresenceSeen> &seen)
{
    ws.storage()
        .read([seen](Reader &r) -> Result<QHash<Uuid, QStringList>> {
            QHash<Uuid, QStringList> names;
            for (const sync::PresenceSeen &p : seen)
                names[p.root].append(repo::labelOf(r, "user", p.who));
            for (QStringList &list : names)
                list.sort();
            return names;
        })
        .then(&q, [this](const Result<QHash<Uuid, QStringList>> &names) {
            if (!names.ok() || *names == present)
                return;
            present = *names;
            Q_EMIT q.presenceChanged();
        });
}

/// Tells which rows colleagues' changes just reached; of a flood (a first fill) nothing, since everything would flash.
void SyncService::Private::flash(qint64 upTo)
{
    const qint64 from = std::exchange(flashedUpTo, std::max(flashedUpTo, upTo));
    if (from < 0 || upTo <= from)
        return;
    using Rows = QList<QPair<QByteArray, Uuid>>;
    ws.storage()
        .read([from, upTo](Reader &r) -> Result<Rows> {
            OPORA_ASSIGN(const Rows rows, repo::rowsFromHub(r, from, upTo, kFlashed + 1));
            return rows.size() > kFlashed ? Rows() : rows;
        })
        .then(&q, [this](const Result<Rows> &rows) {
            if (rows.ok() && !rows->isEmpty())
                Q_EMIT q.landed(*rows);
        });
}

} // namespace opora

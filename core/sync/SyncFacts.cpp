// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/SyncFacts.h"
#include "core/storage/repo/Labels.h"
#include "core/sync/Seal.h"
#include <QJsonDocument>
#include <QSet>

namespace opora::sync {
namespace {

constexpr const char *kWish = "resolve:";

QByteArray wishKey(const Uuid &id) { return kWish + id.toString().toLatin1(); }

Result<void> countGroups(const Reader &r, SyncFacts &f)
{
    auto st = r.db().cached("SELECT status, tries, coalesce(t, t_wall) FROM sync_group WHERE status IN ('pending', 'held', 'rejected')");
    while (st.step()) {
        if (st.utf8(0) == "rejected") {
            ++f.attention;
            continue;
        }
        ++f.pending;
        f.unsent += st.utf8(0) == "pending" && st.integer(1) == 0;
        f.oldestPending = f.oldestPending == 0 ? st.integer(2) : std::min(f.oldestPending, st.integer(2));
    }
    return st.status();
}

/// Open ones are few; those somebody decided about here count as decided.
Result<void> countConflicts(const Reader &r, SyncFacts &f)
{
    OPORA_ASSIGN(const auto wishes, undelivered(r));
    QHash<Uuid, QByteArray> decided;
    for (const auto &[id, state] : wishes)
        decided.insert(id, state);
    f.conflicts = r.db().scalar("SELECT count(*) FROM sync_conflict WHERE state = 'open'").toInt();
    for (auto it = decided.cbegin(); it != decided.cend(); ++it) {
        const bool wasOpen = r.db().scalar("SELECT state FROM sync_conflict WHERE id = ?1", it.key()).toText() == QLatin1String("open");
        f.conflicts += int(*it == "open") - int(wasOpen);
    }
    return {};
}

} // namespace

Result<SyncFacts> readFacts(const Reader &r)
{
    SyncFacts f;
    f.hub = state(r, "hub").toText();
    if (f.hub.isEmpty())
        return f;
    f.replica = state(r, "replica").toUuid();
    f.user = state(r, "user").toUuid();
    f.uploading = !state(r, "up_id").isNull();
    f.sent = state(r, "up_sent").toInt();
    f.uploadRows = state(r, "up_rows").toInt();
    f.filling = !state(r, "first_sync").isNull();
    f.fillRows = state(r, "first_rows").toInt();
    f.lastOk = state(r, "last_ok").toInt();
    f.lastFull = state(r, "last_full").toInt();
    f.healed = state(r, "healed").toInt();
    // The person's own row says the role as of the last exchange; before the first one, what the hub said when linking.
    f.role = r.db().scalar("SELECT role FROM app_user WHERE id = ?1 AND login IS NOT NULL", f.user).toText();
    if (f.role.isEmpty())
        f.role = state(r, "role").toText();
    f.userName = repo::labelOf(r, "user", f.user);
    OPORA_TRY(countGroups(r, f));
    OPORA_TRY(countConflicts(r, f));
    return f;
}

Result<QList<Conflict>> readConflicts(const Reader &r)
{
    QList<Conflict> list;
    auto st = r.db().prepare("SELECT body, state FROM sync_conflict ORDER BY at, id");
    while (st.step()) {
        Result<Conflict> c = Conflict::fromJson(QJsonDocument::fromJson(st.utf8(0).toByteArray()).object(), r.schema());
        if (!c.ok())
            continue; // of a table that only a newer program knows
        c->state = st.utf8(1).toByteArray();
        if (const Value wish = state(r, wishKey(c->id).constData()); wish.isText())
            c->state = wish.toText().toUtf8();
        list.append(std::move(*c));
    }
    OPORA_TRY(st.status());
    return list;
}

Result<void> decide(const WriteTx &tx, const Uuid &conflict, const char *state)
{
    return setState(tx, wishKey(conflict).constData(), QString::fromLatin1(state));
}

Result<QList<std::pair<Uuid, QByteArray>>> undelivered(const Reader &r)
{
    QList<std::pair<Uuid, QByteArray>> list;
    auto st = r.db().cached("SELECT k, v FROM sync_state WHERE k LIKE 'resolve:%' ORDER BY k");
    while (st.step())
        list.append({Uuid::fromString(st.text(0).mid(qsizetype(qstrlen(kWish)))).value_or(Uuid()), st.utf8(1).toByteArray()});
    OPORA_TRY(st.status());
    return list;
}

Result<void> delivered(const WriteTx &tx, const Uuid &conflict, const QByteArray &state)
{
    OPORA_TRY(tx.db().run("DELETE FROM sync_state WHERE k = ?1 AND v = ?2", QString::fromLatin1(wishKey(conflict)), QString::fromUtf8(state)));
    return tx.db().run("UPDATE sync_conflict SET state = ?2 WHERE id = ?1", conflict, QString::fromUtf8(state));
}

qint64 writtenAt(const Reader &r, const Uuid &group)
{
    if (group.isNull())
        return 0;
    return r.db().scalar("SELECT coalesce((SELECT coalesce(g.t, g.t_wall) FROM sync_group g WHERE g.gid = ?1 AND g.status <> 'hub'), (SELECT c.at FROM command c WHERE c.id = ?1))",
                         group).toInt();
}

qint64 hubNow(const Reader &r, const Clock &clock)
{
    return correctedTime(r, clock.nowMs(), clock.uptimeMs(), clock.bootId());
}

Result<bool> isAsOnHub(const Reader &r, const Entity &e, const Uuid &row)
{
    // Pending groups keep what the hub has of a row beside it; a row the hub never had carries no version of its.
    auto st = r.db().cached("SELECT rv IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sync_base b WHERE b.tbl = ?2 AND b.id = ?1) FROM \"" + e.table
                            + "\" WHERE id = ?1");
    st.args(row, QString::fromUtf8(e.table));
    const bool is = st.step() && st.integer(0) != 0;
    OPORA_TRY(st.status());
    return is;
}

Result<std::optional<DealPlace>> placeOfMove(const Reader &r, const Uuid &move)
{
    auto st = r.db().prepare("SELECT m.deal_id, d.stage_id FROM stage_change m JOIN deal d ON d.id = m.deal_id WHERE m.id = ?1");
    st.args(move);
    if (!st.step()) {
        OPORA_TRY(st.status());
        return std::optional<DealPlace>();
    }
    DealPlace p{st.uuid(0), st.uuid(1), {}};
    p.newest = r.db().scalar("SELECT m.id FROM stage_change m WHERE m.deal_id = ?1 AND m.deleted_at IS NULL AND m.stage_id = ?2 AND NOT EXISTS (SELECT 1 FROM stage_change f "
                             "WHERE f.deal_id = ?1 AND f.after_id = m.id AND f.deleted_at IS NULL) ORDER BY m.at DESC, m.id DESC LIMIT 1",
                             p.deal, p.stage).toUuid();
    return std::optional<DealPlace>(p);
}

} // namespace opora::sync

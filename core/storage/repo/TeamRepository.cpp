// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/TeamRepository.h"
#include "core/storage/Ddl.h"

namespace opora::repo {
namespace {

/// id, root, other, n
Result<QList<OwnedRow>> rows(const Reader &r, const char *sql, const Uuid &user)
{
    QList<OwnedRow> list;
    auto st = r.db().prepare(sql);
    st.args(user);
    while (st.step())
        list.append({st.uuid(0), st.uuid(1), st.uuid(2), st.integer(3)});
    OPORA_TRY(st.status());
    return list;
}

} // namespace

bool isLiveUser(const Reader &r, const Uuid &user)
{
    return !r.db().scalar("SELECT 1 FROM app_user WHERE id = ?1 AND deleted_at IS NULL", user).isNull();
}

Uuid teamOf(const Reader &r, const Uuid &user)
{
    return r.db().scalar("SELECT team_id FROM app_user WHERE id = ?1", user).toUuid();
}

Result<QList<OwnedRow>> clientsOwnedBy(const Reader &r, const Uuid &user)
{
    return rows(r, "SELECT id, id, NULL, n FROM client WHERE owner_id = ?1 AND deleted_at IS NULL ORDER BY sort_key, n", user);
}

Result<QList<OwnedRow>> dealsOwnedBy(const Reader &r, const Uuid &user, bool open)
{
    return rows(r,
                open ? "SELECT id, root_id, company_id, n FROM deal WHERE owner_id = ?1 AND deleted_at IS NULL AND coalesce(stage_kind, "
                       "'open') = 'open' ORDER BY n"
                     : "SELECT id, root_id, company_id, n FROM deal WHERE owner_id = ?1 AND deleted_at IS NULL AND coalesce(stage_kind, "
                       "'open') <> 'open' ORDER BY n",
                user);
}

Result<QList<OwnedRow>> tasksOf(const Reader &r, const Uuid &user, bool open)
{
    return rows(
        r,
        open ? "SELECT id, root_id, NULL, n FROM task WHERE assignee_id = ?1 AND deleted_at IS NULL AND done_at IS NULL ORDER BY n"
             : "SELECT id, root_id, NULL, n FROM task WHERE assignee_id = ?1 AND deleted_at IS NULL AND done_at IS NOT NULL ORDER BY n",
        user);
}

Result<void> eachRoot(const Reader &r, const Entity &e, const std::function<void(const Uuid &, const Uuid &)> &f)
{
    auto st = r.db().prepare("SELECT root_id, " + (e.privateTo.isEmpty() ? QByteArray("NULL") : ddl::quoted(e.privateTo)) + " FROM "
                             + ddl::quoted(e.table) + " WHERE deleted_at IS NULL");
    while (st.step())
        f(st.uuid(0), st.uuid(1));
    return st.status();
}

bool isLiveRow(const Reader &r, const Entity &e, const Uuid &id)
{
    return !r.db().scalar("SELECT 1 FROM " + ddl::quoted(e.table) + " WHERE id = ?1 AND deleted_at IS NULL", id).isNull();
}

Uuid refOf(const Reader &r, const Entity &e, const QByteArray &column, const Uuid &row)
{
    return r.db().scalar("SELECT " + ddl::quoted(column) + " FROM " + ddl::quoted(e.table) + " WHERE id = ?1", row).toUuid();
}

Result<QList<QPair<QByteArray, Uuid>>> rowsFromHub(const Reader &r, qint64 from, qint64 upTo, int limit)
{
    QList<QPair<QByteArray, Uuid>> rows;
    auto st = r.db().prepare("SELECT DISTINCT o.tbl, o.row_id FROM sync_group g JOIN sync_op o ON o.n BETWEEN g.op_from AND g.op_to WHERE "
                             "g.n > ?1 AND g.n <= ?2 AND "
                             "g.status = 'hub' AND o.row_id IS NOT NULL LIMIT ?3");
    st.args(from, upTo, limit);
    while (st.step()) {
        if (const Entity *e = r.schema().byTable(st.utf8(0).toByteArray()))
            rows.append({e->name, st.uuid(1)});
    }
    OPORA_TRY(st.status());
    return rows;
}

} // namespace opora::repo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/ImportQueries.h"
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"

namespace opora::repo {

Result<RowState> rowState(Reader &r, const Entity &entity, const Uuid &id)
{
    auto st = r.db().cached("SELECT deleted_at IS NULL FROM " + ddl::quoted(entity.table) + " WHERE id = ?1");
    st.args(id);
    if (st.step())
        return st.integer(0) ? RowState::Live : RowState::Deleted;
    OPORA_TRY(st.status());
    return RowState::None;
}

Result<bool> hasRows(Reader &r, const Entity &entity)
{
    auto st = r.db().cached("SELECT 1 FROM " + ddl::quoted(entity.table) + " LIMIT 1");
    const bool any = st.step();
    OPORA_TRY(st.status());
    return any;
}

Result<Uuid> rowOfKey(Reader &r, const QString &system, const QString &entity, const QString &key)
{
    const Entity *e = r.schema().entity("external_key");
    const Uuid id = naturalId(*e, {{"system", system}, {"entity", entity}, {"key", key}});
    auto st = r.db().cached("SELECT row_id FROM external_key WHERE id = ?1 AND deleted_at IS NULL");
    st.args(id);
    if (st.step())
        return st.uuid(0);
    OPORA_TRY(st.status());
    return Uuid();
}

Uuid naturalRowId(const Entity &entity, const FieldValues &values)
{
    return naturalId(entity, values);
}

Result<bool> hasKeys(Reader &r, const QString &system, const QString &entity)
{
    auto st = r.db().cached("SELECT 1 FROM external_key WHERE system = ?1 AND entity = ?2 AND deleted_at IS NULL LIMIT 1");
    st.args(system, entity);
    const bool any = st.step();
    OPORA_TRY(st.status());
    return any;
}

Result<void> eachLabel(Reader &r, const Entity &entity, const std::function<void(const Uuid &, const QString &)> &f)
{
    auto st = r.db().cached("SELECT id, " + ddl::quoted(entity.labelColumn) + " FROM " + ddl::quoted(entity.table) + " WHERE deleted_at IS NULL ORDER BY n");
    while (st.step())
        f(st.uuid(0), st.text(1));
    return st.status();
}

Result<void> eachClientName(Reader &r, const std::function<void(const ClientName &)> &f)
{
    auto st = r.db().cached("SELECT id, kind, display_name FROM client WHERE deleted_at IS NULL ORDER BY n");
    while (st.step())
        f({st.uuid(0), st.utf8(1) == "company", st.text(2)});
    return st.status();
}

Result<QList<ClientName>> clientsByContact(Reader &r, QByteArrayView normal, int limit)
{
    QList<ClientName> out;
    auto st = r.db().cached("SELECT DISTINCT c.id, c.kind, c.display_name FROM contact_point p JOIN client c ON c.id = p.client_id "
                            "WHERE p.normal = ?1 AND p.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY c.n LIMIT ?2");
    st.bindUtf8(0, normal).bind(1, limit);
    while (st.step())
        out.append({st.uuid(0), st.utf8(1) == "company", st.text(2)});
    OPORA_TRY(st.status());
    return out;
}

Result<QList<StoredPoint>> storedPointsOf(Reader &r, const Uuid &client)
{
    QList<StoredPoint> out;
    auto st = r.db().cached("SELECT id, kind, value, normal FROM contact_point WHERE client_id = ?1 AND deleted_at IS NULL ORDER BY n");
    st.args(client);
    while (st.step())
        out.append({st.uuid(0), st.text(1), st.text(2), st.text(3)});
    OPORA_TRY(st.status());
    return out;
}

Result<QList<StoredStage>> storedStagesOf(Reader &r, const Uuid &pipeline)
{
    QList<StoredStage> out;
    auto st = r.db().cached("SELECT id, name, kind, position FROM stage WHERE pipeline_id = ?1 AND deleted_at IS NULL ORDER BY position, n");
    st.args(pipeline);
    while (st.step())
        out.append({st.uuid(0), st.text(1), st.text(2), int(st.integer(3))});
    OPORA_TRY(st.status());
    return out;
}

Result<QList<StoredMove>> storedMovesOf(Reader &r, const Uuid &deal)
{
    QList<StoredMove> out;
    auto st = r.db().cached("SELECT id, stage_id, after_id, at FROM stage_change WHERE deal_id = ?1 AND deleted_at IS NULL ORDER BY at, n");
    st.args(deal);
    while (st.step())
        out.append({st.uuid(0), st.uuid(1), st.uuid(2), st.isNull(3) ? std::nullopt : std::optional<qint64>(st.integer(3))});
    OPORA_TRY(st.status());
    return out;
}

Result<void> eachDealName(Reader &r, const std::function<void(const DealName &)> &f)
{
    auto st = r.db().cached("SELECT id, client_id, company_id, title FROM deal WHERE deleted_at IS NULL ORDER BY n");
    while (st.step())
        f({st.uuid(0), st.uuid(1), st.uuid(2), st.text(3)});
    return st.status();
}

Result<QList<Value>> columnsOf(Reader &r, const Entity &entity, const QByteArrayList &columns, const Uuid &id)
{
    QByteArrayList names;
    for (const QByteArray &c : columns)
        names << ddl::quoted(c);
    auto st = r.db().cached("SELECT " + names.join(", ") + " FROM " + ddl::quoted(entity.table) + " WHERE id = ?1");
    st.args(id);
    QList<Value> out;
    if (st.step()) {
        for (int i = 0; i < columns.size(); ++i)
            out.append(st.value(i));
    }
    OPORA_TRY(st.status());
    return out;
}

} // namespace opora::repo

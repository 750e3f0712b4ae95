// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/Labels.h"
#include "core/storage/Ddl.h"

namespace opora::repo {

namespace {

QByteArray selectLabel(const Entity &entity, const char *by)
{
    return "SELECT " + ddl::quoted(entity.labelColumn) + " FROM " + ddl::quoted(entity.table) + " WHERE " + by + " = ?1";
}

} // namespace

QString labelOf(const Reader &r, const Entity &entity, const Uuid &id)
{
    if (id.isNull() || entity.labelColumn.isEmpty())
        return {};
    return r.db().scalar(selectLabel(entity, "id"), id).toText();
}

QString labelOf(const Reader &r, const char *entity, const Uuid &id)
{
    const Entity *e = r.schema().entity(entity);
    return e ? labelOf(r, *e, id) : QString();
}

QString labelAt(const Reader &r, const Entity &entity, qint64 n)
{
    return entity.labelColumn.isEmpty() ? QString() : r.db().scalar(selectLabel(entity, "n"), n).toText();
}

bool dealHasLines(const Reader &r, const Uuid &deal)
{
    return r.db().scalar("SELECT 1 FROM deal_line WHERE deal_id = ?1 AND deleted_at IS NULL LIMIT 1", deal).toInt() == 1;
}

Uuid companyOf(const Reader &r, const Uuid &person)
{
    return r.db()
        .scalar("SELECT other_id FROM client_link WHERE client_id = ?1 AND role = 'works_at' AND deleted_at IS NULL ORDER BY is_primary DESC, n LIMIT 1", person)
        .toUuid();
}

Uuid clientOfDeal(const Reader &r, const Uuid &deal)
{
    return r.db().scalar("SELECT coalesce(client_id, company_id) FROM deal WHERE id = ?1", deal).toUuid();
}

} // namespace opora::repo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/HubShape.h"
#include "core/sync/postgres/HubSchema.h"
#include <algorithm>

namespace opora::sync {

Result<HubShape> HubShape::read(PgConnection &c)
{
    OPORA_ASSIGN(const PgRows rows, c.query("select e.tbl, f.field from sync.entity e left join sync.field f on f.tbl = e.tbl"));
    HubShape shape;
    for (int i = 0; i < rows.count(); ++i) {
        QSet<QByteArray> &fields = shape.m_fields[rows.bytes(i, 0)];
        if (!rows.isNull(i, 1))
            fields.insert(rows.bytes(i, 1));
    }
    return shape;
}

bool HubShape::holds(const Schema &s) const
{
    return std::all_of(s.entities().cbegin(), s.entities().cend(), [this](const Entity &e) {
        const QList<const Column *> columns = hubsql::hubColumns(e);
        return hasTable(e.table)
               && std::all_of(columns.cbegin(), columns.cend(), [&](const Column *c) { return hasField(e.table, c->name); });
    });
}

bool HubShape::exceeds(const Schema &s) const
{
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        const Entity *e = s.byTable(it.key());
        if (!e || std::any_of(it->cbegin(), it->cend(), [e](const QByteArray &field) { return !e->column(field); }))
            return true;
    }
    return false;
}

Schema HubShape::within(const Schema &s) const
{
    QList<Entity> entities;
    for (Entity e : s.entities()) {
        if (!hasTable(e.table))
            continue;
        e.columns.removeIf([&](const Column &c) { return c.synced() && !hasField(e.table, c.name); });
        entities.append(std::move(e));
    }
    return Schema(s.version(), std::move(entities));
}

QByteArray HubShape::lacking(const Group &g) const
{
    for (const Op &op : g.ops) {
        if (!hasTable(op.table))
            return op.table;
        QByteArrayList written = op.set.keys();
        if (!op.field.isEmpty())
            written.append(op.field);
        for (const QByteArray &field : std::as_const(written)) {
            if (!hasField(op.table, field) && !automaticColumn(field))
                return op.table + '.' + field;
        }
    }
    return {};
}

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Overlay.h"

namespace opora::sync {

FieldValues withoutNulls(FieldValues values)
{
    for (auto it = values.begin(); it != values.end();)
        it = it->isNull() ? values.erase(it) : std::next(it);
    return values;
}

static void put(FieldValues &row, const QByteArray &column, const Value &v)
{
    if (v.isNull())
        row.remove(column);
    else
        row.insert(column, v);
}

void applyOp(const Entity &e, const Op &op, std::optional<FieldValues> &row)
{
    if (op.kind == OpKind::Insert) {
        if (!row) {
            row = withoutNulls(op.set);
            return;
        }
        for (auto it = op.set.cbegin(); it != op.set.cend(); ++it) {
            if (const Column *c = e.column(it.key()); c && !it->isNull() && !c->isClaim && !c->isCounter)
                put(*row, it.key(), *it);
        }
        row->remove(FieldVersions::Deletion);
        return;
    }
    if (!row)
        return;
    switch (op.kind) {
    case OpKind::Update:
    case OpKind::Cas:
    case OpKind::Reassign:
        for (auto it = op.set.cbegin(); it != op.set.cend(); ++it)
            put(*row, it.key(), *it);
        break;
    case OpKind::Delete:
        if (!row->contains(FieldVersions::Deletion))
            row->insert(FieldVersions::Deletion, op.t);
        break;
    case OpKind::Add:
        row->insert(op.field, row->value(op.field).toInt() + op.delta);
        break;
    case OpKind::Merge:
        row->insert(e.mergeLinkColumn()->name, op.into);
        row->insert(FieldVersions::Deletion, op.t);
        break;
    case OpKind::Insert:
        break;
    }
}

} // namespace opora::sync

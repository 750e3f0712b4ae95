// SPDX-License-Identifier: GPL-3.0-or-later
// What a hub gives back, as JSON.
#include "core/sync/Protocol.h"
#include "core/sync/ProtocolParts.h"

namespace opora::sync {
namespace {

using namespace parts;

QJsonValue idOrNull(const Uuid &u) { return u.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(u.toString()); }

const std::pair<GroupStatus, const char *> kStatuses[] = {{GroupStatus::Applied, "applied"}, {GroupStatus::Merged, "merged"}, {GroupStatus::Rejected, "rejected"}};

Result<const Entity *> entityOf(const QJsonObject &o, const Schema &s)
{
    OPORA_ASSIGN(const QString table, text(o, "tbl"));
    const Entity *e = s.byTable(table.toUtf8());
    if (!e)
        return invalid("unknown table " + table.toUtf8());
    return e;
}

} // namespace

QJsonObject LedgerEntry::toJson() const
{
    QString word;
    for (const auto &[known, name] : kStatuses) {
        if (known == status)
            word = QLatin1String(name);
    }
    return {{QStringLiteral("group"), group.toString()}, {QStringLiteral("status"), word}, {QStringLiteral("code"), QString::fromUtf8(code)},
            {QStringLiteral("detail"), detail}, {QStringLiteral("conflicts"), conflicts}, {QStringLiteral("at"), at}};
}

Result<LedgerEntry> LedgerEntry::fromJson(const QJsonObject &o)
{
    LedgerEntry l;
    OPORA_ASSIGN(l.group, id(o, "group"));
    const QString word = o.value(QLatin1String("status")).toString();
    bool known = false;
    for (const auto &[status, name] : kStatuses) {
        if (word == QLatin1String(name)) {
            l.status = status;
            known = true;
        }
    }
    if (!known)
        return invalid("unknown status " + word.toUtf8());
    l.code = o.value(QLatin1String("code")).toString().toUtf8();
    l.detail = o.value(QLatin1String("detail")).toString();
    l.conflicts = o.value(QLatin1String("conflicts")).toInt();
    l.at = o.value(QLatin1String("at")).toInteger();
    return l;
}

QJsonObject BaseRow::toJson(const Entity &e) const
{
    return {{QStringLiteral("tbl"), QString::fromUtf8(table)}, {QStringLiteral("id"), id.toString()}, {QStringLiteral("row"), encodeValues(e, values)},
            {QStringLiteral("fm"), fm.toJson()}, {QStringLiteral("rv"), idOrNull(rv)}};
}

Result<BaseRow> BaseRow::fromJson(const QJsonObject &o, const Schema &s)
{
    BaseRow r;
    OPORA_ASSIGN(const Entity *e, entityOf(o, s));
    r.table = e->table;
    OPORA_ASSIGN(r.id, parts::id(o, "id"));
    OPORA_ASSIGN(r.values, decodeValues(*e, o.value(QLatin1String("row")).toObject()));
    OPORA_ASSIGN(r.fm, FieldVersions::fromJson(o.value(QLatin1String("fm"))));
    OPORA_ASSIGN(r.rv, parts::id(o, "rv"));
    return r;
}

QJsonObject Conflict::toJson(const Entity &e) const
{
    return {{QStringLiteral("id"), id.toString()}, {QStringLiteral("at"), at}, {QStringLiteral("tbl"), QString::fromUtf8(table)},
            {QStringLiteral("row_id"), row.toString()}, {QStringLiteral("field"), QString::fromUtf8(field)},
            {QStringLiteral("base"), encodeValues(e, base)}, {QStringLiteral("kept"), encodeValues(e, kept)}, {QStringLiteral("lost"), encodeValues(e, lost)},
            {QStringLiteral("kept_by"), idOrNull(keptBy)}, {QStringLiteral("lost_by"), idOrNull(lostBy)}, {QStringLiteral("kept_group"), idOrNull(keptGroup)},
            {QStringLiteral("lost_group"), idOrNull(lostGroup)}, {QStringLiteral("rule"), QString::fromUtf8(toWord(rule))},
            {QStringLiteral("owner"), idOrNull(owner)}, {QStringLiteral("state"), QString::fromUtf8(state)}, {QStringLiteral("resolved_by"), idOrNull(resolvedBy)}};
}

Result<Conflict> Conflict::fromJson(const QJsonObject &o, const Schema &s)
{
    Conflict c;
    OPORA_ASSIGN(const Entity *e, entityOf(o, s));
    c.table = e->table;
    OPORA_ASSIGN(c.id, parts::id(o, "id"));
    OPORA_ASSIGN(c.at, whole(o, "at"));
    OPORA_ASSIGN(c.row, parts::id(o, "row_id"));
    OPORA_ASSIGN(const QString field, text(o, "field"));
    c.field = field.toUtf8();
    OPORA_ASSIGN(c.base, decodeValues(*e, o.value(QLatin1String("base")).toObject()));
    OPORA_ASSIGN(c.kept, decodeValues(*e, o.value(QLatin1String("kept")).toObject()));
    OPORA_ASSIGN(c.lost, decodeValues(*e, o.value(QLatin1String("lost")).toObject()));
    const std::pair<Uuid *, const char *> ids[] = {{&c.keptBy, "kept_by"}, {&c.lostBy, "lost_by"}, {&c.keptGroup, "kept_group"},
                                                   {&c.lostGroup, "lost_group"}, {&c.owner, "owner"}, {&c.resolvedBy, "resolved_by"}};
    for (const auto &[to, key] : ids) {
        OPORA_ASSIGN(*to, optionalId(o, key));
    }
    const std::optional<ConflictRule> rule = conflictRule(o.value(QLatin1String("rule")).toString().toUtf8());
    if (!rule)
        return invalid("unknown rule");
    c.rule = *rule;
    c.state = o.value(QLatin1String("state")).toString().toUtf8();
    if (c.state != "open" && c.state != "kept" && c.state != "swapped")
        return invalid("unknown state of a conflict");
    return c;
}

QJsonObject AuditRow::toJson(const Entity &e) const
{
    const Column *c = kind == "update" ? hubColumn(e, field) : kind == "insert" ? nullptr : automaticColumn(FieldVersions::Deletion);
    return {{QStringLiteral("n"), n}, {QStringLiteral("tbl"), QString::fromUtf8(table)}, {QStringLiteral("row_id"), row.toString()},
            {QStringLiteral("root_id"), idOrNull(root)}, {QStringLiteral("kind"), QString::fromUtf8(kind)}, {QStringLiteral("field"), QString::fromUtf8(field)},
            {QStringLiteral("old"), c ? encodeValue(*c, old) : QJsonValue(QJsonValue::Null)}, {QStringLiteral("new"), c ? encodeValue(*c, now) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("group_id"), group.toString()}, {QStringLiteral("base_group"), idOrNull(baseGroup)}, {QStringLiteral("user"), idOrNull(user)},
            {QStringLiteral("at"), at}};
}

Result<AuditRow> AuditRow::fromJson(const QJsonObject &o, const Schema &s)
{
    AuditRow a;
    OPORA_ASSIGN(const Entity *e, entityOf(o, s));
    a.table = e->table;
    OPORA_ASSIGN(a.n, whole(o, "n"));
    OPORA_ASSIGN(a.row, parts::id(o, "row_id"));
    OPORA_ASSIGN(a.root, optionalId(o, "root_id"));
    OPORA_ASSIGN(const QString kind, text(o, "kind"));
    a.kind = kind.toUtf8();
    const bool update = a.kind == "update";
    if (!update && a.kind != "insert" && a.kind != "delete" && a.kind != "restore")
        return invalid("unknown kind of history");
    a.field = o.value(QLatin1String("field")).toString().toUtf8();
    // A column that a newer hub knows and this program does not is no reason to lose the rest.
    const Column *c = update ? hubColumn(*e, a.field) : a.kind == "insert" ? nullptr : automaticColumn(FieldVersions::Deletion);
    if (c) {
        OPORA_ASSIGN(a.old, decodeValue(*c, o.value(QLatin1String("old"))));
        OPORA_ASSIGN(a.now, decodeValue(*c, o.value(QLatin1String("new"))));
    }
    OPORA_ASSIGN(a.group, parts::id(o, "group_id"));
    OPORA_ASSIGN(a.baseGroup, optionalId(o, "base_group"));
    OPORA_ASSIGN(a.user, optionalId(o, "user"));
    OPORA_ASSIGN(a.at, whole(o, "at"));
    return a;
}

} // namespace opora::sync

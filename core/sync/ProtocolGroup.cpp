// SPDX-License-Identifier: GPL-3.0-or-later
// Groups as JSON: writing what is frozen, and reading what may come from anybody with a login.
#include "core/sync/Protocol.h"
#include "core/sync/ProtocolParts.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace opora::sync {
namespace parts {

Error invalid(const QByteArray &what)
{
    return {QStringLiteral("invalid_group"), QCoreApplication::translate("SyncError", "A change could not be read. Nothing of it was applied; the change itself is kept."),
            QString::fromUtf8(what), ErrorKind::Internal};
}

Error tooLarge(const QByteArray &what)
{
    return {QStringLiteral("too_large"), QCoreApplication::translate("SyncError", "A change is too large to be sent at once. It is kept on this computer."),
            QString::fromUtf8(what), ErrorKind::Internal};
}

Result<void> onlyKeys(const QJsonObject &o, std::initializer_list<const char *> keys)
{
    for (auto it = o.constBegin(); it != o.constEnd(); ++it) {
        bool known = false;
        for (const char *key : keys)
            known = known || it.key() == QLatin1String(key);
        if (!known)
            return invalid("unknown key " + it.key().toUtf8().left(60));
    }
    return {};
}

std::optional<qint64> wholeNumber(const QJsonValue &v)
{
    if (!v.isDouble() || v.toInteger(0) != v.toInteger(1))
        return std::nullopt;
    return v.toInteger(0);
}

Result<qint64> whole(const QJsonObject &o, const char *key)
{
    const std::optional<qint64> n = wholeNumber(o.value(QLatin1String(key)));
    return n ? Result<qint64>(*n) : Result<qint64>(invalid(QByteArray("no whole number: ") + key));
}

Result<Uuid> optionalId(const QJsonObject &o, const char *key)
{
    const QJsonValue v = o.value(QLatin1String(key));
    if (v.isNull() || v.isUndefined())
        return Uuid();
    const std::optional<Uuid> u = v.isString() ? Uuid::fromString(v.toString()) : std::nullopt;
    return u ? Result<Uuid>(*u) : Result<Uuid>(invalid(QByteArray("no id: ") + key));
}

Result<Uuid> id(const QJsonObject &o, const char *key)
{
    OPORA_ASSIGN(const Uuid u, optionalId(o, key));
    return u.isNull() ? Result<Uuid>(invalid(QByteArray("no id: ") + key)) : Result<Uuid>(u);
}

Result<QString> text(const QJsonObject &o, const char *key)
{
    const QJsonValue v = o.value(QLatin1String(key));
    if (!v.isString() || !isCleanText(v.toString()))
        return invalid(QByteArray("no text: ") + key);
    return v.toString();
}

} // namespace parts

namespace {

using namespace parts;

const std::pair<OpKind, const char *> kKinds[] = {{OpKind::Insert, "ins"}, {OpKind::Update, "upd"}, {OpKind::Delete, "del"}, {OpKind::Add, "add"},
                                                  {OpKind::Cas, "cas"}, {OpKind::Reassign, "reassign"}, {OpKind::Merge, "merge"}};

QJsonObject encodeOp(const Op &op, const Schema &s)
{
    QJsonObject o;
    for (const auto &[kind, word] : kKinds) {
        if (kind == op.kind)
            o.insert(QStringLiteral("k"), QLatin1String(word));
    }
    const Entity *e = s.byTable(op.table);
    Q_ASSERT_X(e, "encodeOp", op.table.constData());
    o.insert(QStringLiteral("tbl"), QString::fromUtf8(op.table));
    o.insert(QStringLiteral("id"), op.row.toString());
    o.insert(QStringLiteral("t"), op.t);
    const bool sets = op.kind == OpKind::Insert || op.kind == OpKind::Update || op.kind == OpKind::Cas || op.kind == OpKind::Reassign;
    if (sets)
        o.insert(QStringLiteral("set"), encodeValues(*e, op.set));
    if (sets && op.kind != OpKind::Insert)
        o.insert(QStringLiteral("was"), encodeValues(*e, op.was));
    if (op.kind == OpKind::Update || op.kind == OpKind::Reassign || op.kind == OpKind::Delete || op.kind == OpKind::Add)
        o.insert(QStringLiteral("base"), op.base.toJson());
    if (op.kind == OpKind::Add) {
        o.insert(QStringLiteral("field"), QString::fromUtf8(op.field));
        o.insert(QStringLiteral("delta"), op.delta);
    }
    if (op.kind == OpKind::Merge)
        o.insert(QStringLiteral("into"), op.into.toString());
    if (op.kind == OpKind::Insert && op.parentGone)
        o.insert(QStringLiteral("parent_gone"), true);
    if (op.kind == OpKind::Delete && op.children) {
        QJsonArray children;
        for (const Uuid &c : *op.children)
            children.append(c.toString());
        o.insert(QStringLiteral("children"), children);
    }
    return o;
}

/// Each unit is there with all of its columns, and every column may be changed by this kind of op.
Result<void> checkUnits(const Op &op, const Entity &e)
{
    for (auto it = op.set.cbegin(); it != op.set.cend(); ++it) {
        if (it.key() == FieldVersions::Deletion) {
            if (!it->isNull())
                return invalid("deleted_at is set by del only");
            continue;
        }
        const Column *c = e.column(it.key());
        if (!c)
            return invalid("not to be changed: " + it.key());
        const bool handOver = op.kind == OpKind::Reassign;
        if (c->isCounter || c->isClaim || c->isAudience != handOver || (c->isMergeLink && !it->isNull()))
            return invalid("not to be changed this way: " + it.key());
        for (const Column *other : e.unitColumns(c->unit())) {
            if (!op.set.contains(other->name))
                return invalid("a unit in part: " + c->unit());
        }
    }
    if (op.set.isEmpty() || (op.kind == OpKind::Reassign && op.set.size() != 1))
        return invalid("no change");
    return {};
}

Result<void> checkOp(const Op &op, const Entity &e)
{
    switch (op.kind) {
    case OpKind::Insert:
        return op.set.contains(FieldVersions::Deletion) ? Result<void>(invalid("a new row is not deleted")) : Result<void>();
    case OpKind::Update:
    case OpKind::Reassign:
        return checkUnits(op, e);
    case OpKind::Cas: {
        const Column *c = op.set.size() == 1 ? e.column(op.set.cbegin().key()) : nullptr;
        if (!c || !c->isClaim || op.was.size() != 1 || !op.was.contains(c->name))
            return invalid("a claim names one column");
        return {};
    }
    case OpKind::Add: {
        const Column *c = e.column(op.field);
        return c && c->isCounter ? Result<void>() : Result<void>(invalid("no counter: " + op.field));
    }
    case OpKind::Merge:
        return e.mergeLinkColumn() ? Result<void>() : Result<void>(invalid("rows of this kind are not merged"));
    case OpKind::Delete:
        break;
    }
    return {};
}

Result<void> decodeDetails(Op &op, const QJsonObject &o, const Entity &e)
{
    switch (op.kind) {
    case OpKind::Insert:
        OPORA_TRY(onlyKeys(o, {"k", "tbl", "id", "t", "set", "parent_gone"}));
        op.parentGone = o.value(QLatin1String("parent_gone")).toBool();
        break;
    case OpKind::Update:
    case OpKind::Reassign:
        OPORA_TRY(onlyKeys(o, {"k", "tbl", "id", "t", "set", "was", "base"}));
        break;
    case OpKind::Cas:
        OPORA_TRY(onlyKeys(o, {"k", "tbl", "id", "t", "set", "was"}));
        break;
    case OpKind::Delete:
        OPORA_TRY(onlyKeys(o, {"k", "tbl", "id", "t", "base", "children"}));
        if (o.value(QLatin1String("children")).isArray())
            op.children.emplace();
        for (const QJsonValue &c : o.value(QLatin1String("children")).toArray()) {
            const std::optional<Uuid> child = Uuid::fromString(c.toString());
            if (!child || child->isNull())
                return invalid("children are ids");
            op.children->append(*child);
        }
        break;
    case OpKind::Add: {
        OPORA_TRY(onlyKeys(o, {"k", "tbl", "id", "t", "field", "delta", "base"}));
        OPORA_ASSIGN(const QString field, text(o, "field"));
        op.field = field.toUtf8();
        OPORA_ASSIGN(op.delta, whole(o, "delta"));
        break;
    }
    case OpKind::Merge:
        OPORA_TRY(onlyKeys(o, {"k", "tbl", "id", "t", "into"}));
        OPORA_ASSIGN(op.into, id(o, "into"));
        break;
    }
    if (o.contains(QLatin1String("set"))) {
        OPORA_ASSIGN(op.set, decodeValues(e, o.value(QLatin1String("set")).toObject()));
    }
    if (o.contains(QLatin1String("was"))) {
        OPORA_ASSIGN(op.was, decodeValues(e, o.value(QLatin1String("was")).toObject()));
    }
    if (o.contains(QLatin1String("base"))) {
        OPORA_ASSIGN(op.base, FieldVersions::fromJson(o.value(QLatin1String("base"))));
    }
    return {};
}

Result<Op> decodeOp(const QJsonObject &o, const Schema &s)
{
    Op op;
    const QString word = o.value(QLatin1String("k")).toString();
    bool known = false;
    for (const auto &[kind, name] : kKinds) {
        if (word == QLatin1String(name)) {
            op.kind = kind;
            known = true;
        }
    }
    if (!known)
        return invalid("unknown op " + word.toUtf8().left(20));
    OPORA_ASSIGN(const QString table, text(o, "tbl"));
    op.table = table.toUtf8();
    const Entity *e = s.byTable(op.table);
    if (!e)
        return invalid("unknown table " + op.table.left(60));
    OPORA_ASSIGN(op.row, id(o, "id"));
    OPORA_ASSIGN(op.t, whole(o, "t"));
    OPORA_TRY(decodeDetails(op, o, *e));
    OPORA_TRY(checkOp(op, *e));
    return op;
}

} // namespace

QByteArray encodeGroup(const Group &g, const Schema &s)
{
    QJsonArray ops;
    for (const Op &op : g.ops)
        ops.append(encodeOp(op, s));
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), g.id.toString()}, {QStringLiteral("schema"), g.schemaVersion}, {QStringLiteral("ops"), ops}})
        .toJson(QJsonDocument::Compact);
}

Result<Group> decodeGroup(QByteArrayView json, const Schema &s)
{
    if (json.size() > GroupLimits::Bytes + 4096)
        return tooLarge(QByteArray::number(json.size()) + " bytes");
    QJsonParseError error;
    const QJsonDocument doc = QJsonDocument::fromJson(json.toByteArray(), &error);
    if (!doc.isObject())
        return invalid("no JSON object: " + error.errorString().toUtf8());
    const QJsonObject o = doc.object();
    OPORA_TRY(onlyKeys(o, {"id", "hash", "schema", "ops"}));
    Group g;
    OPORA_ASSIGN(g.id, id(o, "id"));
    if (o.contains(QLatin1String("hash"))) {
        OPORA_ASSIGN(const QString hash, text(o, "hash"));
        g.hash = hash.toLatin1();
        if (g.hash.size() != 64 || QByteArray::fromHex(g.hash).toHex() != g.hash)
            return invalid("the hash is not 64 hex digits");
    }
    OPORA_ASSIGN(const qint64 version, whole(o, "schema"));
    if (version < 1 || version > 1'000'000)
        return invalid("no schema version");
    g.schemaVersion = int(version);
    if (!o.value(QLatin1String("ops")).isArray())
        return invalid("no ops");
    const QJsonArray ops = o.value(QLatin1String("ops")).toArray();
    if (ops.size() > GroupLimits::Ops)
        return tooLarge(QByteArray::number(ops.size()) + " ops");
    if (ops.isEmpty())
        return invalid("no ops");
    for (const QJsonValue &v : ops) {
        if (!v.isObject())
            return invalid("an op is no object");
        OPORA_ASSIGN(Op op, decodeOp(v.toObject(), s));
        g.ops.append(std::move(op));
    }
    return g;
}

} // namespace opora::sync

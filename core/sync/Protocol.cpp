// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Protocol.h"
#include "core/sync/ProtocolParts.h"
#include <QCryptographicHash>
#include <QJsonDocument>
#include <cmath>

namespace opora::sync {

// ------------------------------------------------------------------------------------------------------------ versions

FieldVersion FieldVersions::of(const QByteArray &unit) const
{
    const auto it = m_map.constFind(unit);
    return it != m_map.cend() ? *it : m_map.value(Row);
}

qint64 FieldVersions::newest() const
{
    qint64 t = 0;
    for (const FieldVersion &v : m_map)
        t = std::max(t, v.t);
    return t;
}

bool FieldVersions::sameAs(const FieldVersions &other) const
{
    for (auto it = m_map.cbegin(); it != m_map.cend(); ++it) {
        if (other.of(it.key()).group != it->group)
            return false;
    }
    for (auto it = other.m_map.cbegin(); it != other.m_map.cend(); ++it) {
        if (of(it.key()).group != it->group)
            return false;
    }
    return true;
}

/// {"*":{"t":N,"v":"ID"}} as this program and PostgreSQL (with a blank behind each colon and comma) write it; anything else is
/// left to the reader of JSON.
static std::optional<FieldVersion> rowVersion(QByteArrayView json)
{
    qsizetype at = 0;
    const auto skip = [&](QByteArrayView word) {
        if (!json.sliced(at).startsWith(word))
            return false;
        at += word.size();
        if (at < json.size() && json[at] == ' ')
            ++at;
        return true;
    };
    if (!skip("{\"*\":") || !skip("{\"t\":"))
        return {};
    const qsizetype end = json.indexOf(',', at);
    bool ok = false;
    const qint64 t = end < 0 ? 0 : json.sliced(at, end - at).toLongLong(&ok);
    at = std::max(end, at);
    if (!ok || !skip(",") || !skip("\"v\":") || json.size() != at + 40 || !json.endsWith("\"}}") || json[at] != '"')
        return {};
    const auto group = Uuid::fromString(QLatin1StringView(json.sliced(at + 1, 36)));
    return group ? std::optional(FieldVersion{*group, t}) : std::nullopt;
}

QJsonObject FieldVersions::toJson() const
{
    QJsonObject o;
    for (auto it = m_map.cbegin(); it != m_map.cend(); ++it)
        o.insert(QString::fromUtf8(it.key()), QJsonObject{{QStringLiteral("v"), it->group.toString()}, {QStringLiteral("t"), it->t}});
    return o;
}

QByteArray FieldVersions::toBytes() const
{
    if (m_map.size() == 1 && m_map.firstKey() == Row) { // as nearly all rows have it
        const FieldVersion &v = m_map.first();
        return "{\"*\":{\"t\":" + QByteArray::number(v.t) + ",\"v\":\"" + v.group.toString().toLatin1() + "\"}}";
    }
    return m_map.isEmpty() ? QByteArray() : QJsonDocument(toJson()).toJson(QJsonDocument::Compact);
}

Result<FieldVersions> FieldVersions::fromJson(const QJsonValue &v)
{
    if (!v.isObject())
        return parts::invalid("versions are no object");
    FieldVersions fm;
    const QJsonObject all = v.toObject();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        const QJsonObject entry = it->toObject();
        OPORA_TRY(parts::onlyKeys(entry, {"v", "t"}));
        OPORA_ASSIGN(const Uuid group, parts::id(entry, "v"));
        OPORA_ASSIGN(const qint64 t, parts::whole(entry, "t"));
        fm.set(it.key().toUtf8(), {group, t});
    }
    return fm;
}

FieldVersions FieldVersions::fromBytes(QByteArrayView json)
{
    if (json.isEmpty())
        return {};
    if (const auto one = rowVersion(json)) {
        FieldVersions fm;
        fm.set(Row, *one);
        return fm;
    }
    return fromJson(QJsonDocument::fromJson(json.toByteArray()).object()).valueOr({});
}

// -------------------------------------------------------------------------------------------------------------- values

bool isCleanText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull())
            return false;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            return false;
    }
    return true;
}

const Column *automaticColumn(const QByteArray &name)
{
    static const Column created{.name = "created_at", .type = ColumnType::Instant};
    static const Column by{.name = "created_by", .type = ColumnType::Ref, .ref = "user"};
    static const Column deleted{.name = "deleted_at", .type = ColumnType::Instant};
    for (const Column *c : {&created, &by, &deleted}) {
        if (c->name == name)
            return c;
    }
    return nullptr;
}

const Column *hubColumn(const Entity &e, const QByteArray &name)
{
    const Column *c = e.column(name);
    if (c)
        return c->synced() ? c : nullptr;
    return automaticColumn(name);
}

QJsonValue encodeValue(const Column &c, const Value &v)
{
    if (v.isNull())
        return QJsonValue::Null;
    switch (c.type) {
    case ColumnType::Integer:
    case ColumnType::Instant:
    case ColumnType::Money: return v.toInt();
    case ColumnType::Real: return std::isfinite(v.toReal()) ? QJsonValue(v.toReal()) : QJsonValue(QJsonValue::Null);
    case ColumnType::Boolean: return v.toBool();
    case ColumnType::Ref: return v.isUuid() ? QJsonValue(v.toUuid().toString()) : QJsonValue(QJsonValue::Null);
    case ColumnType::Blob: return QStringLiteral("\\x") + QString::fromLatin1((v.isUuid() ? v.toUuid().bytes() : v.toBlob()).toHex());
    default: return v.toText();
    }
}

Result<Value> decodeValue(const Column &c, const QJsonValue &v)
{
    if (v.isNull())
        return Value();
    const auto wrong = [&] { return parts::invalid("another type than the column's: " + c.name); };
    switch (c.type) {
    case ColumnType::Integer:
    case ColumnType::Instant:
    case ColumnType::Money: {
        const std::optional<qint64> n = parts::wholeNumber(v);
        return n ? Result<Value>(Value(*n)) : Result<Value>(wrong());
    }
    case ColumnType::Real: return v.isDouble() ? Result<Value>(Value(v.toDouble())) : Result<Value>(wrong());
    case ColumnType::Boolean: return v.isBool() ? Result<Value>(Value(v.toBool())) : Result<Value>(wrong());
    case ColumnType::Ref: {
        const std::optional<Uuid> id = v.isString() ? Uuid::fromString(v.toString()) : std::nullopt;
        return id && !id->isNull() ? Result<Value>(Value(*id)) : Result<Value>(wrong());
    }
    case ColumnType::Blob: {
        const QByteArray text = v.isString() ? v.toString().toLatin1() : QByteArray();
        const QByteArray bytes = QByteArray::fromHex(text.mid(2));
        if (!text.startsWith("\\x") || "\\x" + bytes.toHex() != text.toLower())
            return wrong();
        // As the storage reads them back: 16 bytes are an id.
        return bytes.size() == 16 ? Value(Uuid::fromBytes(bytes.constData())) : Value(bytes);
    }
    default:
        if (!v.isString())
            return wrong();
        if (!isCleanText(v.toString()))
            return parts::invalid("text with U+0000 or half a surrogate pair: " + c.name);
        return Value(v.toString());
    }
}

QJsonObject encodeValues(const Entity &e, const FieldValues &values)
{
    QJsonObject o;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (const Column *c = hubColumn(e, it.key()))
            o.insert(QString::fromUtf8(it.key()), encodeValue(*c, *it));
    }
    return o;
}

Result<FieldValues> decodeValues(const Entity &e, const QJsonObject &o)
{
    FieldValues values;
    for (auto it = o.constBegin(); it != o.constEnd(); ++it) {
        const QByteArray name = it.key().toUtf8();
        const Column *c = hubColumn(e, name);
        if (!c)
            return parts::invalid("no column that travels: " + e.name + '.' + name);
        OPORA_ASSIGN(const Value v, decodeValue(*c, *it));
        values.insert(name, v);
    }
    return values;
}

// -------------------------------------------------------------------------------------------------------------- groups

QByteArray hashOf(QByteArrayView canonical)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(canonical);
    return hash.result().toHex();
}

QByteArray envelope(QByteArrayView canonical, QByteArrayView hash, int spoken)
{
    // "hash" sorts before "id", so that the canonical bytes stand in it unchanged behind the brace.
    QByteArray out = "{\"hash\":\"";
    out.append(hash);
    out.append("\",");
    out.append(canonical.sliced(1));
    static constexpr QByteArrayView key = ",\"schema\":"; // the last one
    if (const qsizetype at = out.lastIndexOf(key); spoken > 0 && at >= 0)
        out.replace(at, out.size() - at, key.toByteArray() + QByteArray::number(spoken) + '}');
    return out;
}

// --------------------------------------------------------------------------------------------------------------- words

static const std::pair<ConflictRule, const char *> kRules[] = {{ConflictRule::Newest, "newest"},
                                                               {ConflictRule::EditRevives, "edit_revives"},
                                                               {ConflictRule::EditBeatsDelete, "edit_beats_delete"},
                                                               {ConflictRule::WonAgainstLost, "won_against_lost"},
                                                               {ConflictRule::InsertMerged, "insert_merged"}};

QByteArray toWord(ConflictRule r)
{
    for (const auto &[rule, word] : kRules) {
        if (rule == r)
            return word;
    }
    return {};
}

std::optional<ConflictRule> conflictRule(QByteArrayView word)
{
    for (const auto &[rule, known] : kRules) {
        if (word == QByteArrayView(known))
            return rule;
    }
    return std::nullopt;
}

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/PgCopy.h"
#include "core/sync/postgres/HubSchema.h"
#include <cmath>

namespace opora::sync::pgcopy {

void appendText(QByteArray &line, QByteArrayView utf8)
{
    for (const char c : utf8) {
        switch (c) {
        case '\\': line += "\\\\"; break;
        case '\n': line += "\\n"; break;
        case '\r': line += "\\r"; break;
        case '\t': line += "\\t"; break;
        default: line += c;
        }
    }
}

void appendField(QByteArray &line, const Column &c, const Value &v)
{
    if (v.isNull() || (v.isReal() && !std::isfinite(v.toReal()))) {
        line += "\\N";
        return;
    }
    switch (c.type) {
    case ColumnType::Integer:
    case ColumnType::Instant:
    case ColumnType::Money:
        line += QByteArray::number(v.toInt());
        break;
    case ColumnType::Real:
        line += QByteArray::number(v.toReal(), 'g', 17);
        break;
    case ColumnType::Boolean:
        line += v.toBool() ? 't' : 'f';
        break;
    case ColumnType::Ref:
        line += v.toUuid().toString().toLatin1();
        break;
    case ColumnType::Blob:
        line += "\\\\x" + (v.isUuid() ? v.toUuid().bytes() : v.toBlob()).toHex();
        break;
    default:
        appendText(line, v.toText().toUtf8());
    }
}

QList<QByteArrayView> fieldsOf(QByteArrayView line)
{
    QList<QByteArrayView> list;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] != '\t')
            continue;
        list.append(line.sliced(from, i - from)); // a tab of a text is written \t
        from = i + 1;
    }
    return list;
}

bool isNull(QByteArrayView field) { return field == QByteArrayView("\\N"); }

QByteArray unescaped(QByteArrayView field)
{
    QByteArray out;
    out.reserve(field.size());
    for (qsizetype i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            out += field[i];
            continue;
        }
        switch (const char c = field[++i]) {
        case 'n': out += '\n'; break;
        case 'r': out += '\r'; break;
        case 't': out += '\t'; break;
        case 'b': out += '\b'; break;
        case 'f': out += '\f'; break;
        case 'v': out += '\v'; break;
        default: out += c;
        }
    }
    return out;
}

Result<Value> valueOf(const Column &c, QByteArrayView field)
{
    if (isNull(field))
        return Value();
    bool ok = true;
    switch (c.type) {
    case ColumnType::Integer:
    case ColumnType::Instant:
    case ColumnType::Money: {
        const qint64 n = field.toByteArray().toLongLong(&ok);
        if (ok)
            return Value(n);
        break;
    }
    case ColumnType::Real: {
        const double d = field.toByteArray().toDouble(&ok);
        if (ok)
            return Value(d);
        break;
    }
    case ColumnType::Boolean:
        return Value(field == QByteArrayView("t"));
    case ColumnType::Ref:
        if (const auto id = Uuid::fromString(QString::fromLatin1(field)))
            return Value(*id);
        break;
    case ColumnType::Blob: {
        const QByteArray bytes = QByteArray::fromHex(unescaped(field).mid(2));
        return bytes.size() == 16 ? Value(Uuid::fromBytes(bytes.constData())) : Value(bytes);
    }
    default:
        return Value(QString::fromUtf8(unescaped(field)));
    }
    return Error{QStringLiteral("hub_unreadable"), {}, QString::fromUtf8(c.name), ErrorKind::Internal};
}

static const QByteArrayList &automatic()
{
    static const QByteArrayList names{"created_at", "created_by", "deleted_at"};
    return names;
}

QByteArray columnList(const Entity &e)
{
    QByteArray list = "id, _rv, _fm, " + automatic().join(", ");
    for (const Column *c : hubsql::hubColumns(e))
        list += ", " + hubsql::quoted(c->name);
    return list;
}

Result<BaseRow> readRow(const Entity &e, QByteArrayView line)
{
    const QList<QByteArrayView> fields = fieldsOf(line);
    const QList<const Column *> columns = hubsql::hubColumns(e);
    const Error bad{QStringLiteral("hub_unreadable"), {}, QString::fromUtf8(e.table), ErrorKind::Internal};
    if (fields.size() != 3 + automatic().size() + columns.size())
        return bad;
    const auto id = Uuid::fromString(QString::fromLatin1(fields[0])), rv = Uuid::fromString(QString::fromLatin1(fields[1]));
    if (!id || !rv)
        return bad;
    BaseRow row;
    row.table = e.table;
    row.id = *id;
    row.rv = *rv;
    row.fm = FieldVersions::fromBytes(unescaped(fields[2]));
    qsizetype at = 3;
    for (const QByteArray &name : automatic()) {
        OPORA_ASSIGN(const Value v, valueOf(*automaticColumn(name), fields[at++]));
        row.values.insert(name, v);
    }
    for (const Column *c : columns) {
        OPORA_ASSIGN(const Value v, valueOf(*c, fields[at++]));
        row.values.insert(c->name, v);
    }
    return row;
}

} // namespace opora::sync::pgcopy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/PgCopy.h"
#include "core/sync/postgres/HubSchema.h"
#include <cmath>

namespace opora::sync::pgcopy {

void appendText(QByteArray &line, QByteArrayView utf8)
{
    // What needs no escaping goes as a whole.
    qsizetype from = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char *as = nullptr;
        switch (utf8[i]) {
        case '\\': as = "\\\\"; break;
        case '\n': as = "\\n"; break;
        case '\r': as = "\\r"; break;
        case '\t': as = "\\t"; break;
        default: continue;
        }
        line.append(utf8.sliced(from, i - from)).append(as);
        from = i + 1;
    }
    line.append(utf8.sliced(from));
}

void appendUuid(QByteArray &line, const Uuid &id)
{
    static constexpr char kHex[] = "0123456789abcdef";
    char text[36], *to = text;
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *to++ = '-';
        *to++ = kHex[id.data()[i] >> 4];
        *to++ = kHex[id.data()[i] & 15];
    }
    line.append(text, sizeof text);
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
    case ColumnType::Money: line += QByteArray::number(v.toInt()); break;
    case ColumnType::Real: line += QByteArray::number(v.toReal(), 'g', 17); break;
    case ColumnType::Boolean: line += v.toBool() ? 't' : 'f'; break;
    case ColumnType::Ref: appendUuid(line, v.toUuid()); break;
    case ColumnType::Blob: line += "\\\\x" + (v.isUuid() ? v.toUuid().bytes() : v.toBlob()).toHex(); break;
    default: appendText(line, v.toText().toUtf8());
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

bool isNull(QByteArrayView field)
{
    return field == QByteArrayView("\\N");
}

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

Result<Value> valueOf(const Column &c, QByteArrayView field, bool escaped)
{
    if (escaped && isNull(field))
        return Value();
    const auto plain = [&] {
        return escaped && field.contains('\\') ? unescaped(field) : QByteArray::fromRawData(field.data(), field.size());
    };
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
    case ColumnType::Boolean: return Value(field == QByteArrayView("t"));
    case ColumnType::Ref:
        if (const auto id = Uuid::fromString(QLatin1StringView(field)))
            return Value(*id);
        break;
    case ColumnType::Blob: {
        const QByteArray bytes = QByteArray::fromHex(plain().mid(2));
        return bytes.size() == 16 ? Value(Uuid::fromBytes(bytes.constData())) : Value(bytes);
    }
    default: return Value(QString::fromUtf8(plain()));
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

RowReader::RowReader(const Entity &e) : m_table(e.table)
{
    for (const QByteArray &name : automatic())
        m_columns.append(automaticColumn(name));
    m_columns += hubsql::hubColumns(e);
}

template <class F> Result<BaseRow> RowReader::row(F field)
{
    const Error bad{QStringLiteral("hub_unreadable"), {}, QString::fromUtf8(m_table), ErrorKind::Internal};
    const auto id = Uuid::fromString(QLatin1StringView(field(0).text)), rv = Uuid::fromString(QLatin1StringView(field(1).text));
    if (!id || !rv)
        return bad;
    BaseRow row;
    row.table = m_table;
    row.id = *id;
    row.rv = *rv;
    const Field fm = field(2);
    if (fm.text != m_fmText) {
        m_fmText = fm.text.toByteArray();
        m_fm = FieldVersions::fromBytes(fm.escaped && fm.text.contains('\\') ? unescaped(fm.text) : fm.text);
    }
    row.fm = m_fm;
    row.values.reserve(m_columns.size());
    for (int i = 0; i < m_columns.size(); ++i) {
        const Field f = field(i + 3);
        if (f.null)
            continue;
        OPORA_ASSIGN(Value v, valueOf(*m_columns.at(i), f.text, f.escaped));
        row.values.append(m_columns.at(i)->name, std::move(v));
    }
    return row;
}

Result<BaseRow> RowReader::read(QByteArrayView line)
{
    const QList<QByteArrayView> fields = fieldsOf(line);
    if (fields.size() != 3 + m_columns.size())
        return Error{QStringLiteral("hub_unreadable"), {}, QString::fromUtf8(m_table), ErrorKind::Internal};
    return row([&](int i) { return Field{fields.at(i), isNull(fields.at(i)), true}; });
}

Result<BaseRow> RowReader::read(const PgRows &rows, int at)
{
    return row([&](int i) { return Field{rows.view(at, i), rows.isNull(at, i), false}; });
}

} // namespace opora::sync::pgcopy

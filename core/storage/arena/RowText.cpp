// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/arena/RowText.h"
#include "core/base/SearchKey.h"
#include "core/storage/Ddl.h"

namespace opora::arena {
namespace {

bool isPhone(QStringView text)
{
    int digits = 0;
    for (const QChar ch : text) {
        if (ch.digitValue() >= 0)
            ++digits;
        else if (!QStringView(u" \u00A0+-()./–").contains(ch))
            return false;
    }
    return digits >= 5;
}

void appendField(QByteArray &text, const QString &value, const QString &normal)
{
    if (value.isEmpty())
        return;
    // A number is searched by its digits in the full form: "067 123" is found in 380671234567.
    const bool phone = isPhone(value) || (isPhone(normal) && normal.startsWith(u'+'));
    const QByteArray folded = phone ? digitsKey(normal.isEmpty() ? value : normal) : searchKey(value);
    if (folded.isEmpty())
        return;
    text += folded;
    text += '\n';
}

QByteArray fieldColumns(const QList<SearchPlan::Field> &fields)
{
    QByteArray sql;
    for (const SearchPlan::Field &f : fields)
        sql += ", t." + ddl::quoted(f.column) + (f.normalBeside ? QByteArray(", t.normal") : QByteArray(", NULL"));
    return sql;
}

void appendFields(QByteArray &text, sqlite::Statement &st, int from, qsizetype count)
{
    for (int i = 0; i < int(count); ++i)
        appendField(text, st.text(from + 2 * i), st.text(from + 2 * i + 1));
}

} // namespace

RowTextReader::RowTextReader(Reader &r, const SearchPlan::Subject &s) : m_r(r), m_s(s)
{
    for (const SearchPlan::Child &c : s.children) {
        if (c.fields.isEmpty() && c.named.isEmpty())
            continue;
        QByteArray sql = "SELECT t.n" + fieldColumns(c.fields);
        QByteArray joins;
        int k = 0;
        for (const SearchPlan::Child::Named &named : c.named) {
            const QByteArray alias = "x" + QByteArray::number(k++);
            sql += ", " + alias + '.' + ddl::quoted(named.target->labelColumn);
            joins += " LEFT JOIN " + ddl::quoted(named.target->table) + ' ' + alias + " ON " + alias + ".id = t." + ddl::quoted(named.column)
                + " AND " + alias + ".deleted_at IS NULL";
        }
        sql += " FROM " + ddl::quoted(c.entity->table) + " t" + joins + " WHERE t." + ddl::quoted(c.parentColumn)
            + " = ?1 AND t.deleted_at IS NULL ORDER BY t.n";
        m_children.push_back({r.db().prepare(sql), &c});
    }
    m_one = r.db().prepare(selectOwn("WHERE t.n = ?1 AND t.deleted_at IS NULL"));
    m_key = r.db().prepare("SELECT " + ddl::quoted(s.ownKey ? QByteArray("sort_key") : s.entity->labelColumn) + " FROM "
                           + ddl::quoted(s.entity->table) + " WHERE n = ?1");
}

QByteArray RowTextReader::selectOwn(const QByteArray &tail) const
{
    return "SELECT t.n, t.id, t." + ddl::quoted(m_s.ownKey ? QByteArray("sort_key") : m_s.entity->labelColumn) + fieldColumns(m_s.fields)
        + " FROM " + ddl::quoted(m_s.entity->table) + " t " + tail;
}

void RowTextReader::readOwn(sqlite::Statement &st, Row &row, Uuid &id) const
{
    row.n = st.integer(0);
    id = st.uuid(1);
    row.key = m_s.ownKey ? st.blob(2).toByteArray() : sortKey(st.text(2));
    row.text.clear();
    appendFields(row.text, st, 3, m_s.fields.size());
}

void RowTextReader::readChildren(const Uuid &id, QByteArray &text)
{
    for (ChildStatement &c : m_children) {
        c.statement.bind(0, id);
        while (c.statement.step()) {
            appendFields(text, c.statement, 1, c.child->fields.size());
            for (qsizetype i = 0; i < c.child->named.size(); ++i)
                appendField(text, c.statement.text(int(1 + 2 * c.child->fields.size() + i)), {});
        }
        c.statement.reset();
    }
    if (text.isEmpty())
        text = "\n"; // a row without any text is still a row
}

Result<void> RowTextReader::each(const std::function<bool(const Row &)> &f)
{
    auto st = m_r.db().prepare(selectOwn(m_s.ownKey ? "WHERE t.deleted_at IS NULL ORDER BY t.sort_key, t.n" : "WHERE t.deleted_at IS NULL"));
    Row row;
    Uuid id;
    while (st.step()) {
        readOwn(st, row, id);
        readChildren(id, row.text);
        if (!f(row))
            return {};
    }
    return st.status();
}

std::optional<RowTextReader::Row> RowTextReader::row(qint64 n)
{
    std::optional<Row> out;
    m_one.bind(0, n);
    if (m_one.step()) {
        Row row;
        Uuid id;
        readOwn(m_one, row, id);
        m_one.reset();
        readChildren(id, row.text);
        return row;
    }
    m_one.reset();
    return out;
}

QByteArray RowTextReader::key(qint64 n)
{
    m_key.bind(0, n);
    QByteArray key;
    if (m_key.step())
        key = m_s.ownKey ? m_key.blob(0).toByteArray() : sortKey(m_key.text(0));
    m_key.reset();
    return key;
}

} // namespace opora::arena

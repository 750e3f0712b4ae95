// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/arena/RowText.h"
#include "core/base/SearchKey.h"
#include "core/storage/Ddl.h"
#include <algorithm>

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

/// One child row's part of its parent's text; the first column is not part of it.
void appendChild(QByteArray &text, sqlite::Statement &st, const SearchPlan::Child &c)
{
    appendFields(text, st, 1, c.fields.size());
    for (qsizetype i = 0; i < c.named.size(); ++i)
        appendField(text, st.text(int(1 + 2 * c.fields.size() + i)), {});
}

} // namespace

RowTextReader::RowTextReader(Reader &r, const SearchPlan::Subject &s) : m_r(r), m_s(s)
{
    for (const SearchPlan::Child &c : s.children) {
        if (c.fields.isEmpty() && c.named.isEmpty())
            continue;
        m_children.push_back({r.db().prepare(selectChild(c, "t.n", " = ?1 AND t.deleted_at IS NULL ORDER BY t.n")), &c});
    }
    m_one = r.db().prepare(selectOwn("WHERE t.n = ?1 AND t.deleted_at IS NULL"));
    m_key = r.db().prepare("SELECT " + ddl::quoted(s.ownKey ? QByteArray("sort_key") : s.entity->labelColumn) + " FROM "
                           + ddl::quoted(s.entity->table) + " WHERE n = ?1");
}

QByteArray RowTextReader::selectChild(const SearchPlan::Child &c, const QByteArray &first, const QByteArray &tail)
{
    QByteArray sql = "SELECT " + first + fieldColumns(c.fields);
    QByteArray joins;
    int k = 0;
    for (const SearchPlan::Child::Named &named : c.named) {
        const QByteArray alias = "x" + QByteArray::number(k++);
        sql += ", " + alias + '.' + ddl::quoted(named.target->labelColumn);
        joins += " LEFT JOIN " + ddl::quoted(named.target->table) + ' ' + alias + " ON " + alias + ".id = t." + ddl::quoted(named.column)
            + " AND " + alias + ".deleted_at IS NULL";
    }
    return sql + " FROM " + ddl::quoted(c.entity->table) + " t" + joins + " WHERE t." + ddl::quoted(c.parentColumn) + tail;
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
        while (c.statement.step())
            appendChild(text, c.statement, *c.child);
        c.statement.reset();
    }
    if (text.isEmpty())
        text = "\n"; // a row without any text is still a row
}

/// The texts of many rows while they are put together piece by piece: one buffer, the pieces of a row chained.
class RowTextReader::Texts {
public:
    void reserve(size_t rows)
    {
        m_rows.reserve(rows);
        m_byId.reserve(qsizetype(rows));
        m_text.reserve(rows * 128);
    }
    void addRow(qint64 n, const Uuid &id, bool withId)
    {
        if (withId)
            m_byId.insert(id, quint32(m_rows.size()));
        m_rows.push_back({n, kNone, kNone});
    }
    void append(quint32 row, QByteArrayView text)
    {
        if (text.isEmpty())
            return;
        const auto piece = quint32(m_pieces.size());
        m_pieces.push_back({m_text.size(), quint32(text.size()), kNone});
        m_text.insert(m_text.end(), text.begin(), text.end());
        Row &r = m_rows[row];
        (r.last == kNone ? r.first : m_pieces[r.last].next) = piece;
        r.last = piece;
    }
    quint32 indexOf(const Uuid &id) const { return m_byId.value(id, kNone); }
    quint32 lastRow() const { return quint32(m_rows.size()) - 1; }
    size_t rows() const { return m_rows.size(); }
    qint64 number(quint32 row) const { return m_rows[row].n; }
    void read(quint32 row, QByteArray &text) const
    {
        text.clear();
        for (quint32 p = m_rows[row].first; p != kNone; p = m_pieces[p].next)
            text.append(m_text.data() + m_pieces[p].from, qsizetype(m_pieces[p].size));
        if (text.isEmpty())
            text = "\n"; // a row without any text is still a row
    }
    /// Where row number n lies; rows were added in the order of n.
    quint32 rowOf(qint64 n) const
    {
        const auto it = std::lower_bound(m_rows.begin(), m_rows.end(), n, [](const Row &r, qint64 value) { return r.n < value; });
        return it != m_rows.end() && it->n == n ? quint32(it - m_rows.begin()) : kNone;
    }
    static constexpr quint32 kNone = ~quint32(0);

private:
    struct Row { qint64 n; quint32 first, last; };
    struct Piece { size_t from; quint32 size, next; };
    std::vector<Row> m_rows;
    std::vector<Piece> m_pieces;
    std::vector<char> m_text;
    QHash<Uuid, quint32> m_byId;
};

Result<void> RowTextReader::collectOwn(Texts &texts)
{
    texts.reserve(size_t(m_r.db().scalar("SELECT count(*) FROM " + ddl::quoted(m_s.entity->table)).toInt()));
    auto st = m_r.db().prepare(selectOwn("WHERE t.deleted_at IS NULL ORDER BY t.n"));
    Row row;
    Uuid id;
    while (st.step() && !m_r.cancelled()) {
        row.n = st.integer(0);
        row.text.clear();
        appendFields(row.text, st, 3, m_s.fields.size());
        id = st.uuid(1);
        texts.addRow(row.n, id, !m_children.empty());
        texts.append(texts.lastRow(), row.text);
    }
    return st.status();
}

Result<void> RowTextReader::collectChildren(Texts &texts)
{
    QByteArray text;
    for (const ChildStatement &c : m_children) {
        auto st = m_r.db().prepare(selectChild(*c.child, "t." + ddl::quoted(c.child->parentColumn), " IS NOT NULL AND t.deleted_at IS NULL ORDER BY t.n"));
        while (st.step() && !m_r.cancelled()) {
            const quint32 row = texts.indexOf(st.uuid(0));
            if (row == Texts::kNone)
                continue;
            text.clear();
            appendChild(text, st, *c.child);
            texts.append(row, text);
        }
        OPORA_TRY(st.status());
    }
    return {};
}

Result<void> RowTextReader::each(const std::function<bool(qint64, QByteArrayView)> &f)
{
    Texts texts;
    OPORA_TRY(collectOwn(texts));
    OPORA_TRY(collectChildren(texts));
    if (m_r.cancelled())
        return {};
    QByteArray text;
    if (m_s.ownKey) {
        auto st = m_r.db().prepare("SELECT n FROM " + ddl::quoted(m_s.entity->table) + " WHERE deleted_at IS NULL ORDER BY sort_key, n");
        while (st.step()) {
            const quint32 row = texts.rowOf(st.integer(0));
            if (row == Texts::kNone)
                continue;
            texts.read(row, text);
            if (!f(texts.number(row), text))
                return {};
        }
        return st.status();
    }
    struct Keyed { QByteArray key; quint32 row; };
    std::vector<Keyed> order;
    order.reserve(texts.rows());
    auto st = m_r.db().prepare("SELECT n, " + ddl::quoted(m_s.entity->labelColumn) + " FROM " + ddl::quoted(m_s.entity->table) + " WHERE deleted_at IS NULL ORDER BY n");
    while (st.step()) {
        if (const quint32 row = texts.rowOf(st.integer(0)); row != Texts::kNone)
            order.push_back({sortKey(st.text(1)), row});
    }
    OPORA_TRY(st.status());
    std::sort(order.begin(), order.end(), [](const Keyed &a, const Keyed &b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
    for (const Keyed &k : order) {
        texts.read(k.row, text);
        if (!f(texts.number(k.row), text))
            return {};
    }
    return {};
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

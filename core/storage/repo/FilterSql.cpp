// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/FilterSql.h"
#include "core/base/Money.h"
#include "core/base/SearchKey.h"
#include "core/domain/ZoneTable.h"
#include <QCoreApplication>
#include <cmath>
#include <sqlite3.h>

namespace opora::repo {
namespace {

using Op = Condition::Op;

class Text {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

Error badValue(const Condition &c)
{
    return {QStringLiteral("bad_value"), Text::tr("The filter “%1” cannot be used here; correct it and try again.").arg(Filter{{c}}.toText()), {}, ErrorKind::Usage};
}

/// opora_minor(amount, currency): a typed amount in the minor units of the row's own currency.
void minorFunction(sqlite3_context *ctx, int, sqlite3_value **args)
{
    const QString currency = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(args[1])));
    sqlite3_result_int64(ctx, std::llround(sqlite3_value_double(args[0]) * std::pow(10.0, currencyDigits(currency))));
}

Result<void> ensureMinorFunction(sqlite::Connection &db)
{
    if (!db.scalar("SELECT 1 FROM pragma_function_list WHERE name = 'opora_minor'").isNull())
        return {};
    const int rc = sqlite3_create_function_v2(db.handle(), "opora_minor", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                              minorFunction, nullptr, nullptr, nullptr);
    return rc == SQLITE_OK ? Result<void>() : Result<void>(sqlite::toError(rc, "opora_minor"));
}

QByteArray marks(qsizetype count)
{
    QByteArrayList list;
    for (qsizetype i = 0; i < count; ++i)
        list.append("?");
    return list.join(", ");
}

QString folded(const QString &text) { return QString::fromUtf8(searchKey(text)); }

QByteArray sign(Op op)
{
    switch (op) {
    case Op::Less: return "<";
    case Op::LessOrEqual: return "<=";
    case Op::Greater: return ">";
    case Op::GreaterOrEqual: return ">=";
    default: return "=";
    }
}

/// Days a condition asks for; an invalid end is open.
struct Days {
    QDate from, to;
};

class Compiler {
public:
    Compiler(Reader &r, const Entity &e, QByteArray alias) : m_r(r), m_e(e), m_a(std::move(alias)) {}

    Result<QByteArray> condition(const Condition &c)
    {
        const std::optional<FilterField> f = filterField(m_e, c.field);
        if (!f)
            return Error{QStringLiteral("unknown_field"), Text::tr("There is no field “%1” here; remove it from the filter.").arg(QString::fromUtf8(c.field)), {}, ErrorKind::Usage};
        OPORA_ASSIGN(QByteArray sql, f->via.isEmpty() ? own(*f, c) : throughClient(*f, c));
        // "Not cold" includes those whose readiness nobody has set.
        return c.negated ? "NOT ifnull((" + sql + "), 0)" : sql;
    }
    const QList<Value> &params() const { return m_params; }

private:
    QByteArray column(const QByteArray &name) const { return m_a + ".\"" + name + '"'; }
    void add(const Value &v) { m_params.append(v); }
    QString currency() const { return m_r.context().currency; }

    Result<QByteArray> throughClient(const FilterField &f, const Condition &c)
    {
        const Entity *client = m_r.schema().entity("client");
        if (!client)
            return badValue(c);
        Condition plain = c;
        plain.negated = false;
        QByteArrayList parts;
        for (const QByteArray &ref : f.via) {
            Compiler inner(m_r, *client, m_a + "_c");
            OPORA_ASSIGN(const QByteArray sql, inner.condition(plain));
            m_params += inner.params();
            parts.append(column(ref) + " IN (SELECT " + m_a + "_c.id FROM client " + m_a + "_c WHERE " + sql + ')');
        }
        return parts.join(" OR ");
    }

    Result<QByteArray> own(const FilterField &f, const Condition &c)
    {
        if (f.name == "text")
            return freeText(c);
        if (f.name == "tag" && f.column.isEmpty())
            return tags(c);
        if (f.column.isEmpty())
            return contactPoint(f, c);
        switch (f.type) {
        case ColumnType::Ref: return reference(f, c);
        case ColumnType::Date:
        case ColumnType::Instant: return dates(f, c);
        case ColumnType::Integer:
        case ColumnType::Real:
        case ColumnType::Money: return numbers(f, c);
        case ColumnType::Boolean: return booleans(f, c);
        default: return texts(f, c);
        }
    }

    // ---- text
    Result<QByteArray> texts(const FilterField &f, const Condition &c)
    {
        const QByteArray col = column(f.column);
        if (c.op == Op::Empty)
            return QByteArray('(' + col + " IS NULL OR " + col + " = '')");
        if (f.type == ColumnType::Enum || f.type == ColumnType::Currency) {
            for (const QString &v : c.values)
                add(f.type == ColumnType::Enum ? v : v.toUpper());
            return QByteArray(col + " IN (" + marks(c.values.size()) + ')');
        }
        if (c.op == Op::Contains || f.type == ColumnType::LongText) {
            QByteArrayList parts;
            for (const QString &v : c.values) {
                add(folded(v));
                parts.append("instr(opora_fold(" + col + "), ?) > 0");
            }
            return QByteArray('(' + parts.join(" OR ") + ')');
        }
        for (const QString &v : c.values)
            add(folded(v));
        return QByteArray("opora_fold(" + col + ") IN (" + marks(c.values.size()) + ')');
    }

    Result<QByteArray> freeText(const Condition &c)
    {
        QByteArrayList parts;
        QByteArrayList columns;
        for (const Column &col : m_e.columns) {
            if (col.isSearched || col.name == m_e.labelColumn)
                columns.append(column(col.name));
        }
        for (const QString &v : c.values) {
            for (const QByteArray &col : columns) {
                add(folded(v));
                parts.append("instr(opora_fold(" + col + "), ?) > 0");
            }
            if (m_e.name == "client")
                parts.append(contactContains(v));
        }
        return parts.isEmpty() ? QByteArray("0") : QByteArray('(' + parts.join(" OR ") + ')');
    }

    QByteArray contactContains(const QString &typed)
    {
        add(typed.trimmed().toLower());
        QByteArray sql = m_a + ".id IN (SELECT p.client_id FROM contact_point p WHERE p.deleted_at IS NULL AND (instr(lower(p.value), ?) > 0";
        if (const QString digits = nationalDigits(typed); digits.size() >= 3) {
            add(digits);
            sql += " OR (p.kind = 'phone' AND instr(p.normal, ?) > 0)";
        }
        return sql + "))";
    }

    /// Digits as they stand inside an E.164 number: a national "067…" is found in "+38067…".
    static QString nationalDigits(const QString &typed)
    {
        QString d = QString::fromLatin1(digitsKey(typed));
        while (d.startsWith(u'0'))
            d.remove(0, 1);
        return d;
    }

    Result<QByteArray> contactPoint(const FilterField &f, const Condition &c)
    {
        const QByteArray base = m_a + ".id IN (SELECT p.client_id FROM contact_point p WHERE p.deleted_at IS NULL AND p.kind = '" + f.name + '\'';
        if (c.op == Op::Empty)
            return QByteArray("NOT " + base + ')');
        QByteArrayList parts;
        for (const QString &v : c.values) {
            if (f.name == "phone") {
                const QString digits = nationalDigits(v);
                if (digits.isEmpty())
                    return badValue(c);
                add(digits);
                parts.append("instr(coalesce(p.normal, p.value), ?) > 0");
            } else {
                add(v.trimmed().toLower());
                parts.append(c.op == Op::Contains ? "instr(coalesce(p.normal, lower(p.value)), ?) > 0" : "coalesce(p.normal, lower(p.value)) = ?");
            }
        }
        return QByteArray(base + " AND (" + parts.join(" OR ") + "))");
    }

    // ---- references
    Result<QByteArray> tags(const Condition &c)
    {
        const QByteArray links = m_a + ".id IN (SELECT l.client_id FROM tag_link l JOIN tag g ON g.id = l.tag_id WHERE l.deleted_at IS NULL AND g.deleted_at IS NULL";
        if (c.op == Op::Empty)
            return QByteArray("NOT " + links + ')');
        const bool contains = c.op == Op::Contains;
        QByteArrayList parts;
        for (const QString &v : c.values) {
            add(folded(v));
            parts.append(contains ? "instr(opora_fold(g.name), ?) > 0" : "opora_fold(g.name) = ?");
        }
        return QByteArray(links + " AND (" + parts.join(" OR ") + "))");
    }

    Result<QByteArray> reference(const FilterField &f, const Condition &c)
    {
        const QByteArray col = column(f.column);
        if (c.op == Op::Empty)
            return QByteArray(col + " IS NULL");
        const Entity *target = m_r.schema().entity(f.ref);
        if (!target)
            return badValue(c);
        QByteArrayList parts;
        for (const QString &v : c.values) {
            if (f.ref == "user" && v.compare(QStringLiteral("me"), Qt::CaseInsensitive) == 0) {
                add(m_r.context().me);
                parts.append(col + " = ?");
            } else if (const std::optional<Uuid> id = Uuid::fromString(v)) {
                add(*id);
                parts.append(col + " = ?");
            } else {
                parts.append(col + " IN (" + namedRows(*target, v, c.op == Op::Contains) + ')');
            }
        }
        return QByteArray('(' + parts.join(" OR ") + ')');
    }

    /// Ids of the live rows of that name. A table ordered by names is asked by its index first.
    QByteArray namedRows(const Entity &target, const QString &name, bool contains)
    {
        const QByteArray label = target.labelColumn.isEmpty() ? QByteArray("id") : QByteArray("r.\"" + target.labelColumn + '"');
        const QByteArray select = "SELECT r.id FROM \"" + target.table + "\" r WHERE r.deleted_at IS NULL AND ";
        if (contains) {
            add(folded(name));
            return select + "instr(opora_fold(" + label + "), ?) > 0";
        }
        if (target.column("sort_key")) {
            QByteArray from = sortKey(name);
            from.truncate(from.indexOf('\0') < 0 ? from.size() : from.indexOf('\0'));
            const QByteArray to = from + '\x01';
            if (!m_r.db().scalar("SELECT 1 FROM \"" + target.table + "\" r WHERE r.deleted_at IS NULL AND r.sort_key >= ? AND r.sort_key < ? LIMIT 1", Value(from), Value(to)).isNull()) {
                add(from);
                add(to);
                return select + "r.sort_key >= ? AND r.sort_key < ?";
            }
        }
        add(folded(name));
        return select + "opora_fold(" + label + ") = ?";
    }

    // ---- numbers
    Result<QByteArray> numbers(const FilterField &f, const Condition &c)
    {
        const QByteArray col = column(f.column);
        if (c.op == Op::Empty)
            return QByteArray(col + " IS NULL");
        QByteArray operand = "?";
        if (f.type == ColumnType::Money) {
            OPORA_TRY(ensureMinorFunction(m_r.db()));
            operand = "opora_minor(?, " + currencyOperand(f) + ')';
        }
        QList<double> values;
        for (const QString &v : c.values) {
            const std::optional<double> number = parseTypedNumber(v);
            if (!number)
                return badValue(c);
            values.append(*number);
        }
        if (c.op == Op::Range) {
            add(std::min(values.at(0), values.at(1)));
            add(std::max(values.at(0), values.at(1)));
            return QByteArray('(' + col + " >= " + operand + " AND " + col + " <= " + operand + ')');
        }
        QByteArrayList parts;
        for (double v : values) {
            add(v);
            parts.append(col + ' ' + sign(c.op) + ' ' + operand);
        }
        return QByteArray('(' + parts.join(" OR ") + ')');
    }

    /// Where the row's currency stands; the workspace's own where the row names none. The code is checked, not bound:
    /// it stands inside a function call that the caller repeats.
    QByteArray currencyOperand(const FilterField &f) const
    {
        const QByteArray own = isCurrencyCode(currency()) ? '\'' + currency().toLatin1() + '\'' : QByteArray("'XXX'");
        const Column *c = m_e.column(f.column);
        return c && !c->currencyFrom.isEmpty() ? "ifnull(" + column(c->currencyFrom) + ", " + own + ')' : own;
    }

    Result<QByteArray> booleans(const FilterField &f, const Condition &c)
    {
        const QByteArray col = column(f.column);
        if (c.op == Op::Empty)
            return QByteArray(col + " IS NULL");
        QByteArrayList parts;
        for (const QString &v : c.values) {
            add(parseTypedBoolean(v).value_or(false));
            parts.append("ifnull(" + col + ", 0) = ?");
        }
        return QByteArray('(' + parts.join(" OR ") + ')');
    }

    // ---- days
    Result<QByteArray> dates(const FilterField &f, const Condition &c)
    {
        // A task is due on a day or at an instant; both answer to "due".
        const bool twofold = f.column == "due_date" && m_e.column("due_at");
        const QByteArray col = column(f.column);
        const QByteArray empty = twofold ? QByteArray('(' + col + " IS NULL AND " + column("due_at") + " IS NULL)") : QByteArray(col + " IS NULL");
        if (c.op == Op::Empty)
            return empty;
        if (c.op == Op::Is && c.values.size() == 1) {
            if (const std::optional<bool> set = parseTypedBoolean(c.values.first()))
                return *set ? QByteArray("NOT " + empty) : empty;
        }
        QList<Days> wanted;
        OPORA_TRY(daysOf(c, wanted));
        QByteArrayList parts;
        for (const Days &d : std::as_const(wanted)) {
            if (twofold) {
                const QByteArray at = instantRange(column("due_at"), d);
                parts.append('(' + at + " OR (" + column("due_at") + " IS NULL AND " + dayRange(col, d) + "))");
            } else {
                parts.append(f.type == ColumnType::Instant ? instantRange(col, d) : dayRange(col, d));
            }
        }
        return QByteArray('(' + parts.join(" OR ") + ')');
    }

    Result<void> daysOf(const Condition &c, QList<Days> &out)
    {
        const QDate today = m_r.context().clock->today(m_r.context().zone);
        QList<DateSpan> spans;
        for (const QString &v : c.values) {
            const std::optional<DateSpan> s = parseDateSpan(v, today);
            if (!s)
                return badValue(c);
            spans.append(*s);
        }
        if (c.op == Op::Is) {
            for (const DateSpan &s : std::as_const(spans))
                out.append({s.first, s.last});
            return {};
        }
        if (c.op == Op::Range) {
            out.append({std::min(spans.at(0).first, spans.at(1).first), std::max(spans.at(0).last, spans.at(1).last)});
            return {};
        }
        const DateSpan &s = spans.first();
        // Of an age, "greater" is longer ago.
        const bool later = (c.op == Op::Greater || c.op == Op::GreaterOrEqual) != s.age;
        const bool inclusive = c.op == Op::GreaterOrEqual || c.op == Op::LessOrEqual;
        if (later)
            out.append({inclusive ? s.first : s.last.addDays(1), {}});
        else
            out.append({{}, inclusive ? s.last : s.first.addDays(-1)});
        return {};
    }

    QByteArray instantRange(const QByteArray &col, const Days &d)
    {
        QByteArrayList parts{col + " IS NOT NULL"};
        if (d.from.isValid()) {
            add(startOfDayMs(d.from, m_r.context().zone));
            parts.append(col + " >= ?");
        }
        if (d.to.isValid()) {
            add(startOfDayMs(d.to.addDays(1), m_r.context().zone));
            parts.append(col + " < ?");
        }
        return '(' + parts.join(" AND ") + ')';
    }

    QByteArray dayRange(const QByteArray &col, const Days &d)
    {
        QByteArrayList parts{col + " IS NOT NULL"};
        if (d.from.isValid()) {
            add(d.from);
            parts.append(col + " >= ?");
        }
        if (d.to.isValid()) {
            add(d.to);
            parts.append(col + " <= ?");
        }
        return '(' + parts.join(" AND ") + ')';
    }

    Reader &m_r;
    const Entity &m_e;
    QByteArray m_a;
    QList<Value> m_params;
};

} // namespace

int SqlWhere::bind(sqlite::Statement &s, int first) const
{
    for (const Value &v : params)
        s.bind(first++, v);
    return first;
}

Result<SqlWhere> compileFilter(Reader &r, const Filter &filter, const Entity &entity, const QByteArray &alias)
{
    Compiler compiler(r, entity, alias);
    QByteArrayList parts;
    for (const Condition &c : filter.conditions) {
        OPORA_ASSIGN(const QByteArray sql, compiler.condition(c));
        parts.append('(' + sql + ')');
    }
    return SqlWhere{parts.join(" AND "), compiler.params()};
}

QStringList takeFreeText(Filter &filter)
{
    QStringList texts;
    for (qsizetype i = filter.conditions.size() - 1; i >= 0; --i) {
        const Condition &c = filter.conditions.at(i);
        if (c.field == "text" && !c.negated && c.values.size() == 1) {
            texts.prepend(c.values.first());
            filter.conditions.removeAt(i);
        }
    }
    return texts;
}

} // namespace opora::repo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Filter.h"
#include "core/base/Id.h"
#include <QCoreApplication>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

Error unknownField(const QString &field, qsizetype at)
{
    return {QStringLiteral("unknown_field"),
            Text::tr("There is no field “%1” here (character %2); put the words in quotes if they are free text.").arg(field).arg(at + 1), {}, ErrorKind::Usage};
}
Error badValue(const QString &field, const QString &value, qsizetype at)
{
    return {QStringLiteral("bad_value"), Text::tr("“%2” is not a value that the field “%1” can have (character %3).").arg(field, value).arg(at + 1), {}, ErrorKind::Usage};
}
Error badComparison(const QString &field, qsizetype at)
{
    return {QStringLiteral("bad_value"), Text::tr("The field “%1” can be equal or empty, but not greater or less (character %2).").arg(field).arg(at + 1), {}, ErrorKind::Usage};
}
Error openQuote(qsizetype at)
{
    return {QStringLiteral("bad_value"), Text::tr("The quote opened at character %1 is not closed.").arg(at + 1), {}, ErrorKind::Usage};
}

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
bool isNamePart(QChar c)
{
    return isNameStart(c) || c == u'_' || (c >= u'0' && c <= u'9');
}

bool isOrdered(ColumnType t)
{
    switch (t) {
    case ColumnType::Integer:
    case ColumnType::Real:
    case ColumnType::Money:
    case ColumnType::Date:
    case ColumnType::Instant:
        return true;
    default:
        return false;
    }
}

/// Checks one typed value against the field; enums are brought to their declared spelling.
bool acceptValue(const FilterField &f, Condition::Op op, QString &value)
{
    if (op == Condition::Op::Contains)
        return !value.isEmpty();
    switch (f.type) {
    case ColumnType::Integer:
    case ColumnType::Real:
    case ColumnType::Money:
        return parseTypedNumber(value).has_value();
    case ColumnType::Date:
    case ColumnType::Instant:
        // Any day will do as today: only the form is checked here.
        return parseDateSpan(value, QDate(2000, 6, 15)).has_value() || (op == Condition::Op::Is && parseTypedBoolean(value).has_value());
    case ColumnType::Boolean:
        return parseTypedBoolean(value).has_value();
    case ColumnType::Enum:
        for (const QByteArray &v : f.values) {
            if (value.compare(QString::fromLatin1(v), Qt::CaseInsensitive) == 0) {
                value = QString::fromLatin1(v);
                return true;
            }
        }
        return false;
    default:
        return !value.isEmpty();
    }
}

/// Reads the language left to right; positions are kept for messages.
class Parser {
public:
    Parser(const QString &text, const Entity &entity) : m_text(text), m_entity(entity) {}
    Result<Filter> run()
    {
        Filter filter;
        for (skipSpaces(); !atEnd(); skipSpaces()) {
            Condition c;
            if (peek() == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
                c.negated = true;
                ++m_at;
            }
            OPORA_TRY(readCondition(c));
            filter.conditions.append(std::move(c));
        }
        return filter;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    bool lookingAt(QStringView s) const { return QStringView(m_text).mid(m_at).startsWith(s); }
    void skipSpaces()
    {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }

    Result<void> readCondition(Condition &c)
    {
        const qsizetype start = m_at;
        if (isNameStart(peek())) {
            qsizetype end = m_at;
            while (end < m_text.size() && isNamePart(m_text.at(end)))
                ++end;
            if (end < m_text.size() && m_text.at(end) == u':') {
                const QString name = m_text.mid(start, end - start);
                m_at = end + 1;
                return readField(c, name, start);
            }
        }
        c.field = "text";
        c.op = Condition::Op::Contains;
        QString word;
        if (peek() == u'"') {
            OPORA_ASSIGN(word, readQuoted());
        } else {
            while (!atEnd() && !peek().isSpace())
                word.append(m_text.at(m_at++));
        }
        if (word.trimmed().isEmpty())
            return badValue(QStringLiteral("text"), word, start);
        c.values = {word};
        return {};
    }

    Result<void> readField(Condition &c, const QString &name, qsizetype start)
    {
        const std::optional<FilterField> field = filterField(m_entity, name.toLower().toLatin1());
        if (!field)
            return unknownField(name, start);
        c.field = field->name;
        readOperator(c);
        if (field->name == "text")
            c.op = Condition::Op::Contains;
        const qsizetype valueAt = m_at;
        if (c.op == Condition::Op::Is && (atEnd() || peek().isSpace())) {
            c.op = Condition::Op::Empty;
            return {};
        }
        OPORA_TRY(readValues(c, name));
        if (c.op == Condition::Op::Is && c.values == QStringList{QString()}) {
            c.op = Condition::Op::Empty;
            c.values.clear();
            return {};
        }
        const bool ordering = c.op != Condition::Op::Is && c.op != Condition::Op::Contains;
        if (ordering && !isOrdered(field->type))
            return badComparison(name, valueAt);
        if (c.op == Condition::Op::Contains && (isOrdered(field->type) || field->type == ColumnType::Enum || field->type == ColumnType::Boolean))
            return badComparison(name, valueAt);
        if (c.op != Condition::Op::Is && c.op != Condition::Op::Range && c.op != Condition::Op::Contains && c.values.size() != 1)
            return badValue(name, c.values.join(u','), valueAt);
        for (QString &v : c.values) {
            if (!acceptValue(*field, c.op, v))
                return badValue(name, v, valueAt);
        }
        return {};
    }

    void readOperator(Condition &c)
    {
        struct Sign { QStringView text; Condition::Op op; };
        static const Sign signs[] = {{u">=", Condition::Op::GreaterOrEqual}, {u"<=", Condition::Op::LessOrEqual}, {u">", Condition::Op::Greater},
                                     {u"<", Condition::Op::Less}, {u"~", Condition::Op::Contains}, {u"=", Condition::Op::Is}};
        for (const Sign &s : signs) {
            if (lookingAt(s.text)) {
                c.op = s.op;
                m_at += s.text.size();
                return;
            }
        }
    }

    Result<void> readValues(Condition &c, const QString &name)
    {
        while (true) {
            const qsizetype at = m_at;
            OPORA_ASSIGN(QString value, readValue());
            if (c.op == Condition::Op::Is && c.values.isEmpty() && lookingAt(u".."))
                return readRange(c, name, value);
            c.values.append(value);
            if (peek() != u',')
                break;
            if (value.isEmpty())
                return badValue(name, value, at);
            ++m_at;
        }
        if (c.values.size() > 1 && c.values.last().isEmpty())
            return badValue(name, c.values.join(u','), m_at);
        return {};
    }

    /// "a..b"; an end left out makes a comparison.
    Result<void> readRange(Condition &c, const QString &name, const QString &from)
    {
        m_at += 2;
        OPORA_ASSIGN(QString to, readValue());
        if (from.isEmpty() && to.isEmpty())
            return badValue(name, QStringLiteral(".."), m_at);
        c.op = from.isEmpty() ? Condition::Op::LessOrEqual : to.isEmpty() ? Condition::Op::GreaterOrEqual : Condition::Op::Range;
        if (!from.isEmpty())
            c.values.append(from);
        if (!to.isEmpty())
            c.values.append(to);
        return {};
    }

    Result<QString> readValue()
    {
        if (peek() == u'"')
            return readQuoted();
        QString value;
        while (!atEnd() && !peek().isSpace() && peek() != u',' && !lookingAt(u".."))
            value.append(m_text.at(m_at++));
        return value;
    }

    Result<QString> readQuoted()
    {
        const qsizetype start = m_at++;
        QString value;
        while (!atEnd()) {
            const QChar c = m_text.at(m_at++);
            if (c != u'"') {
                value.append(c);
            } else if (peek() == u'"') {
                value.append(c);
                ++m_at;
            } else {
                return value;
            }
        }
        return openQuote(start);
    }

    const QString &m_text;
    const Entity &m_entity;
    qsizetype m_at = 0;
};

QString quoted(const QString &value, bool freeText)
{
    bool needs = value.isEmpty() || value.contains(u'"') || value.contains(QStringLiteral("..")) || (!freeText && value.contains(u','))
        || (freeText && value.contains(u':')) || QStringView(u"<>~=-").contains(value.front());
    for (QChar c : value)
        needs = needs || c.isSpace();
    if (!needs)
        return value;
    QString inside = value;
    return u'"' + inside.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString operatorText(Condition::Op op)
{
    switch (op) {
    case Condition::Op::Less: return QStringLiteral("<");
    case Condition::Op::LessOrEqual: return QStringLiteral("<=");
    case Condition::Op::Greater: return QStringLiteral(">");
    case Condition::Op::GreaterOrEqual: return QStringLiteral(">=");
    case Condition::Op::Contains: return QStringLiteral("~");
    default: return {};
    }
}

} // namespace

Result<Filter> Filter::parse(const QString &text, const Entity &entity)
{
    return Parser(text, entity).run();
}

QString Filter::toText() const
{
    QStringList parts;
    for (const Condition &c : conditions) {
        QString part = c.negated ? QStringLiteral("-") : QString();
        if (c.field == "text" && c.op == Condition::Op::Contains && c.values.size() == 1) {
            parts.append(part + quoted(c.values.first(), true));
            continue;
        }
        part += QString::fromLatin1(c.field) + u':' + operatorText(c.op);
        QStringList values;
        for (const QString &v : c.values)
            values.append(quoted(v, false));
        parts.append(part + values.join(c.op == Condition::Op::Range ? QStringLiteral("..") : QStringLiteral(",")));
    }
    return parts.join(u' ');
}

} // namespace opora

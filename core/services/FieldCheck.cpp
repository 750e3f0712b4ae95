// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/FieldCheck.h"
#include "core/base/Money.h"
#include "core/domain/Filter.h"
#include "core/domain/ZoneTable.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <cmath>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(FieldCheck)
};

/// Why the text was not accepted, in the words of the column's type.
QString expected(const Column &c, const QString &typed)
{
    switch (c.type) {
    case ColumnType::Integer: return Text::tr("“%1” is not a whole number. Nothing was saved.").arg(typed);
    case ColumnType::Real: return Text::tr("“%1” is not a number. Nothing was saved.").arg(typed);
    case ColumnType::Money: return Text::tr("“%1” is not an amount; write 1234.50. Nothing was saved.").arg(typed);
    case ColumnType::Boolean: return Text::tr("“%1” is neither yes nor no. Nothing was saved.").arg(typed);
    case ColumnType::Date: return Text::tr("“%1” is not a date; write it as 2026-11-30. Nothing was saved.").arg(typed);
    case ColumnType::Instant: return Text::tr("“%1” is not a time; write it as 2026-11-30 14:30. Nothing was saved.").arg(typed);
    case ColumnType::Currency: return Text::tr("“%1” is not a currency code; write three letters such as UAH. Nothing was saved.").arg(typed);
    case ColumnType::Enum: {
        QStringList values;
        for (const QByteArray &v : c.values)
            values.append(QString::fromLatin1(v));
        return Text::tr("“%1” is not one of %2. Nothing was saved.").arg(typed, values.join(QStringLiteral(", ")));
    }
    default: return Text::tr("“%1” cannot be stored here. Nothing was saved.").arg(typed);
    }
}

Error badValue(const Entity &e, const Column &c, const QString &typed)
{
    return fieldError(QStringLiteral("bad_value"), e.name, c.name, expected(c, typed));
}

std::optional<Value> amount(const QString &typed, const QString &currency)
{
    if (const Result<Money> plain = Money::fromPlain(typed, currency); plain.ok())
        return Value(plain->minor);
    const std::optional<double> number = parseTypedNumber(typed);
    if (!number)
        return std::nullopt;
    const double minor = *number * std::pow(10.0, currencyDigits(currency));
    const double rounded = std::round(minor);
    // Beyond 2^53 a double no longer counts in ones; and a third decimal of a hryvnia is a typing error, not a fraction.
    if (std::abs(rounded) > 9e15 || std::abs(minor - rounded) > 1e-3)
        return std::nullopt;
    return Value(qint64(rounded));
}

std::optional<Value> wholeNumber(const QString &typed)
{
    const std::optional<double> number = parseTypedNumber(typed);
    if (!number || std::abs(*number) > 9e15 || std::floor(*number) != *number)
        return std::nullopt;
    return Value(qint64(*number));
}

std::optional<Value> realNumber(const QString &typed)
{
    if (typed.endsWith(u'%')) {
        const std::optional<double> percent = parseTypedNumber(typed.chopped(1));
        return percent ? std::optional<Value>(*percent / 100.0) : std::nullopt;
    }
    const std::optional<double> number = parseTypedNumber(typed);
    return number ? std::optional<Value>(*number) : std::nullopt;
}

std::optional<Value> enumValue(const Column &c, const QString &typed)
{
    for (const QByteArray &v : c.values) {
        if (typed.compare(QString::fromLatin1(v), Qt::CaseInsensitive) == 0)
            return Value(QString::fromLatin1(v));
    }
    return std::nullopt;
}

std::optional<Value> jsonText(const QString &typed)
{
    QJsonParseError error;
    const QJsonDocument doc = QJsonDocument::fromJson(typed.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    return Value(QString::fromUtf8(doc.toJson(QJsonDocument::Compact)));
}

std::optional<Value> parsed(const Column &c, const QString &typed, const FieldContext &x, const QString &currency)
{
    switch (c.type) {
    case ColumnType::Integer: return wholeNumber(typed);
    case ColumnType::Real: return realNumber(typed);
    case ColumnType::Money: return amount(typed, currency);
    case ColumnType::Boolean: {
        const std::optional<bool> b = parseTypedBoolean(typed);
        return b ? std::optional<Value>(*b) : std::nullopt;
    }
    case ColumnType::Date: {
        const std::optional<DateSpan> s = parseDateSpan(typed, x.today());
        return s && s->first == s->last && !s->age ? std::optional<Value>(s->first) : std::nullopt;
    }
    case ColumnType::Instant: {
        const std::optional<TypedMoment> m = parseMoment(typed, x);
        return m ? std::optional<Value>(m->at) : std::nullopt;
    }
    case ColumnType::Currency: return isCurrencyCode(typed.toUpper()) ? std::optional<Value>(typed.toUpper()) : std::nullopt;
    case ColumnType::Enum: return enumValue(c, typed);
    case ColumnType::Json: return jsonText(typed);
    case ColumnType::Ref: {
        const std::optional<Uuid> id = Uuid::fromString(typed);
        return id ? std::optional<Value>(*id) : std::nullopt;
    }
    default: return Value(typed);
    }
}

std::optional<QTime> timeOfDay(QStringView s)
{
    for (const QString &format : {QStringLiteral("H:mm"), QStringLiteral("H:mm:ss")}) {
        const QTime t = QTime::fromString(s.toString(), format);
        if (t.isValid())
            return t;
    }
    return std::nullopt;
}

} // namespace

QDate FieldContext::today() const
{
    return QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toTimeZone(zone).date();
}

Error fieldError(const QString &code, const QByteArray &entity, const QByteArray &column, const QString &sentence)
{
    return {code, sentence, QString::fromUtf8(entity + '.' + column), ErrorKind::Refused};
}

Error unknownFieldError(const QByteArray &entity, const QByteArray &column)
{
    return {QStringLiteral("unknown_field"), Text::tr("There is no field “%1” in “%2”. Nothing was saved.").arg(QString::fromUtf8(column), QString::fromUtf8(entity)),
            QString::fromUtf8(entity + '.' + column), ErrorKind::Usage};
}

std::optional<TypedMoment> parseMoment(QStringView typed, const FieldContext &x)
{
    const QStringView s = typed.trimmed();
    if (s.compare(u"now", Qt::CaseInsensitive) == 0)
        return TypedMoment{x.today(), x.nowMs, true};
    if (s.contains(u'T')) {
        QDateTime iso = QDateTime::fromString(s.toString(), Qt::ISODateWithMs);
        if (!iso.isValid())
            return std::nullopt;
        if (iso.timeSpec() == Qt::LocalTime)
            iso.setTimeZone(x.zone); // no zone written: the workspace's
        return TypedMoment{iso.toTimeZone(x.zone).date(), iso.toMSecsSinceEpoch(), true};
    }
    const qsizetype space = s.lastIndexOf(u' ');
    const std::optional<QTime> time = timeOfDay(s.mid(space + 1).trimmed());
    const QStringView dayText = time ? (space < 0 ? QStringView(u"today") : s.first(space)) : s;
    const std::optional<DateSpan> day = parseDateSpan(dayText, x.today());
    if (!day || day->age || day->first != day->last)
        return std::nullopt;
    if (!time)
        return TypedMoment{day->first, startOfDayMs(day->first, x.zone), false};
    return TypedMoment{day->first, instantMs(day->first, *time, x.zone), true};
}

Result<Value> typedValue(const Entity &entity, const Column &column, const QString &typed, const FieldContext &context, const QString &currency)
{
    const bool keepSpaces = column.type == ColumnType::LongText;
    const QString text = keepSpaces ? typed : typed.trimmed();
    if (text.trimmed().isEmpty())
        return Value();
    const std::optional<Value> value = parsed(column, text, context, currency);
    if (!value)
        return badValue(entity, column, text);
    return checkedValue(entity, column, *value);
}

Result<Value> checkedValue(const Entity &entity, const Column &column, const Value &value)
{
    if (value.isNull())
        return value;
    const auto refuse = [&] { return badValue(entity, column, value.isText() ? value.toText() : value.isReal() ? QString::number(value.toReal()) : QString::number(value.toInt())); };
    switch (column.type) {
    case ColumnType::Integer:
    case ColumnType::Boolean:
    case ColumnType::Instant:
    case ColumnType::Money:
        if (!value.isInt())
            return refuse();
        return value;
    case ColumnType::Real: {
        if (!value.isReal() && !value.isInt())
            return refuse();
        const double real = value.toReal();
        if (!std::isfinite(real) || (column.name == "probability" && (real < 0 || real > 1)))
            return fieldError(QStringLiteral("bad_value"), entity.name, column.name, Text::tr("The probability is a share from 0 to 1 (or 0 % to 100 %). Nothing was saved."));
        return Value(real);
    }
    case ColumnType::Ref:
        if (!value.isUuid())
            return refuse();
        return value.toUuid().isNull() ? Value() : value;
    case ColumnType::Blob:
        if (!value.isBlob() && !value.isUuid())
            return refuse();
        return value;
    default:
        break;
    }
    if (!value.isText())
        return refuse();
    const QString text = column.type == ColumnType::LongText ? value.toText() : value.toText().trimmed();
    if (text.trimmed().isEmpty())
        return Value();
    if (column.type == ColumnType::Enum) {
        const std::optional<Value> v = enumValue(column, text);
        return v ? Result<Value>(*v) : Result<Value>(refuse());
    }
    if (column.type == ColumnType::Currency && !isCurrencyCode(text))
        return refuse();
    if (column.type == ColumnType::Date && (text.size() != 10 || !QDate::fromString(text, Qt::ISODate).isValid()))
        return refuse();
    if (column.type == ColumnType::Json && !jsonText(text))
        return refuse();
    return Value(text);
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/Schema.h"
#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace opora {

/// One condition of the filter language. `field` is a column of the entity or one of its named aliases ("owner", "tag",
/// "last_contact", "amount", "stage", "text" for free text).
struct Condition {
    enum class Op { Is, Less, LessOrEqual, Greater, GreaterOrEqual, Range, Empty, Contains };
    QByteArray field;
    Op op = Op::Is;
    QStringList values;   ///< alternatives (Is), one (comparisons), two (Range); as typed
    bool negated = false;
};

/// `owner:me amount:>50000 city:Lviv,Kyiv last_contact:>30d tag:vip -readiness:cold "free text"`: conditions joined by
/// AND; commas mean OR; a..b is a range; `field:` alone means empty; `field:~part` contains; a leading minus negates;
/// quotes hold spaces and commas ("" is one quote). Text compares folded, so case, ё/е and alphabets do not matter.
/// `last_contact:>30d` is "longer ago than 30 days" (see DateSpan). A value that can save and describe itself.
struct Filter {
    QList<Condition> conditions;
    bool isEmpty() const { return conditions.isEmpty(); }
    /// Refuses unknown fields (code "unknown_field"), impossible values ("bad_value") and open quotes, saying where.
    static Result<Filter> parse(const QString &text, const Entity &entity);
    QString toText() const;
};

/// Fields of `entity` that the language knows: column name, or alias -> column. Used by parse, by the storage when it
/// compiles, and by the window's "+ Filter".
struct FilterField {
    QByteArray name;
    QByteArray column;   ///< empty for tag, text, phone, email
    ColumnType type = ColumnType::Text;
    QByteArray ref;
    QByteArrayList values;
    /// Ref columns of the entity through which a field of the client is reached ("city" of a deal's client); empty: own.
    QByteArrayList via;
};
/// One entry a field, under its shortest name.
QList<FilterField> filterFields(const Entity &entity);
/// By short name or by column name ("owner", "owner_id"); nullopt when the entity has no such field.
std::optional<FilterField> filterField(const Entity &entity, const QByteArray &name);

/// What a typed date means: a day, a month ("2024-03"), a year ("2024"), "today", "yesterday", "tomorrow", a day from now
/// ("+7d", "-2w") or an age ("30d", "2w", "3m", "1y"). Of an age, "greater" means longer ago.
struct DateSpan {
    QDate first, last;
    bool age = false;
};
std::optional<DateSpan> parseDateSpan(QStringView text, QDate today);
/// A number as people write it: "50 000", "1,234.50", "1.234,50", "12k", "1.5m", "₴ 300". Never guesses: nullopt if unsure.
std::optional<double> parseTypedNumber(QStringView text);
/// "yes", "true", "1", "no", "false", "0".
std::optional<bool> parseTypedBoolean(QStringView text);

} // namespace opora

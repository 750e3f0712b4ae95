// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/Schema.h"
#include <QDate>
#include <QList>
#include <QString>

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
/// AND; commas mean OR; a..b is a range; `field:` alone means empty. A value that can save and describe itself.
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
    QByteArray column;   ///< empty for tag, text
    ColumnType type = ColumnType::Text;
    QByteArray ref;
    QByteArrayList values;
};
QList<FilterField> filterFields(const Entity &entity);

} // namespace opora

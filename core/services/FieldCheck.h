// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/Schema.h"
#include <QTimeZone>

namespace opora {

/// Facts that reading typed text needs. A value.
struct FieldContext {
    QString currency;  ///< where neither the row nor the call names one
    QTimeZone zone;
    qint64 nowMs = 0;
    QDate today() const;
};

/// An error at one field: `code`, a sentence, and "entity.column" in details, so that a form can mark the field.
Error fieldError(const QString &code, const QByteArray &entity, const QByteArray &column, const QString &sentence);
Error unknownFieldError(const QByteArray &entity, const QByteArray &column);

/// Text typed by a person or a script -> stored value, by the column's type; empty text is null. References are not read
/// here (they need the storage). `currency` decides the decimals of an amount. Code bad_value. Any thread.
Result<Value> typedValue(const Entity &entity, const Column &column, const QString &typed, const FieldContext &context, const QString &currency);

/// Checks that a value may stand in the column and brings it to its stored form: text is trimmed and empty text becomes
/// null, enums and currencies take their declared spelling. Code bad_value. Any thread.
Result<Value> checkedValue(const Entity &entity, const Column &column, const Value &value);

/// A day and perhaps a time of it: "2026-11-30", "30.11.2026 14:30", "tomorrow 9:00", "+3d", "2026-11-30T12:30:00Z".
struct TypedMoment {
    QDate day;
    qint64 at = 0;      ///< UTC ms
    bool timed = false; ///< false: `at` is the first instant of the day
};
std::optional<TypedMoment> parseMoment(QStringView typed, const FieldContext &context);

} // namespace opora

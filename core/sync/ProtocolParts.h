// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "core/base/Result.h"
#include <QJsonObject>
#include <initializer_list>
#include <optional>

/// Pieces that the coding in Protocol*.cpp shares. Internal to core/sync.
namespace opora::sync::parts {

/// Code invalid_group; `what` is for the log.
Error invalid(const QByteArray &what);
Error tooLarge(const QByteArray &what);
/// Refuses keys that are not listed: what is not understood is never silently dropped.
Result<void> onlyKeys(const QJsonObject &o, std::initializer_list<const char *> keys);
/// A whole number within 64 bits.
std::optional<qint64> wholeNumber(const QJsonValue &v);
Result<qint64> whole(const QJsonObject &o, const char *key);
/// Present and not null.
Result<Uuid> id(const QJsonObject &o, const char *key);
/// Null where absent or JSON's null; wrong text is refused.
Result<Uuid> optionalId(const QJsonObject &o, const char *key);
Result<QString> text(const QJsonObject &o, const char *key);

} // namespace opora::sync::parts

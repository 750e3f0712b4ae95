// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"
#include <QJsonObject>

namespace opora {

/// The stable JSON shape of a row (design.md §4), for the command line and for export: snake_case keys, ids as UUID
/// text, references as {"id","name"} under the column's name without "_id", money as {"amount","currency"}, instants
/// ISO 8601 UTC, dates YYYY-MM-DD, enums as their words. Keys come out sorted, so equal rows give equal bytes. Pure;
/// any thread.
struct RecordJsonOptions {
    QString currency;         ///< of amounts that name none: the workspace's
    bool derived = true;      ///< stage, last contact, main phone…
    bool bookkeeping = true;  ///< updated_at, updated_by, deleted_at (only when set)
};
QJsonObject recordJson(const Entity &entity, const Record &record, const QHash<Uuid, QString> &names, const RecordJsonOptions &options);

QJsonValue idJson(const Uuid &id);                              ///< null for a null id
QJsonValue refJson(const Uuid &id, const QString &name);        ///< null for a null id
QJsonObject moneyJson(qint64 minor, const QString &currency);
QJsonValue instantJson(const Value &utcMs);                     ///< null for null
/// "2026-11-22T13:18:29Z"; with milliseconds only when there are any.
QString instantText(qint64 utcMs);
/// The key of a column in JSON: "owner_id" -> "owner" for a reference.
QString jsonKey(const Column &column);
/// Derived columns that only the program itself needs (sort keys, folded names) are shown nowhere.
bool isShown(const Column &column);

} // namespace opora

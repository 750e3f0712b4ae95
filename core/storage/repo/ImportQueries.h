// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include <functional>

namespace opora::repo {

/// Questions an import asks the workspace. All run on the reader or writer they are given.
enum class RowState { None, Live, Deleted };
Result<RowState> rowState(Reader &r, const Entity &entity, const Uuid &id);
/// The table has any row at all, deleted ones included.
Result<bool> hasRows(Reader &r, const Entity &entity);
/// The row that a live external key names; null if there is no such key.
Result<Uuid> rowOfKey(Reader &r, const QString &system, const QString &entity, const QString &key);
/// The id of a row by its entity's natural key (external_key, client_link, tag_link).
Uuid naturalRowId(const Entity &entity, const FieldValues &values);
Result<bool> hasKeys(Reader &r, const QString &system, const QString &entity);

/// Live rows of a small table: id and label.
Result<void> eachLabel(Reader &r, const Entity &entity, const std::function<void(const Uuid &, const QString &)> &f);
struct ClientName { Uuid id; bool company; QString name; };
/// All live clients with their names.
Result<void> eachClientName(Reader &r, const std::function<void(const ClientName &)> &f);
/// Live clients that have this normal phone or e-mail; at most `limit`.
Result<QList<ClientName>> clientsByContact(Reader &r, QByteArrayView normal, int limit = 8);
struct StoredPoint { Uuid id; QString kind, value, normal; };
Result<QList<StoredPoint>> storedPointsOf(Reader &r, const Uuid &client);
struct StoredStage { Uuid id; QString name, kind; int position = 0; };
Result<QList<StoredStage>> storedStagesOf(Reader &r, const Uuid &pipeline);
struct StoredMove { Uuid id, stage, after; std::optional<qint64> at; };
Result<QList<StoredMove>> storedMovesOf(Reader &r, const Uuid &deal);
struct DealName { Uuid id, client, company; QString title; };
Result<void> eachDealName(Reader &r, const std::function<void(const DealName &)> &f);
/// Values of the given columns of a live or deleted row, in order.
Result<QList<Value>> columnsOf(Reader &r, const Entity &entity, const QByteArrayList &columns, const Uuid &id);

} // namespace opora::repo

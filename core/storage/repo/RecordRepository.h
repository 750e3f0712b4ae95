// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "core/storage/Storage.h"
#include <QSet>
#include <functional>

namespace opora::repo {

/// Reads of any entity of the schema, built from its declaration. Records carry n, id, the entity's columns and the
/// automatic ones (created_at, created_by, updated_at, updated_by, deleted_at).
struct RowQuery {
    const Entity *entity = nullptr;
    Filter filter;
    QByteArray sort;        ///< short or column name; empty: sort_key, position, a reference table's label, else n
    bool descending = false;
    int limit = 100;        ///< < 0: all
    qint64 offset = 0;
    bool includeDeleted = false;
};
struct RowPage {
    QList<Record> items;
    qint64 total = 0;
};
Result<RowPage> listRows(Reader &r, const RowQuery &query);
/// Live or deleted; nullopt when there never was such a row.
Result<std::optional<Record>> findRow(Reader &r, const Entity &entity, const Uuid &id);

/// Calls `f` for every matching live row in order of id, one at a time; stops when it returns an error. Honours cancel().
Result<qint64> eachRow(Reader &r, const Entity &entity, const Filter &filter, const std::function<Result<void>(const Record &)> &f);

/// Labels of the given rows, deleted ones included; one query a 64 ids.
Result<QHash<Uuid, QString>> labels(Reader &r, const Entity &entity, const QSet<Uuid> &ids);
/// Labels of everything that the Ref columns of these rows point to.
Result<QHash<Uuid, QString>> labelsOfReferences(Reader &r, const Entity &entity, const QList<Record> &rows);

/// Live rows whose label is `name`, compared folded; at most `limit`. `within`: only rows whose column has that value.
Result<QList<Uuid>> rowsNamed(Reader &r, const Entity &entity, const QString &name, int limit = 2,
                              const std::optional<std::pair<QByteArray, Uuid>> &within = std::nullopt);
/// Live rows in order of position, else n; at most `limit` ids. `within` as above.
Result<QList<Uuid>> firstRows(Reader &r, const Entity &entity, int limit, const std::optional<std::pair<QByteArray, Uuid>> &within = std::nullopt);
Result<bool> isLive(Reader &r, const Entity &entity, const Uuid &id);
/// Live rows of `entity` whose reference `column` is `target`.
Result<qint64> countWhere(Reader &r, const Entity &entity, const QByteArray &column, const Uuid &target);
Result<QList<Uuid>> idsWhere(Reader &r, const Entity &entity, const QByteArray &column, const Uuid &target);

/// The label of a record as lists and history show it.
QString labelOf(const Entity &entity, const Record &record);

} // namespace opora::repo

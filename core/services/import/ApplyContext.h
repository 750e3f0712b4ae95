// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ImportedId.h"
#include "core/services/import/Stager.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/ImportQueries.h"

namespace opora::import {

/// What applying the staged rows works with. Without `tx` nothing is written (preview, dry run): everything is decided
/// as it would be.
struct ApplyContext {
    Reader &r;
    WriteTx *tx;
    repo::ImportStaging &staging;
    const ImportRequest &request;
    std::function<bool()> cancelled;
    std::function<void(qint64 rows)> progress; ///< staged rows dealt with, of all files
    qint64 nowMs = 0;
    UuidSequence ids;
    std::vector<Outcome> outcomes;             ///< by staged number
    QMap<QString, qint64> notices;

    const Entity &entity(const char *name) const { return *r.schema().entity(name); }
    bool mayCreate(const char *what) const
    {
        return request.create.contains(QLatin1String(what));
    }
    /// Companies and people that rows name are made too, unless nothing may be made at all.
    bool mayCreateClients() const { return !request.create.isEmpty() && !request.create.contains(QStringLiteral("none")); }
    bool skips() const { return request.duplicates == u"skip"; }
    void notice(const char *code, qint64 rows = 1) { notices[QString::fromLatin1(code)] += rows; }

    /// Inserts one row (or pretends to). A null id takes the next free one.
    Result<Uuid> insert(const char *entityName, FieldValues values, Uuid id = {});
    /// Sets what differs; true if anything did.
    Result<bool> update(const char *entityName, const Uuid &id, const FieldValues &values);
    Result<void> insertKey(const QString &system, const char *entityName, const Uuid &row, const QString &key);
    Result<void> checkCancelled() const;
    /// Calls f for each staged row of the file, in order.
    Result<void> each(const StagedFile &file, const std::function<Result<void>(qint64, StagedRow &)> &f);
};

/// Rows of one table kept until they are written in one run, in order of id.
class BulkBuffer {
public:
    BulkBuffer(const Entity &entity, QByteArrayList columns) : m_entity(entity), m_columns(std::move(columns)) {}
    void add(const Uuid &id, std::vector<Value> values) { m_rows.push_back({id, std::move(values)}); }
    bool isEmpty() const { return m_rows.empty(); }
    Result<void> flush(WriteTx *tx);

private:
    struct Row { Uuid id; std::vector<Value> values; };
    const Entity &m_entity;
    QByteArrayList m_columns;
    std::vector<Row> m_rows;
};

/// Cells that go to columns of the row as they are ("client.city"), not empty.
FieldValues plainFields(const RowSpec &spec, const StagedRow &row);
/// The stored value of one cell of a column.
Value plainValue(const Column &column, const Cell &cell);
/// Amount in minor units and its currency: the cell's own, else `currency`, else the workspace's.
struct MoneyValue { Value amount, currency; };
MoneyValue moneyOf(const RowSpec &spec, const Cell &amount, const Cell &currency, int power = 0);

} // namespace opora::import

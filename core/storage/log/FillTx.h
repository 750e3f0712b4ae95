// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/log/ApplyTx.h"

namespace opora {

/// A hub's row on its way into a table that has never seen it.
struct FillRow {
    const Uuid &id, &rv;
    const FieldValues &values; ///< as SyncedRow has them; nulls may be left out
    QByteArray fm;
    qint64 updatedAt = 0;
};

/// Puts many rows of a hub into one table, in the first fill of a replica (sync.md §3.5): one run entry in the log rather than
/// one a row, and derived columns are left to deriveAll() when everything is there. Between ApplyTx::begin() and the end of
/// the write transaction; one table at a time. Writer thread only.
class FillTx {
public:
    FillTx(WriteTx &tx, const Entity &e);
    ~FillTx();
    enum class Placed {
        Yes,
        InPart, ///< without what it says about rows of tables that come later (a team's lead)
        No,     ///< a row of this id stands here already; nothing was done
    };
    Result<Placed> add(const FillRow &row);
    bool namesLater(const FieldValues &values) const; ///< some of it could only be placed in part
    /// Ends it: entries in the log, words in the full-text index. Gives back the ids of rows that name one which is not here
    /// (yet); they were taken out again.
    Result<QList<Uuid>> finish();

    /// Indexes are made once at the end when most of the tables is new; unique ones stay.
    static Result<void> dropIndexes(WriteTx &tx);
    static Result<void> createIndexes(WriteTx &tx, const Entity &e); ///< those that are missing

private:
    Result<void> setUp();
    int slot(const QByteArray &name);
    void closeRun();
    Result<bool> takeOutDangling(QList<Uuid> &ids);
    WriteTx &m_tx;
    const Entity &m_e;
    QByteArrayList m_columns;
    QList<bool> m_later; ///< of m_columns: it names rows of a later table
    QHash<const char *, int> m_slots; ///< by the memory of a name: 1 + its place in m_columns
    sqlite::Statement m_insert;
    Result<void> m_ready;
    struct Tombstone {
        qint64 n;
        Uuid id;
        Value at;
    };
    QList<Tombstone> m_deleted;
    QList<std::pair<qint64, qint64>> m_runs;
    qint64 m_from = 0, m_to = 0;
};

/// Ranges of a table by local number, for work that is done piece by piece so that nobody's own change waits long.
QList<std::pair<qint64, qint64>> pieces(const Reader &r, const Entity &e, qint64 size);

/// Derived columns of all rows of a table with numbers from..to (deal before client; others need nothing).
Result<void> deriveAll(WriteTx &tx, const Entity &e, qint64 from, qint64 to);

/// Says in the log that derived columns of whole tables were computed anew, so that screens read them again.
Result<void> logDerived(WriteTx &tx);

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include <QSet>

namespace opora {

/// What one command has touched so far: single rows by local number, runs, and parent rows (by id) whose derived values
/// must be computed again. Internal to core/storage.
struct Touched {
    struct Run {
        qint64 from, to;
        bool deleted, restored;
    };
    QHash<QByteArray, QSet<qint64>> rows; ///< table -> n
    QHash<QByteArray, QList<Run>> runs;   ///< table -> runs of this command
    QSet<Uuid> clients, deals;            ///< parents named before or after a change
    QSet<Uuid> renamedClients;
    bool later = false;     ///< derived columns are computed when a first fill ends (log/FillTx.h)
    QSet<QByteArray> given; ///< derived columns that a bulk writer filled itself ("client.main_phone")
};

struct WriteTx::Private {
    CommandInfo info;
    Uuid command, group;
    qint64 groupN = 0, firstOp = 0;
    qint64 now = 0;
    Touched touched;
    bool wrote = false;
    bool fromHub = false; ///< what is written comes from a hub: nothing of it is to be sent

    Result<void> begin(WriteTx &tx); ///< after BEGIN IMMEDIATE: context on, numbers taken
    /// Ends the entries written so far as one group of the given command and goes on with the next.
    Result<void> closeGroup(WriteTx &tx, const Uuid &id, const Uuid &gid, const Uuid &user, const Uuid &device, qint64 at,
                            const QString &label);
    Result<void> finish(WriteTx &tx); ///< derived values, log rows, context off; before COMMIT
    Result<void> setMode(WriteTx &tx, const char *mode);
    Result<QByteArrayList> dropLiveIndexes(WriteTx &tx, const Entity &e, qint64 rows);
    void noteRefs(const Entity &e, const QByteArray &column, const Value &v);
};

Error storageRefusal(const char *code, const char *text, const QString &details = {});
/// How many rows a table has ever held: an upper bound that costs nothing.
qint64 rowsEverIn(WriteTx &tx, const Entity &e);
/// A page cache for bulk work; put back when the command ends.
Result<void> useBulkCache(WriteTx &tx);

/// Full-text entry of a row: entity's place in the schema (above) and n (the low bits) in one number.
constexpr int FtsRowBits = 44;
qint64 ftsRowId(const Schema &s, const Entity &e, qint64 n);

/// Computes derived columns of everything touched. See the list in Derive.cpp.
Result<void> deriveTouched(WriteTx &tx);
/// Derived columns of all rows with numbers from..to, in the currency and the time zone that the settings name.
Result<void> deriveDealRange(WriteTx &tx, qint64 from, qint64 to);
Result<void> deriveClientRange(WriteTx &tx, qint64 from, qint64 to);

} // namespace opora

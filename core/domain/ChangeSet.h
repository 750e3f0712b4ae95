// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>

namespace opora {

enum class ChangeKind { Inserted, Updated, Deleted, Restored };

struct RowChange {
    qint64 n = 0;
    Uuid id;
    ChangeKind kind = ChangeKind::Updated;
};

/// A contiguous run of rows changed by a bulk command; screens reload rather than patch.
struct RunChange {
    qint64 from = 0, to = 0;
    ChangeKind kind = ChangeKind::Inserted;
};

/// What a committed command (or several) touched, read back from the change log: a screen cannot tell whether it came
/// from this window, another process or a colleague. Keys are entity names ("client"). Rows whose derived values moved
/// because of another row's change (a deal's next step) are listed as Updated too.
struct ChangeSet {
    qint64 upTo = 0; ///< number of the last log entry contained
    QHash<QByteArray, QList<RowChange>> rows;
    QHash<QByteArray, QList<RunChange>> runs;
    bool own = true; ///< made through this process
    bool touches(const QByteArray &entity) const { return rows.contains(entity) || runs.contains(entity); }
    bool isEmpty() const { return rows.isEmpty() && runs.isEmpty(); }
};

} // namespace opora
Q_DECLARE_METATYPE(opora::ChangeSet)

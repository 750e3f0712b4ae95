// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "core/domain/StageChain.h"
#include "core/storage/Storage.h"
#include <QDate>
#include <QSet>
#include <QStringList>
#include <vector>

namespace opora::repo {

/// What a board needs of each open deal; read in one pass, in no order.
struct BoardEntry {
    qint64 n = 0;
    qint64 amount = 0;
    qint64 stepAt = 0, since = 0; ///< UTC ms, 0: none / unknown
    double probability = -1;      ///< the deal's own; < 0: the stage's
    Uuid stage;
    quint16 currency = 0; ///< position in BoardRows::currencies
};
struct BoardRows {
    std::vector<BoardEntry> entries;
    QStringList currencies; ///< an empty code means the workspace's currency
};
struct BoardQuery {
    Uuid pipeline, owner; ///< owner null: everyone
    QList<Uuid> stages;   ///< which to read
    QDate closeFrom, closeTo;
    Filter filter;
};
Result<BoardRows> boardRows(Reader &r, const BoardQuery &q);

/// One deal with the names that a card shows.
struct DealRow {
    qint64 n = 0;
    Uuid id;
    QString title;
    Uuid clientId, companyId, ownerId, pipelineId, stageId;
    QString clientName, companyName, ownerName;
    bool clientDeleted = false, companyDeleted = false;
    qint64 amount = 0;
    bool hasAmount = false;
    QString currency;
    QString stageKind;
    qint64 since = 0, openedAt = 0, closedAt = 0;
    double probability = -1; ///< own; < 0: the stage's
    QDate expectedClose;
    qint64 stepAt = 0;
    bool stepAllDay = false;
    QString stepTitle;
    Uuid stepTask;
    bool deleted = false;
};
/// Rows of live deals for the given numbers, in their order; unknown and deleted ones are left out. One query.
Result<QList<DealRow>> dealRows(Reader &r, const QList<qint64> &numbers);
/// One deal, live or deleted; error not_found.
Result<DealRow> dealRow(Reader &r, const Uuid &deal);
/// Numbers of the live deals of a client (as client or as company): open ones first, newest in their stage first.
Result<QList<qint64>> dealsOfClient(Reader &r, const Uuid &client);
Result<qint64> countOpen(Reader &r);
/// Every declared column of one deal, live or deleted.
Result<FieldValues> dealFields(Reader &r, const Uuid &deal);
Result<QStringList> productsOf(Reader &r, const Uuid &deal);

struct StageMove {
    Uuid id, stage, by;
    QString stageName, byName, reason;
    qint64 at = 0; ///< 0: unknown
};
/// The deal's live moves in the order in which they hold, oldest first.
Result<QList<StageMove>> stageMoves(Reader &r, const Uuid &deal);
/// lost_reason -> number of live deals, most used first.
Result<QList<QPair<QString, qint64>>> lostReasons(Reader &r);

/// A company or person by its shown name, compared folded; null if there is none. The oldest of several.
Result<Uuid> clientByName(Reader &r, const QString &name);

} // namespace opora::repo

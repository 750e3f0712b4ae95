// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Money.h"
#include "core/domain/DealFlow.h"
#include "core/domain/Filter.h"
#include "core/services/Workspace.h"

namespace opora {

struct StageInfo {
    StageId id;
    PipelineId pipeline;
    QString name;
    QString kind;           ///< open, won, lost
    double probability = 0; ///< 0..1
    int rottingDays = 0;    ///< 0: never
    int wipLimit = 0;       ///< 0: none
    int position = 0;
    QStringList requiredFields; ///< what a deal must have to stand here; savePipeline leaves it as it is
};
struct PipelineInfo {
    PipelineId id;
    QString name;
    QList<StageInfo> stages; ///< in order: open…, won, lost
    qint64 deals = 0;        ///< live ones, where they were counted
};

struct DealCard {
    qint64 n = 0;
    DealId id;
    QString title;
    QString clientName;
    Uuid clientId, ownerId, companyId;
    QString ownerName;
    Money amount;
    StageId stage;
    QString stageKind;
    qint64 stageSince = 0; ///< UTC ms, 0 unknown
    NextStep step = NextStep::None;
    QString stepTitle;
    qint64 stepAt = 0;
    bool stepAllDay = false;
    Uuid stepTask;
    bool rotting = false; ///< longer in the stage than its rotting days, and no future step
    int daysInStage = 0;
    QDate expectedClose;
    double probability = 0; ///< own, else the stage's
};

struct BoardColumn {
    StageInfo stage;
    qint64 count = 0;
    QList<Money> totals; ///< one entry a currency; usually one
    QList<qint64> order; ///< deal numbers: overdue, today, none, later; within: by step time, then longest in stage
};
struct Board {
    PipelineInfo pipeline;
    QList<BoardColumn> columns; ///< the open stages
    qint64 open = 0;
    QList<Money> total, weighted;
};
struct BoardFilter {
    Uuid pipeline;            ///< null: the only one with deals, else the first
    Uuid owner;               ///< null: everyone
    QDate closeFrom, closeTo; ///< expected close; invalid: any
    enum class Attention { All, WithoutStep, Rotting };
    Attention attention = Attention::All; ///< only deals that Today says need it
    Filter filter;
};

struct DealDetails {
    DealCard card;
    FieldValues fields;
    QString pipelineName, stageName, sourceName, companyName;
    QStringList products;
    QString lostReason, lostNote;
    struct Move {
        Uuid id;
        QString from, to, by;
        qint64 at = 0;
    };
    QList<Move> moves; ///< newest first
    QByteArray seen;   ///< for edit(), as it was when a field began to be edited (RecordService::seen)
};

/// Deals and pipelines. The stage is the newest stage_change not deleted; moving appends one.
class DealService {
public:
    explicit DealService(Workspace &ws);
    /// `counted`: with the number of deals in each, which takes a tenth of a second where there are half a million.
    Job<QList<PipelineInfo>> pipelines(bool counted = false);
    Job<Board> board(BoardFilter filter);
    Job<QList<DealCard>> cards(QList<qint64> numbers);
    Job<QList<DealCard>> dealsOf(Uuid client);
    Job<DealDetails> details(Uuid deal);
    Job<qint64> countOpen();

    struct NewDeal {
        QString title;
        Uuid client;
        QString clientName;
        Uuid pipeline, stage, owner;
        Money amount;
        QDate expectedClose;
    };
    Job<Written> add(NewDeal deal); ///< clientName: found by folded name, or created as a company, when client is null
    Job<Written> edit(Uuid deal, FieldValues changed, QByteArray seen = {});
    struct Move {
        Uuid deal, stage;
        QString lostReason, lostNote;
        Uuid seenChange;
        qint64 at = 0;
    };
    /// Codes: lost_reason_required (the stage is of kind lost and no reason given), required_field (details: the missing
    /// fields' names, by comma), stage_not_found, not_found. Moving to a stage of another pipeline takes the deal there;
    /// leaving Lost clears the reason. `at` 0: now.
    Job<Written> move(Move move);
    Job<Written> remove(QList<Uuid> deals);
    Job<Written> restore(QList<Uuid> deals);
    /// The reasons used before and the workspace's own list, most used first.
    Job<QStringList> lostReasons();

    Job<Written> savePipeline(PipelineInfo pipeline); ///< names, order, probabilities, rotting days; new stages have null ids; removed
                                                      ///< stages must be empty (still_used)
    Job<Written> removePipeline(Uuid pipeline);

private:
    Workspace &m_ws;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ChangeSet.h"
#include "core/storage/Storage.h"
#include "core/storage/arena/SearchArena.h"
#include "core/storage/arena/SearchPlan.h"
#include <QSet>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace opora::arena {

/// Keeps the arenas of a workspace equal to its rows: fills them from a snapshot file or from the tables, and then
/// follows the change log. `fill`, `follow` and `save` take turns by themselves; reading an arena needs no turn.
class ArenaFeeder {
public:
    explicit ArenaFeeder(const Schema &schema);

    const SearchPlan &plan() const { return m_plan; }
    /// The arena of an entity of the plan.
    const SearchArena *arena(const QByteArray &entity) const;
    /// Log number up to which the arenas are true.
    qint64 position() const { return m_position; }

    /// Log number the snapshot file holds; -1 if there is none of use.
    qint64 savedPosition() const { return m_savedPosition; }

    /// From `snapshotPath` when that belongs to this workspace, then the log; else from the tables. Takes seconds for a
    /// million rows; run on a reader.
    Result<void> fill(Reader &r, const QString &snapshotPath);
    enum class Followed { UpToDate, NeedsRebuild, Busy };
    /// Takes over what was committed since. Small changes only, unless `rebuild`: a bulk command's thousands of rows are
    /// left (NeedsRebuild) to a call in the background. Busy: another thread is at it.
    Result<Followed> follow(Reader &r, bool rebuild);
    /// Writes the snapshot unless the file already holds this position. Blocks on the disk.
    bool save(const QString &snapshotPath, const Uuid &workspace);
    /// Bytes of all arenas.
    qsizetype memory() const;

private:
    struct Wanted {
        QSet<qint64> direct;   ///< changed themselves
        QSet<qint64> indirect; ///< may have changed their text
        bool all = false;
    };
    Result<void> rebuild(Reader &r, const SearchPlan::Subject &s);
    Result<void> refresh(Reader &r, const SearchPlan::Subject &s, const Wanted &wanted);
    Result<Wanted> wantedRows(Reader &r, const SearchPlan::Subject &s, const ChangeSet &changes) const;
    Result<void> addParents(Reader &r, const SearchPlan::Subject &s, const SearchPlan::Child &c, const ChangeSet &changes, Wanted &wanted) const;
    SearchArena &arenaOf(const SearchPlan::Subject &s) const;

    Schema m_schema;
    SearchPlan m_plan;
    std::vector<std::unique_ptr<SearchArena>> m_arenas; ///< as plan.subjects
    std::atomic<qint64> m_position{0};
    std::atomic<qint64> m_savedPosition{-1};
    std::mutex m_turn;
};

} // namespace opora::arena

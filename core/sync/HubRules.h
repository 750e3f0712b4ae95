// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Protocol.h"
#include <QSet>
#include <functional>

/// What a hub does with a group (sync.md §3.2, §3.4, §3.6, §3.7): pure functions over rows. The model hub of the tests and a
/// hub in a file run them as they stand; the server functions of PostgreSQL say the same in SQL, and a test compares.
namespace opora::sync {

/// A row as a hub keeps it.
struct HubRow : BaseRow {
    QByteArray rootTable{}; ///< the row whose audience decides; the row itself for a root; empty: none (reference, personal)
    Uuid root{};
    QSet<Uuid> aud{};       ///< of a row that is its own root: users who see it
    bool isRoot() const { return !root.isNull() && root == id; }
};

/// The hub's rows as they stand when all locks are held.
class HubRows {
public:
    virtual ~HubRows() = default;
    virtual const HubRow *row(const QByteArray &table, const Uuid &id) const = 0;
    /// Rows of `table` whose `column` names `id`, dead or alive, in the order of their ids.
    virtual QList<Uuid> naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const = 0;
    /// True if the id was removed for good: erased, or expired with a time-ordered id.
    virtual bool purged(const Uuid &id) const = 0;
};

/// Who asks, read from app_user by the login (never from what the client says).
struct Caller {
    Uuid user;
    bool active = false, admin = false, readOnly = false, seesAll = false;
    QSet<Uuid> sees;   ///< audiences that count as the caller's: itself, for a lead its team
    bool seesAny(const QSet<Uuid> &aud) const { return seesAll || aud.intersects(sees); }
};
/// `users`: ids of all people.
Caller callerOf(const HubRows &rows, const Uuid &user, const QList<Uuid> &users);

struct FeedRow {
    QByteArray table;
    Uuid row, group;
    bool forAll = false;   ///< reference rows
    QSet<Uuid> aud;        ///< old and new audience together
    bool whole = false;    ///< a root's audience changed: stands for every row below it
};

struct Outcome {
    LedgerEntry ledger;
    // Empty if the group was rejected:
    QList<HubRow> rows;                  ///< new states
    QList<Conflict> conflicts;
    QList<AuditRow> audit;               ///< without n
    QList<FeedRow> feed;
    QSet<Uuid> visibilityMoved;          ///< users whose visibility epoch must be raised
};

/// Which rows a hub locks, in id order within a table, before it reads any version: those the group names, the roots
/// above them before and after, and what a merge or a deletion reaches below them.
QList<std::pair<QByteArray, Uuid>> rowsToLock(const Schema &s, const HubRows &rows, const Group &g);

/// Applies the group. `now`: the hub's clock; `freshId`: random ids for row versions and conflicts.
Outcome applyGroup(const Schema &s, const HubRows &rows, const Caller &caller, const Group &g, qint64 now, const std::function<Uuid()> &freshId);

/// True if the caller may see the row: its root's audience and the row itself, and whatever other row it names (§3.7), so
/// that foreign keys hold on every replica.
bool visibleTo(const Schema &s, const HubRows &rows, const Caller &caller, const HubRow &row);

/// Root of a row from its columns: the first parent in Entity::rootVia that is set, else the row itself.
std::pair<QByteArray, Uuid> rootOf(const Schema &s, const HubRows &rows, const Entity &e, const HubRow &row);
/// Every root that must be seen for the row to be: its own, and those of whatever else it names. A deal that names a person and
/// a company stands below the person and needs both.
QSet<std::pair<QByteArray, Uuid>> rootsAbove(const Schema &s, const HubRows &rows, const HubRow &row);
/// Audience of a root: its audience columns and those of the living rows that need it (rootsAbove), so that a deal or a task is
/// seen by whoever it is given to; who made it, if the entity says so, it stands alone, or nobody else is left.
QSet<Uuid> audienceOf(const Schema &s, const HubRows &rows, const HubRow &root);

/// References by which a row depends on another one being visible: Ref columns to roots and children that the engine
/// checks (no merge link, no history's own chain).
bool isVisibilityRef(const Schema &s, const Entity &e, const Column &c);
/// Ref columns through which rows of `e` stand below a parent: rootVia and cascadeFrom.
bool isParentRef(const Entity &e, const Column &c);

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/Schema.h"

/// The hub's SQL, made from the same declarative schema as the local tables (sync.md §3.2, §3.7, §4). Pure; any thread.
/// What is the same for every schema stands in sql/*.sql; what depends on the entities is generated here.
namespace opora::sync {
class HubShape;
}

namespace opora::sync::hubsql {

/// Roles belong to the server, not to one database, so their names carry the database's. None of them can log in.
struct Roles {
    QByteArray owner;       ///< owns everything; nobody is a member of it, so nobody is above row security
    QByteArray member;      ///< the rights of everybody in the team; what a row lets them do, its policies say
    QByteArray installer{}; ///< who runs `hub init`; may let people in afterwards
    /// Only plain lower-case names of at most 40 characters make safe role names; code bad_database_name.
    static Result<Roles> of(const QString &database);
};

/// Everything `hub init` runs in one transaction after the roles are there and SET ROLE owner.
QByteArray createAll(const Schema &s, const Roles &roles);
/// Brings a hub of an earlier schema to this one, within one transaction and as the owner role: tables, columns and indexes
/// are added, everything else (functions, triggers, policies, views, staging) is made anew. What it leaves equals what
/// createAll makes. An entity keeps its kind of visibility. Other people's views upon report.* make it fail.
QByteArray upgradeAll(const Schema &s, const Roles &roles, const HubShape &there);

// Pieces of createAll, one file each.
QByteArray createTables(const Schema &s); ///< crm.*, their indexes, and the registry of entities and fields
QByteArray upgradeTables(const Schema &s, const HubShape &there);
QByteArray createAudience(const Schema &s);                   ///< who sees a root, and what changes that
QByteArray createStamps(const Schema &s, const Roles &roles); ///< one trigger function a table: place, audience, versions, audit, feed
QByteArray createRights(const Schema &s, const Roles &roles); ///< row security and grants
QByteArray createPull(const Schema &s);                       ///< what hangs below a root
QByteArray createStaging(const Schema &s, const Roles &roles);
QByteArray createReports(const Schema &s, const Roles &roles);

/// PostgreSQL's type of a column: uuid, bigint (instants in UTC ms, money in minor units), double precision, boolean, date, bytea, text.
QByteArray columnType(const Column &c);
/// "crm.client"
QByteArray tableName(const Entity &e);
QByteArray quoted(const QByteArray &name);
QByteArray literal(const QByteArray &text);
/// Columns a hub keeps, in declared order.
QList<const Column *> hubColumns(const Entity &e);
/// Refs whose target's visibility decides about this row: to roots and children, checked by a foreign key.
QList<const Column *> parentColumns(const Entity &e, const Schema &s);
bool isChecked(const Column &c, const Entity &e); ///< has a foreign key
/// A child all of whose parents may be missing: then it stands for itself and has an audience of its own.
bool mayBeRoot(const Entity &e);
/// Entities that have an `aud` column.
QList<const Entity *> audienceHolders(const Schema &s);
QList<const Column *> audienceColumns(const Entity &e);
/// How the roots above a row of `e` are found (rootsAbove of core/sync/HubRules.h): joins to add behind its table, which is called
/// `r` there, and the expression that is a root's id then, or null.
struct WayUp {
    QByteArray joins, root;
};
QList<WayUp> waysUp(const Entity &e, const Schema &s);
/// The people a root names itself, as array elements over the record `r` ("new."), and who made it, if that counts always.
QByteArray peopleOf(const Entity &e, const QByteArray &r);
/// Text of a file in sql/.
QByteArray sqlFile(const char *name);

} // namespace opora::sync::hubsql

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Value.h"
#include <QByteArrayList>
#include <QList>
#include <QStringList>

namespace opora {

/// What a column holds. Storage classes: Text/LongText/Date/Currency/Enum/Json -> TEXT; Integer/Boolean/Instant/Money ->
/// INTEGER (instants UTC ms, money in minor units); Real -> REAL; Ref -> 16-byte BLOB; Blob -> BLOB.
enum class ColumnType { Text, LongText, Integer, Real, Boolean, Instant, Date, Money, Currency, Enum, Ref, Json, Blob };

/// Synced columns are captured by the change log, undone, exported and exchanged with a hub. Local ones never leave the
/// file. Derived ones are computed by core after every change of what they depend on (see storage/Derive.h).
enum class ColumnClass { Synced, Local, Derived };

/// How a table takes part in "who may see what" (sync.md §3.7).
enum class Visibility { Root, Child, Reference, Personal };

struct Column {
    QByteArray name{};
    ColumnType type = ColumnType::Text;
    ColumnClass cls = ColumnClass::Synced;
    QByteArray ref{};          ///< entity a Ref points to
    QByteArrayList values{};   ///< allowed values of an Enum, in display order
    Value defaultValue{};
    bool isRequired = false;
    bool isSearched = false; ///< goes into the search arena (a Ref: the label of the row it names, as a tag of its client)
    bool isFullText = false; ///< goes into the FTS5 index
    bool isMultiple = false;
    QByteArray atomicSet{};    ///< columns of one set win or lose together in a merge
    QByteArray currencyFrom{}; ///< Money: the column of the same row that names its currency
    // What the exchange with a hub needs to know (sync.md §3.6, §3.7).
    bool isCounter = false;     ///< changes travel as differences and are summed, never "the newest wins"
    bool isNonNegative = false; ///< of a counter: the hub rejects the group that would take it below zero
    bool isClaim = false;       ///< changes travel as compare-and-set; the hub rejects whoever comes second
    bool isAudience = false;    ///< Ref to user: whoever stands here sees the row's root; a change is a hand-over
    bool isMergeLink = false;   ///< Ref to the own entity: the row it was merged into; not checked by the engine

    Column &required() { isRequired = true; return *this; }
    Column &searched() { isSearched = true; return *this; }
    Column &fullText() { isFullText = true; return *this; }
    Column &local() { cls = ColumnClass::Local; return *this; }
    Column &derived() { cls = ColumnClass::Derived; return *this; }
    Column &by(Value v) { defaultValue = std::move(v); return *this; }
    Column &atomic(QByteArray set) { atomicSet = std::move(set); return *this; }
    Column &counter() { isCounter = true; return *this; }
    Column &nonNegative() { isNonNegative = true; return *this; }
    Column &claim() { isClaim = true; return *this; }
    Column &audience() { isAudience = true; return *this; }
    Column &mergeLink() { isMergeLink = true; return *this; }
    bool synced() const { return cls == ColumnClass::Synced; }
    /// What carries a version of its own in a merge: the column, or the atomic set it belongs to.
    const QByteArray &unit() const { return atomicSet.isEmpty() ? name : atomicSet; }
};

namespace col {
inline Column text(QByteArray n) { return {.name = std::move(n)}; }
inline Column longText(QByteArray n) { return {.name = std::move(n), .type = ColumnType::LongText}; }
inline Column integer(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Integer}; }
inline Column real(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Real}; }
inline Column boolean(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Boolean}; }
inline Column instant(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Instant}; }
inline Column date(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Date}; }
inline Column money(QByteArray n, QByteArray currency) { Column c{.name = std::move(n), .type = ColumnType::Money}; c.currencyFrom = std::move(currency); return c; }
inline Column currency(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Currency}; }
inline Column choice(QByteArray n, QByteArrayList v) { return {.name = std::move(n), .type = ColumnType::Enum, .values = std::move(v)}; }
inline Column ref(QByteArray n, QByteArray entity) { return {.name = std::move(n), .type = ColumnType::Ref, .ref = std::move(entity)}; }
inline Column json(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Json}; }
inline Column blob(QByteArray n) { return {.name = std::move(n), .type = ColumnType::Blob}; }
} // namespace col

struct Index {
    QByteArrayList columns{};
    bool unique = false;
    bool liveOnly = false; ///< partial: WHERE deleted_at IS NULL
};

/// One table, declared once. From this come: the SQLite table, its capture and guard triggers, undo, search, export,
/// filters, the command line's fields, migration by comparison with the stored description, and (issue: team workspace)
/// the PostgreSQL table and its rights. Every table also has, undeclared: n, id, created_at, created_by (synced),
/// updated_at, updated_by (derived), deleted_at (captured as deletion), rv, fm (sync versions), and root_id on a Child.
struct Entity {
    QByteArray name{};    ///< singular; the command line's word ("client", "user")
    QByteArray table{};   ///< the SQL table ("client", "app_user"; never a reserved word)
    QByteArray plural{};  ///< export's word ("clients")
    Visibility visibility = Visibility::Reference;
    QList<Column> columns{};
    QList<Index> indexes{};
    QByteArrayList rootVia{};    ///< Child: columns tried in order for the root row ("client_id", "deal_id")
    QByteArrayList naturalKey{}; ///< the id is v5 of these columns
    QByteArray labelColumn{};    ///< what a row is called in lists and history
    QByteArray cascadeFrom{};    ///< Ref column: tombstoned together with that row ("client_id" on contact_point)
    bool inCommandLine = false;
    bool inExport = true;
    bool appendOnly = false;
    bool creatorSees = false;        ///< Child that has no parent and so is its own root: whoever made it sees it too
    QByteArray privateTo{};          ///< Ref to user: when set, only that user sees the row
    QByteArray personalTo{};         ///< Personal: whose row it is; null there: everybody reads it, admins write it
    QByteArray namesEntity{};        ///< with namesRow: two columns that together name a row of any entity
    QByteArray namesRow{};

    /// Columns of one version unit, in declared order; empty if there is no such unit.
    QList<const Column *> unitColumns(const QByteArray &unit) const;
    const Column *mergeLinkColumn() const;
    const Column *column(const QByteArray &n) const;
    int columnIndex(const QByteArray &n) const;
};

/// The whole description; a value. `current()` is the shipped one; tests make their own with `with()`.
class Schema {
public:
    Schema(int version, QList<Entity> entities);
    static const Schema &current();
    Schema with(Entity e) const;
    int version() const { return m_version; }
    const QList<Entity> &entities() const { return m_entities; }
    const Entity *entity(const QByteArray &nameOrPlural) const;
    const Entity *byTable(const QByteArray &table) const;
    /// Canonical JSON, stored in the workspace; compared at opening to find what has to be added.
    QByteArray describe() const;
    QByteArray hash() const; ///< SHA-256 of describe()

private:
    int m_version;
    QList<Entity> m_entities;
    QHash<QByteArray, int> m_byName, m_byTable;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/base/Value.h"
#include "core/domain/Schema.h"
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>

/// The words a replica and a hub exchange, as values, and their JSON. Pure; any thread. Nothing here knows SQL, a network or
/// a clock. Instants are UTC milliseconds. Coding never trusts its input: see GroupLimits and decodeGroup.
namespace opora::sync {

/// Who wrote a unit (a column, or an atomic set of columns: Column::unit) last, and when, by corrected time. The group's
/// id is the version: compared for equality only (sync.md §0, 2).
struct FieldVersion {
    Uuid group;
    qint64 t = 0;
    bool isNull() const { return group.isNull(); }
    bool operator==(const FieldVersion &) const = default;
};

/// A row's `_fm`: {"*":{"v":group,"t":ms},"email":{…}}. "*" is the version the row was created with; a unit has its own
/// entry only once it was changed later. "deleted_at" is a unit like any other.
class FieldVersions {
public:
    static inline const QByteArray Row = QByteArrayLiteral("*");
    static inline const QByteArray Deletion = QByteArrayLiteral("deleted_at");
    /// The unit's own entry, else the row's; null if neither is known.
    FieldVersion of(const QByteArray &unit) const;
    void set(const QByteArray &unit, const FieldVersion &v) { m_map.insert(unit, v); }
    bool isEmpty() const { return m_map.isEmpty(); }
    const QMap<QByteArray, FieldVersion> &entries() const { return m_map; }
    /// The newest time in it; 0 when empty.
    qint64 newest() const;
    /// True if every unit has the same version in both.
    bool sameAs(const FieldVersions &other) const;
    bool operator==(const FieldVersions &) const = default;

    QJsonObject toJson() const;
    QByteArray toBytes() const; ///< canonical; empty for an empty map
    static Result<FieldVersions> fromJson(const QJsonValue &v);
    static FieldVersions fromBytes(QByteArrayView json); ///< of our own file: what cannot be read counts as unknown

private:
    QMap<QByteArray, FieldVersion> m_map;
};

/// ins       the row is new; if it exists, its columns merge as an update of unknown base, and a tombstone comes back
/// upd       units change; each `set` holds all columns of a unit. {"deleted_at": null} brings the row back
/// del       the row is deleted, unless something the author had not seen happened to it
/// add       a counter changes by `delta`
/// cas       a claim: accepted if `field` still is `expected`, else the whole group is rejected ("taken")
/// reassign  an audience column gets another user; like upd, but the author may lose sight of the row
/// merge     the row is a duplicate: it is merged into the row `into`
enum class OpKind { Insert, Update, Delete, Add, Cas, Reassign, Merge };

struct Op {
    OpKind kind = OpKind::Update;
    QByteArray table{};
    Uuid row{};
    qint64 t = 0;                          ///< corrected time of the edit
    FieldValues set{};                     ///< ins, upd: column -> new; cas, reassign: the one column -> new
    FieldValues was{};                     ///< upd, reassign: column -> what the author saw; cas: column -> expected
    FieldVersions base{};                  ///< upd, reassign, add: unit -> version seen (absent: unknown), the deletion's among them;
                                           ///< del: the whole `_fm` seen
    QByteArray field{};                    ///< add
    qint64 delta = 0;                      ///< add
    Uuid into{};                           ///< merge
    std::optional<QList<Uuid>> children{}; ///< del: the living rows below it that the author saw and did not delete with it,
                                           ///< ascending; none given: too many to list, unseen ones are then not looked for
    bool parentGone = false;               ///< ins: the author knew that the row it stands below is deleted; else the hub brings that back
};

/// What the hub applies as a whole. Frozen at its first sending: id, hash and ops then never change.
struct Group {
    Uuid id;
    QByteArray hash; ///< 64 hex digits; see hashOf. The hub compares it, it does not compute it
    int schemaVersion = 0;
    QList<Op> ops;
};

struct GroupLimits {
    static constexpr int Ops = 500;
    static constexpr int Bytes = 256 * 1024; ///< of the canonical JSON of the ops
    static constexpr int PerCommit = 25;     ///< groups a hub commits together at most
};

/// Canonical JSON ({"id","schema","ops"}, keys sorted, no spaces): what is frozen, hashed and sent.
QByteArray encodeGroup(const Group &g, const Schema &s);
/// SHA-256 of those bytes in hex.
QByteArray hashOf(QByteArrayView canonical);
/// {"id","hash","schema","ops"}: the envelope that a hub's push function gets, made of frozen bytes and their hash.
/// `spoken`: the schema that the sender's program knows now. What an older one froze goes out as that, or a hub that asks for
/// the newer program would refuse it for ever; the hash stays the one that was declared.
QByteArray envelope(QByteArrayView canonical, QByteArrayView hash, int spoken = 0);
/// Reads canonical bytes or an envelope (the hash is then kept). Refused with code invalid_group (details say why): bad
/// JSON or UTF-8, unknown keys, tables or columns, columns that are not synced, values of another type than the column's,
/// units in part, numbers beyond 64 bits, U+0000, lone surrogates, null ids; with too_large: beyond GroupLimits.
Result<Group> decodeGroup(QByteArrayView json, const Schema &s);

/// A column's value as JSON: Text, LongText, Date, Currency, Enum, Json -> string; Integer, Instant, Money -> whole
/// number; Real -> number; Boolean -> true/false; Ref -> id text; Blob -> "\\x" and hex. Null -> null.
QJsonValue encodeValue(const Column &c, const Value &v);
Result<Value> decodeValue(const Column &c, const QJsonValue &v);
/// Of a row's synced columns and created_at, created_by, deleted_at (see automaticColumn).
QJsonObject encodeValues(const Entity &e, const FieldValues &values);
Result<FieldValues> decodeValues(const Entity &e, const QJsonObject &o);
/// The description of created_at, created_by or deleted_at; null for other names.
const Column *automaticColumn(const QByteArray &name);
/// The column of that name if a hub keeps it: synced or automatic.
const Column *hubColumn(const Entity &e, const QByteArray &name);
/// False for text holding U+0000 or half a surrogate pair.
bool isCleanText(QStringView text);

// ------------------------------------------------------------------------------------------------------ hub to replica

enum class GroupStatus { Applied, Merged, Rejected };

/// The hub's answer to one group, kept for ever. Codes of a rejection: not_visible, forbidden, taken, erased, negative,
/// constraint, invalid_group. `body` (canonical bytes) is kept only then.
struct LedgerEntry {
    Uuid group{};
    QByteArray hash{};
    GroupStatus status = GroupStatus::Applied;
    QByteArray code{};
    QString detail{}; ///< the engine's words, for the log; never shown as the reason
    int conflicts = 0;
    qint64 at = 0;
    Uuid user{}; ///< whose login pushed it
    QByteArray body{};
    QJsonObject toJson() const; ///< {"group","status","code","detail","conflicts","at"}; without hash and body
    static Result<LedgerEntry> fromJson(const QJsonObject &o);
};

/// One row as the hub holds it: synced columns, created_at, created_by and deleted_at in `values`.
struct BaseRow {
    QByteArray table{};
    Uuid id{};
    FieldValues values{};
    FieldVersions fm{};
    Uuid rv{};
    bool deleted() const { return !values.value(FieldVersions::Deletion).isNull(); }
    QJsonObject toJson(const Entity &e) const; ///< {"tbl","id","row","fm","rv"}
    static Result<BaseRow> fromJson(const QJsonObject &o, const Schema &s);
};

enum class ConflictRule {
    Newest,          ///< same unit on both sides, the newer time won
    EditRevives,     ///< an edit or a new child met a deletion its author had not seen: the row lives
    EditBeatsDelete, ///< a deletion met something its author had not seen: the row lives
    WonAgainstLost,  ///< a deal was closed both ways
    InsertMerged,    ///< two machines made the same row; a value of one of them lost
};
QByteArray toWord(ConflictRule r);
std::optional<ConflictRule> conflictRule(QByteArrayView word);

struct Conflict {
    Uuid id{};
    qint64 at = 0;
    QByteArray table{};
    Uuid row{};
    QByteArray field{};                 ///< the unit
    FieldValues base{}, kept{}, lost{}; ///< column -> value, for all columns of the unit
    Uuid keptBy{}, lostBy{};            ///< users; null: not known
    Uuid keptGroup{}, lostGroup{};
    ConflictRule rule = ConflictRule::Newest;
    Uuid owner{};              ///< whom it concerns first: the owner of the row's root
    QByteArray state = "open"; ///< open, kept, swapped
    Uuid resolvedBy{};
    QJsonObject toJson(const Entity &e) const;
    static Result<Conflict> fromJson(const QJsonObject &o, const Schema &s);
};

/// One line of the hub's append-only history. kind insert carries no values (the row's own, walked back), update one
/// column, delete and restore the mark.
struct AuditRow {
    qint64 n = 0;
    QByteArray table{};
    Uuid row{}, root{};
    QByteArray kind{};         ///< insert, update, delete, restore
    QByteArray field{};        ///< of an update
    Value old{}, now{};        ///< of an update; of delete and restore the mark before and after
    Uuid group{}, baseGroup{}; ///< who wrote it; the version it replaced
    Uuid user{};
    qint64 at = 0;
    QJsonObject toJson(const Entity &e) const;
    static Result<AuditRow> fromJson(const QJsonObject &o, const Schema &s);
};

/// Why a hub answers a pull with everything visible instead of what changed.
enum class FullReason { None, First, Identity, Visibility, FeedFloor, Asked };

/// What the replica has of one table: (id, rv) ascending by id. Only sent with a full pull.
struct KnownVersions {
    QByteArray table;
    QList<std::pair<Uuid, Uuid>> rows;
};

struct PullRequest {
    QByteArray cursor;      ///< text of a snapshot, as the hub gave it; empty: none yet
    QByteArray fingerprint; ///< the hub's identity that cursor belongs to; empty: none yet
    qint64 visEpoch = -1;
    int schemaVersion = 0;
    QList<Uuid> pending;   ///< groups whose ledger entry is wished
    QList<Uuid> confirmed; ///< groups of the last 90 days, looked up only if the fingerprint changed
    bool full = false;     ///< `known` is filled in: compare everything
    QList<KnownVersions> known;
};

/// All of one snapshot of the hub. If `needs` is not None and the request was not full, nothing else is filled in but
/// fingerprint, and the replica asks again with full.
struct PullAnswer {
    FullReason needs = FullReason::None;
    bool full = false;
    bool hubReplaced = false; ///< the fingerprint is another one than the request's: restored or rebuilt
    bool leavesOut = false;   ///< the hub has tables or columns that the asking program does not know
    QByteArray cursor, fingerprint;
    qint64 visEpoch = 0;
    int schemaVersion = 0, minClient = 0;
    qint64 hubNow = 0;
    QList<BaseRow> rows;                     ///< in the order of the schema's tables
    QList<std::pair<QByteArray, Uuid>> gone; ///< named by the feed (or known, when full) and not visible any more
    QList<AuditRow> audit;                   ///< of the rows above, groups of this replica left out, ascending by n
    QList<LedgerEntry> ledger;               ///< of the groups asked for, those the hub knows
    QList<Conflict> conflicts;               ///< new or changed since the cursor, of rows above
};

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "core/base/Result.h"
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QStringList>
#include <optional>

/// Values of SyncService. Any thread. Instants UTC ms, 0: never or not known.
namespace opora {

/// Where a hub is, as separate fields (text of a user never becomes part of a connection string). Never holds a password.
struct HubTarget {
    QString user, host, database, rootCertificate; ///< host: a name, an address, or the folder of a local socket
    int port = 5432;
    bool channelBinding = true; ///< false: through a pooler, which offers none: a stolen certificate could listen in
    bool isEmpty() const { return host.isEmpty(); }
    bool isLocal() const { return host.startsWith(QLatin1Char('/')); }
    /// postgresql://user@host:port/db?sslrootcert=FILE. Codes bad_hub_url, bad_hub_host, …, password_in_url.
    static Result<HubTarget> fromUrl(const QString &url);
    QString toUrl() const;
    Result<void> check() const;
    /// What a keychain files the password under: host, port, database, user, certificate.
    QString secretKey() const;
    bool operator==(const HubTarget &) const = default;
};

enum class HubRole { None, Manager, Lead, Admin, Analyst };

/// What the window mirrors; the hub enforces it.
struct HubRights {
    HubRole role = HubRole::None;
    bool mayWrite() const { return role != HubRole::Analyst; }                                ///< without a hub: yes
    bool mayEditReference() const { return role == HubRole::None || role == HubRole::Admin; } ///< pipelines, products, people…
    bool mayViewAs() const { return role == HubRole::Admin; }
    bool mayHandOverOthers() const { return role == HubRole::None || role == HubRole::Admin || role == HubRole::Lead; }
};

/// What the exchange does at this moment. The counts stand beside every state: they are read from the file after each
/// commit, so they are true offline too.
struct SyncStatus {
    enum class State {
        Local,      ///< not linked to a hub
        Off,        ///< linked; the exchange is not running in this process
        Connecting, ///< the first words with the hub since start, or after a failure
        Uploading,  ///< a filled workspace goes up: done of total rows
        Filling,    ///< an empty one is filled: done of total rows (total 0: not known); usable meanwhile
        Exchanging, ///< sending or fetching
        Synced,     ///< all that was done here is on the hub, as of lastOk
        Offline,    ///< the hub does not answer; tries again by itself. `problem` says what is wrong
        Stopped     ///< only a person can go on: access denied, certificate, upgrade, password. `problem` says what
    };
    State state = State::Local;
    std::optional<Error> problem;
    qint64 done = 0, total = 0;
    qint64 pending = 0, attention = 0, conflicts = 0; ///< changes not on the hub; refused ones; open conflicts
    qint64 oldestPending = 0;                         ///< when the oldest of them was made
    qint64 lastOk = 0;                                ///< hub's time of the last successful exchange
    qint64 lastFullCheck = 0, healed = 0;             ///< last scrub and the differences it found (0 is right)
    HubTarget target;
    Uuid user; ///< whom the hub takes us for
    QString userName;
    HubRights rights;
    bool isLinked() const { return state != State::Local; }
    /// The one line a status bar shows, translated: "Synced 12:04", "Offline, 3 changes wait", "Filling 1,200 of 50,000".
    QString text() const;
};

struct HubTest {
    int serverVersion = 0; ///< 150004
    QString serverName;    ///< "PostgreSQL 15.4"
    bool tls = false;
    QString tlsVersion, cipher; ///< empty over a local socket
    QString login, userName, team;
    Uuid user;
    HubRole role = HubRole::None;
    int schemaVersion = 0;
    bool hubEmpty = false; ///< nobody has put anything there yet
    qint64 clientsSeen = 0;
    QStringList warnings; ///< sentences: no TLS over a socket, channel binding off, older schema…
};

struct LinkPlan {
    enum class Way { Upload, Fill, Resume, Refused };
    Way way = Way::Refused;
    HubTest hub;
    qint64 rows = 0;  ///< to go up, or to come
    QString sentence; ///< what will happen, or why not; translated
    QString code;     ///< of a refusal: both_filled, hub_admin_needed
};
struct Linked {
    LinkPlan::Way way = LinkPlan::Way::Fill;
    qint64 rows = 0;           ///< that went up or came
    bool passwordKept = false; ///< in the keychain; false: it is asked for in each run
};
struct ScrubReport {
    qint64 compared = 0, healed = 0;
    qint64 at = 0;
};

/// One value a change writes, in words.
struct PendingField {
    QByteArray entity, field; ///< "client", "city"; field empty: the record itself (added, deleted, restored)
    Uuid row;
    QString rowName, fieldName; ///< "Iryna Melnyk", "City"; translated, with the record's name
    QString kind;               ///< insert, update, delete, restore, add, claim, reassign, merge
    QString before, after;      ///< as people read them; references by name
    bool editable = false;      ///< may be replaced in resend()
};
struct PendingChange {
    Uuid id, command;
    QString label; ///< of the command: "Deal moved to Won"
    qint64 at = 0;
    int tries = 0;                                                      ///< > 0: it was sent, the answer is not known
    enum class State { Waiting, Held, Refused } state = State::Waiting; ///< Held: waits for a refused one it builds on
    QByteArray code; ///< of a refusal: not_visible, forbidden, taken, erased, negative, constraint, invalid_group
    QString reason;  ///< the same as a sentence
    QString detail;  ///< the server's words, for the fold
    qint64 rows = 0; ///< in all; `fields` lists at most the first 200
    QList<PendingField> fields;
};
struct FieldEdit {
    Uuid row;
    QByteArray field;
    QString text; ///< as typed, in the way fields are read everywhere
};

enum class ConflictSide { Mine, Theirs };
struct ConflictField {
    Uuid conflict;    ///< the hub's own id of this one
    QByteArray field; ///< the column, or the atomic set ("address"); "deleted_at": the record's deletion
    QString fieldName;
    QString before, mine, theirs;
    QString mineBy, theirsBy; ///< names; "" when not known
    qint64 mineAt = 0, theirsAt = 0;
    ConflictSide holds = ConflictSide::Theirs; ///< whose value the record has
    bool open = true;
    QString resolvedBy;
    QByteArray rule; ///< newest, edit_revives, edit_beats_delete, won_against_lost, insert_merged
};
struct ConflictItem {
    Uuid id; ///< of its oldest conflict; any of them is accepted
    QByteArray entity;
    Uuid row;
    QString rowName, sentence; ///< "Both changed the amount"; translated
    qint64 at = 0;
    bool open = true;
    QList<ConflictField> fields;
};

struct ReplicaInfo {
    Uuid id, user;
    QString userName, label; ///< label: the computer
    qint64 lastSeen = 0;
    bool thisOne = false;
    int clones = 0; ///< times it came with an old token: its disk was copied or restored
};

struct HandoverRequest {
    Uuid from, to;
    QString filter; ///< of clients, the language of the list; empty: all of theirs
    bool dryRun = true;
};
struct HandoverKept {
    Uuid client;
    QString name, why; ///< "2 closed deals stay theirs"
};
struct HandoverReport {
    Uuid command; ///< null after a dry run
    QString fromName, toName;
    qint64 clients = 0, deals = 0, tasks = 0; ///< that change hands
    qint64 closedDeals = 0, doneTasks = 0;    ///< that stay
    QList<HandoverKept> kept;                 ///< clients the giver goes on seeing
    QStringList sample;                       ///< names of the first clients
    bool losesSight = false;                  ///< whoever hands over will not see them afterwards
};

struct SeenRow {
    QByteArray entity;
    Uuid id;
    QString name;
};
struct SeenBy {
    Uuid user;
    QString userName;
    qint64 clients = 0, deals = 0, tasks = 0, activities = 0;
    QList<SeenRow> rows;
    bool complete = true; ///< false: more than were listed
};
struct PastChange {
    qint64 at = 0;
    QString by, rowName, fieldName, kind, before, after;
    QByteArray entity, column; ///< column: empty but for an update
    Uuid row;
};

} // namespace opora

Q_DECLARE_METATYPE(opora::SyncStatus)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"
#include "core/sync/SqliteLocalStore.h"
#include <future>

namespace opora::sync {

/// The workspace's side of joining a hub and leaving it. Every call is one transaction, so that a crash between two leaves
/// a link that goes on where it was. One worker thread at a time; the exchange does not run meanwhile.
class Linker {
public:
    /// Puts one row as the hub takes it at the end of a text: the values are created_at, created_by, deleted_at and those of the
    /// columns that travel, in their order. Called on the thread that reads.
    using RowEncoder = std::function<void(QByteArray &text, const Uuid &id, const QList<Value> &values)>;
    /// The encoder of a part's rows, from its upload and t; none: parts come with their rows as they are.
    using Encoder = std::function<RowEncoder(const BulkPart &part, const Entity &e)>;
    explicit Linker(TxRunner &runner, Encoder encode = {}) : m_run(runner), m_encode(std::move(encode)) {}

    /// Rows of a part, BulkPart::Rows if nothing is said; fewer in tests. The same for the whole of an upload.
    void setPartRows(int rows) { m_partRows = rows; }

    struct State {
        QByteArray hub; ///< address; empty: not linked
        Uuid replica, user, upload;
        qint64 uploadT = 0;        ///< by the hub's clock when the upload began, ms since 1970
        bool uploading = false;    ///< begun, not finished
        qint64 sent = 0, rows = 0; ///< of the upload
    };
    Result<State> state();

    struct Contents {
        qint64 rows = 0;
        bool empty = false; ///< nothing but what a new workspace begins with
    };
    Result<Contents> contents();

    /// The people here become those of the hub: the one who works here is the login's own, others by login, e-mail or name.
    /// From then on every command waits for the hub.
    Result<void> beginUpload(const QByteArray &hub, const HubIdentity &me, const QList<HubPerson> &people, qint64 hubNow);
    /// What a new workspace begins with goes; the first fill brings the team's.
    Result<void> beginFill(const QByteArray &hub, const HubIdentity &me);

    /// What is next, in a fixed order: at most 25,000 rows, or a piece of the history of deals, or the end; none: all was taken.
    /// Up to `most` parts with rows of the same table: these may go up at the same time.
    Result<QList<BulkPart>> nextParts(int most = 1);
    /// Begins to read what follows the parts just given, on a thread of its own, while those are under way.
    void readAhead(int parts = 1);
    /// All that were given.
    Result<void> partsTaken();
    /// References to rows that go up later than their own (a team's lead), to be sent as ordinary changes before the end.
    Result<QList<Op>> laterReferences();

    struct Version {
        Uuid id, rv;
        QByteArray fm;
    };
    /// The hub's versions of rows that went up.
    Result<void> adopt(const Entity &e, const QList<Version> &versions);
    /// All rows that went up and have no version yet get this one. `there`: how many the hub has of them; false, and nothing
    /// is done, where that is another number than here.
    Result<bool> adoptAll(const Entity &e, const Uuid &rv, const QByteArray &fm, qint64 there);
    /// `rest`: rows the hub had before (its people) and where it stood when the versions were read.
    Result<void> finishUpload(const PullAnswer &rest, const ClockSample &sample);

private:
    Result<void> write(const std::function<Result<void>(WriteTx &)> &body);
    /// A part as it is read: from (table, after) on, up to and with upTo.
    struct ReadPart {
        QByteArray table;
        qint64 after = 0, upTo = 0;
        BulkPart part;
    };
    Result<ReadPart> readPart(QByteArray table, qint64 after);
    Result<QList<ReadPart>> readParts(QByteArray table, qint64 after, int most);
    TxRunner &m_run;
    Encoder m_encode;
    int m_partRows = BulkPart::Rows;
    QList<ReadPart> m_given; ///< the parts given last
    std::future<Result<QList<ReadPart>>> m_ahead;
};

/// The order in which tables go up: as declared, rows that say what others are called elsewhere last.
QList<const Entity *> uploadOrder(const Schema &s);

} // namespace opora::sync

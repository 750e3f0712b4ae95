// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"
#include "core/sync/SqliteLocalStore.h"

namespace opora::sync {

/// The workspace's side of joining a hub and leaving it. Every call is one transaction, so that a crash between two leaves
/// a link that goes on where it was. One worker thread at a time; the exchange does not run meanwhile.
class Linker {
public:
    explicit Linker(TxRunner &runner) : m_run(runner) {}

    struct State {
        QByteArray hub; ///< address; empty: not linked
        Uuid replica, user, upload;
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
    Result<void> beginUpload(const QByteArray &hub, const HubIdentity &me, const QList<HubPerson> &people);
    /// What a new workspace begins with goes; the first fill brings the team's.
    Result<void> beginFill(const QByteArray &hub, const HubIdentity &me);

    /// The next at most 25,000 rows in a fixed order, then the history of deals, then the end; none: all was taken.
    Result<std::optional<BulkPart>> nextPart();
    Result<void> partTaken();
    /// References to rows that go up later than their own (a team's lead), to be sent as ordinary changes before the end.
    Result<QList<Op>> laterReferences();

    struct Version {
        Uuid id, rv;
        QByteArray fm;
    };
    /// The hub's versions of rows that went up.
    Result<void> adopt(const Entity &e, const QList<Version> &versions);
    /// `rest`: rows the hub had before (its people) and where it stood when the versions were read.
    Result<void> finishUpload(const PullAnswer &rest, const ClockSample &sample);

private:
    Result<void> write(const std::function<Result<void>(WriteTx &)> &body);
    TxRunner &m_run;
};

/// The order in which tables go up: as declared, rows that say what others are called elsewhere last.
QList<const Entity *> uploadOrder(const Schema &s);

} // namespace opora::sync

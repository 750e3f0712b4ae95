// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include "core/sync/LocalStore.h"
#include <QSet>

namespace opora::sync {

/// How a store reaches the workspace: one write transaction at a time, and reads.
class TxRunner {
public:
    virtual ~TxRunner() = default;
    virtual Result<void> write(const CommandInfo &info, const std::function<Result<void>(WriteTx &)> &body) = 0;
    virtual Result<void> read(const std::function<Result<void>(Reader &)> &body) = 0;
    /// A verified copy of the whole workspace beside it.
    virtual Result<void> copyAside() = 0;
    virtual const Schema &schema() const = 0;
    /// Who works here, or a setting, is another one than before (linking).
    virtual void contextChanged() {}
};

/// The open workspace, for the exchange's own thread: calls wait for the writer (never call from the GUI thread).
class StorageRunner final : public TxRunner {
public:
    explicit StorageRunner(Storage &s) : m_s(s) {}
    Result<void> write(const CommandInfo &info, const std::function<Result<void>(WriteTx &)> &body) override;
    Result<void> read(const std::function<Result<void>(Reader &)> &body) override;
    Result<void> copyAside() override;
    const Schema &schema() const override { return m_s.schema(); }
    void contextChanged() override { m_s.refreshContext(); }

private:
    Storage &m_s;
};

/// One group of the outbox, as the pages "Pending changes" and "Needs attention" show it.
struct OutboxGroup {
    qint64 n = 0;
    Uuid gid, command;
    QString label, status; ///< pending, held, rejected
    qint64 at = 0;
    int tries = 0;
    QByteArray code; ///< of a rejection (LedgerEntry::code)
    QList<Op> ops;
    QString detail{};  ///< of a rejection: the hub's own words
    QByteArray body{}; ///< frozen bytes; empty before the first sending
};

/// The exchange's side of a workspace file: sync_group as outbox, sync_base under what is pending, sync_state.
class SqliteLocalStore final : public LocalStore {
public:
    explicit SqliteLocalStore(TxRunner &runner) : m_run(runner) {}

    /// From now on commands are pending. `replica` names this copy in the hub's list. Groups made before are not sent one by
    /// one: a filled workspace is uploaded in bulk first.
    Result<void> link(const QByteArray &hub, const Uuid &replica);
    Result<void> unlink();

    Result<PushBatch> nextBatch(std::pair<qint64, qint64> after) override;
    Result<void> noteResults(const PushAnswer &answer) override;
    Result<PullRequest> pullRequest(bool full) override;
    Result<void> keepSafetyCopy() override { return m_run.copyAside(); }
    Result<ApplyReport> apply(const PullAnswer &answer, const ClockSample &sample) override;
    Result<FirstSyncRequest> nextFirstSync() override;
    std::optional<FirstSyncRequest> firstSyncAfter(const FirstSyncRequest &request, const FirstSyncPart &part) const override;
    Result<void> stageFirstSync(const FirstSyncRequest &request, const FirstSyncPart &part) override;
    Result<bool> firstSyncWanted() override;
    Result<ApplyReport> finishFirstSync(const ClockSample &sample) override;

    Result<QList<OutboxGroup>> outbox();
    /// What would have to go with this group: later ones that build on rows or values of it, in order.
    Result<QList<Uuid>> dependants(const Uuid &gid);
    /// Takes pending or rejected groups back, with what depends on them. in_doubt: one was sent and its answer is not known.
    Result<QList<Uuid>> discard(const Uuid &gid);
    /// A rejected group once more under a new id, with columns replaced (row -> column -> value); returns the new id.
    Result<Uuid> resend(const Uuid &gid, const QHash<Uuid, FieldValues> &replaced = {});
    /// True once the hub's own row says that the claim is ours (sync.md §3.6): only then may it be acted on.
    Result<bool> claimConfirmed(const QByteArray &entity, const Uuid &row, const QByteArray &column, const Uuid &claim);

private:
    Result<void> write(const std::function<Result<void>(WriteTx &)> &body);
    Result<void> completeFill();
    static Result<void> abandonFill(WriteTx &tx);
    TxRunner &m_run;
    bool m_refetching = false; ///< the full pull asked for last fetches every row
};

} // namespace opora::sync

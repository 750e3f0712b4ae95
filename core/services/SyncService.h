// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/SecretStore.h"
#include "core/services/SyncTypes.h"
#include "core/services/Workspace.h"
#include <QPair>

namespace opora {

class ClaimGate;

/// The workspace's exchange with a team's hub, as a front end sees it: connecting and leaving, what the exchange does at
/// this moment, what waits, what needs a person, conflicts, who is where. The exchange itself runs on a thread of its own
/// while start() was called and the workspace is linked; local work never waits for it. Lives on the workspace's thread;
/// signals come there. Reads of the file work offline; what must ask the hub says so ("online") and ends with
/// hub_unreachable (ErrorKind::HubUnreachable) when it does not answer, never later than 15 s.
/// Codes common to all: not_linked, already_linked, hub_unreachable, hub_busy, hub_access_denied, hub_certificate,
/// password_needed. Virtual so that a window can be shown every state and every refusal without a server.
class SyncService : public QObject {
    Q_OBJECT
public:
    explicit SyncService(Workspace &ws, std::shared_ptr<SecretStore> secrets = {});
    ~SyncService() override; ///< ends the exchange; what is under way is interrupted, never waited for longer than a moment

    /// Starts the exchange when the workspace is linked (and from then on after link()). The window calls it once after
    /// opening; the command line does not: there syncNow() makes one exchange.
    virtual void start();
    /// Ends the exchange; the workspace stays linked, and syncNow() and start() begin it again.
    virtual void stop();
    /// The last word on everything the window shows; never blocks. statusChanged() follows each change.
    virtual const SyncStatus &status() const;
    /// Reads the link and the counts from the file (also for a workspace whose exchange was not started).
    virtual Job<SyncStatus> freshStatus();

    // ------------------------------------------------------------------------------------------- connecting and leaving
    /// Online. Signs in, looks, leaves. Codes: bad_hub_…, hub_certificate, hub_access_denied, hub_missing (no hub in this
    /// database), hub_server_too_old, hub_needs_upgrade, hub_older, hub_unreachable. `warnings` of the answer are sentences to show.
    static Job<HubTest> testConnection(HubTarget target, QString password);
    /// Online. What link() would do here, without doing it: upload this workspace, fill it from the hub, or refuse and why.
    virtual Job<LinkPlan> planLink(HubTarget target, QString password);
    /// Online. Joins this workspace to the hub. A filled workspace goes up to an empty hub (in bulk, resumable: call again
    /// after a cut); an empty one is filled from the hub; a filled one is never poured onto a filled hub (code
    /// both_filled), and only an admin may fill an empty hub (hub_admin_needed). Progress: the job's control, and status().
    /// `remember`: the password goes into the keychain; without one it is asked for in each run (passwordNeeded()).
    virtual Job<Linked> link(HubTarget target, QString password, bool remember = true);
    /// Leaves the hub. keepCopy: everything stays here as a local workspace of its own, what was not sent included. Else the
    /// file and what stands beside it (search snapshot, attachments) are removed when the workspace is closed, which the
    /// caller then does; with unsent changes that is refused (unsent_changes) unless `evenUnsent`. Forgets the password.
    virtual Job<bool> unlink(bool keepCopy, bool evenUnsent = false);
    /// After passwordNeeded(): goes on with this one. hub_access_denied comes through status() if it is wrong.
    virtual void setPassword(QString password, bool remember);

    // ------------------------------------------------------------------------------------------------------- exchanging
    /// Online. One whole exchange now: sends what waits, fetches what is new; ends when that is done or refused.
    virtual Job<SyncStatus> syncNow();
    /// Online. The same, comparing every row's version (weekly by itself); `healed` should be 0.
    virtual Job<ScrubReport> scrub();

    /// Confirms steps of the outbox by asking the hub; on a workspace that is not linked the commit was enough. Made on the
    /// workspace's thread, used on the sending one, which must have ended before this service goes. Virtual like the rest.
    virtual std::shared_ptr<ClaimGate> claimGate();

    // -------------------------------------------------------------------------------------- what waits, what was refused
    /// Not on the hub yet, oldest first.
    virtual Job<QList<PendingChange>> pending();
    /// What would go with it, in order; show before discarding. Empty: nothing else builds on it.
    virtual Job<QList<PendingChange>> dependants(Uuid change);
    /// Takes pending or refused changes back with what depends on them; returns all that went. Codes not_found, in_doubt
    /// (it was sent and the answer is not known yet; try after the next exchange).
    virtual Job<QList<Uuid>> discard(Uuid change);
    /// Refused by the hub, with the reason; kept until somebody decides.
    virtual Job<QList<PendingChange>> attention();
    /// Sends a refused change once more, as a new one, with values replaced as typed ("field" of PendingField -> text).
    /// Codes not_found, bad_value, invalid_group. Returns the new change's id.
    virtual Job<Uuid> resend(Uuid change, QList<FieldEdit> edits = {});
    /// Writes refused changes (all when the list is empty) as JSON for somebody else to look at. Codes exists, no_permission.
    virtual Job<QString> exportAttention(QList<Uuid> changes, QString toFile);

    // --------------------------------------------------------------------------------------------------------- conflicts
    /// One item a record, newest first. Never blocks anything: one of the values holds already.
    virtual Job<QList<ConflictItem>> conflicts(bool alsoResolved = false);
    /// Chooses for each named field (`field` of ConflictField); fields not named stay open. Values change
    /// by an ordinary command (undoable); that it is settled is told to the hub with the next exchange, so it works offline.
    /// Codes not_found, bad_value.
    virtual Job<Written> resolve(Uuid conflict, QHash<QByteArray, ConflictSide> choices);
    /// Opens it again, with the value that held before it was resolved.
    virtual Job<Written> revert(Uuid conflict);

    // ---------------------------------------------------------------------------------------------------------- the team
    /// Online. Whose copies exist, since when each was not seen, whether one looks copied.
    virtual Job<QList<ReplicaInfo>> replicas();
    /// A card is open for editing here (or not any more); told to the hub every half minute while the exchange runs.
    virtual void setEditing(Uuid root, bool editing);
    /// Colleagues who edit that card now, as of the last exchange; presenceChanged() follows.
    virtual QStringList alsoEditing(Uuid root) const;
    /// Who may hand over what: a manager their own, a lead their team's, an admin all. Writes one command; the hub has the
    /// last word when it is sent. dryRun only counts. Codes not_found, same_user, nothing_to_hand_over, forbidden.
    virtual Job<HandoverReport> handover(HandoverRequest request);
    /// Online, admins only (forbidden). What that person sees, computed by the hub; at most `limit` rows a kind are listed.
    virtual Job<SeenBy> viewAs(Uuid user, int limit = 1000);
    /// Online. History of a card older than what came with the first fill; newest first, before that instant.
    virtual Job<QList<PastChange>> olderHistory(Uuid root, qint64 before, int limit = 200);

Q_SIGNALS:
    void statusChanged(const opora::SyncStatus &status);
    /// The keychain has none, or it was refused; setPassword() goes on.
    void passwordNeeded(const opora::HubTarget &target, bool wasRefused);
    /// The lists above may have changed (after a local command, an exchange, a decision).
    void listsChanged();
    void presenceChanged();
    /// Rows that a colleague's change just reached, for a brief flash where they are shown. Entity names and ids.
    void landed(const QList<QPair<QByteArray, opora::Uuid>> &rows);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace opora

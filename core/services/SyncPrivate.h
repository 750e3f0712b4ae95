// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "core/storage/Storage.h"
#include "core/sync/SyncFacts.h"
#include "core/sync/postgres/Exchange.h"
#include "core/sync/postgres/PgConnection.h"
#include <QSet>
#include <QThread>

namespace opora {

/// A job whose answer somebody gives later, from any thread, once.
template <class T> class Promised {
public:
    Promised() : m_promise(std::make_shared<QPromise<Result<T>>>()), m_control(std::make_shared<JobControl>()) { m_promise->start(); }
    Job<T> job() const { return Job<T>(m_promise->future(), m_control); }
    JobControl &control() const { return *m_control; }
    void answer(Result<T> r) const
    {
        m_promise->addResult(std::move(r));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
    std::shared_ptr<JobControl> m_control;
};

using SyncFacts = sync::SyncFacts;

Error notLinkedError();
HubRole hubRole(const QString &word);

struct SyncService::Private {
    Private(Workspace &workspace, SyncService &service) : ws(workspace), q(service) { standing->service = this; }
    /// For jobs of the storage, which outlives the service: null once that is gone. `mutex` is held while they use it.
    struct Standing {
        std::mutex mutex;
        Private *service = nullptr;
    };
    const std::shared_ptr<Standing> standing = std::make_shared<Standing>();
    Workspace &ws;
    SyncService &q;
    std::shared_ptr<SecretStore> secrets;

    // Shared by the workspace's thread, the exchange's and readers.
    mutable std::mutex mutex;
    SyncFacts facts;
    sync::ExchangeState exchangeState;
    bool running = false, linking = false;
    bool startedAny = false; ///< start() was called: after linking the exchange goes on by itself
    qint64 linkDone = 0, linkTotal = 0;
    QString password;
    QList<sync::PgConnection *> linkConnections; ///< of an upload under way, to be interrupted at the end

    SyncStatus status; ///< workspace's thread
    bool started = false, refreshing = false, again = false;
    QHash<Uuid, QStringList> present; ///< card -> colleagues' names
    QSet<Uuid> editing;
    qint64 flashedUpTo = -1; ///< groups of the log looked through for what a colleague changed

    QThread thread;
    sync::Exchange *exchange = nullptr; ///< lives on `thread`, made by ensureThread()

    sync::Exchange &ensureThread();
    void onExchange(std::function<void(sync::Exchange &)> f);
    /// On the exchange's thread: begins if the workspace is linked. `listen`: for as long as the program runs.
    Result<void> beginExchange(sync::Exchange &x, bool listen);
    void refresh();
    void decided();
    SyncStatus compose() const; ///< any thread; facts and state of the exchange together
    void apply(SyncStatus now);
    void onPresence(const QList<sync::PresenceSeen> &seen);
    void flash(qint64 upTo);
    void say(); ///< posts apply(compose()) to the workspace's thread
    Job<Linked> runLink(HubTarget target, QString password, bool remember);
    void linkWith(const Promised<Linked> &p, const HubTarget &target, const QString &password, bool remember);

    /// A question to the hub, asked on the exchange's thread.
    template <class T> Job<T> ask(std::function<void(sync::TeamHub &, std::function<void(Result<T>)>)> f)
    {
        Promised<T> p;
        onExchange([this, p, f = std::move(f)](sync::Exchange &x) {
            if (const Result<void> begun = beginExchange(x, false); !begun.ok())
                return p.answer(begun.error());
            x.whenReady([p, f](Result<sync::TeamHub *> hub) {
                if (!hub.ok())
                    return p.answer(hub.error());
                f(**hub, [p](Result<T> r) { p.answer(std::move(r)); });
            });
        });
        return p.job();
    }
};

} // namespace opora

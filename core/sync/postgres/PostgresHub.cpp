// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/PostgresHub.h"
#include "core/sync/postgres/HubCalls.h"
#include <QRandomGenerator>
#include <condition_variable>
#include <deque>
#include <thread>

namespace opora::sync {

struct PostgresHub::Private {
    using Work = std::function<void(HubCalls *, const Error *)>;
    PgTarget target;
    Password password;
    const Schema &schema;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Work> queue;
    bool ending = false;
    std::shared_ptr<PgConnection> working, listening; ///< the connections in use, for interrupt(); guarded by mutex
    std::thread worker, listener;

    Private(PgTarget t, Password p, const Schema &s) : target(std::move(t)), password(std::move(p)), schema(s) {}

    Result<std::shared_ptr<PgConnection>> connect() const
    {
        OPORA_ASSIGN(auto c, PgConnection::open(target, password ? password() : QString()));
        return std::shared_ptr<PgConnection>(std::move(c));
    }

    void run()
    {
        std::optional<HubCalls> calls; // of the connection in use: it knows what the hub has
        PgConnection *of = nullptr;
        for (;;) {
            Work work;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return ending || !queue.empty(); });
                if (ending)
                    return;
                work = std::move(queue.front());
                queue.pop_front();
            }
            std::shared_ptr<PgConnection> c;
            {
                std::lock_guard lock(mutex);
                if (working && !working->isAlive()) {
                    calls.reset();
                    of = nullptr;
                    working.reset();
                }
                c = working;
            }
            if (!c) {
                auto opened = connect();
                if (!opened.ok()) {
                    work(nullptr, &opened.error());
                    refuseWaiting(opened.error());
                    continue;
                }
                c = *opened;
                std::lock_guard lock(mutex);
                working = c;
            }
            if (of != c.get()) {
                calls.emplace(*c, schema);
                of = c.get();
            }
            work(&*calls, nullptr);
            if (!c->isAlive())
                refuseWaiting(PgConnection::unreachable("the line was lost while this call waited its turn"));
        }
    }

    /// Who stands in line behind a call that found nobody would find nobody either, each after a limit of its own.
    void refuseWaiting(const Error &why)
    {
        std::deque<Work> waiting;
        {
            std::lock_guard lock(mutex);
            waiting.swap(queue);
        }
        for (const Work &work : waiting)
            work(nullptr, &why);
    }

    void hear(const std::function<void()> &poke)
    {
        int pause = 0;
        for (;;) {
            {
                std::unique_lock lock(mutex);
                // Away for a while: longer each time, and never all clients of a team at once.
                if (pause > 0)
                    wake.wait_for(lock, std::chrono::milliseconds(pause + int(QRandomGenerator::global()->bounded(pause))),
                                  [this] { return ending; });
                if (ending)
                    return;
            }
            pause = std::min(std::max(500, pause * 2), 30'000);
            auto opened = connect();
            if (!opened.ok())
                continue;
            const std::shared_ptr<PgConnection> c = *opened;
            {
                std::lock_guard lock(mutex);
                if (ending)
                    return;
                listening = c;
            }
            if (!c->query("listen opora").ok())
                continue;
            poke(); // what was written while nobody listened
            pause = 0;
            for (Result<bool> any = c->waitForNotification(60'000); any.ok(); any = c->waitForNotification(60'000)) {
                if (*any)
                    poke();
                else if (!c->query("select 1").ok()) // a quiet line may be a dead one
                    break;
            }
            std::lock_guard lock(mutex);
            listening.reset();
            pause = 500;
        }
    }

    void post(Work work)
    {
        std::lock_guard lock(mutex);
        queue.push_back(std::move(work));
        wake.notify_all();
    }
};

PostgresHub::PostgresHub(PgTarget target, Password password, const Schema &schema, QObject *parent)
    : QObject(parent),
      d(std::make_shared<Private>(std::move(target), std::move(password), schema))
{
    d->worker = std::thread([d = d] { d->run(); });
}

PostgresHub::~PostgresHub()
{
    {
        std::lock_guard lock(d->mutex);
        d->ending = true;
        d->wake.notify_all();
        for (const auto &c : {d->working, d->listening}) {
            if (c)
                c->interrupt();
        }
    }
    d->worker.join();
    if (d->listener.joinable())
        d->listener.join();
}

void PostgresHub::interrupt()
{
    std::lock_guard lock(d->mutex);
    for (const auto &c : {d->working, d->listening}) {
        if (c)
            c->interrupt();
    }
}

void PostgresHub::listen()
{
    if (d->listener.joinable())
        return;
    d->listener = std::thread([this, d = d] {
        d->hear([this] {
            QMetaObject::invokeMethod(
                this, [this] { emit poked(); }, Qt::QueuedConnection);
        });
    });
}

/// Runs a call on the hub's thread and its answer on this object's.
template <class T, class F> static std::function<void(HubCalls *, const Error *)> carried(PostgresHub *hub, Hub::Answer<T> answer, F call)
{
    return [hub, answer = std::move(answer), call = std::move(call)](HubCalls *calls, const Error *e) {
        Result<T> result = calls ? call(*calls) : Result<T>(*e);
        QMetaObject::invokeMethod(
            hub, [answer, result = std::move(result)]() mutable { answer(std::move(result)); }, Qt::QueuedConnection);
    };
}

void PostgresHub::pushMany(const QList<FrozenGroup> &groups, int, Answer<PushAnswer> answer)
{
    d->post(carried<PushAnswer>(this, std::move(answer), [groups](HubCalls &c) { return c.push(groups); }));
}
void PostgresHub::pull(const PullRequest &request, Answer<PullAnswer> answer)
{
    d->post(carried<PullAnswer>(this, std::move(answer), [request](HubCalls &c) { return c.pull(request); }));
}
void PostgresHub::firstSync(const FirstSyncRequest &request, Answer<FirstSyncPart> answer)
{
    d->post(carried<FirstSyncPart>(this, std::move(answer), [request](HubCalls &c) { return c.firstSync(request); }));
}
void PostgresHub::bulkUpload(const BulkPart &part, Answer<BulkReceipt> answer)
{
    d->post(carried<BulkReceipt>(this, std::move(answer), [part](HubCalls &c) { return c.bulkUpload(part); }));
}

void PostgresHub::resolveConflict(const Uuid &id, const QByteArray &state, Answer<bool> answer)
{
    d->post(carried<bool>(this, std::move(answer), [id, state](HubCalls &c) { return c.desk().resolveConflict(id, state); }));
}
void PostgresHub::hello(const Uuid &replica, const Uuid &token, const QString &label, Answer<HelloAnswer> answer)
{
    d->post(carried<HelloAnswer>(this, std::move(answer),
                                 [replica, token, label](HubCalls &c) { return c.desk().hello(replica, token, label); }));
}
void PostgresHub::presence(const QHash<Uuid, int> &touched, Answer<QList<PresenceSeen>> answer)
{
    d->post(carried<QList<PresenceSeen>>(this, std::move(answer), [touched](HubCalls &c) { return c.desk().presence(touched); }));
}
void PostgresHub::visibleTo(const Uuid &user, Answer<QList<std::pair<QByteArray, Uuid>>> answer)
{
    d->post(carried<QList<std::pair<QByteArray, Uuid>>>(this, std::move(answer), [user](HubCalls &c) { return c.desk().visibleTo(user); }));
}
void PostgresHub::cardHistory(const Uuid &root, qint64 before, int limit, Answer<QList<AuditRow>> answer)
{
    d->post(carried<QList<AuditRow>>(this, std::move(answer),
                                     [root, before, limit](HubCalls &c) { return c.desk().cardHistory(root, before, limit); }));
}
void PostgresHub::replicas(Answer<QList<ReplicaSeen>> answer)
{
    d->post(carried<QList<ReplicaSeen>>(this, std::move(answer), [](HubCalls &c) { return c.desk().replicas(); }));
}

} // namespace opora::sync

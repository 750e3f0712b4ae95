// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange does at this moment, and its thread. Linking: SyncLink.cpp; lists: SyncLists.cpp, SyncConflicts.cpp; the
// team: SyncTeam.cpp.
#include "core/services/SyncService.h"
#include "core/services/SyncPrivate.h"
#include <QCoreApplication>
#include <QSysInfo>

namespace opora {

using namespace Qt::StringLiterals;
using sync::SyncEngine;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

bool same(const SyncStatus &a, const SyncStatus &b)
{
    const auto code = [](const SyncStatus &s) { return s.problem ? s.problem->code + s.problem->details : QString(); };
    return a.state == b.state && code(a) == code(b) && a.done == b.done && a.total == b.total && a.pending == b.pending
           && a.attention == b.attention && a.conflicts == b.conflicts && a.oldestPending == b.oldestPending && a.lastOk == b.lastOk
           && a.lastFullCheck == b.lastFullCheck && a.healed == b.healed && a.target == b.target && a.user == b.user
           && a.userName == b.userName && a.rights.role == b.rights.role;
}

} // namespace

Error notLinkedError()
{
    return {u"not_linked"_s,
            Text::tr("This workspace belongs to no team. Connect it to a hub first; nothing was changed."),
            {},
            ErrorKind::Refused};
}

HubRole hubRole(const QString &word)
{
    return word == u"admin" ? HubRole::Admin : word == u"lead" ? HubRole::Lead : word == u"analyst" ? HubRole::Analyst : HubRole::Manager;
}

// ------------------------------------------------------------------------------------------------------------- thread

sync::Exchange &SyncService::Private::ensureThread()
{
    if (exchange)
        return *exchange;
    auto clock = std::shared_ptr<Clock>(&ws.clock(), [](Clock *) {}); // the workspace outlives the service
    exchange = new sync::Exchange(ws.storage(), clock);
    exchange->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, exchange, &QObject::deleteLater);
    QObject::connect(
        exchange, &sync::Exchange::stateChanged, exchange,
        [this](const sync::ExchangeState &s) {
            const bool resting = s.phase == SyncEngine::Phase::Resting;
            {
                const std::lock_guard lock(mutex);
                exchangeState = s;
            }
            say();
            if (resting || s.phase == SyncEngine::Phase::Waiting || s.phase == SyncEngine::Phase::Stopped)
                QMetaObject::invokeMethod(
                    &q, [this] { refresh(); }, Qt::QueuedConnection);
            if (s.phase == SyncEngine::Phase::Stopped && s.problem && s.problem->code == u"hub_access_denied")
                QMetaObject::invokeMethod(
                    &q, [this, had = s.hadPassword] { Q_EMIT q.passwordNeeded(status.target, had); }, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    QObject::connect(exchange, &sync::Exchange::presenceSeen, &q, [this](const QList<sync::PresenceSeen> &seen) { onPresence(seen); });
    thread.setObjectName(u"exchange"_s);
    thread.start();
    return *exchange;
}

void SyncService::Private::onExchange(std::function<void(sync::Exchange &)> f)
{
    sync::Exchange &x = ensureThread();
    QMetaObject::invokeMethod(
        &x, [&x, f = std::move(f)] { f(x); }, Qt::QueuedConnection);
}

Result<void> SyncService::Private::beginExchange(sync::Exchange &x, bool listen)
{
    if (x.isRunning() && (!listen || x.isListening()))
        return {};
    sync::StorageRunner runner(ws.storage());
    SyncFacts now;
    OPORA_TRY(runner.read([&](Reader &r) -> Result<void> {
        OPORA_ASSIGN(now, sync::readFacts(r));
        return {};
    }));
    {
        const std::lock_guard lock(mutex);
        facts = now;
    }
    if (now.hub.isEmpty())
        return notLinkedError();
    if (now.uploading)
        return Error{u"upload_unfinished"_s,
                     Text::tr("The upload to the hub is not finished. Connect again and it goes on where it was."),
                     {},
                     ErrorKind::Refused};
    OPORA_ASSIGN(const HubTarget target, HubTarget::fromUrl(now.hub));
    OPORA_ASSIGN(const sync::PgTarget pg, sync::PgTarget::fromUrl(now.hub));
    sync::Exchange::Options o;
    o.target = pg;
    o.secretKey = target.secretKey();
    o.replica = now.replica;
    o.label = QSysInfo::machineHostName();
    o.listen = listen;
    {
        const std::lock_guard lock(mutex);
        facts = now;
        o.password = password;
        o.secrets = secrets;
        running = true;
    }
    x.begin(o);
    return {};
}

// ------------------------------------------------------------------------------------------------------------- status

SyncStatus SyncService::Private::compose() const
{
    using State = SyncStatus::State;
    const std::lock_guard lock(mutex);
    SyncStatus s;
    if (linking) {
        s.state = linkTotal > 0 ? State::Uploading : State::Connecting;
        s.done = linkDone;
        s.total = linkTotal;
    }
    if (facts.hub.isEmpty())
        return s;
    if (const auto target = HubTarget::fromUrl(facts.hub); target.ok())
        s.target = *target;
    s.pending = facts.pending;
    s.attention = facts.attention;
    s.conflicts = facts.conflicts;
    s.oldestPending = facts.oldestPending;
    s.lastOk = std::max(facts.lastOk, exchangeState.lastOk);
    s.lastFullCheck = facts.lastFull;
    s.healed = facts.healed;
    s.user = facts.user;
    s.userName = facts.userName;
    s.rights.role = hubRole(facts.role);
    if (linking)
        return s;
    if (facts.uploading) {
        s.state = State::Stopped;
        s.done = facts.sent;
        s.total = facts.uploadRows;
        s.problem = Error{u"upload_unfinished"_s,
                          Text::tr("The upload to the hub is not finished. Connect again and it goes on where it was."),
                          {},
                          ErrorKind::Refused};
        return s;
    }
    if (!running) {
        s.state = State::Off;
        return s;
    }
    s.problem = exchangeState.problem;
    switch (exchangeState.phase) {
    case SyncEngine::Phase::Off: s.state = State::Connecting; break;
    case SyncEngine::Phase::Filling:
        s.state = State::Filling;
        s.done = exchangeState.filled;
        s.total = facts.fillRows;
        break;
    case SyncEngine::Phase::Pushing:
    case SyncEngine::Phase::Pulling:
        // A look every half minute is no news; a change on its way is.
        s.state = !exchangeState.everOk ? State::Connecting : s.pending > 0 ? State::Exchanging : State::Synced;
        s.problem.reset();
        break;
    case SyncEngine::Phase::Resting:
        s.state = s.pending > 0 ? State::Exchanging : State::Synced;
        s.problem.reset();
        break;
    case SyncEngine::Phase::Waiting:
        s.state = s.problem && s.problem->kind == ErrorKind::HubUnreachable ? State::Offline : State::Stopped;
        break;
    case SyncEngine::Phase::Stopped: s.state = State::Stopped; break;
    }
    return s;
}

void SyncService::Private::apply(SyncStatus now)
{
    if (same(now, status))
        return;
    const bool lists = now.pending != status.pending || now.attention != status.attention || now.conflicts != status.conflicts;
    status = std::move(now);
    Q_EMIT q.statusChanged(status);
    if (lists)
        Q_EMIT q.listsChanged();
}

void SyncService::Private::say()
{
    QMetaObject::invokeMethod(
        &q, [this] { apply(compose()); }, Qt::QueuedConnection);
}

/// Counts anew; at most one look at a time, and one more when something happened meanwhile.
void SyncService::Private::refresh()
{
    if (std::exchange(refreshing, true)) {
        again = true;
        return;
    }
    ws.storage().read([](Reader &r) { return sync::readFacts(r); }).then(&q, [this](const Result<SyncFacts> &now) {
        refreshing = false;
        if (now.ok()) {
            bool poke = false;
            {
                const std::lock_guard lock(mutex);
                facts = *now;
                poke = facts.unsent > 0 && running;
            }
            apply(compose());
            if (poke && exchange)
                QMetaObject::invokeMethod(exchange, &sync::Exchange::poke, Qt::QueuedConnection);
        }
        if (std::exchange(again, false))
            refresh();
    });
}

// ------------------------------------------------------------------------------------------------------------ service

SyncService::SyncService(Workspace &ws, std::shared_ptr<SecretStore> secrets) : d(std::make_unique<Private>(ws, *this))
{
    d->secrets = secrets ? std::move(secrets) : SecretStore::ofSystem();
    qRegisterMetaType<opora::SyncStatus>();
    connect(&ws.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (!d->started)
            return;
        d->refresh();
        d->flash(changes.upTo);
    });
}

SyncService::~SyncService()
{
    {
        const std::lock_guard lock(d->standing->mutex);
        d->standing->service = nullptr;
    }
    if (d->exchange) {
        {
            const std::lock_guard lock(d->mutex);
            for (sync::PgConnection *c : std::as_const(d->linkConnections))
                c->interrupt();
        }
        d->thread.quit();
        d->thread.wait();
    }
}

void SyncService::start()
{
    if (std::exchange(d->started, true))
        return;
    {
        const std::lock_guard lock(d->mutex);
        d->startedAny = true;
    }
    d->flashedUpTo = d->ws.storage().logPosition();
    d->onExchange([this](sync::Exchange &x) {
        (void)d->beginExchange(x, true); // not linked, or in the middle of an upload: the status says so
        d->say();
    });
}

void SyncService::stop()
{
    d->started = false;
    {
        const std::lock_guard lock(d->mutex);
        d->startedAny = d->running = false;
        d->exchangeState = {};
    }
    if (d->exchange)
        d->onExchange([](sync::Exchange &x) { x.end(); });
    d->apply(d->compose());
}

const SyncStatus &SyncService::status() const
{
    return d->status;
}

Job<SyncStatus> SyncService::freshStatus()
{
    return d->ws.storage().read([standing = d->standing](Reader &r) -> Result<SyncStatus> {
        OPORA_ASSIGN(const SyncFacts now, sync::readFacts(r));
        const std::lock_guard whole(standing->mutex);
        if (!standing->service) // the window was closed meanwhile; the storage goes after it
            return Error{QStringLiteral("cancelled"), {}, {}, ErrorKind::Cancelled};
        {
            const std::lock_guard lock(standing->service->mutex);
            standing->service->facts = now;
        }
        return standing->service->compose();
    });
}

void SyncService::setPassword(QString password, bool remember)
{
    {
        const std::lock_guard lock(d->mutex);
        d->password = password;
    }
    if (!d->exchange && !d->started)
        return; // the next exchange takes it
    d->onExchange([this, password, remember](sync::Exchange &x) {
        bool listen = x.isListening();
        {
            const std::lock_guard lock(d->mutex);
            listen = listen || d->startedAny;
        }
        x.end();
        if (!d->beginExchange(x, listen).ok())
            return;
        const std::lock_guard lock(d->mutex);
        const auto target = HubTarget::fromUrl(d->facts.hub);
        if (remember && d->secrets && target.ok())
            d->secrets->write(target->secretKey(), password, [](const Result<void> &) {});
    });
}

Job<SyncStatus> SyncService::syncNow()
{
    Promised<SyncStatus> p;
    d->onExchange([this, p](sync::Exchange &x) {
        if (const Result<void> begun = d->beginExchange(x, false); !begun.ok())
            return p.answer(begun.error());
        x.syncNow(false, [this, p](const Result<sync::ApplyReport> &r) {
            if (!r.ok())
                return p.answer(r.error());
            p.answer(freshStatus().wait());
        });
    });
    return p.job();
}

Job<ScrubReport> SyncService::scrub()
{
    Promised<ScrubReport> p;
    d->onExchange([this, p](sync::Exchange &x) {
        if (const Result<void> begun = d->beginExchange(x, false); !begun.ok())
            return p.answer(begun.error());
        // First everything that is merely new, so that what the comparison then finds is a difference that should not be.
        x.syncNow(false, [this, p, &x](const Result<sync::ApplyReport> &first) {
            if (!first.ok())
                return p.answer(first.error());
            x.scrubNow([p](const Result<sync::ScrubResult> &r) {
                p.answer(r.ok() ? Result<ScrubReport>(ScrubReport{r->compared, r->healed, r->at}) : Result<ScrubReport>(r.error()));
            });
        });
    });
    return p.job();
}

} // namespace opora

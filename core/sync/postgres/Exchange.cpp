// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/Exchange.h"
#include "core/base/Log.h"
#include "core/sync/Seal.h"
#include "core/sync/SyncFacts.h"
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

namespace opora::sync {

using namespace Qt::StringLiterals;
using Phase = SyncEngine::Phase;

namespace {

constexpr qint64 kGreetEvery = 5 * 60'000, kWeek = 7LL * 24 * 3600 * 1000;
constexpr int kPresenceEvery = 30'000, kPresenceFor = 75; // ms; s

struct SystemRandom final : Random {
    quint64 next() override { return QRandomGenerator::system()->generate64(); }
};

bool isBusy(Phase p)
{
    return p == Phase::Pushing || p == Phase::Pulling || p == Phase::Filling;
}

} // namespace

/// What the engine is given; counts on the way what the first fill brings.
struct Exchange::Seams final : Hub, Scheduler {
    explicit Seams(Exchange &exchange) : x(exchange) {}
    void pushMany(const QList<FrozenGroup> &groups, int schemaVersion, Answer<PushAnswer> answer) override
    {
        x.m_hub->pushMany(groups, schemaVersion, std::move(answer));
    }
    void pull(const PullRequest &request, Answer<PullAnswer> answer) override { x.m_hub->pull(request, std::move(answer)); }
    void bulkUpload(const BulkPart &part, Answer<BulkReceipt> answer) override { x.m_hub->bulkUpload(part, std::move(answer)); }
    void firstSync(const FirstSyncRequest &request, Answer<FirstSyncPart> answer) override
    {
        x.m_hub->firstSync(request, [this, answer = std::move(answer)](Result<FirstSyncPart> part) {
            if (part.ok())
                x.m_state.filled += part->rows.size();
            answer(std::move(part));
        });
    }
    void after(qint64 ms, std::function<void()> wake) override
    {
        x.m_wake = std::move(wake);
        x.m_timer->start(int(std::clamp<qint64>(ms, 0, 3'600'000)));
    }
    Exchange &x;
    SystemRandom random;
};

Exchange::Exchange(Storage &storage, std::shared_ptr<Clock> clock)
    : m_storage(storage),
      m_runner(storage),
      m_store(m_runner),
      m_clock(std::move(clock)),
      m_seams(std::make_unique<Seams>(*this))
{
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (const auto wake = std::exchange(m_wake, {}))
            wake();
    });
    m_presenceTimer = new QTimer(this);
    m_presenceTimer->setInterval(kPresenceEvery);
    connect(m_presenceTimer, &QTimer::timeout, this, &Exchange::tellPresence);
}

Exchange::~Exchange()
{
    end();
}

void Exchange::begin(const Options &options)
{
    end();
    m_options = options;
    m_running = true;
    if (!options.password.isEmpty() || !options.secrets || options.target.isLocal())
        return connectHub(options.password);
    options.secrets->read(options.secretKey, [self = QPointer<Exchange>(this)](Result<std::optional<QString>> found) {
        if (self && self->m_running)
            self->connectHub(found.ok() ? found->value_or(QString()) : QString());
    });
}

void Exchange::connectHub(const QString &password)
{
    m_state = {};
    m_state.hadPassword = !password.isEmpty();
    (void)m_runner.read([this](Reader &r) -> Result<void> {
        m_state.filled = state(r, "first_done").toInt();
        m_state.lastOk = state(r, "last_ok").toInt();
        return {};
    });
    m_hub = std::make_unique<PostgresHub>(
        m_options.target, [password] { return password; }, m_storage.schema());
    m_engine = std::make_unique<SyncEngine>(SyncEngine::Seams{*m_clock, m_seams->random, m_store, *m_seams, *m_seams});
    m_engine->setListener([this](const SyncEngine::Status &s) { onEngine(s); });
    connect(m_hub.get(), &PostgresHub::poked, this, &Exchange::poke);
    for (const auto &f : std::exchange(m_ready, {}))
        f(m_hub.get());
    m_engine->start();
    if (m_options.listen) {
        m_hub->listen();
        m_presenceTimer->start();
    }
}

void Exchange::end()
{
    m_timer->stop();
    m_presenceTimer->stop();
    m_wake = {};
    if (m_engine)
        m_engine->setListener({});
    m_engine.reset();
    m_hub.reset();
    m_resolving = m_running = false;
    const Error ended{
        u"cancelled"_s, QCoreApplication::translate("Hub", "The exchange was ended. Your work is kept here."), {}, ErrorKind::Cancelled};
    answerWaiting(ended, false);
    for (const auto &f : std::exchange(m_ready, {}))
        f(ended);
}

void Exchange::whenReady(const std::function<void(Result<TeamHub *>)> &f)
{
    m_hub ? f(m_hub.get()) : void(m_ready.append(f));
}

void Exchange::poke()
{
    if (m_engine)
        sendResolutions([this] { m_engine->poke(); });
}

void Exchange::syncNow(bool full, const Done &done)
{
    m_waiting.append({done, full, false});
    if (!m_engine)
        return; // begin() is on its way (the keychain is asked); its first cycle answers
    sendResolutions([this] {
        const Phase p = m_engine->status().phase;
        for (Waiting &w : m_waiting) {
            if (w.full)
                m_engine->scrub();
        }
        if (p == Phase::Stopped || p == Phase::Off)
            m_engine->start();
        else
            m_engine->poke();
    });
}

void Exchange::onEngine(const SyncEngine::Status &status)
{
    // A cycle begins with sending, or with filling: whoever waits is answered by one that began after they asked.
    if (isBusy(status.phase) && !isBusy(m_state.phase)) {
        for (Waiting &w : m_waiting)
            w.begun = true;
    }
    m_state.phase = status.phase;
    m_state.problem = status.problem;
    m_state.last = status.last;
    if (status.lastOk > 0)
        m_state.lastOk = status.lastOk;
    m_state.everOk = m_state.everOk || status.phase == Phase::Resting;
    emit stateChanged(m_state);
    if (status.phase == Phase::Resting)
        afterCycle();
    else if (status.phase == Phase::Waiting || status.phase == Phase::Stopped)
        answerWaiting(status.problem.value_or(Error{u"hub_unreachable"_s, {}, {}, ErrorKind::HubUnreachable}), false);
}

void Exchange::scrubNow(const std::function<void(Result<ScrubResult>)> &done)
{
    syncNow(true, [this, done](const Result<ApplyReport> &r) {
        if (!r.ok())
            return done(r.error());
        ScrubResult result{0, r->rows + r->gone, m_clock->nowMs()};
        const Result<void> noted = m_runner.write({QString(), u"hub"_s, false, {}}, [&](WriteTx &tx) -> Result<void> {
            for (const Entity &e : tx.schema().entities())
                result.compared += tx.db().scalar("SELECT count(*) FROM \"" + e.table + "\" WHERE rv IS NOT NULL").toInt();
            OPORA_TRY(setState(tx, "last_full", result.at));
            return setState(tx, "healed", result.healed);
        });
        done(noted.ok() ? Result<ScrubResult>(result) : Result<ScrubResult>(noted.error()));
    });
}

void Exchange::afterCycle()
{
    // A restored hub was offered confirmed work again: whoever waits, waits for that too.
    if (m_state.last.offeredAgain == 0)
        answerWaiting(m_state.last, true);
    greet();
    scrubWhenDue();
    if (m_options.listen && m_hub)
        tellPresence();
}

void Exchange::answerWaiting(const Result<ApplyReport> &result, bool onlyBegun)
{
    QList<Waiting> rest, now;
    for (const Waiting &w : std::as_const(m_waiting))
        (onlyBegun && !w.begun ? rest : now).append(w);
    m_waiting = rest;
    for (const Waiting &w : std::as_const(now))
        w.done(result);
}

/// Once a week everything is compared; a difference is healed and counted as what it is, a defect.
void Exchange::scrubWhenDue()
{
    if (!m_options.listen)
        return;
    qint64 last = 0;
    (void)m_runner.read([&](Reader &r) -> Result<void> {
        last = state(r, "last_full").toInt();
        return {};
    });
    const qint64 now = m_clock->nowMs();
    if (last > 0 && now - last < kWeek)
        return;
    if (last > 0)
        return scrubNow([](const Result<ScrubResult> &) {});
    // A fresh copy has just been filled and compared as a whole.
    (void)m_runner.write({QString(), u"hub"_s, false, {}}, [&](WriteTx &tx) { return setState(tx, "last_full", now); });
}

// ---------------------------------------------------------------------------------------------- decisions about conflicts

void Exchange::sendResolutions(const std::function<void()> &then)
{
    if (m_resolving)
        return then();
    QList<std::pair<Uuid, QByteArray>> wishes;
    (void)m_runner.read([&](Reader &r) -> Result<void> {
        OPORA_ASSIGN(wishes, undelivered(r));
        return {};
    });
    if (wishes.isEmpty())
        return then();
    m_resolving = true;
    auto left = std::make_shared<qsizetype>(wishes.size());
    for (const auto &[id, wish] : std::as_const(wishes)) {
        m_hub->resolveConflict(id, wish, [this, id = id, wish = wish, left, then](const Result<bool> &told) {
            // Refused for good (the row is out of sight): nobody is to be told any more.
            if (told.ok() || !isTransient(told.error())) {
                (void)m_runner.write({QString(), u"hub"_s, false, {}}, [&](WriteTx &tx) { return delivered(tx, id, wish); });
            }
            if (--*left > 0)
                return;
            m_resolving = false;
            then();
        });
    }
}

// ------------------------------------------------------------------------------------------------------- who is here

void Exchange::greet()
{
    const qint64 now = m_clock->nowMs();
    if (m_greeted != 0 && std::abs(now - m_greeted) < kGreetEvery)
        return;
    m_greeted = now == 0 ? 1 : now;
    Uuid token;
    (void)m_runner.read([&](Reader &r) -> Result<void> {
        token = state(r, "token").toUuid();
        return {};
    });
    m_hub->hello(m_options.replica, token, m_options.label, [this](const Result<HelloAnswer> &answer) {
        if (!answer.ok())
            return;
        if (answer->cloned)
            qCWarning(lcOpora) << "the hub says that this copy was copied or restored";
        (void)m_runner.write({QString(), u"hub"_s, false, {}}, [&](WriteTx &tx) { return setState(tx, "token", answer->token); });
    });
}

void Exchange::setEditing(const QSet<Uuid> &roots)
{
    m_editing = roots;
    if (m_hub && m_options.listen)
        tellPresence();
}

void Exchange::tellPresence()
{
    if (!m_hub || m_state.phase == Phase::Waiting || m_state.phase == Phase::Stopped)
        return;
    QHash<Uuid, int> touched;
    for (const Uuid &root : std::as_const(m_told))
        touched.insert(root, 0);
    for (const Uuid &root : std::as_const(m_editing))
        touched.insert(root, kPresenceFor);
    m_told = m_editing;
    m_hub->presence(touched, [this](const Result<QList<PresenceSeen>> &seen) {
        if (seen.ok())
            emit presenceSeen(*seen);
    });
}

} // namespace opora::sync

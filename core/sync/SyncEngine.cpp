// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/SyncEngine.h"
#include <algorithm>

namespace opora::sync {

template <class T, class F> std::function<void(Result<T>)> SyncEngine::answer(F f)
{
    return [this, life = std::weak_ptr<int>(m_life), f = std::move(f)](Result<T> r) {
        if (life.expired())
            return;
        if (r.ok())
            f(*r);
        else
            fail(r.error());
    };
}

void SyncEngine::enter(Phase p)
{
    m_status.phase = p;
    if (m_listener)
        m_listener(m_status);
}

void SyncEngine::start()
{
    if (m_status.phase != Phase::Off && m_status.phase != Phase::Stopped)
        return;
    m_status = {};
    cycle();
}

void SyncEngine::stop()
{
    m_life.reset();
    m_again = false;
    if (m_status.phase != Phase::Off)
        enter(Phase::Off);
}

void SyncEngine::poke()
{
    switch (m_status.phase) {
    case Phase::Resting:
    case Phase::Waiting: cycle(); break;
    case Phase::Pushing:
    case Phase::Pulling:
    case Phase::Filling: m_again = true; break;
    case Phase::Off:
    case Phase::Stopped: break;
    }
}

void SyncEngine::scrub()
{
    m_scrub = true;
    poke();
}

void SyncEngine::cycle()
{
    m_life = std::make_shared<int>(0);
    m_again = false;
    m_sent = {0, 0};
    m_pushProblem.reset();
    const Result<bool> wanted = m_s.store.firstSyncWanted();
    if (!wanted.ok())
        return fail(wanted.error());
    *wanted ? fill() : push();
}

// ------------------------------------------------------------------------------------------------------------- pushing

void SyncEngine::push()
{
    enter(Phase::Pushing);
    const Result<PushBatch> batch = m_s.store.nextBatch(m_sent);
    if (!batch.ok())
        return fail(batch.error());
    if (batch->groups.isEmpty())
        return pull(m_scrub);
    m_s.hub.pushMany(batch->groups, batch->schemaVersion, answer<PushAnswer>([this, b = *batch](const PushAnswer &a) { pushed(b, a); }));
}

void SyncEngine::pushed(const PushBatch &batch, const PushAnswer &answer)
{
    const Result<void> noted = m_s.store.noteResults(answer);
    if (!noted.ok())
        return fail(noted.error());
    m_sent = batch.last;
    if (!answer.stopped)
        return push();
    // What cannot be sent now stays pending; what others did is fetched all the same.
    if (answer.stopped->kind == ErrorKind::HubUnreachable)
        return fail(*answer.stopped);
    m_pushProblem = answer.stopped;
    pull(m_scrub);
}

// ------------------------------------------------------------------------------------------------------------- pulling

void SyncEngine::pull(bool full)
{
    enter(Phase::Pulling);
    const Result<PullRequest> request = m_s.store.pullRequest(full);
    if (!request.ok())
        return fail(request.error());
    const qint64 asked = m_s.clock.nowMs();
    m_s.hub.pull(*request, answer<PullAnswer>([this, q = *request, asked](const PullAnswer &a) { pulled(q, a, asked); }));
}

void SyncEngine::pulled(const PullRequest &request, const PullAnswer &answer, qint64 asked)
{
    if (answer.needs != FullReason::None && !request.full)
        return pull(true);
    if (answer.hubReplaced) {
        if (const Result<void> kept = m_s.store.keepSafetyCopy(); !kept.ok())
            return fail(kept.error());
    }
    const Result<ApplyReport> applied = m_s.store.apply(answer, sample(asked, answer.hubNow));
    if (!applied.ok())
        return fail(applied.error());
    m_scrub = m_scrub && !request.full;
    m_status.last = *applied;
    m_status.lastOk = answer.hubNow;
    if (applied->offeredAgain > 0)
        m_again = true;
    if (m_pushProblem)
        return fail(*m_pushProblem);
    succeed();
}

ClockSample SyncEngine::sample(qint64 asked, qint64 hubNow) const
{
    const qint64 now = m_s.clock.nowMs();
    return {hubNow - (asked + now) / 2, hubNow, m_s.clock.uptimeMs(), m_s.clock.bootId()};
}

// ---------------------------------------------------------------------------------------------------------- first fill

void SyncEngine::fill()
{
    enter(Phase::Filling);
    m_ahead.reset();
    const Result<FirstSyncRequest> request = m_s.store.nextFirstSync();
    if (!request.ok())
        return fail(request.error());
    askForPart(*request);
}

void SyncEngine::askForPart(FirstSyncRequest request)
{
    const qint64 asked = m_s.clock.nowMs();
    FirstSyncRequest wanted = request;
    if (wanted.table == "-") // all was received; only the hub's time and identity are asked
        wanted = {};
    wanted.limit = m_partRows;
    m_s.hub.firstSync(wanted, answer<FirstSyncPart>([this, request, asked](const FirstSyncPart &p) {
                          filled({request, p, sample(asked, p.hubNow)});
                      }));
}

void SyncEngine::filled(Filled f)
{
    if (m_placing) {
        m_ahead = std::move(f);
        return;
    }
    for (;;) {
        suitPartSize(f);
        // The next part is on its way while this one is put in place.
        const std::weak_ptr<int> life = m_life;
        const std::optional<FirstSyncRequest> ahead = m_s.store.firstSyncAfter(f.request, f.part);
        m_placing = true;
        if (ahead)
            askForPart(*ahead);
        const Result<void> staged = m_s.store.stageFirstSync(f.request, f.part);
        m_placing = false;
        if (life.expired())
            return; // asking for the next one failed: tried again later
        if (!staged.ok())
            return fail(staged.error());
        const Result<FirstSyncRequest> next = m_s.store.nextFirstSync();
        if (!next.ok())
            return fail(next.error());
        if (next->table == "-") // once more, for the hub's time when nothing else had to be waited for
            return f.request.table == "-" ? finishFill(f) : fill();
        if (!ahead || next->table != ahead->table || next->after != ahead->after) {
            m_life = std::make_shared<int>(0); // it begins again: what is on its way is of no use
            return fill();
        }
        if (!m_ahead)
            return; // it comes
        f = std::move(*m_ahead);
        m_ahead.reset();
    }
}

/// Small at the start of a table: how large its rows are is not known. Larger only after a full one that came quickly, and only
/// by a third: the next one is on its way while this one is put in place, and one much larger would be waited for.
void SyncEngine::suitPartSize(const Filled &f)
{
    if (f.part.tableDone)
        m_partRows = std::min(m_partRows, SmallPart);
    else if (f.part.tookMs > 3'000)
        m_partRows = std::max(LeastPart, m_partRows / 4);
    else if (f.part.tookMs > 0 && f.part.tookMs < 700 && f.part.rows.size() >= m_partRows)
        m_partRows = std::min(LargePart, m_partRows * 4 / 3 + 1);
}

void SyncEngine::finishFill(const Filled &last)
{
    const Result<ApplyReport> done = m_s.store.finishFirstSync(last.sample);
    if (!done.ok())
        return fail(done.error());
    m_status.last = *done;
    push();
}

// ---------------------------------------------------------------------------------------------------------------- ends

void SyncEngine::succeed()
{
    m_life.reset();
    m_status.problem.reset();
    m_status.failures = 0;
    const bool again = m_again;
    enter(Phase::Resting);
    m_s.scheduler.after(again ? 0 : PollEvery, [this] { poke(); });
}

void SyncEngine::fail(const Error &e)
{
    m_life.reset();
    if (m_status.phase == Phase::Filling)
        m_partRows = std::max(LeastPart, m_partRows / 4); // it may have been too much for the line
    m_status.problem = e;
    ++m_status.failures;
    if (e.code == QLatin1String("hub_access_denied"))
        return enter(Phase::Stopped);
    enter(Phase::Waiting);
    // Doubling from one second, never longer than twenty, so that a healed line is noticed within a minute; spread out, so
    // that a whole team does not knock at once.
    const qint64 delay = std::min(LongestDelay, FirstDelay << std::min(m_status.failures - 1, 10));
    m_s.scheduler.after(delay / 2 + qint64(m_s.random.next() % quint64(delay)), [this] { poke(); });
}

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/sync/LocalStore.h"

namespace opora::sync {

/// Wakes the engine once, later; a new wish replaces the one before. Calls on the engine's thread, never from inside after().
class Scheduler {
public:
    virtual ~Scheduler() = default;
    virtual void after(qint64 ms, std::function<void()> wake) = 0;
};
class Random {
public:
    virtual ~Random() = default;
    virtual quint64 next() = 0;
};

/// The exchange of one replica with its hub as a state machine: push what is pending, pull what the hub has, rest, again.
/// It has no clock, timer or thread of its own; whoever owns it gives it those, and calls it on one thread. Pending or
/// rejected work never keeps a pull from happening, and after any failure it tries again by itself.
class SyncEngine {
public:
    enum class Phase { Off, Resting, Pushing, Pulling, Filling, Waiting, Stopped };
    struct Status {
        Phase phase = Phase::Off;
        std::optional<Error> problem; ///< of the last cycle; Waiting tries again, Stopped needs a person (access, upgrade)
        int failures = 0;             ///< cycles that failed in a row
        qint64 lastOk = 0;            ///< hub time of the last pull
        ApplyReport last;
    };
    struct Seams {
        Clock &clock;
        Random &random;
        LocalStore &store;
        Hub &hub;
        Scheduler &scheduler;
    };
    static constexpr qint64 PollEvery = 30'000, FirstDelay = 1'000, LongestDelay = 20'000; // ms

    static constexpr int LeastPart = 100, SmallPart = 5'000, LargePart = 25'000; // rows of a first fill asked for at once

    explicit SyncEngine(Seams seams) : m_s(seams) {}
    SyncEngine(const SyncEngine &) = delete;
    SyncEngine &operator=(const SyncEngine &) = delete;
    ~SyncEngine() { stop(); }

    void start();
    void stop(); ///< an answer that comes afterwards is ignored
    /// Something is to be exchanged: a local change, the hub's poke, a wish. During a cycle: another one follows it.
    void poke();
    /// The next pull compares everything (weekly and on demand).
    void scrub();
    const Status &status() const { return m_status; }
    void setListener(std::function<void(const Status &)> f) { m_listener = std::move(f); }

private:
    void cycle();
    void push();
    void pushed(const PushBatch &batch, const PushAnswer &answer);
    void pull(bool full);
    void pulled(const PullRequest &request, const PullAnswer &answer, qint64 asked);
    void fill();
    void askForPart(FirstSyncRequest wanted);
    struct Filled {
        FirstSyncRequest request;
        FirstSyncPart part;
        ClockSample sample;
    };
    void filled(Filled f);
    void finishFill(const Filled &last);
    void suitPartSize(const Filled &f);
    void succeed();
    void fail(const Error &e);
    void enter(Phase p);
    ClockSample sample(qint64 asked, qint64 hubNow) const;
    template <class T, class F> std::function<void(Result<T>)> answer(F f);

    Seams m_s;
    Status m_status;
    std::function<void(const Status &)> m_listener;
    std::shared_ptr<int> m_life; ///< of the running cycle; an answer of an older one finds it gone
    std::pair<qint64, qint64> m_sent;
    std::optional<Error> m_pushProblem;
    bool m_again = false, m_scrub = false;
    std::optional<Filled> m_ahead; ///< a part that came while the one before it was being put in place
    bool m_placing = false;
    int m_partRows = SmallPart;
};

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/arena/ParallelScan.h"
#include <QThread>
#include <QThreadPool>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace opora::arena {
namespace {

/// Threads of the scans' own: the global pool may be busy with work that takes long.
QThreadPool &helpers()
{
    struct Pool : QThreadPool {
        Pool()
        {
            setObjectName(QStringLiteral("search"));
            setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 3));
        }
    };
    static Pool pool;
    return pool;
}

/// What the threads at one scan share. Helpers that come when all is done find it closed and never touch `work`.
struct Shared {
    std::mutex mutex;
    std::condition_variable ended;
    const std::function<size_t(size_t)> *work = nullptr;
    size_t next = 0, to = 0, enough = 0;
    size_t prefix = 0;               ///< parts ended without a gap before them
    size_t hits = 0;                 ///< of the prefix
    std::vector<size_t> counts;
    std::vector<char> done;
    size_t from = 0;
    int busy = 0;
    bool closed = false;

    void run()
    {
        std::unique_lock<std::mutex> lock(mutex);
        if (closed)
            return;
        ++busy;
        while (next < to && hits < enough) {
            const size_t part = next++;
            lock.unlock();
            const size_t found = (*work)(part);
            lock.lock();
            counts[part - from] = found;
            done[part - from] = 1;
            for (; prefix < done.size() && done[prefix]; ++prefix)
                hits += counts[prefix];
        }
        --busy;
        ended.notify_all();
    }
};

} // namespace

void forEachInOrder(size_t from, size_t to, const std::function<size_t(size_t)> &work, size_t enough)
{
    if (from >= to)
        return;
    const auto shared = std::make_shared<Shared>();
    shared->work = &work;
    shared->from = shared->next = from;
    shared->to = to;
    shared->enough = enough;
    shared->counts.resize(to - from);
    shared->done.resize(to - from);
    QThreadPool &pool = helpers();
    const size_t wanted = std::min(size_t(pool.maxThreadCount()), to - from - 1);
    for (size_t i = 0; i < wanted; ++i)
        pool.start([shared] { shared->run(); });
    shared->run();
    std::unique_lock<std::mutex> lock(shared->mutex);
    shared->closed = true;
    shared->ended.wait(lock, [&] { return shared->busy == 0; });
}

} // namespace opora::arena

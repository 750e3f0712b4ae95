// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/Holding.h"
#include <QHash>
#include <condition_variable>
#include <mutex>

namespace opora {
namespace {

struct Holders {
    std::mutex mutex;
    std::condition_variable let;
    QHash<const Workspace *, int> count;
};

Holders &holders()
{
    static auto *all = new Holders; // never destroyed: threads may outlive main's end
    return *all;
}

} // namespace

std::shared_ptr<void> hold(const Workspace &workspace)
{
    Holders &all = holders();
    {
        const std::lock_guard lock(all.mutex);
        ++all.count[&workspace];
    }
    return {nullptr, [w = &workspace, &all](void *) {
                const std::lock_guard lock(all.mutex);
                if (--all.count[w] == 0)
                    all.count.remove(w);
                all.let.notify_all();
            }};
}

void waitForHolders(const Workspace &workspace)
{
    Holders &all = holders();
    std::unique_lock lock(all.mutex);
    all.let.wait(lock, [&] { return !all.count.contains(&workspace); });
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/StageChain.h"
#include <QHash>
#include <algorithm>
#include <limits>
#include <queue>
#include <vector>

namespace opora {
namespace {

struct Earlier {
    const QList<StageChainEntry> *entries;
    /// Strict order by instant, then id.
    bool operator()(int a, int b) const
    {
        const StageChainEntry &x = entries->at(a), &y = entries->at(b);
        constexpr qint64 never = std::numeric_limits<qint64>::min();
        const qint64 ax = x.known ? x.at : never, ay = y.known ? y.at : never;
        return ax != ay ? ax < ay : x.id < y.id;
    }
};

} // namespace

QList<int> orderStageChain(const QList<StageChainEntry> &entries)
{
    const int count = int(entries.size());
    QHash<Uuid, int> byId;
    for (int i = 0; i < count; ++i)
        byId.insert(entries.at(i).id, i);
    std::vector<std::vector<int>> followers(static_cast<size_t>(count));
    std::vector<char> waits(size_t(count), 0), placed(size_t(count), 0);
    for (int i = 0; i < count; ++i) {
        const int seen = entries.at(i).after.isNull() ? -1 : byId.value(entries.at(i).after, -1);
        if (seen < 0 || seen == i)
            continue;
        followers[size_t(seen)].push_back(i);
        waits[size_t(i)] = 1;
    }
    const Earlier earlier{&entries};
    auto later = [earlier](int a, int b) { return earlier(b, a); };
    std::priority_queue<int, std::vector<int>, decltype(later)> free(later);
    for (int i = 0; i < count; ++i) {
        if (!waits[size_t(i)])
            free.push(i);
    }
    QList<int> order;
    auto place = [&](int i) {
        placed[size_t(i)] = 1;
        if (!entries.at(i).deleted)
            order.append(i);
        for (int f : followers[size_t(i)]) {
            if (!placed[size_t(f)])
                free.push(f);
        }
    };
    auto drain = [&] {
        while (!free.empty()) {
            const int i = free.top();
            free.pop();
            if (!placed[size_t(i)])
                place(i);
        }
    };
    drain();
    // Only circles are left (never written by us, but a file may hold anything): enter them at their earliest entry.
    while (true) {
        int first = -1;
        for (int i = 0; i < count; ++i) {
            if (!placed[size_t(i)] && (first < 0 || earlier(i, first)))
                first = i;
        }
        if (first < 0)
            break;
        free.push(first);
        drain();
    }
    return order;
}

} // namespace opora

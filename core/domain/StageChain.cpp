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
    // From the newest back: what nothing living or deleted follows may be the newest; of several the latest is.
    const int count = int(entries.size());
    QHash<Uuid, int> byId;
    for (int i = 0; i < count; ++i)
        byId.insert(entries.at(i).id, i);
    std::vector<int> seen(size_t(count), -1), followers(size_t(count), 0);
    for (int i = 0; i < count; ++i) {
        const int s = entries.at(i).after.isNull() ? -1 : byId.value(entries.at(i).after, -1);
        if (s < 0 || s == i)
            continue;
        seen[size_t(i)] = s;
        ++followers[size_t(s)];
    }
    const Earlier earlier{&entries};
    std::priority_queue<int, std::vector<int>, Earlier> heads(earlier);
    std::vector<char> placed(size_t(count), 0);
    QList<int> newestFirst;
    auto drain = [&] {
        while (!heads.empty()) {
            const int i = heads.top();
            heads.pop();
            if (placed[size_t(i)])
                continue;
            placed[size_t(i)] = 1;
            if (!entries.at(i).deleted)
                newestFirst.append(i);
            const int s = seen[size_t(i)];
            if (s >= 0 && --followers[size_t(s)] <= 0)
                heads.push(s);
        }
    };
    for (int i = 0; i < count; ++i) {
        if (followers[size_t(i)] == 0)
            heads.push(i);
    }
    drain();
    // Only circles are left (never written by us, but a file may hold anything): leave them by their latest entry.
    while (true) {
        int last = -1;
        for (int i = 0; i < count; ++i) {
            if (!placed[size_t(i)] && (last < 0 || earlier(last, i)))
                last = i;
        }
        if (last < 0)
            break;
        heads.push(last);
        drain();
    }
    std::reverse(newestFirst.begin(), newestFirst.end());
    return newestFirst;
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>

namespace opora::arena {

/// Runs `work(i)` for i from `from` to `to` - 1 on this thread and on idle processors, begun in order, and returns when
/// all that was begun has ended. `work` gives the number of hits of its part; once the parts before the first unfinished
/// one hold `enough` together, no further part is begun. Called from any thread; `work` must bear being called from several
/// at once.
void forEachInOrder(size_t from, size_t to, const std::function<size_t(size_t)> &work, size_t enough);

} // namespace opora::arena

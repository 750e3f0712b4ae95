// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

namespace opora {

class Workspace;

/// For work on a thread of its own that uses a workspace: take it before the thread starts, on the thread that owns the workspace,
/// and let the work own it. The workspace ends only after everything that holds it has; whoever starts long work sees to it that it
/// is cancelled first. Any thread may let it go.
std::shared_ptr<void> hold(const Workspace &workspace);

/// Waits until nothing holds the workspace. For Workspace's destructor.
void waitForHolders(const Workspace &workspace);

} // namespace opora

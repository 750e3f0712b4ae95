// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sync/sim/World.h"

namespace opora::sync::sim {

/// The command line of both simulators; the exit code. `make`: the hub of each world.
int simMain(int argc, char **argv, const HubMaker &make, int steps);

} // namespace opora::sync::sim

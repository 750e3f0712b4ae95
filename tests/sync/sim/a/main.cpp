// SPDX-License-Identifier: GPL-3.0-or-later
// Simulator A: the hub is HubRules in memory.
#include "tests/sync/sim/SimMain.h"

int main(int argc, char **argv)
{
    return opora::sync::sim::simMain(argc, argv, {}, 300);
}

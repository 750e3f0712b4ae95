// SPDX-License-Identifier: GPL-3.0-or-later
// Simulator B: the same people, replicas and troubles as simulator A, but the hub is a real PostgreSQL of its own.
#include "tests/sync/sim/SimMain.h"
#include "tests/sync/sim/b/PgHub.h"

int main(int argc, char **argv)
{
    using namespace opora::sync::sim;
    std::unique_ptr<PgCluster> cluster; // started with the first world, when the program is an application
    const HubMaker make = [&cluster](const opora::Schema &schema, quint64 seed) -> std::unique_ptr<ModelHub> {
        if (!cluster)
            cluster = PgCluster::start();
        if (!cluster)
            std::exit(77); // no server here: not run
        return std::make_unique<PgHub>(*cluster, schema, seed);
    };
    return simMain(argc, argv, make, 200);
}

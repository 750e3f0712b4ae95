// SPDX-License-Identifier: GPL-3.0-or-later
// The simulators on the command line: sim_a|sim_b --seed-from N --runs N [--steps N] [--minutes M] [--mutant NAME] [--verbose]
// To look into a seed: --verbose, and in the environment SIM_ROW (last six digits of rows to follow through pulls) or
// SIM_DEBUG. Prints one JSON object: runs, steps, violations (seed and sentence), counted, seed_from, seed_to.
#include "tests/sync/sim/SimMain.h"
#include "core/sync/Mutants.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace opora::sync {
Mutant activeMutant = Mutant::None;
}

using namespace opora::sync;

static const std::pair<const char *, Mutant> kMutants[] = {{"sequence_cursor", Mutant::SequenceCursor},
                                                           {"no_visibility_epoch", Mutant::NoVisibilityEpoch},
                                                           {"no_row_left", Mutant::NoRowLeft},
                                                           {"cursor_before_data", Mutant::CursorBeforeData},
                                                           {"pull_clobbers_pending", Mutant::PullClobbersPending},
                                                           {"counter_ids", Mutant::CounterIds},
                                                           {"no_ledger", Mutant::NoLedger},
                                                           {"ack_by_flag", Mutant::AckByFlag},
                                                           {"no_server_identity", Mutant::NoServerIdentity},
                                                           {"no_conflict_row", Mutant::NoConflictRow},
                                                           {"add_twice", Mutant::AddTwice},
                                                           {"atomic_set_split", Mutant::AtomicSetSplit},
                                                           {"versions_before_lock", Mutant::VersionsBeforeLock},
                                                           {"claim_unconfirmed", Mutant::ClaimUnconfirmed},
                                                           {"insert_collision_rejected", Mutant::InsertCollisionRejected},
                                                           {"purged_key_refused", Mutant::PurgedKeyRefused}};

/// The share that runs with the other tests: each wrong way is noticed on its stored seeds, and seeds that once found a
/// defect stay clean.
static int checkSeeds(const QString &path, int steps, const sim::HubMaker &make)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fputs("the seeds cannot be read\n", stderr);
        return 2;
    }
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject killing = all.value(QStringLiteral("mutants")).toObject();
    int bad = 0;
    for (const auto &[name, m] : kMutants) {
        activeMutant = m;
        const QJsonArray seeds = killing.value(QLatin1String(name)).toArray();
        if (seeds.size() < 3) // found rarely: more are added as they turn up, none at all is a failure
            std::fprintf(stderr, "%s: %d of three wished seeds\n", name, int(seeds.size()));
        bad += seeds.isEmpty();
        for (const QJsonValue &seed : seeds) {
            if (!sim::World(quint64(seed.toInteger()), steps, make).run().isEmpty())
                continue;
            std::fprintf(stderr, "%s is not noticed with seed %lld\n", name, static_cast<long long>(seed.toInteger()));
            ++bad;
        }
    }
    activeMutant = Mutant::None;
    for (const QJsonValue &seed : all.value(QStringLiteral("regressions")).toArray()) {
        const QStringList found = sim::World(quint64(seed.toInteger()), steps, make).run();
        if (found.isEmpty())
            continue;
        std::fprintf(stderr, "seed %lld: %s\n", static_cast<long long>(seed.toInteger()), qPrintable(found.join(QStringLiteral("; "))));
        ++bad;
    }
    return bad ? 1 : 0;
}

int sim::simMain(int argc, char **argv, const HubMaker &make, int defaultSteps)
{
    qputenv("QT_HASH_SEED", "0");
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const auto option = [&](const char *name, const QByteArray &fallback) {
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("value"), QString::fromLatin1(fallback)});
    };
    option("seed-from", "1");
    option("runs", "1000000000");
    option("steps", QByteArray::number(defaultSteps));
    option("minutes", "0");
    option("mutant", "");
    option("check-seeds", "");
    option("until", "0"); // stop after that many violating runs
    parser.addOption({QStringLiteral("list-mutants"), {}});
    parser.addOption({QStringLiteral("verbose"), {}});
    parser.process(app);
    if (parser.isSet(QStringLiteral("list-mutants"))) {
        for (const auto &m : kMutants)
            std::puts(m.first);
        return 0;
    }
    const QByteArray wanted = parser.value(QStringLiteral("mutant")).toLatin1();
    for (const auto &[name, m] : kMutants) {
        if (wanted == name)
            activeMutant = m;
    }
    if (!wanted.isEmpty() && activeMutant == Mutant::None) {
        std::fputs("no such mutant\n", stderr);
        return 2;
    }
    const quint64 from = parser.value(QStringLiteral("seed-from")).toULongLong();
    const quint64 runs = parser.value(QStringLiteral("runs")).toULongLong();
    const int steps = parser.value(QStringLiteral("steps")).toInt();
    if (parser.isSet(QStringLiteral("check-seeds")))
        return checkSeeds(parser.value(QStringLiteral("check-seeds")), steps, make);
    const int until = parser.value(QStringLiteral("until")).toInt();
    const double minutes = parser.value(QStringLiteral("minutes")).toDouble();
    QElapsedTimer timer;
    timer.start();
    QJsonArray violations;
    QHash<QByteArray, int> counted;
    quint64 seed = from;
    for (; seed < from + runs; ++seed) {
        if (minutes > 0 && timer.elapsed() > minutes * 60'000)
            break;
        sim::World world(seed, steps, make);
        const QStringList found = world.run();
        for (auto it = world.counted.cbegin(); it != world.counted.cend(); ++it)
            counted[it.key()] += *it;
        if (!found.isEmpty()) {
            violations.append(
                QJsonObject{{QStringLiteral("seed"), qint64(seed)}, {QStringLiteral("what"), found.join(QStringLiteral("; "))}});
            if (parser.isSet(QStringLiteral("verbose")))
                std::fprintf(stderr, "seed %llu: %s\n", static_cast<unsigned long long>(seed),
                             qPrintable(found.join(QStringLiteral("\n    "))));
            if (until > 0 && violations.size() >= until) {
                ++seed;
                break;
            }
        }
    }
    QJsonObject counts;
    for (auto it = counted.cbegin(); it != counted.cend(); ++it)
        counts.insert(QString::fromLatin1(it.key()), *it);
    const QJsonObject out{{QStringLiteral("runs"), qint64(seed - from)},
                          {QStringLiteral("steps"), qint64(seed - from) * steps},
                          {QStringLiteral("violations"), violations},
                          {QStringLiteral("counted"), counts},
                          {QStringLiteral("seed_from"), qint64(from)},
                          {QStringLiteral("seed_to"), qint64(seed) - 1},
                          {QStringLiteral("seconds"), double(timer.elapsed()) / 1000}};
    std::puts(QJsonDocument(out).toJson(QJsonDocument::Compact).constData());
    return violations.isEmpty() ? 0 : 1;
}

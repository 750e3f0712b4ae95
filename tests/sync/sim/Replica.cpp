// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/Replica.h"
#include "core/storage/Migrator.h"
#include "core/storage/WriteTxPrivate.h"
#include "core/sync/Seal.h"
#include "tests/sync/sim/World.h"
#include <sqlite3.h>

namespace opora::sync::sim {

const Schema &simSchema(int version)
{
    static const QList<Entity> entities = [] {
        using namespace col;
        QList<Entity> all = Schema::current().entities();
        for (Entity &e : all) {
            if (e.name == "client")
                e.columns.append(ref("merged_into", "client").mergeLink());
        }
        all.append({.name = "job",
                    .table = "job",
                    .plural = "jobs",
                    .visibility = Visibility::Child,
                    .columns = {text("title").required(), ref("client_id", "client").required(), integer("points").by(0).counter(),
                                integer("stock").by(0).counter().nonNegative(), blob("claim").claim()},
                    .indexes = {{{"client_id"}}},
                    .rootVia = {"client_id"},
                    .labelColumn = "title"});
        return all;
    }();
    static const Schema three(3, entities), four(4, entities);
    return version >= 4 ? four : three;
}

const QByteArray &emptyImage()
{
    static const QByteArray image = [] {
        auto c = sqlite::Connection::openInMemory();
        Q_ASSERT(c.ok());
        (void)(*c)->exec("PRAGMA page_size=4096");
        const auto made = Migrator::createAll(**c, simSchema(3));
        Q_ASSERT(made.ok());
        Q_UNUSED(made)
        return (*c)->image();
    }();
    return image;
}

Replica::Replica(World &w, QString n, const Uuid &u, quint64 seed, const QByteArray &image)
    : world(w),
      name(std::move(n)),
      user(u),
      rng(seed)
{
    static constexpr qint64 skews[] = {0, 0, 0, -86'400'000, 86'400'000, 3'600'000, -5'000};
    clock->world = &w.now;
    clock->skew = skews[below(rng, 7)];
    clock->booted = w.now - 1000;
    clock->boot = randomId(rng).toString().toLatin1();
    m_x.me = user;
    m_x.device = randomId(rng);
    m_x.currency = QStringLiteral("UAH");
    m_x.zone = QTimeZone::utc();
    m_x.path = QStringLiteral(":memory:");
    m_x.clock = clock;
    m_x.ids = [this](qint64) { return randomId(rng); };
    load(image.isEmpty() ? emptyImage() : image);
    if (image.isEmpty()) {
        (void)m_store->link("sim", randomId(rng));
        if (chance(rng, 0.5))
            (void)write({}, [](WriteTx &tx) { return setState(tx, "first_sync", 1); });
    }
    restart();
}

Replica::~Replica() = default;

void Replica::load(const QByteArray &image)
{
    m_engine.reset();
    m_store.reset();
    m_db.reset();
    auto c = sqlite::Connection::openInMemory(image);
    Q_ASSERT(c.ok());
    m_db = std::move(*c);
    (void)m_db->exec("PRAGMA synchronous=OFF");
    restart();
    newest.clear();
}

void Replica::restart()
{
    m_engine.reset();
    m_store = std::make_unique<SqliteLocalStore>(*this);
    m_engine = std::make_unique<SyncEngine>(SyncEngine::Seams{*clock, *this, *m_store, *this, *this});
    m_wake = nullptr;
    m_crashed = false;
}

// --------------------------------------------------------------------------------------------------------- transactions

Result<void> Replica::write(const CommandInfo &info, const std::function<Result<void>(WriteTx &)> &body)
{
    ++m_writes;
    const bool crash = m_crashAt > 0 && m_writes == m_crashAt;
    if (crash && m_fault == Fault::CrashInStatement) {
        // Somewhere inside the transaction; what was done of it is rolled back, and the program is gone.
        sqlite3_progress_handler(
            m_db->handle(), 20 + below(rng, 4000), [](void *) { return 1; }, nullptr);
    } else if (crash && m_fault == Fault::DiskFull) {
        const qint64 pages = m_db->scalar("PRAGMA page_count").toInt();
        (void)m_db->exec("PRAGMA max_page_count=" + QByteArray::number(pages));
    }
    const auto run = [&]() -> Result<void> {
        OPORA_ASSIGN(auto tx, sqlite::Transaction::begin(*m_db));
        WriteTx write(*m_db, schema(), m_x, m_control, info);
        OPORA_TRY(write.priv().begin(write));
        OPORA_TRY(body(write));
        OPORA_TRY(write.priv().finish(write));
        if (crash && m_fault == Fault::BeforeSave)
            return Error{QStringLiteral("crash"), {}, {}, ErrorKind::Internal};
        if (qEnvironmentVariableIsSet("SIM_DEBUG")) {
            auto st = m_db->prepare("PRAGMA foreign_key_check");
            while (st.step())
                std::fprintf(stderr, "%s %s: %s row %lld names %s (%s)\n", qPrintable(name), qPrintable(info.origin),
                             qPrintable(st.text(0)), st.integer(1), qPrintable(st.text(2)), qPrintable(st.text(3)));
        }
        return tx.commit();
    };
    const Result<void> done = run();
    if (crash) {
        sqlite3_progress_handler(m_db->handle(), 0, nullptr, nullptr);
        if (m_db->inTransaction()) // the handler met the rollback too
            (void)m_db->run("ROLLBACK");
        (void)m_db->exec("PRAGMA max_page_count=1073741823");
        m_crashed = m_crashed || !done.ok();
    } else if (!done.ok() && done.error().code != QLatin1String("not_found") && done.error().code != QLatin1String("in_doubt")
               && done.error().code != QLatin1String("required_field")) {
        world.violation(
            QStringLiteral("%1: local transaction (%4) failed: %2 %3").arg(name, done.error().code, done.error().details, info.origin));
    }
    return done;
}

Result<void> Replica::read(const std::function<Result<void>(Reader &)> &body)
{
    Reader r(*m_db, schema(), m_x, m_control);
    return body(r);
}

bool Replica::command(const std::function<Result<void>(WriteTx &)> &body, const QString &origin, const Uuid &undoes)
{
    const qint64 before = m_db->scalar("SELECT coalesce(max(n), 0) FROM sync_group").toInt();
    const Result<void> done = write({origin, origin, origin != QLatin1String("claim"), undoes}, body);
    if (!done.ok())
        return false;
    const qint64 n = m_db->scalar("SELECT coalesce(max(n), 0) FROM sync_group").toInt();
    if (n == before)
        return false;
    world.noteWrites(*this, n);
    return true;
}

// ------------------------------------------------------------------------------------------------------------- the line

static Error cut(const char *where)
{
    return {QStringLiteral("hub_unreachable"), {}, QString::fromLatin1(where), ErrorKind::HubUnreachable};
}

void Replica::pushMany(const QList<FrozenGroup> &groups, int version, Answer<PushAnswer> answer)
{
    if (!online || m_fault == Fault::Unreachable || m_fault == Fault::BeforeSend)
        return answer(cut("before sending"));
    if (!world.hub.isActive(user))
        return answer(Error{QStringLiteral("hub_access_denied"), {}, {}, ErrorKind::Refused});
    PushAnswer a;
    if (version < world.hub.minClient) {
        a.stopped = Error{QStringLiteral("hub_needs_upgrade"), {}, {}, ErrorKind::Refused};
        return answer(a);
    }
    QList<Group> read;
    for (const FrozenGroup &f : groups) {
        const Result<Group> g = decodeGroup(envelope(f.body, f.hash), world.hub.schema());
        if (!g.ok() || hashOf(f.body) != f.hash) {
            world.violation(name + QStringLiteral(": a group the hub cannot read: ")
                            + (g.ok() ? QStringLiteral("hash") : g.error().details));
            return answer(cut("bad group"));
        }
        read.append(*g);
    }
    // The one in the middle meets the trouble; what stands before and behind it goes in one piece each.
    const qsizetype half = read.size() / 2;
    for (const auto &[from, count] :
         {std::pair(qsizetype(0), half), std::pair(half, qsizetype(1)), std::pair(half + 1, read.size() - half - 1)}) {
        if (from == half && m_fault == Fault::BeforeCommit)
            return answer(cut("before commit"));
        const QList<Group> part = read.mid(from, std::max<qsizetype>(count, 0));
        if (part.isEmpty())
            continue;
        const PushAnswer taken = world.hub.pushMany(user, part);
        if (taken.stopped && taken.stopped->code == QLatin1String("hub_group_reused"))
            world.violation(name + QStringLiteral(": group id used twice"));
        if (from == half && !taken.stopped && m_fault == Fault::AfterCommit)
            return answer(cut("after commit"));
        for (qsizetype i = 0; i < taken.results.size(); ++i) {
            if (m_fault == Fault::DuplicateLater && chance(rng, 0.3))
                world.deliverLater(user, part.at(i));
        }
        a.results += taken.results;
        if (taken.stopped) {
            a.stopped = taken.stopped;
            break;
        }
        if (from == half && chance(rng, 0.3) && !world.healing)
            world.edit(*this); // the person types on
    }
    answer(a);
}

void Replica::pull(const PullRequest &request, Answer<PullAnswer> answer)
{
    if (!online || m_fault == Fault::Unreachable || m_fault == Fault::AfterPush)
        return answer(cut("before the pull"));
    if (!world.hub.isActive(user))
        return answer(Error{QStringLiteral("hub_access_denied"), {}, {}, ErrorKind::Refused});
    const Result<PullAnswer> pulled = world.hub.pull(user, request);
    if (!pulled.ok())
        return answer(pulled.error());
    const PullAnswer &a = *pulled;
    if (const QString watched = qEnvironmentVariable("SIM_ROW"); !watched.isEmpty()) {
        std::fprintf(stderr, "%s pull needs %d full %d rows %d gone %d cursor %s -> %s\n", qPrintable(name), int(a.needs), int(a.full),
                     int(a.rows.size()), int(a.gone.size()), request.cursor.constData(), a.cursor.constData());
        for (const BaseRow &row : a.rows) {
            if (watched.contains(row.id.toString().right(6)))
                std::fprintf(stderr, "   row %s %s deleted %d\n", row.table.constData(), qPrintable(row.id.toString().right(6)),
                             int(row.deleted()));
        }
        for (const auto &row : a.gone) {
            if (watched.contains(row.second.toString().right(6)))
                std::fprintf(stderr, "   gone %s %s\n", row.first.constData(), qPrintable(row.second.toString().right(6)));
        }
        for (const char *table : {"client", "activity", "contact_point"}) {
            for (const QString &part : watched.split(QLatin1Char(' '))) {
                if (!m_db->scalar(QByteArray("SELECT 1 FROM ") + table + " WHERE hex(id) LIKE ?1", QString(QLatin1Char('%') + part))
                         .isNull())
                    std::fprintf(stderr, "   here %s %s\n", table, qPrintable(part));
            }
        }
    }
    if (m_fault == Fault::MidPull)
        return answer(cut("during the pull"));
    if (m_fault == Fault::BeforeSave || m_fault == Fault::DiskFull) {
        m_crashAt = m_writes + 1 + (mutant(Mutant::CursorBeforeData) ? 1 : 0);
    } else if (chance(rng, 0.2) && !world.healing) {
        world.edit(*this);
    }
    answer(a);
}

void Replica::firstSync(const FirstSyncRequest &request, Answer<FirstSyncPart> answer)
{
    if (!online || m_fault == Fault::Unreachable || (m_fault == Fault::MidPull && chance(rng, 0.2)))
        return answer(cut("during the first fill"));
    if (!world.hub.isActive(user))
        return answer(Error{QStringLiteral("hub_access_denied"), {}, {}, ErrorKind::Refused});
    answer(world.hub.firstSync(user, request));
}

void Replica::bulkUpload(const BulkPart &, Answer<BulkReceipt> answer)
{
    answer(Error{QStringLiteral("hub_unreachable"), {}, QStringLiteral("the model hub takes no bulk"), ErrorKind::HubUnreachable});
}

void Replica::sync(Fault fault)
{
    m_fault = fault;
    m_crashAt = fault == Fault::CrashInStatement ? m_writes + 1 + below(rng, chance(rng, 0.3) ? 40 : 5) : 0;
    if (m_engine->status().phase == SyncEngine::Phase::Off || m_engine->status().phase == SyncEngine::Phase::Stopped)
        m_engine->start();
    else
        m_engine->poke();
    m_fault = Fault::None;
    m_crashAt = 0;
    if (m_crashed)
        restart();
    else if (m_engine->status().phase == SyncEngine::Phase::Resting)
        world.afterPull(*this);
}

} // namespace opora::sync::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/arena/ArenaFeeder.h"
#include "core/base/Log.h"
#include "core/storage/Ddl.h"
#include "core/storage/arena/RowText.h"
#include "core/storage/arena/Snapshot.h"
#include "core/storage/log/LogReader.h"

namespace opora::arena {
namespace {

/// More rows than this are read anew in one walk rather than one by one.
constexpr qint64 kFollowLimit = 4000;

void keepErrors(const Result<void> &status, Result<void> &all)
{
    if (all.ok() && !status.ok())
        all = status;
}

} // namespace

ArenaFeeder::ArenaFeeder(const Schema &schema) : m_schema(schema), m_plan(SearchPlan::of(m_schema))
{
    for (qsizetype i = 0; i < m_plan.subjects.size(); ++i)
        m_arenas.push_back(std::make_unique<SearchArena>());
}

const SearchArena *ArenaFeeder::arena(const QByteArray &entity) const
{
    for (qsizetype i = 0; i < m_plan.subjects.size(); ++i) {
        if (m_plan.subjects.at(i).entity->name == entity)
            return m_arenas[size_t(i)].get();
    }
    return nullptr;
}

SearchArena &ArenaFeeder::arenaOf(const SearchPlan::Subject &s) const
{
    return *m_arenas[size_t(&s - m_plan.subjects.constData())];
}

qsizetype ArenaFeeder::memory() const
{
    qsizetype bytes = 0;
    for (const auto &a : m_arenas)
        bytes += a->memory();
    return bytes;
}

Result<void> ArenaFeeder::fill(Reader &r, const QString &snapshotPath)
{
    {
        const std::lock_guard<std::mutex> turn(m_turn);
        const qint64 now = LogReader(r.db(), r.schema()).position();
        auto snapshot = loadSnapshot(snapshotPath, r.context().workspace, m_schema.hash());
        bool usable = snapshot && snapshot->position <= now;
        for (const SearchPlan::Subject &s : m_plan.subjects)
            usable = usable && snapshot->arenas.contains(s.entity->name);
        if (usable) {
            for (const SearchPlan::Subject &s : m_plan.subjects)
                arenaOf(s).reset(snapshot->arenas.take(s.entity->name));
            m_position = snapshot->position;
            m_savedPosition = snapshot->position;
        } else {
            for (const SearchPlan::Subject &s : m_plan.subjects)
                OPORA_TRY(rebuild(r, s));
            m_position = now;
        }
    }
    OPORA_TRY(follow(r, true));
    return {};
}

Result<void> ArenaFeeder::rebuild(Reader &r, const SearchPlan::Subject &s)
{
    RowTextReader rows(r, s);
    BaseBuilder builder;
    OPORA_TRY(rows.each([&](qint64 n, QByteArrayView text) {
        builder.add(n, text);
        return !r.cancelled();
    }));
    if (r.cancelled())
        return Error{QStringLiteral("cancelled"), {}, {}, ErrorKind::Cancelled};
    if (builder.full())
        qCWarning(lcOpora) << "search covers only part of" << s.entity->table << ": its text is over 4 GB";
    arenaOf(s).reset(builder.take());
    return {};
}

/// Parents of the child rows that changed, and of those that name a row that changed.
Result<void> ArenaFeeder::addParents(Reader &r, const SearchPlan::Subject &s, const SearchPlan::Child &c, const ChangeSet &changes, Wanted &wanted) const
{
    const QByteArray parents = "SELECT p.n FROM " + ddl::quoted(c.entity->table) + " t JOIN " + ddl::quoted(s.entity->table) + " p ON p.id = t."
        + ddl::quoted(c.parentColumn) + " WHERE ";
    Result<void> status;
    const auto add = [&](const QByteArray &where, const auto &...args) {
        auto st = r.db().cached(parents + where);
        st.args(args...);
        while (st.step())
            wanted.indirect.insert(st.integer(0));
        keepErrors(st.status(), status);
    };
    for (const RowChange &row : changes.rows.value(c.entity->name))
        add("t.n = ?1", row.n);
    for (const RunChange &run : changes.runs.value(c.entity->name)) {
        if (run.to - run.from >= kFollowLimit)
            wanted.all = true;
        else
            add("t.n BETWEEN ?1 AND ?2", run.from, run.to);
    }
    for (const QList<SearchPlan::Child::Named> *list : {&c.named, &c.watched}) {
        for (const SearchPlan::Child::Named &named : *list) {
            // A run of the subject's own rows is read in full anyway; of others (tags) a run is rare and small.
            for (const RowChange &row : changes.rows.value(named.target->name))
                add("t." + ddl::quoted(named.column) + " = ?1", row.id);
            for (const RunChange &run : changes.runs.value(named.target->name)) {
                if (run.to - run.from >= kFollowLimit)
                    wanted.all = wanted.all || run.kind != ChangeKind::Inserted;
                else
                    add("t." + ddl::quoted(named.column) + " IN (SELECT id FROM " + ddl::quoted(named.target->table) + " WHERE n BETWEEN ?1 AND ?2)", run.from, run.to);
            }
        }
    }
    return status;
}

Result<ArenaFeeder::Wanted> ArenaFeeder::wantedRows(Reader &r, const SearchPlan::Subject &s, const ChangeSet &changes) const
{
    Wanted wanted;
    for (const RowChange &row : changes.rows.value(s.entity->name))
        wanted.direct.insert(row.n);
    for (const RunChange &run : changes.runs.value(s.entity->name)) {
        if (run.to - run.from >= kFollowLimit) {
            wanted.all = true;
            continue;
        }
        for (qint64 n = run.from; n <= run.to; ++n)
            wanted.direct.insert(n);
    }
    for (const SearchPlan::Child &c : s.children) {
        if (!wanted.all)
            OPORA_TRY(addParents(r, s, c, changes, wanted));
    }
    wanted.all = wanted.all || wanted.direct.size() + wanted.indirect.size() > kFollowLimit;
    return wanted;
}

Result<void> ArenaFeeder::refresh(Reader &r, const SearchPlan::Subject &s, const Wanted &wanted)
{
    SearchArena &arena = arenaOf(s);
    RowTextReader rows(r, s);
    QList<SearchArena::Change> changes;
    QList<qint64> touched;
    QSet<qint64> all = wanted.direct;
    all.unite(wanted.indirect);
    for (const qint64 n : std::as_const(all)) {
        auto row = rows.row(n);
        // A deal that moved, a contact of another kind: most changes leave the searched text alone.
        if (row && !wanted.direct.contains(n) && arena.textOf(n) == row->text)
            continue;
        touched.append(n);
        if (row)
            changes.append({n, false, std::move(row->text), std::move(row->key), 0});
    }
    arena.forget(touched);
    for (SearchArena::Change &c : changes)
        c.position = arena.positionFor(c.key, c.n, [&rows](qint64 n) { return rows.key(n); });
    arena.apply(std::move(changes));
    return {};
}

Result<ArenaFeeder::Followed> ArenaFeeder::follow(Reader &r, bool rebuildAllowed)
{
    std::unique_lock<std::mutex> turn(m_turn, std::defer_lock);
    if (rebuildAllowed)
        turn.lock();
    else if (!turn.try_lock())
        return Followed::Busy;
    LogReader log(r.db(), r.schema());
    // A reader that began before the last follow sees less than the arenas already hold.
    if (log.position() <= m_position)
        return Followed::UpToDate;
    OPORA_ASSIGN(const ChangeSet changes, log.since(m_position));
    QList<Wanted> wanted;
    for (const SearchPlan::Subject &s : m_plan.subjects) {
        OPORA_ASSIGN(Wanted w, wantedRows(r, s, changes));
        if (w.all && !rebuildAllowed)
            return Followed::NeedsRebuild;
        wanted.append(std::move(w));
    }
    for (qsizetype i = 0; i < m_plan.subjects.size(); ++i) {
        const SearchPlan::Subject &s = m_plan.subjects.at(i);
        const Wanted &w = wanted.at(i);
        if (w.all)
            OPORA_TRY(rebuild(r, s));
        else if (!w.direct.isEmpty() || !w.indirect.isEmpty())
            OPORA_TRY(refresh(r, s, w));
    }
    m_position = std::max(changes.upTo, log.position());
    return Followed::UpToDate;
}

bool ArenaFeeder::save(const QString &snapshotPath, const Uuid &workspace)
{
    const std::lock_guard<std::mutex> turn(m_turn);
    if (m_savedPosition.load() == m_position.load())
        return true;
    QHash<QByteArray, std::shared_ptr<const Base>> bases;
    for (const SearchPlan::Subject &s : m_plan.subjects)
        bases.insert(s.entity->name, arenaOf(s).merged());
    const bool ok = saveSnapshot(snapshotPath, {workspace, m_schema.hash(), m_position}, bases);
    if (ok)
        m_savedPosition = m_position.load();
    return ok;
}

} // namespace opora::arena

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/World.h"

namespace opora::sync::sim {

static std::unique_ptr<ModelHub> makeHub(const HubMaker &make, quint64 seed)
{
    return make ? make(simSchema(3), seed) : std::make_unique<ModelHub>(simSchema(3), seed);
}

World::World(quint64 seed, int steps, const HubMaker &make)
    : rng(seed * 0x9e3779b97f4a7c15ULL + 1),
      m_hub(makeHub(make, rng())),
      hub(*m_hub),
      m_steps(steps)
{
    hub.setNow(now);
    // Each kind of trouble in half of the runs, so that some runs have much of one and none of another.
    for (bool &on : m_faultOn)
        on = chance(rng, 0.5);
    populate();
}

World::~World() = default;

void World::populate()
{
    const Uuid teams[] = {randomId(rng), randomId(rng)};
    for (const Uuid &t : teams)
        hub.administrate("team", t, {{"name", u"Team"}});
    static constexpr struct {
        const char *role;
        int team;
    } people[] = {{"manager", 0}, {"manager", 0}, {"lead", 0}, {"admin", -1}, {"manager", 1}, {"analyst", -1}};
    for (const auto &p : people) {
        const Uuid id = randomId(rng);
        hub.administrate("app_user", id,
                         {{"name", QString::fromLatin1(p.role)},
                          {"role", QString::fromLatin1(p.role)},
                          {"active", true},
                          {"team_id", p.team < 0 ? Value() : Value(teams[p.team])}});
        m_people.append(id);
    }
    for (int i = 0; i < 3; ++i)
        hub.administrate("tag", randomId(rng), {{"name", QStringLiteral("tag%1").arg(i)}});
    const Uuid pipeline = randomId(rng);
    hub.administrate("pipeline", pipeline, {{"name", u"Sales"}, {"position", 0}});
    static constexpr const char *kinds[] = {"open", "open", "won", "lost"};
    for (int i = 0; i < 4; ++i)
        hub.administrate(
            "stage", randomId(rng),
            {{"pipeline_id", pipeline}, {"name", QStringLiteral("s%1").arg(i)}, {"position", i}, {"kind", QString::fromLatin1(kinds[i])}});
    static constexpr int who[] = {0, 0, 1, 2, 3, 4};
    for (int i = 0; i < 6; ++i)
        m_replicas.push_back(std::make_unique<Replica>(*this, QStringLiteral("r%1").arg(i), m_people.at(who[i]), rng()));
    for (auto &r : m_replicas)
        r->sync(Fault::None);
}

Fault World::randomFault()
{
    static constexpr Fault all[] = {Fault::BeforeSend, Fault::BeforeCommit,     Fault::AfterCommit, Fault::AfterPush,     Fault::MidPull,
                                    Fault::BeforeSave, Fault::CrashInStatement, Fault::DiskFull,    Fault::DuplicateLater};
    const int i = below(rng, 9);
    return m_faultOn[i] && chance(rng, 0.6) ? all[i] : Fault::None;
}

QStringList World::run()
{
    for (int i = 0; i < m_steps && m_violations.isEmpty(); ++i) {
        now += 1000 + below(rng, 600'000);
        hub.setNow(now);
        step();
    }
    heal();
    if (m_violations.isEmpty())
        check();
    for (const QString &what : hub.problems())
        violation(what);
    return m_violations;
}

void World::step()
{
    Replica &r = anyReplica();
    const double x = double(rng() >> 11) * 0x1.0p-53;
    if (x < 0.55) {
        edit(r);
    } else if (x < 0.87) {
        r.sync(randomFault());
        actOnClaims(r);
    } else {
        fault();
    }
}

void World::fault()
{
    const int kind = below(rng, 16);
    if (kind < 5) {
        if (m_faultOn[9])
            slowWriter();
    } else if (kind == 5) {
        if (m_faultOn[10])
            peopleChange();
    } else if (kind == 6) {
        if (m_faultOn[11])
            cloneReplica();
    } else if (kind < 9) {
        if (m_faultOn[12])
            restoreReplica();
    } else if (kind == 9) {
        if (m_faultOn[13])
            hubBackupOrRestore();
    } else if (kind == 10) {
        if (m_faultOn[14])
            eraseOrPurge();
    } else if (kind == 11) {
        lateDelivery();
    } else if (kind == 12) {
        Replica &r = anyReplica(); // the line is down for a while
        r.online = !r.online;
    } else if (kind == 13) {
        if (m_faultOn[15]) { // the clock is set; sometimes the machine is started anew
            Replica &r = anyReplica();
            r.clock->skew = qint64(below(rng, 5) - 2) * 86'400'000 / 2;
            if (chance(rng, 0.3)) {
                r.clock->booted = now - 1;
                r.clock->boot = randomId(rng).toString().toLatin1();
            }
        }
    } else if (kind == 14) {
        if (chance(rng, 0.3)) { // a newer program is asked for; replicas follow one by one
            hub.setMinClient(4);
            ++counted["upgrade"];
        }
        if (hub.minClient == 4)
            anyReplica().schemaVersion = 4;
    } else {
        Replica &r = anyReplica();
        r.scrub();
    }
}

void World::slowWriter()
{
    if (hub.hasSlow() && chance(rng, 0.6)) {
        hub.finishSlow(chance(rng, 0.8));
        return;
    }
    // A replica's first waiting group arrives over a connection that then hangs before its COMMIT.
    Replica &r = anyReplica();
    const auto batch = r.store().nextBatch({0, 0});
    if (!batch.ok() || batch->groups.isEmpty() || !hub.isActive(r.user) || r.schemaVersion < hub.minClient)
        return;
    const FrozenGroup &f = batch->groups.first();
    const Result<Group> g = decodeGroup(envelope(f.body, f.hash), hub.schema());
    if (g.ok() && hub.openSlow(r.user, *g))
        ++counted["slow"];
}

void World::peopleChange()
{
    const Uuid user = m_people.at(below(rng, 5));
    const HubRow *r = hub.row("app_user", user);
    const int what = below(rng, 4);
    QList<Uuid> teams = hub.state().tables.value("team").keys();
    if (what < 2)
        hub.administrate("app_user", user, {{"team_id", teams.at(below(rng, int(teams.size())))}});
    else if (what == 2 && user != m_people.at(3))
        hub.administrate("app_user", user,
                         {{"role", r->values.value("role").toText() == QLatin1String("lead") ? Value(u"manager") : Value(u"lead")}});
    else if (user != m_people.at(3))
        hub.administrate("app_user", user, {{"active", !r->values.value("active").toBool()}});
    ++counted["people"];
}

void World::cloneReplica()
{
    if (m_replicas.size() >= 8)
        return;
    Replica &from = anyReplica();
    auto twin = std::make_unique<Replica>(*this, from.name + QLatin1Char('c'), from.user, rng(), from.image());
    twin->schemaVersion = from.schemaVersion;
    m_replicas.push_back(std::move(twin));
    ++counted["clone"];
}

void World::restoreReplica()
{
    Replica &r = anyReplica();
    if (r.backup.isEmpty() || chance(rng, 0.4)) {
        r.backup = r.image();
        return;
    }
    r.load(r.backup);
    r.claims.clear();
    r.form.open = false;
    ++counted["replica_restored"];
}

void World::hubBackupOrRestore()
{
    while (hub.hasSlow())
        hub.finishSlow(true);
    if (!m_backup || chance(rng, 0.4)) {
        m_backup = hub.backup();
        return;
    }
    hub.restore(*m_backup);
    ++m_hubRestores;
    ++counted["hub_restored"];
}

void World::eraseOrPurge()
{
    if (chance(rng, 0.6)) {
        hub.purgeOld();
        ++counted["purge"];
        return;
    }
    if (chance(rng, 0.4)) {
        hub.trimFeed();
        ++counted["feed_trimmed"];
        return;
    }
    const QList<Uuid> clients = hub.state().tables.value("client").keys();
    if (clients.isEmpty())
        return;
    hub.erase("client", clients.at(below(rng, int(clients.size()))));
    ++counted["erased"];
}

void World::lateDelivery()
{
    if (m_late.isEmpty())
        return;
    const auto [user, g] = m_late.takeAt(below(rng, int(m_late.size())));
    if (hub.state().ledger.contains(g.id)) { // one that a restored hub forgot is the replica's to offer again
        (void)hub.push(user, g);
        ++counted["late"];
    }
}

static QString shown(const Value &v)
{
    return v.isUuid()  ? v.toUuid().toString().right(6)
           : v.isInt() ? QString::number(v.toInt())
                       : v.toText().replace(QLatin1Char('\n'), QLatin1Char('|'));
}

QString World::debugChain(const Uuid &row) const
{
    QString text;
    for (const AuditRow &a : hub.state().audit) {
        if (a.row != row)
            continue;
        const QByteArray unit = a.kind == "update" ? hub.schema().byTable(a.table)->column(a.field)->unit() : a.field;
        text += QStringLiteral("\n  %1 %2 %3: %4 -> %5 by %6 on %7, claims %8")
                    .arg(a.n)
                    .arg(QString::fromUtf8(a.kind), QString::fromUtf8(a.field), shown(a.old), shown(a.now), a.group.toString().right(6),
                         a.baseGroup.toString().right(6), hub.state().claimedBase.value({a.group, row, unit}).toString().right(6));
    }
    for (auto it = hub.state().groups.cbegin(); it != hub.state().groups.cend(); ++it) {
        for (const Op &op : it->ops) {
            if (op.row != row)
                continue;
            const LedgerEntry l = hub.state().ledger.value(it.key());
            text += QStringLiteral("\n  group %1 (%2%3) op %4 at %5:")
                        .arg(it.key().toString().right(6), QString::number(int(l.status)), QString::fromUtf8(l.code))
                        .arg(int(op.kind))
                        .arg(op.t);
            for (auto v = op.set.cbegin(); v != op.set.cend(); ++v)
                text += u' ' + QString::fromUtf8(v.key()) + u'=' + shown(*v) + u'(' + shown(op.was.value(v.key())) + u')';
            for (auto b = op.base.entries().cbegin(); b != op.base.entries().cend(); ++b)
                text += QStringLiteral(" [%1 on %2]").arg(QString::fromUtf8(b.key()), b->group.toString().right(6));
        }
    }
    for (const HubState::ConflictEntry &c : hub.state().conflicts) {
        if (c.conflict.row == row)
            text += QStringLiteral("\n  conflict %1 %2 kept %3 lost %4")
                        .arg(QString::fromUtf8(c.conflict.field), QString::fromUtf8(toWord(c.conflict.rule)),
                             c.conflict.keptGroup.toString().right(6), c.conflict.lostGroup.toString().right(6));
    }
    return text;
}

/// What the log of a replica says that its person wrote just now.
void World::noteWrites(Replica &r, qint64 groupN)
{
    const Uuid gid = r.db().scalar("SELECT gid FROM sync_group WHERE n = ?1", groupN).toUuid();
    auto st = r.db().cached("SELECT tbl, kind, row_id, field, old, new, base_v IS NOT NULL FROM sync_op WHERE group_n = ?1 ORDER BY n");
    st.args(groupN);
    while (st.step()) {
        const QByteArray table = st.utf8(0).toByteArray(), field = st.utf8(3).toByteArray();
        const Entity &e = *hub.schema().byTable(table);
        const Uuid row = st.uuid(2);
        const auto note = [&](const QByteArray &name, const Value &old, const Value &now, bool form) {
            const Column *c = e.column(name);
            if (!c || !c->synced() || c->isMergeLink)
                return;
            if (c->isCounter) {
                m_adds[{table, row, name}][gid] += now.toInt() - old.toInt();
                return;
            }
            for (Write &w : m_writes) {
                if (w.gid == gid && w.row == row && w.field == name) {
                    w.value = now;
                    return;
                }
            }
            m_writes.append({gid, table, row, name, now, form});
        };
        if (st.utf8(1) == "upd") {
            note(field, st.value(4), st.value(5), st.integer(6) != 0);
        } else if (st.utf8(1) == "ins") {
            for (const Column &c : e.columns) {
                if (!c.synced())
                    continue;
                auto first = r.db().cached("SELECT old FROM sync_op WHERE group_n = ?1 AND tbl = ?2 AND row_id = ?3 AND kind = 'upd' AND "
                                           "field = ?4 ORDER BY n LIMIT 1");
                first.args(groupN, QString::fromUtf8(table), row, QString::fromUtf8(c.name));
                const Value v =
                    first.step() ? first.value(0) : r.db().scalar("SELECT \"" + c.name + "\" FROM \"" + table + "\" WHERE id = ?1", row);
                if (!v.isNull())
                    note(c.name, c.isCounter ? c.defaultValue : Value(), v, false);
            }
        }
    }
}

} // namespace opora::sync::sim

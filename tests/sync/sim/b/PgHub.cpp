// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/b/PgHub.h"
#include "tests/hub/ModelRows.h"
#include "tests/sync/sim/Replica.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace opora::sync::sim {

using namespace Qt::StringLiterals;

namespace {

/// Who waits for a row longer than this is told that the hub is busy.
constexpr char kPatience[] = "set lock_timeout = '60ms'";
constexpr qint64 kMonthAndMore = 40LL * 86'400'000;

QByteArray text(const Uuid &id)
{
    return id.toString().toLatin1();
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QString described(const QByteArray &table, const Uuid &id)
{
    return QString::fromLatin1(table) + u' ' + id.toString().right(6);
}

} // namespace

PgHub::PgHub(PgCluster &cluster, const Schema &schema, quint64 seed)
    : ModelHub(schema, seed),
      m_cluster(cluster),
      m_home(cluster.emptyHome())
{}

PgHub::~PgHub()
{
    m_slow.clear(); // rolled back
    m_cluster.administrate("drop database if exists " + m_home.database + "_backup with (force)");
}

// ----------------------------------------------------------------------------------------------------------- connections

void PgHub::disconnectAll()
{
    m_slow.clear();
    m_home.rested.clear();
    m_home.connections.clear();
}

PgConnection &PgHub::owner() const
{
    auto &c = m_home.connections["postgres"];
    if (!c)
        c = m_cluster.connect("postgres", m_home.database);
    return *c;
}

PgConnection &PgHub::as(const Uuid &user) const
{
    const QByteArray login = m_logins.value(user);
    auto &c = m_home.connections[login];
    if (!c || !c->isAlive()) {
        c = m_cluster.connect(login, m_home.database);
        (void)c->script(kPatience);
    }
    return *c;
}

PgRows PgHub::must(const QByteArray &sql, const PgArgs &args) const
{
    auto r = owner().query(sql, args);
    if (!r.ok())
        qFatal("%s: %s", sql.constData(), qPrintable(r.error().details));
    return std::move(*r);
}

QByteArray PgHub::admin() const
{
    return must("select login from crm.app_user where role = 'admin' and active and login is not null limit 1").scalar();
}

void PgHub::setNow(qint64 ms)
{
    now = ms;
    must("update sync.sim_clock set ms = $1", {QByteArray::number(ms)});
}

void PgHub::setMinClient(int version)
{
    minClient = version;
    must("update sync.workspace set min_client = $1", {QByteArray::number(version)});
}

// --------------------------------------------------------------------------------------------------------------- writing

/// The rows that a group names as they stand now, for the checks.
PgHub::Before PgHub::rowsBefore(const Group &g) const
{
    Before before;
    for (const Op &op : g.ops) {
        const Entity &e = *m_s.byTable(op.table);
        const PgRows r = must("select to_jsonb(x) from crm.\"" + op.table + "\" x where id = $1", {text(op.row)});
        if (r.count() == 0)
            continue;
        const QJsonObject o = objectOf(r.scalar());
        HubRow &row = before[{op.table, op.row}];
        for (auto it = o.begin(); it != o.end(); ++it) {
            if (const Column *c = hubColumn(e, it.key().toUtf8()))
                row.values.insert(c->name, decodeValue(*c, *it).valueOr({}));
        }
    }
    return before;
}

/// `befores`: how the rows may have stood; after another group of the same transaction it is known only by what that wished.
void PgHub::note(const Group &g, std::initializer_list<const Before *> befores)
{
    m_stale = true;
    if (m_d.groups.contains(g.id))
        return; // a repetition meets its own values
    for (const Before *before : befores) {
        observe(g, [before](const QByteArray &table, const Uuid &id) -> const HubRow * {
            const auto it = before->find({table, id});
            return it == before->end() ? nullptr : &it->second;
        });
    }
}

Result<LedgerEntry> PgHub::push(const Uuid &user, const Group &g)
{
    const PushAnswer a = pushMany(user, {g});
    if (!a.results.isEmpty())
        return a.results.first();
    return a.stopped.value_or(Error{u"no_answer"_s, {}, {}, ErrorKind::Internal});
}

/// In one transaction, as the program sends them: all of it or, where a lock is not given in time, nothing.
PushAnswer PgHub::pushMany(const Uuid &user, const QList<Group> &groups)
{
    QList<FrozenGroup> frozen;
    for (const Group &g : groups)
        frozen.append({g.id, g.hash, encodeGroup(g, m_s)});
    const Schema &spoken = simSchema(minClient >= 4 ? 4 : 3); // who knew less was turned away before
    for (;;) {
        Before rows;
        for (const Group &g : groups)
            rows.merge(rowsBefore(g));
        const Before first = rows;
        const Result<PushAnswer> a = HubCalls(as(user), spoken).push(frozen);
        m_stale = true;
        if (!a.ok())
            return {{}, a.error()};
        for (qsizetype i = 0; i < a->results.size(); ++i) {
            if (a->results.at(i).status == GroupStatus::Rejected)
                continue;
            note(groups.at(i), {&first, &rows});
            for (const Op &op : groups.at(i).ops) { // the next one of these meets what this one wrote
                for (auto v = op.set.cbegin(); v != op.set.cend(); ++v)
                    rows[{op.table, op.row}].values.insert(v.key(), *v);
            }
        }
        if (!a->stopped || a->stopped->code != "hub_busy"_L1 || m_slow.empty() || !a->results.isEmpty() || chance(m_rng, 0.5))
            return *a;
        // It would have waited for the lock: one that is in the way ends first, one way or the other.
        std::swap(m_slow[size_t(below(m_rng, int(m_slow.size())))], m_slow.back());
        finishSlow(chance(m_rng, 0.8));
    }
}

bool PgHub::openSlow(const Uuid &user, const Group &g)
{
    if (must("select 1 from sync.ledger where group_id = $1", {text(g.id)}).count() > 0)
        return false;
    Slow slow;
    slow.login = m_logins.value(user);
    if (auto rested = m_home.rested.extract(slow.login); !rested.empty())
        slow.connection = std::move(rested.mapped());
    else
        slow.connection = m_cluster.connect(slow.login, m_home.database);
    slow.group = g;
    slow.before = rowsBefore(g);
    (void)slow.connection->script(QByteArray(kPatience) + "; begin");
    const auto r =
        slow.connection->query("select sync.push_many($1::jsonb)", {'[' + envelope(encodeGroup(g, m_s), g.hash, minClient) + ']'});
    const QString status = r.ok() && r->count() == 1 ? objectOf(r->scalar()).value(u"status"_s).toString() : u"refused"_s;
    if (status == "refused"_L1) {
        rest(std::move(slow));
        return false;
    }
    slow.rejected = status == "rejected"_L1;
    m_slow.push_back(std::move(slow));
    return true;
}

void PgHub::finishSlow(bool commits)
{
    Slow slow = std::move(m_slow.back());
    m_slow.pop_back();
    const Result<void> done = slow.connection->script(commits ? "commit" : "rollback");
    if (!done.ok())
        m_problems.append(u"a slow writer could not end: "_s + done.error().details);
    else if (commits && !slow.rejected)
        note(slow.group, {&slow.before});
    m_stale = true;
    rest(std::move(slow));
}

/// A connection that is warm is worth keeping: its plans are made.
void PgHub::rest(Slow slow)
{
    (void)slow.connection->script("rollback");
    if (slow.connection->isAlive())
        m_home.rested.emplace(slow.login, std::move(slow.connection));
}

void PgHub::administrate(const QByteArray &table, const Uuid &id, const FieldValues &given)
{
    const Entity &e = *m_s.byTable(table);
    FieldValues values = given;
    if (table == "app_user" && !m_logins.contains(id)) {
        m_logins.insert(id, PgCluster::login(int(m_logins.size())));
        values.insert("login", QString::fromLatin1(m_logins.value(id)));
    }
    if (values.contains("active"))
        m_active.insert(id, values.value("active").toBool());
    const QByteArray json = QJsonDocument(encodeValues(e, values)).toJson(QJsonDocument::Compact);
    QByteArrayList columns, changes;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        columns.append('"' + it.key() + '"');
        changes.append('"' + it.key() + "\" = r.\"" + it.key() + '"');
    }
    const QByteArray name = "crm.\"" + table + '"', from = " from jsonb_populate_record(null::" + name + ", $2::jsonb) r";
    const PgRows done = must("update " + name + " x set " + changes.join(", ") + from + " where x.id = $1", {text(id), json});
    if (done.affected() == 0)
        must("insert into " + name + " (id, created_at, " + columns.join(", ") + ") select $1, sync.now_ms(), r." + columns.join(", r.")
                 + from,
             {text(id), json});
    m_stale = true;
}

void PgHub::erase(const QByteArray &, const Uuid &id)
{
    while (hasSlow())
        finishSlow(true);
    const auto c = m_cluster.connect(admin(), m_home.database);
    if (const auto r = c->query("select sync.erase($1)", {text(id)}); !r.ok() && !r.error().details.contains("not visible"_L1))
        m_problems.append(u"erasing failed: "_s + r.error().details);
    m_stale = true;
}

void PgHub::purgeOld()
{
    if (hasSlow())
        return;
    QSet<Uuid> before;
    for (const auto &rows : state().tables) {
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            before.insert(it.key());
    }
    // Tombstones become old by the clock; it goes back before anybody else looks.
    must("update sync.sim_clock set ms = $1", {QByteArray::number(now + kMonthAndMore)});
    const auto c = m_cluster.connect(admin(), m_home.database);
    if (const auto r = c->query("select sync.purge(30)"); !r.ok())
        m_problems.append(u"purging failed: "_s + r.error().details);
    setNow(now);
    m_stale = true;
    for (const auto &rows : state().tables) {
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            before.remove(it.key());
    }
    m_d.everPurged |= before;
}

void PgHub::trimFeed()
{
    if (hasSlow())
        return;
    must("update sync.feed set at = at - interval '60 days'");
    const auto c = m_cluster.connect(admin(), m_home.database);
    if (const auto r = c->query("select sync.trim_feed(30)"); !r.ok())
        m_problems.append(u"trimming the feed failed: "_s + r.error().details);
}

HubState PgHub::backup()
{
    const HubState s = state();
    disconnectAll();
    m_cluster.administrate("drop database if exists " + m_home.database + "_backup with (force)");
    m_cluster.administrate("create database " + m_home.database + "_backup template " + m_home.database);
    return s;
}

void PgHub::restore(const HubState &s)
{
    disconnectAll();
    m_cluster.administrate("drop database " + m_home.database + " with (force)");
    m_cluster.administrate("create database " + m_home.database + " template " + m_home.database + "_backup");
    m_d = s;
    m_stale = true;
    setNow(now);
    if (minClient > 0)
        setMinClient(minClient);
    for (const HubRow &r : state().tables.value("app_user"))
        m_active.insert(r.id, r.values.value("active").toBool());
}

// --------------------------------------------------------------------------------------------------------------- reading

Result<PullAnswer> PgHub::pull(const Uuid &user, const PullRequest &q) const
{
    return HubCalls(as(user), m_s).pull(q);
}

Result<FirstSyncPart> PgHub::firstSync(const Uuid &user, const FirstSyncRequest &q) const
{
    FirstSyncRequest few = q;
    few.limit = 7; // so that there are many parts
    return HubCalls(as(user), m_s).firstSync(few);
}

const HubState &PgHub::state() const
{
    refresh();
    return m_d;
}

const HubRow *PgHub::row(const QByteArray &table, const Uuid &id) const
{
    refresh();
    return ModelHub::row(table, id);
}

QList<Uuid> PgHub::naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const
{
    refresh();
    return ModelHub::naming(table, column, id);
}

void PgHub::refresh() const
{
    if (!m_stale)
        return;
    m_stale = false;
    readRows();
    readHistory();
}

void PgHub::readRows() const
{
    m_d.tables.clear();
    m_d.index.clear();
    const test::ModelRows rows = test::ModelRows::ofHub(owner(), m_s);
    for (const auto &[key, r] : rows.rows)
        add(r);
}

void PgHub::readHistory() const
{
    m_d.ledger.clear();
    m_d.audit.clear();
    m_d.conflicts.clear();
    m_d.purged.clear();
    m_d.erased.clear();
    const PgRows purged = must("select id, kind from sync.purged");
    for (int i = 0; i < purged.count(); ++i) {
        m_d.purged.insert(purged.id(i, 0));
        if (purged.bytes(i, 1) == "erased")
            m_d.erased.insert(purged.id(i, 0));
    }
    const PgRows ledger =
        must("select l.group_id, u.id, l.hash, l.result, l.body from sync.ledger l left join crm.app_user u on u.login = l.login "
             "where l.result is not null");
    for (int i = 0; i < ledger.count(); ++i) {
        Result<LedgerEntry> l = LedgerEntry::fromJson(objectOf(ledger.bytes(i, 3)));
        if (!l.ok()) {
            m_problems.append(u"a ledger entry cannot be read"_s);
            continue;
        }
        l->user = ledger.id(i, 1);
        l->hash = ledger.bytes(i, 2);
        // What an erasure blanked is no entry without a body.
        l->body = ledger.isNull(i, 4) && !m_d.erased.isEmpty() ? QByteArray("erased") : ledger.bytes(i, 4);
        m_d.ledger.insert(ledger.id(i, 0), *l);
    }
    const PgRows audit = must("select sync.audit_json(a) from sync.audit a order by a.n");
    for (int i = 0; i < audit.count(); ++i) {
        const Result<AuditRow> a = AuditRow::fromJson(objectOf(audit.bytes(i, 0)), m_s);
        if (!a.ok())
            m_problems.append(u"an audit row cannot be read: "_s + a.error().details);
        else if (!m_d.erased.contains(a->row))
            m_d.audit.append(*a);
    }
    // For the words of a violation only.
    const PgRows feed = must("select seq, xid, tbl, row_id, whole, to_jsonb(aud) from sync.feed order by seq");
    m_d.feed.clear();
    for (int i = 0; i < feed.count(); ++i) {
        HubState::FeedEntry f{feed.number(i, 0),
                              feed.bytes(i, 1).toULongLong(),
                              {feed.bytes(i, 2), feed.id(i, 3), {}, feed.isNull(i, 5), {}, feed.flag(i, 4)}};
        for (const QJsonValue &u : QJsonDocument::fromJson(feed.bytes(i, 5)).array())
            f.row.aud.insert(Uuid::fromString(u.toString()).value_or(Uuid()));
        m_d.feed.append(f);
    }
    const PgRows conflicts = must("select sync.conflict_json(c) from sync.conflict c order by c.at, c.id");
    for (int i = 0; i < conflicts.count(); ++i) {
        const Result<Conflict> c = Conflict::fromJson(objectOf(conflicts.bytes(i, 0)), m_s);
        if (!c.ok())
            m_problems.append(u"a conflict cannot be read: "_s + c.error().details);
        else
            m_d.conflicts.append({0, *c});
    }
}

/// The server shows each login exactly what the rules say, and keeps the audiences that the rules would.
void PgHub::checkSight() const
{
    const HubState &d = state();
    for (auto person = m_logins.cbegin(); person != m_logins.cend(); ++person) {
        const Caller c = caller(person.key());
        for (const Entity &e : m_s.entities()) {
            QSet<Uuid> mine, theirs;
            for (const HubRow &r : d.tables.value(e.table)) {
                if (visibleTo(m_s, *this, c, r))
                    mine.insert(r.id);
            }
            const auto seen = as(person.key()).query("select id from crm.\"" + e.table + '"');
            for (int i = 0; seen.ok() && i < seen->count(); ++i)
                theirs.insert(seen->id(i, 0));
            for (const Uuid &id : mine - theirs)
                m_problems.append(u"I8 the server hides %1 from %2"_s.arg(described(e.table, id), QString::fromLatin1(*person)));
            for (const Uuid &id : theirs - mine)
                m_problems.append(u"I8 the server shows %1 to %2"_s.arg(described(e.table, id), QString::fromLatin1(*person)));
        }
    }
    for (const auto &rows : d.tables) {
        for (const HubRow &r : rows) {
            if (!r.isRoot())
                continue;
            const QSet<Uuid> ruled = audienceOf(m_s, *this, r);
            const auto tails = [](const QSet<Uuid> &ids) {
                QStringList all;
                for (const Uuid &id : ids)
                    all.append(id.toString().right(6));
                return all.isEmpty() ? u"nobody"_s : all.join(u' ');
            };
            if (r.aud != ruled)
                m_problems.append(u"the audience of %1 is not what the rules say: besides %2, without %3"_s.arg(
                    described(r.table, r.id), tails(r.aud - ruled), tails(ruled - r.aud)));
        }
    }
}

QStringList PgHub::problems()
{
    checkSight();
    return m_problems;
}

} // namespace opora::sync::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/HubCalls.h"
#include "core/sync/postgres/HubSchema.h"
#include "core/sync/postgres/PgCopy.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>

namespace opora::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFetch = 500;                            ///< ids a query
constexpr qint64 kHistoryMs = 90LL * 24 * 3600 * 1000; ///< what comes without being asked for, besides that of deals
constexpr int kHistoryChunk = 20'000;
constexpr int kFillStep = 1'000;    ///< rows of a first fill asked for in one go
constexpr qint64 kLongPart = 4'000; ///< ms

Error reused(const QString &details)
{
    return {u"hub_group_reused"_s,
            QCoreApplication::translate(
                "Hub", "A change bears the number of another one that the hub already has. It is kept here; please report this."),
            details, ErrorKind::Internal};
}

} // namespace

Error HubCalls::unreadable(const QString &details)
{
    return {u"hub_unreadable"_s,
            QCoreApplication::translate("Hub", "The hub's answer could not be read. Nothing was changed; it is asked for again."), details,
            ErrorKind::Internal};
}

HubCalls::~HubCalls()
{
    (void)endFill();
}

HubDesk HubCalls::desk()
{
    (void)endFill();
    return HubDesk(m_c, m_schema);
}

Result<QJsonObject> HubCalls::object(const PgRows &rows, int row) const
{
    QJsonParseError e;
    const QJsonDocument doc = rows.count() > row ? QJsonDocument::fromJson(rows.bytes(row, 0), &e) : QJsonDocument();
    if (!doc.isObject())
        return unreadable(u"no object"_s);
    return doc.object();
}

Result<HubCalls::Head> HubCalls::head()
{
    OPORA_ASSIGN(const PgRows rows, m_c.query("select sync.pull_head()"));
    OPORA_ASSIGN(const QJsonObject o, object(rows));
    if (o.value(u"me"_s).isNull())
        return Error{u"hub_access_denied"_s,
                     QCoreApplication::translate("Hub", "The server did not let this user in: the name, the password or the right to this "
                                                        "database is missing. Your work is kept here."),
                     u"no member"_s, ErrorKind::Refused};
    Head h;
    h.cursor = o.value(u"cursor"_s).toString().toLatin1();
    h.fingerprint = o.value(u"fingerprint"_s).toString().toLatin1();
    h.vis = o.value(u"vis"_s).toInteger();
    h.now = o.value(u"now"_s).toInteger();
    h.schema = o.value(u"schema"_s).toInt();
    h.minClient = o.value(u"min_client"_s).toInt();
    if (h.schema != m_seenVersion) {
        OPORA_TRY(lookAtShape());
        m_seenVersion = h.schema;
    }
    return h;
}

Result<void> HubCalls::lookAtShape()
{
    OPORA_ASSIGN(m_shape, HubShape::read(m_c));
    m_leavesOut = m_shape.exceeds(m_schema);
    m_shared = m_shape.holds(m_schema) ? std::nullopt : std::optional(m_shape.within(m_schema));
    return {};
}

/// A group that writes what the hub does not have is not refused there: it waits here, and so does what comes after it.
Result<void> HubCalls::sendable(const FrozenGroup &g)
{
    if (!m_shared)
        return {};
    const Result<Group> group = decodeGroup(g.body, m_schema);
    if (!group.ok() || m_shape.lacking(*group).isEmpty())
        return {};
    OPORA_TRY(lookAtShape()); // somebody may have brought it up to date since
    const QByteArray lacking = m_shared ? m_shape.lacking(*group) : QByteArray();
    if (lacking.isEmpty())
        return {};
    return Error{u"hub_older"_s,
                 QCoreApplication::translate(
                     "Hub", "The team's hub was set up by an older Opora and has no place for some of what was entered here. "
                            "It is kept and goes out as soon as somebody brings the hub up to date (\"hub upgrade\"); what others change "
                            "comes in meanwhile."),
                 QString::fromUtf8(lacking), ErrorKind::Refused};
}

/// A row as read; where the hub has no such column yet, what it will have there then.
Result<BaseRow> HubCalls::withDefaults(const Entity &e, Result<BaseRow> read) const
{
    if (!m_shared || !read.ok())
        return read;
    BaseRow &row = *read;
    for (const Column *c : hubsql::hubColumns(*m_schema.byTable(e.table))) {
        if (!c->defaultValue.isNull() && !e.column(c->name))
            row.values.insert(c->name, c->defaultValue);
    }
    return read;
}

/// Everything of one answer comes from one snapshot, the one that is the next cursor.
Result<void> HubCalls::snapshot(const std::function<Result<void>()> &read)
{
    OPORA_TRY(endFill());
    OPORA_TRY(m_c.script("begin isolation level repeatable read read only"));
    const Result<void> done = read();
    if (m_c.isAlive()) {
        const Result<void> ended = m_c.script("commit");
        OPORA_TRY(done);
        return ended;
    }
    return done;
}

// ---------------------------------------------------------------------------------------------------------------- push

Result<PushAnswer> HubCalls::push(const QList<FrozenGroup> &groups)
{
    OPORA_TRY(endFill());
    PushAnswer answer;
    QList<FrozenGroup> batch;
    qsizetype bytes = 0;
    if (m_seenVersion < 0) {
        if (const Result<Head> h = head(); !h.ok()) {
            answer.stopped = h.error();
            return answer;
        }
    }
    const auto send = [&] {
        const Result<void> sent = batch.isEmpty() ? Result<void>() : pushBatch(batch, answer);
        batch.clear();
        bytes = 0;
        if (!sent.ok())
            answer.stopped = sent.error();
        return sent.ok();
    };
    for (const FrozenGroup &g : groups) {
        if (const Result<void> may = sendable(g); !may.ok()) {
            if (send())
                answer.stopped = may.error();
            return answer;
        }
        if (batch.size() == GroupLimits::PerCommit || (!batch.isEmpty() && bytes + g.body.size() > GroupLimits::Bytes)) {
            if (!send())
                return answer;
        }
        batch.append(g);
        bytes += g.body.size();
    }
    (void)send();
    return answer;
}

Result<void> HubCalls::pushBatch(const QList<FrozenGroup> &batch, PushAnswer &answer)
{
    QByteArrayList bodies;
    for (const FrozenGroup &g : batch)
        bodies.append(envelope(g.body, g.hash, m_schema.version()));
    const Result<PgRows> rows = m_c.query("select sync.push_many($1::jsonb)", {'[' + bodies.join(',') + ']'});
    if (!rows.ok()) {
        // JSON that the server cannot hold (U+0000) must neither block the queue nor vanish: find the one, let it be kept as text.
        if (!m_c.lastState().startsWith("22") || !m_c.isAlive())
            return rows.error();
        if (batch.size() == 1) {
            OPORA_ASSIGN(const LedgerEntry l, pushUnreadable(batch.first()));
            answer.results.append(l);
            return {};
        }
        for (const FrozenGroup &g : batch)
            OPORA_TRY(pushBatch({g}, answer));
        return {};
    }
    for (int i = 0; i < rows->count(); ++i) {
        OPORA_ASSIGN(const QJsonObject o, object(*rows, i));
        if (o.value(u"status"_s) == u"refused"_s) {
            answer.stopped = reused(o.value(u"group"_s).toString());
            continue;
        }
        OPORA_ASSIGN(const LedgerEntry l, LedgerEntry::fromJson(o));
        answer.results.append(l);
    }
    return answer.stopped ? Result<void>(*answer.stopped) : Result<void>();
}

Result<LedgerEntry> HubCalls::pushUnreadable(const FrozenGroup &g)
{
    QByteArray text = g.body;
    text.replace('\0', "\\0");
    OPORA_ASSIGN(const PgRows rows,
                 m_c.query("select sync.push_unreadable($1, $2, $3, $4)",
                           {g.id.toString().toLatin1(), g.hash, QByteArray::number(m_schema.version()), QString::fromUtf8(text).toUtf8()}));
    OPORA_ASSIGN(const QJsonObject o, object(rows));
    return LedgerEntry::fromJson(o);
}

// ---------------------------------------------------------------------------------------------------------------- pull

Result<PullAnswer> HubCalls::pull(const PullRequest &request)
{
    PullAnswer answer;
    const Result<void> read = snapshot([&]() -> Result<void> {
        OPORA_ASSIGN(const Head h, head());
        answer.cursor = h.cursor;
        answer.fingerprint = h.fingerprint;
        answer.visEpoch = h.vis;
        answer.hubNow = h.now;
        answer.schemaVersion = h.schema;
        answer.leavesOut = m_leavesOut;
        answer.minClient = h.minClient;
        answer.hubReplaced = !request.fingerprint.isEmpty() && request.fingerprint != h.fingerprint;
        if (request.cursor.isEmpty()) {
            answer.needs = FullReason::First;
        } else if (answer.hubReplaced) {
            answer.needs = FullReason::Identity;
        } else if (request.visEpoch != h.vis) {
            answer.needs = FullReason::Visibility;
        } else {
            OPORA_ASSIGN(const PgRows old, m_c.query("select sync.cursor_too_old($1)", {request.cursor}));
            if (old.flag(0, 0))
                answer.needs = FullReason::FeedFloor;
        }
        answer.full = request.full;
        if (request.full)
            return pullAll(request, answer);
        return answer.needs == FullReason::None ? pullChanged(request, answer) : Result<void>();
    });
    OPORA_TRY(read);
    return answer;
}

/// Rows of one table by id; `found` gets the ids that may be seen.
Result<void> HubCalls::fetch(const Entity &e, const QSet<Uuid> &ids, PullAnswer &answer, QSet<Uuid> *found)
{
    QList<Uuid> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    pgcopy::RowReader reader(e);
    const QByteArray columns = pgcopy::columnList(e), from = " from " + hubsql::tableName(e) + " where id = any('";
    for (qsizetype i = 0; i < sorted.size(); i += kFetch) {
        // Ids are ours, never text of a user; COPY takes no parameters.
        Result<void> parsed;
        OPORA_TRY(m_c.copyOut("copy (select " + columns + from + pgUuidArray(sorted.mid(i, kFetch)) + "'::uuid[]) order by id) to stdout",
                              [&](QByteArrayView line) {
                                  Result<BaseRow> row = withDefaults(e, reader.read(line.chopped(1)));
                                  if (!row.ok()) {
                                      parsed = unreadable(row.error().details);
                                      return false;
                                  }
                                  if (found)
                                      found->insert(row->id);
                                  answer.rows.append(std::move(*row));
                                  return true;
                              }));
        OPORA_TRY(parsed);
    }
    return {};
}

Result<void> HubCalls::pullChanged(const PullRequest &request, PullAnswer &answer)
{
    QHash<QByteArray, QSet<Uuid>> named, wanted;
    QSet<Uuid> wholes;
    QList<Uuid> conflicts;
    OPORA_ASSIGN(const PgRows feed, m_c.query("select tbl, row_id, whole from sync.pull_feed($1)", {request.cursor}));
    for (int i = 0; i < feed.count(); ++i) {
        const QByteArray table = feed.bytes(i, 0);
        if (table == "conflict") {
            conflicts.append(feed.id(i, 1));
            continue;
        }
        named[table].insert(feed.id(i, 1));
        if (feed.flag(i, 2))
            wholes.insert(feed.id(i, 1));
    }
    wanted = named;
    if (!wholes.isEmpty()) {
        OPORA_ASSIGN(const PgRows below,
                     m_c.query("select tbl, id from sync.below_visible($1)", {pgUuidArray(QList<Uuid>(wholes.cbegin(), wholes.cend()))}));
        for (int i = 0; i < below.count(); ++i)
            wanted[below.bytes(i, 0)].insert(below.id(i, 1));
    }
    for (const Entity &e : shared().entities()) {
        QSet<Uuid> found;
        OPORA_TRY(fetch(e, wanted.value(e.table), answer, &found));
        QSet<Uuid> missing = named.value(e.table) - found;
        QList<Uuid> gone(missing.cbegin(), missing.cend());
        std::sort(gone.begin(), gone.end());
        for (const Uuid &id : std::as_const(gone))
            answer.gone.append({e.table, id});
    }
    OPORA_ASSIGN(const PgRows audit, m_c.query("select sync.pull_audit($1, $2)", {request.cursor, pgUuidArray(request.pending)}));
    for (int i = 0; i < audit.count(); ++i) {
        OPORA_ASSIGN(const QJsonObject o, object(audit, i));
        if (Result<AuditRow> a = AuditRow::fromJson(o, m_schema); a.ok()) // of a table that only a newer program knows: left out
            answer.audit.append(std::move(*a));
    }
    return pullRest(request, &conflicts, answer);
}

Result<void> HubCalls::pullAll(const PullRequest &request, PullAnswer &answer)
{
    for (const Entity &e : shared().entities()) {
        QHash<Uuid, Uuid> known;
        for (const KnownVersions &k : request.known) {
            if (k.table != e.table)
                continue;
            for (const auto &[id, rv] : k.rows)
                known.insert(id, rv);
        }
        QSet<Uuid> differing;
        OPORA_TRY(m_c.copyOut("copy (select id, _rv from " + hubsql::tableName(e) + ") to stdout", [&](QByteArrayView line) {
            const auto fields = pgcopy::fieldsOf(line.chopped(1));
            const Uuid id = Uuid::fromString(QString::fromLatin1(fields.value(0))).value_or(Uuid()),
                       rv = Uuid::fromString(QString::fromLatin1(fields.value(1))).value_or(Uuid());
            const auto it = known.constFind(id);
            if (it == known.cend() || *it != rv)
                differing.insert(id);
            if (it != known.cend())
                known.erase(it);
            return true;
        }));
        OPORA_TRY(fetch(e, differing, answer, nullptr));
        QList<Uuid> gone = known.keys();
        std::sort(gone.begin(), gone.end());
        for (const Uuid &id : std::as_const(gone))
            answer.gone.append({e.table, id});
    }
    // Any past board needs the whole history of deals; of the rest the last months.
    for (qint64 after = 0;;) {
        OPORA_ASSIGN(const PgRows rows, m_c.query("select sync.pull_history($1, $2, $3, $4)",
                                                  {QByteArray("{deal,stage_change}"), QByteArray::number(answer.hubNow - kHistoryMs),
                                                   QByteArray::number(after), QByteArray::number(kHistoryChunk)}));
        for (int i = 0; i < rows.count(); ++i) {
            OPORA_ASSIGN(const QJsonObject o, object(rows, i));
            after = o.value(u"n"_s).toInteger();
            Result<AuditRow> a = AuditRow::fromJson(o, m_schema);
            if (a.ok() && !request.pending.contains(a->group))
                answer.audit.append(std::move(*a));
        }
        if (rows.count() < kHistoryChunk)
            break;
    }
    return pullRest(request, nullptr, answer);
}

Result<void> HubCalls::pullRest(const PullRequest &request, const QList<Uuid> *conflicts, PullAnswer &answer)
{
    QList<Uuid> groups = request.pending;
    if (answer.hubReplaced)
        groups += request.confirmed;
    if (!groups.isEmpty()) {
        OPORA_ASSIGN(const PgRows ledger, m_c.query("select sync.pull_ledger($1)", {pgUuidArray(groups)}));
        for (int i = 0; i < ledger.count(); ++i) {
            OPORA_ASSIGN(const QJsonObject o, object(ledger, i));
            OPORA_ASSIGN(LedgerEntry l, LedgerEntry::fromJson(o));
            l.hash = o.value(u"hash"_s).toString().toLatin1();
            answer.ledger.append(std::move(l));
        }
    }
    if (conflicts && conflicts->isEmpty())
        return {};
    OPORA_ASSIGN(const PgRows rows, m_c.query("select sync.pull_conflicts($1)",
                                              {conflicts ? std::optional<QByteArray>(pgUuidArray(*conflicts)) : std::nullopt}));
    for (int i = 0; i < rows.count(); ++i) {
        OPORA_ASSIGN(const QJsonObject o, object(rows, i));
        if (Result<Conflict> c = Conflict::fromJson(o, m_schema); c.ok())
            answer.conflicts.append(std::move(*c));
    }
    return {};
}

Result<FirstSyncPart> HubCalls::firstSync(const FirstSyncRequest &request)
{
    QElapsedTimer took;
    took.start();
    const bool goesOn = m_fill && !request.table.isEmpty() && m_fill->table == request.table && m_fill->after == request.after;
    if (!goesOn)
        OPORA_TRY(openFill(request));
    Result<FirstSyncPart> part = nextOfFill(request);
    if (!part.ok() || part->tableDone)
        OPORA_TRY(endFill());
    if (part.ok())
        part->tookMs = int(std::max<qint64>(1, took.elapsed()));
    return part;
}

/// The rest of a table stays open from part to part, in one snapshot: who sees what is asked of the server once a table, not
/// once a part (with a million clients a third of a second each). Any other call ends it; the fill goes on behind the last id.
Result<void> HubCalls::openFill(const FirstSyncRequest &request)
{
    OPORA_TRY(endFill());
    OPORA_TRY(m_c.script("begin isolation level repeatable read read only"));
    m_fill.emplace(); // to be ended, whatever happens now
    const Result<void> opened = [&]() -> Result<void> {
        OPORA_ASSIGN(m_fill->head, head());
        m_fill->table = request.table;
        m_fill->after = request.after;
        m_fill->entity = request.table.isEmpty() ? nullptr : shared().byTable(request.table);
        if (request.table.isEmpty() || (!m_fill->entity && m_schema.byTable(request.table)))
            return {}; // only the hub's state is asked for, or the hub has none of these yet
        if (!m_fill->entity)
            return unreadable(u"no table "_s + QString::fromUtf8(request.table));
        return m_c.script("declare fill no scroll cursor for select " + pgcopy::columnList(*m_fill->entity) + " from "
                          + hubsql::tableName(*m_fill->entity) + " where id > '" + request.after.toString().toLatin1() + "' order by id");
    }();
    if (!opened.ok())
        (void)endFill();
    return opened;
}

Result<FirstSyncPart> HubCalls::nextOfFill(const FirstSyncRequest &request)
{
    FirstSyncPart part;
    part.cursor = m_fill->head.cursor;
    part.fingerprint = m_fill->head.fingerprint;
    part.visEpoch = m_fill->head.vis;
    part.hubNow = m_fill->head.now;
    part.schemaVersion = m_fill->head.schema;
    part.leavesOut = m_leavesOut;
    part.minClient = m_fill->head.minClient;
    part.tableDone = true;
    const Entity *e = m_fill->entity;
    if (!e)
        return part;
    pgcopy::RowReader reader(*e);
    const int limit = std::clamp(request.limit, 1, 50'000);
    QElapsedTimer took;
    took.start();
    // In small steps, so that something always comes over a slow line; what takes long makes a shorter part.
    part.tableDone = false;
    while (!part.tableDone && part.rows.size() < limit && took.elapsed() < kLongPart) {
        const int step = int(std::min<qsizetype>(kFillStep, limit - part.rows.size()));
        OPORA_ASSIGN(const PgRows rows, m_c.query("fetch forward " + QByteArray::number(step) + " from fill"));
        for (int i = 0; i < rows.count(); ++i) {
            Result<BaseRow> row = withDefaults(*e, reader.read(rows, i));
            if (!row.ok())
                return unreadable(row.error().details);
            part.rows.append(std::move(*row));
        }
        part.tableDone = rows.count() < step;
    }
    if (!part.tableDone)
        m_fill->after = part.rows.last().id;
    return part;
}

Result<void> HubCalls::endFill()
{
    if (!m_fill)
        return {};
    m_fill.reset();
    return m_c.isAlive() ? m_c.script("commit") : Result<void>();
}

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Linker.h"
#include "core/domain/NaturalId.h"
#include "core/storage/Ddl.h"
#include "core/storage/log/ApplyTx.h"
#include "core/sync/Seal.h"
#include <QCoreApplication>

namespace opora::sync {
namespace {

const QByteArray kAudit = "audit", kEnd = "end";

QByteArray quoted(const QByteArray &n)
{
    return ddl::quoted(n);
}

/// What comes after this table (a table's name, "audit" or "end").
QByteArray follower(const Schema &s, const QByteArray &table)
{
    const QList<const Entity *> order = uploadOrder(s);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order.at(i)->table == table)
            return i + 1 < order.size() ? order.at(i + 1)->table : kAudit;
    }
    return table == kAudit ? kEnd : QByteArray();
}

bool isChecked(const Entity &e, const Column &c)
{
    return c.type == ColumnType::Ref && c.synced() && !c.isMergeLink && !(e.appendOnly && c.ref == e.name);
}

/// Columns whose target goes up later than the row itself.
QList<const Column *> laterColumns(const Schema &s, const Entity &e)
{
    QList<const Column *> list;
    const QList<const Entity *> order = uploadOrder(s);
    const qsizetype own = order.indexOf(&e);
    for (const Column &c : e.columns) {
        if (isChecked(e, c) && !c.isRequired && order.indexOf(s.entity(c.ref)) > own)
            list.append(&c);
    }
    return list;
}

/// One person under another id: the row, every reference to it, and the log.
Result<void> becomes(WriteTx &tx, ApplyTx &apply, const Uuid &was, const Uuid &is)
{
    if (was == is)
        return {};
    const Entity &user = tx.entity("user");
    const QByteArray table = quoted(user.table);
    if (!tx.db().scalar("SELECT 1 FROM " + table + " WHERE id = ?1", is).isNull()) {
        OPORA_ASSIGN(const auto old, ApplyTx::read(tx, user, was));
        if (old) {
            OPORA_TRY(apply.erase(user, *old));
            OPORA_TRY(apply.logMark(user, old->n, was, Value(), Value(tx.nowMs())));
        }
    } else {
        OPORA_TRY(tx.db().run("UPDATE " + table + " SET id = ?2 WHERE id = ?1", was, is));
        OPORA_TRY(tx.db().run("UPDATE sync_op SET row_id = ?2 WHERE row_id = ?1", was, is));
    }
    for (const Entity &e : tx.schema().entities()) {
        QByteArrayList columns{"created_by", "updated_by"};
        for (const Column &c : e.columns) {
            if (c.type == ColumnType::Ref && c.ref == "user")
                columns.append(c.name);
        }
        QByteArrayList set, names;
        for (const QByteArray &c : std::as_const(columns)) {
            names.append(quoted(c));
            set.append(quoted(c) + " = CASE WHEN " + quoted(c) + " = ?1 THEN ?2 ELSE " + quoted(c) + " END");
        }
        OPORA_TRY(tx.db().run("UPDATE " + quoted(e.table) + " SET " + set.join(", ") + " WHERE ?1 IN (" + names.join(", ") + ')', was, is));
        if (!e.namesRow.isEmpty())
            OPORA_TRY(tx.db().run(
                "UPDATE " + quoted(e.table) + " SET " + quoted(e.namesRow) + " = ?2 WHERE " + quoted(e.namesRow) + " = ?1", was, is));
    }
    OPORA_TRY(tx.db().run("UPDATE sync_op SET old = CASE WHEN old = ?1 THEN ?2 ELSE old END, new = CASE WHEN new = ?1 THEN ?2 ELSE new END "
                          "WHERE old = ?1 OR new = ?1",
                          was, is));
    return tx.db().run("UPDATE command SET user_id = ?2 WHERE user_id = ?1", was, is);
}

/// A person's own settings are called after the person: they get the id every machine would give them.
Result<void> renamePersonal(WriteTx &tx)
{
    for (const Entity &e : tx.schema().entities()) {
        if (e.personalTo.isEmpty() || e.naturalKey.isEmpty())
            continue;
        QByteArray names;
        for (const QByteArray &k : e.naturalKey)
            names += ", " + quoted(k);
        QList<std::pair<Uuid, Uuid>> moved;
        auto st = tx.db().prepare("SELECT id" + names + " FROM " + quoted(e.table) + " WHERE " + quoted(e.personalTo) + " IS NOT NULL");
        while (st.step()) {
            FieldValues key;
            for (qsizetype i = 0; i < e.naturalKey.size(); ++i)
                key.insert(e.naturalKey.at(i), st.value(int(i) + 1));
            if (const Uuid id = naturalId(e, key); id != st.uuid(0))
                moved.append({st.uuid(0), id});
        }
        OPORA_TRY(st.status());
        for (const auto &[was, is] : std::as_const(moved)) {
            if (!tx.db().scalar("SELECT 1 FROM " + quoted(e.table) + " WHERE id = ?1", is).isNull())
                continue;
            OPORA_TRY(tx.db().run("UPDATE " + quoted(e.table) + " SET id = ?2 WHERE id = ?1", was, is));
            OPORA_TRY(tx.db().run("UPDATE sync_op SET row_id = ?2 WHERE row_id = ?1", was, is));
        }
    }
    return {};
}

Result<void> noteLink(WriteTx &tx, const QByteArray &hub, const HubIdentity &me)
{
    OPORA_TRY(setState(tx, "hub", QString::fromUtf8(hub)));
    OPORA_TRY(setState(tx, "replica", tx.context().freshId(tx.nowMs())));
    OPORA_TRY(setState(tx, "user", me.user));
    OPORA_TRY(setState(tx, "role", me.role));
    return tx.db().run("UPDATE meta SET value = ?1 WHERE key = 'me'", me.user);
}

/// Whom of the hub a person here is; null: nobody there yet.
Uuid sameOnHub(const QList<HubPerson> &people, const QString &login, const QString &email, const QString &name)
{
    Uuid byName;
    int named = 0;
    for (const HubPerson &p : people) {
        if ((!login.isEmpty() && p.login == login) || (!email.isEmpty() && p.email.compare(email, Qt::CaseInsensitive) == 0))
            return p.id;
        if (!p.login.isEmpty() && p.name.compare(name, Qt::CaseInsensitive) == 0) {
            byName = p.id;
            ++named;
        }
    }
    return named == 1 ? byName : Uuid();
}

/// Part of an upload under way.
BulkPart startedPart(const Reader &r, const QByteArray &table)
{
    BulkPart part;
    part.table = table;
    part.upload = state(r, "up_id").toUuid();
    part.t = state(r, "up_t").toInt();
    return part;
}

Result<BulkPart> rowsPart(Reader &r, const Entity &e, qint64 after, int most, const Linker::Encoder &encode, qint64 *upTo)
{
    BulkPart part = startedPart(r, e.table);
    QByteArrayList names{"created_at", "created_by", "deleted_at"};
    QByteArray list;
    for (const QByteArray &n : std::as_const(names))
        list += ", " + quoted(n);
    const QList<const Column *> later = laterColumns(r.schema(), e);
    for (const Column &c : e.columns) {
        if (!c.synced())
            continue;
        names.append(c.name);
        list += later.contains(&c) ? QByteArray(", NULL") : ", " + quoted(c.name);
    }
    const qint64 last = state(r, ("up_max:" + e.table).constData()).toInt();
    auto st = r.db().prepare("SELECT n, id" + list + " FROM " + quoted(e.table) + " WHERE n > ?1 AND n <= ?2 ORDER BY n LIMIT ?3");
    st.args(after, last, most);
    const Linker::RowEncoder put = encode ? encode(part, e) : Linker::RowEncoder();
    QList<Value> values(names.size());
    while (st.step()) {
        *upTo = st.integer(0);
        if (put) {
            for (qsizetype i = 0; i < names.size(); ++i)
                values[i] = st.isNull(int(i) + 2) ? Value() : st.value(int(i) + 2);
            put(part.text, st.uuid(1), values);
            ++part.encoded;
            continue;
        }
        BaseRow row;
        row.table = e.table;
        row.id = st.uuid(1);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!st.isNull(int(i) + 2))
                row.values.insert(names.at(i), st.value(int(i) + 2));
        }
        part.rows.append(std::move(row));
    }
    OPORA_TRY(st.status());
    return part;
}

/// What happened to deals, with who and when: any past board needs it.
Result<BulkPart> historyPart(Reader &r, qint64 after, qint64 *upTo)
{
    BulkPart part = startedPart(r, kAudit);
    auto st = r.db().prepare("SELECT o.n, o.tbl, o.row_id, o.kind, o.field, o.old, o.new, g.gid, c.user_id, c.at FROM sync_op o JOIN "
                             "sync_group g ON g.n = o.group_n "
                             "JOIN command c ON c.id = g.command_id WHERE o.tbl IN ('deal', 'stage_change') AND o.kind <> 'ins' AND "
                             "o.row_to IS NULL AND o.row_id IS NOT NULL "
                             "AND g.status = 'local' AND o.n > ?1 AND o.n <= ?2 ORDER BY o.n LIMIT ?3");
    st.args(after, state(r, "up_max_op").toInt(), BulkPart::Rows);
    while (st.step()) {
        AuditRow a;
        a.n = *upTo = st.integer(0);
        a.table = st.utf8(1).toByteArray();
        a.row = st.uuid(2);
        const QByteArrayView kind = st.utf8(3);
        a.kind = kind == "upd" ? "update" : kind == "del" ? "delete" : "restore";
        a.field = kind == "upd" ? st.utf8(4).toByteArray() : QByteArray();
        a.old = st.value(5);
        a.now = st.value(6);
        a.group = st.uuid(7);
        a.user = st.uuid(8);
        a.at = st.integer(9);
        const Column *c = r.schema().byTable(a.table)->column(a.field);
        if (kind != "upd" || (c && c->synced()))
            part.history.append(std::move(a));
    }
    OPORA_TRY(st.status());
    return part;
}

} // namespace

QList<const Entity *> uploadOrder(const Schema &s)
{
    QList<const Entity *> order, names;
    for (const Entity &e : s.entities())
        (e.namesRow.isEmpty() ? order : names).append(&e);
    return order + names;
}

Result<void> Linker::write(const std::function<Result<void>(WriteTx &)> &body)
{
    return m_run.write({QCoreApplication::translate("Storage", "Synchronised"), QStringLiteral("hub"), false, {}}, body);
}

Result<Linker::State> Linker::state()
{
    State s;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        s.hub = sync::state(r, "hub").toText().toUtf8();
        s.replica = sync::state(r, "replica").toUuid();
        s.user = sync::state(r, "user").toUuid();
        s.upload = sync::state(r, "up_id").toUuid();
        s.uploadT = sync::state(r, "up_t").toInt();
        s.uploading = !s.upload.isNull();
        s.sent = sync::state(r, "up_sent").toInt();
        s.rows = sync::state(r, "up_rows").toInt();
        return {};
    }));
    return s;
}

Result<Linker::Contents> Linker::contents()
{
    Contents c;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        qint64 people = 0, more = 0;
        for (const Entity &e : r.schema().entities()) {
            const qint64 n = r.db().scalar("SELECT count(*) FROM " + quoted(e.table)).toInt();
            c.rows += n;
            if (e.name == "user")
                people = n;
            else if (e.name != "setting" && e.name != "pipeline" && e.name != "stage")
                more += n;
        }
        const qint64 shaped = r.db().scalar("SELECT count(*) FROM sync_op WHERE tbl IN ('pipeline', 'stage') AND kind <> 'ins'").toInt();
        c.empty = more == 0 && people <= 1 && shaped == 0;
        return {};
    }));
    return c;
}

Result<void> Linker::beginUpload(const QByteArray &hub, const HubIdentity &me, const QList<HubPerson> &people, qint64 hubNow)
{
    const Result<void> begun = write([&](WriteTx &tx) -> Result<void> {
        ApplyTx apply(tx);
        OPORA_TRY(apply.begin());
        OPORA_TRY(becomes(tx, apply, tx.context().me, me.user));
        struct Local {
            Uuid id;
            QString login, email, name;
        };
        QList<Local> locals;
        auto st = tx.db().prepare("SELECT id, login, email, name FROM app_user WHERE id <> ?1");
        st.args(me.user);
        while (st.step())
            locals.append({st.uuid(0), st.text(1), st.text(2), st.text(3)});
        OPORA_TRY(st.status());
        for (const Local &l : std::as_const(locals)) {
            if (const Uuid there = sameOnHub(people, l.login, l.email, l.name); !there.isNull() && there != me.user)
                OPORA_TRY(becomes(tx, apply, l.id, there));
        }
        OPORA_TRY(renamePersonal(tx));
        OPORA_TRY(noteLink(tx, hub, me));
        qint64 rows = 0;
        for (const Entity &e : tx.schema().entities()) {
            OPORA_TRY(
                setState(tx, ("up_max:" + e.table).constData(), tx.db().scalar("SELECT coalesce(max(n), 0) FROM " + quoted(e.table))));
            rows += tx.db().scalar("SELECT count(*) FROM " + quoted(e.table)).toInt();
        }
        OPORA_TRY(setState(tx, "up_max_op", tx.db().scalar("SELECT coalesce(max(n), 0) FROM sync_op")));
        OPORA_TRY(setState(tx, "up_rows", rows));
        OPORA_TRY(setState(tx, "up_sent", 0));
        OPORA_TRY(setState(tx, "up_number", 0));
        OPORA_TRY(setState(tx, "up_after", 0));
        OPORA_TRY(setState(tx, "up_t", hubNow));
        OPORA_TRY(setState(tx, "up_table", QString::fromUtf8(uploadOrder(tx.schema()).first()->table)));
        return setState(tx, "up_id", tx.context().freshId(tx.nowMs()));
    });
    m_run.contextChanged();
    return begun;
}

Result<void> Linker::beginFill(const QByteArray &hub, const HubIdentity &me)
{
    const Result<void> begun = write([&](WriteTx &tx) -> Result<void> {
        ApplyTx apply(tx);
        OPORA_TRY(apply.begin());
        OPORA_TRY(becomes(tx, apply, tx.context().me, me.user));
        for (auto e = tx.schema().entities().crbegin(); e != tx.schema().entities().crend(); ++e) {
            if (e->name == "user" || e->name == "setting")
                continue; // the hub's own take their place
            QList<Uuid> ids;
            auto st = tx.db().prepare("SELECT id FROM " + quoted(e->table));
            while (st.step())
                ids.append(st.uuid(0));
            OPORA_TRY(st.status());
            for (const Uuid &id : std::as_const(ids)) {
                OPORA_ASSIGN(const auto row, ApplyTx::read(tx, *e, id));
                OPORA_TRY(apply.erase(*e, *row));
                OPORA_TRY(apply.logMark(*e, row->n, id, Value(), Value(tx.nowMs())));
            }
        }
        OPORA_TRY(renamePersonal(tx));
        OPORA_TRY(noteLink(tx, hub, me));
        OPORA_TRY(setState(tx, "first_rows", me.rows));
        return setState(tx, "first_sync", 1);
    });
    m_run.contextChanged();
    return begun;
}

/// The first part from there on that holds anything, or the end.
Result<Linker::ReadPart> Linker::readPart(QByteArray table, qint64 after)
{
    ReadPart p;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        for (;; table = follower(r.schema(), table), after = 0) {
            p = {table, after, after, {}};
            if (const Entity *e = r.schema().byTable(table)) {
                OPORA_ASSIGN(p.part, rowsPart(r, *e, after, m_partRows, m_encode, &p.upTo));
            } else if (table == kAudit) {
                OPORA_ASSIGN(p.part, historyPart(r, after, &p.upTo));
            } else {
                p.part = startedPart(r, {});
                p.part.last = true;
            }
            if (p.part.count() > 0 || !p.part.history.isEmpty() || p.part.last)
                return {};
        }
    }));
    return p;
}

/// From there on; only parts with rows of one table stand together.
Result<QList<Linker::ReadPart>> Linker::readParts(QByteArray table, qint64 after, int most)
{
    QList<ReadPart> parts;
    do {
        OPORA_ASSIGN(ReadPart p, readPart(table, after));
        if (!parts.isEmpty() && p.table != parts.first().table)
            break;
        parts.append(std::move(p));
        table = parts.last().table;
        after = parts.last().upTo;
    } while (parts.size() < most && parts.last().part.count() == m_partRows);
    return parts;
}

void Linker::readAhead(int parts)
{
    if (!m_given.isEmpty() && !m_given.last().part.last)
        m_ahead = std::async(std::launch::async, [this, parts, table = m_given.last().table, after = m_given.last().upTo] {
            return readParts(table, after, parts);
        });
}

Result<QList<BulkPart>> Linker::nextParts(int most)
{
    QByteArray table;
    qint64 after = 0, number = 0;
    auto ahead = m_ahead.valid() ? std::optional(m_ahead.get()) : std::nullopt;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        table = sync::state(r, "up_table").toText().toUtf8();
        after = sync::state(r, "up_after").toInt();
        number = sync::state(r, "up_number").toInt();
        return {};
    }));
    if (table.isEmpty())
        return QList<BulkPart>();
    const bool goesOn = ahead && ahead->ok() && !m_given.isEmpty() && m_given.last().table == table && m_given.last().upTo == after;
    if (goesOn && ahead->value().size() <= most) {
        m_given = std::move(*ahead).value();
    } else {
        OPORA_ASSIGN(m_given, readParts(table, after, most));
    }
    QList<BulkPart> list;
    for (ReadPart &p : m_given) {
        p.part.number = int(number++);
        list.append(p.part);
    }
    return list;
}

/// Where it goes on is noted when the hub has all that was given, and not before: sent again after a crash, a part holds the same
/// rows under the same number.
Result<void> Linker::partsTaken()
{
    return write([&](WriteTx &tx) -> Result<void> {
        const ReadPart &last = m_given.last();
        OPORA_TRY(setState(tx, "up_number", sync::state(tx, "up_number").toInt() + m_given.size()));
        if (last.part.last)
            return setState(tx, "up_table", QString());
        qint64 sent = 0;
        for (const ReadPart &p : std::as_const(m_given))
            sent += p.part.count();
        OPORA_TRY(setState(tx, "up_sent", sync::state(tx, "up_sent").toInt() + sent));
        OPORA_TRY(setState(tx, "up_table", QString::fromUtf8(last.table)));
        return setState(tx, "up_after", last.upTo);
    });
}

Result<QList<Op>> Linker::laterReferences()
{
    QList<Op> ops;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        const Uuid upload = sync::state(r, "up_id").toUuid();
        for (const Entity &e : r.schema().entities()) {
            for (const Column *c : laterColumns(r.schema(), e)) {
                auto st = r.db().prepare("SELECT id, " + quoted(c->name) + " FROM " + quoted(e.table) + " WHERE " + quoted(c->name)
                                         + " IS NOT NULL AND deleted_at IS NULL ORDER BY id");
                while (st.step()) {
                    Op o;
                    o.kind = OpKind::Update;
                    o.table = e.table;
                    o.row = st.uuid(0);
                    o.t = r.context().nowMs();
                    o.set.insert(c->name, st.value(1));
                    o.was.insert(c->name, Value());
                    o.base.set(c->unit(), {upload, 0});
                    ops.append(o);
                }
                OPORA_TRY(st.status());
            }
        }
        return {};
    }));
    return ops;
}

Result<void> Linker::adopt(const Entity &e, const QList<Version> &versions)
{
    return write([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(ApplyTx(tx).begin());
        auto st = tx.db().cached("UPDATE " + quoted(e.table) + " SET rv = ?2, fm = ?3 WHERE id = ?1 AND rv IS NULL");
        for (const Version &v : versions) {
            st.reset();
            st.bind(0, v.id).bind(1, v.rv).bindUtf8(2, v.fm);
            OPORA_TRY(st.run());
        }
        return {};
    });
}

Result<bool> Linker::adoptAll(const Entity &e, const Uuid &rv, const QByteArray &fm, qint64 there)
{
    constexpr qint64 kAtOnce = 50'000; // who saves something meanwhile waits for one of these
    const QByteArray table = quoted(e.table), without = " WHERE rv IS NULL AND n > ?1 AND n <= ?2";
    qint64 last = 0, here = 0;
    OPORA_TRY(m_run.read([&](Reader &r) -> Result<void> {
        last = sync::state(r, ("up_max:" + e.table).constData()).toInt();
        here = r.db().scalar("SELECT count(*) FROM " + table + without, 0, last).toInt();
        return {};
    }));
    if (here != there)
        return false;
    for (qint64 after = 0; after < last; after += kAtOnce) {
        OPORA_TRY(write([&](WriteTx &tx) -> Result<void> {
            OPORA_TRY(ApplyTx(tx).begin());
            auto st = tx.db().cached("UPDATE " + table + " SET rv = ?3, fm = ?4" + without);
            st.bind(0, after).bind(1, qMin(last, after + kAtOnce)).bind(2, rv).bindUtf8(3, fm);
            return st.run();
        }));
    }
    return true;
}

Result<void> Linker::finishUpload(const PullAnswer &rest, const ClockSample &sample)
{
    SqliteLocalStore store(m_run);
    const auto applied = store.apply(rest, sample);
    if (!applied.ok())
        return applied.error();
    return write([](WriteTx &tx) { return tx.db().run("DELETE FROM sync_state WHERE k LIKE 'up!_%' ESCAPE '!'"); });
}

} // namespace opora::sync

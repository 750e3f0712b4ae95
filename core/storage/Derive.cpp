// SPDX-License-Identifier: GPL-3.0-or-later
// Derived columns and what they depend on, computed once at the end of every command (and therefore of undo, redo and
// applied changes too):
//   client.display_name, sort_key        <- its name columns            client.company_label <- primary works_at link
//   client.main_phone, main_email        <- its contact points          client.last_contact_at <- its activities
//   client.lifetime_value, won_deals     <- its won deals in the workspace's currency
//   product.folded_name                  <- its name
//   deal.stage_id, stage_kind, stage_since, opened_at, closed_at <- its stage changes
//   deal.next_step_at, next_step, next_task_id <- its open tasks        root_id of a deal's children <- the deal's root
#include "core/base/SearchKey.h"
#include "core/domain/StageChain.h"
#include "core/storage/Derive.h"
#include "core/storage/WriteTxPrivate.h"
#include <QTimeZone>

namespace opora {

QString personName(const QString &surname, const QString &given, const QString &patronymic)
{
    QString name = surname;
    for (const QString *part : {&given, &patronymic}) {
        if (!part->isEmpty())
            name += (name.isEmpty() ? QString() : QStringLiteral(" ")) + *part;
    }
    return name;
}

QByteArray productKey(QStringView name)
{
    // Not searchKey: that takes letters of one sound for one, and "XX-1" is another product than "X-1".
    return nameKey(name);
}

namespace {

using sqlite::Connection;

template <class F> Result<void> eachRow(sqlite::Statement st, F f)
{
    while (st.step())
        f(st);
    return st.status();
}

Result<void> deriveNames(Connection &db, const QSet<Uuid> &clients)
{
    for (const Uuid &id : clients) {
        QString name;
        {
            auto st = db.cached("SELECT kind, surname, given_name, patronymic, company_name FROM client WHERE id = ?1");
            st.args(id);
            if (!st.step())
                continue;
            name = st.text(0) == QLatin1String("company") ? st.text(4) : personName(st.text(1), st.text(2), st.text(3));
            if (name.isEmpty())
                name = st.text(4);
        }
        OPORA_TRY(db.run("UPDATE client SET display_name = ?2, sort_key = ?3 WHERE id = ?1", id, name, Value(sortKey(name))));
        // People who show this company carry its name.
        OPORA_TRY(db.run("UPDATE client SET company_label = ?2 WHERE id IN (SELECT client_id FROM client_link WHERE other_id = ?1 "
                         "AND role = 'works_at' AND is_primary AND deleted_at IS NULL)", id, name));
    }
    return {};
}

const char *const kContactsSql =
    "UPDATE client SET main_phone = (SELECT coalesce(p.normal, p.value) FROM contact_point p WHERE p.client_id = client.id AND p.kind = 'phone' "
    "AND p.deleted_at IS NULL ORDER BY p.is_primary DESC, p.n LIMIT 1), main_email = (SELECT p.value FROM contact_point p WHERE "
    "p.client_id = client.id AND p.kind = 'email' AND p.deleted_at IS NULL ORDER BY p.is_primary DESC, p.n LIMIT 1) WHERE ";
const char *const kCompanySql =
    "UPDATE client SET company_label = (SELECT o.display_name FROM client_link l JOIN client o ON o.id = l.other_id WHERE l.client_id = client.id "
    "AND l.role = 'works_at' AND l.deleted_at IS NULL AND o.deleted_at IS NULL ORDER BY l.is_primary DESC, l.n LIMIT 1) WHERE ";
const char *const kLastContactSql =
    "UPDATE client SET last_contact_at = (SELECT max(a.at) FROM activity a WHERE a.client_id = client.id AND a.deleted_at IS NULL "
    "AND a.kind IN ('call', 'email', 'sms', 'meeting', 'visit', 'chat')) WHERE ";
// A company counts the deals its people brought as well as its own; a deal that names both is counted once a client.
const char *const kValueSql =
    "UPDATE client SET (lifetime_value, won_deals) = (SELECT coalesce(sum(d.amount), 0), count(*) FROM deal d WHERE (d.client_id = client.id "
    "OR d.company_id = client.id) AND d.stage_kind = 'won' AND d.deleted_at IS NULL AND d.currency = ?2) WHERE ";

Result<void> deriveClient(Connection &db, const Uuid &id, const QString &currency)
{
    OPORA_TRY(db.run(QByteArray(kContactsSql) + "id = ?1", id));
    OPORA_TRY(db.run(QByteArray(kCompanySql) + "id = ?1", id));
    OPORA_TRY(db.run(QByteArray(kLastContactSql) + "id = ?1", id));
    return db.run(QByteArray(kValueSql) + "id = ?1", id, currency);
}

Result<void> deriveStage(Connection &db, const Uuid &deal)
{
    // Deleted changes are read too: what was appended after one keeps its place in the chain.
    QList<StageChainEntry> moves;
    QList<Uuid> stages;
    auto st = db.cached("SELECT id, stage_id, after_id, at, deleted_at FROM stage_change WHERE deal_id = ?1");
    st.args(deal);
    OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) {
        moves.append({s.uuid(0), s.uuid(2), s.integer(3), !s.isNull(3), !s.isNull(4)});
        stages.append(s.uuid(1));
    }));
    const QList<int> order = orderStageChain(moves);
    const StageChainEntry *now = order.isEmpty() ? nullptr : &moves.at(order.last());
    const Uuid stage = order.isEmpty() ? Uuid() : stages.at(order.last());
    Value opened, since, closed;
    QString kind;
    for (const StageChainEntry &m : std::as_const(moves)) {
        if (m.known && !m.deleted && (opened.isNull() || m.at < opened.toInt()))
            opened = m.at;
    }
    if (now) {
        kind = db.scalar("SELECT kind FROM stage WHERE id = ?1", stage).toText();
        if (now->known)
            since = now->at;
        if (kind != QLatin1String("open"))
            closed = since;
    }
    return db.run("UPDATE deal SET stage_id = ?2, stage_kind = ?3, stage_since = ?4, opened_at = ?5, closed_at = ?6 WHERE id = ?1", deal,
                  stage, now ? Value(kind) : Value(), since, opened, closed);
}

Result<void> deriveNextStep(Connection &db, const Uuid &deal, const QTimeZone &zone)
{
    // All-day tasks are due at the end of their day.
    struct Step { qint64 at; Uuid id; QString title; };
    std::optional<Step> best;
    auto st = db.cached("SELECT id, title, due_at, due_date FROM task WHERE deal_id = ?1 AND +done_at IS NULL AND deleted_at IS NULL "
                        "AND (due_at IS NOT NULL OR due_date IS NOT NULL)");
    st.args(deal);
    OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) {
        qint64 at = s.integer(2);
        if (s.isNull(2)) {
            const QDate day = QDate::fromString(s.text(3), Qt::ISODate);
            at = day.isValid() ? day.addDays(1).startOfDay(zone).toMSecsSinceEpoch() - 1 : 0;
        }
        if (!best || at < best->at || (at == best->at && s.uuid(0) < best->id))
            best = Step{at, s.uuid(0), s.text(1)};
    }));
    return db.run("UPDATE deal SET next_step_at = ?2, next_step = ?3, next_task_id = ?4 WHERE id = ?1", deal,
                  best ? Value(best->at) : Value(), best ? Value(best->title) : Value(), best ? best->id : Uuid());
}

/// Parents of single touched rows were noted by id as they were touched; here the rows of an entity itself.
Result<QSet<Uuid>> idsOf(Connection &db, const char *table, const QSet<qint64> &numbers)
{
    QSet<Uuid> ids;
    for (qint64 n : numbers) {
        const Value v = db.scalar(QByteArray("SELECT id FROM ") + table + " WHERE n = ?1", n);
        if (v.isUuid())
            ids.insert(v.toUuid());
    }
    return ids;
}

/// Deals are derived one by one even after a bulk command: a chain walk has no set form. 10 µs each.
Result<void> collectDealsOfRuns(WriteTx &tx, Touched &t)
{
    auto &db = tx.db();
    const auto collect = [&](const char *table, const char *select) -> Result<void> {
        for (const Touched::Run &r : t.runs.value(table)) {
            auto st = db.prepare(select);
            st.args(r.from, r.to);
            OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) { t.deals.insert(s.uuid(0)); }));
        }
        return {};
    };
    if (!t.given.contains("deal.stage_id")) {
        OPORA_TRY(collect("deal", "SELECT id FROM deal WHERE n BETWEEN ?1 AND ?2 AND deleted_at IS NULL"));
        OPORA_TRY(collect("stage_change", "SELECT DISTINCT d.id FROM stage_change s JOIN deal d ON d.id = s.deal_id WHERE s.n BETWEEN ?1 AND ?2 AND d.deleted_at IS NULL"));
    }
    if (!t.given.contains("deal.next_step_at"))
        OPORA_TRY(collect("task", "SELECT DISTINCT d.id FROM task s JOIN deal d ON d.id = s.deal_id WHERE s.n BETWEEN ?1 AND ?2 AND d.deleted_at IS NULL"));
    return {};
}

/// True if a live client exists that this command did not itself remove or bring back as a run: only then can a removed
/// or restored run of children matter to a client (rows brought back together still hold what was derived from each other).
bool otherClientsExist(Connection &db, const Touched &t)
{
    qint64 from = 0, to = -1;
    for (const Touched::Run &r : t.runs.value("client")) {
        if ((r.deleted || r.restored) && r.to - r.from > to - from) {
            from = r.from;
            to = r.to;
        }
    }
    return !db.scalar("SELECT 1 FROM client WHERE (n < ?1 OR n > ?2) AND deleted_at IS NULL LIMIT 1", from, to).isNull();
}

Result<void> deriveClientRuns(WriteTx &tx, const Touched &t)
{
    auto &db = tx.db();
    const QString currency = tx.context().currency;
    for (const Touched::Run &r : t.runs.value("client")) {
        if (r.deleted || r.restored || t.given.contains("client.display_name"))
            continue;
        OPORA_TRY(db.run("UPDATE client SET display_name = CASE WHEN kind = 'company' THEN company_name ELSE trim(coalesce(surname, '') || ' ' || "
                         "coalesce(given_name, '') || CASE WHEN coalesce(patronymic, '') = '' THEN '' ELSE ' ' || patronymic END) END "
                         "WHERE n BETWEEN ?1 AND ?2", r.from, r.to));
        OPORA_TRY(db.run("UPDATE client SET sort_key = opora_sort_key(display_name) WHERE n BETWEEN ?1 AND ?2", r.from, r.to));
    }
    struct Child { const char *table; QByteArrayList refs; const char *given; const char *sql; bool currency; };
    const Child children[] = {{"contact_point", {"client_id"}, "client.main_phone", kContactsSql, false},
                              {"client_link", {"client_id"}, "client.company_label", kCompanySql, false},
                              {"activity", {"client_id"}, "client.last_contact_at", kLastContactSql, false},
                              {"deal", {"client_id", "company_id"}, "client.lifetime_value", kValueSql, true}};
    for (const Child &c : children) {
        const QList<Touched::Run> runs = t.runs.value(c.table);
        if (runs.isEmpty() || t.given.contains(c.given) || !otherClientsExist(db, t))
            continue;
        for (const Touched::Run &r : runs) {
            for (const QByteArray &ref : c.refs) {
                auto st = db.prepare(QByteArray(c.sql) + "id IN (SELECT " + ref + " FROM " + c.table
                                     + " WHERE n BETWEEN ?3 AND ?4) AND deleted_at IS NULL");
                if (c.currency)
                    st.bind(1, currency);
                st.bind(2, r.from).bind(3, r.to);
                OPORA_TRY(st.run());
            }
        }
    }
    return {};
}

Result<void> deriveProducts(Connection &db, const Touched &t)
{
    const auto one = [&](qint64 n, const QString &name) {
        return db.run("UPDATE product SET folded_name = ?2 WHERE n = ?1", n, QString::fromUtf8(productKey(name)));
    };
    QList<QPair<qint64, QString>> all;
    for (qint64 n : t.rows.value("product"))
        all.append({n, db.scalar("SELECT name FROM product WHERE n = ?1", n).toText()});
    for (const Touched::Run &r : t.runs.value("product")) {
        auto st = db.prepare("SELECT n, name FROM product WHERE n BETWEEN ?1 AND ?2");
        st.args(r.from, r.to);
        OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) { all.append({s.integer(0), s.text(1)}); }));
    }
    for (const auto &[n, name] : std::as_const(all))
        OPORA_TRY(one(n, name));
    return {};
}

Result<void> deriveRoots(Connection &db, const QSet<Uuid> &deals)
{
    for (const Uuid &deal : deals) {
        for (const char *child : {"deal_line", "stage_change"})
            OPORA_TRY(db.run(QByteArray("UPDATE ") + child + " SET root_id = (SELECT root_id FROM deal WHERE id = ?1) WHERE deal_id = ?1 "
                             "AND root_id IS NOT (SELECT root_id FROM deal WHERE id = ?1)", deal));
        for (const char *child : {"task", "activity"})
            OPORA_TRY(db.run(QByteArray("UPDATE ") + child + " SET root_id = coalesce(client_id, (SELECT root_id FROM deal WHERE id = ?1)) "
                             "WHERE deal_id = ?1 AND root_id IS NOT coalesce(client_id, (SELECT root_id FROM deal WHERE id = ?1))", deal));
    }
    return {};
}

QString setting(Connection &db, const char *key)
{
    return db.scalar("SELECT value FROM setting WHERE scope = 'workspace' AND key = ?1 AND deleted_at IS NULL", QString::fromLatin1(key)).toText();
}

/// The workspace's currency and zone stand in settings; what was computed with the old ones is computed again.
Result<void> deriveAfterSettings(WriteTx &tx)
{
    auto &db = tx.db();
    const Touched &t = tx.priv().touched;
    if (t.rows.value("setting").isEmpty() && t.runs.value("setting").isEmpty())
        return {};
    if (const QString currency = setting(db, "currency"); currency != tx.context().currency) {
        auto st = db.prepare(QByteArray(kValueSql) + "deleted_at IS NULL AND id IN (SELECT client_id FROM deal UNION SELECT company_id FROM deal)");
        st.bind(1, currency);
        OPORA_TRY(st.run());
    }
    const QTimeZone zone(setting(db, "time_zone").toLatin1());
    if (!zone.isValid() || zone == tx.context().zone)
        return {};
    QList<Uuid> deals;
    auto st = db.prepare("SELECT DISTINCT deal_id FROM task WHERE deal_id IS NOT NULL AND due_date IS NOT NULL AND done_at IS NULL AND deleted_at IS NULL");
    OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) { deals.append(s.uuid(0)); }));
    for (const Uuid &deal : std::as_const(deals))
        OPORA_TRY(deriveNextStep(db, deal, zone));
    return {};
}

} // namespace

Result<void> deriveTouched(WriteTx &tx)
{
    auto &db = tx.db();
    Touched &t = tx.priv().touched;
    if (t.later || (t.rows.isEmpty() && t.runs.isEmpty()))
        return {};
    if (!tx.schema().entity("client") || !tx.schema().entity("deal"))
        return {}; // a test's own schema without the CRM tables
    OPORA_TRY(deriveProducts(db, t));
    OPORA_TRY(deriveNames(db, t.renamedClients));
    OPORA_ASSIGN(const QSet<Uuid> dealRows, idsOf(db, "deal", t.rows.value("deal")));
    t.deals |= dealRows;
    // A stage whose kind changed changes what its deals are.
    OPORA_ASSIGN(const QSet<Uuid> stages, idsOf(db, "stage", t.rows.value("stage")));
    for (const Uuid &stage : stages) {
        auto st = db.cached("SELECT d.id FROM deal d JOIN stage s ON s.id = d.stage_id WHERE d.stage_id = ?1 AND d.stage_kind IS NOT s.kind");
        st.args(stage);
        OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) { t.deals.insert(s.uuid(0)); }));
    }
    OPORA_TRY(collectDealsOfRuns(tx, t));
    const bool manyDeals = t.deals.size() > 2000;
    for (const Uuid &deal : std::as_const(t.deals)) {
        OPORA_TRY(deriveStage(db, deal));
        OPORA_TRY(deriveNextStep(db, deal, tx.context().zone));
        if (manyDeals)
            continue;
        auto st = db.cached("SELECT client_id, company_id FROM deal WHERE id = ?1");
        st.args(deal);
        if (st.step()) {
            t.clients.insert(st.uuid(0));
            t.clients.insert(st.uuid(1));
        }
    }
    OPORA_TRY(deriveRoots(db, dealRows));
    OPORA_ASSIGN(const QSet<Uuid> clientRows, idsOf(db, "client", t.rows.value("client")));
    // A company that was removed or came back is no longer, or again, the label of its people.
    for (const Uuid &id : clientRows) {
        auto st = db.cached("SELECT client_id FROM client_link WHERE other_id = ?1 AND role = 'works_at' AND deleted_at IS NULL");
        st.args(id);
        OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) { t.clients.insert(s.uuid(0)); }));
    }
    t.clients.remove(Uuid());
    for (const Uuid &client : std::as_const(t.clients))
        OPORA_TRY(deriveClient(db, client, tx.context().currency));
    OPORA_TRY(deriveClientRuns(tx, t));
    return deriveAfterSettings(tx);
}

Result<void> deriveDealRange(WriteTx &tx, qint64 from, qint64 to)
{
    auto &db = tx.db();
    QTimeZone zone(setting(db, "time_zone").toLatin1());
    if (!zone.isValid())
        zone = tx.context().zone;
    QList<Uuid> deals, withTasks;
    auto st = db.prepare("SELECT d.id, EXISTS(SELECT 1 FROM task t WHERE t.deal_id = d.id AND t.deleted_at IS NULL) FROM deal d WHERE d.n BETWEEN ?1 AND ?2");
    st.args(from, to);
    OPORA_TRY(eachRow(std::move(st), [&](sqlite::Statement &s) {
        deals.append(s.uuid(0));
        if (s.integer(1) != 0)
            withTasks.append(deals.last());
    }));
    for (const Uuid &deal : std::as_const(deals))
        OPORA_TRY(deriveStage(db, deal));
    for (const Uuid &deal : std::as_const(withTasks))
        OPORA_TRY(deriveNextStep(db, deal, zone));
    return {};
}

Result<void> deriveClientRange(WriteTx &tx, qint64 from, qint64 to)
{
    QByteArrayList sets;
    for (QByteArray sql : {kContactsSql, kCompanySql, kLastContactSql, kValueSql}) {
        sql.chop(qstrlen(" WHERE "));
        sets.append(sql.mid(qstrlen("UPDATE client SET ")));
    }
    auto st = tx.db().prepare("UPDATE client SET " + sets.join(", ") + " WHERE n BETWEEN ?1 AND ?3");
    st.bind(0, from).bind(1, setting(tx.db(), "currency")).bind(2, to);
    return st.run();
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
// What people do at their replicas.
#include "core/storage/Ddl.h"
#include "core/storage/log/UndoLog.h"
#include "core/sync/Seal.h"
#include "tests/sync/sim/World.h"

namespace opora::sync::sim {

QString World::word(Replica &r)
{
    return QLatin1Char('w') + QString::number(r.rng() & 0xffffffffffULL, 36);
}

QList<Uuid> World::rows(Replica &r, const QByteArray &table, const QByteArray &where)
{
    QList<Uuid> ids;
    auto st = r.db().cached("SELECT id FROM " + ddl::quoted(table) + " WHERE " + where + " ORDER BY id");
    while (st.step())
        ids.append(st.uuid(0));
    return ids;
}

Uuid World::pick(Replica &r, const QByteArray &table, const QByteArray &where)
{
    const QList<Uuid> ids = rows(r, table, where);
    return ids.isEmpty() ? Uuid() : ids.at(below(r.rng, int(ids.size())));
}

void World::edit(Replica &r)
{
    struct Action {
        double weight;
        void (World::*run)(Replica &);
    };
    static constexpr Action actions[] = {{10, &World::makeClient},     {22, &World::editClient},   {7, &World::editText},
                                         {14, &World::makeChild},      {10, &World::workOnJob},    {7, &World::moveDeal},
                                         {6, &World::removeOrRestore}, {8, &World::tagClient},     {4, &World::handOver},
                                         {3, &World::mergeClients},    {5, &World::undoOrRedo},    {7, &World::openOrSaveForm},
                                         {8, &World::claimSomething},  {3, &World::editReference}, {3, &World::tendOutbox}};
    if (r.db().scalar("SELECT 1 FROM app_user WHERE id = ?1", r.user).isNull())
        return; // not filled yet: there is nothing to work with
    double sum = 0;
    for (const Action &a : actions)
        sum += a.weight;
    double at = double(r.rng() >> 11) * 0x1.0p-53 * sum;
    for (const Action &a : actions) {
        at -= a.weight;
        if (at < 0)
            return (this->*a.run)(r);
    }
}

void World::makeClient(Replica &r)
{
    r.command([&](WriteTx &tx) -> Result<void> {
        FieldValues v{{"surname", word(r)}, {"owner_id", r.user}, {"about", QStringLiteral("one\ntwo\nthree\nfour\nfive")}};
        if (chance(r.rng, 0.3))
            v.insert("city", word(r));
        OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("client"), v));
        if (chance(r.rng, 0.5))
            OPORA_TRY(tx.insert(tx.entity("contact_point"), {{"client_id", id}, {"kind", u"phone"}, {"value", word(r)}}));
        return {};
    });
}

void World::editClient(Replica &r)
{
    const Uuid id = pick(r, "client");
    if (id.isNull())
        return;
    r.command([&](WriteTx &tx) -> Result<void> {
        FieldValues v;
        for (const char *field : {"surname", "given_name", "position"}) {
            if (chance(r.rng, 0.4))
                v.insert(field, word(r));
        }
        if (chance(r.rng, 0.35))
            v.insert(chance(r.rng, 0.5) ? "city" : "street", word(r));
        if (chance(r.rng, 0.25)) {
            if (chance(r.rng, 0.6))
                v.insert("annual_revenue", qint64(r.rng() % 100000));
            if (chance(r.rng, 0.6))
                v.insert("revenue_currency", chance(r.rng, 0.5) ? Value(u"USD") : Value(u"EUR"));
        }
        OPORA_TRY(tx.update(tx.entity("client"), id, v));
        return {};
    });
}

void World::editText(Replica &r)
{
    const Uuid id = pick(r, "client");
    if (id.isNull())
        return;
    r.command([&](WriteTx &tx) -> Result<void> {
        OPORA_ASSIGN(const Record row, tx.row(tx.entity("client"), id));
        QStringList lines = row["about"].toText().split(QLatin1Char('\n'));
        lines[below(r.rng, int(lines.size()))] = word(r);
        OPORA_TRY(tx.update(tx.entity("client"), id, {{"about", lines.join(QLatin1Char('\n'))}}));
        return {};
    });
}

void World::makeChild(Replica &r)
{
    const Uuid client = pick(r, "client", chance(r.rng, 0.9) ? "deleted_at IS NULL" : "1");
    const int what = below(r.rng, 7);
    r.command([&](WriteTx &tx) -> Result<void> {
        const auto add = [&](const char *entity, const FieldValues &v) -> Result<void> {
            OPORA_TRY(tx.insert(tx.entity(entity), v));
            return {};
        };
        if (what == 0 && chance(r.rng, 0.5)) // a task of its own, given to somebody
            return add("task", {{"title", word(r)}, {"assignee_id", m_people.at(below(r.rng, int(m_people.size())))}});
        if (what == 6)
            return add(
                "setting",
                {{"scope", u"user"}, {"user_id", r.user}, {"key", QStringLiteral("key%1").arg(below(r.rng, 2))}, {"value", word(r)}});
        if (client.isNull())
            return {};
        switch (what) {
        case 0:
            return add("task", {{"title", word(r)},
                                {"client_id", client},
                                {"assignee_id", chance(r.rng, 0.7) ? r.user : m_people.at(below(r.rng, int(m_people.size())))}});
        case 1:
            return add("activity", {{"kind", u"note"},
                                    {"client_id", client},
                                    {"at", tx.nowMs()},
                                    {"subject", word(r)},
                                    {"private_to", chance(r.rng, 0.2) ? Value(r.user) : Value()}});
        case 2: {
            const QList<Uuid> stages = rows(r, "stage");
            const Uuid pipeline = pick(r, "pipeline");
            if (stages.isEmpty() || pipeline.isNull())
                return {};
            const Uuid company = chance(r.rng, 0.3) ? pick(r, "client") : Uuid();
            OPORA_ASSIGN(const Uuid deal, tx.insert(tx.entity("deal"), {{"title", word(r)},
                                                                        {"client_id", client},
                                                                        {"company_id", company},
                                                                        {"pipeline_id", pipeline},
                                                                        {"owner_id", r.user},
                                                                        {"amount", qint64(r.rng() % 9999)},
                                                                        {"currency", u"UAH"}}));
            return add("stage_change", {{"deal_id", deal}, {"stage_id", stages.first()}, {"at", tx.nowMs()}, {"by_id", r.user}});
        }
        case 3: {
            const Uuid other = pick(r, "client");
            return other == client ? Result<void>()
                                   : add("client_link", {{"client_id", client}, {"other_id", other}, {"role", u"partner"}});
        }
        default: return add("job", {{"title", word(r)}, {"client_id", client}, {"stock", qint64(r.rng() % 5)}});
        }
    });
}

void World::workOnJob(Replica &r)
{
    const Uuid id = pick(r, "job");
    if (id.isNull())
        return;
    r.command([&](WriteTx &tx) -> Result<void> {
        OPORA_ASSIGN(const Record row, tx.row(tx.entity("job"), id));
        FieldValues v{{"points", row["points"].toInt() + 1 + below(r.rng, 50)}};
        if (chance(r.rng, 0.4))
            v.insert("stock", row["stock"].toInt() - 1 + below(r.rng, 3));
        OPORA_TRY(tx.update(tx.entity("job"), id, v));
        return {};
    });
}

void World::moveDeal(Replica &r)
{
    const Uuid deal = pick(r, "deal"), stage = pick(r, "stage");
    if (deal.isNull() || stage.isNull())
        return;
    r.command([&](WriteTx &tx) -> Result<void> {
        if (chance(r.rng, 0.3)) {
            OPORA_TRY(tx.update(tx.entity("deal"), deal, {{chance(r.rng, 0.5) ? "amount" : "probability", qint64(r.rng() % 9999)}}));
            return {};
        }
        const Value newest =
            tx.db().scalar("SELECT id FROM stage_change WHERE deal_id = ?1 AND deleted_at IS NULL ORDER BY at DESC, id DESC LIMIT 1", deal);
        OPORA_TRY(tx.insert(tx.entity("stage_change"),
                            {{"deal_id", deal}, {"stage_id", stage}, {"after_id", newest}, {"at", tx.nowMs()}, {"by_id", r.user}}));
        return {};
    });
}

void World::removeOrRestore(Replica &r)
{
    static constexpr const char *tables[] = {"client", "contact_point", "job", "task", "tag_link", "activity"};
    const char *entity = tables[below(r.rng, 6)];
    const bool restore = chance(r.rng, 0.25);
    const Uuid id = pick(r, entity, restore ? "deleted_at IS NOT NULL" : "deleted_at IS NULL");
    if (id.isNull())
        return;
    r.command([&](WriteTx &tx) -> Result<void> {
        const Entity &e = tx.entity(entity);
        if (!restore) {
            OPORA_TRY(tx.remove(e, id));
            return {};
        }
        OPORA_ASSIGN(const Record row, tx.row(e, id));
        if (e.mergeLinkColumn() && !row["merged_into"].isNull())
            return {};
        OPORA_TRY(tx.restore(e, id));
        return {};
    });
}

void World::tagClient(Replica &r)
{
    // Mostly the same few pairs, so that they are made twice, removed, purged and made again.
    const QList<Uuid> clients = rows(r, "client"), tags = rows(r, "tag");
    if (clients.isEmpty() || tags.isEmpty())
        return;
    const bool few = chance(r.rng, 0.7);
    const Uuid client = few ? clients.first() : pick(r, "client"), tag = few ? tags.first() : pick(r, "tag");
    r.command([&](WriteTx &tx) -> Result<void> {
        const Entity &e = tx.entity("tag_link");
        const FieldValues v{{"client_id", client}, {"tag_id", tag}};
        const Value there = tx.db().scalar("SELECT id FROM tag_link WHERE id = ?1 AND deleted_at IS NULL", naturalId(e, v));
        if (there.isUuid() && chance(r.rng, 0.6)) {
            OPORA_TRY(tx.remove(e, there.toUuid()));
        } else {
            OPORA_TRY(tx.insert(e, v));
        }
        return {};
    });
}

void World::handOver(Replica &r)
{
    const Uuid client = pick(r, "client"), to = m_people.at(below(r.rng, int(m_people.size())));
    if (client.isNull())
        return;
    r.command([&](WriteTx &tx) -> Result<void> {
        OPORA_ASSIGN(const Record row, tx.row(tx.entity("client"), client));
        OPORA_TRY(tx.update(tx.entity("client"), client, {{"owner_id", to}}));
        QList<Uuid> deals;
        auto st = tx.db().cached("SELECT id FROM deal WHERE client_id = ?1 AND owner_id IS ?2 AND deleted_at IS NULL");
        st.args(client, row["owner_id"]);
        while (st.step())
            deals.append(st.uuid(0));
        st.reset();
        for (const Uuid &d : std::as_const(deals))
            OPORA_TRY(tx.update(tx.entity("deal"), d, {{"owner_id", to}}));
        return {};
    });
}

void World::mergeClients(Replica &r)
{
    const Uuid loser = pick(r, "client"), winner = pick(r, "client");
    if (loser.isNull() || loser == winner || !hub.canMerge())
        return;
    ++counted["merge"];
    r.command([&](WriteTx &tx) -> Result<void> {
        for (const Entity &child : tx.schema().entities()) {
            for (const Column &c : child.columns) {
                if (c.type != ColumnType::Ref || c.ref != "client" || !c.synced() || c.isMergeLink)
                    continue;
                QList<std::pair<Uuid, bool>> ids;
                auto st = tx.db().prepare("SELECT id, deleted_at IS NULL FROM " + ddl::quoted(child.table) + " WHERE " + ddl::quoted(c.name)
                                          + " = ?1 ORDER BY id");
                st.args(loser);
                while (st.step())
                    ids.append({st.uuid(0), st.integer(1) != 0});
                for (const auto &[id, alive] : std::as_const(ids)) {
                    if (!child.naturalKey.contains(c.name)) {
                        OPORA_TRY(tx.update(child, id, {{c.name, winner}}));
                        continue;
                    }
                    if (!alive)
                        continue;
                    OPORA_ASSIGN(const Record row, tx.row(child, id));
                    FieldValues v;
                    for (const Column &k : child.columns)
                        v.insert(k.name, row[k.name]);
                    v.insert(c.name, winner);
                    OPORA_TRY(tx.remove(child, id));
                    OPORA_TRY(tx.insert(child, v));
                }
            }
        }
        OPORA_TRY(tx.update(tx.entity("client"), loser, {{"merged_into", winner}}));
        OPORA_TRY(tx.remove(tx.entity("client"), loser));
        return {};
    });
}

void World::undoOrRedo(Replica &r)
{
    Reader reader = r.reader();
    const bool redo = chance(r.rng, 0.3);
    const auto target = redo ? undolog::redoTarget(reader) : undolog::undoTarget(reader);
    if (!target.ok() || !*target)
        return;
    const CommandRow c = **target;
    ++counted[redo ? "redo" : "undo"];
    r.command(
        [&](WriteTx &tx) -> Result<void> {
            OPORA_TRY(redo ? undolog::redo(tx, c) : undolog::undo(tx, c));
            return {};
        },
        redo ? QStringLiteral("redo") : QStringLiteral("undo"), c.id);
}

/// A form shows what was there when it was opened; it may be saved long after a colleague's change came in.
void World::openOrSaveForm(Replica &r)
{
    if (!r.form.open) {
        r.form = {"client", pick(r, "client"), {}, true};
        r.form.open = !r.form.row.isNull();
        Reader reader = r.reader();
        if (r.form.open)
            r.form.seen = seenVersions(reader, *r.schema().entity("client"), r.form.row).valueOr({});
        return;
    }
    r.form.open = false;
    ++counted["form"];
    r.command([&](WriteTx &tx) -> Result<void> {
        const Entity &e = tx.entity("client");
        OPORA_TRY(tx.update(e, r.form.row, {{"surname", word(r)}, {chance(r.rng, 0.5) ? "city" : "position", word(r)}}));
        return tx.noteSeen(e, r.form.row, r.form.seen);
    });
}

void World::claimSomething(Replica &r)
{
    actOnClaims(r);
    const bool expire = chance(r.rng, 0.2);
    const Uuid job = pick(r, "job", expire ? "claim IS NOT NULL AND deleted_at IS NULL" : "claim IS NULL AND deleted_at IS NULL");
    if (job.isNull())
        return;
    const Uuid old = r.db().scalar("SELECT claim FROM job WHERE id = ?1", job).toUuid();
    if (expire) {
        // Only what was claimed and is not being sent, and only long after.
        if (m_claimTimes.value(old).second == 0 || m_claimTimes.value(old).second + 3'600'000 > now)
            return;
        ++counted["claim_expired"];
        r.command(
            [&](WriteTx &tx) -> Result<void> {
                OPORA_TRY(tx.update(tx.entity("job"), job, {{"claim", Value()}}));
                return {};
            },
            QStringLiteral("claim"));
        return;
    }
    const Uuid claim = randomId(r.rng);
    if (r.command(
            [&](WriteTx &tx) -> Result<void> {
                OPORA_TRY(tx.update(tx.entity("job"), job, {{"claim", claim}}));
                return {};
            },
            QStringLiteral("claim"))) {
        m_claimTimes.insert(claim, {job, now});
        r.claims.append(claim);
    }
    actOnClaims(r);
}

/// claimed -> sending -> the side effect; each step only once the hub has confirmed the one before.
void World::actOnClaims(Replica &r)
{
    const QList<Uuid> claims = r.claims;
    for (const Uuid &claim : claims) {
        const auto [job, at] = m_claimTimes.value(claim);
        const bool sending = at == 0;
        if (!r.store().claimConfirmed("job", job, "claim", claim).valueOr(false))
            continue;
        r.claims.removeOne(claim);
        if (sending) {
            ++counted["claim_acted"];
            if (qEnvironmentVariableIsSet("SIM_DEBUG"))
                std::fprintf(stderr, "%s acts on %s of job %s\n", qPrintable(r.name), qPrintable(claim.toString().right(6)),
                             qPrintable(job.toString().right(6)));
            // (A hub restored from a backup forgot who had claimed what; that is nobody's to prevent.)
            if (++m_acted[job] > 1 && m_hubRestores == 0)
                violation(QStringLiteral("%1: acted twice on one claim (%2)").arg(r.name, claim.toString().right(6)) + debugChain(job));
            continue;
        }
        const Uuid next = randomId(r.rng);
        if (r.command(
                [&, j = job](WriteTx &tx) -> Result<void> {
                    OPORA_TRY(tx.update(tx.entity("job"), j, {{"claim", next}}));
                    return {};
                },
                QStringLiteral("claim"))) {
            m_claimTimes.insert(next, {job, 0});
            r.claims.append(next);
        }
    }
}

void World::editReference(Replica &r)
{
    const bool tag = chance(r.rng, 0.7);
    const Uuid id = pick(r, tag ? "tag" : "stage");
    if (id.isNull())
        return;
    r.command([&](WriteTx &tx) -> Result<void> {
        OPORA_TRY(tx.update(tx.entity(tag ? "tag" : "stage"), id, {{"name", word(r)}}));
        return {};
    });
}

void World::tendOutbox(Replica &r)
{
    const auto box = r.store().outbox();
    if (!box.ok() || box->isEmpty())
        return;
    const OutboxGroup &g = box->at(below(r.rng, int(box->size())));
    if (g.status == QLatin1String("rejected") && chance(r.rng, 0.3)) {
        const auto fresh = r.store().resend(g.gid);
        if (!fresh.ok())
            return;
        m_discarded.insert(g.gid); // its content goes on under another id
        for (auto &deltas : m_adds) {
            if (deltas.contains(g.gid))
                deltas.insert(*fresh, deltas.value(g.gid));
        }
        ++counted["resent"];
        return;
    }
    if (g.status != QLatin1String("rejected") && chance(r.rng, 0.5))
        return;
    const auto gone = r.store().discard(g.gid);
    if (!gone.ok())
        return;
    ++counted["discarded"];
    for (const Uuid &gid : *gone)
        m_discarded.insert(gid);
}

} // namespace opora::sync::sim

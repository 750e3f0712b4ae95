// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/CheckDerived.h"
#include "core/base/SearchKey.h"
#include "core/domain/DealFlow.h"
#include "core/domain/StageChain.h"
#include "core/storage/Derive.h"
#include <QCoreApplication>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceCheck)
};

/// Counts rows whose derived column differs from the recount, one sentence a column.
class Differences {
public:
    void note(const char *entity, const char *column) { ++m_counts[QString::fromLatin1(entity) + u'.' + QString::fromLatin1(column)]; }
    void report(QStringList &problems) const
    {
        QStringList names = m_counts.keys();
        names.sort();
        for (const QString &name : names)
            problems.append(Text::tr("%n row(s): “%1” differs from a recount.", nullptr, m_counts.value(name)).arg(name));
    }

private:
    QHash<QString, int> m_counts;
};

/// What a client's own rows say it should show.
struct ClientFacts {
    QString phone, email, company;
    qint64 lastContact = 0, value = 0, won = 0;
    bool hasPhone = false, hasEmail = false, hasCompany = false, contacted = false;
};
using Facts = QHash<Uuid, ClientFacts>;

Result<void> collectContacts(Reader &r, Facts &facts)
{
    // The main one is the primary, else the first written.
    auto s = r.db().prepare("SELECT client_id, kind, value, normal FROM contact_point WHERE deleted_at IS NULL AND kind IN ('phone', 'email') "
                            "ORDER BY client_id, is_primary DESC, n");
    while (s.step()) {
        ClientFacts &f = facts[s.uuid(0)];
        if (s.utf8(1) == "phone" && !f.hasPhone) {
            f.hasPhone = true;
            f.phone = s.isNull(3) ? s.text(2) : s.text(3);
        } else if (s.utf8(1) == "email" && !f.hasEmail) {
            f.hasEmail = true;
            f.email = s.text(2);
        }
    }
    OPORA_TRY(s.status());
    auto c = r.db().prepare("SELECT l.client_id, o.display_name FROM client_link l JOIN client o ON o.id = l.other_id WHERE l.role = 'works_at' "
                            "AND l.deleted_at IS NULL AND o.deleted_at IS NULL ORDER BY l.client_id, l.is_primary DESC, l.n");
    while (c.step()) {
        ClientFacts &f = facts[c.uuid(0)];
        if (!f.hasCompany) {
            f.hasCompany = true;
            f.company = c.text(1);
        }
    }
    return c.status();
}

Result<void> collectWork(Reader &r, Facts &facts)
{
    auto a = r.db().prepare("SELECT client_id, max(at) FROM activity WHERE deleted_at IS NULL AND client_id IS NOT NULL "
                            "AND kind IN ('call', 'email', 'sms', 'meeting', 'visit') GROUP BY client_id");
    while (a.step()) {
        ClientFacts &f = facts[a.uuid(0)];
        f.contacted = true;
        f.lastContact = a.integer(1);
    }
    OPORA_TRY(a.status());
    auto d = r.db().prepare("SELECT client_id, company_id, amount FROM deal WHERE deleted_at IS NULL AND stage_kind = 'won' AND currency = ?1");
    d.args(r.context().currency);
    while (d.step()) {
        const Uuid person = d.uuid(0), company = d.uuid(1);
        for (const Uuid &id : {person, company == person ? Uuid() : company}) {
            if (id.isNull())
                continue;
            ++facts[id].won;
            facts[id].value += d.integer(2);
        }
    }
    return d.status();
}

Result<void> checkClients(Reader &r, Differences &diff)
{
    Facts facts;
    OPORA_TRY(collectContacts(r, facts));
    OPORA_TRY(collectWork(r, facts));
    auto s = r.db().prepare("SELECT id, kind, surname, given_name, patronymic, company_name, display_name, sort_key, company_label, main_phone, main_email, "
                            "last_contact_at, lifetime_value, won_deals FROM client WHERE deleted_at IS NULL");
    while (s.step()) {
        const ClientFacts f = facts.value(s.uuid(0));
        const bool company = s.utf8(1) == "company";
        QString name = company ? s.text(5) : personName(s.text(2), s.text(3), s.text(4));
        if (name.isEmpty())
            name = s.text(5);
        if (s.text(6) != name)
            diff.note("client", "display_name");
        if (s.blob(7) != QByteArrayView(sortKey(name)))
            diff.note("client", "sort_key");
        if (s.text(8) != f.company)
            diff.note("client", "company_label");
        if (s.text(9) != f.phone)
            diff.note("client", "main_phone");
        if (s.text(10) != f.email)
            diff.note("client", "main_email");
        if (s.isNull(11) == f.contacted || s.integer(11) != f.lastContact)
            diff.note("client", "last_contact_at");
        if (s.integer(12) != f.value)
            diff.note("client", "lifetime_value");
        if (s.integer(13) != f.won)
            diff.note("client", "won_deals");
    }
    return s.status();
}

struct DealFacts {
    QList<StageChainEntry> chain;
    QList<Uuid> stages;
    Uuid task;
    QString step;
    qint64 stepAt = 0;
};
using Deals = QHash<Uuid, DealFacts>;

Result<void> collectDeals(Reader &r, Deals &deals)
{
    auto s = r.db().prepare("SELECT deal_id, id, after_id, at, stage_id, deleted_at FROM stage_change ORDER BY n");
    while (s.step()) {
        DealFacts &d = deals[s.uuid(0)];
        d.chain.append({s.uuid(1), s.uuid(2), s.integer(3), !s.isNull(3), !s.isNull(5)});
        d.stages.append(s.uuid(4));
    }
    OPORA_TRY(s.status());
    auto t = r.db().prepare("SELECT deal_id, id, title, due_at, due_date FROM task WHERE deleted_at IS NULL AND done_at IS NULL AND deal_id IS NOT NULL");
    while (t.step()) {
        qint64 at = t.integer(3);
        if (t.isNull(3)) {
            const QDate day = QDate::fromString(t.text(4), Qt::ISODate);
            if (!day.isValid())
                continue;
            at = allDayDueMs(day, r.context().zone);
        }
        DealFacts &d = deals[t.uuid(0)];
        if (d.task.isNull() || at < d.stepAt || (at == d.stepAt && t.uuid(1) < d.task)) {
            d.task = t.uuid(1);
            d.step = t.text(2);
            d.stepAt = at;
        }
    }
    return t.status();
}

void checkStage(const sqlite::Statement &s, const DealFacts &f, const QHash<Uuid, QString> &kinds, Differences &diff)
{
    const QList<int> order = orderStageChain(f.chain);
    Value opened, since;
    for (int i : order) {
        const StageChainEntry &e = f.chain.at(i);
        if (e.known && (opened.isNull() || e.at < opened.toInt()))
            opened = e.at;
    }
    Uuid stage;
    if (!order.isEmpty()) {
        stage = f.stages.at(order.last());
        if (f.chain.at(order.last()).known)
            since = f.chain.at(order.last()).at;
    }
    const QString kind = kinds.value(stage);
    if (s.uuid(1) != stage)
        diff.note("deal", "stage_id");
    if (s.text(2) != kind)
        diff.note("deal", "stage_kind");
    if (s.value(3) != since)
        diff.note("deal", "stage_since");
    if (s.value(4) != opened)
        diff.note("deal", "opened_at");
    if (s.value(5) != (kind == QStringLiteral("open") ? Value() : since))
        diff.note("deal", "closed_at");
}

Result<void> checkDeals(Reader &r, Differences &diff)
{
    Deals deals;
    OPORA_TRY(collectDeals(r, deals));
    QHash<Uuid, QString> kinds;
    {
        auto s = r.db().prepare("SELECT id, kind FROM stage");
        while (s.step())
            kinds.insert(s.uuid(0), s.text(1));
        OPORA_TRY(s.status());
    }
    auto s = r.db().prepare("SELECT id, stage_id, stage_kind, stage_since, opened_at, closed_at, next_task_id, next_step, next_step_at FROM deal WHERE deleted_at IS NULL");
    while (s.step()) {
        const DealFacts f = deals.value(s.uuid(0));
        checkStage(s, f, kinds, diff);
        if (s.uuid(6) != f.task || s.text(7) != f.step)
            diff.note("deal", "next_step");
        if (s.isNull(8) != f.task.isNull() || s.integer(8) != f.stepAt)
            diff.note("deal", "next_step_at");
    }
    return s.status();
}

Result<void> checkProducts(Reader &r, Differences &diff)
{
    auto s = r.db().prepare("SELECT name, folded_name FROM product WHERE deleted_at IS NULL");
    while (s.step()) {
        if (s.utf8(1) != QByteArrayView(productKey(s.text(0))))
            diff.note("product", "folded_name");
    }
    return s.status();
}

} // namespace

Result<void> checkDerived(Reader &r, QStringList &problems)
{
    if (!r.schema().entity("client") || !r.schema().entity("deal"))
        return {}; // a schema of a test's own
    Differences diff;
    OPORA_TRY(checkClients(r, diff));
    OPORA_TRY(checkDeals(r, diff));
    OPORA_TRY(checkProducts(r, diff));
    diff.report(problems);
    return {};
}

} // namespace opora

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

/// Rows of a child table in order of their parent's id, read beside the parents: a million clients with five million
/// children are compared without holding more than one of each. The first column is the parent's id.
class Children {
public:
    Children(Reader &r, QByteArrayView sql, const QList<Value> &params = {}) : m_s(r.db().prepare(sql))
    {
        int i = 0;
        for (const Value &v : params)
            m_s.bind(i++, v);
        next();
    }
    /// Calls `f` for each row of `parent`; parents must come in rising order.
    template <class F> void of(const Uuid &parent, F f)
    {
        while (m_more && m_parent < parent)
            next();
        while (m_more && m_parent == parent) {
            f(m_s);
            next();
        }
    }
    Result<void> status() const { return m_s.status(); }

private:
    void next()
    {
        m_more = m_s.step();
        if (m_more)
            m_parent = m_s.uuid(0);
    }
    sqlite::Statement m_s;
    Uuid m_parent;
    bool m_more = false;
};

/// What a client's own rows say it should show.
struct ClientFacts {
    std::optional<QString> phone, email, company;
    Value lastContact;
    qint64 value = 0, won = 0;
};

void compareClient(const sqlite::Statement &s, const ClientFacts &f, Differences &diff)
{
    const bool company = s.utf8(1) == "company";
    QString name = company ? s.text(5) : personName(s.text(2), s.text(3), s.text(4));
    if (name.isEmpty())
        name = s.text(5);
    if (s.text(6) != name)
        diff.note("client", "display_name");
    if (s.blob(7) != QByteArrayView(sortKey(name)))
        diff.note("client", "sort_key");
    if (s.text(8) != f.company.value_or(QString()))
        diff.note("client", "company_label");
    if (s.text(9) != f.phone.value_or(QString()))
        diff.note("client", "main_phone");
    if (s.text(10) != f.email.value_or(QString()))
        diff.note("client", "main_email");
    if (s.value(11) != f.lastContact)
        diff.note("client", "last_contact_at");
    if (s.integer(12) != f.value)
        diff.note("client", "lifetime_value");
    if (s.integer(13) != f.won)
        diff.note("client", "won_deals");
}

Result<void> checkClients(Reader &r, Differences &diff)
{
    // The main one is the primary, else the first written.
    Children contacts(r, "SELECT client_id, kind, value, normal FROM contact_point WHERE deleted_at IS NULL AND kind IN ('phone', 'email') "
                         "ORDER BY client_id, is_primary DESC, n");
    Children companies(r, "SELECT l.client_id, o.display_name FROM client_link l JOIN client o ON o.id = l.other_id WHERE l.role = 'works_at' "
                          "AND l.deleted_at IS NULL AND o.deleted_at IS NULL ORDER BY l.client_id, l.is_primary DESC, l.n");
    Children activities(r, "SELECT client_id, max(at) FROM activity WHERE deleted_at IS NULL AND client_id IS NOT NULL "
                           "AND kind IN ('call', 'email', 'sms', 'meeting', 'visit', 'chat') GROUP BY client_id ORDER BY client_id");
    const QByteArray won = " FROM deal WHERE deleted_at IS NULL AND stage_kind = 'won' AND currency = ?1 AND ";
    Children own(r, "SELECT client_id, amount" + won + "client_id IS NOT NULL ORDER BY client_id", {r.context().currency});
    Children brought(r, "SELECT company_id, amount" + won + "company_id IS NOT NULL AND company_id IS NOT client_id ORDER BY company_id", {r.context().currency});
    auto s = r.db().prepare("SELECT id, kind, surname, given_name, patronymic, company_name, display_name, sort_key, company_label, main_phone, main_email, "
                            "last_contact_at, lifetime_value, won_deals FROM client WHERE deleted_at IS NULL ORDER BY id");
    while (s.step()) {
        const Uuid id = s.uuid(0);
        ClientFacts f;
        contacts.of(id, [&](const sqlite::Statement &c) {
            if (c.utf8(1) == "phone" && !f.phone)
                f.phone = c.isNull(3) ? c.text(2) : c.text(3);
            else if (c.utf8(1) == "email" && !f.email)
                f.email = c.text(2);
        });
        companies.of(id, [&](const sqlite::Statement &c) {
            if (!f.company)
                f.company = c.text(1);
        });
        activities.of(id, [&](const sqlite::Statement &a) { f.lastContact = a.value(1); });
        const auto add = [&](const sqlite::Statement &d) {
            ++f.won;
            f.value += d.integer(1);
        };
        own.of(id, add);
        brought.of(id, add);
        compareClient(s, f, diff);
    }
    OPORA_TRY(s.status());
    for (const Children *c : {&contacts, &companies, &activities, &own, &brought})
        OPORA_TRY(c->status());
    return {};
}

struct DealFacts {
    QList<StageChainEntry> chain;
    QList<Uuid> stages;
    Uuid task;
    QString step;
    qint64 stepAt = 0;
};

void compareStage(const sqlite::Statement &s, const DealFacts &f, const QHash<Uuid, QString> &kinds, Differences &diff)
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

/// The open task that is due first; one without a day or time is no step.
void considerTask(const sqlite::Statement &t, const QTimeZone &zone, DealFacts &f)
{
    qint64 at = t.integer(3);
    if (t.isNull(3)) {
        const QDate day = QDate::fromString(t.text(4), Qt::ISODate);
        if (!day.isValid())
            return;
        at = allDayDueMs(day, zone);
    }
    if (f.task.isNull() || at < f.stepAt || (at == f.stepAt && t.uuid(1) < f.task)) {
        f.task = t.uuid(1);
        f.step = t.text(2);
        f.stepAt = at;
    }
}

Result<void> checkDeals(Reader &r, Differences &diff)
{
    QHash<Uuid, QString> kinds;
    {
        auto s = r.db().prepare("SELECT id, kind FROM stage");
        while (s.step())
            kinds.insert(s.uuid(0), s.text(1));
        OPORA_TRY(s.status());
    }
    Children moves(r, "SELECT deal_id, id, after_id, at, stage_id, deleted_at FROM stage_change ORDER BY deal_id");
    Children tasks(r, "SELECT deal_id, id, title, due_at, due_date FROM task WHERE deleted_at IS NULL AND done_at IS NULL AND deal_id IS NOT NULL ORDER BY deal_id");
    auto s = r.db().prepare("SELECT id, stage_id, stage_kind, stage_since, opened_at, closed_at, next_task_id, next_step, next_step_at FROM deal "
                            "WHERE deleted_at IS NULL ORDER BY id");
    while (s.step()) {
        DealFacts f;
        moves.of(s.uuid(0), [&](const sqlite::Statement &m) {
            f.chain.append({m.uuid(1), m.uuid(2), m.integer(3), !m.isNull(3), !m.isNull(5)});
            f.stages.append(m.uuid(4));
        });
        tasks.of(s.uuid(0), [&](const sqlite::Statement &t) { considerTask(t, r.context().zone, f); });
        compareStage(s, f, kinds, diff);
        if (s.uuid(6) != f.task || s.text(7) != f.step)
            diff.note("deal", "next_step");
        if (s.isNull(8) != f.task.isNull() || s.integer(8) != f.stepAt)
            diff.note("deal", "next_step_at");
    }
    OPORA_TRY(s.status());
    OPORA_TRY(moves.status());
    return tasks.status();
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

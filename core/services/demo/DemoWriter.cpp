// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoWriter.h"
#include "core/base/SearchKey.h"

namespace opora::demo {
namespace {

/// Binds a row's values one after another; empty texts, zero instants and null ids bind NULL.
class Row {
public:
    explicit Row(BulkWriter &w) : m_w(w), m_st(w.statement()) {}
    Row &id(const Uuid &v)
    {
        m_st.bind(m_i++, v);
        return *this;
    }
    Row &text(const QString &v)
    {
        if (v.isEmpty())
            m_st.bindNull(m_i++);
        else
            m_st.bind(m_i++, QStringView(v));
        return *this;
    }
    Row &word(const char16_t *v)
    {
        if (v)
            m_st.bind(m_i++, QStringView(v));
        else
            m_st.bindNull(m_i++);
        return *this;
    }
    Row &number(qint64 v)
    {
        m_st.bind(m_i++, v);
        return *this;
    }
    Row &instant(qint64 ms)
    {
        if (ms == 0)
            m_st.bindNull(m_i++);
        else
            m_st.bind(m_i++, ms);
        return *this;
    }
    Row &date(QDate d) { return text(d.isValid() ? d.toString(Qt::ISODate) : QString()); }
    Row &real(double v)
    {
        m_st.bind(m_i++, v);
        return *this;
    }
    Row &blob(const QByteArray &v)
    {
        m_st.bindBlob(m_i++, v);
        return *this;
    }
    Result<qint64> add() { return m_w.add(); }

private:
    BulkWriter &m_w;
    sqlite::Statement &m_st;
    int m_i = 0;
};

enum Table : quint64 { Clients = 1, Contacts, Deals, Lines, Moves, Activities, Tasks };

QString displayName(const Client &c)
{
    if (c.company)
        return c.companyName;
    QString name = c.person.surname + u' ' + c.person.given;
    if (!c.person.patronymic.isEmpty())
        name += u' ' + c.person.patronymic;
    return name;
}

QString contactOf(const Client &c, const char16_t *kind)
{
    for (const ContactPoint &p : c.contacts) {
        if (p.kind == std::u16string_view(kind))
            return p.normal;
    }
    return {};
}

} // namespace

DemoWriter::DemoWriter(WriteTx &tx, const Setting &s)
    : m_s(s), m_linkEntity(tx.entity("client_link")), m_tagLinkEntity(tx.entity("tag_link")),
      m_clients(tx, tx.entity("client"),
                {"kind", "surname", "given_name", "patronymic", "company_name", "position", "owner_id", "source_id", "readiness", "lifecycle",
                 "birthday", "gender", "language", "city", "region", "country", "industry", "employees", "display_name", "sort_key",
                 "company_label", "main_phone", "main_email", "last_contact_at", "lifetime_value", "won_deals", "created_at"}),
      m_contacts(tx, tx.entity("contact_point"), {"client_id", "kind", "value", "normal", "is_primary", "created_at"}),
      m_links(tx, m_linkEntity, {"client_id", "other_id", "role", "is_primary", "created_at"}),
      m_tagLinks(tx, m_tagLinkEntity, {"client_id", "tag_id", "created_at"}),
      m_deals(tx, tx.entity("deal"),
              {"title", "client_id", "company_id", "pipeline_id", "owner_id", "source_id", "amount", "currency", "expected_close", "lost_reason",
               "lost_note", "stage_id", "stage_kind", "stage_since", "opened_at", "closed_at", "next_step_at", "next_step", "next_task_id", "created_at"}),
      m_lines(tx, tx.entity("deal_line"), {"deal_id", "product_id", "quantity", "price", "currency", "created_at"}),
      m_moves(tx, tx.entity("stage_change"), {"deal_id", "stage_id", "from_stage_id", "after_id", "at", "by_id", "created_at"}),
      m_activities(tx, tx.entity("activity"), {"kind", "direction", "client_id", "deal_id", "user_id", "at", "body", "duration_s", "created_at"}),
      m_tasks(tx, tx.entity("task"), {"title", "kind", "client_id", "deal_id", "assignee_id", "due_date", "due_at", "remind_minutes", "done_at", "done_by", "created_at"}),
      m_clientIds(s.options.seed, Clients), m_contactIds(s.options.seed, Contacts), m_dealIds(s.options.seed, Deals), m_lineIds(s.options.seed, Lines),
      m_moveIds(s.options.seed, Moves), m_activityIds(s.options.seed, Activities), m_taskIds(s.options.seed, Tasks)
{
}

Result<void> DemoWriter::write(Unit &u)
{
    m_unitClients.clear();
    m_unitDeals.clear();
    m_names.clear();
    for (const Client &c : u.clients) {
        m_unitClients.push_back(m_clientIds.next(c.createdAt));
        m_names.append(displayName(c));
    }
    for (const Deal &d : u.deals)
        m_unitDeals.push_back(m_dealIds.next(d.createdAt));
    for (Task &t : u.tasks)
        t.id = m_taskIds.next(t.createdAt);
    OPORA_TRY(writeClients(u));
    OPORA_TRY(writeLinks(u));
    for (size_t i = 0; i < u.deals.size(); ++i)
        OPORA_TRY(writeDeal(u, u.deals[i], int(i)));
    OPORA_TRY(writeActivities(u));
    return writeTasks(u);
}

Result<void> DemoWriter::writeClients(const Unit &u)
{
    for (size_t i = 0; i < u.clients.size(); ++i) {
        const Client &c = u.clients[i];
        const QString &name = m_names.at(qsizetype(i));
        const Uuid &id = m_unitClients[i];
        Row row(m_clients);
        row.id(id).word(c.company ? u"company" : u"person").text(c.person.surname).text(c.person.given).text(c.person.patronymic);
        row.text(c.companyName).text(c.position).id(m_s.staff[c.owner]).id(m_s.sources[c.source]).word(c.readiness).word(c.lifecycle);
        row.date(c.birthday).word(c.company ? nullptr : c.person.female ? u"female" : u"male").word(c.language);
        row.text(c.place.city).text(c.place.region).text(c.place.country).text(c.industry);
        row.instant(c.employees).text(name).blob(sortKey(name));
        row.text(c.worksAt >= 0 ? m_names.at(c.worksAt) : QString()).text(contactOf(c, u"phone")).text(contactOf(c, u"email"));
        row.instant(c.lastContact).number(c.lifetimeValue).number(c.wonDeals).instant(c.createdAt);
        OPORA_TRY(row.add());
        ++m_report.clients;
        if (!c.company && m_some.size() < 120)
            m_some.push_back(id);
        m_report.companies += c.company;
        OPORA_TRY(writeContacts(c, id));
    }
    return {};
}

Result<void> DemoWriter::writeContacts(const Client &c, const Uuid &id)
{
    const char16_t *seen = nullptr;
    for (const ContactPoint &p : c.contacts) {
        const bool first = seen != p.kind;
        seen = p.kind;
        Row row(m_contacts);
        row.id(m_contactIds.next(c.createdAt)).id(id).word(p.kind).text(p.value).text(p.normal).number(first).instant(c.createdAt);
        OPORA_TRY(row.add());
        ++m_report.contactPoints;
    }
    return {};
}

Result<void> DemoWriter::writeLinks(const Unit &u)
{
    for (size_t i = 0; i < u.clients.size(); ++i) {
        const Client &c = u.clients[i];
        if (c.worksAt >= 0) {
            const Uuid &company = m_unitClients[size_t(c.worksAt)];
            const QString role = QStringLiteral("works_at");
            Row row(m_links);
            row.id(naturalId(m_linkEntity, {{"client_id", m_unitClients[i]}, {"other_id", company}, {"role", role}}));
            OPORA_TRY(row.id(m_unitClients[i]).id(company).text(role).number(1).instant(c.createdAt).add());
        }
        for (const size_t tag : c.tags) {
            Row row(m_tagLinks);
            row.id(naturalId(m_tagLinkEntity, {{"client_id", m_unitClients[i]}, {"tag_id", m_s.tags[tag]}}));
            OPORA_TRY(row.id(m_unitClients[i]).id(m_s.tags[tag]).instant(c.createdAt).add());
        }
    }
    return {};
}

Result<void> DemoWriter::writeDeal(const Unit &u, const Deal &d, int index)
{
    const Task *step = nullptr;
    qint64 stepAt = 0;
    for (const Task &t : u.tasks) {
        if (t.deal != index || t.doneAt != 0)
            continue;
        const qint64 at = t.stepAt(m_s.zone);
        if (!step || at < stepAt) {
            step = &t;
            stepAt = at;
        }
    }
    const size_t stage = d.stage();
    const Uuid &id = m_unitDeals[size_t(index)];
    const Uuid company = d.company >= 0 ? m_unitClients[size_t(d.company)] : Uuid();
    const bool byPerson = d.person >= 0;
    Row row(m_deals);
    row.id(id).text(d.title).id(byPerson ? m_unitClients[size_t(d.person)] : company).id(byPerson ? company : Uuid()).id(m_s.pipeline);
    row.id(m_s.staff[d.owner]).id(m_s.sources[d.source]).number(d.amount).text(m_s.currency).date(d.expectedClose).text(d.lostReason).text(d.lostNote);
    row.id(m_s.stages[stage]).word(d.isOpen ? u"open" : stage == m_s.won ? u"won" : u"lost").instant(d.moves.back().at).instant(d.moves.front().at);
    row.instant(d.isOpen ? 0 : d.moves.back().at).instant(stepAt).text(step ? step->title : QString()).id(step ? step->id : Uuid()).instant(d.createdAt);
    OPORA_TRY(row.add());
    ++m_report.deals;
    m_report.openDeals += d.isOpen;
    OPORA_TRY(writeLines(d, id));
    return writeMoves(d, id);
}

Result<void> DemoWriter::writeLines(const Deal &d, const Uuid &deal)
{
    for (const Line &l : d.lines) {
        Row row(m_lines);
        row.id(m_lineIds.next(d.createdAt)).id(deal).id(m_s.products[l.product]).real(l.quantity).number(m_s.prices[l.product]).text(m_s.currency);
        OPORA_TRY(row.instant(d.createdAt).add());
    }
    return {};
}

Result<void> DemoWriter::writeMoves(const Deal &d, const Uuid &deal)
{
    Uuid after, from;
    for (const Move &m : d.moves) {
        const Uuid id = m_moveIds.next(m.at);
        Row row(m_moves);
        row.id(id).id(deal).id(m_s.stages[m.stage]).id(from).id(after).instant(m.at).id(m_s.staff[d.owner]).instant(m.at);
        OPORA_TRY(row.add());
        after = id;
        from = m_s.stages[m.stage];
        ++m_report.stageChanges;
    }
    return {};
}

Result<void> DemoWriter::writeActivities(const Unit &u)
{
    for (const Activity &a : u.activities) {
        const size_t user = a.deal >= 0 ? u.deals[size_t(a.deal)].owner : u.clients[a.client].owner;
        Row row(m_activities);
        row.id(m_activityIds.next(a.at)).word(a.kind).word(a.direction).id(m_unitClients[a.client]).id(a.deal >= 0 ? m_unitDeals[size_t(a.deal)] : Uuid());
        row.id(m_s.staff[user]).instant(a.at).text(a.body).instant(a.durationS).instant(a.at);
        OPORA_TRY(row.add());
        ++m_report.activities;
    }
    return {};
}

Result<void> DemoWriter::writeTasks(const Unit &u)
{
    for (const Task &t : u.tasks) {
        Row row(m_tasks);
        row.id(t.id).text(t.title).word(t.kind).id(m_unitClients[t.client]).id(t.deal >= 0 ? m_unitDeals[size_t(t.deal)] : Uuid());
        row.id(m_s.staff[t.assignee]).date(t.dueDate).instant(t.dueAt);
        if (t.remindMinutes >= 0)
            row.number(t.remindMinutes);
        else
            row.instant(0);
        row.instant(t.doneAt).id(t.doneAt ? m_s.staff[t.assignee] : Uuid()).instant(t.createdAt);
        OPORA_TRY(row.add());
        ++m_report.tasks;
    }
    return {};
}

Result<void> DemoWriter::finish()
{
    for (BulkWriter *w : {&m_clients, &m_contacts, &m_links, &m_tagLinks, &m_deals, &m_lines, &m_moves, &m_activities, &m_tasks})
        OPORA_TRY(w->finish());
    return {};
}

} // namespace opora::demo

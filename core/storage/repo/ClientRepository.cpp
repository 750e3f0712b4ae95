// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/ClientRepository.h"
#include "core/base/SearchKey.h"
#include "core/domain/DealFlow.h"
#include "core/storage/repo/FilterSql.h"
#include <QCoreApplication>

namespace opora::repo {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(ClientService)
};

constexpr int kBatch = 64; // one statement text for every batch, so that it stays prepared

QByteArray batchMarks()
{
    QByteArray marks = "?";
    for (int i = 1; i < kBatch; ++i)
        marks += ",?";
    return marks;
}

/// Nulls stand where the engine puts them (first ascending, last descending), so that an index gives the order.
QByteArray orderSql(const QByteArray &sort, bool descending)
{
    const QByteArray d = descending ? " DESC" : "";
    if (sort == "name" || sort.isEmpty())
        return "t.sort_key" + d; // equal keys come by n, as they stand in the index; asking for it would make the engine sort
    if (sort == "last_contact")
        return "t.last_contact_at" + d;
    if (sort == "lifetime_value")
        return "ifnull(t.lifetime_value, 0)" + d + ", t.sort_key, t.n";
    if (sort == "readiness")
        return "CASE t.readiness WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 WHEN 'cold' THEN 2 ELSE 3 END" + d + ", t.sort_key, t.n";
    if (sort == "phone")
        return "t.main_phone" + d + " NULLS LAST, t.sort_key, t.n";
    if (sort == "company")
        return "CASE WHEN t.company_label IS NOT NULL THEN opora_sort_key(t.company_label) END" + d + " NULLS LAST, t.sort_key, t.n";
    if (sort == "created")
        return "t.created_at" + d + ", t.n" + d;
    return {};
}

} // namespace

Result<QList<qint64>> clientOrder(Reader &r, const Filter &filter, const QByteArray &sort, bool descending, qint64 limit)
{
    const QByteArray order = orderSql(sort, descending);
    if (order.isEmpty())
        return Error{QStringLiteral("unknown_field"), Text::tr("There is no field “%1” to sort by.").arg(QString::fromUtf8(sort)), {}, ErrorKind::Usage};
    OPORA_ASSIGN(const SqlWhere where, compileFilter(r, filter, *r.schema().entity("client"), "t"));
    auto s = r.db().prepare("SELECT t.n FROM client t WHERE t.deleted_at IS NULL" + where.andClause() + " ORDER BY " + order);
    where.bind(s);
    QList<qint64> numbers;
    if (filter.isEmpty() && limit < 0)
        numbers.reserve(r.db().scalar("SELECT coalesce(max(n), 0) FROM client").toInt());
    while (limit-- != 0 && s.step())
        numbers.append(s.integer(0));
    OPORA_TRY(s.status());
    return numbers;
}

Result<QList<ClientLine>> clientLines(Reader &r, const QList<qint64> &numbers)
{
    static const QByteArray sql = "SELECT n, id, kind, display_name, company_label, main_phone, readiness, lifetime_value, last_contact_at, owner_id "
                                  "FROM client WHERE n IN (" + batchMarks() + ") AND deleted_at IS NULL";
    QHash<qint64, ClientLine> found;
    for (qsizetype from = 0; from < numbers.size(); from += kBatch) {
        auto s = r.db().cached(sql);
        for (int i = 0; i < kBatch; ++i) {
            if (from + i < numbers.size())
                s.bind(i, numbers.at(from + i));
            else
                s.bindNull(i);
        }
        while (s.step()) {
            ClientLine c;
            c.n = s.integer(0);
            c.id = s.uuid(1);
            c.company = s.utf8(2) == "company";
            c.name = s.text(3);
            c.companyLabel = s.text(4);
            c.phone = s.text(5);
            c.readiness = s.text(6);
            c.lifetimeValue = s.integer(7);
            c.lastContactAt = s.integer(8);
            c.owner = s.uuid(9);
            found.insert(c.n, std::move(c));
        }
        OPORA_TRY(s.status());
    }
    QList<ClientLine> lines;
    lines.reserve(found.size());
    for (qint64 n : numbers) {
        if (auto it = found.constFind(n); it != found.cend())
            lines.append(*it);
    }
    return lines;
}

Result<qint64> clientCount(Reader &r, const Filter &filter)
{
    OPORA_ASSIGN(const SqlWhere where, compileFilter(r, filter, *r.schema().entity("client"), "t"));
    auto s = r.db().prepare("SELECT count(*) FROM client t WHERE t.deleted_at IS NULL" + where.andClause());
    where.bind(s);
    const qint64 count = s.step() ? s.integer(0) : 0;
    OPORA_TRY(s.status());
    return count;
}

Result<QList<ContactLine>> clientContacts(Reader &r, const Uuid &client)
{
    QList<ContactLine> list;
    auto s = r.db().cached("SELECT id, kind, value, normal, label, is_primary FROM contact_point WHERE client_id = ?1 AND deleted_at IS NULL "
                           "ORDER BY is_primary DESC, n");
    s.args(client);
    while (s.step())
        list.append({s.uuid(0), s.text(1), s.text(2), s.text(3), s.text(4), s.integer(5) != 0});
    OPORA_TRY(s.status());
    return list;
}

Result<QList<CompanyLink>> companyLinks(Reader &r, const Uuid &person)
{
    QList<CompanyLink> list;
    auto s = r.db().cached("SELECT l.id, l.other_id, l.is_primary FROM client_link l JOIN client o ON o.id = l.other_id WHERE l.client_id = ?1 "
                           "AND l.role = 'works_at' AND l.deleted_at IS NULL AND o.deleted_at IS NULL ORDER BY l.is_primary DESC, l.n");
    s.args(person);
    while (s.step())
        list.append({s.uuid(0), s.uuid(1), s.integer(2) != 0});
    OPORA_TRY(s.status());
    return list;
}

Result<Uuid> companyNamed(Reader &r, const QString &name)
{
    QByteArray from = sortKey(name);
    if (const qsizetype end = from.indexOf('\0'); end >= 0)
        from.truncate(end);
    Uuid id;
    auto s = r.db().cached("SELECT id FROM client WHERE deleted_at IS NULL AND kind = 'company' AND sort_key >= ?1 AND sort_key < ?2 ORDER BY n LIMIT 1");
    s.args(Value(from), Value(QByteArray(from + '\x01')));
    if (s.step())
        id = s.uuid(0);
    OPORA_TRY(s.status());
    return id;
}

Result<QList<TagLine>> tagsOf(Reader &r, const Uuid &client)
{
    QList<TagLine> list;
    auto s = r.db().cached("SELECT l.id, g.id, g.name FROM tag_link l JOIN tag g ON g.id = l.tag_id WHERE l.client_id = ?1 AND l.deleted_at IS NULL "
                           "AND g.deleted_at IS NULL ORDER BY opora_sort_key(g.name)");
    s.args(client);
    while (s.step())
        list.append({s.uuid(0), s.uuid(1), s.text(2)});
    OPORA_TRY(s.status());
    return list;
}

Result<ClientCounts> clientCounts(Reader &r, const Uuid &client)
{
    ClientCounts c;
    {
        auto s = r.db().cached("SELECT count(*), sum(ifnull(stage_kind, 'open') = 'open') FROM deal WHERE (client_id = ?1 OR company_id = ?1) AND deleted_at IS NULL");
        s.args(client);
        if (s.step()) {
            c.allDeals = int(s.integer(0));
            c.openDeals = int(s.integer(1));
        }
        OPORA_TRY(s.status());
    }
    // The plus keeps the engine from walking the index of all open tasks instead of the client's own.
    auto s = r.db().cached("SELECT id, title, due_at, due_date FROM task WHERE (client_id = ?1 OR deal_id IN (SELECT id FROM deal WHERE (client_id = ?1 "
                           "OR company_id = ?1) AND deleted_at IS NULL)) AND +done_at IS NULL AND deleted_at IS NULL ORDER BY n");
    s.args(client);
    while (s.step()) {
        ++c.openTasks;
        ClientCounts::Step step{s.uuid(0), s.text(1), s.integer(2), false};
        if (s.isNull(2)) {
            const QDate day = QDate::fromString(s.text(3), Qt::ISODate);
            if (!day.isValid())
                continue;
            step.at = allDayDueMs(day, r.context().zone);
            step.allDay = true;
        }
        if (!c.next || step.at < c.next->at)
            c.next = step;
    }
    OPORA_TRY(s.status());
    return c;
}

} // namespace opora::repo

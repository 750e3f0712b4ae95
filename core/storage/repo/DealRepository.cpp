// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/DealRepository.h"
#include "core/base/SearchKey.h"
#include "core/storage/repo/FilterSql.h"
#include <QCoreApplication>

namespace opora::repo {
namespace {

/// The card's names come with the deal: three lookups by unique id a row, never one query a card.
constexpr char kDealSelect[] =
    "SELECT d.n, d.id, d.title, d.client_id, d.company_id, d.owner_id, d.pipeline_id, d.stage_id, "
    "c.display_name, o.display_name, u.name, c.deleted_at, o.deleted_at, d.amount, d.currency, d.stage_kind, d.stage_since, "
    "d.opened_at, d.closed_at, d.probability, d.expected_close, d.next_step_at, t.due_at, t.title, t.id, d.deleted_at "
    "FROM deal d LEFT JOIN client c ON c.id = d.client_id LEFT JOIN client o ON o.id = d.company_id "
    "LEFT JOIN app_user u ON u.id = d.owner_id LEFT JOIN task t ON t.id = d.next_task_id ";

DealRow rowOf(const sqlite::Statement &s)
{
    DealRow d;
    d.n = s.integer(0);
    d.id = s.uuid(1);
    d.title = s.text(2);
    d.clientId = s.uuid(3);
    d.companyId = s.uuid(4);
    d.ownerId = s.uuid(5);
    d.pipelineId = s.uuid(6);
    d.stageId = s.uuid(7);
    d.clientName = s.text(8);
    d.companyName = s.text(9);
    d.ownerName = s.text(10);
    d.clientDeleted = !s.isNull(11);
    d.companyDeleted = !s.isNull(12);
    d.hasAmount = !s.isNull(13);
    d.amount = s.integer(13);
    d.currency = s.text(14);
    d.stageKind = s.text(15);
    d.since = s.integer(16);
    d.openedAt = s.integer(17);
    d.closedAt = s.integer(18);
    d.probability = s.isNull(19) ? -1 : s.real(19);
    d.expectedClose = QDate::fromString(s.text(20), Qt::ISODate);
    d.stepAt = s.integer(21);
    d.stepAllDay = d.stepAt != 0 && s.isNull(22);
    d.stepTitle = s.text(23);
    d.stepTask = s.uuid(24);
    d.deleted = !s.isNull(25);
    return d;
}

QByteArray jsonList(const QList<qint64> &numbers)
{
    QByteArray json("[");
    for (qint64 n : numbers)
        json += QByteArray::number(n) + ',';
    if (json.endsWith(','))
        json.chop(1);
    return json + ']';
}

} // namespace

Result<BoardRows> boardRows(Reader &r, const BoardQuery &q)
{
    BoardRows rows;
    if (q.stages.isEmpty())
        return rows;
    OPORA_ASSIGN(const SqlWhere where, compileFilter(r, q.filter, *r.schema().entity("deal"), "d"));
    QByteArray sql = "SELECT d.n, d.stage_id, d.amount, d.next_step_at, d.stage_since, d.probability, d.currency FROM deal d "
                     "WHERE d.deleted_at IS NULL AND d.pipeline_id = ? AND d.stage_id IN (?";
    for (qsizetype i = 1; i < q.stages.size(); ++i)
        sql += ",?";
    sql += ')';
    if (!q.owner.isNull())
        sql += " AND d.owner_id = ?";
    if (q.closeFrom.isValid())
        sql += " AND d.expected_close >= ?";
    if (q.closeTo.isValid())
        sql += " AND d.expected_close <= ?";
    sqlite::Statement s = r.db().cached(sql + where.andClause());
    int at = 0;
    s.bind(at++, q.pipeline);
    for (const Uuid &stage : q.stages)
        s.bind(at++, stage);
    if (!q.owner.isNull())
        s.bind(at++, q.owner);
    if (q.closeFrom.isValid())
        s.bind(at++, Value(q.closeFrom));
    if (q.closeTo.isValid())
        s.bind(at++, Value(q.closeTo));
    where.bind(s, at);
    QByteArray lastCode;
    quint16 lastIndex = 0;
    while (s.step()) {
        BoardEntry e;
        e.n = s.integer(0);
        e.stage = s.uuid(1);
        e.amount = s.integer(2);
        e.stepAt = s.integer(3);
        e.since = s.integer(4);
        e.probability = s.isNull(5) ? -1 : s.real(5);
        // Nearly every row repeats the currency of the one before: compare bytes, decode only a new one.
        const QByteArrayView code = s.utf8(6);
        if (rows.currencies.isEmpty() || code != QByteArrayView(lastCode)) {
            lastCode = code.toByteArray();
            const QString text = QString::fromUtf8(lastCode);
            qsizetype known = rows.currencies.indexOf(text);
            if (known < 0) {
                known = rows.currencies.size();
                rows.currencies.append(text);
            }
            lastIndex = quint16(known);
        }
        e.currency = lastIndex;
        rows.entries.push_back(e);
    }
    OPORA_TRY(s.status());
    return rows;
}

Result<QList<DealRow>> dealRows(Reader &r, const QList<qint64> &numbers)
{
    QHash<qint64, DealRow> found;
    sqlite::Statement s = r.db().cached(QByteArray(kDealSelect) + "WHERE d.n IN (SELECT value FROM json_each(?)) AND d.deleted_at IS NULL");
    s.bindUtf8(0, jsonList(numbers));
    while (s.step())
        found.insert(s.integer(0), rowOf(s));
    OPORA_TRY(s.status());
    QList<DealRow> rows;
    rows.reserve(found.size());
    for (qint64 n : numbers) {
        auto it = found.constFind(n);
        if (it != found.cend())
            rows.append(*it);
    }
    return rows;
}

Result<DealRow> dealRow(Reader &r, const Uuid &deal)
{
    sqlite::Statement s = r.db().cached(QByteArray(kDealSelect) + "WHERE d.id = ?");
    s.bind(0, deal);
    if (s.step())
        return rowOf(s);
    OPORA_TRY(s.status());
    return Error{QStringLiteral("not_found"),
                 QCoreApplication::translate("DealService", "This deal does not exist. Nothing was changed."),
                 {},
                 ErrorKind::Refused};
}

Result<QList<qint64>> dealsOfClient(Reader &r, const Uuid &client)
{
    QList<qint64> numbers;
    sqlite::Statement s = r.db().cached(
        "SELECT n FROM deal WHERE n IN (SELECT n FROM deal WHERE client_id = ?1 UNION SELECT n FROM deal WHERE company_id = ?1) "
        "AND deleted_at IS NULL ORDER BY stage_kind = 'open' DESC, stage_since DESC, n DESC");
    s.bind(0, client);
    while (s.step())
        numbers.append(s.integer(0));
    OPORA_TRY(s.status());
    return numbers;
}

Result<qint64> countOpen(Reader &r)
{
    // CROSS JOIN puts the few stages outside: each is one range of the partial index, and no deal is read.
    sqlite::Statement s =
        r.db().cached("SELECT count(*) FROM stage s CROSS JOIN deal d ON d.pipeline_id = s.pipeline_id AND d.stage_id = s.id "
                      "WHERE s.kind = 'open' AND d.deleted_at IS NULL");
    const qint64 count = s.step() ? s.integer(0) : 0;
    OPORA_TRY(s.status());
    return count;
}

Result<FieldValues> dealFields(Reader &r, const Uuid &deal)
{
    const Entity *entity = r.schema().entity("deal");
    QByteArray sql = "SELECT n";
    for (const Column &c : entity->columns)
        sql += ", \"" + c.name + '"';
    sqlite::Statement s = r.db().cached(sql + " FROM deal WHERE id = ?");
    s.bind(0, deal);
    FieldValues fields;
    if (s.step()) {
        for (int i = 0; i < entity->columns.size(); ++i)
            fields.insert(entity->columns.at(i).name, s.value(i + 1));
    }
    OPORA_TRY(s.status());
    return fields;
}

Result<QStringList> productsOf(Reader &r, const Uuid &deal)
{
    QStringList names;
    sqlite::Statement s =
        r.db().cached("SELECT coalesce(nullif(l.title, ''), p.name) FROM deal_line l LEFT JOIN product p ON p.id = l.product_id "
                      "WHERE l.deal_id = ? AND l.deleted_at IS NULL ORDER BY l.n");
    s.bind(0, deal);
    while (s.step())
        names.append(s.text(0));
    OPORA_TRY(s.status());
    return names;
}

Result<QList<StageMove>> stageMoves(Reader &r, const Uuid &deal)
{
    QList<StageMove> moves;
    QList<StageChainEntry> chain;
    sqlite::Statement s =
        r.db().cached("SELECT m.id, m.stage_id, m.by_id, g.name, u.name, m.reason, m.at, m.after_id, m.deleted_at FROM stage_change m "
                      "LEFT JOIN stage g ON g.id = m.stage_id LEFT JOIN app_user u ON u.id = m.by_id WHERE m.deal_id = ?");
    s.bind(0, deal);
    while (s.step()) {
        moves.append({s.uuid(0), s.uuid(1), s.uuid(2), s.text(3), s.text(4), s.text(5), s.integer(6)});
        chain.append({s.uuid(0), s.uuid(7), s.integer(6), !s.isNull(6), !s.isNull(8)});
    }
    OPORA_TRY(s.status());
    QList<StageMove> ordered;
    for (int i : orderStageChain(chain))
        ordered.append(moves.at(i));
    return ordered;
}

Result<QList<QPair<QString, qint64>>> lostReasons(Reader &r)
{
    QList<QPair<QString, qint64>> reasons;
    sqlite::Statement s = r.db().cached(
        "SELECT d.lost_reason, count(*) FROM stage g CROSS JOIN deal d ON d.pipeline_id = g.pipeline_id AND d.stage_id = g.id "
        "WHERE g.kind = 'lost' AND d.deleted_at IS NULL AND d.lost_reason <> '' GROUP BY 1 ORDER BY 2 DESC, 1");
    while (s.step())
        reasons.append({s.text(0), s.integer(1)});
    OPORA_TRY(s.status());
    return reasons;
}

Result<Uuid> clientByName(Reader &r, const QString &name)
{
    const QByteArray wanted = searchKey(name);
    if (wanted.isEmpty())
        return Uuid();
    // The sort key looks at case only after its first zero byte: what stands before it finds every spelling by index. A
    // scan of all names, which would also find the other alphabet, is too long for a save.
    QByteArray prefix = sortKey(name);
    if (const qsizetype end = prefix.indexOf('\0'); end >= 0)
        prefix.truncate(end);
    sqlite::Statement s = r.db().cached("SELECT id, display_name, sort_key FROM client WHERE sort_key >= ? AND deleted_at IS NULL "
                                        "ORDER BY sort_key LIMIT 10000");
    s.bindBlob(0, prefix);
    while (s.step()) {
        if (!s.blob(2).startsWith(prefix))
            break;
        if (searchKey(s.text(1)) == wanted)
            return s.uuid(0);
    }
    OPORA_TRY(s.status());
    return Uuid();
}

} // namespace opora::repo

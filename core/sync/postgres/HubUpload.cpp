// SPDX-License-Identifier: GPL-3.0-or-later
// A whole workspace into a hub (HubCalls::bulkUpload): parts, their end, and the versions the hub gave to what came.
#include "core/sync/postgres/HubCalls.h"
#include "core/sync/postgres/HubSchema.h"
#include "core/sync/postgres/PgCopy.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace opora::sync {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kChunk = 256 * 1024;
constexpr int kCloseLimitMs = 3'600'000; // an index over many millions of rows, or the check of a reference
} // namespace

Result<BulkReceipt> HubCalls::bulkUpload(const BulkPart &part)
{
    OPORA_TRY(endFill());
    BulkReceipt receipt;
    receipt.number = part.number;
    OPORA_TRY(m_c.script("begin; set local statement_timeout = '10min'"));
    const Result<void> done = [&]() -> Result<void> {
        const QByteArray upload = part.upload.toString().toLatin1();
        OPORA_ASSIGN(const PgRows before, m_c.query("select sync.bulk_begin($1, $2)", {upload, QByteArray::number(part.number)}));
        if (!before.isNull(0, 0)) {
            OPORA_ASSIGN(const QJsonObject o, object(before));
            receipt.taken = o.value(u"taken"_s).toInteger();
            receipt.already = o.value(u"already"_s).toInteger();
            return {};
        }
        if (part.count() > 0)
            OPORA_TRY(uploadRows(part, receipt));
        if (!part.history.isEmpty())
            OPORA_TRY(uploadHistory(part));
        if (!part.last)
            return {};
        const auto ended = m_c.query("select sync.bulk_end($1)", {upload});
        return ended.ok() ? Result<void>() : Result<void>(ended.error());
    }();
    if (m_c.isAlive()) {
        const Result<void> ended = m_c.script(done.ok() ? "commit" : "rollback");
        OPORA_TRY(done);
        OPORA_TRY(ended);
    }
    OPORA_TRY(done);
    return receipt;
}

Linker::RowEncoder HubCalls::encoder(const BulkPart &part, const Entity &e)
{
    QList<const Column *> columns;
    for (const char *name : {"created_at", "created_by", "deleted_at"})
        columns.append(automaticColumn(name));
    columns += hubsql::hubColumns(e);
    const QByteArray upload = part.upload.toString().toLatin1(), head = upload + '\t' + upload + '\t' + QByteArray::number(part.t) + '\t';
    return [columns, head](QByteArray &text, const Uuid &id, const QList<Value> &values) {
        text += head;
        pgcopy::appendUuid(text, id);
        for (qsizetype i = 0; i < columns.size(); ++i) {
            text += '\t';
            pgcopy::appendField(text, *columns.at(i), values.at(i));
        }
        text += '\n';
    };
}

Result<void> HubCalls::uploadRows(const BulkPart &part, BulkReceipt &receipt)
{
    const Entity *e = m_schema.byTable(part.table);
    if (!e || part.count() > BulkPart::Rows)
        return unreadable(u"bad part"_s);
    QByteArray names = "_upload, _grp, _t, id, created_at, created_by, deleted_at";
    const QList<const Column *> columns = hubsql::hubColumns(*e);
    for (const Column *c : columns)
        names += ", " + hubsql::quoted(c->name);
    QByteArray text = part.text;
    if (text.isEmpty()) {
        BulkPart dated = part;
        if (dated.t <= 0) {
            OPORA_ASSIGN(dated.t, hubNow());
        }
        const Linker::RowEncoder put = encoder(dated, *e);
        for (const BaseRow &row : part.rows) {
            QList<Value> values{row.values.value("created_at"), row.values.value("created_by"), row.values.value("deleted_at")};
            for (const Column *c : columns)
                values.append(row.values.value(c->name));
            put(text, row.id, values);
        }
    }
    qsizetype next = 0;
    OPORA_TRY(m_c.copyIn("copy sync.stage_" + e->table + " (" + names + ") from stdin", [&]() -> Result<QByteArray> {
        const auto chunk = QByteArray::fromRawData(text.constData() + next, std::min<qsizetype>(kChunk, text.size() - next));
        next += chunk.size();
        return chunk;
    }));
    const QByteArray upload = part.upload.toString().toLatin1();
    OPORA_ASSIGN(const PgRows applied,
                 m_c.query("select sync.bulk_apply($1, $2, $3)", {upload, QByteArray::number(part.number), part.table}));
    OPORA_ASSIGN(const QJsonObject o, object(applied));
    receipt.taken = o.value(u"taken"_s).toInteger();
    receipt.already = o.value(u"already"_s).toInteger();
    m_filling = o.value(u"bare"_s).toBool();
    if (o.value(u"staged"_s).toInteger() != part.count())
        return unreadable(u"a part was not taken whole"_s);
    return {};
}

Result<void> HubCalls::uploadHistory(const BulkPart &part)
{
    const QByteArray upload = part.upload.toString().toLatin1();
    const auto idOrNull = [](const Uuid &id) { return id.isNull() ? QByteArray("\\N") : id.toString().toLatin1(); };
    qsizetype next = 0;
    OPORA_TRY(
        m_c.copyIn("copy sync.stage_audit (_upload, n, tbl, row_id, kind, field, old, new, group_id, base_group, author, at) from stdin",
                   [&]() -> Result<QByteArray> {
                       QByteArray chunk;
                       while (next < part.history.size() && chunk.size() < 60'000) {
                           const AuditRow &a = part.history.at(next++);
                           const Entity *e = m_schema.byTable(a.table);
                           if (!e)
                               return unreadable(u"history of an unknown table"_s);
                           const QJsonObject json = a.toJson(*e);
                           chunk += upload + '\t' + QByteArray::number(a.n) + '\t' + a.table + '\t' + a.row.toString().toLatin1() + '\t'
                                    + a.kind + '\t';
                           chunk += a.field.isEmpty() ? QByteArray("\\N") : a.field;
                           for (const QString &key : {u"old"_s, u"new"_s}) {
                               chunk += '\t';
                               const QByteArray wrapped = QJsonDocument(QJsonArray{json.value(key)}).toJson(QJsonDocument::Compact);
                               pgcopy::appendText(chunk, QByteArrayView(wrapped).sliced(1, wrapped.size() - 2));
                           }
                           chunk += '\t' + a.group.toString().toLatin1() + '\t' + idOrNull(a.baseGroup) + '\t' + idOrNull(a.user) + '\t'
                                    + QByteArray::number(a.at) + '\n';
                       }
                       return chunk;
                   }));
    const auto applied = m_c.query("select sync.bulk_apply($1, $2, 'audit')", {upload, QByteArray::number(part.number)});
    return applied.ok() ? Result<void>() : Result<void>(applied.error());
}

Result<qint64> HubCalls::hubNow()
{
    OPORA_ASSIGN(const PgRows now, m_c.query("select sync.now_ms()"));
    return now.scalar().toLongLong();
}

Result<void> HubCalls::closeBulk()
{
    OPORA_TRY(endFill());
    m_c.setLimit(kCloseLimitMs);
    const Result<void> done = [&]() -> Result<void> {
        for (bool more = true; more;) {
            OPORA_TRY(m_c.script("begin; set local statement_timeout = 0"));
            const auto left = m_c.query("select sync.bulk_close()");
            if (m_c.isAlive())
                OPORA_TRY(m_c.script(left.ok() ? "commit" : "rollback"));
            if (!left.ok())
                return left.error();
            more = left.value().scalar().toInt() > 0;
        }
        return {};
    }();
    m_c.setLimit(PgConnection::kLimitMs);
    return done;
}

FieldVersions HubCalls::BulkStamp::fm() const
{
    FieldVersions all;
    all.set(FieldVersions::Row, {upload, t});
    return all;
}

Result<qint64> HubCalls::countStamped(const Entity &e, const BulkStamp &stamp)
{
    if (!shared().byTable(e.table))
        return qint64(0);
    OPORA_ASSIGN(const PgRows n, m_c.query("select sync.bulk_kept($1, $2, $3)",
                                           {stamp.upload.toString().toLatin1(), QByteArray::number(stamp.t), e.table}));
    return n.scalar().toLongLong();
}

Result<void> HubCalls::eachVersion(const Entity &e, const std::optional<BulkStamp> &but,
                                   const std::function<Result<void>(const Uuid &, const Uuid &, const FieldVersions &)> &f)
{
    OPORA_TRY(endFill());
    if (!shared().byTable(e.table))
        return {};
    QByteArray from = "select id, _rv, _fm from " + hubsql::tableName(e);
    if (but) // COPY takes no parameters; these are our own id, number and name
        from = "select id, rv, fm from sync.bulk_otherwise('" + but->upload.toString().toLatin1() + "', " + QByteArray::number(but->t)
               + ", " + hubsql::literal(e.table) + ')';
    Result<void> taken;
    OPORA_TRY(m_c.copyOut("copy (" + from + ") to stdout", [&](QByteArrayView line) {
        const auto fields = pgcopy::fieldsOf(line.chopped(1));
        const auto id = Uuid::fromString(QString::fromLatin1(fields.value(0))), rv = Uuid::fromString(QString::fromLatin1(fields.value(1)));
        const auto fm = FieldVersions::fromJson(QJsonDocument::fromJson(pgcopy::unescaped(fields.value(2))).object());
        taken = id && rv && fm.ok() ? f(*id, *rv, *fm) : Result<void>(unreadable(u"versions"_s));
        return taken.ok();
    }));
    return taken;
}

} // namespace opora::sync

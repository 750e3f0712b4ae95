// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"
#include <QCoreApplication>

namespace opora {

struct BulkWriter::Private {
    WriteTx &tx;
    const Entity &entity;
    QByteArrayList columns;
    sqlite::Statement insert, revive, reviveSame;
    sqlite::Statement forget; ///< takes the words of a row to be revived out of the full-text index
    qint64 count = 0, runFrom = 0, runTo = 0;
    bool bulkMode = false, finished = false;
    bool runRevives = false; ///< the open run brings rows back rather than adding them
    QList<Touched::Run> runs;

    Result<void> mode(bool bulk)
    {
        if (bulk == bulkMode)
            return {};
        bulkMode = bulk;
        return tx.priv().setMode(tx, bulk ? "bulk" : "local");
    }
    Result<qint64> reviveRow();
    Result<qint64> tryRevive(sqlite::Statement &with);
    Result<void> extendRun(qint64 n, bool revives);
    Result<void> dropIndexes(qint64 expected);
    bool indexesDropped = false;
    Result<void> setUp;

    /// What the full-text index holds of a row, as an expression; empty when this writer sets no such column.
    QByteArray fullText() const
    {
        QByteArrayList texts;
        bool touched = false;
        for (const Column &c : entity.columns) {
            if (!c.isFullText)
                continue;
            texts.append("coalesce(" + ddl::quoted(c.name) + ", '')");
            touched |= columns.contains(c.name);
        }
        return touched ? "opora_fold(" + texts.join(" || ' ' || ") + ')' : QByteArray();
    }
    Result<void> forgetText();
    Result<void> indexText(qint64 from, qint64 to);

    Result<void> closeRun()
    {
        if (runFrom == 0)
            return {};
        OPORA_TRY(tx.db().run("INSERT INTO sync_op(group_n, tbl, kind, row_n, row_to) VALUES(?, ?, ?, ?, ?)", tx.priv().groupN,
                              QString::fromUtf8(entity.table), runRevives ? QStringLiteral("res") : QStringLiteral("ins"), runFrom, runTo));
        runs.append({runFrom, runTo, false, runRevives});
        runFrom = runTo = 0;
        return {};
    }
};

/// Rebuilding an index from sorted rows beats inserting into it once a quarter of the table is new (performance.md C1).
Result<void> BulkWriter::Private::dropIndexes(qint64 expected)
{
    if (expected < 20000 || expected * 3 < rowsEverIn(tx, entity))
        return {};
    for (const QByteArray &name : ddl::indexNames(entity))
        OPORA_TRY(tx.db().exec("DROP INDEX IF EXISTS " + ddl::quoted(name)));
    OPORA_TRY(tx.db().exec("DROP TRIGGER " + ddl::quoted(ddl::triggerNames(entity).at(0)))); // it would be asked for every row
    indexesDropped = true;
    return {};
}

BulkWriter::BulkWriter(WriteTx &tx, const Entity &entity, const QByteArrayList &columns, qint64 expected)
    : d(new Private{tx, entity, columns, {}, {}, {}, {}, 0, 0, 0, false, false, false, {}, false, {}})
{
    d->setUp = useBulkCache(tx);
    if (d->setUp.ok())
        d->setUp = d->dropIndexes(expected);
    QByteArrayList names{"id"}, marks{"?1"};
    QHash<QByteArray, QByteArray> operands;
    bool ownCreated = false;
    for (int i = 0; i < columns.size(); ++i) {
        names.append(ddl::quoted(columns.at(i)));
        marks.append('?' + QByteArray::number(i + 2));
        operands.insert(columns.at(i), marks.last());
        ownCreated |= columns.at(i) == "created_at";
        if (const Column *c = entity.column(columns.at(i)); c && c->cls == ColumnClass::Derived)
            tx.priv().touched.given.insert(entity.name + '.' + c->name);
    }
    const int extra = int(columns.size()) + 2;
    const QByteArray now = '?' + QByteArray::number(extra), me = '?' + QByteArray::number(extra + 1);
    if (!ownCreated) {
        names.append("created_at");
        marks.append(now);
    }
    names << "created_by" << "updated_at" << "updated_by";
    marks << me << now << me;
    if (entity.visibility == Visibility::Child) {
        names.append("root_id");
        marks.append(ddl::rootExpression(entity, tx.schema(), operands, "?1"));
    }
    // OR IGNORE, not OR ABORT: no statement journal, and a taken id shows as "no row changed".
    d->insert = tx.db().prepare("INSERT OR IGNORE INTO " + ddl::quoted(entity.table) + '(' + names.join(", ") + ") VALUES(" + marks.join(", ") + ')');
    QByteArrayList sets{"deleted_at = NULL", "updated_at = " + now, "updated_by = " + me};
    for (int i = 0; i < columns.size(); ++i) {
        if (!ddl::automaticColumns().contains(columns.at(i)))
            sets.append(ddl::quoted(columns.at(i)) + " = ?" + QByteArray::number(i + 2));
    }
    d->revive = tx.db().prepare("UPDATE " + ddl::quoted(entity.table) + " SET " + sets.join(", ")
                                + " WHERE id = ?1 AND deleted_at IS NOT NULL RETURNING n");
    QByteArrayList again{"deleted_at = NULL", "updated_at = " + now, "updated_by = " + me}, same;
    for (int i = 0; i < columns.size(); ++i) {
        const Column *c = entity.column(columns.at(i));
        if (!c || ddl::automaticColumns().contains(columns.at(i)))
            continue;
        const QByteArray mark = " ?" + QByteArray::number(i + 2);
        if (c->cls == ColumnClass::Derived)
            again.append(ddl::quoted(c->name) + " =" + mark);
        else
            same.append(" AND " + ddl::quoted(c->name) + " IS" + mark);
    }
    d->reviveSame = tx.db().prepare("UPDATE " + ddl::quoted(entity.table) + " SET " + again.join(", ") + " WHERE id = ?1 AND deleted_at IS NOT NULL"
                                    + same.join() + " RETURNING n");
    if (const QByteArray text = d->fullText(); !text.isEmpty()) // ?extra+1 stands there for the sake of equal numbers of operands
        d->forget = tx.db().prepare("INSERT INTO fts_text(fts_text, rowid, body) SELECT 'delete', " + QByteArray::number(ftsRowId(tx.schema(), entity, 0)) + " | n, "
                                    + text + " FROM " + ddl::quoted(entity.table) + " WHERE id = ?1 AND deleted_at IS NOT NULL AND " + me + " IS " + me);
    if (d->insert.isValid()) {
        d->insert.bind(extra - 1, tx.nowMs());
        d->insert.bind(extra, tx.context().me);
    }
}

BulkWriter::~BulkWriter() { (void)finish(); }

sqlite::Statement &BulkWriter::statement() { return d->insert; }
qint64 BulkWriter::count() const { return d->count; }

/// Gives the number of the row that came back, 0 if none did.
Result<qint64> BulkWriter::Private::tryRevive(sqlite::Statement &with)
{
    insert.moveBindingsTo(with);
    const qint64 n = with.step() ? with.integer(0) : 0;
    while (with.step()) {
    }
    const Result<void> status = with.status();
    with.reset();
    with.moveBindingsTo(insert);
    OPORA_TRY(status);
    return n;
}

/// The index keeps no text of its own (content=''): to forget a row's words it must be told them, before they change.
Result<void> BulkWriter::Private::forgetText()
{
    if (!forget.isValid())
        return {};
    insert.moveBindingsTo(forget);
    const Result<void> status = forget.run();
    forget.moveBindingsTo(insert);
    return status;
}

Result<void> BulkWriter::Private::indexText(qint64 from, qint64 to)
{
    if (const QByteArray text = fullText(); !text.isEmpty())
        return tx.db().run("INSERT INTO fts_text(rowid, body) SELECT ?3 | n, " + text + " FROM " + ddl::quoted(entity.table) + " WHERE n BETWEEN ?1 AND ?2",
                           from, to, ftsRowId(tx.schema(), entity, 0));
    return {};
}

/// The id is taken. A tombstone comes back to life with the bound values; a live row refuses. One that holds these very
/// values (the same file imported again after an undo) needs no entries of its own and joins a run.
Result<qint64> BulkWriter::Private::reviveRow()
{
    OPORA_ASSIGN(qint64 n, tryRevive(reviveSame));
    if (n != 0) {
        OPORA_TRY(extendRun(n, true));
        return n;
    }
    OPORA_TRY(mode(false)); // what differs is captured field by field, like any update
    OPORA_TRY(forgetText());
    OPORA_ASSIGN(n, tryRevive(revive));
    if (n == 0)
        return storageRefusal("exists", QT_TRANSLATE_NOOP("StorageError", "An entry with this key exists already. Nothing was changed."), QString::fromUtf8(entity.name));
    tx.priv().touched.rows[entity.table].insert(n);
    OPORA_TRY(indexText(n, n));
    if (entity.name == "client") // it may have come back under another name
        tx.priv().touched.renamedClients.insert(tx.db().scalar("SELECT id FROM client WHERE n = ?1", n).toUuid());
    ++count;
    return n;
}

Result<void> BulkWriter::Private::extendRun(qint64 n, bool revives)
{
    if (runFrom != 0 && (n != runTo + 1 || revives != runRevives))
        OPORA_TRY(closeRun());
    if (runFrom == 0)
        runFrom = n;
    runTo = n;
    runRevives = revives;
    ++count;
    return {};
}

Result<qint64> BulkWriter::add()
{
    OPORA_TRY(d->setUp);
    OPORA_TRY(d->insert.status());
    OPORA_TRY(d->mode(true));
    while (d->insert.step()) {
    }
    OPORA_TRY(d->insert.status());
    const bool inserted = d->tx.db().changes() > 0;
    d->insert.reset();
    if (!inserted)
        return d->reviveRow();
    const qint64 n = d->tx.db().lastInsertRowId();
    OPORA_TRY(d->extendRun(n, false));
    return n;
}

Result<void> BulkWriter::finish()
{
    if (d->finished)
        return {};
    d->finished = true;
    OPORA_TRY(d->closeRun());
    OPORA_TRY(d->mode(false));
    if (d->indexesDropped) {
        OPORA_TRY(d->tx.db().exec(ddl::createTriggers(d->entity).at(0)));
        for (const QByteArray &sql : ddl::createIndexes(d->entity))
            OPORA_TRY(d->tx.db().exec(sql));
    }
    for (const Touched::Run &r : std::as_const(d->runs)) {
        d->tx.priv().touched.runs[d->entity.table].append(r);
        if (!r.restored) // a row that comes back has its words still
            OPORA_TRY(d->indexText(r.from, r.to));
    }
    return {};
}

} // namespace opora

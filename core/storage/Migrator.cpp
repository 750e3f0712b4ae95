// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Migrator.h"
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace opora {
namespace {

Error openError(const char *code, const char *text, const QString &details = {})
{
    return {QString::fromLatin1(code), QCoreApplication::translate("StorageError", text), details, ErrorKind::CannotOpen};
}

QByteArrayList tableOrder(const QByteArray &description)
{
    QByteArrayList order;
    const QJsonArray tables = QJsonDocument::fromJson(description).object().value(QStringLiteral("tables")).toArray();
    for (const QJsonValue &t : tables)
        order.append(t[QStringLiteral("table")].toString().toUtf8());
    return order;
}

/// Entries of the full-text index are numbered by their table's place in the schema (ftsRowId). When a new table came before
/// others the index is made again.
Result<void> renumberFullText(sqlite::Connection &c, const Schema &s, const QByteArrayList &before)
{
    bool moved = false;
    for (qsizetype i = 0; i < s.entities().size(); ++i) {
        const qsizetype was = before.indexOf(s.entities().at(i).table);
        moved = moved || (was >= 0 && was != i);
    }
    if (!moved)
        return {};
    OPORA_TRY(c.exec("INSERT INTO fts_text(fts_text) VALUES('delete-all')"));
    for (const Entity &e : s.entities()) {
        QByteArrayList texts;
        for (const Column &col : e.columns) {
            if (col.isFullText)
                texts.append("coalesce(" + ddl::quoted(col.name) + ", '')");
        }
        if (!texts.isEmpty() && before.contains(e.table))
            OPORA_TRY(c.run("INSERT INTO fts_text(rowid, body) SELECT ?1 | n, opora_fold(" + texts.join(" || ' ' || ") + " || ' ') FROM " + ddl::quoted(e.table), ftsRowId(s, e, 0)));
    }
    return {};
}

/// What the stored description says exists: table -> columns.
QHash<QByteArray, QSet<QByteArray>> storedTables(const QByteArray &description)
{
    QHash<QByteArray, QSet<QByteArray>> result;
    const QJsonArray tables = QJsonDocument::fromJson(description).object().value(QStringLiteral("tables")).toArray();
    for (const QJsonValue &t : tables) {
        QSet<QByteArray> columns;
        for (const QJsonValue &c : t[QStringLiteral("columns")].toArray())
            columns.insert(c[QStringLiteral("name")].toString().toUtf8());
        result.insert(t[QStringLiteral("table")].toString().toUtf8(), columns);
    }
    return result;
}

Result<void> execAll(sqlite::Connection &c, const QByteArrayList &statements)
{
    for (const QByteArray &sql : statements)
        OPORA_TRY(c.exec(sql));
    return {};
}

Result<void> writeMeta(sqlite::Connection &c, const Schema &s)
{
    OPORA_TRY(c.run("INSERT INTO meta(key, value) VALUES('schema', ?1) ON CONFLICT(key) DO UPDATE SET value = ?1",
                    QString::fromUtf8(s.describe())));
    return c.exec("PRAGMA user_version = " + QByteArray::number(s.version()));
}

Result<QSet<QByteArray>> names(sqlite::Statement st)
{
    QSet<QByteArray> all;
    while (st.step())
        all.insert(st.utf8(0).toByteArray());
    OPORA_TRY(st.status());
    return all;
}

Result<void> addMissing(sqlite::Connection &c, const Schema &s)
{
    OPORA_ASSIGN(const auto tables, names(c.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")));
    OPORA_ASSIGN(const auto groupColumns, names(c.prepare("SELECT name FROM pragma_table_info('sync_group')")));
    OPORA_TRY(execAll(c, ddl::systemUpgrade(tables, groupColumns)));
    const QByteArray description = c.scalar("SELECT value FROM meta WHERE key = 'schema'").toText().toUtf8();
    const auto stored = storedTables(description);
    for (const Entity &e : s.entities()) {
        if (!stored.contains(e.table)) {
            OPORA_TRY(c.exec(ddl::createTable(e, s)));
        } else {
            for (const Column &col : e.columns) {
                if (stored.value(e.table).contains(col.name))
                    continue;
                OPORA_TRY(c.exec("ALTER TABLE " + ddl::quoted(e.table) + " ADD COLUMN " + ddl::columnFor(col, e, s)));
            }
            for (const QByteArray &name : ddl::indexNames(e))
                OPORA_TRY(c.exec("DROP INDEX IF EXISTS " + ddl::quoted(name)));
        }
        OPORA_TRY(execAll(c, ddl::createIndexes(e)));
        OPORA_TRY(Migrator::resetTriggers(c, e));
    }
    return renumberFullText(c, s, tableOrder(description));
}

/// A workspace file may come from anywhere: triggers or views that this program did not make would run with its rights.
Result<void> refuseForeignCode(sqlite::Connection &c, const Schema &s, bool sameVersion)
{
    QHash<QByteArray, QByteArray> expected;
    for (const Entity &e : s.entities()) {
        const QByteArrayList names = ddl::triggerNames(e), sql = ddl::createTriggers(e);
        for (int i = 0; i < names.size(); ++i)
            expected.insert(names.at(i), sql.at(i));
    }
    auto st = c.prepare("SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')");
    while (st.step()) {
        const QByteArray name = st.utf8(1).toByteArray();
        const bool known = st.utf8(0) == "trigger" && expected.contains(name)
            && (!sameVersion || expected.value(name) == st.utf8(2).toByteArray());
        if (!known)
            return openError("workspace_foreign", QT_TRANSLATE_NOOP("StorageError", "The file contains program code that Opora did not write. It was left untouched and not opened."),
                             QString::fromUtf8(name));
    }
    return st.status();
}

} // namespace

Result<void> Migrator::resetTriggers(sqlite::Connection &c, const Entity &e)
{
    for (const QByteArray &name : ddl::triggerNames(e))
        OPORA_TRY(c.exec("DROP TRIGGER IF EXISTS " + ddl::quoted(name)));
    return execAll(c, ddl::createTriggers(e));
}

Result<Migrator::State> Migrator::inspect(sqlite::Connection &c, const Schema &s)
{
    auto st = c.prepare("PRAGMA application_id");
    const bool stepped = st.step();
    OPORA_TRY(st.status());
    if (!stepped || st.integer(0) != ddl::ApplicationId)
        return openError("not_a_workspace", QT_TRANSLATE_NOOP("StorageError", "This file is not an Opora workspace. It was left untouched."));
    const qint64 version = c.scalar("PRAGMA user_version").toInt();
    if (version > s.version())
        return openError("workspace_newer", QT_TRANSLATE_NOOP("StorageError", "This workspace was written by a newer Opora. It was left untouched. Update Opora to open it."),
                         QStringLiteral("file %1, program %2").arg(version).arg(s.version()));
    OPORA_TRY(refuseForeignCode(c, s, version == s.version()));
    const QByteArray description = c.scalar("SELECT value FROM meta WHERE key = 'schema'").toText().toUtf8();
    if (description.isEmpty())
        return openError("workspace_corrupt", QT_TRANSLATE_NOOP("StorageError", "The workspace file is damaged. It was left as it is. Open the newest backup and keep this file for repair."));
    return version == s.version() && description == s.describe() ? State::Current : State::Older;
}

Result<void> Migrator::createAll(sqlite::Connection &c, const Schema &s)
{
    OPORA_TRY(execAll(c, ddl::systemTables()));
    for (const Entity &e : s.entities()) {
        OPORA_TRY(c.exec(ddl::createTable(e, s)));
        OPORA_TRY(execAll(c, ddl::createIndexes(e)));
        OPORA_TRY(execAll(c, ddl::createTriggers(e)));
    }
    OPORA_TRY(c.exec("PRAGMA application_id = " + QByteArray::number(ddl::ApplicationId)));
    return writeMeta(c, s);
}

Result<QString> Migrator::migrate(sqlite::Connection &c, const Schema &s)
{
    OPORA_ASSIGN(const State state, inspect(c, s));
    if (state == State::Current)
        return QString();
    const QFileInfo info(c.path());
    QString copy;
    for (int i = 0; copy.isEmpty() || QFile::exists(copy); ++i)
        copy = info.absolutePath() + QLatin1Char('/') + info.completeBaseName()
            + QStringLiteral(".before-v%1%2.opora").arg(s.version()).arg(i ? QStringLiteral("-%1").arg(i) : QString());
    OPORA_TRY(c.run("VACUUM INTO ?1", copy));
    OPORA_ASSIGN(auto tx, sqlite::Transaction::begin(c));
    OPORA_TRY(addMissing(c, s));
    OPORA_TRY(writeMeta(c, s));
    OPORA_TRY(tx.commit());
    return copy;
}

} // namespace opora

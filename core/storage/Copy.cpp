// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Copy.h"
#include "core/platform/Platform.h"
#include "core/storage/Migrator.h"
#include "core/storage/sqlite/Database.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(StorageError)
};

using sqlite::Connection;
using sqlite::OpenMode;

struct TableSize {
    qint64 rows = 0, last = 0;
};

Result<QByteArrayList> tablesOf(Connection &c)
{
    QByteArrayList names;
    // Shadow tables of the full-text index are its own business; integrity_check looks into them.
    auto s = c.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'fts_%' ORDER BY name");
    while (s.step())
        names.append(s.utf8(0).toByteArray());
    OPORA_TRY(s.status());
    return names;
}

Result<bool> hasNumber(Connection &c, const QByteArray &table)
{
    auto s = c.prepare("SELECT 1 FROM pragma_table_info(?1) WHERE name = 'n' AND pk = 1");
    s.bindUtf8(0, table);
    const bool yes = s.step();
    OPORA_TRY(s.status());
    return yes;
}

Error differs(const QString &details)
{
    return {QStringLiteral("copy_differs"),
            Text::tr("The copy does not hold what the workspace holds, so it was thrown away. The workspace is untouched; try again, on "
                     "another disk if this one fails."),
            details, ErrorKind::Refused};
}

Result<void> checkIntegrity(Connection &c)
{
    auto s = c.prepare("PRAGMA integrity_check(20)");
    QStringList lines;
    while (s.step())
        lines.append(s.text(0));
    OPORA_TRY(s.status());
    if (lines != QStringList{QStringLiteral("ok")})
        return differs(lines.join(u'\n'));
    return {};
}

/// Rows are only ever added and marked, so "as many rows up to the copy's last number" holds whatever was written since.
Result<void> compareCounts(Connection &source, Connection &copy)
{
    OPORA_ASSIGN(const QByteArrayList tables, tablesOf(source));
    OPORA_ASSIGN(const QByteArrayList copied, tablesOf(copy));
    if (tables != copied)
        return differs(QStringLiteral("tables"));
    for (const QByteArray &t : tables) {
        OPORA_ASSIGN(const bool numbered, hasNumber(copy, t));
        if (!numbered)
            continue; // small tables of keys, which may change in place
        const QByteArray quoted = '"' + t + '"';
        const qint64 last = copy.scalar("SELECT coalesce(max(n), 0) FROM " + quoted).toInt();
        const qint64 here = copy.scalar("SELECT count(*) FROM " + quoted).toInt();
        const qint64 there = source.scalar("SELECT count(*) FROM " + quoted + " WHERE n <= ?1", last).toInt();
        if (here != there)
            return differs(QStringLiteral("%1: %2 of %3").arg(QString::fromUtf8(t)).arg(here).arg(there));
    }
    return {};
}

/// Every value of every row, in the order of the table's number, else of all its columns.
Result<QByteArray> hashOf(Connection &c, const QByteArray &table, const QByteArray &columns, const QByteArray &where)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    OPORA_ASSIGN(const bool numbered, hasNumber(c, table));
    auto width = c.prepare("SELECT count(*) FROM pragma_table_info(?1)");
    width.bindUtf8(0, table);
    QByteArray order = " ORDER BY n";
    if (!numbered && width.step()) {
        order = " ORDER BY 1";
        for (qint64 i = 2; i <= width.integer(0); ++i)
            order += ',' + QByteArray::number(i);
    }
    OPORA_TRY(width.status());
    auto rows = c.prepare("SELECT " + columns + " FROM \"" + table + '"' + where + order);
    while (rows.step()) {
        for (int i = 0, n = rows.columns(); i < n; ++i) {
            const bool null = rows.isNull(i);
            const QByteArrayView text = null ? QByteArrayView() : rows.utf8(i);
            const qint64 head = null ? -1 : text.size(); // so that no two rows run into the same bytes
            hash.addData(QByteArrayView(reinterpret_cast<const char *>(&head), sizeof head));
            hash.addData(text);
        }
    }
    OPORA_TRY(rows.status());
    return hash.result();
}

/// What the copy holds is what the source holds, value by value. If somebody wrote meanwhile, the copy may rightly differ:
/// then what never changes once it stands is compared, which entries the log has up to the copy's last.
Result<void> compareValues(Connection &source, Connection &copy, const Value &stateBefore)
{
    OPORA_ASSIGN(auto snapshot, sqlite::Transaction::begin(source, false));
    const bool still = source.scalar("PRAGMA data_version") == stateBefore;
    QByteArrayList tables{"sync_op"};
    if (still) {
        OPORA_ASSIGN(tables, tablesOf(copy));
    }
    const QByteArray columns = still ? "*" : "n, group_n, tbl, kind, row_id";
    for (const QByteArray &t : std::as_const(tables)) {
        const QByteArray upTo =
            still ? QByteArray() : " WHERE n <= " + QByteArray::number(copy.scalar("SELECT coalesce(max(n), 0) FROM sync_op").toInt());
        OPORA_ASSIGN(const QByteArray there, hashOf(source, t, columns, upTo));
        OPORA_ASSIGN(const QByteArray here, hashOf(copy, t, columns, upTo));
        if (here != there)
            return differs(QString::fromUtf8(t));
    }
    return {};
}

Result<void> writeCopy(const QString &from, const QString &part, const Schema &schema)
{
    OPORA_ASSIGN(auto source, Connection::open(from, OpenMode::ReadOnly));
    OPORA_TRY(Migrator::inspect(*source, schema));
    const Value before = source->scalar("PRAGMA data_version");
    OPORA_TRY(source->run("VACUUM INTO ?1", part));
    OPORA_ASSIGN(auto copy, Connection::open(part, OpenMode::ReadOnly));
    OPORA_TRY(Migrator::inspect(*copy, schema));
    OPORA_TRY(checkIntegrity(*copy));
    OPORA_TRY(compareCounts(*source, *copy));
    return compareValues(*source, *copy, before);
}

} // namespace

Result<void> copyWorkspace(const QString &from, const QString &to, const Schema &schema)
{
    if (!QFileInfo::exists(from))
        return Error{
            QStringLiteral("no_such_file"), Text::tr("There is no file %1. Nothing was written.").arg(from), {}, ErrorKind::CannotOpen};
    if (QFileInfo::exists(to))
        return Error{QStringLiteral("exists"),
                     Text::tr("%1 exists already and was left as it is; choose another name.").arg(to),
                     {},
                     ErrorKind::Refused};
    QFile head(from);
    if (!head.open(QIODevice::ReadOnly) || head.read(16) != QByteArray("SQLite format 3\0", 16))
        return Error{QStringLiteral("not_a_workspace"), Text::tr("This file is not an Opora workspace. It was left untouched."), from,
                     ErrorKind::CannotOpen};
    head.close();
    const QString part = to + QStringLiteral(".part");
    QFile::remove(part); // of an attempt that was cut off
    const Result<void> written = writeCopy(from, part, schema);
    if (!written.ok()) {
        QFile::remove(part);
        return written;
    }
    platform::syncFile(part);
    if (!QFile::rename(part, to)) {
        QFile::remove(part);
        return Error{QStringLiteral("no_permission"),
                     Text::tr("The copy could not be given its name %1. Nothing was left behind.").arg(to),
                     {},
                     ErrorKind::Refused};
    }
    platform::syncFolder(QFileInfo(to).absolutePath());
    return {};
}

} // namespace opora

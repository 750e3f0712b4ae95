// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Copy.h"
#include "core/platform/Platform.h"
#include "core/storage/Migrator.h"
#include "core/storage/sqlite/Database.h"
#include <QCoreApplication>
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
    auto s = c.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'fts_%' ORDER BY name");
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
    return {QStringLiteral("copy_differs"), Text::tr("The copy does not hold what the workspace holds, so it was thrown away. The workspace is untouched; try again, on another disk if this one fails."),
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

Result<void> writeCopy(const QString &from, const QString &part, const Schema &schema)
{
    OPORA_ASSIGN(auto source, Connection::open(from, OpenMode::ReadOnly));
    OPORA_TRY(Migrator::inspect(*source, schema));
    OPORA_TRY(source->run("VACUUM INTO ?1", part));
    OPORA_ASSIGN(auto copy, Connection::open(part, OpenMode::ReadOnly));
    OPORA_TRY(Migrator::inspect(*copy, schema));
    OPORA_TRY(checkIntegrity(*copy));
    return compareCounts(*source, *copy);
}

} // namespace

Result<void> copyWorkspace(const QString &from, const QString &to, const Schema &schema)
{
    if (!QFileInfo::exists(from))
        return Error{QStringLiteral("no_such_file"), Text::tr("There is no file %1. Nothing was written.").arg(from), {}, ErrorKind::CannotOpen};
    if (QFileInfo::exists(to))
        return Error{QStringLiteral("exists"), Text::tr("%1 exists already and was left as it is; choose another name.").arg(to), {}, ErrorKind::Refused};
    QFile head(from);
    if (!head.open(QIODevice::ReadOnly) || head.read(16) != QByteArray("SQLite format 3\0", 16))
        return Error{QStringLiteral("not_a_workspace"), Text::tr("This file is not an Opora workspace. It was left untouched."), from, ErrorKind::CannotOpen};
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
        return Error{QStringLiteral("no_permission"), Text::tr("The copy could not be given its name %1. Nothing was left behind.").arg(to), {}, ErrorKind::Refused};
    }
    platform::syncFolder(QFileInfo(to).absolutePath());
    return {};
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/ImportStaging.h"
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

namespace opora::repo {

Result<std::unique_ptr<ImportStaging>> ImportStaging::create()
{
    std::unique_ptr<ImportStaging> s(new ImportStaging());
    {
        QTemporaryFile name(QStringLiteral("%1/opora-import-XXXXXX.db").arg(QDir::tempPath()));
        name.setAutoRemove(false);
        if (!name.open())
            return sqlite::toError(14 /* SQLITE_CANTOPEN */, "scratch file", name.fileName());
        s->m_path = name.fileName(); // made by QTemporaryFile: nobody else may read it
    }
    OPORA_ASSIGN(s->m_db, sqlite::Connection::open(s->m_path, sqlite::OpenMode::ReadWrite));
    // Nothing here outlives the import, so nothing is journalled or synced.
    OPORA_TRY(s->m_db->exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-8192; PRAGMA mmap_size=1073741824;"
                            "CREATE TABLE staged(n INTEGER PRIMARY KEY, body BLOB NOT NULL);"
                            "CREATE TABLE refused(n INTEGER PRIMARY KEY, file INTEGER NOT NULL, source_row INTEGER NOT NULL, cells BLOB NOT NULL, col TEXT, reason TEXT);"
                            "BEGIN"));
    s->m_add = s->m_db->prepare("INSERT INTO staged(n, body) VALUES(?1, ?2)");
    s->m_addRefused = s->m_db->prepare("INSERT INTO refused(file, source_row, cells, col, reason) VALUES(?1, ?2, ?3, ?4, ?5)");
    s->m_one = s->m_db->prepare("SELECT body FROM staged WHERE n = ?1");
    return s;
}

ImportStaging::~ImportStaging()
{
    m_add = {};
    m_addRefused = {};
    m_one = {};
    m_db.reset();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<void> ImportStaging::add(QByteArrayView body)
{
    m_add.bind(0, m_count).bindBlob(1, body);
    OPORA_TRY(m_add.run());
    ++m_count;
    return {};
}

Result<void> ImportStaging::addRefused(int file, qint64 row, QByteArrayView cells, const QString &column, const QString &reason)
{
    m_addRefused.bind(0, file).bind(1, row).bindBlob(2, cells).bind(3, column).bind(4, reason);
    OPORA_TRY(m_addRefused.run());
    ++m_refused;
    return {};
}

Result<void> ImportStaging::seal()
{
    m_add = {};
    m_addRefused = {};
    OPORA_TRY(m_db->exec("COMMIT"));
    return {};
}

Result<void> ImportStaging::each(qint64 from, qint64 to, const std::function<Result<void>(qint64, QByteArrayView)> &f)
{
    auto st = m_db->prepare("SELECT n, body FROM staged WHERE n >= ?1 AND n < ?2 ORDER BY n");
    st.args(from, to);
    while (st.step())
        OPORA_TRY(f(st.integer(0), st.blob(1)));
    return st.status();
}

Result<QByteArrayView> ImportStaging::body(qint64 number)
{
    m_one.reset();
    m_one.bind(0, number);
    if (!m_one.step()) {
        OPORA_TRY(m_one.status());
        return Error{QStringLiteral("internal"), {}, QStringLiteral("staged row is gone"), ErrorKind::Internal};
    }
    return m_one.blob(0);
}

Result<void> ImportStaging::eachRefused(int file, const std::function<Result<void>(qint64, QByteArrayView, const QString &, const QString &)> &f)
{
    auto st = m_db->prepare("SELECT source_row, cells, col, reason FROM refused WHERE file = ?1 ORDER BY n");
    st.args(file);
    while (st.step())
        OPORA_TRY(f(st.integer(0), st.blob(1), st.text(2), st.text(3)));
    return st.status();
}

} // namespace opora::repo

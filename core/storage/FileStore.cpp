// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FileStore.h"
#include "core/storage/sqlite/Database.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace opora {
namespace {

constexpr qint64 kChunk = 256 * 1024, kMost = qint64(50) * 1024 * 1024;

Error refused(const char *code, const char *text, const QString &details)
{
    return {QString::fromLatin1(code), QCoreApplication::translate("FileStore", text), details, ErrorKind::Refused};
}

} // namespace

FileStore::FileStore(const QString &workspacePath)
{
    const QString suffix = QStringLiteral(".opora");
    m_path = (workspacePath.endsWith(suffix) ? workspacePath.chopped(suffix.size()) : workspacePath) + QStringLiteral(".files");
}

Result<FileStore::Stored> FileStore::put(const QString &fromFile) const
{
    const auto unreadable = [&] {
        return refused("no_such_file", QT_TRANSLATE_NOOP("FileStore", "The file to attach cannot be read. Nothing was attached."), fromFile);
    };
    QFile file(fromFile);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    if (file.size() > kMost)
        return refused("too_large", QT_TRANSLATE_NOOP("FileStore", "The file is larger than 50 MB. Nothing was attached; send a link to it instead."), fromFile);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file) || !file.seek(0))
        return unreadable();
    Stored stored{file.size(), QString::fromLatin1(hash.result().toHex())};
    OPORA_ASSIGN(auto c, sqlite::Connection::open(m_path, QFile::exists(m_path) ? sqlite::OpenMode::ReadWrite : sqlite::OpenMode::Create));
    OPORA_TRY(c->exec("CREATE TABLE IF NOT EXISTS chunk(sha256 TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(sha256, n)) STRICT"));
    OPORA_ASSIGN(auto tx, sqlite::Transaction::begin(*c));
    if (!c->scalar("SELECT 1 FROM chunk WHERE sha256 = ?1 LIMIT 1", stored.sha256).isNull())
        return stored;
    QCryptographicHash again(QCryptographicHash::Sha256);
    int n = 0;
    do {
        const QByteArray bytes = file.read(kChunk);
        again.addData(bytes);
        auto insert = c->cached("INSERT INTO chunk(sha256, n, bytes) VALUES(?, ?, ?)");
        insert.bind(0, stored.sha256).bind(1, n++).bindBlob(2, bytes);
        OPORA_TRY(insert.run());
    } while (!file.atEnd());
    // Somebody may have written to the file meanwhile.
    if (file.error() != QFileDevice::NoError || QString::fromLatin1(again.result().toHex()) != stored.sha256)
        return unreadable();
    OPORA_TRY(tx.commit());
    return stored;
}

Result<void> FileStore::get(const QString &sha256, const QString &toFile) const
{
    const auto missing = [&] {
        return refused("no_file", QT_TRANSLATE_NOOP("FileStore", "The attached file is not on this computer."), sha256);
    };
    if (!QFile::exists(m_path))
        return missing();
    OPORA_ASSIGN(auto c, sqlite::Connection::open(m_path, sqlite::OpenMode::ReadOnly));
    QFile file(toFile);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return refused("write_failed", QT_TRANSLATE_NOOP("FileStore", "The attached file could not be written to a temporary place."), toFile);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool any = false;
    auto s = c->prepare("SELECT bytes FROM chunk WHERE sha256 = ?1 ORDER BY n");
    s.args(sha256);
    while (s.step()) {
        any = true;
        const QByteArray bytes = s.blob(0).toByteArray();
        hash.addData(bytes);
        if (file.write(bytes) != bytes.size())
            return refused("write_failed", QT_TRANSLATE_NOOP("FileStore", "The attached file could not be written to a temporary place."), toFile);
    }
    OPORA_TRY(s.status());
    if (!any)
        return missing();
    if (QString::fromLatin1(hash.result().toHex()) != sha256)
        return refused("file_damaged", QT_TRANSLATE_NOOP("FileStore", "The attached file is damaged on this computer."), sha256);
    return {};
}

Result<bool> FileStore::has(const QString &sha256) const
{
    if (!QFile::exists(m_path))
        return false;
    OPORA_ASSIGN(auto c, sqlite::Connection::open(m_path, sqlite::OpenMode::ReadOnly));
    return !c->scalar("SELECT 1 FROM chunk WHERE sha256 = ?1 LIMIT 1", sha256).isNull();
}

} // namespace opora

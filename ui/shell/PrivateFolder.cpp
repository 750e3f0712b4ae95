// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PrivateFolder.h"
#include "core/base/Id.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace opora {
namespace {
constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// Where places are made, the best first: the session's own folder (in memory on most systems), else the temporary one.
QStringList roots()
{
    QStringList list;
    const QString session = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QFileInfo(session).isDir())
        list.append(session + QStringLiteral("/opora-private"));
    list.append(QDir::tempPath() + QStringLiteral("/opora-private-") + QFileInfo(QDir::homePath()).fileName());
    list.removeDuplicates();
    return list;
}

QString lockOf(const QString &place)
{
    return place + QStringLiteral(".lock");
}

/// A folder that another account made under this name is not ours to use.
bool makeOwn(const QString &path)
{
    if (!QDir().mkpath(path))
        return false;
    const QFileInfo info(path);
    return !info.isSymLink() && info.ownerId() == QFileInfo(QDir::homePath()).ownerId() && QFile::setPermissions(path, OwnerOnly);
}
} // namespace

Result<std::unique_ptr<PrivateFolder>> PrivateFolder::make()
{
    for (const QString &root : roots()) {
        if (!makeOwn(root))
            continue;
        std::unique_ptr<PrivateFolder> folder(new PrivateFolder);
        folder->m_path = root + u'/' + Uuid::v7(QDateTime::currentMSecsSinceEpoch()).toString();
        // The lock comes first: a sweep of another start must never see a place without one.
        folder->m_lock = std::make_unique<QLockFile>(lockOf(folder->m_path));
        folder->m_lock->setStaleLockTime(0);
        if (folder->m_lock->tryLock(0) && QDir().mkdir(folder->m_path) && QFile::setPermissions(folder->m_path, OwnerOnly))
            return folder;
    }
    return Error{QStringLiteral("no_permission"),
                 QCoreApplication::translate("PrivateFolder", "No private place could be made for this run, so nothing was opened."),
                 {},
                 ErrorKind::CannotOpen};
}

int PrivateFolder::sweep()
{
    int removed = 0;
    for (const QString &root : roots()) {
        const QDir dir(root);
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString place = dir.filePath(name);
            QLockFile lock(lockOf(place));
            lock.setStaleLockTime(0);
            if (!lock.tryLock(0))
                continue; // its run lives
            removed += QDir(place).removeRecursively() ? 1 : 0;
        }
    }
    return removed;
}

PrivateFolder::~PrivateFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
    m_lock.reset();
    QDir().rmdir(QFileInfo(m_path).path());
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include "core/platform/Platform.h"
#include <QFile>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>
#include <vector>

namespace opora::platform {

static bool syncPath(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

qint64 privateMemory()
{
    // Private pages are exact only in smaps_rollup; statm would count shared libraries and the mapped workspace.
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 total = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Private_Clean:") || line.startsWith("Private_Dirty:") || line.startsWith("Swap:"))
            total += line.mid(line.indexOf(':') + 1).trimmed().split(' ').value(0).toLongLong() * 1024;
    }
    return total;
}

bool syncFile(const QString &path)
{
    return syncPath(path, O_RDONLY);
}

bool syncFolder(const QString &path)
{
    return syncPath(path, O_RDONLY | O_DIRECTORY);
}

bool processRuns(qint64 pid)
{
    return pid > 0 && (::kill(pid_t(pid), 0) == 0 || errno == EPERM);
}

qint64 uptimeMs()
{
    timespec t{};
#ifdef CLOCK_BOOTTIME
    const clockid_t clock = CLOCK_BOOTTIME;
#else
    const clockid_t clock = CLOCK_MONOTONIC;
#endif
    return ::clock_gettime(clock, &t) == 0 ? qint64(t.tv_sec) * 1000 + t.tv_nsec / 1'000'000 : 0;
}

QString accountFullName()
{
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    // GECOS: full name, then office and phone numbers after commas.
    const QString name = QString::fromLocal8Bit(entry.pw_gecos ? entry.pw_gecos : "").section(u',', 0, 0).trimmed();
    return name.isEmpty() ? QString::fromLocal8Bit(entry.pw_name) : name;
}

bool errorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

bool waitForSocket(qintptr socket, bool read, bool write, int ms)
{
    pollfd p{int(socket), short((read ? POLLIN : 0) | (write ? POLLOUT : 0)), 0};
    return ::poll(&p, 1, ms) > 0;
}

void shutdownSocket(qintptr socket)
{
    ::shutdown(int(socket), SHUT_RDWR);
}

} // namespace opora::platform
#endif

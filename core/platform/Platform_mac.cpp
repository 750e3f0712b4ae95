// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_DARWIN
#include "core/platform/Platform.h"
#include <QFile>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <mach/mach.h>
#include <mach/mach_time.h>
#include <poll.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace opora::platform {

static bool syncPath(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    // fsync alone leaves the data in the drive's cache here.
    const bool ok = ::fcntl(fd, F_FULLFSYNC) == 0 || ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

qint64 privateMemory()
{
    task_vm_info_data_t info{};
    mach_msg_type_number_t count = TASK_VM_INFO_COUNT;
    if (task_info(mach_task_self(), TASK_VM_INFO, reinterpret_cast<task_info_t>(&info), &count) != KERN_SUCCESS)
        return 0;
    return qint64(info.phys_footprint);
}

bool syncFile(const QString &path)
{
    return syncPath(path);
}

bool syncFolder(const QString &path)
{
    return syncPath(path);
}

bool processRuns(qint64 pid)
{
    return pid > 0 && (::kill(pid_t(pid), 0) == 0 || errno == EPERM);
}

qint64 uptimeMs()
{
    mach_timebase_info_data_t base{};
    if (mach_timebase_info(&base) != KERN_SUCCESS || base.denom == 0)
        return 0;
    return qint64(double(mach_continuous_time()) * base.numer / base.denom / 1e6);
}

QString accountFullName()
{
    const passwd *entry = ::getpwuid(::getuid());
    if (!entry)
        return {};
    const QString name = QString::fromUtf8(entry->pw_gecos ? entry->pw_gecos : "").section(u',', 0, 0).trimmed();
    return name.isEmpty() ? QString::fromUtf8(entry->pw_name) : name;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_WIN
#include "core/platform/Platform.h"
#include <QDir>
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <winsock2.h>
#include <windows.h>
// psapi.h needs windows.h first.
#include <psapi.h>

namespace opora::platform {

qint64 privateMemory()
{
    PROCESS_MEMORY_COUNTERS_EX info{};
    info.cb = sizeof info;
    if (!GetProcessMemoryInfo(GetCurrentProcess(), reinterpret_cast<PROCESS_MEMORY_COUNTERS *>(&info), sizeof info))
        return 0;
    return qint64(info.PrivateUsage);
}

bool syncFile(const QString &path)
{
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    HANDLE file = CreateFileW(native.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                              FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    const bool ok = FlushFileBuffers(file);
    CloseHandle(file);
    return ok;
}

bool syncFolder(const QString &)
{
    return true; // NTFS journals renames; there is no call for a folder
}

bool processRuns(qint64 pid)
{
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(pid));
    if (!process)
        return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD code = 0;
    const bool runs = GetExitCodeProcess(process, &code) && code == STILL_ACTIVE;
    CloseHandle(process);
    return runs;
}

qint64 uptimeMs()
{
    return qint64(GetTickCount64());
}

QString accountFullName()
{
    wchar_t name[257];
    DWORD size = 257;
    // The display name needs secur32; the login is what every Windows answers without it.
    if (!GetUserNameW(name, &size) || size < 2)
        return {};
    return QString::fromWCharArray(name, int(size) - 1);
}

bool errorIsTerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

bool waitForSocket(qintptr socket, bool read, bool write, int ms)
{
    WSAPOLLFD p{SOCKET(socket), SHORT((read ? POLLRDNORM : 0) | (write ? POLLWRNORM : 0)), 0};
    return ::WSAPoll(&p, 1, ms) > 0;
}

void shutdownSocket(qintptr socket)
{
    ::shutdown(SOCKET(socket), SD_BOTH);
}

} // namespace opora::platform
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QtGlobal>

/// The few questions Qt 6.4 does not answer for every system. One file per system implements them. Any thread.
namespace opora::platform {

/// Bytes of memory only this process uses (what a user sees it cost); 0 if the system does not say.
qint64 privateMemory();
/// Puts what was written to the file on the disk; false if the system refuses.
bool syncFile(const QString &path);
/// Makes a rename or creation inside the folder durable. true where the system does that by itself.
bool syncFolder(const QString &path);
/// True if a process with this number runs (it may have been reused by another program).
bool processRuns(qint64 pid);
/// Milliseconds since the machine was started, sleep included; 0 if the system does not say.
qint64 uptimeMs();
/// The account's full name as the system knows it ("Olena Kovalenko"), else its login, else empty.
QString accountFullName();
/// True if standard error is a terminal that somebody looks at (progress is shown only there).
bool errorIsTerminal();

/// Waits until the socket can be read or written, at most that long; false if the time passed.
bool waitForSocket(qintptr socket, bool read, bool write, int ms);
/// Ends both directions at once, so that whoever waits for it, on any thread, is woken. The socket stays to be closed.
void shutdownSocket(qintptr socket);

} // namespace opora::platform

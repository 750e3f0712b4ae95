// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>

namespace opora::test {

/// The operating system as it is on a bad day: a default VFS over the real one that refuses writes on demand. Install
/// once a process; connections opened before keep the real one.
class FaultVfs {
public:
    enum class Fault { None, DiskFull, IoError };
    static void install();
    /// The n-th write or truncate from now fails, and every later one too until clear().
    static void failAfter(int writes, Fault fault);
    static void clear();
    static int writesSinceArmed();
    /// Files open for reading only, as on a read-only disk.
    static void setReadOnly(bool on);
};

} // namespace opora::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/FaultVfs.h"
#include <cstring>
#include <sqlite3.h>

namespace opora::test {
namespace {

std::atomic<int> g_left{-1}, g_count{0};
std::atomic<int> g_code{SQLITE_OK};
std::atomic<bool> g_readOnly{false};

struct File {
    sqlite3_file base;
    sqlite3_file *real;
};
sqlite3_file *real(sqlite3_file *f) { return reinterpret_cast<File *>(f)->real; }

int blocked()
{
    ++g_count;
    if (g_left.load() < 0)
        return SQLITE_OK;
    if (g_left.load() == 0)
        return g_code;
    return --g_left == 0 ? g_code.load() : SQLITE_OK;
}

int xClose(sqlite3_file *f)
{
    const int rc = real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK;
    sqlite3_free(real(f));
    return rc;
}
int xRead(sqlite3_file *f, void *p, int n, sqlite3_int64 o) { return real(f)->pMethods->xRead(real(f), p, n, o); }
int xWrite(sqlite3_file *f, const void *p, int n, sqlite3_int64 o)
{
    const int rc = blocked();
    return rc != SQLITE_OK ? rc : real(f)->pMethods->xWrite(real(f), p, n, o);
}
int xTruncate(sqlite3_file *f, sqlite3_int64 n)
{
    const int rc = blocked();
    return rc != SQLITE_OK ? rc : real(f)->pMethods->xTruncate(real(f), n);
}
int xSync(sqlite3_file *f, int flags) { return real(f)->pMethods->xSync(real(f), flags); }
int xFileSize(sqlite3_file *f, sqlite3_int64 *n) { return real(f)->pMethods->xFileSize(real(f), n); }
int xLock(sqlite3_file *f, int l) { return real(f)->pMethods->xLock(real(f), l); }
int xUnlock(sqlite3_file *f, int l) { return real(f)->pMethods->xUnlock(real(f), l); }
int xCheckReserved(sqlite3_file *f, int *r) { return real(f)->pMethods->xCheckReservedLock(real(f), r); }
int xControl(sqlite3_file *f, int op, void *p) { return real(f)->pMethods->xFileControl(real(f), op, p); }
int xSector(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
int xDevice(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int xShmMap(sqlite3_file *f, int a, int b, int c, void volatile **p) { return real(f)->pMethods->xShmMap(real(f), a, b, c, p); }
int xShmLock(sqlite3_file *f, int a, int b, int c) { return real(f)->pMethods->xShmLock(real(f), a, b, c); }
void xShmBarrier(sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); }
int xShmUnmap(sqlite3_file *f, int d) { return real(f)->pMethods->xShmUnmap(real(f), d); }
int xFetch(sqlite3_file *f, sqlite3_int64 o, int n, void **p) { return real(f)->pMethods->xFetch(real(f), o, n, p); }
int xUnfetch(sqlite3_file *f, sqlite3_int64 o, void *p) { return real(f)->pMethods->xUnfetch(real(f), o, p); }

const sqlite3_io_methods kMethods = {3, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock, xCheckReserved, xControl,
                                     xSector, xDevice, xShmMap, xShmLock, xShmBarrier, xShmUnmap, xFetch, xUnfetch};

sqlite3_vfs g_vfs;
sqlite3_vfs *g_real = nullptr;

int xOpen(sqlite3_vfs *, const char *name, sqlite3_file *f, int flags, int *out)
{
    if (g_readOnly && (flags & SQLITE_OPEN_MAIN_DB) && (flags & SQLITE_OPEN_READWRITE)) {
        flags &= ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        flags |= SQLITE_OPEN_READONLY;
    }
    auto *mine = reinterpret_cast<File *>(f);
    mine->real = static_cast<sqlite3_file *>(sqlite3_malloc(g_real->szOsFile));
    std::memset(mine->real, 0, size_t(g_real->szOsFile));
    const int rc = g_real->xOpen(g_real, name, mine->real, flags, out);
    mine->base.pMethods = rc == SQLITE_OK ? &kMethods : nullptr;
    if (rc != SQLITE_OK) {
        sqlite3_free(mine->real);
        mine->real = nullptr;
    }
    return rc;
}

} // namespace

void FaultVfs::install()
{
    if (g_real)
        return;
    g_real = sqlite3_vfs_find(nullptr);
    g_vfs = *g_real;
    g_vfs.zName = "opora-fault";
    g_vfs.szOsFile = int(sizeof(File));
    g_vfs.xOpen = xOpen;
    sqlite3_vfs_register(&g_vfs, 1);
}

void FaultVfs::failAfter(int writes, Fault fault)
{
    g_count = 0;
    g_code = fault == Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    g_left = writes;
}

void FaultVfs::clear() { g_left = -1; }
int FaultVfs::writesSinceArmed() { return g_count; }
void FaultVfs::setReadOnly(bool on) { g_readOnly = on; }

} // namespace opora::test

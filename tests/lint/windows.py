#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Type-checks the project's own sources for Windows with the MinGW cross compiler against the installed Qt headers.

Usage: windows.py [--all] [--jobs N] [--build DIR] [--qt-headers DIR] [FILE…]
Without --all a file is checked only if it, one of the project's headers it includes, or the compiler has changed since
it was last found clean on this machine. Exit: 0 clean, 1 a file does not compile, 77 the cross compiler is missing.
"""
import argparse
import concurrent.futures
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import source  # noqa: E402

COMPILER = "x86_64-w64-mingw32-g++-posix"
NOT_RUN = 77
ROOT = pathlib.Path(__file__).resolve().parents[2]
# Headers of other libraries, linked into a folder of their own: the system's include folder as a whole would bring
# the host's C library headers along.
FOREIGN = ["sqlite3.h", "sqlite3ext.h", "unicode", "uchardet", "phonenumbers", "google", "absl", "boost"]
MODULES = ["QtCore", "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets", "QtNetwork", "QtPrintSupport", "QtSql", "QtOpenGL",
           "QtOpenGLWidgets"]
# What CMakeLists.txt leaves out of a Windows build.
DEFINES = ["QT_NO_CAST_FROM_ASCII", "QT_NO_CAST_TO_ASCII", "QT_NO_URL_CAST_FROM_STRING", "QT_NO_CAST_FROM_BYTEARRAY", "QT_NO_FOREACH",
           "QT_DISABLE_DEPRECATED_BEFORE=0x060400", "UNICODE", "_UNICODE", "_WIN32_WINNT=0x0A00", "OPORA_HAVE_UCHARDET", "OPORA_HAVE_PHONENUMBER",
           # Told by CMakeLists.txt, or by the way libphonenumber was built.
           "OPORA_VERSION=\"0\"", "I18N_PHONENUMBERS_NO_THREAD_SAFETY"]


def own_sources(root):
    skipped = re.compile(r"(^|/)\w*_(linux|unix|mac|macos|posix|dbus)\.cpp$|(Linux|Unix|Mac|Posix|DBus)\w*\.cpp$")
    return [f for f in source.list_files(root) if f.endswith(".cpp") and f.startswith(("core/", "ui/", "app/")) and not skipped.search(f)]


class Checker:
    def __init__(self, root, build, qt):
        self.root, self.qt = pathlib.Path(root), pathlib.Path(qt)
        self.work = pathlib.Path(build) / "lint-windows"
        self.include = self.work / "include"
        self.include.mkdir(parents=True, exist_ok=True)
        for name in FOREIGN:
            target = self.include / name
            if not target.exists() and (pathlib.Path("/usr/include") / name).exists():
                target.symlink_to(pathlib.Path("/usr/include") / name)
        generated = sorted(str(p) for p in pathlib.Path(build).glob("**/*_autogen/include") if p.is_dir())
        self.flags = ["-std=c++20", "-w"]
        self.flags += ["-D" + d for d in DEFINES] + ["-I", str(self.root)]
        for folder in generated:
            self.flags += ["-I", folder]
        for folder in [self.qt] + [self.qt / m for m in MODULES] + [self.include]:
            self.flags += ["-isystem", str(folder)]
        self.version = subprocess.run([COMPILER, "--version"], capture_output=True, text=True).stdout
        self.seen = {}

    def precompile(self):
        """A precompiled header a kind of source: most of the time goes into reading Qt."""
        for name in ("pch_core.h", "pch_widgets.h"):
            header = self.root / "cmake" / name
            if not header.exists():
                continue
            out, key = self.work / name, self.work / (name + ".key")
            want = hashlib.sha256((self.version + " ".join(self.flags) + header.read_text()).encode()).hexdigest()
            if key.exists() and key.read_text() == want and (self.work / (name + ".gch")).exists():
                continue
            shutil.copy(header, out)
            run = subprocess.run([COMPILER, *self.flags, "-x", "c++-header", str(out), "-o", str(out) + ".gch"], capture_output=True, text=True)
            if run.returncode:
                print(run.stderr[-2000:])
                raise SystemExit("the precompiled header %s does not compile for Windows" % name)
            key.write_text(want)

    def text_of(self, path):
        if path not in self.seen:
            try:
                text = (self.root / path).read_text(encoding="utf-8")
            except OSError:
                text = ""
            self.seen[path] = (text, re.findall(r'^\s*#\s*include\s*"((?:core|ui|app|cmake)/[^"]+)"', text, re.M))
        return self.seen[path]

    def key(self, path):
        """Changes when the file or any own header it reaches changes."""
        todo, done = [path], set()
        while todo:
            p = todo.pop()
            if p not in done:
                done.add(p)
                todo += self.text_of(p)[1]
        h = hashlib.sha256((self.version + " ".join(DEFINES) + str(self.qt)).encode())
        for p in sorted(done):
            h.update(p.encode() + b"\0" + self.text_of(p)[0].encode() + b"\0")
        return h.hexdigest()

    def check(self, path):
        pch = "pch_core.h" if path.startswith(("core/", "app/cli", "ui/models")) else "pch_widgets.h"
        extra = ["-include", str(self.work / pch)] if (self.work / (pch + ".gch")).exists() else []
        run = subprocess.run([COMPILER, *self.flags, *extra, "-fsyntax-only", str(self.root / path)], capture_output=True, text=True)
        return run.returncode == 0, run.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--root", default=str(ROOT))
    parser.add_argument("--build", default=str(ROOT / "build/dev"))
    parser.add_argument("--qt-headers", default="/usr/include/x86_64-linux-gnu/qt6")
    args = parser.parse_args()
    if not shutil.which(COMPILER) or not pathlib.Path(args.qt_headers, "QtCore").is_dir():
        print("Not run: %s or the Qt headers were not found" % COMPILER)
        return 1 if os.environ.get("CI") else NOT_RUN
    checker = Checker(args.root, args.build, args.qt_headers)
    files = args.files or own_sources(args.root)
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "opora-lint-windows"
    cache.mkdir(parents=True, exist_ok=True)
    wanted = [(f, cache / checker.key(f)) for f in files]
    if not args.all and not args.files:
        wanted = [(f, stamp) for f, stamp in wanted if not stamp.exists()]
    print("%d of %d sources to check for Windows" % (len(wanted), len(files)), flush=True)
    if not wanted:
        return 0
    checker.precompile()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for (path, stamp), (ok, errors) in zip(wanted, pool.map(lambda w: checker.check(w[0]), wanted)):
            if ok:
                stamp.touch()
            else:
                failed += 1
                print("%s does not compile for Windows:\n%s" % (path, errors[:3000]), flush=True)
    print("%d sources compile, %d do not" % (len(wanted) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

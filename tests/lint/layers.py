# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer table of ARCHITECTURE.md against the #include lines."""
import os
import pathlib
import re

from source import Violation

# folder -> the project's folders it may include (besides itself and what stands below it).
CORE_VALUES = ["core/base", "core/platform", "core/domain"]
SERVICES = CORE_VALUES + ["core/exchange", "core/analytics", "core/services"]
LAYERS = {
    "core/base": ["core/platform"],
    "core/platform": ["core/base"],
    "core/domain": ["core/base", "core/platform"],
    "core/exchange": CORE_VALUES,
    "core/analytics": CORE_VALUES,
    "core/storage": CORE_VALUES,
    "core/channels": CORE_VALUES,
    "core/signin": ["core/base", "core/platform"],
    "core/services": CORE_VALUES + ["core/exchange", "core/analytics", "core/channels", "core/storage", "core/sync"],
    "core/sync": CORE_VALUES + ["core/storage"],
    "ui/kit": ["core/base", "core/platform", "ui/platform"],
    "ui/platform": ["core/base", "core/platform", "ui/kit"],
    "ui/models": SERVICES,
    "ui": SERVICES + ["core/channels", "core/signin", "ui"],
    "app/plugin-host": CORE_VALUES + ["core/channels"],
    "app/codec-host": CORE_VALUES + ["core/exchange"],
    "app/plugins": CORE_VALUES + ["core/channels"],
    "app": ["core", "ui", "app"],
    "tests": ["core", "ui", "app", "tests"],
    "cmake": [],
}
# What the window and the command line reach through the services' headers may not show storage; headers that only the
# services' own sources include may.
PRIVATE_BEHIND = {"core/services": ["core/storage", "core/sync"]}
OUTSIDE = ("ui", "app")
# folder -> Qt modules whose headers it may include.
QT = {
    "core/base": ["QtCore"],
    "core/platform": ["QtCore"],
    "core": ["QtCore"],
    "core/sync": ["QtCore", "QtSql", "QtNetwork"],
    "core/channels": ["QtCore", "QtNetwork"],
    "core/signin": ["QtCore", "QtNetwork"],
    "ui/kit": ["QtCore", "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtDBus"],
    "ui/platform": ["QtCore", "QtGui", "QtWidgets", "QtDBus", "QtNetwork"],
    "ui/models": ["QtCore", "QtGui"],
    "ui/reports": ["QtCore", "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtPrintSupport"],
    "ui": ["QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork", "QtPrintSupport"],
    "app/cli": ["QtCore"],
    "app/plugin-host": ["QtCore", "QtNetwork"],
    "app/codec-host": ["QtCore"],
    "app/opora": ["QtCore", "QtGui", "QtWidgets", "QtNetwork"],
}
# Headers of other libraries -> the only folders that may include them (tests may).
THIRD_PARTY = {
    r"sqlite3\.h": ["core/storage", "core/sync"],
    r"unicode/.*": ["core/base", "core/exchange", "core/platform"],
    r"uchardet.*": ["core/exchange"],
    r"phonenumbers/.*": ["core/domain"],
    r"libical/.*": ["core/domain", "core/exchange"],
    r"(zip|xlsxwriter)\.h": ["core/exchange"],
    r"gsl/.*": ["core/analytics"],
    r"(libpq-fe|postgres_ext)\.h": ["core/sync"],
    r"qt6keychain/.*": ["core/platform"],
    r"(curl|gmime)/.*": ["app/plugins"],
}
# What only one operating system has belongs to the two platform folders.
SYSTEM = re.compile(r"(windows|winsock2?|shlobj\w*|unistd|fcntl|dlfcn|pwd|signal|poll|dirent)\.h$|sys/.*|linux/.*|"
                    r"mach/.*|CoreFoundation/.*|Foundation/.*|AppKit/.*|netinet/.*|arpa/.*", re.I)


def longest(table, path):
    best = None
    for folder in table:
        if (path == folder or path.startswith(folder + "/")) and (best is None or len(folder) > len(best)):
            best = folder
    return best


def qt_modules(include_root):
    """{header name: module} of the installed Qt; empty when there is none."""
    found = {}
    root = pathlib.Path(include_root) if include_root else None
    if not root or not root.is_dir():
        return found
    for module in ("QtCore", "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets", "QtNetwork", "QtSql", "QtDBus",
                   "QtPrintSupport", "QtConcurrent", "QtTest", "QtXml", "QtOpenGL", "QtQml", "QtQuick"):
        folder = root / module
        if folder.is_dir():
            for name in os.listdir(folder):
                found.setdefault(name, module)
    return found


def check_layers(sources, modules):
    paths = {s.path for s in sources}
    for s in sources:
        if not s.is_code:
            continue
        layer = longest(LAYERS, s.path)
        if layer is None:
            yield Violation("layer", s.path, 1, "stands in no folder of the layer table")
            continue
        for line, name, quoted in s.includes:
            if quoted:
                yield from check_own(s, layer, line, name, paths)
            else:
                yield from check_foreign(s, line, name, modules)
    yield from check_public_headers(sources)


def check_public_headers(sources):
    by_path = {s.path: s for s in sources}
    reached, todo = set(), [s for s in sources if s.is_code and s.under(*OUTSIDE)]
    while todo:
        for _, name, quoted in todo.pop().includes:
            if quoted and name in by_path and name not in reached:
                reached.add(name)
                todo.append(by_path[name])
    for path in sorted(reached):
        for folder, never in PRIVATE_BEHIND.items():
            if not by_path[path].under(folder):
                continue
            for line, name, quoted in by_path[path].includes:
                if quoted and any(name.startswith(n + "/") for n in never):
                    yield Violation("layer", path, line, "the window includes this header, which may not show %s" % name)


def check_own(s, layer, line, name, paths):
    if name.endswith(".moc") or name.startswith("moc_") or name.startswith("ui_"):
        return
    if not re.match(r"(core|ui|app|tests|cmake)/", name) or "/../" in name:
        yield Violation("include-root", s.path, line, 'includes are rooted at the repository, "%s" is not' % name)
        return
    if paths and name not in paths:
        yield Violation("include-root", s.path, line, '"%s" is no file of the project' % name)
    target = name.rsplit("/", 1)[0]
    allowed = LAYERS[layer] + [layer]
    ok = any(target == a or target.startswith(a + "/") for a in allowed)
    # ui may see all of ui and its own layers, yet its allowance never opens storage to it.
    if not ok:
        yield Violation("layer", s.path, line, "%s may not include %s" % (layer, name))


def check_foreign(s, line, name, modules):
    if s.under("tests", "cmake"):
        return
    for pattern, folders in THIRD_PARTY.items():
        if re.fullmatch(pattern, name) and not s.under(*folders):
            yield Violation("third-party", s.path, line, "<%s> belongs to %s only" % (name, ", ".join(folders)))
    if SYSTEM.match(name) and not s.under("core/platform", "ui/platform"):
        yield Violation("platform", s.path, line, "<%s> belongs to core/platform or ui/platform" % name)
    module = name.split("/")[0] if re.match(r"Qt[A-Z]\w+/", name) else modules.get(name)
    folder = longest(QT, s.path)
    if module and folder and module not in QT[folder]:
        yield Violation("qt-module", s.path, line, "%s may not use %s (<%s>)" % (folder, module, name))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the text of the sources. Each takes all sources and yields violations; test_lint.py plants one of each."""
import re

from source import Violation, matches

# Written apart so that the rules do not find themselves.
UNFINISHED = r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b"
OWN_SQL = ("core/storage", "core/sync", "tests")
SQL = r'"(?:\w*\()?\s*(SELECT\s+[\w(*"\\]|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|(UNIQUE\s+)?INDEX|TRIGGER|VIEW)\s|PRAGMA\s+\w)'


def file_size(sources):
    for s in sources:
        if not s.is_code:
            continue
        lines = s.text.count("\n")
        if lines > 800:
            yield Violation("file-size", s.path, 1, "%d lines; 800 are the limit, split it by reason to change" % lines)
        elif lines > 400:
            yield Violation("file-size", s.path, 1, "%d lines; about 400 are wished" % lines, warning=True)


def functions(code):
    """(first line, last line, head) of each function body of C++ text without strings and comments."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), code, flags=re.M)
    stack, start, line, head = [], 0, 1, ""
    inside = 0
    for i, c in enumerate(code):
        if c == "\n":
            line += 1
        elif c == ";" and not inside:
            start = i + 1
        elif c == "{":
            if not inside:
                head = code[start:i]
                flat = " ".join(head.split())
                scope = re.search(r"\b(namespace|class|struct|union|enum)\b[^()=]*$", flat) or flat.endswith('extern ""')
                if "(" in flat and not scope:
                    # A brace initialiser in a constructor's list has a name right before it and no body follows.
                    if not re.search(r"\)\s*(noexcept|const|override|final|mutable|->[^{]*|try|&|&&|\s|:.*[)}])*$", flat, re.S):
                        stack.append(("init", line, head))
                        start = start if ":" in flat else i + 1
                        inside += 1
                        continue
                    stack.append(("function", line, flat))
                    inside += 1
                    continue
                stack.append(("scope", line, flat))
                start = i + 1
            else:
                stack.append(("block", line, ""))
                inside += 1
        elif c == "}":
            if not stack:
                return
            kind, first, text = stack.pop()
            if kind != "scope":
                inside -= 1
            if kind == "function":
                yield first, line, text
                start = i + 1
            elif kind == "init":
                pass # the constructor's head goes on
            elif not inside:
                start = i + 1


def function_size(sources):
    for s in sources:
        if not s.is_code:
            continue
        for first, last, head in functions(s.code):
            length = last - first + 1
            name = head[-90:].strip()
            if length > 100:
                yield Violation("function-size", s.path, first, "%d lines: %s" % (length, name))
            elif length > 60:
                yield Violation("function-size", s.path, first, "%d lines, about 60 are wished: %s" % (length, name), warning=True)


def sql_place(sources):
    for s in sources:
        if not s.is_code:
            continue
        if not s.under(*OWN_SQL):
            for line, m in matches(SQL, s.strings):
                yield Violation("sql-place", s.path, line, "SQL stands in core/storage and core/sync only: " + m.group(0))
            for line, m in matches(r"\bQSql\w+|\bsqlite3_\w+", s.code):
                yield Violation("sql-place", s.path, line, "%s belongs to core/storage" % m.group(0))
        for line, _ in matches(r'\bOR\s+REPLACE\b', s.strings if not s.under("tests/lint") else ""):
            yield Violation("or-replace", s.path, line, "OR REPLACE deletes the row and its history; write an upsert")


def colours(sources):
    named = r"\bQt::(?!transparent\b)(white|black|red|darkRed|green|darkGreen|blue|darkBlue|cyan|darkCyan|magenta|darkMagenta|yellow|darkYellow|gray|darkGray|lightGray)\b"
    for s in sources:
        if not s.is_code or not s.under("ui", "app") or re.match(r"ui/kit/Theme\w*\.(cpp|h)$", s.path):
            continue
        # The icons' SVG is written in black and painted in the colour asked for.
        strings = s.strings.replace('"#000000"', "") if s.path == "ui/kit/Icons.cpp" else s.strings
        hits = list(matches(named, s.code)) + list(matches(r"\b(QColor(::fromRgb)?|qRgba?)\s*[({]\s*(\d|0x)", s.code))
        hits += list(matches(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8}|[0-9a-fA-F]{3})(?![0-9a-zA-Z])|\brgba?\(\s*\d", strings))
        for line, m in hits:
            yield Violation("colour", s.path, line, "colours stand in ui/kit/Theme only: " + m.group(0))


def nested_loops(sources):
    for s in sources:
        if not s.is_code or not s.under("ui", "app", "core"):
            continue
        for line, m in matches(r"\bQDrag\b|\bQEventLoop\b|\bprocessEvents\s*\(|\bQMessageBox::(question|warning|information|critical|about)\s*\("
                               r"|\bQFileDialog::get\w+\s*\(|\bQInputDialog::get\w+\s*\(|\bQColorDialog::getColor\s*\(|\bQFontDialog::getFont\s*\(", s.code):
            yield Violation("nested-loop", s.path, line, "a nested event loop: " + m.group(0).rstrip("( "))
        if s.under("ui"):
            for line, m in matches(r"(\.|->)exec\s*\(", s.code):
                yield Violation("nested-loop", s.path, line, "exec() is a nested event loop; use open(), popup() or show()")


def machine_paths(sources):
    pattern = r"(?<![\w./~-])/(home|root|work|farm|Users)/\w"
    for s in sources:
        if s.under("tests/lint") or s.path == "LICENSE":
            continue
        for line, m in matches(pattern, s.text):
            yield Violation("machine-path", s.path, line, "a path of one machine: " + m.group(0))


def spdx(sources):
    need = (".cpp", ".h", ".hpp", ".cmake", ".sh", ".py", ".supp")
    for s in sources:
        name = s.path.rsplit("/", 1)[-1]
        if not (s.path.endswith(need) or name == "CMakeLists.txt" or s.path == ".ci/run"):
            continue
        head = s.text.splitlines()[:2]
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in head):
            yield Violation("spdx", s.path, 1, "the first line (the second after #!) names the licence: SPDX-License-Identifier: GPL-3.0-or-later")


def unfinished(sources):
    for s in sources:
        if s.path == "LICENSE" or s.path.endswith((".ts", ".svg")) or s.under("tests/lint"):
            continue
        # In C++ only comments count: XXX is also ISO 4217's "no currency".
        for line, m in matches(UNFINISHED, s.comments if s.is_code else s.text):
            yield Violation("unfinished", s.path, line, "an unfinished mark: " + m.group(0))


def sleeps(sources):
    for s in sources:
        if not s.is_code or not s.under("tests") or s.under("tests/proof", "tests/bench"):
            continue
        for line, m in matches(r"\bsleep_for\b|\bQThread::m?sleep\b|\busleep\s*\(|\bQTest::q(Sleep|Wait)\s*\(", s.code):
            yield Violation("sleep", s.path, line, "tests wait for signals and jobs, never for time: " + m.group(0))


def platform_macros(sources):
    for s in sources:
        if not s.is_code or s.under("core/platform", "ui/platform", "tests", "cmake"):
            continue
        for line, m in matches(r"^[ \t]*#[ \t]*(?:el)?if.*\b(Q_OS_\w+|_WIN32|__linux__|__APPLE__|__unix__)\b", s.code):
            yield Violation("platform", s.path, line, "%s belongs to core/platform or ui/platform" % m.group(1))


def blocking(sources):
    """The GUI thread never waits for disk: Job::wait() is for the command line, tests and worker threads."""
    for s in sources:
        if not s.is_code or not s.under("ui"):
            continue
        for line, m in matches(r"(\.|->)(wait|waitForFinished)\s*\(\s*\)", s.code):
            yield Violation("blocking", s.path, line, "the GUI thread never waits (%s)" % m.group(0))


def literal_translations(sources):
    """lupdate sees literals only; a variable is fine where its texts are marked with QT_TRANSLATE_NOOP in the same file."""
    for s in sources:
        if not s.is_code or not s.under("core", "ui", "app") or re.search(r"\bQT_TR(ANSLATE)?(_N)?_NOOP", s.text):
            continue
        for line, m in matches(r'\b(?:QCoreApplication|QApplication|qApp)(?:::|->)translate\s*\(\s*(?:"\s*"\s*,\s*[A-Za-z_(]|[A-Za-z_])|(?:[^\w\s:>.]\s*|\breturn\s+)tr\s*\(\s*[A-Za-z_]', s.code):
            if not re.search(r"tr\s*\(\s*const\b", m.group(0) + s.code[m.end():m.end() + 6]):
                yield Violation("translate-literal", s.path, line, "texts to translate are literals, lupdate finds no others: " + " ".join(m.group(0).split()))


TEXT_RULES = [literal_translations, sql_place, colours, nested_loops, machine_paths, spdx, unfinished, sleeps, platform_macros, blocking]
SIZE_RULES = [file_size, function_size]

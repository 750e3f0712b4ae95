# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint rules look at: the project's files, and C++ text split into code, strings and comments."""
import dataclasses
import functools
import os
import pathlib
import re
import subprocess

CODE = (".cpp", ".h", ".hpp", ".c", ".cc")
SKIPPED = {"build", ".git", ".cache", "shared"}


@dataclasses.dataclass(frozen=True)
class Violation:
    rule: str
    path: str
    line: int
    text: str
    warning: bool = False

    def __str__(self):
        kind = "warning" if self.warning else "error"
        return "%s:%d: %s: %s [%s]" % (self.path, self.line, kind, self.text, self.rule)


class Source:
    """One file: its path from the project's root with forward slashes, and its text."""

    def __init__(self, path, text):
        self.path = path
        self.text = text

    @property
    def is_code(self):
        return self.path.endswith(CODE)

    @property
    def folder(self):
        return self.path.rsplit("/", 1)[0] if "/" in self.path else ""

    @functools.cached_property
    def parts(self):
        """(text with strings and comments blanked, text with only string literals left); line breaks kept."""
        return split_code(self.text)

    @property
    def code(self):
        return self.parts[0]

    @property
    def strings(self):
        return self.parts[1]

    @functools.cached_property
    def comments(self):
        """Only the comments."""
        kept, at = [], 0
        for m in TOKEN.finditer(self.text):
            kept.append(blank(self.text[at:m.start()]))
            kept.append(m.group(0) if m.group(0).startswith("/") else blank(m.group(0)))
            at = m.end()
        return "".join(kept) + blank(self.text[at:])

    @functools.cached_property
    def includes(self):
        """[(line number, "name", quoted?)]"""
        found = []
        for number, line in enumerate(self.text.splitlines(), 1):
            m = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if m:
                found.append((number, m.group(2), m.group(1) == '"'))
        return found

    def under(self, *folders):
        return any(self.path == f or self.path.startswith(f + "/") for f in folders)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


TOKEN = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|R"(?P<d>[^()\\\s]{0,16})\(.*?\)(?P=d)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",
    re.S,
)


def split_code(text):
    code, strings, at = [], [], 0
    for m in TOKEN.finditer(text):
        between = text[at:m.start()]
        code.append(between)
        strings.append(blank(between))
        token = m.group(0)
        if token.startswith("/"):
            code.append(blank(token))
            strings.append(blank(token))
        else:
            # The quotes stay, so that a call still looks like one.
            inner = blank(token[1:-1])
            code.append(token[0] + inner + token[-1] if token[0] != "R" else blank(token))
            strings.append(token)
        at = m.end()
    code.append(text[at:])
    strings.append(blank(text[at:]))
    return "".join(code), "".join(strings)


def matches(pattern, text):
    """(line number, match) of each hit."""
    for m in re.finditer(pattern, text, re.M):
        yield text.count("\n", 0, m.start()) + 1, m


def list_files(root):
    """The project's own files: what git tracks or would track, or every file when this is not a git checkout."""
    root = pathlib.Path(root)
    try:
        out = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"],
                             capture_output=True, text=True, check=True).stdout
        names = [n for n in out.splitlines() if (root / n).is_file()]
    except (OSError, subprocess.CalledProcessError):
        names = []
        for folder, folders, files in os.walk(root):
            folders[:] = [f for f in folders if f not in SKIPPED]
            names += [os.path.relpath(os.path.join(folder, f), root).replace(os.sep, "/") for f in files]
    return sorted(set(names))


TEXT = CODE + (".cmake", ".txt", ".py", ".sh", ".md", ".json", ".yml", ".ts", ".qrc", ".svg", ".sql", ".supp", ".in",
               ".desktop", ".xml", ".qss")


def read_tree(root):
    sources = []
    for name in list_files(root):
        if not (name.endswith(TEXT) or "." not in name.rsplit("/", 1)[-1] or name.startswith(".c")):
            continue
        try:
            sources.append(Source(name, (pathlib.Path(root) / name).read_text(encoding="utf-8")))
        except (UnicodeDecodeError, OSError):
            continue
    return sources

# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string of the program stands in each language, finished, with all its plural forms."""
import pathlib
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET

from source import Violation

LANGUAGES = {"ru": 3, "uk": 3}  # plural forms


def messages(text):
    """(context, source, type, numerus, forms) of each message of a .ts file."""
    for context in ET.fromstring(text).iter("context"):
        name = context.findtext("name") or ""
        for m in context.iter("message"):
            t = m.find("translation")
            kind = t.get("type", "") if t is not None else "unfinished"
            forms = [f.text or "" for f in t.iter("numerusform")] if t is not None else []
            single = (t.text or "") if t is not None else ""
            yield name, m.findtext("source") or "", kind, m.get("numerus") == "yes", forms or [single]


def present(sources):
    paths = {s.path for s in sources}
    for language in LANGUAGES:
        path = "translations/opora_%s.ts" % language
        if path not in paths:
            yield Violation("translation", path, 1, "this language has no file")


def finished(sources):
    for s in sources:
        if not (s.path.startswith("translations/") and s.path.endswith(".ts")):
            continue
        language = next((l for l in LANGUAGES if s.path.endswith("_%s.ts" % l)), None)
        try:
            found = list(messages(s.text))
        except ET.ParseError as e:
            yield Violation("translation", s.path, e.position[0], "no well-formed file: %s" % e)
            continue
        for context, text, kind, numerus, forms in found:
            line = line_of(s.text, text)
            if kind == "unfinished":
                yield Violation("translation", s.path, line, 'unfinished: %s "%s"' % (context, text))
            elif kind in ("vanished", "obsolete"):
                yield Violation("translation", s.path, line, 'no longer in the program: %s "%s"' % (context, text))
            elif language and not all(f.strip() for f in forms):
                yield Violation("translation", s.path, line, 'empty: %s "%s"' % (context, text))
            elif language and numerus and len(forms) != LANGUAGES[language]:
                yield Violation("translation", s.path, line, '%d plural forms instead of %d: "%s"' % (len(forms), LANGUAGES[language], text))
            elif language:
                yield from placeholders(s.path, line, text, forms)


def placeholders(path, line, text, forms):
    for mark in ["%%%d" % i for i in range(1, 10)] + ["%n", "%L1", "%L2"]:
        for form in forms:
            # "%n" may be spelled out in a form ("one client"), a numbered mark may not get lost.
            if (mark in text) != (mark in form) and not (mark == "%n" and mark in text):
                yield Violation("translation", path, line, '%s is not in both of "%s" and "%s"' % (mark, text, form))


def line_of(text, message):
    escaped = message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    at = text.find("<source>" + escaped)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def complete(root, lupdate):
    """What lupdate would add: strings of the sources that a language file does not have."""
    root = pathlib.Path(root)
    folders = [f for f in ("core", "ui", "app") if (root / f).is_dir()]
    for ts in sorted(root.glob("translations/*_*.ts")):
        if ts.stem.endswith("_en"):
            continue
        have = {(c, s) for c, s, kind, _, _ in messages(ts.read_text(encoding="utf-8"))}
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / ts.name
            shutil.copy(ts, copy)
            run = subprocess.run([lupdate, "-silent", "-locations", "none", "-I", str(root)] + [str(root / f) for f in folders] + ["-ts", str(copy)],
                                 capture_output=True, text=True)
            if run.returncode:
                yield Violation("translation", "translations/" + ts.name, 1, "lupdate failed: " + run.stderr.strip()[-200:])
                continue
            for context, text, kind, _, _ in messages(copy.read_text(encoding="utf-8")):
                if (context, text) not in have:
                    yield Violation("translation", "translations/" + ts.name, 1, 'missing: %s "%s"' % (context, text))
                elif kind in ("vanished", "obsolete"):
                    yield Violation("translation", "translations/" + ts.name, 1, 'no longer in the program: %s "%s"' % (context, text))

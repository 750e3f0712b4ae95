#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the sources. Usage: lint.py GROUP… [--root DIR] [--qt-headers DIR] [--lupdate FILE] [--warnings]

Groups: layers, text, sizes, translations. Exit: 0 clean, 1 something found, 77 could not run (a tool is missing).
"""
import argparse
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import layers  # noqa: E402
import rules  # noqa: E402
import source  # noqa: E402
import translations  # noqa: E402

NOT_RUN = 77


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("groups", nargs="+", choices=["layers", "text", "sizes", "translations"])
    parser.add_argument("--root", default=str(pathlib.Path(__file__).resolve().parents[2]))
    parser.add_argument("--qt-headers", default="")
    parser.add_argument("--lupdate", default="")
    parser.add_argument("--warnings", action="store_true", help="print warnings too")
    args = parser.parse_args()
    sources = source.read_tree(args.root)
    found, missing = [], ""
    if "layers" in args.groups:
        modules = layers.qt_modules(args.qt_headers)
        if not modules:
            missing = "the Qt headers were not found (%s)" % args.qt_headers
        found += layers.check_layers(sources, modules)
    if "text" in args.groups:
        for rule in rules.TEXT_RULES:
            found += rule(sources)
    if "sizes" in args.groups:
        for rule in rules.SIZE_RULES:
            found += rule(sources)
    if "translations" in args.groups:
        found += translations.present(sources)
        found += translations.finished(sources)
        if not args.lupdate or not os.access(args.lupdate, os.X_OK):
            missing = "lupdate was not found"
        else:
            found += translations.complete(args.root, args.lupdate)
    errors = [v for v in found if not v.warning]
    for v in sorted(found, key=lambda v: (v.path, v.line)):
        if not v.warning or args.warnings:
            print(v)
    print("%d files, %d errors, %d warnings" % (len(sources), len(errors), len(found) - len(errors)))
    if errors:
        return 1
    if missing:
        print(("Failed: " if os.environ.get("CI") else "Not run: ") + missing)
        return 1 if os.environ.get("CI") else NOT_RUN
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what a test run did: GoogleTest's cases where an executable wrote its XML, one per CTest entry otherwise.

A GoogleTest executable that crashed, hung or failed outside a case counts as one more failure, so that the sum can
never look green when CTest was red.
"""
import argparse
import pathlib
import sys
import xml.etree.ElementTree as ET

# What tests/e2e says before it tries again.
SECOND = "RED ON A STARVED MACHINE"


def count_gtest(path):
    """(passed, failed, skipped, names of failed, names of skipped) of one GoogleTest XML file."""
    passed, failed, skipped = 0, [], []
    for case in ET.parse(path).getroot().iter("testcase"):
        name = "%s.%s" % (case.get("classname"), case.get("name"))
        if case.find("failure") is not None:
            failed.append(name)
        elif case.get("result") == "skipped" or case.get("status") == "notrun" or case.find("skipped") is not None:
            skipped.append(name)
        else:
            passed += 1
    return passed, failed, skipped


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ctest", type=pathlib.Path, required=True)
    parser.add_argument("--gtest", type=pathlib.Path, required=True)
    parser.add_argument("--ctest-status", type=int, required=True)
    args = parser.parse_args()
    passed, failed, skipped, again = 0, [], [], []
    if args.ctest.exists():
        for entry in ET.parse(args.ctest).getroot().iter("testcase"):
            name, status = entry.get("name"), entry.get("status")
            red = status == "fail" or entry.find("failure") is not None
            if not red and SECOND in (entry.findtext("system-out") or ""):
                again.append(name)
            xml = args.gtest / (name + ".xml")
            if xml.exists():
                try:
                    p, f, s = count_gtest(xml)
                except ET.ParseError:
                    p, f, s = 0, [name + " (broken result file)"], []
                passed += p
                failed += f
                skipped += s
                if red and not f:
                    failed.append(name + " (ended badly outside a test case)")
            elif red:
                failed.append(name)
            elif status in ("notrun", "disabled") or entry.find("skipped") is not None:
                skipped.append(name)
            else:
                passed += 1
    if args.ctest_status and not failed:
        failed.append("ctest ended with status %d" % args.ctest_status)
    if not passed and not failed:
        failed.append("no test ran")
    for title, names in (("Failed", failed), ("Not run", skipped), ("Passed the second time only, on a starved machine", again)):
        if names:
            print("%s:" % title)
            for name in names:
                print("  " + name)
    print("%d tests ran: %d passed, %d failed; %d were not run." % (passed + len(failed), passed, len(failed), len(skipped)))
    print("%d passed, %d failed, %d skipped" % (passed, len(failed), len(skipped)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/count_tests.py never looks green when something was red."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "packaging/count_tests.py"
GREEN = '<testsuites><testsuite><testcase name="a" classname="S" status="run" result="completed"/></testsuite></testsuites>'
RED = '<testsuites><testsuite><testcase name="a" classname="S" status="run" result="completed"><failure message="x"/></testcase></testsuite></testsuites>'
SKIPPED = '<testsuites><testsuite><testcase name="a" classname="S" status="run" result="skipped"><skipped/></testcase></testsuite></testsuites>'


def count(entries, gtest, status=0):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "g").mkdir()
        for name, text in gtest.items():
            (root / "g" / (name + ".xml")).write_text(text)
        cases = "".join('<testcase name="%s" status="%s"/>' % e for e in entries)
        (root / "c.xml").write_text("<testsuite>%s</testsuite>" % cases)
        run = subprocess.run([sys.executable, str(SCRIPT), "--ctest", str(root / "c.xml"), "--gtest", str(root / "g"), "--ctest-status", str(status)],
                             capture_output=True, text=True)
        return run.returncode, run.stdout.strip().splitlines()[-1]


class Count(unittest.TestCase):
    def test_sums_cases_and_other_entries(self):
        self.assertEqual(count([("t", "run"), ("u", "run"), ("lint", "run")], {"t": GREEN, "u": SKIPPED}), (0, "2 passed, 0 failed, 1 skipped"))

    def test_a_failed_case_is_red(self):
        self.assertEqual(count([("t", "fail")], {"t": RED}, 8), (1, "0 passed, 1 failed, 0 skipped"))

    def test_a_crash_is_red_with_and_without_results(self):
        self.assertEqual(count([("t", "fail")], {"t": GREEN}, 8), (1, "1 passed, 1 failed, 0 skipped"))
        self.assertEqual(count([("t", "fail")], {}, 8), (1, "0 passed, 1 failed, 0 skipped"))

    def test_broken_results_are_red(self):
        self.assertEqual(count([("t", "run")], {"t": "<testsuites>"})[0], 1)

    def test_ctest_red_without_a_reason_is_red(self):
        self.assertEqual(count([("lint", "run")], {}, 8), (1, "1 passed, 1 failed, 0 skipped"))

    def test_nothing_ran_is_red(self):
        self.assertEqual(count([], {})[0], 1)
        self.assertEqual(count([("lint", "notrun")], {})[0], 1)


if __name__ == "__main__":
    unittest.main()

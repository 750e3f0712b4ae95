#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The harnesses themselves: the model of what must survive a kill finds each kind of loss; counts are kept and emptied."""
import fcntl
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import kill  # noqa: E402
import proof  # noqa: E402

ADD = {"op": "add", "name": "1-0", "id": "a"}
IMPORT = {"op": "import", "batch": "Batch 1-1", "rows": 2}


def row(i, city="", deleted=False, name="1-0"):
    return {"id": i, "surname": "Killed", "name": name, "city": city, "deleted": deleted}


def batch(n, deleted=0):
    return [{"id": "b%d" % i, "surname": "Batch 1-1", "name": str(i), "city": "", "deleted": i < deleted} for i in range(n)]


def after(*ops, flight=None):
    e = kill.Expected()
    for op in ops:
        e.started(op)
        e.acknowledged(op)
    if flight:
        e.started(flight)
    return e


class Model(unittest.TestCase):
    def test_acknowledged_writes_must_be_there(self):
        self.assertEqual(after(ADD).settle([row("a")]), [])
        self.assertEqual(len(after(ADD).settle([])), 1)
        self.assertEqual(len(after(ADD, {"op": "edit", "id": "a", "city": "x"}).settle([row("a")])), 1)
        self.assertEqual(len(after(ADD, {"op": "remove", "id": "a"}).settle([row("a")])), 1)

    def test_what_nobody_wrote_is_wrong(self):
        self.assertEqual(len(after().settle([row("z")])), 1)

    def test_the_one_in_flight_may_or_may_not_be_there(self):
        for rows in ([], [row("a")]):
            self.assertEqual(after(flight={"op": "add", "name": "1-0"}).settle(rows), [])
        for city in ("", "x"):
            self.assertEqual(after(ADD, flight={"op": "edit", "id": "a", "city": "x"}).settle([row("a", city)]), [])
        self.assertEqual(len(after(ADD, flight={"op": "edit", "id": "a", "city": "x"}).settle([row("a", "y")])), 1)

    def test_no_half_import(self):
        for n in (0, 2):
            self.assertEqual(after(flight=IMPORT).settle(batch(n)), [])
        self.assertEqual(len(after(flight=IMPORT).settle(batch(1))), 1)
        self.assertEqual(len(after(IMPORT).settle(batch(1))), 1)

    def test_no_half_undo(self):
        undo = {"op": "undo", "batch": "Batch 1-1"}
        for gone in (0, 2):
            self.assertEqual(after(IMPORT, flight=undo).settle(batch(2, gone)), [])
        self.assertEqual(len(after(IMPORT, flight=undo).settle(batch(2, 1))), 1)
        self.assertEqual(len(after(IMPORT, undo).settle(batch(2, 0))), 1)

    def test_how_the_one_in_flight_ended_stays_so(self):
        e = after(flight=IMPORT)
        self.assertEqual(e.settle(batch(2)), [])
        self.assertEqual(len(e.settle(batch(0))), 1)


@unittest.skipUnless(sys.platform.startswith("linux"), "looked up in Linux's way")
class Lock(unittest.TestCase):
    def test_the_write_lock_is_seen_only_while_the_process_holds_it(self):
        with tempfile.TemporaryDirectory() as folder:
            shm = os.path.join(folder, "x-shm")
            pathlib.Path(shm).write_bytes(bytes(32768))
            code = ("import fcntl,os,struct,sys; fd=os.open(sys.argv[1],os.O_RDWR)\n"
                    "def lock(t): fcntl.fcntl(fd,fcntl.F_SETLK,struct.pack('%s',t,0,%d,1,0)); print(t,flush=True); sys.stdin.readline()\n"
                    "lock(fcntl.F_WRLCK); lock(fcntl.F_UNLCK)") % (kill.FLOCK, kill.WAL_WRITE_LOCK)
            p = subprocess.Popen([sys.executable, "-c", code, shm], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            p.stdout.readline()
            self.assertTrue(kill.holds_write_lock(shm, p.pid))
            self.assertFalse(kill.holds_write_lock(shm, p.pid + 1))
            p.stdin.write("\n")
            p.stdin.flush()
            p.stdout.readline()
            self.assertFalse(kill.holds_write_lock(shm, p.pid))
            p.communicate("\n")


class Counts(unittest.TestCase):
    def test_sittings_add_up_and_changes_empty_them(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "core/storage/log").mkdir(parents=True)
            source = root / "core/storage/log/A.cpp"
            source.write_text("int a;\n")
            counts = proof.start(None, "kill", root)
            counts = proof.add(counts, {"seed_from": 1, "seed_to": 20, "runs": 20, "inside_transaction": 17, "acknowledged": 9, "violations": []}, 1)
            again = proof.start(counts, "kill", root)
            self.assertIs(again, counts)
            again = proof.add(again, {"seed_from": 21, "seed_to": 25, "runs": 5, "inside_transaction": 4, "acknowledged": 9, "violations": ["seed 22: x"]}, 0.5)
            self.assertEqual((again["seeds"], again["runs"], again["inside_transaction"], again["minutes"]), ([1, 25], 25, 21, 1.5))
            self.assertEqual(again["violations"], ["seed 22: x"])
            source.write_text("int b;\n")
            self.assertEqual(proof.start(again, "kill", root)["runs"], 0)


if __name__ == "__main__":
    unittest.main()

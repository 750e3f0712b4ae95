#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a writing program (tests/proof/kill_writer.cpp) with SIGKILL at random moments and looks at what is left.

After each kill: every acknowledged write is there, the one in flight is there as a whole or not at all (an import: no
row or every row), and the workspace check is clean. A workspace goes through several kills before it is thrown away, so
that recovery of a recovered file is tried too.

Whether a kill landed between BEGIN and COMMIT is measured, not guessed: the program is stopped, the kernel is asked
whether it holds SQLite's WAL write lock (byte 120 of the -shm file), and only then it is killed.
"""
import argparse
import fcntl
import json
import os
import pathlib
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

WAL_WRITE_LOCK = 120
KILLS_A_WORKSPACE = 10
FLOCK = "hh4xqqi4x"


def holds_write_lock(shm, pid):
    """Whether process `pid` holds the WAL write lock, that is: stands between BEGIN IMMEDIATE and the end of COMMIT."""
    try:
        fd = os.open(shm, os.O_RDWR)
    except OSError:
        return False
    try:
        asked = struct.pack(FLOCK, fcntl.F_WRLCK, os.SEEK_SET, WAL_WRITE_LOCK, 1, 0)
        kind, _, _, _, holder = struct.unpack(FLOCK, fcntl.fcntl(fd, fcntl.F_GETLK, asked))
        return kind != fcntl.F_UNLCK and holder == pid
    finally:
        os.close(fd)


class Expected:
    """What must be in the workspace, from what was acknowledged."""

    def __init__(self):
        self.clients = {}  # id -> [city, deleted]
        self.batches = {}  # batch -> rows that must be live
        self.flight = None

    def started(self, op):
        self.flight = op

    def acknowledged(self, op):
        self.flight = None
        kind = op["op"]
        if kind == "add":
            self.clients[op["id"]] = ["", False]
        elif kind == "edit":
            self.clients[op["id"]][0] = op["city"]
        elif kind == "remove":
            self.clients[op["id"]][1] = True
        elif kind == "import":
            self.batches[op["batch"]] = op["rows"]
        elif kind == "undo":
            self.batches[op["batch"]] = 0

    def settle(self, rows):
        """Compares with the rows found; returns what is wrong, and takes over how the one in flight ended."""
        wrong, found, live = [], {}, {}
        for r in rows:
            if r["surname"].startswith("Batch "):
                live[r["surname"]] = live.get(r["surname"], 0) + (not r["deleted"])
            else:
                found[r["id"]] = r
        f, self.flight = self.flight, None
        if f and f["op"] == "add":
            for r in found.values():
                if r["name"] == f["name"] and r["id"] not in self.clients:
                    self.clients[r["id"]] = ["", r["deleted"]]
        elif f and f["op"] == "edit" and f["id"] in found and found[f["id"]]["city"] == f["city"]:
            self.clients[f["id"]][0] = f["city"]
        elif f and f["op"] == "remove" and f["id"] in found and found[f["id"]]["deleted"]:
            self.clients[f["id"]][1] = True
        elif f and f["op"] == "import" and live.get(f["batch"], 0) in (0, f["rows"]):
            self.batches[f["batch"]] = live.get(f["batch"], 0)
        elif f and f["op"] == "undo" and live.get(f["batch"], 0) in (0, self.batches[f["batch"]]):
            self.batches[f["batch"]] = live.get(f["batch"], 0)
        for i, (city, deleted) in self.clients.items():
            r = found.get(i)
            if r is None:
                wrong.append("client %s was acknowledged and is gone" % i)
            elif r["city"] != city or r["deleted"] != deleted:
                wrong.append("client %s: %r %r instead of %r %r" % (i, r["city"], r["deleted"], city, deleted))
        for i in found:
            if i not in self.clients:
                wrong.append("client %s was never acknowledged nor in flight" % i)
        for batch in set(self.batches) | set(live):
            if live.get(batch, 0) != self.batches.get(batch, 0):
                wrong.append("%s: %d rows instead of %d" % (batch, live.get(batch, 0), self.batches.get(batch, 0)))
        return wrong


def kill_at_random(process, shm, rnd, inside):
    """Kills the process; true if it stood inside a transaction. With `inside` it is looked for for a while."""
    end = time.monotonic() + 20
    time.sleep(rnd.uniform(0, 0.6))
    while True:
        os.kill(process.pid, signal.SIGSTOP)
        os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        locked = holds_write_lock(shm, process.pid)
        if locked and inside:
            # Not always at the same place behind BEGIN: let it run on for a moment and look again.
            os.kill(process.pid, signal.SIGCONT)
            time.sleep(rnd.choice([0, 0.001, 0.005, 0.02, 0.08]) * rnd.random())
            os.kill(process.pid, signal.SIGSTOP)
            os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            locked = holds_write_lock(shm, process.pid)
        if locked or not inside or time.monotonic() > end or process.poll() is not None:
            break
        os.kill(process.pid, signal.SIGCONT)
        time.sleep(rnd.uniform(0.0005, 0.02))
    process.kill()
    return locked


def one_kill(writer, workspace, folder, seed, expected):
    rnd = random.Random(seed)
    errors = folder / "stderr.txt"
    with open(errors, "wb") as err:
        process = subprocess.Popen([writer, "write", str(workspace), str(seed), str(folder)], stdout=subprocess.PIPE, stderr=err)
        first = process.stdout.readline()
        if first:
            locked = kill_at_random(process, str(workspace) + "-shm", rnd, rnd.random() < 0.85)
        rest = process.stdout.read()
        process.wait()
    wrong = []
    if process.returncode != -signal.SIGKILL:
        wrong.append("the writer ended by itself (%s): %s" % (process.returncode, errors.read_text(errors="replace")[-400:]))
    acknowledged = 0
    for line in (first + rest).splitlines(keepends=True):
        if not line.endswith(b"\n"):
            break
        op = json.loads(line[2:])
        if line.startswith(b"S"):
            expected.started(op)
        else:
            expected.acknowledged(op)
            acknowledged += 1
    found = subprocess.run([writer, "verify", str(workspace)], capture_output=True)
    if found.returncode:
        wrong.append("the workspace does not open again: " + found.stderr.decode(errors="replace")[-400:])
        return wrong, False, acknowledged
    lines = found.stdout.decode().splitlines()
    check = json.loads(lines[-1][2:])
    wrong += ["check: " + p for p in check["problems"]]
    if not check["clean"] and not check["problems"]:
        wrong.append("check: not clean")
    wrong += expected.settle([json.loads(l[2:]) for l in lines[:-1]])
    return wrong, bool(first) and locked, acknowledged


def run(writer, seed_from, runs, minutes=None, progress=False):
    """Kills with seeds seed_from, seed_from+1, …; returns the counts."""
    counts = {"seed_from": seed_from, "seed_to": seed_from - 1, "runs": 0, "inside_transaction": 0, "acknowledged": 0, "violations": []}
    end = time.monotonic() + minutes * 60 if minutes else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-kill-"))
    workspace, expected = None, None
    try:
        seed = seed_from
        while (runs is None or counts["runs"] < runs) and (end is None or time.monotonic() < end):
            if workspace is None or counts["runs"] % KILLS_A_WORKSPACE == 0:
                workspace, expected = folder / ("w%d.opora" % seed), Expected()
                subprocess.run([writer, "create", str(workspace)], check=True)
            wrong, inside, acknowledged = one_kill(writer, workspace, folder, seed, expected)
            counts["runs"] += 1
            counts["seed_to"] = seed
            counts["inside_transaction"] += inside
            counts["acknowledged"] += acknowledged
            for w in wrong:
                counts["violations"].append("seed %d: %s" % (seed, w))
            if wrong:
                workspace = None # what follows in a damaged workspace would only repeat it
            if progress:
                print("seed %d: %s, %d acknowledged%s" % (seed, "inside" if inside else "outside", acknowledged, "; " + "; ".join(wrong[:3]) if wrong else ""), flush=True)
            seed += 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--writer", required=True)
    parser.add_argument("--seed-from", type=int, default=1)
    parser.add_argument("--runs", type=int, default=8)
    args = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("Not run: the write lock is looked up in Linux's way")
        return 77
    counts = run(args.writer, args.seed_from, args.runs, progress=True)
    print("%(runs)d kills, %(inside_transaction)d inside a transaction, %(acknowledged)d writes acknowledged" % counts)
    for v in counts["violations"]:
        print("VIOLATION " + v)
    return 1 if counts["violations"] or not counts["acknowledged"] else 0


if __name__ == "__main__":
    sys.exit(main())

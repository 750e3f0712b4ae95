#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills copies of a team's workspace (tests/proof/team_writer.cpp) while they edit and exchange with a real PostgreSQL.

kill   -9 at random moments. After each kill what was acknowledged is in that copy's file; after every ten both copies
       exchange in peace: nothing acknowledged is lost, both are equal, nothing waits, no conflict (each edits its own field).
full   the disk under one copy is full, while it edits and while it fetches: what was acknowledged stays, what was refused
       says so, and with room again everything goes on.

Where a kill landed is measured while the program stands still: whether it holds SQLite's write lock, and whether the hub was
sent a change whose answer is not known yet.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "e2e")]

import kill as local_kill  # noqa: E402
import postgres  # noqa: E402

KILLS_A_ROUND, ROUNDS_A_TEAM = 10, 5
SIDES = {"a": ("olena", "city"), "b": ("ihor", "industry")}


class Lost(Exception):
    pass


class Copy:
    """One person's copy, and what was acknowledged to them."""

    def __init__(self, team, name, folder=None):
        self.team, self.name = team, name
        self.login, self.field = SIDES[name]
        self.path = str((folder or team.folder) / (name + ".opora"))
        self.made, self.values, self.flight = {}, {}, None

    def cli(self, *words, check=True):
        command = [str(self.team.bin / "opora-cli"), "--workspace", self.path, "--format", "json", *words]
        done = subprocess.run(command, capture_output=True, text=True, env=self.team.env, timeout=300)
        if check and done.returncode:
            raise SystemExit("%s: %s" % (" ".join(words[:2]), done.stderr[-2000:]))
        return done

    def connect(self):
        self.cli("connect", self.team.server.url(self.login, "opora"))

    def worker(self, seed, errors):
        command = [str(self.team.bin / "team_writer"), "work", self.path, self.field, str(seed)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=self.team.env)

    def heard(self, output):
        acknowledged = 0
        for line in output.splitlines(keepends=True):
            if not line.endswith(b"\n"):
                break
            op = json.loads(line[2:])
            if line.startswith(b"S"):
                self.flight = op
                continue
            self.flight = None
            acknowledged += 1
            if op["op"] == "add":
                self.made[op["id"]] = op["name"]
            else:
                self.values[op["id"]] = op["value"]
        return acknowledged

    def listed(self):
        done = subprocess.run([str(self.team.bin / "team_writer"), "list", self.path], capture_output=True, env=self.team.env, timeout=300)
        if done.returncode:
            raise Lost("the workspace does not open again: " + done.stderr.decode(errors="replace")[-400:])
        lines = done.stdout.decode().splitlines()
        return {r["id"]: r for r in (json.loads(l[2:]) for l in lines[:-1])}, json.loads(lines[-1][2:])

    def settle(self):
        """Compares this copy with what was acknowledged; takes over how the one in flight ended."""
        rows, state = self.listed()
        wrong = ["check: " + p for p in state["problems"]] or ([] if state["clean"] else ["check: not clean"])
        flight, self.flight = self.flight, None
        if flight and flight["op"] == "add":
            for r in rows.values():
                if r["name"] == flight["name"] and r["id"] not in self.made:
                    self.made[r["id"]] = flight["name"]
        elif flight and rows.get(flight["id"], {}).get(self.field) == flight["value"]:
            self.values[flight["id"]] = flight["value"]
        for i, name in self.made.items():
            if rows.get(i, {}).get("name") != name or rows[i]["deleted"]:
                wrong.append("%s: client %s was acknowledged and is gone" % (self.name, i))
        for i, value in self.values.items():
            if rows.get(i, {}).get(self.field) != value:
                wrong.append("%s: %s of %s is %r, not %r" % (self.name, self.field, i, rows.get(i, {}).get(self.field), value))
        return wrong, rows, state


class Team:
    """A hub on a real server, and two copies of its workspace."""

    def __init__(self, bin_folder, a_folder=None):
        self.bin = pathlib.Path(bin_folder)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-team-"))
        self.env = dict(os.environ, XDG_CONFIG_HOME=str(self.folder / "config"), XDG_DATA_HOME=str(self.folder / "share"), LC_ALL="C.UTF-8")
        self.server = postgres.Server()
        self.server.make_database("opora")
        admin = self.server.url("postgres", "opora")
        self.copies = {"a": Copy(self, "a", a_folder), "b": Copy(self, "b")}
        self.copies["a"].cli("hub", "init", admin)
        for login, _ in SIDES.values():
            self.copies["a"].cli("hub", "user", "add", login, "name=" + login.capitalize(), "role=admin", "--hub", admin)
        for c in self.copies.values():
            c.cli("workspace", "create", c.path)
            c.connect()

    def judge(self):
        """Both exchange in peace, then everything acknowledged to either is in both."""
        for name in "abab":
            self.copies[name].cli("sync")
        wrong, rows = [], {}
        for name, c in self.copies.items():
            w, rows[name], state = c.settle()
            wrong += w
            wrong += ["%s: %d %s" % (name, state[k], k) for k in ("pending", "attention", "conflicts") if state[k]]
        if rows["a"] != rows["b"]:
            different = [i for i in set(rows["a"]) | set(rows["b"]) if rows["a"].get(i) != rows["b"].get(i)]
            wrong.append("the copies differ in %d clients, one is %s: %s | %s"
                         % (len(different), different[0], rows["a"].get(different[0]), rows["b"].get(different[0])))
        for c in self.copies.values():
            if any(i not in rows[n] for i in c.made for n in rows):
                wrong.append("%s: something acknowledged did not reach both" % c.name)
        return wrong

    def close(self):
        self.server.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def in_doubt(workspace):
    """Whether a change was sent whose answer is not known; read beside the program, which stands still."""
    try:
        with sqlite3.connect("file:%s?mode=ro" % workspace, uri=True, timeout=1) as db:
            return db.execute("SELECT count(*) FROM sync_group WHERE status = 'pending' AND tries > 0 AND result IS NULL").fetchone()[0] > 0
    except sqlite3.Error:
        return False


def stop_and_look(process, path):
    os.kill(process.pid, signal.SIGSTOP)
    os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
    return local_kill.holds_write_lock(path + "-shm", process.pid), in_doubt(path)


def one_kill(copy, seed, counts):
    rnd = random.Random(seed)
    wish = rnd.choice(["any", "writing", "sent"])
    errors = copy.team.folder / "stderr.txt"
    locked = sent = False
    with open(errors, "wb") as err:
        process = copy.worker(seed, err)
        first = process.stdout.readline()
        if first:
            time.sleep(rnd.uniform(0, 0.3))
            end = time.monotonic() + 5
            while True:
                locked, sent = stop_and_look(process, copy.path)
                if wish == "any" or (wish == "writing" and locked) or (wish == "sent" and sent) or time.monotonic() > end or process.poll() is not None:
                    break
                os.kill(process.pid, signal.SIGCONT)
                time.sleep(rnd.uniform(0.0005, 0.01))
            process.kill()
        rest = process.stdout.read()
        process.wait()
    wrong = []
    if process.returncode != -signal.SIGKILL:
        wrong.append("the program ended by itself (%s): %s" % (process.returncode, errors.read_text(errors="replace")[-400:]))
    counts["acknowledged"] += copy.heard(first + rest)
    counts["writing"] += locked
    counts["sent"] += sent
    return wrong + copy.settle()[0]


def run(bin_folder, seed_from, kills, minutes=None, progress=False):
    """Kills with seeds seed_from, seed_from+1, …; the counts of whole rounds."""
    counts = {"seed_from": seed_from, "seed_to": seed_from - 1, "runs": 0, "acknowledged": 0, "writing": 0, "sent": 0, "violations": []}
    end = time.monotonic() + minutes * 60 if minutes else None
    team, rounds, seed = None, 0, seed_from
    try:
        while (kills is None or counts["runs"] < kills) and (end is None or time.monotonic() < end):
            if team is None:
                team, rounds = Team(bin_folder), 0
            wrong = []
            for _ in range(KILLS_A_ROUND):
                try:
                    # In turns, so that one fetches what the other could still send; at times the same one twice.
                    wrong += one_kill(team.copies["ab"[random.Random(seed * 7 + 1).random() < 0.5]], seed, counts)
                except Lost as e:
                    wrong.append(str(e))
                counts["runs"] += 1
                counts["seed_to"] = seed
                seed += 1
                if wrong:
                    break
            if not wrong:
                wrong = team.judge()
            rounds += 1
            counts["violations"] += ["seed %d: %s" % (seed - 1, w) for w in wrong]
            if progress:
                print("%d kills, %d writing, %d sent, %d acknowledged%s" % (counts["runs"], counts["writing"], counts["sent"], counts["acknowledged"],
                                                                         "; " + "; ".join(wrong[:3]) if wrong else ""), flush=True)
            if wrong or rounds == ROUNDS_A_TEAM:
                team.close()
                team = None
    finally:
        if team:
            team.close()
    return counts


class SmallDisk:
    """A file system in memory of a few megabytes, most of which a file of ours fills. Needs root."""

    def __init__(self, megabytes):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-small-"))
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%dm" % megabytes, "tmpfs", str(self.folder)], check=True)

    def fill(self):
        with open(self.folder / "ballast", "ab", buffering=0) as f:
            for size in (65536, 4096):
                try:
                    while True:
                        f.write(b"x" * size)
                except OSError:
                    pass

    def empty(self):
        (self.folder / "ballast").unlink()

    def close(self):
        subprocess.run(["umount", str(self.folder)], check=False)
        self.folder.rmdir()


def work_until_refused(copy, seed, seconds):
    """Works until the program ends by itself, or for that long; what it said on standard error."""
    errors = copy.team.folder / "stderr.txt"
    with open(errors, "wb") as err:
        process = copy.worker(seed, err)
        try:
            out, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            out, _ = process.communicate()
    return copy.heard(out), errors.read_text(errors="replace")


def full(bin_folder):
    """Returns what is wrong, and how much was acknowledged before the disk was full."""
    disk = SmallDisk(48)
    team, wrong = None, []
    try:
        team = Team(bin_folder, disk.folder)
        a, b = team.copies["a"], team.copies["b"]
        before, said = work_until_refused(a, 1, 2)
        wrong += a.settle()[0]
        for c in (a, b):
            c.cli("sync")
        disk.fill()
        acknowledged, said = work_until_refused(a, 2, 30)
        if "disk_full" not in said:
            wrong.append("editing on a full disk said %r" % said[-300:])
        work_until_refused(b, 3, 4) # a few hundred changes for the full disk to take
        wrong += b.settle()[0]
        b.cli("sync")
        for _ in range(2):
            done = a.cli("sync", check=False)
        if "disk_full" not in done.stderr:
            wrong.append("fetching on a full disk: exit %d, %r" % (done.returncode, done.stderr[-300:]))
        disk.empty()
        wrong += a.settle()[0]
        acknowledged += work_until_refused(a, 4, 2)[0]
        wrong += team.judge()
        return wrong, before + acknowledged
    finally:
        if team:
            team.close()
        disk.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["kill", "full"])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--seed-from", type=int, default=1)
    parser.add_argument("--kills", type=int, default=10)
    args = parser.parse_args()
    why = postgres.missing() or ("" if sys.platform.startswith("linux") else "Linux")
    if args.what == "full" and os.geteuid() != 0:
        why = why or "root, to make a small disk,"
    if why:
        print("Not run: %s was not found" % why)
        return 77
    if args.what == "full":
        violations, acknowledged = full(args.bin)
        print("%d writes acknowledged around a full disk" % acknowledged)
    else:
        counts = run(args.bin, args.seed_from, args.kills, progress=True)
        violations, acknowledged = counts["violations"], counts["acknowledged"]
        print("%(runs)d kills, %(writing)d while writing, %(sent)d with an answer of the hub outstanding, %(acknowledged)d writes acknowledged" % counts)
    for v in violations:
        print("VIOLATION " + v)
    return 1 if violations or not acknowledged else 0


if __name__ == "__main__":
    sys.exit(main())

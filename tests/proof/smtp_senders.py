#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several senders of the same letters, and senders that die or sleep: no letter goes out twice, and what Opora says of each
letter is true.

team      two copies of a workspace that share a PostgreSQL hub, sending at the same time
stopped   a sender that is stopped while it holds claims, until these have run out and another has sent, and then goes on
kill      senders killed (-9), most of them while a letter is on its way
"""
import argparse
import collections
import datetime
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "e2e")]

import kill as local_kill  # noqa: E402
import postgres  # noqa: E402
import smtp_faults  # noqa: E402
from smtp_faults import Bench, answer, judge, send_all  # noqa: E402

EXPIRED = datetime.timedelta(minutes=25)  # past every claim (OutboxRules.h)


def bench_in(bin_folder):
    return Bench(bin_folder, pathlib.Path(tempfile.mkdtemp(prefix="opora-smtp-")), smtp_faults.python_with_aiosmtpd())


def count(workspace, state):
    """How many letters are in a state now, read beside the programs that work on the file."""
    with sqlite3.connect("file:%s?mode=ro" % workspace, uri=True, timeout=5) as db:
        return db.execute("SELECT count(*) FROM message WHERE state = ?", (state,)).fetchone()[0]


def report_of(process, totals):
    out, err = process.communicate()
    if process.returncode not in (0, 6):
        raise SystemExit("message send: %d %s" % (process.returncode, err[-2000:]))
    report = json.loads(out)
    if report["hub"]:
        raise SystemExit("the hub: %s" % report["hub"])
    for key in ("sent", "failed", "uncertain", "lost_claims", "expired"):
        totals[key] += report[key]


class Copy(Bench):
    """Another copy of a bench's workspace on the same computer: the same channels may send, the same server takes."""

    def __init__(self, bench, name):
        self.__dict__.update(bench.__dict__)
        self.workspace = str(bench.folder / (name + ".opora"))


def real_time(bench):
    bench.now = datetime.datetime.now(datetime.timezone.utc)


def team(bin_folder, messages, seed):
    why = postgres.missing()
    if why:
        smtp_faults.not_here("%s was not found" % why)
    bench, hub = bench_in(bin_folder), None
    totals, violations = collections.Counter(), []
    try:
        hub = postgres.Server()
        hub.make_database("opora")
        bench.server.start()
        bench.make(messages, seed, 20)
        real_time(bench)
        admin = hub.url("postgres", "opora")
        bench.cli("hub", "init", admin)
        for login in ("olena", "ihor"):
            bench.cli("hub", "user", "add", login, "name=" + login.capitalize(), "role=admin", "--hub", admin)
        bench.cli("connect", hub.url("olena", "opora"))
        other = Copy(bench, "b")
        other.cli("connect", hub.url("ihor", "opora"))
        senders = [b.cli("message", "send", "--once", wait=False) for b in (bench, other)]
        for sender in senders:
            report_of(sender, totals)
        for _ in range(3): # what was lost to the other one is looked at again
            for b in (bench, other):
                real_time(b)
                report_of(b.cli("message", "send", "--once", wait=False), totals)
        for b in (bench, other, bench):
            real_time(b)
            b.cli("sync")
        for b in (bench, other):
            judge(b, 0, violations, settled=True)
            waiting = b.cli("hub", "status")
            for key in ("pending", "attention", "conflicts"):
                if waiting[key]:
                    violations.append("%s: %d %s" % (b.workspace, waiting[key], key))
        if totals["sent"] != messages:
            violations.append("%d of %d letters were sent" % (totals["sent"], messages))
    finally:
        bench.server.stop(signal.SIGKILL)
        if hub:
            hub.close()
        shutil.rmtree(bench.folder, ignore_errors=True)
    return {"letters": messages, "violations": violations, **totals}


def stopped(bin_folder, messages, seed):
    bench = bench_in(bin_folder)
    totals, violations = collections.Counter(), []
    try:
        bench.server.start()
        bench.make(messages, seed, 20)
        sleeper = bench.cli("message", "send", "--once", wait=False)
        while sleeper.poll() is None and not count(bench.workspace, "claimed"):
            time.sleep(0.002)
        while True:
            sleeper.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, sleeper.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            if not local_kill.holds_write_lock(bench.workspace + "-shm", sleeper.pid):
                break # whoever sleeps with the file's lock in hand only makes the other one wait
            sleeper.send_signal(signal.SIGCONT)
            time.sleep(0.002)
        totals["held_while_asleep"] = count(bench.workspace, "claimed")
        awake = Copy(bench, "a")
        awake.now += EXPIRED
        report_of(awake.cli("message", "send", "--once", wait=False), totals)
        sleeper.send_signal(signal.SIGCONT)
        report_of(sleeper, totals)
        if not totals["held_while_asleep"]:
            violations.append("the sender was not caught with a claim in its hand")
        bench.now = awake.now
        bench.later(9)
        # One letter may have been on its way while the sender slept: that one may be uncertain, and then it has arrived or not.
        judge(bench, 1, violations)
        answer(bench)
        send_all(bench, collections.Counter())
        judge(bench, 0, violations, settled=True)
    finally:
        bench.server.stop(signal.SIGKILL)
        shutil.rmtree(bench.folder, ignore_errors=True)
    return {"letters": messages, "violations": violations, **totals}


def kill(bin_folder, messages, seed, kills):
    """Each sender lives for a moment. What it left is found by the next one after the claims have run out."""
    bench, rng = bench_in(bin_folder), random.Random(seed)
    totals, violations = collections.Counter(), []
    try:
        bench.serving = {"seed": seed, "faults": 100, "limit": 20, "only": "slow"}
        bench.server.start(**bench.serving)
        bench.make(messages, seed, 20)
        while totals["killed"] < kills:
            sender = bench.cli("message", "send", "--once", wait=False)
            began, until = time.monotonic(), rng.uniform(0, 0.6)
            while sender.poll() is None and not (count(bench.workspace, "sending") and time.monotonic() - began > until):
                time.sleep(rng.uniform(0, 0.01))
            if sender.poll() is not None: # all is sent: there are no more letters to be killed at
                report_of(sender, totals)
                break
            sender.kill()
            sender.communicate()
            totals["killed"] += 1
            totals["in_sending"] += 1 if count(bench.workspace, "sending") else 0
            bench.now += EXPIRED
        time.sleep(1) # a plugin whose program is gone ends by itself
        bench.later(9)
        send_all(bench, totals)
        totals.update(judge(bench, totals["killed"], violations))
        bench.server.stop()
        answer(bench)
        bench.server.start()
        bench.later(9)
        send_all(bench, totals)
        judge(bench, 0, violations, settled=True)
        check = bench.cli("workspace", "check")
        if not check.get("clean", not check.get("problems")):
            violations.append("workspace check: %s" % check)
    finally:
        bench.server.stop(signal.SIGKILL)
        shutil.rmtree(bench.folder, ignore_errors=True)
    return {"letters": messages, "violations": violations, **totals}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("what", choices=["team", "stopped", "kill"])
    p.add_argument("--bin", required=True)
    p.add_argument("--messages", type=int, default=200)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--kills", type=int, default=20)
    a = p.parse_args()
    result = kill(a.bin, a.messages, a.seed, a.kills) if a.what == "kill" else {"team": team, "stopped": stopped}[a.what](a.bin, a.messages, a.seed)
    print(json.dumps(result, ensure_ascii=False, indent=1))
    return 1 if result["violations"] else 0


if __name__ == "__main__":
    sys.exit(main())

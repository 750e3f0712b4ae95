#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a long proof for some minutes and adds what it counted to tests/proof/NAME.json; see packaging/proof.sh.

The counts of a proof hold for the sources it covers: when these have changed since, the counts start anew.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import fuzz  # noqa: E402
import kill  # noqa: E402
import smtp_faults  # noqa: E402
import smtp_senders  # noqa: E402
import team_kill  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What each proof proves something about, and what is wished of it.
PROOFS = {
    "kill": {"covers": ["core/storage"], "goal": {"runs": 200, "inside_transaction": 150}},
    "race": {"covers": ["core/sync"], "goal": {"groups": 100000}},
    # Simulator A's hub is a model in memory: what talks to PostgreSQL is not compiled into it.
    "sim_a": {"covers": ["core/sync", "-core/sync/postgres", "-core/sync/Linker.cpp", "-core/sync/Linker.h", "core/storage/log", "tests/sync/sim", "-tests/sync/sim/b"], "goal": {"runs": 10000}},
    "sim_b": {"covers": ["core/sync", "core/storage/log", "tests/sync/sim"], "goal": {"runs": 1000}},
    "team_kill": {"covers": ["core/storage", "core/sync"], "goal": {"runs": 2000, "writing": 500, "sent": 500}},
    "smtp_faults": {"covers": ["core/channels", "core/services/messages", "app/plugins/smtp_mail", "app/plugin-host"], "goal": {"letters": 10000}},
    "smtp_two": {"covers": ["core/channels", "core/services/messages", "app/plugins/smtp_mail", "app/plugin-host"],
                 "goal": {"runs": 20, "letters": 20000, "lost_claims": 100}},
    "smtp_team": {"covers": ["core/channels", "core/services/messages", "core/sync", "app/plugins/smtp_mail", "app/plugin-host"],
                  "goal": {"runs": 20, "letters": 20000, "lost_claims": 100}},
    "smtp_kill": {"covers": ["core/channels", "core/services/messages", "app/plugins/smtp_mail", "app/plugin-host"],
                  "goal": {"killed": 200, "in_sending": 100}},
    "fuzz_csv": {"covers": ["core/exchange"], "goal": {"minutes": 30}},
}
KEPT_VIOLATIONS = 20
BIN = None  # programs that are built already


def hash_of(folders, root=ROOT):
    """Of all sources in these folders but those in folders written with a minus before them."""
    h = hashlib.sha256()
    without = [root / f[1:] for f in folders if f.startswith("-")]
    for folder in (f for f in folders if not f.startswith("-")):
        for path in sorted((root / folder).rglob("*")):
            if any(w == path or w in path.parents for w in without):
                continue
            if path.suffix in (".cpp", ".h", ".sql"):
                h.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return h.hexdigest()[:16]


def commit(root=ROOT):
    try:
        run = subprocess.run(["git", "-C", str(root), "describe", "--always", "--dirty", "--abbrev=12"], capture_output=True, text=True)
    except FileNotFoundError:  # a machine that only builds has no git
        return "unknown"
    return run.stdout.strip() or "unknown"


def start(old, name, root=ROOT):
    """The counts to add to: those stored, or none when the covered sources have changed."""
    covers = {"folders": PROOFS[name]["covers"], "hash": hash_of(PROOFS[name]["covers"], root)}
    if old and old.get("covers") == covers:
        return old
    return {"name": name, "commit": "", "covers": covers, "goal": PROOFS[name]["goal"], "seeds": None, "runs": 0, "minutes": 0.0, "violations": []}


def add(counts, more, minutes):
    """Adds one sitting. `more` has runs and violations, seed_from/seed_to, and whatever else the proof counts."""
    for key, value in more.items():
        if key in ("violations", "seed_from", "seed_to"):
            continue
        # How much of the code was reached is no sum.
        counts[key] = max(counts.get(key, 0), value) if key == "features" else counts.get(key, 0) + value
    if more.get("runs") and "seed_from" in more:
        counts["seeds"] = [counts["seeds"][0] if counts["seeds"] else more["seed_from"], more["seed_to"]]
    counts["violations"] = (counts["violations"] + more["violations"])[:KEPT_VIOLATIONS]
    counts["minutes"] = round(counts["minutes"] + minutes, 1)
    counts["commit"] = commit()
    return counts


def sitting_of_kill(counts, minutes):
    writer = built("kill_writer")
    first = counts["seeds"][1] + 1 if counts["seeds"] else 1
    return kill.run(writer, first, None, minutes, progress=True)


def sitting_of_team_kill(counts, minutes):
    folder = pathlib.Path(built("team_writer")).parent
    first = counts["seeds"][1] + 1 if counts["seeds"] else 1
    return team_kill.run(folder, first, None, minutes, progress=True)


def built(target):
    if BIN:
        return str(BIN / target)
    folder = ROOT / "build/proof"
    for command in (["cmake", "-S", str(ROOT), "-B", str(folder), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"],
                    ["cmake", "--build", str(folder), "--target", target]):
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            print((run.stdout + run.stderr)[-4000:])
            raise SystemExit("%s could not be built" % target)
    return str(folder / "bin" / target)


def sitting_of_race(counts, minutes):
    """Sittings of 4,000 groups, each on a fresh server, until the time is over."""
    program, end = built("race"), time.monotonic() + minutes * 60
    first = counts["seeds"][1] + 1 if counts["seeds"] else 1
    more = {"runs": 0, "groups": 0, "silent": 0, "deadlocks": 0, "retries": 0, "violations": [], "seed_from": first, "seed_to": first - 1}
    while time.monotonic() < end or more["runs"] == 0:
        seed = first + more["runs"]
        run = subprocess.run([program, "--groups", "4000", "--seed", str(seed)], capture_output=True, text=True)
        if run.returncode == 77:
            raise SystemExit(run.stderr.strip())
        found = json.loads(run.stdout) if run.stdout.strip() else {}
        more["runs"] += 1
        more["seed_to"] = seed
        for key in ("groups", "silent", "deadlocks", "retries"):
            more[key] += found.get(key, 0)
        if run.returncode:
            more["violations"].append({"seed": seed, "said": (run.stdout + run.stderr)[-400:]})
    return more


def sitting_of_sim(counts, minutes, program):
    """Runs of 300 operations (B: 200), a seed each; the tool stops by itself when the time is over."""
    first = counts["seeds"][1] + 1 if counts["seeds"] else 1
    run = subprocess.run([built(program), "--seed-from", str(first), "--minutes", str(minutes)], capture_output=True, text=True)
    if run.returncode == 77:
        raise SystemExit(run.stderr.strip())
    result = json.loads(run.stdout)
    violations = ["seed %d: %s" % (v["seed"], v["what"][:400]) for v in result["violations"]]
    return {"runs": result["runs"], "operations": result["steps"], "violations": violations, "seed_from": result["seed_from"], "seed_to": result["seed_to"]}


def sitting_of_smtp(counts, minutes, one, keys):
    """One run after the other, each with its own seed, until the time is over."""
    folder, end = str(pathlib.Path(built("outbox_maker")).parent), time.monotonic() + minutes * 60
    first = counts["seeds"][1] + 1 if counts["seeds"] else 1
    more = {"runs": 0, "violations": [], "seed_from": first, "seed_to": first - 1}
    while time.monotonic() < end or more["runs"] == 0:
        seed = first + more["runs"]
        found = one(folder, seed)
        more["runs"] += 1
        more["seed_to"] = seed
        for key in ("letters",) + keys:
            more[key] = more.get(key, 0) + found.get(key, 0)
        more["violations"] += ["seed %d: %s" % (seed, v) for v in found["violations"]]
    return more


# A thousand letters a run; of the killed ones fewer, because each sender lives for a moment only.
SMTP = {
    "smtp_faults": (lambda folder, seed: smtp_faults.faults(folder, 1000, seed, 35, 8), ("sent", "failed", "uncertain", "withheld", "killed")),
    "smtp_two": (lambda folder, seed: smtp_faults.two_senders(folder, 1000, seed), ("sent", "lost_claims")),
    "smtp_team": (lambda folder, seed: smtp_senders.team(folder, 1000, seed), ("sent", "lost_claims")),
    "smtp_kill": (lambda folder, seed: smtp_senders.kill(folder, 400, seed, 40), ("killed", "in_sending", "sent", "uncertain")),
}


def sitting_of_fuzz(name, minutes):
    if not fuzz.fuzzer_available():
        raise SystemExit("clang++ with libFuzzer was not found (Debian: clang libclang-rt-dev)")
    result = fuzz.run(name, int(minutes * 60), ROOT / "build/fuzz")
    return {"runs": 1, "executions": result["executions"], "features": result["features"], "violations": result["crashes"]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name", choices=sorted(PROOFS))
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--bin", type=pathlib.Path, help="programs that are built already, instead of a build of its own")
    args = parser.parse_args()
    global BIN
    BIN = args.bin.resolve() if args.bin else None
    store = ROOT / "tests/proof" / (args.name + ".json")
    old = json.loads(store.read_text()) if store.exists() else None
    counts = start(old, args.name)
    if old and counts is not old:
        print("What this proof covers has changed since it was last run; its counts start anew.")
    began = time.monotonic()
    sittings = {"kill": sitting_of_kill, "team_kill": sitting_of_team_kill, "race": sitting_of_race, "sim_a": lambda c, m: sitting_of_sim(c, m, "sim_a"),
                "sim_b": lambda c, m: sitting_of_sim(c, m, "sim_b")}
    if args.name in SMTP:
        more = sitting_of_smtp(counts, args.minutes, *SMTP[args.name])
    else:
        more = sittings[args.name](counts, args.minutes) if args.name in sittings else sitting_of_fuzz(args.name, args.minutes)
    counts = add(counts, more, (time.monotonic() - began) / 60)
    store.write_text(json.dumps(counts, indent=2, ensure_ascii=False) + "\n")
    print(store.read_text(), end="")
    reached = all(counts.get(k, 0) >= v for k, v in counts["goal"].items())
    print("The goal is %s; %d violations." % ("reached" if reached else "not reached yet", len(counts["violations"])))
    return 1 if counts["violations"] else 0


if __name__ == "__main__":
    sys.exit(main())

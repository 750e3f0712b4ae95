#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends letters to a mail server that misbehaves (smtp_server.py) and compares what Opora says with what the server kept.

For every letter the server has 0 or 1 copies, never 2; "sent" means 1, "failed" means 0; every letter whose final reply was
withheld is "uncertain", and none is unless a reply after 354 was withheld. Then a script answers from the server's log
("arrived" if it is there, else "again"), and every letter has exactly one copy.
"""
import argparse
import collections
import datetime
import email
import email.header
import email.policy
import email.utils
import hashlib
import hmac
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
NEEDED = "/usr/bin/python3"  # Debian's, which has python3-aiosmtpd


def python_with_aiosmtpd():
    for program in (NEEDED, sys.executable):
        if program and subprocess.run([program, "-c", "import aiosmtpd"], capture_output=True).returncode == 0:
            return program
    return not_here("python3-aiosmtpd was not found")


def not_here(what):
    """Where CI is set, what the tests need must be there; elsewhere they say that they did not run."""
    print(what)
    sys.exit(1 if os.environ.get("CI") else 77)


class Server:
    def __init__(self, folder, python, cert):
        self.folder, self.python, self.cert, self.port, self.process = folder, python, cert, 0, None

    def start(self, seed=1, faults=0, limit=2, keep=False, only="", token=""):
        command = [self.python, str(HERE / "smtp_server.py"), str(self.folder), "--port", str(self.port), "--cert", self.cert[0], "--key", self.cert[1],
                   "--seed", str(seed), "--faults", str(faults), "--limit", str(limit), "--only", only, "--token", token] + (["--keep"] if keep else [])
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        if not line.strip():
            raise SystemExit("the mail server did not start")
        self.port = int(line)

    def stop(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            self.process.wait()
            self.process.stdout.close()
        self.process = None

    def log(self):
        path = self.folder / "log.jsonl"
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


class Bench:
    """A workspace with letters, a server, and Opora's command line, all in one folder of its own."""

    def __init__(self, bin_folder, folder, python):
        self.bin, self.folder = pathlib.Path(bin_folder), pathlib.Path(folder)
        self.workspace = str(self.folder / "a.opora")
        self.env = dict(os.environ, XDG_CONFIG_HOME=str(self.folder / "config"), XDG_DATA_HOME=str(self.folder / "share"), LC_ALL="C.UTF-8")
        self.cert = certificate(self.folder)
        self.server = Server(self.folder, python, self.cert)
        self.now = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.timezone.utc)
        self.letters = {}

    def make(self, messages, seed, limit, files=False, **more):
        settings = {"host": "localhost", "port": self.server.port, "auth": "none", "from": "sales@example.com", "from_name": "Відділ, \"продажів\"",
                    "ca_file": self.cert[0], "limit_s": limit, **more}
        command = [str(self.bin / "outbox_maker"), self.workspace, "--messages", str(messages), "--seed", str(seed), "--settings", json.dumps(settings)]
        if files:
            command += ["--files", str(self.folder / "files"), "--kinds"]
        out = subprocess.run(command, capture_output=True, text=True, env=self.env)
        if out.returncode:
            raise SystemExit("outbox_maker: " + out.stderr[-2000:])
        self.letters = {o["to"]: o for o in map(json.loads, out.stdout.splitlines())}

    def cli(self, *words, now=None, check=True, wait=True):
        at = (now or self.now).strftime("%Y-%m-%dT%H:%M:%SZ")
        command = [str(self.bin / "opora-cli"), "--workspace", self.workspace, "--format", "json", "--now", at, *words]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.env)
        if not wait:
            return process
        out, err = process.communicate()
        if check and process.returncode not in (0, 6):
            raise SystemExit("%s: %s" % (" ".join(words[:3]), err[-2000:]))
        return json.loads(out) if out.strip() else {}

    def states(self):
        return {m["address"]: m for m in self.cli("message", "list")["items"]}

    def later(self, hours):
        self.now += datetime.timedelta(hours=hours)


def certificate(folder):
    cert, key = str(folder / "cert.pem"), str(folder / "key.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True)
    return cert, key


def send_all(bench, totals, kills=0, rng=None):
    """Rounds with the clock moved on, until nothing waits. During some of them the server is killed and started again."""
    for _ in range(40):
        process = bench.cli("message", "send", "--once", wait=False)
        while kills and rng and process.poll() is None:
            time.sleep(rng.uniform(0.2, 1.5))
            if process.poll() is None and kills:
                bench.server.stop(signal.SIGKILL)
                kills -= 1
                totals["killed"] += 1
                time.sleep(rng.uniform(0, 0.2))
                bench.server.start(**bench.serving)
        out, err = process.communicate()
        if process.returncode not in (0, 6):
            raise SystemExit("message send: " + err[-2000:])
        report = json.loads(out)
        for key in ("sent", "failed", "uncertain", "lost_claims", "expired"):
            totals[key] += report[key]
        totals["rounds"] += 1
        if report["next_due_at"] is None:
            return
        bench.later(9)
    raise SystemExit("after 40 rounds letters still wait")


def judge(bench, killed, violations, settled=False):
    log = bench.server.log()
    copies = collections.Counter(e["rcpt"] for e in log if e["event"] == "stored")
    withheld = {e["rcpt"] for e in log if e["event"] == "withheld"}
    cut = {e["rcpt"] for e in log if e["event"] == "cut_354"}
    states = bench.states()
    unexplained, odd = 0, []
    for to in bench.letters:
        n, state = copies.get(to, 0), states.get(to, {}).get("state")
        if n > 1:
            violations.append("%s: %d copies" % (to, n))
        if state == "sent" and n != 1:
            violations.append("%s: sent, and %d copies" % (to, n))
        if state == "failed" and n != 0:
            violations.append("%s: failed, and %d copies" % (to, n))
        if state not in ("sent", "failed", "uncertain"):
            violations.append("%s: left as %s" % (to, state))
        if not settled and to in withheld and state != "uncertain":
            violations.append("%s: its reply was withheld, and it is %s: %s" % (to, state, [e for e in log if e["rcpt"] == to]))
        if state == "uncertain" and to not in withheld | cut:
            unexplained += 1
            odd.append("%s %s %s" % (to, states[to]["reason"], [e for e in log if e["rcpt"] == to]))
        if settled and (state != "sent" or n != 1):
            violations.append("%s: in the end %s with %d copies" % (to, state, n))
    if unexplained > killed: # a killed server withholds one reply a connection, and cannot write that down
        violations.append("%d letters are uncertain without a withheld reply: %s" % (unexplained, odd[:5]))
    return {"withheld": len(withheld), "uncertain_letters": sum(1 for s in states.values() if s["state"] == "uncertain"),
            "failed_letters": sum(1 for s in states.values() if s["state"] == "failed")}


def answer(bench):
    """What a person would do who can look into the server: arrived if it is there, else again."""
    stored = {e["rcpt"] for e in bench.server.log() if e["event"] == "stored"}
    failed = []
    for to, m in bench.states().items():
        if m["state"] == "uncertain":
            bench.cli("message", "resolve", m["id"], "arrived" if to in stored else "again")
        elif m["state"] == "failed":
            failed.append(m["id"])
    for i in range(0, len(failed), 500):
        bench.cli("message", "retry", *failed[i:i + 500])


def faults(bin_folder, messages, seed, percent, kills, limit=2):
    python = python_with_aiosmtpd()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-smtp-"))
    totals, violations = collections.Counter(), []
    bench = Bench(bin_folder, folder, python)
    try:
        bench.serving = {"seed": seed, "faults": percent, "limit": limit}
        bench.server.start(**bench.serving)
        bench.make(messages, seed, limit)
        send_all(bench, totals, kills, random.Random(seed))
        totals.update(judge(bench, totals["killed"], violations))
        bench.server.stop()
        answer(bench)
        bench.server.start()
        send_all(bench, totals)
        judge(bench, 0, violations, settled=True)
    finally:
        bench.server.stop(signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)
    return {"letters": messages, "violations": violations, **totals}


def mailbox(raw):
    """Name and address. Python's newer header parser (3.11) keeps the space between two encoded words of a name, which RFC
    2047 (6.2) tells readers to drop; the older one of the same library does as it says."""
    name, address = email.utils.parseaddr(str(raw))
    return str(email.header.make_header(email.header.decode_header(name))), address


def text_of(part):
    return part.get_content().replace("\r\n", "\n")


def way_out(letter):
    """What List-Unsubscribe has to say: a token that only this workspace can have written."""
    code = hmac.new(letter["workspace"].encode(), b"unsubscribe " + letter["id"].encode(), hashlib.sha256).hexdigest()[:16]
    return "<mailto:sales@example.com?subject=unsubscribe%%20%s-%s>" % (letter["id"], code)


# Written by whoever carries a letter, not by whoever wrote it.
ON_THE_WAY = {"received", "return-path", "delivered-to"}


def compare(letter, raw, since, violations):
    """Every header, text and file of a letter that arrived, against what was composed; no header is there that nobody wrote."""
    parsed, older = email.message_from_bytes(raw, policy=email.policy.default), email.message_from_bytes(raw)

    def same(what, got, wanted):
        if got != wanted:
            violations.append("%s: %s is %r, not %r" % (letter["to"], what, got, wanted))

    wanted = {"message-id": "<opora.%s@example.com>" % letter["id"], "subject": letter["subject"], "user-agent": "Opora", "mime-version": "1.0"}
    if letter["in_reply_to"]:
        wanted["in-reply-to"] = "<%s>" % letter["in_reply_to"]
        # A list of ids: where a long line is folded, white space of any kind parts them.
        same("references", [str(v).split() for v in parsed.get_all("References", [])], [["<%s>" % letter["thread"], "<%s>" % letter["in_reply_to"]]])
    if letter["purpose"] == "bulk":
        wanted["list-unsubscribe"] = way_out(letter)
    for name, value in wanted.items():
        same(name, parsed.get_all(name), [value])
    same("to", [mailbox(v) for v in older.get_all("To", [])], [(letter["to_name"], letter["to"])])
    same("from", [mailbox(v) for v in older.get_all("From", [])], [("Відділ, \"продажів\"", "sales@example.com")])
    dates = [d.datetime for d in (v for v in parsed.get_all("Date", []))]
    same("date", [since - datetime.timedelta(seconds=1) <= d <= datetime.datetime.now(datetime.timezone.utc) for d in dates], [True])
    names = {n.lower() for n in parsed.keys()} - ON_THE_WAY
    same("headers", sorted(names - {"content-transfer-encoding"}), sorted(set(wanted) | {"to", "from", "date", "content-type"} | ({"references"} if letter["in_reply_to"] else set())))
    same("text", text_of(parsed.get_body(("plain",))).rstrip("\n"), letter["text"].rstrip("\n"))
    html = parsed.get_body(("html",))
    same("html", text_of(html).rstrip("\n") if html else "", letter["html"].rstrip("\n"))
    got = [(a.get_filename(), a.get_content_disposition(), a.get_payload(decode=True)) for a in parsed.iter_attachments()]
    same("files", got, [(pathlib.Path(f).name, "attachment", pathlib.Path(f).read_bytes()) for f in letter["files"]])


def equal(bin_folder, messages, seed):
    """No faults: each letter arrives once and is, parsed by Python's own library, what was written."""
    python = python_with_aiosmtpd()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-smtp-"))
    totals, violations = collections.Counter(), []
    bench = Bench(bin_folder, folder, python)
    try:
        bench.server.start(keep=True)
        bench.make(messages, seed, 20, files=True)
        since = datetime.datetime.now(datetime.timezone.utc)
        send_all(bench, totals)
        judge(bench, 0, violations, settled=True)
        for to, letter in bench.letters.items():
            path = folder / (to + ".eml")
            if path.exists():
                compare(letter, path.read_bytes(), since, violations)
            else:
                violations.append("%s: did not arrive" % to)
            count_kinds(letter, totals)
        if len(bench.letters) != messages:
            violations.append("%d letters to different clients were composed, not %d" % (len(bench.letters), messages))
    finally:
        bench.server.stop(signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)
    return {"letters": messages, "violations": violations, **totals}


def count_kinds(letter, totals):
    for kind, has in (("files", len(letter["files"])), ("html", bool(letter["html"])), ("answers", bool(letter["in_reply_to"])), ("bulk", letter["purpose"] == "bulk")):
        totals[kind] += int(has)


def token(bin_folder, messages, seed):
    """A server that wants an access token (XOAUTH2): with a wrong one nothing goes out and it says so, with the right one all."""
    python = python_with_aiosmtpd()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-smtp-"))
    totals, violations = collections.Counter(), []
    bench = Bench(bin_folder, folder, python)
    try:
        bench.server.start(token="the right one")
        bench.make(messages, seed, 20, auth="oauth2", user="sales@example.com")
        for text in ("a wrong one", "the right one"):
            secret = folder / "secret"
            secret.write_text(text)
            report = bench.cli("message", "send", "--once", "--password-file", str(secret))
            signed = [e["said"] for e in bench.server.log() if e["event"] == "signed_in"]
            if text == "a wrong one" and (report["sent"] or not report["problems"] or not signed or set(signed) != {"user=sales@example.com"}):
                violations.append("with a wrong token: %s, signed in %s" % (report, signed))
            totals["sent"] += report["sent"]
            bench.later(9)
        judge(bench, 0, violations, settled=True)
    finally:
        bench.server.stop(signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)
    return {"letters": messages, "violations": violations, **totals}


def two_senders(bin_folder, messages, seed):
    """Two programs on one workspace, started together: no letter twice, and they met often enough to say so."""
    python = python_with_aiosmtpd()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-smtp-"))
    totals, violations = collections.Counter(), []
    bench = Bench(bin_folder, folder, python)
    try:
        bench.server.start()
        bench.make(messages, seed, 20)
        senders = [bench.cli("message", "send", "--once", wait=False) for _ in range(2)]
        for sender in senders:
            out, err = sender.communicate()
            if sender.returncode not in (0, 6):
                raise SystemExit("message send: " + err[-2000:])
            report = json.loads(out)
            for key in ("sent", "failed", "uncertain", "lost_claims"):
                totals[key] += report[key]
        bench.later(1)
        send_all(bench, collections.Counter())
        judge(bench, 0, violations, settled=True)
    finally:
        bench.server.stop(signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)
    return {"letters": messages, "violations": violations, **totals}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("what", choices=["faults", "equal", "two", "token"])
    p.add_argument("--bin", required=True)
    p.add_argument("--messages", type=int, default=200)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--faults", type=float, default=35)
    p.add_argument("--kills", type=int, default=0)
    a = p.parse_args()
    if a.what == "faults":
        result = faults(a.bin, a.messages, a.seed, a.faults, a.kills)
        for key in ("withheld", "uncertain_letters", "failed"):
            if not result.get(key):
                result["violations"].append("nothing was %s: the faults did not happen" % key)
    elif a.what == "equal":
        result = equal(a.bin, a.messages, a.seed)
        for key in ("files", "html", "answers", "bulk"):
            if not result.get(key):
                result["violations"].append("no letter with %s was among them" % key)
    else:
        result = (token if a.what == "token" else two_senders)(a.bin, a.messages, a.seed)
    print(json.dumps(result, ensure_ascii=False, indent=1))
    return 1 if result["violations"] else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plugin imap_mail against a real Dovecot. read: every letter is read once, and as its writer meant it. file: each is
filed once, to the right card, by two workspaces under the same id, with all that follows from it.

dovecot.py read|file --bin FOLDER [--letters N] [--seed S]; 77 when Dovecot is not there.
"""
import argparse
import hashlib
import hmac
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import dovecot_server  # noqa: E402
import letters as made  # noqa: E402


class Host:
    """opora-plugin-host as Opora speaks to it, in the words of app/plugins/README.md."""

    def __init__(self, bin_folder, plugin, folder):
        library = str(pathlib.Path(bin_folder, "plugins", plugin + ".so").resolve())
        h = hashlib.sha256(b"%d\n" % os.path.getsize(library))
        for path in (library, library[:-3] + ".json"):
            h.update(pathlib.Path(path).read_bytes())
        server = socket.socket(socket.AF_UNIX)
        path = os.path.join(folder, "s%d" % time.monotonic_ns())
        server.bind(path)
        server.listen(1)
        self.process = subprocess.Popen([str(pathlib.Path(bin_folder, "opora-plugin-host")), "--socket", path], stdin=subprocess.PIPE)
        self.process.stdin.write(json.dumps({"v": 1, "nonce": "n", "library": library, "sha256": h.hexdigest()}).encode() + b"\n")
        self.process.stdin.flush()
        server.settimeout(20)
        self.connection = server.accept()[0]
        server.close()
        self.connection.settimeout(120)
        self.file = self.connection.makefile("rb")
        hello = json.loads(self.file.readline())
        if not hello.get("ok"):
            raise SystemExit("the plugin was not loaded: %s" % hello)
        self.n = 0

    def call(self, **request):
        self.n += 1
        request.update(v=1, id=str(self.n), limit_ms=60000)
        self.connection.sendall(json.dumps(request).encode() + b"\n")
        answer = json.loads(self.file.readline())
        if answer["id"] != str(self.n):
            raise SystemExit("an answer to another request")
        return answer

    def close(self):
        self.file.close()
        self.connection.close()
        self.process.stdin.close()
        self.process.wait(10)


def differences(want, got):
    """What the reader made otherwise than it was meant."""
    wrong = []

    def check(name, a, b):
        if a != b:
            wrong.append("%s %s: %s is %r, meant %r" % (want.kind, want.charset or want.message_id, name, b if len(repr(b)) < 200 else repr(b)[:200], a))
    if want.sender:
        check("from", want.sender, got["from"])
    if want.sender_name is not None:
        check("from_name", want.sender_name, got["from_name"])
    if want.subject is not None:
        check("subject", want.subject, got["subject"])
    if want.text is not None:
        check("text", want.text.rstrip("\n"), got["text"].rstrip("\n"))
    if want.html is not None:
        check("html", want.html.rstrip("\n"), got["html"].rstrip("\n"))
    if want.files is not None:
        names = [(a["name"], hashlib.sha256(pathlib.Path(a["path"]).read_bytes()).hexdigest()) for a in got["attachments"]]
        check("files", [(n, s or g[1]) for (n, s), g in zip(want.files, names)] if len(want.files) == len(names) else want.files, names)
    check("automatic", want.automatic, got["automatic"])
    if want.bounced is not None:
        check("bounced", want.bounced, got["bounced"])
    return wrong


def read_all(host, settings, cursor, folder, secret, limit=50):
    got, rounds = [], 0
    while True:
        inside = tempfile.mkdtemp(dir=folder)
        a = host.call(call="receive", settings=settings, secret=secret, cursor=cursor, limit=limit, folder=inside)
        if not a.get("ok", True):
            raise SystemExit("receive: %s" % a)
        got += a["letters"]
        cursor = a["cursor"]
        rounds += 1
        if not a["more"]:
            return got, cursor, rounds
        if not a["letters"] or rounds > 1000:
            raise SystemExit("it says that there is more and goes nowhere")


def run_read(args, folder):
    wrong = []
    people = [(n, "client%d@firm%d.example" % (n, n % 7), "Client %d" % n) for n in range(40)]
    want = made.make(args.letters, args.seed, people, [])
    want.append(made.report("gone@firm1.example", "opora.x@opora.example"))
    want.append(made.report("full@firm1.example", "opora.y@opora.example", "5.2.2"))
    with dovecot_server.Dovecot(folder / "dovecot", {"box": "s3cret"}, {"good-token": "box"}) as server:
        server.deliver("box", [l.data for l in want])
        server.deliver("box", [made.make(1, 9, people, [])[0].data.replace(b"letter-0000", b"other-folder")], ".&BB8EQAQ+BDQEMAQ2BDg-")
        settings = {"host": "localhost", "port": server.imaps, "security": "tls", "user": "box", "ca_file": str(server.cert), "folders": "INBOX"}
        host = Host(args.bin, "imap_mail", folder)
        try:
            got, cursor, rounds = read_all(host, settings, "", folder, "s3cret")
            if len(got) != len(want):
                wrong.append("%d letters were delivered, %d read" % (len(want), len(got)))
            # Those without an id are told apart by the hash of their bytes.
            by_key = {(g["message_id"] or g["hash"]): g for g in got}
            for l in want:
                g = by_key.get(l.message_id or made.sha(l.data))
                wrong += differences(l, g) if g else ["%s was not read" % (l.message_id or l.kind)]
            again, cursor, _ = read_all(host, settings, cursor, folder, "s3cret")
            if again:
                wrong.append("%d letters were read twice" % len(again))
            server.deliver("box", [made.report("late@firm1.example", "opora.z@opora.example").data])
            if len(read_all(host, settings, cursor, folder, "s3cret")[0]) != 1:
                wrong.append("a letter that came later was not read, or others with it")
            unseen = list((server.folder / "mail" / "box" / "Maildir" / "cur").glob("*:2,*S*"))
            if unseen:
                wrong.append("%d letters were marked as read in the mailbox" % len(unseen))
            other = dict(settings, folders="Продажи")
            if len(read_all(host, other, "", folder, "s3cret")[0]) != 1:
                wrong.append("a folder with a name in Cyrillic was not read")
            small = read_all(host, dict(settings, max_mb=1), "", folder, "s3cret", limit=7)
            if len(small[0]) != len(want) + 1 or small[2] < (len(want) + 1) // 7:
                wrong.append("in steps of seven: %d letters in %d steps" % (len(small[0]), small[2]))

            def code(more, secret="s3cret", call="test"):
                return host.call(call=call, settings=dict(settings, **more), secret=secret, cursor="", limit=5, folder=str(folder)).get("code", "")
            signed = {"good": code({}), "starttls": code({"port": server.imap, "security": "starttls"}), "oauth2": code({"auth": "oauth2"}, "good-token")}
            wrong += ["%s: %s" % item for item in signed.items() if item[1]]
            foreign, _ = dovecot_server.certificate(folder, "foreign")
            cases = {
                "another's certificate": (code({"ca_file": str(foreign)}), "tls_refused"),
                "another's certificate, STARTTLS": (code({"ca_file": str(foreign), "port": server.imap, "security": "starttls"}), "tls_refused"),
                "another's certificate, receive": (code({"ca_file": str(foreign)}, call="receive"), "tls_refused"),
                "a certificate of another name": (code({"host": "127.0.0.1"}), "tls_refused"),
                "a wrong password": (code({}, "wrong"), "auth_refused"),
                "a wrong token": (code({"auth": "oauth2"}, "bad-token"), "auth_refused"),
                "no such folder": (code({"folders": "Nowhere"}), "no_such_folder"),
                "no server": (code({"port": dovecot_server.free_port()}), "server_unreachable"),
                "no encryption": (code({"host": "mail.example", "security": "none"}), "tls_needed"),
            }
            wrong += ["%s: %r instead of %r" % (name, a, b) for name, (a, b) in cases.items() if a != b]
            charsets = {l.charset for l in want if l.charset}
        finally:
            host.close()
    counted = {"letters": len(want), "charsets": len(charsets), "broken": sum(l.kind.startswith(("broken", "raw", "no_id")) for l in want), "with_files": sum(bool(l.files) for l in want)}
    if len(charsets) < min(10, args.letters // 20):
        wrong.append("only %d charsets" % len(charsets))
    print(json.dumps({**counted, "violations": wrong[:20]}, ensure_ascii=False, indent=1))
    return 1 if wrong else 0


class Base:
    """A workspace with clients who each got a letter from us, and a mailbox."""

    def __init__(self, args, folder, name, server):
        self.bin, self.folder, self.server = pathlib.Path(args.bin), folder / name, server
        self.folder.mkdir()
        self.workspace = str(self.folder / "a.opora")
        self.env = dict(os.environ, XDG_CONFIG_HOME=str(self.folder / "config"), XDG_DATA_HOME=str(self.folder / "share"), LC_ALL="C.UTF-8")
        self.password = self.folder / "password"
        self.password.write_text("s3cret\n")
        program = pathlib.Path(__file__).resolve().parents[2] / "app/plugins/example_command/example_command.py"
        made_out = subprocess.run([str(self.bin / "outbox_maker"), self.workspace, "--messages", "60", "--seed", "3", "--plugin", "command", "--program", str(program),
                                   "--settings", json.dumps({"kind": "email", "file": str(self.folder / "out.jsonl")})], capture_output=True, text=True, env=self.env)
        if made_out.returncode:
            raise SystemExit("outbox_maker: " + made_out.stderr)
        self.cli("message", "send", "--once")
        self.messages = self.cli("message", "list", "--limit", "-1")["items"]
        self.mailbox("Mail", str(server.cert))

    def cli(self, *words, expect=(0,)):
        out = subprocess.run([str(self.bin / "opora-cli"), "--workspace", self.workspace, "--format", "json", *words], capture_output=True, text=True, env=self.env)
        if out.returncode not in expect:
            raise SystemExit("%s: %d %s %s" % (" ".join(words[:3]), out.returncode, out.stdout[-500:], out.stderr[-1500:]))
        return json.loads(out.stdout) if out.stdout.strip() else {}

    def mailbox(self, name, ca_file):
        self.cli("channel", "configure", name, "plugin=imap_mail", "kind=email", "host=localhost", "port=%d" % self.server.imaps, "user=box", "address=box@opora.example", "ca_file=" + ca_file)
        self.cli("channel", "enable", name)

    def receive(self, name="Mail", expect=(0,)):
        return self.cli("message", "receive", "--channel", name, "--password-file", str(self.password), expect=expect)

    def items(self, *words):
        return self.cli("message", "inbox", *words, "--limit", "-1")["items"]

    def token(self, message):
        workspace = self.cli("workspace", "info")["id"]
        mac = hmac.new(workspace.encode(), b"unsubscribe " + message.encode(), "sha256").hexdigest()[:16]
        return "%s-%s" % (message, mac)


def run_file(args, folder):
    wrong = []

    def check(what, a, b):
        if a != b:
            wrong.append("%s: %r instead of %r" % (what, a, b))

    with dovecot_server.Dovecot(folder / "dovecot", {"box": "s3cret"}) as server:
        one = Base(args, folder, "one", server)
        check("letters that we sent", {m["state"] for m in one.messages}, {"sent"})
        people = [(m["client"]["id"], m["address"], "Client") for m in one.messages]
        threads = [("opora.%s@localhost" % m["id"], m["client"]["id"]) for m in one.messages[:40]]
        want = made.make(args.letters, args.seed, people, threads, datetime.now(timezone.utc))
        gone, full, out = one.messages[50], one.messages[51], one.messages[52]
        reports = [made.report(gone["address"], "opora.%s@localhost" % gone["id"]), made.report(full["address"], "opora.%s@localhost" % full["id"], "5.2.2"),
                   made.report(one.messages[53]["address"], "opora.%s@localhost" % one.messages[54]["id"])]  # it lies about the address
        stop = ("From: someone@else.example\r\nMessage-ID: <stop@else.example>\r\nSubject: unsubscribe %s\r\n\r\n" % one.token(out["id"])).encode()
        forged = ("From: someone@else.example\r\nMessage-ID: <forged@else.example>\r\nSubject: unsubscribe %s-0123456789abcdef\r\n\r\n" % one.messages[55]["id"]).encode()
        server.deliver("box", [l.data for l in want] + [r.data for r in reports] + [stop, forged])
        total = len(want) + 5
        report = one.receive()
        check("problems", report["problems"], [])
        check("letters", report["letters"], total)
        items = one.items("--all")
        check("in the inbox", len(items), total)
        by_id = {i["letter_id"]: i for i in items}
        filed = 0
        for l in want:
            i = by_id.get(l.message_id or made.sha(l.data))
            if not i:
                wrong.append("%s %s is not there" % (l.kind, l.message_id))
                continue
            if l.client is not Ellipsis:
                check("%s %s is filed to" % (l.kind, l.message_id), (i["client"] or {}).get("id"), l.client)
                filed += l.client is not None
        answered = {l.reply_to for l in want if l.reply_to}
        states = {m["id"]: m["state"] for m in one.cli("message", "list", "--limit", "-1")["items"]}
        check("letters of ours that were answered", {m["id"] for m in one.messages if states[m["id"]] == "replied"}, {a[6:42] for a in answered})
        check("came back", [states[gone["id"]], states[full["id"]]], ["failed", "failed"])

        refused = [c for c in one.cli("consent", "list", "--limit", "-1")["items"] if c["state"] == "refused"]
        check("who wants no more", [c["client"]["id"] for c in refused], [out["client"]["id"]])
        queued = one.cli("message", "queue", gone["client"]["id"], "--channel", "Main", "--body", str(one.password), expect=(0, 1))
        check("a letter to an address that takes none", queued, {})
        for m in (full, one.messages[53]):
            again = one.cli("message", "queue", m["client"]["id"], "--channel", "Main", "--body", str(one.password), expect=(0, 1))
            check("a letter to a full mailbox, or to one that a report lies about", len(again.get("items", [])), 1)

        again = one.receive()
        check("a second look", [again["letters"], again["known"]], [0, 0])
        one.mailbox("Same", str(server.cert))
        third = one.receive("Same")
        check("the same mailbox by another name", [third["letters"], third["known"]], [0, total])
        check("in the inbox still", len(one.items("--all")), total)

        two = Base(args, folder, "two", server)
        two.receive()
        check("ids in another workspace", {i["id"] for i in two.items("--all")}, {i["id"] for i in items})

        foreign, _ = dovecot_server.certificate(folder, "foreign")
        one.mailbox("Wrong", str(foreign))
        bad = one.receive("Wrong", expect=(6,))
        check("a wrong certificate", [p["code"] for p in bad["problems"]], ["tls_refused"])
        state = {m["name"]: m["code"] for m in one.cli("message", "mailboxes")["items"]}
        check("the mailboxes' state", state, {"Mail": "", "Same": "", "Wrong": "tls_refused"})

        stranger = next(i for i in one.items("--unknown") if i["from"].startswith("info"))
        drafted = one.cli("message", "draft-client", stranger["id"])["items"]
        check("its writer is a client now", one.cli("message", "letter", stranger["id"])["client"]["id"], drafted[0]["id"])
        threaded = [i for i in items if i["client"] and i["reply"]]
        check("answers are marked as such", len(threaded) >= len(answered), True)
        waiting = one.items()
        check("automatic ones wait for nobody", [i for i in waiting if i["note"] not in ("", "cut")], [])
        one.cli("message", "answered", waiting[0]["id"])
        check("after one was marked as answered", len(one.items()), len(waiting) - 1)
        one.cli("message", "private", waiting[1]["id"])
        check("private", one.cli("message", "letter", waiting[1]["id"])["private"], True)
        with_file = next(i for i in items if i["files"])
        shown = one.cli("message", "letter", with_file["id"])["files"][0]
        one.cli("message", "save-file", shown["id"], "--to", str(folder / "saved"))
        check("a saved file's size", (folder / "saved").stat().st_size, shown["size"])
        one.cli("workspace", "check")
    print(json.dumps({"letters": total, "filed": filed, "strangers": total - filed, "charsets": len({l.charset for l in want if l.charset}), "answered": len(answered),
                      "files": sum(i["files"] for i in items), "report": report, "violations": wrong[:20]}, ensure_ascii=False, indent=1))
    return 1 if wrong else 0


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("what", choices=["read", "file"])
    p.add_argument("--bin", required=True)
    p.add_argument("--letters", type=int, default=500)
    p.add_argument("--seed", type=int, default=1)
    args = p.parse_args()
    if not dovecot_server.found():
        print("Dovecot was not found (Debian: dovecot-imapd)")
        return 77
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-imap-"))
    try:
        return run_read(args, folder) if args.what == "read" else run_file(args, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plugin imap_mail against a real Dovecot: every letter is read once, and as its writer meant it.

dovecot.py read --bin FOLDER [--letters N] [--seed S]; 77 when Dovecot is not there.
"""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

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


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("what", choices=["read"])
    p.add_argument("--bin", required=True)
    p.add_argument("--letters", type=int, default=500)
    p.add_argument("--seed", type=int, default=1)
    args = p.parse_args()
    if not dovecot_server.found():
        print("Dovecot was not found (Debian: dovecot-imapd)")
        return 77
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-imap-"))
    try:
        return run_read(args, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real mail server as people run them (OpenSMTPD): every letter goes through its queue into a mailbox, once, as it was written.

opensmtpd.py --bin FOLDER [--messages N]; 77 when OpenSMTPD is not there or may not be started (it wants root).

The server has a configuration, a port and a mailbox of its own, and where this system lets a process have its own view of
the file system also its own queue; the mail server that a machine may have already is never touched. TLS ends in front of
it (TlsFront): the one of Debian 12 cannot open it with the OpenSSL beside it (OpenSMTPD issue 1171).
"""
import argparse
import asyncio
import collections
import datetime
import json
import os
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import smtp_faults  # noqa: E402
from smtp_faults import Bench, compare, count_kinds, send_all  # noqa: E402

QUEUE, SOCKET = pathlib.Path("/var/spool/smtpd"), pathlib.Path("/run/smtpd.sock")
OWN_VIEW = ["unshare", "--mount", "--propagation", "private"]
# Each letter in its receiver's mailbox; the server delivers as somebody who may nothing else.
CONFIGURATION = """table receivers { "@" = "nobody" }
listen on 127.0.0.1 port %(port)d hostname "localhost"
action "keep" maildir "%(mail)s/%%{dest.user:lowercase}" virtual <receivers>
match from any for any action "keep"
"""


class TlsFront(threading.Thread):
    """TLS from the sender, plain to the server behind; a thread with an event loop of its own."""

    def __init__(self, cert, behind):
        super().__init__(daemon=True)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(*cert)
        self.behind, self.port, self.ready = behind, 0, threading.Event()
        self.start()
        self.ready.wait(10)

    def run(self):
        asyncio.run(self.serve())

    async def serve(self):
        self.loop, self.end = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self.connected, "127.0.0.1", 0, ssl=self.context)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        await self.end.wait()
        server.close()

    async def connected(self, reader, writer):
        try:
            to_reader, to_writer = await asyncio.open_connection("127.0.0.1", self.behind)
            await asyncio.gather(self.pump(reader, to_writer), self.pump(to_reader, writer))
        except OSError:
            writer.close()

    @staticmethod
    async def pump(reader, writer):
        try:
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        writer.close()

    def stop(self):
        self.loop.call_soon_threadsafe(self.end.set)
        self.join(10)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def own_view():
    """True where a process may see folders of its own: then queue and control socket are this test's alone."""
    return bool(shutil.which("unshare")) and subprocess.run(OWN_VIEW + ["mount", "-t", "tmpfs", "none", "/var/spool"], capture_output=True).returncode == 0


class Server:
    def __init__(self, program, folder):
        self.port, self.mail, self.process = free_port(), folder / "mail", None
        folder.chmod(0o711)  # whom the server delivers as has to pass through
        self.mail.mkdir(mode=0o700)
        shutil.chown(self.mail, "nobody")
        conf = folder / "smtpd.conf"
        conf.write_text(CONFIGURATION % {"port": self.port, "mail": self.mail})
        self.log = open(folder / "smtpd.log", "wb+")
        self.made = None
        command = [program, "-d", "-f", str(conf)]
        if own_view():
            view = "mount -t tmpfs none /var/spool && mount -t tmpfs none /run && exec \"$@\""
            command = OWN_VIEW + ["sh", "-c", view, "sh"] + command
        elif SOCKET.exists() or QUEUE.exists():
            smtp_faults.not_here("A mail server works on this machine and may not be given letters to play with")
        else:
            self.made = [QUEUE, SOCKET]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT)
        for _ in range(200):
            with socket.socket() as s:
                if s.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        said = self.said()
        self.stop()
        raise SystemExit("OpenSMTPD did not start: " + said)

    def said(self):
        self.log.flush()
        self.log.seek(0)
        return self.log.read().decode("utf-8", "replace")[-2000:]

    def letters(self):
        """What lies in each mailbox, by the receiver's name."""
        found = collections.defaultdict(list)
        for path in self.mail.glob("*/new/*"):
            found[path.parent.parent.name].append(path)
        return found

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
        for path in self.made or []:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def run(bin_folder, messages, seed):
    program = shutil.which("smtpd", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if not program or "OpenSMTPD" not in subprocess.run([program, "-h"], capture_output=True, text=True).stderr:
        print("OpenSMTPD was not found (Debian: opensmtpd, where no other mail server is installed)")
        sys.exit(77)
    if os.geteuid() != 0:
        print("OpenSMTPD can be started by root only")
        sys.exit(77)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-opensmtpd-"))
    totals, violations, server, front = collections.Counter(), [], None, None
    try:
        bench = Bench(bin_folder, folder, None)
        server = Server(program, folder)
        front = TlsFront(bench.cert, server.port)
        bench.server.port = front.port
        bench.make(messages, seed, 60, files=True, security="tls")
        since = datetime.datetime.now(datetime.timezone.utc)
        send_all(bench, totals)
        end = time.monotonic() + 120
        while sum(map(len, server.letters().values())) < messages and time.monotonic() < end:
            time.sleep(0.2)
        arrived = server.letters()
        for to, letter in bench.letters.items():
            copies = arrived.pop(to.split("@")[0], [])
            if len(copies) != 1:
                violations.append("%s: %d copies" % (to, len(copies)))
            for path in copies:
                compare(letter, path.read_bytes(), since, violations)
            count_kinds(letter, totals)
        violations += ["a letter to %s, who was not written to" % name for name in arrived]
        not_sent = [to for to, m in bench.states().items() if m["state"] != "sent"]
        violations += ["%s was not noted as sent" % to for to in not_sent]
        if violations:
            print(server.said())
    finally:
        if front:
            front.stop()
        if server:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)
    return {"letters": messages, "violations": violations[:20], **totals}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--bin", required=True)
    p.add_argument("--messages", type=int, default=120)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    result = run(a.bin, a.messages, a.seed)
    print(json.dumps(result, ensure_ascii=False, indent=1))
    return 1 if result["violations"] else 0


if __name__ == "__main__":
    sys.exit(main())

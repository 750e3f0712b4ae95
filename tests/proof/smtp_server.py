#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real mail server (aiosmtpd, STARTTLS) that misbehaves on purpose.

Each conversation draws one fault from a seeded generator. What it keeps and what it withholds is a line of JSON in the log,
written before any reply, so that the log tells the truth whenever the server is killed.

smtp_server.py FOLDER --port P --cert C --key K [--seed S] [--faults PERCENT] [--limit SECONDS] [--keep] [--only FAULT] [--token T]
"""
import argparse
import asyncio
import base64
import json
import pathlib
import random
import signal
import socket
import ssl

from aiosmtpd.smtp import MISSING, SMTP, AuthResult

# kind -> weight
FAULTS = {
    "refuse_mail_4xx": 3, "refuse_mail_5xx": 1, "refuse_rcpt_4xx": 3, "refuse_rcpt_5xx": 1, "refuse_data_4xx": 2, "refuse_data_5xx": 1,
    "refuse_end_4xx": 4, "refuse_end_5xx": 2, "cut_greeting": 2, "cut_mail": 2, "cut_rcpt": 2, "cut_354": 3, "half_greeting": 1, "half_354": 2,
    "stored_cut": 4, "stored_half": 2, "stored_late": 1, "lost_cut": 3, "slow": 4,
}


class FaultySMTP(SMTP):
    def __init__(self, owner, **more):
        super().__init__(owner, **more)
        self.owner = owner
        self.fault = None
        self.final = False
        self.rcpt = ""

    def abort(self):
        if self.transport:
            self.transport.abort()
        raise ConnectionResetError("cut on purpose")

    def half(self):
        """Our side says no more; what the other says is still taken."""
        self.transport.get_extra_info("socket").shutdown(socket.SHUT_WR)

    async def push(self, status):
        text = status if isinstance(status, str) else status.decode("utf-8", "replace")
        fault = self.fault
        if text.startswith("220") and "ready" not in text.lower():  # the greeting
            fault = self.fault = self.owner.draw()
            if fault == "cut_greeting":
                self.abort()
            if fault == "half_greeting":
                self.half()
                return
        if fault == "slow":
            await asyncio.sleep(0.04)
        if text.startswith("354"):
            if fault in ("cut_354", "half_354"):
                self.owner.log(event="cut_354", rcpt=self.envelope.rcpt_tos[0], fault=fault)
            if fault == "cut_354":
                await super().push(status)
                await asyncio.sleep(0.01)
                self.abort()
            if fault == "half_354":
                await super().push(status)
                self.half()
                return
        if self.final:
            self.final = False
            rcpt = self.rcpt
            # Judged anew for the next letter of this connection.
            self.fault = self.owner.draw(greeting=False)
            if fault in ("stored_cut", "lost_cut"):
                self.owner.log(event="withheld", rcpt=rcpt, fault=fault)
                self.abort()
            if fault == "stored_half":
                self.owner.log(event="withheld", rcpt=rcpt, fault=fault)
                self.half()
                return
            if fault == "stored_late":
                self.owner.log(event="withheld", rcpt=rcpt, fault=fault)
                await asyncio.sleep(self.owner.limit + 1.5)
                self.abort()
        await super().push(status)


class Server:
    def __init__(self, a):
        self.folder = pathlib.Path(a.folder)
        self.random = random.Random(a.seed)
        self.percent, self.limit, self.keep, self.only = a.faults, a.limit, a.keep, a.only
        self.file = open(self.folder / "log.jsonl", "a", encoding="utf-8")
        self.number = 0
        self.token = a.token
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(a.cert, a.key)

    def log(self, **what):
        self.file.write(json.dumps(what) + "\n")
        self.file.flush()

    def draw(self, greeting=True):
        if self.random.random() * 100 >= self.percent:
            return "none"
        if self.only:
            return self.only
        kinds = [k for k in FAULTS if greeting or not k.endswith("greeting")]
        return self.random.choices(kinds, [FAULTS[k] for k in kinds])[0]

    def made(self):
        return FaultySMTP(self, tls_context=self.tls, require_starttls=True, hostname="localhost", enable_SMTPUTF8=False, data_size_limit=None, timeout=120,
                          auth_required=bool(self.token))

    # ---- aiosmtpd's hooks
    async def auth_XOAUTH2(self, server, args):
        """Only who has the token (RFC 7628's forerunner: user=…^Aauth=Bearer …^A^A)."""
        said = base64.b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("")
        if said is MISSING:
            return AuthResult(success=False)
        self.log(event="signed_in", rcpt="", said=said.decode("utf-8", "replace").split("\x01")[0])
        return AuthResult(success=said.endswith(b"\x01auth=Bearer " + self.token.encode() + b"\x01\x01"))

    async def handle_MAIL(self, server, session, envelope, address, options):
        if server.fault == "cut_mail":
            server.abort()
        if server.fault == "refuse_mail_4xx":
            server.fault = "none"
            return "451 4.3.0 try later"
        if server.fault == "refuse_mail_5xx":
            server.fault = "none"
            return "550 5.7.1 not today"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if server.fault == "cut_rcpt":
            server.abort()
        if server.fault == "refuse_rcpt_4xx":
            server.fault = "none"
            return "450 4.2.1 mailbox busy"
        if server.fault == "refuse_rcpt_5xx":
            server.fault = "none"
            return "554 5.7.1 not accepted"
        envelope.rcpt_tos.append(address)
        if server.fault in ("refuse_data_4xx", "refuse_data_5xx"):
            # aiosmtpd has no hook before 354: the refusal is the recipient's.
            code = "452 4.3.1 no room" if server.fault == "refuse_data_4xx" else "552 5.2.2 full"
            server.fault = "none"
            envelope.rcpt_tos.clear()
            return code
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        rcpt = envelope.rcpt_tos[0]
        server.rcpt = rcpt
        if server.fault in ("refuse_end_4xx", "refuse_end_5xx"):
            code = "451 4.3.0 not now" if server.fault == "refuse_end_4xx" else "554 5.6.0 refused"
            server.fault = self.draw(greeting=False)
            return code
        if server.fault != "lost_cut":
            self.log(event="stored", rcpt=rcpt, fault=server.fault)
            if self.keep:
                self.number += 1
                (self.folder / ("%s.eml" % rcpt)).write_bytes(envelope.original_content)
        if server.fault in ("half_354",):
            self.log(event="withheld", rcpt=rcpt, fault=server.fault)
        server.final = True
        return "250 2.0.0 taken"


async def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    p.add_argument("--port", type=int, default=0)
    p.add_argument("--cert", required=True)
    p.add_argument("--key", required=True)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--faults", type=float, default=0)
    p.add_argument("--limit", type=float, default=2)
    p.add_argument("--keep", action="store_true")
    p.add_argument("--only", default="")
    p.add_argument("--token", default="", help="nobody sends without this access token (XOAUTH2)")
    a = p.parse_args()
    server = Server(a)
    listening = await asyncio.get_running_loop().create_server(server.made, "127.0.0.1", a.port)
    print(listening.sockets[0].getsockname()[1], flush=True)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()


asyncio.run(main())

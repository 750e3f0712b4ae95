#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real SMS gateway (Kannel with fakesmsc of kannel-extras): every message is taken by the gateway and reaches the operator.

kannel.py --bin FOLDER [--messages N]; 77 when Kannel is not there.
"""
import argparse
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

FAKE = "/usr/lib/kannel/test/fakesmsc"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(port):
    for _ in range(200):
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit("the gateway did not start")


def configuration(folder, ports):
    path = folder / "kannel.conf"
    path.write_text("""group = core
admin-port = %(admin)d
smsbox-port = %(box)d
admin-password = bar
log-level = 0
box-deny-ip = "*.*.*.*"
box-allow-ip = "127.0.0.1"

group = smsc
smsc = fake
smsc-id = FAKE
port = %(smsc)d
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = %(http)d
log-level = 0

group = sendsms-user
username = opora
password = s3cret
max-messages = 10
concatenation = true

group = sms-service
keyword = default
text = "none"
""" % ports)
    return str(path)


def run(bin_folder, count):
    sbin = {name: shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin") for name in ("bearerbox", "smsbox")}
    if not all(sbin.values()) or not os.path.exists(FAKE):
        print("Kannel was not found (Debian: kannel kannel-extras)")
        return 77
    folder = pathlib.Path(tempfile.mkdtemp(prefix="opora-kannel-"))
    ports = {name: free_port() for name in ("admin", "box", "smsc", "http")}
    started, logs = [], {}

    def start(name, *command):
        logs[name] = open(folder / (name + ".log"), "wb")
        started.append(subprocess.Popen(command, stdout=logs[name], stderr=subprocess.STDOUT, stdin=subprocess.PIPE, cwd=folder))

    try:
        conf = configuration(folder, ports)
        start("bearerbox", sbin["bearerbox"], conf)
        wait_for(ports["smsc"])
        start("smsbox", sbin["smsbox"], conf)
        wait_for(ports["http"])
        start("fakesmsc", FAKE, "-H", "127.0.0.1", "-r", str(ports["smsc"]), "-i", "0.01", "-m", "0", "1 1 text nothing")
        time.sleep(0.5)
        env = dict(os.environ, XDG_CONFIG_HOME=str(folder / "config"), XDG_DATA_HOME=str(folder / "share"), LC_ALL="C.UTF-8")
        secret = folder / "secret"
        secret.write_text("s3cret\n")
        settings = {"preset": "kannel", "base": "http://127.0.0.1:%d" % ports["http"], "user": "opora", "sender": "Opora"}
        workspace = str(folder / "a.opora")
        made = subprocess.run([str(pathlib.Path(bin_folder) / "outbox_maker"), workspace, "--messages", str(count), "--plugin", "http_sms", "--settings", json.dumps(settings)],
                              capture_output=True, text=True, env=env)
        if made.returncode:
            raise SystemExit("outbox_maker: " + made.stderr)
        letters = [json.loads(line) for line in made.stdout.splitlines()]
        sent = subprocess.run([str(pathlib.Path(bin_folder) / "opora-cli"), "--workspace", workspace, "--format", "json", "message", "send", "--once", "--password-file", str(secret)],
                              capture_output=True, text=True, env=env)
        report = json.loads(sent.stdout) if sent.stdout.strip() else {"error": sent.stderr}
        for _ in range(100):
            time.sleep(0.1)
            text = (folder / "fakesmsc.log").read_text(encoding="utf-8", errors="replace")
            if text.lower().count("got message") >= count:
                break
        violations = []
        if report.get("sent") != count:
            violations.append("reported: %s" % json.dumps(report, ensure_ascii=False)[:400])
        for letter in letters:
            number = letter["to"].lstrip("+")
            n = sum(1 for line in text.splitlines() if "got message" in line.lower() and number in line)
            if n == 0:
                violations.append("%s: did not arrive" % number)
        print(json.dumps({"messages": count, "report": report, "violations": violations[:5], "log": text[-600:] if violations else ""}, ensure_ascii=False, indent=1))
        return 1 if violations else 0
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--bin", required=True)
    p.add_argument("--messages", type=int, default=50)
    a = p.parse_args()
    return run(a.bin, a.messages)


if __name__ == "__main__":
    sys.exit(main())

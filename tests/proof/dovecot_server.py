# SPDX-License-Identifier: GPL-3.0-or-later
"""A Dovecot of one's own on loopback: its own folder, users and certificate, started here and ended here by its process.

Works for root (mail belongs to "nobody" then) and for anyone else. No service of the system is started or touched.
"""
import getpass
import grp
import http.server
import json
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import threading
import time
import urllib.parse

SBIN = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"


def found():
    """Dovecot 2.3; 2.4 wants another configuration."""
    program = shutil.which("dovecot", path=SBIN)
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout if program else ""
    return version.startswith("2.3") and bool(shutil.which("openssl"))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def certificate(folder, name, host="localhost"):
    cert, key = folder / (name + ".pem"), folder / (name + ".key")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + host, "-addext", "subjectAltName=DNS:" + host,
                    "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True)
    return cert, key


class Tokens(http.server.BaseHTTPRequestHandler):
    """Says which access tokens are good."""
    good = {}

    def do_GET(self):
        token = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query).get("access_token", [""])[0]
        user = self.good.get(token)
        body = json.dumps({"email": user, "active": True} if user else {"error": "invalid_token"}).encode()
        self.send_response(200 if user else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Dovecot:
    def __init__(self, folder, users, tokens=None, host="localhost"):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.users, self.process = users, None
        self.imap, self.imaps = free_port(), free_port()
        self.cert, self.key = certificate(self.folder, "server", host)
        self.web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("T", (Tokens,), {"good": tokens or {}}))
        threading.Thread(target=self.web.serve_forever, daemon=True).start()
        root = os.geteuid() == 0
        self.owner = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.geteuid())
        group = grp.getgrgid(self.owner.pw_gid).gr_name
        if root:  # a private temporary folder must let "nobody" through
            for path in (self.folder, self.folder.parent):
                path.chmod(path.stat().st_mode | 0o011)
        for user in users:
            for sub in ("new", "cur", "tmp"):
                (self.folder / "mail" / user / "Maildir" / sub).mkdir(parents=True)
        (self.folder / "users").write_text("".join("%s:{PLAIN}%s::::::\n" % (u, p) for u, p in users.items()))
        (self.folder / "oauth2.conf").write_text("tokeninfo_url = http://127.0.0.1:%d/?access_token=\nintrospection_mode = auth\nusername_attribute = email\n" % self.web.server_address[1])
        me = getpass.getuser()
        own = "" if root else "default_internal_user = %s\ndefault_internal_group = %s\ndefault_login_user = %s\n" % (me, group, me)
        chroot = "" if root else "service anvil {\n chroot =\n}\nservice stats {\n chroot =\n}\n"
        (self.folder / "dovecot.conf").write_text("""%(own)sbase_dir = %(dir)s/run
state_dir = %(dir)s/state
log_path = %(dir)s/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <%(dir)s/server.pem
ssl_key = <%(dir)s/server.key
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain login xoauth2 oauthbearer
first_valid_uid = 1
mail_location = maildir:%(dir)s/mail/%%u/Maildir
mail_fsync = never
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = %(dir)s/oauth2.conf
}
passdb {
  driver = passwd-file
  args = %(dir)s/users
}
userdb {
  driver = static
  args = uid=%(uid)d gid=%(gid)d home=%(dir)s/mail/%%u
}
service imap-login {
  %(login)s
  inet_listener imap {
    port = %(imap)d
  }
  inet_listener imaps {
    port = %(imaps)d
    ssl = yes
  }
}
%(chroot)s""" % {"own": own, "dir": self.folder, "uid": self.owner.pw_uid, "gid": self.owner.pw_gid, "imap": self.imap, "imaps": self.imaps,
                 "chroot": chroot, "login": "" if root else "chroot ="})
        self.give(self.folder / "mail")

    def give(self, path):
        if os.geteuid() != 0:
            return
        for p in [path, *path.rglob("*")]:
            os.chown(p, self.owner.pw_uid, self.owner.pw_gid)

    def deliver(self, user, letters, folder=""):
        box = self.folder / "mail" / user / "Maildir" / folder
        for sub in ("new", "cur", "tmp"):
            (box / sub).mkdir(parents=True, exist_ok=True)
        # Letters came when they say, so far as it matters here: within the last days.
        now = time.time()
        self.delivered = getattr(self, "delivered", 0)
        for data in letters:
            self.delivered += 1
            path = box / "new" / ("%d.%06d.localhost" % (int(now), self.delivered))
            path.write_bytes(data)
        self.give(box)

    def start(self):
        self.out = open(self.folder / "out", "wb")
        self.process = subprocess.Popen([shutil.which("dovecot", path=SBIN), "-F", "-c", str(self.folder / "dovecot.conf")], stdout=self.out, stderr=subprocess.STDOUT)
        for _ in range(200):
            with socket.socket() as s:
                if s.connect_ex(("127.0.0.1", self.imaps)) == 0:
                    return self
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        log = self.folder / "log"
        raise SystemExit("dovecot did not start: " + (self.folder / "out").read_text(errors="replace")[-500:] + (log.read_text(errors="replace")[-800:] if log.exists() else ""))

    def stop(self):
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None
            self.out.close()
        self.web.shutdown()
        self.web.server_close()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

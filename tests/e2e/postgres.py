# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server of a test's own, in a folder that goes with it."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse


def bin_folder():
    given = os.environ.get("PG_BIN")
    if given:
        return given
    if shutil.which("pg_config"):
        return subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=True).stdout.strip()
    return ""


def missing():
    """Why there can be no server here; empty: there can."""
    folder = bin_folder()
    if not folder or not os.path.exists(os.path.join(folder, "initdb")):
        return "postgresql"
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        return "setpriv"
    return ""


class Server:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="opora-pg-")
        self.port = 54320
        self.own()
        data = os.path.join(self.folder, "data")
        self.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        with open(os.path.join(data, "postgresql.conf"), "w") as f:
            f.write("unix_socket_directories = '%s'\nlisten_addresses = ''\nport = %d\nfsync = off\nshared_buffers = 64MB\nmax_connections = 60\n"
                    "password_encryption = 'scram-sha-256'\n" % (self.folder, self.port))
        with open(os.path.join(data, "pg_hba.conf"), "w") as f:
            f.write("local all all trust\n")
        self.own()
        # The program under test need not be the server's user: only this folder's path has to be passable.
        os.chmod(self.folder, 0o755)
        self.start()

    def own(self):
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", "postgres:postgres", self.folder], check=True)

    def run(self, program, *args):
        command = [os.path.join(bin_folder(), program), *args]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        log = pathlib.Path(self.folder) / "run.log"
        # The server would inherit a pipe, and the end of its output never come.
        with open(log, "w") as f:
            done = subprocess.run(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=f, stderr=f, env=dict(os.environ, LC_ALL="C.UTF-8"))
        if done.returncode:
            raise AssertionError("%s: %s" % (program, log.read_text(errors="replace")))

    def ctl(self, *args):
        self.run("pg_ctl", "-D", os.path.join(self.folder, "data"), "-l", os.path.join(self.folder, "server.log"), "-w", "-t", "60", *args)

    def start(self):
        self.ctl("start")

    def stop(self):
        self.ctl("-m", "fast", "stop")

    def make_database(self, name):
        self.run("createdb", "-h", self.folder, "-p", str(self.port), "-U", "postgres", name)

    def url(self, user, database):
        return "postgresql://%s@:%d/%s?host=%s" % (user, self.port, database, urllib.parse.quote(self.folder))

    def close(self):
        try:
            self.ctl("-m", "immediate", "stop")
        except AssertionError:
            pass # it was stopped already
        shutil.rmtree(self.folder, ignore_errors=True)

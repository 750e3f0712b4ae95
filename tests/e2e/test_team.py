#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real windows on two replicas of one real PostgreSQL, and a window that leaves nothing behind."""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import driver  # noqa: E402
import postgres  # noqa: E402

BIN = None
ROUNDS = 5


def cli(env, *args, file=None, ok=(0,)):
    command = [str(BIN / "opora-cli"), "--format", "json"] + (["--workspace", file] if file else []) + list(args)
    out = subprocess.run(command, env=env, capture_output=True, text=True)
    if out.returncode not in ok:
        raise AssertionError("opora-cli %s: %d %s" % (" ".join(args), out.returncode, out.stderr))
    return json.loads(out.stdout) if out.stdout.strip() else {}


class Team(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = driver.Screen()
        cls.addClassCleanup(cls.screen.close)
        cls.server = postgres.Server()
        cls.addClassCleanup(cls.server.close)
        cls.server.make_database("opora")
        env = cls.screen.env
        admin = cls.server.url("postgres", "opora")
        cli(env, "hub", "init", admin)
        cli(env, "hub", "user", "add", "olena", "name=Olena Kovalenko", "role=admin", "--hub", admin)
        cli(env, "hub", "user", "add", "ihor", "name=Ihor Marchenko", "role=admin", "--hub", admin)
        cls.a = os.path.join(cls.screen.home, "olena.opora")
        cls.b = os.path.join(cls.screen.home, "ihor.opora")
        cli(env, "demo", cls.a, "--clients", "12", "--deals", "6", "--seed", "7")
        cli(env, "connect", cls.server.url("olena", "opora"), file=cls.a)
        cli(env, "connect", cls.server.url("ihor", "opora"), file=cls.b)
        cls.olena = driver.App(cls.screen, [str(BIN / "opora"), cls.a, "--language", "en", "--page", "tasks"])
        cls.addClassCleanup(cls.olena.close)
        cls.ihor = driver.App(cls.screen, [str(BIN / "opora"), cls.b, "--language", "en", "--page", "tasks"], log="ihor.log")
        cls.addClassCleanup(cls.ihor.close)
        for app in (cls.olena, cls.ihor):
            driver.wait_for(lambda: app.shown("Synced"), 30, lambda: "never synced:\n" + app.dump())

    def tearDown(self):
        folder = os.environ.get("OPORA_E2E_PICTURES")
        if folder:
            self.olena.picture(pathlib.Path(folder) / (self.id() + ".png"))

    def go(self, app, key):
        app.to_front()
        app.key("Escape", "Escape", key)

    def open_deal(self, app, title):
        self.go(app, "ctrl+k")
        app.type(title)
        time.sleep(0.5) # hits come as one types; Enter takes the first of them
        app.key("Return")
        driver.wait_for(lambda: app.shown(title), 10, lambda: "the deal did not open:\n" + app.dump())

    def deal(self, file, identity):
        return cli(self.screen.env, "deal", "show", identity, file=file)

    def wait_status(self, file, what, seconds=60):
        return driver.wait_for(lambda: what(cli(self.screen.env, "hub", "status", file=file, ok=(0, 4, 5))), seconds,
                               lambda: "it never came to that: %s" % cli(self.screen.env, "hub", "status", file=file, ok=(0, 4, 5)))

    def test_1_an_edit_in_one_window_appears_in_the_other_within_a_second(self):
        self.go(self.ihor, "ctrl+4")
        self.go(self.olena, "ctrl+4")
        driver.wait_for(lambda: self.olena.shown("Synced"), 10, "not on the Tasks page")
        took = []
        for i in range(ROUNDS):
            title = "Told at once %d" % i
            self.olena.to_front()
            self.olena.key("ctrl+shift+t")
            time.sleep(0.3) # the line takes the keyboard
            self.olena.type(title + " today")
            self.olena.key("Return")
            done = time.monotonic()
            driver.wait_for(lambda: self.ihor.shown(title), 15, lambda: "it never came to the other window:\n" + self.ihor.dump())
            took.append(time.monotonic() - done)
        look = self.ihor.seconds_of_a_look()
        print("edit to the other window: %s, median %.2f s, a look %.2f s" % (", ".join("%.2f" % t for t in took), statistics.median(took), look),
              file=sys.stderr)
        # The figure is printed; a busy machine's second is no defect. Without the poke the other looks every 30 s only.
        self.assertLess(statistics.median(took), 8.0 + 2 * look, took)

    def test_2_a_colleagues_move_is_in_the_deals_changes(self):
        deal = cli(self.screen.env, "deal", "add", "title=Moved by a colleague", file=self.a)["items"][0]["id"]
        before = self.deal(self.a, deal)["stage"]
        driver.wait_for(lambda: cli(self.screen.env, "search", "Moved by a colleague", file=self.b)["items"], 20, "the deal never came")
        stages = [s for s in cli(self.screen.env, "stage", "list", file=self.a)["items"] if s["kind"] == "open" and s["id"] != before["id"]]
        cli(self.screen.env, "deal", "move", deal, stages[0]["id"], file=self.a)
        driver.wait_for(lambda: self.deal(self.b, deal)["stage"]["id"] == stages[0]["id"], 20, "the move never came")
        self.open_deal(self.ihor, "Moved by a colleague")
        driver.wait_for(lambda: self.ihor.shown("Olena Kovalenko") and self.ihor.shown(stages[0]["name"]), 15,
                        lambda: "who moved it is not to be seen:\n" + self.ihor.dump())

    def test_3_both_keep_working_without_the_network_and_the_conflict_is_settled_by_keyboard(self):
        deal = cli(self.screen.env, "deal", "add", "title=Wanted by two", "amount=120000", file=self.a)["items"][0]["id"]
        driver.wait_for(lambda: cli(self.screen.env, "search", "Wanted by two", file=self.b)["items"], 20, "the deal never came")
        self.wait_status(self.a, lambda s: s["pending"] == 0)
        self.server.stop()
        cli(self.screen.env, "deal", "edit", deal, "amount=118000", file=self.b)
        time.sleep(1.1) # the later edit holds, and clocks are compared by the millisecond
        cli(self.screen.env, "deal", "edit", deal, "amount=128000", file=self.a)
        self.olena.to_front()
        driver.wait_for(lambda: self.olena.shown("waiting"), 30, lambda: "the state does not say that it is offline:\n" + self.olena.dump())
        self.server.start()
        driver.wait_for(lambda: self.deal(self.b, deal)["amount"] == self.deal(self.a, deal)["amount"], 90, "the two never came to be of one mind")
        held = self.deal(self.a, deal)["amount"]["amount"]
        driver.wait_for(lambda: self.ihor.shown("to review"), 60, lambda: "no conflict is told of:\n" + self.ihor.dump())
        self.go(self.ihor, "ctrl+8")
        driver.wait_for(lambda: self.ihor.shown("Wanted by two"), 10, lambda: "the conflict is not in the list:\n" + self.ihor.dump())
        self.assertTrue(self.ihor.shown("in force"))
        self.ihor.key("space")
        other = {"128000.00": "118000.00", "118000.00": "128000.00"}[held]
        driver.wait_for(lambda: self.deal(self.b, deal)["amount"]["amount"] == other, 20, lambda: "Space did not swap:\n" + self.ihor.dump())
        driver.wait_for(lambda: self.deal(self.a, deal)["amount"]["amount"] == other, 30, "the choice never came to the other")

    def test_4_leaves_nothing_here(self):
        """--ephemeral: joined through the window, killed, started again: no client of the hub lies anywhere afterwards."""
        secret = "Zhovtobriukhenko"
        cli(self.screen.env, "client", "add", "surname=" + secret, file=self.a)
        self.wait_status(self.a, lambda s: s["pending"] == 0)
        home = os.path.join(self.screen.home, "guest")
        places = {name: os.path.join(home, name) for name in ("home", "tmp", "runtime")}
        for path in places.values():
            os.makedirs(path, 0o700)
        trace = os.path.join(self.screen.home, "trace.log")
        env = dict(self.screen.env, HOME=places["home"], TMPDIR=places["tmp"], XDG_RUNTIME_DIR=places["runtime"], XDG_CONFIG_HOME=places["home"] + "/config",
                   XDG_DATA_HOME=places["home"] + "/data", XDG_CACHE_HOME=places["home"] + "/cache")
        command = ["strace", "-f", "-qq", "-e", "trace=open,openat,creat,rename,renameat,renameat2,mkdir,mkdirat", "-o", trace, str(BIN / "opora"), "--ephemeral", "--language", "en"]
        if not shutil.which("strace"):
            command = command[command.index(str(BIN / "opora")):]
        guest = driver.App(self.screen, command, env=env, log="guest.log", traced=True)
        self.addCleanup(guest.close)
        guest.key("Return") # Connect…
        driver.wait_for(lambda: guest.shown("Root certificate"), 10, lambda: "no form for the server:\n" + guest.dump())
        for text in (self.server.folder, None, "opora", "ihor"):
            if text is None: # the port
                guest.key("ctrl+a")
                guest.type(str(self.server.port))
            else:
                guest.type(text)
            guest.key("Tab")
        guest.key("ctrl+Return")
        driver.wait_for(lambda: guest.shown("Connected"), 30, lambda: "the connection was not tried:\n" + guest.dump())
        guest.key("ctrl+Return")
        driver.wait_for(lambda: guest.shown("Synced"), 60, lambda: "it never joined:\n" + guest.dump())
        guest.key("ctrl+2")
        guest.key("ctrl+k")
        guest.type(secret)
        driver.wait_for(lambda: guest.shown(secret), 20, lambda: "the hub's client is not there:\n" + guest.dump())
        self.assertTrue(holding(places["runtime"], secret), "the test looks in the wrong place: while it runs the replica must hold the client")
        for name in ("home", "tmp"):
            self.assertEqual(holding(places[name], secret), [], "client data outside the private place")
        guest.kill()
        self.assertTrue(holding(places["runtime"], secret), "killed, it cannot have cleaned")
        again = driver.App(self.screen, [str(BIN / "opora"), "--ephemeral", "--language", "en"], env=env, log="again.log")
        self.addCleanup(again.close)
        for path in places.values():
            self.assertEqual(holding(path, secret), [], "what a killed run left is still there after the next start")
        again.key("ctrl+q")
        driver.wait_for(lambda: not again.alive(), 15, "it asks although nothing is owed")
        for path in places.values():
            self.assertEqual(holding(path, secret), [])
        self.assertEqual(os.listdir(places["runtime"]), [])
        if os.path.exists(trace):
            written = written_files(trace)
            self.assertTrue(any("team" in w for w in written), "the trace saw nothing")
            outside = [w for w in written if not w.startswith(places["runtime"]) and (".opora" in w or ".cache" in w.split("/")[-1] or ".files" in w)]
            self.assertEqual(outside, [])

    def test_5_the_windows_close_and_leave_clean_workspaces(self):
        for app, file in ((self.olena, self.a), (self.ihor, self.b)):
            app.to_front()
            app.key("ctrl+q")
            driver.wait_for(lambda: not app.alive(), 20, "the window does not close")
            check = cli(self.screen.env, "workspace", "check", file=file)
            self.assertTrue(check.get("clean", not check.get("problems")), check)


def holding(folder, text):
    """Files below that hold the text, in any of the encodings the program writes."""
    found = []
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            try:
                data = pathlib.Path(path).read_bytes()
            except OSError:
                continue
            low = data.lower()
            if text.lower().encode() in low or text.encode("utf-16-le") in data:
                found.append(path)
    return found


def written_files(trace):
    """Paths that were opened to be written, made or renamed to."""
    paths = []
    for line in pathlib.Path(trace).read_text(errors="replace").splitlines():
        if " = -1 " in line or '"' not in line:
            continue
        if "rename" in line or "O_WRONLY" in line or "O_RDWR" in line or "O_CREAT" in line or "creat(" in line:
            paths.append(line.split('"')[-2])
    return paths


def main():
    global BIN
    at = sys.argv.index("--bin")
    BIN = pathlib.Path(sys.argv[at + 1])
    absent = postgres.missing()
    if absent:
        print("Not run: missing " + absent)
        sys.exit(1 if os.environ.get("CI") else 77)
    driver.run_tests(sys.argv[:1] + sys.argv[at + 2:])


if __name__ == "__main__":
    main()

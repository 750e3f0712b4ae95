# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the real program in a window of its own, through the accessibility tree and the keyboard, as a person with a
screen reader would. Runs inside dbus-run-session (tests/e2e/run.sh sees to it).
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import pyatspi
from gi.repository import Atspi, GLib

LAUNCHERS = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"]
# What a list shows at most at once; a virtual list tells the tree of every row it has.
MOST_CHILDREN = 400
# Limits are there to end a wait for what never comes; a busy machine is given time.
PATIENCE = 3
# A question about one object of the tree: 0.8 s unless said otherwise, and a starved program takes longer.
Atspi.set_timeout(10_000, 30_000)


class Screen:
    """A display without a monitor, a window manager and the accessibility bus; ends all of them."""

    def __init__(self, size="1440x900"):
        self.home = tempfile.mkdtemp(prefix="opora-e2e-")
        read, write = os.pipe()
        self.programs = []
        x = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp"],
                             pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.programs.append(x)
        os.close(write)
        with os.fdopen(read) as f:
            number = f.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        runtime = os.path.join(self.home, "runtime")
        os.mkdir(runtime, 0o700)
        # The bus this process itself talks to is the launcher's of this session, so both see the same variables.
        os.environ.update(DISPLAY=":" + number, XDG_RUNTIME_DIR=runtime)
        self.env = dict(os.environ, HOME=self.home, XDG_CONFIG_HOME=self.home + "/config", XDG_DATA_HOME=self.home + "/data",
                        XDG_CACHE_HOME=self.home + "/cache", QT_ACCESSIBILITY="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8")
        self.env.pop("QT_QPA_PLATFORM", None)
        self.start(["openbox"])
        # Without a window manager nothing is ever the active window, and keys go nowhere.
        wait_for(lambda: subprocess.run(["xdotool", "get_num_desktops"], env=self.env, capture_output=True).returncode == 0, 20, "openbox did not start")
        launcher = next(p for p in LAUNCHERS if os.path.exists(p))
        self.start([launcher, "--launch-immediately"])

    def start(self, command, **kw):
        p = subprocess.Popen(command, env=kw.pop("env", self.env), stdout=kw.pop("stdout", subprocess.DEVNULL), stderr=kw.pop("stderr", subprocess.DEVNULL))
        self.programs.append(p)
        return p

    def close(self):
        for p in reversed(self.programs):
            if p.poll() is None:
                p.terminate()
        for p in reversed(self.programs):
            try:
                p.wait(5)
            except subprocess.TimeoutExpired:
                p.kill()
        shutil.rmtree(self.home, ignore_errors=True)


def wait_for(what, seconds, message):
    """Polls until `what()` is true and returns it; the program is another process, there is no signal to wait for."""
    end = time.monotonic() + seconds * PATIENCE
    while True:
        try:
            value = what()
        except GLib.GError:  # an answer that did not come, or an object that is gone meanwhile: not yet
            if time.monotonic() > end:
                raise
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(message() if callable(message) else message)
        time.sleep(0.03)


class App:
    def __init__(self, screen, command, seconds=30, env=None, log="app.log", traced=False):
        """`traced`: the command starts the program as its child (strace)."""
        self.screen = screen
        self.log = open(os.path.join(screen.home, log), "w+")
        self.process = screen.start(command, stdout=self.log, stderr=subprocess.STDOUT, env=env or screen.env)
        self.traced = traced
        self.root = wait_for(self._application, seconds, lambda: "no accessible window appeared: " + self.output())
        wait_for(lambda: any(self.showing(c) for c in self.children(self.root)), seconds, "the window was never shown")
        wait_for(self._activate, seconds, "the window never became the active one")

    def pid(self):
        """The program's own number, not its tracer's."""
        if not self.traced:
            return self.process.pid
        try:
            children = pathlib.Path("/proc/%d/task/%d/children" % (self.process.pid, self.process.pid)).read_text().split()
        except OSError:
            return self.process.pid
        return int(children[0]) if children else self.process.pid

    def to_front(self):
        wait_for(self._activate, 10, "the window never became the active one")

    def kill(self):
        """As a power cut would: the program has no word in it."""
        os.kill(self.pid(), signal.SIGKILL)
        self.process.wait(20)

    def _activate(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.pid())], env=self.screen.env, capture_output=True, text=True)
        for window in found.stdout.split():
            subprocess.run(["xdotool", "windowactivate", window], env=self.screen.env, capture_output=True)
        active = subprocess.run(["xdotool", "getactivewindow"], env=self.screen.env, capture_output=True, text=True)
        return active.stdout.strip() in found.stdout.split()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        self.log.close()

    def output(self):
        self.log.flush()
        return pathlib.Path(self.log.name).read_text(errors="replace")[-1500:]

    def _application(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended with %s: %s" % (self.process.returncode, self.output()))
        desktop = pyatspi.Registry.getDesktop(0)
        for child in self.children(desktop):
            try:
                if child.get_process_id() == self.pid() and child.childCount:
                    return child
            except Exception: # it went away while we looked
                continue
        return None

    @staticmethod
    def children(node):
        try:
            count = node.childCount
        except Exception:
            return
        for i in range(min(count, MOST_CHILDREN)):
            try:
                child = node.getChildAtIndex(i)
            except Exception:
                continue
            if child is not None:
                yield child

    @staticmethod
    def state(node, *states):
        try:
            s = node.getState()
        except Exception:
            return False
        return all(s.contains(x) for x in states)

    def showing(self, node):
        return self.state(node, pyatspi.STATE_SHOWING)

    def walk(self, node=None):
        """Every showing object below, in tree order."""
        node = node or self.root
        for child in self.children(node):
            if self.showing(child):
                yield child
                yield from self.walk(child)

    def find(self, name=None, role=None, contains=None, where=None, seconds=5, also=lambda n: True):
        def look():
            for n in self.walk(where):
                try:
                    if (name is None or n.name == name) and (contains is None or contains in n.name) and (role is None or n.getRoleName() == role) and also(n):
                        return n
                except Exception:
                    continue
            return None

        return wait_for(look, seconds, lambda: "nothing shown is called %r (role %s); shown:\n%s" % (name or contains, role, self.dump()))

    def shown(self, text):
        """Whether a text stands anywhere on the screen, as a name, a description or a text."""
        for n in self.walk():
            try:
                if text in (n.name or "") or text in (n.description or "") or text in self.text(n):
                    return True
            except Exception:
                continue
        return False

    def seconds_of_a_look(self):
        """What looking through the whole tree costs here and now, the median of three: no part of what the program took."""
        took = []
        for _ in range(3):
            began = time.monotonic()
            self.shown("\N{WHITE STAR} nothing is called that")
            took.append(time.monotonic() - began)
        return sorted(took)[1]

    @staticmethod
    def text(node):
        try:
            t = node.queryText()
            return t.getText(0, t.characterCount)
        except Exception:
            return ""

    def focused(self):
        """Where the keyboard is. Qt calls the current tab of every tab bar and the current cell of every table focused,
        so these are believed last."""
        other = None
        for n in self.walk():
            if self.state(n, pyatspi.STATE_FOCUSED):
                if n.getRoleName() not in ("page tab", "table cell"):
                    return n
                other = other or n
        return other

    def key(self, *keys):
        for k in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", k], env=self.screen.env, check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "8", text], env=self.screen.env, check=True)

    def click(self, node):
        e = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        subprocess.run(["xdotool", "mousemove", str(e.x + e.width // 2), str(e.y + e.height // 2), "click", "1"], env=self.screen.env, check=True)

    def press(self, node):
        """What a screen reader does with a button: its first action."""
        node.queryAction().doAction(0)

    def dump(self, most=250):
        lines = []

        def down(node, depth):
            for child in self.children(node):
                if len(lines) >= most:
                    return
                if self.showing(child):
                    try:
                        lines.append("%s%s %r" % ("  " * depth, child.getRoleName(), child.name))
                    except Exception:
                        continue
                    down(child, depth + 1)

        down(self.root, 0)
        return "\n".join(lines)

    def nameless(self):
        """Focusable objects on the screen that a screen reader could not announce."""
        bad = []
        for n in self.walk():
            try:
                if not self.state(n, pyatspi.STATE_FOCUSABLE):
                    continue
                role = n.getRoleName()
                if not (n.name or "").strip():
                    # A row's cells and a text's document are announced by what they hold.
                    if role in ("table cell", "list item", "tree item") and self.text(n).strip():
                        continue
                    bad.append("%s without a name in %s" % (role, self.path(n)))
                elif role in ("unknown", "invalid", "redundant object", ""):
                    bad.append("%r without a role in %s" % (n.name, self.path(n)))
            except Exception:
                continue
        return bad

    def path(self, node):
        names = []
        while node is not None and node != self.root and len(names) < 8:
            try:
                names.append("%s %r" % (node.getRoleName(), node.name))
                node = node.parent
            except Exception:
                break
        return " < ".join(names)

    def picture(self, path):
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(path)], env=self.screen.env, check=False)

    def alive(self):
        return self.process.poll() is None


# From here on a red run says more about the machine than about the program.
STARVED = 0.10


def processor_time():
    """What all processors computed, and what the host of a virtual machine kept for others meanwhile, in ticks since the start."""
    try:
        fields = [int(x) for x in pathlib.Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    except (OSError, ValueError):
        return 0, 0
    user, nice, system, _idle, _wait, irq, soft, steal = fields
    return user + nice + system + irq + soft, steal


def run_tests(arguments):
    """Runs the calling module's tests and ends the process. What is red while the host gave the machine much less than it asked for
    is run a second time, whole and from the beginning, and that run decides; on a machine of its own there is no second time."""
    busy, stolen = processor_time()
    result = unittest.main(module="__main__", argv=arguments, exit=False).result
    busy, stolen = (b - a for a, b in zip((busy, stolen), processor_time()))
    lost = stolen / max(1, busy + stolen)
    second = "OPORA_E2E_SECOND" in os.environ
    print("%s%.0f %% of the processor time asked for was not given" % ("second time: " if second else "", 100 * lost), file=sys.stderr, flush=True)
    if not result.wasSuccessful() and lost >= STARVED and not second:
        print("RED ON A STARVED MACHINE: run a second time", file=sys.stderr, flush=True)
        os.environ["OPORA_E2E_SECOND"] = "1"
        os.execv(sys.executable, [sys.executable, "-B", "-W", "ignore"] + sys.argv)
    sys.exit(not result.wasSuccessful())

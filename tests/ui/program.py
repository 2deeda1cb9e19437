"""Run the real program on a display of its own, where a test sees and does what a person does."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import monotonic
from typing import TypeVar

from tests.ui.at_spi import AccessibilityBus, GoneError, Node, Place
from tests.ui.x_input import Hands

ROOT = Path(__file__).parents[2]
SCREEN = "1280x800x24"
#: What a test that uses the desktop is marked with: `@pytest.mark.debian(*NEEDS)`.
NEEDS = ("xvfb", "libxcb-cursor0", "at-spi2-core", "dbus", "openbox", "xdotool")

_Found = TypeVar("_Found")


class Desktop:
    """A virtual display with a window manager, a session bus and an accessibility bus."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._started: list[subprocess.Popen] = []
        inherited = ("PATH", "LANG", "VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE")
        self.environment = {name: os.environ[name] for name in inherited if name in os.environ}
        self.environment |= {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        display = self._first_line(
            f"Xvfb -displayfd 1 -noreset -nolisten tcp -screen 0 {SCREEN} & cat; kill $!"
        )
        self.environment["DISPLAY"] = f":{display}"
        told = 'echo "$DBUS_SESSION_BUS_ADDRESS"; cat'
        address = self._first_line(f"dbus-run-session -- sh -c '{told}'")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self._first_line("openbox --sm-disable --startup 'echo ready' & cat; kill $!")
        self.bus = AccessibilityBus(address)
        self.hands = Hands(self.environment["DISPLAY"])

    def close(self) -> None:
        """Stop everything that was started, the display last."""
        self.hands.close()
        self.bus.close()
        for process in reversed(self._started):
            process.stdin.close()
            process.wait(20)
            process.stdout.close()

    def _first_line(self, command: str) -> str:
        """Start something that says one line when it is ready; return the line.

        It lives as long as a `cat` that reads what nobody writes: at the latest until this
        process has gone, however it went.
        """
        process = subprocess.Popen(
            ["sh", "-c", command],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._started.append(process)
        return process.stdout.readline().strip()


class Program:
    """The program in a process of its own, seen through the accessibility tree alone."""

    def __init__(
        self,
        desktop: Desktop,
        data: Path,
        *arguments: str,
        language: str = "en",
        before: Sequence[str] = (),
        module: str = "quiz",
    ) -> None:
        self._desktop = desktop
        self._hands = desktop.hands
        self._bus = desktop.bus
        command = [*before, sys.executable, "-m", module, "--data", str(data), "--lang", language]
        self._log = (desktop.folder / "program.log").open("w+b")
        known = set(self._bus.programs())
        self.process = subprocess.Popen(
            [*command, *arguments],
            cwd=ROOT,
            env=desktop.environment,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        #: When the program was known to be alive, for the last time so far.
        self.alive_at = monotonic()
        self._name = ""
        self._name = self.await_that(lambda: self._new_name(known))

    @property
    def is_alive(self) -> bool:
        """Tell whether the process runs."""
        return self.process.poll() is None

    def tree(self) -> Node:
        """Return what is shown now."""
        return self._answered(lambda: self._bus.tree(self._name))

    def front(self) -> Node:
        """Return the window that keys reach: the dialog where there is one."""
        return self._answered(lambda: self._bus.front(self._name))

    def text(self, node: Node) -> str:
        """Return what stands in a field."""
        return self._answered(lambda: self._bus.text(self._name, node.path))

    def announcements(self) -> list[str]:
        """Return what was said to a screen reader so far."""
        return [text for sender, text in self._bus.announcements if sender == self._name]

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for each in keys:
            self._hands.press(each)

    def click(self, node: Node, share: tuple[float, float] = (0.5, 0.5)) -> None:
        """Click in the middle of something that is shown, or at other shares of its size."""
        self._hands.click(*self._point(node, share))

    def drag(self, node: Node, to: Node) -> None:
        """Drag something by its middle to the middle of something else."""
        middle = (0.5, 0.5)
        self._hands.drag(self._point(node, middle), self._point(to, middle))

    def focuses(self) -> list[str]:
        """Return the paths of what has got the focus so far, one after the other."""
        return [path for sender, path in self._bus.focuses if sender == self._name]

    def place(self, node: Node) -> Place:
        """Return left, top, width and height of something on the screen."""
        return self._bus.place(self._name, node.path)

    def places(self, nodes: Iterable[Node]) -> dict[str, Place]:
        """Return the places of several things by their paths."""
        return self._bus.places(self._name, (node.path for node in nodes))

    def actions(self, node: Node) -> list[str]:
        """Return the names of what a screen reader can do with something."""
        return self._bus.actions(self._name, node.path)

    def act(self, node: Node, action: str) -> None:
        """Do something as a screen reader does it: "Press", "Toggle", "SetFocus"."""
        self._bus.act(self._name, node.path, action)

    def put_text(self, node: Node, text: str) -> bool:
        """Put a text into a field as a screen reader does it; tell whether that is possible."""
        return self._bus.put_text(self._name, node.path, text)

    def value(self, node: Node) -> float | None:
        """Return where a slider or a bar stands; None for what has no value."""
        return self._bus.value(self._name, node.path)

    def await_that(self, look: Callable[[], _Found], seconds: float = 60) -> _Found:
        """Look until something is found; raises GoneError when the program ends meanwhile."""

        def alive() -> _Found:
            found = look()
            if not found and not self.is_alive:
                raise GoneError(f"status {self.process.returncode}")
            return found

        return self._bus.await_that(alive, seconds, said=self._outline)

    def await_shown(
        self, role: str = "", name: str = "", state: str = "", seconds: float = 60
    ) -> Node:
        """Return something as soon as it is shown."""
        return self.await_that(lambda: self.tree().first(role, name, state), seconds)

    def kill(self) -> None:
        """End the program and what it runs under as nothing can prepare for."""
        if self.is_alive:
            os.killpg(self.process.pid, signal.SIGKILL)

    def ended(self) -> int:
        """Wait for the end of the process and return its status."""
        status = self.process.wait(60)
        self._log.close()
        return status

    def close(self) -> None:
        """End the program if it still runs."""
        self.kill()
        self.ended()

    def _point(self, node: Node, share: tuple[float, float]) -> tuple[int, int]:
        left, top, width, height = self.place(node)
        return left + int(share[0] * width), top + int(share[1] * height)

    def _answered(self, ask: Callable[[], _Found]) -> _Found:
        asked_at = monotonic()
        answer = ask()
        self.alive_at = asked_at
        return answer

    def _new_name(self, known: set[str]) -> str:
        """Return the name under which this program shows its window, once it does."""
        for name, pid in self._bus.programs().items():
            if name not in known and pid in self._family():
                # Before it is the active window, keys would go nowhere.
                is_active = self._bus.tree(name).first(state="active") is not None
                return name if is_active else ""
        return ""

    def _family(self) -> set[int]:
        """Return the process and its children: strace stands between."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children")
        known = {pid}
        if children.exists():
            known |= {int(child) for child in children.read_text().split()}
        return known

    def _outline(self) -> str:
        """Return what is shown and what was printed, for the message of a test that fails."""
        said = Path(self._log.name).read_text("utf-8", "replace")
        try:
            shown = self.tree().outline() if self._name else "no window"
        except GoneError:
            shown = "the program has gone"
        return f"{shown}\n{said}"


def strace(when: int) -> tuple[str, ...]:
    """Return what kills a program inside a thread's so-many-th write to the record.

    The record is opened on one thread and written on another, and strace counts for each.
    """
    inject = f"inject=pwrite64:signal=KILL:when={when}"
    program = shutil.which("strace") or "strace"
    options = ("-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64")
    return (program, *options, "-e", inject)

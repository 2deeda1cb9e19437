import ctypes
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from quiz import desktop
from tests.needs import QT

ROOT = Path(__file__).parent.parent
LINUX = sys.platform.startswith("linux")
pytestmark = pytest.mark.skipif(not LINUX, reason="only Linux lacks libraries or a display")

DEBIAN = {"ID": "debian"}


@pytest.fixture
def without(monkeypatch):
    """Return a function that makes libraries look as if they were not installed."""
    load = ctypes.CDLL

    def hide(*names, release=DEBIAN, user=0):
        def load_unless_hidden(path):
            name = Path(path).name
            needed = {"libQt6Widgets.so.6": "libEGL.so.1", "libqxcb.so": "libxcb-cursor.so.0"}
            for hidden in {name, needed.get(name, name)} & set(names):
                reason = f"{hidden}: cannot open shared object file: No such file or directory"
                raise OSError(reason)
            return object() if path.startswith("lib") or name in needed else load(path)

        monkeypatch.setattr(desktop.ctypes, "CDLL", load_unless_hidden)
        monkeypatch.setattr("platform.freedesktop_os_release", lambda: release)
        monkeypatch.setattr("os.geteuid", lambda: user)

    return hide


@pytest.mark.debian(*QT)
def test_a_platform_without_display_needs_none():
    assert desktop.find_problem("en", {"QT_QPA_PLATFORM": "offscreen"}) is None


def test_no_display_is_said_in_one_sentence(without):
    without()
    problem = desktop.find_problem("en", {})
    assert "there is no display" in problem.sentence
    assert problem.command == ""


def test_the_sentence_comes_in_spanish_too(without):
    without()
    assert "no hay pantalla" in str(desktop.find_problem("es_CL", {}))


def test_a_display_that_nobody_serves_is_named(without, monkeypatch):
    without()
    monkeypatch.setattr(desktop, "_x11_connects", lambda name: False)
    problem = desktop.find_problem("en", {"DISPLAY": ":987"})
    assert "DISPLAY=:987" in problem.sentence


def test_a_display_that_never_answers_is_given_up(without, monkeypatch):
    without()
    monkeypatch.setattr(desktop, "_PATIENCE_SECONDS", 0.01)
    # The reading end of a pipe into which nobody writes: it waits until the test is over.
    reading, writing = os.pipe()
    monkeypatch.setattr(desktop, "_x11_connects", lambda name: bool(os.read(reading, 1)))
    problem = desktop.find_problem("en", {"DISPLAY": "far.example:0"})
    os.close(writing)
    assert "far.example:0" in problem.sentence


@pytest.mark.debian(*QT)
def test_a_platform_that_qt_does_not_have_is_named():
    problem = desktop.find_problem("en", {"QT_QPA_PLATFORM": "nonsense"})
    assert "“nonsense”" in problem.sentence


def test_one_missing_library_is_one_package_to_install(without):
    without("libxcb-cursor.so.0")
    problem = desktop.find_problem("en", {"DISPLAY": ":0"})
    expected = "apt-get install --yes --no-install-recommends libxcb-cursor0"
    assert expected == problem.command
    assert str(problem) == f"{problem.sentence}\n{expected}"


def test_a_bare_system_is_told_everything_at_once(without):
    without(*desktop._EVERYWHERE, *desktop._BY_PLATFORM["xcb"])
    problem = desktop.find_problem("en", {})
    assert problem.command.endswith(
        "libegl1 libgl1 libfontconfig1 libglib2.0-0 libdbus-1-3 libxkbcommon0 libxcb-cursor0"
        " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
    )


def test_without_a_display_only_the_libraries_of_every_platform_are_asked_for(without):
    without("libEGL.so.1", "libxcb-cursor.so.0")
    problem = desktop.find_problem("en", {"QT_QPA_PLATFORM": "offscreen"})
    assert problem.command.endswith("--no-install-recommends libegl1")


def test_who_is_not_root_is_told_to_use_sudo(without):
    without("libxcb-cursor.so.0", user=1000)
    assert desktop.find_problem("en", {"DISPLAY": ":0"}).command.startswith("sudo apt-get ")


def test_mint_is_taken_for_a_debian(without):
    without("libEGL.so.1", release={"ID": "linuxmint", "ID_LIKE": "ubuntu debian"})
    assert desktop.find_problem("en", {}).command.endswith(" libegl1")


def test_a_system_without_apt_is_told_the_names_of_the_libraries(without):
    without("libEGL.so.1", release={"ID": "fedora"})
    problem = desktop.find_problem("en", {})
    assert "libEGL.so.1" in problem.sentence
    assert problem.command == ""


def test_a_system_that_does_not_say_what_it_is_is_told_the_names_too(without, monkeypatch):
    without("libEGL.so.1")
    monkeypatch.setattr("platform.freedesktop_os_release", _raise_os_error)
    assert desktop.find_problem("en", {}).command == ""


def _raise_os_error():
    raise OSError


def test_an_inherited_wayland_socket_is_left_to_qt(without, monkeypatch):
    without()
    monkeypatch.setattr(desktop, "_obstacle", lambda library: "")
    environment = {"WAYLAND_DISPLAY": "wayland-0", "WAYLAND_SOCKET": "5"}
    assert desktop.find_problem("en", environment) is None


def test_a_dead_wayland_falls_back_to_x11(without, monkeypatch):
    without()
    monkeypatch.setattr(desktop, "_obstacle", lambda library: "")
    monkeypatch.setattr(desktop, "_wayland_connects", lambda name: False)
    monkeypatch.setattr(desktop, "_x11_connects", lambda name: True)
    assert desktop.find_problem("en", {"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": ":0"}) is None


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("", ["xcb"]),
        ("offscreen", ["offscreen"]),
        ("wayland-egl;xcb:arguments", ["wayland", "xcb"]),
    ],
)
def test_the_platforms_are_those_that_qt_will_try(chosen, expected):
    assert expected == desktop._platforms({"QT_QPA_PLATFORM": chosen})


def test_a_qt_that_is_not_the_wheels_is_left_alone(monkeypatch):
    monkeypatch.setattr(desktop, "find_spec", lambda name: None)
    assert desktop.find_problem("en", {}) is None


def test_other_systems_lack_nothing(monkeypatch):
    monkeypatch.setattr(desktop.sys, "platform", "darwin")
    assert desktop.find_problem("en", {}) is None


@contextmanager
def virtual_display():
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
        server.terminate()


@pytest.mark.debian("xvfb", "libxcb-cursor0")
def test_a_living_display_is_no_problem_until_it_dies():
    with virtual_display() as name:
        assert desktop.find_problem("en", {"DISPLAY": name}) is None
    assert name in desktop.find_problem("en", {"DISPLAY": name}).sentence


@pytest.mark.debian("libwayland-client0")
def test_a_wayland_that_nobody_serves_does_not_connect(tmp_path):
    assert not desktop._wayland_connects(str(tmp_path / "wayland-9"))


@pytest.mark.debian("libxcb-cursor0")
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":987"}])
@pytest.mark.parametrize("module", ["quiz.cli", "quiz.app"])
def test_the_program_ends_with_status_2_and_a_sentence(tmp_path, display, module):
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    start = f"import sys; from {module} import main; sys.exit(main())"
    ended = subprocess.run(
        [sys.executable, "-c", start],
        cwd=ROOT,
        env=environment | display | {"LC_ALL": "en_US.UTF-8", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1
    assert "No window can be opened" in ended.stderr

"""Find out whether a window can be opened here, without letting Qt abort."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import NamedTuple

#: Libraries of the system that Qt loads, and the Debian packages that hold them. Packages that
#: these depend on are left out: apt-get brings them.
_EVERYWHERE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_BY_PLATFORM = {
    "xcb": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}

_PATIENCE_SECONDS = 5.0

_SENTENCES = {
    "en": {
        "libraries": "No window can be opened: Qt needs system libraries that are missing here"
        " ({names}).",
        "install": "No window can be opened: Qt needs system libraries that are missing here"
        " ({names}), which this command installs:",
        "platform": "No window can be opened: QT_QPA_PLATFORM asks for “{names}”, which this Qt"
        " does not have.",
        "none": "No window can be opened: there is no display (neither DISPLAY nor WAYLAND_DISPLAY"
        " is set).",
        "dead": "No window can be opened: the display does not answer ({names}).",
    },
    "es": {
        "libraries": "No se puede abrir ninguna ventana: faltan aquí bibliotecas del sistema que"
        " Qt necesita ({names}).",
        "install": "No se puede abrir ninguna ventana: faltan aquí bibliotecas del sistema que"
        " Qt necesita ({names}), que esta orden instala:",
        "platform": "No se puede abrir ninguna ventana: QT_QPA_PLATFORM pide «{names}», que este"
        " Qt no tiene.",
        "none": "No se puede abrir ninguna ventana: no hay pantalla (ni DISPLAY ni WAYLAND_DISPLAY"
        " están definidas).",
        "dead": "No se puede abrir ninguna ventana: la pantalla no responde ({names}).",
    },
}


class Problem(NamedTuple):
    """Why no window can be opened: one sentence, and the command that helps if one is known."""

    sentence: str
    command: str = ""

    def __str__(self) -> str:
        """Return what the terminal shows."""
        return f"{self.sentence}\n{self.command}" if self.command else self.sentence


def find_problem(language: str, environment: Mapping[str, str] = os.environ) -> Problem | None:
    """Return what keeps Qt from opening a window, or None where it can.

    To be asked before PySide6 is imported. Qt answers a missing display, and a library that its
    platform plugin misses, with abort(). What is loaded here Qt would load itself a moment
    later, so that asking costs next to nothing.
    """
    folder = _qt_folder()
    if not sys.platform.startswith("linux") or folder is None:
        return None
    sentences = _SENTENCES["es" if language.startswith("es") else "en"]
    platforms = _platforms(environment)
    library = _obstacle(folder / "lib" / "libQt6Widgets.so.6")
    if library:
        return _missing(library, platforms[-1], sentences)
    unloadable = None
    known = [name for name in platforms if _plugin(folder, name).exists()]
    if not known:
        return Problem(sentences["platform"].format(names=", ".join(platforms)))
    for platform in known:
        library = _obstacle(_plugin(folder, platform))
        if library:
            unloadable = _missing(library, platform, sentences)
        elif _has_display(platform, environment):
            return None
    return unloadable or _no_display(environment, sentences)


def _qt_folder() -> Path | None:
    """Return the folder of Qt's own libraries, where PySide6 was installed from a wheel."""
    found = find_spec("PySide6")
    places = found.submodule_search_locations if found else None
    folder = Path(next(iter(places))) / "Qt" if places else None
    return folder if folder and (folder / "plugins" / "platforms").is_dir() else None


def _plugin(folder: Path, platform: str) -> Path:
    return folder / "plugins" / "platforms" / f"libq{platform}.so"


def _platforms(environment: Mapping[str, str]) -> Sequence[str]:
    """Return the names of the platform plugins that Qt will try, the default one last."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        # "xcb:arguments", and "wayland-egl" for one way of the plugin "wayland".
        names = [name.partition(":")[0] for name in chosen.split(";")]
        return ["wayland" if name.startswith("wayland-") else name for name in names]
    if "WAYLAND_DISPLAY" in environment or environment.get("XDG_SESSION_TYPE") == "wayland":
        return ["wayland", "xcb"]
    return ["xcb"]


def _obstacle(library: str | Path) -> str:
    """Return the name of what keeps a library from being loaded, or nothing."""
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return str(error).partition(":")[0]
    return ""


def _missing(library: str, platform: str, sentences: Mapping[str, str]) -> Problem:
    packages = _EVERYWHERE | _BY_PLATFORM.get(platform, {})
    missing = [name for name in packages if _obstacle(name)]
    names = ", ".join(dict.fromkeys([*missing, library]))
    if not missing or not _is_debian():
        return Problem(sentences["libraries"].format(names=names))
    install = "apt-get install --yes --no-install-recommends"
    command = " ".join([install, *(packages[name] for name in missing)])
    if os.geteuid() != 0:
        command = f"sudo {command}"
    return Problem(sentences["install"].format(names=names), command)


def _is_debian() -> bool:
    """Return whether apt-get knows Debian's package names here (Ubuntu and Mint too)."""
    # Imported here because nothing needs it where a window can be opened.
    import platform

    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return False
    families = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    return not families.isdisjoint({"debian", "ubuntu"})


def _has_display(platform: str, environment: Mapping[str, str]) -> bool:
    if platform == "xcb":
        name = environment.get("DISPLAY", "")
        return bool(name) and _answers(lambda: _x11_connects(name))
    if platform == "wayland":
        # The first connection takes the inherited socket away from the second.
        inherited = "WAYLAND_SOCKET" in environment
        name = environment.get("WAYLAND_DISPLAY", "")
        return inherited or _answers(lambda: _wayland_connects(name))
    return True


def _answers(connects: Callable[[], bool]) -> bool:
    """Return whether a server lets us in before patience ends: a far one may never answer."""
    answers: list[bool] = []
    thread = Thread(target=lambda: answers.append(connects()), daemon=True)
    thread.start()
    thread.join(_PATIENCE_SECONDS)
    return any(answers)


def _x11_connects(name: str) -> bool:
    # The library that Qt's plugin uses: it knows every form of address and the keys to the door.
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_connects(name: str) -> bool:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(wayland.wl_display_connect(name.encode() or None))
    if not connection:
        return False
    wayland.wl_display_disconnect(connection)
    return True


def _no_display(environment: Mapping[str, str], sentences: Mapping[str, str]) -> Problem:
    names = ("WAYLAND_DISPLAY", "DISPLAY")
    dead = [f"{name}={environment[name]}" for name in names if environment.get(name)]
    if not dead:
        return Problem(sentences["none"])
    return Problem(sentences["dead"].format(names=", ".join(dead)))

"""Press keys and mouse buttons on an X display, as if a hand did it (XTest).

libX11 and libXtst come with Debian's xdotool.
"""

import ctypes

_NAMES = {
    "Alt": "Alt_L",
    "Ctrl": "Control_L",
    "Enter": "Return",
    "Esc": "Escape",
    "Shift": "Shift_L",
    "Space": "space",
}
_KEYSYM_NAMES = {"+": "plus", "-": "minus", ".": "period", ",": "comma", " ": "space"}
_LEFT_BUTTON = 1


class Hands:
    """Keyboard and mouse of one display."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._x11.XKeysymToKeycode.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
        self._x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        if not self._display:
            raise OSError(f"no display {display}")

    def close(self) -> None:
        """Let go of the display; to be done before its server ends."""
        self._x11.XCloseDisplay(self._display)

    def press(self, keys: str) -> None:
        """Press and release a key, maybe with others held: "Enter", "b", "Ctrl+N", "+"."""
        *held, key = keys.split("+") if len(keys) > 1 else [keys]
        codes = [self._code(name)[0] for name in held]
        code, is_shifted = self._code(key.lower() if held and len(key) == 1 else key)
        if is_shifted:
            codes.append(self._code("Shift")[0])
        for each in codes:
            self._key(each, is_down=True)
        self._key(code, is_down=True)
        self._key(code, is_down=False)
        for each in reversed(codes):
            self._key(each, is_down=False)
        self._x11.XSync(self._display, False)

    def click(self, x: int, y: int) -> None:
        """Move the mouse somewhere and click there."""
        self._move(x, y)
        for is_down in (True, False):
            self._button(is_down=is_down)
        self._x11.XSync(self._display, False)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the mouse's button somewhere, move it by way of the middle, and let go."""
        self._move(*start)
        self._button(is_down=True)
        self._move((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        self._move(*end)
        self._button(is_down=False)
        self._x11.XSync(self._display, False)

    def _code(self, key: str) -> tuple[int, bool]:
        """Return a key's code, and whether it takes Shift to write the character."""
        name = _NAMES.get(key) or _KEYSYM_NAMES.get(key, key)
        keysym = self._x11.XStringToKeysym(name.encode())
        code = self._x11.XKeysymToKeycode(self._display, keysym) if keysym else 0
        if not code:
            raise ValueError(f"no key writes {key!r}")
        plain = self._x11.XkbKeycodeToKeysym(self._display, code, 0, 0)
        return code, plain != keysym

    def _key(self, code: int, *, is_down: bool) -> None:
        self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))

    def _move(self, x: int, y: int) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))

    def _button(self, *, is_down: bool) -> None:
        self._test.XTestFakeButtonEvent(self._display, _LEFT_BUTTON, is_down, ctypes.c_ulong(0))

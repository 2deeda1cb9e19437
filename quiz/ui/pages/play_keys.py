"""Which keys with a modifier do what while a quiz is taken."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MODIFIERS = (
    Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
)


class Command(Enum):
    """What a key asks for."""

    LEAVE = auto()
    PREVIOUS = auto()
    FOLLOWING = auto()
    GO_TO = auto()
    SUBMIT = auto()


_COMMANDS = {
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Escape): Command.LEAVE,
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Left): Command.PREVIOUS,
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Right): Command.FOLLOWING,
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_G): Command.GO_TO,
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return): Command.SUBMIT,
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Enter): Command.SUBMIT,
}


def command_for(event: QKeyEvent) -> Command | None:
    """Return what a key asks for, or None for keys that depend on the question."""
    return _COMMANDS.get((event.modifiers() & _MODIFIERS, Qt.Key(event.key())))

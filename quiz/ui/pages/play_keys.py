"""What the keys do while a quiz is taken."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from quiz.ui.answers.base import AnswerWidget
from quiz.ui.preferences import Preferences
from quiz.ui.widgets.answer_box import AnswerBox

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = _ALT | _CONTROL | Qt.KeyboardModifier.ShiftModifier


class Command(Enum):
    """What a key, or the button that shows it, asks for."""

    #: The key has done its work already.
    NOTHING = auto()
    MAIN = auto()
    LEAVE = auto()
    PREVIOUS = auto()
    FOLLOWING = auto()
    GO_TO = auto()
    SUBMIT = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    SKIP = auto()
    FLAG = auto()
    HINT = auto()
    CLOCK = auto()
    MINUTE = auto()
    SOURCE = auto()
    AGAIN = auto()
    GUESSING = auto()
    FAIRLY = auto()
    CERTAIN = auto()
    TO_THE_ANSWER = auto()


_COMMANDS = {
    (_NONE, Qt.Key.Key_Return): Command.MAIN,
    (_NONE, Qt.Key.Key_Enter): Command.MAIN,
    (_NONE, Qt.Key.Key_Escape): Command.LEAVE,
    (_NONE, Qt.Key.Key_PageUp): Command.PAGE_UP,
    (_NONE, Qt.Key.Key_PageDown): Command.PAGE_DOWN,
    (_ALT, Qt.Key.Key_Left): Command.PREVIOUS,
    (_ALT, Qt.Key.Key_Right): Command.FOLLOWING,
    (_ALT, Qt.Key.Key_1): Command.GUESSING,
    (_ALT, Qt.Key.Key_2): Command.FAIRLY,
    (_ALT, Qt.Key.Key_3): Command.CERTAIN,
    (_CONTROL, Qt.Key.Key_G): Command.GO_TO,
    (_CONTROL, Qt.Key.Key_Return): Command.SUBMIT,
    (_CONTROL, Qt.Key.Key_Enter): Command.SUBMIT,
}
_LETTERS = {
    "S": Command.SKIP,
    "M": Command.FLAG,
    "P": Command.HINT,
    "T": Command.CLOCK,
    "+": Command.MINUTE,
}
#: Once a question is judged.
_LETTERS_OF_FEEDBACK = {**_LETTERS, "F": Command.SOURCE, "R": Command.AGAIN}


class PlayKeys:
    """Reads keys: some answer, which they do at once, others ask something of the page."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def need_alt(self, answer: AnswerWidget, *, is_open: bool) -> bool:
        """Tell whether letters do something together with Alt only."""
        writes = answer.writes_letters and is_open
        return writes or not self._preferences.current.uses_letter_keys

    def press(
        self, event: QKeyEvent, answer: AnswerWidget, *, is_open: bool, is_judged: bool
    ) -> Command | None:
        """Return what a key asks for, None where it means nothing here."""
        command = _COMMANDS.get((event.modifiers() & _MODIFIERS, Qt.Key(event.key())))
        if command is not None:
            return command
        if is_open and answer.take_command(event):
            return Command.NOTHING
        if event.modifiers() & _CONTROL:
            return None
        has_alt = bool(event.modifiers() & _ALT)
        if not has_alt and is_open and answer.writes_letters:
            return Command.NOTHING if answer.take_key(event.text()) else None
        key = _character(event)
        is_letter = key.isalpha() or key == "+"
        if not is_letter:
            is_taken = not has_alt and is_open and answer.take_key(key)
            return Command.NOTHING if is_taken else None
        if not has_alt and not self._preferences.current.uses_letter_keys:
            return None
        asks_the_page = has_alt and answer.writes_letters
        if is_open and not asks_the_page and answer.take_key(key):
            return Command.NOTHING
        return (_LETTERS_OF_FEEDBACK if is_judged else _LETTERS).get(key)

    def begin_try(self, event: QKeyEvent, answer: AnswerWidget) -> bool:
        """Tell whether a key that asks nothing of the page chooses in an answer, once open."""
        key, has_alt = _character(event), bool(event.modifiers() & _ALT)
        if event.modifiers() & _CONTROL or key in _LETTERS:
            return False
        is_read = has_alt or self._preferences.current.uses_letter_keys
        return answer.chooses_by(key) and (is_read if key.isalpha() else not has_alt)


def button_for_enter(focused: QWidget | None) -> QPushButton | None:
    """Return the button that Enter presses, if it has the focus; a card of an answer is none."""
    if isinstance(focused, QPushButton) and not isinstance(focused, AnswerBox):
        return focused
    return None


def _character(event: QKeyEvent) -> str:
    """Return the character of a key, letters in upper case, also when Alt is held."""
    if event.key() == Qt.Key.Key_Plus:
        return "+"
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key())
    return event.text() if event.text().isprintable() else ""

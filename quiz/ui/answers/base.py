"""What every answer widget offers to the page that shows the question."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QWidget

from quiz.core.kinds.question import Mark
from quiz.core.wording import Response


class AnswerWidget(QWidget):
    """The place where one question is answered; it speaks in responses and marks."""

    #: The response as it stands, "" for none; also for text that cannot be given yet.
    changed = Signal(str)

    #: The field of a typed answer was left.
    left = Signal()

    #: Something was opened; carries what has to be seen now, at least its beginning.
    opened = Signal(QWidget)

    #: What its keys mean has changed.
    keys_changed = Signal()

    #: An option's picture was asked for, larger; with the words that describe it.
    picture_opened = Signal(QPixmap, str)

    #: Whether the answer is typed, so that it is kept when the typing pauses.
    is_typed = False
    #: Whether letters write, so that one-letter shortcuts need Alt.
    writes_letters = False
    #: How wide the question's column is with this answer, in pixels at 100 %.
    column_width = 760

    def response(self) -> Response:
        """Return what is chosen or typed at this moment."""
        raise NotImplementedError

    def set_response(self, response: Response) -> None:
        """Show a response without saying that it changed."""
        raise NotImplementedError

    def help_text(self) -> str:
        """Return the line under the question, "" where none is needed."""
        return ""

    def note_text(self) -> str:
        """Return the line under the answer, as it is for the response that stands."""
        return ""

    def problem_text(self) -> str:
        """Return why what stands cannot be given, "" where it can."""
        return ""

    def nothing_text(self) -> str:
        """Return why nothing can be given yet, "" where the page has a sentence for it."""
        return ""

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the keys to show in the footer, each with what it does.

        With `needs_alt` letters do something together with Alt only.
        """
        raise NotImplementedError

    def take_key(self, text: str) -> bool:
        """Do what a letter or digit typed anywhere on the page means; tell whether it did."""
        raise NotImplementedError

    def chooses_by(self, text: str) -> bool:
        """Tell whether a letter or digit chooses something, once the answer is open."""
        return False

    def take_command(self, event: QKeyEvent) -> bool:
        """Do what a key means that is no letter or digit, as Delete; tell whether it did."""
        return False

    def move_into(self, *, is_at_end: bool) -> bool:
        """Let an arrow key reach the first or last choice; tell whether there is one."""
        return False

    def lock(self) -> None:
        """Ignore further changes, yet stay readable for people who walk the controls."""
        raise NotImplementedError

    def show_mark(self, mark: Mark) -> None:
        """Show what became of the response."""
        raise NotImplementedError

    def side(self) -> QWidget | None:
        """Return what stands beside everything else where there is room, as a map."""
        return None

    def foot(self) -> QWidget | None:
        """Return what stands at the very end, where something stands beside."""
        return None

    def set_room(self, width: int, height: int, *, is_wide: bool) -> None:
        """Fit what may stand beside into the column and the height seen, both in pixels."""

    def set_low(self, is_low: bool) -> None:
        """Take less height, as in a window that has little."""

    def make_ready(self) -> bool:
        """Do a step of what is slow about being shown; tell whether another is left.

        That is done before it is shown, in the size it has.
        """
        return False

    def focus_target(self) -> QWidget | None:
        """Return the field to be focused when the question comes, None for the question's text."""
        return None

    def tab_stops(self) -> Sequence[QWidget]:
        """Return what Tab walks through, in reading order."""
        raise NotImplementedError

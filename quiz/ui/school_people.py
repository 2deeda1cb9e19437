"""Knows who of a school's record has no profile here, as far as that was asked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from quiz.core.errors import QuizError
from quiz.core.names import is_same_name
from quiz.core.school import SchoolPerson
from quiz.ui.background import in_background


class SchoolPeople(QObject):
    """Who could be added here from the school's record; asking it keeps nobody waiting."""

    #: It is known anew who is there.
    listed = Signal()
    #: Somebody is to be chosen from the whole list.
    choice_wanted = Signal()
    #: Somebody is to have a profile here; carries the SchoolPerson.
    person_wanted = Signal(object)

    def __init__(self, read: Callable[[], list[SchoolPerson]], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        #: Whether there is a school's record, and whether it answered last.
        self.is_connected = False
        self.is_reached = False
        self.people: tuple[SchoolPerson, ...] = ()

    def set_state(self, *, is_connected: bool, is_reached: bool) -> None:
        """Hear how the school's record stands."""
        has_come = is_reached and not self.is_reached
        self.is_connected, self.is_reached = is_connected, is_reached
        if has_come:
            self.look()

    def forget(self) -> None:
        """Know nobody any more: another school's record is used, or none."""
        self._on_read(())

    def look(self) -> None:
        """Ask the school's record in the background, where it answers."""
        if self.is_reached:
            in_background(self._read, self._on_read, self._on_failed, self)

    def named(self, name: str) -> SchoolPerson | None:
        """Return who has a name, None where nobody is known to."""
        return next((each for each in self.people if name and is_same_name(each.name, name)), None)

    def _on_read(self, people: Sequence[SchoolPerson]) -> None:
        self.people = tuple(people)
        self.listed.emit()

    def _on_failed(self, _error: QuizError) -> None:
        """Say nothing: nobody has asked, and the connection says so itself."""

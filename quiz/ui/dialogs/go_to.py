"""Ask for the number of a question."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.number_field import NumberField

CANCEL = "cancel"
GO = "go"


class GoToDialog(Dialog):
    """A number field for the numbers there are.

    `positions`, in ascending order, and `position_chosen` count from 0.
    """

    position_chosen = Signal(int)

    def __init__(
        self, theme: Theme, window: QWidget, positions: Sequence[int], position: int
    ) -> None:
        title = QCoreApplication.translate("GoToDialog", "Go to which question?")
        super().__init__(theme, title, window)
        self._positions = positions
        first, last = positions[0] + 1, positions[-1] + 1
        text = self.tr("A number from 1 to {n}.").format(n=last)
        if len(positions) < last:
            text = self.tr("One of these numbers: {numbers}.").format(numbers=_ranges(positions))
        self.add_text(text)
        self._number = NumberField(theme, self.tr("Number of the question"), first, last)
        self._number.set_value(position + 1)
        self.add_widget(self._number)
        self.set_first(self._number)
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)
        # Enter in the field goes there, whatever button Qt would take for it.
        self._go = self.add_choice(GO, self.tr("Go"), kind="primary")
        self._go.setDefault(True)
        self._number.value_changed.connect(self._on_number_changed)
        self.chosen.connect(self._on_chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Mark the number, so that typing replaces it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._number.select_all()

    def _on_number_changed(self, number: int) -> None:
        is_due = number - 1 in self._positions
        reason = self.tr("That question has not had its turn yet.")
        self._go.set_blocked("" if is_due else reason)

    def _on_chosen(self, choice: str) -> None:
        if choice == GO:
            self.position_chosen.emit(self._number.value() - 1)


def _ranges(positions: Sequence[int]) -> str:
    """Return places as people count them: "1, 3–5"."""
    runs = [
        [position + 1 for _place, position in run]
        for _left_out, run in groupby(enumerate(positions), key=_shift)
    ]
    return ", ".join(
        str(run[0]) if len(run) == 1 else f"{run[0]}\N{EN DASH}{run[-1]}" for run in runs
    )


def _shift(placed: tuple[int, int]) -> int:
    """Return how many numbers are left out before a place: the same within a run."""
    return placed[1] - placed[0]

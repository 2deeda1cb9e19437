"""Ask for the number of a question."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.number_field import NumberField

CANCEL = "cancel"
GO = "go"


class GoToDialog(Dialog):
    """A number field with the numbers there are; `position_chosen` counts from 0."""

    position_chosen = Signal(int)

    def __init__(self, theme: Theme, window: QWidget, count: int, position: int) -> None:
        title = QCoreApplication.translate("GoToDialog", "Go to which question?")
        super().__init__(theme, title, window)
        self.add_text(self.tr("A number from 1 to {n}.").format(n=count))
        self._number = NumberField(theme, self.tr("Number of the question"), 1, count)
        self._number.set_value(position + 1)
        self.add_widget(self._number)
        self.set_first(self._number)
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)
        # Enter in the field goes there, whatever button Qt would take for it.
        self.add_choice(GO, self.tr("Go"), kind="primary").setDefault(True)
        self.chosen.connect(self._on_chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Mark the number, so that typing replaces it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._number.select_all()

    def _on_chosen(self, choice: str) -> None:
        if choice == GO:
            self.position_chosen.emit(self._number.value() - 1)

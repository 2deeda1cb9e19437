"""Say that something takes a while, how far it has come, and let it be given up."""

from threading import Event

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog

_LOOK_MS = 100
CANCEL = "cancel"


class Working:
    """What work on another thread and the dialog in front of it tell each other."""

    def __init__(self) -> None:
        self.count = 0
        self._is_given_up = Event()

    def goes_on(self, count: int) -> bool:
        """Take note of how much is done; tell whether to go on."""
        self.count = count
        return not self.is_given_up()

    def is_given_up(self) -> bool:
        """Tell whether the person does not want it any more."""
        return self._is_given_up.is_set()

    def give_up(self) -> None:
        """Let the work end at its next step."""
        self._is_given_up.set()


class AtWorkDialog(Dialog):
    """Shows `template` with the {count} of what is done; its only choice gives the work up.

    Without a template nothing is counted. It is closed by whoever hears that the work is done.
    """

    def __init__(
        self, theme: Theme, title: str, window: QWidget, working: Working, template: str = ""
    ) -> None:
        super().__init__(theme, title, window)
        self._working = working
        self._template = template
        self._line = self.add_text(template.format(count=0) or self.tr("One moment…"))
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)
        self.chosen.connect(self._on_chosen)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_look_due)
        self._timer.start()

    def finish(self) -> None:
        """Go away: the work is done."""
        self.chosen.disconnect(self._on_chosen)
        self.reject()

    def _on_chosen(self, _choice: str) -> None:
        self._working.give_up()

    def _on_look_due(self) -> None:
        if self._template:
            self._line.set_text(self._template.format(count=self._working.count))

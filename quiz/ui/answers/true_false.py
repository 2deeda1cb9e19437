"""The widget for answering a true-false question."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quiz.core.kinds.question import Mark
from quiz.core.kinds.true_false import TrueFalse, truth
from quiz.core.wording import Response
from quiz.ui.answers.option_list import OptionList, chosen_state
from quiz.ui.theme import Theme
from quiz.ui.widgets.option import OptionRow
from quiz.ui.widgets.option_look import OptionState

_VALUES = (True, False)


def truth_name(value: bool) -> str:
    """Return "True" or "False" in the person's language."""
    if value:
        return QCoreApplication.translate("TrueFalse", "True")
    return QCoreApplication.translate("TrueFalse", "False")


class TrueFalseAnswer(OptionList):
    """Two rows, True and False, always in this order."""

    def __init__(self, theme: Theme, question: TrueFalse, parent: QWidget | None = None) -> None:
        rows = [
            OptionRow(theme, letter, truth_name(value))
            for letter, value in zip("AB", _VALUES, strict=True)
        ]
        super().__init__(theme, rows, is_exclusive=True, parent=parent)
        self._question = question

    def response(self) -> Response:
        """Return what was chosen."""
        for value, row in zip(_VALUES, self._rows, strict=True):
            if row.isChecked():
                return truth(value)
        return ""

    def set_response(self, response: Response) -> None:
        """Choose what a response says."""
        self._check({place for place, value in enumerate(_VALUES) if truth(value) == response})

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the letters."""
        return [(self.letters(needs_alt=needs_alt), self.tr("choose"))]

    def show_mark(self, mark: Mark) -> None:
        """Show the chosen row and the right one."""
        response = self.response()
        states = []
        for value in _VALUES:
            is_right, is_chosen = value == self._question.answer, truth(value) == response
            if is_chosen:
                state = chosen_state(is_right=is_right, is_sent=mark.answered)
            else:
                state = OptionState.RIGHT if is_right else OptionState.REST
            states.append(state)
        self._judge(states)

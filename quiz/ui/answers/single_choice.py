"""The widget for answering a single-choice question."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from quiz.core.kinds.question import Mark
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.wording import Response
from quiz.ui.answers.option_list import OptionList, chosen_state, option_rows
from quiz.ui.theme import Theme
from quiz.ui.widgets.option import OptionRow
from quiz.ui.widgets.option_look import OptionState


class SingleChoiceAnswer(OptionList):
    """Radio rows in the quiz's own order; responses are in the file's order."""

    def __init__(
        self,
        theme: Theme,
        question: SingleChoice,
        order: Sequence[int],
        language: str,
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        options = [question.options[index] for index in order]
        rows = option_rows(OptionRow, theme, options, language, folder)
        super().__init__(theme, rows, is_exclusive=True, parent=parent)
        self._question = question
        self._order = tuple(order)

    def response(self) -> Response:
        """Return the chosen option's index in the file."""
        for place, row in enumerate(self._rows):
            if row.isChecked():
                return str(self._order[place])
        return ""

    def set_response(self, response: Response) -> None:
        """Choose the option a response names."""
        self._check({self._order.index(int(response))} if response else set())

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the letters."""
        return [(self.letters(needs_alt=needs_alt), self.tr("choose"))]

    def show_mark(self, mark: Mark) -> None:
        """Show the chosen row and the right one."""
        response = self.response()
        states = []
        for index in self._order:
            is_right, is_chosen = index == self._question.correct, str(index) == response
            if is_chosen:
                state = chosen_state(is_right=is_right, is_sent=mark.answered)
            else:
                state = OptionState.RIGHT if is_right else OptionState.REST
            states.append(state)
        self._judge(states)

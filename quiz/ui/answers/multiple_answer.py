"""The widget for answering a multiple-answer question."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtWidgets import QWidget

from quiz.core.kinds.multiple_answer import MultipleAnswer, choose, chosen
from quiz.core.kinds.question import Mark
from quiz.core.wording import Response
from quiz.ui.answers.option_list import OptionList, chosen_state, option_rows
from quiz.ui.theme import Theme
from quiz.ui.widgets.option import CheckRow
from quiz.ui.widgets.option_look import OptionState


class MultipleAnswerAnswer(OptionList):
    """Check rows in the quiz's own order; responses are in the file's order."""

    def __init__(
        self,
        theme: Theme,
        question: MultipleAnswer,
        order: Sequence[int],
        language: str,
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        options = [question.options[index] for index in order]
        rows = option_rows(CheckRow, theme, options, language, folder)
        super().__init__(theme, rows, is_exclusive=False, parent=parent)
        self._question = question
        self._order = tuple(order)

    def response(self) -> Response:
        """Return the ticked options' indices in the file."""
        return choose(self._order[place] for place, row in enumerate(self._rows) if row.isChecked())

    def set_response(self, response: Response) -> None:
        """Tick the options a response names."""
        ticked = chosen(response)
        self._check({place for place, index in enumerate(self._order) if index in ticked})

    def help_text(self) -> str:
        """Return that several may be right."""
        return self.tr("Choose all that apply.")

    def note_text(self) -> str:
        """Return how many are chosen and how they will be marked."""
        count = self.tr("%n chosen.", "", len(chosen(self.response())))
        return f"{count} {self._rule()}"

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the letters, and Space for the row in focus."""
        return [
            (self.letters(needs_alt=needs_alt), self.tr("tick or untick")),
            (self.tr("Space"), self.tr("the focused option")),
        ]

    def show_mark(self, mark: Mark) -> None:
        """Show which ticks were right, which too many, and which were missed."""
        ticked = chosen(self.response())
        states = []
        for index in self._order:
            is_right = index in self._question.correct
            if index in ticked:
                state = chosen_state(is_right=is_right, is_sent=mark.answered)
            else:
                state = OptionState.MISSED if is_right else OptionState.REST
            states.append(state)
        self._judge(states)

    def _rule(self) -> str:
        """Return the marking rule in one sentence."""
        match self._question.marking:
            case "balanced":
                return self.tr("Each right one adds; each extra one subtracts.")
            case "net":
                return self.tr("Each right one adds as much as each extra one subtracts.")
            case "each":
                return self.tr("Each option counts: ticked if right, unticked if not.")
            case "all":
                return self.tr("Only exactly the right ones count.")
            case _:
                assert_never(self._question.marking)

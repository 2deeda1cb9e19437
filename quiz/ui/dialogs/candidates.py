"""Show the typed answers that were called right, for a bank's author to take or refuse."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quiz.core.bank import Bank
from quiz.core.kinds import Question, stem
from quiz.core.kinds.cloze import Cloze, fillings
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.store import Override
from quiz.core.wording import Response, in_language
from quiz.ui.theme import Theme
from quiz.ui.widgets.chart import Table
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.numbers_table import NumbersTable

CLOSE = "close"
COPY = "copy"

_WIDTH = 760


def candidates(bank: Bank, overrides: Sequence[Override]) -> list[Override]:
    """Return those that the bank as it is now still does not accept."""
    return [
        each
        for each in overrides
        if (question := bank.questions.get(each.question)) is not None
        and _is_refused(question, each.response)
    ]


def _is_refused(question: Question, response: Response) -> bool:
    """Tell whether words, typed for a question as it was then, are no right answer to it now."""
    match question:
        case ShortAnswer():
            return question.mark(response).fraction < 1
        case Cloze():
            if not response.startswith("["):
                return False
            fits = len(fillings(response)) == len(question.gaps(""))
            return fits and question.mark(response).fraction < 1
        case _:
            return False


def _words(response: Response) -> str:
    return " · ".join(fillings(response)) if response.startswith("[") else response


class CandidatesDialog(Dialog):
    """A table of answers with how often each was called right, and its copy for the author."""

    def __init__(
        self, theme: Theme, window: QWidget, bank: Bank, found: Sequence[Override], language: str
    ) -> None:
        title = QCoreApplication.translate("CandidatesDialog", "Answers that were called right")
        super().__init__(theme, title, window, width=_WIDTH)
        self.add_text(
            self.tr(
                "Somebody typed these, and said that they were right. Whoever writes the bank can"
                " add those that are to the accepted answers, or to the refused ones."
            )
        )
        table = NumbersTable(theme, title)
        table.show_table(
            Table(
                head=(
                    self.tr("Question"),
                    self.tr("Name in the file"),
                    self.tr("Answer"),
                    self.tr("Times"),
                ),
                rows=tuple(
                    (
                        in_language(stem(bank.questions[each.question]), language),
                        each.question,
                        _words(each.response),
                        str(each.count),
                    )
                    for each in found
                ),
            )
        )
        self.add_widget(table)
        copy = self.add_choice(COPY, self.tr("Copy as a table"))
        self._choices.removeButton(copy)
        copy.clicked.connect(table.copy_table)
        self.add_choice(CLOSE, self.tr("Close"), kind="primary", is_safe=True)

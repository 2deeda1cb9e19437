"""Ask whether stored answers are to be marked again where a key has changed since."""

from collections import Counter
from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quiz.core.kinds import Question, stem
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer, chosen
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.remarking import Change
from quiz.core.wording import Response, in_language
from quiz.ui import phrases
from quiz.ui.answers.true_false import truth_name
from quiz.ui.theme import Theme
from quiz.ui.widgets.chart import Table
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.numbers_table import NumbersTable

LEAVE = "leave"
RISING = "rising"
ALL = "all"
LATER = "later"

_WIDTH = 760
_LONGEST_STEM = 90


class RemarkDialog(Dialog):
    """A table of what would change, before and after; nothing changes unless it is chosen."""

    def __init__(
        self, theme: Theme, window: QWidget, changes: Sequence[Change], language: str
    ) -> None:
        title = QCoreApplication.translate("RemarkDialog", "Mark stored answers again?")
        super().__init__(theme, title, window, width=_WIDTH)
        rising = sum(change.rises for change in changes)
        falling = len(changes) - rising
        self.add_text(
            self.tr("The right answer to some questions has changed since they were asked.")
            + " "
            + self.tr("%n stored answers would be worth more.", "", rising)
            + " "
            + self.tr("%n would be worth less.", "", falling)
        )
        table = NumbersTable(theme, self.tr("Stored answers, before and after"))
        table.show_table(self._table(changes, language))
        self.add_widget(table)
        self.add_text(self.tr("What was answered stays in your results as it was given."))
        self.add_choice(LEAVE, self.tr("Leave them as they are"))
        if rising and falling:
            self.add_choice(ALL, self.tr("Mark all again"))
            self.add_choice(RISING, self.tr("Only those that gain"), kind="primary")
        elif rising:
            self.add_choice(ALL, self.tr("Mark them again"), kind="primary")
        else:
            self.add_choice(ALL, self.tr("Mark them again"))
        self._safe_name = LATER

    def _table(self, changes: Sequence[Change], language: str) -> Table:
        rows = Counter(
            (
                _shortened(in_language(stem(change.question), language)),
                answer_words(change.question, change.remark.response, language),
                phrases.percent(int(100 * change.before), language),
                phrases.percent(int(100 * change.after), language),
            )
            for change in changes
        )
        head = (
            self.tr("Question"),
            self.tr("Answer"),
            self.tr("Times"),
            self.tr("Before"),
            self.tr("After"),
        )
        return Table(
            head=head,
            rows=tuple(
                (question, answer, str(count), before, after)
                for (question, answer, before, after), count in rows.items()
            ),
        )


def answer_words(question: Question, response: Response, language: str) -> str:
    """Return an answer in a few words, "" where it has too many parts for that."""
    match question:
        case SingleChoice() | MultipleAnswer():
            texts = [in_language(option.text, language) for option in question.options]
            return ", ".join(texts[index] for index in sorted(chosen(response)))
        case Hotspot():
            names = [in_language(name, language) for name in question.regions.values()]
            return ", ".join(names[index] for index in sorted(chosen(response)))
        case TrueFalse():
            return truth_name(response == "true")
        case Numeric() | ShortAnswer():
            return response
        case Ordering() | Matching() | Cloze():
            return ""
        case _:
            assert_never(question)


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_STEM:
        return text
    return f"{text[:_LONGEST_STEM].rsplit(' ', 1)[0]}…"

"""The questions of a finished quiz, filtered: those to review first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quiz.ui.pages.results_row import QuestionRow, RowText
from quiz.ui.pages.review_block import ReviewBlock
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.text import Label

#: Rows are made so many at a time: a quiz may be a whole bank.
_BATCH = 100
_ALL, _TO_REVIEW, _FLAGGED = "all", "to_review", "flagged"


class QuestionList(QWidget):
    """The questions in rows, filtered, each with its review when it is opened."""

    review_wanted = Signal(int)
    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: list[RowText] = []
        self._positions: dict[str, list[int]] = {}
        self._rows: dict[int, QuestionRow] = {}
        self._limit = _BATCH
        self._heading = Label(theme, self.tr("Questions"), size=16, weight=700)
        self.filter = Segmented(theme, (), name=self.tr("Which questions"))
        self._nothing = Label(theme, self.tr("No question here."), token="ink2", wraps=True)
        self._more = Button(theme, self.tr("Show more questions"), kind="ghost")
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addStretch(1)
        self._head.addWidget(self.filter)
        self._rows_widget = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._rows_widget.setSizePolicy(policy)
        self._list = QVBoxLayout(self._rows_widget)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._rows_widget)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.filter.chosen.connect(self._on_filter_chosen)
        self._more.clicked.connect(self._on_more_clicked)
        self._dress()
        theme.changed.connect(self._dress)

    def show_questions(
        self, texts: Sequence[RowText], to_review: Sequence[int], flagged: Sequence[int]
    ) -> None:
        """Show a quiz's questions: first those to review, the first of them opened."""
        for row in self._rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        self._texts = list(texts)
        self._positions = {
            _ALL: list(range(len(texts))),
            _TO_REVIEW: list(to_review),
            _FLAGGED: list(flagged),
        }
        self.filter.set_choices(
            [
                (_ALL, self.tr("All %n", "", len(texts))),
                (_TO_REVIEW, self.tr("To review %n", "", len(to_review))),
                (_FLAGGED, self.tr("Flagged %n", "", len(flagged))),
            ]
        )
        self._choose(_TO_REVIEW if to_review else _ALL)
        if to_review:
            self._rows[to_review[0]].set_open(True)

    def open_row(self, position: int) -> QuestionRow:
        """Open a question's row, whatever the filter, and return it."""
        if position not in self._shown():
            self._choose(_ALL)
        place = self._shown().index(position)
        if place >= self._limit:
            self._limit = place + _BATCH
            self._show_rows()
        row = self._rows[position]
        row.set_open(True)
        return row

    def rows(self) -> list[QuestionRow]:
        """Return the rows that pass the filter, from top to bottom."""
        return [self._rows[at] for at in self._shown()[: self._limit]]

    def set_review(self, position: int, review: ReviewBlock) -> None:
        """Put the review that was asked for under its row."""
        self._rows[position].set_review(review)
        self._order_focus()

    def _on_filter_chosen(self, name: object) -> None:
        self._limit = _BATCH
        self._choose(str(name))

    def _on_more_clicked(self) -> None:
        self._limit += _BATCH
        self._show_rows()

    def _on_row_opened(self, position: int) -> None:
        self.opened.emit(position)

    def _shown(self) -> list[int]:
        return self._positions.get(str(self.filter.value()), [])

    def _choose(self, name: str) -> None:
        self.filter.set_value(name)
        self._show_rows()

    def _show_rows(self) -> None:
        """Show the rows of the filter, making those that are needed for the first time."""
        shown = self._shown()
        visible = set(shown[: self._limit])
        # Hidden while it changes: each row shown by itself would lay out all of them anew.
        self._rows_widget.hide()
        for position in sorted(visible - self._rows.keys()):
            row = QuestionRow(self._theme, self._texts[position], self._rows_widget)
            row.review_wanted.connect(self.review_wanted)
            row.opened.connect(self._on_row_opened)
            before = sum(other < position for other in self._rows)
            self._rows[position] = row
            self._list.insertWidget(before, row)
        for position, row in self._rows.items():
            row.setVisible(position in visible)
        self._rows_widget.show()
        self._nothing.setVisible(not shown)
        self._more.setVisible(len(shown) > self._limit)
        self._order_focus()

    def _order_focus(self) -> None:
        """Let Tab come to the rows after the filter, to each review after its row."""
        before: QWidget = self.filter.last_stop()
        for row in self.rows():
            for stop in row.tab_stops():
                QWidget.setTabOrder(before, stop)
                before = stop

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._column.setContentsMargins(0, px(8) - ring, 0, px(16))
        self._column.setSpacing(0)
        self._head.setContentsMargins(ring, 0, 0, 0)
        self._head.setSpacing(px(12))
        self._nothing.setContentsMargins(ring, px(8), ring, 0)

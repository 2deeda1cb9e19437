"""The widget for answering an ordering question."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.kinds.ordering import Ordering, in_order, order_of
from quiz.core.kinds.question import Mark
from quiz.core.wording import Response, Text, in_language
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.part_words import place_words
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.order_row import OrderRow, Placed
from quiz.ui.widgets.order_rows import OrderRows
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

_END_GAP = 8


class OrderingAnswer(AnswerWidget):
    """Rows from first to last; nothing is answered until one of them was moved."""

    def __init__(
        self,
        theme: Theme,
        question: Ordering,
        order: Sequence[int],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = question
        self._start = tuple(order)
        self._is_touched = False
        self._rows = OrderRows(theme, self._made_rows(language))
        self._ends = [
            self._end_label(question.first, language),
            self._end_label(question.last, language),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._ends[0], self._rows, self._ends[1]):
            if part is not None:
                column.addWidget(part)
        self._rows.set_order(self._start)
        self._rows.moved.connect(self._on_moved)
        self._rows.row_arrived.connect(self.opened)
        self._space()
        self._tell_names()
        theme.changed.connect(self._space)

    def response(self) -> Response:
        """Return the items' indices from first to last, "" while they stand as they came."""
        return in_order(self._rows.order()) if self._is_touched else ""

    def set_response(self, response: Response) -> None:
        """Put the rows into a response's order."""
        self._is_touched = bool(response)
        self._rows.set_order(order_of(response) or self._start)
        self._tell_names()

    def note_text(self) -> str:
        """Return the marking rule in one sentence."""
        match self._question.marking:
            case "pairs":
                return self.tr("Each pair of rows in order adds; each pair out of order subtracts.")
            case "exact":
                return self.tr("Only exactly the right order counts.")
            case "longest":
                return self.tr("The longest series of rows in order counts.")
            case _:
                assert_never(self._question.marking)

    def nothing_text(self) -> str:
        """Return that rows have to be moved."""
        return self.tr("Move a row first, or skip the question.")

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the keys that walk the rows and move them."""
        return [(self.tr("Tab"), self.tr("walk")), ("Alt|arrow-up|arrow-down", self.tr("move"))]

    def take_key(self, text: str) -> bool:
        """Do nothing: no letter moves a row."""
        return False

    def move_into(self, *, is_at_end: bool) -> bool:
        """Focus the first row or the last."""
        self._rows.rows()[-1 if is_at_end else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def lock(self) -> None:
        """Ignore further changes."""
        self._rows.lock()
        self._tell_names()

    def show_mark(self, mark: Mark) -> None:
        """Show the keys, and of each row whether it is in its place or where it goes."""
        places = self._question.places(in_order(self._rows.order()))
        judged = []
        for place, wanted in enumerate(places):
            if not mark.answered:
                judged.append((Placed.UNSENT, place_words(wanted)))
            elif place == wanted:
                judged.append((Placed.RIGHT, place_words(None)))
            else:
                judged.append((Placed.WRONG, place_words(wanted)))
        self._rows.set_judged(judged)
        self._tell_names()

    def set_low(self, is_low: bool) -> None:
        """Make rows and gaps lower."""
        self._rows.set_low(is_low)

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the rows, each followed by its two buttons."""
        return self._rows.tab_stops()

    def _on_moved(self, item: int, place: int) -> None:
        self._is_touched = True
        self._tell_names()
        self.changed.emit(self.response())
        row = self._rows.rows()[place]
        self.opened.emit(row)
        count = len(self._rows.order())
        announce(row, self.tr("Now in place {a} of {b}").format(a=place + 1, b=count))

    def _made_rows(self, language: str) -> list[OrderRow]:
        items = self._question.items
        keys = [in_language(item.key, language) if item.key else "" for item in items]
        statuses = [place_words(place) for place in (None, *range(len(items)))]
        return [
            OrderRow(
                self._theme, in_language(item.text, language), key, keys=keys, statuses=statuses
            )
            for item, key in zip(items, keys, strict=True)
        ]

    def _end_label(self, text: Text | None, language: str) -> Label | None:
        if text is None:
            return None
        words = in_language(text, language)
        return Label(self._theme, words, size=13, weight=600, token="ink2", wraps=True)

    def _space(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        first, last = self._ends
        if first is not None:
            first.setContentsMargins(ring, 0, ring, px(_END_GAP) - ring)
        if last is not None:
            last.setContentsMargins(ring, px(_END_GAP) - ring + px(4), ring, 0)

    def _tell_names(self) -> None:
        """Tell a screen reader each row's place and, once that is judged, where it belongs."""
        rows = self._rows.rows()
        for place, row in enumerate(rows, 1):
            name = self.tr("{a} of {b}: {x}").format(a=place, b=len(rows), x=row.plain_text())
            said = [name, row.key(), row.status().lower()] if row.status() else [name]
            row.setAccessibleName(", ".join(part for part in said if part))
            help_text = "" if self._rows.is_locked() else self.tr("Alt and the arrows move it.")
            row.setAccessibleDescription(help_text)

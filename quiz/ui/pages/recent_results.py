"""List finished quizzes, the newest first: each row a button with a small horizon."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.mode_names import mode_name
from quiz.ui.pages.latest_quizzes import Result
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.horizon import Horizon
from quiz.ui.widgets.painting import (
    ShowsFocus,
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import (
    TextBox,
    text_height,
    text_width,
    without_mnemonic,
    word_width,
)

#: So many rows are made at once; a button asks for as many more.
ROWS_AT_ONCE = 50

_HEIGHT = 42
_LINE = 1
_RADIUS = 8
_DATE = 110
_DATE_GAP = 12
_MODE_GAP = 14
_ICON = 16
#: Distances from the row's right end, in pixels at 100 %.
_HORIZON_END, _SCORE_END, _PERCENT_END, _TIME_END = 282, 188, 114, 30
_NUMBER_GAP = 12
_PADDING = 9
_TEXT_GAP = 16
_UNBOUNDED = 1 << 20
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class _Words:
    """What a row says, column by column."""

    date: str = ""
    subject: str = ""
    mode: str = ""
    score: str = ""
    percent: str = ""
    time: str = ""


@dataclass(frozen=True)
class _Piece:
    """A text of a row with its look and place."""

    box: TextBox
    token: str
    align: Qt.AlignmentFlag = _LEFT


class ResultRow(ShowsFocus, QPushButton):
    """A finished quiz in one line, or in two where there is little width."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._words = _Words()
        self._date_width = 0
        self._has_line = True
        self._least_width = 0
        self._horizon = Horizon(theme, "mini", parent=self)
        self._horizon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        # Qt holds a fixed height to the one of the size hint, whatever the width asks for.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._measure_again)

    def set_result(self, result: Result, today: date) -> None:
        """Show a result; `today` is the person's local day."""
        summary, language = result.summary, self._language
        score, points = (
            phrases.number(value, language) for value in (summary.score, summary.points)
        )
        self._words = _Words(
            date=phrases.near_date(result.finished_at.date(), today, language),
            subject=in_language(summary.title, language),
            mode=mode_name(summary.mode),
            score=f"{score} / {points}",
            percent=phrases.percent(summary.percent, language),
            time=phrases.duration(summary.seconds),
        )
        words = self._words
        self.setText(without_mnemonic(words.subject))
        said = self.tr("{a} of {b}").format(a=score, b=points)
        self.setAccessibleName(
            ", ".join((words.date, words.subject, words.mode, said, words.percent, words.time))
        )
        self._horizon.set_markers(result.markers)
        self.setAccessibleDescription(self._horizon.value_text())
        self._measure_again()

    def date_width(self) -> int:
        """Return the width of the date's column that this row needs, in pixels."""
        needed = text_width(self._theme.font(14), self._words.date) + self._theme.px(_DATE_GAP)
        return max(self._theme.px(_DATE), needed)

    def set_date_width(self, width: int) -> None:
        """Give the date's column a width in pixels, the same in all rows."""
        self._date_width = width
        self._measure_again()

    def set_line_shown(self, *, shown: bool) -> None:
        """Show or hide the hairline under the row."""
        self._has_line = shown
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return the words, each with its place."""
        return [piece.box for piece in self._pieces()]

    def sizeHint(self) -> QSize:
        """Return the size at which everything stands in one line."""
        width = self._line_width()
        return QSize(width, self._theme.px(_HEIGHT + _LINE))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut."""
        words = word_width(self._theme.font(15, 500), self._words.subject)
        words = max(words, word_width(self._theme.font(14), self._details()))
        width = words + self._theme.px(_TIME_END) + 2 * ring_margin(self._theme)
        return QSize(width, self._theme.px(_HEIGHT + _LINE))

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which everything is seen, for a width in pixels."""
        least = self._theme.px(_HEIGHT)
        if not self._is_one_line(width):
            room = self._stacked_width(width)
            content = text_height(self._theme.font(15, 500), self._words.subject, room)
            content += text_height(self._theme.font(14), self._details(), room)
            least = max(least, content + 2 * self._theme.px(_PADDING))
        return least + self._theme.px(_LINE)

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the row."""
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the small horizon in its place."""
        super().resizeEvent(event)
        self._place_horizon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = sharp_painter(self)
        colour = self._theme.colour
        ring, line = ring_margin(self._theme), self._theme.px(_LINE)
        body = self.rect().adjusted(0, 0, 0, -line)
        if self.underMouse() or self.isDown():
            paint_box(painter, body, self._theme.px(_RADIUS), fill=colour("hover"))
        if self._has_line:
            edge = QRect(ring, self.height() - line, self.width() - 2 * ring, line)
            painter.fillRect(edge, colour("line"))
        for piece in self._pieces():
            box = piece.box
            paint_text(painter, box.rect, box.text, box.font, colour(piece.token), piece.align)
        size = self._theme.px(_ICON)
        place = QRect(self.width() - ring - size, 0, size, body.height())
        paint_icon(painter, self._theme.icon("chevron-right", _ICON, "ink2"), place)
        if self.hasFocus() and self.ring_is_shown:
            inside = body.adjusted(ring, ring, -ring, -ring)
            paint_ring(painter, self._theme, inside, self._theme.px(4))
        painter.end()

    def _measure_again(self) -> None:
        # A layout asks for heights very often: the widths of the words are kept.
        self._least_width = self._line_width() if self._numbers_fit() else _UNBOUNDED
        self._place_horizon()
        self.updateGeometry()
        self.update()

    def _details(self) -> str:
        """Return everything but the subject in one line, for a row of two."""
        words = self._words
        return " · ".join((words.date, words.mode, words.score, words.percent, words.time))

    def _line_width(self) -> int:
        """Return the least width at which everything stands in one line."""
        px = self._theme.px
        words = text_width(self._theme.font(15, 500), self._words.subject)
        words += px(_MODE_GAP) + text_width(self._theme.font(14), self._words.mode)
        horizon = self._horizon.sizeHint().width()
        right = px(_HORIZON_END) + horizon + px(_TEXT_GAP)
        return max(self._date_width, px(_DATE)) + words + right + 2 * ring_margin(self._theme)

    def _numbers_fit(self) -> bool:
        """Tell whether the numbers fit in their columns."""
        columns = (
            (self._words.score, self._score_font(), _HORIZON_END - _SCORE_END),
            (self._words.percent, self._percent_font(), _SCORE_END - _PERCENT_END),
            (self._words.time, self._time_font(), _PERCENT_END - _TIME_END),
        )
        return all(
            text_width(font, text) <= self._theme.px(room - _NUMBER_GAP)
            for text, font, room in columns
        )

    def _is_one_line(self, width: int) -> bool:
        return self._least_width <= width

    def _score_font(self) -> QFont:
        return self._theme.font(15, 700, tabular=True)

    def _percent_font(self) -> QFont:
        return self._theme.font(15, tabular=True)

    def _time_font(self) -> QFont:
        return self._theme.font(14, tabular=True)

    def _shows_horizon(self, width: int) -> bool:
        needed = self._horizon.sizeHint().width() + self._theme.px(_TIME_END + _TEXT_GAP)
        return self._is_one_line(width) or width >= 2 * needed

    def _stacked_width(self, width: int) -> int:
        """Return the width of the words in a row of two lines."""
        used = self._theme.px(_TIME_END) + 2 * ring_margin(self._theme)
        if self._shows_horizon(width):
            used += self._horizon.sizeHint().width() + self._theme.px(_TEXT_GAP)
        return max(1, width - used)

    def _place_horizon(self) -> None:
        size = self._horizon.sizeHint()
        end = _HORIZON_END if self._is_one_line(self.width()) else _TIME_END
        right = self.width() - ring_margin(self._theme) - self._theme.px(end)
        top = (self.height() - self._theme.px(_LINE) - size.height()) // 2
        self._horizon.setGeometry(right - size.width(), top, size.width(), size.height())
        self._horizon.setVisible(self._shows_horizon(self.width()))

    def _pieces(self) -> list[_Piece]:
        if self._is_one_line(self.width()):
            return self._line_pieces()
        left, room = ring_margin(self._theme), self._stacked_width(self.width())
        name_font, small = self._theme.font(15, 500), self._theme.font(14)
        name = text_height(name_font, self._words.subject, room)
        rest = text_height(small, self._details(), room)
        top = (self.height() - self._theme.px(_LINE) - name - rest) // 2
        first, second = QRect(left, top, room, name), QRect(left, top + name, room, rest)
        return [
            _Piece(TextBox(self._words.subject, name_font, first, wraps=True), "ink"),
            _Piece(TextBox(self._details(), small, second, wraps=True), "ink2"),
        ]

    def _line_pieces(self) -> list[_Piece]:
        words, px, theme = self._words, self._theme.px, self._theme
        small, name_font = theme.font(14), theme.font(15, 500)
        left, right = ring_margin(theme), self.width() - ring_margin(theme)
        subject_x = left + max(self._date_width, px(_DATE))
        mode_x = subject_x + text_width(name_font, words.subject) + px(_MODE_GAP)
        return [
            self._from(left, words.date, small, "ink2"),
            self._from(subject_x, words.subject, name_font, "ink"),
            self._from(mode_x, words.mode, small, "ink2"),
            self._up_to(right - px(_SCORE_END), words.score, self._score_font(), "ink"),
            self._up_to(right - px(_PERCENT_END), words.percent, self._percent_font(), "ink2"),
            self._up_to(right - px(_TIME_END), words.time, self._time_font(), "ink2"),
        ]

    def _from(self, x: int, text: str, font: QFont, token: str) -> _Piece:
        """Return a text that begins at a place."""
        height = self.height() - self._theme.px(_LINE)
        return _Piece(TextBox(text, font, QRect(x, 0, text_width(font, text), height)), token)

    def _up_to(self, x: int, text: str, font: QFont, token: str) -> _Piece:
        """Return a text that ends at a place."""
        height = self.height() - self._theme.px(_LINE)
        width = text_width(font, text)
        return _Piece(TextBox(text, font, QRect(x - width, 0, width, height)), token, _RIGHT)


class RecentResults(QWidget):
    """Rows of results, and a button for more of them where there are very many."""

    chosen = Signal(str)
    #: So many results are to be known, if there are as many: one more than is shown.
    more_wanted = Signal(int)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._results: tuple[Result, ...] = ()
        self._today = date.min
        self._most = ROWS_AT_ONCE
        self._rows: list[ResultRow] = []
        self._more_button = Button(theme, self.tr("Show more"), kind="ghost", size="small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._more_button)
        self._more_button.hide()
        self._more_button.clicked.connect(self._on_more_clicked)
        theme.changed.connect(self._align)

    def show_results(self, results: Sequence[Result], today: date) -> None:
        """Show these results; rows that are there stay, so that nothing flickers."""
        self._results = tuple(results)
        self._today = today
        self._show()

    def wanted(self) -> int:
        """Return how many results have to be known to show all rows, and whether there are more."""
        return self._most + 1

    def _on_more_clicked(self) -> None:
        first_new = len(self._rows)
        self._most += ROWS_AT_ONCE
        if len(self._results) < self.wanted():
            self.more_wanted.emit(self.wanted())
        self._show()
        if first_new < len(self._rows):
            self._rows[first_new].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_row_clicked(self, index: int) -> None:
        self.chosen.emit(self._results[index].identity)

    def _show(self) -> None:
        shown = self._results[: self._most]
        while len(self._rows) > len(shown):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(shown):
            row = ResultRow(self._theme, self._language, self)
            row.clicked.connect(partial(self._on_row_clicked, len(self._rows)))
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for index, (row, result) in enumerate(zip(self._rows, shown, strict=True)):
            row.set_result(result, self._today)
            row.set_line_shown(shown=index < len(shown) - 1)
        # Last among the children, as it is last on the page: pages order the focus by it.
        self._more_button.raise_()
        self._more_button.setVisible(len(self._results) > len(shown))
        self._align()

    def _align(self) -> None:
        width = max((row.date_width() for row in self._rows), default=0)
        for row in self._rows:
            row.set_date_width(width)

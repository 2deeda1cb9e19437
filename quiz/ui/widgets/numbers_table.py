"""The numbers of a chart on screen as a table."""

import re
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.chart import Chart, Table, Words
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import TextBox, text_height, text_width, word_width

_ROW = 26
_PADDING = 6
_GAP = 14
#: A column is at most so wide where there is room for more.
_WIDEST = 220
#: A number, a share, or the dash that stands for none.
_NUMBER = re.compile(r"[-+−]?[\d\s.,]*%?|–")


class NumbersTable(Chart):
    """Rows of text: words at the left, numbers at the right of their columns.

    The first column names the rows. Another one holds numbers where every cell of it is one.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._number_columns: frozenset[int] = frozenset()

    def show_table(self, table: Table) -> None:
        """Show a table."""
        self._number_columns = frozenset(
            column
            for column in range(1, len(table.head))
            if all(_NUMBER.fullmatch(row[column]) for row in table.rows)
        )
        self.describe(table.as_lines(), table)
        self.updateGeometry()
        self.update()

    def words(self) -> list[Words]:
        """Return every cell."""
        inner, table = self.inner(), self.table()
        columns = self._columns(self.width())
        words, y = [], inner.top()
        for number, row in enumerate((table.head, *table.rows)):
            height = self._row_height(number, row, columns)
            for column, text in enumerate(row):
                left, width = columns[column]
                if text:
                    box = QRect(inner.left() + left, y, width, height)
                    words.append(self._cell(number, column, text, box))
            y += height
        return words

    def paint_drawing(self, painter: QPainter) -> None:
        """Paint a hairline below each row."""
        inner, table = self.inner(), self.table()
        columns = self._columns(self.width())
        width = sum(columns[-1]) if columns else 0
        y = inner.top()
        for number, row in enumerate((table.head, *table.rows)):
            y += self._row_height(number, row, columns)
            token = "line" if number else "line2"
            painter.fillRect(inner.left(), y - 1, width, 1, self._theme.colour(token))

    def sizeHint(self) -> QSize:
        """Return the size at which no cell is wrapped."""
        width = self._size(text_width)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut."""
        width = self._size(word_width)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Return that wrapped cells make it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which every cell is seen whole, for a width in pixels."""
        table, columns = self.table(), self._columns(width)
        rows = enumerate((table.head, *table.rows))
        height = sum(self._row_height(number, row, columns) for number, row in rows)
        return height + 2 * ring_margin(self._theme)

    def _cell(self, number: int, column: int, text: str, box: QRect) -> Words:
        is_number = column in self._number_columns
        align = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        token = "ink" if number else "ink2"
        return Words(TextBox(text, self._font(number, column), box, wraps=True), token, align)

    def _font(self, number: int, column: int) -> QFont:
        if not number:
            return self._theme.font(13, 600)
        return self._theme.font(14, tabular=column in self._number_columns)

    def _row_height(self, number: int, row: tuple[str, ...], columns: list[tuple[int, int]]) -> int:
        heights = [
            text_height(self._font(number, column), text, columns[column][1])
            for column, text in enumerate(row)
        ]
        padding = self._theme.px(_PADDING)
        return max(self._theme.px(_ROW), max(heights, default=0) + padding)

    def _columns(self, width: int) -> list[tuple[int, int]]:
        """Return where each column begins and how wide it is: as its texts, narrower if need be."""
        table, gap = self.table(), self._theme.px(_GAP)
        wanted, least = self._widths(text_width), self._widths(word_width)
        room = width - 2 * ring_margin(self._theme) - gap * (len(table.head) - 1)
        widest = self._theme.px(_WIDEST)
        wanted = [max(low, min(size, widest)) for size, low in zip(wanted, least, strict=True)]
        excess = sum(wanted) - room
        slack = sum(wanted) - sum(least)
        columns, left = [], 0
        for size, low in zip(wanted, least, strict=True):
            cut = -(-(size - low) * excess // slack) if excess > 0 and slack else 0
            columns.append((left, max(low, size - cut)))
            left += columns[-1][1] + gap
        return columns

    def _widths(self, measure: Callable[[QFont, str], int]) -> list[int]:
        """Return the width of each column, each text measured in the one or the other way."""
        table = self.table()
        return [
            1
            + max(
                measure(self._font(number, column), row[column])
                for number, row in enumerate((table.head, *table.rows))
            )
            for column in range(len(table.head))
        ]

    def _size(self, measure: Callable[[QFont, str], int]) -> int:
        widths = self._widths(measure)
        gaps = self._theme.px(_GAP) * max(0, len(widths) - 1)
        return sum(widths) + gaps + 2 * ring_margin(self._theme)

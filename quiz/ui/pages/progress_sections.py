"""The parts of the progress page: its figures, and sections that show a drawing or its numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quiz.ui.theme import Theme
from quiz.ui.widgets.bar import Bar
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.chart import Table
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.numbers_table import NumbersTable
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

_LEAST_FIGURE_GAP = 28
_BAR_ROW = 38
_BAR_SHARES = (162, 177)
_LEAST_BAR = 96


class Figures(QWidget):
    """Figures spread over the whole width, each with its words below; lines where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._spread)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show values, each with what it is."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for value, name in figures:
            figure = QWidget(self)
            column = QVBoxLayout(figure)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(Label(self._theme, value, size=24, weight=700))
            column.addWidget(Label(self._theme, name, size=14, token="ink2"))
            figure.setAccessibleName(f"{value} {name}")
            self._flow.addWidget(figure)
            figure.show()
        self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the figures over the new width."""
        super().resizeEvent(event)
        self._spread()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest figure."""
        return self._flow.minimumSize()

    def _spread(self) -> None:
        px, count = self._theme.px, self._flow.count()
        items = [self._flow.itemAt(index) for index in range(count)]
        used = sum(item.sizeHint().width() for item in items if item is not None)
        rest = self.contentsRect().width() - used
        gap = max(px(_LEAST_FIGURE_GAP), rest // max(1, count - 1))
        # In several lines the figures stand close.
        fits = used + gap * (count - 1) <= self.contentsRect().width()
        self._flow.set_gaps(gap if fits else px(_LEAST_FIGURE_GAP), px(14))


class Section(QWidget):
    """A heading over a drawing, or over a table of the same numbers."""

    #: The numbers are on the clipboard.
    copied = Signal()
    #: The drawings, or the tables, are to be shown on the whole page.
    text_wanted = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        title: str,
        drawing: QWidget,
        *,
        gap: float = 5,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self._table = Table()
        self._is_as_text = False
        self.drawing = drawing
        self.heading = Label(theme, title, size=16, weight=700, wraps=True)
        self.note = Label(theme, size=15, token="ink2", wraps=True)
        self.numbers = NumbersTable(theme, title)
        self.copy_button = Button(theme, _copy_text(), kind="ghost", size="small", icon="copy")
        self._beside = beside
        self._build()
        self.numbers.copied.connect(self.copied)
        self.copy_button.clicked.connect(self.numbers.copy_table)
        self._dress()
        theme.changed.connect(self._dress)

    def set_title(self, title: str) -> None:
        """Show another heading."""
        self.heading.set_text(title)
        self.numbers.setAccessibleName(title)
        self.drawing.setAccessibleName(title)

    def show_numbers(self, table: Table, note: str = "") -> None:
        """Take the numbers of the drawing; a note is shown in place of a drawing of nothing."""
        self._table = table
        self.numbers.show_table(table)
        self.note.set_text(note)
        self._arrange()

    def set_as_text(self, *, is_as_text: bool) -> None:
        """Show the numbers as a table, or as a drawing."""
        self._is_as_text = is_as_text
        self._arrange()

    def menu(self) -> QMenu:
        """Return what can be done with the numbers."""
        menu = QMenu(self)
        menu.addAction(_copy_text(), self.numbers.copy_table)
        words = show_as_charts() if self._is_as_text else show_as_text()
        menu.addAction(words, self._on_other_look_chosen)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the numbers."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _on_other_look_chosen(self) -> None:
        self.text_wanted.emit(not self._is_as_text)

    def _arrange(self) -> None:
        has_numbers = bool(self._table.rows)
        is_noted = bool(self.note.plain_text())
        shows_table = self._is_as_text and has_numbers
        self.numbers.setVisible(shows_table)
        self.copy_button.setVisible(shows_table)
        self.note.setVisible(is_noted and not shows_table)
        self.drawing.setVisible(not shows_table and not is_noted)
        if self._beside is not None:
            self._beside.setVisible(not shows_table and not is_noted)

    def _build(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self.heading, 1)
        if self._beside is not None:
            self._line.addWidget(self._beside)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._line)
        self._column.addSpacing(0)
        for widget in (self.drawing, self.note, self.numbers):
            self._column.addWidget(widget)
        self._column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange()

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._line.setContentsMargins(ring, 0, ring, px(self._gap))
        self._line.setSpacing(px(12))
        self.note.setContentsMargins(ring, px(6), ring, px(6))


class MasteryBars(QWidget):
    """Names with a bar and a percentage each, and maybe a sentence below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self._grid = QGridLayout()
        self.advice = Label(theme, size=14, token="ink2", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.advice)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        theme.changed.connect(self._dress)

    def show_bars(self, bars: Sequence[tuple[str, float, str]], advice: str = "") -> None:
        """Show names, shares from 0 to 1 and what the shares are in words, from top to bottom."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, (name, share, percent) in enumerate(bars):
            bar = Bar(self._theme, name)
            bar.set_share(share)
            self._grid.addWidget(Label(self._theme, name, weight=500, wraps=True), row, 0)
            self._grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
            figure = Label(self._theme, percent, weight=600, tabular=True)
            self._grid.addWidget(figure, row, 2, right)
        self._count = len(bars)
        self.advice.set_text(advice)
        self.advice.setVisible(bool(advice))
        self._dress()

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._column.setContentsMargins(ring, px(7), ring, 0)
        self._grid.setContentsMargins(0, 0, px(10), 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, px(_BAR_ROW) if row < self._count else 0)
        for column, share in enumerate(_BAR_SHARES):
            self._grid.setColumnStretch(column, share)
        self._grid.setColumnMinimumWidth(1, px(_LEAST_BAR))
        self._grid.setColumnMinimumWidth(2, px(48))
        self.advice.setContentsMargins(0, px(12), 0, 0)


class Sentences(QWidget):
    """Sentences one below the other, each with a bar of the share that it tells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: list[Label] = []
        self._column = QVBoxLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        theme.changed.connect(self._dress)

    def show_sentences(self, sentences: Sequence[tuple[str, float]]) -> None:
        """Show sentences, each with its share from 0 to 1."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._labels = [Label(self._theme, text, wraps=True) for text, _ in sentences]
        for label, (text, share) in zip(self._labels, sentences, strict=True):
            bar = Bar(self._theme, text)
            bar.set_share(share)
            self._column.addWidget(label)
            self._column.addWidget(bar)
        self._dress()

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._column.setContentsMargins(ring, px(3), ring, 0)
        self._column.setSpacing(px(8))
        for label in self._labels:
            label.setContentsMargins(0, px(6), 0, 0)


def show_as_text() -> str:
    """Return the words of what shows tables in place of drawings."""
    return QCoreApplication.translate("progress", "Show as text")


def show_as_charts() -> str:
    """Return the words of what shows drawings again."""
    return QCoreApplication.translate("progress", "Show as charts")


def _copy_text() -> str:
    return QCoreApplication.translate("progress", "Copy as table")

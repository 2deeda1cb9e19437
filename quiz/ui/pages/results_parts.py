"""The fixed parts of the results page: the score above, the topics beside, the buttons below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quiz.ui import phrases
from quiz.ui.pages.results_view import TopicResult
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.bar import Bar
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import Label

_MARGIN = 48
_HEADER_HEIGHT = 166
_FOOTER_HEIGHT = 73
_LOW_FOOTER_HEIGHT = 57
_FIGURE_GAP = 36


def page_margin(room: Room | None) -> int:
    """Return the free space at both sides, in pixels at 100 %."""
    if room is None or room.width is Width.WIDE:
        return _MARGIN
    return {Width.MEDIUM: 32, Width.NARROW: 24}.get(room.width, 16)


def is_compact(room: Room | None) -> bool:
    """Tell whether the score has to fit in one short row, and all else into the body."""
    return room is not None and (room.is_tiny or (room.is_short and room.width <= Width.NARROW))


class Figures(QWidget):
    """Small figures side by side, each with its words below; more lines where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._columns: list[QVBoxLayout] = []
        self._dress()
        theme.changed.connect(self._dress)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show values, each with what it is."""
        self._columns = []
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for value, name in figures:
            figure = QWidget(self)
            column = QVBoxLayout(figure)
            column.addWidget(Label(self._theme, value, size=22, weight=700))
            column.addWidget(Label(self._theme, name, size=13, token="ink2"))
            self._columns.append(column)
            self._flow.addWidget(figure)
            figure.show()
        self._dress()

    def _dress(self) -> None:
        px = self._theme.px
        self._flow.set_gaps(px(_FIGURE_GAP), px(8))
        self._flow.setContentsMargins(0, 0, 0, px(10))
        for column in self._columns:
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)


class ResultsHeader(QWidget):
    """The subject, the score, one sentence, and the figures; one short row where it is tiny."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room: Room | None = None
        self.subject = Label(theme, size=14, weight=500, token="ink2", wraps=True)
        self.score = Label(theme, size=60, weight=700)
        self.total = Label(theme, size=20, token="ink2", wraps=True)
        self.sentence = Label(theme, size=16, weight=500, wraps=True)
        self.figures = Figures(theme)
        self._build()
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    def set_room(self, room: Room) -> None:
        """Fit into the room the window has."""
        self._room = room
        self._dress()

    def details(self) -> list[QWidget]:
        """Return what goes into the page's body where the header is one short row."""
        return [self.subject, self.sentence, self.figures]

    def take_back(self) -> None:
        """Put the details into the header."""
        self._left.insertWidget(0, self.subject)
        self._left.insertWidget(2, self.sentence)
        self._line.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignBottom)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface that ends at the horizon."""
        painter = sharp_painter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._dress()
        self.update()

    def _build(self) -> None:
        self._score_line = QHBoxLayout()
        self._score_line.addWidget(self.score, 0, Qt.AlignmentFlag.AlignBottom)
        self._score_line.addWidget(self.total, 1, Qt.AlignmentFlag.AlignBottom)
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        self._left.addWidget(self.subject)
        self._left.addLayout(self._score_line)
        self._left.addWidget(self.sentence)
        self._left.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addLayout(self._left, 1)
        self._line.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignBottom)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _dress(self) -> None:
        px, room = self._theme.px, self._room
        side = px(page_margin(room))
        is_one_row = is_compact(room)
        self.score.set_size(28 if is_one_row else 60)
        self.total.set_size(16 if is_one_row else 20)
        if is_one_row:
            self._line.setContentsMargins(side, px(4), side, px(4))
            self.total.setContentsMargins(0, 0, 0, px(3))
            self.setMinimumHeight(px(46))
        else:
            self._line.setContentsMargins(side, px(20), side, px(2))
            self.total.setContentsMargins(0, 0, 0, px(5))
            self.setMinimumHeight(px(_HEADER_HEIGHT))
        is_column = room is not None and room.width <= Width.NARROW
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if is_column else direction.LeftToRight)
        self._line.setSpacing(px(12 if is_column else 40))
        self._score_line.setSpacing(px(11))
        # In the body everything has room at its left for a focus ring.
        inset = ring_margin(self._theme) if is_one_row else 0
        self.subject.setContentsMargins(inset, 0, 0, 0 if is_one_row else px(11))
        self.sentence.setContentsMargins(inset, 0 if is_one_row else px(13), 0, px(2))
        self.figures.setContentsMargins(inset, 0, 0, 0)
        self.updateGeometry()


class TopicBars(QWidget):
    """How each topic went: its name, a bar, the share in percent and the points."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = Label(theme, self.tr("By topic"), size=16, weight=700, wraps=True)
        self._grid = QGridLayout()
        self._rows = QWidget()
        self._rows.setLayout(self._grid)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._rows)
        self._column.addStretch(1)
        self._count = 0
        self._dress()
        theme.changed.connect(self._dress)

    def show_topics(self, topics: Sequence[TopicResult], language: str) -> None:
        """Show these topics from top to bottom."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, topic in enumerate(topics):
            name = Label(self._theme, topic.name, weight=500, wraps=True)
            name.setContentsMargins(0, self._theme.px(4), 0, self._theme.px(4))
            bar = Bar(self._theme, topic.name)
            bar.set_share(float(topic.share))
            share = phrases.percent(topic.percent, language)
            earned = phrases.number(topic.earned, language)
            whole = phrases.number(topic.points, language)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
            percent = Label(self._theme, share, weight=600, tabular=True)
            self._grid.addWidget(percent, row, 2, right)
            score = Label(self._theme, f"{earned} / {whole}", size=14, token="ink2", tabular=True)
            self._grid.addWidget(score, row, 3, right)
        self._count = len(topics)
        self._dress()

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(15), 0, px(16))
        self._column.setSpacing(px(12))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, px(38) if row < self._count else 0)
        self._grid.setColumnMinimumWidth(1, px(104))
        self._grid.setColumnMinimumWidth(2, px(48))
        self._grid.setColumnMinimumWidth(3, px(48))


class ResultsFooter(QWidget):
    """Where to go from here; the filled button is the one that Enter presses."""

    home_pressed = Signal()
    new_quiz_pressed = Signal()
    retry_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room: Room | None = None
        self._to_review = 0
        self.home = Button(theme, self.tr("Back to home"), kind="quiet")
        self.new_quiz = Button(theme, self.tr("New quiz"), size="large")
        self.retry = Button(theme, kind="primary", size="large", icon="repeat")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.home)
        self._line.addStretch(1)
        self._line.addWidget(self.new_quiz)
        self._line.addWidget(self.retry)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.home.clicked.connect(self.home_pressed)
        self.new_quiz.clicked.connect(self.new_quiz_pressed)
        self.retry.clicked.connect(self.retry_pressed)
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    def set_to_review(self, count: int) -> None:
        """Offer to retry so many questions; with none, a new quiz is the main thing."""
        self._to_review = count
        self.retry.set_text(self.tr("Retry the %n to review", "", count))
        self.retry.setVisible(count > 0)
        self.new_quiz.set_kind("secondary" if count else "primary")
        self._dress()

    def set_room(self, room: Room) -> None:
        """Leave out key and icon where there is little room."""
        self._room = room
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the line above it."""
        painter = sharp_painter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._dress()
        self.update()

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        is_tiny = self._room is not None and self._room.is_tiny
        is_low = self._room is not None and self._room.is_short
        key = "" if is_tiny else "corner-down-left"
        self.retry.set_key(key)
        self.retry.set_icon("" if is_tiny else "repeat")
        self.new_quiz.set_key("" if self._to_review else key)
        side = px(16 if is_tiny else 40)
        self._line.setContentsMargins(side - ring, 1, side - ring, 0)
        self._line.setSpacing(px(12) - 2 * ring)
        self.setMinimumHeight(px(_LOW_FOOTER_HEIGHT if is_low else _FOOTER_HEIGHT))

"""Welcome a person: the included subject to start with, and how to open another one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from quiz.core.wording import in_language
from quiz.ui.pages.home_view import Subject
from quiz.ui.room import Room, Width
from quiz.ui.rough_time import about
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.card import Card
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import Label

FIRST_QUESTIONS = 10

_HEIGHT = 272
_PADDING = 30
_TOPIC_HEIGHT = 37
_TOPICS_WIDTH = 334
#: More topics than this stand in two columns, so that the card stays low.
_ONE_COLUMN = 7
_TWO_COLUMNS_WIDTH = 476
_LINE_HEIGHT = 1.54
_UNBOUNDED = (1 << 24) - 1


class _TopicRow(QFrame):
    """A topic and how many questions it has, maybe over a hairline."""

    def __init__(self, theme: Theme, title: str, count: int, *, has_line: bool) -> None:
        super().__init__()
        self._theme = theme
        self._has_line = has_line
        self._line = QHBoxLayout(self)
        self._line.addWidget(Label(theme, title, weight=500, wraps=True), 1)
        self._line.addWidget(Label(theme, str(count), token="ink2", tabular=True))
        theme.changed.connect(self._space)
        self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline."""
        if self._has_line:
            painter = sharp_painter(self)
            line = self._theme.px(1)
            place = QRect(0, self.height() - line, self.width(), line)
            painter.fillRect(place, self._theme.colour("line"))
            painter.end()

    def _space(self) -> None:
        px = self._theme.px
        self._line.setContentsMargins(0, px(6), 0, px(7))
        self._line.setSpacing(px(12))
        self.setMinimumHeight(px(_TOPIC_HEIGHT))


class _Topics(QWidget):
    """The topics of a subject with their counts, in one column or two."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[tuple[str, int]] = []
        self._columns = 1
        self._heading = Label(theme, size=14, weight=600, token="ink2", wraps=True)
        self._body = QVBoxLayout(self)
        self._body.addWidget(self._heading)
        self._lists: QWidget | None = None
        theme.changed.connect(self._space)
        self._space()

    def set_topics(self, heading: str, topics: Sequence[tuple[str, int]]) -> None:
        """Show topics with their counts under a heading."""
        self._heading.set_text(heading)
        if self._shown != list(topics):
            self._shown = list(topics)
            self._build()

    def set_columns(self, columns: int) -> None:
        """Stand in one column or two."""
        if self._columns != columns:
            self._columns = columns
            self._build()

    def _build(self) -> None:
        if self._lists is not None:
            self._body.removeWidget(self._lists)
            self._lists.hide()
            self._lists.deleteLater()
        self._lists = QWidget(self)
        line = QHBoxLayout(self._lists)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(28))
        longest = -(-len(self._shown) // self._columns)
        for start in range(0, len(self._shown), max(1, longest)):
            part = self._shown[start : start + longest]
            column = QVBoxLayout()
            column.setSpacing(0)
            for index, (title, count) in enumerate(part):
                has_line = index < len(part) - 1
                column.addWidget(_TopicRow(self._theme, title, count, has_line=has_line))
            column.addStretch(1)
            line.addLayout(column, 1)
        self._body.insertWidget(1, self._lists)
        self._lists.show()

    def _space(self) -> None:
        px = self._theme.px
        padding = px(_PADDING)
        self._body.setContentsMargins(padding, px(26), padding, px(15))
        self._body.setSpacing(px(8))
        if self._lists is not None and (line := self._lists.layout()) is not None:
            line.setSpacing(px(28))


class FirstRunCard(Card):
    """The included subject: what it covers, and its first ten questions one key away."""

    start_chosen = Signal()
    options_chosen = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._language = language
        self._room = Room(width=Width.WIDE, is_short=False)
        self._topic_count = 0
        self._caption = Label(
            theme, self.tr("Included subject"), size=14, weight=600, token="ink2", wraps=True
        )
        self._title = Label(theme, size=24, weight=700, wraps=True)
        self._description = Label(
            theme, size=16, wraps=True, line_height=_LINE_HEIGHT, markdown=True, inline=True
        )
        self._start_button = Button(theme, kind="primary", size="large", key="corner-down-left")
        self._options_button = Button(theme, self.tr("Choose options"), kind="quiet", size="large")
        self._note = Label(theme, size=14, token="ink2", wraps=True)
        self._topics = _Topics(theme)
        self._build()
        self._start_button.clicked.connect(self.start_chosen)
        self._options_button.clicked.connect(self.options_chosen)
        theme.changed.connect(self._space)

    def set_subject(self, subject: Subject, minutes: int) -> None:
        """Show a subject; `minutes` is about how long its first quiz takes."""
        bank, language = subject.bank, self._language
        title = in_language(bank.title, language)
        self._title.set_text(title)
        self._description.set_text(
            in_language(bank.description, language) if bank.description else ""
        )
        self._description.setVisible(bool(bank.description))
        questions = len(bank.questions)
        self._start_button.set_text(
            self.tr("Start with %n questions", "", min(FIRST_QUESTIONS, questions))
        )
        self._start_button.setAccessibleDescription(title)
        self._note.set_text(self.tr("{about}, no time limit.").format(about=about(minutes)))
        topics = [
            (in_language(bank.topics.get(topic, topic), language), count)
            for topic, count in subject.topic_counts.items()
            if topic
        ]
        self._topic_count = len(topics)
        heading = ", ".join(
            (self.tr("%n topics", "", len(topics)), self.tr("%n questions", "", questions))
        )
        self._topics.set_topics(heading, topics)
        self._topics.setVisible(bool(topics))
        self._space()

    def set_room(self, room: Room) -> None:
        """Put the topics under the rest where there is little width."""
        self._room = room
        self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and the hairline before the topics."""
        super().paintEvent(event)
        if self._topics.isHidden():
            return
        painter = sharp_painter(self)
        place = self._topics.geometry()
        if self._is_stacked():
            line = QRect(1, place.top(), self.width() - 2, 1)
        else:
            line = QRect(place.left(), 1, 1, self.height() - 2)
        painter.fillRect(line, self._theme.colour("line"))
        painter.end()

    def _is_stacked(self) -> bool:
        return self._room.width < Width.WIDE

    def _build(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._start_button)
        self._buttons.addWidget(self._options_button)
        self._buttons.addStretch(1)
        self._words = QVBoxLayout()
        for label in (self._caption, self._title, self._description):
            self._words.addWidget(label)
        self._words.addLayout(self._buttons)
        self._words.addWidget(self._note)
        self._words.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addLayout(self._words, 1)
        self._line.addWidget(self._topics)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        ring = ring_margin(self._theme)
        is_stacked = self._is_stacked()
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        two = self._topic_count > _ONE_COLUMN and self._room.width > Width.TINY
        self._topics.set_columns(2 if two else 1)
        if is_stacked:
            self._topics.setMinimumWidth(0)
            self._topics.setMaximumWidth(_UNBOUNDED)
        else:
            self._topics.setFixedWidth(px(_TWO_COLUMNS_WIDTH if two else _TOPICS_WIDTH))
        # The buttons' ring is taken off the space around them, so that all edges are in line.
        edge = px(_PADDING) - ring
        self._words.setContentsMargins(edge, px(26), edge, px(22))
        self._words.setSpacing(0)
        self._caption.setContentsMargins(ring, 0, ring, px(4))
        self._title.setContentsMargins(ring, 0, ring, px(8))
        self._description.setContentsMargins(ring, 0, ring, 0)
        self._note.setContentsMargins(ring, 0, ring, 0)
        self._buttons.setContentsMargins(0, px(32) - ring, 0, px(8) - ring)
        self._buttons.setSpacing(px(2))
        self.setMinimumHeight(0 if is_stacked else px(_HEIGHT))
        self.update()


class OpenBank(QWidget):
    """How to bring in questions of one's own.

    In the finished program two more columns stand beside it, for leading a class and for
    writing questions.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel()
        self._heading = Label(
            theme, self.tr("Open a question bank"), size=16, weight=600, wraps=True
        )
        self._help = Label(
            theme,
            self.tr(
                "Load a YAML file of your own or from your teacher, or drop it on this window."
            ),
            token="ink2",
            wraps=True,
            line_height=1.47,
        )
        self._button = Button(theme, self.tr("Open file…"))
        self._title_line = QHBoxLayout()
        self._title_line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._title_line.addWidget(self._heading, 1)
        self._button_line = QHBoxLayout()
        self._button_line.addWidget(self._button)
        self._button_line.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title_line)
        self._column.addWidget(self._help)
        self._column.addLayout(self._button_line)
        self._button.clicked.connect(self.chosen)
        theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        ring = ring_margin(self._theme)
        self._icon.setPixmap(self._theme.icon("folder-open", 20, "primary"))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._title_line.setContentsMargins(ring, 0, ring, px(8))
        self._title_line.setSpacing(px(10))
        self._help.setContentsMargins(ring, 0, ring, 0)
        self._button_line.setContentsMargins(0, px(14) - ring, 0, 0)

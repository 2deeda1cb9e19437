"""The page after a quiz: the score, the quiz as one picture, and every question as it was."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.attempt import Attempt
from quiz.core.kinds.question import in_language
from quiz.core.store import Finished
from quiz.ui import phrases
from quiz.ui.dialogs.picture import PictureDialog
from quiz.ui.pages.results_list import ResultRow, RowText
from quiz.ui.pages.results_parts import (
    ResultsFooter,
    ResultsHeader,
    TopicBars,
    is_compact,
    page_margin,
)
from quiz.ui.pages.results_view import (
    flagged_positions,
    positions_to_review,
    score_sentence,
    seconds_per_question,
    subject_line,
    topic_results,
)
from quiz.ui.pages.review_block import ReviewBlock, question_picture
from quiz.ui.preferences import Preferences
from quiz.ui.report import report_text
from quiz.ui.reviews import review_of
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.verdicts import markers
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.horizon import Horizon
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.text import Label

_TOPICS_WIDTH = 360
_COLUMN_GAP = 56
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
        self._rows: dict[int, ResultRow] = {}
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
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addLayout(self._list)
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

    def open_row(self, position: int) -> ResultRow:
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

    def rows(self) -> list[ResultRow]:
        """Return the rows that pass the filter, from top to bottom."""
        return [self._rows[at] for at in self._shown()[: self._limit]]

    def set_review(self, position: int, review: ReviewBlock) -> None:
        """Put the review that was asked for under its row."""
        self._rows[position].set_review(review)

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
        for position in sorted(visible - self._rows.keys()):
            row = ResultRow(self._theme, self._texts[position], self)
            row.review_wanted.connect(self.review_wanted)
            row.opened.connect(self._on_row_opened)
            before = sum(other < position for other in self._rows)
            self._rows[position] = row
            self._list.insertWidget(before, row)
        for position, row in self._rows.items():
            row.setVisible(position in visible)
        self._nothing.setVisible(not shown)
        self._more.setVisible(len(shown) > self._limit)

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._column.setContentsMargins(0, px(8) - ring, 0, px(16))
        self._column.setSpacing(0)
        self._head.setContentsMargins(ring, 0, 0, 0)
        self._head.setSpacing(px(12))
        self._nothing.setContentsMargins(ring, px(8), ring, 0)


class ResultsPage(QWidget):
    """How a quiz went, and what each question was."""

    home_requested = Signal()
    new_quiz_requested = Signal()
    retry_requested = Signal(object)
    source_requested = Signal(object)
    copied = Signal(str)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._attempt: Attempt | None = None
        self._folder = ""
        self._room: Room | None = None
        self._opened: int | None = None
        self.header = ResultsHeader(theme)
        self.horizon = Horizon(theme, "big", jumps="all")
        self._low_horizon = Horizon(theme, "compact", jumps="all")
        self.topics = TopicBars(theme)
        self.questions = QuestionList(theme)
        self.footer = ResultsFooter(theme)
        self._build()
        self._connect()
        self._dress()

    def show_attempt(
        self,
        attempt: Attempt,
        previous: Finished | None,
        today: date,
        folder: str,
        topics: Sequence[str] = (),
    ) -> None:
        """Show a quiz that is over; `previous` is the result of the same bank before it.

        `folder` is where the bank's pictures are, `topics` the bank's topics in its order.
        """
        self._attempt, self._folder = attempt, folder
        language = self._preferences.current.language
        summary = attempt.summary()
        results = topic_results(attempt, language, topics)
        to_review = positions_to_review(attempt)
        self.header.subject.set_text(subject_line(attempt, language))
        self.header.score.set_text(phrases.number(summary.score, language))
        whole = phrases.number(summary.points, language)
        self.header.total.set_text(self.tr("out of {n}").format(n=whole))
        sentence = score_sentence(attempt, results, previous, today, language)
        self.header.sentence.set_text(sentence)
        self._show_figures(attempt, language)
        self._opened = None
        self._show_markers()
        self.topics.show_topics(results, language)
        self.questions.show_questions(
            _row_texts(attempt, language), to_review, flagged_positions(attempt)
        )
        self.footer.set_to_review(len(to_review))
        self._scroll.verticalScrollBar().setValue(0)

    def attempt(self) -> Attempt | None:
        """Return the quiz on the page."""
        return self._attempt

    def main_action(self) -> None:
        """Do what the filled button says: retry what is to be reviewed, else a new quiz."""
        button = self.footer.new_quiz if self.footer.retry.isHidden() else self.footer.retry
        button.click()

    def set_room(self, room: Room) -> None:
        """Fit into the room the window has."""
        was_compact, is_now = is_compact(self._room), is_compact(room)
        self._room = room
        self.header.set_room(room)
        self.footer.set_room(room)
        self.horizon.setVisible(not is_now)
        self._low_horizon.setVisible(is_now)
        if is_now and not was_compact:
            for place, part in enumerate(self.header.details()):
                self._body.insertWidget(place, part)
        elif was_compact and not is_now:
            self.header.take_back()
        self._dress()
        self._show_markers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many markers as there is room for."""
        super().resizeEvent(event)
        self._show_markers()

    def _on_marker_chosen(self, position: int) -> None:
        row = self.questions.open_row(position)
        row.head.setFocus(Qt.FocusReason.OtherFocusReason)
        # The row has its place only once the layout has made room for it.
        QTimer.singleShot(0, row, self._on_row_placed)

    def _on_row_placed(self) -> None:
        if self._opened is not None:
            row = self.questions.open_row(self._opened)
            self._scroll.ensureWidgetVisible(row, 0, 0)
            self._scroll.ensureWidgetVisible(row.head, 0, self._theme.px(16))

    def _on_row_opened(self, position: int) -> None:
        self._opened = position
        self._show_markers()

    def _on_scroll_range_changed(self, _least: int, _most: int) -> None:
        self._dress()

    def _on_review_wanted(self, position: int) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        language = self._preferences.current.language
        question = attempt.snapshots[position].question
        picture = question_picture(self._theme, question.image, self._folder, language)
        block = ReviewBlock(
            self._theme, position, review_of(attempt, position, language), picture=picture
        )
        block.source_requested.connect(self._on_source_requested)
        block.report_requested.connect(self._on_report_requested)
        block.picture_opened.connect(self._on_picture_opened)
        self.questions.set_review(position, block)

    def _on_source_requested(self, position: int) -> None:
        if self._attempt is not None:
            self.source_requested.emit(self._attempt.snapshots[position])

    def _on_report_requested(self, position: int) -> None:
        if self._attempt is None:
            return
        language = self._preferences.current.language
        snapshot = self._attempt.snapshots[position]
        text = report_text(self._attempt.plan.bank, snapshot, language)
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(
            self.tr("Copied. Paste it into a message to whoever writes these questions.")
        )

    def _on_picture_opened(self, block: object) -> None:
        if isinstance(block, ReviewBlock) and (picture := block.picture()) is not None:
            language = self._preferences.current.language
            name = picture.accessibleName()
            PictureDialog(self._theme, picture.pixmap(), name, language, self.window()).open()

    def _on_retry_pressed(self) -> None:
        if self._attempt is not None:
            asked = self._attempt.plan.questions
            self.retry_requested.emit(
                [asked[position].id for position in positions_to_review(self._attempt)]
            )

    def _build(self) -> None:
        self._body_widget = QWidget()
        self._body = QVBoxLayout(self._body_widget)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self.topics, 0, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self.questions, 1)
        self._body.addLayout(self._columns)
        self._body.addStretch(1)
        self._scroll = ScrollArea(self._body_widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.horizon)
        column.addWidget(self._low_horizon)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.footer)
        self._low_horizon.hide()

    def _connect(self) -> None:
        self.horizon.marker_chosen.connect(self._on_marker_chosen)
        self._low_horizon.marker_chosen.connect(self._on_marker_chosen)
        self.questions.review_wanted.connect(self._on_review_wanted)
        self.questions.opened.connect(self._on_row_opened)
        self.footer.home_pressed.connect(self.home_requested)
        self.footer.new_quiz_pressed.connect(self.new_quiz_requested)
        self.footer.retry_pressed.connect(self._on_retry_pressed)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)
        self._theme.changed.connect(self._dress)

    def _show_figures(self, attempt: Attempt, language: str) -> None:
        percent = phrases.percent(attempt.summary().percent, language)
        each = phrases.minutes(seconds_per_question(attempt), language)
        self.header.figures.show_figures(
            [
                (percent, self.tr("score")),
                (phrases.duration(attempt.total_seconds), self.tr("total time")),
                (each, self.tr("per question")),
            ]
        )

    def _show_markers(self) -> None:
        """Show what became of each question; of a long quiz, the part around the opened row."""
        if self._attempt is None:
            return
        for horizon in (self.horizon, self._low_horizon):
            shown = markers(self._attempt)
            horizon.set_markers(shown)
            if self._opened is not None and len(horizon.shown()) < len(shown):
                shown[self._opened] = replace(shown[self._opened], current=True)
                horizon.set_markers(shown)

    def _dress(self) -> None:
        px, ring, room = self._theme.px, ring_margin(self._theme), self._room
        side = px(page_margin(room))
        is_wide = room is None or room.width is Width.WIDE
        direction = QBoxLayout.Direction
        # Where there is one column, the questions come first: they are what one acts on.
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.BottomToTop)
        self._columns.setSpacing(px(_COLUMN_GAP) - ring if is_wide else 0)
        bar = self._scroll.verticalScrollBar()
        # The scroll bar stands in the margin, so that nothing moves when it comes.
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        top = px(8) if is_compact(room) else 0
        self._body.setContentsMargins(side - ring, top, max(0, side - ring - taken), 0)
        self._body.setSpacing(px(8))
        self.topics.setContentsMargins(ring, 0, 0, 0)
        self.topics.setMinimumWidth(px(_TOPICS_WIDTH) + ring if is_wide else 0)
        self.topics.setMaximumWidth(px(_TOPICS_WIDTH) + ring)


def _row_texts(attempt: Attempt, language: str) -> list[RowText]:
    return [
        RowText(
            position=position,
            prompt=in_language(snapshot.question.prompt, language),
            verdict=attempt.mark_of(position).verdict,
            seconds=item.spent_seconds,
            is_flagged=item.is_flagged,
        )
        for position, (snapshot, item) in enumerate(
            zip(attempt.snapshots, attempt.items, strict=True)
        )
    ]

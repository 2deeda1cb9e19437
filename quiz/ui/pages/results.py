"""The page after a quiz: the score, the quiz as one picture, and every question as it was."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.attempt import Attempt
from quiz.core.kinds import stem
from quiz.core.store import Finished
from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.dialogs.picture import PictureDialog
from quiz.ui.pages.results_list import QuestionList
from quiz.ui.pages.results_notes import ResultNotes
from quiz.ui.pages.results_parts import (
    ResultsFooter,
    ResultsHeader,
    TopicBars,
    is_compact,
    page_margin,
)
from quiz.ui.pages.results_row import RowText
from quiz.ui.pages.results_view import (
    coming_back,
    flagged_positions,
    marking_note,
    penalty_note,
    positions_to_review,
    score_sentence,
    seconds_per_question,
    subject_line,
    sure_but_missed,
    topic_results,
)
from quiz.ui.pages.review_block import ReviewBlock
from quiz.ui.preferences import Preferences
from quiz.ui.report import report_text
from quiz.ui.reviews import review_of
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.verdicts import markers
from quiz.ui.widgets.horizon import Horizon
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.scroll import ScrollArea

_TOPICS_WIDTH = 360
_COLUMN_GAP = 56
_ALMOST_ALL = 1000


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
        #: The places of the questions that a retry would ask.
        self._to_retry: list[int] = []
        self.header = ResultsHeader(theme)
        self.horizon = Horizon(theme, "big", jumps="all")
        self._low_horizon = Horizon(theme, "compact", jumps="all")
        self.topics = TopicBars(theme)
        self.notes = ResultNotes(theme)
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
        returns: Mapping[int, date] | None = None,
        still_asked: Collection[int] | None = None,
    ) -> None:
        """Show a quiz that is over; `previous` is the result of the same bank before it.

        `folder` is where the bank's pictures are, `topics` the bank's topics in its order,
        `returns` the day on which each answered question is due again, by its place, and
        `still_asked` the places of the questions that the bank still has, None for all.
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
        # The page has the focus when it comes: a screen reader says the result.
        score = f"{self.header.score.plain_text()} {self.header.total.plain_text()}"
        self.setAccessibleName(f"{score}. {sentence}")
        self._show_figures(attempt, language)
        self._opened = None
        self._show_markers()
        self.topics.show_topics(results, language)
        self._show_notes(attempt, returns or {}, today)
        self.questions.show_questions(
            _row_texts(attempt, language), to_review, flagged_positions(attempt)
        )
        self._to_retry = [
            position for position in to_review if still_asked is None or position in still_asked
        ]
        self.footer.set_to_review(len(self._to_retry))
        self._scroll.verticalScrollBar().setValue(0)

    def attempt(self) -> Attempt | None:
        """Return the quiz on the page."""
        return self._attempt

    def footer_height(self) -> int:
        """Return how high the row at the bottom is."""
        return self.footer.height()

    def main_action(self) -> None:
        """Do what the filled button says: retry what is to be reviewed, else a new quiz."""
        button = self.footer.new_quiz if self.footer.retry.isHidden() else self.footer.retry
        button.click()

    def go_back(self) -> None:
        """Ask for home, as Esc does."""
        self.home_requested.emit()

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
        row.head.setFocus(Qt.FocusReason.MouseFocusReason)
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
        review = review_of(attempt, position, language)
        block = ReviewBlock(self._theme, position, review, self._folder, language)
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

    def _on_picture_opened(self, pixmap: QPixmap, alt: str) -> None:
        language = self._preferences.current.language
        PictureDialog(self._theme, pixmap, alt, language, self.window()).open()

    def _on_retry_pressed(self) -> None:
        if self._attempt is not None:
            asked = self._attempt.plan.questions
            self.retry_requested.emit([asked[position].id for position in self._to_retry])

    def _build(self) -> None:
        self._body_widget = QWidget()
        self._body = QVBoxLayout(self._body_widget)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.topics)
        side.addWidget(self.notes)
        side.addStretch(1)
        topics = QHBoxLayout()
        topics.addWidget(self._side, _ALMOST_ALL)
        topics.addStretch(1)
        self._columns.addLayout(topics)
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
        figures = [
            (percent, self.tr("score")),
            (phrases.duration(attempt.total_seconds), self.tr("total time")),
            (each, self.tr("per question")),
        ]
        missed = sure_but_missed(attempt)
        if missed is not None:
            figures.append((str(missed), self.tr("sure but missed", "", missed)))
        self.header.figures.show_figures(figures)

    def _show_notes(self, attempt: Attempt, returns: Mapping[int, date], today: date) -> None:
        language = self._preferences.current.language
        marking = (marking_note(attempt, language), penalty_note(attempt, language))
        self.notes.show_notes(
            [
                (self.tr("Coming back"), coming_back(attempt, returns, today, language)),
                (self.tr("Marks"), " ".join(filter(None, marking))),
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
        self._side.setContentsMargins(ring, 0, 0, 0)
        self._side.setMinimumWidth(px(_TOPICS_WIDTH) + ring if is_wide else 0)
        self._side.setMaximumWidth(px(_TOPICS_WIDTH) + ring)


def _row_texts(attempt: Attempt, language: str) -> list[RowText]:
    return [
        RowText(
            position=position,
            prompt=in_language(stem(snapshot.question), language),
            verdict=attempt.verdict_of(position),
            seconds=item.spent_seconds,
            is_flagged=item.is_flagged,
        )
        for position, (snapshot, item) in enumerate(
            zip(attempt.snapshots, attempt.items, strict=True)
        )
    ]

"""Offer the one obvious thing on home: going on with a quiz, or practising now."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.mode_names import mode_name
from quiz.ui.pages.home_view import Home, Subject
from quiz.ui.room import Room
from quiz.ui.rough_time import about
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.card import Card
from quiz.ui.widgets.horizon import Horizon
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

if TYPE_CHECKING:
    from quiz.ui.pages.latest_quizzes import Running

PRACTICE_QUESTIONS = 10

_HEIGHT = 178
_SHORT_HEIGHT = 164
_PADDING = 21
_HORIZON_HEIGHT = 50


def weakest_topic(subject: Subject) -> str:
    """Return the topic of which least is mastered, the first of equals; "" is no topic."""
    return min(subject.topic_counts, key=lambda topic: subject.mastery.get(topic, 0.0), default="")


def practice_subject(view: Home) -> Subject | None:
    """Return the subject that home proposes: the one of the newest result, else the first."""
    if view.results:
        newest = view.results[0].summary.bank
        for subject in view.subjects:
            if subject.bank.id == newest:
                return subject
    return view.subjects[0] if view.subjects else None


class ContinueCard(Card):
    """The first card: an unfinished quiz to go on with, else a quiz to practise with."""

    main_chosen = Signal()
    other_chosen = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._language = language
        self._room: Room | None = None
        self._caption = Label(theme, size=14, weight=600, token="ink2", wraps=True)
        self._place = Label(theme, size=14, token="ink2")
        self._title = Label(theme, size=20, weight=700, wraps=True)
        self._horizon = Horizon(theme, "card")
        self._sentence = Label(theme, token="ink2", wraps=True)
        self._main_button = Button(theme, kind="primary", key="corner-down-left")
        self._other_button = Button(theme, kind="quiet")
        self._note = Label(theme, size=14, token="ink2", wraps=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._body = QWidget()
        self._build()
        self._main_button.clicked.connect(self.main_chosen)
        self._other_button.clicked.connect(self.other_chosen)
        theme.changed.connect(self._space)

    def show_home(self, view: Home) -> None:
        """Offer what there is; nothing, in the same space, while the record is being opened."""
        subject = practice_subject(view)
        has_something = view.running is not None or (view.is_complete and subject is not None)
        self._body.setVisible(has_something)
        if view.running is not None:
            self._show_running(view.running, view)
            self._other_button.setVisible(subject is not None)
        elif has_something and subject is not None:
            self._show_practice(subject, view.minutes_of_ten)
            self._other_button.show()

    def offers_something(self) -> bool:
        """Tell whether there is anything to press."""
        return not self._body.isHidden()

    def set_room(self, room: Room) -> None:
        """Be lower in a low window."""
        self._room = room
        self._space()

    def _show_running(self, running: "Running", view: Home) -> None:
        self._caption.set_text(self.tr("Continue where you left off"))
        place = self.tr("Question {a} of {b}")
        self._place.set_text(place.format(a=running.position + 1, b=len(running.markers)))
        self._title.set_text(running.title)
        self._horizon.set_markers(running.markers)
        self._note.set_text(self._time_left(running, view))
        self._main_button.set_text(self.tr("Continue"))
        self._main_button.setAccessibleDescription(
            ", ".join((running.title, self._place.plain_text(), self._note.plain_text()))
        )
        self._other_button.set_text(self.tr("Start another"))
        self._horizon.show()
        self._sentence.hide()

    def _show_practice(self, subject: Subject, minutes: int) -> None:
        topic = weakest_topic(subject)
        available = subject.topic_counts.get(topic, 0)
        count = min(PRACTICE_QUESTIONS, available)
        self._caption.set_text(self.tr("Practise now"))
        self._place.set_text("")
        self._title.set_text(in_language(subject.bank.title, self._language))
        self._sentence.set_text(self._practice_sentence(subject, topic, count))
        self._note.set_text(self.tr("{about}, no time limit.").format(about=about(minutes)))
        self._main_button.set_text(self.tr("Start"))
        self._main_button.setAccessibleDescription(self._sentence.plain_text())
        self._other_button.set_text(self.tr("Choose options"))
        self._sentence.show()
        self._horizon.hide()

    def _practice_sentence(self, subject: Subject, topic: str, count: int) -> str:
        if not topic:
            return self.tr("%n questions", "", count)
        title = in_language(subject.bank.topics.get(topic, topic), self._language)
        if subject.mastery.get(topic, 0.0) < 1:
            text = self.tr("%n questions on {topic}, the topic with most left to learn.", "", count)
        else:
            text = self.tr("%n questions on {topic}.", "", count)
        return text.format(topic=title)

    def _time_left(self, running: "Running", view: Home) -> str:
        """Return what is left; an exam's time runs on, so that only its end stays true."""
        if running.is_limited_by_question:
            return self._questions_left(running)
        if running.rest_seconds is None:
            if running.is_exam:
                return self.tr("Exam, no time limit")
            return self.tr("{mode}, no time limit").format(mode=mode_name(running.mode))
        if running.is_exam:
            end = view.now + timedelta(seconds=running.rest_seconds)
            return self.tr("Exam, time runs until {time}").format(time=f"{end:%H:%M}")
        left = phrases.duration(running.rest_seconds)
        return self.tr("{mode}, {t} left").format(mode=mode_name(running.mode), t=left)

    def _questions_left(self, running: "Running") -> str:
        """Return how many questions are left, where each of them has its own time."""
        left = running.questions_left
        if running.is_exam:
            return self.tr("Exam, %n question(s) left", "", left)
        if not left:
            text = self.tr("{mode}, only the results are left")
        elif running.has_only_skipped_left:
            text = self.tr("{mode}, %n skipped question(s) left", "", left)
        else:
            text = self.tr("{mode}, %n question(s) left", "", left)
        return text.format(mode=mode_name(running.mode))

    def _build(self) -> None:
        self._captions = QHBoxLayout()
        self._captions.addWidget(self._caption, 1)
        self._captions.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._main_button)
        self._buttons.addWidget(self._other_button)
        self._buttons.addWidget(self._note, 1)
        self._column = QVBoxLayout(self._body)
        self._column.addLayout(self._captions)
        self._column.addWidget(self._title)
        self._line = QHBoxLayout()
        self._line.addWidget(self._horizon)
        self._column.addLayout(self._line)
        self._column.addWidget(self._sentence)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._body)
        self._body.hide()
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        is_short = self._room is not None and self._room.is_short
        ring = ring_margin(self._theme)
        padding = px(_PADDING)
        self.setMinimumHeight(px(_SHORT_HEIGHT if is_short else _HEIGHT))
        # The buttons' ring stands in the padding, so that their boxes are at the edge.
        top, bottom = (12, 13) if is_short else (17, 16)
        self._column.setContentsMargins(0, px(top), 0, px(bottom) - ring)
        self._column.setSpacing(0)
        self._captions.setContentsMargins(padding, 0, padding, 0 if is_short else px(2))
        self._captions.setSpacing(px(12))
        self._title.setContentsMargins(padding, 0, padding, 0 if is_short else px(4))
        self._sentence.setContentsMargins(padding, 0, padding, 0)
        self._sentence.setMinimumHeight(px(_HORIZON_HEIGHT))
        self._line.setContentsMargins(padding, 0, padding, 0)
        self._buttons.setContentsMargins(padding - ring, 0, padding, 0)
        self._buttons.setSpacing(px(2))

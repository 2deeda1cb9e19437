"""Offer on home what is due today: how much it is, from where, and one button to review it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.days import coming_day
from quiz.ui.pages.home_view import Home, Subject, reviewed_at_once
from quiz.ui.room import Room, Width
from quiz.ui.rough_time import about_within
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.card import Card
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

_PADDING = 21
_NAMED = 3
_LEAST_MIDDLE = 50


def review_subject(view: Home) -> Subject | None:
    """Return the subject with most to review today, the first of equals; None with nothing."""
    due = [subject for subject in view.subjects if subject.due_count]
    return max(due, key=lambda subject: subject.due_count, default=None)


class ReviewCard(Card):
    """Today's reviews of all subjects; `chosen` carries the bank that is to be reviewed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._language = language
        self._room: Room | None = None
        self._bank = ""
        self._from_where = ""
        caption = self.tr("Reviews due today")
        self._caption = Label(theme, caption, size=14, weight=600, token="ink2", wraps=True)
        self._number = Label(theme, size=20, weight=700)
        self._words = Label(theme, wraps=True)
        self._parts = Label(theme, size=14, token="ink2", wraps=True)
        self._button = Button(theme, icon="rotate-ccw-clock")
        self._note = Label(theme, size=14, token="ink2", wraps=True)
        self._body = QWidget()
        self._build()
        self._button.clicked.connect(self._on_clicked)
        theme.changed.connect(self._space)

    def show_home(self, view: Home) -> None:
        """Show what is due; nothing, in the same space, while the record is being opened."""
        self._body.setVisible(view.is_complete)
        subject = review_subject(view)
        for widget in (self._number, self._button, self._note):
            widget.setVisible(subject is not None)
        if subject is None:
            self._bank = ""
            self._words.set_text(self._nothing(view))
            self._from_where = ""
        else:
            self._bank = subject.bank.id
            self._show_due(view, subject)
        self._space()

    def set_room(self, room: Room) -> None:
        """Be lower in a low window, and leave out from where the questions are."""
        self._room = room
        self._space()

    def _on_clicked(self) -> None:
        if self._bank:
            self.chosen.emit(self._bank)

    def _show_due(self, view: Home, subject: Subject) -> None:
        about = about_within(view.minutes_of_due)
        said = self.tr("%n questions, {about}", "", view.due_count).format(about=about)
        number, _, words = said.partition(" ")
        # The number stands before the words in every language that there is.
        self._number.set_text(number)
        self._words.set_text(phrases.kept_together(words))
        self._from_where = self._from(view, subject)
        asked = reviewed_at_once(subject.due_count, view.goal)
        is_all = asked == view.due_count
        self._button.set_text(
            self.tr("Review") if is_all else self.tr("Review %n", "questions", asked)
        )
        title = in_language(subject.bank.title, self._language)
        is_one = subject.due_count == view.due_count
        self._note.set_text("" if is_one else self.tr("{subject} first").format(subject=title))
        self._button.setAccessibleDescription(
            phrases.sentences((said, self._from_where, self._note.plain_text()))
        )

    def _nothing(self, view: Home) -> str:
        if view.next_due is None:
            return self.tr("Nothing due today.")
        day = coming_day(view.next_due, view.now.date(), self._language)
        return self.tr("Nothing due today. Next: {date}.").format(date=day)

    def _from(self, view: Home, subject: Subject) -> str:
        """Return from which topics the questions are; with several subjects, from which of them."""
        if subject.due_count < view.due_count:
            subjects = [each for each in view.subjects if each.due_count]
            subjects.sort(key=lambda each: each.due_count, reverse=True)
            parts = [(each.bank.title, each.due_count) for each in subjects]
        else:
            topics = subject.bank.topics
            parts = [(topics.get(topic, topic), count) for topic, count in subject.due.items()]
        return self._listed(
            [(in_language(title, self._language), count) for title, count in parts if title]
        )

    def _listed(self, parts: Sequence[tuple[str, int]]) -> str:
        named = [
            self.tr("{n} from {name}").format(n=count, name=name) for name, count in parts[:_NAMED]
        ]
        text = " · ".join(named)
        rest = sum(count for _, count in parts[_NAMED:])
        return self.tr("{list} and {n} more").format(list=text, n=rest) if rest else text

    def _build(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._button)
        self._buttons.addWidget(self._note, 1)
        self._column = QVBoxLayout(self._body)
        self._column.addWidget(self._caption)
        self._column.addLayout(self._line)
        self._column.addWidget(self._parts)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._body)
        self._body.hide()
        self._space()

    def _space(self) -> None:
        px, ring, padding = self._theme.px, ring_margin(self._theme), self._theme.px(_PADDING)
        room = self._room
        is_short = room is not None and room.is_short
        # In a low window there is no room for it beside the other card.
        has_no_room = is_short and room is not None and room.width >= Width.MEDIUM
        self._parts.set_text("" if has_no_room else self._from_where)
        self._parts.setVisible(bool(self._from_where))
        top, bottom = (12, 13) if is_short else (17, 16)
        self._column.setContentsMargins(0, px(top), 0, px(bottom) - ring)
        self._column.setSpacing(0)
        self._caption.setContentsMargins(padding, 0, padding, 0 if is_short else px(2))
        self._line.setContentsMargins(padding, 0, padding, 0 if is_short else px(3))
        self._line.setSpacing(px(7))
        self._parts.setContentsMargins(padding, 0, padding, 0)
        self._parts.setMinimumHeight(px(_LEAST_MIDDLE))
        self._buttons.setContentsMargins(padding - ring, 0, padding, 0)
        self._buttons.setSpacing(px(8))

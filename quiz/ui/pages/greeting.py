"""Greet the person in home's sky and say how far today's goal is."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.settings import called
from quiz.ui import phrases
from quiz.ui.pages.home_view import Home
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import IconButton
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.sky import (
    FIRST_RUN_HEIGHT,
    LOW_HEIGHT,
    NORMAL_HEIGHT,
    Sky,
    goal_level,
    hour_level,
)
from quiz.ui.widgets.text import Label

#: The page's margin at each step of the layout, in pixels at 100 %.
MARGINS = {Width.TINY: 20, Width.NARROW: 24, Width.MEDIUM: 32, Width.WIDE: 40}

_TITLE = 28
_SHORT_TITLE = 24
_TEXT_GAP = 4
_BELOW_HORIZON = 22
_LEAST_PADDING = 10
#: The sun has barely risen when the program is opened for the first time.
_FIRST_LEVEL = 0.16
#: What the sun and its reflection take at the right: a share of the width, and pixels.
_SUN_SHARE = 0.14
_SUN_ROOM = 76
_MENU_SHIFT = 8
_LONG_WORD = 14
_MORNING, _AFTERNOON, _EVENING = 5, 12, 19


class Greeting(Sky):
    """Home's sky: the greeting at the left, the sun at the right, and a menu where it is narrow."""

    menu_requested = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, NORMAL_HEIGHT, parent)
        self._theme = theme
        self._preferences = preferences
        self._language = preferences.current.language
        self._room = Room(width=Width.WIDE, is_short=False)
        self._view: Home | None = None
        self._menu_button = IconButton(theme, "menu", self.tr("Menu"))
        self._title = Label(theme, size=_TITLE, weight=700, spacing=99, wraps=True)
        self._sentence = Label(theme, token="ink2", wraps=True, has_bold=True)
        self._texts = QVBoxLayout()
        self._texts.addStretch(1)
        self._texts.addWidget(self._title)
        self._texts.addWidget(self._sentence)
        self._texts.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(self._texts, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._menu_button.hide()
        self._menu_button.clicked.connect(self.menu_requested)
        theme.changed.connect(self._space)
        preferences.changed.connect(self._on_preference_changed)
        self._space()

    def show_home(self, view: Home) -> None:
        """Greet at a time of day, and let the sun stand where the goal or the hour puts it."""
        self._view = view
        self._show_texts()
        if view.is_first_run:
            self.set_level(_FIRST_LEVEL)
        elif view.goal > 0:
            self.set_level(goal_level(view.answered_today, view.goal))
        else:
            self.set_level(hour_level(view.now.hour + view.now.minute / 60))
        self._space()

    def set_room(self, room: Room) -> None:
        """Fit into a lower or narrower window."""
        self._room = room
        self._menu_button.setVisible(room.width < Width.MEDIUM)
        self._show_texts()
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words off the sun."""
        super().resizeEvent(event)
        self._set_right_margin(self.width())

    def _on_preference_changed(self, name: str) -> None:
        if name in ("name", "is_class"):
            self._show_texts()

    def _band(self) -> int:
        if self._view is not None and self._view.is_first_run and not self._room.is_short:
            return FIRST_RUN_HEIGHT
        return LOW_HEIGHT if self._room.is_short else NORMAL_HEIGHT

    def _show_texts(self) -> None:
        view = self._view
        if view is None:
            return
        if view.is_first_run:
            self._title.set_text(self.tr("Welcome"))
            text = self.tr("Each topic will rise on the horizon as you master it.")
            self._sentence.set_text(text)
            return
        self._title.set_text(self._greeting(view.now))
        self._sentence.set_text(self._goal_sentence(view))

    def _greeting(self, now: datetime) -> str:
        name = called(self._preferences.current)
        if len(name) > _LONG_WORD and " " not in name:
            # So that it may be broken.
            name = "\u200b".join(name)
        if _MORNING <= now.hour < _AFTERNOON:
            text = self.tr("Good morning, {name}") if name else self.tr("Good morning")
        elif _AFTERNOON <= now.hour < _EVENING:
            text = self.tr("Good afternoon, {name}") if name else self.tr("Good afternoon")
        else:
            text = self.tr("Good evening, {name}") if name else self.tr("Good evening")
        return text.format(name=name)

    def _goal_sentence(self, view: Home) -> str:
        """Return the date and how far the goal is; a low window leaves the date out."""
        date = phrases.long_date(view.now.date(), self._language)
        if view.goal <= 0:
            return date
        if view.answered_today >= view.goal:
            if self._room.is_short:
                return self.tr("You reached today's goal.")
            return self.tr("{date}. You reached today's goal.").format(date=date)
        if self._room.is_short:
            text = self.tr("Today: **{a} of {b}** questions; the sun rises with your goal.")
        else:
            text = self.tr("{date}. Today: **{a} of {b}** questions; the sun rises with your goal.")
        return text.format(date=date, a=view.answered_today, b=view.goal)

    def _set_right_margin(self, width: int) -> None:
        margins = self._line.contentsMargins()
        right = round(_SUN_SHARE * width) + self._theme.px(_SUN_ROOM)
        if margins.right() != right:
            margins.setRight(right)
            self._line.setContentsMargins(margins)

    def _space(self) -> None:
        px = self._theme.px
        self._title.set_size(_SHORT_TITLE if self._room.is_short else _TITLE)
        left = px(MARGINS[self._room.width])
        if not self._menu_button.isHidden():
            left = max(0, left - px(_MENU_SHIFT) - ring_margin(self._theme))
        padding = px(_LEAST_PADDING)
        right = self._line.contentsMargins().right()
        self._line.setContentsMargins(left, padding, right, px(_BELOW_HORIZON) + padding)
        self._line.setSpacing(px(8))
        self._texts.setSpacing(px(_TEXT_GAP))
        self.set_band_height(self._band())
        self.setMinimumHeight(px(self._band()))

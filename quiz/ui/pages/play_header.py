"""The row above a quiz: what it is, where one stands, the flag and the clock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.attempt import Attempt
from quiz.core.extra_time import ExtraTime
from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.mode_names import mode_name
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.painting import sharp_painter
from quiz.ui.widgets.sun_clock import SunClock
from quiz.ui.widgets.text import Label

_HEIGHT = 56
_TINY_HEIGHT = 46


class PlayHeader(QWidget):
    """Close, subject and mode at the left; the number in the middle; flag and clock at right."""

    closed = Signal()
    flag_toggled = Signal()
    clock_toggled = Signal()
    minute_added = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._is_tiny = False
        self._is_narrow = False
        self._has_limit = False
        self._is_flagged = False
        self._needs_alt = False
        self.close_button = IconButton(theme, "x", self.tr("Leave the quiz"), shortcut="Esc")
        self._title = Label(theme, size=15, weight=600, wraps=True)
        self._mode = Label(theme, size=13, token="ink2", wraps=True)
        self._place = Label(theme, size=15, has_bold=True)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.flag_button = Button(theme, self.tr("Flag"), kind="quiet", icon="flag", key="M")
        self.flag_button.setCheckable(True)
        self._extra = Label(theme, size=13, weight=500, token="ink2")
        self.clock = SunClock(theme)
        self.eye_button = IconButton(theme, "eye-off", "")
        minute = self.tr("+ 1 min").replace(" ", phrases.NO_BREAK_SPACE)
        self.minute_button = Button(theme, minute, kind="quiet", size="small")
        self.minute_button.setAccessibleName(self.tr("One more minute"))
        for button in (self.close_button, self.flag_button, self.eye_button, self.minute_button):
            # A click must not take the focus away from the answer.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.closed)
        self.flag_button.toggled.connect(self._on_flag_toggled)
        self.eye_button.clicked.connect(self.clock_toggled)
        self.clock.pressed.connect(self.clock_toggled)
        self.minute_button.clicked.connect(self.minute_added)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._build()
        self._name_keys()
        theme.changed.connect(self._space)

    def show_attempt(self, attempt: Attempt) -> None:
        """Show where a quiz stands."""
        plan = attempt.plan
        self._title.set_text(in_language(plan.title, self._language))
        exam = self.tr("Exam · results at the end")
        self._mode.set_text(exam if attempt.is_exam else mode_name(plan.mode))
        self._has_limit = attempt.quiz_rest is not None or attempt.item.rest is not None
        is_extended = self._has_limit and plan.extra is not ExtraTime.NONE
        factor = phrases.factor(plan.extra.value, self._language) if is_extended else ""
        self._extra.set_text(self.tr("Time {x}").format(x=factor) if is_extended else "")
        self._name_clock()
        self._is_flagged = attempt.item.is_flagged
        self._show_place(attempt)
        self._show_parts()
        can_be_extended = self._has_limit and not attempt.is_exam
        # The clock keeps its place while there is no time to be added to.
        policy = self.minute_button.sizePolicy()
        policy.setRetainSizeWhenHidden(can_be_extended)
        self.minute_button.setSizePolicy(policy)
        is_running = attempt.is_open or attempt.waits_for_time
        self.minute_button.setVisible(can_be_extended and is_running)
        self.show_time(attempt)

    def set_needs_alt(self, needs_alt: bool) -> None:
        """Show the keys with Alt, where a letter alone writes or does nothing."""
        if needs_alt != self._needs_alt:
            self._needs_alt = needs_alt
            self._name_keys()
            self._show_flag()

    def show_time(self, attempt: Attempt) -> None:
        """Show the rest of the time."""
        planned = attempt.plan.questions[attempt.position].seconds
        if attempt.quiz_rest is not None and attempt.plan.seconds is not None:
            total = attempt.plan.seconds + attempt.added_seconds
            self.clock.set_time(attempt.quiz_rest, total)
        elif attempt.item.rest is not None and planned is not None:
            self.clock.set_time(attempt.item.rest, max(planned, attempt.item.rest))
        else:
            self.clock.set_no_limit()

    def set_clock_hidden(self, is_hidden: bool) -> None:
        """Hide or show the time; the sun stays."""
        self.clock.set_clock_hidden(is_hidden)
        self.eye_button.set_icon("eye" if is_hidden else "eye-off")
        self._name_keys()

    def set_room(self, room: Room) -> None:
        """Fit into one short row where there is little room."""
        self._is_tiny, self._is_narrow = room.is_tiny, room.width < Width.MEDIUM
        self.clock.set_compact(room.is_tiny)
        self._show_parts()
        self._space()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab walks through, in reading order."""
        return [self.close_button, self.flag_button, self.minute_button, self.eye_button]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the header's colour."""
        painter = sharp_painter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()

    def _on_flag_toggled(self, is_checked: bool) -> None:
        # What is shown follows the record, not the click; a screen reader toggles without one.
        if is_checked != self._is_flagged:
            self._show_flag()
            self.flag_toggled.emit()

    def _show_place(self, attempt: Attempt) -> None:
        a, b = attempt.position + 1, len(attempt.items)
        if self._is_narrow:
            self._place.set_text(f"**{a}** / {b}")
        else:
            self._place.set_text(self.tr("Question **{a}** of {b}").format(a=a, b=b))
        self._place.setAccessibleName(self.tr("Question {a} of {b}").format(a=a, b=b))

    def _show_flag(self) -> None:
        self.flag_button.setChecked(self._is_flagged)
        text = self.tr("Flagged") if self._is_flagged else self.tr("Flag")
        self.flag_button.set_text("" if self._is_tiny else text)
        self.flag_button.set_icon("flag-filled" if self._is_flagged else "flag")
        self.flag_button.set_size("small" if self._is_tiny else "normal")
        self.flag_button.set_key("" if self._is_narrow else self._key("M"))
        name = self.tr("Flag for later, {key}").format(key=self._key("M"))
        self.flag_button.setAccessibleName(name)

    def _key(self, letter: str) -> str:
        return f"Alt+{letter}" if self._needs_alt else letter

    def _name_keys(self) -> None:
        """Say in names and tooltips which key does the same."""
        is_hidden = self.clock.is_clock_hidden()
        eye = self.tr("Show the clock") if is_hidden else self.tr("Hide the clock")
        self.eye_button.set_name(f"{eye} ({self._key('T')})")
        self._name_clock()
        minute = self.tr("One more minute")
        self.minute_button.setToolTip(f"{minute} ({self._key('+')})")

    def _name_clock(self) -> None:
        """Say of the clock what there may be no room to show: extra time, and what a click does."""
        extra = self._extra.plain_text()
        eye = self.eye_button.toolTip() if self._has_limit else ""
        self.clock.setToolTip(" · ".join(filter(None, (extra, eye))))
        self.clock.set_note(extra)

    def _show_parts(self) -> None:
        self._title.setVisible(not self._is_tiny)
        self._mode.setVisible(not self._is_tiny)
        self._extra.setVisible(not self._is_narrow and bool(self._extra.plain_text()))
        self.eye_button.setVisible(self._has_limit and not self._is_tiny)
        self._show_flag()

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setContentsMargins(0, 0, 0, 0)
        titles.setSpacing(0)
        titles.addStretch(1)
        titles.addWidget(self._title)
        titles.addWidget(self._mode)
        titles.addStretch(1)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.addWidget(self.close_button)
        self._left.addLayout(titles, 1)
        self._right.addStretch(1)
        widgets = (self.flag_button, self._extra, self.clock, self.minute_button, self.eye_button)
        for widget in widgets:
            self._right.addWidget(widget)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self._place)
        self._row.addLayout(self._right, 1)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        # A subject with a long title takes a second line.
        self.setMinimumHeight(px(_TINY_HEIGHT if self._is_tiny else _HEIGHT))
        self._row.setContentsMargins(px(16), 0, px(14), 0)
        self._left.setSpacing(px(8))
        self._right.setSpacing(px(6))
        self._extra.setContentsMargins(0, 0, px(6), 0)
        self._row.setSpacing(px(8))

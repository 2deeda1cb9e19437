"""Say what has just happened, for a few seconds."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.painting import paint_box, sharp_painter
from quiz.ui.widgets.text import Label

_WIDTH = 480
_GAP_BELOW = 24
_RADIUS = 10
_ICON = 18
_SHORT_MS = 6_000
_LONG_MS = 12_000


class Tone(StrEnum):
    """Whether what has happened is good, neither good nor bad, or trouble."""

    GOOD = "good"
    NEUTRAL = "neutral"
    TROUBLE = "trouble"


#: The icon and its colour for each tone.
_LOOKS = {
    Tone.GOOD: ("circle-check", "right"),
    Tone.NEUTRAL: ("info", "ink2"),
    Tone.TROUBLE: ("circle-alert", "wrong"),
}


class Toast(QFrame):
    """A message at the bottom of the window, one at a time, maybe with one action."""

    action_chosen = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._footer = 0
        self._icon_name, self._icon_token = _LOOKS[Tone.GOOD]
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self._icon = QLabel(self)
        self._label = Label(theme, wraps=True)
        self._action = Button(theme, kind="ghost", size="small")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._label, 1)
        self._line.addWidget(self._action)
        self.hide()
        window.installEventFilter(self)
        self.timer.timeout.connect(self._on_timeout)
        self._action.clicked.connect(self._on_action_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_message(
        self, text: str, *, tone: Tone = Tone.GOOD, action: str = "", icon: str = ""
    ) -> None:
        """Show a message in place of the one before, and say it to a screen reader.

        `icon` takes the place of the tone's own.
        """
        own_icon, self._icon_token = _LOOKS[tone]
        self._icon_name = icon or own_icon
        self._label.set_text(text)
        self._action.set_text(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self._dress()
        self.show()
        self._arrange()
        self.raise_()
        # What to do about trouble takes a few more words.
        is_long = bool(action) or tone is Tone.TROUBLE
        self.timer.start(_LONG_MS if is_long else _SHORT_MS)
        announce(self, text)

    def take_back(self, text: str) -> None:
        """Hide a message that holds no more, if it is this one that is shown."""
        if text and text == self._label.plain_text():
            self.timer.stop()
            self.hide()

    def set_footer(self, height: int) -> None:
        """Stay above a footer of a height in pixels."""
        self._footer = height
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        painter = sharp_painter(self)
        paint_box(
            painter,
            self.rect(),
            self._theme.px(_RADIUS),
            fill=self._theme.colour("surface"),
            border=self._theme.colour("line2"),
        )
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._arrange()
        return super().eventFilter(watched, event)

    def _on_timeout(self) -> None:
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        if self.underMouse() or has_focus:
            self.timer.start(_SHORT_MS)
        else:
            self.hide()

    def _on_action_clicked(self) -> None:
        self.timer.stop()
        self.hide()
        self.action_chosen.emit()

    def _on_theme_changed(self) -> None:
        self._dress()
        self._arrange()

    def _dress(self) -> None:
        px = self._theme.px
        self._icon.setPixmap(self._theme.icon(self._icon_name, _ICON, self._icon_token))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        has_action = not self._action.isHidden()
        padding = px(0 if has_action else 7)
        self._line.setContentsMargins(px(16), padding, px(12 if has_action else 16), padding)
        # The button is higher than one line of words, but not than two.
        room = px(6) if has_action else 0
        self._label.setContentsMargins(0, room, 0, room)
        self._line.setSpacing(px(9))

    def _arrange(self) -> None:
        if self.isHidden():
            return
        px = self._theme.px
        room = min(px(_WIDTH), self._window.width() - 2 * px(16))
        width = min(room, max(px(240), self._natural_width()))
        height = self._line.totalHeightForWidth(width)
        left = (self._window.width() - width) // 2
        top = self._window.height() - self._footer - px(_GAP_BELOW) - height
        self.setGeometry(left, top, width, height)

    def _natural_width(self) -> int:
        words = self._label.fontMetrics().horizontalAdvance(self._label.plain_text()) + 2
        action = self._action.sizeHint().width() if not self._action.isHidden() else 0
        return words + action + self._theme.px(16 + _ICON + 9 + 9 + 16)

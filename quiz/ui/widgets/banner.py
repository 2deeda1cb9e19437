"""Say what stays so until somebody does something about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.painting import paint_box, sharp_painter
from quiz.ui.widgets.text import Label

_RADIUS = 10
_ICON = 18
_KINDS = {
    "news": ("primary", "primary_soft", "info"),
    "warning": ("partial", "partial_soft", "triangle-alert"),
    "error": ("wrong", "wrong_soft", "circle-alert"),
}


class Banner(QFrame):
    """A line over the content: "news", "warning" or "error", maybe with one or two actions."""

    action_chosen = Signal()
    other_chosen = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: str = "warning",
        action: str = "",
        action_name: str = "",
        other: str = "",
        can_be_closed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token, self._fill, self._icon_name = _KINDS[kind]
        self._icon = QLabel(self)
        self._label = Label(theme, text, wraps=True)
        self._action = Button(theme, action, kind="ghost", size="small")
        self._other = Button(theme, other, kind="ghost", size="small")
        self._close_button = IconButton(theme, "x", self.tr("Close"))
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._label, 1)
        self._line.addWidget(self._action)
        self._line.addWidget(self._other)
        self._line.addWidget(self._close_button)
        # "See why" says little to who does not see the banner around it.
        self._action.setAccessibleName(action_name or f"{action}: {text}")
        self._action.setVisible(bool(action))
        self._other.setAccessibleName(f"{other}: {text}")
        self._other.setVisible(bool(other))
        self._close_button.setVisible(can_be_closed)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        self._action.clicked.connect(self.action_chosen)
        self._other.clicked.connect(self.other_chosen)
        self._close_button.clicked.connect(self._on_close_clicked)
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.set_text(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        painter = sharp_painter(self)
        paint_box(
            painter,
            self.rect(),
            self._theme.px(_RADIUS),
            fill=self._theme.colour(self._fill),
            border=self._theme.colour(self._token),
        )
        painter.end()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_theme_changed(self) -> None:
        self._dress()
        self.update()

    def _dress(self) -> None:
        px = self._theme.px
        self._icon.setPixmap(self._theme.icon(self._icon_name, _ICON, self._token))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        has_button = not (self._action.isHidden() and self._close_button.isHidden())
        padding = 0 if has_button else px(7)
        self._line.setContentsMargins(px(16), padding, px(4 if has_button else 16), padding)
        # The buttons are higher than one line of words, but not than two.
        room = px(6) if has_button else 0
        self._label.setContentsMargins(0, room, 0, room)
        self._line.setSpacing(px(9))

"""Type a line of text, and be told what is wrong with it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import Label, TextBox, text_width

_RADIUS = 8
_UNIT = 17
_UNIT_GAP = 10


@dataclass(frozen=True)
class _Size:
    height: int
    padding: int
    text: int
    weight: int


_SIZES = {"normal": _Size(40, 12, 15, 400), "answer": _Size(64, 18, 26, 600)}


class TextField(ShowsFocus, QLineEdit):
    """A line to type in, "normal" or as large as an "answer", maybe with a unit."""

    error_changed = Signal(str)
    #: The person has changed the text; `textEdited` comes with keys, not from a screen reader.
    written = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = "",
        size: str = "normal",
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = _SIZES[size]
        self._unit = unit
        self._error = ""
        self._is_shown_by_program = False
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        self.textChanged.connect(self._on_written)
        theme.changed.connect(self._on_theme_changed)

    def show_text(self, text: str) -> None:
        """Show a text that nobody has written here just now."""
        self._is_shown_by_program = True
        self.setText(text)
        self._is_shown_by_program = False

    @property
    def error(self) -> str:
        """Return the sentence that says what is wrong; empty when nothing is."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Show that something is wrong, or that all is well when empty."""
        if sentence == self._error:
            return
        self._error = sentence
        self._describe_error(sentence)
        self.update()
        self.error_changed.emit(sentence)

    def set_unit(self, unit: str) -> None:
        """Show another unit at the right."""
        self._unit = unit
        self._dress()
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return the unit and its place; what is typed scrolls by itself."""
        if not self._unit:
            return []
        return [TextBox(self._unit, self._theme.font(_UNIT), self._unit_rect())]

    def sizeHint(self) -> QSize:
        """Return room for about twenty letters."""
        margin = 2 * ring_margin(self._theme)
        width = self.fontMetrics().averageCharWidth() * 20 + self._around()
        return QSize(width + margin, self._theme.px(self._size.height) + margin)

    def minimumSizeHint(self) -> QSize:
        """Return room for about six letters."""
        width = self.fontMetrics().averageCharWidth() * 6 + self._around()
        return QSize(width + 2 * ring_margin(self._theme), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then let Qt paint what is typed."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = self._theme.px(_RADIUS)
        border, is_state = self._border()
        paint_box(
            painter,
            box,
            radius,
            fill=self._theme.colour("surface" if self.isEnabled() else "sunken"),
            border=self._theme.colour(border if self.isEnabled() else "line"),
            width=self._theme.border(is_state=is_state),
        )
        if self._unit:
            colour = self._theme.colour("ink2")
            paint_text(painter, self._unit_rect(), self._unit, self._theme.font(_UNIT), colour)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()
        self._paint_typed(event)

    def _paint_typed(self, event: QPaintEvent) -> None:
        """Let Qt paint what is typed."""
        super().paintEvent(event)

    def _on_written(self, text: str) -> None:
        if not self._is_shown_by_program:
            self.written.emit(text)

    def _on_theme_changed(self) -> None:
        self._dress()
        self.updateGeometry()
        self.update()

    def _describe_error(self, sentence: str) -> None:
        """Let a screen reader find what is wrong."""
        self.setAccessibleDescription(sentence)

    def _border(self) -> tuple[str, bool]:
        """Return the border's colour token, and whether it shows a state."""
        if self._error:
            return "wrong", True
        if self.hasFocus() and not self.isReadOnly():
            return "primary", True
        return "line2", False

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._size.text, self._size.weight))
        palette = QPalette(self.palette())
        # Qt would fill the whole rectangle, room for the ring included; where the
        # application has a style sheet, the theme says the same there.
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._theme.colour("ink3"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("primary"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("on_primary"))
        self.setPalette(palette)
        margin = ring_margin(self._theme)
        padding = margin + self._theme.px(self._size.padding) - 2
        self.setTextMargins(padding, margin, padding + self._unit_room(), margin)

    def _unit_room(self) -> int:
        if not self._unit:
            return 0
        return text_width(self._theme.font(_UNIT), self._unit) + self._theme.px(_UNIT_GAP)

    def _around(self) -> int:
        return 2 * self._theme.px(self._size.padding) + self._unit_room()

    def _unit_rect(self) -> QRect:
        box = inside_ring(self._theme, self.rect())
        width = text_width(self._theme.font(_UNIT), self._unit)
        end = box.right() + 1 - self._theme.px(self._size.padding)
        return QRect(end - width, box.y(), width, box.height())


class FieldError(QWidget):
    """The sentence under a field that says what is wrong; it keeps its room when empty."""

    def __init__(self, theme: Theme, field: TextField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel(self)
        self._label = Label(theme, field.error, size=14, token="wrong", wraps=True)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._label, 1)
        self._dress()
        self._on_error_changed(field.error)
        field.error_changed.connect(self._on_error_changed)
        theme.changed.connect(self._on_theme_changed)

    def _on_error_changed(self, sentence: str) -> None:
        # A no-break space keeps the line's height, so that nothing moves.
        self._label.set_text(sentence or "\u00a0")
        self._icon.setVisible(bool(sentence))

    def _on_theme_changed(self) -> None:
        self._dress()

    def _dress(self) -> None:
        self._icon.setPixmap(self._theme.icon("circle-alert", 16, "wrong"))
        margin = ring_margin(self._theme)
        self._line.setContentsMargins(margin, 0, margin, 0)
        self._line.setSpacing(self._theme.px(6))

"""Set a whole number, by typing it or step by step."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import IconButton
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import TextBox, text_width

_HEIGHT = 36
_PADDING = 12
_RADIUS = 8
_HOLE = "{n}"


class _Spin(ShowsFocus, QSpinBox):
    """The number itself, wide enough for its largest value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrame(False)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    def text_boxes(self) -> list[TextBox]:
        """Return the number with its unit, and its place."""
        padding = self._theme.px(_PADDING)
        place = inside_ring(self._theme, self.rect()).adjusted(padding, 0, -padding, 0)
        return [TextBox(self.text(), self.font(), place)]

    def sizeHint(self) -> QSize:
        """Return room for the largest number with its unit."""
        longest = f"{self.prefix()}{self.maximum()}{self.suffix()}"
        width = text_width(self.font(), longest) + 2 * self._theme.px(_PADDING + 1)
        margin = 2 * ring_margin(self._theme)
        return QSize(width + margin, self._theme.px(_HEIGHT) + margin)

    def minimumSizeHint(self) -> QSize:
        """Return room for the largest number with its unit."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the colours again, which Qt forgets when it first shows a field."""
        super().showEvent(event)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a number changes nothing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box; the number in it paints itself."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = self._theme.px(_RADIUS)
        has_focus = self.hasFocus()
        paint_box(
            painter,
            box,
            radius,
            fill=self._theme.colour("surface"),
            border=self._theme.colour("primary" if has_focus else "line2"),
            width=self._theme.border(is_state=has_focus),
        )
        if has_focus and self.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()

    def _on_theme_changed(self) -> None:
        self._dress()
        self.updateGeometry()
        self.update()

    def _dress(self) -> None:
        self.setFont(self._theme.font(15, 500))
        field = self.lineEdit()
        palette = QPalette(self.palette())
        # The room for the ring belongs to the field too, and must stay see-through.
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("primary"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("on_primary"))
        field.setPalette(palette)
        margin = ring_margin(self._theme)
        padding = margin + self._theme.px(_PADDING) - 2
        field.setTextMargins(padding, margin, padding, margin)


class NumberField(QWidget):
    """A whole number with a unit, and a button for less and one for more.

    `unit` holds the number as {n}: "{n} min in total".
    """

    value_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        least: int,
        most: int,
        *,
        step: int = 1,
        unit: str = _HOLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spin = _Spin(theme)
        self._spin.setSingleStep(step)
        self._spin.setAccessibleName(name)
        self._spin.lineEdit().setAccessibleName(name)
        before, _, after = unit.partition(_HOLE)
        self._spin.setPrefix(before)
        self._spin.setSuffix(after)
        self._less = IconButton(theme, "chevron-down", self.tr("Less"))
        self._more = IconButton(theme, "chevron-up", self.tr("More"))
        for button, what in ((self._less, self.tr("Less")), (self._more, self.tr("More"))):
            button.setAccessibleName(f"{what}: {name}")
        self._row = FlowLayout(self)
        for widget in (self._spin, self._less, self._more):
            self._row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._spin)
        self._less.clicked.connect(self._spin.stepDown)
        self._more.clicked.connect(self._spin.stepUp)
        self._spin.valueChanged.connect(self.value_changed)
        theme.changed.connect(self._space)
        self._space()
        self.set_range(least, most)

    def value(self) -> int:
        """Return the number."""
        return self._spin.value()

    def set_value(self, value: int) -> None:
        """Show a number, without a signal."""
        self._spin.blockSignals(True)
        self._spin.setValue(value)
        self._spin.blockSignals(False)

    def set_range(self, least: int, most: int) -> None:
        """Allow the numbers from `least` to `most`."""
        self._spin.blockSignals(True)
        self._spin.setRange(least, most)
        self._spin.blockSignals(False)
        self._spin.updateGeometry()

    def select_all(self) -> None:
        """Mark the number, so that typing replaces it."""
        self._spin.selectAll()

    def minimumSizeHint(self) -> QSize:
        """Return room for number and buttons in one line."""
        return self.sizeHint()

    def _space(self) -> None:
        # Field and buttons belong together: the room for one ring between them is enough.
        self._row.set_gaps(-ring_margin(self._theme), 0)

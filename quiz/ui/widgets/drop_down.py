"""Choose one of many from a list that drops down."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_icon,
    paint_ring,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import TextBox, text_width

_PADDING = 16
_ICON = 18
_GAP = 8
_RADIUS = 8


class DropDown(ShowsFocus, QComboBox):
    """A combo box that looks like a button; its longest entry decides its width."""

    def __init__(self, theme: Theme, *, height: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._dress()
        self.currentIndexChanged.connect(self._on_current_index_changed)
        theme.changed.connect(self._on_theme_changed)

    def text_boxes(self) -> list[TextBox]:
        """Return what is seen of the current entry, and its place."""
        words = self._words()
        return [TextBox(words, self.font(), self._text_rect())] if words else []

    def sizeHint(self) -> QSize:
        """Return room for the longest entry."""
        entries = [self.itemText(index) for index in range(self.count())]
        widest = max((text_width(self.font(), text) for text in entries), default=0)
        return self._size(widest)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters of the entry; the rest is in the list."""
        return self._size(self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the closed box."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = self._theme.px(_RADIUS)
        fill = "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint_box(
            painter,
            box,
            radius,
            fill=self._theme.colour(fill if self.isEnabled() else "sunken"),
            border=self._theme.colour("line2" if self.isEnabled() else "line"),
        )
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("ink" if self.isEnabled() else "ink3"))
        painter.drawText(self._text_rect(), Qt.AlignmentFlag.AlignVCenter, self._words())
        end = box.right() + 1 - self._theme.px(_PADDING - 1)
        icon = QRect(end - self._theme.px(_ICON), box.y(), self._theme.px(_ICON), box.height())
        paint_icon(painter, self._theme.icon("chevron-down", _ICON, "ink2"), icon)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the whole entry in the tooltip when it does not fit."""
        super().resizeEvent(event)
        self._say_what_is_cut()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a closed box changes nothing."""
        event.ignore()

    def _on_theme_changed(self) -> None:
        self._dress()
        self.updateGeometry()
        self.update()

    def _on_current_index_changed(self, _index: int) -> None:
        self._say_what_is_cut()

    def _dress(self) -> None:
        self.setFont(self._theme.font(15, 600))
        self.view().setFont(self._theme.font(15))

    def _say_what_is_cut(self) -> None:
        text = self.currentText()
        self.setToolTip("" if self._words() == text else text)

    def _words(self) -> str:
        room = self._text_rect().width()
        text = self.currentText()
        if text_width(self.font(), text) <= room:
            return text
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _size(self, text: int) -> QSize:
        width = text + self._theme.px(_GAP) + self._theme.px(_ICON) + 2 * self._theme.px(_PADDING)
        margin = 2 * ring_margin(self._theme)
        return QSize(width + margin, self._theme.px(self._height) + margin)

    def _text_rect(self) -> QRect:
        box = inside_ring(self._theme, self.rect())
        padding = self._theme.px(_PADDING)
        end = padding + self._theme.px(_ICON) + self._theme.px(_GAP)
        return box.adjusted(padding, 0, -end, 0)

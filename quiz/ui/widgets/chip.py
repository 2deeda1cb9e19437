"""Switch one of several things on or off, each with its number."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import (
    TextBox,
    text_height,
    text_width,
    without_mnemonic,
    word_width,
)

_HEIGHT = 34
_PADDING = 12
_ICON = 15
_ICON_GAP = 5
_COUNT_GAP = 7
_LEAST_VERTICAL_PADDING = 6


class Chip(ShowsFocus, QCheckBox):
    """A round check box: a check when it is on, a plus when it is off."""

    def __init__(
        self, theme: Theme, title: str, count: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._count = count
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(title, count)
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, title: str, count: str = "", *, name: str = "") -> None:
        """Show a title and a number; `name` says both in words to a screen reader."""
        self._title = title
        self._count = count
        self.setText(without_mnemonic(title))
        self.setAccessibleName(name or (f"{title}, {count}" if count else title))
        self._measure_again()

    def text_boxes(self) -> list[TextBox]:
        """Return title and number, each with its place."""
        title, count = self._places()
        boxes = [TextBox(self._title, self._font(), title, wraps=True)]
        if self._count:
            boxes.append(TextBox(self._count, self._theme.font(13), count))
        return boxes

    def sizeHint(self) -> QSize:
        """Return the size at which the title stands in one line."""
        width = self._around() + text_width(self._font(), self._title)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut."""
        width = self._around() + word_width(self._font(), self._title)
        return QSize(width, self._theme.px(_HEIGHT) + 2 * ring_margin(self._theme))

    def hasHeightForWidth(self) -> bool:
        """Return that a long title makes the chip higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which the whole title is seen, for a width in pixels."""
        height = text_height(self._font(), self._title, width - self._around())
        height += 2 * self._theme.px(_LEAST_VERTICAL_PADDING)
        return max(self._theme.px(_HEIGHT), height) + 2 * ring_margin(self._theme)

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the chip."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = min(self._theme.px(_HEIGHT) / 2, box.height() / 2)
        is_on = self.isChecked()
        fill = "primary_soft" if is_on else None
        if not is_on and self.underMouse() and self.isEnabled():
            fill = "hover"
        paint_box(
            painter,
            box,
            radius,
            fill=self._theme.colour(fill) if fill else None,
            border=self._theme.colour("primary" if is_on else "line2"),
            width=self._theme.border(is_state=is_on and self._theme.has_high_contrast),
        )
        title, count = self._places()
        token = "primary" if is_on else "ink2"
        icon = self._theme.icon("check" if is_on else "plus", _ICON, token)
        left = box.x() + self._theme.px(_PADDING)
        paint_icon(painter, icon, QRect(left, box.y(), self._theme.px(_ICON), box.height()))
        font = self._theme.font(14, 600 if is_on else 500)
        paint_text(painter, title, self._title, font, self._theme.colour(token))
        paint_text(painter, count, self._count, self._theme.font(13), self._theme.colour("ink2"))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, round(radius))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._measure_again()

    def _measure_again(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return self._theme.font(14, 600)

    def _lead(self) -> int:
        return self._theme.px(_PADDING) + self._theme.px(_ICON) + self._theme.px(_ICON_GAP)

    def _count_width(self) -> int:
        return text_width(self._theme.font(13), self._count)

    def _around(self) -> int:
        """Return the width of everything but the title."""
        count = self._count_width() + self._theme.px(_COUNT_GAP) if self._count else 0
        margin = 2 * ring_margin(self._theme)
        return self._lead() + count + self._theme.px(_PADDING + 1) + margin

    def _places(self) -> tuple[QRect, QRect]:
        box = inside_ring(self._theme, self.rect())
        room = max(1, self.width() - self._around())
        width = min(room, text_width(self._font(), self._title))
        title = QRect(box.x() + self._lead(), box.y(), width, box.height())
        left = title.right() + 1 + self._theme.px(_COUNT_GAP)
        return title, QRect(left, box.y(), self._count_width(), box.height())

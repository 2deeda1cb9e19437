"""Choose one of a list: a row with a title and a line that says more."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

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
from quiz.ui.widgets.text import TextBox, text_height, without_mnemonic, word_width

_WIDTH = 400
_SIDE_PADDING = 14
_PADDING = 9
_RADIUS = 10
_MARK = 18
_MARK_GAP = 12
_DETAIL_GAP = 1
#: At this width nothing wraps.
_ANY_WIDTH = 0xFFFF


class RadioRow(ShowsFocus, QRadioButton):
    """A radio button with its words beside the mark; both lines wrap where they must."""

    def __init__(
        self, theme: Theme, title: str, detail: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(without_mnemonic(title), parent)
        self._theme = theme
        self._title = title
        self._detail = detail
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{title}. {detail}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def text_boxes(self) -> list[TextBox]:
        """Return both lines, each with its place."""
        title, detail = self._places()
        return [
            TextBox(self._title, self._theme.font(16, 600), title, wraps=True),
            TextBox(self._detail, self._theme.font(14), detail, wraps=True),
        ]

    def sizeHint(self) -> QSize:
        """Return a usual width and the height for it."""
        width = max(self._theme.px(_WIDTH), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width at which no word is cut, and the height of two lines."""
        words = max(
            word_width(self._theme.font(16, 600), self._title),
            word_width(self._theme.font(14), self._detail),
        )
        return QSize(words + self._beside(), self.heightForWidth(_ANY_WIDTH))

    def hasHeightForWidth(self) -> bool:
        """Return that long words make the row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        px, room = self._theme.px, width - self._beside()
        words = self._title_height(room) + px(_DETAIL_GAP) + self._detail_height(room)
        return words + 2 * px(_PADDING) + 2 * ring_margin(self._theme)

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the row."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = sharp_painter(self)
        px, colour = self._theme.px, self._theme.colour
        box = inside_ring(self._theme, self.rect())
        is_chosen = self.isChecked()
        fill = "hover" if self.underMouse() else "surface"
        paint_box(
            painter,
            box,
            px(_RADIUS),
            fill=colour("primary_soft" if is_chosen else fill),
            border=colour("primary" if is_chosen else "line2"),
            width=self._theme.border(is_state=is_chosen),
        )
        title, detail = self._places()
        name, token = ("circle-check", "primary") if is_chosen else ("circle", "line2")
        line = text_height(self._theme.font(16, 600), "A", title.width())
        mark = QRect(box.x() + px(_SIDE_PADDING), title.y(), px(_MARK), line)
        paint_icon(painter, self._theme.icon(name, _MARK, token), mark)
        paint_text(painter, title, self._title, self._theme.font(16, 600), colour("ink"))
        paint_text(painter, detail, self._detail, self._theme.font(14), colour("ink2"))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, px(_RADIUS))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _beside(self) -> int:
        """Return the width of everything but the words."""
        px = self._theme.px
        inner = 2 * px(_SIDE_PADDING) + px(_MARK) + px(_MARK_GAP)
        return inner + 2 * ring_margin(self._theme)

    def _title_height(self, room: int) -> int:
        return text_height(self._theme.font(16, 600), self._title, room)

    def _detail_height(self, room: int) -> int:
        return text_height(self._theme.font(14), self._detail, room)

    def _places(self) -> tuple[QRect, QRect]:
        px, box = self._theme.px, inside_ring(self._theme, self.rect())
        room = max(1, self.width() - self._beside())
        left = box.x() + px(_SIDE_PADDING) + px(_MARK) + px(_MARK_GAP)
        title = QRect(left, box.y() + px(_PADDING), room, self._title_height(room))
        top = title.bottom() + 1 + px(_DETAIL_GAP)
        return title, QRect(left, top, room, self._detail_height(room))

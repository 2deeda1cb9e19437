"""Choose how to study: one card for each mode."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
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
from quiz.ui.widgets.tab_stop import keep_one_tab_stop
from quiz.ui.widgets.text import (
    TextBox,
    text_height,
    text_width,
    without_mnemonic,
    word_width,
)

_HEIGHT = 124
_LEAST_WIDTH = 152
_PADDING = 16
_RADIUS = 10
_ICON = 20
_ICON_GAP = 11
_COUNT_GAP = 7
_HELP_GAP = 1
_MARK_SIZE = 18
_MARK = "circle"
_MARK_CHOSEN = "circle-check"


class ModeCard(ShowsFocus, QRadioButton):
    """A radio button with an icon, a title, maybe a number, and a line of help."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        help_text: str,
        *,
        count: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(without_mnemonic(title), parent)
        self._theme = theme
        self._icon = icon
        self._title = title
        self._help = help_text
        self._count = count
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._tell()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._on_toggled)
        theme.changed.connect(self._on_theme_changed)

    def show_count(self, count: str, help_text: str, reason: str = "") -> None:
        """Show a number and a line of help; a reason in its place switches the card off."""
        self._count = count
        self._help = reason or help_text
        self.setEnabled(not reason)
        self._tell()
        self._on_theme_changed()

    def text_boxes(self) -> list[TextBox]:
        """Return title, number and help, each with its place."""
        title, count, help_text = self._places()
        boxes = [
            TextBox(self._title, self._theme.font(16, 600), title, wraps=True),
            TextBox(self._help, self._theme.font(14), help_text, wraps=True),
        ]
        if self._count:
            boxes.append(TextBox(self._count, self._theme.font(14, 600), count))
        return boxes

    def sizeHint(self) -> QSize:
        """Return the size of the design's card, wider if a word needs it."""
        margin = 2 * ring_margin(self._theme)
        width = max(self._theme.px(_LEAST_WIDTH) + margin, self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut."""
        words = max(
            word_width(self._theme.font(16, 600), self._title) + self._count_room(),
            word_width(self._theme.font(14), self._help),
        )
        margin = 2 * ring_margin(self._theme)
        return QSize(
            words + 2 * self._theme.px(_PADDING) + margin, self._theme.px(_HEIGHT) + margin
        )

    def hasHeightForWidth(self) -> bool:
        """Return that long words make the card higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        margin = 2 * ring_margin(self._theme)
        room = width - margin - 2 * self._theme.px(_PADDING)
        content = self._theme.px(_ICON) + self._theme.px(_ICON_GAP) + self._title_height(room)
        content += self._theme.px(_HELP_GAP) + self._help_height(room)
        return max(self._theme.px(_HEIGHT), content + 2 * self._theme.px(_PADDING)) + margin

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the card."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = self._theme.px(_RADIUS)
        is_chosen = self.isChecked()
        is_off = not self.isEnabled()
        fill = "sunken" if is_off else "hover" if self.underMouse() else "surface"
        paint_box(
            painter,
            box,
            radius,
            fill=self._theme.colour("primary_soft" if is_chosen else fill),
            border=self._theme.colour("primary" if is_chosen else "line" if is_off else "line2"),
            width=self._theme.border(is_state=is_chosen),
        )
        padding = self._theme.px(_PADDING)
        size = self._theme.px(_ICON)
        mark = _MARK_CHOSEN if is_chosen else _MARK
        end = box.right() + 1 - padding + self._theme.px(1)
        marks = [(self._icon, _ICON, box.x() + padding, "ink3" if is_off else "ink2")]
        if not is_off:
            marks.append((mark, _MARK_SIZE, end - self._theme.px(_MARK_SIZE), "line2"))
        for name, extent, left, token in marks:
            place = QRect(left, box.y() + padding, self._theme.px(extent), size)
            icon = self._theme.icon(name, extent, "primary" if is_chosen else token)
            paint_icon(painter, icon, place)
        title, count, help_text = self._places()
        colour = self._theme.colour
        ink = colour("ink3" if is_off else "ink")
        paint_text(painter, title, self._title, self._theme.font(16, 600), ink)
        paint_text(painter, count, self._count, self._theme.font(14, 600), colour("primary"))
        paint_text(painter, help_text, self._help, self._theme.font(14), colour("ink2"))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()

    def _tell(self) -> None:
        name = f"{self._title}, {self._count}" if self._count else self._title
        self.setAccessibleName(f"{name}. {self._help}")

    def _on_toggled(self) -> None:
        if (group := self.group()) is not None:
            keep_one_tab_stop(group.buttons())

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _count_room(self) -> int:
        if not self._count:
            return 0
        return text_width(self._theme.font(14, 600), self._count) + self._theme.px(_COUNT_GAP)

    def _title_height(self, room: int) -> int:
        return text_height(self._theme.font(16, 600), self._title, room - self._count_room())

    def _help_height(self, room: int) -> int:
        return text_height(self._theme.font(14), self._help, room)

    def _places(self) -> tuple[QRect, QRect, QRect]:
        padding = self._theme.px(_PADDING)
        box = inside_ring(self._theme, self.rect()).adjusted(padding, padding, -padding, -padding)
        font = self._theme.font(16, 600)
        top = box.y() + self._theme.px(_ICON) + self._theme.px(_ICON_GAP)
        width = min(box.width() - self._count_room(), text_width(font, self._title))
        title = QRect(box.x(), top, width, self._title_height(box.width()))
        left = title.right() + 1 + self._theme.px(_COUNT_GAP)
        count_width = max(0, self._count_room() - self._theme.px(_COUNT_GAP))
        count = QRect(left, top, count_width, QFontMetrics(font).height())
        help_top = title.bottom() + 1 + self._theme.px(_HELP_GAP)
        help_text = QRect(box.x(), help_top, box.width(), self._help_height(box.width()))
        return title, count, help_text

"""Go to another part of the program."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    sharp_painter,
)
from quiz.ui.widgets.profile_button import ProfileButton
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import (
    TextBox,
    text_height,
    text_width,
    without_mnemonic,
    word_width,
)

_WIDTH = 208
_RAIL_WIDTH = 80
_LINE = 1
_RADIUS = 8


class _Item(ShowsFocus, QPushButton):
    """A place to go to; in a rail its name stands under its icon."""

    def __init__(self, theme: Theme, icon: str, title: str, *, is_main: bool) -> None:
        super().__init__(without_mnemonic(title))
        self._theme = theme
        self._icon = icon
        self.title = title
        self._is_main = is_main
        self._is_in_rail = False
        self._is_current = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def set_in_rail(self, *, is_in_rail: bool) -> None:
        """Show the name under the icon, or beside it."""
        self._is_in_rail = is_in_rail
        self._on_theme_changed()

    def set_current(self, *, is_current: bool) -> None:
        """Show that this is where the person is."""
        self._is_current = is_current
        self.setAccessibleDescription(self.tr("You are here") if is_current else "")
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return the name and its place."""
        if not self._shows_title():
            return []
        return [TextBox(self.title, self._font(), self._title_rect(), wraps=True)]

    def sizeHint(self) -> QSize:
        """Return the size at which the name stands in one line."""
        text = text_width(self._font(), self.title) if self._shows_title() else 0
        width = text + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut."""
        text = word_width(self._font(), self.title) if self._shows_title() else 0
        return QSize(text + self._around(), self._least_height())

    def hasHeightForWidth(self) -> bool:
        """Return that a long name makes the item higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which the whole name is seen, for a width in pixels."""
        if not self._shows_title():
            return self._least_height()
        height = text_height(self._font(), self.title, width - self._around())
        extra = self._theme.px(38 if self._is_in_rail else 12)
        return max(self._least_height(), height + extra)

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the item."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and name."""
        painter = sharp_painter(self)
        radius = self._theme.px(_RADIUS)
        fill = "primary_soft" if self._is_current else None
        if fill is None and self.underMouse():
            fill = "hover"
        if fill is not None:
            is_outlined = self._is_current and self._theme.has_high_contrast
            paint_box(
                painter,
                self.rect(),
                radius,
                fill=self._theme.colour(fill),
                border=self._theme.colour("primary") if is_outlined else None,
                width=self._theme.border(is_state=True),
            )
        quiet = "ink2"
        icon_token = "primary" if self._is_current else quiet
        icon_size = 20 if self._is_in_rail else 18
        icon = self._theme.icon(self._icon, icon_size, icon_token)
        paint_icon(painter, icon, self._icon_rect())
        if self._shows_title():
            token = "ink" if self._is_main and not self._is_in_rail else quiet
            align = Qt.AlignmentFlag.AlignLeft
            if self._is_in_rail:
                align = Qt.AlignmentFlag.AlignHCenter
            paint_text(
                painter,
                self._title_rect(),
                self.title,
                self._font(),
                self._theme.colour("primary" if self._is_current else token),
                align,
            )
        if self.hasFocus() and self.ring_is_shown:
            # Inside, for the items stand too close to each other for a ring around them.
            inset = self._theme.px(4)
            box = self.rect().adjusted(inset, inset, -inset, -inset)
            paint_ring(painter, self._theme, box, max(0, radius - inset))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _shows_title(self) -> bool:
        return self._is_main or not self._is_in_rail

    def _font(self) -> QFont:
        size = 15 if self._is_main else 14
        if self._is_in_rail:
            size = 12
        return self._theme.font(size, 600 if self._is_current else 500)

    def _around(self) -> int:
        return self._theme.px(4 if self._is_in_rail else 43 + 8)

    def _least_height(self) -> int:
        if self._is_in_rail:
            return self._theme.px(54 if self._is_main else 40)
        return self._theme.px(40 if self._is_main else 36)

    def _icon_rect(self) -> QRect:
        px = self._theme.px
        if not self._is_in_rail:
            return QRect(px(12), 0, px(18), self.height())
        if not self._shows_title():
            return self.rect()
        return QRect(0, px(7), self.width(), px(20))

    def _title_rect(self) -> QRect:
        px = self._theme.px
        if self._is_in_rail:
            return QRect(px(2), px(29), self.width() - px(4), self.height() - px(29) - px(7))
        left = px(43 if self._is_main else 42)
        return QRect(left, 0, self.width() - left - px(8), self.height())


class _Name(QFrame):
    """The mark and the name of the program."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._is_in_rail = False
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_in_rail(self, *, is_in_rail: bool) -> None:
        """Show the mark alone, or with the name."""
        self._is_in_rail = is_in_rail
        self.updateGeometry()
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return the name and its place."""
        if self._is_in_rail:
            return []
        return [TextBox(self._name, self._theme.font(16, 700), self._text_rect(), wraps=True)]

    def sizeHint(self) -> QSize:
        """Return the size of the mark with the name's longest word."""
        word = 0 if self._is_in_rail else word_width(self._theme.font(16, 700), self._name)
        width = self._theme.px(30 if self._is_in_rail else 52) + word
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the mark with the name's longest word."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the mark, or of the name if that is higher."""
        if self._is_in_rail:
            return self._theme.px(30)
        room = width - self._theme.px(52)
        height = text_height(self._theme.font(16, 700), self._name, room)
        return max(self._theme.px(30), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark and name."""
        painter = sharp_painter(self)
        size = self._theme.px(30)
        left = (self.width() - size) // 2 if self._is_in_rail else self._theme.px(8)
        mark = QRect(left, (self.height() - size) // 2, size, size)
        paint_icon(painter, self._theme.icon("mark", 30, "ink"), mark)
        if not self._is_in_rail:
            font = self._theme.font(16, 700)
            paint_text(painter, self._text_rect(), self._name, font, self._theme.colour("ink"))
        painter.end()

    def _text_rect(self) -> QRect:
        left = self._theme.px(48)
        return QRect(left, 0, self.width() - left, self.height())


class _Hairline(QFrame):
    """The line between the parts of the program and whose it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = sharp_painter(self)
        line = QRect(0, self._theme.px(8), self.width(), _LINE)
        paint_box(painter, line, 0, fill=self._theme.colour("line"))
        painter.end()


class SideBar(QFrame):
    """The parts of the program, in a column of names or in a rail of icons, and the person.

    `chosen` carries "home", "study", "progress", "settings" or "help".
    """

    chosen = Signal(str)
    people_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_rail = False
        self._name = _Name(theme, self.tr("Pacific Quiz"))
        self._items = {
            "home": _Item(theme, "house", self.tr("Home"), is_main=True),
            "study": _Item(theme, "play", self.tr("Study"), is_main=True),
            "progress": _Item(theme, "chart-line", self.tr("Progress"), is_main=True),
            "settings": _Item(theme, "settings", self.tr("Settings"), is_main=False),
            "help": _Item(theme, "circle-help", self.tr("Help and keys"), is_main=False),
        }
        keys = {
            "home": "Ctrl+1",
            "study": "Ctrl+2",
            "progress": "Ctrl+3",
            "settings": "Ctrl+,",
            "help": "F1",
        }
        self.profile = ProfileButton(theme)
        self._line = _Hairline(theme)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._gap = QSpacerItem(0, 0)
        self._column.addWidget(self._name)
        self._column.addItem(self._gap)
        for name, item in self._items.items():
            if name == "settings":
                self._column.addStretch(1)
            item.setToolTip(f"{item.title} ({keys[name]})")
            item.clicked.connect(partial(self.chosen.emit, name))
            self._column.addWidget(item)
        self._column.addWidget(self._line)
        self._column.addWidget(self.profile)
        self.profile.clicked.connect(self.people_requested)
        # A low window with large text has no room for all of it.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, _LINE, 0)
        whole.addWidget(ScrollArea(content))
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    def set_current(self, name: str) -> None:
        """Show where the person is; an empty name marks nothing."""
        for other, item in self._items.items():
            item.set_current(is_current=other == name)

    def take_focus(self) -> None:
        """Let the first part have the focus."""
        next(iter(self._items.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_rail(self, *, is_rail: bool) -> None:
        """Show icons with small names, or a wide column."""
        if is_rail != self._is_rail:
            self._is_rail = is_rail
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the column and the hairline at its right."""
        painter = sharp_painter(self)
        paint_box(painter, self.rect(), 0, fill=self._theme.colour("sunken"))
        edge = QRect(self.width() - _LINE, 0, _LINE, self.height())
        paint_box(painter, edge, 0, fill=self._theme.colour("line"))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._dress()
        self.update()

    def _dress(self) -> None:
        px, is_rail = self._theme.px, self._is_rail
        self._name.set_in_rail(is_in_rail=is_rail)
        for item in self._items.values():
            item.set_in_rail(is_in_rail=is_rail)
        self.profile.set_in_rail(is_in_rail=is_rail)
        self._line.setVisible(not is_rail)
        self._line.setFixedHeight(px(12))
        side = px(6 if is_rail else 12)
        top = px(12 if is_rail else 20)
        self._column.setContentsMargins(side, top, side, px(6 if is_rail else 8))
        self._column.setSpacing(px(2))
        self._gap.changeSize(0, px(10 if is_rail else 22))
        self._column.invalidate()
        parts: list[QWidget] = [*self._items.values(), self.profile]
        least = max(part.minimumSizeHint().width() for part in parts)
        width = px(_RAIL_WIDTH if is_rail else _WIDTH)
        self.setFixedWidth(max(width, least + 2 * side) + _LINE)

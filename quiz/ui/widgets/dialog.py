"""Ask a question in front of the window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QDialog,
    QWidget,
)
from shiboken6 import isValid

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.painting import ShowsFocus, paint_box, ring_margin, sharp_painter
from quiz.ui.widgets.scroll import Column, ScrollArea
from quiz.ui.widgets.text import Label

_WIDTH = 560
_SIDE_PADDING = 29
_TOP_PADDING = 26
_BOTTOM_PADDING = 25
_TITLE_GAP = 8
_BUTTONS_GAP = 26
_BUTTON_SPACING = 10
_BODY_SPACING = 12
_RADIUS = 14
_LEAST_EDGE = 16
_LEAST_BODY = 40
#: How much of the free height lies above the dialog.
_SHARE_ABOVE = 0.44


class _Scrim(QWidget):
    """The shade over the window while a dialog is in front of it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shade."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("scrim"))
        painter.end()


class Dialog(QDialog):
    """A question with its choices; Esc is the safe one, which has the focus at first if no other.

    `chosen` carries the name of the choice, or an empty text when the dialog is closed
    without one. The dialog deletes itself when it is closed.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        window: QWidget,
        *,
        width: float = _WIDTH,
        has_close_button: bool = False,
    ) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._window = window
        self._wanted_width = width
        self._safe_name = ""
        self._safe_button: Button | None = None
        self._first: QWidget | None = None
        #: Opened by a key, so that the first focus shows its ring.
        self.is_by_key = False
        self._is_answered = False
        self._focus_before: QWidget | None = None
        self._backdrop = QPixmap()
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._scrim = _Scrim(theme, window)
        self._scrim.hide()
        self._title = Label(theme, title, size=20, weight=700, wraps=True, parent=self)
        self._body = Column()
        self._body_layout = self._body.column
        self._scroll = ScrollArea(self._body, self)
        self._buttons = QWidget(self)
        self._button_flow = FlowLayout(self._buttons, align_right=True)
        self._choices = QButtonGroup(self)
        self._choices.setExclusive(False)
        self._choices.buttonClicked.connect(self._on_choice_clicked)
        self._close_button: IconButton | None = None
        if has_close_button:
            self._close_button = IconButton(
                theme, "x", self.tr("Close"), shortcut="Esc", parent=self
            )
            self._close_button.clicked.connect(self.reject)
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)

    def add_text(self, text: str) -> Label:
        """Add a paragraph to the body and return it."""
        label = Label(self._theme, text, size=16, wraps=True, line_height=1.48)
        self._body_layout.addWidget(label)
        described = self.accessibleDescription()
        self.setAccessibleDescription(f"{described} {text}".strip())
        return label

    def add_widget(self, widget: QWidget) -> None:
        """Add a widget to the body."""
        self._body_layout.addWidget(widget)

    def add_choice(
        self,
        name: str,
        text: str,
        *,
        kind: str = "secondary",
        is_safe: bool = False,
        key: str = "",
    ) -> Button:
        """Add a button, from left to right, and return it; its name is what `chosen` carries."""
        button = Button(self._theme, text, kind=kind, key=key)
        button.setObjectName(name)
        self._choices.addButton(button)
        self._button_flow.addWidget(button)
        if is_safe:
            self._safe_name = name
            self._safe_button = button
        return button

    def set_first(self, widget: QWidget) -> None:
        """Let something else than the safe choice have the focus at first."""
        self._first = widget

    def reject(self) -> None:
        """Take the safe choice; Esc comes here."""
        self._choose(self._safe_name)

    def done(self, result: int) -> None:
        """Close, take the shade away and give the focus back."""
        self._window.removeEventFilter(self)
        self._scrim.hide()
        self._scrim.deleteLater()
        super().done(result)
        before = self._focus_before
        if before is not None and isValid(before):
            self._window.activateWindow()
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Come in front of the window and take the focus."""
        if not event.spontaneous():
            self._scrim.show()
            self._scrim.raise_()
            self._arrange()
            self._take_focus()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with Page Up and Page Down where the window is too low for all of the body."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QApplication.sendEvent(self._scroll.verticalScrollBar(), event)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box; behind its round corners the window is seen."""
        painter = sharp_painter(self)
        painter.drawPixmap(0, 0, self._backdrop)
        paint_box(
            painter,
            self.rect(),
            self._theme.px(_RADIUS),
            fill=self._theme.colour("surface"),
            border=self._theme.colour("line"),
        )
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window moves or changes its size."""
        moves = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moves and self.isVisible() and watched is self._window:
            self._arrange()
        return super().eventFilter(watched, event)

    def _on_choice_clicked(self, button: QAbstractButton) -> None:
        self._choose(button.objectName())

    def _on_theme_changed(self) -> None:
        if self.isVisible():
            self._arrange()
        self.update()

    def _choose(self, name: str) -> None:
        if self._is_answered:
            return
        self._is_answered = True
        self.done(QDialog.DialogCode.Accepted.value)
        self.chosen.emit(name)

    def _take_focus(self) -> None:
        """Focus what comes first, with the ring if the person was using the keyboard."""
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            self._focus_before = focused
        first = self._first or self._safe_button or self._close_button
        if first is None:
            return
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        target = first.focusProxy() or first
        if isinstance(target, ShowsFocus):
            target.ring_is_shown = self.is_by_key or bool(getattr(focused, "ring_is_shown", False))

    def _arrange(self) -> None:
        """Put the parts in their places and the dialog before the window."""
        px = self._theme.px
        margin = ring_margin(self._theme)
        self._scrim.setGeometry(self._window.rect())
        self._body_layout.setSpacing(px(_BODY_SPACING))
        # Room at the sides for the focus rings of what is in the body.
        self._body_layout.setContentsMargins(margin, 0, margin, 0)
        self._button_flow.set_gaps(max(0, px(_BUTTON_SPACING) - 2 * margin), 0)
        edge, side = px(_LEAST_EDGE), px(_SIDE_PADDING)
        width = min(px(self._wanted_width), self._window.width() - 2 * edge)
        inner = width - 2 * side
        y = self._arrange_title(width) + px(_TITLE_GAP)
        buttons = self._buttons_height(inner + 2 * margin)
        below = px(_BOTTOM_PADDING) + (buttons - 2 * margin + px(_BUTTONS_GAP) if buttons else 0)
        room = self._window.height() - 2 * edge - y - below
        body = min(self._body_height(inner), max(room, px(_LEAST_BODY)))
        self._scroll.setGeometry(side - margin, y, inner + 2 * margin, body)
        y += body
        if buttons:
            top = y + px(_BUTTONS_GAP) - margin
            self._buttons.setGeometry(side - margin, top, inner + 2 * margin, buttons)
        self._place(width, y + below)

    def _arrange_title(self, width: int) -> int:
        """Put title and close button in their places; return where the title ends."""
        px = self._theme.px
        side, top = px(_SIDE_PADDING), px(_TOP_PADDING)
        room = width - 2 * side
        if self._close_button is not None:
            margin = ring_margin(self._theme)
            size = self._close_button.sizeHint()
            room -= size.width()
            corner = QPoint(width - side + margin - size.width(), top - margin - px(4))
            self._close_button.setGeometry(QRect(corner, size))
        height = self._title.heightForWidth(room)
        self._title.setGeometry(side, top, room, height)
        return top + height

    def _place(self, width: int, height: int) -> None:
        top = round((self._window.height() - height) * _SHARE_ABOVE)
        place = QRect((self._window.width() - width) // 2, max(0, top), width, height)
        self._backdrop = self._window.grab(place)
        corner = self._window.mapToGlobal(QPoint(0, 0)) + place.topLeft()
        self.setGeometry(QRect(corner, place.size()))

    def _body_height(self, width: int) -> int:
        if self._body_layout.count() == 0:
            return 0
        if self._body_layout.hasHeightForWidth():
            return self._body_layout.totalHeightForWidth(width + 2 * ring_margin(self._theme))
        return self._body_layout.totalSizeHint().height()

    def _buttons_height(self, width: int) -> int:
        return self._button_flow.heightForWidth(width) if self._button_flow.count() else 0

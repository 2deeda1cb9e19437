"""The large field in which numbers and words are typed."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.core.kinds.question import Verdict
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.painting import inside_ring, paint_icon, ring_margin, sharp_painter
from quiz.ui.widgets.text import text_width
from quiz.ui.widgets.text_field import TextField

_PADDING = 20
_ICON = 22
_ICON_GAP = 12
_BUTTON_GAP = 6
_PAUSE_MS = 1000
_LONGEST_TEXT = 500
_JUDGED = {
    Verdict.RIGHT: ("right", "circle-check"),
    Verdict.PARTLY: ("partial", "half"),
    Verdict.WRONG: ("wrong", "circle-x"),
}
_LEFT_TO_THE_PAGE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class AnswerField(TextField):
    """A field that leaves Enter, Esc and shortcuts to the page; letters too, where none belong.

    `description` is what a screen reader says of the field while nothing is wrong.
    """

    left = Signal()
    #: Typing has paused, or the field was left after it: what is wrong can be said now.
    rested = Signal()

    # Looked at while the base class is made.
    _verdict: Verdict | None = None
    _button: QWidget | None = None

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        description: str,
        width: int,
        unit: str = "",
        takes_letters: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name=name, size="answer", unit=unit, parent=parent)
        self._width = width
        self._takes_letters = takes_letters
        self._description = description
        self.setAccessibleDescription(description)
        self.setMaxLength(_LONGEST_TEXT)
        self.pause_timer = QTimer(self)
        self.pause_timer.setSingleShot(True)
        self.pause_timer.setInterval(_PAUSE_MS)
        self.pause_timer.timeout.connect(self.rested)
        self.written.connect(self._on_edited)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_button(self, button: QWidget) -> None:
        """Let a button stand inside at the right, before the unit."""
        self._button = button
        button.setParent(self)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        self._dress()

    def describe(self, problem: str) -> None:
        """Let a screen reader find what is wrong, without a word about it."""
        self.setAccessibleDescription(problem or self._description)

    def tell(self, problem: str) -> None:
        """Say what is wrong, "" for nothing."""
        self.describe(problem)
        announce(self, problem)

    def lock(self) -> None:
        """Let the answer only be read."""
        self.setReadOnly(True)
        self.pause_timer.stop()

    def set_verdict(self, verdict: Verdict) -> None:
        """Show what became of the answer, and let it only be read."""
        self._verdict = verdict
        self.lock()
        self._dress()
        # Of an answer longer than the field its beginning is seen, all of it in the tooltip.
        self.setCursorPosition(0)
        self.setToolTip(self.text() if self._text_room() < self._text_width() else "")
        self.setAccessibleDescription(self._verdict_words())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at 100 % of a question's column, or less."""
        width = self._theme.px(self._width) + 2 * ring_margin(self._theme)
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its place."""
        super().resizeEvent(event)
        self._place_button()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and once judged the verdict's icon behind the text."""
        super().paintEvent(event)
        judged = _JUDGED.get(self._verdict) if self._verdict is not None else None
        if judged is None:
            return
        token, name = judged
        box = inside_ring(self._theme, self.rect())
        icon = self._theme.icon(name, _ICON, token, stroke=2.2)
        x = box.left() + self._theme.px(_PADDING + _ICON_GAP)
        x += min(self._text_width(), self._text_room())
        size = self._theme.px(_ICON)
        painter = sharp_painter(self)
        paint_icon(painter, icon, QRect(x, box.top(), size, box.height()))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; what is a shortcut on this page is left to the page."""
        text, modifiers = event.text(), event.modifiers()
        has_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        is_shortcut = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if not self._takes_letters and not has_control:
            is_shortcut = is_shortcut or text.isalpha() or text in ("+", "?")
        if is_shortcut or event.key() in _LEFT_TO_THE_PAGE:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()
        if self.pause_timer.isActive():
            self.pause_timer.stop()
            self.rested.emit()

    def _on_edited(self) -> None:
        # What was wrong before this key may not be any more; the rest waits for a pause.
        self.describe("")
        self.pause_timer.start()

    def _describe_error(self, sentence: str) -> None:
        """Leave the words to `describe` and `tell`: nobody wants them with every key."""

    def _dress(self) -> None:
        super()._dress()
        self._place_button()

    def _place_button(self) -> None:
        if self._button is None:
            return
        box, size = inside_ring(self._theme, self.rect()), self._button.sizeHint()
        end = box.right() + 1 - self._theme.px(_BUTTON_GAP)
        if self._unit:
            end = self._unit_rect().left() - self._theme.px(_BUTTON_GAP)
        y = box.y() + (box.height() - size.height()) // 2
        self._button.setGeometry(QRect(end - size.width(), y, size.width(), size.height()))

    def _border(self) -> tuple[str, bool]:
        judged = _JUDGED.get(self._verdict) if self._verdict is not None else None
        return (judged[0], True) if judged is not None else super()._border()

    def _unit_room(self) -> int:
        """Return the room at the right that text must leave free."""
        room = super()._unit_room()
        if self._button is not None and not self._button.isHidden():
            room += self._button.sizeHint().width() + self._theme.px(_BUTTON_GAP)
        if self._verdict in _JUDGED:
            room += self._theme.px(_ICON + _ICON_GAP)
        return room

    def _text_width(self) -> int:
        return text_width(self.font(), self.text())

    def _text_room(self) -> int:
        box = inside_ring(self._theme, self.rect())
        return box.width() - 2 * self._theme.px(_PADDING) - self._unit_room()

    def _verdict_words(self) -> str:
        match self._verdict:
            case Verdict.RIGHT:
                return self.tr("your answer, correct")
            case Verdict.PARTLY:
                return self.tr("your answer, partly right")
            case Verdict.WRONG:
                return self.tr("your answer, incorrect")
            case _:
                return ""

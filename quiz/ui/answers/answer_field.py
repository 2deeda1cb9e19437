"""The large field in which numbers and words are typed."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.core.kinds.question import Verdict
from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import inside_ring, paint_icon, ring_margin, sharp_painter
from quiz.ui.widgets.text import text_width
from quiz.ui.widgets.text_field import TextField

_PADDING = 20
_ICON = 22
_ICON_GAP = 12
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
    """A field that leaves Enter, Esc and shortcuts to the page; letters too, where none belong."""

    left = Signal()

    # Looked at while the base class is made.
    _verdict: Verdict | None = None

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        width: int,
        unit: str = "",
        takes_letters: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name=name, size="answer", unit=unit, parent=parent)
        self._width = width
        self._takes_letters = takes_letters
        self.setMaxLength(_LONGEST_TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_verdict(self, verdict: Verdict) -> None:
        """Show what became of the answer, and let it only be read."""
        self._verdict = verdict
        self.setReadOnly(True)
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

    def _border(self) -> tuple[str, bool]:
        judged = _JUDGED.get(self._verdict) if self._verdict is not None else None
        return (judged[0], True) if judged is not None else super()._border()

    def _unit_room(self) -> int:
        """Return the room at the right that text must leave free."""
        room = super()._unit_room()
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

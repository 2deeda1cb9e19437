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
_LEFT_TO_THE_PAGE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class AnswerField(TextField):
    """A field that leaves Enter, Esc and shortcuts to the page; letters too, where none belong."""

    left = Signal()

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
        self._verdict: Verdict | None = None
        self.setMaxLength(_LONGEST_TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_verdict(self, verdict: Verdict) -> None:
        """Show what became of the answer, and let it only be read."""
        self._verdict = verdict
        self.setReadOnly(True)
        self.update()

    def sizeHint(self) -> QSize:
        width = self._theme.px(self._width) + 2 * ring_margin(self._theme)
        return QSize(width, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        judged = _JUDGED.get(self._verdict) if self._verdict is not None else None
        if judged is None:
            return
        token, name = judged
        box = inside_ring(self._theme, self.rect())
        icon = self._theme.icon(name, _ICON, token, stroke=2.2)
        x = box.left() + self._theme.px(_PADDING + _ICON_GAP)
        x += text_width(self.font(), self.text())
        size = self._theme.px(_ICON)
        painter = sharp_painter(self)
        paint_icon(painter, icon, QRect(x, box.top(), size, box.height()))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
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
        super().focusOutEvent(event)
        self.left.emit()

    def _border(self) -> tuple[str, bool]:
        judged = _JUDGED.get(self._verdict) if self._verdict is not None else None
        return (judged[0], True) if judged is not None else super()._border()

"""A gap of a text that is filled by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.gap_look import (
    LEFT_TO_THE_PAGE,
    NUMBER_GAP,
    PADDING,
    GapLook,
    GapState,
    Judgement,
)
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import text_width
from quiz.ui.widgets.text_field import TextField

_LEAST_TEXT = 120
_LONGEST_TEXT = 200


class GapField(GapLook, TextField):
    """A gap that is filled by typing; its width tells nothing of what belongs there."""

    entered = Signal()
    left = Signal()

    _least_text = _LEAST_TEXT
    _is_chosen = False

    def __init__(
        self,
        theme: Theme,
        number: int,
        of: int,
        fillings: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """Make a gap; `fillings` are what may have to be shown in any of the text's gaps."""
        # Both are needed while the field dresses itself.
        self._number, self._of = number, of
        self._theme = theme
        super().__init__(theme, parent=parent)
        self._fillings = tuple(fillings)
        self.setMaxLength(_LONGEST_TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell_name()
        self.textChanged.connect(self._on_text_changed)

    def filling(self) -> str:
        """Return what is typed."""
        return self.text()

    def lock(self) -> None:
        """Let the text only be read."""
        self._is_locked = True
        self.setReadOnly(True)

    def set_judged(self, judgement: Judgement) -> None:
        """Show what became of the text, and what belongs there."""
        super().set_judged(judgement)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the size in which everything that belongs in a gap stands in one line."""
        margin = 2 * ring_margin(self._theme)
        width = self.wanted_width()
        return QSize(width + margin, self.height_for(width) + margin)

    def minimumSizeHint(self) -> QSize:
        """Return the size in which no word of it is cut."""
        margin = 2 * ring_margin(self._theme)
        width = self.least_width()
        return QSize(width + margin, self.height_for(width) + margin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; what is a shortcut on this page is left to the page."""
        is_shortcut = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_shortcut or event.key() in LEFT_TO_THE_PAGE:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that keys go here now."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the gap, then let Qt paint what is typed until it is judged."""
        painter = sharp_painter(self)
        self._paint(painter)
        painter.end()
        if not self._is_painted():
            self._paint_typed(event)

    def _is_painted(self) -> bool:
        return self._judgement.state is not GapState.OPEN

    def _on_text_changed(self) -> None:
        self._tell_name()

    def _dress(self) -> None:
        self.setFont(self._font())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("primary"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("primary"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("on_primary"))
        self.setPalette(palette)
        margin, px = ring_margin(self._theme), self._theme.px
        number = text_width(self._number_font(), str(self._number))
        before = margin + px(PADDING) + number + px(NUMBER_GAP) - 2
        self.setTextMargins(before, margin, margin + px(PADDING) - 2, margin)

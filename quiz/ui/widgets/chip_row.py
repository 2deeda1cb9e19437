"""Choices to be put into gaps: pressed, by their letter, or dragged there."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import TextBox, text_height, text_width, without_mnemonic

_HEIGHT = 44
_RADIUS = 8
_PADDING = 13
_PADDING_RIGHT = 15
_LETTER_GAP = 9
_GAP = 10
_PAD_VERTICAL = 10


class ChipState(StrEnum):
    """Where a choice is: free, in the gap that is filled now, or in another one."""

    FREE = "free"
    HERE = "here"
    USED = "used"


class ChoiceChip(ShowsFocus, QPushButton):
    """One choice with its letter."""

    #: Where on the screen it is dragged, and let go.
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter = letter
        self._words = ""
        self._state = ChipState.FREE
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A click must not take the focus away from the gap.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_words(self, words: str) -> None:
        """Show another choice."""
        self._words = words
        self.setText(without_mnemonic(words))
        self.set_state(ChipState.FREE)

    def words(self) -> str:
        """Return the choice."""
        return self._words

    def state(self) -> ChipState:
        """Return where the choice is."""
        return self._state

    def set_state(self, state: ChipState) -> None:
        """Show where the choice is; one used elsewhere goes quiet, yet can be used again."""
        self._state = state
        said = {
            ChipState.FREE: "",
            ChipState.HERE: self.tr("in this gap"),
            ChipState.USED: self.tr("used in another gap"),
        }[state]
        name = f"{self._letter}. {self._words}"
        self.setAccessibleName(f"{name}, {said}" if said else name)
        self.update()

    def size_for(self, words: str, width: int) -> QSize:
        """Return its size with a choice, where there is so much room for it, in pixels."""
        margin = 2 * ring_margin(self._theme)
        wanted = self._around() + text_width(self._font(), words) + 1
        box = min(wanted, max(1, width - margin))
        lines = text_height(self._font(), words, box - self._around())
        height = max(self._theme.px(_HEIGHT), lines + 2 * self._theme.px(_PAD_VERTICAL))
        return QSize(box + margin, height + margin)

    def text_boxes(self) -> list[TextBox]:
        """Return the letter and the choice."""
        letter, words = self._places()
        return [
            TextBox(self._letter, self._letter_font(), letter),
            TextBox(self._words, self._font(), words, wraps=True),
        ]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the chip."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chip once the mouse has moved far enough."""
        here = event.globalPosition().toPoint()
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        way = (here - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setDown(False)
        if self._is_dragged:
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the chip fall, or press it."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        super().mouseReleaseEvent(event)
        if was_dragged:
            self.dropped.emit(event.globalPosition().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = sharp_painter(self)
        theme, box = self._theme, inside_ring(self._theme, self.rect())
        is_hovered = self.underMouse()
        fill = "hover" if is_hovered else "surface"
        border, ink, letter_ink = "line2", "ink", "ink2"
        if self._state is ChipState.USED:
            fill, border, ink, letter_ink = "hover" if is_hovered else "", "line", "ink3", "ink3"
        elif self._state is ChipState.HERE:
            fill, border, letter_ink = "primary_soft", "primary", "primary"
        is_strong = self._state is ChipState.HERE
        paint_box(
            painter,
            box,
            theme.px(_RADIUS),
            fill=theme.colour(fill) if fill else None,
            border=theme.colour(border),
            width=theme.border(is_state=is_strong),
        )
        letter, words = self._places()
        paint_text(painter, letter, self._letter, self._letter_font(), theme.colour(letter_ink))
        paint_text(painter, words, self._words, self._font(), theme.colour(ink))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, theme, box, theme.px(_RADIUS))
        painter.end()

    def _font(self) -> QFont:
        return self._theme.font(17, 500)

    def _letter_font(self) -> QFont:
        return self._theme.font(12, 700)

    def _around(self) -> int:
        letter = text_width(self._letter_font(), self._letter)
        px = self._theme.px
        return px(_PADDING) + letter + px(_LETTER_GAP) + px(_PADDING_RIGHT)

    def _places(self) -> tuple[QRect, QRect]:
        box = inside_ring(self._theme, self.rect())
        padding = self._theme.px(_PADDING)
        width = text_width(self._letter_font(), self._letter)
        letter = QRect(box.x() + padding, box.y(), width, box.height())
        left = letter.right() + 1 + self._theme.px(_LETTER_GAP)
        end = box.right() + 1 - self._theme.px(_PADDING_RIGHT)
        return letter, QRect(left, box.y(), end - left, box.height())


class ChipRow(QWidget):
    """The choices of the gap that is filled now; as high as those of any gap need."""

    #: The place of a choice among those of the gap.
    pressed = Signal(int)
    dragged = Signal(int, QPoint)
    dropped = Signal(int, QPoint)

    def __init__(
        self, theme: Theme, groups: Sequence[Sequence[str]], parent: QWidget | None = None
    ) -> None:
        """Make chips for the choices of each gap; a gap that is typed has none."""
        super().__init__(parent)
        self._theme = theme
        self._groups = [tuple(group) for group in groups]
        self._current = -1
        most = max((len(group) for group in groups), default=0)
        self._chips = [ChoiceChip(theme, chr(ord("A") + at), self) for at in range(most)]
        for place, chip in enumerate(self._chips):
            chip.clicked.connect(partial(self.pressed.emit, place))
            chip.dragged.connect(partial(self.dragged.emit, place))
            chip.dropped.connect(partial(self.dropped.emit, place))
        #: What is seen of a chip while it is dragged.
        self._ghost: QLabel | None = None
        self._laid_out: dict[tuple[int, int], tuple[list[QRect], int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dragged.connect(self._on_dragged)
        self.dropped.connect(self._on_dropped)
        self.show_group(0)
        theme.changed.connect(self._on_theme_changed)

    def show_group(self, number: int) -> None:
        """Show the choices of a gap."""
        if number == self._current:
            return
        self._current = number
        for place, chip in enumerate(self._chips):
            is_used = place < len(self._groups[number])
            if is_used:
                chip.set_words(self._groups[number][place])
            chip.setVisible(is_used)
        self._place_chips()

    def group(self) -> Sequence[str]:
        """Return the choices on show."""
        return self._groups[self._current]

    def chips(self) -> list[ChoiceChip]:
        """Return the chips on show."""
        return self._chips[: len(self.group())]

    def every_chip(self) -> list[ChoiceChip]:
        """Return all chips, those too that the gap on show has no choice for."""
        return self._chips

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the choices of any gap need at a width, in pixels."""
        return max((self._arranged(at, width)[1] for at in range(len(self._groups))), default=0)

    def sizeHint(self) -> QSize:
        """Return the size in a question's column."""
        width = self._theme.px(760)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one chip."""
        height = self._theme.px(_HEIGHT) + 2 * ring_margin(self._theme)
        return QSize(self._theme.px(120), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips in their places."""
        super().resizeEvent(event)
        self._place_chips()

    def _on_theme_changed(self) -> None:
        self._laid_out.clear()
        self._place_chips()
        self.updateGeometry()

    def _on_dragged(self, place: int, where: QPoint) -> None:
        window = self.window()
        if self._ghost is None:
            self._ghost = QLabel(window)
            self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._ghost.setPixmap(self._chips[place].grab())
            self._ghost.adjustSize()
            self._ghost.show()
        centre = QPoint(self._ghost.width() // 2, self._ghost.height() // 2)
        self._ghost.move(window.mapFromGlobal(where) - centre)

    def _on_dropped(self) -> None:
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None

    def _place_chips(self) -> None:
        places, _ = self._arranged(self._current, self.width())
        for chip, place in zip(self.chips(), places, strict=True):
            chip.setGeometry(place)

    def _arranged(self, number: int, width: int) -> tuple[list[QRect], int]:
        # Layouts ask often.
        if (number, width) not in self._laid_out:
            self._laid_out[number, width] = self._measured(self._groups[number], width)
        return self._laid_out[number, width]

    def _measured(self, group: Sequence[str], width: int) -> tuple[list[QRect], int]:
        """Return where choices stand in a width, in lines, and how high all of them are."""
        gap = self._theme.px(_GAP) - 2 * ring_margin(self._theme)
        places: list[QRect] = []
        left = top = height = 0
        for chip, words in zip(self._chips, group, strict=False):
            size = chip.size_for(words, width)
            if left and left + size.width() > width:
                left, top, height = 0, top + height + gap, 0
            places.append(QRect(QPoint(left, top), size))
            left += size.width() + gap
            height = max(height, size.height())
        return places, top + height

"""The row below a quiz: keys, notices, and the one main button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quiz.ui.pages.play_keys import Command
from quiz.ui.pages.play_words import Hint, MainButton
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.keycap import key_name
from quiz.ui.widgets.painting import sharp_painter
from quiz.ui.widgets.text import Label

_HEIGHT = 72
_LOW_HEIGHT = 56
_MAIN_WIDTH = 190
_EXAM_MAIN_WIDTH = 170
_TINY_MAIN_WIDTH = 106


class PlayFooter(QWidget):
    """Keys that are buttons too at the left, the main button at the right."""

    #: A key's button, with its `Command`.
    hint_pressed = Signal(object)
    main_pressed = Signal()
    previous_pressed = Signal()
    submit_pressed = Signal()
    skip_pressed = Signal()
    #: The key that has the focus is about to go, or to be another one.
    key_leaves = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room: Room | None = None
        self._is_exam = False
        self._hints: list[Button] = []
        self._commands: list[Command] = []
        self.previous = Button(
            theme, self.tr("Previous"), kind="secondary", size="large", icon="arrow-left"
        )
        self.skip = Button(theme, self.tr("Skip"), kind="quiet", size="large")
        self._notice = Label(theme, size=15, weight=500, wraps=True)
        self.submit = Button(theme, self.tr("Submit…"), kind="secondary", size="large")
        self.main = Button(theme, kind="primary", size="large")
        self.previous.clicked.connect(self.previous_pressed)
        self.submit.clicked.connect(self.submit_pressed)
        self.skip.clicked.connect(self.skip_pressed)
        self.main.clicked.connect(self.main_pressed)
        for button in (self.previous, self.submit, self.skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        theme.changed.connect(self._space)

    def set_mode(self, *, is_exam: bool) -> None:
        """Show the buttons of a mode."""
        self._is_exam = is_exam
        self._show_parts()
        self._space()

    def set_choices(self, hints: Sequence[Hint], *, is_skippable: bool, has_submit: bool) -> None:
        """Show these keys; offer to skip where keys are hidden, and to submit an exam."""
        self._can_skip, self._has_submit = is_skippable, has_submit
        commands = [hint.command for hint in hints]
        if (place := self._focused_key()) is not None and (
            commands[place : place + 1] != self._commands[place : place + 1]
        ):
            self.key_leaves.emit()
        self._commands = commands
        while len(self._hints) < len(hints):
            self._add_key()
        for button, hint in zip(self._hints, hints, strict=False):
            button.set_text(hint.text)
            button.set_key(hint.key)
            button.setToolTip(hint.told)
            said = hint.told or f"{hint.text},"
            button.setAccessibleName(f"{said} {key_name(hint.key)}")
        self._show_parts()

    def set_main(self, main: MainButton) -> None:
        """Show the main button with its key or arrow, or blocked with the reason."""
        self.main.set_text(main.text)
        self.main.set_key("" if self._is_tiny() else main.key)
        self.main.set_icon(main.icon_right, is_right=True)
        self.main.set_blocked(main.blocked)
        self._space_main()

    def set_notice(self, text: str) -> None:
        """Show a sentence about the time, in place of the keys."""
        self._notice.set_text(text)
        self._show_parts()

    def set_room(self, room: Room) -> None:
        """Leave out the keys where there is little room."""
        self._room = room
        self._show_parts()
        self._space()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab walks through, the main button first."""
        return [self.main, *self._hints, self.skip, self.previous, self.submit]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the footer's colour and the line above it."""
        painter = sharp_painter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _on_hint_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.hint_pressed.emit(self._commands[self._hints.index(button)])

    def _build(self) -> None:
        self._can_skip = self._has_submit = False
        self._keys = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.previous)
        self._row.addWidget(self.skip)
        self._row.addLayout(self._keys)
        self._row.addWidget(self._notice, 1)
        self._spring = QWidget()
        self._row.addWidget(self._spring, 1)
        self._row.addWidget(self.submit)
        self._row.addWidget(self.main)
        self.main.set_fills_width(fills=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._show_parts()
        self._space()

    def _add_key(self) -> None:
        """Make another button for a key; a click must not take the focus from the answer."""
        button = Button(self._theme, kind="quiet", size="hint")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_hint_clicked)
        self._keys.addWidget(button)
        QWidget.setTabOrder(self._hints[-1] if self._hints else self.main, button)
        self._hints.append(button)

    def _focused_key(self) -> int | None:
        """Return the place of the key that has the focus, None where none has."""
        return next((at for at, button in enumerate(self._hints) if button.hasFocus()), None)

    def _is_tiny(self) -> bool:
        return self._room is not None and self._room.is_tiny

    def _show_parts(self) -> None:
        is_tiny = self._is_tiny()
        has_notice = bool(self._notice.plain_text())
        # Each button that appears would have the row laid out anew.
        self._row.setEnabled(False)
        has_keys = not (is_tiny or has_notice)
        if not has_keys and self._focused_key() is not None:
            self.key_leaves.emit()
        self.previous.setVisible(self._is_exam)
        self.submit.setVisible(self._is_exam and self._has_submit)
        # Without its key there is still a way to skip for the mouse.
        self.skip.setVisible(self._can_skip and not (self._is_exam or has_keys))
        for place, button in enumerate(self._hints):
            is_used = place < len(self._commands)
            button.setVisible(is_used and has_keys)
        self._notice.setVisible(has_notice)
        self._row.setStretch(self._row.indexOf(self._spring), 0 if has_notice else 1)
        self._row.setEnabled(True)

    def _space(self) -> None:
        px = self._theme.px
        is_low = self._room is not None and self._room.is_short
        # Large text can make a notice higher than the buttons.
        self.setMinimumHeight(px(_LOW_HEIGHT if is_low else _HEIGHT))
        for button in (self.previous, self.skip, self.submit, self.main):
            button.set_size("normal" if is_low else "large")
        ring = px(4)
        side = px(24 if self._is_tiny() else 40) - ring
        has_keys = not self._is_exam and not self._is_tiny()
        self._row.setContentsMargins(side - (ring if has_keys else 0), ring, side, ring)
        self._row.setSpacing(px(12) - 2 * ring)
        self._keys.setSpacing(px(2))
        self._notice.setContentsMargins(2 * ring if self._is_exam else 0, 0, ring, 0)
        self._space_main()

    def _space_main(self) -> None:
        """Give the main button its width, or more where its words are longer."""
        px = self._theme.px
        ring = px(4)
        is_low = self._room is not None and self._room.is_short
        width = _EXAM_MAIN_WIDTH if self._is_exam or is_low else _MAIN_WIDTH
        if self._is_tiny():
            width = _TINY_MAIN_WIDTH
        self.main.setMinimumWidth(px(width) + 2 * ring)
        self.main.setMaximumWidth(max(px(width), self.main.sizeHint().width()) + 2 * ring)

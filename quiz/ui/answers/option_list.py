"""The column of option rows that choice questions share."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from quiz.core.kinds.question import Option
from quiz.core.wording import in_language
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.theme import Theme
from quiz.ui.widgets.option import LOW_ROW_HEIGHT, ROW_HEIGHT, CheckRow, OptionRow
from quiz.ui.widgets.option_look import OptionState
from quiz.ui.widgets.painting import RING_MARGIN
from quiz.ui.widgets.tab_stop import keep_one_tab_stop

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GAP = 12
_LOW_GAP = 8
_Row = TypeVar("_Row", OptionRow, CheckRow)


class OptionList(AnswerWidget):
    """Rows with letters, of which one or several can be chosen."""

    #: Height of a row, and the gap between two, in pixels at 100 %.
    _row_height, _row_gap = ROW_HEIGHT, _GAP
    _low_row_height, _low_row_gap = LOW_ROW_HEIGHT, _LOW_GAP

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[OptionRow] | Sequence[CheckRow],
        *,
        is_exclusive: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = list(rows)
        self._is_low = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(is_exclusive)
        for row in self._rows:
            self._layout.addWidget(row)
            if is_exclusive:
                # In a group, of whatever kind, Tab comes to one button only.
                self._group.addButton(row)
            row.toggled.connect(self._on_toggled)
            if row.enlarge is not None:
                row.enlarge.clicked.connect(
                    partial(self.picture_opened.emit, row.image, row.image_alt)
                )
        self._keep_one_tab_stop()
        self._space_rows()
        theme.changed.connect(self._space_rows)

    def take_key(self, text: str) -> bool:
        """Choose the row with this letter, or take the choice back where several are allowed."""
        if not self.chooses_by(text):
            return False
        self._rows[LETTERS.find(text.upper())].click()
        return True

    def chooses_by(self, text: str) -> bool:
        """Tell whether a row has this letter."""
        return bool(text) and 0 <= LETTERS.find(text.upper()) < len(self._rows)

    def move_into(self, *, is_at_end: bool) -> bool:
        """Focus the chosen row, else the first or last; a radio row is then chosen too."""
        if self._rows[0].is_locked():
            return False
        end = self._rows[-1 if is_at_end else 0]
        is_exclusive = self._group.exclusive()
        chosen = self._group.checkedButton() if is_exclusive else None
        row = chosen or end
        row.setFocus(Qt.FocusReason.TabFocusReason)
        if is_exclusive and chosen is None:
            row.click()
        return True

    def lock(self) -> None:
        """Ignore further changes."""
        for row in self._rows:
            row.lock()

    def set_low(self, is_low: bool) -> None:
        """Make rows and gaps lower."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._space_rows()

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the rows, each followed by the button of its picture."""
        stops = [(row, row.enlarge) for row in self._rows]
        return [each for pair in stops for each in pair if each is not None]

    def letters(self, *, needs_alt: bool) -> str:
        """Return the letters in use, as in "A – D"."""
        return f"{'Alt+' if needs_alt else ''}A – {LETTERS[len(self._rows) - 1]}"

    def _check(self, rows: set[int]) -> None:
        """Choose exactly these rows without saying so."""
        is_exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for place, row in enumerate(self._rows):
            row.blockSignals(True)
            row.setChecked(place in rows)
            row.blockSignals(False)
            row.update()
        self._group.setExclusive(is_exclusive)
        self._keep_one_tab_stop()

    def _judge(self, states: Sequence[OptionState]) -> None:
        for row, state in zip(self._rows, states, strict=True):
            row.set_judged(state)

    def _on_toggled(self, is_checked: bool) -> None:
        # Of the two signals of a changed choice, the one that chooses is enough.
        if is_checked or not self._group.exclusive():
            self._keep_one_tab_stop()
            self.changed.emit(self.response())

    def _keep_one_tab_stop(self) -> None:
        if self._group.exclusive():
            keep_one_tab_stop(self._rows)

    def _space_rows(self) -> None:
        gap = self._low_row_gap if self._is_low else self._row_gap
        # Every row keeps a margin for its focus ring, which the gap includes.
        self._layout.setSpacing(self._theme.px(gap) - 2 * self._theme.px(RING_MARGIN))
        for row in self._rows:
            row.set_row_height(self._low_row_height if self._is_low else self._row_height)


def chosen_state(*, is_right: bool, is_sent: bool) -> OptionState:
    """Return what became of a chosen option; one that was never sent is no answer."""
    if is_sent:
        return OptionState.CHOSEN_RIGHT if is_right else OptionState.CHOSEN_WRONG
    return OptionState.RIGHT if is_right else OptionState.UNSENT


def option_picture(folder: str, option: Option) -> QPixmap | None:
    """Return an option's picture; None where it has none or the file has gone."""
    if option.image is None:
        return None
    pixmap = QPixmap(str(Path(folder) / option.image.file))
    return None if pixmap.isNull() else pixmap


def option_rows(
    kind: type[_Row], theme: Theme, options: Sequence[Option], language: str, folder: str
) -> list[_Row]:
    """Return one row per option, lettered in the order given."""
    return [
        kind(
            theme,
            LETTERS[place],
            in_language(option.text, language),
            image=option_picture(folder, option),
            image_alt=in_language(option.image.alt, language) if option.image else "",
        )
        for place, option in enumerate(options)
    ]

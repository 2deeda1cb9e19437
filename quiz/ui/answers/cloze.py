"""The widget for filling the gaps of a text."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.kinds.cloze import Cloze, choices_in_order, fill, fillings
from quiz.core.kinds.question import Mark, Verdict
from quiz.core.wording import Response
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.answers.option_list import LETTERS
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.chip_row import ChipRow, ChipState
from quiz.ui.widgets.gap_box import GapBox
from quiz.ui.widgets.gap_field import GapField
from quiz.ui.widgets.gap_look import GapState, Judgement
from quiz.ui.widgets.gap_text import Gap, GapText
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

_COLUMN = 820
_STATES = {
    Verdict.RIGHT: GapState.RIGHT,
    Verdict.PARTLY: GapState.PARTLY,
    Verdict.WRONG: GapState.WRONG,
    Verdict.UNANSWERED: GapState.MISSED,
}


class ClozeAnswer(AnswerWidget):
    """The text with its gaps and, under it, the choices of the gap that is filled now."""

    column_width = _COLUMN

    def __init__(
        self,
        theme: Theme,
        question: Cloze,
        order: Sequence[int],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = question
        self._gap_texts = question.gaps(language)
        self._orders = choices_in_order(question, order)
        self._current = 0
        self._is_locked = False
        self.is_typed = question.has_typed_gaps
        self._text = GapText(theme, question.segments(language), self._gap, self)
        self._gaps = self._text.gaps()
        self._title = Label(theme, size=14, weight=600, token="ink2", wraps=True)
        groups = [
            [gap.choices[index] for index in order]
            for gap, order in zip(self._gap_texts, self._orders, strict=True)
        ]
        self._chips = ChipRow(theme, groups, self)
        self._how = Label(
            theme,
            self.tr("Press a choice, type its letter or drag it to the gap."),
            size=14,
            token="ink2",
            wraps=True,
        )
        self._layout = QVBoxLayout(self)
        for part in (self._text, self._title, self._chips, self._how):
            self._layout.addWidget(part)
        self._chips.pressed.connect(self._on_chip_pressed)
        self._chips.dragged.connect(self._on_chip_dragged)
        self._chips.dropped.connect(self._on_chip_dropped)
        has_chips = any(groups)
        for part in (self._title, self._chips, self._how):
            part.setVisible(has_chips)
        self._space()
        self._go_to(0)
        theme.changed.connect(self._space)

    def response(self) -> Response:
        """Return what fills each gap: a choice by its index in the file, else what is typed."""
        return fill([self._filling(number) for number in range(len(self._gaps))])

    def set_response(self, response: Response) -> None:
        """Fill the gaps as a response says."""
        given = fillings(response) or ("",) * len(self._gaps)
        for number, (gap, filling) in enumerate(zip(self._gaps, given, strict=False)):
            if isinstance(gap, GapField):
                gap.show_text(filling)
            else:
                gap.set_place(self._orders[number].index(int(filling)) if filling else -1)
        self._show_current()

    def problem_text(self) -> str:
        """Return that nothing can be seen in what was typed, as in spaces."""
        if not self.response() or self._question.can_be_given(self.response()):
            return ""
        return self.tr("There is nothing to be read in it. Fill a gap.")

    def nothing_text(self) -> str:
        """Return what is to be done first."""
        return self.tr("Fill a gap first, or skip the question.")

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the keys for the gap that is filled now."""
        keys = [("Tab", self.tr("next gap"))]
        if chips := self._chips.chips():
            last = LETTERS[len(chips) - 1]
            keys.append((f"{'Alt+' if needs_alt else ''}A – {last}", self.tr("put a choice")))
            keys.append((self.tr("Del"), self.tr("empty")))
        return keys

    def take_key(self, text: str) -> bool:
        """Put the choice with this letter into the gap, or write where the gap is typed."""
        if self._is_locked or not text or not text.isprintable():
            return False
        gap = self._gaps[self._current]
        if isinstance(gap, GapField):
            gap.setFocus()
            gap.insert(text)
            return True
        if not self.chooses_by(text):
            return False
        gap.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._put(self._current, LETTERS.find(text.upper()))
        return True

    def chooses_by(self, text: str) -> bool:
        """Tell whether a choice for the gap that is filled now has this letter."""
        return bool(text) and 0 <= LETTERS.find(text.upper()) < len(self._chips.chips())

    def take_command(self, event: QKeyEvent) -> bool:
        """Empty the gap with Delete, wherever the focus is."""
        gap = self._gaps[self._current]
        if event.key() != Qt.Key.Key_Delete or self._is_locked or isinstance(gap, GapField):
            return False
        self._put(self._current, -1)
        return True

    def move_into(self, *, is_at_end: bool) -> bool:
        """Focus the first or the last gap."""
        if self._is_locked:
            return False
        self._gaps[-1 if is_at_end else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def lock(self) -> None:
        """Ignore further changes."""
        self._is_locked = True
        self.writes_letters = False
        for gap in self._gaps:
            gap.lock()
        for chip in self._chips.every_chip():
            chip.setEnabled(False)

    def show_mark(self, mark: Mark) -> None:
        """Show at each gap what became of it; the choices are not needed any more."""
        marks = self._question.gap_marks(self.response())
        for gap, belongs, one in zip(self._gaps, self._gap_texts, marks, strict=True):
            state = _STATES[one.verdict]
            if one.answered and not mark.answered:
                state = GapState.UNSENT
            is_said = state is not GapState.RIGHT
            gap.set_judged(Judgement(state, belongs.right if is_said else ""))
            gap.set_current(False)
        for part in (self._title, self._chips, self._how):
            part.hide()

    def set_low(self, is_low: bool) -> None:
        """Put the lines of the text closer together."""
        self._text.set_low(is_low)

    def focus_target(self) -> QWidget | None:
        """Return the first gap if it is typed: letters write there."""
        return self._gaps[0] if isinstance(self._gaps[0], GapField) else None

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the gaps, then the choices."""
        chips = [] if self._is_locked else self._chips.every_chip()
        return [*self._gaps, *chips]

    def _gap(self, number: int, parent: QWidget) -> Gap:
        gap, count = self._gap_texts[number], len(self._gap_texts)
        if gap.is_typed:
            typed = [each.right for each in self._gap_texts if each.is_typed]
            field = GapField(self._theme, number + 1, count, typed, parent)
            field.written.connect(self._on_edited)
            field.entered.connect(partial(self._go_to, number))
            field.left.connect(self.left)
            return field
        choices = [gap.choices[index] for index in self._orders[number]]
        box = GapBox(self._theme, number + 1, count, choices, parent)
        box.filled.connect(self._on_filled)
        box.entered.connect(partial(self._go_to, number))
        return box

    def _filling(self, number: int) -> str:
        gap = self._gaps[number]
        if isinstance(gap, GapField):
            return gap.text()
        return str(self._orders[number][gap.place()]) if gap.place() >= 0 else ""

    def _put(self, number: int, place: int) -> None:
        """Fill a gap with a choice; the same choice again takes it out."""
        gap = self._gaps[number]
        if not isinstance(gap, GapBox) or self._is_locked:
            return
        gap.set_place(-1 if gap.place() == place else place)
        announce(gap, gap.accessibleName())
        self._on_filled()

    def _on_filled(self) -> None:
        self._show_current()
        self.changed.emit(self.response())

    def _on_edited(self) -> None:
        self.changed.emit(self.response())

    def _on_chip_pressed(self, place: int) -> None:
        """Fill the gap; who uses the mouse goes on to the next empty one."""
        number = self._current
        chip = self._chips.chips()[place]
        self._put(number, place)
        if not chip.hasFocus():
            self._go_on(number)

    def _on_chip_dragged(self, _place: int, where: QPoint) -> None:
        target = self._gap_at(where)
        for number, gap in enumerate(self._gaps):
            gap.set_target(number == target)

    def _on_chip_dropped(self, place: int, where: QPoint) -> None:
        """Fill the gap under the mouse, if it has this choice too."""
        target, words = self._gap_at(where), self._chips.chips()[place].words()
        for gap in self._gaps:
            gap.set_target(False)
        if target < 0 or words not in (choices := self._choices(target)):
            return
        gap = self._gaps[target]
        self._go_to(target)
        if isinstance(gap, GapBox) and gap.place() != choices.index(words):
            self._put(target, choices.index(words))
        self._go_on(target)

    def _gap_at(self, where: QPoint) -> int:
        for number, gap in enumerate(self._gaps):
            if gap.rect().contains(gap.mapFromGlobal(where)):
                return number
        return -1

    def _choices(self, number: int) -> list[str]:
        return [self._gap_texts[number].choices[index] for index in self._orders[number]]

    def _go_on(self, number: int) -> None:
        """Let choices go to the next empty gap after one that has just been filled."""
        count = len(self._gaps)
        if not self._filling(number):
            return
        following = [(number + step) % count for step in range(1, count)]
        empty = next((each for each in following if not self._filling(each)), None)
        if empty is not None:
            gap = self._gaps[empty]
            if any(each.hasFocus() for each in self._gaps) or isinstance(gap, GapField):
                gap.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go_to(empty)

    def _go_to(self, number: int) -> None:
        """Let keys and choices go to a gap from now on."""
        keys_before = self.keys(needs_alt=False)
        self._current = number
        self.writes_letters = isinstance(self._gaps[number], GapField) and not self._is_locked
        self._show_current()
        if self.keys(needs_alt=False) != keys_before:
            self.keys_changed.emit()

    def _show_current(self) -> None:
        for number, gap in enumerate(self._gaps):
            gap.set_current(number == self._current)
        if isinstance(self._gaps[self._current], GapField):
            title = self.tr("Type into gap {n}").format(n=self._current + 1)
        else:
            title = self.tr("Choices for gap {n}").format(n=self._current + 1)
        self._title.set_text(title)
        self._chips.show_group(self._current)
        here = self._gaps[self._current].filling()
        used = {gap.filling() for gap in self._gaps if gap.filling()}
        for chip in self._chips.chips():
            state = ChipState.USED if chip.words() in used else ChipState.FREE
            chip.set_state(ChipState.HERE if chip.words() == here else state)

    def _space(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._title.setContentsMargins(ring, px(36) - ring, ring, px(10) - ring)
        self._how.setContentsMargins(ring, px(10) - ring, ring, 0)

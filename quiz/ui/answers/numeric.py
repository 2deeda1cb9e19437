"""The widget for answering with a number."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.question import Mark
from quiz.core.numbers import (
    NumberFormat,
    NumberProblem,
    problem_with_number,
    spell_number,
    write_for_field,
    write_in_format,
)
from quiz.core.tolerance import Exact, Nominal, Range, Relative
from quiz.core.wording import Response, in_language
from quiz.ui.answers.answer_field import AnswerField
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.answers.keypad import Keypad
from quiz.ui.theme import Theme
from quiz.ui.verdicts import written_number
from quiz.ui.widgets.button import IconButton
from quiz.ui.widgets.number_line import NumberLine, NumberLineValues
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

_FIELD_WIDTH = 380
_SIDE_GAP = 20
_NARROW = 620
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class NumericAnswer(AnswerWidget):
    """A field with its unit, how the number is read beside it, and a keypad for the mouse."""

    is_typed = True

    def __init__(
        self,
        theme: Theme,
        question: Numeric,
        prompt: str,
        language: str,
        number_format: NumberFormat,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = question
        self._language = language
        self._format = number_format
        unit = in_language(question.unit, language) if question.unit else ""
        name = self.tr("Your answer, a number")
        self._field = AnswerField(
            theme,
            name=name,
            description=prompt,
            width=_FIELD_WIDTH,
            unit=unit,
            takes_letters=False,
        )
        self._tolerance = Label(theme, self._tolerance_text(), size=15, token="ink2", wraps=True)
        self._reading = Label(theme, size=14, token="ink2", wraps=True)
        self._pad_button = IconButton(theme, "calculator", self.tr("Number keys"))
        # A click must not take the focus away from the field.
        self._pad_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._field.set_button(self._pad_button)
        self._keypad: Keypad | None = None
        self._is_low = False
        self._line: NumberLine | None = None
        self._build()
        self._field.written.connect(self._on_edited)
        self._field.left.connect(self.left)
        self._field.rested.connect(self._on_rested)
        self._pad_button.clicked.connect(self._on_pad_button)
        self.setFocusProxy(self._field)
        self._show_reading()
        theme.changed.connect(self._space)

    def response(self) -> Response:
        """Return exactly what is typed."""
        return self._field.text()

    def set_response(self, response: Response) -> None:
        """Show a typed number."""
        self._field.show_text(response)
        self._show_reading()
        self._field.describe(self._problem())

    def problem_text(self) -> str:
        """Return why what is typed is no number."""
        problem = problem_with_number(self._field.text(), units=self._question.units)
        return "" if problem is None else self._problem_texts()[problem]

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the digits."""
        return [("0 – 9", self.tr("type"))]

    def take_key(self, text: str) -> bool:
        """Write a digit typed elsewhere on the page into the field."""
        if self._field.isReadOnly() or text not in "0123456789.,-" or not text:
            return False
        self._field.setFocus()
        self._on_key(text)
        return True

    def lock(self) -> None:
        """Let the number only be read."""
        self._field.lock()
        self._field.set_error("")
        self._pad_button.hide()
        self._tolerance.hide()
        self._reading.hide()
        if self._keypad is not None:
            self._keypad.hide()

    def show_mark(self, mark: Mark) -> None:
        """Show the verdict at the field, and where the number lies beside the right one."""
        value = self._question.read(self.response(), self._format)
        if value is not None:
            self._field.show_text(_in_one_line(self._question, self._format, value))
        self._field.set_verdict(mark.verdict)
        lowest, highest = self._question.accepted.bounds(self._question.answer)
        values = NumberLineValues(
            right=float(self._question.answer),
            lowest=float(lowest),
            highest=float(highest),
            given=None if value is None or not mark.answered else float(value),
            decimals=self._question.decimal_places,
        )
        if self._line is not None:
            self._below.removeWidget(self._line)
            self._line.hide()
            self._line.deleteLater()
        # No method of this widget: the two would keep each other alive.
        write = partial(_on_axis, self._question, self._format)
        self._line = NumberLine(self._theme, values, write)
        self._below.addWidget(self._line)
        self._line.show()

    def set_low(self, is_low: bool) -> None:
        """Keep the keypad low, so that the field is seen above it."""
        self._is_low = is_low
        self._place_keypad()

    def focus_target(self) -> QWidget | None:
        """Return the field."""
        return self._field

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the field, the button that shows the keypad, and its keys."""
        keys = self._keypad.tab_stops() if self._keypad is not None else ()
        return [self._field, self._pad_button, *keys]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands beside the field below it where there is little room."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._theme.px(_NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_narrow else across)
        self._place_keypad()
        self._space()

    def _on_rested(self) -> None:
        self._field.tell(self._problem())

    def _on_edited(self) -> None:
        self._show_reading()
        self.changed.emit(self.response())

    def _on_pad_button(self) -> None:
        if self._keypad is None:
            self._keypad = Keypad(self._theme, self._format.decimal_mark)
            self._keypad.pressed.connect(self._on_key)
            self._keypad.erased.connect(self._on_erased)
            self._keypad.hide()
            self._place_keypad()
            self._space()
        is_shown = self._keypad.isHidden()
        self._keypad.setVisible(is_shown)
        self._pad_button.set_name(
            self.tr("Hide the number keys") if is_shown else self.tr("Number keys")
        )
        if is_shown:
            # Not the keypad: where both do not fit, what is typed is more than the keys.
            self.opened.emit(self)

    def _on_key(self, text: str) -> None:
        # As if typed: the field says that it was edited.
        self._field.insert(text)

    def _on_erased(self) -> None:
        self._field.backspace()

    def _build(self) -> None:
        self._side = QVBoxLayout()
        self._side.addWidget(self._tolerance)
        self._side.addWidget(self._reading)
        self._side.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._field, 0, _TOP_LEFT)
        self._row.addLayout(self._side, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._below = QVBoxLayout()
        self._column.addLayout(self._below)
        self._tolerance.setVisible(bool(self._tolerance.plain_text()))
        self._space()

    def _space(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        # Below the field the words begin where its box does, inside the room for its ring.
        is_below = self._is_stacked()
        self._side.setContentsMargins(ring if is_below else 0, px(8), 0, 0)
        self._side.setSpacing(px(12))
        self._row.setSpacing(px(_SIDE_GAP) - ring)
        self._column.setSpacing(px(6))
        self._below.setContentsMargins(ring, 0, ring, 0)
        if self._keypad is not None:
            self._keypad.setContentsMargins(0, 0 if is_below else px(8), 0, 0)

    def _is_stacked(self) -> bool:
        """Tell whether what stands beside the field is below it."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def _place_keypad(self) -> None:
        """Put the keys right below the field, whatever else stands there."""
        if self._keypad is None:
            return
        self._keypad.set_room(self.width(), is_low=self._is_low)
        place = self._row if self._is_stacked() else self._column
        if place.indexOf(self._keypad) < 0:
            self._row.removeWidget(self._keypad)
            self._column.removeWidget(self._keypad)
            place.insertWidget(1, self._keypad, 0, _TOP_LEFT)

    def _show_reading(self) -> None:
        """Say how the number is read, so that no separator is misunderstood unseen."""
        value = self._question.read(self._field.text(), self._format)
        problem = self._problem()
        self._field.set_error(problem)
        self._reading.set_token("wrong" if problem else "ink2")
        self._reading.set_text(problem if value is None else self._reading_text(value))

    def _problem(self) -> str:
        """Return what is wrong with what is typed; nothing typed is not wrong yet."""
        return self.problem_text() if self._field.text().strip() else ""

    def _reading_text(self, value: Decimal) -> str:
        number = written_number(self._question, value, self._format)
        words = spell_number(value, self._language)
        if not words:
            return self.tr("Reads as {n}").format(n=number)
        return self.tr("Reads as {n} ({words})").format(n=number, words=words)

    def _tolerance_text(self) -> str:
        """Return what is accepted around the answer; a range would give the answer away."""
        match self._question.accepted:
            case Relative(share=share) if share:
                percent = write_in_format((share * 100).normalize(), self._format)
                gap = "\N{NO-BREAK SPACE}" if self._language == "es" else ""
                amount = f"{percent}{gap}%"
            case Nominal(amount=value) if value:
                amount = write_in_format(value.normalize(), self._format)
            case Exact() | Nominal() | Relative() | Range():
                return ""
        return self.tr("Close is fine: ± {amount} is accepted.").format(amount=amount)

    def _problem_texts(self) -> dict[NumberProblem, str]:
        return {
            NumberProblem.EMPTY: self.tr("Type a number."),
            NumberProblem.NO_DIGITS: self.tr("There is no digit in it. Type a number."),
            NumberProblem.LETTERS: self.tr("Write the number in digits, without words."),
            NumberProblem.SIGN: self.tr("A minus sign goes once, before the number."),
            NumberProblem.CHARACTER: self.tr("Only digits and one decimal mark, please."),
            NumberProblem.TWO_DECIMAL_MARKS: self.tr("There are two decimal marks. Keep one."),
            NumberProblem.GROUPS: self.tr(
                "The groups of digits are not of three. Write the number without separators."
            ),
            NumberProblem.TOO_LONG: self.tr("This number is too long."),
        }


def _in_one_line(question: Numeric, number_format: NumberFormat, value: Decimal) -> str:
    """Return a number for one line, written as everywhere else."""
    return write_for_field(value, number_format, may_be_year=question.may_ask_for_year)


def _on_axis(question: Numeric, number_format: NumberFormat, value: float) -> str:
    return _in_one_line(question, number_format, Decimal(repr(value)).normalize())

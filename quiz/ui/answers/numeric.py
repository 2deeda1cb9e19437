"""The widget for answering with a number."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.question import Mark, Response, in_language
from quiz.core.numbers import (
    Exact,
    Nominal,
    NumberFormat,
    NumberProblem,
    Range,
    Relative,
    problem_with_number,
    spell_number,
    write_for_field,
    write_number,
)
from quiz.ui.answers.answer_field import AnswerField
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.answers.keypad import Keypad
from quiz.ui.theme import Theme
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
            theme, name=name, width=_FIELD_WIDTH, unit=unit, takes_letters=False
        )
        self._field.setAccessibleDescription(prompt)
        self._field.textEdited.connect(self._on_edited)
        self._field.left.connect(self.left)
        self._tolerance = Label(theme, self._tolerance_text(), size=15, token="ink2", wraps=True)
        self._reading = Label(theme, size=14, token="ink2", wraps=True)
        self._pad_button = IconButton(theme, "calculator", self.tr("Number keys"))
        self._pad_button.clicked.connect(self._on_pad_button)
        self._keypad = Keypad(theme, number_format.decimal_mark)
        self._keypad.pressed.connect(self._on_key)
        self._keypad.erased.connect(self._on_erased)
        self._keypad.hide()
        self._build()
        self.setFocusProxy(self._field)
        self._show_reading()

    def response(self) -> Response:
        """Return exactly what is typed."""
        return self._field.text()

    def set_response(self, response: Response) -> None:
        """Show a typed number."""
        self._field.setText(response)
        self._show_reading()

    def problem_text(self) -> str:
        """Return why what is typed is no number."""
        problem = problem_with_number(self._field.text(), units=self._question.units)
        return "" if problem is None else self._problem_texts()[problem]

    def keys(self) -> list[tuple[str, str]]:
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
        self._field.setReadOnly(True)
        self._pad_button.hide()
        self._keypad.hide()
        self._tolerance.hide()
        self._reading.hide()

    def show_mark(self, mark: Mark) -> None:
        """Show the verdict at the field, and where the number lies beside the right one."""
        value = self._question.read(self.response(), self._format)
        if value is not None:
            self._field.setText(write_for_field(value, self._format))
        self._field.set_verdict(mark.verdict)
        lowest, highest = self._question.accepted.bounds(self._question.answer)
        values = NumberLineValues(
            right=float(self._question.answer),
            lowest=float(lowest),
            highest=float(highest),
            given=None if value is None else float(value),
        )
        line = NumberLine(self._theme, values, self._written)
        self._below.addWidget(line)
        self._below.setContentsMargins(ring_margin(self._theme), 0, ring_margin(self._theme), 0)

    def focus_target(self) -> QWidget | None:
        """Return the field."""
        return self._field

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._theme.px(_NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_narrow else across)

    def _on_edited(self) -> None:
        self._show_reading()
        self.changed.emit(self.response())

    def _on_pad_button(self) -> None:
        self._keypad.setVisible(not self._keypad.isVisible())

    def _on_key(self, text: str) -> None:
        self._field.insert(text)
        self._on_edited()

    def _on_erased(self) -> None:
        self._field.backspace()
        self._on_edited()

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, self._theme.px(8), 0, 0)
        side.setSpacing(self._theme.px(12))
        side.addWidget(self._tolerance)
        side.addWidget(self._reading)
        side.addStretch(1)
        self._tolerance.setVisible(bool(self._tolerance.plain_text()))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(_SIDE_GAP) - 4)
        self._row.addWidget(self._field, 0, _TOP_LEFT)
        self._row.addLayout(side, 1)
        self._row.addWidget(self._pad_button, 0, _TOP_LEFT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._row)
        layout.addWidget(self._keypad)
        self._below = QVBoxLayout()
        layout.addLayout(self._below)

    def _show_reading(self) -> None:
        """Say how the number is read, so that no separator is misunderstood unseen."""
        value = self._question.read(self._field.text(), self._format)
        if value is None:
            problem = problem_with_number(self._field.text(), units=self._question.units)
            is_quiet = problem in (NumberProblem.EMPTY, None)
            self._reading.set_text("" if is_quiet else self.problem_text())
            self._reading.set_token("ink2" if is_quiet else "wrong")
            return
        read = self.tr("Reads as {n} ({words})").format(
            n=write_number(value, self._language), words=spell_number(value, self._language)
        )
        self._reading.set_token("ink2")
        self._reading.set_text(read)

    def _tolerance_text(self) -> str:
        match self._question.accepted:
            case Relative(share=share):
                percent = write_number((share * 100).normalize(), self._language)
                gap = "\N{NO-BREAK SPACE}" if self._language == "es" else ""
                amount = f"{percent}{gap}%"
            case Nominal(amount=value) if value:
                amount = write_number(value.normalize(), self._language)
            case Range():
                return self.tr("Close is fine.")
            case Exact() | Nominal():
                return ""
        return self.tr("Close is fine: ± {amount} is accepted.").format(amount=amount)

    def _written(self, value: float) -> str:
        return write_for_field(Decimal(repr(value)).normalize(), self._format)

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

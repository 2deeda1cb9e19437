"""Ask whether to submit an exam, and show what is unanswered or flagged."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quiz.core.attempt import Attempt
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label, text_width

KEEP = "keep"
SUBMIT = "submit"
_ICON = 18
_ICON_GAP = 8
_COLUMN = 152
_BUTTON_WIDTH = 44
_BUTTON_HEIGHT = 32
_GAP = 8
_ROW_GAP = 10


class SubmitDialog(Dialog):
    """How many are answered, with a button for each question that may need another look.

    `chosen` carries "submit" or "keep"; `jump_requested` the position of a question, from 0.
    """

    jump_requested = Signal(int)

    def __init__(self, theme: Theme, window: QWidget, attempt: Attempt) -> None:
        title = QCoreApplication.translate("SubmitDialog", "Submit the exam?")
        super().__init__(theme, title, window)
        items = list(enumerate(attempt.items))
        unanswered = [position for position, item in items if not item.response]
        flagged = [position for position, item in items if item.is_flagged]
        count = len(items)
        text = self.tr(
            "You answered {a} of {b}. You will then see your results and the explanations."
        )
        self.add_text(text.format(a=count - len(unanswered), b=count))
        rows = [
            _Numbers(theme, icon, token, name, positions)
            for icon, token, name, positions in (
                ("circle-dashed", "ink2", self.tr("Unanswered"), unanswered),
                ("flag", "sun_ink", self.tr("Flagged"), flagged),
            )
            if positions
        ]
        if rows:
            self.add_widget(_Rows(theme, rows))
        for row in rows:
            row.position_chosen.connect(self._on_position_chosen)
        # The filled button, at the far right, is the one that Enter presses.
        if unanswered:
            self.add_choice(SUBMIT, self.tr("Submit"))
            self.add_choice(KEEP, self.tr("Keep answering"), kind="primary", is_safe=True)
        else:
            self.add_choice(KEEP, self.tr("Keep answering"), is_safe=True)
            self.set_first(self.add_choice(SUBMIT, self.tr("Submit"), kind="primary"))

    def _on_position_chosen(self, position: int) -> None:
        self.reject()
        self.jump_requested.emit(position)


class _Numbers(QWidget):
    """An icon, a word, and a button for each of some questions."""

    position_chosen = Signal(int)

    def __init__(
        self, theme: Theme, icon: str, token: str, name: str, positions: Sequence[int]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name, self._token, self._name = icon, token, name
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._word = Label(theme, name, size=15, weight=600)
        numbers = QWidget()
        self._flow = FlowLayout(numbers)
        self._buttons: list[Button] = []
        for position in positions:
            button = Button(theme, str(position + 1), size="small")
            button.setAccessibleName(self.tr("Go to question {n}").format(n=position + 1))
            button.clicked.connect(partial(self.position_chosen.emit, position))
            self._flow.addWidget(button)
            self._buttons.append(button)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(numbers, 1)

    def least_column(self) -> int:
        """Return the width that icon and word need, in pixels."""
        gaps = 2 * self._theme.px(_ICON_GAP) + self._theme.px(_ICON)
        return text_width(self._word.font(), self._name) + gaps

    def space(self, column: int) -> None:
        """Take the sizes of the theme, with so many pixels for icon and word."""
        px, ring = self._theme.px, ring_margin(self._theme)
        self._icon.setPixmap(self._theme.icon(self._icon_name, _ICON, self._token))
        height = px(_BUTTON_HEIGHT) + 2 * ring
        lead = px(_ICON) + px(_ICON_GAP)
        self._icon.setFixedSize(lead, height)
        self._word.setFixedSize(column - lead - ring, height)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        gap = px(_GAP) - 2 * ring
        self._flow.set_gaps(gap, gap)
        for button in self._buttons:
            button.setMinimumWidth(px(_BUTTON_WIDTH) + 2 * ring)


class _Rows(QWidget):
    """Rows of numbers whose buttons stand under each other."""

    def __init__(self, theme: Theme, rows: Sequence[_Numbers]) -> None:
        super().__init__()
        self._theme = theme
        self._rows = rows
        self._column = QVBoxLayout(self)
        for row in rows:
            self._column.addWidget(row)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._column.setContentsMargins(0, px(3), 0, 0)
        self._column.setSpacing(px(_ROW_GAP) - 2 * ring)
        width = max(px(_COLUMN), *(row.least_column() for row in self._rows))
        for row in self._rows:
            row.space(width)

"""The fields of a profile: name, whose it is, and its language."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.names import LONGEST_NAME, clean_name, is_same_name
from quiz.ui.theme import Theme
from quiz.ui.widgets.form_row import FormRow
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.profile_button import kind_words
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.text_field import FieldError, TextField


class NameField(QWidget):
    """A field for a name that no other profile has."""

    changed = Signal()

    def __init__(
        self, theme: Theme, title: str, name: str, others: Sequence[str], *, may_be_empty: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._others = list(others)
        self._may_be_empty = may_be_empty
        self.field = TextField(theme, name=title)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setText(name)
        self._label = Label(theme, title, size=15, weight=600, wraps=True)
        self._label.setBuddy(self.field)
        self._error = FieldError(theme, self.field)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._label)
        self._column.addWidget(self.field)
        self._column.addWidget(self._error)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._space)
        self._space()

    def name(self) -> str:
        """Return the name as it would be kept."""
        return clean_name(self.field.text())

    def set_others(self, others: Sequence[str]) -> None:
        """Compare the name with these from now on."""
        self._others = list(others)
        self._check()

    def problem(self) -> str:
        """Return why this name cannot be taken, "" where it can."""
        name = self.name()
        if any(is_same_name(name, other) for other in self._others if other):
            return self.tr("Another profile has this name.")
        if not name and not self._may_be_empty:
            return self.tr("Write a name first.")
        return ""

    def _on_text_changed(self, _text: str) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        # An empty field needs no sentence: the button says what it waits for.
        self.field.set_error(self.problem() if self.name() else "")

    def _space(self) -> None:
        margin = ring_margin(self._theme)
        self._label.setContentsMargins(margin, 0, margin, 0)
        self._column.setContentsMargins(0, self._theme.px(4), 0, 0)
        self._column.setSpacing(0)


def kind_row(theme: Theme, title: str, *, is_class: bool) -> tuple[FormRow, Segmented]:
    """Return a row that asks whether a profile is one person's or a class's, and its control."""
    choices = [(each, kind_words(is_class=each)) for each in (False, True)]
    control = Segmented(theme, choices, name=title)
    control.set_value(is_class)
    return FormRow(theme, title, control), control

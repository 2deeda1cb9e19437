"""The widget for answering in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.kinds.question import Mark
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.wording import Response
from quiz.ui.answers.answer_field import AnswerField
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.theme import Theme

_WIDTH = 760


class ShortAnswerAnswer(AnswerWidget):
    """One field that takes any text."""

    is_typed = True
    writes_letters = True

    def __init__(
        self, theme: Theme, question: ShortAnswer, prompt: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._question = question
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        name = self.tr("Your answer")
        self._field = AnswerField(
            theme, name=name, description=prompt, width=_WIDTH, takes_letters=True
        )
        layout.addWidget(self._field)
        self._field.written.connect(self.changed)
        self._field.left.connect(self.left)
        self._field.rested.connect(self._on_rested)
        self.setFocusProxy(self._field)

    def response(self) -> Response:
        """Return exactly what is typed."""
        return self._field.text()

    def set_response(self, response: Response) -> None:
        """Show a typed answer."""
        self._field.show_text(response)

    def problem_text(self) -> str:
        """Return that nothing can be seen in what was typed, as in spaces."""
        if not self.response() or self._question.can_be_given(self.response()):
            return ""
        return self.tr("There is nothing to be read in it. Type an answer.")

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return nothing: every key writes."""
        return []

    def take_key(self, text: str) -> bool:
        """Write what was typed elsewhere on the page into the field."""
        if self._field.isReadOnly() or not text.isprintable() or not text:
            return False
        self._field.setFocus()
        # As if typed: the field says that it was edited.
        self._field.insert(text)
        return True

    def lock(self) -> None:
        """Let the answer only be read."""
        self._field.lock()

    def show_mark(self, mark: Mark) -> None:
        """Show the verdict at the field."""
        self._field.set_verdict(mark.verdict)

    def focus_target(self) -> QWidget | None:
        """Return the field."""
        return self._field

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the field."""
        return [self._field]

    def _on_rested(self) -> None:
        self._field.tell(self.problem_text())

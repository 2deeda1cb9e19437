"""What is said beside a finished quiz's questions: when they return, and how marks were made."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.form_row import Divider
from quiz.ui.widgets.text import Label


class _Note(QWidget):
    """A heading with a sentence or two, below a hairline."""

    def __init__(self, theme: Theme, heading: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = Label(theme, heading, size=16, weight=700, wraps=True)
        self._text = Label(theme, text, token="ink2", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(Divider(theme, is_inset=False))
        self._column.addWidget(self._heading)
        self._column.addWidget(self._text)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(2), 0, px(16))
        self._heading.setContentsMargins(0, px(17), 0, 0)
        self._text.setContentsMargins(0, px(7), 0, 0)


class ResultNotes(QWidget):
    """Notes below each other; none takes no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notes: list[_Note] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_notes(self, notes: Sequence[tuple[str, str]]) -> None:
        """Show headings with their texts; those without a text are left out."""
        for note in self._notes:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._notes = [_Note(self._theme, heading, text, self) for heading, text in notes if text]
        for note in self._notes:
            self._column.addWidget(note)
            note.show()

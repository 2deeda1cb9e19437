"""Say something with a press, and take it back with the same button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.text import Label


class Revocable(QWidget):
    """A button that offers something; once said, what was said, and a button to undo it.

    The button stays the same, so that it keeps its place and the focus.
    """

    #: Carries whether it is to be said now, or taken back.
    pressed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        offer: str,
        said: str,
        *,
        note: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make it; `note` stands beside the offer, `said` beside the undoing."""
        super().__init__(parent)
        self._theme = theme
        self._offer, self._said, self._note, self._icon = offer, said, note, icon
        self._is_on = False
        self.button = Button(theme, offer, kind="quiet", size="small", icon=icon)
        # Enter goes on after a click, and does not undo what was just said.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = Label(theme, note, size=14, token="ink2", wraps=True)
        self.button.clicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.button)
        self._row.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()
        self.set_on(is_on=False)
        theme.changed.connect(self._space)

    def is_on(self) -> bool:
        """Tell whether it is shown as said."""
        return self._is_on

    def set_on(self, *, is_on: bool) -> None:
        """Show it as said, or as an offer; without a signal."""
        self._is_on = is_on
        undo = self.tr("Undo")
        self.button.set_text(undo if is_on else self._offer)
        self.button.set_icon("undo-2" if is_on else self._icon)
        self.button.setAccessibleName(f"{undo}: {self._said}" if is_on else self._offer)
        words = self._said if is_on else self._note
        self.button.setAccessibleDescription("" if is_on else self._note)
        self._words.set_text(words)
        self._words.set_token("ink" if is_on else "ink2")

    def set_key(self, key: str) -> None:
        """Show the key that does the same."""
        self.button.set_key(key)

    def _on_clicked(self) -> None:
        self.pressed.emit(not self._is_on)

    def _space(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(6))

"""The row of the settings that tells how things stand with a school's record."""

from PySide6.QtCore import QCoreApplication, Signal

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.form_row import FormRow


class SchoolRow(FormRow):
    """Says where a person's results go besides this computer, and lets that be changed."""

    requested = Signal()

    def __init__(self, theme: Theme, *, least_height: float) -> None:
        self._button = Button(theme)
        title = QCoreApplication.translate("SchoolRow", "School's record")
        super().__init__(theme, title, self._button, least_height=least_height)
        self._button.clicked.connect(self.requested)
        self.show_state("")

    def show_state(self, words: str) -> None:
        """Show how things stand with the school's record that is in use, "" for none."""
        if words:
            self.set_help(words)
            self._button.set_text(self.tr("Change…"))
            self._button.setAccessibleName(self.tr("Change the school's record…"))
        else:
            self.set_help(self.tr("Not connected: results stay on this computer"))
            self._button.set_text(self.tr("Connect…"))
            self._button.setAccessibleName(self.tr("Connect to a school's record…"))

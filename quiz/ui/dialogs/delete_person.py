"""Ask whether to delete a profile with everything in it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quiz.core.settings import Person
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.profile_button import kind_words

KEEP = "keep"
DELETE = "delete"


class DeletePersonDialog(Dialog):
    """Says what would go; keeping it has the focus.

    `count` is how many results there are, None where the record cannot say.
    """

    def __init__(self, theme: Theme, window: QWidget, person: Person, count: int | None) -> None:
        title = QCoreApplication.translate(
            "DeletePersonDialog", "Delete the profile “{name}”?"
        ).format(name=person.name or kind_words(is_class=person.is_class))
        super().__init__(theme, title, window)
        if count is None:
            self.add_text(self.tr("All its results, settings and backups will be deleted."))
        else:
            self.add_text(
                self.tr(
                    "%n results, the settings and the backups of this profile will be deleted.",
                    "",
                    count,
                )
            )
        self.add_text(self.tr("Banks stay. This cannot be undone."))
        self.add_choice(DELETE, self.tr("Delete profile"), kind="danger")
        self.add_choice(KEEP, self.tr("Keep it"), kind="primary", is_safe=True)

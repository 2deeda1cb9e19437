"""Ask whether to delete a person's history."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog

KEEP = "keep"
DELETE = "delete"


class DeleteHistoryDialog(Dialog):
    """Says how many results would go; keeping them has the focus."""

    def __init__(self, theme: Theme, window: QWidget, count: int) -> None:
        title = QCoreApplication.translate("DeleteHistoryDialog", "Delete your history?")
        super().__init__(theme, title, window)
        self.add_text(
            self.tr(
                "%n results will be deleted. Their backups go too, banks stay. This cannot be"
                " undone.",
                "",
                count,
            )
        )
        self.add_choice(DELETE, self.tr("Delete"), kind="danger")
        self.add_choice(KEEP, self.tr("Keep my history"), kind="primary", is_safe=True)

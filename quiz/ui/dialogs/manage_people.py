"""Show every profile on this machine with what can be done about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from quiz.core.settings import Person
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.form_row import Divider, FormRow
from quiz.ui.widgets.profile_button import kind_words

_WIDTH = 680
CLOSE = "close"
NEW = "new"


class ManagePeopleDialog(Dialog):
    """A row for each profile; what is chosen closes the dialog, and comes after that.

    The last profile cannot be deleted, but its history can.
    """

    change_requested = Signal(str)
    deletion_requested = Signal(str)
    export_requested = Signal()
    history_deletion_requested = Signal()
    creation_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        people: Sequence[Person],
        in_use: str,
        *,
        can_export: bool,
    ) -> None:
        title = QCoreApplication.translate("ManagePeopleDialog", "Profiles on this computer")
        super().__init__(theme, title, window, width=_WIDTH)
        self.add_text(
            self.tr("Profiles have no passwords: anybody at this computer can open each of them.")
        )
        for index, person in enumerate(people):
            if index:
                self.add_widget(Divider(theme))
            is_in_use = person.id == in_use
            buttons = self._buttons_of(
                person, exports=is_in_use and can_export, is_last=len(people) == 1
            )
            kind = kind_words(is_class=person.is_class)
            name = person.name or kind
            help_text = self.tr("{kind}, in use").format(kind=kind) if is_in_use else kind
            self.add_widget(FormRow(theme, name, buttons, help_text=help_text))
        self.add_choice(NEW, self.tr("New profile…"))
        self.add_choice(CLOSE, self.tr("Close"), kind="primary", is_safe=True)
        self.chosen.connect(self._on_chosen)

    def _buttons_of(self, person: Person, *, exports: bool, is_last: bool) -> QWidget:
        """Return what can be done about a profile."""
        holder = QWidget()
        flow = FlowLayout(holder, gap=0, align_right=True)
        name = person.name or kind_words(is_class=person.is_class)
        change = Button(self._theme, self.tr("Change…"), size="small")
        change.setAccessibleName(self.tr("Change {name}…").format(name=name))
        change.clicked.connect(partial(self._leave_for, self.change_requested, person.id))
        flow.addWidget(change)
        if exports:
            export = Button(self._theme, self.tr("Export…"), size="small")
            export.setAccessibleName(self.tr("Export the results of {name}…").format(name=name))
            export.clicked.connect(partial(self._leave_for, self.export_requested))
            flow.addWidget(export)
        if is_last:
            delete = Button(self._theme, self.tr("Delete history…"), kind="danger", size="small")
            delete.clicked.connect(partial(self._leave_for, self.history_deletion_requested))
        else:
            delete = Button(self._theme, self.tr("Delete…"), kind="danger", size="small")
            delete.setAccessibleName(self.tr("Delete {name}…").format(name=name))
            delete.clicked.connect(partial(self._leave_for, self.deletion_requested, person.id))
        flow.addWidget(delete)
        return holder

    def _leave_for(self, signal: SignalInstance, *about: str) -> None:
        """Close, then say what was asked for."""
        self.reject()
        signal.emit(*about)

    def _on_chosen(self, choice: str) -> None:
        if choice == NEW:
            self.creation_requested.emit()

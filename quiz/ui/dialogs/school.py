"""Ask for the address of a school's record, and whose record of it to use here."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.school import SchoolPerson
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.form_row import Divider, FormRow
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.profile_button import kind_words
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.text_field import FieldError, TextField

_WIDTH = 640
CONNECT = "connect"
DISCONNECT = "disconnect"
PEOPLE = "people"
CANCEL = "cancel"


class SchoolDialog(Dialog):
    """Where a school's record is; `connected` carries the address that was typed.

    `shown` is the address in use without its password: left as it is, it is not carried.
    """

    connected = Signal(str)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        shown: str,
        is_address: Callable[[str], bool],
        *,
        is_connected: bool,
        state: str = "",
    ) -> None:
        title = QCoreApplication.translate("SchoolDialog", "School's record")
        super().__init__(theme, title, window, width=_WIDTH)
        self._shown = shown
        self._is_address = is_address
        self.add_text(
            self.tr(
                "Your results are kept on this computer first and sent to your school's PostgreSQL"
                " database. What you do on another computer comes from there. Whoever may use the"
                " database can see and change everybody's results."
            )
        )
        if state:
            self.add_widget(Label(theme, state, size=15, weight=600, wraps=True))
        label = Label(theme, self.tr("Address"), size=15, weight=600, wraps=True)
        margin = ring_margin(theme)
        label.setContentsMargins(margin, 0, margin, 0)
        self._field = TextField(theme, name=self.tr("Address of the school's record"))
        self._field.setPlaceholderText("postgresql://user@computer/database")
        self._field.setText(shown)
        label.setBuddy(self._field)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (label, self._field, FieldError(theme, self._field)):
            column.addWidget(widget)
        self.add_widget(holder)
        note = self.tr(
            "A password in the address is kept on this computer where anybody can read it. A"
            " password file (.pgpass) or a service (pg_service.conf) is safer."
        )
        self.add_widget(Label(theme, note, size=14, token="ink2", wraps=True))
        if is_connected:
            self.add_choice(DISCONNECT, self.tr("Disconnect"))
            self.add_choice(PEOPLE, self.tr("Add a person…"))
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)
        connect = self.add_choice(CONNECT, self.tr("Connect"), kind="primary")
        # Enter in the field connects, whatever button Qt would take for it.
        connect.setDefault(True)
        self._field.textChanged.connect(self._on_text_changed)
        self.set_first(self._field)

    def _on_text_changed(self, _text: str) -> None:
        self._field.set_error("")

    def _choose(self, name: str) -> None:
        """Go on with an address only if it is one."""
        text = self._field.text().strip()
        if name != CONNECT or (text and text == self._shown):
            super()._choose(name)
        elif self._is_address(text):
            super()._choose(name)
            self.connected.emit(text)
        else:
            self._field.set_error(
                self.tr(
                    "This is no address of a PostgreSQL database, such as"
                    " postgresql://user@computer/database. In a password, @ is written %40."
                )
            )
            self._field.setFocus()
            # The sentence takes room of its own.
            self._arrange()


class SchoolPeopleDialog(Dialog):
    """Everybody of a school's record who has no profile here; `person_chosen` carries one."""

    person_chosen = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, people: Sequence[SchoolPerson]) -> None:
        title = QCoreApplication.translate(
            "SchoolPeopleDialog", "Add a person from the school's record"
        )
        super().__init__(theme, title, window, width=_WIDTH)
        if people:
            self.add_text(self.tr("Their results and settings come to this computer."))
        else:
            self.add_text(self.tr("Everybody in the school's record has a profile here already."))
        for index, person in enumerate(people):
            if index:
                self.add_widget(Divider(theme))
            self.add_widget(self._row(person))
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)

    def _row(self, person: SchoolPerson) -> FormRow:
        kind = kind_words(is_class=person.is_class)
        # Who gave no name is told apart by the beginning of their id.
        name = person.name or f"{kind} {person.id[:8]}"
        add = Button(self._theme, self.tr("Add"), size="small")
        add.setAccessibleName(self.tr("Add {name}").format(name=name))
        add.clicked.connect(partial(self._on_add_clicked, person))
        return FormRow(self._theme, name, add, help_text=kind)

    def _on_add_clicked(self, person: SchoolPerson) -> None:
        self.reject()
        self.person_chosen.emit(person)

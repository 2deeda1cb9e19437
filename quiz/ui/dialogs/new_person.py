"""Ask for a new profile, or for what has changed about one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from quiz.core.school import SchoolPerson
from quiz.core.settings import Person
from quiz.ui.dialogs.person_form import NameField, kind_row
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.banner import Banner
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.form_row import FormRow
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.tab_stop import order_stops

CANCEL = "cancel"
SAVE = "save"
#: A language is written in itself, so that it can be found by who reads no other.
_LANGUAGES = (("es", "Español"), ("en", "English"))


class PersonDialog(Dialog):
    """A dialog that cannot be saved before its names can be kept.

    `person_wanted` carries somebody of the school's record who is to be added instead.
    """

    person_wanted = Signal(object)

    def __init__(self, theme: Theme, title: str, window: QWidget) -> None:
        super().__init__(theme, title, window)
        self._names: list[NameField] = []
        self._save: Button | None = None
        self._named: Callable[[str], SchoolPerson | None] | None = None
        self._found: SchoolPerson | None = None
        self._offer: Banner | None = None

    def offer(self, named: Callable[[str], SchoolPerson | None]) -> None:
        """Offer whoever has the first name in the school's record, as `named` says."""
        self._named = named
        self.look_again()

    def look_again(self) -> None:
        """See whether somebody else has the first name in the school's record by now."""
        found = self._named(self._names[0].name()) if self._named is not None else None
        if found == self._found:
            return
        self._found = found
        if found is not None and self._offer is None:
            self._offer = self._made_offer()
            self._body_layout.insertWidget(1, self._offer)
            order_stops(self._names[0].field, [self._offer])
        if self._offer is not None:
            self._offer.setVisible(found is not None)
        if self.isVisible():
            self._arrange()
            if found is not None and self._offer is not None:
                announce(self, self._offer.accessibleName())

    def add_name(self, name: NameField) -> NameField:
        """Add a field for a name; the first one has the focus at first."""
        if not self._names:
            self.set_first(name)
        self._names.append(name)
        self.add_widget(name)
        name.changed.connect(self._on_name_changed)
        return name

    def add_kind(self, *, is_class: bool) -> Segmented:
        """Add the choice between one person and a class, and return it."""
        title = QCoreApplication.translate("PersonDialog", "For")
        row, control = kind_row(self._theme, title, is_class=is_class)
        self.add_widget(row)
        return control

    def add_choices(self, cancel: str, save: str) -> None:
        """Add the two buttons; Enter in a field saves, whatever button Qt would take for it."""
        self.add_choice(CANCEL, cancel, is_safe=True)
        self._save = self.add_choice(SAVE, save, kind="primary")
        self._save.setDefault(True)
        self._on_name_changed()

    def _on_name_changed(self) -> None:
        if self._save is not None:
            problems = (name.problem() for name in self._names)
            self._save.set_blocked(next(filter(None, problems), ""))
        self.look_again()

    def _made_offer(self) -> Banner:
        text = QCoreApplication.translate(
            "PersonDialog", "Somebody has this name in the school's record. Is it the same person?"
        )
        action = QCoreApplication.translate("PersonDialog", "Add that person instead")
        offer = Banner(self._theme, text, kind="news", action=action, can_be_closed=False)
        offer.action_chosen.connect(self._on_offer_taken)
        return offer

    def _on_offer_taken(self) -> None:
        found = self._found
        if found is not None:
            self._choose(CANCEL)
            self.person_wanted.emit(found)


class NewPersonDialog(PersonDialog):
    """A name, whose profile it is, and its language; says that nothing keeps others out.

    Where the person in use has no name yet, it asks for that one too, so that the two can be
    told apart. `created` carries the name, whether it is a class, the language, and the name of
    the person in use.
    """

    created = Signal(str, bool, str, str)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        others: Sequence[str],
        language: str,
        *,
        asks_own_name: bool,
    ) -> None:
        title = QCoreApplication.translate("NewPersonDialog", "Who is the new profile for?")
        super().__init__(theme, title, window)
        self._others = list(others)
        self._own: NameField | None = None
        self._name = self.add_name(
            NameField(theme, self.tr("Name"), "", others, may_be_empty=False)
        )
        self._kind = self.add_kind(is_class=False)
        self._language = Segmented(theme, _LANGUAGES, name=self.tr("Language"))
        self._language.set_value(language)
        self.add_widget(FormRow(theme, self.tr("Language"), self._language))
        if asks_own_name:
            own = NameField(
                theme, self.tr("And the name of your own profile"), "", others, may_be_empty=False
            )
            self._own = self.add_name(own)
            own.changed.connect(self._on_own_name_changed)
        self.add_text(
            self.tr("Profiles have no passwords: anybody at this computer can open each of them.")
        )
        self.add_choices(self.tr("Cancel"), self.tr("Create profile"))
        self.chosen.connect(self._on_chosen)

    def _on_own_name_changed(self) -> None:
        if self._own is not None:
            self._name.set_others([*self._others, self._own.name()])
            self._on_name_changed()

    def _on_chosen(self, choice: str) -> None:
        if choice == SAVE:
            own = self._own.name() if self._own is not None else ""
            is_class, language = bool(self._kind.value()), str(self._language.value())
            self.created.emit(self._name.name(), is_class, language, own)


class ChangePersonDialog(PersonDialog):
    """The name of a profile and whose it is; `changed` carries both."""

    changed = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        person: Person,
        others: Sequence[str],
        *,
        is_only_name: bool = False,
    ) -> None:
        title = QCoreApplication.translate("ChangePersonDialog", "Change this profile?")
        if is_only_name:
            title = QCoreApplication.translate("ChangePersonDialog", "What is your name?")
        super().__init__(theme, title, window)
        self._person = person
        self._kind: Segmented | None = None
        self._name = self.add_name(
            NameField(theme, self.tr("Name"), person.name, others, may_be_empty=not others)
        )
        if not is_only_name:
            self._kind = self.add_kind(is_class=person.is_class)
        self.add_choices(self.tr("Cancel"), self.tr("Save"))
        self.chosen.connect(self._on_chosen)

    def _on_chosen(self, choice: str) -> None:
        if choice == SAVE:
            kind = self._kind.value() if self._kind is not None else self._person.is_class
            self.changed.emit(self._name.name(), bool(kind))

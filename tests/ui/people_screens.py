"""Every state of the profiles that a person can come to, by name."""

from collections.abc import Callable
from dataclasses import replace

from quiz.core.school import SchoolPerson
from quiz.core.settings import Person
from quiz.ui.dialogs.new_person import NewPersonDialog
from tests.ui import picture_home
from tests.ui.stage import Stage

Screen = Callable[[Stage], None]

_LONGEST = "Wilhelmina Wolfeschlegelsteinhausenberge"


def _home(stage: Stage) -> None:
    stage.window.show_page("home")
    stage.window.home.show_home(picture_home.home())


def _menu(stage: Stage) -> None:
    _home(stage)
    stage.window.side_bar.people_requested.emit()


def _menu_of_many(stage: Stage) -> None:
    """The longest name of one word, somebody without a name, and more than there is room for."""
    stage.set_people(
        [
            *stage.people(),
            *(Person(id=f"a{number}", name=f"{_LONGEST[:-2]} {number}") for number in range(4)),
            Person(id="b", name="W" * 40),
            Person(id="c"),
        ]
    )
    _menu(stage)


def _new(stage: Stage) -> None:
    _home(stage)
    stage.program._people_flow.ask_for_new()


def _at_school(stage: Stage) -> None:
    """Connect with a school's record that has somebody."""
    people = stage.program.school_flow.people
    people.is_connected = True
    people._on_read([SchoolPerson(id="1", name="Ana Quispe")])


def _menu_at_school(stage: Stage) -> None:
    _at_school(stage)
    _menu(stage)


def _new_at_school(stage: Stage) -> None:
    _at_school(stage)
    _new(stage)
    dialog = next(each for each in stage.dialogs() if isinstance(each, NewPersonDialog))
    dialog._names[0].field.setText("ana quispe")


def _offered_school(stage: Stage) -> None:
    stage.program.preferences.set("name", "")
    stage.window.show_page("home")
    stage.window.home.show_home(replace(picture_home.home(), results=()))
    _at_school(stage)


def _new_with_a_name_twice(stage: Stage) -> None:
    _new(stage)
    dialog = next(each for each in stage.dialogs() if isinstance(each, NewPersonDialog))
    dialog._names[0].field.setText("diego robles")


def _new_beside_nobody(stage: Stage) -> None:
    stage.set_people([])
    stage.program.preferences.set("name", "")
    _new(stage)


def _manage(stage: Stage) -> None:
    _home(stage)
    stage.program._people_flow.manage()


def _manage_one(stage: Stage) -> None:
    stage.set_people([])
    _manage(stage)


def _change(stage: Stage) -> None:
    _home(stage)
    stage.program._people_flow._on_change_requested(stage.people()[0].id)


def _name(stage: Stage) -> None:
    _home(stage)
    stage.program._people_flow.ask_name()


def _delete(stage: Stage) -> None:
    _home(stage)
    stage.program._people_flow._ask_to_delete(stage.people()[0], 12)


def _delete_unreadable(stage: Stage) -> None:
    _home(stage)
    unnamed = replace(stage.people()[1], name="")
    stage.program._people_flow._ask_to_delete(unnamed, None)


def _asked_for_name(stage: Stage) -> None:
    _home(stage)
    stage.set_people([])
    stage.program.preferences.set("name", "")


def _long_name(stage: Stage) -> None:
    stage.program.preferences.set("name", _LONGEST)
    _home(stage)


def _long_word(stage: Stage) -> None:
    stage.program.preferences.set("name", "W" * 40)
    _home(stage)


def _class(stage: Stage) -> None:
    stage.program.preferences.set("name", "Clase 3.º B")
    stage.program.preferences.set("is_class", True)
    _home(stage)


PEOPLE_SCREENS: dict[str, Screen] = {
    "profiles": _menu,
    "profiles_many": _menu_of_many,
    "profiles_at_school": _menu_at_school,
    "dialog_new_person": _new,
    "dialog_new_person_at_school": _new_at_school,
    "home_offers_school": _offered_school,
    "dialog_new_person_name_taken": _new_with_a_name_twice,
    "dialog_new_person_beside_nobody": _new_beside_nobody,
    "dialog_manage_people": _manage,
    "dialog_manage_one": _manage_one,
    "dialog_change_person": _change,
    "dialog_name": _name,
    "dialog_delete_person": _delete,
    "dialog_delete_person_unreadable": _delete_unreadable,
    "home_asks_name": _asked_for_name,
    "home_of_long_name": _long_name,
    "home_of_long_word": _long_word,
    "home_of_class": _class,
}

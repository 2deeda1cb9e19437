"""Every state of a school's record that a person can come to, by name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QScrollArea

from quiz.core.school import SchoolPerson, SchoolPhase, SchoolProblem, SchoolState
from quiz.ui.dialogs.school import CONNECT, SchoolDialog
from tests.ui.stage import Stage

Screen = Callable[[Stage], None]

_ADDRESS = "postgresql+psycopg://liceo:secreto@registro.liceo-del-pacifico.example/alianza"
_AWAY = SchoolState(phase=SchoolPhase.AWAY, problem=SchoolProblem.UNREACHABLE, waiting=12)
_REFUSED = SchoolState(
    phase=SchoolPhase.AWAY,
    problem=SchoolProblem.PERMISSION,
    detail='no pg_hba.conf entry for host "192.0.2.17", user "liceo", database "alianza"',
    waiting=1,
)
_SENDING = SchoolState(phase=SchoolPhase.SENDING, waiting=8800, total=10_000)
_CONNECTED = SchoolState(phase=SchoolPhase.CONNECTED, set_aside=2)


def _settings(stage: Stage, state: SchoolState | None = None) -> None:
    flow = stage.program.school_flow
    stage.program.schools._given = _ADDRESS
    flow._place = stage.program.schools.shown()
    flow.state = state
    flow._show()
    stage.window.show_page("settings")
    stage.settle()
    row = stage.navigation.settings.school
    stage.navigation.settings.findChild(QScrollArea).ensureWidgetVisible(row)


def _asked(stage: Stage, state: SchoolState | None = _CONNECTED) -> SchoolDialog:
    _settings(stage, state)
    stage.program.school_flow._ask()
    return next(each for each in stage.dialogs() if isinstance(each, SchoolDialog))


def _asked_first(stage: Stage) -> None:
    stage.program.schools._given = ""
    stage.window.show_page("settings")
    stage.program.school_flow._ask()


def _wrong(stage: Stage) -> None:
    dialog = _asked(stage, _REFUSED)
    dialog._field.setText("registro del liceo")
    dialog._choose(CONNECT)


def _people(stage: Stage, *, are_there: bool = True) -> None:
    _settings(stage, _CONNECTED)
    people = [
        SchoolPerson(id="1", name="Ana Quispe"),
        SchoolPerson(id="2", name="Wilhelmina Wolfeschlegelsteinhausenberge"),
        SchoolPerson(id="3", name="Clase 3.º B", is_class=True),
        SchoolPerson(id="4", name=""),
    ]
    stage.program.school_flow._on_people_listed(people if are_there else [])


SCHOOL_SCREENS: dict[str, Screen] = {
    "settings_school_connecting": _settings,
    "settings_school_sending": partial(_settings, state=_SENDING),
    "settings_school_connected": partial(_settings, state=_CONNECTED),
    "settings_school_away": partial(_settings, state=_AWAY),
    "settings_school_refused": partial(_settings, state=_REFUSED),
    "dialog_school_first": _asked_first,
    "dialog_school": _asked,
    "dialog_school_wrong": _wrong,
    "dialog_school_people": _people,
    "dialog_school_nobody": partial(_people, are_there=False),
}

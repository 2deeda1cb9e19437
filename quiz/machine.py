"""The file in which this machine remembers its people, the window's place and opened banks.

Each person's settings are kept in their record; a copy lies here, so that the first picture can
be drawn before the record is open.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from quiz.core.errors import SettingsError
from quiz.core.plain import Plain, from_plain, to_plain
from quiz.core.settings import Machine, Person

_ID_CHARACTERS = "0123456789abcdef-"
_LONGEST_ID = 40
#: What was the machine's own when it knew one person.
_FORMER = ("settings", "home")


def load(path: Path) -> Machine:
    """Return what the file holds; a missing or damaged file is one with nothing in it."""
    try:
        machine: Machine = from_plain(
            Machine, _in_newest_shape(json.loads(path.read_text("utf-8")))
        )
    except (OSError, ValueError, RecursionError):
        return Machine()
    return machine if _is_sound(machine) else Machine()


def save(path: Path, machine: Machine) -> None:
    """Write the file, whole or not at all; raises SettingsError when it cannot be written."""
    # In ASCII: a path that is no Unicode could not be written otherwise.
    text = json.dumps(to_plain(machine), indent=1)
    temporary = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, "utf-8")
        temporary.replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error


def is_identity(text: str) -> bool:
    """Tell whether a text can be the id of a person, which names a file."""
    return 0 < len(text) <= _LONGEST_ID and not text.strip(_ID_CHARACTERS)


def _in_newest_shape(data: Plain) -> Plain:
    """Return what a file holds, one from before there were several people as one with the first."""
    if not isinstance(data, dict) or not any(name in data for name in _FORMER):
        return data
    former = {name: data.pop(name) for name in _FORMER if name in data}
    return {**data, "people": [{"id": "", "is_first": True, **former}]}


def _is_sound(machine: Machine) -> bool:
    """Tell whether every value is of its type: JSON may hold any, and `from_plain` takes it."""
    texts = [*machine.opened_banks, machine.geometry, machine.person, machine.database]
    ids = [person.id for person in machine.people]
    return (
        all(isinstance(text, str) for text in texts)
        and all(_is_sound_person(person) for person in machine.people)
        and len(set(ids)) == len(ids)
        and sum(person.is_first for person in machine.people) <= 1
    )


def _is_sound_person(person: Person) -> bool:
    home, percent = person.home, person.mastered_percent
    texts = [person.id, person.name, home.day, home.kept, home.stamp]
    numbers = (home.answered_today, home.minutes_of_ten, percent or 0)
    return (
        isinstance(person.settings, Mapping)
        and all(isinstance(text, str) for text in (*texts, *person.settings.values()))
        and all(isinstance(number, int) for number in numbers)
        and isinstance(person.is_class, bool)
        and isinstance(person.is_first, bool)
        # A machine knew one person without a name once.
        and (is_identity(person.id) or (not person.id and person.is_first))
    )

"""The file in which this machine remembers the window's place, opened banks and first picture.

The person's settings are kept in the record; a copy lies here, so that the first picture can be
drawn before the record is open.
"""

import json
from pathlib import Path

from quiz.core.errors import SettingsError
from quiz.core.plain import from_plain, to_plain
from quiz.core.settings import Machine


def load(path: Path) -> Machine:
    """Return what the file holds; a missing or damaged file is one with nothing in it."""
    try:
        machine: Machine = from_plain(Machine, json.loads(path.read_text("utf-8")))
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


def _is_sound(machine: Machine) -> bool:
    """Tell whether every value is of its type: JSON may hold any, and `from_plain` takes it."""
    home = machine.home
    texts = [*machine.settings.values(), *machine.opened_banks, machine.geometry]
    texts += [home.day, home.kept, home.stamp]
    numbers = (home.answered_today, home.minutes_of_ten)
    return all(isinstance(text, str) for text in texts) and all(
        isinstance(number, int) for number in numbers
    )

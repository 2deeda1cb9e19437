"""The file in which this machine remembers the window's place, opened banks and first picture.

The person's settings are kept in the record; a copy lies here, so that the first picture can be
drawn before the record is open.
"""

import json
import os
from pathlib import Path

from quiz.core.errors import SettingsError
from quiz.core.plain import from_plain, to_plain
from quiz.core.settings import Machine


def load(path: Path) -> Machine:
    """Return what the file holds; a missing or damaged file is one with nothing in it."""
    try:
        machine: Machine = from_plain(Machine, json.loads(path.read_text("utf-8")))
    except (OSError, ValueError):
        return Machine()
    return machine


def save(path: Path, machine: Machine) -> None:
    """Write the file, whole or not at all; raises SettingsError when it cannot be written."""
    text = json.dumps(to_plain(machine), ensure_ascii=False, indent=1)
    temporary = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, "utf-8")
        os.replace(temporary, path)  # noqa: PTH105  Path.replace would follow the same rule
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error

"""Writes a file whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from quiz.core.errors import ExportError

#: Told how many runs are written; returns whether to go on.
GoesOn = Callable[[int], bool]


class GivenUpError(Exception):
    """Nobody wants the file any more."""


@contextmanager
def whole_file(path: Path, *, encoding: str = "utf-8", newline: str = "\n") -> Iterator[TextIO]:
    """Yield a file that takes its name only once it has been written to its end.

    Raises ExportError where it cannot be written, and leaves nothing then, as after any error.
    """
    aside = path.with_name(f"{path.name}.part")
    try:
        with aside.open("w", encoding=encoding, newline=newline) as file:
            yield file
        aside.replace(path)
    except OSError as error:
        raise ExportError(path, error.strerror or str(error)) from error
    finally:
        # Once it has its name there is nothing here.
        aside.unlink(missing_ok=True)


def until_given_up(count: int, goes_on: GoesOn) -> None:
    """Raise GivenUpError where whoever waits does not want to any more."""
    if not goes_on(count):
        raise GivenUpError

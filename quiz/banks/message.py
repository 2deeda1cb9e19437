"""The form of a message: how much it weighs, and its sentence in two languages.

Every sentence says what is wrong and what to write instead. Holes are filled by name, and hold
what the author wrote, a key of the format, or a list of either; never a piece of a sentence.
"""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "advice"]


class Message(NamedTuple):
    """How much a complaint weighs, and its sentence in English and Spanish."""

    severity: Severity
    en: str
    es: str


def error(en: str, es: str) -> Message:
    """Return a message about what cannot be used."""
    return Message("error", en, es)


def warning(en: str, es: str) -> Message:
    """Return a message about what can be used but should be seen to."""
    return Message("warning", en, es)


def advice(en: str, es: str) -> Message:
    """Return a message about what could be better; it is not counted."""
    return Message("advice", en, es)

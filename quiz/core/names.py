"""Names of people: how they are kept, compared and shortened."""

import unicodedata

LONGEST_NAME = 40
#: Unicode's categories of what cannot be seen or stored: control characters and half characters.
_UNSEEN = ("Cc", "Cs")


def clean_name(text: str) -> str:
    """Return a name as it is kept: any letters, single spaces, not too long."""
    visible = "".join(" " if unicodedata.category(each) in _UNSEEN else each for each in text)
    return " ".join(unicodedata.normalize("NFC", visible).split())[:LONGEST_NAME].strip()


def is_same_name(name: str, other: str) -> bool:
    """Tell whether two names can be taken for each other."""
    return clean_name(name).casefold() == clean_name(other).casefold()


def initials(name: str, *, is_class: bool) -> str:
    """Return one or two letters that stand for a name: "IR" for Inés Robles, "3B" for Clase 3.º B.

    A person's are those of the first and the last word, a class's of the last two.
    """
    words = name.split()
    if len(words) > 1:
        return _first_letter(words[-2] if is_class else words[0]) + _first_letter(words[-1])
    if is_class and len(name) == len("3B"):
        return name.upper()
    return _first_letter(name)


def _first_letter(word: str) -> str:
    return next((each for each in word if each.isalnum()), word[:1]).upper()[:1]

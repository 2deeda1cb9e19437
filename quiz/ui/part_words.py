"""Say of one part of an answer where it belongs, and write a whole right answer in words."""

from PySide6.QtCore import QCoreApplication

from quiz.core.kinds.matching import Matching
from quiz.core.kinds.ordering import Item, Ordering
from quiz.core.wording import in_language

translate = QCoreApplication.translate


def place_words(place: int | None) -> str:
    """Return where a row belongs, the place counted from 0; None for where it is."""
    if place is None:
        return translate("parts", "In place")
    return translate("parts", "Goes in {n}").format(n=place + 1)


def partner_words(name: str) -> str:
    """Return with what something belongs, by the letter or the words of that."""
    return translate("parts", "Goes with {x}").format(x=name)


def not_joined() -> str:
    """Return that something has no partner."""
    return translate("parts", "Not joined")


def item_text(item: Item, language: str) -> str:
    """Return an item with its key, as "Lima Declaration (2011)"."""
    text = in_language(item.text, language)
    if not item.key:
        return text
    key = in_language(item.key, language)
    return f"{text} · {key}" if "(" in key else f"{text} ({key})"


def right_parts(question: Ordering | Matching, language: str) -> list[str]:
    """Return the right answer part by part: the items in order, or what is joined with what."""
    if isinstance(question, Ordering):
        items = [in_language(item.text, language) for item in question.items]
        return [f"{place}. {text}" for place, text in enumerate(items, 1)]
    return [
        f"{in_language(pair.left, language)} = {in_language(pair.right, language)}"
        for pair in question.pairs
    ]

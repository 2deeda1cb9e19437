"""Tell which texts of a bank read the same."""

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from quiz.banks.problems import Data

#: Stand where a language would: one text for all languages, and any of a text's languages.
_EVERY, _ANY = "", "*"


def folded(text: object) -> str:
    """Return a text as it is compared here: Perú and Peru differ, PERÚ and Perú do not."""
    return " ".join(normalize("NFC", str(text)).casefold().split())


def repeated(texts: Iterable[Data]) -> Iterator[tuple[int, int]]:
    """Yield the place of each text that reads like an earlier one in a language, and of that."""
    seen: dict[tuple[str, str], int] = {}
    for index, text in enumerate(texts):
        if isinstance(text, dict):
            said = [(language, folded(each)) for language, each in text.items() if each]
            alike = [*said, *((_EVERY, each) for _, each in said)]
            kept = [*said, *((_ANY, each) for _, each in said)]
        else:
            said = [(_EVERY, folded(text))] if text else []
            alike = [*said, *((_ANY, each) for _, each in said)]
            kept = said
        first = next((seen[key] for key in alike if key in seen), None)
        if first is None:
            seen |= dict.fromkeys(kept, index)
        else:
            yield index, first

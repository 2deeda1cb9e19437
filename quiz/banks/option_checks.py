"""Advice on the options of one question: whether their form gives the right one away."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quiz.banks.problems import Data, Fields, Path, Problems, listed, shown
from quiz.core.plan import ascending
from quiz.core.text import without_accents

#: Haladyna, Downing and Rodriguez (2002) find three to five to be enough.
OPTIONS_ENOUGH = 6
MOST_OPTIONS = 8

#: How much longer than the mean the right option may be; below this many letters nobody notices.
_LONGER = 1.5
_LONG = 20
#: Texts this long that differ by one letter are told apart by reading closely alone.
_ALIKE_LENGTH = 8

_OF_THE_ABOVE = re.compile(
    r"(todas|ninguna|cualquiera) (de )?(las|las opciones) anteriores|(all|none|any) of the above",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(r"\b(siempre|nunca|jamás|always|never)\b", re.IGNORECASE)
_NUMBER = r"(\d[\d\s.,]*)"
_RANGE = re.compile(
    rf"(?:de|del|entre|from|between)?\s*{_NUMBER}\s?%?\s*(?:[-–—]|\ba\b|\bal\b|\by\b|\bto\b|\band\b)"
    rf"\s*{_NUMBER}(?:[^\d]*)",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?:\b[A-ZÁÉÍÓÚÑ]\w{0,2}|\betc)\.$")
_END_MARKS = ".!?;"
_QUOTES = "»”\"'’)*_"
_FEWEST_WORDS = 3
_STEM_WORD = re.compile(r"[^\W\d_]{5,}")


def remark_on_options(question: Fields, problems: Problems) -> None:
    """Add what is said to everybody about options: that they are too many, or no options."""
    options: list[Fields] = question["options"]
    if len(options) > MOST_OPTIONS:
        problems.add("many-options", ("options",), count=str(len(options)), limit=str(MOST_OPTIONS))
    for index, option in enumerate(options):
        text = option["text"]
        texts = text.values() if isinstance(text, dict) else (text,)
        if found := next((each for each in texts if _OF_THE_ABOVE.search(each)), None):
            problems.add("all-of-the-above", ("options", index), value=shown(found))


def advise_on_options(question: Fields, languages: Sequence[str], problems: Problems) -> None:
    """Add advice for authors on the options of a choice question without errors."""
    options: list[Fields] = question["options"]
    if OPTIONS_ENOUGH < len(options) <= MOST_OPTIONS:
        values = {"count": str(len(options)), "limit": str(OPTIONS_ENOUGH)}
        problems.add("over-six-options", ("options",), **values)
    if any("image" in option for option in options):
        # What they say is not in their words.
        return
    right = [index for index, option in enumerate(options) if option.get("correct") is True]
    said: set[str] = set()
    for language in languages:
        remarks = _Remarks([_in(option["text"], language) for option in options], right)
        prompt = _in(question.get("prompt", ""), language)
        for code, where, values in remarks.all(prompt):
            # What is so in both languages is said once.
            if code not in said:
                problems.add(code, where, **values)
        said.update(each.code for each in problems.found)


_Remark = tuple[str, Path, dict[str, str]]


class _Remarks:
    """Finds what can be said about options in one language."""

    def __init__(self, texts: list[str], right: list[int]) -> None:
        self._texts = texts
        self._right = right
        self._key = texts[right[0]] if len(right) == 1 else None

    def all(self, prompt: str) -> list[_Remark]:
        """Return every remark: its code, its place and its values."""
        order = ascending(self._texts)
        if order:
            return self._unsorted(order)
        return [
            *self._longest(),
            *self._overlapping(),
            *self._similar(),
            *self._absolute(),
            *self._word_of(prompt),
            *self._uneven(),
        ]

    def _unsorted(self, order: tuple[int, ...]) -> list[_Remark]:
        if order == tuple(range(len(order))):
            return []
        known = listed(self._texts[index] for index in order)
        return [("unsorted-options", ("options",), {"known": known})]

    def _longest(self) -> list[_Remark]:
        if self._key is None or len(self._texts) < 3 or len(self._key) < _LONG:
            return []
        mean = sum(map(len, self._texts)) / len(self._texts)
        if len(self._key) <= _LONGER * mean:
            return []
        return [("longest-is-key", ("options", self._right[0]), {})]

    def _overlapping(self) -> list[_Remark]:
        ranges = sorted(
            (*bounds, index)
            for index, text in enumerate(self._texts)
            if (bounds := _range(text)) is not None
        )
        for (_, high, first), (low, _, second) in pairwise(ranges):
            if low <= high:
                return [self._on_two("overlapping-ranges", *sorted((first, second)))]
        return []

    def _similar(self) -> list[_Remark]:
        plain = [_plain(text) for text in self._texts]
        for second, text in enumerate(plain):
            for first in range(second):
                if _is_alike(plain[first], text):
                    return [self._on_two("similar-options", first, second)]
        return []

    def _on_two(self, code: str, first: int, second: int) -> _Remark:
        values = {"value": shown(self._texts[second]), "other": shown(self._texts[first])}
        return code, ("options", second), values

    def _absolute(self) -> list[_Remark]:
        found = [_ABSOLUTE.search(text) for text in self._texts]
        if any(found[index] for index in self._right):
            return []
        first = next(((index, match[0]) for index, match in enumerate(found) if match), None)
        return [("absolute-words", ("options", first[0]), {"word": first[1]})] if first else []

    def _word_of(self, prompt: str) -> list[_Remark]:
        if self._key is None or len(self._texts) < 3:
            return []
        asked = _words(prompt)
        elsewhere = {word for text in self._texts if text != self._key for word in _words(text)}
        only = sorted((_words(self._key) & asked) - elsewhere)
        where: Path = ("options", self._right[0])
        return [("word-of-question-in-key", where, {"word": only[0]})] if only else []

    def _uneven(self) -> list[_Remark]:
        ends = {_ends_in_mark(text) for text in self._texts if len(text.split()) >= _FEWEST_WORDS}
        return [("uneven-punctuation", ("options",), {})] if len(ends) > 1 else []


def _in(text: Data, language: str) -> str:
    """Return a text in a language, or in the first that it has."""
    if isinstance(text, dict):
        return str(text.get(language) or next(iter(text.values()), ""))
    return str(text)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _STEM_WORD.findall(text)}


def _plain(text: str) -> str:
    """Return the letters and digits of a text, without accents, for comparing."""
    return " ".join(re.findall(r"\w+", without_accents(text).casefold()))


def _is_alike(one: str, other: str) -> bool:
    if not one or one == other:
        return bool(one)
    if min(len(one), len(other)) < _ALIKE_LENGTH or any(map(str.isdigit, one + other)):
        return False
    pairs = enumerate(zip(one, other, strict=False))
    same = next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
    rest, others = one[same:], other[same:]
    return others[1:] in (rest[1:], rest) or others == rest[1:]


def _range(text: str) -> tuple[float, float] | None:
    """Return the two ends of an option that is a range of numbers."""
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        return None
    low, high = (_value(number) for number in found.groups())
    return (low, high) if low is not None and high is not None and low < high else None


def _value(number: str) -> float | None:
    text = re.sub(r"\s", "", number).rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
        text = re.sub(r"[.,]", "", text)
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _ends_in_mark(text: str) -> bool:
    end = text.rstrip().rstrip(_QUOTES)
    return end.endswith(tuple(_END_MARKS)) and not _ABBREVIATION.search(end)

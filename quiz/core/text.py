"""Compare typed words with the accepted ones: accents, case, articles, slips of the finger."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal


class Reason(StrEnum):
    """How a typed text relates to an accepted form."""

    EXACT = "exact"
    CASE = "case"
    ACCENT = "accent"
    PUNCTUATION = "punctuation"
    ARTICLE = "article"
    ALTERNATIVE = "alternative"
    SLIP = "slip"
    WRONG = "wrong"


class Policy(StrEnum):
    """What a difference costs, from the mildest to the strictest."""

    ACCEPT = "accept"
    SHOW = "accept-and-show"
    HALF = "half"
    REJECT = "reject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """How strictly typed words are marked: a bank's default or a question's own rule."""

    accents: Policy = Policy.SHOW
    case: Policy = Policy.ACCEPT
    punctuation: Policy = Policy.ACCEPT
    slips: Literal["by-length", "none"] = "by-length"
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What a typed text is worth, and why.

    `form` is the accepted form as the author wrote it and `index` its place; "" and -1 when the
    text is like none of them. A text that a policy refuses (say, for its accent) keeps its form
    and its reason with a fraction of 0, so that the reason can be told. `show_form` says that
    the right spelling should be shown. `differences` holds all that was found; `reason` is the
    one that weighs most.
    """

    reason: Reason
    form: str = ""
    fraction: Fraction = Fraction(0)
    show_form: bool = False
    edits: int = 0
    index: int = -1
    differences: frozenset[Reason] = frozenset()


_WRONG = Match(Reason.WRONG)
_FRACTIONS = {
    Policy.ACCEPT: Fraction(1),
    Policy.SHOW: Fraction(1),
    Policy.HALF: Fraction(1, 2),
    Policy.REJECT: Fraction(0),
}
_SEVERITY = tuple(Policy)
#: Of differences that cost the same, the one named first is the one most worth telling.
_WEIGHT = (Reason.ARTICLE, Reason.PUNCTUATION, Reason.CASE, Reason.ACCENT, Reason.SLIP)

_WITH_ARTICLES = frozenset({Reason.CASE, Reason.ACCENT, Reason.PUNCTUATION})
_EVERY_FOLD = _WITH_ARTICLES | {Reason.ARTICLE}

# Patterns here and in the rest of core are text, which `re` compiles when it is first used and
# keeps: compiled at import, they would be a twentieth of the time to the first picture.

_VOWELS = frozenset("aeiouyAEIOUY")
_CEDILLA = "\N{COMBINING CEDILLA}"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
#: Not every character of Unicode's class P: %, &, #, @, / and * are part of what is said.
_QUOTES = "\"'«»“”„\u2018\u2019\u201a\u2039\u203a"
_MARKS = re.escape(".,;:!¡?¿…()[]{}·" + _QUOTES + _DASHES)
#: A mark between digits, or a sign or decimal mark in front of some, belongs to the number.
_MARK = rf"(?P<kept>(?<=\d)[{_MARKS}]+(?=\d)|(?<!\w)[.,{re.escape(_DASHES)}](?=\d))|[{_MARKS}]"
_SAME_MARK = str.maketrans({**dict.fromkeys(_DASHES, "-"), "\u2019": "'"})
_ROMAN = r"(?i)(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})"
_GAP = r"(?<!\d) | (?!\d)"


def compare(
    typed: str, accepted: Sequence[str], policy: Typed, *, rejected: Sequence[str] = ()
) -> Match:
    """Return what the typed text is worth against the accepted forms, and why.

    Forms of all languages stand in one list. `rejected` holds the author's refused forms and
    any wrong options. An empty text is never right, and `*` stands for itself. A rejected form
    beats an accepted one unless the text is exactly accepted, or shares with the rejected form
    every difference it has to the accepted one and has more besides (`PERÚ` is right where
    Perú is accepted and Peru rejected; `PERU` is not).
    """
    text = normalised(typed)
    if not text:
        return _WRONG
    articles = frozenset(normalised(article).casefold() for article in policy.articles)
    found = [
        (index, form, differences)
        for index, form in enumerate(accepted)
        if (differences := _differences(text, normalised(form), articles)) is not None
    ]
    for form in rejected:
        refused = _differences(text, normalised(form), articles)
        if refused is not None and all(
            differences and not differences < refused for _, _, differences in found
        ):
            return _WRONG
    if found:
        matches = [_equal_match(index, form, why, policy) for index, form, why in found]
    elif policy.slips == "by-length":
        matches = _slips(text, accepted, policy, articles)
    else:
        matches = []
    return min(matches, key=_looseness, default=_WRONG)


def normalised(text: str) -> str:
    """Return the text composed (NFC), trimmed, with single spaces and nothing invisible."""
    # Category Cf: zero-width and direction marks, soft hyphens; they come along with pasted text.
    visible = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFC", visible).split())


def without_accents(text: str) -> str:
    """Return the text without the marks on its vowels and without cedillas.

    Consonants keep theirs: ñ is a letter of its own, and año is not ano. The cedilla goes, as
    ç is no letter of Spanish or English, only an accent in names (Curaçao) that their keyboards
    make hard to type; of consonants, the rules protect the ñ alone.
    """
    kept: list[str] = []
    base = ""
    for character in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(character):
            base = character
        elif base in _VOWELS or (base in "cC" and character == _CEDILLA):
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def edit_distance(a: str, b: str, at_most: int) -> int:
    """Return how many slips lie between two texts, or `at_most + 1` when there are more.

    A slip is a letter too many, missing, replaced, or swapped with its neighbour (optimal
    string alignment: no letter is touched twice).
    """
    if abs(len(a) - len(b)) > at_most:
        return at_most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        earlier, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and y == a[i - 2]:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
    return min(row[-1], at_most + 1)


def _looseness(match: Match) -> tuple[Fraction, int, bool, int, int]:
    """Return the key by which the best match comes first."""
    differences = len(match.differences)
    return (-match.fraction, match.edits, match.show_form, differences, match.index)


def _differences(text: str, form: str, articles: Collection[str]) -> frozenset[Reason] | None:
    """Return what has to be overlooked for the two to be equal, or None if nothing helps."""
    if text == form:
        return frozenset()
    for folds in (_WITH_ARTICLES, _EVERY_FOLD):
        if _key(text, folds, articles) == _key(form, folds, articles):
            return frozenset(
                fold
                for fold in folds
                if _key(text, folds - {fold}, articles) != _key(form, folds - {fold}, articles)
            )
    return None


def _equal_match(index: int, form: str, differences: frozenset[Reason], policy: Typed) -> Match:
    if differences:
        return _judged(index, form, differences, 0, policy)
    reason = Reason.ALTERNATIVE if index else Reason.EXACT
    return Match(reason, form, Fraction(1), index=index, differences=differences)


def _judged(
    index: int, form: str, differences: frozenset[Reason], edits: int, policy: Typed
) -> Match:
    """Return the match that the strictest policy among the differences leaves."""
    policies = {
        Reason.ARTICLE: Policy.ACCEPT,
        Reason.PUNCTUATION: policy.punctuation,
        Reason.CASE: policy.case,
        Reason.ACCENT: policy.accents,
        Reason.SLIP: Policy.SHOW,
    }
    reason = max(
        differences,
        key=lambda found: (_SEVERITY.index(policies[found]), _WEIGHT.index(found)),
    )
    worst = policies[reason]
    shown = worst is not Policy.ACCEPT
    return Match(reason, form, _FRACTIONS[worst], shown, edits, index, differences)


def _slips(
    text: str, accepted: Sequence[str], policy: Typed, articles: Collection[str]
) -> list[Match]:
    """Return a match for each accepted form from which the text is few enough slips away."""
    matches = []
    for index, written in enumerate(accepted):
        form = normalised(written)
        at_most = _slips_allowed(form, articles)
        edits, folds = min(
            (
                (_distance(text, form, f, articles, at_most), f)
                for f in (_EVERY_FOLD, _WITH_ARTICLES)
            ),
            key=lambda pair: pair[0],
        )
        if edits > at_most:
            continue
        others = {
            fold
            for fold in folds
            if _distance(text, form, folds - {fold}, articles, at_most) > edits
        }
        matches.append(_judged(index, written, frozenset({Reason.SLIP} | others), edits, policy))
    return matches


def _slips_allowed(form: str, articles: Collection[str]) -> int:
    """Return how many slips the form's length forgives; an optional article does not count."""
    letters = sum(map(str.isalpha, _key(form, _EVERY_FOLD, articles)))
    return 0 if letters < 5 else 1 if letters < 10 else 2


def _distance(
    text: str, form: str, folds: frozenset[Reason], articles: Collection[str], at_most: int
) -> int:
    """Return the slips between two texts, `at_most + 1` if there are more or numbers differ."""
    numbers, words = _parts(text, folds, articles)
    other_numbers, other_words = _parts(form, folds, articles)
    if numbers != other_numbers:
        return at_most + 1
    slips = sum(edit_distance(a, b, at_most) for a, b in zip(words, other_words, strict=True))
    return min(slips, at_most + 1)


def _parts(
    text: str, folds: frozenset[Reason], articles: Collection[str]
) -> tuple[list[str], list[str]]:
    """Return the tokens that hold a number and, around and between them, the words.

    Roman numerals are numbers too: Carlos IV is no slip for Carlos V.
    """
    gap = "" if Reason.PUNCTUATION in folds else " "
    numbers: list[str] = []
    words = [""]
    for token in _tokens(text, folds, articles):
        if any(map(str.isdigit, token)) or re.fullmatch(_ROMAN, token):
            numbers.append(token)
            words.append("")
        else:
            words[-1] += token + gap
    return numbers, words


def _key(text: str, folds: frozenset[Reason], articles: Collection[str]) -> str:
    """Return the text as it is compared; without punctuation, a space stands only in numbers."""
    joined = " ".join(_tokens(text, folds, articles))
    return re.sub(_GAP, "", joined) if Reason.PUNCTUATION in folds else joined


def _tokens(text: str, folds: frozenset[Reason], articles: Collection[str]) -> list[str]:
    """Return the text's tokens with the named kinds of difference taken away."""
    if Reason.CASE in folds:
        text = unicodedata.normalize("NFC", text.casefold())
    if Reason.ACCENT in folds:
        text = without_accents(text)
    tokens = text.split()
    if Reason.PUNCTUATION in folds:
        # A text of nothing but marks keeps them: "?" may be what was asked for.
        tokens = [bare for bare in map(_without_marks, tokens) if bare] or tokens
    if Reason.ARTICLE in folds and len(tokens) > 1 and tokens[0].casefold() in articles:
        del tokens[0]
    return tokens


def _without_marks(token: str) -> str:
    """Return the token without punctuation, save what belongs to a number (1.5 is not 15)."""
    return re.sub(_MARK, lambda mark: (mark["kept"] or "").translate(_SAME_MARK), token)

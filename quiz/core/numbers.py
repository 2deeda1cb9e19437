"""Read, write, spell and judge numbers the way people use them."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from enum import StrEnum


class NumberFormat(StrEnum):
    """How a person writes numbers; each value is a sample of itself."""

    SPACE_COMMA = "998 808,5"
    POINT_COMMA = "998.808,5"
    COMMA_POINT = "998,808.5"

    @property
    def decimal_mark(self) -> str:
        """Return the mark before the decimals; the other of point and comma groups."""
        return self.value[-2]


class NumberProblem(StrEnum):
    """Why a typed text is not a number."""

    EMPTY = "empty"
    NO_DIGITS = "no-digits"
    LETTERS = "letters"
    SIGN = "sign"
    CHARACTER = "character"
    TWO_DECIMAL_MARKS = "two-decimal-marks"
    GROUPS = "groups"
    TOO_LONG = "too-long"


#: More digits than anyone types; keeps a pasted page from being computed with.
MOST_DIGITS = 60

_SIGNS = {"+": "", "-": "-", "\N{MINUS SIGN}": "-"}
_APOSTROPHE = r"(?<=[0-9])['\u2019](?=[0-9])"
_ONE_GROUP = r"[1-9][0-9]{0,2}[.,][0-9]{3}"
_GROUPED = r"[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\1[0-9]{3})*"
#: What stands between groups, and how many digits there are at least where groups are set.
#: With spaces they begin at five digits (3731, 998 808: RAE, *Ortografía*).
_GROUPS = {
    NumberFormat.SPACE_COMMA: ("\N{NO-BREAK SPACE}", 5),
    NumberFormat.POINT_COMMA: (".", 4),
    NumberFormat.COMMA_POINT: (",", 4),
}
#: A year has at most four digits, which nobody groups.
_FIVE_DIGITS = 5
#: Loses no digit of any number.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


def read_number(
    text: str,
    number_format: NumberFormat,
    *,
    decimals: int = 0,
    units: Sequence[str] = (),
) -> Decimal | None:
    """Return the value as typed, or None when the text is not a number.

    `units` are the question's unit in each language; one of them, or %, may stand before or
    after the number. A single mark that could group or be decimal (998,808) groups where the
    question has no decimals; elsewhere the person's number format decides.
    """
    bare = _bare_number(text, units)
    parts = bare if isinstance(bare, NumberProblem) else _split(bare, number_format, decimals)
    if isinstance(parts, NumberProblem):
        return None
    whole, fraction = parts
    return Decimal(f"{whole}.{fraction}")


def problem_with_number(text: str, *, units: Sequence[str] = ()) -> NumberProblem | None:
    """Return why the text is not a number, or None when `read_number` reads it."""
    bare = _bare_number(text, units)
    if isinstance(bare, NumberProblem):
        return bare
    # Which format a person uses changes what a number is worth, never whether it is one.
    parts = _split(bare, NumberFormat.SPACE_COMMA, 0)
    return parts if isinstance(parts, NumberProblem) else None


def looks_ambiguous(text: str, *, units: Sequence[str] = ()) -> bool:
    """Tell whether the text's only mark could both group and be decimal, as in 998,808."""
    bare = _bare_number(text, units)
    return not isinstance(bare, NumberProblem) and _has_one_grouping_mark(bare.removeprefix("-"))


def format_of(language: str) -> NumberFormat:
    """Return how texts in Spanish or English write numbers."""
    is_spanish = language.startswith("es")
    return NumberFormat.SPACE_COMMA if is_spanish else NumberFormat.COMMA_POINT


def write_number(value: Decimal, language: str, decimals: int | None = None) -> str:
    """Return a number as Spanish or English writes it, rounded half up to `decimals`."""
    return write_in_format(value, format_of(language), decimals)


def write_in_format(
    value: Decimal,
    number_format: NumberFormat,
    decimals: int | None = None,
    *,
    may_be_year: bool = False,
) -> str:
    """Return a number as the person writes them; four digits that may be a year stay together.

    It is rounded half up to `decimals`.
    """
    if decimals is not None:
        step = Decimal((0, (1,), -decimals))
        value = value.quantize(step, rounding=ROUND_HALF_UP, context=EXACT)
    whole, fraction = _digits(value)
    group, fewest_digits = _GROUPS[number_format]
    if len(whole) >= (_FIVE_DIGITS if may_be_year else fewest_digits):
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", group, whole)
    sign = "\N{MINUS SIGN}" if value < 0 else ""
    return sign + whole + (number_format.decimal_mark + fraction if fraction else "")


def write_for_field(
    value: Decimal, number_format: NumberFormat, *, may_be_year: bool = False
) -> str:
    """Return the same for a single line that is never wrapped, where the spaces are thin."""
    written = write_in_format(value, number_format, may_be_year=may_be_year)
    return written.replace("\N{NO-BREAK SPACE}", "\N{THIN SPACE}")


def spell_number(value: Decimal, language: str) -> str:
    """Return the number in Spanish or English words, "" from a million millions on.

    Decimals are named digit by digit: "uno coma dos tres cuatro" cannot be taken for 1234.
    """
    whole, fraction = _digits(value)
    if len(whole) > 12:
        return ""
    if language.startswith("es"):
        cardinal, point, minus = _spanish, "coma", "menos"
    else:
        cardinal, point, minus = _english, "point", "minus"
    words = [minus] if value < 0 else []
    words.append(cardinal(int(whole)))
    if fraction:
        words += [point, *(cardinal(int(digit)) for digit in fraction)]
    return " ".join(words)


def _bare_number(text: str, units: Sequence[str]) -> str | NumberProblem:
    """Return the sign, digits and marks of a typed number, or what stands in the way."""
    compact = _compact(text)
    if not compact:
        return NumberProblem.EMPTY
    sign, compact = _without_sign(compact)
    compact = _without_unit(compact, units)
    if sign is None:
        sign, compact = _without_sign(compact)
    digits = re.sub(_APOSTROPHE, "", compact)
    if any(map(str.isalpha, digits)):
        return NumberProblem.LETTERS
    if any(character in _SIGNS for character in digits):
        return NumberProblem.SIGN
    if re.search("[^0-9.,]", digits):
        return NumberProblem.CHARACTER
    if not digits.strip(".,"):
        return NumberProblem.NO_DIGITS
    if len(digits) > MOST_DIGITS:
        return NumberProblem.TOO_LONG
    return (sign or "") + digits


def _compact(text: str) -> str:
    """Return the text in lower case without spaces of any kind."""
    # Imported here: reading a number is not on the way to the first picture, writing one is.
    from quiz.core.text import normalised

    return unicodedata.normalize("NFC", normalised(text).replace(" ", "").casefold())


def _without_sign(text: str) -> tuple[str | None, str]:
    sign = _SIGNS.get(text[:1])
    return sign, text if sign is None else text[1:]


def _without_unit(text: str, units: Sequence[str]) -> str:
    """Return the text without the unit before or after it; a digit is never taken for one."""
    for unit in sorted({"%", *map(_compact, units)} - {""}, key=len, reverse=True):
        if text.endswith(unit) and not unit[0].isdigit():
            return text.removesuffix(unit)
        if text.startswith(unit) and not unit[-1].isdigit():
            return text.removeprefix(unit)
    return text


def _split(
    bare: str, number_format: NumberFormat, decimals: int
) -> tuple[str, str] | NumberProblem:
    """Return the signed whole part and the decimals, or why the marks make no number."""
    sign, digits = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
    marks = re.sub("[0-9]", "", digits)
    last = marks[-1:]
    if len(set(marks)) == 2:
        if marks.count(last) > 1:
            return NumberProblem.TWO_DECIMAL_MARKS
        whole, _, fraction = digits.partition(last)
        if not re.fullmatch(_GROUPED, whole):
            return NumberProblem.GROUPS
    elif len(marks) > 1:
        whole, fraction = digits, ""
        if not re.fullmatch(_GROUPED, whole):
            return NumberProblem.GROUPS
    elif _has_one_grouping_mark(digits) and (decimals == 0 or last != number_format.decimal_mark):
        whole, fraction = digits, ""
    else:
        whole, _, fraction = digits.partition(last or ".")
    return sign + re.sub("[.,]", "", whole), fraction


def _has_one_grouping_mark(digits: str) -> bool:
    return re.fullmatch(_ONE_GROUP, digits) is not None


def _digits(value: Decimal) -> tuple[str, str]:
    """Return the digits before and after the decimal mark, without exponent or sign."""
    whole, _, fraction = format(value.copy_abs(), "f").partition(".")
    return whole, fraction


_SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_SPANISH_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_SPANISH_HUNDREDS = (
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos "
    "ochocientos novecientos"
)


def _spanish(number: int) -> str:
    if number < 30:
        return _SPANISH.split()[number]
    if number < 100:
        head, rest = _SPANISH_TENS.split()[number // 10 - 3], number % 10
        return f"{head} y {_SPANISH.split()[rest]}" if rest else head
    if number == 100:
        return "cien"
    if number < 1000:
        head, rest = _SPANISH_HUNDREDS.split()[number // 100 - 1], number % 100
    elif number < 1_000_000:
        thousands, rest = divmod(number, 1000)
        head = "mil" if thousands == 1 else f"{_shortened(_spanish(thousands))} mil"
    else:
        millions, rest = divmod(number, 1_000_000)
        head = "un millón" if millions == 1 else f"{_shortened(_spanish(millions))} millones"
    return f"{head} {_spanish(rest)}" if rest else head


def _shortened(words: str) -> str:
    """Return the words as they stand before mil or millones: veintiún, treinta y un."""
    if words.endswith("veintiuno"):
        return words.removesuffix("uno") + "ún"
    return words.removesuffix("o") if words.endswith("uno") else words


_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_POWERS = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def _english(number: int) -> str:
    if number < 20:
        return _ENGLISH.split()[number]
    if number < 100:
        head, rest = _ENGLISH_TENS.split()[number // 10 - 2], number % 10
        return f"{head}-{_ENGLISH.split()[rest]}" if rest else head
    power, name = next(pair for pair in _ENGLISH_POWERS if number >= pair[0])
    head, rest = f"{_english(number // power)} {name}", number % power
    if not rest:
        return head
    return f"{head} and {_english(rest)}" if rest < 100 else f"{head} {_english(rest)}"

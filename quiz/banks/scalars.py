"""Truth values and numbers as they may be written in a bank; nothing is guessed."""

import re
from decimal import Decimal

from quiz.banks.problems import Path, Problems, shown
from quiz.core.numbers import MOST_DIGITS

#: YAML 1.2 knows these; what YAML 1.1 made of yes, no, on and off stays text.
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_TWO_READINGS = re.compile(r"[+-]?([1-9][0-9]{0,2})([.,])([0-9]{3})")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}([ _'\u2019.,\u00a0\u2009\u202f])[0-9]{3}(?:\1[0-9]{3})*")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")
_SCIENTIFIC = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]{1,2}")


def truth(value: object, where: Path, problems: Problems) -> object:
    """Return the truth value that is written, or complain and return the value itself."""
    if isinstance(value, str):
        if value in _TRUTH:
            return _TRUTH[value]
        problems.add("not-true-or-false", where, field=str(where[-1]), value=shown(value))
    return value


def number(value: object, where: Path, problems: Problems) -> object:
    """Return a number's text as Decimal reads it, or complain and return the value itself."""
    if not isinstance(value, str):
        return value
    if sum(map(str.isdigit, value)) > MOST_DIGITS:
        problems.add("number-too-long", where, limit=str(MOST_DIGITS))
    elif found := _TWO_READINGS.fullmatch(value):
        sign = "-" if value.startswith("-") else ""
        digits, _, rest = found.groups()
        decimals = rest.rstrip("0") or "0"
        if len(decimals) == 3:
            # 3.1450 cannot be taken for thousands.
            decimals += "0"
        problems.add(
            "number-ambiguous",
            where,
            value=value,
            whole=f"{sign}{digits}{rest}",
            decimal=f"{sign}{digits}.{decimals}",
        )
    elif _NUMBER.fullmatch(value):
        return value
    elif nearest := _as_number(value):
        problems.add("number-format", where, value=shown(value), nearest=nearest)
    else:
        problems.add("not-a-number", where, field=_field(where), value=shown(value))
    return value


def positive(value: object, where: Path, problems: Problems, example: str) -> object:
    """Return a number greater than zero, or complain and return the value itself."""
    if not isinstance(value, str):
        return value
    if not (_NUMBER.fullmatch(value) and len(value) < 10 and float(value) > 0):
        problems.add(
            "not-positive", where, field=str(where[-1]), value=shown(value), example=example
        )
        return value
    return float(value)


def whole(value: object, where: Path, problems: Problems, most: int) -> object:
    """Return a whole number up to `most`, or complain and return the value itself."""
    if not isinstance(value, str):
        return value
    if not (re.fullmatch("[0-9]{1,3}", value) and int(value) <= most):
        problems.add(
            "not-a-whole-number",
            where,
            field=str(where[-1]),
            value=shown(value),
            limit=str(most),
        )
        return value
    return int(value)


def tolerance(value: object, where: Path, problems: Problems) -> object:
    """Return a tolerance as "5%" or "1000", or complain and return the value itself."""
    if not isinstance(value, str):
        return value
    amount, percent, rest = value.partition("%")
    amount = amount.strip()
    if not rest and not amount.startswith(("+", "-")):
        if _TWO_READINGS.fullmatch(amount) or (
            not _NUMBER.fullmatch(amount) and _as_number(amount)
        ):
            return number(amount, where, problems)
        if _NUMBER.fullmatch(amount) and len(amount) <= MOST_DIGITS:
            return amount + percent
    problems.add("bad-tolerance", where, value=shown(value))
    return value


def _as_number(value: str) -> str | None:
    """Return how a bank writes a number that is written in another way."""
    text = value.strip().replace("\N{MINUS SIGN}", "-")
    if _NUMBER.fullmatch(text):
        return text
    if _GROUPED.fullmatch(text):
        return re.sub(r"[^0-9+-]", "", text)
    if _DECIMAL_COMMA.fullmatch(text):
        return text.replace(",", ".")
    if _SCIENTIFIC.fullmatch(text):
        return f"{Decimal(text):f}"
    if re.fullmatch(r"[0-9][0-9_]*[0-9]", text):
        return text.replace("_", "")
    if re.fullmatch(r"0x[0-9a-fA-F]{1,12}", text):
        return str(int(text, 16))
    for point, comma in (".,", ",."):
        if re.fullmatch(rf"[+-]?[0-9]{{1,3}}(\{point}[0-9]{{3}})+\{comma}[0-9]+", text):
            return text.replace(point, "").replace(comma, ".")
    return None


def _field(where: Path) -> str:
    """Return the key by which a value is known, not its place in a list."""
    return next((part for part in reversed(where) if isinstance(part, str)), "")

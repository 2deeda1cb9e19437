"""Times, numbers and dates as a person reads them, in their language."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from quiz.core.numbers import NumberFormat, format_of, write_in_format

NO_BREAK_SPACE = "\u00a0"
_NUMBER_GAP = re.compile(r"(?<=\d) (?=\w)")
#: What a sentence, or its last quotation, may end in.
_ENDS = (".", "?", "!", "…", ":", ".»", "?»", "!»", '."', '?"', '!"', ".”", "?”", "!”", ".)", "?)")


def tr(text: str, disambiguation: str = "", n: int = -1) -> str:
    """Return a text that belongs to no class in the person's language, with the plural for n.

    Called as `phrases.tr`: lupdate reads plurals of `tr` only, and what stands before the dot is
    its context.
    """
    return QCoreApplication.translate("phrases", text, disambiguation, n)


def sentences(parts: Iterable[str]) -> str:
    """Return texts one after the other, a full stop after each that ends in no mark of its own.

    Empty ones are left out; the last one stands as it is.
    """
    said = ""
    for part in filter(None, parts):
        stop = "" if not said or said.endswith(_ENDS) else "."
        said = f"{said}{stop} {part}" if said else part
    return said


def kept_together(text: str) -> str:
    """Return a text in which no line breaks between a number and the word after it."""
    return _NUMBER_GAP.sub(NO_BREAK_SPACE, text)


def clock_time(seconds: float) -> str:
    """Return mm:ss, or h:mm:ss from an hour on; what is left is rounded up."""
    whole = -int(-seconds // 1)
    hours, rest = divmod(whole, 3600)
    minutes, second = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{second:02}" if hours else f"{minutes:02}:{second:02}"


def duration(seconds: float) -> str:
    """Return m:ss, or h:mm:ss from an hour on; what has passed is rounded."""
    minutes, second = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{second:02}" if hours else f"{minutes}:{second:02}"


def percent(value: int, language: str) -> str:
    """Return "83 %" in Spanish, "83%" in English."""
    return f"{value}{NO_BREAK_SPACE}%" if language == "es" else f"{value}%"


def number(
    value: Fraction | Decimal | float,
    language: str,
    decimals: int = 1,
    *,
    number_format: NumberFormat | None = None,
) -> str:
    """Return a number with at most so many decimals, none where it is whole: 12,5 and 12.

    It is written as the language does, unless a number format is given.
    """
    if isinstance(value, Fraction):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
    else:
        exact = Decimal(str(value))
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    shown = rounded.quantize(Decimal(1)) if whole else rounded
    return write_in_format(shown, number_format or format_of(language))


def factor(text: str, language: str) -> str:
    """Return an extra-time factor as "× 1,5" or "× 1.5"."""
    shown = text.replace(".", ",") if language == "es" else text
    return f"×{NO_BREAK_SPACE}{shown}"


def minutes(seconds: float, language: str) -> str:
    """Return a limit in words: "45 s", "20 min", "1,5 min"."""
    if seconds < 60:
        return f"{number(seconds, language)}{NO_BREAK_SPACE}s"
    return f"{number(Fraction(str(seconds)) / 60, language)}{NO_BREAK_SPACE}min"


def hours_and_minutes(minutes: int) -> str:
    """Return a long time without its seconds: "34 min", "5 h 10 min", "2 h"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours}{NO_BREAK_SPACE}h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}{NO_BREAK_SPACE}min")
    return NO_BREAK_SPACE.join(parts)


def long_date(day: date, language: str) -> str:
    """Return "Domingo 22 de noviembre" or "Sunday 22 November"."""
    text = QLocale(language).toString(
        QDate(day.year, day.month, day.day),
        "dddd d 'de' MMMM" if language == "es" else "dddd d MMMM",
    )
    return text[:1].upper() + text[1:]


def near_date(day: date, today: date, language: str) -> str:
    """Return "Today", "Yesterday", "Fri 20" this fortnight, else the whole date."""
    text = near_date_within(day, today, language)
    return text[:1].upper() + text[1:]


def near_date_within(day: date, today: date, language: str) -> str:
    """Return the same for use within a sentence: "today", "yesterday", "Fri 20"; "vie 20"."""
    away = (today - day).days
    if away == 0:
        return QCoreApplication.translate("phrases", "today")
    if away == 1:
        return QCoreApplication.translate("phrases", "yesterday")
    pattern = "ddd d" if 0 < away < 14 else "d MMM yyyy"
    text = QLocale(language).toString(QDate(day.year, day.month, day.day), pattern)
    return text.replace(".", "")

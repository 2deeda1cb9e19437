"""Days to come, as a person names them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from quiz.ui import phrases

_WEEK = 7
#: From so many days on, a date without its year could be this year's.
_MONTHS = 300


def coming_day(day: date, today: date, language: str) -> str:
    """Return "today", "tomorrow", "Wednesday" this week, else "3 December", maybe with the year.

    What is overdue comes today. In Spanish a day has its article: "el miércoles".
    """
    away = (day - today).days
    if away <= 0:
        return phrases.tr("today", "a day to come")
    if away == 1:
        return phrases.tr("tomorrow", "a day to come")
    is_spanish = language == "es"
    if away < _WEEK:
        pattern = "dddd"
    elif away < _MONTHS:
        pattern = "d 'de' MMMM" if is_spanish else "d MMMM"
    else:
        pattern = "d 'de' MMMM 'de' yyyy" if is_spanish else "d MMMM yyyy"
    name = QLocale(language).toString(QDate(day.year, day.month, day.day), pattern)
    return f"el {name}" if is_spanish else name

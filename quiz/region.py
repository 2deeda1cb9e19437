"""Which language and number format the system speaks, without Qt."""

import os

from quiz.core.numbers import NumberFormat
from quiz.core.settings import LANGUAGES

#: Countries that write 998,808.5; the rest of the Americas that speak Spanish write 998.808,5.
_POINT_IS_DECIMAL = frozenset(
    [
        "MX",
        "PE",
        "US",
        "GB",
        "CA",
        "AU",
        "NZ",
        "IE",
        "IN",
        "PH",
        "SG",
        "HK",
        "JP",
        "CN",
        "KR",
        "TH",
        "MY",
        "GT",
        "HN",
        "NI",
        "SV",
        "PA",
        "DO",
        "PR",
    ]
)
_SPACE_GROUPS = frozenset(
    [
        "CR",
        "CU",
        "FR",
        "PL",
        "CZ",
        "SK",
        "UA",
        "RU",
        "SE",
        "NO",
        "FI",
        "PT",
        "BG",
        "HU",
        "LV",
        "LT",
        "EE",
        "ZA",
    ]
)


def system_language() -> str:
    """Return "en" where the system speaks English, else "es"."""
    language = _locale_name().split("_", maxsplit=1)[0].lower()
    return language if language in LANGUAGES else "es"


def system_number_format(region: str) -> NumberFormat:
    """Return how numbers are written in a region, given as two letters ("PE")."""
    if region.upper() in _POINT_IS_DECIMAL:
        return NumberFormat.COMMA_POINT
    if region.upper() in _SPACE_GROUPS:
        return NumberFormat.SPACE_COMMA
    return NumberFormat.POINT_COMMA


def _locale_name() -> str:
    """Return the locale as in "es_PE"; "" when the system names none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(".", maxsplit=1)[0]
        if value:
            return "" if value in {"C", "POSIX"} else value
    # Imported here: most systems name it in their environment.
    import locale

    return locale.getlocale()[0] or ""

"""Which language and number format the system speaks."""

import locale

import pytest

from quiz import region
from quiz.core.numbers import NumberFormat

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def speak(monkeypatch):
    """A function that lets the system speak a language, given by its variables."""
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (None, None))

    def speak(**variables: str) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return speak


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("en_US.UTF-8", "en"),
        ("en", "en"),
        ("EN_GB", "en"),
        ("es_PE.UTF-8", "es"),
        ("es_MX@euro", "es"),
        ("pt_BR.UTF-8", "es"),
        ("C.UTF-8", "es"),
        ("POSIX", "es"),
        ("", "es"),
    ],
)
def test_who_speaks_english_gets_english_and_everybody_else_spanish(speak, name, language):
    speak(LANG=name)
    assert region.system_language() == language


def test_the_first_variable_that_is_set_decides(speak):
    speak(LC_ALL="", LC_MESSAGES="en_GB.UTF-8", LANG="es_PE.UTF-8")
    assert region.system_language() == "en"
    speak(LC_ALL="es_CO.UTF-8")
    assert region.system_language() == "es"


def test_a_system_without_variables_is_asked_itself(speak, monkeypatch):
    speak()
    monkeypatch.setattr(locale, "getlocale", lambda: ("en_CA", "UTF-8"))
    assert region.system_language() == "en"


@pytest.mark.parametrize(
    ("code", "number_format"),
    [
        ("MX", NumberFormat.COMMA_POINT),
        ("PE", NumberFormat.COMMA_POINT),
        ("pe", NumberFormat.COMMA_POINT),
        ("CO", NumberFormat.POINT_COMMA),
        ("CL", NumberFormat.POINT_COMMA),
        ("ES", NumberFormat.POINT_COMMA),
        ("CR", NumberFormat.SPACE_COMMA),
        ("FR", NumberFormat.SPACE_COMMA),
        ("", NumberFormat.POINT_COMMA),
        ("ZZ", NumberFormat.POINT_COMMA),
    ],
)
def test_numbers_are_written_as_in_the_region(code, number_format):
    assert region.system_number_format(code) is number_format

"""A person's settings as text, and back; what makes no sense becomes the default."""

import pytest

from quiz.core.extra_time import ExtraTime
from quiz.core.names import LONGEST_NAME
from quiz.core.numbers import NumberFormat
from quiz.core.settings import HomeFigures, Machine, Settings, called, read_settings

OTHERS = Settings(
    language="en",
    scheme="dark",
    text_percent=200,
    reduces_motion=True,
    extra_time=ExtraTime.UNTIMED,
    number_format=NumberFormat.COMMA_POINT,
    daily_goal=0,
    hides_clock=True,
    uses_letter_keys=False,
    announces_time=False,
    name="Inés",
    is_class=True,
    asks_name=False,
    asks_confidence=True,
    desired_retention=85,
)


@pytest.mark.parametrize("settings", [Settings(), OTHERS])
def test_settings_come_back_as_they_were(settings):
    assert read_settings(settings.stored(), Settings()) == settings
    assert read_settings(settings.stored(), OTHERS) == settings


def test_settings_are_stored_as_text():
    stored = OTHERS.stored()

    assert stored["reduces_motion"] == "true"
    assert stored["uses_letter_keys"] == "false"
    assert stored["extra_time"] == "untimed"
    assert stored["text_percent"] == "200"


def test_what_is_missing_stays_as_it_is():
    assert read_settings({"language": "en"}, Settings(scheme="dark")) == Settings(
        language="en", scheme="dark"
    )
    assert read_settings({}, OTHERS) == OTHERS


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("language", "pt"),
        ("scheme", "pink"),
        ("scheme", "en"),
        ("text_percent", "79"),
        ("text_percent", "201"),
        ("text_percent", "big"),
        ("reduces_motion", "yes"),
        ("extra_time", "3"),
        ("number_format", "1"),
        ("daily_goal", "-1"),
        ("daily_goal", "many"),
    ],
)
def test_what_makes_no_sense_becomes_the_default(name, text):
    assert read_settings({name: text}, Settings()) == Settings()


@pytest.mark.parametrize("text", ["80", "200"])
def test_text_size_goes_from_80_to_200_percent(text):
    assert read_settings({"text_percent": text}, Settings()).text_percent == int(text)


def test_names_nobody_knows_are_ignored():
    assert read_settings({"sound": "on"}, Settings()) == Settings()


def test_a_person_starts_with_these_settings():
    assert Settings().stored() == {
        "name": "",
        "is_class": "false",
        "asks_name": "true",
        "language": "es",
        "scheme": "system",
        "text_percent": "100",
        "reduces_motion": "false",
        "extra_time": "1",
        "number_format": "998 808,5",
        "daily_goal": "20",
        "hides_clock": "false",
        "uses_letter_keys": "true",
        "announces_time": "true",
        "asks_confidence": "false",
        "desired_retention": "90",
    }


@pytest.mark.parametrize(
    ("stored", "percent"), [("80", 80), ("95", 95), ("79", 90), ("96", 90), ("0.9", 90)]
)
def test_a_desired_retention_stays_within_what_helps(stored, percent):
    assert read_settings({"desired_retention": stored}, Settings()).desired_retention == percent


def test_a_name_is_trimmed_and_never_too_long():
    assert read_settings({"name": "  Inés "}, Settings()).name == "Inés"
    assert len(read_settings({"name": "x" * 99}, Settings()).name) == LONGEST_NAME


def test_a_machine_starts_with_nothing_to_remember():
    nothing = HomeFigures(has_history=False, day="", answered_today=0, mastery={})

    assert Machine() == Machine(people=(), person="", opened_banks=(), geometry="", database="")
    assert (Machine().settings, Machine().home) == ({}, nothing)
    assert HomeFigures() == nothing


def test_a_person_is_greeted_by_their_first_name_and_a_class_by_its_whole():
    assert called(Settings(name="Inés Robles")) == "Inés"
    assert called(Settings(name="Clase 3.º B", is_class=True)) == "Clase 3.º B"
    assert called(Settings()) == ""

"""What a person has set, and what this machine remembers; nonsense becomes the default."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from quiz.core.extra_time import ExtraTime
from quiz.core.names import clean_name
from quiz.core.numbers import NumberFormat

LANGUAGES = ("es", "en")
SCHEMES = ("system", "light", "dark")
TEXT_PERCENTS = range(80, 201)
RETENTION_PERCENTS = range(80, 96)
NO_GOAL = 0
#: The name under which a record keeps the id of the person whose it is.
PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One person's settings; `daily_goal` is in questions a day, 0 for none.

    `desired_retention` is the probability of recall, in percent, at which a question is due.
    `is_class` tells that a whole class shares the profile; `asks_name`, that somebody without a
    name may still be asked for one.
    """

    name: str = ""
    is_class: bool = False
    asks_name: bool = True
    language: str = "es"
    scheme: str = "system"
    text_percent: int = 100
    reduces_motion: bool = False
    extra_time: ExtraTime = ExtraTime.NONE
    number_format: NumberFormat = NumberFormat.SPACE_COMMA
    daily_goal: int = 20
    hides_clock: bool = False
    uses_letter_keys: bool = True
    announces_time: bool = True
    asks_confidence: bool = False
    desired_retention: int = 90

    def stored(self) -> dict[str, str]:
        """Return every setting as text, by name."""
        return {field.name: _as_text(getattr(self, field.name)) for field in fields(self)}


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeFigures:
    """What home showed last, so that its first picture is already right.

    `mastery` is by bank and topic, 0 to 1; `day` is the local calendar day of `answered_today`;
    `minutes_of_ten` is how long the ten questions take that home offers, 0 where it is not known.
    `kept` is the rest of home as text, right as long as the record has the `stamp`.
    """

    has_history: bool = False
    day: str = ""
    answered_today: int = 0
    mastery: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    minutes_of_ten: int = 0
    kept: str = ""
    stamp: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person on this machine: a copy of what their first picture needs of their record.

    `is_first` tells that their record is the one that lies in the data folder itself;
    `mastered_percent` is None as long as they have answered nothing.
    """

    id: str
    name: str = ""
    is_class: bool = False
    is_first: bool = False
    mastered_percent: int | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    home: HomeFigures = field(default_factory=HomeFigures)


_NOBODY = Person(id="", is_first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What this machine remembers outside the records; `person` is the id of the one in use."""

    people: tuple[Person, ...] = ()
    person: str = ""
    opened_banks: tuple[str, ...] = ()
    geometry: str = ""
    database: str = ""

    @property
    def user(self) -> Person:
        """Return the person in use: the first where the id is nobody's, and one without a name."""
        found = (person for person in self.people if person.id == self.person)
        return next(found, self.people[0] if self.people else _NOBODY)

    @property
    def settings(self) -> Mapping[str, str]:
        """Return the copy of the settings of the person in use."""
        return self.user.settings

    @property
    def home(self) -> HomeFigures:
        """Return what home showed the person in use last."""
        return self.user.home

    def with_person(self, changed: Person) -> "Machine":
        """Return the same with a person in place of the one with that id, or added."""
        if any(person.id == changed.id for person in self.people):
            people = tuple(changed if each.id == changed.id else each for each in self.people)
        else:
            people = (*self.people, changed)
        return replace(self, people=people)


def called(settings: Settings) -> str:
    """Return how a person is greeted: by the first word of their name, a class by the whole."""
    return settings.name if settings.is_class else settings.name.partition(" ")[0]


def read_settings(stored: Mapping[str, str], defaults: Settings) -> Settings:
    """Return settings from text; what is missing or makes no sense stays as in `defaults`."""
    values: dict[str, Any] = {}
    for setting in fields(Settings):
        if (text := stored.get(setting.name)) is None:
            continue
        value = _read(setting.name, text, getattr(defaults, setting.name))
        if value is not None:
            values[setting.name] = value
    return replace(defaults, **values)


_NUMBERS = {"text_percent": TEXT_PERCENTS, "desired_retention": RETENTION_PERCENTS}


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(name: str, text: str, default: object) -> object | None:
    """Return a setting's value, or None when the text is none of those it may have."""
    try:
        if isinstance(default, bool):
            return {"true": True, "false": False}.get(text)
        if isinstance(default, ExtraTime | NumberFormat):
            return type(default)(text)
        if isinstance(default, int):
            number = int(text)
            allowed_numbers = _NUMBERS.get(name)
            is_sensible = (
                number >= NO_GOAL if allowed_numbers is None else number in allowed_numbers
            )
            return number if is_sensible else None
    except ValueError:
        return None
    if name == "name":
        return clean_name(text)
    allowed = LANGUAGES if name == "language" else SCHEMES
    return text if text in allowed else None

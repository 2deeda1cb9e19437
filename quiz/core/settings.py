"""What a person has set, and what this machine remembers; nonsense becomes the default."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from quiz.core.numbers import NumberFormat
from quiz.core.timing import ExtraTime

LANGUAGES = ("es", "en")
SCHEMES = ("system", "light", "dark")
TEXT_PERCENTS = range(80, 201)
NO_GOAL = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One person's settings; `daily_goal` is in questions a day, 0 for none."""

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
class Machine:
    """What this machine remembers outside the record; `settings` copies the person's."""

    settings: Mapping[str, str] = field(default_factory=dict)
    opened_banks: tuple[str, ...] = ()
    geometry: str = ""
    home: HomeFigures = field(default_factory=HomeFigures)


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
            is_sensible = number in TEXT_PERCENTS if name == "text_percent" else number >= NO_GOAL
            return number if is_sensible else None
    except ValueError:
        return None
    allowed = LANGUAGES if name == "language" else SCHEMES
    return text if text in allowed else None

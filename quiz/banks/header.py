"""Read what belongs to a whole bank: title, languages, topics, defaults, sources and facts."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from difflib import get_close_matches
from itertools import islice

from quiz.banks import scalars
from quiz.banks.checks import check_allowed
from quiz.banks.problems import Data, Fields, Path, Problems, listed, shown
from quiz.banks.texts import LANGUAGE, UNNAMED, Texts
from quiz.banks.validation import Validator, unknown_key
from quiz.core.citations import Fact, Source
from quiz.core.text import Typed
from quiz.core.wording import Text

FORMAT = 1

_MANY = 60
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What holds for the bank's questions unless they say otherwise."""

    seconds: float = 45.0
    typed: Typed = field(default_factory=Typed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The keys of a bank other than its questions and facts, as they are written."""

    title: Text
    format: str = str(FORMAT)
    id: str | None = None
    description: Text | None = None
    languages: tuple[str, ...] = UNNAMED
    license: str | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    topics: Mapping[str, Text] = field(default_factory=dict)
    defaults: Defaults = field(default_factory=Defaults)
    math: bool = False
    allow: Mapping[str, str] = field(default_factory=dict)


#: What may stand at the left edge of any file of a bank.
CONTENT_KEYS = ("questions", "facts")
HEADER_KEYS = tuple(each.name for each in fields(Header))

_HEADER = Validator(Header)
_FACT = Validator(Fact)


def languages_of(header: Fields, first_prompt: list[str]) -> tuple[str, ...]:
    """Return the languages a bank names, else those its title or first prompt is in."""
    named = header.get("languages")
    if isinstance(named, list) and named and all(isinstance(each, str) for each in named):
        return tuple(dict.fromkeys(named))
    title = header.get("title")
    for keys in (title if isinstance(title, dict) else (), first_prompt):
        if found := tuple(key for key in keys if LANGUAGE.fullmatch(key)):
            return found
    return UNNAMED


def read_header(data: Fields, texts: Texts, problems: Problems) -> Header | None:
    """Return the header of a bank, or None and every complaint about it."""
    if not data.get("title"):
        data.setdefault("title", "-")
        problems.add("missing-title", ())
    _check_format(data, problems)
    for index, language in enumerate(_list(data, "languages")):
        if isinstance(language, str) and not LANGUAGE.fullmatch(language):
            problems.add("bad-language", ("languages", index), value=shown(language))
    if data.get("languages") == []:
        problems.add("no-languages", ("languages",))
    if isinstance(name := data.get("id"), str):
        check_id(name, ("id",), problems)
    if "math" in data:
        data["math"] = scalars.truth(data["math"], ("math",), problems)
    if isinstance(allowed := data.get("allow"), dict):
        check_allowed(allowed, problems)
    defaults = data.get("defaults")
    if isinstance(defaults, dict) and "seconds" in defaults:
        at: Path = ("defaults", "seconds")
        defaults["seconds"] = scalars.positive(defaults["seconds"], at, problems, "45")
    _check_texts(data, texts, problems)
    for key in [key for key in data if key not in HEADER_KEYS]:
        data.pop(key)
        unknown_key((key,), [*HEADER_KEYS, *CONTENT_KEYS], problems)
    header = _HEADER.read(data, problems)
    return None if problems.errors else header


def read_fact(name: str, data: Data, texts: Texts, problems: Problems) -> Fact | None:
    """Return a fact, or None and every complaint about it; it stands under its id."""
    check_id(name, (), problems)
    if isinstance(data, str):
        data = {"text": data}
    if not isinstance(data, dict):
        problems.add("not-a-mapping", (), field=name, key=texts.languages[0])
        return None
    if "text" not in data:
        data["text"] = texts.split(data)
        for key in [key for key in data if LANGUAGE.fullmatch(key) and len(key) == 2]:
            data.pop(key)
            texts.complain_about_key(key, (key,), problems)
        if not data["text"]:
            problems.add("missing-field", (), field=texts.languages[0])
    at: Path = ("text",) if isinstance(data["text"], str) else ()
    texts.check(data["text"], at or ("text",), problems)
    if isinstance(source := data.get("source"), str):
        data["source"] = source = {"ref": source}
    if isinstance(source, dict) and "section" in source:
        texts.check(source["section"], ("source", "section"), problems)
    for key in ("as_of", "review_by"):
        if isinstance(value := data.get(key), str) and not _DATE.fullmatch(value):
            problems.add("bad-date", (key,), value=shown(value))
    fact = _FACT.read({"id": name, **data}, problems)
    return None if problems.errors else fact


def check_id(name: str, where: Path, problems: Problems) -> None:
    """Complain about an id that would not survive in a file name or an address."""
    if not _ID.fullmatch(name):
        # The id of a question stands beside `id`; a topic's or a fact's is a key itself.
        add = problems.add if where == ("id",) else problems.add_key
        add("bad-id", where, value=shown(name), nearest=suggested_id(name))


def suggested_id(text: str) -> str:
    """Return an id made of a text: letters without accents, digits and hyphens."""
    # año becomes anio, as people write it; ano is another word.
    plain = (
        unicodedata.normalize("NFD", text.lower().replace("ñ", "ni"))
        .encode("ascii", "ignore")
        .decode()
    )
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words[:5]) or "question-1"


def is_past(day: str, today: date) -> bool:
    """Tell whether a year, month or day (2027, 2027-06, 2027-06-30) is over."""
    return today.isoformat()[: len(day)] > day


def _list(data: Fields, key: str) -> list[Data]:
    value = data.get(key)
    return value if isinstance(value, list) else []


def _check_format(data: Fields, problems: Problems) -> None:
    value = data.get("format", "1")
    if not isinstance(value, str) or not re.fullmatch("[0-9]{1,9}", value) or int(value) < 1:
        problems.add("bad-format", ("format",), value=shown(value))
    elif int(value) > FORMAT:
        problems.add("newer-format", ("format",), value=value)


def _check_texts(data: Fields, texts: Texts, problems: Problems) -> None:
    for key in ("title", "description"):
        if data.get(key):
            texts.check(data[key], (key,), problems)
    for key, inner in (("topics", None), ("sources", "title")):
        for name, value in (data.get(key) or {}).items() if isinstance(data.get(key), dict) else ():
            check_id(name, (key, name), problems)
            if inner is None:
                texts.check(value, (key, name), problems)
            elif isinstance(value, dict):
                # A title is as printed, and has one language.
                for part in ("title", "short"):
                    if part in value:
                        texts.check(value[part], (key, name, part), problems, is_name=True)


def unknown_reference(
    code: str, value: str, known: Mapping[str, Data], where: Path, problems: Problems
) -> None:
    """Complain about an id that names nothing; those most like it come first."""
    # Comparing with every name of a large bank, for every mistake in it, would take minutes.
    alike = [name for name in known if name[:2] == value[:2]] if len(known) > _MANY else known
    near = get_close_matches(value, list(alike)[:_MANY], 3, 0.5)
    problems.add(code, where, value=shown(value), known=listed(near or islice(known, 7), 6))

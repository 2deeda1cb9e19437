"""Say where something is written: sources with their passages, and the date a fact holds for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from quiz.core.citations import Citation, Fact, Source
from quiz.core.snapshot import Snapshot
from quiz.core.wording import in_language

_DATE = r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a source, "" for all of it, with the facts of one date that are written there."""

    section: str
    as_of: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with the passages that a question cites; "" is the id of facts without any."""

    ref: str
    source: Source | None
    passages: tuple[Passage, ...]


def cited_sources(snapshot: Snapshot, language: str) -> list[Cited]:
    """Return each source that a question and its facts cite once, in the order of the facts."""
    found: dict[str, dict[tuple[str, str], list[Fact]]] = {}
    for fact, citation in _citations(snapshot):
        section = citation.section if citation is not None else None
        place = in_language(section, language) if section else ""
        passages = found.setdefault(citation.ref if citation is not None else "", {})
        facts = passages.setdefault((place, (fact.as_of or "") if fact is not None else ""), [])
        if fact is not None:
            facts.append(fact)
    return [
        Cited(
            ref=ref,
            source=snapshot.sources.get(ref),
            passages=tuple(
                Passage(section, as_of, tuple(facts))
                for (section, as_of), facts in passages.items()
            ),
        )
        for ref, passages in found.items()
    ]


def cites_source(snapshot: Snapshot) -> bool:
    """Tell whether a question says where its answer is written."""
    return any(citation is not None for _, citation in _citations(snapshot))


def source_line(snapshot: Snapshot, language: str) -> str:
    """Return every source of a question in one line of Markdown, "" where it cites none.

    As in "Legler (2021), *La Alianza a 10 años*, passage on trade; passage on its origins".
    """
    every = cited_sources(snapshot, language)
    return " · ".join(_citation(cited, language) for cited in every if cited.ref)


def short_title(title: str) -> str:
    """Return a title without its subtitle, as citations in a line give it."""
    return title.split(": ", maxsplit=1)[0]


def source_details(source: Source, language: str) -> str:
    """Return a source in full: authors, title, publisher, date."""
    parts = [
        ", ".join(source.authors),
        in_language(source.title, language),
        source.publisher or "",
        spelled_date(source.date, language) if source.date else "",
    ]
    return ". ".join(part for part in parts if part)


def as_of_line(snapshot: Snapshot, language: str) -> str:
    """Return the dates the facts hold for, "" where none is known."""
    return dates_line((fact.as_of for fact in snapshot.facts if fact.as_of), language)


def dates_line(dates: Iterable[str], language: str) -> str:
    """Return the dates that something holds for in a sentence, "" without any."""
    said = ", ".join(spelled_date(each, language) for each in sorted(set(dates)))
    if not said:
        return ""
    return QCoreApplication.translate("citations", "As of {date}.").format(date=said)


def spelled_date(text: str, language: str) -> str:
    """Return "2021-04-15", "2021-04" or "2021" in words; what is no date as it is."""
    found = re.fullmatch(_DATE, text)
    if found is None:
        return text
    try:
        when = date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return text
    parts = [found["year"]]
    if found["month"]:
        parts.insert(0, QLocale(language).standaloneMonthName(when.month))
    if found["day"]:
        parts.insert(0, str(when.day))
    return (" de " if language == "es" else " ").join(parts)


def _citations(snapshot: Snapshot) -> Iterator[tuple[Fact | None, Citation | None]]:
    """Yield the facts with their sources, then the sources that the question cites itself."""
    for fact in snapshot.facts:
        yield fact, fact.source
    for citation in snapshot.question.sources:
        yield None, citation


def _citation(cited: Cited, language: str) -> str:
    """Return one source with its passages."""
    if cited.source is None:
        return cited.ref
    title = f"*{short_title(in_language(cited.source.title, language))}*"
    sections = dict.fromkeys(passage.section for passage in cited.passages if passage.section)
    parts = (_who(cited.source, language), title, "; ".join(sections))
    return ", ".join(part for part in parts if part)


def _who(source: Source, language: str) -> str:
    """Return the authors with the year, or the year alone where no author is known."""
    if source.short:
        return in_language(source.short, language)
    year = f"({source.date[:4]})" if source.date else ""
    names = ", ".join(source.authors)
    return f"{names} {year}".strip() if names else ""

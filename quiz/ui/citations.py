"""Say where something is written: sources as a line, and the date a fact holds for."""

from PySide6.QtCore import QCoreApplication

from quiz.core.bank import Fact, Snapshot, Source
from quiz.core.kinds.question import Citation, in_language


def source_line(snapshot: Snapshot, language: str) -> str:
    """Return every source of a question in one line of Markdown, "" where it cites none."""
    cited = [fact.source for fact in snapshot.facts if fact.source is not None]
    cited += snapshot.question.sources
    lines = [
        citation_line(snapshot.sources.get(citation.ref), citation, language) for citation in cited
    ]
    return "; ".join(dict.fromkeys(lines))


def citation_line(source: Source | None, citation: Citation, language: str) -> str:
    """Return one citation as in "Legler (2021), *La Alianza a 10 años*, passage on trade"."""
    if source is None:
        return citation.ref
    title = f"*{short_title(in_language(source.title, language))}*"
    section = in_language(citation.section, language) if citation.section else ""
    return ", ".join(part for part in (_who(source, language), title, section) if part)


def short_title(title: str) -> str:
    """Return a title without its subtitle, as citations in a line give it."""
    return title.split(": ", maxsplit=1)[0]


def source_details(source: Source, language: str) -> str:
    """Return a source in full: authors, title, publisher, date."""
    parts = [
        ", ".join(source.authors),
        in_language(source.title, language),
        source.publisher or "",
        source.date or "",
    ]
    return ". ".join(part for part in parts if part)


def as_of_line(snapshot: Snapshot) -> str:
    """Return the years the facts hold for, "" where none is known."""
    return _dated(snapshot.facts)


def fact_date(fact: Fact) -> str:
    """Return the date one fact holds for, in words."""
    return _dated((fact,))


def _dated(facts: tuple[Fact, ...]) -> str:
    years = sorted({fact.as_of for fact in facts if fact.as_of})
    if not years:
        return ""
    return QCoreApplication.translate("citations", "As of {date}.").format(date=", ".join(years))


def _who(source: Source, language: str) -> str:
    """Return the authors with the year, or the year alone where no author is known."""
    if source.short:
        return in_language(source.short, language)
    year = f"({source.date[:4]})" if source.date else ""
    names = ", ".join(source.authors)
    return f"{names} {year}".strip() if names else ""

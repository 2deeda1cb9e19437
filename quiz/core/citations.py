"""Whom a bank believes: its sources, the places cited in them, and the facts they support."""

from dataclasses import dataclass

from quiz.core.wording import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place in a source: which source, and a description of the passage."""

    ref: str
    section: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that questions cite; `short` is how it is named in a line ("Legler (2021)")."""

    title: Text
    short: Text | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is true, who says so, and since when; cited by any number of questions."""

    id: str
    text: Text
    source: Citation | None = None
    as_of: str | None = None
    review_by: str | None = None
    note: str | None = None

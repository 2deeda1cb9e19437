"""Advice on a bank as a whole: what none of its questions uses, and where they are too alike."""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from quiz.banks.problems import Problem, Problems, shown
from quiz.core.citations import Citation, Fact
from quiz.core.kinds import Question
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.question import Option
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.plain import to_plain
from quiz.core.plan import ascending
from quiz.core.text import Reason, compare, normalised

MOST_TRUE_FALSE = 0.4
#: Fewer questions than this say nothing about what a bank is like.
_FEWEST = 5
_FEWEST_PLACES = 12
#: Chance puts the right option this many standard deviations off in one bank of a hundred.
_DEVIATIONS = 2.5
#: Pairs compared at most: it is enough for some thousand questions.
_MOST_COMPARED = 100_000
_MOST_SLIPS = 2
_ENDS = 3
_PICTURES = {".png", ".jpg", ".jpeg", ".svg", ".webp"}


def remark_on_facts(facts: Iterable[str], questions: Mapping[str, Question]) -> Iterator[str]:
    """Yield the facts that no question asks."""
    asked = {name for question in questions.values() for name in question.facts}
    return (name for name in facts if name not in asked)


def remark_on_header(
    sources: Iterable[str],
    topics: Iterable[str],
    facts: Mapping[str, Fact],
    questions: Mapping[str, Question],
) -> list[Problem]:
    """Return advice on the bank's sources, topics and kinds, placed in its header."""
    problems = Problems()
    cited = {each.ref for each in _citations(facts.values(), questions.values())}
    for name in sources:
        if name not in cited:
            problems.add_key("unused-source", ("sources", name), id=name)
    used = {question.topic for question in questions.values()}
    for name in topics:
        if name not in used:
            problems.add_key("unused-topic", ("topics", name), id=name)
    _remark_on_true_false(questions, problems)
    _remark_on_places(questions, problems)
    return problems.found


def unused_images(folder: Path, questions: Mapping[str, Question]) -> list[str]:
    """Return the pictures in a bank's folder `images` that no question names."""
    there = sorted(
        path.relative_to(folder).as_posix()
        for path in (folder / "images").rglob("*")
        if path.suffix.lower() in _PICTURES and not path.name.startswith(".")
    )
    if not there:
        return []
    said = json.dumps([to_plain(each) for each in questions.values()], ensure_ascii=False)
    return [name for name in there if name not in said]


def colliding_answers(questions: Mapping[str, Question]) -> Iterator[tuple[str, Problem]]:
    """Yield questions whose rules would take another's answer for a slip in their own.

    What counts is another question's typed answer, and a wrong option on any of the same facts.
    """
    alike: defaultdict[str, list[tuple[Question, str]]] = defaultdict(list)
    for question in questions.values():
        for text in _answers_elsewhere(question):
            for key in _ends(text):
                alike[key].append((question, text))
    left = _MOST_COMPARED
    for question in questions.values():
        if isinstance(question, ShortAnswer):
            others = {
                text: other.id
                for form in question.forms
                for key in _ends(form.text)
                for other, text in alike[key]
                if abs(len(text) - len(form.text)) <= _MOST_SLIPS
                and other is not question
                and _may_be_meant(other, question)
            }
            left -= len(others) * len(question.forms)
            if left < 0:
                return
            if found := _collision(question, others):
                yield question.id, found


def _answers_elsewhere(question: Question) -> list[str]:
    match question:
        case ShortAnswer():
            return [form.text for form in question.forms]
        case SingleChoice() | MultipleAnswer():
            wrong = (option.text for option in question.options if not option.correct)
            texts = (text.values() if isinstance(text, Mapping) else (text,) for text in wrong)
            return list(chain.from_iterable(texts))
        case _:
            return []


def _may_be_meant(other: Question, question: ShortAnswer) -> bool:
    """Tell whether somebody who answers a question may have another's texts in mind."""
    return isinstance(other, ShortAnswer) or not set(question.facts).isdisjoint(other.facts)


def _collision(question: ShortAnswer, others: Mapping[str, str]) -> Problem | None:
    forms = [form.text for form in question.forms]
    for text, name in others.items():
        match = compare(text, forms, question.typed, rejected=question.reject)
        if match.fraction and match.reason is Reason.SLIP and not _is_part(text, match.form):
            values = {"value": shown(text), "id": name, "other": shown(match.form)}
            return Problem("answers-collide", ("answers",), values)
    return None


def _is_part(one: str, other: str) -> bool:
    """Tell whether two texts differ by a word at an end: by an article, say."""
    one, other = (normalised(each).casefold() for each in (one, other))
    return one in other or other in one


def _ends(text: str) -> tuple[str, str]:
    """Return how a text begins and how it ends: two slips seldom change both."""
    plain = normalised(text).casefold()
    return f"{plain[:_ENDS]}…", f"…{plain[-_ENDS:]}"


def _citations(facts: Iterable[Fact], questions: Iterable[Question]) -> Iterator[Citation]:
    yield from (fact.source for fact in facts if fact.source)
    yield from (citation for question in questions for citation in question.sources)


def _remark_on_true_false(questions: Mapping[str, Question], problems: Problems) -> None:
    count = sum(isinstance(each, TrueFalse) for each in questions.values())
    if len(questions) >= _FEWEST and count > MOST_TRUE_FALSE * len(questions):
        values = {"count": str(count), "total": str(len(questions))}
        problems.add_key("many-true-false", ("questions",), **values)


def _remark_on_places(questions: Mapping[str, Question], problems: Problems) -> None:
    """Advise where the right option stands in one place more often than chance would put it."""
    places: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for question in questions.values():
        if isinstance(question, SingleChoice) and not _is_sorted(question.options):
            places[len(question.options)][question.correct] += 1
    for options, counts in sorted(places.items()):
        total = counts.total()
        place, count = counts.most_common(1)[0]
        share = 1 / options
        most = total * share + _DEVIATIONS * math.sqrt(total * share * (1 - share))
        if total >= _FEWEST_PLACES and count > most:
            values = {"total": str(total), "options": str(options), "count": str(count)}
            problems.add_key("key-position", ("questions",), place=str(place + 1), **values)


def _is_sorted(options: tuple[Option, ...]) -> bool:
    """Tell whether the order of options is not the author's to choose."""
    return bool(ascending([option.text for option in options]))

"""Which questions a quiz asks, and in which order, from a seed."""

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from random import Random

from quiz.core.bank import Bank
from quiz.core.extra_time import ExtraTime
from quiz.core.kinds import Question, option_count
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.question import Difficulty
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.timing import NO_LIMIT, Limit, with_extra
from quiz.core.wording import Text, in_language


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What a person chose on the set-up page; no topics means all, a count of 0 means all.

    `questions` asks exactly these (retrying what is to be reviewed). A first run takes easy and
    medium questions only, at most one per fact. `tries` is how often a practice question may be
    answered. Certainty-based marking asks for confidence whatever `asks_confidence` says, and
    allows one try: of a second one nobody is as certain.
    """

    bank: str
    mode: Mode = Mode.PRACTICE
    topics: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    count: int = 15
    limit: Limit = NO_LIMIT
    extra: ExtraTime = ExtraTime.NONE
    shuffles_options: bool = True
    hides_clock: bool = False
    questions: tuple[str, ...] = ()
    is_first_run: bool = False
    tries: int = 1
    asks_confidence: bool = False
    is_certainty_based: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuestion:
    """One question of a quiz: its content, the order of its options, and its own limit.

    `was` is the id it had before, under which its history may lie.
    """

    id: str
    content: str
    order: tuple[int, ...] = ()
    seconds: float | None = None
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that is decided before the first question is shown; it never changes after.

    Limits include extra time: `seconds` is the whole quiz's, a question's stands with it.
    """

    bank: str
    title: Text
    mode: Mode
    questions: tuple[PlannedQuestion, ...]
    seed: int
    limit: Limit = NO_LIMIT
    extra: ExtraTime = ExtraTime.NONE
    seconds: float | None = None
    number_format: NumberFormat = NumberFormat.SPACE_COMMA
    hides_clock: bool = False
    tries: int = 1
    asks_confidence: bool = False
    is_certainty_based: bool = False


def matching(bank: Bank, setup: Setup) -> list[Question]:
    """Return the questions that a set-up allows, in the bank's order."""
    if setup.questions:
        return [bank.questions[name] for name in setup.questions if name in bank.questions]
    return [
        question
        for question in bank.questions.values()
        if (not setup.topics or (question.topic or "") in setup.topics)
        and (setup.difficulty is None or question.difficulty == setup.difficulty)
        and not (setup.is_first_run and question.difficulty == "hard")
    ]


def narrowed(bank: Bank, setup: Setup, ranked: Sequence[str]) -> Setup:
    """Return a set-up that asks the first of some questions which it allows, `count` of them.

    `ranked` has ids, the one to be asked first first: what is due, or the mistakes.
    """
    allowed = {question.id for question in matching(bank, replace(setup, questions=()))}
    chosen = [name for name in ranked if name in allowed]
    return replace(setup, questions=tuple(chosen[: setup.count or None]))


def make_plan(
    bank: Bank,
    setup: Setup,
    last_shown: Mapping[str, datetime],
    rng: Random,
    number_format: NumberFormat,
) -> Plan:
    """Return the plan of a quiz: never-seen questions first, then those not seen for longest.

    The choice is spread over the topics; `last_shown` says when each question was last on
    screen. The same seed, taken from `rng`, gives the same plan.
    """
    seed = rng.getrandbits(32)
    rng = Random(seed)
    chosen = _choose(matching(bank, setup), setup, last_shown, rng)
    rng.shuffle(chosen)
    return Plan(
        bank=bank.id,
        title=bank.title,
        mode=setup.mode,
        questions=tuple(_planned(bank, question, setup, rng) for question in chosen),
        seed=seed,
        limit=setup.limit,
        extra=setup.extra,
        seconds=(
            with_extra(setup.limit.seconds, setup.extra) if setup.limit.scope == "quiz" else None
        ),
        number_format=number_format,
        hides_clock=setup.hides_clock,
        tries=1 if setup.mode is Mode.EXAM or setup.is_certainty_based else setup.tries,
        asks_confidence=setup.asks_confidence or setup.is_certainty_based,
        is_certainty_based=setup.is_certainty_based,
    )


def _choose(
    allowed: list[Question], setup: Setup, last_shown: Mapping[str, datetime], rng: Random
) -> list[Question]:
    """Return as many questions as asked for: those never seen before any that was."""
    count = setup.count or len(allowed)
    if setup.questions or (count >= len(allowed) and not setup.is_first_run):
        return list(allowed)
    pool = list(allowed)
    rng.shuffle(pool)
    unseen = [question for question in pool if question.id not in last_shown]
    seen = [question for question in pool if question.id in last_shown]
    seen.sort(key=lambda question: last_shown[question.id])
    chosen: list[Question] = []
    per_topic: Counter[str | None] = Counter()
    facts: set[str] = set()
    for question in chain(_spread(unseen, per_topic), _spread(seen, per_topic)):
        if len(chosen) == count:
            break
        if not setup.is_first_run or facts.isdisjoint(question.facts):
            chosen.append(question)
            per_topic[question.topic] += 1
            facts.update(question.facts)
    return chosen


def _spread(questions: list[Question], per_topic: Counter[str | None]) -> Iterator[Question]:
    """Yield the first question of whichever topic has been taken from least."""
    waiting: dict[str | None, deque[Question]] = {}
    for question in questions:
        waiting.setdefault(question.topic, deque()).append(question)
    while waiting:
        topic = min(waiting, key=per_topic.__getitem__)
        yield waiting[topic].popleft()
        if not waiting[topic]:
            del waiting[topic]


def _planned(bank: Bank, question: Question, setup: Setup, rng: Random) -> PlannedQuestion:
    seconds = question.seconds or setup.limit.seconds
    return PlannedQuestion(
        id=question.id,
        content=bank.snapshot(question.id).content_hash(),
        order=option_order(question, rng if setup.shuffles_options else None),
        seconds=with_extra(seconds, setup.extra) if setup.limit.scope == "question" else None,
        was=question.was or "",
    )


def option_order(question: Question, rng: Random | None) -> tuple[int, ...]:
    """Return the order in which options are shown, as indices into the file's order.

    Options that are all numbers or dates stand in ascending order; without `rng`, or where the
    question says `shuffle: false`, the file's order stays. Where that order gives the answer
    away, the alphabet's does instead. An ordering starts from an order that is never right; a
    matching's order is of everything on its right; a cloze's lists the choices of one gap
    after those of another (`cloze.choices_in_order` parts them); a hotspot's never changes.
    """
    if not question.shuffle:
        rng = None
    match question:
        case SingleChoice() | MultipleAnswer():
            texts = [option.text for option in question.options]
            order = tuple(range(len(texts)))
            return ascending(texts) or (_shuffled(order, rng) if rng else order)
        case Ordering():
            order = _mixed([item.text for item in question.items], rng)
            # Turned round, what is in order is not, wherever ranks differ at all.
            return (*order[1:], order[0]) if question.is_right(order) else order
        case Matching():
            return _mixed(question.rights, rng)
        case Cloze():
            gaps = (gap.choices for gap in question.gaps(""))
            orders = (ascending(choices) or _mixed(choices, rng) for choices in gaps)
            return tuple(chain.from_iterable(orders))
        case _:
            return tuple(range(option_count(question)))


def _mixed(texts: Sequence[Text], rng: Random | None) -> tuple[int, ...]:
    """Return an order that does not tell the file's: a random one, or the alphabet's."""
    order = sorted(range(len(texts)), key=lambda index: in_language(texts[index], "").casefold())
    return _shuffled(order, rng) if rng else tuple(order)


def _shuffled(order: Sequence[int], rng: Random) -> tuple[int, ...]:
    return tuple(rng.sample(order, len(order)))


def ascending(texts: Sequence[Text]) -> tuple[int, ...]:
    """Return the order of texts that are all numbers or dates; () where one is not."""
    values = [_value(text) for text in texts]
    if not all(value is not None for value in values):
        return ()
    return tuple(sorted(range(len(texts)), key=lambda index: values[index] or ()))


#: Digits in groups of three with one mark, or in a row; then decimals.
_NUMBER = (
    r"(?P<sign>[-\N{MINUS SIGN}]?)"
    r"(?P<whole>[1-9]\d{0,2}(?P<mark>[\s.,])\d{3}(?:(?P=mark)\d{3})*|\d+)"
    r"(?:[.,](?P<decimals>\d+))?(?:\s*%)?"
)
_DATE = r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?"
_MONTHS = (
    ("enero", "january"),
    ("febrero", "february"),
    ("marzo", "march"),
    ("abril", "april"),
    ("mayo", "may"),
    ("junio", "june"),
    ("julio", "july"),
    ("agosto", "august"),
    ("septiembre", "setiembre", "september"),
    ("octubre", "october"),
    ("noviembre", "november"),
    ("diciembre", "december"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
#: As in "el 1.º de mayo de 2011", "28 April 2011", "abril de 2011", "mayo".
_WRITTEN_DATE = (
    r"(?i)(?:(?:el )?(?P<day>\d{1,2})(?:\.?º)? (?:de )?)?(?P<month>[a-z]+)"
    r"(?: (?:de |del )?(?P<year>\d{4}))?"
)
_AMERICAN_DATE = r"(?i)(?P<month>[a-z]+) (?P<day>\d{1,2})(?:,? (?P<year>\d{4}))?"


def _value(option: Text) -> tuple[float, ...] | None:
    """Return an option's number or date as something that sorts; None for any other text."""
    text = in_language(option, "").strip()
    if date := re.fullmatch(_DATE, text):
        return tuple(float(part or 0) for part in date.groups())
    if number := re.fullmatch(_NUMBER, text):
        return (_number(number),)
    date = re.fullmatch(_WRITTEN_DATE, text) or re.fullmatch(_AMERICAN_DATE, text)
    if date and (month := _MONTH.get(date["month"].lower())):
        return float(date["year"] or 0), float(month), float(date["day"] or 0)
    return None


def _number(number: re.Match[str]) -> float:
    """Return a number an author wrote in an option; a mark before three digits groups."""
    whole = re.sub(r"\D", "", number["whole"])
    return float(f"{'-' if number['sign'] else ''}{whole}.{number['decimals'] or 0}")

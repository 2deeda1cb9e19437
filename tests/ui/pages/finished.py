"""Finished quizzes for the tests of what comes after one."""

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.citations import Citation, Fact, Source
from quiz.core.events import Confidence, Ending, Summary
from quiz.core.kinds import Question
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.question import Option
from quiz.core.kinds.short_answer import AcceptedAnswer, ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.mode import Mode
from quiz.core.plan import NO_LIMIT, Limit, Plan, PlannedQuestion
from quiz.core.store import Finished
from tests.clocks import HandClock

SINGLE = SingleChoice(
    id="document",
    topic="origin",
    prompt="Which *document* & <tag>?",
    facts=("lima",),
    options=(
        Option(text="The framework", feedback="That came in 2012."),
        Option(text="The declaration", correct=True, feedback="Signed in Lima."),
        Option(text="The protocol"),
    ),
    hints=("It was signed in 2011.", "In Lima."),
    explanation="Signed in **2011**.",
)
MULTIPLE = MultipleAnswer(
    id="bodies",
    topic="origin",
    prompt="Which bodies?",
    options=(
        Option(text="Council", correct=True),
        Option(text="Group", correct=True),
        Option(text="Parliament", feedback="There is none."),
        Option(text="Court"),
    ),
)
TRUTH = TrueFalse(
    id="truth", topic="trade", prompt="Is it true?", answer=True, feedback={"false": "It is."}
)
NUMBER = Numeric(
    id="share", topic="trade", prompt="Which share?", answer=Decimal(3), unit="%", tolerance="1"
)
WORDS = ShortAnswer(
    id="capital",
    topic="trade",
    prompt="Which capital?",
    answers={
        "es": (AcceptedAnswer(text="Bogotá"), AcceptedAnswer(text="Santafé", feedback="Long ago."))
    },
)
RIGHT = {"document": "1", "bodies": "0,1", "truth": "true", "share": "3", "capital": "Bogotá"}
TOPICS = {"trade": {"es": "Comercio", "en": "Trade"}, "origin": {"es": "Origen", "en": "Origins"}}
FACTS = {
    "lima": Fact(
        id="lima",
        text={"es": "Se firmó en 2011.", "en": "It was signed in 2011."},
        source=Citation(ref="brief", section="passage on the origins"),
        as_of="2021",
    )
}
SOURCES = {
    "brief": Source(
        title="Ten years: a review",
        short="Legler (2021)",
        authors=("T. Legler",),
        publisher="KAS",
        date="2021-04",
    )
}


def bank(*questions: Question) -> Bank:
    """A bank of these questions, of all five kinds if none are named."""
    chosen = questions or (SINGLE, MULTIPLE, TRUTH, NUMBER, WORDS)
    return Bank(
        id="alliance",
        title={"es": "Alianza", "en": "Alliance"},
        languages=("es", "en"),
        questions={question.id: question for question in chosen},
        topics=TOPICS,
        facts=FACTS,
        sources=SOURCES,
    )


def finished(
    of: Bank | None = None,
    *,
    wrong: dict[str, str] | None = None,
    empty: tuple[str, ...] = (),
    flagged: tuple[str, ...] = (),
    hints: dict[str, int] | None = None,
    mode: Mode = Mode.PRACTICE,
    seconds_each: int = 10,
    limit: Limit = NO_LIMIT,
    calls: dict[str, Confidence] | None = None,
    **planned: object,
) -> Attempt:
    """A quiz that is over: all answered right but what is named `wrong` or `empty`.

    `calls` says how sure some answers were called, `planned` has more of the plan.
    """
    asked = of or bank()
    answers = {**dict.fromkeys(asked.questions, "true"), **RIGHT, **(wrong or {})}
    contents = {}
    questions = []
    for name, question in asked.questions.items():
        snapshot = asked.snapshot(name)
        contents[snapshot.content_hash()] = snapshot
        count = len(getattr(question, "options", ()))
        questions.append(
            PlannedQuestion(
                id=name, content=snapshot.content_hash(), order=tuple(reversed(range(count)))
            )
        )
    plan = Plan(
        bank=asked.id,
        title=asked.title,
        mode=mode,
        questions=tuple(questions),
        seed=1,
        limit=limit,
        seconds=limit.seconds if limit.scope == "quiz" else None,
        **planned,
    )
    clock = HandClock()
    attempt = Attempt("run", plan, contents, clock, lambda _events: None)
    attempt.start()
    for position, name in enumerate(asked.questions):
        attempt.go_to(position)
        for _ in range(seconds_each):
            clock.pass_seconds(1)
            attempt.tick()
        if attempt.is_finished:
            return attempt
        for _ in range((hints or {}).get(name, 0)):
            attempt.hint()
        if name in flagged:
            attempt.flag(on=True)
        if name in (calls or {}):
            attempt.confide(calls[name])
        if name not in empty:
            attempt.give(answers[name])
    attempt.finish()
    return attempt


def result(percent: int, day: datetime) -> Finished:
    """A result of the same bank on a day (UTC)."""
    return Finished(
        identity="before",
        finished_at=day,
        utc_offset_minutes=-300,
        summary=Summary(
            bank="alliance",
            title="Alliance",
            mode=Mode.PRACTICE,
            ending=Ending.COMPLETED,
            score=Fraction(percent),
            points=Fraction(100),
            seconds=60,
            verdicts="r",
        ),
    )


def at(day: int, hour: int = 20) -> datetime:
    """A moment in January 2026 (UTC)."""
    return datetime(2026, 1, day, hour, tzinfo=UTC)

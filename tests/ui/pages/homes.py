"""What home may have to show, made small for the tests."""

from collections.abc import Sequence
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from quiz.banks.complaint import Piece
from quiz.banks.snippets import SnippetLine
from quiz.core.bank import Bank
from quiz.core.events import Ending, Summary
from quiz.core.kinds.question import Option
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.mode import Mode
from quiz.ui.bank_faults import Fault
from quiz.ui.pages.home_view import Home, Subject, summary_markers
from quiz.ui.pages.latest_quizzes import Result, Running
from quiz.ui.pages.problem import Problem
from quiz.ui.widgets.horizon_markers import MarkerState

AFTERNOON = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
TOPICS = {"Chronology": 28, "Trade": 12}


def bank(
    name: str = "alliance", title: str = "Pacific Alliance", topics: dict[str, int] | None = None
) -> Bank:
    """A bank with so many questions in each topic."""
    counts = TOPICS if topics is None else topics
    options = (Option(text="Lima", correct=True), Option(text="Quito"))
    questions = [
        SingleChoice(id=f"{topic}-{index}", prompt="?", topic=topic or None, options=options)
        for topic, count in counts.items()
        for index in range(count)
    ]
    return Bank(
        id=name,
        title={"en": title, "es": f"{title} (es)"},
        languages=("en", "es"),
        questions={question.id: question for question in questions},
        topics={topic: topic for topic in counts if topic},
        description="How the **Alliance** was born.",
    )


def subject(of: Bank | None = None, mastery: Sequence[float] = (0.8, 0.3), **more: Any) -> Subject:
    """A subject with a mastery for each topic."""
    of = of or bank()
    counts = of.topic_counts()
    return Subject(
        bank=of,
        topic_counts=counts,
        mastery=dict(zip(counts, mastery, strict=False)),
        **{"mastered_percent": 62, **more},
    )


def running(**more: Any) -> Running:
    """A practice quiz at its third of four questions, with 6:42 left."""
    markers = ("right", "wrong", "pending", "pending")
    return Running(
        **{
            "identity": "run",
            "title": "Pacific Alliance",
            "mode": Mode.PRACTICE,
            "position": 2,
            "markers": tuple(
                MarkerState(kind=kind, current=index == 2) for index, kind in enumerate(markers)
            ),
            "rest_seconds": 402.0,
            **more,
        }
    )


def result(identity: str, day: int = 22, of: Bank | None = None, **more: Any) -> Result:
    """A result of eight out of ten in 4:12 on a day of November 2026."""
    of = of or bank()
    values: dict[str, Any] = {
        "mode": Mode.PRACTICE,
        "ending": Ending.COMPLETED,
        "score": Fraction(8),
        "points": Fraction(10),
        "seconds": 252.0,
        "verdicts": "rrrrrrrrwu",
        **more,
    }
    summary = Summary(bank=of.id, title=of.title, **values)
    return Result(
        identity=identity,
        finished_at=datetime(2026, 11, day, 9, tzinfo=UTC),
        summary=summary,
        markers=summary_markers(summary),
    )


def problem(name: str = "trade.yaml", **more: Any) -> Problem:
    """A bank that could not be opened."""
    path = f"/home/ines/{name}"
    complaints = ("37:3: error: The indentation differs.", "40:1: warning: No explanation.")
    values: dict[str, Any] = {
        "is_loaded": False,
        "left_out": 0,
        "details": "\n".join(f"{path}:{complaint}" for complaint in complaints),
        **more,
    }
    return Problem(path=path, name=name, **values)


def fault(**more: Any) -> Fault:
    """What is wrong with the thirty-seventh line of that bank."""
    values: dict[str, Any] = {
        "path": "/home/ines/trade.yaml",
        "line": 37,
        "severity": "error",
        "reason": (Piece("The indentation differs from the line before.", is_code=False),),
        "remedy": (Piece("Begin it with "), Piece("- ", is_code=True), Piece(".")),
        "lines": (
            SnippetLine(number=36, text="    options:"),
            SnippetLine(number=37, text="   - El Acuerdo Marco", is_bad=True),
            SnippetLine(number=38, text="      - La Declaración de Lima"),
        ),
        **more,
    }
    return Fault(**values)


def home(**more: Any) -> Home:
    """Home on a Sunday afternoon, 8 of 20 questions done, with one subject."""
    return Home(
        **{
            "now": AFTERNOON,
            "answered_today": 8,
            "goal": 20,
            "subjects": (subject(),),
            **more,
        }
    )

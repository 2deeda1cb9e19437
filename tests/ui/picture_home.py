"""What home shows in the design's pictures: three subjects, an unfinished quiz, three results."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from quiz.banks.complaint import Piece
from quiz.banks.snippets import SnippetLine
from quiz.core.bank import Bank
from quiz.core.events import Ending, Summary
from quiz.core.kinds.question import Option
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.mode import Mode
from quiz.core.to_review import ToReview
from quiz.ui.bank_faults import Fault
from quiz.ui.pages.home_view import Home, Subject, summary_markers
from quiz.ui.pages.latest_quizzes import Result, Running
from quiz.ui.pages.problem import Problem
from quiz.ui.verdicts import markers
from tests.stores import LateStore
from tests.ui import pictures

SUNDAY = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
#: How many questions of each topic the pictures 01 and 02 have.
COUNTS = {"cronologia": 28, "instituciones": 31, "comercio": 24, "movilidad": 19, "integracion": 18}


def subject_bank() -> Bank:
    """Return the subject of the pictures with as many questions as they say: 120."""
    small = pictures.bank()
    questions = dict(small.questions)
    have = small.topic_counts()
    for topic, count in COUNTS.items():
        for number in range(have.get(topic, 0), count):
            filler = _filler(f"{topic}-{number}", topic)
            questions[filler.id] = filler
    return replace(
        small,
        questions=questions,
        description="Chile, Colombia, México y Perú: cómo nació la Alianza, cómo se gobierna y qué"
        " ha logrado en su integración. Cada pregunta trae explicación y fuente.",
    )


def other_bank(identity: str, title: str, counts: tuple[int, ...]) -> Bank:
    """Return a bank of which only the title and the topics' sizes matter."""
    topics = {f"t{place}": f"Tema {place + 1}" for place in range(len(counts))}
    questions = [
        _filler(f"{topic}-{number}", topic)
        for topic, count in zip(topics, counts, strict=True)
        for number in range(count)
    ]
    return Bank(
        id=identity,
        title=title,
        languages=("es",),
        questions={question.id: question for question in questions},
        topics=topics,
    )


def banks() -> tuple[Bank, ...]:
    """Return the three subjects of picture 01."""
    return (
        subject_bank(),
        other_bank("regionalismo", "Regionalismo latinoamericano", (21, 21, 21, 21)),
        other_bank("geografia", "Geografía de la cuenca", (10, 10, 10, 10, 10, 10)),
    )


def waiting(*, is_empty: bool = False) -> ToReview:
    """Return what waits in the subject of picture 02: twelve due, nine mistakes; or nothing."""
    wednesday = SUNDAY.date() + timedelta(days=3)
    if is_empty:
        return ToReview(day=SUNDAY.date(), next_day=wednesday)
    bank = subject_bank()
    due = [
        name
        for topic, count in DUE.items()
        for name in [each.id for each in bank.questions.values() if each.topic == topic][:count]
    ]
    mistakes = list(bank.questions)[:9]
    return ToReview(day=SUNDAY.date(), due=tuple(due), mistakes=tuple(mistakes), next_day=wednesday)


def first_run() -> Home:
    """Return home as it is before the first quiz (picture 01b)."""
    return Home(
        now=SUNDAY,
        answered_today=0,
        goal=20,
        subjects=(_subject(subject_bank(), (0.0,) * 5, 0),),
        is_first_run=True,
    )


#: How many questions picture 01 has due, by topic.
DUE = {"cronologia": 5, "instituciones": 4, "comercio": 3}


def home(*, running: bool = True, problem: bool = False, due: bool = True) -> Home:
    """Return home of picture 01.

    Or with nothing to continue, with nothing due, or with a file that is broken.
    """
    alliance, regional, geography = banks()
    return Home(
        now=SUNDAY,
        answered_today=8,
        goal=20,
        subjects=(
            replace(
                _subject(alliance, (0.82, 0.55, 0.70, 0.38, 0.64), 62, 92), due=DUE if due else {}
            ),
            _subject(regional, (0.49, 0.18, 0.40, 0.25), 35, 64),
            replace(
                _subject(geography, (0.90, 0.76, 0.82, 0.60, 0.86, 0.70), 78, 92),
                is_up_to_date=True,
            ),
        ),
        running=_running() if running else None,
        results=(
            _result(alliance, Mode.PRACTICE, 22, "rrrwrrrrwr", 252),
            _result(regional, Mode.EXAM, 21, "rwrrwrwrrrwwrr", 665),
            _result(alliance, Mode.REVIEW, 20, "rrrrrrwrrrrr", 348),
        ),
        problems=(broken(),) if problem else (),
        minutes_of_due=6 if due else 0,
        next_due=date(2026, 11, 25),
    )


def broken() -> Problem:
    """Return the file of picture 18."""
    return Problem(
        path="/home/ines/comercio-2024.yaml",
        name="comercio-2024.yaml",
        bank="/home/ines/comercio-2024.yaml",
        is_loaded=False,
        left_out=0,
        details="/home/ines/comercio-2024.yaml:37:4: error: la sangría no coincide",
    )


def faults() -> tuple[Fault, ...]:
    """Return what is wrong with the file of picture 18, and two places more in other files."""
    first = Fault(
        path="/home/ines/comercio-2024.yaml",
        line=37,
        severity="error",
        reason=(Piece("La sangría no coincide con la línea anterior."),),
        remedy=(Piece("La línea 37 debería empezar con 6 espacios, como la 38."),),
        lines=(
            SnippetLine(number=36, text="    opciones:"),
            SnippetLine(number=37, text="   - El Acuerdo Marco", is_bad=True),
            SnippetLine(number=38, text="      - La Declaración de Lima"),
        ),
    )
    second = replace(
        first,
        path="/home/ines/cronologia.yaml",
        line=8,
        reason=(Piece("Falta el campo "), Piece("prompt", is_code=True), Piece(".")),
        remedy=(
            Piece("Agrega aquí una línea "),
            Piece("prompt: …", is_code=True),
            Piece("."),
        ),
        lines=(
            SnippetLine(number=7, text="questions:"),
            SnippetLine(number=8, text="  - id: declaracion-de-lima", is_bad=True),
            SnippetLine(number=9, text="    kind: numeric"),
        ),
    )
    return first, second, replace(second, line=0, lines=(), severity="warning")


def _filler(identity: str, topic: str) -> SingleChoice:
    return SingleChoice(
        id=identity,
        topic=topic,
        prompt=f"¿Cuál de estos países es miembro? ({identity})",
        options=(Option(text="Chile", correct=True), Option(text="Brasil"), Option(text="Cuba")),
    )


def _subject(
    bank: Bank, shares: tuple[float, ...], percent: int, last: int | None = None
) -> Subject:
    counts = bank.topic_counts()
    return Subject(
        bank=bank,
        topic_counts=counts,
        mastery=dict(zip(counts, shares, strict=True)),
        mastered_percent=percent,
        last_percent=last,
    )


def _running() -> Running:
    attempt = pictures.practice(8, "rrwrrpr", store=LateStore()).attempt
    states = [replace(state, flagged=False) for state in markers(attempt)]
    return Running(
        identity=pictures.IDENTITY,
        title="Alianza del Pacífico",
        mode=Mode.PRACTICE,
        position=7,
        markers=tuple(states),
        rest_seconds=402.0,
    )


def _result(bank: Bank, mode: Mode, day: int, verdicts: str, seconds: float) -> Result:
    summary = Summary(
        bank=bank.id,
        title=bank.title,
        mode=mode,
        ending=Ending.COMPLETED,
        score=Fraction(verdicts.count("r")),
        points=Fraction(len(verdicts)),
        seconds=seconds,
        verdicts=verdicts,
    )
    return Result(
        identity=f"result-{day}",
        finished_at=datetime(2026, 11, day, 9, tzinfo=UTC),
        summary=summary,
        markers=summary_markers(summary),
    )

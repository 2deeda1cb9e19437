"""What the progress page shows in the design's picture 12."""

from dataclasses import replace
from datetime import date, timedelta

from quiz.core.events import Confidence
from quiz.core.progress import (
    Calls,
    DayCount,
    Mastery,
    Period,
    Progress,
    ScorePoint,
    Step,
    first_heat_map_day,
)

TODAY = date(2026, 11, 22)
_DAY = timedelta(days=1)
_SCORES = (48, 55, 52, 60, 58, 66, 71, 64, 74, 78, 74, 83)
_DAYS_AGO = (133, 125, 114, 105, 90, 77, 63, 50, 36, 21, 9, 0)
_DUE = (12, 8, 5, 9, 3, 0, 4, 6, 2, 7, 1, 0, 3, 5)
#: A row for each weekday, a digit for each week: the steps of the picture's squares.
_STEPS = (
    "0101101111031030023332",
    "0121021002123110302031",
    "0012110120032310010033",
    "0112020100102102201332",
    "0010222000000030310223",
    "0001210222230010100302",
    "1001110002321002330102",
)
_QUESTIONS_A_STEP = 6
_PARTS = (
    ("cronologia", "Cronología", 82),
    ("comercio", "Comercio", 70),
    ("integracion", "Integración profunda", 64),
    ("instituciones", "Instituciones", 55),
    ("movilidad", "Movilidad de personas", 38),
)


def progress() -> Progress:
    """Return the progress of picture 12, and below it what the picture does not have."""
    return Progress(
        period=Period.MONTHS,
        today=TODAY,
        mastered_percent=62,
        answered=412,
        seconds=5 * 3600 + 10 * 60,
        streak_days=6,
        step=Step.QUIZ,
        scores=tuple(
            ScorePoint(day=TODAY - ago * _DAY, percent=percent)
            for ago, percent in zip(_DAYS_AGO, _SCORES, strict=True)
        ),
        is_of_one_bank=True,
        parts=tuple(
            Mastery(name=name, title=title, mastered=percent, questions=100)
            for name, title, percent in _PARTS
        ),
        difficulties=(
            Mastery(name="easy", title="easy", mastered=31, questions=40),
            Mastery(name="medium", title="medium", mastered=30, questions=50),
            Mastery(name="hard", title="hard", mastered=13, questions=30),
        ),
        forecast=tuple(
            DayCount(day=TODAY + ahead * _DAY, count=count) for ahead, count in enumerate(_DUE)
        ),
        study_days=tuple(_study_days()),
        calls=(
            Calls(confidence=Confidence.GUESSING, answered=24, right=9),
            Calls(confidence=Confidence.FAIRLY, answered=61, right=39),
            Calls(confidence=Confidence.CERTAIN, answered=45, right=32),
        ),
    )


def many_quizzes() -> Progress:
    """Return the progress in all subjects of somebody with more quizzes than a curve shows."""
    weeks = range(26)
    return replace(
        progress(),
        answered=12_480,
        seconds=95 * 3600,
        streak_days=1,
        step=Step.WEEK,
        is_of_one_bank=False,
        scores=tuple(
            ScorePoint(
                day=TODAY - 6 * _DAY - 7 * (25 - week) * _DAY,
                percent=min(100, 30 + 3 * week),
                quizzes=4,
            )
            for week in weeks
        ),
    )


def beginning() -> Progress:
    """Return the progress after a first quiz: no curve, nothing due for two weeks, no calls."""
    full = progress()
    return replace(
        full,
        mastered_percent=3,
        answered=10,
        seconds=252,
        streak_days=1,
        scores=full.scores[:1],
        parts=tuple(replace(part, mastered=0) for part in full.parts),
        forecast=tuple(replace(day, count=0) for day in full.forecast),
        study_days=tuple(
            replace(day, count=10 if day.day == TODAY else 0) for day in full.study_days
        ),
        difficulties=(),
        calls=(),
    )


def _study_days() -> list[DayCount]:
    first = first_heat_map_day(TODAY)
    return [
        DayCount(
            day=first + (7 * week + weekday) * _DAY,
            count=int(_STEPS[weekday][week]) * _QUESTIONS_A_STEP,
        )
        for week in range(len(_STEPS[0]))
        for weekday in range(7)
    ]

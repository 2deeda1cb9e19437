"""What the results page says of a quiz, worked out before it is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from quiz.core.attempt import Attempt, points
from quiz.core.certainty import BEST
from quiz.core.events import Confidence, Ending
from quiz.core.kinds.question import Verdict
from quiz.core.store import Finished
from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.days import coming_day
from quiz.ui.mode_names import mode_name

translate = QCoreApplication.translate

_EXCELLENT_PERCENT = 90
_GOOD_PERCENT = 70
_HALF_PERCENT = 50
#: From this share on, and with this many questions, a topic is called firm.
_FIRM = Fraction(4, 5)
_FIRM_QUESTIONS = 2


@dataclass(frozen=True, slots=True)
class TopicResult:
    """One topic's part of the score, in points."""

    name: str
    earned: Fraction
    points: Fraction
    questions: int

    @property
    def share(self) -> Fraction:
        """Return the share of the points that was earned, 0 to 1."""
        return self.earned / self.points if self.points else Fraction(0)

    @property
    def percent(self) -> int:
        """Return the share in whole percent, rounded down: 100 means all right."""
        return int(100 * self.share)


def topic_results(attempt: Attempt, language: str, topics: Sequence[str] = ()) -> list[TopicResult]:
    """Return the score by topic: in the order of `topics`, others as they were first asked."""
    positions: dict[str, list[int]] = {topic: [] for topic in topics}
    for position in attempt.counted_positions():
        topic = attempt.snapshots[position].question.topic or ""
        positions.setdefault(topic, []).append(position)
    results = []
    for asked in positions.values():
        if not asked:
            continue
        title = attempt.snapshots[asked[0]].topic
        results.append(
            TopicResult(
                name=(
                    in_language(title, language)
                    if title
                    else translate("results", "Without a topic")
                ),
                earned=sum((attempt.points_of(at) for at in asked), Fraction(0)),
                points=sum((points(attempt.snapshots[at]) for at in asked), Fraction(0)),
                questions=len(asked),
            )
        )
    return results


def positions_to_review(attempt: Attempt) -> list[int]:
    """Return the places of the questions that were not fully right, the empty ones included.

    Those that a quiz ended before are none of them, unless it ended before all of them.
    """
    asked = attempt.counted_positions() or range(len(attempt.items))
    return [at for at in asked if attempt.verdict_of(at) is not Verdict.RIGHT]


def is_cut_short(attempt: Attempt) -> bool:
    """Tell whether a quiz was ended before all of its questions, so that they do not count."""
    return len(attempt.counted_positions()) < len(attempt.items)


def flagged_positions(attempt: Attempt) -> list[int]:
    """Return the places of the questions that were flagged."""
    return [position for position, item in enumerate(attempt.items) if item.is_flagged]


def seconds_per_question(attempt: Attempt) -> int:
    """Return the mean time spent on the questions that were on screen, in whole seconds.

    An exam's total can be longer: it runs on while a question's own time is over.
    """
    shown = sum(item.is_shown for item in attempt.items)
    return round(sum(item.spent_seconds for item in attempt.items) / max(1, shown))


def subject_line(attempt: Attempt, language: str) -> str:
    """Return the subject and the mode, as in "Pacific Alliance · Practice"."""
    return f"{in_language(attempt.plan.title, language)} · {mode_name(attempt.plan.mode)}"


def sure_but_missed(attempt: Attempt) -> int | None:
    """Return how many answers called certain were wrong, None in a quiz that did not ask."""
    if not attempt.plan.asks_confidence:
        return None
    return sum(
        item.confidence is Confidence.CERTAIN and attempt.verdict_of(position) is Verdict.WRONG
        for position, item in enumerate(attempt.items)
    )


def coming_back(attempt: Attempt, returns: Mapping[int, date], today: date, language: str) -> str:
    """Return when the questions come back: those missed, those partly right, those right.

    `returns` has the day of each that was answered, by its place.
    """
    days: dict[Verdict, list[date]] = {}
    for position, day in returns.items():
        days.setdefault(attempt.verdict_of(position), []).append(max(day, today))
    sentences = []
    for verdict in (Verdict.WRONG, Verdict.PARTLY, Verdict.RIGHT):
        if of_verdict := days.get(verdict):
            when = _days(min(of_verdict), max(of_verdict), today, language)
            sentences.append(_group(verdict, len(of_verdict)).format(when=when))
    return " ".join(sentences)


def marking_note(attempt: Attempt, language: str) -> str:
    """Return the score by certainty beside the other one; "" in a quiz marked as usual."""
    summary = attempt.summary()
    if summary.certainty_score is None:
        return ""
    text = translate(
        "results", "Certainty score: {n} of {most} possible; accuracy stays {score} of {points}."
    )
    return text.format(
        n=phrases.number(summary.certainty_score, language),
        most=phrases.number(BEST * summary.points, language),
        score=phrases.number(summary.score, language),
        points=phrases.number(summary.points, language),
    )


def penalty_note(attempt: Attempt, language: str) -> str:
    """Return how many points hints and second tries have taken; "" where they took none."""
    taken = Fraction(0)
    for position, snapshot in enumerate(attempt.snapshots):
        is_right = attempt.items[position].is_overridden
        raw = Fraction(1) if is_right else attempt.mark_of(position).fraction
        taken += raw * points(snapshot) - attempt.points_of(position)
    if not taken:
        return ""
    text = translate("results", "Hints and second tries took {n} of the points.")
    return text.format(n=phrases.number(taken, language))


def _group(verdict: Verdict, count: int) -> str:
    match verdict:
        case Verdict.WRONG:
            return phrases.tr("The %n you missed: {when}.", "", count)
        case Verdict.PARTLY:
            return phrases.tr("The %n partly right: {when}.", "", count)
        case _:
            return phrases.tr("The %n right ones: {when}.", "", count)


def _days(first: date, last: date, today: date, language: str) -> str:
    start = coming_day(first, today, language)
    if first == last:
        return start
    end = coming_day(last, today, language)
    return translate("results", "between {start} and {end}").format(start=start, end=end)


def score_sentence(
    attempt: Attempt,
    topics: Sequence[TopicResult],
    previous: Finished | None,
    today: date,
    language: str,
) -> str:
    """Return one kind sentence with a fact: what has risen, what is firm, what to review.

    Before it stands that time ran out, or that it was ended early, where it ended so.
    """
    sentence = _score_sentence(attempt, topics, previous, today, language)
    if is_cut_short(attempt):
        counted, every = len(attempt.counted_positions()), len(attempt.items)
        early = translate("results", "Ended early: {a} of {b} questions count.")
        return f"{early.format(a=counted, b=every)} {sentence}"
    if attempt.ending is Ending.TIME:
        ran_out = translate("results", "Time ran out.")
        return f"{ran_out} {sentence}"
    return sentence


def _score_sentence(
    attempt: Attempt,
    topics: Sequence[TopicResult],
    previous: Finished | None,
    today: date,
    language: str,
) -> str:
    percent = attempt.summary().percent
    to_review = len(positions_to_review(attempt))
    if percent >= _EXCELLENT_PERCENT and is_cut_short(attempt):
        return translate("results", "Excellent so far.")
    if percent >= _EXCELLENT_PERCENT:
        return translate("results", "Excellent: you have mastered this set.")
    if percent < _HALF_PERCENT and to_review:
        return _low_sentence(attempt, to_review)
    is_good = percent >= _GOOD_PERCENT
    risen = percent - previous.summary.percent if previous is not None else 0
    firm = _firmest(topics)
    if previous is not None and risen > 0 and (is_good or firm is None):
        text = (
            phrases.tr("Well done: up %n point(s) {since}.", "", risen)
            if is_good
            else phrases.tr("Good progress: up %n point(s) {since}.", "", risen)
        )
        return text.format(since=_since(previous, today, language))
    if firm is not None:
        text = (
            translate("results", "Well done: {topic} is firm now.")
            if is_good
            else translate("results", "Good progress: {topic} is firm now.")
        )
        return text.format(topic=firm.name)
    if not to_review:
        return translate("results", "Right in the end: hints and second tries cost marks.")
    if is_good:
        return phrases.tr("Well done: only %n left to review.", "", to_review)
    return phrases.tr("Good progress: %n left to review.", "", to_review)


def _low_sentence(attempt: Attempt, to_review: int) -> str:
    """Return the sentence for less than half: a start is only called good where there is one."""
    if attempt.summary().score:
        return phrases.tr(
            "A good start. Reviewing these %n will help more than starting over.", "", to_review
        )
    if attempt.answered_count:
        return phrases.tr(
            "Now you know what to review: going over these %n will help most.", "", to_review
        )
    return phrases.tr("Nothing answered this time. These %n will wait for you.", "", to_review)


def _firmest(topics: Sequence[TopicResult]) -> TopicResult | None:
    """Return the topic that went best, where one may be called firm."""
    firm = [
        topic for topic in topics if topic.share >= _FIRM and topic.questions >= _FIRM_QUESTIONS
    ]
    return max(firm, key=lambda topic: (topic.share, topic.questions), default=None)


def _since(previous: Finished, today: date, language: str) -> str:
    """Return "since Friday", "since yesterday", "since 3 November"."""
    local = previous.finished_at + timedelta(minutes=previous.utc_offset_minutes)
    day = local.date()
    away = (today - day).days
    if away <= 0:
        return translate("results", "since the last time today")
    if away == 1:
        return translate("results", "since yesterday")
    qt_day = QDate(day.year, day.month, day.day)
    if away < 7:
        name = QLocale(language).toString(qt_day, "dddd")
    else:
        name = QLocale(language).toString(qt_day, "d 'de' MMMM" if language == "es" else "d MMMM")
    # In Spanish a day has an article: "desde el viernes".
    shown = f"el {name}" if language == "es" else name
    return translate("results", "since {day}").format(day=shown)

"""What is said of tries, hints and certainty: what they cost, and what became of them."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from quiz.core.attempt import Attempt
from quiz.core.certainty import certainty_mark
from quiz.core.events import Confidence, Judgement
from quiz.core.kinds.question import Verdict as Outcome
from quiz.core.kinds.question import after_penalties
from quiz.core.memory import is_known
from quiz.ui import phrases
from quiz.ui.widgets.confidence import confidence_name

translate = QCoreApplication.translate
_MINUS = "\N{MINUS SIGN}"


def hint_price() -> str:
    """Return what each hint costs."""
    return translate("QuestionView", "Each hint takes a third off this question's points.")


def tries_price(attempt: Attempt, language: str) -> str:
    """Return what another try costs, before the first; "" where there is none."""
    if attempt.plan.tries == 1 or not attempt.is_open or attempt.item.tries:
        return ""
    return translate("learning", "There are two tries; the second counts up to {m}.").format(
        m=_most(attempt, language)
    )


def second_try(attempt: Attempt, language: str) -> str:
    """Return what the try that is left counts."""
    return translate("learning", "The second try counts up to {m}.").format(
        m=_most(attempt, language)
    )


def certainty_rule(language: str) -> str:
    """Return in words how certainty-based marking counts."""
    earned = [
        _number(certainty_mark(Fraction(is_right), each), language)
        for each in Confidence
        for is_right in (1, 0)
    ]
    rule = translate(
        "learning",
        "Guessing: {a} if right, {b} if wrong. Fairly: {c} or {d}. Certain: {e} or {f}. "
        "Nothing chosen counts as guessing; partly right lies in between.",
    )
    return rule.format(**dict(zip("abcdef", earned, strict=True)))


def may_ask_to_return(attempt: Attempt, position: int) -> bool:
    """Tell whether asking for a question tomorrow says something: others come back by themselves.

    What was asked for can be taken back in any case.
    """
    item = attempt.items[position]
    if not item.is_judged or attempt.is_exam or attempt.is_finished:
        return False
    fraction = Fraction(1) if item.is_overridden else attempt.mark_of(position).fraction
    said = Judgement(confidence=item.confidence, tries=max(1, item.tries))
    return item.is_returning or is_known(fraction, item.hints, said)


def said_of_confidence(confidence: Confidence | None, outcome: Outcome) -> str:
    """Return what a person may learn from how sure they were, "" for nothing."""
    if confidence is Confidence.GUESSING and outcome is Outcome.RIGHT:
        return translate("learning", "Right by guessing; you will see it again soon.")
    if confidence is Confidence.CERTAIN and outcome is Outcome.WRONG:
        return translate("learning", "You were sure of this one: worth a slow look.")
    return ""


def learning_lines(attempt: Attempt, position: int, language: str) -> list[str]:
    """Return what hints, tries and certainty have to do with an answer, in sentences."""
    item = attempt.items[position]
    if not item.response:
        return []
    said = [
        _try_that_counts(attempt, position),
        _cost(attempt, position, language),
        _certainty(attempt, position, language),
        said_of_confidence(item.confidence, attempt.verdict_of(position)),
    ]
    return [line for line in said if line]


def confidence_line(confidence: Confidence | None) -> str:
    """Return how sure a person was, "" where they did not say."""
    if confidence is None:
        return ""
    name = confidence_name(confidence)
    return translate("learning", "How sure you were: “{x}”.").format(x=name)


def _most(attempt: Attempt, language: str) -> str:
    """Return the most that the second try can count."""
    return _number(after_penalties(Fraction(1), attempt.item.hints, 2), language)


def _try_that_counts(attempt: Attempt, position: int) -> str:
    """Return that a try was the last, though there could have been another."""
    item = attempt.items[position]
    has_another = 0 < item.tries < attempt.plan.tries
    if not has_another or attempt.mark_of(position).fraction == 1:
        return ""
    return translate("learning", "There was no second try, so the first one counts.")


def _cost(attempt: Attempt, position: int, language: str) -> str:
    """Return what is left of a mark after hints and tries, "" where they cost nothing."""
    item, verdict = attempt.items[position], attempt.verdict_of(position)
    if verdict is Outcome.WRONG or not (item.hints or item.tries > 1):
        return ""
    kept = _number(attempt.fraction_of(position), language)
    if item.tries <= 1:
        return phrases.tr("With %n hint(s) it counts {m}.", "", item.hints).format(m=kept)
    if not item.hints:
        return translate("learning", "At the second try it counts {m}.").format(m=kept)
    said = phrases.tr("At the second try, with %n hint(s), it counts {m}.", "", item.hints)
    return said.format(m=kept)


def _certainty(attempt: Attempt, position: int, language: str) -> str:
    """Return the mark by certainty, "" where the quiz has none."""
    if not attempt.plan.is_certainty_based:
        return ""
    earned = _number(attempt.certainty_points_of(position), language)
    return translate("learning", "Points by certainty: {m}.").format(m=earned)


def _number(value: Fraction, language: str) -> str:
    """Return a mark with as many decimals as it needs, two at most."""
    decimals = 1 if (10 * value).denominator == 1 else 2
    return phrases.number(value, language, decimals).replace("-", _MINUS)

"""Say what became of an answer, in words and with its reasons."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from quiz.core.attempt import Attempt
from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer, chosen
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.question import Mark
from quiz.core.kinds.question import Verdict as Outcome
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse, truth
from quiz.core.numbers import NumberFormat, format_of, write_in_format
from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.citations import as_of_line, cites_source, source_line
from quiz.ui.gap_words import gaps_count, region_feedback
from quiz.ui.learning_words import learning_lines, may_ask_to_return, second_try
from quiz.ui.widgets.horizon_markers import MarkerKind, MarkerState
from quiz.ui.widgets.verdict import Verdict, VerdictKind

translate = QCoreApplication.translate

_KINDS: dict[Outcome, VerdictKind] = {
    Outcome.RIGHT: "right",
    Outcome.PARTLY: "partial",
    Outcome.WRONG: "wrong",
    Outcome.UNANSWERED: "unanswered",
}


def verdict_of(
    attempt: Attempt, position: int, language: str, *, is_review: bool = False
) -> Verdict:
    """Return what the block under a question says once it is judged.

    In a review after the quiz its second line leaves out the right answer and what is to be
    said of tries and certainty, which stand elsewhere.
    """
    snapshot, item = attempt.snapshots[position], attempt.items[position]
    mark = attempt.mark_of(position)
    counts = _counts(
        snapshot.question, mark, language, attempt.plan.number_format, names_answer=not is_review
    )
    if not is_review:
        if item.is_revealed and item.draft not in ("", item.response):
            counts.insert(0, translate("verdicts", "What you had entered was not sent."))
        counts += learning_lines(attempt, position, language)
        if item.is_returning:
            counts.append(translate("verdicts", "You will see it again tomorrow."))
    return Verdict(
        kind=_KINDS[attempt.verdict_of(position)],
        title=_title(attempt, position),
        count=" ".join(counts),
        feedback=tuple(_feedback(attempt, position, mark, language)),
        explanation=(
            in_language(snapshot.question.explanation, language)
            if snapshot.question.explanation
            else ""
        ),
        source=source_line(snapshot, language),
        as_of=as_of_line(snapshot, language),
        can_open_source=cites_source(snapshot),
        is_overridden=item.is_overridden if attempt.can_override(position) else None,
        is_returning=item.is_returning if may_ask_to_return(attempt, position) else None,
    )


def tried_verdict(attempt: Attempt, language: str) -> Verdict:
    """Return what stands under a question that may be tried again: nothing of its answer."""
    outcome = attempt.mark_of(attempt.position).verdict
    title = translate("verdicts", "Not yet. One more try.")
    if outcome is Outcome.PARTLY:
        title = translate("verdicts", "Partly right. One more try.")
    return Verdict(
        kind=_KINDS[outcome],
        title=title,
        count=second_try(attempt, language),
        is_final=False,
    )


def time_up_verdict(*, was_tried: bool = False) -> Verdict:
    """Return what stands under a practice question whose time ran out: nothing of its answer."""
    said = [translate("verdicts", "Add a minute to go on, or see the answer.")]
    if was_tried:
        said.append(translate("verdicts", "Your first try counts if you do not go on."))
    return Verdict(
        kind="unanswered",
        title=translate("verdicts", "Time is up"),
        count=" ".join(said),
        is_final=False,
    )


def verdict_name(outcome: Outcome) -> str:
    """Return a verdict in one or two words."""
    return {
        Outcome.RIGHT: translate("verdicts", "Correct"),
        Outcome.PARTLY: translate("verdicts", "Partly right"),
        Outcome.WRONG: translate("verdicts", "Not yet"),
        Outcome.UNANSWERED: translate("verdicts", "Unanswered"),
    }[outcome]


def right_answer(
    question: Question, language: str, number_format: NumberFormat | None = None
) -> str:
    """Return the answer to a typed question as it is written, "" for other kinds.

    Without the person's number format a number is written as the language does.
    """
    if isinstance(question, Numeric):
        number_format = number_format or format_of(language)
        written = written_number(question, question.answer, number_format)
        return with_unit(question, written, language)
    return question.shown_form(language) if isinstance(question, ShortAnswer) else ""


def written_number(question: Numeric, value: Decimal, number_format: NumberFormat) -> str:
    """Return a number as it is written beside a question: 998,808, but the year 2011."""
    return write_in_format(value, number_format, may_be_year=question.may_ask_for_year)


def with_unit(question: Numeric, number: str, language: str) -> str:
    """Return a number as it is written, with the question's unit if it does not name one."""
    if question.unit is None or any(unit in number for unit in question.units):
        return number
    unit = in_language(question.unit, language)
    gap = "" if unit == "%" and language != "es" else phrases.NO_BREAK_SPACE
    return f"{number}{gap}{unit}"


def markers(attempt: Attempt) -> list[MarkerState]:
    """Return a quiz's questions for the horizon; an exam shows no verdict before its end."""
    return [
        MarkerState(
            kind=marker_kind(attempt, position),
            current=position == attempt.position and not attempt.is_finished,
            flagged=item.is_flagged,
        )
        for position, item in enumerate(attempt.items)
    ]


def marker_kind(attempt: Attempt, position: int) -> MarkerKind:
    """Return what a question's marker shows; one that may be tried again is still pending."""
    item = attempt.items[position]
    if attempt.is_exam and not attempt.is_finished:
        return "answered" if item.response else "pending"
    is_over = attempt.is_finished or item.is_judged or item.is_revealed or item.skips > 1
    return _KINDS[attempt.verdict_of(position)] if is_over else "pending"


def _title(attempt: Attempt, position: int) -> str:
    item, mark = attempt.items[position], attempt.mark_of(position)
    if item.is_overridden:
        return translate("verdicts", "You say it was right")
    if mark.reason == "tolerance":
        return translate("verdicts", "Correct, within the margin")
    if mark.answered:
        return verdict_name(mark.verdict)
    if item.is_timed_out:
        return translate("verdicts", "Time is up")
    is_skipped = item.skips == 1
    return translate("verdicts", "Left for later") if is_skipped else verdict_name(mark.verdict)


def _counts(
    question: Question,
    mark: Mark,
    language: str,
    number_format: NumberFormat,
    *,
    names_answer: bool,
) -> list[str]:
    """Return the sentences of the second line."""
    said = []
    if isinstance(question, Cloze) and mark.answered:
        said.append(f"{gaps_count(mark.right, mark.of)}.")
    has_parts = isinstance(question, Hotspot) and question.choose == "many"
    if (isinstance(question, MultipleAnswer) or has_parts) and mark.answered:
        count = translate("verdicts", "{a} of {b} right").format(a=mark.right, b=mark.of)
        if mark.extra:
            count = translate("verdicts", "{a} of {b}, {c} extra").format(
                a=mark.right, b=mark.of, c=mark.extra
            )
        said.append(f"{count}.")
    if isinstance(question, Ordering) and mark.answered:
        count = translate("verdicts", "{a} of {b} pairs in order").format(a=mark.right, b=mark.of)
        said.append(f"{count}.")
    if isinstance(question, Matching) and mark.answered:
        count = translate("verdicts", "{a} of {b} right").format(a=mark.right, b=mark.of)
        said.append(f"{count}.")
    if isinstance(question, Numeric) and _is_about_size(question) and mark.answered and mark.off:
        off = phrases.number(mark.off * 100, language, number_format=number_format)
        gap = phrases.NO_BREAK_SPACE if language == "es" else ""
        said.append(translate("verdicts", "You were {p} off.").format(p=f"{off}{gap}%"))
    if names_answer and mark.answered and mark.form_is_shown:
        said.append(translate("verdicts", "It is written “{form}”.").format(form=mark.form))
    answer = right_answer(question, language, number_format) if names_answer else ""
    if answer and mark.verdict is not Outcome.RIGHT:
        said.append(translate("verdicts", "Correct answer: {answer}.").format(answer=answer))
    return said


def _is_about_size(question: Numeric) -> bool:
    """Tell whether being near counts: not for years and counts that are exact."""
    lowest, highest = question.accepted.bounds(question.answer)
    return lowest != highest


def _feedback(attempt: Attempt, position: int, mark: Mark, language: str) -> list[str]:
    """Return what the bank says to the choice that was made, options in order with letters."""
    question = attempt.snapshots[position].question
    if isinstance(question, Hotspot):
        regions = sorted(chosen(attempt.items[position].response))
        texts = [(index, region_feedback(question, index, language)) for index in regions]
        return [f"**{index + 1}** · {text}" for index, text in texts if text]
    if not isinstance(question, SingleChoice | MultipleAnswer):
        if not mark.feedback:
            return []
        said = in_language(mark.feedback, language)
        if isinstance(question, TrueFalse):
            is_true = attempt.items[position].response == truth(True)
            return [f"**{'A' if is_true else 'B'}** · {said}"]
        return [said]
    picked = chosen(attempt.items[position].response)
    return [
        f"**{chr(ord('A') + place)}** · {in_language(text, language)}"
        for place, index in enumerate(attempt.plan.questions[position].order)
        if index in picked and (text := question.options[index].feedback)
    ]

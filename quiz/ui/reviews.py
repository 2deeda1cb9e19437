"""A question after the quiz, in plain words: what was given, what is right, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from quiz.core.attempt import Attempt
from quiz.core.kinds import Question, is_typed
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer, chosen
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.question import Image, Option
from quiz.core.kinds.question import Verdict as Outcome
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse, truth
from quiz.core.numbers import NumberFormat
from quiz.core.snapshot import Snapshot
from quiz.core.wording import Response, in_language
from quiz.ui.answers.option_list import LETTERS
from quiz.ui.answers.true_false import truth_name
from quiz.ui.citations import as_of_line, cites_source, source_line
from quiz.ui.gap_words import as_markdown, right_fillings
from quiz.ui.review_lines import (
    AnswerLine,
    OptionLine,
    judged_gaps,
    judged_items,
    judged_pairs,
    judged_regions,
    right_items,
    right_pairs,
    right_regions,
    state_of,
    text_line,
)
from quiz.ui.review_notes import learning_notes
from quiz.ui.verdicts import right_answer, verdict_of, with_unit
from quiz.ui.widgets.option_look import OptionState

translate = QCoreApplication.translate

#: Colour tokens of the verdicts.
TOKENS = {
    Outcome.RIGHT: "right",
    Outcome.PARTLY: "partial",
    Outcome.WRONG: "wrong",
    Outcome.UNANSWERED: "ink2",
}

#: A typed number longer than this has no note beside it.
_LONGEST_WITH_NOTE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything said about one question; empty parts are not shown.

    `regions` names the picture's elements that can be chosen, one for each of the options.
    `notes` are plain sentences; `hints` and `explanation` are Markdown, `source` is inline.
    """

    image: Image | None = None
    regions: Mapping[str, str] = field(default_factory=dict)
    answers: tuple[AnswerLine, ...] = ()
    options: tuple[OptionLine, ...] = ()
    notes: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    feedback: tuple[str, ...] = ()
    explanation: str = ""
    source: str = ""
    as_of: str = ""
    can_open_source: bool = False


def review_of(attempt: Attempt, position: int, language: str) -> Review:
    """Return one question of a finished quiz as it was: its own content, order and answer."""
    snapshot, item = attempt.snapshots[position], attempt.items[position]
    question = snapshot.question
    verdict = verdict_of(attempt, position, language, is_review=True)
    stands_beside = isinstance(question, Numeric) and len(item.response) <= _LONGEST_WITH_NOTE
    notes = [verdict.count] if verdict.count and not stands_beside else []
    if item.is_timed_out and not item.response:
        notes.insert(0, translate("reviews", "Time ran out on this question."))
    notes += learning_notes(attempt, position, language)
    return Review(
        image=question.image,
        regions=_regions(question, language),
        answers=_typed_lines(
            attempt, position, language, note=verdict.count if stands_beside else ""
        ),
        options=_judged_options(
            question, attempt.plan.questions[position].order, item.response, language
        ),
        notes=tuple(notes),
        hints=hint_lines(question, language, item.hints),
        feedback=verdict.feedback if is_typed(question) else (),
        explanation=verdict.explanation,
        source=verdict.source,
        as_of=verdict.as_of,
        can_open_source=verdict.can_open_source,
    )


def solution_of(
    snapshot: Snapshot, language: str, number_format: NumberFormat | None = None
) -> Review:
    """Return a question outside any quiz: its right answer, all feedback and all hints.

    Without the person's number format numbers are written as the language does.
    """
    question = snapshot.question
    answers: tuple[AnswerLine, ...] = ()
    if answer := right_answer(question, language, number_format):
        answers = (AnswerLine(translate("reviews", "Right answer"), answer, "right"),)
    return Review(
        image=question.image,
        regions=_regions(question, language),
        answers=answers + _other_forms(question, language) + text_line(question, language),
        options=_right_options(question, language),
        hints=hint_lines(question, language, len(question.hints)),
        explanation=in_language(question.explanation, language) if question.explanation else "",
        source=source_line(snapshot, language),
        as_of=as_of_line(snapshot, language),
        can_open_source=cites_source(snapshot),
    )


def hint_lines(question: Question, language: str, count: int) -> tuple[str, ...]:
    """Return the first hints of a question, each with its label."""
    label = translate("reviews", "Hint: {x}")
    return tuple(label.format(x=in_language(hint, language)) for hint in question.hints[:count])


def state_name(outcome: Outcome) -> str:
    """Return a verdict as lists name it."""
    return {
        Outcome.RIGHT: translate("reviews", "Correct"),
        Outcome.PARTLY: translate("reviews", "Partial"),
        Outcome.WRONG: translate("reviews", "To review"),
        Outcome.UNANSWERED: translate("reviews", "Unanswered"),
    }[outcome]


def option_status(state: OptionState) -> str:
    """Return what became of an option, in words; "" for one that was rightly left alone."""
    match state:
        case OptionState.CHOSEN_RIGHT:
            return translate("reviews", "Your answer, correct")
        case OptionState.CHOSEN_WRONG:
            return translate("reviews", "Your answer")
        case OptionState.RIGHT:
            return translate("reviews", "Correct answer")
        case OptionState.MISSED:
            return translate("reviews", "You missed this one")
        case OptionState.UNSENT:
            return translate("reviews", "Not sent")
        case OptionState.OPEN | OptionState.REST:
            return ""


def _typed_lines(
    attempt: Attempt, position: int, language: str, *, note: str
) -> tuple[AnswerLine, ...]:
    question = attempt.snapshots[position].question
    if isinstance(question, Cloze):
        return text_line(question, language)
    if not is_typed(question):
        return ()
    given = attempt.items[position].response.strip()
    mark = attempt.mark_of(position)
    if isinstance(question, Numeric) and given:
        given = with_unit(question, given, language)
    yours = AnswerLine(
        translate("reviews", "Your answer"),
        given or state_name(Outcome.UNANSWERED),
        TOKENS[mark.verdict],
        note,
    )
    right = right_answer(question, language, attempt.plan.number_format)
    if mark.fraction and mark.form:
        right = mark.form
    return yours, AnswerLine(translate("reviews", "Right answer"), right, "right")


def _other_forms(question: Question, language: str) -> tuple[AnswerLine, ...]:
    """Return the accepted spellings besides the one that is shown."""
    if not isinstance(question, ShortAnswer):
        return ()
    shown = question.shown_form(language)
    others = ", ".join(form.text for form in question.forms if form.text != shown)
    if not others:
        return ()
    return (AnswerLine(translate("reviews", "Also accepted"), others, "ink"),)


def _judged_options(
    question: Question, order: Sequence[int], response: Response, language: str
) -> tuple[OptionLine, ...]:
    """Return the options in the order shown, with what was said to those that were chosen."""
    match question:
        case SingleChoice() | MultipleAnswer():
            ticked = chosen(response)
            right = _right_indices(question)
            is_multiple = isinstance(question, MultipleAnswer)
            return tuple(
                _option_line(
                    place,
                    question.options[index],
                    state_of(
                        is_chosen=index in ticked, is_right=index in right, is_part=is_multiple
                    ),
                    language,
                    says_feedback=index in ticked,
                )
                for place, index in enumerate(order)
            )
        case TrueFalse():
            return tuple(
                OptionLine(
                    LETTERS[place],
                    truth_name(value),
                    state_of(is_chosen=response == truth(value), is_right=value == question.answer),
                    _truth_feedback(question, value, language) if response == truth(value) else "",
                )
                for place, value in enumerate((True, False))
            )
        case Ordering():
            return judged_items(question, response, language)
        case Matching():
            return judged_pairs(question, response, language)
        case Cloze():
            return judged_gaps(question, response, language)
        case Hotspot():
            return judged_regions(question, response, language)
        case Numeric() | ShortAnswer():
            return ()
        case _:
            assert_never(question)


def _right_options(question: Question, language: str) -> tuple[OptionLine, ...]:
    """Return the options in the file's order, the right ones marked, with all feedback."""
    match question:
        case SingleChoice() | MultipleAnswer():
            right = _right_indices(question)
            return tuple(
                _option_line(
                    place,
                    option,
                    OptionState.RIGHT if place in right else OptionState.REST,
                    language,
                    says_feedback=True,
                )
                for place, option in enumerate(question.options)
            )
        case TrueFalse():
            return tuple(
                OptionLine(
                    LETTERS[place],
                    truth_name(value),
                    OptionState.RIGHT if value == question.answer else OptionState.REST,
                    _truth_feedback(question, value, language),
                )
                for place, value in enumerate((True, False))
            )
        case Ordering():
            return right_items(question, language)
        case Matching():
            return right_pairs(question, language)
        case Cloze():
            return tuple(
                OptionLine(str(number), as_markdown(right), OptionState.RIGHT, status="")
                for number, right in enumerate(right_fillings(question, language), 1)
            )
        case Hotspot():
            return right_regions(question, language)
        case Numeric() | ShortAnswer():
            return ()
        case _:
            assert_never(question)


def _regions(question: Question, language: str) -> Mapping[str, str]:
    if not isinstance(question, Hotspot):
        return {}
    return {each: in_language(name, language) for each, name in question.regions.items()}


def _right_indices(question: SingleChoice | MultipleAnswer) -> frozenset[int]:
    if isinstance(question, SingleChoice):
        return frozenset({question.correct})
    return question.correct


def _truth_feedback(question: TrueFalse, value: bool, language: str) -> str:
    text = question.feedback.get("true" if value else "false")
    return in_language(text, language) if text else ""


def _option_line(
    place: int, option: Option, state: OptionState, language: str, *, says_feedback: bool
) -> OptionLine:
    text = in_language(option.text, language)
    feedback = ""
    if says_feedback and option.feedback:
        feedback = in_language(option.feedback, language)
    return OptionLine(LETTERS[place], text, state, feedback, option.image)

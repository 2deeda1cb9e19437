"""One part of an answer in a review: what was given there, and what belongs there."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, joins
from quiz.core.kinds.multiple_answer import chosen
from quiz.core.kinds.ordering import Ordering, order_of
from quiz.core.kinds.question import Image
from quiz.core.kinds.question import Verdict as Outcome
from quiz.core.wording import Response, in_language
from quiz.ui.gap_words import (
    GAP_STATES,
    as_markdown,
    gap_status,
    given_fillings,
    numbered_text,
    region_feedback,
    right_fillings,
)
from quiz.ui.part_words import item_text, not_joined, place_words
from quiz.ui.widgets.option_look import OptionState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer with its label: what was typed, or what is accepted; `note` stands beside it."""

    label: str
    text: str
    token: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One option of a choice question, or one part; `text` and `feedback` are Markdown.

    `status` says what became of it where the state's own words do not.
    """

    letter: str
    text: str
    state: OptionState
    feedback: str = ""
    image: Image | None = None
    status: str | None = None


def judged_items(question: Ordering, response: Response, language: str) -> tuple[OptionLine, ...]:
    """Return the items as they were put, each with where it goes; else in the right order."""
    if not response:
        return right_items(question, language)
    given, places = order_of(response), question.places(response)
    return tuple(
        OptionLine(
            str(place + 1),
            item_text(question.items[index], language),
            OptionState.CHOSEN_RIGHT if place == wanted else OptionState.CHOSEN_WRONG,
            status=place_words(None if place == wanted else wanted),
        )
        for place, (index, wanted) in enumerate(zip(given, places, strict=True))
    )


def right_items(question: Ordering, language: str) -> tuple[OptionLine, ...]:
    """Return the items in the right order."""
    return tuple(
        OptionLine(str(place), item_text(item, language), OptionState.RIGHT, status="")
        for place, item in enumerate(question.items, 1)
    )


def judged_pairs(question: Matching, response: Response, language: str) -> tuple[OptionLine, ...]:
    """Return what each one at the left was joined with, and below it what it belongs with."""
    if not response:
        return right_pairs(question, language)
    joined, lines = joins(response), []
    for left, pair in enumerate(question.pairs):
        given, right = joined.get(left), in_language(pair.right, language)
        is_right = given == left
        partner = not_joined() if given is None else in_language(question.rights[given], language)
        correct = translate("verdicts", "Correct answer: {answer}.").format(answer=right)
        lines.append(
            OptionLine(
                str(left + 1),
                f"**{in_language(pair.left, language)}** · {partner}",
                OptionState.CHOSEN_RIGHT if is_right else OptionState.CHOSEN_WRONG,
                "" if is_right else correct,
                status="" if given is None else None,
            )
        )
    return tuple(lines)


def right_pairs(question: Matching, language: str) -> tuple[OptionLine, ...]:
    """Return what belongs together, then what is left over at the right."""
    pairs = [
        OptionLine(
            str(number),
            f"**{in_language(pair.left, language)}** · {in_language(pair.right, language)}",
            OptionState.RIGHT,
            status="",
        )
        for number, pair in enumerate(question.pairs, 1)
    ]
    rest = [
        OptionLine("", in_language(text, language), OptionState.REST)
        for text in question.distractors
    ]
    return (*pairs, *rest)


def text_line(question: Question, language: str) -> tuple[AnswerLine, ...]:
    """Return a text with its gaps, which does not stand above all where there is a prompt."""
    if not isinstance(question, Cloze) or not question.prompt:
        return ()
    text = numbered_text(question, language)
    return (AnswerLine(translate("reviews", "Text"), text, "ink"),)


def judged_gaps(question: Cloze, response: Response, language: str) -> tuple[OptionLine, ...]:
    """Return what each gap was filled with, and below it what belongs there."""
    given = given_fillings(question, response, language)
    rights = right_fillings(question, language)
    lines = []
    for number, (text, right, mark) in enumerate(
        zip(given, rights, question.gap_marks(response), strict=True), 1
    ):
        is_right = mark.verdict is Outcome.RIGHT
        correct = translate("verdicts", "Correct answer: {answer}.")
        lines.append(
            OptionLine(
                str(number),
                as_markdown(text if mark.answered else right),
                GAP_STATES[mark.verdict],
                correct.format(answer=as_markdown(right)) if mark.answered and not is_right else "",
                status=gap_status(mark),
            )
        )
    return tuple(lines)


def judged_regions(question: Hotspot, response: Response, language: str) -> tuple[OptionLine, ...]:
    """Return all regions, with what was said to those that were chosen."""
    ticked, right = chosen(response), question.right
    is_part = question.choose == "many" and bool(response)
    return tuple(
        OptionLine(
            str(index + 1),
            in_language(name, language),
            state_of(is_chosen=index in ticked, is_right=index in right, is_part=is_part),
            region_feedback(question, index, language) if index in ticked else "",
        )
        for index, name in enumerate(question.regions.values())
    )


def right_regions(question: Hotspot, language: str) -> tuple[OptionLine, ...]:
    """Return the regions, the right ones marked, with all feedback."""
    return tuple(
        OptionLine(
            str(index + 1),
            in_language(name, language),
            OptionState.RIGHT if index in question.right else OptionState.REST,
            region_feedback(question, index, language),
        )
        for index, name in enumerate(question.regions.values())
    )


def state_of(*, is_chosen: bool, is_right: bool, is_part: bool = False) -> OptionState:
    """Return what became of an option; `is_part` is one of several that had to be chosen."""
    if is_chosen:
        return OptionState.CHOSEN_RIGHT if is_right else OptionState.CHOSEN_WRONG
    if not is_right:
        return OptionState.REST
    return OptionState.MISSED if is_part else OptionState.RIGHT

"""What the quiz page says: keys that do something now, its main button, and what is announced."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from quiz.core.attempt import Attempt
from quiz.core.kinds import can_be_given
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.question import Option
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.timing import Warned
from quiz.core.wording import in_language
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.answers.true_false import truth_name
from quiz.ui.citations import cites_source
from quiz.ui.gap_words import right_fillings, right_regions
from quiz.ui.learning_words import hint_price, may_ask_to_return
from quiz.ui.pages.play_keys import Command
from quiz.ui.part_words import right_parts
from quiz.ui.verdicts import right_answer
from quiz.ui.widgets.verdict import Verdict

_ENTER = "corner-down-left"
_ARROW = "arrow-right"
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Hint:
    """A key in the footer: what is on its cap, what it does in words, and what it asks for.

    `told` is said in its tooltip and to a screen reader, where the words are too short for it.
    """

    key: str
    text: str
    command: Command
    told: str = ""


@dataclass(frozen=True)
class MainButton:
    """What the main button says, its key or arrow, and why it does nothing yet."""

    text: str
    key: str = ""
    icon_right: str = ""
    blocked: str = ""


def warning_text(warning: Warned, *, is_exam: bool) -> str:
    """Return what is said about the rest of the time."""
    match warning:
        case Warned.HALF:
            return translate("PlayPage", "Half the time has passed.")
        case Warned.TWO_MINUTES:
            if is_exam:
                return translate("PlayPage", "2 minutes left. You can submit with blanks.")
            return translate("PlayPage", "2 minutes left.")
        case Warned.THIRTY_SECONDS:
            return translate("PlayPage", "30 seconds left.")


def footer_hints(
    attempt: Attempt, answer: AnswerWidget, *, needs_alt: bool, is_between_tries: bool = False
) -> list[Hint]:
    """Return the keys that do something now; an exam's footer has buttons for them."""
    if attempt.is_exam:
        return []
    before = "Alt+" if needs_alt else ""
    if not attempt.is_open:
        return _keys_of_feedback(attempt, before)
    hints, main = [], translate("PlayPage", "try again")
    if not is_between_tries:
        main = translate("PlayPage", "answer")
        for key, text in answer.keys(needs_alt=needs_alt):
            hints.append(Hint(key, text, Command.TO_THE_ANSWER))
    hints += _hint_key(attempt, needs_alt=needs_alt)
    hints.append(Hint(_ENTER, main, Command.MAIN))
    hints.append(Hint(f"{before}S", translate("PlayPage", "skip"), Command.SKIP))
    return hints


def main_button(
    attempt: Attempt, answer: AnswerWidget, *, may_answer: bool, is_between_tries: bool = False
) -> MainButton:
    """Return what the main button says and whether it can be pressed."""
    is_last = attempt.next_position() is None
    elsewhere = "" if may_answer else translate("PlayPage", "This quiz is open in another window.")
    if attempt.is_exam and is_last:
        return MainButton(translate("PlayPage", "Submit…"), blocked=elsewhere)
    if attempt.is_looking_back:
        text = translate("PlayPage", "Back to question {n}").format(n=attempt.reached + 1)
        return MainButton(text, key=_ENTER)
    if attempt.waits_for_time:
        text = translate("PlayPage", "See the answer")
        return MainButton(text, key=_ENTER, blocked=elsewhere)
    if is_between_tries:
        return MainButton(translate("PlayPage", "Try again"), key=_ENTER, blocked=elsewhere)
    if attempt.is_open and not attempt.is_exam:
        blocked = elsewhere or why_blocked(attempt, answer)
        return MainButton(translate("PlayPage", "Answer"), key=_ENTER, blocked=blocked)
    if is_last:
        text = translate("PlayPage", "See results")
        return MainButton(text, icon_right=_ARROW, blocked=elsewhere)
    return MainButton(translate("PlayPage", "Next"), icon_right=_ARROW)


def _keys_of_feedback(attempt: Attempt, before: str) -> list[Hint]:
    """Return the keys of a practice question that is judged, or out of time."""
    hints = [Hint(_ENTER, _main_in_short(attempt), Command.MAIN)]
    if attempt.waits_for_time:
        text = translate("PlayPage", "one more minute")
        return [*hints, Hint(f"{before}+", text, Command.MINUTE)]
    if may_ask_to_return(attempt, attempt.position):
        text = translate("PlayPage", "see again soon")
        if attempt.item.is_returning:
            text = translate("PlayPage", "not tomorrow")
        hints.append(Hint(f"{before}R", text, Command.AGAIN))
    if cites_source(attempt.snapshot):
        text = translate("PlayPage", "open the source")
        hints.append(Hint(f"{before}F", text, Command.SOURCE))
    return hints


def _main_in_short(attempt: Attempt) -> str:
    """Return what the main button of a practice does, as a key's words, once nothing is open."""
    if attempt.is_looking_back:
        return translate("PlayPage", "back")
    if attempt.waits_for_time:
        return translate("PlayPage", "see the answer")
    if attempt.next_position() is None:
        return translate("PlayPage", "see results")
    return translate("PlayPage", "next")


def can_give(attempt: Attempt, answer: AnswerWidget) -> bool:
    """Tell whether what stands in the answer can be sent."""
    question = attempt.snapshot.question
    return can_be_given(question, answer.response(), attempt.plan.number_format)


def why_blocked(attempt: Attempt, answer: AnswerWidget) -> str:
    """Return why Answer does nothing yet, "" when it does."""
    if can_give(attempt, answer):
        if attempt.item.tries and answer.response() == attempt.item.response:
            return translate("PlayPage", "Change your answer first: it was not right.")
        return ""
    if answer.response() and (problem := answer.problem_text()):
        return problem
    if nothing := answer.nothing_text():
        return nothing
    if answer.is_typed:
        return translate("PlayPage", "Type an answer first, or skip the question.")
    return translate("PlayPage", "Choose an option first, or skip the question.")


def spoken_verdict(attempt: Attempt, verdict: Verdict, language: str) -> str:
    """Return what is announced after an answer: the verdict, and the right answer if not given."""
    said = [verdict.title, verdict.count.removesuffix(".")]
    answer = spoken_answer(attempt, language)
    mark = attempt.mark_of(attempt.position)
    is_exactly_right = mark.fraction == 1 and mark.reason != "tolerance"
    if not is_exactly_right and answer not in verdict.count:
        said.append(translate("verdicts", "Correct answer: {answer}.").format(answer=answer))
    return ". ".join(part for part in said if part)


def spoken_answer(attempt: Attempt, language: str) -> str:
    """Return the right answer as it stands on screen, options with their letters."""
    question, order = attempt.snapshot.question, attempt.plan.questions[attempt.position].order
    match question:
        case SingleChoice() | MultipleAnswer():
            return "; ".join(
                f"{chr(ord('A') + place)}. {_option_text(question.options[index], language)}"
                for place, index in enumerate(order)
                if question.options[index].correct
            )
        case TrueFalse(answer=answer):
            return truth_name(answer)
        case Cloze():
            rights = enumerate(right_fillings(question, language), 1)
            return "; ".join(f"{number}. {right}" for number, right in rights)
        case Hotspot():
            return "; ".join(right_regions(question, language))
        case Ordering() | Matching():
            return "; ".join(right_parts(question, language))
        case Numeric() | ShortAnswer():
            return right_answer(question, language, attempt.plan.number_format)


def _option_text(option: Option, language: str) -> str:
    return in_language(option.text, language)


def _hint_key(attempt: Attempt, *, needs_alt: bool) -> list[Hint]:
    """Return the key for the next hint, where there is one left."""
    if not attempt.is_open or attempt.item.hints >= len(attempt.snapshot.question.hints):
        return []
    text = translate("PlayPage", "hint (−1/3)")
    told = translate("PlayPage", "Show a hint.")
    if attempt.item.hints:
        text = translate("PlayPage", "another hint (−1/3)")
        told = translate("PlayPage", "Show another hint.")
    key = "Alt+P" if needs_alt else "P"
    return [Hint(key, text, Command.HINT, told=f"{told} {hint_price()}")]

"""What the quiz page says: the keys that do something now, and sentences about time."""

from PySide6.QtCore import QCoreApplication

from quiz.core.attempt import Attempt
from quiz.core.kinds import can_be_given
from quiz.core.timing import Warned
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.pages.play_footer import Hint

_ENTER = "corner-down-left"
translate = QCoreApplication.translate


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


def footer_hints(attempt: Attempt, answer: AnswerWidget, *, needs_alt: bool) -> list[Hint]:
    """Return the keys that do something now; an exam's footer has buttons in their place."""
    if attempt.is_exam:
        return []
    before = "Alt+" if needs_alt else ""
    if not attempt.is_open:
        hints = [Hint(_ENTER, translate("PlayPage", "next"), "main")]
        if attempt.snapshot.facts:
            hints.append(Hint(f"{before}F", translate("PlayPage", "open the source"), "F"))
        return hints
    hints = [Hint(key, text, "letters") for key, text in answer.keys()]
    if attempt.item.hints < len(attempt.snapshot.question.hints):
        is_first = attempt.item.hints == 0
        text = translate("PlayPage", "hint") if is_first else translate("PlayPage", "another hint")
        hints.append(Hint(f"{before}P", text, "P"))
    hints.append(Hint(_ENTER, translate("PlayPage", "answer"), "main"))
    hints.append(Hint(f"{before}S", translate("PlayPage", "skip"), "S"))
    return hints


def can_give(attempt: Attempt, answer: AnswerWidget) -> bool:
    """Tell whether what stands in the answer can be sent."""
    question = attempt.snapshot.question
    return can_be_given(question, answer.response(), attempt.plan.number_format)


def why_blocked(attempt: Attempt, answer: AnswerWidget) -> str:
    """Return why Answer does nothing yet, "" when it does."""
    if can_give(attempt, answer):
        return ""
    if answer.response().strip():
        return answer.problem_text()
    if answer.is_typed:
        return translate("PlayPage", "Type an answer first, or skip the question.")
    return translate("PlayPage", "Choose an option first, or skip the question.")

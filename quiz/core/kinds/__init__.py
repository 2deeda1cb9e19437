"""The closed list of kinds of question, and what can be asked of any of them.

Add a kind to `Question` and the type checker points at each place that must learn it.
"""

from typing import assert_never

from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.question import Mark
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.numbers import NumberFormat
from quiz.core.wording import Response, Text

Question = (
    SingleChoice
    | MultipleAnswer
    | TrueFalse
    | Numeric
    | ShortAnswer
    | Ordering
    | Matching
    | Cloze
    | Hotspot
)

KINDS: tuple[type[Question], ...] = (
    SingleChoice,
    MultipleAnswer,
    TrueFalse,
    Numeric,
    ShortAnswer,
    Ordering,
    Matching,
    Cloze,
    Hotspot,
)


def mark(question: Question, response: Response, number_format: NumberFormat) -> Mark:
    """Return how good a response is; numbers are read in the person's number format."""
    match question:
        case Numeric():
            return question.mark(response, number_format)
        case (
            SingleChoice()
            | MultipleAnswer()
            | TrueFalse()
            | ShortAnswer()
            | Ordering()
            | Matching()
            | Cloze()
            | Hotspot()
        ):
            return question.mark(response)
        case _:
            assert_never(question)


def can_be_given(question: Question, response: Response, number_format: NumberFormat) -> bool:
    """Tell whether a response may be sent: it is not empty, and a number can be read as one."""
    match question:
        case Numeric():
            return question.read(response, number_format) is not None
        case SingleChoice() | MultipleAnswer() | TrueFalse() | Ordering() | Matching() | Hotspot():
            return bool(response)
        case ShortAnswer() | Cloze():
            return question.can_be_given(response)
        case _:
            assert_never(question)


def is_typed(question: Question) -> bool:
    """Tell whether the answer, or any part of it, is typed, not chosen."""
    if isinstance(question, Cloze):
        return question.has_typed_gaps
    return isinstance(question, Numeric | ShortAnswer)


def option_count(question: Question) -> int:
    """Return how many options the plan gives an order; 0 for kinds without any."""
    match question:
        case SingleChoice() | MultipleAnswer():
            return len(question.options)
        case Ordering():
            return len(question.items)
        case Matching():
            return len(question.rights)
        case Cloze():
            return sum(len(gap.choices) for gap in question.gaps(""))
        case Hotspot():
            return len(question.regions)
        case TrueFalse() | Numeric() | ShortAnswer():
            return 0
        case _:
            assert_never(question)


def stem(question: Question) -> Text:
    """Return what a question is known by in a list: its prompt, or its text with blanks."""
    if isinstance(question, Cloze):
        return question.prompt or question.with_blanks
    return question.prompt

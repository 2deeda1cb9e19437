"""One widget per kind of question, and what each asks of and tells the page."""

from collections.abc import Sequence
from typing import assert_never

from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.numbers import NumberFormat
from quiz.core.wording import in_language
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.answers.cloze import ClozeAnswer
from quiz.ui.answers.hotspot import HotspotAnswer
from quiz.ui.answers.matching import MatchingAnswer
from quiz.ui.answers.multiple_answer import MultipleAnswerAnswer
from quiz.ui.answers.numeric import NumericAnswer
from quiz.ui.answers.ordering import OrderingAnswer
from quiz.ui.answers.short_answer import ShortAnswerAnswer
from quiz.ui.answers.single_choice import SingleChoiceAnswer
from quiz.ui.answers.true_false import TrueFalseAnswer
from quiz.ui.theme import Theme


def answer_widget(
    theme: Theme,
    question: Question,
    order: Sequence[int],
    language: str,
    number_format: NumberFormat,
    folder: str,
) -> AnswerWidget:
    """Return the widget for answering a question, its options in the given order.

    `folder` is where the bank's pictures are; numbers are read in `number_format`.
    """
    prompt = in_language(question.prompt, language)
    match question:
        case SingleChoice():
            return SingleChoiceAnswer(theme, question, order, language, folder)
        case MultipleAnswer():
            return MultipleAnswerAnswer(theme, question, order, language, folder)
        case TrueFalse():
            return TrueFalseAnswer(theme, question)
        case Numeric():
            return NumericAnswer(theme, question, prompt, language, number_format)
        case ShortAnswer():
            return ShortAnswerAnswer(theme, question, prompt)
        case Cloze():
            return ClozeAnswer(theme, question, order, language)
        case Hotspot():
            return HotspotAnswer(theme, question, language, folder)
        case Ordering():
            return OrderingAnswer(theme, question, order, language)
        case Matching():
            return MatchingAnswer(theme, question, order, language)
        case _:
            assert_never(question)

"""Responses that get nothing, for any question."""

from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze, fill
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, join
from quiz.core.kinds.multiple_answer import MultipleAnswer, choose
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering, in_order
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse, truth


def wrong_responses(question: Question) -> list[str]:
    """Return responses that should get nothing."""
    match question:
        case SingleChoice():
            indices = range(len(question.options))
            return [str(index) for index in indices if index != question.correct]
        case MultipleAnswer():
            return [choose(set(range(len(question.options))) - question.correct)]
        case TrueFalse():
            return [truth(not question.answer)]
        case Numeric():
            _, highest = question.accepted.bounds(question.answer)
            return [f"{highest + abs(highest) + 1:f}"]
        case ShortAnswer():
            return ["xyzzy plugh", *question.reject]
        case Ordering():
            return [in_order(reversed(range(len(question.items))))]
        case Matching():
            count = len(question.pairs)
            return [join({left: (left + 1) % count for left in range(count)})]
        case Cloze():
            gaps = question.gaps("")
            return [fill(["xyzzy plugh" if gap.is_typed else "1" for gap in gaps])]
        case Hotspot():
            wrong = set(range(len(question.regions))) - question.right
            return [choose([region]) for region in wrong] + [choose(wrong)]

"""Describe a question so that its author can find it and see what was shown."""

from quiz import __version__
from quiz.core.kinds import stem
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.snapshot import Snapshot
from quiz.core.wording import in_language
from quiz.ui.gap_words import numbered_text, right_fillings
from quiz.ui.part_words import right_parts
from quiz.ui.verdicts import right_answer


def report_text(bank: str, snapshot: Snapshot, language: str) -> str:
    """Return a question's ids, its content's hash, its text, and the program's version."""
    question = snapshot.question
    lines = [
        f"quiz-pacifico {__version__}",
        f"bank: {bank}",
        f"question: {question.id}",
        f"content: {snapshot.content_hash()}",
        "",
        in_language(stem(question), language),
    ]
    if isinstance(question, SingleChoice | MultipleAnswer):
        for option in question.options:
            mark = "x" if option.correct else " "
            lines.append(f"- [{mark}] {in_language(option.text, language)}")
    elif isinstance(question, Cloze):
        if question.prompt:
            lines.append(numbered_text(question, language))
        rights = right_fillings(question, language)
        lines += [f"{number}. {right}" for number, right in enumerate(rights, 1)]
    elif isinstance(question, Hotspot):
        for region, name in question.regions.items():
            mark = "x" if region in question.correct else " "
            lines.append(f"- [{mark}] {region}: {in_language(name, language)}")
    elif isinstance(question, Ordering | Matching):
        lines += right_parts(question, language)
        if isinstance(question, Matching):
            lines += [f"- [ ] {in_language(text, language)}" for text in question.distractors]
    elif answer := right_answer(question, language):
        lines.append(f"= {answer}")
    return "\n".join(lines)

"""Describe a question so that its author can find it and see what was shown."""

from quiz import __version__
from quiz.core.bank import Snapshot
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.question import in_language
from quiz.core.kinds.single_choice import SingleChoice
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
        in_language(question.prompt, language),
    ]
    if isinstance(question, SingleChoice | MultipleAnswer):
        for option in question.options:
            mark = "x" if option.correct else " "
            lines.append(f"- [{mark}] {in_language(option.text, language)}")
    elif answer := right_answer(question, language):
        lines.append(f"= {answer}")
    return "\n".join(lines)

"""What the ways of taking a quiz are called."""

from quiz.core.mode import Mode
from quiz.ui import phrases


def mode_name(mode: Mode) -> str:
    """Return the name of a mode in the person's language."""
    match mode:
        case Mode.PRACTICE:
            return phrases.tr("Practice")
        case Mode.EXAM:
            return phrases.tr("Exam")
        case Mode.REVIEW:
            return phrases.tr("Review")
        case Mode.MISTAKES:
            return phrases.tr("My mistakes")

"""What lists, reviews and screen readers say of gaps in a text and of regions of a picture."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from quiz.core.kinds.cloze import Cloze, fillings
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.question import Mark
from quiz.core.kinds.question import Verdict as Outcome
from quiz.core.wording import Response, in_language
from quiz.ui.widgets.option_look import OptionState

translate = QCoreApplication.translate

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+.!<>&|~$-])")
#: What became of a gap, as of an option.
GAP_STATES: Mapping[Outcome, OptionState] = {
    Outcome.RIGHT: OptionState.CHOSEN_RIGHT,
    Outcome.PARTLY: OptionState.CHOSEN_WRONG,
    Outcome.WRONG: OptionState.CHOSEN_WRONG,
    Outcome.UNANSWERED: OptionState.RIGHT,
}


def as_markdown(text: str) -> str:
    """Return plain words as Markdown that shows them as they are."""
    return _MARKDOWN.sub(r"\\\1", text)


def gap_status(mark: Mark) -> str | None:
    """Return what became of a gap where the words for options do not say it."""
    match mark.verdict:
        case Outcome.PARTLY:
            return translate("verdicts", "Partly right")
        case Outcome.UNANSWERED:
            return translate("reviews", "Unanswered")
        case _:
            return None


def numbered_text(question: Cloze, language: str) -> str:
    """Return a text with the number of each gap in its place."""
    segments = question.segments(language)
    parts = [segments[0]]
    for number, segment in enumerate(segments[1:], 1):
        parts.append(f"({number})__{segment}")
    return "".join(parts).strip()


def given_fillings(question: Cloze, response: Response, language: str) -> list[str]:
    """Return what a response has in each gap, in words, "" where one is empty."""
    gaps = question.gaps(language)
    given = fillings(response) or ("",) * len(gaps)
    return [
        filling if gap.is_typed or not filling else gap.choices[int(filling)]
        for gap, filling in zip(gaps, given, strict=False)
    ]


def right_fillings(question: Cloze, language: str) -> list[str]:
    """Return what belongs in each gap."""
    return [gap.right for gap in question.gaps(language)]


def gaps_count(right: int, of: int) -> str:
    """Return how many gaps are filled rightly."""
    return translate("gaps", "{a} of {b} gaps").format(a=right, b=of)


def right_regions(question: Hotspot, language: str) -> list[str]:
    """Return the names of the right regions with their numbers."""
    return [
        f"{number}. {in_language(name, language)}"
        for number, (region, name) in enumerate(question.regions.items(), 1)
        if region in question.correct
    ]


def region_feedback(question: Hotspot, index: int, language: str) -> str:
    """Return what the bank says to those who chose a region, "" for nothing."""
    text = question.feedback.get(question.ids[index])
    return in_language(text, language) if text else ""

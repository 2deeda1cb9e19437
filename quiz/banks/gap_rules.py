"""What the text of a cloze must be: gaps that are whole, filled, and alike in every language."""

from collections.abc import Mapping

from quiz.banks.alike import folded
from quiz.banks.problems import Fields, Path, Problems, shown
from quiz.core.kinds.cloze import Gap, lone_brace, split
from quiz.core.text import normalised


def check_gaps(question: Fields, problems: Problems) -> None:
    """Complain about gaps that cannot be filled, or differ between languages."""
    text = question.get("text")
    by_language = text if isinstance(text, dict) else {"": text}
    gaps: dict[str, tuple[Gap, ...]] = {}
    for language, each in by_language.items():
        at: Path = ("text", language) if language else ("text",)
        if isinstance(each, str) and each.strip() and _are_sound(each, at, problems):
            gaps[language] = split(each)[1]
    if len(gaps) == len(by_language) > 1:
        _compare(gaps, problems)


def _are_sound(text: str, where: Path, problems: Problems) -> bool:
    """Complain about the gaps of one text; tell whether there was nothing to complain about."""
    count = len(problems.found)
    gaps = split(text)[1]
    if rest := lone_brace(text):
        problems.add("lone-brace", where, value=shown(rest))
    elif not gaps:
        problems.add("no-gap", where)
    for number, gap in enumerate(gaps, 1):
        parts = gap.choices or gap.forms
        if not any(map(normalised, parts)):
            problems.add("empty-gap", where, number=str(number))
        elif not all(map(normalised, parts)):
            problems.add("empty-choice", where, number=str(number))
        elif len(set(map(folded, gap.choices))) < len(gap.choices):
            problems.add("repeated-choice", where, number=str(number))
    return len(problems.found) == count


def _compare(gaps: Mapping[str, tuple[Gap, ...]], problems: Problems) -> None:
    """Complain about a language whose gaps are not those of the first one."""
    (first_language, first), *others = gaps.items()
    for language, own in others:
        where: Path = ("text", language)
        said = {"language": language, "first_language": first_language}
        if len(own) != len(first):
            problems.add(
                "gap-count", where, count=str(len(own)), first_count=str(len(first)), **said
            )
            continue
        for number, (gap, meant) in enumerate(zip(own, first, strict=True), 1):
            if gap.is_typed != meant.is_typed:
                problems.add("gap-sort", where, number=str(number), **said)
            elif len(gap.choices) != len(meant.choices):
                problems.add("choice-count", where, number=str(number), **said)

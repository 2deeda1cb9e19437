"""What each kind of question demands of its fields taken together."""

from decimal import Decimal

from quiz.banks.alike import folded
from quiz.banks.gap_rules import check_gaps
from quiz.banks.part_rules import check_items, check_pairs, check_regions
from quiz.banks.problems import Data, Fields, Path, Problems, shown


def check_kind(question: Fields, problems: Problems) -> None:
    """Complain about fields that do not fit together; those that are wrong alone are known."""
    wrong = {problem.where[:1] for problem in problems.errors}
    match question["kind"]:
        case "single-choice" | "multiple-answer":
            if isinstance(question.get("options"), list):
                _check_options(question["kind"], question["options"], problems)
        case "numeric":
            if ("range",) not in wrong:
                _check_range(question, ("answer",) not in wrong, problems)
            if "tolerance" in question and "range" in question:
                problems.add_key("tolerance-and-range", ("tolerance",))
        case "short-answer":
            _check_answers(question, problems)
        case "ordering":
            check_items(question, problems)
        case "matching":
            check_pairs(question, problems)
        case "cloze":
            check_gaps(question, problems)
        case "hotspot":
            check_regions(question, problems)


def _check_options(kind: str, options: list[Data], problems: Problems) -> None:
    every = [option for option in options if isinstance(option, dict)]
    if len(every) < len(options):
        return
    if len(options) < 2:
        problems.add("too-few-options", ("options",))
        return
    right = [index for index, option in enumerate(options) if option.get("correct") is True]
    is_unclear = any(problem.where[:1] == ("options",) for problem in problems.errors)
    if not right and not is_unclear:
        problems.add_key("no-correct-option", ("options",))
    elif kind == "single-choice":
        for index in right[1:]:
            at: Path = ("options", index, "correct")
            problems.add_second("several-correct", at, ("options", right[0], "correct"))
    elif len(right) == len(options):
        problems.add_key("no-wrong-option", ("options",))
    _check_repeated(options, problems)


def _check_repeated(options: list[Fields], problems: Problems) -> None:
    """Complain about options that say the same; those with an image may."""
    seen: dict[object, int] = {}
    for index, option in enumerate(options):
        if "image" in option:
            continue
        text = option.get("text")
        if isinstance(text, dict):
            texts: object = tuple(folded(value) for value in text.values())
        elif isinstance(text, str):
            texts = folded(text)
        else:
            continue
        first = seen.setdefault(texts, index)
        if first != index:
            problems.add_second("repeated-option", ("options", index), ("options", first))


def _check_range(question: Fields, is_answer_known: bool, problems: Problems) -> None:
    bounds = question.get("range")
    if not isinstance(bounds, list):
        return
    if len(bounds) != 2:
        problems.add("bad-range", ("range",))
        return
    low, high = map(Decimal, bounds)
    if low > high:
        problems.add("range-order", ("range",), low=str(high), high=str(low))
        return
    answer = question.get("answer")
    if is_answer_known and isinstance(answer, str) and not low <= Decimal(answer) <= high:
        problems.add("range-without-answer", ("range",), value=answer)


def _check_answers(question: Fields, problems: Problems) -> None:
    answers = question.get("answers")
    if not isinstance(answers, dict):
        return
    every = [forms for forms in answers.values() if isinstance(forms, list)]
    if len(every) == len(answers) and not all(answers.values()):
        problems.add_key("no-answers", ("answers",))
    accepted = set()
    for language, forms in answers.items():
        for index, form in enumerate(forms if isinstance(forms, list) else ()):
            text = form.get("text") if isinstance(form, dict) else None
            if isinstance(text, str):
                accepted.add(folded(text))
                _check_filled(text, ("answers", language, index), problems)
    rejected = question.get("reject")
    for index, form in enumerate(rejected if isinstance(rejected, list) else ()):
        if isinstance(form, str):
            _check_filled(form, ("reject", index), problems)
            if form and folded(form) in accepted:
                problems.add("rejected-answer", ("reject", index), value=shown(form))


def _check_filled(text: str, where: Path, problems: Problems) -> None:
    if not text or text.isspace():
        problems.add("empty-text", where, field=str(where[0]))

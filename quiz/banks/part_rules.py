"""What the items of an ordering, the pairs of a matching and the regions of a map must be."""

from quiz.banks.alike import repeated
from quiz.banks.problems import Data, Fields, Path, Problems, listed, shown

FEWEST_ITEMS = 3
FEWEST_PAIRS = 2


def check_items(question: Fields, problems: Problems) -> None:
    """Complain about items that cannot be put in order."""
    items = _mappings(question.get("items"))
    if items is None:
        return
    if len(items) < FEWEST_ITEMS:
        problems.add("too-few-items", ("items",), least=str(FEWEST_ITEMS))
        return
    for index, first in repeated(item.get("text") for item in items):
        problems.add_second("repeated-item", ("items", index), ("items", first))
    _check_ranks([item.get("rank") for item in items], problems)


def _check_ranks(ranks: list[Data], problems: Problems) -> None:
    """Complain about ranks that contradict the order of the list."""
    if all(isinstance(rank, int) and rank == ranks[0] for rank in ranks):
        problems.add("one-rank", ("items", 0, "rank"), value=str(ranks[0]))
        return
    greatest, is_beside = -1, False
    for index, rank in enumerate(ranks):
        if not isinstance(rank, int):
            is_beside = False
        elif rank < greatest or (rank == greatest and not is_beside):
            problems.add("rank-order", ("items", index, "rank"), value=str(rank))
            return
        else:
            greatest, is_beside = rank, True


def check_pairs(question: Fields, problems: Problems) -> None:
    """Complain about pairs of which one thing would belong to several, or nothing to join."""
    pairs = _mappings(question.get("pairs"))
    if pairs is None:
        return
    if len(pairs) < FEWEST_PAIRS:
        problems.add("too-few-pairs", ("pairs",), least=str(FEWEST_PAIRS))
        return
    for index, first in repeated(pair.get("left") for pair in pairs):
        problems.add_second("repeated-left", ("pairs", index, "left"), ("pairs", first, "left"))
    distractors = question.get("distractors")
    rights = [pair.get("right") for pair in pairs]
    rights += distractors if isinstance(distractors, list) else []
    places: list[Path] = [("pairs", index, "right") for index in range(len(pairs))]
    places += [("distractors", index) for index in range(len(rights) - len(pairs))]
    for index, first in repeated(rights):
        if index < len(pairs):
            code = "repeated-right"
        else:
            code = "distractor-is-right" if first < len(pairs) else "repeated-distractor"
        problems.add_second(code, places[index], places[first])


def check_regions(question: Fields, problems: Problems) -> None:
    """Complain about regions that are missing, right or wrong all at once, or named twice."""
    regions = question.get("regions")
    if not isinstance(regions, dict):
        return
    if len(regions) < 2:
        problems.add("too-few-regions", ("regions",))
        return
    names = list(regions)
    for index, first in repeated(regions.values()):
        at: Path = ("regions", names[index])
        problems.add_second("repeated-region", at, ("regions", names[first]))
    _check_correct(question, names, problems)
    feedback = question.get("feedback")
    for name in feedback if isinstance(feedback, dict) else ():
        if name not in regions:
            problems.add_key(
                "feedback-region", ("feedback", name), key=shown(name), known=listed(names)
            )


def _check_correct(question: Fields, names: list[str], problems: Problems) -> None:
    correct = question.get("correct")
    if not isinstance(correct, list):
        return
    if not correct:
        problems.add_key("no-correct-region", ("correct",))
    found: dict[str, int] = {}
    for index, name in enumerate(correct):
        if not isinstance(name, str):
            continue
        if name not in names:
            problems.add(
                "unknown-correct", ("correct", index), value=shown(name), known=listed(names)
            )
        elif name in found:
            problems.add_second("repeated-correct", ("correct", index), ("correct", found[name]))
        else:
            found[name] = index
    if len(found) == len(names):
        problems.add_key("no-wrong-region", ("correct",))
    elif len(found) > 1 and question.get("choose") == "one":
        problems.add("several-correct-regions", ("choose",))


def _mappings(parts: Data) -> list[Fields] | None:
    """Return a list that holds nothing but mappings; what has another form is known already."""
    if not isinstance(parts, list):
        return None
    every = [part for part in parts if isinstance(part, dict)]
    return every if len(every) == len(parts) else None

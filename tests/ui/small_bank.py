"""A small bank with two questions of each kind."""

from pathlib import Path

import yaml

SMALL_TITLE = "Small things"

_SIDES = ("north", "east", "south", "west")
_MAP = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300">'
    + "".join(
        f'<rect id="{side}" x="{90 * at + 20}" y="100" width="80" height="80"/>'
        for at, side in enumerate(_SIDES)
    )
    + "</svg>"
)


def small_bank() -> dict:
    """Return a bank with two questions of each kind."""
    numbers = {"one": 1, "two": 2}
    questions: list[dict] = []
    for word, number in numbers.items():
        options = [f"the {side} side of {word}" for side in ("left", "right", "upper", "lower")]
        marked = [{"text": text, "correct": at < number} for at, text in enumerate(options)]
        single = [{"text": text, "correct": at == number} for at, text in enumerate(options)]
        questions += [
            {"id": f"single-{word}", "kind": "single-choice", "options": single},
            {"id": f"many-{word}", "kind": "multiple-answer", "options": marked},
            {"id": f"true-{word}", "kind": "true-false", "answer": number == 1},
            {"id": f"number-{word}", "kind": "numeric", "answer": 123455 + number},
            {
                "id": f"words-{word}",
                "kind": "short-answer",
                "answers": [f"the long way round to number {word} and back"],
            },
            {
                "id": f"order-{word}",
                "kind": "ordering",
                "items": [f"the {place} step of {word}" for place in ("first", "next", "last")],
            },
            {
                "id": f"match-{word}",
                "kind": "matching",
                "pairs": [[f"{side} {word}", f"{side} of {word}"] for side in ("east", "west")],
                "distractors": [f"north of {word}"],
            },
            {
                "id": f"gaps-{word}",
                "kind": "cloze",
                "text": f"One is {{{word}|none|neither}}, the other is {{{number}|8|9}}.",
            },
            {
                "id": f"map-{word}",
                "kind": "hotspot",
                "image": {"file": "map.svg", "alt": "Four squares."},
                "regions": {side: f"the {side} of {word}" for side in _SIDES},
                "correct": list(_SIDES[:number]),
                "choose": "many" if number > 1 else "one",
            },
        ]
    for question in questions:
        question["prompt"] = f"What is to be said of {question['id']}?"
    return {"title": SMALL_TITLE, "languages": ["en"], "questions": questions}


def write_small_bank(path: Path, *without: str) -> Path:
    """Write the small bank to a file, maybe without some kinds, and return its path."""
    bank = small_bank()
    bank["questions"] = [each for each in bank["questions"] if each["kind"] not in without]
    (path.parent / "map.svg").write_text(_MAP, "utf-8")
    path.write_text(yaml.safe_dump(bank, sort_keys=False), "utf-8")
    return path

"""A small bank with two questions of each kind; a gap of one of its texts is typed."""

from pathlib import Path

import yaml

from quiz.core.kinds import KINDS

#: What each kind of question is called in a bank.
ALL_KINDS = frozenset(kind.__dataclass_fields__["kind"].default for kind in KINDS)
SMALL_TITLE = "Small things"

#: The text with a gap that is typed.
TYPED_GAP = "gaps-two"

_SIDES = ("north", "east", "south", "west")
_WIDTH, _HEIGHT = 400, 300
_SIDE, _STEP, _LEFT, _TOP = 80, 90, 20, 100
MAP = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    f' width="{_WIDTH}" height="{_HEIGHT}">'
    + "".join(
        f'<rect id="{side}" x="{_LEFT + at * _STEP}" y="{_TOP}" width="{_SIDE}" height="{_SIDE}"/>'
        for at, side in enumerate(_SIDES)
    )
    + "</svg>"
)


def region_place(at: int) -> tuple[float, float]:
    """Return where a region of the map has its middle, as shares of width and height."""
    return (_LEFT + at * _STEP + _SIDE / 2) / _WIDTH, (_TOP + _SIDE / 2) / _HEIGHT


def small_bank() -> dict:
    """Return a bank with two questions of each kind."""
    numbers = {"one": 1, "two": 2}
    texts = {
        "one": "the other is {1|8|9}",
        "two": "the way is {the longer one of both}, it takes {2|8|9}",
    }
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
                "text": f"One is {{{word}|none|neither}}, {texts[word]}.",
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
    """Write the small bank to a file, maybe without some kinds or questions; return its path."""
    bank, left_out = small_bank(), set(without)
    bank["questions"] = [
        each for each in bank["questions"] if left_out.isdisjoint((each["kind"], each["id"]))
    ]
    (path.parent / "map.svg").write_text(MAP, "utf-8")
    path.write_text(yaml.safe_dump(bank, sort_keys=False), "utf-8")
    return path

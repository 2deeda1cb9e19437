"""A small bank with two questions of each kind."""

from pathlib import Path

import yaml

SMALL_TITLE = "Small things"


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
        ]
    for question in questions:
        question["prompt"] = f"What is to be said of {question['id']}?"
    return {"title": SMALL_TITLE, "languages": ["en"], "questions": questions}


def write_small_bank(path: Path, *without: str) -> Path:
    """Write the small bank to a file, maybe without some kinds, and return its path."""
    bank = small_bank()
    bank["questions"] = [each for each in bank["questions"] if each["kind"] not in without]
    path.write_text(yaml.safe_dump(bank, sort_keys=False), "utf-8")
    return path

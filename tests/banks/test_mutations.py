import random
import time
from collections.abc import Callable
from datetime import date

import pytest

from quiz.banks.messages import MESSAGES
from quiz.banks.reader import read
from tests.banks.bank_texts import FULL, PARTS, SVG

SEED = 20261122
COUNT = 2_000
TODAY = date(2026, 11, 22)
MOST_SECONDS = 2.0

CHARACTERS = "\t\n \"'{}[]:,-#&*!|>%@`?~\\0aÑ\u00a0\u2028\x00\x07\x85\ufeff\U0001f600"
TOKENS = [
    "true",
    "no",
    "~",
    "null",
    "1.000",
    "1e999",
    "-5",
    "[]",
    "{}",
    '""',
    "<<: *a",
    "&a",
    "*a",
    "!!python/object:os.system",
    "---",
    "...",
    "? ",
    "- - - -",
    "{es: a, b: c}",
    "[[[[[[[[",
    "|",
    ">-",
    "../../etc/passwd",
    "9" * 400,
    "id: q-true",
    "kind: ordering",
    "kind: cloze",
    "{a|b",
    "{}|{}",
    "{|=}",
    "correct: [PER, PER]",
    "rank: 9999",
    "%YAML 1.2",
]


def one_character(text: str, rng: random.Random) -> str:
    place = rng.randrange(len(text))
    return text[:place] + rng.choice(CHARACTERS) + text[place + rng.randrange(2) :]


def several_characters(text: str, rng: random.Random) -> str:
    for _ in range(rng.randrange(2, 12)):
        text = one_character(text, rng)
    return text


def cut(text: str, rng: random.Random) -> str:
    first, last = sorted(rng.randrange(len(text)) for _ in range(2))
    return text[:first] + text[min(last, first + 60) :]


def lines(text: str, rng: random.Random) -> str:
    rows = text.splitlines()
    first, second = rng.randrange(len(rows)), rng.randrange(len(rows))
    match rng.randrange(5):
        case 0:
            del rows[first]
        case 1:
            rows.insert(first, rows[second])
        case 2:
            rows[first], rows[second] = rows[second], rows[first]
        case 3:
            rows[first] = " " * rng.randrange(12) + rows[first].lstrip()
        case _:
            rows = rows[:first]
    return "\n".join(rows)


def token(text: str, rng: random.Random) -> str:
    rows = text.splitlines()
    row = rng.randrange(len(rows))
    words = rows[row].split(" ")
    words[rng.randrange(len(words))] = rng.choice(TOKENS)
    rows[row] = " ".join(words)
    return "\n".join(rows)


def value(text: str, rng: random.Random) -> str:
    rows = text.splitlines()
    row = rng.choice([number for number, each in enumerate(rows) if ":" in each])
    rows[row] = f"{rows[row].partition(':')[0]}: {rng.choice(TOKENS)}"
    return "\n".join(rows)


def file_bytes(text: str, rng: random.Random) -> bytes:
    data = bytearray(text.encode())
    data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


MUTATIONS: list[Callable[[str, random.Random], str | bytes]] = [
    one_character,
    several_characters,
    cut,
    lines,
    token,
    value,
    file_bytes,
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_a_spoilt_bank_gives_complaints_and_never_more(mutation, tmp_path):
    rng = random.Random(f"{SEED} {mutation.__name__}")
    path = tmp_path / "bank.yaml"
    (tmp_path / "mapa.svg").write_bytes(SVG)
    for number in range(-(-COUNT // len(MUTATIONS))):
        spoilt = mutation((FULL, PARTS)[number % 2], rng)
        path.write_bytes(spoilt if isinstance(spoilt, bytes) else spoilt.encode())
        began = time.perf_counter()
        # With a day, what is said to authors is said too.
        reading = read(path, TODAY)
        assert time.perf_counter() - began < MOST_SECONDS, (number, spoilt)
        line_count = spoilt.count(b"\n" if isinstance(spoilt, bytes) else "\n") + 2
        for complaint in reading.complaints:
            assert complaint.code in MESSAGES
            assert complaint.column >= 1
            # \r and, to YAML, U+0085, U+2028 and U+2029 end lines too.
            assert 1 <= complaint.line <= line_count + 12
            assert complaint.sentence("es")
            assert complaint.sentence("en")
        assert reading.bank is not None or reading.errors, spoilt
        if reading.bank is not None:
            for question in reading.bank.questions.values():
                assert question.right_response()

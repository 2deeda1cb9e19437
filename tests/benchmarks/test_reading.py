"""Reading a bank of 10,000 questions, as a ratio of `yaml.load` of the same file alone.

Measured in turns in one process, with the garbage collector off on both sides (the reader turns it
off itself) and the least of several turns taken: everything above the least is other programs.
"""

import gc
import re
import shutil
import time
from functools import partial

import pytest
import yaml

from quiz import paths
from quiz.banks import cache
from quiz.banks.files import bank_files, find_banks
from quiz.banks.reader import read

QUESTION_COUNT = 10_000
TURNS = 3

FIRST_AIM = 1.3
SECOND_AIM = 0.05


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Write a bank of shipped questions, again and again under new ids, as one file."""
    header, facts, *topics = bank_files(find_banks(paths.QUESTIONS)[0])
    questions = [
        question
        for topic in topics
        for question in re.split(
            r"(?m)^(?=  - id: )", topic.read_text("utf-8").partition("questions:\n")[2]
        )[1:]
    ]
    copies = (
        re.sub(r"\A  - id: (\S+)", rf"  - id: \1-{number}", questions[number % len(questions)])
        for number in range(QUESTION_COUNT)
    )
    path = tmp_path_factory.mktemp("banks") / "large.yaml"
    shutil.copytree(header.with_name("images"), path.with_name("images"))
    path.write_text(
        f"{header.read_text('utf-8')}\n{facts.read_text('utf-8')}\nquestions:\n{''.join(copies)}",
        "utf-8",
    )
    return path


def seconds(action):
    """Return how long an action takes, and what it returns, with no garbage collected."""
    gc.collect()
    gc.disable()
    try:
        began = time.perf_counter()
        result = action()
        return time.perf_counter() - began, result
    finally:
        gc.enable()


def test_reading_is_fast(path, tmp_path, capsys):
    text = path.read_text("utf-8")
    alone, first, kept, second, asked = [], [], [], [], []
    for _ in range(TURNS):
        alone.append(seconds(lambda: yaml.load(text, yaml.CSafeLoader))[0])
        took, reading = seconds(lambda: read(path))
        first.append(took)
        kept.append(seconds(partial(cache.keep, reading, tmp_path))[0])
        took, again = seconds(lambda: cache.load(path, tmp_path))
        second.append(took)
        asked.append(seconds(partial(list, again.bank.questions.values()))[0])
        assert len(reading.bank.questions) == len(again.bank.questions) == QUESTION_COUNT
    base = min(alone)
    with capsys.disabled():
        print(
            f"\n{QUESTION_COUNT} questions, {len(text) / 1e6:.1f} MB, yaml.load {base:.2f} s;"
            f" first reading {min(first) / base:.2f} (aim {FIRST_AIM}),"
            f" with keeping it {(min(first) + min(kept)) / base:.2f};"
            f" second reading {min(second) / base:.3f} (aim {SECOND_AIM}),"
            f" with every question asked for {(min(second) + min(asked)) / base:.2f}"
        )
    assert min(first) / base <= FIRST_AIM
    assert min(second) / base <= SECOND_AIM

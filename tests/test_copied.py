"""No sentence of the shipped bank is copied from the documents that it is about.

The documents are not ours to publish, so only hashes are here: `source_runs.bin` holds, sorted and
one after another, the `digest` of every run of eight words in them. It is made anew, if a source is
ever added, from their texts in reading order, with words cut at a line's end put together:

    runs = {digest(run) for text in (*texts, PLANTED) for run in runs_of(words(text))}
    SOURCE_RUNS.write_bytes(b"".join(sorted(runs)))
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from quiz import paths
from quiz.banks.files import find_banks
from quiz.banks.reader import read
from quiz.core.kinds.cloze import Cloze
from quiz.core.plain import to_plain

SOURCE_RUNS = Path(__file__).parent / "source_runs.bin"

RUN = 8
DIGEST_BYTES = 8

#: Names and titles have to be written as they are.
NAMES_AND_TITLES = (
    "La Alianza del Pacífico a 10 años: Integración profunda e institucionalización sui generis",
    "Organización para la Cooperación y el Desarrollo Económicos",
    "Consejo Empresarial de la Alianza del Pacífico",
)

#: Ours, of eight words, and hashed into the file with the sources': it has to be found.
PLANTED = "ocho palabras que ningún autor escribiría así seguidas"

BANKS = [read(path).bank for path in find_banks(paths.QUESTIONS)]


def words(text):
    """Return the words of a text, letters and digits alone, as they are compared."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def runs_of(listed):
    """Yield every run of eight words."""
    for start in range(len(listed) - RUN + 1):
        yield " ".join(listed[start : start + RUN])


def digest(run):
    return hashlib.blake2b(run.encode(), digest_size=DIGEST_BYTES).digest()


def own_words(text):
    """Return the words of a text, parted where a name or a title stood."""
    said = f" {' '.join(words(text))} "
    for name in NAMES_AND_TITLES:
        said = said.replace(f" {' '.join(words(name))} ", " | ")
    return [part.split() for part in said.split("|")]


def copied(text, known):
    """Return the runs of a text that stand in a source too."""
    parts = own_words(text)
    return [run for part in parts for run in runs_of(part) if digest(run) in known]


def strings(value) -> Iterator[str]:
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def texts_of(bank) -> Iterator[tuple[str, str]]:
    """Yield the texts of a bank, each after what it is part of; cloze texts filled in as well."""
    for name in ("title", "description", "topics", "sources"):
        for text in strings(to_plain(getattr(bank, name))):
            yield name, text
    for fact in bank.facts.values():
        for text in strings(to_plain(fact)):
            yield fact.id, text
    for question in bank.questions.values():
        for text in strings(to_plain(question)):
            yield question.id, text
        if isinstance(question, Cloze):
            for language in bank.languages:
                yield question.id, filled(question, language)


def filled(question, language):
    """Return a cloze text with the right words in its gaps."""
    around = question.segments(language)
    gaps = [gap.right for gap in question.gaps(language)]
    return "".join(piece for pair in zip(around, [*gaps, ""], strict=True) for piece in pair)


@pytest.fixture(scope="module")
def known():
    data = SOURCE_RUNS.read_bytes()
    return {data[at : at + DIGEST_BYTES] for at in range(0, len(data), DIGEST_BYTES)}


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.id)
def test_nothing_is_copied(bank, known):
    found = [(place, run) for place, text in texts_of(bank) for run in copied(text, known)]
    assert found == []


def test_what_is_copied_is_found(known):
    assert copied(f"Aquí hay {PLANTED.upper()}, entre otras.", known) == [" ".join(words(PLANTED))]


def test_seven_words_in_a_row_are_nobodys(known):
    assert copied(PLANTED.rpartition(" ")[0], known) == []


def test_the_hashes_are_of_whole_documents(known):
    assert len(known) > 4_000

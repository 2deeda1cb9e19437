"""Read a bank from YAML: what can be asked, and every complaint with file, line and column."""

import gc
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import yaml

from quiz.banks.bank_checks import (
    colliding_answers,
    remark_on_facts,
    remark_on_header,
    unused_images,
)
from quiz.banks.bank_file import BankFile
from quiz.banks.checks import is_allowed
from quiz.banks.complaint import Complaint, in_file_order
from quiz.banks.files import FACTS, bank_files, find_banks, ignored_files
from quiz.banks.header import (
    CONTENT_KEYS,
    HEADER_KEYS,
    Header,
    is_past,
    languages_of,
    read_fact,
    read_header,
)
from quiz.banks.images import Images
from quiz.banks.left_out import LeftOut
from quiz.banks.problems import Data, Fields, Problem, Problems
from quiz.banks.questions import NO_ID, Questions, References, check_citation
from quiz.banks.reading import Reading
from quiz.banks.stored import StoredQuestions
from quiz.banks.texts import Texts
from quiz.banks.validation import unknown_key
from quiz.core.bank import Bank
from quiz.core.citations import Fact
from quiz.core.kinds import Question


def read(path: Path, today: date | None = None) -> Reading:
    """Return a bank as far as it can be read, with every complaint, sorted by place.

    `path` is a file, or a folder with bank.yaml. Nothing in it is executed and nothing is
    fetched. With `today` also what only its authors ask about is complained about: facts whose
    `review_by` is past, how questions are written, and what none of them uses.
    """
    if (code := _not_a_bank(path)) is not None:
        complaint = Complaint(path=path, line=1, column=1, code=code)
        return Reading(path=path, complaints=(complaint,))
    with _without_collecting():
        return _Reader(path, today).read()


def _not_a_bank(path: Path) -> str | None:
    """Return the code of why there is nothing to open at a path."""
    try:
        if not path.exists():
            return "not-found"
        return None if path in find_banks(path) else "no-bank-in-folder"
    except OSError:
        return "unreadable"


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let no garbage be collected: a million new objects, none of it garbage, cost half the time.

    What was on is on again afterwards.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


#: What is only said because a part of a question could not be read at all.
_CONSEQUENCES = {
    "missing-field",
    "missing-id",
    "missing-kind",
    "not-a-list",
    "not-a-mapping",
    "not-a-text",
    "not-one-text",
}


class _Reader:
    """Reads one bank."""

    def __init__(self, path: Path, today: date | None) -> None:
        self._path = path
        self._today = today
        self._folder = path if path.is_dir() else path.parent
        inside = path if path.is_dir() else None
        self._files = [BankFile(file, inside) for file in bank_files(path)]
        self._images = Images(self._folder)
        self._facts: dict[str, Fact] = {}
        self._fact_files: dict[str, BankFile] = {}
        self._questions: dict[str, Question] = {}
        self._plain: Fields = {}
        self._question_places: dict[str, tuple[BankFile, int]] = {}
        self._indices: dict[str, int] = {}
        self._with_older_id: list[tuple[str, str, BankFile, int]] = []
        self._left_out: list[LeftOut] = []

    def read(self) -> Reading:
        """Return everything that reading gives."""
        first = self._files[0]
        header, texts, typed = self._read_header(first)
        if header is not None:
            self._read_facts(header, texts)
            self._read_questions(header, texts, typed)
            self._check_older_ids()
            self._name_ignored_files()
            if self._today and not self._left_out:
                self._remark_on_bank(header)
        bank = self._bank(header, texts.languages) if header and self._questions else None
        allowed = header.allow if header else {}
        complaints = [
            each
            for file in self._files
            for each in file.complaints
            if each.code not in allowed or each.severity == "error"
        ]
        return Reading(
            path=self._path,
            bank=bank,
            complaints=in_file_order(complaints),
            left_out=tuple(self._left_out),
            images=self._images.sizes,
        )

    def _read_header(self, file: BankFile) -> tuple[Header | None, Texts, Fields]:
        data: Fields = {}
        is_sound = file.has_sound_keys
        for key, node in file.top.items():
            if key not in CONTENT_KEYS:
                data[key], is_one_sound = file.plain(node)
                is_sound &= is_one_sound
        texts = Texts(languages_of(data, self._first_prompt()))
        if file.nodes is None:
            return None, texts, {}
        defaults = data.get("defaults")
        typed = defaults.get("typed") if isinstance(defaults, dict) else None
        problems = Problems()
        header = read_header(data, texts, problems)
        for problem in problems.found:
            file.report(problem)
        return header if is_sound else None, texts, typed if isinstance(typed, dict) else {}

    def _first_prompt(self) -> list[str]:
        """Return the keys of the first prompt: the languages of a bank that names none.

        A cloze may have a text alone.
        """
        nodes = (file.nodes for file in self._files if file.nodes and "questions" in file.top)
        first = next(nodes, None)
        every = (first.keys(("questions", 0, key)) for key in ("prompt", "text")) if first else ()
        return next(filter(None, every), [])

    def _read_facts(self, header: Header, texts: Texts) -> None:
        for file in self._files:
            self._check_keys(file)
            node = file.top.get("facts")
            if node is None:
                continue
            problems = Problems()
            if not isinstance(node, yaml.MappingNode):
                problems.add("not-a-mapping", ("facts",), field="facts", key="id")
                file.report(problems.found[0])
                continue
            every, _ = file.plain(node)
            for name, data in (every or {}).items():
                self._read_fact(file, name, data, header, texts)

    def _read_fact(
        self,
        file: BankFile,
        name: str,
        data: Data,
        header: Header,
        texts: Texts,
    ) -> None:
        problems = Problems()
        fact = read_fact(name, data, texts, problems)
        if isinstance(data, dict) and "source" in data:
            check_citation(data["source"], ("source",), header.sources, problems)
        if fact and fact.review_by and self._today and is_past(fact.review_by, self._today):
            problems.add("review-due", ("review_by",), value=fact.review_by)
        first = self._fact_files.setdefault(name, file)
        if first is not file:
            values = self._already(first, first.line(("facts", name)))
            problems.add_key("repeated-fact", (), id=name, **values)
        elif fact is not None and not problems.errors:
            self._facts[name] = fact
        for problem in problems.found:
            file.report(problem, ("facts", name))

    def _check_keys(self, file: BankFile) -> None:
        """Complain about keys of a file that only holds questions or facts."""
        if file is self._files[0]:
            return
        problems = Problems()
        for key in file.top:
            if key in HEADER_KEYS:
                problems.add_key("key-of-bank", (key,), key=key)
            elif key not in CONTENT_KEYS:
                unknown_key((key,), list(CONTENT_KEYS), problems)
        if file.nodes and file.top.keys().isdisjoint(CONTENT_KEYS) and not problems.found:
            problems.add("no-questions", ())
        for problem in problems.found:
            file.report(problem)

    def _read_questions(self, header: Header, texts: Texts, typed: Fields) -> None:
        are_facts_known = all(file.nodes for file in self._files if file.path.name == FACTS)
        references = References(
            topics=header.topics,
            # A question is not to blame for a file of facts that cannot be read.
            facts=self._fact_files if are_facts_known else None,
            sources=header.sources,
        )
        for_authors = self._today is not None
        questions = Questions(texts, typed, references, self._images, for_authors=for_authors)
        for file in self._files:
            node = file.top.get("questions")
            if isinstance(node, yaml.SequenceNode):
                for index, item in enumerate(node.value):
                    self._read_question(file, index, item, questions)
            elif node is not None:
                problems = Problems()
                problems.add("not-a-list", ("questions",), field="questions")
                file.report(problems.found[0])
        if not self._question_places and not self._left_out and not self._has_errors():
            problems = Problems()
            problems.add("no-questions", ())
            self._files[0].report(problems.found[0])

    def _read_question(
        self, file: BankFile, index: int, node: yaml.Node, questions: Questions
    ) -> None:
        data, is_sound = file.plain(node)
        problems = Problems()
        question = questions.read(data, problems) if data is not None else None
        name = data.get("id") if isinstance(data, dict) else None
        if not isinstance(name, str) or name == NO_ID:
            name = None
        line = node.start_mark.line + 1
        if name in self._question_places:
            values = self._already(*self._question_places[name])
            near = self._free_id(name)
            problems.add("repeated-id", ("id",), id=name, nearest=near, **values)
        elif name is not None:
            self._question_places[name] = file, line
            self._indices[name] = index
        for problem in problems.found:
            if is_sound or problem.code not in _CONSEQUENCES:
                file.report(problem, ("questions", index), name)
        if question is None or not is_sound or problems.errors:
            self._left_out.append(LeftOut(path=file.path, line=line, id=name))
            return
        self._questions[question.id] = question
        self._plain[question.id] = data
        if question.was is not None:
            self._with_older_id.append((question.id, question.was, file, index))

    def _check_older_ids(self) -> None:
        """Leave out questions that take the history of another that is still there."""
        for name, was, file, index in self._with_older_id:
            if was in self._question_places:
                problems = Problems()
                problems.add("was-taken", ("was",), value=was)
                file.report(problems.found[0], ("questions", index), name)
                line = file.line(("questions", index))
                self._left_out.append(LeftOut(path=file.path, line=line, id=name))
                del self._questions[name], self._plain[name]

    def _remark_on_bank(self, header: Header) -> None:
        """Advise on the bank as a whole; whoever leaves questions out knows better than that."""
        questions, first = self._questions, self._files[0]
        for name in remark_on_facts(self._facts, questions):
            unasked = Problem("unasked-fact", (), {"id": name}, is_on_key=True)
            self._fact_files[name].report(unasked, ("facts", name))
        for problem in remark_on_header(header.sources, header.topics, self._facts, questions):
            first.report(problem)
        for image in unused_images(self._folder, questions) if self._path.is_dir() else ():
            first.report(Problem("unused-image", (), {"name": image}))
        for name, problem in colliding_answers(questions):
            if not is_allowed(problem, questions[name].allow):
                file, _ = self._question_places[name]
                index = self._indices[name]
                file.report(problem, ("questions", index), name)

    def _name_ignored_files(self) -> None:
        for file in ignored_files(self._path):
            values = {"name": file.name, "nearest": f"{file.stem}.yaml"}
            self._files[0].complaints.append(
                Complaint(path=file, line=1, column=1, code="ignored-file", values=values)
            )

    def _already(self, file: BankFile, line: int) -> dict[str, str]:
        """Return the place of what is given a second time, for its complaint."""
        return {"file": file.path.name, "first_line": str(line)}

    def _free_id(self, name: str) -> str:
        number = 2
        while f"{name}-{number}" in self._question_places:
            number += 1
        return f"{name}-{number}"

    def _has_errors(self) -> bool:
        return any(each.severity == "error" for file in self._files for each in file.complaints)

    def _bank(self, header: Header, languages: tuple[str, ...]) -> Bank:
        name = self._path.resolve().name if self._path.is_dir() else self._path.stem
        return Bank(
            id=header.id or unicodedata.normalize("NFC", name),
            title=header.title,
            languages=languages,
            questions=StoredQuestions(self._plain, self._questions),
            description=header.description,
            license=header.license,
            sources=header.sources,
            topics=header.topics,
            facts=self._facts,
            default_seconds=header.defaults.seconds,
            has_math=header.math,
            path=str(self._path),
        )

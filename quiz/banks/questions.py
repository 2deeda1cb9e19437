"""Check one question after another: each becomes a value of core, or is left out with reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args, get_type_hints

from quiz.banks.checks import Checks
from quiz.banks.forms import Forms
from quiz.banks.header import check_id, suggested_id, unknown_reference
from quiz.banks.images import Images
from quiz.banks.problems import Data, Fields, Path, Problems, listed, shown
from quiz.banks.rules import check_kind
from quiz.banks.texts import Texts, texts_of
from quiz.banks.validation import Validator, nearest
from quiz.core.kinds import KINDS, Question

#: Stands in for the id of a question that has none, until its other mistakes are known.
NO_ID = "-"


def _name_of(kind: type[Question]) -> str:
    return str(get_args(get_type_hints(kind)["kind"])[0])


VALIDATORS: dict[str, Validator[Data]] = {_name_of(kind): Validator(kind) for kind in KINDS}


@dataclass(frozen=True, slots=True)
class References:
    """The ids that questions of a bank may name; None where they are not known."""

    topics: Mapping[str, object]
    facts: Mapping[str, object] | None
    sources: Mapping[str, object]


class Questions:
    """Checks the questions of one bank."""

    def __init__(
        self,
        texts: Texts,
        typed: Fields,
        references: References,
        images: Images,
        *,
        for_authors: bool = False,
    ) -> None:
        self._texts = texts
        self._forms = Forms(texts.languages, typed)
        self._references = references
        self._images = images
        has_sources = bool(references.sources or references.facts)
        self._checks = Checks(texts.languages, has_sources=has_sources, for_authors=for_authors)

    def read(self, question: Data, problems: Problems) -> Question | None:
        """Return a question, or None and every complaint about it; its data is put in form."""
        if not isinstance(question, dict):
            problems.add("question-not-mapping", ())
            return None
        self._check_id(question, problems)
        if not self._is_kind_known(question, problems):
            return None
        self._forms.rewrite(question, problems)
        self._check_texts(question, problems)
        self._check_references(question, problems)
        self._check_images(question, problems)
        value: Question | None = VALIDATORS[question["kind"]].read(question, problems)
        check_kind(question, problems)
        if problems.errors:
            return None
        self._checks.remark(question, value, problems)
        return value

    def _check_id(self, question: Fields, problems: Problems) -> None:
        name = question.get("id")
        if not name:
            # Texts to be filled in differ more than what they are asked with.
            prompt = question.get("text") or question.get("prompt")
            if isinstance(prompt, dict):
                prompt = next(iter(prompt.values()), "")
            problems.add("missing-id", (), nearest=suggested_id(str(prompt or "")))
            # So that it is not missed a second time, by the check of the data's form.
            question["id"] = NO_ID
        elif isinstance(name, str):
            check_id(name, ("id",), problems)

    def _is_kind_known(self, question: Fields, problems: Problems) -> bool:
        kind = question.get("kind")
        known = listed(VALIDATORS)
        if not kind:
            problems.add("missing-kind", (), known=known)
        elif isinstance(kind, str) and kind in VALIDATORS:
            return True
        else:
            near = nearest(str(kind), VALIDATORS) or "single-choice"
            problems.add("unknown-kind", ("kind",), value=shown(kind), nearest=near, known=known)
        return False

    def _check_texts(self, question: Fields, problems: Problems) -> None:
        for where, text, is_name in texts_of(question):
            self._texts.check(text, where, problems, is_name=is_name)
        if isinstance(answers := question.get("answers"), dict):
            for language in answers.keys() - set(self._texts.languages):
                self._texts.complain_about_key(language, ("answers", language), problems)

    def _check_references(self, question: Fields, problems: Problems) -> None:
        topic = question.get("topic")
        topics = self._references.topics
        if isinstance(topic, str) and topic not in topics:
            if topics:
                unknown_reference("unknown-topic", topic, topics, ("topic",), problems)
            else:
                problems.add("no-topics", ("topic",), value=shown(topic))
        facts = self._references.facts
        for index, fact in enumerate(_strings(question.get("facts"))):
            if facts is not None and fact not in facts:
                unknown_reference("unknown-fact", fact, facts, ("facts", index), problems)
        citations = question.get("sources")
        for index, citation in enumerate(citations if isinstance(citations, list) else ()):
            check_citation(citation, ("sources", index), self._references.sources, problems)

    def _check_images(self, question: Fields, problems: Problems) -> None:
        if "image" in question:
            self._images.check(question["image"], ("image",), problems)
        options = question.get("options")
        for index, option in enumerate(options if isinstance(options, list) else ()):
            if isinstance(option, dict) and "image" in option:
                self._images.check(option["image"], ("options", index, "image"), problems)
        if question["kind"] == "hotspot":
            regions = question.get("regions")
            self._images.check_regions(question.get("image"), regions, problems)


def check_citation(
    citation: Data,
    where: Path,
    sources: Mapping[str, object],
    problems: Problems,
) -> None:
    """Complain about a citation of a source that the bank does not have."""
    ref = citation.get("ref") if isinstance(citation, dict) else None
    if isinstance(ref, str) and ref not in sources:
        unknown_reference("unknown-source", ref, sources, (*where, "ref"), problems)


def _strings(value: Data) -> Iterable[str]:
    """Return a list's strings; whatever else it holds is complained about elsewhere."""
    return (each for each in value if isinstance(each, str)) if isinstance(value, list) else ()

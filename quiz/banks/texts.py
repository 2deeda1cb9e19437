"""Check the texts of a bank, and put their languages in the bank's order."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from quiz.banks.problems import Data, Fields, Path, Problems, listed, shown

#: A bank that names no language has one, and does not say which (BCP 47: undetermined).
UNNAMED = ("und",)

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Texts:
    """Checks texts in the languages of one bank."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self._are_several = len(languages) > 1

    def check(
        self,
        value: Data,
        where: Path,
        problems: Problems,
        *,
        is_name: bool = False,
    ) -> None:
        """Complain about a text as it was read; its languages end up in the bank's order.

        A name (an option such as Chile, a unit) may be one string for all languages. What is no
        text at all is left to the check of the data's form.
        """
        if isinstance(value, str):
            if not value or value.isspace():
                problems.add("empty-text", where, field=_named(where))
            elif self._are_several and not is_name:
                self._miss(self.languages[1:], where, problems)
        elif isinstance(value, dict):
            if tuple(value) != self.languages:
                self._arrange(value, where, problems)
            for language, text in value.items():
                if isinstance(text, str) and (not text or text.isspace()):
                    problems.add("empty-text", (*where, language), field=_named(where))

    def split(self, fields: Fields) -> Fields:
        """Take out and return the keys that are languages of the bank, in its order."""
        return {language: fields.pop(language) for language in self.languages if language in fields}

    def _arrange(self, value: Fields, where: Path, problems: Problems) -> None:
        odd = [key for key in value if key not in self.languages]
        for key in odd:
            text = value.pop(key)
            at = (*where, key)
            if text == "" and not LANGUAGE.fullmatch(key):
                problems.add_key("comma-in-braces", at, key=shown(key))
            else:
                self.complain_about_key(key, at, problems)
        ordered = self.split(value)
        value.update(ordered)
        missing = [language for language in self.languages if language not in value]
        if missing and value and not odd:
            self._miss(missing, where, problems)

    def complain_about_key(self, key: str, where: Path, problems: Problems) -> None:
        """Complain about a key that stands where a language of the bank should."""
        near = get_close_matches(key, self.languages, 1)
        if LANGUAGE.fullmatch(key) and not near:
            known = listed(self.languages)
            problems.add_key("undeclared-language", where, key=key, known=known)
        elif near:
            problems.add_key("misspelt-key", where, key=shown(key), nearest=near[0])
        else:
            known = listed(self.languages)
            problems.add_key("not-a-language", where, key=shown(key), known=known)

    def _miss(
        self, languages: "tuple[str, ...] | list[str]", where: Path, problems: Problems
    ) -> None:
        problems.add("missing-translation", where, field=_named(where), languages=listed(languages))


def texts_of(question: Mapping[str, Data]) -> Iterator[tuple[Path, Data, bool]]:
    """Yield the texts of a question's plain data: where, the text, whether it is a name."""
    for name in ("prompt", "text", "explanation", "first", "last"):
        if name in question:
            yield (name,), question[name], False
    if "unit" in question:
        yield ("unit",), question["unit"], True
    if "hints" in question:
        yield from _each("hints", question["hints"], is_name=False)
    yield from _each("distractors", question.get("distractors"), is_name=True)
    yield from _of_parts(question, "items", ("text", "key"))
    yield from _of_parts(question, "pairs", ("left", "right"))
    if isinstance(regions := question.get("regions"), dict):
        for region, text in regions.items():
            yield ("regions", region), text, True
    yield from _of_image(question, ())
    options = question.get("options")
    if isinstance(options, list):
        for index, option in enumerate(options):
            if isinstance(option, dict):
                at: Path = ("options", index)
                yield (*at, "text"), option.get("text"), True
                if "feedback" in option:
                    yield (*at, "feedback"), option["feedback"], False
                yield from _of_image(option, at)
    if isinstance(feedback := question.get("feedback"), dict):
        for said, text in feedback.items():
            yield ("feedback", said), text, False
    if isinstance(answers := question.get("answers"), dict):
        yield from _of_answers(answers)
    if isinstance(sources := question.get("sources"), list):
        for index, citation in enumerate(sources):
            if isinstance(citation, dict) and "section" in citation:
                yield ("sources", index, "section"), citation["section"], False


def _each(name: str, texts: Data, *, is_name: bool) -> Iterator[tuple[Path, Data, bool]]:
    if isinstance(texts, list):
        for index, text in enumerate(texts):
            yield (name, index), text, is_name


def _of_parts(
    question: Mapping[str, Data], name: str, keys: tuple[str, ...]
) -> Iterator[tuple[Path, Data, bool]]:
    parts = question.get(name)
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict):
            for key in keys:
                if key in part:
                    yield (name, index, key), part[key], True


def _of_image(holder: Mapping[str, Data], at: Path) -> Iterator[tuple[Path, Data, bool]]:
    image = holder.get("image")
    if isinstance(image, dict):
        for key in ("alt", "credit"):
            if key in image:
                yield (*at, "image", key), image[key], False


def _of_answers(answers: Mapping[str, Data]) -> Iterator[tuple[Path, Data, bool]]:
    for language, forms in answers.items():
        if isinstance(forms, list):
            for index, form in enumerate(forms):
                if isinstance(form, dict) and "feedback" in form:
                    yield ("answers", language, index, "feedback"), form["feedback"], False


def _named(where: Path) -> str:
    """Return the key of a text, not its place in a list."""
    return next((part for part in reversed(where) if isinstance(part, str)), "")

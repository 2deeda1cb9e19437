"""Bring a question as an author may write it into the one form that core reads."""

from quiz.banks import scalars
from quiz.banks.problems import Data, Fields, Problems

MOST_DECIMALS = 10
#: The greatest rank of an item, as the greatest number of three digits.
MOST_RANK = 999


class Forms:
    """Rewrites the fields of one bank's questions in place."""

    def __init__(self, languages: tuple[str, ...], typed: Fields) -> None:
        self._languages = languages
        self._typed = typed

    def rewrite(self, question: Fields, problems: Problems) -> None:
        """Write short forms out, and put truth values and numbers where they are meant."""
        for name, example in (("seconds", "45"), ("points", "2")):
            if name in question:
                question[name] = scalars.positive(question[name], (name,), problems, example)
        if "shuffle" in question:
            question["shuffle"] = scalars.truth(question["shuffle"], ("shuffle",), problems)
        if "sources" in question:
            question["sources"] = _written_out(question["sources"], "ref")
        match question["kind"]:
            case "single-choice" | "multiple-answer":
                self._choice(question, problems)
            case "true-false":
                if "answer" in question:
                    question["answer"] = scalars.truth(question["answer"], ("answer",), problems)
            case "numeric":
                _numeric(question, problems)
            case "short-answer":
                self._short_answer(question)
            case "ordering":
                self._ordering(question, problems)
            case "matching":
                _matching(question, problems)
            case "cloze":
                self._cloze(question, problems)
            case "hotspot":
                _hotspot(question, problems)

    def _choice(self, question: Fields, problems: Problems) -> None:
        for index, option in enumerate(self._texts_written_out(question, "options")):
            if isinstance(option, dict) and "correct" in option:
                at = ("options", index, "correct")
                option["correct"] = scalars.truth(option["correct"], at, problems)

    def _ordering(self, question: Fields, problems: Problems) -> None:
        for index, item in enumerate(self._texts_written_out(question, "items")):
            if isinstance(item, dict) and "rank" in item:
                at = ("items", index, "rank")
                item["rank"] = scalars.whole(item["rank"], at, problems, MOST_RANK)

    def _texts_written_out(self, question: Fields, name: str) -> list[Data]:
        """Put a list of texts in form, each with keys of its own, and return it."""
        parts = question.get(name)
        if not isinstance(parts, list):
            return []
        question[name] = parts = _written_out(parts, "text")
        for index, part in enumerate(parts):
            # A mapping of languages is a text, as it is everywhere else.
            if isinstance(part, dict) and part and part.keys() <= set(self._languages):
                parts[index] = {"text": part}
        return list(parts)

    def _cloze(self, question: Fields, problems: Problems) -> None:
        self._add_typed(question)
        text: Data = question.get("text")
        if _is_bare_gap(text) and not text.keys() <= set(self._languages):
            problems.add("bare-gap", ("text",))
            question["text"] = None
        elif isinstance(text, dict):
            for language in [each for each, written in text.items() if _is_bare_gap(written)]:
                problems.add("bare-gap", ("text", language))
                text[language] = None

    def _short_answer(self, question: Fields) -> None:
        answers = question.get("answers")
        if isinstance(answers, list):
            question["answers"] = {self._languages[0]: _written_out(answers, "text")}
        elif isinstance(answers, dict):
            for language in [each for each in self._languages if each in answers]:
                # Put back last, each in its turn: that is the bank's order.
                answers[language] = _written_out(answers.pop(language), "text")
        self._add_typed(question)

    def _add_typed(self, question: Fields) -> None:
        own = question.get("typed", {})
        if self._typed and isinstance(own, dict):
            question["typed"] = {**self._typed, **own}


def _written_out(items: Data, key: str) -> Data:
    """Return a list whose plain strings are written as the one key that they are short for."""
    if not isinstance(items, list):
        return items
    return [{key: item} if isinstance(item, str) else item for item in items]


def _is_bare_gap(text: Data) -> bool:
    """Tell whether braces alone were written, which YAML takes for keys without texts."""
    return isinstance(text, dict) and bool(text) and not any(text.values())


def _matching(question: Fields, problems: Problems) -> None:
    pairs: Data = question.get("pairs")
    for index, pair in enumerate(pairs if isinstance(pairs, list) else ()):
        if isinstance(pair, list) and len(pair) == 2:
            pairs[index] = {"left": pair[0], "right": pair[1]}
        elif not isinstance(pair, dict) or pair.keys().isdisjoint(("left", "right")):
            problems.add("not-a-pair", ("pairs", index))
            pairs[index] = None


def _hotspot(question: Fields, problems: Problems) -> None:
    regions, correct = question.get("regions"), question.get("correct")
    if isinstance(regions, list):
        problems.add("not-a-mapping", ("regions",), field="regions", key="PER")
    if isinstance(correct, str) and correct:
        question["correct"] = correct = [correct]
    if isinstance(correct, list) and len(correct) > 1:
        question.setdefault("choose", "many")


def _numeric(question: Fields, problems: Problems) -> None:
    if "answer" in question:
        question["answer"] = scalars.number(question["answer"], ("answer",), problems)
    if "tolerance" in question:
        question["tolerance"] = scalars.tolerance(question["tolerance"], ("tolerance",), problems)
    if "decimals" in question:
        question["decimals"] = scalars.whole(
            question["decimals"], ("decimals",), problems, MOST_DECIMALS
        )
    if isinstance(bounds := question.get("range"), list):
        question["range"] = [
            scalars.number(bound, ("range", index), problems) for index, bound in enumerate(bounds)
        ]

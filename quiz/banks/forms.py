"""Bring a question as an author may write it into the one form that core reads."""

from quiz.banks import scalars
from quiz.banks.problems import Data, Fields, Problems

MOST_DECIMALS = 10


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

    def _choice(self, question: Fields, problems: Problems) -> None:
        options = question.get("options")
        if not isinstance(options, list):
            return
        question["options"] = options = _written_out(options, "text")
        for index, option in enumerate(options):
            # A mapping of languages is a text, as it is everywhere else.
            if isinstance(option, dict) and option and option.keys() <= set(self._languages):
                options[index] = {"text": option}
            elif isinstance(option, dict) and "correct" in option:
                at = ("options", index, "correct")
                option["correct"] = scalars.truth(option["correct"], at, problems)

    def _short_answer(self, question: Fields) -> None:
        answers = question.get("answers")
        if isinstance(answers, list):
            question["answers"] = {self._languages[0]: _written_out(answers, "text")}
        elif isinstance(answers, dict):
            for language in [each for each in self._languages if each in answers]:
                # Put back last, each in its turn: that is the bank's order.
                answers[language] = _written_out(answers.pop(language), "text")
        own = question.get("typed", {})
        if self._typed and isinstance(own, dict):
            question["typed"] = {**self._typed, **own}


def _written_out(items: Data, key: str) -> Data:
    """Return a list whose plain strings are written as the one key that they are short for."""
    if not isinstance(items, list):
        return items
    return [{key: item} if isinstance(item, str) else item for item in items]


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

"""What makes a good question better: warnings, and advice on item writing.

The advice follows Haladyna, Downing and Rodriguez (2002); `allow` silences one piece of either.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quiz.banks.messages import MESSAGES
from quiz.banks.option_checks import advise_on_options, remark_on_options
from quiz.banks.problems import Fields, Path, Problem, Problems, shown
from quiz.banks.validation import nearest
from quiz.core.kinds import Question
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.text import compare

MOST_FACTS = 4

_NEGATIVE = re.compile(r"(?<![*_])\b(no|nunca|excepto|salvo|not|never|except)\b(?=[^?¿]*\?)")
_ASKS = re.compile(r"\?|__|(?::|…|\.\.\.)\W*$")
#: Kinds whose prompt is a question; the others' is a statement, or tells what to do.
_ASKED = ("single-choice", "multiple-answer", "numeric", "short-answer")


class Checks:
    """Remarks on the questions of one bank; `for_authors`, on how they are written too.

    Weighing every option costs more than reading it, and a learner has no use for it.
    """

    def __init__(
        self, languages: Sequence[str], *, has_sources: bool, for_authors: bool = False
    ) -> None:
        self._languages = languages
        self._has_sources = has_sources
        self._for_authors = for_authors

    def remark(self, question: Fields, value: Question | None, problems: Problems) -> None:
        """Add warnings and advice on a question without errors, less what it allows itself."""
        if "explanation" not in question:
            problems.add("missing-explanation", ())
        if self._has_sources and not (question.get("facts") or question.get("sources")):
            problems.add("missing-source", ())
        facts = question.get("facts", ())
        if len(facts) > MOST_FACTS:
            problems.add("many-facts", ("facts",), count=str(len(facts)), limit=str(MOST_FACTS))
        for where, text in _prompts(question):
            if found := _NEGATIVE.search(text):
                problems.add("negative-stem", where, word=found[0])
        if "options" in question:
            remark_on_options(question, problems)
        if self._for_authors:
            self._advise(question, value, problems)
        if allowed := question.get("allow"):
            check_allowed(allowed, problems)
            problems.found = [each for each in problems.found if not is_allowed(each, allowed)]

    def _advise(self, question: Fields, value: Question | None, problems: Problems) -> None:
        if question["kind"] in _ASKED:
            for where, text in _prompts(question):
                if not _ASKS.search(text):
                    problems.add("prompt-without-question", where)
        if "options" in question:
            advise_on_options(question, self._languages, problems)
        if isinstance(value, ShortAnswer):
            _advise_on_rejected(value, problems)


def _prompts(question: Fields) -> Iterable[tuple[Path, str]]:
    """Return the prompt in each of its languages, with its place."""
    prompt = question.get("prompt", "")
    if isinstance(prompt, dict):
        return [(("prompt", language), text) for language, text in prompt.items()]
    return [(("prompt",), prompt)]


def _advise_on_rejected(question: ShortAnswer, problems: Problems) -> None:
    """Advise against refusing a form that is accepted but for a difference that is forgiven."""
    forms = [form.text for form in question.forms]
    typed = replace(question.typed, slips="none")
    for index, rejected in enumerate(question.reject):
        match = compare(rejected, forms, typed)
        if match.fraction:
            values = {"value": shown(rejected), "other": shown(match.form)}
            problems.add("reject-forgiven", ("reject", index), **values)


def check_allowed(allowed: Iterable[str], problems: Problems) -> None:
    """Complain about codes under `allow` that are none, or are errors."""
    silenceable = [code for code, message in MESSAGES.items() if message.severity != "error"]
    for code in allowed:
        if code not in silenceable:
            near = nearest(code, silenceable) or "missing-explanation"
            problems.add_key("unknown-advice", ("allow", code), key=shown(code), nearest=near)


def is_allowed(problem: Problem, allowed: Iterable[str]) -> bool:
    """Tell whether an author decided against a piece of advice, with a reason."""
    return problem.code in allowed and MESSAGES[problem.code].severity != "error"

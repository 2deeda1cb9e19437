"""What makes a good question better: warnings, and advice on item writing.

The advice follows Haladyna, Downing and Rodriguez (2002); `allow` silences one piece of either.
"""

import re

from quiz.banks.messages import MESSAGES
from quiz.banks.problems import Data, Fields, Problem, Problems, shown
from quiz.banks.validation import nearest

MOST_OPTIONS = 8
MOST_FACTS = 4

_NEGATIVE = re.compile(r"(?<![*_])\b(no|nunca|excepto|salvo|not|never|except)\b(?=[^?¿]*\?)")
_OF_THE_ABOVE = re.compile(
    r"(todas|ninguna|cualquiera) (de )?(las|las opciones) anteriores|(all|none|any) of the above",
    re.IGNORECASE,
)


class Checks:
    """Remarks on the questions of one bank."""

    def __init__(self, *, has_sources: bool) -> None:
        self._has_sources = has_sources

    def remark(self, question: Fields, problems: Problems) -> None:
        """Add warnings and advice on a question without errors, less what it allows itself."""
        if "explanation" not in question:
            problems.add("missing-explanation", ())
        if self._has_sources and not (question.get("facts") or question.get("sources")):
            problems.add("missing-source", ())
        facts = question.get("facts", ())
        if len(facts) > MOST_FACTS:
            problems.add("many-facts", ("facts",), count=str(len(facts)), limit=str(MOST_FACTS))
        _remark_on_prompt(question["prompt"], problems)
        _remark_on_options(question.get("options", ()), problems)
        if allowed := question.get("allow"):
            _allow(allowed, problems)


def _remark_on_prompt(prompt: Data, problems: Problems) -> None:
    by_language = prompt.items() if isinstance(prompt, dict) else ((None, prompt),)
    for language, text in by_language:
        if found := _NEGATIVE.search(text):
            where = ("prompt",) if language is None else ("prompt", language)
            problems.add("negative-stem", where, word=found[0])


def _remark_on_options(options: Data, problems: Problems) -> None:
    if len(options) > MOST_OPTIONS:
        problems.add("many-options", ("options",), count=str(len(options)), limit=str(MOST_OPTIONS))
    for index, option in enumerate(options):
        text = option["text"]
        texts = text.values() if isinstance(text, dict) else (text,)
        if found := next((each for each in texts if _OF_THE_ABOVE.search(each)), None):
            problems.add("all-of-the-above", ("options", index), value=shown(found))


def _allow(allowed: Fields, problems: Problems) -> None:
    """Take back what the author decided against, with a reason."""
    problems.found = [each for each in problems.found if not _is_allowed(each, allowed)]
    silenceable = [code for code, message in MESSAGES.items() if message.severity != "error"]
    for code in allowed:
        if code not in silenceable:
            near = nearest(code, silenceable) or "missing-explanation"
            problems.add_key("unknown-advice", ("allow", code), key=shown(code), nearest=near)


def _is_allowed(problem: Problem, allowed: Fields) -> bool:
    return problem.code in allowed and MESSAGES[problem.code].severity != "error"

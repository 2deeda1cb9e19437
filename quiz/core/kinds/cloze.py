"""Cloze: a text with gaps, typed or chosen; the response is a JSON list with one text a gap."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from quiz.core.kinds.question import UNANSWERED, Mark, QuestionBase
from quiz.core.text import Typed, compare, normalised
from quiz.core.wording import Response, Text, in_language

#: What a text is made of: a character that a backslash takes its meaning from, or a gap.
_ESCAPED_OR_GAP = r"\\.|\{((?:\\.|[^{}\\])*)\}"
_ESCAPE = r"\\([{}|=\\])"
#: Stands for a gap where the text is shown in a list of questions.
_BLANK = "____"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap as it is written in one language: what may be chosen, or the forms accepted.

    The first of `choices` is the right one in the file; a typed gap has `forms` instead, the
    first of which is the one shown.
    """

    choices: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    @property
    def is_typed(self) -> bool:
        """Tell whether the gap is filled by typing."""
        return not self.choices

    @property
    def right(self) -> str:
        """Return what belongs in the gap."""
        return (self.choices or self.forms)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloze(QuestionBase):
    """A text with gaps: `{a|b|c}` is chosen, its first the right one; `{a}` or `{a=b}` is typed.

    A brace, bar or equals sign that is meant as such has a backslash before it. All languages
    have the same gaps in the same order; typed forms of all of them count. The `prompt` says
    what to do; without one the text speaks for itself.
    """

    text: Text
    prompt: Text = ""
    typed: Typed = field(default_factory=Typed)
    kind: Literal["cloze"] = "cloze"

    @property
    def has_typed_gaps(self) -> bool:
        """Tell whether any gap is filled by typing."""
        return any(gap.is_typed for gap in self.gaps(""))

    @property
    def with_blanks(self) -> Text:
        """Return the text with a line for each gap, as it is shown in a list of questions."""
        if isinstance(self.text, str):
            return _BLANK.join(split(self.text)[0])
        return {language: _BLANK.join(split(text)[0]) for language, text in self.text.items()}

    def gaps(self, language: str) -> tuple[Gap, ...]:
        """Return the gaps as they are written in a language."""
        return split(in_language(self.text, language))[1]

    def segments(self, language: str) -> tuple[str, ...]:
        """Return the text around the gaps in a language: one more than there are gaps."""
        return split(in_language(self.text, language))[0]

    def can_be_given(self, response: Response) -> bool:
        """Tell whether a response fills any gap with something that can be seen."""
        return any(map(normalised, fillings(response)))

    def mark(self, response: Response) -> Mark:
        """Return the share of gaps that are filled as they should be."""
        if not self.can_be_given(response):
            return UNANSWERED
        fractions = [mark.fraction for mark in self.gap_marks(response)]
        return Mark(
            fraction=sum(fractions, Fraction(0)) / len(fractions),
            right=sum(fraction == 1 for fraction in fractions),
            of=len(fractions),
        )

    def gap_marks(self, response: Response) -> tuple[Mark, ...]:
        """Return the mark of each gap on its own, in their order."""
        texts = (self.text,) if isinstance(self.text, str) else tuple(self.text.values())
        gaps = [split(text)[1] for text in texts]
        given = fillings(response)
        given += ("",) * (len(gaps[0]) - len(given))
        return tuple(
            _mark(filling, same_gap, self.typed)
            for filling, same_gap in zip(given, zip(*gaps, strict=True), strict=True)
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return fill([gap.right if gap.is_typed else "0" for gap in self.gaps("")])


def fillings(response: Response) -> tuple[str, ...]:
    """Return what fills each gap: a choice's index in the file's order, or the raw text."""
    return tuple(json.loads(response)) if response else ()


def fill(texts: Sequence[str]) -> Response:
    """Return the response that fills the gaps with these, "" where every gap is empty."""
    return json.dumps(list(texts), ensure_ascii=False) if any(texts) else ""


def choices_in_order(question: Cloze, order: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return the choices of each gap as they are shown, by their indices in the file's order.

    `order` is the plan's, which lists those of one chosen gap after those of another; a typed
    gap has none. Without an order that fits, the file's order stays.
    """
    counts = [len(gap.choices) for gap in question.gaps("")]
    rest = list(order) if len(order) == sum(counts) else [i for n in counts for i in range(n)]
    return tuple(tuple(rest.pop(0) for _ in range(count)) for count in counts)


@lru_cache(maxsize=1024)
def split(text: str) -> tuple[tuple[str, ...], tuple[Gap, ...]]:
    """Return the text around the gaps, and the gaps, of a text as an author writes it."""
    around, gaps, end = [""], [], 0
    for found in re.finditer(_ESCAPED_OR_GAP, text, re.DOTALL):
        if found[1] is not None:
            around[-1] += text[end : found.start()]
            around.append("")
            gaps.append(_gap(found[1]))
            end = found.end()
    around[-1] += text[end:]
    return tuple(map(_unescaped, around)), tuple(gaps)


def lone_brace(text: str) -> str:
    """Return a text from its first brace without a partner on; "" where each has one."""
    for found in re.finditer(rf"{_ESCAPED_OR_GAP}|[{{}}]", text, re.DOTALL):
        if found[0] in ("{", "}"):
            return text[found.start() :]
    return ""


def _gap(written: str) -> Gap:
    choices = _parts("|", written)
    return Gap(choices=choices) if len(choices) > 1 else Gap(forms=_parts("=", written))


def _parts(mark: str, written: str) -> tuple[str, ...]:
    """Return what stands between marks without a backslash before them."""
    parts = [""]
    for piece in re.findall(r"\\.|.", written, re.DOTALL):
        if piece == mark:
            parts.append("")
        else:
            parts[-1] += piece
    return tuple(_unescaped(part).strip() for part in parts)


def _unescaped(written: str) -> str:
    return re.sub(_ESCAPE, r"\1", written)


def _mark(given: str, languages: Sequence[Gap], typed: Typed) -> Mark:
    """Return the mark of one gap, which stands in every language."""
    if not normalised(given):
        return UNANSWERED
    if not languages[0].is_typed:
        return Mark(fraction=Fraction(int(given == "0")), right=int(given == "0"))
    forms = list(dict.fromkeys(form for gap in languages for form in gap.forms))
    match = compare(given, forms, typed)
    return Mark(
        fraction=match.fraction,
        right=int(match.fraction == 1),
        reason=match.reason.value,
        form=match.form,
        form_is_shown=match.show_form,
    )

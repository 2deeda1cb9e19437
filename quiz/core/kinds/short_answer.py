"""Short answer: words typed by a person; the response is the raw text, exactly as entered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from quiz.core.kinds.question import UNANSWERED, Mark, QuestionBase
from quiz.core.text import Typed, compare, normalised
from quiz.core.wording import Response, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedAnswer:
    """One accepted form, with feedback of its own if it has any."""

    text: str
    feedback: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswer(QuestionBase):
    """A question answered in words; forms of all languages count, whatever is shown.

    `answers` holds the forms by language, the bank's first language first; the first form of a
    language is the one shown to people who read it.
    """

    answers: Mapping[str, tuple[AcceptedAnswer, ...]]
    reject: tuple[str, ...] = ()
    typed: Typed = field(default_factory=Typed)
    kind: Literal["short-answer"] = "short-answer"

    @property
    def forms(self) -> tuple[AcceptedAnswer, ...]:
        """Return every accepted form, each once, with the feedback that any listing gives it."""
        forms: dict[str, AcceptedAnswer] = {}
        for form in (form for listed in self.answers.values() for form in listed):
            if form.text not in forms or forms[form.text].feedback is None:
                forms[form.text] = form
        return tuple(forms.values())

    def shown_form(self, language: str) -> str:
        """Return the answer as it is spelled in a language."""
        forms = self.answers.get(language) or next(iter(self.answers.values()))
        return forms[0].text

    def can_be_given(self, response: Response) -> bool:
        """Tell whether a response holds anything that can be seen."""
        return bool(normalised(response))

    def mark(self, response: Response) -> Mark:
        """Return the mark of the nearest accepted form, with the reason it was taken."""
        if not self.can_be_given(response):
            return UNANSWERED
        forms = self.forms
        match = compare(response, [form.text for form in forms], self.typed, rejected=self.reject)
        return Mark(
            fraction=match.fraction,
            right=int(match.fraction == 1),
            reason=match.reason.value,
            form=match.form,
            form_is_shown=match.show_form,
            feedback=forms[match.index].feedback if match.fraction else None,
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return next(iter(self.answers.values()))[0].text

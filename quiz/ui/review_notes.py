"""What a review says besides the answer: how sure, how many tries, what was changed or not sent."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QFont

from quiz.core.attempt import Attempt
from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, joins
from quiz.core.kinds.multiple_answer import MultipleAnswer, chosen
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering, order_of
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse, truth
from quiz.core.wording import Response, in_language
from quiz.ui.answers.true_false import truth_name
from quiz.ui.gap_words import given_fillings
from quiz.ui.learning_words import confidence_line, learning_lines
from quiz.ui.widgets.markdown import markdown_document, plain_inline

translate = QCoreApplication.translate


def learning_notes(attempt: Attempt, position: int, language: str) -> list[str]:
    """Return a sentence each on certainty, tries, second thoughts and what was not sent."""
    item = attempt.items[position]
    notes = [confidence_line(item.confidence), *learning_lines(attempt, position, language)]
    if item.is_overridden:
        notes.append(translate("reviews", "You said it was right, and it counts so."))
    if item.is_returning:
        notes.append(translate("reviews", "You asked to see it again soon."))
    if item.remarked_at is not None:
        day = _date(item.remarked_at, language)
        said = translate("reviews", "Marked anew on {date}, because the right answer was changed.")
        notes.append(said.format(date=day))
    # A changed key may have renumbered what was given, and then the draft is in the old terms.
    is_in_its_terms = item.remarked_at is None and not attempt.is_exam
    if item.draft not in ("", item.response) and is_in_its_terms:
        question = attempt.snapshots[position].question
        words = response_words(question, item.draft, language)
        notes.append(translate("reviews", "Not sent: “{x}”.").format(x=words))
    return [note for note in notes if note]


def response_words(question: Question, response: Response, language: str) -> str:
    """Return a response in words, on one line."""
    match question:
        case SingleChoice() | MultipleAnswer():
            options = question.options
            texts = [in_language(options[at].text, language) for at in sorted(chosen(response))]
            parts = [_plain(text) for text in texts]
        case TrueFalse():
            parts = [truth_name(response == truth(True))]
        case Hotspot():
            names = list(question.regions.values())
            parts = [in_language(names[at], language) for at in sorted(chosen(response))]
        case Ordering():
            texts = [in_language(question.items[at].text, language) for at in order_of(response)]
            parts = [_plain(text) for text in texts]
        case Matching():
            pairs = [
                (question.pairs[left].left, question.rights[right])
                for left, right in joins(response).items()
            ]
            parts = [
                " = ".join(_plain(in_language(text, language)) for text in pair) for pair in pairs
            ]
        case Cloze():
            parts = [filled or "…" for filled in given_fillings(question, response, language)]
        case Numeric() | ShortAnswer():
            parts = [response.strip()]
    return "; ".join(parts)


def _plain(text: str) -> str:
    """Return inline Markdown as its words."""
    plain = plain_inline(text)
    if plain is None:
        return markdown_document(text, QFont(), inline=True).toPlainText()
    return plain


def _date(at: datetime, language: str) -> str:
    day = at.astimezone().date()
    pattern = "d 'de' MMMM 'de' yyyy" if language == "es" else "d MMMM yyyy"
    return QLocale(language).toString(QDate(day.year, day.month, day.day), pattern)

"""What a review says besides the answer, once the quiz is over."""

from datetime import UTC, datetime

import pytest

from quiz.core.events import Confidence
from quiz.core.mode import Mode
from quiz.core.timing import Limit
from quiz.ui.review_notes import response_words
from quiz.ui.reviews import review_of
from tests.ui.pages.playing import (
    ALL_KINDS,
    MULTIPLE,
    RESPONSES,
    SHORT,
    SINGLE,
    TRUE_FALSE,
    bank,
)
from tests.ui.pictures import started

pytestmark = pytest.mark.usefixtures("qapp")


def begun(*questions, mode=Mode.PRACTICE, **more):
    return started(mode, of=bank(*questions), **more)


def notes(taken, position=0):
    if not taken.attempt.is_finished:
        taken.attempt.finish()
    return review_of(taken.attempt, position, "en").notes


def test_an_answer_without_more_has_no_notes():
    taken = begun(SINGLE)
    taken.attempt.give("1")
    assert notes(taken) == ()


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_how_sure_one_was_is_said(mode):
    taken = begun(SINGLE, mode=mode, asks_confidence=True)
    taken.attempt.confide(Confidence.FAIRLY)
    taken.attempt.give("0")
    assert notes(taken) == ("How sure you were: “Fairly”.",)


def test_sure_and_wrong_is_worth_a_look_after_an_exam():
    taken = begun(SINGLE, mode=Mode.EXAM, asks_confidence=True, is_certainty_based=True)
    taken.attempt.confide(Confidence.CERTAIN)
    taken.attempt.give("0")
    assert notes(taken) == (
        "How sure you were: “Certain”.",
        "Points by certainty: −6.",
        "You were sure of this one: worth a slow look.",
    )


def test_an_exam_says_nothing_of_tries():
    taken = begun(MULTIPLE, mode=Mode.EXAM)
    taken.attempt.give("0")
    taken.attempt.give("0,1")
    assert notes(taken) == ("1 of 2, 1 extra.",)


def test_the_second_try_is_said_with_what_it_counts():
    taken = begun(SINGLE, tries=2)
    taken.attempt.give("0")
    taken.attempt.give("1")
    assert notes(taken) == ("At the second try it counts 0.67.",)


def test_a_first_try_that_had_no_second_is_said():
    taken = begun(SINGLE, tries=2)
    taken.attempt.give("0")
    assert notes(taken) == ("There was no second try, so the first one counts.",)


def test_an_answer_called_right_is_said_to_be():
    taken = begun(SHORT)
    taken.attempt.give("Antofagasta")
    taken.attempt.override(on=True)
    assert notes(taken) == ("You said it was right, and it counts so.",)
    answers = review_of(taken.attempt, 0, "en").answers
    assert [line.text for line in answers] == ["Antofagasta", "Paranal"]


def test_a_question_to_be_seen_again_is_said_to_be():
    taken = begun(SINGLE)
    taken.attempt.give("1")
    taken.attempt.see_again(on=True)
    assert notes(taken) == ("You asked to see it again soon.",)


def test_an_answer_marked_anew_says_when():
    taken = begun(SINGLE)
    taken.attempt.give("1")
    taken.attempt.finish()
    taken.attempt.items[0].remarked_at = datetime(2026, 3, 9, 12, tzinfo=UTC)
    assert notes(taken) == ("Marked anew on 9 March 2026, because the right answer was changed.",)
    spanish = review_of(taken.attempt, 0, "es").notes[0]
    assert "9 de marzo de 2026" in spanish


@pytest.mark.parametrize("question", ALL_KINDS, ids=lambda question: question.id)
def test_what_was_not_sent_is_shown_in_words(question):
    taken = begun(question)
    taken.attempt.draft(RESPONSES[question.id][1])
    (note,) = notes(taken)
    words = response_words(question, RESPONSES[question.id][1], "en")
    assert note == f"Not sent: “{words}”."


@pytest.mark.parametrize(
    ("question", "words"),
    list(
        zip(
            ALL_KINDS,
            (
                "The framework",
                "Parliament; Court",
                "False",
                "5",
                "Lima",
                "R&D; The framework; The declaration",
                "Lima = The framework; Vallarta = The declaration",
                "Tacna; 2016; …",
                "Chile",
            ),
            strict=True,
        )
    ),
    ids=lambda value: getattr(value, "id", ""),
)
def test_every_kind_of_answer_has_words(question, words):
    assert response_words(question, RESPONSES[question.id][1], "en") == words


def test_what_was_entered_for_the_second_try_and_not_sent_is_shown():
    taken = begun(SINGLE, TRUE_FALSE, tries=2, limit=Limit(scope="question", seconds=5))
    taken.attempt.give("0")
    taken.attempt.draft("2")
    taken.spend(6)
    taken.attempt.reveal()
    assert notes(taken) == (
        "There was no second try, so the first one counts.",
        "Not sent: “R&D”.",
    )

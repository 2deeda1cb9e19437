"""What is said about a school's record: every state and every problem has its sentence."""

import pytest

from quiz.core.school import SchoolPhase, SchoolProblem, SchoolState
from quiz.ui.school_words import problem_sentence, state_sentence


@pytest.mark.parametrize("problem", SchoolProblem)
def test_every_problem_has_a_sentence_that_says_what_to_do(problem):
    sentence = problem_sentence(problem)
    assert sentence.endswith(".")
    assert len(sentence.split(". ")) + sentence.count(": ") >= 2


def test_the_server_s_own_words_stand_where_they_help():
    assert problem_sentence(SchoolProblem.REFUSED, "no more disk").endswith("(no more disk)")
    assert "Connection refused" not in problem_sentence(
        SchoolProblem.UNREACHABLE, "Connection refused"
    )


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (None, "Connecting to school…"),
        (SchoolState(phase=SchoolPhase.CONNECTING), "Connecting to school…"),
        (
            SchoolState(phase=SchoolPhase.SENDING, waiting=300, total=1000),
            "Sending to school: 700 of 1000 answers",
        ),
        (SchoolState(phase=SchoolPhase.CONNECTED), "Everything is sent to school."),
    ],
)
def test_every_state_has_a_sentence(state, expected):
    assert state_sentence(state, "school") == expected


def test_what_waits_is_counted():
    state = SchoolState(phase=SchoolPhase.AWAY, problem=SchoolProblem.UNREACHABLE, waiting=12)
    assert "12" in state_sentence(state, "school")
    none = SchoolState(phase=SchoolPhase.AWAY, problem=SchoolProblem.UNREACHABLE)
    assert state_sentence(none, "school").endswith("by itself.")

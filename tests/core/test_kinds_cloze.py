"""Cloze: how a text is read into gaps, and what fills them."""

from fractions import Fraction

import pytest

from quiz.core.kinds import can_be_given, is_typed, option_count, stem
from quiz.core.kinds.cloze import Gap, choices_in_order, fill, fillings, lone_brace, split
from quiz.core.kinds.question import UNANSWERED, Verdict
from quiz.core.numbers import NumberFormat
from quiz.core.text import Policy, Typed
from tests.core.quizzes import cloze

SPACE_COMMA = NumberFormat.SPACE_COMMA
BOTH = {"es": "{Perú|Chile} es {un país=una república}.", "en": "{Peru|Chile} is {a country}."}


def test_a_text_is_parted_at_its_gaps():
    around, gaps = split("El {2011|2012|2016} en {Lima=la capital}.")

    assert around == ("El ", " en ", ".")
    assert gaps == (Gap(choices=("2011", "2012", "2016")), Gap(forms=("Lima", "la capital")))


def test_there_is_one_more_piece_of_text_than_gaps():
    assert split("{a|b}{c}") == (("", "", ""), (Gap(choices=("a", "b")), Gap(forms=("c",))))
    assert split("nothing") == (("nothing",), ())


def test_spaces_at_the_edges_of_a_filling_do_not_count():
    assert split("{ a | b }")[1][0].choices == ("a", "b")


@pytest.mark.parametrize(
    ("text", "around", "parts"),
    [
        (r"\{a\} {b}", ("{a} ", ""), ("b",)),
        (r"{a\|b|c}", ("", ""), ("a|b", "c")),
        (r"{a\=b}", ("", ""), ("a=b",)),
        (r"{\{a\}}", ("", ""), ("{a}",)),
        (r"x\\{a}", ("x\\", ""), ("a",)),
        (r"{a\\|b}", ("", ""), ("a\\", "b")),
        (r"*\*a\** {b}", (r"*\*a\** ", ""), ("b",)),
        ("{a=b|c}", ("", ""), ("a=b", "c")),
        ("line\n{a\nb}", ("line\n", ""), ("a\nb",)),
    ],
)
def test_a_backslash_takes_the_meaning_from_a_mark(text, around, parts):
    found, gaps = split(text)

    assert found == around
    assert (gaps[0].choices or gaps[0].forms) == parts


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("a {b} c", ""),
        ("a {b c", "{b c"),
        ("a b} c", "} c"),
        ("a {b {c} d}", "{b {c} d}"),
        (r"a \{b {c}", ""),
        ("", ""),
    ],
)
def test_a_brace_without_a_partner_is_found(text, rest):
    assert lone_brace(text) == rest


def test_gaps_and_the_text_around_them_are_in_the_persons_language():
    question = cloze(text=BOTH)

    assert question.segments("en") == ("", " is ", ".")
    assert question.gaps("en")[0].right == "Peru"
    assert question.gaps("fr") == question.gaps("es")


def test_the_mark_is_the_share_of_gaps_that_are_filled_rightly():
    question = cloze(text="{a|b} {c|d} {e}")

    assert question.mark(fill(["0", "0", "e"])).verdict is Verdict.RIGHT
    assert question.mark(fill(["0", "1", "e"])).fraction == Fraction(2, 3)
    assert (question.mark(fill(["0", "1", ""])).right, question.mark(fill(["0"])).of) == (1, 3)
    assert question.mark(fill(["1", "1", "x"])).verdict is Verdict.WRONG


def test_each_gap_has_a_mark_of_its_own():
    marks = cloze().gap_marks(fill(["1", ""]))

    assert marks[0].verdict is Verdict.WRONG
    assert marks[1] == UNANSWERED


def test_gaps_that_a_response_does_not_reach_are_empty():
    assert cloze().gap_marks("") == (UNANSWERED, UNANSWERED)


def test_typed_gaps_are_marked_as_short_answers_are():
    question = cloze(text="{Perú}")
    mark = question.gap_marks(fill(["peru"]))[0]

    assert (mark.fraction, mark.form, mark.form_is_shown) == (1, "Perú", True)
    assert mark.reason == "accent"


def test_a_gap_that_is_half_right_gives_half_of_its_share():
    question = cloze(text="{Perú} {a|b}", typed=Typed(accents=Policy.HALF))

    assert question.mark(fill(["Peru", "0"])).fraction == Fraction(3, 4)
    assert question.mark(fill(["Peru", "0"])).right == 1


def test_typed_forms_of_every_language_count():
    question = cloze(text=BOTH)

    for form in ("un país", "una república", "a country"):
        assert question.mark(fill(["0", form])).verdict is Verdict.RIGHT, form


def test_the_right_response_is_in_the_first_language():
    assert cloze(text=BOTH).right_response() == fill(["0", "un país"])


@pytest.mark.parametrize("texts", [["0", "ñandú"], ["", 'a "b", [c]'], ["2", ""]])
def test_fillings_are_read_back_as_they_were_written(texts):
    assert fillings(fill(texts)) == tuple(texts)


def test_nothing_filled_in_is_no_response():
    assert fill(["", ""]) == ""
    assert fillings("") == ()


def test_any_filled_gap_makes_a_response_that_can_be_given():
    assert can_be_given(cloze(), fill(["0", ""]), SPACE_COMMA)
    assert can_be_given(cloze(), fill(["", "x"]), SPACE_COMMA)
    assert not can_be_given(cloze(), fill(["", " "]), SPACE_COMMA)
    assert cloze().mark(fill(["", " "])) == UNANSWERED


def test_one_typed_gap_makes_the_question_typed():
    assert is_typed(cloze(text="{a|b} {c}"))
    assert not is_typed(cloze(text="{a|b} {c|d}"))


def test_the_choices_of_each_gap_come_out_of_the_plans_order():
    question = cloze(text="{a|b|c} {d} {e|f}")

    assert option_count(question) == 5
    assert choices_in_order(question, (2, 0, 1, 1, 0)) == ((2, 0, 1), (), (1, 0))


def test_without_an_order_choices_stand_as_in_the_file():
    assert choices_in_order(cloze(text="{a|b} {c|d}"), ()) == ((0, 1), (0, 1))


def test_a_list_of_questions_shows_the_prompt_or_else_the_text_with_blanks():
    assert stem(cloze(text=BOTH)) == {"es": "____ es ____.", "en": "____ is ____."}
    assert stem(cloze(text="La {a}.")) == "La ____."
    assert stem(cloze(prompt="Completa la frase.")) == "Completa la frase."

"""Numeric and short answers: what each typed text is worth, and what the mark tells."""

from decimal import Decimal
from fractions import Fraction

import pytest

from quiz.core.kinds import can_be_given
from quiz.core.kinds.numeric import read_tolerance
from quiz.core.kinds.question import UNANSWERED, Verdict
from quiz.core.kinds.short_answer import AcceptedAnswer
from quiz.core.numbers import NumberFormat
from quiz.core.text import Policy, Typed
from quiz.core.tolerance import Exact, Nominal, Range, Relative
from tests.core.quizzes import numeric, short

SPACE_COMMA = NumberFormat.SPACE_COMMA


def marked(question, text, number_format=SPACE_COMMA):
    return question.mark(text, number_format)


def test_the_exact_number_is_right_and_says_so():
    mark = marked(numeric(), "998 808")

    assert (mark.verdict, mark.right, mark.reason, mark.off) == (Verdict.RIGHT, 1, "exact", 0)


def test_without_a_tolerance_only_the_answer_is_right():
    mark = marked(numeric(), "998809")

    assert (mark.verdict, mark.right, mark.reason) == (Verdict.WRONG, 0, "wrong")
    assert numeric().accepted == Exact()


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        ("95", Verdict.RIGHT, "tolerance"),
        ("105", Verdict.RIGHT, "tolerance"),
        ("100", Verdict.RIGHT, "exact"),
        ("94,99", Verdict.WRONG, "wrong"),
        ("105,01", Verdict.WRONG, "wrong"),
    ],
)
@pytest.mark.parametrize("tolerance", ["5%", "5 %", "5", " 5.0 "])
def test_a_tolerance_includes_its_bounds(tolerance, text, verdict, reason):
    mark = marked(numeric(answer="100", tolerance=tolerance, decimals=2), text)

    assert (mark.verdict, mark.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("text", "tolerance"),
    [
        ("5%", Relative(Decimal("0.05"))),
        ("0.5 %", Relative(Decimal("0.005"))),
        ("1000", Nominal(Decimal(1000))),
        ("0.25", Nominal(Decimal("0.25"))),
    ],
)
def test_tolerance_is_a_share_or_an_amount(text, tolerance):
    assert read_tolerance(text) == tolerance


@pytest.mark.parametrize("text", ["", "%", "-5%", "5%%", "1e3", "five", "5,5 %", ".5", "5 % 1"])
def test_a_tolerance_in_other_words_is_refused(text):
    with pytest.raises(ValueError, match="neither an amount nor a percentage"):
        read_tolerance(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("950000", Verdict.RIGHT),
        ("1050000", Verdict.RIGHT),
        ("949999", Verdict.WRONG),
        ("1050001", Verdict.WRONG),
    ],
)
def test_a_range_counts_and_not_the_tolerance(text, verdict):
    bounds = (Decimal(950000), Decimal(1050000))
    question = numeric(range=bounds, tolerance="50%")

    assert question.accepted == Range(*bounds)
    assert marked(question, text).verdict is verdict


def test_the_mark_tells_how_far_off_the_number_is():
    assert marked(numeric(answer="100"), "98").off == Fraction(1, 50)
    assert marked(numeric(answer="-100"), "-102").off == Fraction(1, 50)


def test_how_far_off_cannot_be_told_of_an_answer_that_is_zero():
    assert marked(numeric(answer="0"), "3").off is None


@pytest.mark.parametrize(
    ("question", "places"),
    [
        (numeric(answer="998808"), 0),
        (numeric(answer="2.50"), 1),
        (numeric(answer="2.125"), 3),
        (numeric(answer="100"), 0),
        (numeric(answer="1E+3"), 0),
        (numeric(answer="4", range=(Decimal("3.75"), Decimal("4.5"))), 2),
        (numeric(answer="4.5", decimals=0), 0),
        (numeric(answer="4", decimals=2), 2),
    ],
)
def test_a_question_is_about_as_many_decimals_as_its_numbers_have(question, places):
    assert question.decimal_places == places


@pytest.mark.parametrize("number_format", NumberFormat)
@pytest.mark.parametrize("text", ["998,808", "998.808", "998 808", "998808"])
def test_groups_of_a_whole_number_are_read_alike_everywhere(number_format, text):
    assert marked(numeric(), text, number_format).verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    ("unit", "text"), [("km²", "12 km²"), ({"es": "países", "en": "countries"}, "12 countries")]
)
def test_the_questions_unit_may_be_typed_in_each_of_its_languages(unit, text):
    assert marked(numeric(answer="12", unit=unit), text).verdict is Verdict.RIGHT


def test_a_question_without_a_unit_reads_none():
    assert numeric().units == ()
    assert marked(numeric(answer="12"), "12 km") == UNANSWERED


def test_a_text_that_is_no_number_cannot_be_given():
    assert not can_be_given(numeric(), "many", SPACE_COMMA)
    assert can_be_given(numeric(), "12", SPACE_COMMA)
    assert can_be_given(numeric(), "0", SPACE_COMMA)


def test_the_right_number_is_written_without_exponent_or_groups():
    assert numeric(answer="1E+6").right_response() == "1000000"


def test_the_first_form_is_exactly_right():
    mark = short("a", "Grupo de Alto Nivel", "GAN").mark("Grupo de Alto Nivel")

    assert (mark.verdict, mark.reason, mark.right) == (Verdict.RIGHT, "exact", 1)
    assert (mark.form, mark.form_is_shown) == ("Grupo de Alto Nivel", False)


def test_another_form_is_right_as_an_alternative():
    assert short("a", "Grupo de Alto Nivel", "GAN").mark("GAN").reason == "alternative"


def test_a_missing_accent_is_right_and_the_spelling_is_shown():
    mark = short("a", "México").mark("Mexico")

    assert (mark.verdict, mark.reason) == (Verdict.RIGHT, "accent")
    assert (mark.form, mark.form_is_shown) == ("México", True)


def test_words_that_are_not_meant_are_wrong():
    mark = short().mark("Bogotá")

    assert (mark.verdict, mark.reason, mark.right, mark.form) == (Verdict.WRONG, "wrong", 0, "")


def test_half_a_mark_is_not_right():
    mark = short("a", "México", typed=Typed(accents=Policy.HALF)).mark("Mexico")

    assert (mark.verdict, mark.right, mark.fraction) == (Verdict.PARTLY, 0, Fraction(1, 2))


def test_the_questions_own_policy_counts():
    mark = short("a", "México", typed=Typed(accents=Policy.REJECT)).mark("Mexico")

    assert (mark.verdict, mark.reason) == (Verdict.WRONG, "accent")


def test_a_rejected_form_is_wrong_though_it_is_only_a_slip_away():
    assert short("a", "Bogotá", reject=("Bogota",)).mark("Bogota").verdict is Verdict.WRONG


@pytest.mark.parametrize("text", ["", "   ", "\t", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}"])
def test_words_that_nobody_sees_are_no_answer(text):
    assert short().mark(text) == UNANSWERED
    assert not can_be_given(short(), text, SPACE_COMMA)


@pytest.fixture
def bilingual():
    return short(
        answers={
            "es": (
                AcceptedAnswer(text="Grupo de Alto Nivel"),
                AcceptedAnswer(text="GAN", feedback="Así lo llaman los textos."),
            ),
            "en": (AcceptedAnswer(text="High Level Group"), AcceptedAnswer(text="GAN")),
        }
    )


def test_forms_of_all_languages_count(bilingual):
    assert bilingual.mark("High Level Group").verdict is Verdict.RIGHT
    assert bilingual.mark("Grupo de Alto Nivel").verdict is Verdict.RIGHT


def test_each_form_is_listed_once(bilingual):
    assert [form.text for form in bilingual.forms] == [
        "Grupo de Alto Nivel",
        "GAN",
        "High Level Group",
    ]


def test_a_form_listed_twice_keeps_its_feedback(bilingual):
    assert bilingual.mark("GAN").feedback == "Así lo llaman los textos."


def test_a_refused_text_gets_no_feedback_meant_for_a_right_one():
    answers = {"es": (AcceptedAnswer(text="México", feedback="Sí."),)}
    question = short(answers=answers, typed=Typed(accents=Policy.REJECT))

    assert question.mark("México").feedback == "Sí."
    assert question.mark("Mexico").feedback is None


@pytest.mark.parametrize(
    ("language", "form"),
    [("es", "Grupo de Alto Nivel"), ("en", "High Level Group"), ("pt", "Grupo de Alto Nivel")],
)
def test_the_right_spelling_is_shown_in_the_persons_language(bilingual, language, form):
    assert bilingual.shown_form(language) == form


def test_the_right_response_is_the_first_form(bilingual):
    assert bilingual.right_response() == "Grupo de Alto Nivel"

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.numbers import (
    MOST_DIGITS,
    NumberFormat,
    NumberProblem,
    looks_ambiguous,
    problem_with_number,
    read_number,
    spell_number,
    write_for_field,
    write_in_format,
    write_number,
)
from quiz.core.tolerance import Exact, Nominal, Range, Relative, relative_error, within

SPACE_COMMA = NumberFormat.SPACE_COMMA
POINT_COMMA = NumberFormat.POINT_COMMA
COMMA_POINT = NumberFormat.COMMA_POINT
D = Decimal

formats = st.sampled_from(NumberFormat)
values = st.decimals(min_value=D("-1e15"), max_value=D("1e15"), places=4)
typed_texts = st.text(st.sampled_from("0123456789.,'\u2019 +-\u2212%kKmM\u00a0e²٣"), max_size=14)


@pytest.mark.parametrize("number_format", NumberFormat)
@pytest.mark.parametrize("decimals", [0, 2])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("7", "7"),
        ("007", "7"),
        ("998808", "998808"),
        ("998 808", "998808"),
        ("998\u00a0808", "998808"),
        ("998\u202f808", "998808"),
        ("998\u2009808", "998808"),
        (" 9\t9\n8\u3000", "998"),
        ("998\u200b808\ufeff", "998808"),
        ("998'808", "998808"),
        ("998\u2019808", "998808"),
        ("1'234'567", "1234567"),
        ("+5", "5"),
        ("-5", "-5"),
        ("\u2212 5", "-5"),
        ("92 %", "92"),
        ("92%", "92"),
        ("%92", "92"),
        ("-5 %", "-5"),
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("-1,5", "-1.5"),
        ("1,50", "1.50"),
        ("12,34", "12.34"),
        ("1234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        (",5", "0.5"),
        (".5", "0.5"),
        ("5,", "5"),
        ("2011.", "2011"),
        ("1,2345", "1.2345"),
        ("0,234", "0.234"),
        ("0.000", "0.000"),
        ("012,345", "12.345"),
        (",234", "0.234"),
        ("1234,567", "1234.567"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("12.234.567", "12234567"),
        ("123,234,567", "123234567"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1,234.567", "1234.567"),
        ("1.234,567", "1234.567"),
        ("123.234,", "123234"),
        ("-1,234,567.89", "-1234567.89"),
        ("1.234.567,891", "1234567.891"),
    ],
)
def test_a_clear_number_is_read_alike_in_every_format(text, value, number_format, decimals):
    assert str(read_number(text, number_format, decimals=decimals)) == value


@pytest.mark.parametrize("number_format", NumberFormat)
@pytest.mark.parametrize("text", ["998,808", "998.808", "99,808", "9.808", "100,000"])
def test_one_ambiguous_mark_groups_in_a_question_without_decimals(text, number_format):
    whole = D(text.replace(",", "").replace(".", ""))
    assert read_number(text, number_format) == whole
    assert read_number(text, number_format, decimals=0) == whole


@pytest.mark.parametrize(
    ("text", "number_format", "value"),
    [
        ("998,808", SPACE_COMMA, "998.808"),
        ("998.808", SPACE_COMMA, "998808"),
        ("998,808", POINT_COMMA, "998.808"),
        ("998.808", POINT_COMMA, "998808"),
        ("998,808", COMMA_POINT, "998808"),
        ("998.808", COMMA_POINT, "998.808"),
        ("-9,808", SPACE_COMMA, "-9.808"),
        ("-9,808", COMMA_POINT, "-9808"),
    ],
)
@pytest.mark.parametrize("decimals", [1, 3])
def test_the_number_format_decides_an_ambiguous_mark(text, number_format, value, decimals):
    assert str(read_number(text, number_format, decimals=decimals)) == value


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NumberProblem.EMPTY),
        (" \u00a0\u200b\t", NumberProblem.EMPTY),
        ("%", NumberProblem.NO_DIGITS),
        ("-", NumberProblem.NO_DIGITS),
        ("+ km", NumberProblem.NO_DIGITS),
        (".", NumberProblem.NO_DIGITS),
        (",.", NumberProblem.NO_DIGITS),
        ("mil", NumberProblem.LETTERS),
        ("5 mil", NumberProblem.LETTERS),
        ("1e3", NumberProblem.LETTERS),
        ("1E3", NumberProblem.LETTERS),
        ("0x10", NumberProblem.LETTERS),
        ("NaN", NumberProblem.LETTERS),
        ("5 km km", NumberProblem.LETTERS),
        ("km 5 km", NumberProblem.LETTERS),
        ("5-", NumberProblem.SIGN),
        ("--5", NumberProblem.SIGN),
        ("+-5", NumberProblem.SIGN),
        ("-%-5", NumberProblem.SIGN),
        ("5-6", NumberProblem.SIGN),
        ("5\u22126", NumberProblem.SIGN),
        ("5+6", NumberProblem.SIGN),
        ("1/2", NumberProblem.CHARACTER),
        ("$5", NumberProblem.CHARACTER),
        ("1_000", NumberProblem.CHARACTER),
        ("5%%", NumberProblem.CHARACTER),
        ("5²", NumberProblem.CHARACTER),
        ("٣", NumberProblem.CHARACTER),
        ("998\uff10", NumberProblem.CHARACTER),
        ("'5", NumberProblem.CHARACTER),
        ("5'", NumberProblem.CHARACTER),
        ("1''000", NumberProblem.CHARACTER),
        ("1'.5", NumberProblem.CHARACTER),
        ("\u20135", NumberProblem.CHARACTER),
        ("1.234,567.89", NumberProblem.TWO_DECIMAL_MARKS),
        ("1,5.3,2", NumberProblem.TWO_DECIMAL_MARKS),
        ("1,234.5,", NumberProblem.TWO_DECIMAL_MARKS),
        ("1,5,3", NumberProblem.GROUPS),
        ("1..5", NumberProblem.GROUPS),
        ("1.23.456", NumberProblem.GROUPS),
        ("1.234.56", NumberProblem.GROUPS),
        ("1.234.5678", NumberProblem.GROUPS),
        ("1.2345.678", NumberProblem.GROUPS),
        ("1234.567.890", NumberProblem.GROUPS),
        ("0.123.456", NumberProblem.GROUPS),
        ("01.123.456", NumberProblem.GROUPS),
        (".123.456", NumberProblem.GROUPS),
        ("12,34.5", NumberProblem.GROUPS),
        ("12,3456.5", NumberProblem.GROUPS),
        ("1234,567.8", NumberProblem.GROUPS),
        ("0,123.4", NumberProblem.GROUPS),
        (",123.4", NumberProblem.GROUPS),
        ("1,.5", NumberProblem.GROUPS),
        ("9" * (MOST_DIGITS + 1), NumberProblem.TOO_LONG),
    ],
)
def test_what_is_not_a_number_is_refused_with_its_reason(text, problem):
    assert problem_with_number(text, units=["km"]) is problem
    for number_format in NumberFormat:
        assert read_number(text, number_format, decimals=0, units=["km"]) is None
        assert read_number(text, number_format, decimals=2, units=["km"]) is None


def test_the_longest_number_is_read_digit_by_digit():
    assert read_number("9" * MOST_DIGITS, SPACE_COMMA) == D("9" * MOST_DIGITS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 visitantes", 5),
        ("5visitantes", 5),
        ("5 VISITANTES", 5),
        ("5 visitors", 5),
        ("visitors 5", 5),
        ("5 millones de dólares", 5),
        ("5 Millones de Do\u0301lares", 5),
        ("US$ 5", 5),
        ("us$5", 5),
        ("-US$5", -5),
        ("US$ \u22125", -5),
        ("5 km2", 5),
        ("52 km", 52),
        ("5 m", 5),
        ("5 hab.", 5),
        ("hab. 5", 5),
        ("5 %", 5),
    ],
)
def test_a_unit_of_the_question_is_dropped(text, value):
    units = ["m", "km", "visitantes", "visitors", "millones de dólares", "US$", "km2", "hab.", ""]
    assert read_number(text, SPACE_COMMA, units=units) == value


@pytest.mark.parametrize("units", [[], [""], [" ", "km"], ["", "%"]])
def test_an_empty_unit_is_none(units):
    assert read_number("5", SPACE_COMMA, units=units) == 5
    assert read_number("5 %", SPACE_COMMA, units=units) == 5


@pytest.mark.parametrize("text", ["5 millas", "5 visitante", "US$ 5 visitantes", "5 k"])
def test_words_that_are_not_the_unit_are_letters(text):
    units = ["km", "visitantes", "US$"]
    assert problem_with_number(text, units=units) is NumberProblem.LETTERS


@pytest.mark.parametrize(
    ("text", "unit", "value"), [("52", "2", 52), ("m25", "m2", None), ("25m", "2m", None)]
)
def test_a_digit_is_never_taken_for_a_unit(text, unit, value):
    assert read_number(text, SPACE_COMMA, units=[unit]) == value


@pytest.mark.parametrize(
    ("text", "is_ambiguous"),
    [
        ("998,808", True),
        ("-9.808 km", True),
        ("+9.808", True),
        ("998808", False),
        ("0,808", False),
        ("1,2345", False),
        ("1,234,567", False),
        ("1.234,567", False),
        ("9,80x", False),
        ("", False),
    ],
)
def test_only_a_single_mark_that_can_group_is_ambiguous(text, is_ambiguous):
    assert looks_ambiguous(text, units=["km"]) is is_ambiguous


@given(typed_texts, formats, st.integers(0, 4), st.lists(st.sampled_from(["km", "m", "m2", "%"])))
def test_every_text_has_either_a_value_or_a_problem(text, number_format, decimals, units):
    value = read_number(text, number_format, decimals=decimals, units=units)
    problem = problem_with_number(text, units=units)
    assert (value is None) is (problem is not None)


@given(st.text(max_size=30), formats)
def test_no_text_at_all_breaks_the_reading(text, number_format):
    value = read_number(text, number_format)
    assert (value is None) is (problem_with_number(text) is not None)


@given(typed_texts)
def test_a_text_has_two_readings_only_where_it_looks_ambiguous(text):
    readings = {
        read_number(text, number_format, decimals=decimals)
        for number_format in NumberFormat
        for decimals in (0, 3)
    }
    assert len(readings) == (2 if looks_ambiguous(text) else 1)


@given(values, formats)
def test_a_number_written_for_the_field_is_read_as_itself(value, number_format):
    assert read_number(write_for_field(value, number_format), number_format, decimals=4) == value


@given(st.integers(-(10**20), 10**20), formats)
def test_a_whole_number_written_for_the_field_is_read_as_itself(value, number_format):
    assert read_number(write_for_field(D(value), number_format), number_format) == value


@given(values)
def test_a_number_written_for_display_is_read_as_itself(value):
    assert read_number(write_number(value, "es"), SPACE_COMMA, decimals=4) == value
    assert read_number(write_number(value, "en"), COMMA_POINT, decimals=4) == value


@pytest.mark.parametrize(
    ("value", "spanish", "english"),
    [
        ("0", "0", "0"),
        ("-0", "0", "0"),
        ("999", "999", "999"),
        ("3731", "3731", "3,731"),
        ("9999.5", "9999,5", "9,999.5"),
        ("10000", "10\u00a0000", "10,000"),
        ("998808", "998\u00a0808", "998,808"),
        ("-1234567.8901", "\u22121\u00a0234\u00a0567,8901", "\u22121,234,567.8901"),
        ("12.50", "12,50", "12.50"),
        ("0.000001", "0,000001", "0.000001"),
        ("1E-9", "0,000000001", "0.000000001"),
        ("1E+6", "1\u00a0000\u00a0000", "1,000,000"),
    ],
)
def test_numbers_are_displayed_as_each_language_does(value, spanish, english):
    assert write_number(D(value), "es") == spanish
    assert write_number(D(value), "es-MX") == spanish
    assert write_number(D(value), "en") == english


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        ("12.25", 1, "12,3"),
        ("12.35", 1, "12,4"),
        ("-12.25", 1, "\u221212,3"),
        ("12", 1, "12,0"),
        ("12.5", 0, "13"),
        ("9999.96", 1, "10\u00a0000,0"),
        ("-0.04", 1, "0,0"),
        ("1" * 40 + ".25", 1, "1" + "\u00a0111" * 13 + ",3"),
    ],
)
def test_a_displayed_number_is_rounded_half_up(value, decimals, written):
    assert write_number(D(value), "es", decimals) == written


@pytest.mark.parametrize(
    ("number_format", "written"),
    [
        (SPACE_COMMA, ["3731", "98\u2009000", "998\u2009808,5", "\u22125"]),
        (POINT_COMMA, ["3.731", "98.000", "998.808,5", "\u22125"]),
        (COMMA_POINT, ["3,731", "98,000", "998,808.5", "\u22125"]),
    ],
)
def test_the_field_shows_the_persons_own_format(number_format, written):
    numbers = [D("3731"), D("98000"), D("998808.5"), D("-5")]
    assert [write_for_field(number, number_format) for number in numbers] == written


@given(values, formats, st.booleans())
def test_the_field_and_a_sentence_differ_in_the_width_of_spaces_alone(
    value, number_format, may_be_year
):
    sentence = write_in_format(value, number_format, may_be_year=may_be_year)
    field = write_for_field(value, number_format, may_be_year=may_be_year)
    assert field == sentence.replace("\u00a0", "\u2009")


@pytest.mark.parametrize("number_format", NumberFormat)
def test_four_digits_that_may_be_a_year_stay_together(number_format):
    assert write_in_format(D(2011), number_format, may_be_year=True) == "2011"
    assert write_in_format(D(9999), number_format, may_be_year=True) == "9999"
    grouped = write_in_format(D(12000), number_format, may_be_year=True)
    assert grouped == write_in_format(D(12000), number_format) != "12000"


def test_a_number_in_a_format_is_rounded_like_one_in_a_language():
    assert write_in_format(D("12.35"), POINT_COMMA, 1) == "12,4"


def test_each_format_is_a_sample_of_itself_and_names_its_decimal_mark():
    for number_format in NumberFormat:
        sample = number_format.value.replace(" ", "\u2009")
        assert write_for_field(D("998808.5"), number_format) == sample
    assert [f.decimal_mark for f in NumberFormat] == [",", ",", "."]


@pytest.mark.parametrize(
    ("value", "spanish", "english"),
    [
        ("0", "cero", "zero"),
        ("-0", "cero", "zero"),
        ("1", "uno", "one"),
        ("15", "quince", "fifteen"),
        ("16", "dieciséis", "sixteen"),
        ("19", "diecinueve", "nineteen"),
        ("20", "veinte", "twenty"),
        ("21", "veintiuno", "twenty-one"),
        ("22", "veintidós", "twenty-two"),
        ("29", "veintinueve", "twenty-nine"),
        ("30", "treinta", "thirty"),
        ("31", "treinta y uno", "thirty-one"),
        ("99", "noventa y nueve", "ninety-nine"),
        ("100", "cien", "one hundred"),
        ("101", "ciento uno", "one hundred and one"),
        ("200", "doscientos", "two hundred"),
        ("516", "quinientos dieciséis", "five hundred and sixteen"),
        ("999", "novecientos noventa y nueve", "nine hundred and ninety-nine"),
        ("1000", "mil", "one thousand"),
        ("1001", "mil uno", "one thousand and one"),
        ("1100", "mil cien", "one thousand one hundred"),
        ("1999", "mil novecientos noventa y nueve", "one thousand nine hundred and ninety-nine"),
        ("2000", "dos mil", "two thousand"),
        ("21000", "veintiún mil", "twenty-one thousand"),
        ("31000", "treinta y un mil", "thirty-one thousand"),
        ("100000", "cien mil", "one hundred thousand"),
        ("101000", "ciento un mil", "one hundred and one thousand"),
        ("980000", "novecientos ochenta mil", "nine hundred and eighty thousand"),
        (
            "998808",
            "novecientos noventa y ocho mil ochocientos ocho",
            "nine hundred and ninety-eight thousand eight hundred and eight",
        ),
        ("1000000", "un millón", "one million"),
        ("1000001", "un millón uno", "one million and one"),
        ("1001000", "un millón mil", "one million one thousand"),
        ("2000100", "dos millones cien", "two million one hundred"),
        ("21000000", "veintiún millones", "twenty-one million"),
        ("1000000000", "mil millones", "one billion"),
        ("21001000000", "veintiún mil un millones", "twenty-one billion one million"),
        (
            "999999999999",
            "novecientos noventa y nueve mil novecientos noventa y nueve millones "
            "novecientos noventa y nueve mil novecientos noventa y nueve",
            "nine hundred and ninety-nine billion nine hundred and ninety-nine million "
            "nine hundred and ninety-nine thousand nine hundred and ninety-nine",
        ),
        ("1000000000000", "", ""),
        ("2.1", "dos coma uno", "two point one"),
        ("1.234", "uno coma dos tres cuatro", "one point two three four"),
        ("0.05", "cero coma cero cinco", "zero point zero five"),
        ("1.50", "uno coma cinco cero", "one point five zero"),
        ("-21.5", "menos veintiuno coma cinco", "minus twenty-one point five"),
        ("-0.5", "menos cero coma cinco", "minus zero point five"),
    ],
)
def test_numbers_are_spelled_in_both_languages(value, spanish, english):
    assert spell_number(D(value), "es") == spanish
    assert spell_number(D(value), "es-CO") == spanish
    assert spell_number(D(value), "en") == english


def test_every_spanish_hundred_and_ten_has_its_own_word():
    hundreds = [spell_number(D(100 * n + 1), "es").split()[0] for n in range(1, 10)]
    tens = [spell_number(D(10 * n), "es") for n in range(2, 10)]
    assert hundreds == [
        *("ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos"),
        *("seiscientos", "setecientos", "ochocientos", "novecientos"),
    ]
    assert tens == [
        *("veinte", "treinta", "cuarenta", "cincuenta"),
        *("sesenta", "setenta", "ochenta", "noventa"),
    ]


@given(st.integers(0, 999_999_999_999), st.integers(0, 999_999_999_999))
def test_two_numbers_are_never_spelled_alike(one, other):
    for language in ("es", "en"):
        spelled_alike = spell_number(D(one), language) == spell_number(D(other), language)
        assert spelled_alike is (one == other)


@pytest.mark.parametrize(
    ("tolerance", "accepted", "refused"),
    [
        (Exact(), ["100", "100.0"], ["99.9999999", "100.0000001", "-100"]),
        (Nominal(D("1.5")), ["98.5", "101.5", "100"], ["98.4999", "101.5001"]),
        (Nominal(D(0)), ["100"], ["100.1"]),
        (Relative(D("0.02")), ["98", "102", "100"], ["97.99", "102.01"]),
        (Range(D(90), D(95)), ["90", "95", "92.5"], ["89.999", "95.001", "100"]),
    ],
)
def test_a_tolerance_holds_its_bounds_and_nothing_beyond(tolerance, accepted, refused):
    assert all(within(D(value), D(100), tolerance) for value in accepted)
    assert not any(within(D(value), D(100), tolerance) for value in refused)


def test_a_relative_tolerance_works_for_a_negative_answer():
    assert Relative(D("0.1")).bounds(D(-50)) == (D(-55), D(-45))


def test_a_tenth_is_a_tenth_and_no_float():
    assert within(D("0.3"), D("0.1"), Nominal(D("0.2")))
    assert not within(D("0.30000000000000004"), D("0.1"), Nominal(D("0.2")))


def test_tolerances_are_exact_beyond_the_precision_of_the_context():
    answer = D("1" * 40)
    with localcontext(prec=5):
        assert within(D("1" * 39 + "2"), answer, Nominal(D(1)))
        assert not within(D("1" * 39 + "3"), answer, Nominal(D(1)))
        assert Relative(D("0.5")).bounds(D("2" * 40)) == (D("1" * 40), D("3" * 40))


def test_tolerances_name_their_kind():
    kinds = [t.kind for t in (Exact(), Nominal(D(1)), Relative(D(1)), Range(D(0), D(1)))]
    assert kinds == ["exact", "nominal", "relative", "range"]


def test_tolerances_are_values():
    tolerances = [Exact(), Nominal(D(1)), Relative(D(1)), Range(D(0), D(1))]
    assert len({*tolerances, Exact(), Nominal(D("1.0")), Relative(D(1)), Range(D(0), D(1))}) == 4


@pytest.mark.parametrize(
    ("value", "answer", "share"),
    [
        ("102", "100", "0.02"),
        ("98", "100", "0.02"),
        ("100", "100", "0"),
        ("-98", "-100", "0.02"),
        ("-100", "100", "2"),
        ("980000", "998808", "0.01883044589150267118405138926"),
    ],
)
def test_the_relative_error_is_a_share_of_the_answer(value, answer, share):
    assert relative_error(D(value), D(answer)) == D(share)


def test_there_is_no_relative_error_from_zero():
    assert relative_error(D(5), D(0)) is None


@given(values, values.filter(bool))
def test_a_value_is_within_its_own_relative_error(value, answer):
    error = relative_error(value, answer)
    assert error is not None
    assert within(value, answer, Relative(error * D("1.000001")))
    assert within(value, answer, Nominal(abs(value - answer)))


def test_a_number_has_up_to_sixty_digits():
    assert problem_with_number("9" * 60) is None
    assert problem_with_number("9" * 61) is NumberProblem.TOO_LONG


def test_problems_are_named_by_these_words():
    assert [problem.value for problem in NumberProblem] == [
        "empty",
        "no-digits",
        "letters",
        "sign",
        "character",
        "two-decimal-marks",
        "groups",
        "too-long",
    ]

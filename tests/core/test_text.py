import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from quiz.core.text import (
    Match,
    Policy,
    Reason,
    Typed,
    compare,
    edit_distance,
    normalised,
    without_accents,
)

DEFAULT = Typed(articles=("el", "la", "los", "las", "the"))
STRICT = Typed(accents=Policy.REJECT, case=Policy.REJECT, punctuation=Policy.REJECT, slips="none")

words = st.text(st.sampled_from("aábcñnoóLE .,-¿15"), max_size=12)


def reason(typed, *accepted, policy=DEFAULT, rejected=()):
    return compare(typed, accepted, policy, rejected=rejected).reason


def is_right(typed, *accepted, policy=DEFAULT, rejected=()):
    return compare(typed, accepted, policy, rejected=rejected).fraction == 1


def test_an_exact_text_is_right_and_needs_no_word():
    assert compare("Lima", ["Lima"], DEFAULT) == Match(
        Reason.EXACT, "Lima", Fraction(1), show_form=False, edits=0, index=0
    )


def test_the_match_keeps_the_form_as_the_author_wrote_it():
    assert compare("lima", [" Lima "], DEFAULT).form == " Lima "
    assert compare(" Lima", ["  Lima "], DEFAULT).form == "  Lima "
    assert compare("Mexcio", [" México "], DEFAULT).form == " México "


@pytest.mark.parametrize(
    "typed",
    [
        " Grupo de Alto Nivel ",
        "Grupo  de\tAlto\nNivel",
        "Grupo\u00a0de\u202fAlto\u3000Nivel",
        "Grupo de\u200b Alto Ni\u00advel\ufeff",
    ],
)
def test_spaces_at_the_ends_and_double_ones_make_no_difference(typed):
    assert reason(typed, "Grupo de Alto Nivel") is Reason.EXACT


@pytest.mark.parametrize("typed", ["", "  ", "\u00a0\u200b\n"])
@pytest.mark.parametrize("accepted", [["Lima"], [""], [" "], ["el"], []])
def test_an_empty_text_is_never_right(typed, accepted):
    assert compare(typed, accepted, DEFAULT) == Match(
        Reason.WRONG, "", Fraction(0), show_form=False, edits=0, index=-1
    )


@pytest.mark.parametrize("typed", ["Bogotá", ".", "¿?", "-", "l"])
def test_another_text_is_wrong(typed):
    match = compare(typed, ["Lima", ""], DEFAULT)
    assert match == Match(Reason.WRONG)
    assert (match.form, match.fraction, match.index) == ("", 0, -1)


def test_a_text_is_wrong_where_nothing_is_accepted():
    assert compare("Lima", [], DEFAULT).reason is Reason.WRONG


@pytest.mark.parametrize(
    ("typed", "form", "found", "shown"),
    [
        ("LIMA", "Lima", Reason.CASE, False),
        ("Straße", "STRASSE", Reason.CASE, False),
        ("Peru", "Perú", Reason.ACCENT, True),
        ("Perù", "Perú", Reason.ACCENT, True),
        ("Limá", "Lima", Reason.ACCENT, True),
        ("pinguino", "pingüino", Reason.ACCENT, True),
        ("Sao Paulo", "São Paulo", Reason.ACCENT, True),
        ("Curacao", "Curaçao", Reason.ACCENT, True),
        ("Lima.", "Lima", Reason.PUNCTUATION, False),
        ("¿Quién?", "Quién", Reason.PUNCTUATION, False),
        ("¡Lima!", "Lima", Reason.PUNCTUATION, False),
        ("GAN", "G.A.N.", Reason.PUNCTUATION, False),
        ("EEUU", "EE. UU.", Reason.PUNCTUATION, False),
        ("EE.UU.", "EE. UU.", Reason.PUNCTUATION, False),
        ("costo-beneficio", "costo beneficio", Reason.PUNCTUATION, False),
        ("costo\u2013beneficio", "costo-beneficio", Reason.PUNCTUATION, False),
        ("«Lima»", '"Lima"', Reason.PUNCTUATION, False),
        ("Lima (Perú)", "Lima, Perú", Reason.PUNCTUATION, False),
        ("G 20", "G-20", Reason.PUNCTUATION, False),
        ("sin embargo", "sinembargo", Reason.PUNCTUATION, False),
        ("2011\u20132012", "2011-2012", Reason.PUNCTUATION, False),
        ("5\u20193", "5'3", Reason.PUNCTUATION, False),
        ("\u22125", "-5", Reason.PUNCTUATION, False),
        ("Alianza", "la Alianza", Reason.ARTICLE, False),
        ("la Alianza", "Alianza", Reason.ARTICLE, False),
        ("LA Alianza", "Alianza", Reason.ARTICLE, False),
        ("el Alianza", "la Alianza", Reason.ARTICLE, False),
        ("The Alliance", "Alliance", Reason.ARTICLE, False),
    ],
)
def test_a_single_difference_is_named_and_forgiven(typed, form, found, shown):
    assert compare(typed, [form], DEFAULT) == Match(
        found, form, Fraction(1), shown, 0, 0, frozenset({found})
    )


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("ano", "año"),
        ("an\u0303o", "ano"),
        ("ANO", "año"),
        ("nu\u00f1o", "nuno"),
        ("Zus", "Žus"),
        ("CAC", "ČAC"),
    ],
)
def test_a_consonant_with_its_mark_is_a_letter_of_its_own(typed, form):
    assert reason(typed, form) is Reason.WRONG


def test_composed_and_decomposed_letters_are_the_same():
    assert reason("an\u0303o", "año") is Reason.EXACT
    assert reason("Peru\u0301", "Perú") is Reason.EXACT
    assert reason("Perú", "Peru\u0301") is Reason.EXACT
    assert reason("AN\u0303O", "año") is Reason.CASE


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("áéíóúüÁÉÍÓÚÜ", "aeiouuAEIOUU"),
        ("àâäãåèêëìîïòôöõùûýÿ", "aaaaaeeeiiioooouuyy"),
        ("ấ", "a"),
        ("çÇ", "cC"),
        ("ñÑčşń", "ñÑčşń"),
        ("a\u0301\u0323n\u0303", "añ"),
        ("\u0301a", "\u0301a"),
        ("øłæ", "øłæ"),
    ],
)
def test_marks_come_off_vowels_and_the_cedilla_only(text, bare):
    assert without_accents(text) == bare


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    once = normalised(text)
    assert normalised(once) == once
    assert without_accents(without_accents(text)) == without_accents(text)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("2011", "2012"),
        ("2011", "2.012"),
        ("15", "1.5"),
        ("1 5", "1.5"),
        ("1,5", "1.5"),
        ("15", "1 5"),
        ("15", "1-5"),
        ("5", "-5"),
        ("5", ".5"),
        ("5", "5%"),
        ("y o", "y/o"),
        ("28 de abril de 2011", "28 de abril de 2012"),
        ("28 de abril de 201", "28 de abril de 2011"),
        ("28 de abril de 2011a", "28 de abril de 2011"),
        ("29 de abril de 2011", "28 de abril de 2011"),
        ("de abril de 2011", "28 de abril de 2011"),
        ("2011 de abril de 28", "28 de abril de 2011"),
        ("Acuerdo Marco CO3", "Acuerdo Marco CO2"),
        ("Acuerdo Marco COX", "Acuerdo Marco CO2"),
        ("Acuerdo Marco CO2", "Acuerdo Marco COX"),
        ("Acuerdo Marco m³", "Acuerdo Marco m²"),
        ("Mercosur2", "Mercosur"),
        ("siglo XIX", "siglo XX"),
        ("Juan Pablo I", "Juan Pablo II"),
        ("juan pablo iv", "Juan Pablo V"),
    ],
)
def test_numbers_are_never_fuzzy(typed, form):
    assert reason(typed, form) is Reason.WRONG


@pytest.mark.parametrize("typed", ["2011.", "(2011)", "¿2011?", "2011,", "«2011»", "- 2011"])
def test_marks_around_a_number_are_only_punctuation(typed):
    assert reason(typed, "2011") is Reason.PUNCTUATION


def test_words_around_a_number_may_have_slips():
    match = compare("28 de avril de 2011", ["28 de abril de 2011"], DEFAULT)
    assert (match.reason, match.edits) == (Reason.SLIP, 1)
    assert compare("28 de avril de 2011.", ["28 de abril de 2011"], DEFAULT).edits == 1


@pytest.mark.parametrize("form", ["?", "¿", "...", "-"])
def test_a_mark_that_was_asked_for_counts(form):
    assert reason(form, form) is Reason.EXACT
    assert reason("!", form) is Reason.WRONG


def test_a_star_is_only_a_star():
    assert reason("*", "*") is Reason.EXACT
    assert reason("Lima", "*") is Reason.WRONG
    assert reason("C", "C*") is Reason.WRONG
    assert reason("*", "Lima") is Reason.WRONG


def test_an_article_counts_where_it_is_not_listed():
    assert reason("el Lima", "Lima", policy=Typed()) is Reason.WRONG
    assert reason("un Lima", "Lima") is Reason.WRONG
    assert reason("Lima la", "Lima") is Reason.WRONG


def test_an_article_alone_is_a_word():
    assert reason("la", "la") is Reason.EXACT
    assert reason("la", "el") is Reason.WRONG
    assert reason("la", "la la") is Reason.ARTICLE
    assert reason("Lima", "la la Lima") is Reason.WRONG


def test_articles_may_be_listed_in_capitals():
    assert reason("la Lima", "Lima", policy=Typed(articles=(" LA ",))) is Reason.ARTICLE


def test_an_article_grown_together_with_its_word_is_a_matter_of_space():
    assert reason("lapaz", "la paz") is Reason.PUNCTUATION


@pytest.mark.parametrize(
    ("typed", "form", "differences", "told"),
    [
        ("peru", "Perú", {Reason.CASE, Reason.ACCENT}, Reason.ACCENT),
        ("PERÚ.", "Perú", {Reason.CASE, Reason.PUNCTUATION}, Reason.CASE),
        ("la paz.", "PAZ", {*Reason} & {"case", "punctuation", "article"}, Reason.CASE),
        ("el Perú.", "Perú", {Reason.ARTICLE, Reason.PUNCTUATION}, Reason.PUNCTUATION),
        ("el peru", "Perú", {Reason.ARTICLE, Reason.CASE, Reason.ACCENT}, Reason.ACCENT),
        ("mexcio", "México", {Reason.CASE, Reason.ACCENT, Reason.SLIP}, Reason.SLIP),
        ("Mxico", "México", {Reason.SLIP}, Reason.SLIP),
        ("Méxcio.", "México", {Reason.SLIP, Reason.PUNCTUATION}, Reason.SLIP),
        ("el Méxcio", "México", {Reason.SLIP, Reason.ARTICLE}, Reason.SLIP),
        ("Mexicoo", "México", {Reason.SLIP, Reason.ACCENT}, Reason.SLIP),
    ],
)
def test_all_differences_are_found_and_the_weightiest_is_told(typed, form, differences, told):
    match = compare(typed, [form], DEFAULT)
    assert match.differences == differences
    assert match.reason is told
    assert match.fraction == 1


@pytest.mark.parametrize(
    ("policy", "fraction", "shown"),
    [
        (Policy.ACCEPT, 1, False),
        (Policy.SHOW, 1, True),
        (Policy.HALF, Fraction(1, 2), True),
        (Policy.REJECT, 0, True),
    ],
)
@pytest.mark.parametrize(
    ("field", "typed", "found"),
    [
        ("accents", "Peru", Reason.ACCENT),
        ("case", "perú", Reason.CASE),
        ("punctuation", "Perú.", Reason.PUNCTUATION),
    ],
)
def test_a_policy_says_what_its_difference_costs(policy, fraction, shown, field, typed, found):
    match = compare(typed, ["Perú"], Typed(**{field: policy}))
    assert (match.reason, match.fraction, match.show_form) == (found, fraction, shown)
    assert (match.form, match.index) == ("Perú", 0)


@pytest.mark.parametrize(
    ("accents", "case", "told", "fraction"),
    [
        (Policy.HALF, Policy.SHOW, Reason.ACCENT, Fraction(1, 2)),
        (Policy.SHOW, Policy.HALF, Reason.CASE, Fraction(1, 2)),
        (Policy.HALF, Policy.REJECT, Reason.CASE, 0),
        (Policy.REJECT, Policy.HALF, Reason.ACCENT, 0),
        (Policy.ACCEPT, Policy.SHOW, Reason.CASE, 1),
        (Policy.SHOW, Policy.SHOW, Reason.ACCENT, 1),
    ],
)
def test_the_worst_policy_applies_where_differences_combine(accents, case, told, fraction):
    match = compare("peru", ["Perú"], Typed(accents=accents, case=case))
    assert (match.reason, match.fraction) == (told, fraction)


def test_a_refused_difference_is_no_slip_either():
    no_accents = Typed(accents=Policy.REJECT)
    assert compare("Mexico", ["México"], no_accents).fraction == 0
    assert compare("Declaracion de Limma", ["Declaración de Lima"], no_accents).fraction == 0
    assert compare("Méxcio", ["México"], no_accents).fraction == 1
    assert compare("Declaraciin de Lima", ["Declaración de Lima"], no_accents).fraction == 1
    assert compare("méxcio", ["México"], Typed(case=Policy.REJECT)).fraction == 0
    assert compare("Méxcio.", ["México"], Typed(punctuation=Policy.REJECT)).fraction == 0


def test_strict_policies_leave_only_the_exact_text():
    assert is_right("Perú", "Perú", policy=STRICT)
    for typed in ("Peru", "perú", "Perú.", "Perúu"):
        assert compare(typed, ["Perú"], STRICT).fraction == 0


@pytest.mark.parametrize(
    ("form", "slips", "edits"),
    [
        ("Lima", ["Limas", "Lim", "Lina", "Liam"], 0),
        ("Chile", ["Chle", "Chilee", "Chole", "Chiel"], 1),
        ("Chile", ["Cle", "Chileno", "Calle", "hCiel"], 0),
        ("argentina"[:9], ["argntina", "argentona", "argetnina", "argentinas"], 1),
        ("argentina"[:9], ["argtina", "argontona", "agrentian"], 0),
        ("argentinos", ["argentino", "argentinas"], 1),
        ("argentinos", ["argetinas", "agrentinso", "argentin", "argentinosos"], 2),
        ("argentinos", ["argeetinsas", "argenti"], 0),
    ],
)
def test_the_length_of_the_form_says_how_many_slips_are_forgiven(form, slips, edits):
    for typed in slips:
        match = compare(typed, [form], DEFAULT)
        assert match.edits == edits
        assert match.reason is (Reason.SLIP if edits else Reason.WRONG)
        assert match.show_form is bool(edits)
        assert match.fraction == (1 if edits else 0)


def test_only_the_letters_of_the_accepted_form_are_counted():
    assert reason("a b e f", "a b e g") is Reason.WRONG
    assert reason("a b e f g", "a b e f h") is Reason.SLIP
    assert reason("año 2011 b", "año 2011 c") is Reason.WRONG
    assert reason("Limas", "Lima") is Reason.WRONG
    assert reason("Lima", "Limas") is Reason.SLIP
    assert reason("pez", "la paz") is Reason.WRONG
    assert reason("la pez", "la paz") is Reason.WRONG
    assert reason("la pez", "la paz", policy=Typed()) is Reason.SLIP


def test_slips_are_counted_with_and_without_the_article():
    match = compare("laa Alianza del Pacífico", ["la Alianza del Pacífico"], DEFAULT)
    assert (match.reason, match.edits) == (Reason.SLIP, 1)
    assert match.differences == {Reason.SLIP}
    assert compare("Alianza del Pacífic", ["la Alianza del Pacífico"], DEFAULT).differences == {
        Reason.SLIP,
        Reason.ARTICLE,
    }


def test_a_missing_space_is_no_slip_beside_a_slip():
    match = compare("sin embago", ["sinembargo"], DEFAULT)
    assert match.edits == 1
    assert match.differences == {Reason.SLIP, Reason.PUNCTUATION}


def test_slips_on_both_sides_of_a_number_add_up():
    form = "marco 2011 limas"
    assert compare("marcp 2011 limaz", [form], DEFAULT).edits == 2
    assert reason("marcpp 2011 limaz", form) is Reason.WRONG
    assert reason("marcpp 2011 lomaz", form) is Reason.WRONG


def test_slips_can_be_switched_off():
    assert reason("Chle", "Chile", policy=Typed(slips="none")) is Reason.WRONG
    assert reason("chile", "Chile", policy=Typed(slips="none")) is Reason.CASE


def test_another_accepted_form_is_an_alternative():
    match = compare("GAN", ["Grupo de Alto Nivel", "GAN"], DEFAULT)
    assert match == Match(Reason.ALTERNATIVE, "GAN", Fraction(1), index=1)
    assert reason("gan", "Grupo de Alto Nivel", "GAN") is Reason.CASE


@pytest.mark.parametrize(
    ("typed", "accepted", "index"),
    [
        ("GAN", ["gan", "GAN"], 1),
        ("Peru", ["Perú", "peru"], 1),
        ("peru", ["PERU", "PERÚ"], 0),
        ("peru", ["PERÚ", "PERU"], 1),
        ("lima", ["Lima", "LIMA"], 0),
        ("lima.", ["Lima", "lima"], 1),
        ("Chila", ["Chile", "Chula"], 0),
        ("argentinoz", ["argentinasx", "argentinos"], 1),
        ("campañas", ["campaña", "Campañas"], 1),
        ("chila", ["Chile", "chile"], 1),
    ],
)
def test_the_closest_form_is_chosen_and_of_equals_the_first(typed, accepted, index):
    match = compare(typed, accepted, DEFAULT)
    assert (match.index, match.form) == (index, accepted[index])


def test_of_equally_close_forms_the_one_worth_most_is_chosen():
    half = Typed(accents=Policy.HALF)
    assert compare("peru", ["perú", "PERU"], half).index == 1
    assert compare("Mexcio", ["Méxicos", "Mexicos", "Mexico"], half).index == 2


def test_a_text_that_equals_one_form_is_no_slip_of_another():
    match = compare("Mexico", ["México", "Mexicos"], Typed(accents=Policy.REJECT))
    assert (match.reason, match.fraction, match.index) == (Reason.ACCENT, 0, 0)


@pytest.mark.parametrize(
    ("typed", "accepted", "rejected"),
    [
        ("exportación", "importación", "exportación"),
        ("Exportacion.", "importación", "exportación"),
        ("la exportacion", "importación", "exportación"),
        ("Peru", "Perú", "Peru"),
        ("peru", "Perú", "Peru"),
        ("PERU", "Perú", "Peru"),
        ("LIMA", "Lima", "lima"),
        ("lima", "Lima", "lima"),
        ("la Lima", "Lima", "la Lima"),
    ],
)
def test_a_rejected_form_beats_a_slip_and_any_tolerance(typed, accepted, rejected):
    assert is_right(typed, accepted)
    assert reason(typed, accepted, rejected=["otra", rejected]) is Reason.WRONG


@pytest.mark.parametrize(
    ("typed", "accepted", "rejected"),
    [
        ("Perú", "Perú", "Peru"),
        ("Perú", "Perú", "Perú"),
        ("perú", "Perú", "Peru"),
        ("PERÚ", "Perú", "Peru"),
        ("Lima", "Lima", "lima"),
        ("Chle", "Chile", "Chili"),
    ],
)
def test_a_rejected_form_does_not_beat_a_closer_accepted_one(typed, accepted, rejected):
    assert is_right(typed, accepted, rejected=[rejected])


def test_every_rejected_form_is_looked_at():
    assert reason("Chila", "Chile", rejected=["Chili", "Chila"]) is Reason.WRONG
    assert reason("Chila", "Chile", rejected=["Chila", "Chili"]) is Reason.WRONG


@given(words, st.lists(words, max_size=3), st.lists(words, max_size=2))
def test_a_match_is_consistent_with_itself(typed, accepted, rejected):
    match = compare(typed, accepted, DEFAULT, rejected=rejected)
    if match.reason is Reason.WRONG:
        assert match == Match(Reason.WRONG)
    else:
        assert accepted[match.index] == match.form
        assert match.fraction == 1
    assert (match.edits > 0) is (Reason.SLIP in match.differences)
    exact = match.reason in (Reason.EXACT, Reason.ALTERNATIVE, Reason.WRONG)
    assert exact is (match.differences == frozenset())
    if match.differences:
        assert match.reason in match.differences


@given(words, st.lists(words, max_size=3), st.lists(words, max_size=2))
def test_an_exactly_accepted_text_is_always_right(typed, accepted, rejected):
    match = compare(typed, [*accepted, typed], DEFAULT, rejected=rejected)
    if normalised(typed):
        assert match.reason in (Reason.EXACT, Reason.ALTERNATIVE)
    else:
        assert match.reason is Reason.WRONG


@given(words, words)
def test_the_digits_of_a_right_answer_are_those_of_its_form(typed, form):
    if compare(typed, [form], DEFAULT).fraction:
        assert [c for c in typed if c.isdigit()] == [c for c in form if c.isdigit()]


@given(words, words)
def test_a_rejected_text_is_right_only_where_it_is_exactly_accepted(typed, form):
    match = compare(typed, [form], DEFAULT, rejected=[typed])
    assert (match.fraction == 1) is (normalised(typed) == normalised(form) != "")


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_text_at_all_breaks_the_comparison(typed, form):
    match = compare(typed, [form], DEFAULT)
    decomposed = compare(unicodedata.normalize("NFD", typed), [form], DEFAULT)
    assert decomposed == match


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("", "", 0),
        ("", "ab", 2),
        ("ab", "", 2),
        ("abc", "abc", 0),
        ("abc", "abd", 1),
        ("abc", "ab", 1),
        ("abc", "xabc", 1),
        ("abc", "acb", 1),
        ("abc", "bac", 1),
        ("ab", "ba", 1),
        ("ca", "abc", 3),
        ("abcd", "badc", 2),
        ("abc", "cba", 2),
        ("aab", "baa", 2),
        ("kitten", "sitting", 3),
        ("abcdef", "uvwxyz", 6),
    ],
)
def test_the_edit_distance_counts_slips_of_the_finger(a, b, distance):
    assert edit_distance(a, b, 9) == distance
    assert edit_distance(b, a, 9) == distance
    assert edit_distance(a, b, distance) == distance


@pytest.mark.parametrize(
    ("a", "b", "at_most"),
    [("abc", "xyz", 2), ("abc", "xyz", 0), ("a", "abcd", 2), ("abcd", "a", 1)],
)
def test_the_edit_distance_stops_one_beyond_the_limit(a, b, at_most):
    assert edit_distance(a, b, at_most) == at_most + 1


@given(words, words, st.integers(0, 5))
def test_the_edit_distance_is_symmetric_and_capped(a, b, at_most):
    full = edit_distance(a, b, 99)
    assert (full == 0) is (a == b)
    assert edit_distance(b, a, at_most) == edit_distance(a, b, at_most) == min(full, at_most + 1)
    assert abs(len(a) - len(b)) <= full <= max(len(a), len(b))


def plain_edit_distance(a, b):
    """The definition, letter by letter from the end, with nothing kept."""
    if not a or not b:
        return len(a) + len(b)
    ways = [
        plain_edit_distance(a[:-1], b) + 1,
        plain_edit_distance(a, b[:-1]) + 1,
        plain_edit_distance(a[:-1], b[:-1]) + (a[-1] != b[-1]),
    ]
    if len(a) > 1 and len(b) > 1 and a[-2:] == b[-1] + b[-2]:
        ways.append(plain_edit_distance(a[:-2], b[:-2]) + 1)
    return min(ways)


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_the_edit_distance_is_the_defined_one(a, b):
    assert edit_distance(a, b, 9) == plain_edit_distance(a, b)


def test_matches_and_policies_can_be_kept_in_sets():
    match = compare("Peru", ["Perú"], DEFAULT)
    assert len({match, compare("Peru", ["Perú"], DEFAULT)}) == 1
    assert len({Typed(), Typed(), DEFAULT}) == 2


def test_the_policy_is_read_from_plain_yaml_data():
    data = {
        "accents": "half",
        "case": "accept-and-show",
        "punctuation": "reject",
        "slips": "none",
        "articles": ["el", "la"],
    }
    assert TypeAdapter(Typed).validate_python(data) == Typed(
        accents=Policy.HALF,
        case=Policy.SHOW,
        punctuation=Policy.REJECT,
        slips="none",
        articles=("el", "la"),
    )


def test_the_policy_has_the_defaults_of_the_format():
    assert TypeAdapter(Typed).validate_python({}) == Typed(
        accents=Policy.SHOW,
        case=Policy.ACCEPT,
        punctuation=Policy.ACCEPT,
        slips="by-length",
        articles=(),
    )


@pytest.mark.parametrize("data", [{"accents": "maybe"}, {"slips": "many"}])
def test_an_unknown_policy_is_refused(data):
    with pytest.raises(ValidationError):
        TypeAdapter(Typed).validate_python(data)


def test_reasons_and_policies_have_the_words_of_the_format():
    assert [*Reason] == [
        *("exact", "case", "accent", "punctuation"),
        *("article", "alternative", "slip", "wrong"),
    ]
    assert [*Policy] == ["accept", "accept-and-show", "half", "reject"]


def test_a_number_stands_where_the_form_has_it():
    assert compare("2030 Agenda global", ["Agenda 2030 global"], Typed()).reason is Reason.WRONG
    assert compare("Agenda 2030 globl", ["Agenda 2030 global"], Typed()).reason is Reason.SLIP


def test_no_swap_reaches_around_the_ends_of_a_word():
    assert edit_distance("aaa", "a", 5) == 2
    assert edit_distance("a", "aaa", 5) == 2


def test_a_space_after_a_number_is_only_spacing():
    assert compare("28de abril", ["28 de abril"], Typed()).reason is Reason.PUNCTUATION
    assert compare("28 de abril", ["28de abril"], Typed()).reason is Reason.PUNCTUATION

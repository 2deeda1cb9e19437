"""Where advice is not given, and how it is turned down."""

from datetime import date

import pytest

from quiz.banks.reader import read
from tests.banks.bank_texts import FULL, GOOD, PNG, SHORT, spoilt, with_image, with_line, written
from tests.banks.mistakes_in_writing import MISTAKES, bank, choice, single_choice, true_false, typed

TODAY = date(2026, 11, 22)

#: What is near to a mistake in writing, and is none.
FINE = {
    "six options": choice(*"ABCDEF"),
    "a long name among short ones": choice("Estados Unidos", "Perú", "Chile"),
    "a right option half as long again as the mean": choice(
        "Veinte letras o algunas más", "Veinte letras o algo así", "Veinte letras, o menos"
    ),
    "ranges one after another": choice("De 1 a 5", "De 6 a 10", "De 11 a 20"),
    "two dates and a range of neither": choice("2011-04", "2012-06", "2016-05"),
    "years that differ in a digit": choice("En 2011 en Lima", "En 2012 en Lima"),
    "short words a letter apart": choice("Perú", "Però"),
    "an absolute word in a right option too": choice("Nunca por mayoría", "Siempre por sorteo"),
    "a word of the question in every option": choice(
        "El consejo", "Un consejo", "Otro consejo", prompt="¿Qué consejo?"
    ),
    "a full stop after every option": choice("Es un acuerdo.", "Es una unión.", "Es un mercado."),
    "an abbreviation at the end": choice("Canadá y EE. UU.", "Canadá y México", "Chile y Perú"),
    "years in order": choice("2011", "2012", "2016"),
    "a sentence to be completed": spoilt(GOOD, "¿Cuál?", "'El país es:'"),
    "a form refused for a slip": spoilt(
        spoilt(SHORT, "[GAN, Grupo", "[veto, Grupo"), "[GAP]", "[voto]"
    ),
    "answers that differ by an article": bank(
        typed("uno", "un arancel común"), typed("dos", "arancel común")
    ),
    "answers a slip apart, each refused by the other": bank(
        spoilt(typed("uno", "importación"), "    expl", "    reject: [exportación]\n    expl"),
        spoilt(typed("dos", "exportación"), "    expl", "    reject: [importación]\n    expl"),
    ),
    "right options in every place": bank(
        *(single_choice(f"q{number}", number % 4) for number in range(12))
    ),
    "two of five true-false": bank(
        *map(true_false, "ab"), typed("c", "uno"), typed("d", "dos"), typed("e", "tres")
    ),
    "few questions, all true-false": bank(*map(true_false, "abcd")),
    "a fact, a source and a topic that are used": FULL,
    "an image that is shown": {"bank.yaml": with_image("images/a.png"), "images/a.png": PNG},
}


def codes(path, today=TODAY):
    return [complaint.code for complaint in read(path, today).complaints]


@pytest.mark.parametrize("name", FINE)
def test_what_is_fine_is_not_remarked_on(name, tmp_path):
    assert codes(written(tmp_path, FINE[name])) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_a_bank_turns_advice_down_with_a_reason(mistake, tmp_path):
    allow = f"allow:\n  {mistake.code}: así tiene que ser\n"
    if isinstance(mistake.bank, dict):
        spared = {**mistake.bank, "bank.yaml": allow + mistake.bank["bank.yaml"]}
    else:
        spared = allow + mistake.bank
    assert mistake.code not in codes(written(tmp_path, spared))


@pytest.mark.parametrize("code", ["negative-stem", "missing-explanation"])
def test_a_question_turns_advice_down_with_a_reason(code, tmp_path):
    spared = spoilt(with_line(f"allow: {{{code}: así es}}"), "¿Cuál?", "¿Cuál no es?")
    spared = spoilt(spared, "    explanation: Porque A.\n", "")
    left = {"negative-stem", "missing-explanation"} - {code}
    assert set(codes(written(tmp_path, spared))) == left


def test_an_error_cannot_be_turned_down(tmp_path):
    spared = "allow: {no-correct-option: así es}\n" + spoilt(GOOD, "correct: true", "feedback: No")
    assert codes(written(tmp_path, spared)) == ["unknown-advice", "no-correct-option"]


def test_one_mistake_in_both_languages_is_said_once(tmp_path):
    first, second = (
        "{es: Consejo de Ministros, en: Council of Ministers}",
        "{es: Consejo de Ministro, en: Council of Minister}",
    )
    header = "languages: [es, en]\n" + spoilt(GOOD, "title: Prueba", "title: {es: P, en: P}")
    spoiled = spoilt(header, "text: A", f"text: {first}")
    spoiled = spoilt(spoiled, "- B\n", f"- {second}\n")
    spoiled = spoilt(spoiled, "¿Cuál?", "{es: ¿Cuál?, en: Which?}")
    spoiled = spoilt(spoiled, "Porque A.", "{es: Sí., en: Yes.}")
    assert codes(written(tmp_path, spoiled)) == ["similar-options"]


def test_a_bank_is_not_judged_as_a_whole_while_questions_are_left_out(tmp_path):
    broken = spoilt(FULL, "topic: uno", "topic: dos")
    assert codes(written(tmp_path, broken)) == ["unknown-topic"]


def test_a_bank_is_not_judged_as_a_whole_for_those_who_only_learn(tmp_path):
    unused = spoilt(FULL, "defaults:\n", "  dos: {es: Dos, en: Two}\ndefaults:\n")
    assert codes(written(tmp_path, unused), None) == []


def test_advice_on_a_fact_stands_in_its_file(tmp_path):
    parts = FULL.partition("facts:\n")[2].partition("questions:\n")
    facts = "facts:\n" + parts[0] + "  otro: {es: También., en: That too.}\n"
    header = spoilt(FULL, "facts:\n" + parts[0], "")
    reading = read(written(tmp_path, {"bank.yaml": header, "facts.yaml": facts}), TODAY)
    (complaint,) = reading.complaints
    assert (complaint.code, complaint.path.name) == ("unasked-fact", "facts.yaml")
    assert complaint.line == len(facts.splitlines())

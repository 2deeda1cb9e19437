"""A question after the quiz, as it was: answers, options, reasons."""

from dataclasses import replace
from decimal import Decimal

import pytest

from quiz.core.citations import Citation
from quiz.core.kinds.numeric import Numeric
from quiz.core.numbers import NumberFormat
from quiz.core.plan import Limit
from quiz.ui.pages.browse_list import search_text
from quiz.ui.report import report_text
from quiz.ui.review_lines import AnswerLine
from quiz.ui.reviews import review_of, solution_of
from quiz.ui.widgets.option_look import OptionState
from tests.ui.pages.finished import MULTIPLE, NUMBER, SINGLE, TRUTH, WORDS, bank, finished
from tests.ui.pages.playing import MATCHING, ORDERING

pytestmark = pytest.mark.usefixtures("qapp")


def review(question, response=None, **more):
    wrong = {question.id: response} if response is not None else None
    return review_of(finished(bank(question), wrong=wrong, **more), 0, "en")


def states(shown):
    return [(option.letter, option.text, option.state.value) for option in shown.options]


def test_a_single_choice_is_shown_in_the_order_it_was_asked_in():
    assert states(review(SINGLE, "0")) == [
        ("A", "The protocol", "rest"),
        ("B", "The declaration", "right"),
        ("C", "The framework", "chosen_wrong"),
    ]


def test_only_what_was_chosen_has_its_feedback():
    shown = review(SINGLE, "0")
    assert [option.feedback for option in shown.options] == ["", "", "That came in 2012."]


def test_a_multiple_answer_tells_right_wrong_and_missed_apart():
    shown = review(MULTIPLE, "0,2")
    assert [option.state for option in shown.options] == [
        OptionState.REST,
        OptionState.CHOSEN_WRONG,
        OptionState.MISSED,
        OptionState.CHOSEN_RIGHT,
    ]
    assert shown.notes == ("1 of 2, 1 extra.",)


def test_true_or_false_has_both_rows_in_their_order():
    shown = review(TRUTH, "false")
    assert states(shown) == [("A", "True", "right"), ("B", "False", "chosen_wrong")]
    assert [option.feedback for option in shown.options] == ["", "It is."]


def test_a_number_is_shown_as_typed_with_the_right_one_below():
    shown = review(NUMBER, " 15")
    assert shown.answers == (
        AnswerLine("Your answer", "15%", "wrong", "You were 400% off."),
        AnswerLine("Right answer", "3%", "right"),
    )


def test_a_unit_that_was_typed_is_not_written_twice():
    assert review(NUMBER, "15 %").answers[0].text == "15 %"


def test_a_very_long_number_has_its_note_below():
    shown = review(NUMBER, "15." + "0" * 30)
    assert shown.answers[0].note == ""
    assert shown.notes == ("You were 400% off.",)


LARGE = Numeric(id="large", prompt="How many?", answer=Decimal(1234567))


def test_the_right_number_is_written_as_the_person_wrote_theirs():
    # The quiz was taken with spaces between the groups, whatever the language is now.
    assert review(LARGE, "5").answers[1].text == "1\u00a0234\u00a0567"


@pytest.mark.parametrize(
    ("number_format", "written"), [(None, "1,234,567"), (NumberFormat.POINT_COMMA, "1.234.567")]
)
def test_a_number_outside_a_quiz_is_written_in_the_format_that_is_set(number_format, written):
    shown = solution_of(bank(LARGE).snapshot("large"), "en", number_format)
    assert shown.answers[0].text == written


def test_a_source_that_only_the_question_cites_can_be_opened():
    cited = replace(TRUTH, sources=(Citation(ref="brief"),))
    assert review(cited).can_open_source
    assert solution_of(bank(cited).snapshot("truth"), "en").can_open_source
    assert not review(TRUTH).can_open_source


def test_words_show_the_form_that_was_meant():
    shown = review(WORDS, "santafe")
    assert [line.text for line in shown.answers] == ["santafe", "Santafé"]
    assert shown.feedback == ("Long ago.",)


def test_an_empty_answer_is_called_unanswered():
    shown = review(WORDS, empty=("capital",))
    assert shown.answers[0] == AnswerLine("Your answer", "Unanswered", "ink2")


def test_a_question_whose_time_ran_out_says_so():
    shown = review(SINGLE, limit=Limit(scope="question", seconds=5))
    assert "Time ran out on this question." not in shown.notes
    attempt = finished(bank(SINGLE))
    item = attempt.items[0]
    item.response, item.draft, item.is_timed_out = "", "", True
    assert review_of(attempt, 0, "en").notes == ("Time ran out on this question.",)


def test_hints_that_were_taken_are_shown_with_what_they_cost():
    shown = review(SINGLE, hints={"document": 1})
    assert shown.hints == ("Hint: It was signed in 2011.",)
    assert "counts 0.67" in shown.notes[0]


def test_reason_source_and_date_are_shown():
    shown = review(SINGLE)
    assert shown.explanation == "Signed in **2011**."
    assert shown.source == "Legler (2021), *Ten years*, passage on the origins"
    assert shown.as_of == "As of 2021."
    assert shown.can_open_source


def test_a_solution_marks_the_right_options_and_says_all_feedback():
    shown = solution_of(bank().snapshot("document"), "en")
    assert states(shown) == [
        ("A", "The framework", "rest"),
        ("B", "The declaration", "right"),
        ("C", "The protocol", "rest"),
    ]
    assert [bool(option.feedback) for option in shown.options] == [True, True, False]
    assert len(shown.hints) == 2


def test_a_solution_lists_the_other_spellings():
    shown = solution_of(bank().snapshot("capital"), "en")
    assert [(line.label, line.text) for line in shown.answers] == [
        ("Right answer", "Bogotá"),
        ("Also accepted", "Santafé"),
    ]


def test_a_solution_of_one_spelling_lists_no_others():
    only = replace(WORDS, answers={"es": WORDS.answers["es"][:1]})
    assert len(solution_of(bank(only).snapshot("capital"), "en").answers) == 1


def test_a_report_names_bank_question_content_and_program():
    snapshot = bank().snapshot("document")
    lines = report_text("alliance", snapshot, "en").splitlines()
    assert lines[0].startswith("quiz-pacifico 0.")
    assert "bank: alliance" in lines
    assert "question: document" in lines
    assert f"content: {snapshot.content_hash()}" in lines
    assert "Which *document* & <tag>?" in lines
    assert "- [x] The declaration" in lines


def test_a_report_of_a_typed_question_holds_its_answer():
    assert report_text("alliance", bank().snapshot("share"), "en").endswith("= 3%")


def test_rows_in_order_are_shown_as_they_were_put_with_where_each_goes():
    shown = review(ORDERING, "0,2,1")
    assert [(line.letter, line.text, line.state, line.status) for line in shown.options] == [
        ("1", "The declaration (2011)", OptionState.CHOSEN_RIGHT, "In place"),
        ("2", "R&D (2014)", OptionState.CHOSEN_WRONG, "Goes in 3"),
        ("3", "The framework (2012)", OptionState.CHOSEN_WRONG, "Goes in 2"),
    ]
    assert shown.notes == ("2 of 3 pairs in order.",)


def test_a_key_with_brackets_of_its_own_is_not_put_into_others():
    item = replace(ORDERING.items[0], key="first half of 2015 (32 observers)")
    question = replace(ORDERING, items=(item, *ORDERING.items[1:]))
    assert solution_of(bank(question).snapshot("ordering"), "en").options[0].text == (
        "The declaration · first half of 2015 (32 observers)"
    )


def test_an_ordering_without_an_answer_is_shown_in_the_right_order():
    for shown in (
        review(ORDERING, empty=("ordering",)),
        solution_of(bank(ORDERING).snapshot("ordering"), "en"),
    ):
        assert [line.text for line in shown.options] == [
            "The declaration (2011)",
            "The framework (2012)",
            "R&D (2014)",
        ]
        assert {(line.state, line.status) for line in shown.options} == {(OptionState.RIGHT, "")}


def test_pairs_say_with_what_they_were_joined_and_with_what_they_belong():
    shown = review(MATCHING, "0:0,1:3")
    assert [(line.text, line.state, line.feedback) for line in shown.options] == [
        ("**Lima** · The declaration", OptionState.CHOSEN_RIGHT, ""),
        (
            "**Vallarta** · The vision",
            OptionState.CHOSEN_WRONG,
            "Correct answer: The *framework*.",
        ),
        ("**Cali** · Not joined", OptionState.CHOSEN_WRONG, "Correct answer: R&D."),
    ]
    assert shown.notes == ("1 of 3 right.",)


def test_a_matching_outside_a_quiz_shows_its_pairs_and_what_is_left_over():
    shown = solution_of(bank(MATCHING).snapshot("matching"), "en")
    assert [(line.letter, line.text, line.state) for line in shown.options] == [
        ("1", "**Lima** · The declaration", OptionState.RIGHT),
        ("2", "**Vallarta** · The *framework*", OptionState.RIGHT),
        ("3", "**Cali** · R&D", OptionState.RIGHT),
        ("", "The vision", OptionState.REST),
    ]


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (ORDERING, ["1. The declaration", "2. The framework", "3. R&D"]),
        (
            MATCHING,
            [
                "Lima = The declaration",
                "Vallarta = The *framework*",
                "Cali = R&D",
                "- [ ] The vision",
            ],
        ),
    ],
    ids=["ordering", "matching"],
)
def test_a_report_has_the_right_answer_part_by_part(question, parts):
    text = report_text("alliance", bank(question).snapshot(question.id), "en")
    assert text.splitlines()[-len(parts) :] == parts


@pytest.mark.parametrize("question", [ORDERING, MATCHING], ids=lambda question: question.id)
@pytest.mark.parametrize("words", ["declaration", "r&d"])
def test_a_part_can_be_searched_for(question, words):
    assert words in search_text(question, {})

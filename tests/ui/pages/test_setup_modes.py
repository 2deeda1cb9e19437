"""Setting up a review or a quiz of one's mistakes, and the options of how answers are marked."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from quiz.core.bank import Bank
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.mode import Mode
from quiz.core.plan import Setup
from quiz.core.settings import Settings
from quiz.core.to_review import ToReview
from quiz.ui.pages.setup import SetupPage
from quiz.ui.pages.setup_modes import ModeCards
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.widgets.check_box import CheckBox
from quiz.ui.widgets.chip import Chip
from quiz.ui.widgets.mode_card import ModeCard
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults

TODAY = date(2026, 11, 22)
TOPICS = {"origin": 12, "trade": 12}
NAMES = [f"{topic}-{number}" for topic, count in TOPICS.items() for number in range(count)]
BANK = Bank(
    id="pacific",
    title="Pacific",
    languages=("en",),
    questions={
        name: TrueFalse(
            id=name,
            prompt="?",
            answer=True,
            topic=name.split("-")[0],
            difficulty="hard" if name.endswith("0") else "easy",
        )
        for name in NAMES
    },
    topics={topic: topic.title() for topic in TOPICS},
)
WAITING = ToReview(day=TODAY, due=tuple(NAMES[6:15]), mistakes=tuple(NAMES[:2]))


def estimate(_bank: Bank, questions: list) -> float:
    return 30.0 * len(questions)


@pytest.fixture
def preferences():
    return Preferences(Settings(language="en"))


@pytest.fixture
def make_page(theme, preferences, qtbot):
    def make(setup=None, waiting=WAITING, size=(1071, 800)):
        page = SetupPage(theme, preferences)
        qtbot.addWidget(page)
        page.show_banks([BANK], BANK, setup, estimate, waiting)
        page.resize(*size)
        page.show()
        return page

    return make


def card(page: QWidget, mode: Mode) -> ModeCard:
    return page.findChildren(ModeCards)[0].card(mode)


def box(page: QWidget, name: str) -> CheckBox:
    return next(each for each in page.findChildren(CheckBox) if each.text() == name)


def choose(page: QWidget, group: str, title: str) -> None:
    segmented = next(
        each for each in page.findChildren(Segmented) if each.accessibleName() == group
    )
    buttons = segmented.findChildren(QAbstractButton)
    next(each for each in buttons if each.text() == title and each.isVisibleTo(page)).click()


def texts(page: QWidget) -> list[str]:
    return [each.plain_text() for each in page.findChildren(Label) if each.isVisibleTo(page)]


def card_texts(shown: ModeCard) -> list[str]:
    return [each.text for each in shown.text_boxes()]


def test_the_cards_say_how_much_waits(make_page):
    page = make_page()
    assert card_texts(card(page, Mode.REVIEW)) == ["Review", "What is due today", "9"]
    assert card_texts(card(page, Mode.MISTAKES)) == [
        "My mistakes",
        "Questions you missed before",
        "2",
    ]
    assert card(page, Mode.REVIEW).accessibleName() == "Review, 9. What is due today"


@pytest.mark.parametrize(
    ("next_day", "said"),
    [
        (TODAY + timedelta(days=1), "Nothing due today. Next: tomorrow."),
        (TODAY + timedelta(days=30), "Nothing due today. Next: 22 December."),
        (None, "Nothing due today."),
    ],
)
def test_with_nothing_due_the_card_says_when_there_will_be(make_page, next_day, said):
    page = make_page(waiting=ToReview(day=TODAY, next_day=next_day))
    shown = card(page, Mode.REVIEW)
    assert said in card_texts(shown)
    assert said in shown.accessibleName()
    assert not shown.isEnabled()


def test_without_mistakes_the_card_says_so(make_page):
    page = make_page(waiting=ToReview(day=TODAY))
    shown = card(page, Mode.MISTAKES)
    assert "No mistakes to go over." in card_texts(shown)
    assert not shown.isEnabled()


def test_while_the_record_is_not_open_only_practice_and_exam_can_be_chosen(make_page):
    page = make_page(waiting=None)
    assert [mode for mode in Mode if card(page, mode).isEnabled()] == [Mode.PRACTICE, Mode.EXAM]
    assert "Your results are not open." in card_texts(card(page, Mode.REVIEW))


def test_a_mode_with_nothing_to_ask_becomes_practice(make_page):
    page = make_page(Setup(bank="pacific", mode=Mode.REVIEW), ToReview(day=TODAY))
    assert page.state().mode is Mode.PRACTICE
    assert "out of 24" in texts(page)


def test_a_review_asks_all_that_is_due_up_to_the_number_chosen(make_page):
    page = make_page()
    card(page, Mode.REVIEW).click()
    assert "out of 9" in texts(page)
    sentence = "9 questions due today from all 2 topics, with an explanation after each one and"
    assert f"{sentence} no time limit." in texts(page)

    choose(page, "Questions", "5")
    assert any(text.startswith("5 questions due today ") for text in texts(page))


def test_topics_and_difficulty_narrow_a_review(make_page):
    page = make_page(Setup(bank="pacific", mode=Mode.REVIEW))
    next(each for each in page.findChildren(Chip) if "Origin" in each.accessibleName()).click()
    assert "out of 3" in texts(page)

    choose(page, "Difficulty", "Advanced")
    assert "out of 1" in texts(page)


def test_filters_that_leave_nothing_of_a_review_block_the_start(make_page, qtbot):
    page = make_page(Setup(bank="pacific", mode=Mode.MISTAKES, topics=("trade",)))
    assert "No questions match. Try more topics." in texts(page)
    with qtbot.assertNotEmitted(page.start_requested):
        page.main_action()


def test_mistakes_are_said_as_such(make_page):
    page = make_page(Setup(bank="pacific", mode=Mode.MISTAKES))
    assert any(text.startswith("2 questions you missed before ") for text in texts(page))


def test_the_exams_limit_goes_with_the_exam(make_page):
    page = make_page()
    card(page, Mode.EXAM).click()
    card(page, Mode.REVIEW).click()
    assert page.state().limit.scope == "none"


def test_nothing_of_how_answers_are_marked_is_on_at_first(make_page):
    state = make_page().state()
    assert (state.tries, state.asks_confidence, state.is_certainty_based) == (1, False, False)


def test_who_wants_to_be_asked_for_confidence_finds_it_ticked(make_page, preferences):
    preferences.set("asks_confidence", True)
    assert make_page().state().asks_confidence


def test_a_second_try_can_be_chosen(make_page):
    page = make_page()
    box(page, "A second try").click()
    assert page.state().tries == 2


def test_an_exam_has_no_second_try_and_practice_has_it_again(make_page):
    page = make_page(Setup(bank="pacific", tries=2))
    card(page, Mode.EXAM).click()
    assert not box(page, "A second try").isVisibleTo(page)

    card(page, Mode.PRACTICE).click()
    assert box(page, "A second try").isVisibleTo(page)
    assert page.state().tries == 2


def test_certainty_based_marking_asks_for_confidence(make_page):
    page = make_page()
    box(page, "Certainty-based marking").click()
    state = page.state()
    assert (state.asks_confidence, state.is_certainty_based) == (True, True)


def test_without_the_question_about_confidence_there_is_no_marking_by_it(make_page):
    page = make_page(Setup(bank="pacific", is_certainty_based=True))
    box(page, "Ask how sure I am").click()
    state = page.state()
    assert (state.asks_confidence, state.is_certainty_based) == (False, False)


def test_certainty_based_marking_says_what_it_is(make_page):
    page = make_page()
    rule = "A right answer earns 1, 2 or 3 as you are surer; a wrong one 0, −2 or −6."
    assert rule in texts(page)
    assert box(page, "Certainty-based marking").accessibleDescription() == rule


@pytest.mark.parametrize(
    "setup",
    [
        Setup(bank="pacific", mode=Mode.REVIEW, tries=2, count=5),
        Setup(bank="pacific", mode=Mode.MISTAKES, asks_confidence=True, shuffles_options=False),
        Setup(bank="pacific", is_certainty_based=True, asks_confidence=True, hides_clock=True),
    ],
)
def test_the_set_up_used_last_is_shown(make_page, setup):
    assert make_page(setup).state() == setup


def test_the_arrow_keys_pass_over_a_card_that_is_off(make_page, qtbot):
    page = make_page(waiting=ToReview(day=TODAY, mistakes=("origin-1",)))
    with qtbot.waitActive(page):
        page.activateWindow()
    card(page, Mode.EXAM).click()
    card(page, Mode.EXAM).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert page.state().mode is Mode.MISTAKES


@pytest.mark.parametrize(("width", "rows"), [(1071, 1), (700, 1), (420, 2), (200, 4)])
def test_the_cards_stand_in_as_many_rows_as_they_need(theme, qtbot, width, rows):
    cards = ModeCards(theme, "en")
    qtbot.addWidget(cards)
    cards.resize(width, cards.heightForWidth(width))
    cards.show()
    tops = {cards.card(mode).y() for mode in Mode}
    assert len(tops) == rows
    assert all(cards.rect().contains(cards.card(mode).geometry()) for mode in Mode)


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 800), 1.0), ((1024, 600), 1.0), ((1280, 800), 2.0), ((800, 520), 1.0)],
)
@pytest.mark.parametrize("waiting", [WAITING, None, ToReview(day=TODAY, next_day=TODAY)])
def test_nothing_is_cut(make_page, theme, size, scale, waiting):
    theme.set_scale(scale)
    page = make_page(Setup(bank="pacific", mode=Mode.REVIEW), waiting, size)
    page.set_room(Room.of(*size, scale))
    QApplication.processEvents()
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page)]
    assert [fault for widget in shown for fault in faults(widget)] == []

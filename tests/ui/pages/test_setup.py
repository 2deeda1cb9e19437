"""The set-up page: what each control does to the quiz and to the sentence about it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QSpinBox, QWidget

from quiz.core.bank import Bank
from quiz.core.extra_time import ExtraTime
from quiz.core.kinds.question import Option
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.mode import Mode
from quiz.core.plan import Setup
from quiz.core.settings import Settings
from quiz.core.timing import NO_LIMIT, Limit
from quiz.ui.pages.setup import SetupPage
from quiz.ui.pages.setup_choices import SetupChoices
from quiz.ui.pages.setup_summary import SetupSummary
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.check_box import CheckBox
from quiz.ui.widgets.chip import Chip
from quiz.ui.widgets.drop_down import DropDown
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults

SECONDS_EACH = 36.0
TOPICS = {"origin": 28, "bodies": 31, "trade": 24, "people": 19, "depth": 18}


def question(name: str, topic: str, number: int) -> SingleChoice:
    levels = ("easy", "medium", "hard")
    return SingleChoice(
        id=f"{name}-{number}",
        prompt="?",
        topic=topic,
        difficulty=levels[number % 3],
        options=(Option(text="a", correct=True), Option(text="b")),
    )


def make_bank(name="pacific", topics=None, **more) -> Bank:
    counts = TOPICS if topics is None else topics
    questions = [
        question(topic, topic, number) for topic, count in counts.items() for number in range(count)
    ]
    return Bank(
        id=name,
        title=more.pop("title", f"The {name} bank"),
        languages=("en",),
        questions={each.id: each for each in questions},
        topics={topic: topic.title() for topic in counts},
        **more,
    )


BANK = make_bank()


def estimate(_bank, questions):
    return SECONDS_EACH * len(questions)


@pytest.fixture
def preferences():
    return Preferences(Settings(language="en"))


@pytest.fixture
def make_page(theme, preferences, qtbot):
    def make(setup=None, banks=(BANK,), size=(1071, 800)):
        page = SetupPage(theme, preferences)
        qtbot.addWidget(page)
        page.show_banks(banks, banks[0], setup, estimate)
        page.resize(*size)
        page.show()
        return page

    return make


@pytest.fixture
def page(make_page):
    return make_page()


def named(page: QWidget, name: str, kind=QWidget) -> QWidget:
    """The shown widget a person would call by this name."""
    found = [
        widget
        for widget in page.findChildren(kind)
        if widget.isVisibleTo(page) and _name(widget).split(". ")[0] == name
    ]
    assert len(found) == 1, f"{len(found)} widgets are called {name!r}"
    return found[0]


def _name(widget: QWidget) -> str:
    text = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def choose(page: QWidget, group: str, title: str) -> None:
    segments = [
        segment
        for segment in named(page, group, Segmented).findChildren(QAbstractButton)
        if segment.text() == title
    ]
    segments[0].click()


def chip(page: QWidget, topic: str) -> Chip:
    return named(page, f"{topic}, {TOPICS[topic.lower()]} questions", Chip)


def spin(page: QWidget) -> QSpinBox:
    return next(each for each in page.findChildren(QSpinBox) if each.isVisibleTo(page))


def start(page: QWidget) -> Button:
    return named(page, "Start", Button)


def texts(page: QWidget) -> list[str]:
    return [each.plain_text() for each in page.findChildren(Label) if each.isVisibleTo(page)]


def test_the_defaults_are_practice_with_fifteen_of_all_questions_without_a_limit(page):
    assert page.state() == Setup(bank="pacific", count=15)


def test_the_card_says_the_quiz_in_one_sentence(page):
    sentence = "15 questions from all 5 topics, with an explanation after each one and no time"
    assert f"{sentence} limit." in texts(page)


def test_the_card_says_how_long_it_takes(page):
    assert "About 9\u00a0minutes" in texts(page)


@pytest.mark.parametrize(
    ("limit", "extra", "about"),
    [
        (Limit(scope="quiz", seconds=300), ExtraTime.NONE, 5),
        (Limit(scope="quiz", seconds=240), ExtraTime.HALF, 6),
        (Limit(scope="quiz", seconds=6000), ExtraTime.NONE, 9),
        (Limit(scope="question", seconds=20), ExtraTime.NONE, 5),
        (Limit(scope="question", seconds=14), ExtraTime.DOUBLE, 7),
        (Limit(scope="question", seconds=5), ExtraTime.UNTIMED, 9),
    ],
)
def test_a_quiz_does_not_take_longer_than_its_limit(make_page, preferences, limit, extra, about):
    preferences.set("extra_time", extra)
    page = make_page(Setup(bank="pacific", count=15, limit=limit))

    assert f"About {about}\u00a0minutes" in texts(page)


def test_start_asks_for_the_quiz_as_it_is_set_up(page, qtbot):
    with qtbot.waitSignal(page.start_requested) as asked:
        start(page).click()

    assert asked.args == [page.state()]


def test_the_main_action_is_start(page, qtbot):
    with qtbot.waitSignal(page.start_requested):
        page.main_action()


def test_a_topic_switched_off_leaves_its_questions_out(page):
    chip(page, "Trade").click()

    assert page.state().topics == ("origin", "bodies", "people", "depth")
    assert "4 of 5" in texts(page)
    assert "out of 96" in texts(page)


def test_one_topic_alone_is_called_by_its_name(page):
    for topic in ("Origin", "Bodies", "People", "Depth"):
        chip(page, topic).click()

    assert any(text.startswith("15 questions from Trade, ") for text in texts(page))


def test_without_a_topic_the_sentence_says_what_to_do(page, qtbot):
    for topic in TOPICS:
        chip(page, topic.title()).click()

    assert "Choose at least one topic." in texts(page)
    assert start(page).toolTip() == "Choose at least one topic."
    with qtbot.assertNotEmitted(page.start_requested):
        page.main_action()


def test_filters_that_leave_nothing_block_the_start(make_page):
    page = make_page(banks=[make_bank(topics={"origin": 1, "trade": 2})])
    choose(page, "Difficulty", "Advanced")

    assert "No questions match. Try more topics." in texts(page)
    assert not start(page).isEnabled()


def test_many_topics_can_be_switched_off_at_once(make_page):
    page = make_page(banks=[make_bank(topics={f"t{number}": 2 for number in range(12)})])
    named(page, "Select none", Button).click()

    assert not start(page).isEnabled()
    named(page, "Select all", Button).click()
    assert page.state().topics == ()


def test_a_bank_without_topics_is_called_by_its_title(make_page):
    bank = Bank(
        id="b",
        title="R&D",
        languages=("en",),
        questions={"q": SingleChoice(id="q", prompt="?", options=())},
    )
    page = make_page(banks=[bank])

    assert any(text.startswith("1 questions from R&D, ") for text in texts(page))


@pytest.mark.parametrize(
    ("title", "level"), [("Basic", "easy"), ("Medium", "medium"), ("Advanced", "hard")]
)
def test_a_difficulty_leaves_only_its_questions(page, title, level):
    choose(page, "Difficulty", title)

    assert page.state().difficulty == level


def test_all_difficulties_can_be_chosen_again(make_page):
    page = make_page(Setup(bank="pacific", difficulty="hard"))
    choose(page, "Difficulty", "All")

    assert page.state().difficulty is None


@pytest.mark.parametrize(("title", "count"), [("5", 5), ("20", 20), ("All", 0)])
def test_the_number_of_questions_can_be_chosen(page, title, count):
    choose(page, "Questions", title)

    assert page.state().count == count


def test_all_questions_are_counted_in_the_sentence(page):
    choose(page, "Questions", "All")

    assert any(text.startswith("120 questions from ") for text in texts(page))


def test_another_number_is_typed(page):
    named(page, "Other number of questions", Button).click()
    spin(page).setValue(17)

    assert page.state().count == 17


def test_choosing_a_usual_number_takes_the_field_away(page):
    named(page, "Other number of questions", Button).click()
    choose(page, "Questions", "10")

    assert page.state().count == 10
    assert named(page, "Other number of questions", Button)


def test_more_questions_than_there_are_become_all_there_are(make_page):
    page = make_page(banks=[make_bank(topics={"origin": 3, "trade": 4})])

    assert any(text.startswith("7 questions from ") for text in texts(page))


def offered(page: QWidget) -> list[str]:
    segments = named(page, "Questions", Segmented).findChildren(QAbstractButton)
    return [each.text() for each in segments if each.isVisibleTo(page)]


def ticked(page: QWidget) -> list[str]:
    segments = named(page, "Questions", Segmented).findChildren(QAbstractButton)
    return [each.text() for each in segments if each.isVisibleTo(page) and each.isChecked()]


@pytest.mark.parametrize(
    ("there_are", "numbers"),
    [
        (1, ["All"]),
        (2, ["All"]),
        (5, ["All"]),
        (6, ["5", "All"]),
        (15, ["5", "10", "All"]),
        (21, ["5", "10", "15", "20", "All"]),
    ],
)
def test_no_more_questions_are_offered_than_there_are(make_page, there_are, numbers):
    page = make_page(banks=[make_bank(topics={"origin": there_are})])

    assert offered(page) == numbers
    assert ticked(page) == (["15"] if there_are > 15 else ["All"])
    has_other = any(_name(each) == "Other number of questions" for each in shown_buttons(page))
    assert has_other == (there_are > 1)


def shown_buttons(page: QWidget) -> list[Button]:
    return [each for each in page.findChildren(Button) if each.isVisibleTo(page)]


def test_what_is_offered_follows_the_topics_and_the_number_asked_for_comes_back(make_page):
    page = make_page(banks=[make_bank(topics={"origin": 8, "trade": 24})])
    named(page, "Trade, 24 questions", Chip).click()
    assert offered(page) == ["5", "All"]
    assert ticked(page) == ["All"]

    named(page, "Trade, 24 questions", Chip).click()
    assert offered(page) == ["5", "10", "15", "20", "All"]
    assert ticked(page) == ["15"]
    assert page.state().count == 15


def test_another_number_cannot_be_larger_than_what_there_is(make_page):
    page = make_page(banks=[make_bank(topics={"origin": 8, "trade": 24})])
    named(page, "Other number of questions", Button).click()
    spin(page).setValue(17)
    named(page, "Trade, 24 questions", Chip).click()

    assert (spin(page).value(), spin(page).maximum()) == (8, 8)
    assert any(text.startswith("8 questions from ") for text in texts(page))
    named(page, "Trade, 24 questions", Chip).click()
    assert spin(page).value() == 17


def test_a_limit_per_question_starts_at_the_banks_own_pace(make_page):
    page = make_page(banks=[make_bank(default_seconds=30.0)])
    choose(page, "Time", "Per question")

    assert spin(page).text() == "30\u00a0s"
    assert page.state().limit == Limit(scope="question", seconds=30)


def test_a_limit_for_the_whole_quiz_starts_at_the_usual_pace_for_its_length(page):
    choose(page, "Time", "Whole quiz")

    assert spin(page).text() == "12\u00a0min"
    assert page.state().limit == Limit(scope="quiz", seconds=720)


def test_the_usual_minutes_follow_the_number_of_questions(page):
    choose(page, "Time", "Whole quiz")
    choose(page, "Questions", "20")

    assert page.state().limit.seconds == 900


def test_minutes_set_by_hand_stay_when_the_number_of_questions_changes(page):
    choose(page, "Time", "Whole quiz")
    spin(page).setValue(30)
    choose(page, "Questions", "20")

    assert page.state().limit.seconds == 1800


def test_the_buttons_beside_a_number_change_it(page):
    choose(page, "Time", "Per question")
    named(page, "More: Seconds per question", Button).click()

    assert page.state().limit.seconds == 50
    named(page, "Less: Seconds per question", Button).click()
    assert page.state().limit.seconds == 45


def test_no_limit_can_be_chosen_again(page):
    choose(page, "Time", "Whole quiz")
    choose(page, "Time", "No limit")

    assert page.state().limit == NO_LIMIT


def test_an_exam_has_a_limit_for_the_whole_quiz_from_the_start(page):
    named(page, "Exam").click()

    assert page.state().mode is Mode.EXAM
    assert page.state().limit == Limit(scope="quiz", seconds=720)


def test_back_in_practice_the_exams_limit_is_gone(page):
    named(page, "Exam").click()
    named(page, "Practice").click()

    assert page.state() == Setup(bank="pacific", count=15)


def test_a_limit_chosen_by_hand_stays_when_the_mode_changes(page):
    choose(page, "Time", "Per question")
    named(page, "Exam").click()

    assert page.state().limit.scope == "question"


def test_an_exam_says_before_the_start_that_its_time_runs_on(page):
    named(page, "Exam").click()

    assert any("also when the program is closed" in text for text in texts(page))


def test_practice_says_nothing_of_the_kind(page):
    assert not any("also when the program is closed" in text for text in texts(page))


def test_extra_time_is_kept_with_the_person(page, preferences):
    choose(page, "Extra time", "×\u00a01.5")

    assert preferences.current.extra_time is ExtraTime.HALF
    assert page.state().extra is ExtraTime.HALF


def test_a_limit_is_shown_with_what_extra_time_makes_of_it(make_page, preferences):
    preferences.set("extra_time", ExtraTime.HALF)
    page = make_page(Setup(bank="pacific", limit=Limit(scope="quiz", seconds=1200)))

    assert "Limit: 30\u00a0min (20\u00a0min\u00a0×\u00a01.5)" in texts(page)
    assert any("30\u00a0minutes in all" in text for text in texts(page))


def test_a_limit_per_question_is_shown_in_seconds(make_page, preferences):
    preferences.set("extra_time", ExtraTime.HALF)
    page = make_page(Setup(bank="pacific", limit=Limit(scope="question", seconds=45)))

    assert "Limit per question: 68\u00a0s (45\u00a0s\u00a0×\u00a01.5)" in texts(page)


def test_minutes_that_are_not_whole_are_shown_to_the_second(make_page, preferences):
    preferences.set("extra_time", ExtraTime.QUARTER)
    page = make_page(Setup(bank="pacific", limit=Limit(scope="quiz", seconds=660)))

    assert "Limit: 13:45\u00a0min (11\u00a0min\u00a0×\u00a01.25)" in texts(page)


def test_untimed_lifts_the_limit(make_page, preferences):
    preferences.set("extra_time", ExtraTime.UNTIMED)
    page = make_page(Setup(bank="pacific", limit=Limit(scope="quiz", seconds=1200)))

    assert "No limit (20\u00a0min, untimed)" in texts(page)
    assert any("no time limit" in text for text in texts(page))


def test_extra_time_changed_elsewhere_is_shown(page, preferences):
    preferences.set("extra_time", ExtraTime.DOUBLE)

    assert named(page, "Extra time", Segmented).value() is ExtraTime.DOUBLE


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("Shuffle the options", "shuffles_options", False),
        ("Hide the clock at start", "hides_clock", True),
    ],
)
def test_the_small_choices_are_part_of_the_quiz(page, name, field, value):
    named(page, name, CheckBox).click()

    assert getattr(page.state(), field) is value


def test_who_hides_the_clock_always_finds_it_ticked(make_page, preferences):
    preferences.set("hides_clock", value=True)

    assert make_page().state().hides_clock


def test_the_set_up_used_last_is_shown(make_page):
    last = Setup(
        bank="pacific",
        mode=Mode.EXAM,
        topics=("origin", "trade"),
        difficulty="medium",
        count=17,
        limit=Limit(scope="question", seconds=60),
        shuffles_options=False,
        hides_clock=True,
    )

    assert make_page(last).state() == last


def test_topics_the_bank_no_longer_has_are_forgotten(make_page):
    page = make_page(Setup(bank="pacific", topics=("origin", "gone")))

    assert page.state().topics == ("origin",)


def test_a_page_built_anew_keeps_the_choices(make_page, page):
    chip(page, "Trade").click()
    choose(page, "Questions", "5")
    named(page, "Hide the clock at start", CheckBox).click()
    other = make_page()
    other.set_state(page.state())

    assert other.state() == page.state()


def test_a_page_built_anew_keeps_that_no_topic_is_chosen(make_page, page):
    for topic in TOPICS:
        chip(page, topic.title()).click()
    other = make_page()
    other.set_state(page.state())

    assert "Choose at least one topic." in texts(other)


def test_with_one_bank_there_is_no_list_of_subjects(page):
    assert not [
        each
        for each in page.findChildren(DropDown)
        if each.accessibleName() == "Subject" and each.isVisibleTo(page)
    ]


def test_another_subject_can_be_chosen(make_page, qtbot):
    page = make_page(banks=[BANK, make_bank("mexico", {"history": 3, "rivers": 4})])
    with qtbot.waitSignal(page.bank_chosen) as chosen:
        subjects = named(page, "Subject", DropDown)
        subjects.setCurrentIndex(1)
        subjects.activated.emit(1)

    assert chosen.args == ["mexico"]
    assert page.state().bank == "mexico"
    assert any(text.startswith("7 questions from all 2 topics") for text in texts(page))


def test_browsing_asks_for_the_bank(page, qtbot):
    with qtbot.waitSignal(page.browse_requested) as asked:
        named(page, "Browse the questions", Button).click()

    assert asked.args == ["pacific"]


def test_back_and_escape_leave_the_page(page, qtbot):
    with qtbot.waitSignal(page.back_requested):
        named(page, "Back (Esc)", Button).click()
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("scope", ["Per question", "Whole quiz"])
def test_the_limit_is_set_in_the_row_in_which_it_was_chosen(make_page, scope):
    page = make_page(banks=[BANK, make_bank("mexico")])
    page.set_room(Room.of(1280, 800, 1.0))
    choose(page, "Time", scope)
    QApplication.processEvents()

    assert middle(spin(page), page) == middle(named(page, "Time", Segmented), page)


def middle(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().center()).y()


def test_the_scroll_bar_of_the_choices_does_not_touch_the_card(make_page):
    page = make_page(size=(1071, 480))
    page.set_room(Room.of(1280, 560, 1.0))
    QApplication.processEvents()
    bar = next(
        each
        for each in page.findChildren(QScrollBar)
        if each.isVisibleTo(page) and each.maximum() > each.minimum()
    )
    end = bar.mapTo(page, bar.rect().topRight()).x()
    card, choices = page.findChild(SetupSummary), page.findChild(SetupChoices)

    assert card.mapTo(page, QPoint(0, 0)).x() - end > 6
    last = choices.mapTo(page, choices.rect().topRight()).x() - ring_margin(page._theme)
    assert bar.mapTo(page, QPoint(0, 0)).x() - last > 6


def test_start_is_described_in_sentences_with_one_full_stop_each(make_page):
    page = make_page(Setup(bank="pacific", mode=Mode.EXAM, limit=Limit(scope="quiz", seconds=720)))

    assert start(page).accessibleDescription() == (
        "15 questions from all 5 topics, 12\u00a0minutes in all. You will see the results at the"
        " end. About 9\u00a0minutes. Limit: 12\u00a0min. The time runs from Start to Submit, also"
        " when the program is closed or the computer sleeps."
    )


def test_no_line_breaks_between_a_number_and_its_unit(make_page, preferences):
    preferences.set("extra_time", ExtraTime.HALF)
    page = make_page(Setup(bank="pacific", limit=Limit(scope="question", seconds=45)))

    assert "68\u00a0s per question" in page.findChild(SetupSummary).sentence()


@pytest.mark.parametrize("size", [(1024, 600), (800, 520)])
def test_in_a_narrow_window_start_is_always_to_be_seen(make_page, size):
    page = make_page(size=size)
    page.set_room(Room.of(*size, 1.0))
    QApplication.processEvents()
    button = start(page)
    place = button.rect().translated(button.mapTo(page, QPoint(0, 0)))

    assert page.rect().contains(place)


def test_the_card_goes_back_beside_the_choices(make_page):
    page = make_page(size=(1024, 800))
    page.set_room(Room.of(1024, 800, 1.0))
    page.resize(1071, 800)
    page.set_room(Room.of(1280, 800, 1.0))
    QApplication.processEvents()

    assert start(page).mapTo(page, QPoint(4, 4)) == QPoint(949 - 209, 317)


def test_the_tab_key_walks_the_page_as_it_is_read(page, qtbot):
    with qtbot.waitActive(page):
        page.activateWindow()
    named(page, "Practice").setFocus()
    walked = []
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(_name(QApplication.focusWidget()).split(",")[0])

    levels = ["All", "15", "Other number of questions"]
    assert walked == ["Origin", "Bodies", "Trade", "People", "Depth", *levels, "No limit"]


_CARD = [
    "Ask how sure I am",
    "Shuffle the options",
    "Hide the clock at start",
    "A second try",
    "Certainty-based marking",
    "Browse the questions",
]


@pytest.mark.parametrize(("width", "last"), [(1280, ["Start", *_CARD]), (1024, [*_CARD, "Start"])])
def test_the_tab_key_comes_to_the_card_last_and_to_start_where_it_stands(
    make_page, qtbot, width, last
):
    page = make_page()
    for seen in (1280, 1024, width):
        page.set_room(Room.of(seen, 800, 1.0))
    with qtbot.waitActive(page):
        page.activateWindow()
    named(page, "Extra time", Segmented).findChildren(QAbstractButton)[0].setFocus()
    walked = []
    for _ in last:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(_name(QApplication.focusWidget()))

    assert walked == last


def test_numbers_that_are_offered_anew_keep_their_place_for_the_tab_key(make_page, qtbot):
    page = make_page(banks=[make_bank(topics={"origin": 8, "trade": 24})])
    named(page, "Trade, 24 questions", Chip).click()
    with qtbot.waitActive(page):
        page.activateWindow()
    named(page, "Trade, 24 questions", Chip).setFocus()
    walked = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(_name(QApplication.focusWidget()))

    assert walked == ["All", "All", "Other number of questions", "No limit"]


def test_every_control_has_a_name(page):
    page.set_room(Room.of(640, 600, 1.0))
    named(page, "Exam").click()
    controls = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert [widget for widget in controls if not _name(widget)] == []


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 800), 1.0), ((1024, 600), 1.0), ((1280, 800), 2.0), ((800, 520), 1.0)],
)
@pytest.mark.parametrize("mode", ["Practice", "Exam"])
def test_nothing_is_cut(make_page, theme, size, scale, mode, preferences):
    preferences.set("extra_time", ExtraTime.HALF)
    theme.set_scale(scale)
    page = make_page(banks=[BANK, make_bank("mexico")], size=size)
    page.set_room(Room.of(*size, scale))
    named(page, mode).click()
    named(page, "Other number of questions", Button).click()
    QApplication.processEvents()
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page)]

    assert [fault for widget in shown for fault in faults(widget)] == []

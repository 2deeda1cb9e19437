"""Reading and searching a bank without a quiz."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.question import Image, Option
from quiz.core.settings import Settings
from quiz.ui.dialogs.picture import PictureDialog
from quiz.ui.pages.browse import BrowsePage
from quiz.ui.pages.browse_list import folded, lines_of
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.picture import PictureButton
from quiz.ui.widgets.region_states import RegionState
from quiz.ui.widgets.reviewed_map import ReviewedMap
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults
from tests.ui.pages.finished import SINGLE, TRUTH, bank
from tests.ui.pages.playing import HOTSPOT
from tests.ui.widgets.drawing import StretchedTexts


@pytest.fixture
def page(theme, qtbot):
    made = BrowsePage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(made)
    show_at(made, 1280, 800)
    made.show_bank(bank(), "")
    return made


def show_at(page, width, height, scale=1.0):
    page.resize(width, height)
    page.set_room(Room.of(width, height, scale))
    page.show()


def words(page):
    return [label.plain_text() for label in page.findChildren(Label) if label.isVisible()]


def button(page, text):
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and text in (each.text(), each.accessibleName())
    )


def listed(page):
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def search(page, text):
    page.search.setText(text)
    page.search_timer.timeout.emit()


def test_the_page_names_the_bank_and_lists_its_questions(page):
    assert "Alliance" in words(page)
    assert listed(page)[:2] == ["Which document & <tag>?", "Which bodies?"]
    assert "5 question(s)" in words(page)


def test_the_first_question_is_open_with_its_answer_and_source(page):
    shown = set(words(page))
    assert {"Which document & <tag>?", "Correct answer", "Signed in 2011."} <= shown
    assert "Legler (2021), Ten years, passage on the origins" in shown


def test_a_number_is_written_as_the_person_writes_them(page):
    large = Numeric(id="large", prompt="How many?", answer=Decimal(1234567))
    page.show_bank(bank(large), "")
    assert "1\u00a0234\u00a0567" in words(page)


def test_choosing_a_question_shows_it(page):
    page.list.choose(4)
    assert {"Which capital?", "Bogotá", "Santafé"} <= set(words(page))
    assert "Signed in 2011." not in words(page)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("BODIES", ["Which bodies?"]),
        ("parliament", ["Which bodies?"]),
        ("bogota", ["Which capital?"]),
        ("santafe", ["Which capital?"]),
        ("document 2011", ["Which document & <tag>?"]),
        ("comercio", ["Is it true?", "Which share?", "Which capital?"]),
        ("share", ["Which share?"]),
        ("nothing of this", []),
    ],
)
def test_a_search_looks_into_prompts_options_answers_reasons_topics_and_ids(page, typed, found):
    search(page, typed)
    assert listed(page) == found


def test_a_search_waits_until_the_typing_pauses(page):
    page.search.setText("bodies")
    assert page.search_timer.isActive()
    assert page.search_timer.interval() == 150
    assert len(listed(page)) == 5
    page.search_timer.timeout.emit()
    assert len(listed(page)) == 1


def test_enter_looks_at_once(page):
    page.search.setText("bodies")
    page.main_action()
    assert len(listed(page)) == 1
    assert not page.search_timer.isActive()


def test_the_open_question_stays_while_it_is_among_those_found(page):
    page.list.choose(1)
    search(page, "which")
    assert page.list.currentIndex().data() == "Which bodies?"


def test_a_search_that_finds_nothing_says_so(page):
    search(page, "zzz")
    assert "No question matches." in words(page)
    assert "Signed in 2011." not in words(page)


def test_a_topic_shows_only_its_questions(page):
    page.topic.setCurrentIndex(page.topic.findText("Origins (2)"))
    page.topic.activated.emit(page.topic.currentIndex())
    assert listed(page) == ["Which document & <tag>?", "Which bodies?"]
    page.topic.setCurrentIndex(0)
    page.topic.activated.emit(0)
    assert len(listed(page)) == 5


def test_a_bank_of_one_topic_has_no_choice_of_topics(page):
    page.show_bank(bank(TRUTH), "")
    assert not page.topic.isVisible()


def test_the_source_is_asked_for_with_the_questions_content(page, qtbot):
    with qtbot.waitSignal(page.source_requested) as asked:
        button(page, "See in source").click()
    assert asked.args == [bank().snapshot("document")]


def test_reporting_copies_what_the_author_needs(page, qtbot):
    page.list.choose(3)
    with qtbot.waitSignal(page.copied):
        button(page, "Report this question").click()
    assert "question: share" in QGuiApplication.clipboard().text()


def test_back_leaves_the_page(page, qtbot):
    with qtbot.waitSignal(page.back_requested):
        button(page, "Back (Esc)").click()


def test_escape_leaves_the_page_from_the_list(page, qtbot):
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


def test_where_there_is_one_column_list_and_question_take_turns(page, qtbot):
    show_at(page, 700, 600)
    assert page.list.isVisible()
    assert not page.detail.isVisible()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.list.isVisible()
    with qtbot.assertNotEmitted(page.back_requested):
        button(page, "Back (Esc)").click()
    assert page.list.isVisible()


def test_the_button_above_a_question_leads_back_to_the_list(page, qtbot):
    show_at(page, 700, 600)
    page.list.question_opened.emit(None)
    button(page, "All questions").click()
    assert page.list.isVisible()


@pytest.fixture
def active(page, qtbot):
    """The page in front, the focus on its list."""
    with qtbot.waitActive(page):
        page.activateWindow()
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    return page


def test_ctrl_f_goes_to_the_search_field(active, qtbot):
    qtbot.keyClick(active.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert active.search.hasFocus()


@pytest.mark.parametrize("typed", ["b", "B", "7"])
def test_a_letter_or_a_digit_typed_on_the_list_is_searched(active, qtbot, typed):
    qtbot.keyClicks(active.list, typed)
    assert active.search.hasFocus()
    assert active.search.text() == typed


def test_typing_goes_on_after_what_is_searched_already(active, qtbot):
    active.search.setText("bo")
    qtbot.keyClick(button(active, "Report this question"), "d")
    qtbot.keyClick(active.search, "i")
    assert active.search.text() == "bodi"


def test_typing_beside_a_question_that_fills_the_page_goes_to_the_search(active, qtbot):
    show_at(active, 700, 600)
    qtbot.keyClick(active.list, Qt.Key.Key_Return)
    qtbot.keyClick(active.to_list, "b")
    assert active.search.hasFocus()
    assert active.search.text() == "b"
    assert active.list.isVisible()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_other_keys_are_not_searched(active, qtbot, key, held):
    qtbot.keyClick(active.list, key, held)
    assert active.search.text() == ""
    assert active.list.hasFocus()


def test_arrow_down_goes_from_the_search_to_what_it_finds(active, qtbot):
    active.search.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(active.search, "bodies")
    qtbot.keyClick(active.search, Qt.Key.Key_Down)
    assert active.list.hasFocus()
    assert active.list.ring_is_shown
    assert active.list.currentIndex().data() == "Which bodies?"


def test_arrow_up_goes_from_the_first_question_back_to_the_search(active, qtbot):
    active.list.choose(1)
    qtbot.keyClick(active.list, Qt.Key.Key_Up)
    assert active.list.currentIndex().row() == 0
    assert active.list.hasFocus()
    qtbot.keyClick(active.list, Qt.Key.Key_Up)
    assert active.search.hasFocus()


def test_escape_empties_the_search_before_it_leaves(active, qtbot):
    search(active, "bodies")
    with qtbot.assertNotEmitted(active.back_requested):
        qtbot.keyClick(active.search, Qt.Key.Key_Escape)
    assert active.search.text() == ""
    assert len(listed(active)) == 5
    assert active.list.currentIndex().data() == "Which bodies?"
    with qtbot.waitSignal(active.back_requested):
        qtbot.keyClick(active.search, Qt.Key.Key_Escape)


def test_an_options_picture_opens_larger(page, tmp_path):
    QImage(300, 200, QImage.Format.Format_RGB32).save(str(tmp_path / "map.png"))
    shown = Option(text="Here", correct=True, image=Image(file="map.png", alt="A map"))
    question = replace(SINGLE, options=(shown, Option(text="There")))
    page.show_bank(bank(question), str(tmp_path))
    picture = page.findChild(PictureButton)
    assert picture.accessibleName() == "A map"
    picture.click()
    dialog = page.findChild(PictureDialog)
    assert dialog.accessibleName() == "A map"
    dialog.reject()


def test_a_map_shows_which_regions_are_right_and_is_no_wider_than_its_column(page):
    page.show_bank(bank(replace(HOTSPOT, facts=())), "")
    reviewed = page.findChild(ReviewedMap)
    assert reviewed.map.states() == [*[RegionState.REST] * 2, RegionState.RIGHT, RegionState.REST]
    for width in (1280, 400, 900):
        show_at(page, width, 800)
        QApplication.processEvents()
        assert reviewed.rect().contains(reviewed.map.geometry())
        assert reviewed.map.height() > 100


def test_the_rows_begin_where_the_search_field_does(page, theme):
    page.list.choose(0)
    row = page.list.visualRect(page.list.currentIndex())
    field = page.search.mapTo(page, page.search.rect().topLeft()).x() + ring_margin(theme)
    assert page.list.viewport().mapTo(page, row.topLeft()).x() + theme.px(4) == field


def test_a_row_is_spoken_with_its_topic(page):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert page.model.index(0).data(role) == "Which document & <tag>? Origins"


def test_the_model_keeps_qts_rules(page, qtmodeltester):
    qtmodeltester.check(page.model)


def test_words_are_read_for_searching_in_the_background(page, qtbot):
    qtbot.waitUntil(lambda: not page.model.index_timer.isActive())


def test_ten_thousand_questions_draw_only_what_is_seen(page, qtbot, monkeypatch):
    many = bank(*(replace(SINGLE, id=f"q{number}") for number in range(10_000)))
    drawn = set()
    about = page.model.about
    monkeypatch.setattr(
        page.model, "about", lambda question: drawn.add(question.id) or about(question)
    )
    page.show_bank(many, "")
    QApplication.processEvents()
    assert page.model.rowCount() == 10_000
    assert 0 < len(drawn) < 50


def test_accents_and_capitals_do_not_matter():
    assert folded("ÁRBOL Ñandú") == "arbol nandu"


def test_a_long_prompt_ends_in_dots_on_its_second_line(theme):
    lines = lines_of("many words " * 40, theme.font(15), 200, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_a_short_prompt_is_left_as_it_is(theme):
    assert lines_of("two words", theme.font(15), 200, 2) == ["two words"]


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 1.0), (1024, 600, 1.0), (1280, 800, 2.0)]
)
@pytest.mark.parametrize("reads", [False, True])
def test_no_text_is_cut_or_under_another(theme, qtbot, qapp, width, height, scale, reads):
    translator = StretchedTexts()
    qapp.installTranslator(translator)
    theme.set_scale(scale)
    page = BrowsePage(theme, Preferences(Settings(language="es")))
    qtbot.addWidget(page)
    show_at(page, width, height, scale)
    page.show_bank(bank(), "")
    if reads:
        page.list.question_opened.emit(None)
    qapp.processEvents()
    qapp.removeTranslator(translator)
    found = [
        fault
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        for fault in faults(widget)
    ]
    assert not found

"""The answer rows: places, states, words, mouse, keyboard and lock."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtWidgets import QApplication, QButtonGroup, QVBoxLayout, QWidget

from quiz.ui.widgets.option import LOW_ROW_HEIGHT, CheckRow, OptionRow
from quiz.ui.widgets.option_look import OptionState
from quiz.ui.widgets.painting import RING_MARGIN
from tests.ui.clipping import faults
from tests.ui.widgets.drawing import (
    StretchedTexts,
    colour_at,
    distinct_colours,
    grey_picture,
)

LONG = "Un tribunal de justicia propio con sede permanente en una de las cuatro capitales " * 2
KINDS = [OptionRow, CheckRow]
JUDGED = [state for state in OptionState if state != OptionState.OPEN]


@pytest.fixture
def one(theme, qtbot):
    """Return a maker of single rows at their size in the column."""

    def make(kind=OptionRow, text="El Acuerdo Marco", width=768, letter="A", **options):
        row = kind(theme, letter, text, **options)
        qtbot.addWidget(row)
        row.resize(width, row.heightForWidth(width))
        return row

    return make


@pytest.fixture
def question(theme, qtbot):
    """Return a maker of four shown rows in a column."""
    holders = []

    def make(kind=OptionRow):
        holder = QWidget()
        qtbot.addWidget(holder)
        holders.append(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12 - 2 * RING_MARGIN)
        group = QButtonGroup(holder)
        group.setExclusive(kind is OptionRow)
        rows = [kind(theme, letter, f"Text {letter}") for letter in "ABCD"]
        for row in rows:
            column.addWidget(row)
            group.addButton(row)
        holder.resize(768, holder.sizeHint().height())
        with qtbot.waitActive(holder):
            holder.show()
        return rows

    return make


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_is_58_high_and_50_in_low_windows(one, kind):
    assert one(kind).card_rect().size().toTuple() == (760, 58)
    assert one(kind, row_height=LOW_ROW_HEIGHT).card_rect().height() == 50


@pytest.mark.parametrize("kind", KINDS)
def test_cards_of_a_list_stand_12_apart(question, kind):
    first, second, *_ = question(kind)
    first_card = first.card_rect().translated(first.pos())
    second_card = second.card_rect().translated(second.pos())
    assert second_card.top() - first_card.bottom() - 1 == 12
    assert first_card.left() == 4


@pytest.mark.parametrize(("kind", "left"), [(OptionRow, 60), (CheckRow, 84)])
def test_the_text_begins_where_the_design_has_it(one, kind, left):
    row = one(kind)
    assert row.text_boxes()[0].rect.left() - row.card_rect().left() == left


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("state", "is_chosen", "fill", "border"),
    [
        (OptionState.OPEN, False, "surface", "line2"),
        (OptionState.OPEN, True, "primary_soft", "primary"),
        (OptionState.CHOSEN_RIGHT, True, "right_soft", "right"),
        (OptionState.CHOSEN_WRONG, True, "wrong_soft", "wrong"),
        (OptionState.RIGHT, False, "right_soft", "right"),
        (OptionState.MISSED, False, "surface", "right"),
    ],
)
def test_every_state_has_its_fill_and_border(
    theme, one, scheme, kind, state, is_chosen, fill, border
):
    theme.set_scheme(scheme)
    row = one(kind)
    row.setChecked(is_chosen)
    row.set_judged(state)
    assert colour_at(row, 600, 10) == theme.colour(fill).name()
    assert colour_at(row, 4, 30) == theme.colour(border).name()


@pytest.mark.parametrize(("is_chosen", "border"), [(False, 1), (True, 2)])
def test_a_chosen_row_has_a_border_of_two_pixels(theme, one, is_chosen, border):
    row = one()
    row.setChecked(is_chosen)
    token = "primary" if is_chosen else "line2"
    colours = [colour_at(row, 300, 4 + y) for y in range(3)]
    assert colours.count(theme.colour(token).name()) == border


def test_the_rest_after_answering_is_transparent_with_a_hairline(theme, one):
    row = one()
    row.set_judged(OptionState.REST)
    row.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert row.grab().toImage().pixelColor(600, 10).alpha() == 0
    assert row.grab().toImage().pixelColor(300, 4).name() == theme.colour("line").name()


@pytest.mark.parametrize("kind", KINDS)
def test_states_differ_without_any_colour(one, kind):
    pictures = {}
    for state in JUDGED:
        row = one(kind)
        row.setChecked(state in (OptionState.CHOSEN_RIGHT, OptionState.CHOSEN_WRONG))
        row.set_judged(state)
        pictures[state] = grey_picture(row)
    assert len(set(pictures.values())) == len(pictures)


@pytest.mark.parametrize(
    ("state", "words", "name"),
    [
        (OptionState.OPEN, "", "A. El Acuerdo Marco"),
        (
            OptionState.CHOSEN_RIGHT,
            "Your answer, correct",
            "A. El Acuerdo Marco, your answer, correct",
        ),
        (
            OptionState.CHOSEN_WRONG,
            "Your answer",
            "A. El Acuerdo Marco, your answer, incorrect",
        ),
        (OptionState.RIGHT, "Correct answer", "A. El Acuerdo Marco, correct answer"),
        (OptionState.MISSED, "You missed this one", "A. El Acuerdo Marco, you missed this one"),
        (OptionState.REST, "", "A. El Acuerdo Marco"),
    ],
)
def test_every_judgement_is_in_words_for_eyes_and_ears(one, state, words, name):
    row = one()
    row.set_judged(state)
    assert row.status_text() == words
    assert row.accessibleName() == name


@pytest.mark.parametrize(
    ("kind", "role"),
    [(OptionRow, QAccessible.Role.RadioButton), (CheckRow, QAccessible.Role.CheckBox)],
)
def test_a_row_has_the_native_role_also_when_locked(question, kind, role):
    rows = question(kind)
    for row in rows:
        row.lock()
    assert {QAccessible.queryAccessibleInterface(row).role() for row in rows} == {role}


def test_an_ampersand_is_shown_and_makes_no_shortcut(one):
    row = one(text="R&D y **desarrollo**")
    assert row.text_boxes()[0].text == "R&D y desarrollo"
    assert row.accessibleName() == "A. R&D y desarrollo"
    assert row.shortcut().isEmpty()


def test_a_text_that_looks_like_a_list_stays_a_text(one):
    assert one(text="1991. El tratado").text_boxes()[0].text == "1991. El tratado"


@pytest.mark.parametrize("state", JUDGED)
@pytest.mark.parametrize("text", ["Corto", LONG])
@pytest.mark.parametrize("width", [400, 768])
def test_judging_moves_and_resizes_nothing(one, state, text, width):
    row = one(text=text, width=width)
    before = row.heightForWidth(width), row.text_boxes()[0].rect
    row.setChecked(state in (OptionState.CHOSEN_RIGHT, OptionState.CHOSEN_WRONG))
    row.set_judged(state)
    assert (row.heightForWidth(width), row.text_boxes()[0].rect) == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [360, 768])
@pytest.mark.parametrize("state", JUDGED)
def test_long_text_wraps_and_nothing_is_cut(theme, one, kind, scale, width, state):
    theme.set_scale(scale)
    longer = StretchedTexts()
    QApplication.installTranslator(longer)
    try:
        row = one(kind, LONG, round(width * scale))
        row.set_judged(state)
        assert list(faults(row)) == []
    finally:
        QApplication.removeTranslator(longer)


def test_a_row_grows_when_the_text_size_does(theme, one):
    row = one()
    theme.set_scale(2.0)
    assert row.sizeHint().toTuple() == (1536, 132)


def test_an_image_is_shown_above_the_text_and_its_words_are_said(one):
    picture = QPixmap(300, 100)
    picture.fill(Qt.GlobalColor.darkMagenta)
    row = one(image=picture, image_alt="Mapa de la cuenca")
    assert row.height() > 160
    assert "Mapa de la cuenca" in row.accessibleName()
    assert colour_at(row, 200, 60) == "#800080"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "place", [QPoint(5, 30), QPoint(400, 6), QPoint(762, 60), QPoint(22, 33), QPoint(700, 33)]
)
def test_a_click_anywhere_on_the_card_chooses_it(qtbot, one, kind, place):
    row = one(kind)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    assert row.isChecked()


def test_a_click_between_two_cards_chooses_neither(qtbot, one):
    row = one()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(400, 1))
    assert not row.isChecked()


def test_a_click_in_the_wrapped_part_of_a_high_row_chooses_it(qtbot, one):
    row = one(text=LONG * 3)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(500, row.height() - 10))
    assert row.isChecked()


def test_only_one_option_is_chosen_at_a_time(question):
    rows = question()
    rows[0].click()
    rows[2].click()
    assert [row.isChecked() for row in rows] == [False, False, True, False]


def test_several_boxes_can_be_checked_and_unchecked(question):
    rows = question(CheckRow)
    rows[0].click()
    rows[2].click()
    rows[0].click()
    assert [row.isChecked() for row in rows] == [False, False, True, False]


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 3)],
)
def test_keys_move_through_radio_rows_and_choose(qtbot, question, key, expected):
    rows = question()
    rows[1].click()
    rows[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows[1], key)
    assert rows[expected].hasFocus()
    assert rows[expected].isChecked()


@pytest.mark.parametrize(
    ("key", "expected"), [(Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 0), (Qt.Key.Key_End, 3)]
)
def test_keys_move_through_check_rows_and_change_nothing(qtbot, question, key, expected):
    rows = question(CheckRow)
    rows[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows[1], key)
    assert rows[expected].hasFocus()
    assert not any(row.isChecked() for row in rows)


@pytest.mark.parametrize("kind", KINDS)
def test_space_chooses_the_focused_row(qtbot, question, kind):
    rows = question(kind)
    rows[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows[1], Qt.Key.Key_Space)
    assert rows[1].isChecked()


@pytest.mark.parametrize(
    ("reason", "is_shown"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.ShortcutFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
    ],
)
def test_the_ring_is_shown_for_the_keyboard_only(theme, question, reason, is_shown):
    row = question()[1]
    row.setFocus(reason)
    is_ring = colour_at(row, 384, 1) == theme.colour("focus").name()
    assert row.hasFocus()
    assert is_ring == is_shown


@pytest.mark.parametrize("kind", KINDS)
def test_a_locked_row_stays_enabled_and_ignores_every_change(qtbot, question, kind):
    rows = question(kind)
    rows[1].click()
    for row in rows:
        row.lock()
    rows[2].click()
    rows[0].setChecked(True)
    rows[1].toggle()
    qtbot.keyClick(rows[3], Qt.Key.Key_Space)
    qtbot.mouseClick(rows[3], Qt.MouseButton.LeftButton)
    assert [row.isChecked() for row in rows] == [False, True, False, False]
    assert all(row.isEnabled() and row.is_locked() for row in rows)


@pytest.mark.parametrize("kind", KINDS)
def test_locked_rows_can_still_be_walked_with_the_arrow_keys(qtbot, question, kind):
    rows = question(kind)
    rows[1].click()
    for row in rows:
        row.lock()
    rows[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows[1], Qt.Key.Key_Down)
    assert rows[2].hasFocus()
    assert not rows[2].isChecked()


def test_rows_without_a_group_are_locked_too(theme, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    rows = [OptionRow(theme, letter, "Text", parent=holder) for letter in "AB"]
    rows[0].click()
    for row in rows:
        row.lock()
    rows[1].setChecked(True)
    assert [row.isChecked() for row in rows] == [True, False]


def test_an_assistive_tool_cannot_change_a_locked_row(question):
    rows = question()
    rows[0].click()
    for row in rows:
        row.lock()
    actions = QAccessible.queryAccessibleInterface(rows[1]).actionInterface()
    for name in actions.actionNames():
        actions.doAction(name)
    assert [row.isChecked() for row in rows] == [True, False, False, False]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_on_a_filled_circle_have_the_colour_for_it(theme, one, scheme):
    theme.set_scheme(scheme)
    row = one(letter="H")
    row.setChecked(True)
    circle = row.grab(row.card_rect().adjusted(18, 15, -714, -15)).toImage()
    shown = {
        circle.pixelColor(x, y).name()
        for x in range(circle.width())
        for y in range(circle.height())
    }
    assert theme.colour("on_primary").name() in shown
    assert theme.colour("primary").name() in shown


def test_changing_the_theme_repaints_a_row(theme, one):
    row = one()
    theme.set_scheme("dark")
    assert theme.colour("surface").name() in distinct_colours(row)

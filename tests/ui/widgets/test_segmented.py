import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QRadioButton

from quiz.ui.widgets.segmented import Segmented

CHOICES = [(5, "5"), (10, "10"), (None, "Todas & más")]


@pytest.fixture
def segmented(theme, qtbot):
    widget = Segmented(theme, CHOICES, name="Preguntas")
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget


@pytest.fixture
def shown(segmented, qtbot):
    with qtbot.waitActive(segmented):
        segmented.show()
    return segmented


def radio(widget, title):
    return next(one for one in widget.findChildren(QRadioButton) if one.title == title)


def test_nothing_is_chosen_at_first(segmented):
    assert not any(one.isChecked() for one in segmented.findChildren(QRadioButton))


def test_a_value_set_by_the_program_says_nothing(segmented, qtbot):
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_value(10)

    assert segmented.value() == 10


def test_a_click_says_what_was_chosen(segmented, qtbot):
    with qtbot.waitSignal(segmented.chosen) as heard:
        radio(segmented, "10").click()

    assert heard.args == [10]


def test_a_click_on_what_is_chosen_says_nothing(segmented, qtbot):
    segmented.set_value(10)
    with qtbot.assertNotEmitted(segmented.chosen):
        radio(segmented, "10").click()


def test_none_can_be_a_value(segmented, qtbot):
    with qtbot.waitSignal(segmented.chosen) as heard:
        radio(segmented, "Todas & más").click()

    assert heard.args == [None]


def test_an_arrow_chooses_the_next(shown, qtbot):
    shown.set_value(5)
    first = radio(shown, "5")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(shown.chosen) as heard:
        qtbot.keyClick(first, Qt.Key.Key_Right)

    assert heard.args == [10]


def test_only_one_choice_is_a_tab_stop(segmented):
    stops = [
        one.title
        for one in segmented.findChildren(QRadioButton)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert stops == ["5"]


def test_the_chosen_one_is_the_tab_stop(segmented):
    segmented.set_value(10)
    stops = [
        one.title
        for one in segmented.findChildren(QRadioButton)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert stops == ["10"]


def test_it_becomes_a_list_where_it_does_not_fit(shown):
    shown.resize(shown.sizeHint().width() - 1, shown.height())

    assert shown.findChild(QComboBox).isVisible()
    assert not radio(shown, "5").isVisible()


def test_the_list_chooses_too(shown, qtbot):
    shown.resize(shown.sizeHint().width() - 1, shown.height())
    combo = shown.findChild(QComboBox)
    combo.setFocus()
    with qtbot.waitSignal(shown.chosen) as heard:
        qtbot.keyClick(combo, Qt.Key.Key_Down)

    assert heard.args == [5]
    assert shown.value() == 5


def test_the_focus_stays_when_it_becomes_a_list(shown):
    radio(shown, "5").setFocus()
    shown.resize(shown.sizeHint().width() - 1, shown.height())

    assert shown.findChild(QComboBox).hasFocus()


def test_a_value_stays_when_other_choices_still_have_it(segmented):
    segmented.set_value(10)
    segmented.set_choices([(10, "Diez"), (20, "Veinte")])

    assert segmented.value() == 10


def test_it_has_the_design_s_height(segmented):
    assert segmented.sizeHint().height() == 36 + 8

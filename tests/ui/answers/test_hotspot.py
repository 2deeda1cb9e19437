"""Choosing regions of a picture: from the list, by number, and on the map."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QToolTip

from quiz.core.kinds.question import Image
from quiz.core.numbers import NumberFormat
from quiz.ui.answers import answer_widget
from quiz.ui.widgets.region_map import RegionMap
from quiz.ui.widgets.region_picture import MapColours
from quiz.ui.widgets.region_states import RegionState
from tests.ui.pages.playing import HOTSPOT

MANY = replace(HOTSPOT, id="many", choose="many", correct=("COL", "PER"))
SMALL = (1024, 600)
SHAPES = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
  <g transform="translate(100 0)">
    <rect id="left" width="40" height="200" fill="#aa0000"/>
    <g id="both"><circle cx="200" cy="50" r="30"/><circle cx="200" cy="150" r="45"/></g>
  </g>
  <path id="thin" d="M0 0H10V200H0z" fill="#00aa00"/>
</svg>"""


@pytest.fixture
def answer(qtbot, theme, tmp_path):
    def make(question=HOTSPOT, is_wide=False):
        widget = answer_widget(
            theme, question, range(4), "en", NumberFormat.COMMA_POINT, str(tmp_path)
        )
        qtbot.addWidget(widget)
        widget.set_room(760, 600, is_wide=is_wide)
        widget.resize(768, widget.heightForWidth(768))
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return make


@pytest.fixture
def shapes(answer, tmp_path):
    """A picture of the bank's own, with groups and moved elements."""
    (tmp_path / "shapes.svg").write_text(SHAPES, "utf-8")
    regions = {"left": "Left", "both": "Both", "thin": "Thin"}
    image = Image(file="shapes.svg", alt="Some shapes.")
    return answer(replace(HOTSPOT, image=image, regions=regions, correct=("left",), feedback={}))


def click(qtbot, widget, index):
    """Click on the pin of a region."""
    pin = widget.map.pins()[index].toPoint()
    qtbot.mouseClick(widget.map, Qt.MouseButton.LeftButton, pos=pin)


def rows(widget):
    return widget.findChildren(QRadioButton) or widget.findChildren(QCheckBox)


def picture(widget):
    """The map as it is seen once all of it is drawn."""
    for _ in range(2):
        widget.map.grab()
        widget.map.draw_timer.timeout.emit()
    return widget.map.grab().toImage()


def at(widget, x, y):
    """A place of the drawing, in shares of its size."""
    return QPoint(int(x * widget.map.width()), int(y * widget.map.height()))


def test_the_list_names_the_regions_with_their_numbers(answer):
    widget = answer()
    names = [row.accessibleName() for row in rows(widget)]
    assert names == ["1. Mexico", "2. Colombia", "3. Peru", "4. Chile"]


def test_a_number_chooses(answer):
    widget = answer()
    assert widget.take_key("3")
    assert widget.response() == "2"
    assert not widget.take_key("5")
    assert not widget.take_key("a")


def test_two_digits_make_one_number(answer):
    regions = {f"R{number}": f"Region {number}" for number in range(1, 13)}
    widget = answer(replace(HOTSPOT, regions=regions, correct=("R1",), feedback={}))
    widget.take_key("1")
    widget.take_key("2")
    assert widget.response() == "11"


def test_two_digits_tick_one_region(answer):
    regions = {f"R{number}": f"Region {number}" for number in range(1, 13)}
    widget = answer(replace(MANY, regions=regions, correct=("R1", "R2"), feedback={}))
    widget.take_key("1")
    widget.take_key("2")
    assert widget.response() == "11"


def test_a_click_on_the_map_chooses_in_the_list(answer, qtbot):
    widget = answer()
    with qtbot.waitSignal(widget.changed):
        click(qtbot, widget, 3)
    assert widget.response() == "3"
    assert rows(widget)[3].isChecked()


def test_several_are_ticked_on_the_map_and_taken_back(answer, qtbot):
    widget = answer(MANY)
    click(qtbot, widget, 1)
    click(qtbot, widget, 2)
    assert widget.response() == "1,2"
    click(qtbot, widget, 1)
    assert widget.response() == "2"


def test_a_click_on_the_sea_chooses_nothing(answer, qtbot):
    widget = answer()
    with qtbot.assertNotEmitted(widget.changed):
        pos = at(widget, 0.1, 0.6)
        qtbot.mouseClick(widget.map, Qt.MouseButton.LeftButton, pos=pos)


def test_a_neighbour_that_is_no_choice_is_not_taken_for_one(answer):
    widget = answer()
    # In Argentina, east of Chile, whose bounding box holds it.
    assert widget.map.region_at(at(widget, 0.585, 0.72)) == -1


def test_near_a_pin_is_near_enough(answer, theme):
    widget = answer()
    pin = widget.map.pins()[3].toPoint()
    assert widget.map.region_at(pin + QPoint(theme.px(20), 0)) == 3


def test_what_is_seen_to_be_a_region_is_not_taken_for_the_pin_of_its_neighbour(answer, theme):
    regions = {name: name for name in ("ECU", "PER")}
    widget = answer(replace(HOTSPOT, regions=regions, correct=("PER",), feedback={}))
    pin = widget.map.pins()[0].toPoint()
    # In Peru, south-east of Ecuador's pin and nearer to it than to Peru's.
    assert widget.map.region_at(pin + QPoint(theme.px(9), theme.px(14))) == 1
    assert widget.map.region_at(pin + QPoint(theme.px(5), theme.px(5))) == 0


def test_every_element_of_any_drawing_can_be_hit(shapes):
    assert shapes.map.region_at(at(shapes, 110 / 400, 0.1)) == 0
    assert shapes.map.region_at(at(shapes, 300 / 400, 0.25)) == 1
    assert shapes.map.region_at(at(shapes, 335 / 400, 0.75)) == 1
    assert shapes.map.region_at(at(shapes, 300 / 400, 0.46)) == -1
    assert shapes.map.region_at(at(shapes, 200 / 400, 0.5)) == -1


def test_a_pin_stands_inside_the_largest_part_of_its_region(shapes):
    point = shapes.map._picture.point(1)
    assert abs(point.x() - 300 / 400) < 0.03
    assert abs(point.y() - 150 / 200) < 0.05


def test_pins_do_not_cover_one_another(answer, theme):
    regions = {name: name for name in ("GTM", "CRI", "PAN", "COL", "ECU")}
    widget = answer(replace(HOTSPOT, regions=regions, correct=("CRI",), feedback={}))
    pins = widget.map.pins()
    for one in range(len(pins)):
        for other in range(one):
            way = pins[one] - pins[other]
            assert (way.x() ** 2 + way.y() ** 2) ** 0.5 >= theme.px(26)


def test_the_map_says_where_the_answer_is_given(answer):
    widget = answer()
    assert widget.map.accessibleName() == "Map. Use the list to choose."
    assert widget.map.accessibleDescription() == "A map of the coast."
    assert widget.map.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_region_under_the_mouse_is_named(answer):
    widget = answer()
    pin = widget.map.pins()[1].toPoint()
    place = widget.map.mapToGlobal(pin)
    QApplication.sendEvent(widget.map, QHelpEvent(QEvent.Type.ToolTip, pin, place))
    assert QToolTip.text() == "2. Colombia"
    QToolTip.hideText()


def test_a_row_under_the_mouse_is_pointed_out_on_the_map(answer):
    widget = answer()
    before = picture(widget)
    QApplication.sendEvent(rows(widget)[2], QEvent(QEvent.Type.HoverEnter))
    assert picture(widget) != before


def test_a_locked_map_changes_no_more(answer, qtbot):
    widget = answer()
    widget.set_response("1")
    widget.lock()
    with qtbot.assertNotEmitted(widget.changed):
        click(qtbot, widget, 3)
        rows(widget)[2].click()
        widget.take_key("1")
    assert widget.response() == "1"


def test_rows_and_pins_show_what_became_of_them(answer):
    widget = answer()
    widget.set_response("3")
    widget.lock()
    widget.show_mark(HOTSPOT.mark("3"))
    assert rows(widget)[3].accessibleName() == "4. Chile, your answer, incorrect"
    assert rows(widget)[2].accessibleName() == "3. Peru, correct answer"
    assert widget.map._states == [
        RegionState.REST,
        RegionState.REST,
        RegionState.RIGHT,
        RegionState.CHOSEN_WRONG,
    ]


def test_a_missed_region_of_several_says_so(answer):
    widget = answer(MANY)
    widget.set_response("1,3")
    widget.show_mark(MANY.mark("1,3"))
    assert rows(widget)[2].accessibleName() == "3. Peru, you missed this one"


def test_a_drawing_that_is_not_there_is_told_in_words(answer):
    widget = answer(replace(HOTSPOT, image=Image(file="gone.svg", alt="A map of the coast.")))
    assert not widget.map.is_there()
    assert [box.text for box in widget.map.text_boxes()] == ["A map of the coast."]
    assert widget.map.enlarge not in widget.tab_stops()
    widget.map.grab()
    widget.take_key("2")
    assert widget.response() == "1"


def test_a_drawing_with_colours_of_its_own_keeps_them(shapes):
    picture, colours = shapes.map._picture, MapColours("#000001", "#000002", "#000003", "#4", "#5")
    image = picture.drawing(colours, QSize(400, 200))
    assert image.pixelColor(110, 100).name() == "#aa0000"


def test_the_map_follows_the_theme(answer, theme):
    widget = answer()
    sea = at(widget, 0.1, 0.75)
    for scheme in ("light", "dark"):
        theme.set_scheme(scheme)
        shown = picture(widget)
        place = sea * widget.map.devicePixelRatioF()
        assert shown.pixelColor(place).name() == theme.colour("sea").name()


def test_the_map_opens_larger(play):
    quiz = play(HOTSPOT)
    opened = []
    quiz.page.picture_requested.connect(lambda *shown: opened.append(shown))
    quiz.click("See it larger: A map of the coast.")
    ((pixmap, alt),) = opened
    assert alt == "A map of the coast."
    assert pixmap.width() > quiz.page.view.question().answer.map.width()


def test_the_map_stands_beside_the_list_where_there_is_room(play):
    quiz = play(HOTSPOT)
    widget = quiz.page.view.question().answer
    list_right = rows(widget)[0].mapTo(quiz.page, rows(widget)[0].rect().topRight()).x()
    assert widget.map.mapTo(quiz.page, QPoint(0, 0)).x() > list_right


def test_the_map_stands_above_its_list_where_there_is_not(play):
    quiz = play(HOTSPOT, size=(860, 800))
    widget = quiz.page.view.question().answer
    bottom = widget.map.mapTo(quiz.page, widget.map.rect().bottomLeft()).y()
    assert bottom < rows(widget)[0].mapTo(quiz.page, QPoint(0, 0)).y()


def test_the_map_changes_sides_with_the_room(play):
    quiz = play(HOTSPOT)
    widget = quiz.page.view.question().answer
    for width, is_beside in ((860, False), (1280, True), (700, False)):
        quiz.page.resize(width, 800)
        quiz.page.set_room(type(quiz.page.view._room).of(width, 800, 1.0))
        QApplication.processEvents()
        assert (widget.map.parentWidget() is not widget) == is_beside
        assert widget.credit.isVisible()


def test_the_map_stays_in_view_when_the_verdict_is_scrolled_to(play):
    quiz = play(replace(HOTSPOT, explanation="It is in between. " * 40), size=(1024, 600))
    widget, area = quiz.page.view.question().answer, quiz.page.view.area
    QApplication.processEvents()
    before = widget.map.mapTo(area, QPoint(0, 0))
    quiz.press("3", "Enter")
    QApplication.processEvents()
    assert area.verticalScrollBar().value() > 0
    assert widget.map.mapTo(area, QPoint(0, 0)) == before
    assert widget.map.mapTo(area, widget.map.rect().bottomLeft()).y() < area.height()
    area.verticalScrollBar().setValue(0)
    assert widget.map.mapTo(area, QPoint(0, 0)) == before


def test_beside_a_map_in_a_small_window_no_row_of_the_list_needs_two_lines(play):
    wide = HOTSPOT.image.file.replace("costa-pacifica", "cuenca-pacifico")
    question = replace(MANY, image=replace(HOTSPOT.image, file=wide))
    quiz = play(replace(question, regions={**MANY.regions, "USA": "United States"}), size=SMALL)
    QApplication.processEvents()
    assert len({row.height() for row in rows(quiz.page.view.question().answer)}) == 1


def test_the_button_is_seen_on_a_region_of_any_colour(answer, theme, tmp_path):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">{}</svg>'
    shapes = '<path id="all" d="M0 0H400V200H0z"/><path id="dot" d="M0 0H9V9z"/>'
    (tmp_path / "one.svg").write_text(drawing.format(shapes), "utf-8")
    image = Image(file="one.svg", alt="A shape.")
    regions = {"all": "All", "dot": "Dot"}
    widget = answer(replace(HOTSPOT, image=image, regions=regions, correct=("all",), feedback={}))
    widget.take_key("1")
    place = widget.map.enlarge.geometry().center() - QPoint(12, 0)
    assert picture(widget).pixelColor(place) == theme.colour("surface")


def test_the_credit_is_shown(play):
    assert play(HOTSPOT).shows("Map: Natural Earth.")


def test_a_quiz_is_answered_with_clicks_on_the_map_alone(play):
    quiz = play(HOTSPOT)
    click(quiz.qtbot, quiz.page.view.question().answer, 2)
    quiz.click("Answer")
    assert quiz.shows("Correct")


def test_what_the_bank_says_to_a_region_is_told_to_who_chose_it(play):
    quiz = play(HOTSPOT)
    quiz.give("3")
    assert quiz.shows("That is further south.")


def test_a_draft_is_restored(play):
    quiz = play(HOTSPOT)
    quiz.press("4")
    again = play(taken=quiz.taken)
    assert again.chosen() == ["Chile"]


def test_a_map_is_a_picture_without_any_text_of_its_own(answer):
    assert answer().findChild(RegionMap).text() == ""

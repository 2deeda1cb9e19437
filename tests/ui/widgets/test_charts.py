"""The charts: where their parts are, and their numbers in words."""

import gc
import weakref
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget

from quiz.ui.widgets.chart import Table
from quiz.ui.widgets.column_chart import Column, ColumnChart
from quiz.ui.widgets.heat_map import HeatLegend, HeatMap, Square
from quiz.ui.widgets.line_chart import LineChart, Point
from quiz.ui.widgets.numbers_table import NumbersTable
from tests.ui.clipping import faults
from tests.ui.widgets.drawing import colour_at, grey_picture

TABLE = Table(("Día", "Repasos"), (("hoy", "12"), ("lun 23 nov", "8")))
WEEKDAYS = ("lu", "ma", "mi", "ju", "vi", "sá", "do")
DUE = (12, 8, 5, 9, 3, 0, 4, 6, 2, 7, 1, 0, 3, 5)


def in_percent(value: int) -> str:
    return f"{value} %"


def line_chart(theme, *percents: int) -> LineChart:
    chart = LineChart(theme, "Resultado de cada quiz")
    shown = percents or (48, 55, 52, 60, 58, 66, 71, 64, 74, 78, 74, 83)
    points = [
        Point(percent, f"{number + 1} jul", in_percent(percent), f"{number + 1} jul: {percent} %")
        for number, percent in enumerate(shown)
    ]
    chart.set_points(points, in_percent)
    chart.describe("De 48 % a 83 %.", TABLE)
    return chart


def column_chart(theme) -> ColumnChart:
    chart = ColumnChart(theme, "Repasos que vienen")
    days = [str((21 + number) % 30 + 1) for number in range(len(DUE))]
    chart.set_columns(
        [
            Column(count, day if number else "hoy", f"{day}: {count} repasos")
            for number, (count, day) in enumerate(zip(DUE, days, strict=True))
        ]
    )
    chart.describe("65 repasos.", TABLE)
    return chart


def heat_map(theme, days: int = 22 * 7) -> HeatMap:
    chart = HeatMap(theme, "Días de estudio")
    squares = [
        Square(number % 4, f"día {number}", {9: "jul", 40: "ago"}.get(number, ""))
        for number in range(days)
    ]
    chart.set_days(squares, WEEKDAYS)
    chart.describe("Estudio en 60 días.", TABLE)
    return chart


def numbers_table(theme) -> NumbersTable:
    table = NumbersTable(theme, "Repasos que vienen")
    table.show_table(TABLE)
    return table


CHARTS = {
    "line": line_chart,
    "columns": column_chart,
    "heat map": heat_map,
    "table": numbers_table,
}


@pytest.fixture(params=CHARTS)
def chart(request, theme, qtbot):
    widget = CHARTS[request.param](theme)
    qtbot.addWidget(widget)
    widget.resize(522, widget.heightForWidth(522) if widget.hasHeightForWidth() else 243)
    return widget


def shown(widget, qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    # It takes the focus that a window gives to its first widget.
    QPushButton("x", window)
    widget.setParent(window)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_nothing_is_cut_at_the_size_a_chart_asks_for(chart, theme, scale):
    theme.set_scale(scale)
    chart.resize(chart.sizeHint())

    assert list(faults(chart)) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_the_narrowest_a_chart_allows(chart, theme, scale):
    theme.set_scale(scale)
    chart.resize(chart.minimumSizeHint())

    assert list(faults(chart)) == []


def test_a_chart_looks_different_in_the_other_scheme(chart, theme):
    before = chart.grab().toImage()
    theme.set_scheme("dark")

    assert chart.grab().toImage() != before


def test_ctrl_c_copies_the_numbers_as_a_table(chart, qtbot):
    QGuiApplication.clipboard().clear()

    with qtbot.waitSignal(chart.copied):
        qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Día\tRepasos\nhoy\t12\nlun 23 nov\t8"


@pytest.mark.parametrize("name", CHARTS)
def test_tab_comes_to_a_chart_and_shows_the_ring(theme, qtbot, name):
    chart = CHARTS[name](theme)
    chart.resize(522, 243)
    window = shown(chart, qtbot)
    before = chart.grab().toImage()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    after_key = chart.grab().toImage()
    chart.clearFocus()
    chart.setFocus(Qt.FocusReason.MouseFocusReason)

    assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert after_key != before
    assert window.isVisible()
    assert chart.grab().toImage() == before


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_freed_when_nobody_holds_it(theme, name):
    widget = CHARTS[name](theme)
    alive = weakref.ref(widget)
    del widget
    gc.collect()

    assert alive() is None


def test_a_screen_reader_hears_what_a_chart_is_and_what_it_says(chart):
    interface = QAccessible.queryAccessibleInterface(chart)

    assert interface.text(QAccessible.Text.Name)
    assert interface.text(QAccessible.Text.Description)


def test_a_table_is_read_line_by_line(theme, qtbot):
    table = numbers_table(theme)
    qtbot.addWidget(table)

    assert table.accessibleDescription() == "Día, Repasos\nhoy, 12\nlun 23 nov, 8"


def test_the_part_under_the_pointer_is_told_in_a_tooltip(theme, qtbot):
    chart = column_chart(theme)
    chart.resize(522, 186)
    window = shown(chart, qtbot)
    point = chart.place(3).center().toPoint()

    QApplication.sendEvent(
        chart, QHelpEvent(QHelpEvent.Type.ToolTip, point, chart.mapToGlobal(point))
    )

    assert QToolTip.text() == "25: 9 repasos"
    QToolTip.hideText()
    window.close()


@pytest.mark.parametrize(
    ("percents", "lowest"), [((48, 83), 30), ((5, 90), 0), ((100, 100, 100), 90), ((20,), 10)]
)
def test_the_scale_begins_at_a_ten_below_the_lowest_share(theme, qtbot, percents, lowest):
    chart = line_chart(theme, *percents)
    qtbot.addWidget(chart)

    assert chart.lowest() == lowest


def test_a_higher_share_is_higher_and_later_ones_are_further_right(theme, qtbot):
    chart = line_chart(theme)
    qtbot.addWidget(chart)
    chart.resize(522, 243)

    places = [chart.place(index) for index in range(12)]

    assert places[0].y() > places[1].y() > places[11].y()
    pitches = {round(b.x() - a.x(), 3) for a, b in pairwise(places)}
    assert len(pitches) == 1


def test_one_point_is_in_the_middle(theme, qtbot):
    chart = line_chart(theme, 70)
    qtbot.addWidget(chart)
    chart.resize(522, 243)

    assert chart.place(0).x() == pytest.approx(284, abs=2)
    assert list(faults(chart)) == []


@pytest.mark.parametrize("percent", [0, 1, 50, 99, 100])
def test_the_newest_share_is_labelled_wherever_it_is(theme, qtbot, percent):
    chart = line_chart(theme, 40, 60, percent)
    qtbot.addWidget(chart)
    chart.resize(522, 243)

    assert in_percent(percent) in [box.text for box in chart.text_boxes()]
    assert list(faults(chart)) == []


@pytest.mark.parametrize("width", [220, 522, 900])
def test_the_first_and_the_last_date_are_named(theme, qtbot, width):
    chart = line_chart(theme)
    qtbot.addWidget(chart)
    chart.resize(width, 243)

    texts = [box.text for box in chart.text_boxes()]

    assert {"1 jul", "12 jul"} <= set(texts)
    assert list(faults(chart)) == []


def test_a_point_of_the_curve_is_found_from_near_it(theme, qtbot):
    chart = line_chart(theme)
    qtbot.addWidget(chart)
    chart.resize(522, 243)

    assert chart.tip_at(chart.place(2).toPoint() + QPoint(5, 60)) == "3 jul: 52 %"
    assert chart.tip_at(QPoint(-5, 10)) == ""


def test_columns_are_as_high_as_their_counts(theme, qtbot):
    chart = column_chart(theme)
    qtbot.addWidget(chart)
    chart.resize(522, 186)

    assert chart.place(0).height() == pytest.approx(2 * chart.place(7).height())
    assert chart.place(5).height() == 0


def test_only_days_with_anything_have_a_number(theme, qtbot):
    chart = column_chart(theme)
    qtbot.addWidget(chart)
    chart.resize(522, 186)

    assert len(chart.text_boxes()) == 14 + 12


def test_without_any_count_the_columns_are_flat(theme, qtbot):
    chart = ColumnChart(theme, "Repasos")
    qtbot.addWidget(chart)
    chart.resize(300, 186)
    chart.set_columns([Column(0, "hoy", ""), Column(0, "2", "")])
    chart.grab()

    assert chart.place(0).height() == 0


def test_a_week_is_a_column_of_the_heat_map_with_monday_above(theme, qtbot):
    chart = heat_map(theme)
    qtbot.addWidget(chart)
    chart.resize(437, chart.heightForWidth(437))

    assert chart.place(1).y() > chart.place(0).y()
    assert chart.place(7).x() > chart.place(0).x()
    assert chart.place(7).y() == chart.place(0).y()


def test_the_days_of_a_week_that_are_to_come_have_no_square(theme, qtbot):
    chart = heat_map(theme, 22 * 7 - 4)
    qtbot.addWidget(chart)
    chart.resize(437, chart.heightForWidth(437))
    last, after = chart.place(22 * 7 - 5).center(), chart.place(22 * 7 - 4).center()

    assert chart.tip_at(last.toPoint()) == f"día {22 * 7 - 5}"
    assert chart.tip_at(after.toPoint()) == ""


@pytest.mark.parametrize(("level", "colour"), [(0, "#f4f7f8"), (1, "#bfd5df"), (3, "#4f86a0")])
def test_more_is_darker(theme, qtbot, level, colour):
    chart = heat_map(theme)
    holder = QWidget()
    qtbot.addWidget(holder)
    chart.setParent(holder)
    chart.resize(437, chart.heightForWidth(437))
    palette = holder.palette()
    palette.setColor(holder.backgroundRole(), theme.colour("bg"))
    holder.setPalette(palette)
    holder.resize(chart.size())
    centre = chart.place(level + 4).center()

    assert colour_at(holder, centre.x(), centre.y()) == colour


def test_studied_days_can_be_told_from_others_without_colour(theme, qtbot):
    busy, idle = heat_map(theme), HeatMap(theme, "Días")
    idle.set_days([Square(0, "", "")] * 154, WEEKDAYS)
    for chart in (busy, idle):
        qtbot.addWidget(chart)
        chart.resize(437, 156)

    assert grey_picture(busy) != grey_picture(idle)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_legend_says_less_and_more(theme, qtbot, scale):
    theme.set_scale(scale)
    legend = HeatLegend(theme)
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())

    assert [box.text for box in legend.text_boxes()] == ["less", "more"]
    assert list(faults(legend)) == []


def test_a_narrow_table_wraps_what_has_no_room(theme, qtbot):
    table = NumbersTable(theme, "Dominio")
    qtbot.addWidget(table)
    long_name = "Un tema con un nombre bastante largo para una sola línea"
    table.show_table(Table(("Tema", "Dominadas"), ((long_name, "4"),)))
    narrow = table.minimumSizeHint().width() + 40
    table.resize(narrow, table.heightForWidth(narrow))

    assert table.heightForWidth(narrow) > table.heightForWidth(800)
    assert list(faults(table)) == []


def test_a_table_has_words_at_the_left_and_numbers_at_the_right(theme, qtbot):
    table = NumbersTable(theme, "Respuestas")
    qtbot.addWidget(table)
    head = ("Pregunta", "Respuesta", "Veces", "Antes", "Mo")
    rows = (("1810", "Callao", "1\u00a0200", "0\u00a0%", "–"), ("Año", "77", "1", "12,5%", ""))
    table.show_table(Table(head, rows))
    table.resize(table.sizeHint())

    right = Qt.AlignmentFlag.AlignRight
    at_right = {each.box.text for each in table.words() if each.align is right}
    assert at_right == {*head[2:], *rows[0][2:], "1", "12,5%"}

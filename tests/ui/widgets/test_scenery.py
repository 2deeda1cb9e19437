"""The drawings without words: mark, sky, skyline and bar."""

import pytest
from PySide6.QtGui import QAccessible

from quiz.ui.widgets.bar import Bar
from quiz.ui.widgets.mark import Mark
from quiz.ui.widgets.sky import Sky, goal_level, hour_level
from quiz.ui.widgets.skyline import Skyline, TopicPeak, chosen_peaks, peak_path
from tests.ui.widgets.drawing import colour_at, colours_in_column, distinct_colours

TOPICS = [
    TopicPeak("Cronología", 0.82, 30),
    TopicPeak("Comercio", 0.70, 24),
    TopicPeak("Movilidad", 0.0, 12),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [16, 30, 64])
def test_the_mark_is_the_same_in_both_themes_at_every_size(theme, qtbot, scheme, size):
    theme.set_scheme(scheme)
    mark = Mark(theme, size)
    qtbot.addWidget(mark)
    mark.resize(mark.sizeHint())
    assert mark.width() == mark.height() == size
    assert colour_at(mark, size * 0.12, size * 0.3) == "#12508f"
    assert colour_at(mark, size * 0.5, size * 0.38) == "#f4b14c"


@pytest.mark.parametrize(("today", "level"), [(0, 0), (8, 0.4), (20, 1), (35, 1)])
def test_the_sun_rises_with_the_goal(today, level):
    assert goal_level(today, 20) == level


@pytest.mark.parametrize(
    ("hour", "level"), [(6, 0), (12, 1), (18, 0), (9, 0.7071), (5.9, None), (22, None)]
)
def test_without_a_goal_the_sun_follows_the_hour(hour, level):
    assert hour_level(hour) == (None if level is None else pytest.approx(level, abs=1e-4))


def sky(theme, qtbot, height=150, width=1072):
    widget = Sky(theme, height)
    qtbot.addWidget(widget)
    widget.resize(width, widget.sizeHint().height())
    return widget


@pytest.mark.parametrize("height", [150, 112, 180])
def test_the_horizon_lies_22_above_the_lower_edge(theme, qtbot, height):
    assert sky(theme, qtbot, height).horizon_y() == height - 22


def test_the_sun_of_a_goal_of_which_two_fifths_are_done_is_where_the_design_has_it(theme, qtbot):
    widget = sky(theme, qtbot)
    widget.set_level(0.4)
    centre = widget.sun_centre()
    assert centre.x() == pytest.approx(0.86 * 1072)
    assert centre.y() == pytest.approx(158 - 94 * 0.4)


@pytest.mark.parametrize("height", [112, 150, 180])
def test_a_full_goal_lifts_the_sun_above_half_of_it_in_every_band(theme, qtbot, height):
    widget = sky(theme, qtbot, height)
    widget.set_level(1)
    assert 30 <= widget.sun_centre().y() <= widget.horizon_y()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sky_sun_and_page_have_the_colours_of_the_design(theme, qtbot, scheme):
    theme.set_scheme(scheme)
    widget = sky(theme, qtbot)
    widget.set_level(0.4)
    column = colours_in_column(widget, 0.86 * 1072)
    assert column[10] == theme.colour("sky").name()
    assert column[110] == theme.colour("sun").name()
    assert column[149] == theme.colour("bg").name()
    assert colour_at(widget, 0.86 * 1072, 133) != theme.colour("bg").name()


def test_at_night_there_is_water_but_no_sun(theme, qtbot):
    widget = sky(theme, qtbot, width=200)
    widget.set_level(None)
    assert widget.sun_centre() is None
    assert theme.colour("sun").name() not in distinct_colours(widget)
    assert theme.colour("land2").name() not in colours_in_column(widget, 2)
    assert theme.colour("bg").name() != colour_at(widget, 172, 133)


def test_the_sky_grows_with_the_text_size(theme, qtbot):
    theme.set_scale(2.0)
    assert sky(theme, qtbot).height() == 300


def skyline(theme, qtbot, topics, width=300):
    widget = Skyline(theme)
    qtbot.addWidget(widget)
    widget.resize(width, widget.sizeHint().height())
    widget.set_topics(topics)
    return widget


def test_a_peak_is_as_high_as_its_mastery_and_71_percent_of_the_pitch_wide(theme):
    bounds = peak_path(0, 300, 3, 48, 22).boundingRect()
    assert (bounds.top(), bounds.bottom()) == (26, 48)
    assert bounds.width() == pytest.approx(2 * 0.71 * 100)
    assert bounds.center().x() == pytest.approx(50)


def test_neighbouring_peaks_have_different_shapes():
    shapes = [peak_path(index, 300, 3, 48, 40).translated(-100 * index, 0) for index in range(3)]
    assert shapes[0] != shapes[1]
    assert shapes[1] != shapes[2]
    assert shapes[0] != shapes[2]


def test_the_tallest_peak_is_the_farthest_and_the_lowest_the_nearest(theme, qtbot):
    widget = skyline(theme, qtbot, [TopicPeak("a", 1), TopicPeak("b", 0.5), TopicPeak("c", 0.3)])
    colours = [colour_at(widget, x, 44) for x in (50, 150, 250)]
    assert colours == [theme.colour(land).name() for land in ("land1", "land2", "land3")]


def test_a_new_topic_is_almost_flat_sea(theme, qtbot):
    widget = skyline(theme, qtbot, [TopicPeak("new", 0)])
    column = colours_in_column(widget, 150)
    assert theme.colour("land1").name() not in column[:44]
    assert column[57] == theme.colour("sea").name()


def test_the_skyline_tells_its_topics_as_text(theme, qtbot):
    widget = skyline(theme, qtbot, TOPICS)
    said = "Cronología 82%, Comercio 70%, Movilidad 0%"
    assert widget.toolTip() == widget.accessibleDescription() == said
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name) == "Mastery by topic"


def test_of_many_topics_the_eight_largest_are_drawn_in_their_order():
    topics = [TopicPeak(str(n), 0.5, questions=n) for n in range(12)]
    assert [peak.title for peak in chosen_peaks(topics)] == [str(n) for n in range(4, 12)]


def bar(theme, qtbot, share, **options):
    widget = Bar(theme, "Cronología", **options)
    qtbot.addWidget(widget)
    widget.set_share(share)
    widget.resize(104, widget.sizeHint().height())
    return widget


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_bar_is_8_high_and_filled_to_its_share(theme, qtbot, scheme):
    theme.set_scheme(scheme)
    widget = bar(theme, qtbot, 0.75)
    assert widget.height() == 8
    assert colour_at(widget, 70, 4) == theme.colour("primary").name()
    assert colour_at(widget, 90, 4) == theme.colour("line").name()


@pytest.mark.parametrize("share", [0, 0.001, 0.5, 1, 1.5])
def test_a_bar_keeps_its_share_between_nothing_and_all(theme, qtbot, share):
    assert bar(theme, qtbot, share).share() == min(1, share)


def test_a_bar_is_a_progress_bar_with_a_name_and_percent(theme, qtbot):
    widget = bar(theme, qtbot, 0.5)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Name) == "Cronología"
    assert widget.accessibleDescription() == "50%"


def test_a_percent_is_rounded_down_so_that_100_means_all(theme, qtbot):
    assert bar(theme, qtbot, 0.999).accessibleDescription() == "99%"

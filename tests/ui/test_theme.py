import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget

from quiz import paths
from quiz.ui.theme import FAMILY, FAMILY_MONO, Theme
from quiz.ui.widgets.chip import Chip


def test_colours_are_those_of_the_scheme(theme):
    light = theme.colour("primary").name()
    theme.set_scheme("dark")

    assert (light, theme.colour("primary").name()) == ("#12508f", "#8dbbf7")


def test_scrim_lets_the_window_through(theme):
    assert theme.colour("scrim").alphaF() == pytest.approx(0.45, abs=0.01)


@pytest.mark.parametrize(
    "change",
    [
        lambda theme: theme.set_scheme("dark"),
        lambda theme: theme.set_scale(1.5),
        lambda theme: theme.set_reduced_motion(True),
    ],
    ids=["scheme", "scale", "motion"],
)
def test_a_change_is_said_once(theme, change):
    heard = []
    theme.changed.connect(lambda: heard.append(True))
    change(theme)

    assert heard == [True]


def test_setting_what_is_already_so_says_nothing(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme("light")
        theme.set_scale(1.0)


def test_text_size_stays_within_its_limits(theme):
    theme.set_scale(9)
    largest = theme.scale
    theme.set_scale(0.1)

    assert (largest, theme.scale) == (2.0, 0.8)


def test_sizes_and_fonts_follow_the_text_size(theme):
    theme.set_scale(2.0)

    assert (theme.px(15), theme.font(15).pixelSize()) == (30, 30)


def test_reduced_motion_takes_no_time(theme):
    usual = theme.duration_ms("base")
    theme.set_reduced_motion(True)

    assert (usual, theme.duration_ms("base")) == (180, 0)


def test_exactly_two_families_are_bundled(theme):
    families = [name for name in QFontDatabase.families() if name.startswith("Atkinson")]

    assert sorted(families) == [FAMILY_MONO, FAMILY]


def test_every_weight_of_the_design_is_bundled(theme):
    assert set(QFontDatabase.styles(FAMILY)) == {
        "Regular",
        "Italic",
        "Medium",
        "SemiBold",
        "Bold",
        "ExtraBold",
    }


@pytest.mark.parametrize("weight", [400, 500, 600, 700, 800])
def test_a_font_is_the_bundled_one_in_its_weight(theme, weight):
    info = QFontInfo(theme.font(15, weight))

    assert (info.family(), info.weight()) == (FAMILY, weight)


def test_icons_have_the_colour_and_size_asked_for(theme):
    image = theme.icon("house", 20, "wrong").toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }

    assert theme.icon("house", 20, "wrong").deviceIndependentSize().toSize().width() == 20
    assert colours == {"#9f2d0b"}


def test_icons_are_drawn_once(theme):
    one, other = theme.icon("x", 18, "ink"), theme.icon("x", 18, "ink")

    assert one.cacheKey() == other.cacheKey()


def test_applying_gives_native_windows_the_colours(theme, qapp):
    theme.set_scheme("dark")

    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#0c181e"


def test_a_scheme_nobody_knows_is_the_system_s(theme):
    assert Theme(paths.ASSETS, scheme="sepia").scheme == "system"


def test_high_contrast_makes_lines_and_quiet_text_stronger(theme, monkeypatch):
    monkeypatch.setattr(Theme, "has_high_contrast", property(lambda _self: True))
    theme._on_system_changed()
    names = {token: theme.colour(token).name() for token in ("line", "ink3", "right_soft")}

    assert names == {"line": "#6f8792", "ink3": "#0e2631", "right_soft": "#ffffff"}
    assert theme.border(is_state=True) == 3


def test_the_wish_for_contrast_is_followed_while_the_program_runs(theme, qapp, monkeypatch):
    field, said = Chip(theme, "Topic"), []
    field.setChecked(True)
    theme.changed.connect(lambda: said.append(theme.has_high_contrast))
    usual = field.grab().toImage()
    wishes = QGuiApplication.styleHints().accessibility().contrastPreferenceChanged
    for is_wanted in (True, False):
        monkeypatch.setattr(Theme, "has_high_contrast", property(lambda _, now=is_wanted: now))
        wishes.emit(Qt.ContrastPreference.HighContrast)
        assert (field.grab().toImage() == usual) is not is_wanted
        selected = "#12508f" if is_wanted else "#dfeaf5"
        assert f"background: {selected}" in qapp.styleSheet()
    assert said == [True, False]


class StyleChanges(QObject):
    """Counts how often a widget is dressed anew."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange
        return False


def test_another_text_size_does_not_dress_every_widget_anew(theme, qtbot):
    widget, changes = QWidget(), StyleChanges()
    qtbot.addWidget(widget)
    widget.show()
    widget.installEventFilter(changes)
    theme.set_scale(1.5)
    assert changes.count == 0
    theme.set_scheme("dark")
    assert changes.count > 0


@pytest.mark.parametrize("scale", [step / 10 for step in range(8, 21)])
def test_scroll_bars_have_their_width_at_every_text_size(theme, qtbot, scale):
    window = QWidget()
    qtbot.addWidget(window)
    there = QScrollArea(window)
    there.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    there.resize(300, 200)
    window.show()
    theme.set_scale(scale)
    made_later = QScrollArea(window)
    made_later.show()
    bars = [area.verticalScrollBar() for area in (there, made_later)]
    assert [bar.sizeHint().width() for bar in bars] == [theme.px(10)] * 2
    assert there.viewport().width() == 300 - theme.px(10) - 2 * there.frameWidth()

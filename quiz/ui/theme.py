"""Say what everything looks like: colours, sizes, fonts, icons and motion."""

import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QEasingCurve, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QToolTip

FAMILY = "Atkinson Hyperlegible Next"
FAMILY_MONO = "Atkinson Hyperlegible Mono"
SCHEMES = ("system", "light", "dark")
SMALLEST_SCALE = 0.8
LARGEST_SCALE = 2.0

_DURATIONS_MS = {"fast": 120, "base": 180, "slow": 320}
_CURVES = {
    "fast": QEasingCurve.Type.OutCubic,
    "base": QEasingCurve.Type.OutCubic,
    "slow": QEasingCurve.Type.InOutCubic,
}
_TABULAR_FIGURES = QFont.Tag("tnum")


class Theme(QObject):
    """The look that every widget asks for, with a signal when it changes."""

    changed = Signal()

    def __init__(
        self,
        assets: Path,
        *,
        scheme: str = "system",
        scale: float = 1.0,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__()
        self._assets = assets
        self._application: QApplication | None = None
        self._dressed: tuple[bool, bool] | None = None
        self._colours: dict[str, QColor] = {}
        self._icons: dict[tuple[str, int, str, float, float], QPixmap] = {}
        self._sources: dict[str, str] = {}
        self._fonts: dict[tuple[float, int, bool, bool, bool, float], QFont] = {}
        self._scheme = scheme if scheme in SCHEMES else "system"
        self._scale = _within_limits(scale)
        self._reduced_motion = reduced_motion
        _load_fonts(assets, FAMILY)
        # Both are kept: PySide6 6.11 invalidates the second one when the first is let go.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)
        self._state = self._current_state()

    @property
    def scheme(self) -> str:
        """Return the scheme as chosen: "system", "light" or "dark"."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Return whether the colours shown are the dark ones."""
        if self._scheme == "system":
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    @property
    def has_high_contrast(self) -> bool:
        """Return whether the desktop asks for stronger contrast."""
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def scale(self) -> float:
        """Return the text size as a factor, 0.8 to 2.0."""
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        """Return whether nothing is animated."""
        return self._reduced_motion or self._system_reduces_motion()

    def set_scheme(self, name: str) -> None:
        """Show the colours of a scheme: "system", "light" or "dark"."""
        self._scheme = name if name in SCHEMES else "system"
        self._force_scheme()
        self._refresh()

    def set_scale(self, value: float) -> None:
        """Show text and sizes at a factor; it is kept between 0.8 and 2.0."""
        self._scale = _within_limits(value)
        self._refresh()

    def set_reduced_motion(self, flag: bool) -> None:
        """Switch animation off or on."""
        self._reduced_motion = flag
        self._refresh()

    def colour(self, token: str) -> QColor:
        """Return the colour of a token, in high contrast its stronger stand-in."""
        if token not in self._colours:
            colours = _colours(self._assets, "dark" if self.is_dark else "light")
            name = _stronger(token) if self.has_high_contrast else token
            self._colours[token] = QColor(colours[name])
        return QColor(self._colours[token])

    def px(self, size: float) -> int:
        """Return a size in logical pixels at the chosen text size."""
        return round(size * self._scale)

    def border(self, *, is_state: bool) -> int:
        """Return the width of a control's border, in pixels at every text size.

        A state is a border that says "selected" or how an answer was judged.
        """
        if not is_state:
            return 1
        return 3 if self.has_high_contrast else 2

    def font(
        self,
        size: float,
        weight: int = 400,
        *,
        mono: bool = False,
        italic: bool = False,
        tabular: bool = False,
        spacing: float = 100,
    ) -> QFont:
        """Return a bundled font; size in pixels at 100 %, letter spacing in percent.

        All who ask for the same get one object, which is not to be changed.
        """
        key = (size, weight, mono, italic, tabular, spacing)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(*key)
        return self._fonts[key]

    def icon(self, name: str, size: float, token: str, *, stroke: float = 2.0) -> QPixmap:
        """Return an icon of `assets/icons` in a colour, sharp on every screen."""
        application = QGuiApplication.instance()
        ratio = 1.0
        if isinstance(application, QGuiApplication):
            ratio = application.devicePixelRatio()
        colour = self.colour(token).name()
        key = (name, self.px(size), colour, ratio, stroke)
        if key not in self._icons:
            self._icons[key] = self._draw_icon(*key)
        return self._icons[key]

    def duration_ms(self, name: str) -> int:
        """Return how long a motion takes, "fast", "base" or "slow"; 0 when motion is reduced."""
        return 0 if self.reduced_motion else _DURATIONS_MS[name]

    def curve(self, name: str) -> QEasingCurve.Type:
        """Return the easing curve of a motion, "fast", "base" or "slow"."""
        return _CURVES[name]

    def apply(self, application: QApplication) -> None:
        """Make native dialogs, menus and scroll bars of an application look alike."""
        self._application = application
        self._force_scheme()
        self._dress_application()

    def _make_font(
        self, size: float, weight: int, mono: bool, italic: bool, tabular: bool, spacing: float
    ) -> QFont:
        if mono:
            # Not before somebody needs them: hardly anybody does.
            _load_fonts(self._assets, FAMILY_MONO)
        font = QFont(FAMILY_MONO if mono else FAMILY)
        font.setPixelSize(max(1, self.px(size)))
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if spacing != 100:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
        if tabular:
            font.setFeature(_TABULAR_FIGURES, 1)
        return font

    def _on_system_changed(self) -> None:
        self._refresh()

    def _current_state(self) -> tuple[bool, bool, float, bool]:
        return (self.is_dark, self.has_high_contrast, self._scale, self.reduced_motion)

    def _refresh(self) -> None:
        state = self._current_state()
        if state == self._state:
            return
        self._state = state
        self._colours.clear()
        self._icons.clear()
        self._fonts.clear()
        self._dress_application()
        self.changed.emit()

    def _force_scheme(self) -> None:
        """Ask the desktop for matching window frames and file dialogs."""
        if self._application is None:
            return
        if self._scheme == "system":
            self._hints.unsetColorScheme()
        else:
            dark = self._scheme == "dark"
            self._hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _system_reduces_motion(self) -> bool:
        # Qt knows this from 6.12 on.
        preference = getattr(self._accessibility, "motionPreference", None)
        return preference is not None and getattr(preference(), "name", "") == "ReducedMotion"

    def _dress_application(self) -> None:
        if self._application is None:
            return
        self._application.setFont(self.font(15))
        QToolTip.setFont(self.font(13))
        colours = (self.is_dark, self.has_high_contrast)
        if colours != self._dressed:
            self._dressed = colours
            self._application.setPalette(self._palette())
            self._application.setStyleSheet(self._style_sheet())
        else:
            self._dress_scroll_bars()

    def _dress_scroll_bars(self) -> None:
        """Have the scroll bars follow the font; a new style sheet would have all widgets do so."""
        for window in QApplication.topLevelWidgets():
            for bar in window.findChildren(QScrollBar):
                bar.style().polish(bar)
            for area in window.findChildren(QAbstractScrollArea):
                # Its layout of the bars is no layout that could be activated.
                QApplication.sendEvent(area, QResizeEvent(area.size(), area.size()))

    def _palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "bg",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.BrightText: "on_primary",
            QPalette.ColorRole.Highlight: "primary",
            QPalette.ColorRole.HighlightedText: "on_primary",
            QPalette.ColorRole.Accent: "primary",
            QPalette.ColorRole.ToolTipBase: "ink",
            QPalette.ColorRole.ToolTipText: "surface",
            QPalette.ColorRole.PlaceholderText: "ink3",
            QPalette.ColorRole.Link: "primary",
            QPalette.ColorRole.LinkVisited: "primary",
            QPalette.ColorRole.Light: "surface",
            QPalette.ColorRole.Midlight: "hover",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Dark: "line2",
            QPalette.ColorRole.Shadow: "line2",
        }
        palette = QPalette()
        for role, token in roles.items():
            palette.setColor(role, self.colour(token))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink3"))
        return palette

    def _style_sheet(self) -> str:
        names = {name: name for name in ("ink", "surface", "line2")}
        # Where soft fills are gone, what is pointed at in a menu needs a full one.
        names |= {"chosen": "primary_soft", "on_chosen": "primary"}
        if self.has_high_contrast:
            names |= {"chosen": "primary", "on_chosen": "on_primary"}
        values = {name: self.colour(token).name() for name, token in names.items()}
        # One em is the height of a line, 20 px at 100 %: what is made later has the size of then.
        sizes = {f"px{size}": f"{share}em" for size, share in _SHARES_OF_LINE.items()}
        return _STYLE_SHEET.format(**values, **sizes)

    def _draw_icon(self, name: str, size: int, colour: str, ratio: float, stroke: float) -> QPixmap:
        source = self._source(name).replace("currentColor", colour)
        source = source.replace('stroke-width="2"', f'stroke-width="{stroke:g}"')
        pixels = max(1, round(size * ratio))
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(source.encode()))
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = self._assets / "icons" / f"{name}.svg"
            self._sources[name] = path.read_text(encoding="utf-8")
        return self._sources[name]


#: Sizes at 100 % in shares of the application font's line, so that they come out the same at the
#: other text sizes too.
_SHARES_OF_LINE = {2: 0.1, 3: 0.15, 4: 0.203, 6: 0.3, 8: 0.4, 10: 0.505, 28: 1.42, 32: 1.6}

_STYLE_SHEET = """
QScrollBar:vertical {{ background: transparent; border: none; width: {px10}; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; border: none; height: {px10}; margin: 0; }}
QScrollBar::handle {{ background: {line2}; border-radius: {px3}; }}
QScrollBar::handle:vertical {{ min-height: {px32}; margin: 0 {px2}; }}
QScrollBar::handle:horizontal {{ min-width: {px32}; margin: {px2} 0; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{
    background: {ink}; color: {surface}; border: 1px solid {ink};
    border-radius: {px6}; padding: {px4} {px6};
}}
TextField {{ background: transparent; border: none; }}
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {line2}; padding: {px4}; }}
QMenu::item {{ padding: {px8} {px28} {px8} {px10}; border-radius: {px6}; }}
QMenu::item:selected {{ background: {chosen}; color: {on_chosen}; }}
"""


@cache
def _load_fonts(assets: Path, family: str) -> None:
    for path in sorted((assets / "fonts").glob(f"{family.replace(' ', '')}-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


@cache
def _colours(assets: Path, name: str) -> dict[str, str]:
    """Return the colours of a theme by token: "#rrggbb", or "#aarrggbb" for a translucent one."""
    colours: dict[str, str] = json.loads((assets / "themes" / f"{name}.json").read_text("utf-8"))
    return colours


def _within_limits(scale: float) -> float:
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))


def _stronger(token: str) -> str:
    """Return the token that stands for another in high contrast."""
    if token == "line":
        return "line2"
    if token in ("ink2", "ink3"):
        return "ink"
    return "surface" if token.endswith("_soft") else token

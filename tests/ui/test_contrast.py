import json

import pytest

from quiz import paths
from quiz.ui.theme import Theme

TEXT = ("ink", "ink2", "ink3", "primary", "right", "wrong", "partial", "sun_ink", "danger")
GROUNDS = ("bg", "surface", "sky", "sunken", "hover")
GRAPHICS = ("line2", "focus", "land3")
GRAPHIC_GROUNDS = ("bg", "surface", "sky", "sunken")
TEXT_LEAST = 4.5
#: What high contrast asks for: WCAG 2.2, 1.4.6.
STRONG_TEXT_LEAST = 7.0
GRAPHIC_LEAST = 3.0
PAIRS = [
    ("on_primary", "primary"),
    ("on_primary", "primary_h"),
    ("on_primary", "primary_p"),
    ("primary", "primary_soft"),
    ("right", "right_soft"),
    ("wrong", "wrong_soft"),
    ("partial", "partial_soft"),
    *((ink, f"{state}_soft") for ink in ("ink", "ink2") for state in ("primary", "right", "wrong")),
    ("ink", "partial_soft"),
    *(("on_primary", shape) for shape in "abcd"),
    ("ink", "sea"),
    ("ink2", "sea"),
]
#: What the design measured: (worst over the grounds, on the surface).
MEASURED = {
    "light": {
        "ink": (13.27, 15.67),
        "ink2": (6.10, 7.20),
        "ink3": (4.56, 5.38),
        "primary": (6.92, 8.17),
        "right": (5.47, 6.45),
        "wrong": (6.23, 7.36),
        "partial": (4.76, 5.62),
        "sun_ink": (5.50, 6.49),
        "danger": (6.01, 7.10),
    },
    "dark": {
        "ink": (12.45, 13.92),
        "ink2": (7.80, 8.72),
        "ink3": (5.60, 6.26),
        "primary": (7.18, 8.03),
        "right": (7.58, 8.48),
        "wrong": (6.64, 7.42),
        "partial": (9.24, 10.33),
        "sun_ink": (7.62, 8.52),
        "danger": (6.46, 7.22),
    },
}


def colours_of(name):
    return json.loads((paths.ASSETS / "themes" / f"{name}.json").read_text("utf-8"))


def luminance(colour):
    """Relative luminance by WCAG 2.2, from "#rrggbb"."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=["light", "dark"])
def name(request):
    return request.param


@pytest.mark.parametrize("token", TEXT)
def test_text_can_be_read_on_every_ground(name, token):
    colours = colours_of(name)
    worst = min(contrast(colours[token], colours[ground]) for ground in GROUNDS)

    assert worst >= TEXT_LEAST


@pytest.mark.parametrize("token", TEXT)
def test_text_contrast_is_what_the_design_measured(name, token):
    colours = colours_of(name)
    worst = min(contrast(colours[token], colours[ground]) for ground in GROUNDS)
    on_surface = contrast(colours[token], colours["surface"])

    assert (worst, on_surface) == pytest.approx(MEASURED[name][token], abs=0.011)


@pytest.mark.parametrize(("front", "ground"), PAIRS)
def test_pairs_that_are_used_together_can_be_read(name, front, ground):
    colours = colours_of(name)

    assert contrast(colours[front], colours[ground]) >= TEXT_LEAST


@pytest.mark.parametrize("token", GRAPHICS)
def test_borders_rings_and_drawings_can_be_seen(name, token):
    colours = colours_of(name)
    worst = min(contrast(colours[token], colours[ground]) for ground in GRAPHIC_GROUNDS)

    assert worst >= GRAPHIC_LEAST


def test_both_themes_have_the_same_tokens():
    assert colours_of("light").keys() == colours_of("dark").keys()


@pytest.fixture
def strong(name, monkeypatch):
    """Return the theme as it is where the desktop asks for high contrast."""
    monkeypatch.setattr(Theme, "has_high_contrast", property(lambda _self: True))
    return Theme(paths.ASSETS, scheme=name)


@pytest.mark.parametrize("token", ["ink", "ink2", "ink3"])
def test_in_high_contrast_every_plain_text_stands_out(strong, token):
    grounds = [*GROUNDS, "primary_soft", "right_soft", "wrong_soft", "partial_soft", "sea"]
    worst = min(between(strong, token, ground) for ground in grounds)

    assert worst >= STRONG_TEXT_LEAST


@pytest.mark.parametrize("token", TEXT)
def test_in_high_contrast_text_can_be_read_on_every_fill(strong, token):
    worst = min(between(strong, token, f"{state}_soft") for state in ("primary", "right", "wrong"))

    assert worst >= TEXT_LEAST


@pytest.mark.parametrize("token", ["line", "line2", "focus", "primary", "right", "wrong"])
def test_in_high_contrast_every_line_can_be_seen(strong, token):
    worst = min(between(strong, token, ground) for ground in GRAPHIC_GROUNDS)

    assert worst >= GRAPHIC_LEAST


def between(theme, one, other):
    return contrast(theme.colour(one).name(), theme.colour(other).name())

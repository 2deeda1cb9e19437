import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette

from quiz.ui.widgets.markdown import markdown_document
from quiz.ui.widgets.text import Label


def shown(text, theme, **options):
    return markdown_document(text, theme.font(16), **options).toPlainText()


def test_plain_text_is_shown_as_it_is(theme, qtbot):
    label = Label(theme, "R&D <b>1</b>")
    qtbot.addWidget(label)

    assert label.text() == "R&D <b>1</b>"
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("options", [{}, {"wraps": True, "line_height": 1.48}])
def test_a_screen_reader_hears_the_text(theme, qtbot, options):
    label = Label(theme, "R&D < 2", **options)
    qtbot.addWidget(label)
    interface = QAccessible.queryAccessibleInterface(label)

    assert interface.text(QAccessible.Text.Name) == "R&D < 2"


def test_html_in_bank_text_is_only_text(theme):
    assert shown("a <script>x</script>", theme) == "a <script>x</script>"


def test_a_picture_in_bank_text_becomes_its_words(theme):
    document = markdown_document("a ![mapa](file:///etc/hostname) b", theme.font(16))

    assert document.toPlainText() == "a mapa b"
    assert "<img" not in document.toHtml()


@pytest.mark.parametrize("text", ["1991. ¿Qué pasó?", "# no", "- uno", "> cita", "* a", "| a |"])
def test_inline_text_has_no_blocks(theme, text):
    document = markdown_document(text, theme.font(16), inline=True)

    assert document.toPlainText() == text
    assert document.begin().textList() is None


def test_inline_text_keeps_its_emphasis(theme):
    assert "font-style:italic" in markdown_document("*así*", theme.font(16), inline=True).toHtml()


def test_blocks_are_kept_in_an_explanation(theme):
    document = markdown_document("- uno\n- dos", theme.font(16))

    assert document.begin().textList() is not None


def test_line_height_is_that_of_the_design(theme, qtbot):
    label = Label(theme, "palabra " * 40, size=16, wraps=True, line_height=1.48)
    qtbot.addWidget(label)
    two = label.heightForWidth(2000)
    lines = label.heightForWidth(400) / 23.68

    assert two >= 23
    assert lines == pytest.approx(round(lines), abs=0.1)


def test_the_colour_follows_the_scheme(theme, qtbot):
    label = Label(theme, "x", token="primary")
    qtbot.addWidget(label)
    theme.set_scheme("dark")

    assert label.palette().color(QPalette.ColorRole.WindowText).name() == "#8dbbf7"


def test_the_font_follows_the_text_size(theme, qtbot):
    label = Label(theme, "x", size=16)
    qtbot.addWidget(label)
    theme.set_scale(2.0)

    assert label.font().pixelSize() == 32


def test_a_sentence_has_words_in_bold_and_shows_everything_else_as_it_is(theme, qtbot):
    label = Label(theme, "**3 < 4** & *más*", has_bold=True)
    qtbot.addWidget(label)
    assert label.text() == "<b>3 &lt; 4</b> &amp; *más*"
    assert label.plain_text() == "3 < 4 & *más*"

"""Where a question's facts are written."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quiz.core.citations import Citation
from quiz.core.snapshot import Snapshot
from quiz.ui.dialogs.source import SourceDialog
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults
from tests.ui.pages.finished import SINGLE, SOURCES, TRUTH, bank


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(theme, window, snapshot, others=(), language="en"):
    dialog = SourceDialog(theme, snapshot, language, others, window)
    dialog.open()
    return dialog


def words(dialog):
    return [label.plain_text() for label in dialog.findChildren(Label) if label.isVisible()]


def test_a_fact_is_shown_with_document_passage_and_date(theme, window):
    shown = words(opened(theme, window, bank().snapshot("document")))
    assert shown[1:] == [
        "T. Legler. Ten years: a review. KAS. April 2021",
        "Passage on the origins",
        "It was signed in 2011.",
        "As of 2021.",
    ]


def test_a_source_is_shown_once_with_its_passages_and_their_facts_beneath(theme, window):
    snapshot = bank().snapshot("document")
    fact = snapshot.facts[0]
    elsewhere = replace(
        fact, id="chile", text="In Chile.", source=Citation(ref="brief", section="foreword")
    )
    again = replace(fact, id="lima2", text="In Lima.")
    snapshot = replace(snapshot, facts=(fact, elsewhere, again))
    assert words(opened(theme, window, snapshot))[1:] == [
        "T. Legler. Ten years: a review. KAS. April 2021",
        "Passage on the origins",
        "It was signed in 2011.",
        "In Lima.",
        "As of 2021.",
        "Foreword",
        "In Chile.",
        "As of 2021.",
    ]


def test_a_fact_without_a_source_is_shown_with_the_sentence_that_says_so(theme, window):
    snapshot = bank().snapshot("document")
    fact = replace(snapshot.facts[0], source=None)
    shown = words(opened(theme, window, replace(snapshot, facts=(fact,))))
    assert shown[1:] == [
        "It was signed in 2011.",
        "As of 2021.",
        "This question cites no source.",
    ]


def test_a_fact_is_shown_in_the_persons_language(theme, window):
    shown = words(opened(theme, window, bank().snapshot("document"), language="es"))
    assert "Se firmó en 2011." in shown


def test_other_questions_on_the_facts_are_listed(theme, window):
    shown = words(opened(theme, window, bank().snapshot("document"), ["*One* & two?"]))
    assert "1 other question(s) on the same facts" in shown
    assert "One & two?" in shown


def test_a_source_that_the_question_cites_itself_is_shown(theme, window):
    snapshot = Snapshot(
        question=type(TRUTH)(id="t", prompt="?", answer=True, sources=(Citation(ref="brief"),)),
        sources=SOURCES,
    )
    assert "T. Legler. Ten years: a review. KAS. April 2021" in words(
        opened(theme, window, snapshot)
    )


def test_a_source_that_is_not_described_is_named_by_its_id(theme, window):
    snapshot = Snapshot(
        question=type(TRUTH)(id="t", prompt="?", answer=True, sources=(Citation(ref="lost"),))
    )
    assert "lost" in words(opened(theme, window, snapshot))


def test_without_any_source_it_says_so(theme, window):
    dialog = opened(theme, window, Snapshot(question=TRUTH))
    assert "This question cites no source." in words(dialog)


def test_escape_closes_it(theme, window, qtbot):
    dialog = opened(theme, window, bank().snapshot(SINGLE.id))
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_screen_reader_hears_the_fact_and_where_it_stands(theme, window):
    dialog = opened(theme, window, bank().snapshot("document"))
    assert "It was signed in 2011." in dialog.accessibleDescription()
    assert "Passage on the origins" in dialog.accessibleDescription()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_is_cut(theme, window, qapp, scale):
    theme.set_scale(scale)
    dialog = opened(theme, window, bank().snapshot("document"), ["One?", "Two?"])
    qapp.processEvents()
    found = [
        fault
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible()
        for fault in faults(widget)
    ]
    assert not found

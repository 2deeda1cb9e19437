"""What is shown is what is translated: the code, the .ts files and the .qm files agree."""

import ast
import re
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from quiz.core.settings import LANGUAGES
from quiz.ui.language import SOURCE, Languages

ROOT = Path(__file__).parents[1]
I18N = ROOT / "assets" / "i18n"
CODES = tuple(sorted(LANGUAGES))
SPANISH = I18N / "quiz_es.ts"
#: The functions whose texts lupdate reads, and where in their arguments the text stands.
PLACES = {"tr": 0, "translate": 1}
#: What `phrases.tr` itself does with the texts that it is given.
PASSED_ON = "QCoreApplication.translate('phrases', text, disambiguation, n)"
PLACEHOLDER = re.compile(r"%n|\{\w*\}|\*\*|\\n")


@dataclass(frozen=True)
class Message:
    """One text to be translated."""

    context: str
    source: str
    comment: str
    is_plural: bool


@dataclass(frozen=True)
class Translated:
    """A message with what a .ts file says for it: one form, or one for each plural."""

    message: Message
    forms: tuple[str, ...]
    state: str


def read_ts(path: Path) -> list[Translated]:
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for node in context.iter("message"):
            message = Message(
                context.findtext("name", ""),
                node.findtext("source", ""),
                node.findtext("comment", ""),
                node.get("numerus") == "yes",
            )
            translation = node.find("translation")
            plurals = tuple(form.text or "" for form in translation.iter("numerusform"))
            forms = plurals if message.is_plural else (translation.text or "",)
            found.append(Translated(message, forms, translation.get("type", "")))
    return found


def messages(path: Path) -> set[Message]:
    return {each.message for each in read_ts(path)}


def run_tool(name: str, *arguments: str | Path) -> None:
    tool = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}"
    subprocess.run([tool, *arguments], check=True, capture_output=True)


def sources() -> list[Path]:
    return sorted((ROOT / "quiz").rglob("*.py"))


def calls(node: ast.AST, inside: str = "") -> Iterator[tuple[ast.Call, str]]:
    """Yield every call of a function in PLACES, with the class it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _function(child) in PLACES:
            yield child, inside
        yield from calls(child, child.name if isinstance(child, ast.ClassDef) else inside)


def _function(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id="translate"):
            return "translate"
        case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
            return "translate"
        case ast.Attribute(attr="tr"):
            return "tr"
    return ""


def _spoken_in(call: ast.Call, inside: str) -> str:
    """Return the context under which Qt will look for a call's text."""
    if _function(call) == "translate":
        return _asked(call)[0]
    return inside if call.func.value.id == "self" else call.func.value.id


def _asked(call: ast.Call) -> tuple[str, str, str, bool]:
    """Return a call's context where it names one, its text, its comment, and if it is a plural."""
    given = call.args if _function(call) == "translate" else [ast.Constant(""), *call.args]
    context, source, comment, *plural = (*given, ast.Constant("")) if len(given) == 2 else given
    texts = (ast.literal_eval(node) for node in (context, source, comment))
    return (*texts, bool(plural))


def calls_in_code() -> list[tuple[str, ast.Call, str]]:
    """Return every call, with where it stands."""
    return [
        (f"{path.relative_to(ROOT)}:{call.lineno}", call, inside)
        for path in sources()
        for call, inside in calls(ast.parse(path.read_text("utf-8")))
        if ast.unparse(call) != PASSED_ON
    ]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """What lupdate finds in the code now."""
    path = tmp_path_factory.mktemp("i18n") / "quiz_es.ts"
    run_tool("lupdate", "-locations", "none", *sources(), "-ts", path)
    return messages(path)


def test_the_spanish_file_has_exactly_the_texts_of_the_code(extracted):
    assert messages(SPANISH) == extracted


def test_the_english_file_has_exactly_the_plurals_of_the_code(extracted):
    assert messages(I18N / "quiz_en.ts") == {each for each in extracted if each.is_plural}


def test_lupdate_sees_every_text_that_the_code_asks_for(extracted):
    unseen = []
    for place, call, inside in calls_in_code():
        _, source, comment, is_plural = _asked(call)
        message = Message(_spoken_in(call, inside), source, comment, is_plural)
        if message not in extracted:
            unseen.append(f"{place}: {message}")
    assert unseen == []


def test_every_text_that_is_asked_for_is_written_out():
    built = []
    for place, call, _ in calls_in_code():
        text = call.args[PLACES[_function(call)]]
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)) or call.keywords:
            built.append(f"{place}: {ast.unparse(call)}")
    assert built == []


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_left_to_translate(code):
    assert [each for each in read_ts(I18N / f"quiz_{code}.ts") if each.state] == []
    assert [each for each in read_ts(I18N / f"quiz_{code}.ts") if not all(each.forms)] == []


@pytest.mark.parametrize("code", CODES)
def test_a_translation_keeps_what_is_filled_in(code):
    wrong = []
    for each in read_ts(I18N / f"quiz_{code}.ts"):
        expected = sorted(PLACEHOLDER.findall(each.message.source))
        *singular, last = (sorted(PLACEHOLDER.findall(form)) for form in each.forms)
        # A singular may say "one" or nothing instead of 1.
        may_be = (expected, [found for found in expected if found != "%n"])
        if last != expected or any(found not in may_be for found in singular):
            wrong.append(each)
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_every_plural_has_two_forms(code):
    plurals = [each for each in read_ts(I18N / f"quiz_{code}.ts") if each.message.is_plural]
    assert [each for each in plurals if len(each.forms) != 2] == []


@pytest.mark.parametrize("code", CODES)
def test_a_compiled_file_is_made_from_its_text(code, tmp_path):
    run_tool("lrelease", I18N / f"quiz_{code}.ts", "-qm", tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == (I18N / f"quiz_{code}.qm").read_bytes()


@pytest.mark.parametrize("code", CODES)
def test_a_compiled_file_answers_with_its_text(code):
    translator = QTranslator()
    assert translator.load(f"quiz_{code}", str(I18N))
    for each in read_ts(I18N / f"quiz_{code}.ts"):
        asked = (each.message.context, each.message.source, each.message.comment)
        for count, form in zip((1, 2), each.forms, strict=False):
            n = count if each.message.is_plural else -1
            assert translator.translate(*asked, n) == form


def test_there_is_a_file_for_every_language_and_none_besides(qapp):
    assert tuple(Languages(qapp, I18N).available()) == CODES
    assert SOURCE in CODES


@pytest.fixture(scope="module")
def forms() -> list[str]:
    """Every Spanish text."""
    return [form for each in read_ts(SPANISH) for form in each.forms]


class TestSpanish:
    """How Spanish is set, checked where a slip is easy to make and hard to see."""

    def test_a_percent_sign_and_a_unit_follow_a_space_that_does_not_break(self, forms):
        loose = re.compile(r"(?:[\w}] ?%(?!n)|} (?:s|min)\b|± )")
        assert [form for form in forms if loose.search(form)] == []

    @pytest.mark.parametrize("pair", ["¿?", "¡!", "«»", "()"])
    def test_marks_that_open_are_closed(self, forms, pair):
        opening, closing = pair
        assert [form for form in forms if form.count(opening) != form.count(closing)] == []

    def test_quotation_marks_are_the_angular_ones_and_stand_close(self, forms):
        wrong = re.compile(r"[\"“”]|«\s|\s»")
        assert [form for form in forms if wrong.search(form)] == []

    def test_there_is_no_space_too_many(self, forms):
        assert [form for form in forms if form != form.strip() or "  " in form] == []

    def test_a_sentence_ends_as_in_english(self):
        ends = re.compile(r"[.…:?]$")
        wrong = [
            each
            for each in read_ts(SPANISH)
            for form in each.forms
            if _end(ends, form) != _end(ends, each.message.source)
        ]
        assert wrong == []

    def test_a_person_is_addressed_as_tu_and_without_gender(self, forms):
        # "En su lugar" and "su letra" are a row's place and a choice's letter.
        others = re.compile(
            r"\b(usted(es)?|vosotros|sus?\b(?! (lugar|letra))|(?<!la )bienvenid[oa]s?)\b",
            re.IGNORECASE,
        )
        assert [form for form in forms if others.search(form)] == []


def _end(ends: re.Pattern, text: str) -> str:
    found = ends.search(text)
    return found[0] if found else ""


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    languages = Languages(qapp, I18N)
    languages.install("es")
    yield qapp
    languages.remove()
    QLocale.setDefault(before)


def said(context: str, source: str, n: int = -1) -> str:
    return QCoreApplication.translate(context, source, "", n)


def test_qts_own_buttons_are_translated_too(spanish):
    assert said("QPlatformTheme", "Cancel") == "Cancelar"


def test_one_is_singular_in_spanish_and_none_is_not(spanish):
    texts = [said("BrowsePage", "%n question(s)", n) for n in (0, 1, 2)]
    assert texts == ["0 preguntas", "1 pregunta", "2 preguntas"]

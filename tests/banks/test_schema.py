import re

import jsonschema
import pytest
import yaml

from quiz import paths
from quiz.banks.files import bank_files, find_banks
from quiz.banks.key_descriptions import KEYS, KINDS
from quiz.banks.messages import MESSAGES
from quiz.banks.questions import VALIDATORS
from quiz.banks.reader import read
from quiz.banks.schema import schema, schema_text
from tests.banks.bank_texts import (
    CLOZE,
    FULL,
    GOOD,
    HOTSPOT,
    MATCHING,
    MULTIPLE,
    NUMERIC,
    ORDERING,
    RANGE,
    SHORT,
    SVG,
    TRUE_FALSE,
    spoilt,
    with_line,
    written,
)

SCHEMA_LINE = "# yaml-language-server: $schema=bank.schema.json"
BANKS = find_banks(paths.QUESTIONS)
FILES = [file for bank in BANKS for file in bank_files(bank)]

GOOD_BANKS = [
    CLOZE,
    FULL,
    GOOD,
    HOTSPOT,
    MATCHING,
    MULTIPLE,
    NUMERIC,
    ORDERING,
    RANGE,
    SHORT,
    TRUE_FALSE,
]
SHORT_FORMS = {
    "texts that YAML takes for something else": GOOD.replace("- B", "- 2011\n      - true\n"),
    "options by language": spoilt(FULL, "- Brasil", "- {es: Brasil, en: Brazil}"),
    "accepted forms in one list": SHORT,
    "a fact that is one text": spoilt(
        spoilt(FULL, "facts:\n", "facts:\n  otro: También es así.\n"), "languages: [es, en]\n", ""
    ),
    "a source by its id": spoilt(
        FULL, "{ref: libro, section: {es: el pasaje, en: the passage}}", "libro"
    ),
    "an amount as tolerance": spoilt(NUMERIC, "5%", "1000"),
    "several right regions in one line": spoilt(HOTSPOT, "correct: PER", "correct: [PER]"),
    "advice turned down": with_line("allow: {negative-stem: es lo que se pregunta}"),
    "advice turned down for the bank": "allow: {negative-stem: así lo pide el programa}\n" + GOOD,
}
MISTAKES = {
    "a key of nothing": (with_line("explicacion: Porque sí."), "explicacion"),
    "a key of another kind": (with_line("answers: [A]"), "answers"),
    "a kind that is none": (spoilt(GOOD, "single-choice", "single"), "single"),
    "no kind": (spoilt(GOOD, "    kind: single-choice\n", ""), "kind"),
    "no answer": (spoilt(NUMERIC, "    answer: 998808\n", ""), "answer"),
    "a word that is not true or false": (spoilt(GOOD, "correct: true", "correct: sí"), "correct"),
    "a difficulty that is none": (with_line("difficulty: so so"), "so so"),
    "an image without words": (with_line("image: {file: images/a.png}"), "alt"),
    "a date that is none": (spoilt(FULL, "review_by: 2027-06", "review_by: June"), "June"),
    "a number in groups": (spoilt(NUMERIC, "998808", "998 808"), "998 808"),
    "advice that nobody gives": (with_line("allow: {negative: así}"), "negative"),
}


@pytest.fixture(scope="module")
def validator():
    return jsonschema.Draft202012Validator(schema())


def as_editors_read(text):
    """Return YAML 1.2's values, which have no dates, with keys as JSON has them."""
    loader = type("Loader", (yaml.CSafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
        for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }
    return with_text_keys(yaml.load(text, loader))


def with_text_keys(value):
    if isinstance(value, dict):
        return {
            str(key).lower() if isinstance(key, bool) else str(key): with_text_keys(each)
            for key, each in value.items()
        }
    return [with_text_keys(each) for each in value] if isinstance(value, list) else value


def innermost(errors):
    for error in errors:
        yield error.message
        yield from innermost(error.context)


def test_the_schema_is_one_of_draft_2020_12():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("bank", GOOD_BANKS)
def test_a_good_bank_satisfies_it(bank, validator):
    validator.validate(as_editors_read(bank))


@pytest.mark.parametrize("name", SHORT_FORMS)
def test_what_the_reader_forgives_is_right_for_editors_too(name, validator, tmp_path):
    bank = SHORT_FORMS[name]
    (tmp_path / "mapa.svg").write_bytes(SVG)
    assert [each.text("en") for each in read(written(tmp_path, bank)).errors] == []
    validator.validate(as_editors_read(bank))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_shipped_file_satisfies_it(file, validator):
    validator.validate(as_editors_read(file.read_text("utf-8")))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_one_for_editors_too(name, validator):
    bank, said = MISTAKES[name]
    messages = list(innermost(validator.iter_errors(as_editors_read(bank))))
    assert any(re.search(rf"\b{said}\b", message) for message in messages), messages


def test_every_key_says_what_it_means():
    holders = {"the file": schema(), **schema()["$defs"]}
    mute = [
        f"{name}.{key}"
        for name, holder in holders.items()
        for key, value in holder.get("properties", {}).items()
        if not value.get("description")
    ]
    assert mute == []


def test_every_kind_says_what_it_is():
    assert set(KINDS) == set(VALIDATORS)
    described = schema()["$defs"]["question"]["properties"]["kind"]["description"]
    assert all(f"`{name}`: {meaning}" in described for name, meaning in KINDS.items())


def test_no_description_is_left_of_a_key_that_is_gone():
    definitions = schema()["$defs"]
    gone = [
        f"{name}.{key}"
        for name, keys in KEYS.items()
        if name in definitions
        for key in keys
        if key not in definitions[name]["properties"]
    ]
    assert gone == []


def test_the_advice_that_can_be_turned_down_is_offered():
    offered = schema()["$defs"]["allow"]["properties"]
    assert list(offered) == [code for code in MESSAGES if MESSAGES[code].severity != "error"]


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.name)
def test_the_shipped_schema_is_current(bank):
    shipped = (bank / "bank.schema.json").read_text("utf-8")
    assert shipped == schema_text(), f"write it anew: quiz schema -o {bank.name}/bank.schema.json"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_shipped_file_names_the_schema_first(file):
    assert file.read_text("utf-8").startswith(f"{SCHEMA_LINE}\n")


def test_a_schema_beside_a_bank_is_no_part_of_it(tmp_path):
    folder = written(tmp_path / "b", {"bank.yaml": GOOD, "bank.schema.json": schema_text()})
    assert read(folder).complaints == ()

"""The JSON Schema of a bank's files, for editors: the form that an author writes.

It is made from the dataclasses that the reader checks against, with the short forms that the
reader writes out. One schema serves bank.yaml, facts.yaml and files of questions. YAML makes
numbers and truth values of some texts (2011, true); they are allowed where a text is, as the
reader takes them for what was typed.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from quiz.banks.header import Header
from quiz.banks.key_descriptions import KEYS
from quiz.banks.key_descriptions import KINDS as KIND_DESCRIPTIONS
from quiz.banks.messages import MESSAGES
from quiz.banks.questions import VALIDATORS
from quiz.core.citations import Fact

#: A part of a JSON Schema.
Schema = dict[str, Any]

_TEXT: Schema = {"$ref": "#/$defs/text"}
_WORD: Schema = {"$ref": "#/$defs/word"}
_LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_ID = "^[A-Za-z0-9][A-Za-z0-9._-]*$"
_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
_NUMBER = r"^[+-]?[0-9]+(\.[0-9]+)?$"

#: What stands for the types that every file of a bank is made of.
_BASIC: dict[str, Schema] = {
    "word": {"type": ["string", "number", "boolean"]},
    "text": {"anyOf": [_WORD, {"$ref": "#/$defs/languages"}]},
    "languages": {
        "type": "object",
        "patternProperties": {_LANGUAGE: _WORD},
        "additionalProperties": False,
        "minProperties": 1,
    },
    "number": {
        "anyOf": [{"type": "number"}, {"type": "string", "pattern": _NUMBER}],
    },
    "date": {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": _DATE}]},
    "one-or-more": {"anyOf": [_WORD, {"type": "array", "items": _WORD}]},
}

#: What may stand instead of a mapping that has only one key.
_SHORT_FORMS: dict[str, list[Schema]] = {
    "Option": [_TEXT],
    "Item": [_TEXT],
    "Citation": [_WORD],
    "AcceptedAnswer": [_WORD],
    "Pair": [{"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}],
}

#: Fields that are written in another form than core holds them in.
_WRITTEN: dict[tuple[str, str], Schema] = {
    ("Header", "format"): {"const": 1},
    ("Header", "languages"): {
        "type": "array",
        "items": {"type": "string", "pattern": _LANGUAGE},
        "minItems": 1,
    },
    ("Source", "date"): {"$ref": "#/$defs/date"},
    ("Fact", "as_of"): {"$ref": "#/$defs/date"},
    ("Fact", "review_by"): {"$ref": "#/$defs/date"},
    ("Hotspot", "correct"): {"$ref": "#/$defs/one-or-more"},
}


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a bank's files."""
    made = _Definitions()
    made.define(Header)
    fact = made.define(Fact)
    kinds = {name: made.define(validator.kind) for name, validator in VALIDATORS.items()}
    definitions = made.definitions
    _let_fact_hold_languages(definitions["Fact"])
    properties = definitions.pop("Header")["properties"]
    properties["facts"] = {
        "type": "object",
        "description": KEYS["File"]["facts"],
        "propertyNames": {"pattern": _ID},
        "additionalProperties": {"anyOf": [_WORD, fact]},
    }
    properties["questions"] = {
        "type": "array",
        "description": KEYS["File"]["questions"],
        "items": {"$ref": "#/$defs/question"},
    }
    definitions["question"] = _question(kinds, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A question bank, or a file of one",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "anyOf": [{"required": [key]} for key in ("title", "facts", "questions")],
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def schema_text() -> str:
    """Return the schema as the text of a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _question(kinds: Mapping[str, Schema], definitions: Mapping[str, Schema]) -> Schema:
    """Return the schema of any question: its kind decides what else it may hold."""
    common = KEYS["QuestionBase"]
    first = definitions[next(iter(kinds.values()))["$ref"].rpartition("/")[2]]["properties"]
    meanings = (f"- `{name}`: {KIND_DESCRIPTIONS[name]}" for name in kinds)
    kind = {"description": "\n".join((common["kind"], "", *meanings)), "enum": list(kinds)}
    return {
        "type": "object",
        "required": ["id", "kind"],
        "properties": {key: kind if key == "kind" else first[key] for key in common},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
                "then": reference,
            }
            for name, reference in kinds.items()
        ],
    }


def _let_fact_hold_languages(fact: Schema) -> None:
    """Let a fact's sentence stand under one key per language; its id is the key it stands under."""
    del fact["properties"]["id"]
    fact["patternProperties"] = {"^[a-z]{2}(-[A-Za-z0-9]{2,8})*$": _WORD}
    fact.pop("required")


class _Definitions:
    """Makes the definitions of dataclasses, each once, in the form that an author writes."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {**_BASIC, "allow": _allow()}

    def define(self, kind: type) -> Schema:
        """Return a reference to the definition of a dataclass."""
        made = TypeAdapter(kind).json_schema()
        own = {name: part for name, part in made.items() if name != "$defs"}
        for name, part in {**made.get("$defs", {}), kind.__name__: own}.items():
            if name not in self.definitions:
                self.definitions[name] = self._definition(name, part)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def _definition(self, name: str, part: Schema) -> Schema:
        if "properties" not in part:
            return {key: part[key] for key in ("enum", "type")}
        required = [key for key in part.get("required", ()) if key != "kind"]
        if "kind" in part["properties"]:
            required.insert(1, "kind")
        found: Schema = {
            "type": "object",
            "properties": {
                key: self._property(name, key, value) for key, value in part["properties"].items()
            },
            "additionalProperties": False,
        }
        if required:
            found["required"] = required
        return found

    def _property(self, owner: str, key: str, value: Schema) -> Schema:
        written = _WRITTEN.get((owner, key)) or self._written(value)
        if key == "allow":
            written = {"$ref": "#/$defs/allow"}
        description = KEYS.get(owner, {}).get(key) or KEYS["QuestionBase"][key]
        found = {**written, "description": description}
        if isinstance(value.get("default"), str | bool | int | float) and value["default"] != "":
            found["default"] = value["default"]
        if key in ("kind", "format", "shuffle"):
            found.pop("default", None)
        return found

    def _written(self, value: Schema) -> Schema:
        """Return what an author may write where core holds a value of this schema."""
        if "$ref" in value:
            return self._reference(value["$ref"].rpartition("/")[2])
        if "anyOf" in value:
            return self._choice([each for each in value["anyOf"] if each.get("type") != "null"])
        if "const" in value or "enum" in value:
            return {key: value[key] for key in ("const", "enum") if key in value}
        match value["type"]:
            case "string":
                return _WORD
            case "array":
                return {"type": "array", "items": self._written(value["items"])}
            case "object":
                return self._mapping(value)
            case _:
                return {"type": value["type"]}

    def _choice(self, choices: list[Schema]) -> Schema:
        types = [each.get("type") for each in choices]
        if types == ["string", "object"]:
            return _TEXT
        if types == ["number", "string"]:
            return {"$ref": "#/$defs/number"}
        written = [self._written(each) for each in choices]
        return written[0] if len(written) == 1 else {"anyOf": written}

    def _mapping(self, value: Schema) -> Schema:
        inner = self._written(value["additionalProperties"])
        if names := value.get("propertyNames", {}).get("enum"):
            # The language server takes `true:` for no string: `propertyNames` would refuse it.
            return {
                "type": "object",
                "properties": dict.fromkeys(names, inner),
                "patternProperties": {f"^({'|'.join(names)})$": inner},
                "additionalProperties": False,
            }
        found: Schema = {"type": "object", "additionalProperties": inner}
        if inner.get("type") == "array":
            # Accepted forms: by language, or one list for all.
            return {"anyOf": [inner, found]}
        return found

    def _reference(self, name: str) -> Schema:
        reference = {"$ref": f"#/$defs/{name}"}
        short = _SHORT_FORMS.get(name)
        return {"anyOf": [*short, reference]} if short else reference


def _allow() -> Schema:
    """Return the schema of advice turned down: each code with what the advice says."""
    said = {code: each.en for code, each in MESSAGES.items() if each.severity != "error"}
    return {
        "type": "object",
        "properties": {
            code: {**_WORD, "description": re.sub(r"\{\w+\}", "…", sentence)}
            for code, sentence in said.items()
        },
        "additionalProperties": False,
    }

"""Explain why a text is not YAML, in the words of the messages and at the right place."""

import re

import yaml

#: What libyaml says (context, problem; "" fits all), our code, and which of its marks is meant.
_RULES = (
    ("quoted scalar", "unexpected end of stream", "unfinished-quote", "context"),
    ("quoted scalar", "document indicator", "unfinished-quote", "context"),
    ("quoted scalar", "", "escape", "problem"),
    ("", "found a tab character", "tab", "problem"),
    ("", "mapping values are not allowed", "colon-in-text", "problem"),
    ("flow", "", "bracket", "context"),
    ("", "cannot start any token", "special-start", "problem"),
    ("", "expected node content", "special-start", "problem"),
    ("an alias", "", "alias", "context"),
    ("an anchor", "", "alias", "context"),
    ("", "undefined alias", "alias", "problem"),
    ("duplicate anchor", "", "repeated-anchor", "problem"),
    ("block mapping", "did not find expected key", "unexpected-text", "problem"),
    ("block collection", "", "list-indentation", "problem"),
    ("a simple key", "", "missing-colon", "context"),
    ("", "block sequence entries", "list-beside-key", "problem"),
    ("single document", "", "several-documents", "problem"),
    ("a directive", "", "directive", "context"),
    ("a tag", "", "tag", "context"),
    ("", "undefined tag handle", "tag", "context"),
)
_TAB_INDENTATION = re.compile(r" *\t[ \t]*\S")
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r"!\S*")
_DOCUMENT_MARK = re.compile(r"(---|\.\.\.)(\s|$)")


class FileTrouble(Exception):  # noqa: N818  it is a complaint on its way, not an error of ours
    """A reason why a file cannot be read at all; lines and columns count from 1."""

    def __init__(self, code: str, line: int = 1, column: int = 1, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.values = values


def decode(data: bytes) -> str:
    """Return the text of a UTF-8 file; raises FileTrouble for any other encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 in data[:2]:
        raise FileTrouble("utf-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        character = data[error.start : error.start + 1].decode("cp1252", "replace")
        raise FileTrouble("latin-1", *place(before), character=character) from error
    if not text.strip():
        raise FileTrouble("empty-file")
    return text


def place(before: str) -> tuple[int, int]:
    """Return the line and column that follow a text."""
    lines = lines_of(before + ".")
    return len(lines), len(lines[-1])


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as YAML and editors count them."""
    return re.split(r"\r\n|\r|\n", text)


def control_character(text: str) -> FileTrouble:
    """Return the complaint about the first character that YAML refuses."""
    found = _CONTROL.search(text)
    start = found.start() if found else 0
    return FileTrouble(
        "control-character", *place(text[:start]), character=f"U+{ord(text[start]):04X}"
    )


def explain(error: yaml.YAMLError, text: str) -> FileTrouble:
    """Return what is wrong with a text that YAML refused, as an author would put it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return control_character(text)
    lines = lines_of(text)
    problem = error.problem_mark or error.context_mark
    for mark in (error.problem_mark, error.context_mark):
        if mark and _TAB_INDENTATION.match(lines[min(mark.line, len(lines) - 1)]):
            tabbed = lines[min(mark.line, len(lines) - 1)]
            return FileTrouble("tab", mark.line + 1, tabbed.index("\t") + 1)
    for context, says, code, which in _RULES:
        if context in (error.context or "") and says in (error.problem or ""):
            mark = (which == "context" and error.context_mark) or problem
            return _at(code, mark, lines)
    earlier = lines[: problem.line + 1] if problem else []
    if any(_DOCUMENT_MARK.match(line) for line in earlier[1:]):
        return _at("several-documents", problem, lines)
    return _at("syntax", problem, lines)


def _at_bracket(row: int, column: int, lines: list[str]) -> FileTrouble:
    """Return the trouble at the last bracket that opens at or before a place."""
    before = [*lines[:row], *(line[: column + 1] for line in lines[row : row + 1])]
    for number in range(len(before), 0, -1):
        opening = max(before[number - 1].rfind("["), before[number - 1].rfind("{"))
        if opening >= 0:
            bracket = before[number - 1][opening]
            return FileTrouble("bracket", number, opening + 1, bracket=bracket)
    return FileTrouble("syntax", min(row, len(lines) - 1) + 1, column + 1)


def _closed_before(before: str) -> int:
    """Return where the bracket opens that closes at the end of a line's beginning; -1 for none."""
    before = before.rstrip()
    pair = {"}": "{", "]": "["}.get(before[-1:])
    return before.rfind(pair) if pair else -1


def _at(code: str, mark: "yaml.Mark | None", lines: list[str]) -> FileTrouble:
    """Return the trouble at a mark, with what stands there."""
    if mark is None:
        return FileTrouble(code)
    line = lines[mark.line] if mark.line < len(lines) else ""
    found = line[mark.column : mark.column + 1]
    values: dict[str, str] = {}
    if code == "unfinished-quote":
        values["quote"] = found
    elif code == "bracket":
        return _at_bracket(mark.line, mark.column, lines)
    elif code == "special-start":
        if not found:
            code = "syntax"
        values["character"] = found
    elif code == "unexpected-text" and (opening := _closed_before(line[: mark.column])) >= 0:
        bracket = line[opening]
        return FileTrouble("text-after-bracket", mark.line + 1, opening + 1, bracket=bracket)
    elif code == "tag":
        tag = _TAG.match(line, mark.column)
        values["tag"] = tag[0] if tag else "!"
    return FileTrouble(code, min(mark.line, len(lines) - 1) + 1, mark.column + 1, **values)

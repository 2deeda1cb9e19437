"""YAML as plain data whose scalars are what the author typed, and where each part of it stands."""

import re
from typing import cast

import yaml
from yaml._yaml import CParser

from quiz.banks.problems import Data, Path
from quiz.banks.syntax import FileTrouble, control_character, explain, lines_of

#: The greatest depth of lists and mappings in one another.
MOST_LEVELS = 64
#: However large a file is, its texts written out may not be larger than this.
MOST_CHARACTERS = 64 * 1024 * 1024

_ScalarNode = yaml.ScalarNode
_MappingNode = yaml.MappingNode
#: How a control character may be written so that it is one only once it is read.
_ESCAPE = re.compile(r"\\(?:[0abefv]|x[01789]|[uU]0)")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class _Composer(CParser):
    """Builds nodes without guessing what a scalar means: that costs half the time of reading."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0
        self.count = 0

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        """Leave the tag empty, so that only a tag that was written is one."""

    def descend_resolver(self, parent: yaml.Node | None, _index: object) -> None:
        """Refuse to go too deep: the composer is recursive, and C has no limit."""
        self.depth += 1
        self.count += 1
        if self.depth > MOST_LEVELS and parent is not None:
            raise FileTrouble("too-deep", *start(parent), limit=str(MOST_LEVELS))

    def ascend_resolver(self) -> None:
        """Come back from a node."""
        self.depth -= 1


class Nodes:
    """The tree of one YAML file. Raises FileTrouble where it cannot be read.

    `troubles` gathers what is wrong with keys and tags while parts are made into plain data.
    """

    def __init__(self, text: str) -> None:
        composer = _Composer(text)
        try:
            root = composer.get_single_node()
        except yaml.reader.ReaderError as error:
            raise control_character(text) from error
        except yaml.YAMLError as error:
            raise explain(error, text) from error
        finally:
            composer.dispose()
        if root is None:
            raise FileTrouble("empty-file")
        self.root: yaml.Node = root
        self.troubles: list[FileTrouble] = []
        # Without references there are no more items than nodes.
        self._items_left = composer.count + 100_000
        self._characters_left = MOST_CHARACTERS if _stands_first(text, "&") else None
        self._lines = lines_of(text) if _stands_first(text, "!") else None
        self._may_hold_unseen = _ESCAPE.search(text) is not None

    def top(self) -> dict[str, yaml.Node]:
        """Return the nodes of the file's own keys; raises FileTrouble if it has none."""
        if not isinstance(self.root, _MappingNode):
            raise FileTrouble("not-a-bank", *start(self.root))
        self._complain_about_keys(self.root)
        for node in (self.root, *(node for pair in self.root.value for node in pair)):
            self._complain_about_tag(node)
        return {key.value: value for key, value in self.root.value if isinstance(key, _ScalarNode)}

    def plain(self, node: yaml.Node) -> Data:
        """Return a part of the file as strings, lists and dictionaries."""
        if self._lines:
            self._find_tags(node)
        if isinstance(node, _ScalarNode):
            self._check_characters(node)
            return node.value
        if isinstance(node, _MappingNode):
            return self._mapping(node, 1)
        return self._list(cast("yaml.SequenceNode", node), 1)

    def place(self, path: Path, *, on_key: bool = False) -> tuple[int, int]:
        """Return line and column of a value, or of its key; of what holds it if it is missing."""
        return start(self.find(path, on_key=on_key))

    def find(self, path: Path, *, on_key: bool = False) -> yaml.Node:
        """Return the node of a value; parts of the path that were not written are passed over."""
        node = self.root
        for number, part in enumerate(path, 1):
            if isinstance(node, _MappingNode):
                for key, value in node.value:
                    if key.value == part:
                        is_last = number == len(path)
                        node = key if on_key and is_last else value
                        break
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
                node = node.value[min(part, len(node.value) - 1)] if node.value else node
        return node

    def keys(self, path: Path) -> list[str]:
        """Return the keys of a mapping; none where there is no such mapping."""
        node = self.find(path)
        if node is self.find(path[:-1]) or not isinstance(node, _MappingNode):
            return []
        return [key.value for key, _ in node.value if isinstance(key, _ScalarNode)]

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Data]:
        pairs = node.value
        self._spend(node, depth)
        result: dict[str, Data] = {}
        try:
            for key, value in pairs:
                kind = value.__class__
                result[key.value] = (
                    value.value
                    if kind is _ScalarNode
                    else self._mapping(value, depth + 1)
                    if kind is _MappingNode
                    else self._list(value, depth + 1)
                )
        except TypeError:
            # Only a list cannot be a key of a dictionary.
            self._complain_about_keys(node)
            return {}
        if len(result) != len(pairs) or "<<" in result:
            self._complain_about_keys(node)
        if self._may_hold_unseen:
            for key, value in pairs:
                self._check_characters(key)
                self._check_characters(value)
        return result

    def _list(self, node: yaml.CollectionNode, depth: int) -> list[Data]:
        self._spend(node, depth)
        result: list[Data] = []
        for value in node.value:
            kind = value.__class__
            if kind is _ScalarNode:
                result.append(value.value)
            elif kind is _MappingNode:
                result.append(self._mapping(value, depth + 1))
            else:
                result.append(self._list(value, depth + 1))
        if self._may_hold_unseen:
            for value in node.value:
                self._check_characters(value)
        return result

    def _spend(self, node: yaml.CollectionNode, depth: int) -> None:
        """Refuse references that hold themselves, or multiply without end."""
        self._items_left -= len(node.value)
        if self._characters_left is not None:
            self._characters_left -= sum(
                len(scalar.value)
                for item in node.value
                for scalar in (item if isinstance(item, tuple) else (item,))
                if isinstance(scalar, _ScalarNode)
            )
        if depth > MOST_LEVELS or self._items_left < 0 or (self._characters_left or 0) < 0:
            raise FileTrouble("too-many-references", *start(node))

    def _complain_about_keys(self, node: yaml.MappingNode) -> None:
        lines: dict[str, int] = {}
        for key, _ in node.value:
            line, column = start(key)
            if not isinstance(key, _ScalarNode):
                self.troubles.append(FileTrouble("key-not-text", line, column))
            elif key.value == "<<":
                self.troubles.append(FileTrouble("merge-key", line, column))
            elif key.value in lines:
                first = str(lines[key.value])
                self.troubles.append(
                    FileTrouble("repeated-key", line, column, key=key.value, first_line=first)
                )
            else:
                lines[key.value] = line

    def _check_characters(self, node: yaml.Node) -> None:
        """Complain about a control character that was written as an escape."""
        if isinstance(node, _ScalarNode) and (found := _UNSEEN.search(node.value)):
            character = f"U+{ord(found[0]):04X}"
            self.troubles.append(
                FileTrouble("control-character", *start(node), character=character)
            )

    def _find_tags(self, top: yaml.Node) -> None:
        waiting = [top]
        seen: set[int] = set()
        while waiting:
            node = waiting.pop()
            if id(node) not in seen:
                seen.add(id(node))
                self._complain_about_tag(node)
                for child in () if isinstance(node, _ScalarNode) else node.value:
                    waiting.extend(child if isinstance(child, tuple) else (child,))

    def _complain_about_tag(self, node: yaml.Node) -> None:
        if node.tag is not None and self._lines:
            line, column = start(node)
            written = re.match(r"!\S*", self._lines[line - 1][column - 1 :])
            tag = written[0] if written else node.tag
            self.troubles.append(FileTrouble("tag", line, column, tag=tag))


def start(node: yaml.Node) -> tuple[int, int]:
    """Return the line and column where a node begins, counted from 1."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _stands_first(text: str, mark: str) -> bool:
    """Tell whether a mark stands where a tag or an anchor could; most texts only shout."""
    return any(
        found.start() == 0 or text[found.start() - 1] in " \n\r\t[{,"
        for found in re.finditer(re.escape(mark), text)
    )

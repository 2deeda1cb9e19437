"""One YAML file of a bank: opened with care, and every complaint about it in its place."""

from pathlib import Path

import yaml

from quiz.banks.complaint import Complaint
from quiz.banks.files import MOST_MEGABYTES, is_inside, is_ordinary
from quiz.banks.problems import Data, Problem
from quiz.banks.problems import Path as Place
from quiz.banks.syntax import FileTrouble, decode
from quiz.banks.yaml_nodes import Nodes


class BankFile:
    """A file of a bank, with the complaints about it.

    `nodes` is None where it cannot be read at all; `top` has the nodes of its keys, and
    `has_sound_keys` is false when one of these is given twice or is no word.
    """

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        self.path = path
        self.complaints: list[Complaint] = []
        self.nodes: Nodes | None = None
        self.top: dict[str, yaml.Node] = {}
        self.has_sound_keys = False
        try:
            nodes = self._open(folder)
            self.top = nodes.top()
            self.nodes = nodes
            self.has_sound_keys = self._report_troubles(nodes, 0, None)
        except FileTrouble as trouble:
            self._report_trouble(trouble, None)
        except OSError:
            self._report_trouble(FileTrouble("unreadable"), None)

    def plain(self, node: yaml.Node) -> tuple[Data, bool]:
        """Return a node as plain data, and whether its keys and tags are in order."""
        assert self.nodes is not None  # a node can only come from them
        count = len(self.nodes.troubles)
        data: Data = None
        try:
            data = self.nodes.plain(node)
        except FileTrouble as trouble:
            self.nodes.troubles.append(trouble)
        name = data.get("id") if isinstance(data, dict) else None
        question = name if isinstance(name, str) else None
        return data, self._report_troubles(self.nodes, count, question)

    def report(self, problem: Problem, base: Place = (), question: str | None = None) -> None:
        """Complain about a part of the data; its place is counted from `base`."""
        values = problem.values
        if problem.first is not None:
            values = {**values, "first_line": str(self.line((*base, *problem.first)))}
        line, column = self.place((*base, *problem.where), on_key=problem.is_on_key)
        self._add(problem.code, line, column, values, question)

    def place(self, where: Place, *, on_key: bool = False) -> tuple[int, int]:
        """Return the line and column of a part of the data, from 1."""
        return self.nodes.place(where, on_key=on_key) if self.nodes else (1, 1)

    def line(self, where: Place) -> int:
        """Return the line of a part of the data, from 1."""
        return self.place(where)[0]

    def _open(self, folder: Path | None) -> Nodes:
        if folder is not None and not is_inside(self.path, folder):
            raise FileTrouble("link-outside", name=self.path.name)
        if not is_ordinary(self.path):
            raise FileTrouble("not-a-file")
        if self.path.stat().st_size > MOST_MEGABYTES << 20:
            raise FileTrouble("too-large", limit=str(MOST_MEGABYTES))
        return Nodes(decode(self.path.read_bytes()))

    def _report_troubles(self, nodes: Nodes, count: int, question: str | None) -> bool:
        """Complain about what the nodes have met since there were `count`; tell if nothing."""
        troubles = nodes.troubles[count:]
        for trouble in troubles:
            self._report_trouble(trouble, question)
        return not troubles

    def _report_trouble(self, trouble: FileTrouble, question: str | None) -> None:
        self._add(trouble.code, trouble.line, trouble.column, trouble.values, question)

    def _add(
        self, code: str, line: int, column: int, values: dict[str, str], question: str | None
    ) -> None:
        self.complaints.append(
            Complaint(
                path=self.path,
                line=line,
                column=column,
                code=code,
                values=values,
                question=question,
            )
        )

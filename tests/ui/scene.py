"""What the quiz page shows, as it is found in the accessibility tree."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quiz.core.bank import Bank
from quiz.core.kinds import Question
from quiz.core.kinds.multiple_answer import MultipleAnswer, choose
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.question import in_language
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from tests.ui.at_spi import Node

_PLACE = re.compile(r"Question (\d+) of (\d+)")
_OPTION = re.compile(r"([A-Z])\. (.*)", re.DOTALL)
_JUDGEMENT = re.compile(
    r", (?:your answer, correct|your answer, incorrect|correct answer|you missed this one)$"
)
_MAIN = ("Answer", "Next", "See results", "Submit…")
_MARKS = re.compile(r"[*_`\\]")


def plain(text: str) -> str:
    """Return Markdown's words without its marks."""
    return " ".join(_MARKS.sub("", text).split())


@dataclass(frozen=True)
class Scene:
    """One question on screen; options without their letters, `chosen` by their place."""

    position: int
    count: int
    is_exam: bool
    prompt: str
    options: tuple[str, ...]
    chosen: frozenset[int]
    is_flagged: bool
    field: Node | None
    main: str
    nodes: tuple[Node, ...]

    @property
    def is_judged(self) -> bool:
        """Tell whether a practice question shows what became of it."""
        return not self.is_exam and self.main in ("Next", "See results")

    def with_chosen(self, places: frozenset[int]) -> "Scene":
        """Return it with other options chosen."""
        return replace(self, chosen=places)


def scene_of(tree: Node) -> Scene | None:
    """Return the question on screen; None on any other page, or while one makes way."""
    place = next((m for n in tree.all("label") if (m := _PLACE.fullmatch(n.name))), None)
    prompt = tree.first("label", state="focusable")
    # An exam's footer has "Submit…" before the main button.
    main = next((n.name for n in reversed(tree.all("push button")) if n.name in _MAIN), None)
    flag = tree.first("check box", "Flag for later")
    if place is None or prompt is None or main is None or flag is None:
        return None
    buttons = tree.all("radio button") + tree.all("check box")
    rows = [node for node in buttons if _OPTION.fullmatch(node.name)]
    texts = [_JUDGEMENT.sub("", _OPTION.fullmatch(node.name)[2]) for node in rows]
    return Scene(
        position=int(place[1]) - 1,
        count=int(place[2]),
        is_exam=tree.first("label", "Exam ·") is not None,
        prompt=plain(prompt.name),
        options=tuple(plain(text) for text in texts),
        chosen=frozenset(at for at, node in enumerate(rows) if "checked" in node.states),
        is_flagged="checked" in flag.states,
        field=tree.first("text", "Your answer"),
        main=main,
        nodes=tuple(rows),
    )


class KeyOfAnswers:
    """The questions of banks by their words, with what can be answered to each."""

    def __init__(self, banks: Iterable[Bank], language: str = "en") -> None:
        self._language = language
        self._questions: dict[str, tuple[Bank, Question]] = {}
        for bank in banks:
            for question in bank.questions.values():
                prompt = plain(in_language(question.prompt, language))
                self._questions[prompt] = (bank, question)

    def question(self, scene: Scene) -> Question:
        """Return the question whose words are shown."""
        return self._questions[scene.prompt][1]

    def response(self, scene: Scene) -> str:
        """Return the response that the chosen options make, as it is recorded."""
        question = self.question(scene)
        match question:
            case SingleChoice() | MultipleAnswer():
                listed = [self._option(question, scene.options[at]) for at in scene.chosen]
                return choose(listed)
            case TrueFalse():
                return "".join(scene.options[at].lower() for at in scene.chosen)
        raise TypeError(question.kind)

    def places(self, scene: Scene, response: str) -> frozenset[int]:
        """Return the places of the options that a response names."""
        question = self.question(scene)
        if isinstance(question, TrueFalse):
            return frozenset({0 if response == "true" else 1} if response else ())
        wanted = {int(index) for index in response.split(",") if index}
        options = enumerate(scene.options)
        return frozenset(at for at, text in options if self._option(question, text) in wanted)

    def order(self, scene: Scene) -> tuple[int, ...]:
        """Return the options' indices in the bank as they stand on screen."""
        question = self.question(scene)
        if not isinstance(question, SingleChoice | MultipleAnswer):
            return ()
        return tuple(self._option(question, text) for text in scene.options)

    def right_keys(self, scene: Scene) -> str:
        """Return the letters, or the text, that answer rightly."""
        question = self.question(scene)
        if isinstance(question, Numeric | ShortAnswer):
            return typable(question.right_response())
        return letters(self.places(scene, question.right_response()))

    def _option(self, question: SingleChoice | MultipleAnswer, shown: str) -> int:
        texts = [plain(in_language(each.text, self._language)) for each in question.options]
        return texts.index(shown)


def letters(places: Iterable[int]) -> str:
    """Return the letters of options by their places."""
    return "".join("abcdefgh"[at] for at in sorted(places))


_PLAIN = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ–—’“”", 'aeiouunAEIOUUN--\'""')


def typable(text: str) -> str:
    """Return a text with nothing in it that an American keyboard has no key for."""
    return "".join(c for c in text.translate(_PLAIN) if c.isascii() and (c.isalnum() or c in " .-"))

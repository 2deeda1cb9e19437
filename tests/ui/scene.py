"""What the quiz page shows, as it is found in the accessibility tree."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quiz.core.bank import Bank
from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze, fill
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, join
from quiz.core.kinds.multiple_answer import MultipleAnswer, choose
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering, in_order
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.wording import in_language
from tests.ui.at_spi import Node

_PLACE = re.compile(r"Question (\d+) of (\d+)")
_OPTION = re.compile(r"([A-Z]|\d+)\. (.*)", re.DOTALL)
_GAP = re.compile(r"Gap \d+ of \d+, (.*?)(?:, (?:correct|partly right|incorrect|not sent).*)?")
_JUDGEMENT = re.compile(
    r", (?:your answer, correct|your answer, incorrect|correct answer|you missed this one)$"
)
_ROW = re.compile(r"\d+ of \d+: (.*)", re.DOTALL)
_LEFT = re.compile(r"\d+\. (.*?), (?:joined with ([A-Z])\. .*|not joined.*)", re.DOTALL)
_RIGHT = re.compile(r"[A-Z]\. (.*?)(?:, joined with \d+\. .*)?(?:, chosen)?", re.DOTALL)
_CHIP = re.compile(r"[A-Z]\. (.*?)(?:, in this gap|, used in another gap)?", re.DOTALL)
_MAIN = ("Answer", "Next", "See results", "Submit…")
_MARKS = re.compile(r"[*_`\\]")


def plain(text: str) -> str:
    """Return Markdown's words without its marks."""
    return " ".join(_MARKS.sub("", text).split())


def is_main_button(node: Node) -> bool:
    """Tell whether it is the button that leads on from a question; "Submit…" may be another."""
    return node.role == "push button" and node.name in _MAIN


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
    #: Of an ordering: what is said of each row, from the first to the last, and where they are.
    rows: tuple[str, ...] = ()
    row_nodes: tuple[Node, ...] = ()
    #: Of a matching: the cards, and by the place of each left one that of its partner.
    lefts: tuple[Node, ...] = ()
    rights: tuple[Node, ...] = ()
    joins: tuple[int | None, ...] = ()
    #: Of a text with gaps: what is in each of them, "" where one is empty, and where they are.
    gaps: tuple[str, ...] = ()
    gap_nodes: tuple[Node, ...] = ()
    #: The choices of the gap that is filled now, each with its letter.
    chips: tuple[Node, ...] = ()

    @property
    def current(self) -> int | None:
        """Return the place of the left card that is to be joined now."""
        places = [at for at, node in enumerate(self.lefts) if ", chosen" in node.name]
        return places[0] if places else None

    @property
    def is_judged(self) -> bool:
        """Tell whether a practice question shows what became of it."""
        return not self.is_exam and self.main in ("Next", "See results")

    def with_chosen(self, places: frozenset[int]) -> "Scene":
        """Return it with other options chosen."""
        return replace(self, chosen=places)

    def with_gap(self, number: int, words: str) -> "Scene":
        """Return it with something else in a gap."""
        return replace(self, gaps=(*self.gaps[:number], words, *self.gaps[number + 1 :]))

    def chip(self, words: str) -> Node | None:
        """Return the choice with these words for the gap that is filled now."""
        return next((n for n in self.chips if _CHIP.fullmatch(n.name)[1] == words), None)


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
    cards = tree.all("push button")
    order = tuple(node for node in cards if _ROW.fullmatch(node.name))
    lefts = [(node, found) for node in cards if (found := _LEFT.fullmatch(node.name))]
    gaps = [(node, found) for node in tree.all() if (found := _GAP.fullmatch(node.name))]
    partners = [found[2] for _, found in lefts]
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
        rows=tuple(_ROW.fullmatch(node.name)[1] for node in order),
        row_nodes=order,
        lefts=tuple(node for node, _ in lefts),
        rights=tuple(node for node in cards if lefts and _RIGHT.fullmatch(node.name)),
        gaps=tuple("" if found[1] == "empty" else found[1] for _, found in gaps),
        gap_nodes=tuple(node for node, _ in gaps),
        chips=tuple(node for node in cards if gaps and _CHIP.fullmatch(node.name)),
        joins=tuple("ABCDEFGH".index(letter) if letter else None for letter in partners),
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
            case Hotspot():
                return choose(scene.chosen)
            case Cloze():
                gaps = question.gaps(self._language)
                return fill(
                    [
                        gap if wanted.is_typed or not gap else str(wanted.choices.index(gap))
                        for gap, wanted in zip(scene.gaps, gaps, strict=True)
                    ]
                )
            case Ordering():
                return in_order(self.items(scene))
            case Matching():
                order, joins = self.order(scene), enumerate(scene.joins)
                return join({left: order[place] for left, place in joins if place is not None})
        raise TypeError(question.kind)

    def items(self, scene: Scene) -> tuple[int, ...]:
        """Return the items of an ordering as they stand on screen."""
        question = self.question(scene)
        texts = [plain(in_language(item.text, self._language)) for item in question.items]
        return tuple(
            next(at for at, text in enumerate(texts) if f"{plain(row)}, ".startswith(f"{text}, "))
            for row in scene.rows
        )

    def places(self, scene: Scene, response: str) -> frozenset[int]:
        """Return the places of the options that a response names."""
        question = self.question(scene)
        if isinstance(question, TrueFalse):
            return frozenset({0 if response == "true" else 1} if response else ())
        wanted = {int(index) for index in response.split(",") if index}
        if isinstance(question, Hotspot):
            return frozenset(wanted)
        options = enumerate(scene.options)
        return frozenset(at for at, text in options if self._option(question, text) in wanted)

    def order(self, scene: Scene) -> tuple[int, ...]:
        """Return the options' indices in the bank as they stand on screen."""
        question = self.question(scene)
        if isinstance(question, Matching):
            texts = [plain(in_language(text, self._language)) for text in question.rights]
            shown = [_RIGHT.fullmatch(node.name)[1] for node in scene.rights]
            return tuple(texts.index(plain(text)) for text in shown)
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

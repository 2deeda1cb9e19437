"""Take a quiz on its page in tests: with keys and clicks, and by what is there to read."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from quiz import paths
from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.citations import Citation, Fact, Source
from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, Pair
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Item, Ordering
from quiz.core.kinds.question import Image, Option
from quiz.core.kinds.short_answer import AcceptedAnswer, ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.settings import Settings
from quiz.ui.pages.play import PlayPage
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.widgets.text import Label
from tests.ui.pictures import Taken, started

SINGLE = SingleChoice(
    id="single",
    topic="origin",
    difficulty="easy",
    facts=("lima",),
    prompt="Which document & why <b>?",
    options=(
        Option(text="The *framework*", feedback="That came in 2012."),
        Option(text="The declaration", correct=True, feedback="Signed in Lima."),
        Option(text="R&D"),
    ),
    hints=("It is a town.", "On the coast."),
    explanation="Signed in **2011**.",
)
MULTIPLE = MultipleAnswer(
    id="multiple",
    topic="origin",
    facts=("lima",),
    prompt="Which bodies?",
    options=(
        Option(text="Council", correct=True, feedback="It meets twice a year."),
        Option(text="Parliament", feedback="There is none."),
        Option(text="Group", correct=True),
        Option(text="Court"),
    ),
    explanation="Two of them.",
)
TRUE_FALSE = TrueFalse(
    id="true-false", facts=("lima",), prompt="It decides together.", answer=True, explanation="Yes."
)
NUMERIC = Numeric(
    id="numeric",
    facts=("lima",),
    prompt="How many visitors?",
    answer=Decimal(998808),
    tolerance="2%",
    unit="visitors",
    explanation="Many.",
)
SHORT = ShortAnswer(
    id="short",
    facts=("lima",),
    prompt="Where was it signed?",
    answers={"en": (AcceptedAnswer(text="Paranal", feedback="In the desert."),)},
    explanation="At an observatory.",
)
ORDERING = Ordering(
    id="ordering",
    facts=("lima",),
    prompt="In which order did it happen?",
    first="Oldest",
    last="Newest",
    items=(
        Item(text="The declaration", key="2011"),
        Item(text="The framework", key="2012"),
        Item(text="R&D", key="2014"),
    ),
    explanation="First in Lima.",
)
MATCHING = Matching(
    id="matching",
    facts=("lima",),
    prompt="Which place is it?",
    pairs=(
        Pair(left="Lima", right="The declaration"),
        Pair(left="Vallarta", right="The *framework*"),
        Pair(left="Cali", right="R&D"),
    ),
    distractors=("The vision",),
    explanation="Two of them are towns.",
)
CLOZE = Cloze(
    id="cloze",
    facts=("lima",),
    prompt="Fill in the paragraph.",
    text="It came from {Cusco|Tacna|R&D} in {2012|2011|2016}, {4|3} years after all.",
    explanation="At an observatory.",
)
HOTSPOT = Hotspot(
    id="hotspot",
    facts=("lima",),
    prompt="Point to it.",
    image=Image(
        file=str(paths.QUESTIONS / "alianza-del-pacifico" / "images" / "costa-pacifica.svg"),
        alt="A map of the coast.",
        credit="Map: Natural Earth.",
    ),
    regions={"MEX": "Mexico", "COL": "Colombia", "PER": "Peru", "CHL": "Chile"},
    correct=("PER",),
    feedback={"CHL": "That is further south."},
    explanation="It is in between.",
)
ALL_KINDS = (SINGLE, MULTIPLE, TRUE_FALSE, NUMERIC, SHORT, ORDERING, MATCHING, CLOZE, HOTSPOT)
#: For each kind: the right response, a wrong one, and the right answer in words.
RESPONSES = {
    SINGLE.id: ("1", "0", "The declaration"),
    MULTIPLE.id: ("0,2", "1,3", "Council"),
    TRUE_FALSE.id: ("true", "false", "True"),
    NUMERIC.id: ("998808", "5", "998,808\N{NO-BREAK SPACE}visitors"),
    SHORT.id: ("paranal", "Lima", "Paranal"),
    ORDERING.id: ("0,1,2", "2,1,0", "goes in 1"),
    MATCHING.id: ("0:0,1:1,2:2", "0:1,1:0", "goes with"),
    CLOZE.id: ('["0", "0", "0"]', '["1", "2", ""]', "correct: Cusco"),
    HOTSPOT.id: ("2", "3", "3. Peru"),
}
#: How the footer's button for a hint is named; the key follows.
A_HINT = "Show a hint. Each hint takes a third off this question's points."
ANOTHER_HINT = "Show another hint. Each hint takes a third off this question's points."
YEAR = Numeric(id="year", prompt="In which year?", answer=Decimal(2011))


def bank(*questions: Question) -> Bank:
    source = Source(title="Ten years: a balance", short="Legler (2021)")
    fact = Fact(
        id="lima",
        text="It was signed in Lima.",
        source=Citation(ref="kas", section="passage on Lima"),
        as_of="2021",
    )
    return Bank(
        id="bank",
        title="Pacific & Alliance",
        languages=("en",),
        questions={question.id: question for question in questions or ALL_KINDS},
        sources={"kas": source},
        facts={"lima": fact},
        topics={"origin": "Origin"},
    )


class Playing:
    """The page with a quiz on it, a clock that a test moves, and what the page has said."""

    def __init__(
        self,
        qtbot,
        theme: Theme,
        *questions: Question,
        mode: Mode = Mode.PRACTICE,
        taken: Taken | None = None,
        size: tuple[int, int] = (1280, 800),
        folder: str = "",
        may_answer: bool = True,
        settings: Settings | None = None,
        **more,
    ) -> None:
        more.setdefault("number_format", NumberFormat.COMMA_POINT)
        self.taken = taken or started(mode, of=bank(*questions), **more)
        self.qtbot = qtbot
        self.theme = theme
        self.said: list[str] = []
        self.page = PlayPage(theme, Preferences(settings or Settings(language="en")))
        qtbot.addWidget(self.page)
        self.failures: list[object] = []
        self.page.record_failed.connect(self.failures.append)
        self.page.resize(*size)
        self.page.set_room(Room.of(*size, theme.scale))
        self.page.show_attempt(self.attempt, folder, may_answer=may_answer)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    @property
    def attempt(self) -> Attempt:
        return self.taken.attempt

    def press(self, *keys: str) -> None:
        """Press keys where the focus is: "B", "Enter", "Alt+Right", "Ctrl+G"."""
        for key in keys:
            *held, name = key.split("+") if len(key) > 1 else [key]
            modifiers = Qt.KeyboardModifier.NoModifier
            for each in held:
                modifiers |= {
                    "Alt": Qt.KeyboardModifier.AltModifier,
                    "Ctrl": Qt.KeyboardModifier.ControlModifier,
                    "Pad": Qt.KeyboardModifier.KeypadModifier,
                }[each]
            target = self.page.focusWidget() or self.page
            if len(name) == 1 and not held:
                self.qtbot.keyClick(target, name)
            else:
                named = {"Enter": "Return", "Plus": "Plus"}.get(name, name)
                self.qtbot.keyClick(target, getattr(Qt.Key, f"Key_{named}"), modifiers)

    def write(self, text: str) -> None:
        """Type into the field that has the focus."""
        self.qtbot.keyClicks(self.page.focusWidget(), text)

    def pause(self) -> None:
        """Let the typing pause."""
        assert self.page.draft_timer.isActive()
        self.page.draft_timer.timeout.emit()

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass with the page looking at the clock."""
        while seconds > 0:
            step = min(4.0, seconds)
            self.taken.clock.pass_seconds(step)
            self.page.time.tick_timer.timeout.emit()
            seconds -= step

    def hesitate(self) -> None:
        """Let the moment pass in which a key still means the answer that came too late."""
        timer = self.page.time.late_timer
        assert timer.isActive()
        timer.stop()

    def button(self, name: str) -> QAbstractButton:
        """The button with these words, as they are seen or said."""
        found = [
            button
            for button in self.page.findChildren(QAbstractButton)
            if button.isVisible()
            and name in (button.text().replace("&&", "&"), button.accessibleName())
        ]
        assert found, f"no button {name!r}"
        return found[0]

    def has_button(self, name: str) -> bool:
        return any(
            button.isVisible() and name in (button.text(), button.accessibleName())
            for button in self.page.findChildren(QAbstractButton)
        )

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def rows(self) -> list[str]:
        """The options as a screen reader names them."""
        answer = self.page.view.question().answer
        return [row.accessibleName() for row in answer.findChildren(QAbstractButton)]

    def chosen(self) -> list[str]:
        answer = self.page.view.question().answer
        return [
            row.text().replace("&&", "&")
            for row in answer.findChildren(QAbstractButton)
            if row.isCheckable() and row.isChecked()
        ]

    def field(self) -> QLineEdit:
        return self.page.view.question().findChild(QLineEdit)

    def main(self) -> QAbstractButton:
        return self.page.view.footer.main

    def texts(self) -> list[str]:
        """Every text that is on screen."""
        QCoreApplication.processEvents()
        return [
            label.plain_text() if isinstance(label, Label) else label.text()
            for label in self.page.findChildren(QLabel)
            if label.isVisible() and not label.pixmap()
        ]

    def shows(self, text: str) -> bool:
        return any(text in shown for shown in self.texts())

    def everything(self) -> str:
        """All that is on screen or said to a screen reader, names, descriptions and tooltips."""
        said = self.texts()
        for widget in self.page.findChildren(QWidget):
            if widget.isVisible():
                said += [
                    widget.accessibleName(),
                    widget.accessibleDescription(),
                    widget.toolTip(),
                ]
        return "\n".join(said)

    def prompt(self) -> str:
        return self.page.view.question().question.accessibleName()

    def give(self, response: str) -> None:
        """Put a response into the answer as a person would have, and send it."""
        answer = self.page.view.question().answer
        answer.set_response(response)
        answer.changed.emit(response)
        self.press("Enter")

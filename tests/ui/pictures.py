"""A bank with the content of the design's pictures, and quizzes in the states they show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from quiz import paths
from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.citations import Citation, Fact, Source
from quiz.core.events import Confidence, Event, Happened
from quiz.core.extra_time import ExtraTime
from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze, fill
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
from quiz.core.plan import Plan, PlannedQuestion, option_order
from quiz.core.timing import Limit
from tests.clocks import HandClock
from tests.stores import MemoryStore

IDENTITY = "picture"
#: What each question's marker shows in picture 11: right, wrong, partly.
RESULTS = "rrwrrprwrrrrrrr"
#: Seconds spent on each question of picture 11: 8:42 in all, 0:41, 1:02 and 0:28 on 3, 6 and 8.
SECONDS = (30, 28, 41, 33, 31, 62, 35, 28, 34, 32, 31, 38, 33, 34, 32)
SOURCES = {
    "alianza": Source(
        title="La Alianza del Pacífico a 10 años: balance y perspectivas",
        short="Briceño-Ruiz, Prado Lallande y Legler (2021)",
        authors=("José Briceño-Ruiz", "Juan Pablo Prado Lallande", "Thomas Legler"),
        date="2021",
    )
}
TOPICS = {
    "cronologia": "Cronología",
    "instituciones": "Instituciones",
    "comercio": "Comercio",
    "movilidad": "Movilidad de personas",
    "integracion": "Integración",
}
#: The topic of each question: 4, 4, 3, 2 and 2 of them, as in picture 11.
_TOPIC_LETTERS = "cnapniccicipnia"
_TOPIC_BY_LETTER = {
    "c": "cronologia",
    "i": "instituciones",
    "n": "comercio",
    "p": "movilidad",
    "a": "integracion",
}


@dataclass
class Taken:
    """A quiz with the clock that it looks at and the record that it is kept in."""

    attempt: Attempt
    clock: HandClock
    store: MemoryStore

    def spend(self, seconds: float) -> None:
        """Let time pass as it does on screen, with looks at the clock."""
        while seconds > 0:
            step = min(seconds, 4.0)
            self.clock.pass_seconds(step)
            self.attempt.tick()
            seconds -= step


def bank() -> Bank:
    """Return the bank of the pictures: 15 questions in the order in which they are asked."""
    questions = _questions()
    return Bank(
        id="alianza-del-pacifico",
        title="Alianza del Pacífico",
        languages=("es",),
        questions={question.id: question for question in questions},
        sources=SOURCES,
        facts={
            "lima": Fact(
                id="lima",
                text="La Declaración de Lima, del 28 de abril de 2011, creó la Alianza.",
                source=Citation(ref="alianza", section="Introducción"),
                as_of="2021",
            )
        },
        topics=TOPICS,
    )


def practice(
    number: int,
    results: str = "rrwrrprrrrrrrrr",
    *,
    rest: float = 402.0,
    **planned: object,
) -> Taken:
    """Return a practice at a question, those before answered, with a rest of ten minutes.

    `results` says how each was answered: r, w or p. As in the pictures the tenth is flagged
    while it waits.
    """
    taken = started(Mode.PRACTICE, Limit(scope="quiz", seconds=600), **planned)
    for result in results[: number - 1]:
        _answer(taken, result)
        taken.attempt.go_to(taken.attempt.position + 1)
    taken.spend(600 - rest - taken.attempt.total_seconds)
    if number < 10:
        _flag(taken, 10)
    return taken


def exam(number: int, *, rest: float = 118.0, **planned: object) -> Taken:
    """Return an exam at a question, those before answered, 3 and 10 flagged (picture 17)."""
    taken = started(Mode.EXAM, Limit(scope="quiz", seconds=600), ExtraTime.HALF, **planned)
    for result in "r" * (number - 1):
        _answer(taken, result)
        taken.attempt.go_to(taken.attempt.position + 1)
    for flagged in (3, 10):
        _flag(taken, flagged)
    taken.spend(900 - rest)
    return taken


def results(results: str = RESULTS, **planned: object) -> Taken:
    """Return a finished practice; that of picture 11 has 12.5 of 15, in 8:42.

    What was answered wrongly had been called certain.
    """
    taken = started(Mode.PRACTICE, **{"asks_confidence": True, **planned})
    for number, (result, seconds) in enumerate(zip(results, SECONDS, strict=True), 1):
        taken.spend(seconds)
        if number == 10:
            taken.attempt.flag(on=True)
        if result == "w":
            taken.attempt.confide(Confidence.CERTAIN)
        _answer(taken, result)
        following = taken.attempt.next_position()
        if following is not None:
            taken.attempt.go_to(following)
    taken.attempt.finish()
    return taken


def started(
    mode: Mode,
    limit: Limit | None = None,
    extra: ExtraTime = ExtraTime.NONE,
    *,
    of: Bank | None = None,
    store: MemoryStore | None = None,
    hides_clock: bool = False,
    number_format: NumberFormat = NumberFormat.SPACE_COMMA,
    **planned: object,
) -> Taken:
    """Return a quiz of all questions of a bank, in the bank's order, at its beginning.

    `planned` has more of the plan, as `tries` and `asks_confidence`.
    """
    limit = limit or Limit()
    asked = of or bank()
    snapshots = [asked.snapshot(name) for name in asked.questions]
    factor = extra.factor or 1
    seconds = float(limit.seconds * factor) if limit.scope != "none" else None
    plan = Plan(
        bank=asked.id,
        title=asked.title,
        mode=mode,
        questions=tuple(
            PlannedQuestion(
                id=snapshot.question.id,
                content=snapshot.content_hash(),
                order=_order(snapshot.question),
                seconds=seconds if limit.scope == "question" else None,
            )
            for snapshot in snapshots
        ),
        seed=1,
        limit=limit,
        extra=extra,
        seconds=seconds if limit.scope == "quiz" else None,
        number_format=number_format,
        hides_clock=hides_clock,
        **planned,
    )
    clock, store = HandClock(), store or MemoryStore()
    contents = {snapshot.content_hash(): snapshot for snapshot in snapshots}
    begin = partial(store.begin, IDENTITY, asked.id, contents)
    attempt = Attempt(IDENTITY, plan, contents, clock, _recorder(store, begin))
    attempt.start()
    return Taken(attempt, clock, store)


def _order(question: Question) -> tuple[int, ...]:
    """Return the options in the bank's order; what that would give away as the pictures have it."""
    match question:
        case Ordering(id="q10"):
            return (1, 0, 3, 4, 2)
        case Matching(id="q11"):
            return (2, 3, 0, 1)
        case Ordering() | Matching() | Cloze():
            return option_order(question, None)
        case _:
            return tuple(range(len(getattr(question, "options", ()))))


def _recorder(
    store: MemoryStore, begin: Callable[[Sequence[Event]], None]
) -> Callable[[Sequence[Event]], None]:
    """Return what commits events: the first ones begin the run."""
    has_begun = False

    def record(events: Sequence[Event]) -> None:
        nonlocal has_begun
        if has_begun:
            store.append(IDENTITY, events)
        else:
            begin(events)
            has_begun = True

    return record


def _answer(taken: Taken, result: str) -> None:
    """Answer the question on screen rightly, wrongly or partly."""
    question = taken.attempt.snapshot.question
    right = question.right_response()
    match question:
        case SingleChoice():
            wrong = "0" if right != "0" else "1"
        case TrueFalse():
            wrong = "false" if right == "true" else "true"
        case Ordering(items=items):
            wrong = ",".join(map(str, reversed(range(len(items)))))
        case Matching():
            wrong = "0:1"
        case Cloze():
            wrong = fill(["1"])
        case _:
            wrong = "1"
    partly = right.split(",")[0]
    for _ in range(taken.attempt.plan.tries):
        taken.attempt.give({"r": right, "w": wrong, "p": partly}[result])


def _flag(taken: Taken, number: int) -> None:
    """Flag a question that is not on screen."""
    attempt = taken.attempt
    attempt._happen(attempt._event(Happened.FLAGGED, position=number - 1))


def _questions() -> list[Question]:
    """Return the questions by number; 3, 6 and 8 to 14 are those that the pictures show."""
    shown = {
        3: _share(),
        6: _bodies(),
        8: _document(),
        9: _organs(),
        10: _events(),
        11: _tasks(),
        12: _visitors(),
        13: _paragraph(),
        14: _presidency(),
    }
    return [shown.get(number) or _other(number) for number in range(1, 16)]


def _topic(number: int) -> str:
    return _TOPIC_BY_LETTER[_TOPIC_LETTERS[number - 1]]


def _share() -> Numeric:
    return Numeric(
        id="q3",
        topic=_topic(3),
        facts=("lima",),
        prompt="¿Cuál es el porcentaje del comercio que queda dentro de la Alianza?",
        answer=Decimal(3),
        unit="%",
        explanation="Según Alicia Bárcenas (CEPAL, 2020), solo 3 % del comercio va a los propios"
        " países. El 15 % es la meta de la Visión Estratégica 2030.",
    )


def _bodies() -> MultipleAnswer:
    return MultipleAnswer(
        id="q6",
        topic=_topic(6),
        prompt="¿Qué órganos forman parte de la estructura de la Alianza?",
        options=(
            Option(text="El Consejo de Ministras y Ministros", correct=True),
            Option(text="Una comisión ejecutiva"),
            Option(text="El Grupo de Alto Nivel", correct=True),
            Option(text="Una secretaría permanente"),
        ),
    )


def _document() -> SingleChoice:
    return SingleChoice(
        id="q8",
        topic=_topic(8),
        difficulty="medium",
        facts=("lima",),
        prompt="¿Qué documento, firmado el 28 de abril de 2011, dio vida a la Alianza del"
        " Pacífico?",
        options=(
            Option(text="El Acuerdo Marco"),
            Option(text="La Declaración de Lima", correct=True),
            Option(text="El Protocolo Adicional"),
            Option(text="La Visión Estratégica 2030"),
        ),
        explanation="La Declaración de Lima (2011) es el acta de nacimiento de la Alianza. El"
        " Acuerdo Marco es de 2012: vino un año después y fijó sus reglas.",
    )


def _organs() -> MultipleAnswer:
    return MultipleAnswer(
        id="q9",
        topic=_topic(9),
        difficulty="medium",
        facts=("lima",),
        prompt="¿Cuáles de estos órganos forman parte de la estructura de la Alianza?",
        options=(
            Option(text="El Grupo de Alto Nivel, con viceministras y viceministros", correct=True),
            Option(text="Un parlamento regional"),
            Option(text="Las Coordinaciones Nacionales", correct=True),
            Option(text="Un tribunal de justicia propio"),
            Option(text="La presidencia pro tempore, que rota", correct=True),
        ),
        explanation="La Alianza evitó crear parlamentos y tribunales. Trabaja con el Grupo de"
        " Alto Nivel, las Coordinaciones Nacionales, los grupos técnicos y una presidencia pro"
        " tempore.",
    )


def _events() -> Ordering:
    return Ordering(
        id="q10",
        topic=_topic(10),
        difficulty="hard",
        facts=("lima",),
        prompt="Ordena estos hechos, del más antiguo al más reciente.",
        first="Más antiguo",
        last="Más reciente",
        items=(
            Item(text="Declaración de Lima", key="2011"),
            Item(text="Comité Conjunto Mixto para el clima de inversión", key="2012"),
            Item(text="Perú elimina visas de negocios para Chile, Colombia y México", key="2015"),
            Item(text="Entra en vigor el Protocolo Adicional", key="2016"),
            Item(
                text="Iniciativa para facilitar inversiones, con apoyo del Banco Mundial",
                key="2017",
            ),
        ),
        explanation="Perú eliminó el visado para personas de negocios en 2015. El Protocolo"
        " Adicional entró en vigor un año después, en 2016.",
    )


def _tasks() -> Matching:
    return Matching(
        id="q11",
        topic=_topic(11),
        difficulty="medium",
        facts=("lima",),
        prompt="Une cada órgano con lo que hace.",
        pairs=(
            Pair(left="Grupo de Alto Nivel", right="Reúne a viceministras y viceministros"),
            Pair(
                left="Presidencia pro tempore",
                right="Hace de base administrativa y rota entre los miembros",
            ),
            Pair(
                left="Consejo Empresarial (CEAP)",
                right="Da voz al sector privado de los cuatro países",
            ),
            Pair(
                left="Comisión de Libre Comercio",
                right="Cuida que se cumpla el Protocolo Adicional",
            ),
        ),
        explanation="La presidencia pro tempore hace de base administrativa y cuasi secretariado."
        " La Comisión de Libre Comercio, desde 2016, promueve que se cumpla el Protocolo"
        " Adicional.",
    )


def _visitors() -> Numeric:
    return Numeric(
        id="q12",
        topic=_topic(12),
        difficulty="hard",
        facts=("lima",),
        prompt="¿Cuántas personas de Chile, Colombia y Perú llegaron a México por vía aérea en"
        " 2019?",
        answer=Decimal(998808),
        tolerance="2%",
        unit="visitantes",
        explanation="Fueron 998 808 visitantes, unas cuatro veces y media los 220 517 de 2010,"
        " antes de que existiera la Alianza.",
        hints=("en 2010 habían sido 220 517.", "la mitad de dos millones, más o menos."),
    )


def _paragraph() -> Cloze:
    return Cloze(
        id="q13",
        topic=_topic(13),
        difficulty="medium",
        facts=("lima",),
        prompt="Completa el párrafo.",
        text="El {92 %|3 %|15 %|30 %|99 %} del universo arancelario ya está liberalizado, pero los"
        " cuatro países destinan solo cerca del {3 %|15 %|30 %|92 %|99 %} de su comercio a la"
        " propia Alianza, lejos del {25 %|3 %|15 %|30 %|99 %} que se fijó la Visión Estratégica"
        " 2030.".replace(" %", "\u00a0%"),
        explanation="El 92 % está libre de arancel desde 2016; el comercio entre los cuatro no"
        " pasa del 3 %.",
    )


def _presidency() -> Hotspot:
    file = paths.QUESTIONS / "alianza-del-pacifico" / "images" / "costa-pacifica.svg"
    return Hotspot(
        id="q14",
        topic=_topic(14),
        difficulty="medium",
        facts=("lima",),
        prompt="Señala el país que ejerció la presidencia pro tempore hasta julio de 2015.",
        image=Image(
            file=str(file),
            alt="Mapa de la costa del Pacífico, de México a Chile.",
            credit="Mapa: Natural Earth, dominio público.",
        ),
        regions={"MEX": "México", "COL": "Colombia", "PER": "Perú", "CHL": "Chile"},
        correct=("MEX",),
        feedback={"PER": "Perú la recibió después, en julio de 2015."},
        explanation="México la ejerció hasta la cumbre de Paracas, en julio de 2015.",
    )


def _other(number: int) -> Question:
    """Return a question of which the pictures show only the marker."""
    common = {"id": f"q{number}", "topic": _topic(number), "difficulty": "easy"}
    if number == 7:
        return TrueFalse(**common, prompt="La Alianza decide por unanimidad.", answer=True)
    if number == 15:
        return ShortAnswer(
            **common,
            prompt="¿Qué declaración dio origen a la Alianza?",
            answers={"es": (AcceptedAnswer(text="Declaración de Lima"),)},
        )
    return SingleChoice(
        **common,
        prompt=f"¿Cuál de estos países es miembro? ({number})",
        options=(Option(text="Chile", correct=True), Option(text="Brasil"), Option(text="Cuba")),
    )

"""What could be better in how questions are written, and where the author is told."""

from tests.banks.bank_texts import FULL, GOOD, PNG, SHORT, Mistake, spoilt

CHOICE = """\
title: Prueba
questions:
  - id: uno
    kind: single-choice
    prompt: {prompt}
    options:
{options}
    explanation: Porque sí.
"""


def choice(*options: str, prompt: str = "¿Cuál?") -> str:
    """Return a bank with one question, whose first option is right."""
    first, *others = options
    lines = [f"      - text: {first}", "        correct: true", *(f"      - {o}" for o in others)]
    return CHOICE.format(prompt=prompt, options="\n".join(lines))


def true_false(name: str) -> str:
    """Return a question of this kind."""
    return (
        f"  - id: {name}\n    kind: true-false\n    prompt: Así es.\n    answer: true\n"
        "    explanation: Lo es.\n"
    )


def typed(name: str, *answers: str) -> str:
    """Return a question whose answer is typed."""
    return (
        f"  - id: {name}\n    kind: short-answer\n    prompt: ¿Qué?\n"
        f"    answers: [{', '.join(answers)}]\n    explanation: Eso.\n"
    )


def single_choice(name: str, right: int) -> str:
    """Return a question with four options, of which the one in this place is right."""
    options = [
        f"      - text: {word}\n" + "        correct: true\n" * (place == right)
        for place, word in enumerate(("Chile", "Perú", "México", "Colombia"))
    ]
    return (
        f"  - id: {name}\n    kind: single-choice\n    prompt: ¿Cuál?\n    options:\n"
        f"{''.join(options)}    explanation: Ese.\n"
    )


def bank(*questions: str) -> str:
    """Return a bank with these questions."""
    return "title: Prueba\nquestions:\n" + "".join(questions)


MISTAKES = [
    Mistake(
        "seven options",
        choice(*"ABCDEFG"),
        "over-six-options",
        7,
        7,
        "Leave at most 6: the wrong ones that somebody would choose.",
        "Deja 6 como mucho: las incorrectas que alguien elegiría.",
    ),
    Mistake(
        "a right option that is much the longest",
        choice("El acuerdo que se firmó en Paranal, en Chile", "El de Lima", "El de Cali"),
        "longest-is-key",
        7,
        9,
        "Shorten it, or tell as much in the wrong ones.",
        "Acórtala, o da los mismos detalles en las incorrectas.",
    ),
    Mistake(
        "ranges that share a number",
        choice("De 1 a 5", "De 5 a 10", "De 11 a 20"),
        "overlapping-ranges",
        9,
        9,
        "Let one end before the other begins.",
        "Haz que uno termine antes de que empiece el otro.",
    ),
    Mistake(
        "options that differ in a letter",
        choice("Consejo de Ministros", "Grupo de Alto Nivel", "Consejo de Ministro"),
        "similar-options",
        10,
        9,
        "Change one of them, so that the choice is about what is known",
        "Cambia una, para que la elección dependa de lo que se sabe",
    ),
    Mistake(
        "an absolute word in a wrong option",
        choice("Por consenso", "Siempre por mayoría", "Por sorteo"),
        "absolute-words",
        9,
        9,
        "Say it without, or write one in the right option too.",
        "Dilo sin esa palabra, o usa una parecida también en la correcta.",
    ),
    Mistake(
        "a word of the question in the right option alone",
        choice("El consejo ministerial", "La cumbre", "El grupo", prompt="¿Qué consejo decide?"),
        "word-of-question-in-key",
        7,
        9,
        "Use another word, or repeat it in a wrong option.",
        "Usa otra palabra, o repítela en una incorrecta.",
    ),
    Mistake(
        "a full stop after one option of three",
        choice("Es un acuerdo.", "Es una unión", "Es un mercado"),
        "uneven-punctuation",
        7,
        7,
        "End all of them in the same way.",
        "Termínalas todas igual.",
    ),
    Mistake(
        "years in no order",
        choice("2012", "2011", "2016"),
        "unsorted-options",
        7,
        7,
        "Write them in that order: 2011, 2012, 2016.",
        "Escríbelas en ese orden: 2011, 2012, 2016.",
    ),
    Mistake(
        "a prompt that asks nothing",
        spoilt(GOOD, "¿Cuál?", "El país"),
        "prompt-without-question",
        5,
        13,
        "Write a whole question, or end it with a colon",
        "Escribe una pregunta completa, o termínalo con dos puntos",
    ),
    Mistake(
        "a form refused that is as good as accepted",
        spoilt(SHORT, "reject: [GAP]", "reject: [Grupo de Alto-Nivel]"),
        "reject-forgiven",
        7,
        14,
        "Remove it, or make `typed` stricter.",
        "Quítala, o haz `typed` más estricto.",
    ),
    Mistake(
        "answers of two questions a slip apart",
        bank(typed("uno", "importación"), typed("dos", "inportación", "entrada")),
        "answers-collide",
        6,
        14,
        "Add it to `reject`.",
        "Agrégala a `reject`.",
    ),
    Mistake(
        "the right option always first",
        bank(*(single_choice(f"q{number}", 0) for number in range(12))),
        "key-position",
        2,
        1,
        "Move some of them, so that no place gives it away on paper.",
        "Cambia algunas, para que en papel ningún lugar la delate.",
    ),
    Mistake(
        "true-false and little else",
        bank(*map(true_false, "abc"), typed("d", "sí"), typed("e", "no")),
        "many-true-false",
        2,
        1,
        "Ask some of them in another kind.",
        "Haz algunas de otro tipo.",
    ),
    Mistake(
        "a fact that no question asks",
        spoilt(FULL, "questions:\n", "  olvidado: {es: También., en: That too.}\nquestions:\n"),
        "unasked-fact",
        22,
        3,
        "Write one that names it under `facts`, or remove it.",
        "Escribe una que lo nombre en `facts`, o quítalo.",
    ),
    Mistake(
        "a source that nothing cites",
        spoilt(FULL, "topics:\n", "  otro:\n    title: El otro\ntopics:\n"),
        "unused-source",
        10,
        3,
        "Cite it, or remove it.",
        "Cítala, o quítala.",
    ),
    Mistake(
        "a topic without questions",
        spoilt(FULL, "defaults:\n", "  dos: {es: Dos, en: Two}\ndefaults:\n"),
        "unused-topic",
        12,
        3,
        "Write one with `topic: dos`, or remove the topic.",
        "Escribe una con `topic: dos`, o quita el tema.",
    ),
    Mistake(
        "an image that no question shows",
        {"bank.yaml": GOOD, "images/mapa.png": PNG},
        "unused-image",
        1,
        1,
        "Use it, or remove the file.",
        "Úsala, o quita el archivo.",
    ),
]

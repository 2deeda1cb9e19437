"""A good bank with one of everything, and ways to spoil it."""

from dataclasses import dataclass
from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20

GOOD = """\
title: Prueba
questions:
  - id: uno
    kind: single-choice
    prompt: ¿Cuál?
    options:
      - text: A
        correct: true
      - B
    explanation: Porque A.
"""

MULTIPLE = GOOD.replace("single-choice", "multiple-answer")

TRUE_FALSE = """\
title: Prueba
questions:
  - id: uno
    kind: true-false
    prompt: Dos y dos son cuatro.
    answer: true
    feedback:
      false: Cuenta otra vez.
    explanation: Son cuatro.
"""

NUMERIC = """\
title: Prueba
questions:
  - id: uno
    kind: numeric
    prompt: ¿Cuántas?
    answer: 998808
    tolerance: 5%
    unit: personas
    decimals: 0
    explanation: Tantas.
"""

RANGE = NUMERIC.replace("tolerance: 5%", "range: [950000, 1050000]")

SHORT = """\
title: Prueba
questions:
  - id: uno
    kind: short-answer
    prompt: ¿Qué sigla?
    answers: [GAN, Grupo de Alto Nivel]
    reject: [GAP]
    typed:
      accents: accept
    explanation: Así se abrevia.
"""

ORDERING = """\
title: Prueba
questions:
  - id: uno
    kind: ordering
    prompt: Ordena.
    items:
      - Uno
      - text: Dos
        key: 2012
      - Tres
    explanation: Así es.
"""

MATCHING = """\
title: Prueba
questions:
  - id: uno
    kind: matching
    prompt: Une.
    pairs:
      - [Chile, Santiago]
      - left: Perú
        right: Lima
    distractors:
      - Quito
    explanation: Así es.
"""

CLOZE = """\
title: {es: Prueba, en: Test}
questions:
  - id: uno
    kind: cloze
    prompt: {es: Completa., en: Fill in.}
    text:
      es: "En {2011|2012} nació en {Lima=la capital}."
      en: "In {2011|2012} it began in {Lima}."
    explanation: {es: Así es., en: So it is.}
"""

SVG = b"""\
<svg xmlns="http://www.w3.org/2000/svg">
  <title id="t">Mapa</title>
  <defs><path id="ARG"/></defs>
  <g id="land"><path id="PER"/><path id="CHL"/><path id="ECU"/></g>
</svg>
"""

HOTSPOT = """\
title: Prueba
questions:
  - id: uno
    kind: hotspot
    prompt: Señala.
    image: {file: mapa.svg, alt: Un mapa}
    regions:
      PER: Perú
      CHL: Chile
      ECU: Ecuador
    correct: PER
    feedback:
      CHL: Más al sur.
    explanation: Ahí está.
"""

#: The kinds that FULL has not, in one bank; it needs mapa.svg beside it.
PARTS = """\
title: {es: Prueba, en: Test}
defaults:
  typed: {accents: half, articles: [la]}
questions:
  - id: q-order
    kind: ordering
    prompt: {es: Ordena., en: Put in order.}
    items:
      - {es: Uno, en: One}
      - text: {es: Dos, en: Two}
        key: 2012
        rank: 1
      - text: Tres
        rank: 1
      - text: Cuatro
        key: {es: al final, en: at the end}
    first: {es: Primero, en: First}
    last: {es: Último, en: Last}
    marking: longest
    explanation: {es: Así., en: So.}
  - id: q-pairs
    kind: matching
    prompt: {es: Une., en: Join.}
    pairs:
      - [{es: Perú, en: Peru}, Lima]
      - left: Chile
        right: {es: "Santiago", en: "Santiago"}
    distractors: [Quito, {es: La Habana, en: Havana}]
    explanation: {es: Así., en: So.}
  - id: q-gaps
    kind: cloze
    text:
      en: "In {2011|2012} it began in {Lima=the capital}."
      es: "En {2011|2012} nació en {Lima}."
    typed: {slips: none}
    explanation: {es: Así., en: So.}
  - id: q-map
    kind: hotspot
    prompt: {es: Señala., en: Point out.}
    image: {file: mapa.svg, alt: {es: Un mapa, en: A map}}
    regions:
      PER: {es: Perú, en: Peru}
      CHL: Chile
      ECU: Ecuador
    correct: [CHL, ECU]
    feedback:
      PER: {es: No., en: No.}
    explanation: {es: Ahí., en: There.}
"""

FULL = """\
format: 1
id: todo
title: {es: Prueba, en: Test}
languages: [es, en]
license: CC-BY-4.0
sources:
  libro:
    title: El libro
    date: 2021-04
topics:
  uno: {es: Uno, en: One}
defaults:
  seconds: 30
  typed: {accents: half, articles: [el, la]}
facts:
  hecho:
    es: Es así.
    en: It is so.
    source: {ref: libro, section: {es: el pasaje, en: the passage}}
    as_of: 2021
    review_by: 2027-06
questions:
  - id: q-choice
    kind: single-choice
    topic: uno
    difficulty: easy
    facts: [hecho]
    prompt:
      es: ¿En qué año?
      en: In which year?
    options:
      - text: 2011
        correct: true
      - text: 2012
        feedback: {es: "No, antes.", en: "No, earlier."}
      - text: {es: Más tarde, en: Later}
    hints:
      - {es: Piensa., en: Think.}
    explanation: {es: Fue así., en: So it was.}
  - id: q-multiple
    kind: multiple-answer
    sources: [libro]
    prompt: {es: ¿Cuáles?, en: Which ones?}
    options:
      - text: Chile
        correct: true
      - text: Perú
        correct: true
      - Brasil
    marking: net
    explanation: {es: Esos., en: Those.}
  - id: q-true
    kind: true-false
    facts: [hecho]
    prompt: {es: Es así., en: It is so.}
    answer: true
    feedback:
      false: {es: Sí lo es., en: It is.}
    explanation: {es: Lo es., en: It is.}
  - id: q-number
    kind: numeric
    facts: [hecho]
    prompt: {es: ¿Cuántas?, en: How many?}
    answer: 2000
    range: [1800, 2200]
    unit: {es: personas, en: people}
    explanation: {es: Tantas., en: So many.}
    points: 2
  - id: q-words
    kind: short-answer
    facts: [hecho]
    prompt: {es: ¿Qué grupo?, en: Which group?}
    answers:
      en: [High Level Group]
      es:
        - GAN
        - text: Grupo de Alto Nivel
          feedback: {es: Completo., en: In full.}
    reject: [GAP]
    explanation: {es: Ese., en: That one.}
    seconds: 60
"""


def spoilt(text: str, old: str, new: str) -> str:
    """Return a text with one place changed; it must be there."""
    assert old in text, old
    return text.replace(old, new, 1)


def with_map(bank: str = HOTSPOT, drawing: bytes = SVG) -> dict[str, str | bytes]:
    """Return the files of a bank with a map."""
    return {"bank.yaml": bank, "mapa.svg": drawing}


def with_line(line: str, bank: str = GOOD) -> str:
    """Return a bank whose question has one more field."""
    return spoilt(bank, "    explanation", f"    {line}\n    explanation")


def with_image(name: str) -> str:
    """Return a bank whose question has an image."""
    return with_line(f"image:\n      file: {name}\n      alt: Un mapa")


@dataclass(frozen=True)
class Mistake:
    """An author's mistake: the code and place of the complaint, and part of its remedy.

    `bank` is one file's content, or a folder's files by name.
    """

    name: str
    bank: str | bytes | dict[str, str | bytes]
    code: str
    line: int
    column: int
    en: str
    es: str


def written(folder: Path, bank: str | bytes | dict[str, str | bytes]) -> Path:
    """Write a bank into a folder and return its path."""
    if not isinstance(bank, dict):
        folder, bank = folder / "mi-banco.yaml", {"": bank}
    for name, content in bank.items():
        path = folder / name if name else folder
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder

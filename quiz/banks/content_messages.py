"""What can be wrong with what a bank says: its keys, values, questions and images."""

from quiz.banks.message import Message, error, warning

BANK: dict[str, Message] = {
    "not-a-bank": error(
        "This is not a bank: at its left edge a file has keys, such as `title:` and `questions:`.",
        "Esto no es un banco: en su margen izquierdo, un archivo tiene claves, como `title:` y "
        "`questions:`.",
    ),
    "newer-format": error(
        "The bank has format {value}, which is newer than this program. Update the program, or "
        "write `format: 1`.",
        "El banco tiene el formato {value}, más nuevo que este programa. Actualiza el programa, o "
        "escribe `format: 1`.",
    ),
    "bad-format": error(
        "“{value}” is no version of the format. Write `format: 1`.",
        "«{value}» no es una versión del formato. Escribe `format: 1`.",
    ),
    "missing-title": error(
        "The bank has no `title`. Add a line `title: …` with the name that people will see.",
        "El banco no tiene `title`. Agrega una línea `title: …` con el nombre que se verá.",
    ),
    "bad-language": error(
        "“{value}” is no language code. Write one such as `es`, `en` or `pt-BR`.",
        "«{value}» no es un código de idioma. Escribe uno como `es`, `en` o `pt-BR`.",
    ),
    "no-languages": error(
        "The list of languages is empty. Write `languages: [es, en]`, or remove the line.",
        "La lista de idiomas está vacía. Escribe `languages: [es, en]`, o quita la línea.",
    ),
    "no-questions": error(
        "There are no questions. Add `questions:`, and below it one `- id: …` for each.",
        "No hay preguntas. Agrega `questions:` y, debajo, un `- id: …` por cada una.",
    ),
    "misspelt-key": error(
        "There is no key `{key}` here. Did you mean `{nearest}`? Write that.",
        "Aquí no existe la clave `{key}`. ¿Querías decir `{nearest}`? Escríbela así.",
    ),
    "unknown-key": error(
        "The key `{key}` means nothing here. Remove it; what may stand here is: {known}.",
        "La clave `{key}` no significa nada aquí. Quítala; lo que puede ir aquí es: {known}.",
    ),
    "key-of-bank": error(
        "`{key}` belongs to the whole bank. Move it to `bank.yaml`.",
        "`{key}` es de todo el banco. Pásalo a `bank.yaml`.",
    ),
    "bad-date": error(
        "“{value}” is no date. Write a year, a month or a day: `2027`, `2027-06` or `2027-06-30`.",
        "«{value}» no es una fecha. Escribe un año, un mes o un día: `2027`, `2027-06` o "
        "`2027-06-30`.",
    ),
    "review-due": warning(
        "This fact was to be looked at again by {value}. Check that it still holds, and write a "
        "later `review_by`.",
        "Este hecho debía revisarse a más tardar en {value}. Comprueba que sigue vigente y escribe "
        "un `review_by` posterior.",
    ),
}

VALUES: dict[str, Message] = {
    "missing-field": error(
        "The field `{field}` is missing. Add a line `{field}: …` here.",
        "Falta el campo `{field}`. Agrega aquí una línea `{field}: …`.",
    ),
    "not-a-text": error(
        "`{field}` has to be a text. Write it beside the key, or one line per language: `es: …`.",
        "`{field}` tiene que ser un texto. Escríbelo junto a la clave, o una línea por idioma: "
        "`es: …`.",
    ),
    "not-one-text": error(
        "`{field}` has to be a single text, the same in every language. Write `{field}: …`.",
        "`{field}` tiene que ser un solo texto, igual en todos los idiomas. Escribe `{field}: …`.",
    ),
    "not-a-list": error(
        "`{field}` has to be a list. Put each element on a line that begins with `- `.",
        "`{field}` tiene que ser una lista. Pon cada elemento en una línea que empiece con `- `.",
    ),
    "not-a-mapping": error(
        "`{field}` needs keys of its own. Write below it, indented, lines such as `{key}: …`.",
        "`{field}` necesita sus propias claves. Escribe debajo, con sangría, líneas como "
        "`{key}: …`.",
    ),
    "not-one-of": error(
        "`{field}` cannot be “{value}”. Write one of these: {known}.",
        "`{field}` no puede ser «{value}». Escribe uno de estos valores: {known}.",
    ),
    "not-true-or-false": error(
        "`{field}` can only be true or false, not “{value}”. Write `{field}: true` or "
        "`{field}: false`.",
        "`{field}` solo puede ser verdadero o falso, no «{value}». Escribe `{field}: true` o "
        "`{field}: false`.",
    ),
    "not-a-whole-number": error(
        "`{field}` cannot be “{value}”. Write a whole number from 0 to {limit}.",
        "`{field}` no puede ser «{value}». Escribe un número entero de 0 a {limit}.",
    ),
    "not-positive": error(
        "`{field}` has to be a number greater than 0, not “{value}”. Write `{field}: {example}`.",
        "`{field}` tiene que ser un número mayor que 0, no «{value}». Escribe "
        "`{field}: {example}`.",
    ),
    "number-format": error(
        "“{value}” is not written as a number of a bank. Write `{nearest}`: digits alone, with a "
        "point before decimals.",
        "«{value}» no está escrito como número de un banco. Escribe `{nearest}`: solo cifras, con "
        "punto antes de los decimales.",
    ),
    "number-ambiguous": error(
        "“{value}” can be read in two ways. Write `{whole}` for thousands, or `{decimal}` for "
        "decimals.",
        "«{value}» se puede leer de dos maneras. Escribe `{whole}` si son miles, o `{decimal}` si "
        "son decimales.",
    ),
    "not-a-number": error(
        "`{field}` has to be a number, not “{value}”. Write digits, as in `{field}: 998808`.",
        "`{field}` tiene que ser un número, no «{value}». Escribe cifras, como en "
        "`{field}: 998808`.",
    ),
    "number-too-long": error(
        "The number has more than {limit} digits, more than anyone types. Write a shorter one.",
        "El número tiene más de {limit} cifras, más de las que alguien teclea. Escribe uno más "
        "corto.",
    ),
    "empty-text": error(
        "`{field}` is empty. Write its text, or remove the line.",
        "`{field}` está vacío. Escribe su texto, o quita la línea.",
    ),
    "comma-in-braces": error(
        "A comma between braces ends the text, so that “{key}” stands alone. Put the texts on two "
        "lines, or in quotes.",
        "Una coma entre llaves termina el texto, y «{key}» queda suelto. Pon los textos en dos "
        "líneas, o entre comillas.",
    ),
    "undeclared-language": error(
        "The language `{key}` is not among the bank's languages ({known}). Add it to `languages`, "
        "or remove this text.",
        "El idioma `{key}` no está entre los del banco ({known}). Agrégalo a `languages`, o quita "
        "este texto.",
    ),
    "not-a-language": error(
        "“{key}” is no language. A text is written beside its key, or below it by languages: "
        "{known}.",
        "«{key}» no es un idioma. Un texto se escribe junto a su clave, o debajo por idiomas: "
        "{known}.",
    ),
    "missing-translation": warning(
        "`{field}` has no text in: {languages}. Add it; until then the first language is shown.",
        "A `{field}` le falta el texto en: {languages}. Agrégalo; mientras tanto se muestra el "
        "primer idioma.",
    ),
}

QUESTIONS: dict[str, Message] = {
    "question-not-mapping": error(
        "This is no question. Begin each one with `- id: …` and write its other keys below.",
        "Esto no es una pregunta. Empieza cada una con `- id: …` y escribe debajo sus demás "
        "claves.",
    ),
    "missing-id": error(
        "The question has no `id`, on which the learner's history hangs. Add `id: {nearest}`.",
        "La pregunta no tiene `id`, del que depende el historial de quien estudia. Agrega "
        "`id: {nearest}`.",
    ),
    "bad-id": error(
        "An id has only letters without accents, digits, and `-`, `_` or `.`; “{value}” has "
        "more. Write `{nearest}`.",
        "Un identificador solo lleva letras sin acento, cifras y `-`, `_` o `.`; «{value}» lleva "
        "algo más. Escribe `{nearest}`.",
    ),
    "repeated-id": error(
        "The id “{id}” is already used in {file}, line {first_line}. Give this question another "
        "one, such as `{nearest}`.",
        "El id «{id}» ya se usa en {file}, línea {first_line}. Dale otro a esta pregunta, como "
        "`{nearest}`.",
    ),
    "repeated-fact": error(
        "The fact “{id}” is already stated in {file}, line {first_line}. Keep one of the two.",
        "El hecho «{id}» ya está en {file}, línea {first_line}. Conserva uno de los dos.",
    ),
    "missing-kind": error(
        "The question does not say of which kind it is. Add `kind:` with one of these: {known}.",
        "La pregunta no dice de qué tipo es. Agrega `kind:` con uno de estos: {known}.",
    ),
    "unknown-kind": error(
        "There is no kind of question “{value}”. Write `kind: {nearest}`, or another of these: "
        "{known}.",
        "No existe el tipo de pregunta «{value}». Escribe `kind: {nearest}`, u otro de estos: "
        "{known}.",
    ),
    "unknown-topic": error(
        "The bank has no topic “{value}”. Write one that it has ({known}), or add it to `topics`.",
        "El banco no tiene el tema «{value}». Escribe uno que tenga ({known}), o agrégalo a "
        "`topics`.",
    ),
    "no-topics": error(
        "The bank has no `topics` at all. Add `topics:` with `{value}: …`, or remove this line.",
        "El banco no tiene ningún tema. Agrega `topics:` con `{value}: …`, o quita esta línea.",
    ),
    "unknown-fact": error(
        "There is no fact “{value}”. Write the id of one ({known}), or state it under `facts`.",
        "No existe el hecho «{value}». Escribe el id de uno ({known}), o agrégalo en `facts`.",
    ),
    "unknown-source": error(
        "There is no source “{value}”. Write one of those under `sources` ({known}), or add it "
        "there.",
        "No existe la fuente «{value}». Escribe una de las que hay en `sources` ({known}), o "
        "agrégala ahí.",
    ),
    "was-taken": error(
        "`was` names “{value}”, but that question still exists. Write the id that this one had "
        "before, or remove the line.",
        "`was` nombra «{value}», pero esa pregunta todavía existe. Escribe el id que tenía antes "
        "esta, o quita la línea.",
    ),
    "too-few-options": error(
        "A choice needs at least two options. Add another `- text: …` under `options`.",
        "Para elegir hacen falta al menos dos opciones. Agrega otro `- text: …` en `options`.",
    ),
    "no-correct-option": error(
        "None of the options is marked as right. Add `correct: true` below the right one.",
        "Ninguna de las opciones está marcada como correcta. Agrega `correct: true` debajo de la "
        "que lo sea.",
    ),
    "several-correct": error(
        "A second option is marked as right; the other is in line {first_line}. Keep one, or "
        "write `kind: multiple-answer`.",
        "Hay una segunda opción marcada como correcta; la otra está en la línea {first_line}. "
        "Deja una, o escribe `kind: multiple-answer`.",
    ),
    "no-wrong-option": error(
        "Every option is right, so that there is nothing to choose. Add at least one wrong option.",
        "Todas las opciones son correctas, así que no hay nada que elegir. Agrega al menos una "
        "incorrecta.",
    ),
    "repeated-option": error(
        "This option says the same as the one in line {first_line}. Change one of them, or "
        "remove it.",
        "Esta opción dice lo mismo que la de la línea {first_line}. Cambia una de las dos, o "
        "quítala.",
    ),
    "bad-tolerance": error(
        "“{value}” is no tolerance. Write a share of the answer, as in `5%`, or an amount, as in "
        "`1000`.",
        "«{value}» no es una tolerancia. Escribe una parte de la respuesta, como `5%`, o una "
        "cantidad, como `1000`.",
    ),
    "tolerance-and-range": error(
        "`tolerance` and `range` both say how far off an answer may be. Keep only one of them.",
        "`tolerance` y `range` dicen las dos cuánto puede alejarse una respuesta. Deja solo una.",
    ),
    "bad-range": error(
        "A range has a lowest and a highest number. Write `range: [950000, 1050000]`.",
        "Un rango tiene un número menor y uno mayor. Escribe `range: [950000, 1050000]`.",
    ),
    "range-order": error(
        "The range begins with the greater number. Write `range: [{low}, {high}]`.",
        "El rango empieza por el número mayor. Escribe `range: [{low}, {high}]`.",
    ),
    "range-without-answer": error(
        "The answer {value} lies outside the range. Widen `range`, or correct `answer`.",
        "La respuesta {value} queda fuera del rango. Amplía `range`, o corrige `answer`.",
    ),
    "no-answers": error(
        "There is no accepted form. Write each one on a line `- …` under `answers`.",
        "No hay ninguna forma aceptada. Escribe cada una en una línea `- …` debajo de `answers`.",
    ),
    "rejected-answer": error(
        "“{value}” stands both under `answers` and under `reject`. Remove it from one of them.",
        "«{value}» está a la vez en `answers` y en `reject`. Quítalo de una de las dos.",
    ),
    "feedback-key": error(
        "Feedback on a true-false question is given per answer, not for “{key}”. Write the keys "
        "`true:` and `false:`.",
        "Los comentarios de una pregunta de verdadero o falso van por respuesta, no para «{key}». "
        "Escribe las claves `true:` y `false:`.",
    ),
}

IMAGES: dict[str, Message] = {
    "image-path": error(
        "“{value}” is no place inside the bank's folder. Write it from there, with `/`: "
        "`images/map.png`.",
        "«{value}» no es un lugar dentro de la carpeta del banco. Escríbelo a partir de ella, con "
        "`/`: `images/mapa.png`.",
    ),
    "image-remote": error(
        "Images are not fetched from the network. Save it in the folder `images`, and write "
        "`file: images/…`.",
        "Las imágenes no se traen de la red. Guárdala en la carpeta `images` y escribe "
        "`file: images/…`.",
    ),
    "image-missing": error(
        "There is no image “{value}” beside the bank. Put the file there; what there is: {known}.",
        "No hay una imagen «{value}» junto al banco. Pon ahí el archivo; lo que hay es: {known}.",
    ),
    "image-too-large": error(
        "The image “{value}” has more than {limit} MB. Save it smaller.",
        "La imagen «{value}» pesa más de {limit} MB. Guárdala más pequeña.",
    ),
    "image-not-an-image": error(
        "“{value}” is not an image that can be shown. Save it as PNG, JPEG, SVG or WebP.",
        "«{value}» no es una imagen que se pueda mostrar. Guárdala como PNG, JPEG, SVG o WebP.",
    ),
    "image-unsafe": error(
        "The drawing “{value}” holds scripts or reaches outside itself. Save it as plain SVG, "
        "with everything inside the file.",
        "El dibujo «{value}» contiene programas o recurre a algo de fuera. Guárdalo como SVG "
        "simple, con todo dentro del archivo.",
    ),
}

"""What can be wrong with what is put in order, joined, filled in, or found on a map."""

from quiz.banks.message import Message, error

ORDERING: dict[str, Message] = {
    "too-few-items": error(
        "There is hardly an order with fewer than {least} items. Add another `- text: …` under "
        "`items`, in its place.",
        "Con menos de {least} elementos apenas hay orden. Agrega otro `- text: …` en `items`, en "
        "su lugar.",
    ),
    "repeated-item": error(
        "This item reads the same as the one in line {first_line}. Change one of them, so that "
        "each has its place.",
        "Este elemento dice lo mismo que el de la línea {first_line}. Cambia uno de los dos, para "
        "que cada uno tenga su lugar.",
    ),
    "rank-order": error(
        "Items stand in their right order, but rank {value} comes after a greater one, or apart "
        "from its like. Move the item to its place, or correct its `rank`.",
        "Los elementos van en su orden correcto, pero el rango {value} viene después de uno mayor, "
        "o separado de su igual. Mueve el elemento a su lugar, o corrige su `rank`.",
    ),
    "one-rank": error(
        "Every item has rank {value}, so that any order is right. Give a `rank` only to those "
        "that may stand in either order.",
        "Todos los elementos tienen el rango {value}, así que cualquier orden es correcto. Pon "
        "`rank` solo a los que pueden ir en un orden u otro.",
    ),
}

MATCHING: dict[str, Message] = {
    "not-a-pair": error(
        "A pair is two texts. Write `- [left, right]`, or `- left: …` and `right: …` on the line "
        "below.",
        "Una pareja son dos textos. Escribe `- [izquierda, derecha]`, o `- left: …` y `right: …` "
        "en la línea de abajo.",
    ),
    "too-few-pairs": error(
        "Joining needs at least {least} pairs. Add another `- left: …` with its `right: …` under "
        "`pairs`.",
        "Para emparejar hacen falta al menos {least} parejas. Agrega otro `- left: …` con su "
        "`right: …` en `pairs`.",
    ),
    "repeated-left": error(
        "The left side reads the same as that of line {first_line}. Change one of them, or "
        "remove a pair.",
        "El lado izquierdo dice lo mismo que el de la línea {first_line}. Cambia uno de los dos, o "
        "quita una pareja.",
    ),
    "repeated-right": error(
        "The right side reads the same as that of line {first_line}, and only one of them would "
        "count. Change one of the two.",
        "El lado derecho dice lo mismo que el de la línea {first_line}, y solo uno contaría. "
        "Cambia uno de los dos.",
    ),
    "distractor-is-right": error(
        "This distractor reads the same as the right side in line {first_line}, where it belongs "
        "to something. Write one that belongs to nothing.",
        "Este distractor dice lo mismo que el lado derecho de la línea {first_line}, donde sí "
        "corresponde a algo. Escribe uno que no corresponda a nada.",
    ),
    "repeated-distractor": error(
        "This distractor reads the same as the one in line {first_line}. Remove it, or write "
        "another.",
        "Este distractor dice lo mismo que el de la línea {first_line}. Quítalo, o escribe otro.",
    ),
}

CLOZE: dict[str, Message] = {
    "no-gap": error(
        "The text has no gap to fill. Put braces around what is to be found: "
        "`{{right|wrong|wrong}}`, or `{{right}}` to be typed.",
        "El texto no tiene ningún espacio que llenar. Pon entre llaves lo que hay que hallar: "
        "`{{correcta|falsa|falsa}}`, o `{{correcta}}` para escribirla.",
    ),
    "bare-gap": error(
        "A text that begins with a brace is read as keys. Put the whole text in quotes: "
        '`"{{right|wrong}} …"`.',
        "Un texto que empieza con una llave se lee como claves. Pon el texto entero entre "
        'comillas: `"{{correcta|falsa}} …"`.',
    ),
    "lone-brace": error(
        "The brace at “{value}” has no partner. Close the gap with `}}`, or write `\\{{` for a "
        "brace that is no gap.",
        "La llave de «{value}» no tiene pareja. Cierra el espacio con `}}`, o escribe `\\{{` si "
        "la llave no es un espacio.",
    ),
    "empty-gap": error(
        "Gap {number} is empty. Write between its braces what belongs there, as in `{{2011}}`.",
        "El espacio {number} está vacío. Escribe entre sus llaves lo que va ahí, como en "
        "`{{2011}}`.",
    ),
    "empty-choice": error(
        "One of the choices of gap {number} is empty. Write it, or remove a `|` or `=`.",
        "Una de las opciones del espacio {number} está vacía. Escríbela, o quita un `|` o `=`.",
    ),
    "repeated-choice": error(
        "Two choices of gap {number} read the same. Change one of them, or remove it.",
        "Dos opciones del espacio {number} dicen lo mismo. Cambia una de ellas, o quítala.",
    ),
    "gap-count": error(
        "Gaps in `{language}`: {count}; in `{first_language}`: {first_count}. Write the same gaps, "
        "in the same order, in both.",
        "Espacios en `{language}`: {count}; en `{first_language}`: {first_count}. Escribe en los "
        "dos los mismos espacios, en el mismo orden.",
    ),
    "gap-sort": error(
        "Gap {number} is chosen in one language and typed in the other (`{first_language}`, "
        "`{language}`). Write it with `|` in both, or in neither.",
        "El espacio {number} se elige en un idioma y se escribe en el otro (`{first_language}`, "
        "`{language}`). Escríbelo con `|` en los dos, o en ninguno.",
    ),
    "choice-count": error(
        "Gap {number} has more choices in one language than in the other (`{first_language}`, "
        "`{language}`). Write the same ones, in the same order.",
        "El espacio {number} tiene más opciones en un idioma que en el otro "
        "(`{first_language}`, `{language}`). Escribe las mismas, en el mismo orden.",
    ),
}

HOTSPOT: dict[str, Message] = {
    "image-not-svg": error(
        "“{value}” is no drawing (SVG), and only a drawing has regions. Use one whose elements "
        "have ids.",
        "«{value}» no es un dibujo (SVG), y solo un dibujo tiene regiones. Usa uno cuyos elementos "
        "tengan id.",
    ),
    "drawing-unreadable": error(
        "The drawing “{value}” is damaged, so that its regions cannot be found. Save it again as "
        "plain SVG.",
        "El dibujo «{value}» está dañado, y no se encuentran sus regiones. Guárdalo otra vez como "
        "SVG simple.",
    ),
    "unknown-region": error(
        "The drawing shows nothing with the id “{value}”. Write one that it has ({known}), or "
        "give this id to an element.",
        "El dibujo no muestra nada con el id «{value}». Escribe uno que tenga ({known}), o pon "
        "este id a un elemento.",
    ),
    "too-few-regions": error(
        "There is nothing to choose between. Write at least two regions, one a line: `PER: Perú`.",
        "No hay entre qué elegir. Escribe al menos dos regiones, una por línea: `PER: Perú`.",
    ),
    "repeated-region": error(
        "The region is named like the one in line {first_line}, and a list of both says the same "
        "twice. Rename one of them.",
        "La región se llama como la de la línea {first_line}, y la lista diría dos veces lo "
        "mismo. Cambia el nombre de una.",
    ),
    "unknown-correct": error(
        "“{value}” is not among the question's regions. Write the id of one ({known}), or add it "
        "to `regions`.",
        "«{value}» no está entre las regiones de la pregunta. Escribe el id de una ({known}), o "
        "agrégala a `regions`.",
    ),
    "repeated-correct": error(
        "The region was already named as right in line {first_line}. Name each of them once.",
        "La región ya se nombró como correcta en la línea {first_line}. Nombra cada una una vez.",
    ),
    "no-correct-region": error(
        "No region is right. Write its id, as in `correct: PER`.",
        "Ninguna región es correcta. Escribe su id, como en `correct: PER`.",
    ),
    "no-wrong-region": error(
        "Every region is right, so that there is nothing to find. Add a wrong one to `regions`.",
        "Todas las regiones son correctas, así que no hay nada que hallar. Agrega una incorrecta "
        "a `regions`.",
    ),
    "several-correct-regions": error(
        "Several regions are right, but only one can be chosen. Write `choose: many`, or leave "
        "one id under `correct`.",
        "Hay varias regiones correctas, pero solo se puede elegir una. Escribe `choose: many`, o "
        "deja un solo id en `correct`.",
    ),
    "feedback-region": error(
        "There is feedback for “{key}”, which is none of the regions. Write the id of one: "
        "{known}.",
        "Hay un comentario para «{key}», que no es ninguna de las regiones. Escribe el id de una: "
        "{known}.",
    ),
}

"""What could be better in a bank, though it can be used: warnings, and advice on item writing."""

from quiz.banks.message import Message, advice, warning

REMARKS: dict[str, Message] = {
    "missing-explanation": warning(
        "The question does not explain its answer. Add an `explanation`: it is what one learns "
        "from.",
        "La pregunta no explica su respuesta. Agrega una `explanation`: de ella se aprende.",
    ),
    "missing-source": warning(
        "The question does not say what it rests on. Add `facts` or `sources`, as others of this "
        "bank have.",
        "La pregunta no dice en qué se apoya. Agrega `facts` o `sources`, como otras de este "
        "banco.",
    ),
    "many-options": warning(
        "Nobody weighs {count} options. Leave at most {limit} of them.",
        "Nadie sopesa {count} opciones. Deja {limit} como mucho.",
    ),
    "unknown-advice": warning(
        "`allow` names “{key}”, which no complaint is called. Write the code of one, such as "
        "`{nearest}`.",
        "`allow` nombra «{key}», y ninguna observación se llama así. Escribe el código de una, "
        "como `{nearest}`.",
    ),
    "many-facts": advice(
        "The question cites {count} facts. Cite at most {limit}: those that the answer needs.",
        "La pregunta cita {count} hechos. Cita {limit} como mucho: los que la respuesta necesita.",
    ),
    "negative-stem": advice(
        "“{word}” is easily overlooked in a question. Ask for what is true, or emphasise it: "
        "`**{word}**`.",
        "«{word}» se pasa por alto con facilidad en una pregunta. Pregunta por lo que es cierto, o "
        "resáltalo: `**{word}**`.",
    ),
    "all-of-the-above": advice(
        "“{value}” gives itself away, and fits no order of options. Write another wrong option, "
        "or use `kind: multiple-answer`.",
        "«{value}» se delata sola, y no encaja en cualquier orden. Escribe otra opción, o usa "
        "`kind: multiple-answer`.",
    ),
    "over-six-options": advice(
        "Few people weigh {count} options with care. Leave at most {limit}: the wrong ones that "
        "somebody would choose.",
        "Poca gente sopesa con cuidado {count} opciones. Deja {limit} como mucho: las incorrectas "
        "que alguien elegiría.",
    ),
    "longest-is-key": advice(
        "The right option is much longer than the others, which gives it away. Shorten it, or "
        "tell as much in the wrong ones.",
        "La opción correcta es mucho más larga que las demás, y eso la delata. Acórtala, o da los "
        "mismos detalles en las incorrectas.",
    ),
    "overlapping-ranges": advice(
        "The ranges “{value}” and “{other}” overlap, so that a number is in both. Let one end "
        "before the other begins.",
        "Los rangos «{value}» y «{other}» se superponen: hay números que están en los dos. Haz que "
        "uno termine antes de que empiece el otro.",
    ),
    "similar-options": advice(
        "The options “{value}” and “{other}” are nearly the same. Change one of them, so that the "
        "choice is about what is known and not about reading closely.",
        "Las opciones «{value}» y «{other}» son casi iguales. Cambia una, para que la elección "
        "dependa de lo que se sabe y no de leer con lupa.",
    ),
    "absolute-words": advice(
        "“{word}” stands only in wrong options, and such words seldom are right. Say it without, "
        "or write one in the right option too.",
        "«{word}» está solo en opciones incorrectas, y rara vez es cierto algo así. Dilo sin esa "
        "palabra, o usa una parecida también en la correcta.",
    ),
    "word-of-question-in-key": advice(
        "Of the options only the right one repeats “{word}” from the question. Use another word, "
        "or repeat it in a wrong option.",
        "De las opciones, solo la correcta repite «{word}» de la pregunta. Usa otra palabra, o "
        "repítela en una incorrecta.",
    ),
    "uneven-punctuation": advice(
        "Some options end in a mark such as a full stop and others do not. End all of them in the "
        "same way.",
        "Unas opciones terminan con un signo, como el punto, y otras no. Termínalas todas igual.",
    ),
    "unsorted-options": advice(
        "Options that are numbers or dates are shown from the least to the greatest. Write them in "
        "that order: {known}.",
        "Las opciones que son números o fechas se muestran de menor a mayor. Escríbelas en ese "
        "orden: {known}.",
    ),
    "prompt-without-question": advice(
        "The prompt asks nothing: it has no question mark. Write a whole question, or end it with "
        "a colon if the answer completes it.",
        "El enunciado no pregunta nada: no lleva signo de interrogación. Escribe una pregunta "
        "completa, o termínalo con dos puntos si la respuesta lo completa.",
    ),
    "reject-forgiven": advice(
        "“{value}” is to be refused, but differs from the accepted “{other}” only in what `typed` "
        "forgives. Remove it, or make `typed` stricter.",
        "«{value}» se rechaza, pero solo se distingue de «{other}», que se acepta, en algo que "
        "`typed` perdona. Quítala, o haz `typed` más estricto.",
    ),
    "answers-collide": advice(
        "“{value}”, from the question `{id}`, would be taken here for a slip in “{other}”. Add it "
        "to `reject`.",
        "«{value}», de la pregunta `{id}`, pasaría aquí por un desliz al escribir «{other}». "
        "Agrégala a `reject`.",
    ),
    "key-position": advice(
        "Of {total} questions with {options} options, {count} have the right one in place {place}. "
        "Move some of them, so that no place gives it away on paper.",
        "De {total} preguntas con {options} opciones, {count} tienen la correcta en el lugar "
        "{place}. Cambia algunas, para que en papel ningún lugar la delate.",
    ),
    "many-true-false": advice(
        "Of {total} questions, {count} are true-false, which one gets right by chance half of the "
        "time. Ask some of them in another kind.",
        "De {total} preguntas, {count} son de verdadero o falso, que por azar se aciertan la mitad "
        "de las veces. Haz algunas de otro tipo.",
    ),
    "unasked-fact": advice(
        "No question asks the fact “{id}”. Write one that names it under `facts`, or remove it.",
        "Ninguna pregunta trata el hecho «{id}». Escribe una que lo nombre en `facts`, o quítalo.",
    ),
    "unused-source": advice(
        "No fact and no question cites the source “{id}”. Cite it, or remove it.",
        "Ningún hecho ni ninguna pregunta cita la fuente «{id}». Cítala, o quítala.",
    ),
    "unused-topic": advice(
        "No question has the topic “{id}”. Write one with `topic: {id}`, or remove the topic.",
        "Ninguna pregunta es del tema «{id}». Escribe una con `topic: {id}`, o quita el tema.",
    ),
    "unused-image": advice(
        "No question shows the image “{name}”. Use it, or remove the file.",
        "Ninguna pregunta muestra la imagen «{name}». Úsala, o quita el archivo.",
    ),
}

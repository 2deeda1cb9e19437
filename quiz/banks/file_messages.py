"""What can be wrong with a file as such: its place, its encoding, its YAML."""

from quiz.banks.message import Message, error, warning

FILES: dict[str, Message] = {
    "not-found": error(
        "There is no such file or folder. Write the path of a YAML file, or of a folder that "
        "holds `bank.yaml`.",
        "No existe este archivo ni esta carpeta. Escribe la ruta de un archivo YAML, o de una "
        "carpeta que contenga `bank.yaml`.",
    ),
    "unreadable": error(
        "The system does not let this be read. Change its permissions, or put a copy in a folder "
        "of yours.",
        "El sistema no permite leer esto. Cambia sus permisos, o pon una copia en otra carpeta.",
    ),
    "not-a-file": error(
        "This is not an ordinary file. Give the YAML file itself.",
        "Esto no es un archivo común. Indica el propio archivo YAML.",
    ),
    "too-large": error(
        "The file has more than {limit} MB. Spread its questions over several files in a folder "
        "with `bank.yaml`.",
        "El archivo pesa más de {limit} MB. Reparte sus preguntas en varios archivos de una "
        "carpeta con `bank.yaml`.",
    ),
    "no-bank-in-folder": error(
        "This folder holds no bank. Choose a YAML file in it, or add a `bank.yaml` with the "
        "bank's `title`.",
        "Esta carpeta no contiene ningún banco. Elige un archivo YAML de ella, o agrega un "
        "`bank.yaml` con el `title` del banco.",
    ),
    "link-outside": error(
        "“{name}” is a link that leaves the bank's folder. Put the file itself into the folder.",
        "«{name}» es un enlace que sale de la carpeta del banco. Pon el archivo mismo en la "
        "carpeta.",
    ),
    "utf-16": error(
        "The file is saved as UTF-16. Save it again with the encoding UTF-8.",
        "El archivo está guardado en UTF-16. Guárdalo de nuevo con la codificación UTF-8.",
    ),
    "latin-1": error(
        "The file is not UTF-8; it looks like Latin-1 (Windows-1252), in which this letter is "
        "“{character}”. Save it again as UTF-8.",
        "El archivo no está en UTF-8; parece Latin-1 (Windows-1252), donde esta letra es "
        "«{character}». Guárdalo de nuevo como UTF-8.",
    ),
    "control-character": error(
        "Here is a control character that cannot be seen ({character}). Delete it and type the "
        "text around it again.",
        "Aquí hay un carácter de control que no se ve ({character}). Bórralo y vuelve a escribir "
        "el texto que lo rodea.",
    ),
    "empty-file": error(
        "The file is empty. Begin with the lines `title:` and `questions:`.",
        "El archivo está vacío. Empieza con las líneas `title:` y `questions:`.",
    ),
    "ignored-file": warning(
        "“{name}” is not read, because its name does not end in `.yaml`. Rename it to “{nearest}”.",
        "«{name}» no se lee, porque su nombre no termina en `.yaml`. Cámbialo a «{nearest}».",
    ),
    "repeated-bank": error(
        "The bank “{id}” is already open from {other}; this one is not loaded. Give one of the "
        "two another `id`.",
        "El banco «{id}» ya está abierto desde {other}; este no se carga. Ponle otro `id` a uno "
        "de los dos.",
    ),
}

SYNTAX: dict[str, Message] = {
    "tab": error(
        "There is a tab in the indentation. YAML only takes spaces: write two for each level.",
        "Hay un tabulador en la sangría. YAML solo acepta espacios: escribe dos por cada nivel.",
    ),
    "unfinished-quote": error(
        "The quotation mark {quote} opens here and never closes. Write another {quote} at the end "
        "of the text.",
        "La comilla {quote} se abre aquí y no se cierra. Escribe otra {quote} al final del texto.",
    ),
    "colon-in-text": error(
        "A second colon followed by a space stands in this line, or the indentation has changed. "
        'Put the text in quotes: `key: "one: two"`.',
        "En esta línea hay otros dos puntos seguidos de espacio, o cambió la sangría. Pon el "
        'texto entre comillas: `clave: "uno: dos"`.',
    ),
    "bracket": error(
        "What begins with {bracket} cannot be read to its end. Close it, and if a text holds "
        "commas, colons or braces, put the texts on two lines, or in quotes.",
        "Lo que empieza con {bracket} no se puede leer hasta el final. Ciérralo y, si un texto "
        "lleva comas, dos puntos o llaves, pon los textos en dos líneas o entre comillas.",
    ),
    "special-start": error(
        'A text cannot begin with {character} unless it is in quotes. Write `"{character}…"`.',
        "Un texto no puede empezar con {character} si no va entre comillas. Escribe "
        '`"{character}…"`.',
    ),
    "alias": error(
        'A text that begins with `*` or `&` is read as a reference. Put it in quotes: `"*text*"`.',
        "Un texto que empieza con `*` o `&` se lee como una referencia. Ponlo entre comillas: "
        '`"*texto*"`.',
    ),
    "repeated-anchor": error(
        "The anchor of this line is already used further up. Give it another name, or put the "
        "text in quotes if it should begin with `&`.",
        "El ancla de esta línea ya se usó más arriba. Dale otro nombre, o pon el texto entre "
        "comillas si debe empezar con `&`.",
    ),
    "unexpected-text": error(
        "A new key is expected here. Align it with the keys above; if a text goes on after its "
        "quotation mark, put all of it in quotes.",
        "Aquí se espera una clave nueva. Alinéala con las claves de arriba; si un texto sigue "
        "después de su comilla, ponlo todo entre comillas.",
    ),
    "text-after-bracket": error(
        "What begins with {bracket} has ended, and the text goes on. Put the whole text in "
        'quotes: `"…"`.',
        "Lo que empieza con {bracket} ya terminó, y el texto sigue. Pon el texto entero entre "
        'comillas: `"…"`.',
    ),
    "list-indentation": error(
        "This line belongs to no element of the list above. Begin it with `- `, or indent it as "
        "far as the element it belongs to.",
        "Esta línea no pertenece a ningún elemento de la lista de arriba. Empiézala con `- `, o "
        "dale la sangría del elemento al que pertenece.",
    ),
    "missing-colon": error(
        "A key stands here without its colon. Write `key: text`, with a space after the colon.",
        "Aquí hay una clave sin dos puntos. Escribe `clave: texto`, con un espacio después de los "
        "dos puntos.",
    ),
    "list-beside-key": error(
        "A list cannot begin beside its key. Put the first `- ` on a line of its own, below the "
        "key.",
        "Una lista no puede empezar junto a su clave. Pon el primer `- ` en una línea propia, "
        "debajo de la clave.",
    ),
    "escape": error(
        "In double quotes the backslash is special. Write it twice (`\\\\`), or put the text in "
        "single quotes.",
        "Entre comillas dobles la barra invertida es especial. Escríbela dos veces (`\\\\`), o pon "
        "el texto entre comillas simples.",
    ),
    "several-documents": error(
        "A second document begins here. Remove the line `---` and keep one bank per file.",
        "Aquí empieza un segundo documento. Quita la línea `---` y deja un banco por archivo.",
    ),
    "directive": error(
        "A line that begins with `%` is read as an instruction to YAML. Remove it, or put the "
        "text in quotes.",
        "Una línea que empieza con `%` se lee como una instrucción para YAML. Quítala, o pon el "
        "texto entre comillas.",
    ),
    "syntax": error(
        "YAML cannot be read from here on. Compare the indentation and the quotation marks with "
        "the lines above.",
        "A partir de aquí no se puede leer el YAML. Compara la sangría y las comillas con las "
        "líneas de arriba.",
    ),
    "too-deep": error(
        "Lists and keys are nested more than {limit} levels deep. Write this part with fewer "
        "levels.",
        "Las listas y claves se anidan a más de {limit} niveles. Escribe esta parte con menos "
        "niveles.",
    ),
    "too-many-references": error(
        "References with `&` and `*` multiply here without end. Write the texts out instead.",
        "Aquí las referencias con `&` y `*` se multiplican sin fin. Escribe los textos completos.",
    ),
    "tag": error(
        "The YAML tag `{tag}` is not allowed in a bank. Remove it, or put the text in quotes if "
        "it should begin with `!`.",
        "La etiqueta de YAML `{tag}` no se permite en un banco. Quítala, o pon el texto entre "
        "comillas si debe empezar con `!`.",
    ),
    "merge-key": error(
        "The merge key `<<` is not understood in a bank. Write the fields out.",
        "La clave de mezcla `<<` no se entiende en un banco. Escribe los campos completos.",
    ),
    "repeated-key": error(
        "`{key}` was already given in line {first_line}. Keep one of the two.",
        "`{key}` ya aparece en la línea {first_line}. Deja solo una de las dos.",
    ),
    "key-not-text": error(
        "A key has to be a word, not a list or a mapping. Write `key: …`; a text that begins with "
        "a bracket goes in quotes.",
        "Una clave tiene que ser una palabra, no una lista ni un grupo de claves. Escribe "
        "`clave: …`; un texto que empieza con un corchete o una llave va entre comillas.",
    ),
}

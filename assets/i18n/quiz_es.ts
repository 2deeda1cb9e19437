<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pacific Quiz</source>
        <translation>Acerca de Quiz Pacífico</translation>
    </message>
    <message>
        <source>Version {version}. Nothing but your results leaves this computer.</source>
        <translation>Versión {version}. De este equipo solo salen tus resultados.</translation>
    </message>
    <message>
        <source>Version {version}. Nothing leaves this computer.</source>
        <translation>Versión {version}. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Your results: {path}</source>
        <translation>Tus resultados: {path}</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>Registro: {path}</translation>
    </message>
    <message>
        <source>Program: MIT</source>
        <translation>Programa: MIT</translation>
    </message>
    <message>
        <source>Questions: CC BY 4.0</source>
        <translation>Preguntas: CC BY 4.0</translation>
    </message>
    <message>
        <source>Fonts: Atkinson Hyperlegible Next and Mono, SIL OFL 1.1</source>
        <translation>Tipos de letra: Atkinson Hyperlegible Next y Mono, SIL OFL 1.1</translation>
    </message>
    <message>
        <source>Icons: Lucide, ISC</source>
        <translation>Íconos: Lucide, ISC</translation>
    </message>
    <message>
        <source>Maps: Natural Earth, public domain</source>
        <translation>Mapas: Natural Earth, dominio público</translation>
    </message>
    <message>
        <source>Qt and PySide6: LGPL 3.0</source>
        <translation>Qt y PySide6: LGPL 3.0</translation>
    </message>
    <message>
        <source>Python: PSF License 2.0</source>
        <translation>Python: licencia PSF 2.0</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>Para informar de una falla</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy versions and places</source>
        <translation>Copiar versiones y rutas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>your answer, correct</source>
        <extracomment>Typing has paused, or the field was left after it: what is wrong can be said now.</extracomment>
        <translation>tu respuesta, correcta</translation>
    </message>
    <message>
        <source>your answer, partly right</source>
        <translation>tu respuesta, en parte correcta</translation>
    </message>
    <message>
        <source>your answer, incorrect</source>
        <translation>tu respuesta, incorrecta</translation>
    </message>
</context>
<context>
    <name>AtWorkDialog</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>BackupFlow</name>
    <message>
        <source>There is no backup yet. The first is made when you have studied.</source>
        <extracomment>How often it is looked whether another backup is due. The name of the backup about which the person is being asked.</extracomment>
        <translation>Todavía no hay ninguna copia. La primera se hace cuando hayas estudiado.</translation>
    </message>
    <message>
        <source>Done. The damaged file is kept as {name}.</source>
        <translation>Listo. El archivo dañado se conserva como {name}.</translation>
    </message>
    <message>
        <source>The backup has been restored. What was there before is a backup now.</source>
        <translation>La copia se ha restaurado. Lo que había antes es ahora otra copia.</translation>
    </message>
    <message>
        <source>Another window has your results open, so nothing was changed. Close it and try again.</source>
        <translation>Otra ventana tiene abiertos tus resultados, así que no se ha cambiado nada. Ciérrala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>That backup is damaged, so nothing was changed. Choose an older one.</source>
        <translation>Esa copia está dañada, así que no se ha cambiado nada. Elige una más antigua.</translation>
    </message>
    <message>
        <source>Finish or leave the quiz first. Then a backup can be restored.</source>
        <translation>Primero termina el quiz o sal de él. Después se puede restaurar una copia.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>{date}, before restoring</source>
        <translation>{date}, antes de restaurar</translation>
    </message>
    <message>
        <source>{date}, before an update of the program</source>
        <translation>{date}, antes de actualizar el programa</translation>
    </message>
    <message>
        <source>last result: {date}</source>
        <translation>último resultado: {date}</translation>
    </message>
</context>
<context>
    <name>BankFlow</name>
    <message>
        <source>Open a question bank</source>
        <extracomment>A sentence about what happened, its `Tone`, and what may be done about it, &quot;&quot; if nothing. Carries the name of the page that should be shown. The paths of the banks that a person has opened have changed. The banks that were asked for at the start and were on the list before. The bank whose errors the page shows. The bank that was taken off the list last.</extracomment>
        <translation>Abrir un banco de preguntas</translation>
    </message>
    <message>
        <source>Question banks (*.yaml *.yml)</source>
        <translation>Bancos de preguntas (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>{name} is no longer in the list. The file itself stays.</source>
        <translation>{name} ya no está en la lista. El archivo se queda donde está.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{name} is no longer in the list.</source>
        <translation>{name} ya no está en la lista.</translation>
    </message>
    <message>
        <source>The question bank has mistakes. Home says what is wrong.</source>
        <translation>El banco de preguntas tiene errores. El inicio dice cuáles.</translation>
    </message>
    <message>
        <source>Opened: {name}</source>
        <translation>Banco abierto: {name}</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Abriendo {name}…</translation>
    </message>
    <message>
        <source>This system has no program that opens {name}.</source>
        <translation>Este sistema no tiene un programa que abra {name}.</translation>
    </message>
    <message>
        <source>{name} is no longer there. What was read stays in use until you quit.</source>
        <translation>{name} ya no está ahí. Lo que se leyó sigue en uso hasta que cierres el programa.</translation>
    </message>
    <message>
        <source>{name} was changed and has mistakes. The version before stays in use.</source>
        <translation>{name} cambió y tiene errores. Sigue en uso la versión anterior.</translation>
    </message>
    <message>
        <source>{name} was changed and has mistakes. The next quiz leaves out what has them.</source>
        <translation>{name} cambió y tiene errores. El próximo quiz deja fuera lo que los tiene.</translation>
    </message>
    <message>
        <source>{name} was changed. The next quiz uses the new version.</source>
        <translation>{name} cambió. El próximo quiz usará la versión nueva.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>BrowsePage</name>
    <message>
        <source>Search this bank</source>
        <extracomment>Carries the bank.</extracomment>
        <translation>Buscar en este banco</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Sin tema</translation>
    </message>
    <message numerus="yes">
        <source>%n answers called right</source>
        <translation>
            <numerusform>%n respuesta dada por correcta</numerusform>
            <numerusform>%n respuestas dadas por correctas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to whoever writes these questions.</source>
        <translation>Se copió. Pega el texto en un mensaje para quien escribe estas preguntas.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>No question matches.</source>
        <translation>Ninguna pregunta coincide.</translation>
    </message>
</context>
<context>
    <name>CandidatesDialog</name>
    <message>
        <source>Answers that were called right</source>
        <translation>Respuestas que alguien dio por correctas</translation>
    </message>
    <message>
        <source>Somebody typed these, and said that they were right. Whoever writes the bank can add those that are to the accepted answers, or to the refused ones.</source>
        <translation>Alguien las escribió y dijo que eran correctas. Quien escribe el banco puede añadir las que lo sean a las respuestas aceptadas, o las demás a las rechazadas.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Nombre en el archivo</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ChangePersonDialog</name>
    <message>
        <source>Change this profile?</source>
        <translation>¿Cambiar este perfil?</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>¿Cómo te llamas?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>ChoiceChip</name>
    <message>
        <source>in this gap</source>
        <extracomment>Where on the screen it is dragged, and let go.</extracomment>
        <translation>en este espacio</translation>
    </message>
    <message>
        <source>used in another gap</source>
        <translation>usada en otro espacio</translation>
    </message>
</context>
<context>
    <name>ClozeAnswer</name>
    <message>
        <source>Press a choice, type its letter or drag it to the gap.</source>
        <translation>Pulsa una ficha, escribe su letra o arrástrala al espacio.</translation>
    </message>
    <message>
        <source>There is nothing to be read in it. Fill a gap.</source>
        <translation>No hay nada que leer. Llena un espacio.</translation>
    </message>
    <message>
        <source>Fill a gap first, or skip the question.</source>
        <translation>Primero llena un espacio, o salta la pregunta.</translation>
    </message>
    <message>
        <source>next gap</source>
        <translation>siguiente espacio</translation>
    </message>
    <message>
        <source>put a choice</source>
        <translation>poner ficha</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vaciar</translation>
    </message>
    <message>
        <source>Type into gap {n}</source>
        <translation>Escribe en el espacio {n}</translation>
    </message>
    <message>
        <source>Choices for gap {n}</source>
        <translation>Fichas para el espacio {n}</translation>
    </message>
</context>
<context>
    <name>CodeLines</name>
    <message>
        <source>Line {n}, here: {text}</source>
        <translation>Línea {n}, aquí: {text}</translation>
    </message>
    <message>
        <source>Line {n}: {text}</source>
        <translation>Línea {n}: {text}</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Guessing</source>
        <extracomment>Of each choice: picture 03 has them closer together than other groups.</extracomment>
        <translation>Adivino</translation>
    </message>
    <message>
        <source>Fairly</source>
        <translation>Creo que sí</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Lo sé</translation>
    </message>
</context>
<context>
    <name>ConfidenceRow</name>
    <message>
        <source>How sure are you?</source>
        <extracomment>Carries the `Confidence` that was chosen, None where the chosen one is taken back.</extracomment>
        <translation>¿Con cuánta seguridad?</translation>
    </message>
</context>
<context>
    <name>ConfirmRestoreDialog</name>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar esta copia?</translation>
    </message>
    <message>
        <source>Your results and settings become those of the backup. Those you have now are kept as a backup too, so that you can come back to them.</source>
        <translation>Tus resultados y ajustes pasan a ser los de la copia. Los que tienes ahora se guardan también como copia, para que puedas volver a ellos.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ContinueCard</name>
    <message>
        <source>Continue where you left off</source>
        <translation>Continúa donde lo dejaste</translation>
    </message>
    <message>
        <source>Question {a} of {b}</source>
        <translation>Pregunta {a} de {b}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Start another</source>
        <translation>Empezar otro</translation>
    </message>
    <message>
        <source>Practise now</source>
        <translation>Practica ahora</translation>
    </message>
    <message>
        <source>{about}, no time limit.</source>
        <translation>{about}, sin límite de tiempo.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>Elegir opciones</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions on {topic}, the topic with most left to learn.</source>
        <translation>
            <numerusform>%n pregunta de {topic}, el tema donde más te queda por aprender.</numerusform>
            <numerusform>%n preguntas de {topic}, el tema donde más te queda por aprender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions on {topic}.</source>
        <translation>
            <numerusform>%n pregunta de {topic}.</numerusform>
            <numerusform>%n preguntas de {topic}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exam, no time limit</source>
        <translation>Examen, sin límite de tiempo</translation>
    </message>
    <message>
        <source>{mode}, no time limit</source>
        <translation>{mode}, sin límite de tiempo</translation>
    </message>
    <message>
        <source>Exam, time runs until {time}</source>
        <translation>Examen, el tiempo corre hasta las {time}</translation>
    </message>
    <message>
        <source>{mode}, {t} left</source>
        <translation>{mode}, quedan {t}</translation>
    </message>
    <message numerus="yes">
        <source>Exam, %n question(s) left</source>
        <translation>
            <numerusform>Examen, falta %n pregunta</numerusform>
            <numerusform>Examen, faltan %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>{mode}, only the results are left</source>
        <translation>{mode}, solo falta ver los resultados</translation>
    </message>
    <message numerus="yes">
        <source>{mode}, %n skipped question(s) left</source>
        <translation>
            <numerusform>{mode}, queda %n pregunta saltada</numerusform>
            <numerusform>{mode}, quedan %n preguntas saltadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mode}, %n question(s) left</source>
        <translation>
            <numerusform>{mode}, queda %n pregunta</numerusform>
            <numerusform>{mode}, quedan %n preguntas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>This is a fault in the program, not yours. Every answer that was given is saved. Copy the report and send it to the authors, please. The log is at {path}.</source>
        <translation>Es una falla del programa, no tuya. Todas las respuestas que diste están guardadas. Copia el informe y envíalo, por favor, a quienes hacen el programa. El registro está en {path}.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <source>The file with your results is damaged</source>
        <translation>El archivo con tus resultados está dañado</translation>
    </message>
    <message>
        <source>Whatever you choose, the damaged file is kept beside the new one as it is.</source>
        <translation>Elijas lo que elijas, el archivo dañado se conserva tal cual junto al nuevo.</translation>
    </message>
    <message>
        <source>There is no backup that can be read.</source>
        <translation>No hay ninguna copia que se pueda leer.</translation>
    </message>
    <message>
        <source>Newest backup: {date}. It holds: {contents}.</source>
        <translation>Copia más reciente: {date}. Contiene: {contents}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Start with an empty one</source>
        <translation>Empezar con uno vacío</translation>
    </message>
    <message>
        <source>Other backups…</source>
        <translation>Otras copias…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia</translation>
    </message>
</context>
<context>
    <name>DeleteHistoryDialog</name>
    <message>
        <source>Delete your history?</source>
        <translation>¿Borrar tu historial?</translation>
    </message>
    <message numerus="yes">
        <source>%n results will be deleted. Their backups go too, banks stay. This cannot be undone.</source>
        <translation>
            <numerusform>Se borra %n resultado. También las copias de seguridad; los bancos no se tocan. No se puede deshacer.</numerusform>
            <numerusform>Se borran %n resultados. También las copias de seguridad; los bancos no se tocan. No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep my history</source>
        <translation>Conservar mi historial</translation>
    </message>
</context>
<context>
    <name>DeletePersonDialog</name>
    <message>
        <source>Delete the profile “{name}”?</source>
        <translation>¿Borrar el perfil «{name}»?</translation>
    </message>
    <message>
        <source>All its results, settings and backups will be deleted.</source>
        <translation>Se borran todos los resultados, ajustes y copias de seguridad de este perfil.</translation>
    </message>
    <message numerus="yes">
        <source>%n results, the settings and the backups of this profile will be deleted.</source>
        <translation>
            <numerusform>Se borran %n resultado, los ajustes y las copias de seguridad de este perfil.</numerusform>
            <numerusform>Se borran %n resultados, los ajustes y las copias de seguridad de este perfil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Banks stay. This cannot be undone.</source>
        <translation>Los bancos no se tocan. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Borrar perfil</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <extracomment>How much of the free height lies above the dialog. Opened by a key, so that the first focus shows its ring.</extracomment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EnlargeButton</name>
    <message>
        <source>See it larger: {x}</source>
        <translation>Ver más grande: {x}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export your results?</source>
        <translation>¿Exportar tus resultados?</translation>
    </message>
    <message>
        <source>JSON holds everything: keep it, or take it in on another computer. CSV is a table for a spreadsheet, one row for each question of each quiz.</source>
        <translation>JSON lo contiene todo: guárdalo o incorpóralo en otro equipo. CSV es una tabla para una hoja de cálculo, con una fila por cada pregunta de cada quiz.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
</context>
<context>
    <name>FaultBlock</name>
    <message>
        <source>Mistake in {file}, line {n}</source>
        <extracomment>The height of a small button.</extracomment>
        <translation>Error en {file}, línea {n}</translation>
    </message>
    <message>
        <source>Notice about {file}, line {n}</source>
        <translation>Aviso sobre {file}, línea {n}</translation>
    </message>
    <message>
        <source>Advice for {file}, line {n}</source>
        <translation>Consejo para {file}, línea {n}</translation>
    </message>
    <message>
        <source>Mistake in {file}</source>
        <translation>Error en {file}</translation>
    </message>
    <message>
        <source>Notice about {file}</source>
        <translation>Aviso sobre {file}</translation>
    </message>
    <message>
        <source>Advice for {file}</source>
        <translation>Consejo para {file}</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Abrir {file}</translation>
    </message>
</context>
<context>
    <name>FirstRunCard</name>
    <message>
        <source>Included subject</source>
        <extracomment>More topics than this stand in two columns, so that the card stays low.</extracomment>
        <translation>Materia incluida</translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>Elegir opciones</translation>
    </message>
    <message numerus="yes">
        <source>Start with %n questions</source>
        <translation>
            <numerusform>Empezar con %n pregunta</numerusform>
            <numerusform>Empezar con %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>{about}, no time limit.</source>
        <translation>{about}, sin límite de tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapBox</name>
    <message>
        <source>Leave it empty</source>
        <extracomment>The place of the choice, -1 for none.</extracomment>
        <translation>Dejar vacío</translation>
    </message>
</context>
<context>
    <name>GapLook</name>
    <message>
        <source>Gap {a} of {b}</source>
        <extracomment>Whether it is filled from a list; else it is typed.</extracomment>
        <translation>Espacio {a} de {b}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>correct: {x}</source>
        <translation>correcto: {x}</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>incorrect</source>
        <translation>incorrecto</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>sin enviar</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to which question?</source>
        <translation>¿A qué pregunta quieres ir?</translation>
    </message>
    <message>
        <source>A number from 1 to {n}.</source>
        <translation>Un número del 1 al {n}.</translation>
    </message>
    <message>
        <source>One of these numbers: {numbers}.</source>
        <translation>Uno de estos números: {numbers}.</translation>
    </message>
    <message>
        <source>Number of the question</source>
        <translation>Número de la pregunta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>That question has not had its turn yet.</source>
        <translation>A esa pregunta todavía no le toca.</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Menu</source>
        <extracomment>The page&apos;s margin at each step of the layout, in pixels at 100 %. The sun has barely risen when the program is opened for the first time. What the sun and its reflection take at the right: a share of the width, and pixels.</extracomment>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>Each topic will rise on the horizon as you master it.</source>
        <translation>Cada tema asomará en el horizonte a medida que lo domines.</translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation>Buenos días, {name}</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Buenas tardes, {name}</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Buenas noches, {name}</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>You reached today&apos;s goal.</source>
        <translation>Cumpliste tu meta de hoy.</translation>
    </message>
    <message>
        <source>{date}. You reached today&apos;s goal.</source>
        <translation>{date}. Cumpliste tu meta de hoy.</translation>
    </message>
    <message>
        <source>Today: **{a} of {b}** questions; the sun rises with your goal.</source>
        <translation>Hoy llevas **{a} de {b}** preguntas; el sol sube con tu meta.</translation>
    </message>
    <message>
        <source>{date}. Today: **{a} of {b}** questions; the sun rises with your goal.</source>
        <translation>{date}. Hoy llevas **{a} de {b}** preguntas; el sol sube con tu meta.</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Add a subject</source>
        <extracomment>So many results are listed until a person asks for all. How the two cards share a row, and what is between them in pixels at 100 %. Carries how many results are wanted at most, the newest first. Another file is to take the place of one that has gone; carries the path of its bank. Carries the path under which the bank was opened. Enter was pressed before it was known what it would do.</extracomment>
        <translation>Añadir materia</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Materias</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Recent results</source>
        <translation>Resultados recientes</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
</context>
<context>
    <name>Horizon</name>
    <message>
        <source>Progress</source>
        <extracomment>Forms that paint the header&apos;s colour above the line and the page&apos;s below. Of a marker with its flag at the right, and as much at the left.</extracomment>
        <translation>Progreso</translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n marcada</numerusform>
            <numerusform>%n marcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Question {a} of {b}</source>
        <translation>Pregunta {a} de {b}</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message numerus="yes">
        <source>%n correct</source>
        <translation>
            <numerusform>%n correcta</numerusform>
            <numerusform>%n correctas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partial</source>
        <translation>
            <numerusform>%n parcial</numerusform>
            <numerusform>%n parciales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n por repasar</numerusform>
            <numerusform>%n por repasar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n respondida</numerusform>
            <numerusform>%n respondidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered</source>
        <translation>
            <numerusform>%n sin responder</numerusform>
            <numerusform>%n sin responder</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por repasar</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sin responder</translation>
    </message>
    <message numerus="yes">
        <source>%n before</source>
        <translation>
            <numerusform>%n antes</numerusform>
            <numerusform>%n antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n after</source>
        <translation>
            <numerusform>%n después</numerusform>
            <numerusform>%n después</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotspotAnswer</name>
    <message>
        <source>Choose all that apply, on the map or by number.</source>
        <extracomment>Beside the list the map has at most so much of the column: less in a narrow one, so that a row of the list keeps its words in one line, yet never less than half. Above the list the map may take so much of the height that is seen. How soon a second digit belongs to the first.</extracomment>
        <translation>Elige todas las que correspondan, en el mapa o por número.</translation>
    </message>
    <message>
        <source>Click on the map or choose by number.</source>
        <translation>Haz clic en el mapa o elige por número.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n elegida.</numerusform>
            <numerusform>%n elegidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each right one adds; each extra one subtracts.</source>
        <translation>Cada acierto suma; cada opción de más resta.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>move</source>
        <translation>recorrer</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Take these results in?</source>
        <translation>¿Incorporar estos resultados?</translation>
    </message>
    <message>
        <source>The file was written on {day} and holds the results of {name}.</source>
        <translation>El archivo se escribió el {day} y contiene los resultados de {name}.</translation>
    </message>
    <message>
        <source>The file was written on {day}.</source>
        <translation>El archivo se escribió el {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes are in it.</source>
        <translation>
            <numerusform>Contiene %n quiz.</numerusform>
            <numerusform>Contiene %n quizzes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes in it cannot be right and are left out.</source>
        <translation>
            <numerusform>%n quiz no puede ser correcto y se deja fuera.</numerusform>
            <numerusform>%n quizzes no pueden ser correctos y se dejan fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are added to your own. A quiz that is here already stays as it is, and no setting changes.</source>
        <translation>Se añaden a los tuyos. Un quiz que ya está aquí queda como está, y ningún ajuste cambia.</translation>
    </message>
    <message>
        <source>They are added to those of {name}. A quiz that is here already stays as it is, and no setting changes.</source>
        <translation>Se añaden a los de {name}. Un quiz que ya está aquí queda como está, y ningún ajuste cambia.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Incorporar</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Enter</source>
        <extracomment>Between the names of keys that stand side by side. Keys that are shown as an icon: the icon&apos;s name.</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Up arrow</source>
        <translation>Flecha arriba</translation>
    </message>
    <message>
        <source>Down arrow</source>
        <translation>Flecha abajo</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>Flecha izquierda</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>Flecha derecha</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Decimal mark</source>
        <extracomment>Where there is little height: the field above has to be seen too.</extracomment>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <extracomment>Keys side by side, and what they do.</extracomment>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>In a question</source>
        <translation>En una pregunta</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>While you type in a text field, letters need Alt.</source>
        <translation>Mientras escribes en un campo, las letras necesitan Alt.</translation>
    </message>
    <message>
        <source>Letters need Alt, because one-letter shortcuts are switched off in the settings.</source>
        <translation>Las letras necesitan Alt porque los atajos de una letra están apagados en los ajustes.</translation>
    </message>
    <message>
        <source>Choose an option</source>
        <translation>Elegir una opción</translation>
    </message>
    <message>
        <source>Move between options</source>
        <translation>Moverse entre opciones</translation>
    </message>
    <message>
        <source>Move a row (ordering)</source>
        <translation>Mover una fila (ordenar)</translation>
    </message>
    <message>
        <source>Choose on the left (matching)</source>
        <translation>Elegir a la izquierda (emparejar)</translation>
    </message>
    <message>
        <source>Join with the chosen one (matching)</source>
        <translation>Unir con la selección (emparejar)</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Release a pair (matching)</source>
        <translation>Soltar un par (emparejar)</translation>
    </message>
    <message>
        <source>Take back (matching)</source>
        <translation>Deshacer (emparejar)</translation>
    </message>
    <message>
        <source>Answer or go on</source>
        <translation>Responder o seguir</translation>
    </message>
    <message>
        <source>Skip (practice)</source>
        <translation>Saltar (práctica)</translation>
    </message>
    <message>
        <source>Flag for later</source>
        <translation>Marcar para después</translation>
    </message>
    <message>
        <source>Ask for a hint (practice)</source>
        <translation>Pedir una pista (práctica)</translation>
    </message>
    <message>
        <source>How sure you are</source>
        <translation>Con cuánta seguridad</translation>
    </message>
    <message>
        <source>Show or hide the clock</source>
        <translation>Mostrar u ocultar el reloj</translation>
    </message>
    <message>
        <source>One more minute (practice)</source>
        <translation>Un minuto más (práctica)</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>Abrir la fuente</translation>
    </message>
    <message>
        <source>See it again soon (practice)</source>
        <translation>Volver a verla pronto (práctica)</translation>
    </message>
    <message>
        <source>Previous, next (exam)</source>
        <translation>Anterior, siguiente (examen)</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>Ir a una pregunta</translation>
    </message>
    <message>
        <source>Submit… (exam)</source>
        <translation>Entregar… (examen)</translation>
    </message>
    <message>
        <source>Home, Study, Progress</source>
        <translation>Inicio, Estudiar, Progreso</translation>
    </message>
    <message>
        <source>New quiz</source>
        <translation>Nuevo quiz</translation>
    </message>
    <message>
        <source>Open a bank</source>
        <translation>Abrir un banco</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Letra normal</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Esta ayuda</translation>
    </message>
    <message>
        <source>Back or close</source>
        <translation>Atrás o cerrar</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave the quiz?</source>
        <translation>¿Salir del quiz?</translation>
    </message>
    <message>
        <source>Where a second try is still open, the first counts if you finish now.</source>
        <translation>Donde aún queda un segundo intento, vale el primero si terminas ahora.</translation>
    </message>
    <message>
        <source>Finish and see results</source>
        <translation>Terminar y ver resultados</translation>
    </message>
    <message>
        <source>Save and leave</source>
        <translation>Guardar y salir</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Seguir aquí</translation>
    </message>
    <message numerus="yes">
        <source>Your %n answers are saved and the clock stops. Continue any time from home.</source>
        <translation>
            <numerusform>Guardamos tu respuesta y el reloj se detiene. Puedes continuar cuando quieras desde el inicio.</numerusform>
            <numerusform>Guardamos tus %n respuestas y el reloj se detiene. Puedes continuar cuando quieras desde el inicio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n answers are saved. The time keeps running until {time}; until then you can continue from home.</source>
        <translation>
            <numerusform>Guardamos tu respuesta. El tiempo sigue corriendo hasta las {time}; hasta entonces puedes continuar desde el inicio.</numerusform>
            <numerusform>Guardamos tus %n respuestas. El tiempo sigue corriendo hasta las {time}; hasta entonces puedes continuar desde el inicio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n answers are saved. Only the time of the question on screen keeps running. Continue any time from home.</source>
        <translation>
            <numerusform>Guardamos tu respuesta. Solo sigue corriendo el tiempo de la pregunta en pantalla. Puedes continuar cuando quieras desde el inicio.</numerusform>
            <numerusform>Guardamos tus %n respuestas. Solo sigue corriendo el tiempo de la pregunta en pantalla. Puedes continuar cuando quieras desde el inicio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n answers are saved. Continue any time from home.</source>
        <translation>
            <numerusform>Guardamos tu respuesta. Puedes continuar cuando quieras desde el inicio.</numerusform>
            <numerusform>Guardamos tus %n respuestas. Puedes continuar cuando quieras desde el inicio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is answered yet. The clock stops. Continue any time from home.</source>
        <translation>Todavía no hay respuestas. El reloj se detiene. Puedes continuar cuando quieras desde el inicio.</translation>
    </message>
    <message>
        <source>Nothing is answered yet. The time keeps running until {time}; until then you can continue from home.</source>
        <translation>Todavía no hay respuestas. El tiempo sigue corriendo hasta las {time}; hasta entonces puedes continuar desde el inicio.</translation>
    </message>
    <message>
        <source>Nothing is answered yet. Only the time of the question on screen keeps running. Continue any time from home.</source>
        <translation>Todavía no hay respuestas. Solo sigue corriendo el tiempo de la pregunta en pantalla. Puedes continuar cuando quieras desde el inicio.</translation>
    </message>
    <message>
        <source>Nothing is answered yet. Continue any time from home.</source>
        <translation>Todavía no hay respuestas. Puedes continuar cuando quieras desde el inicio.</translation>
    </message>
</context>
<context>
    <name>LoadErrorPage</name>
    <message>
        <source>Question bank</source>
        <extracomment>Carries the path of the bank that has gone and is to be replaced, &quot;&quot; if none. Carries the path under which the bank was opened.</extracomment>
        <translation>Banco de preguntas</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar el detalle</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the details that can be copied.</source>
        <translation>
            <numerusform>%n más está en el detalle que puedes copiar.</numerusform>
            <numerusform>%n más están en el detalle que puedes copiar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>El detalle está en el portapapeles.</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; is not there</source>
        <translation>«{file}» no está ahí</translation>
    </message>
    <message>
        <source>Some questions were left out</source>
        <translation>Algunas preguntas quedaron fuera</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; has mistakes</source>
        <translation>«{file}» tiene errores</translation>
    </message>
    <message>
        <source>We could not open &quot;{file}&quot;</source>
        <translation>No pudimos abrir «{file}»</translation>
    </message>
    <message>
        <source>The version before the mistakes stays in use.</source>
        <translation>Sigue en uso la versión anterior a los errores.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions of &quot;{file}&quot; cannot be asked; the rest can.</source>
        <translation>
            <numerusform>Una pregunta de «{file}» no se puede usar; el resto sí.</numerusform>
            <numerusform>%n preguntas de «{file}» no se pueden usar; el resto sí.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing at {path}. If it was moved or renamed, choose it where it is now. If it is gone for good, remove it from the list.</source>
        <translation>No hay nada en {path}. Si cambió de lugar o de nombre, elígelo donde está ahora. Si ya no existe, quítalo de la lista.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. If it was moved or renamed, choose it where it is now.</source>
        <translation>No hay nada en {path}. Si cambió de lugar o de nombre, elígelo donde está ahora.</translation>
    </message>
    <message>
        <source>What was read of it stays in use until you quit.</source>
        <translation>Lo que se leyó sigue en uso hasta que cierres el programa.</translation>
    </message>
    <message>
        <source>The file itself stays where it is.</source>
        <translation>El archivo se queda donde está.</translation>
    </message>
    <message numerus="yes">
        <source>%n more mistakes and notices</source>
        <translation>
            <numerusform>%n error o aviso más</numerusform>
            <numerusform>%n errores y avisos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pacific Quiz</source>
        <translation>Quiz Pacífico</translation>
    </message>
</context>
<context>
    <name>ManagePeopleDialog</name>
    <message>
        <source>Profiles on this computer</source>
        <translation>Perfiles de este equipo</translation>
    </message>
    <message>
        <source>Profiles have no passwords: anybody at this computer can open each of them.</source>
        <translation>Los perfiles no tienen contraseña: cualquiera en este equipo puede abrir todos.</translation>
    </message>
    <message>
        <source>{kind}, in use</source>
        <translation>{kind}, en uso</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nuevo perfil…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change {name}…</source>
        <translation>Cambiar {name}…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export the results of {name}…</source>
        <translation>Exportar los resultados de {name}…</translation>
    </message>
    <message>
        <source>Delete history…</source>
        <translation>Borrar historial…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Delete {name}…</source>
        <translation>Borrar {name}…</translation>
    </message>
</context>
<context>
    <name>MatchBoard</name>
    <message>
        <source>Not joined</source>
        <extracomment>The widths of the columns, of a whole of 960. Below this width, at 100 %, the columns stand under each other. A card was dragged onto one of the other side: the places at the left and at the right.</extracomment>
        <translation>Sin unir</translation>
    </message>
</context>
<context>
    <name>MatchingAnswer</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Each pair joined rightly counts.</source>
        <translation>Cuenta cada unión correcta.</translation>
    </message>
    <message>
        <source>Join a pair first, or skip the question.</source>
        <translation>Primero une un par, o salta la pregunta.</translation>
    </message>
    <message>
        <source>choose on the left</source>
        <translation>elegir a la izquierda</translation>
    </message>
    <message>
        <source>join</source>
        <translation>unir</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>release</source>
        <translation>soltar</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>{x}, joined with {y}.</source>
        <translation>{x}, unido con {y}.</translation>
    </message>
    <message>
        <source>{x}, not joined.</source>
        <translation>{x}, sin unir.</translation>
    </message>
    <message>
        <source>{a} of {b} joined.</source>
        <translation>{a} de {b} unidas.</translation>
    </message>
    <message>
        <source>{a} of {b} joined. Now: **{x}**. Press a letter to join it.</source>
        <translation>{a} de {b} unidas. Ahora: **{x}**. Pulsa una letra para unirla.</translation>
    </message>
    <message>
        <source>{a} of {b} joined. Now: **{x}**. Press a number to join it.</source>
        <translation>{a} de {b} unidas. Ahora: **{x}**. Pulsa un número para unirla.</translation>
    </message>
    <message>
        <source>not joined</source>
        <translation>sin unir</translation>
    </message>
    <message>
        <source>joined with {x}</source>
        <translation>unido con {x}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>selección actual</translation>
    </message>
    <message>
        <source>goes with {x}</source>
        <translation>va con {x}</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>incorrect</source>
        <translation>incorrecto</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>sin enviar</translation>
    </message>
</context>
<context>
    <name>ModeCards</name>
    <message>
        <source>Explanation after each answer</source>
        <extracomment>Cards in a row: as many of these as there is room for.</extracomment>
        <translation>Explicación tras cada respuesta</translation>
    </message>
    <message>
        <source>Timed; results at the end</source>
        <translation>Con tiempo; resultados al final</translation>
    </message>
    <message>
        <source>What is due today</source>
        <translation>Lo que toca repasar hoy</translation>
    </message>
    <message>
        <source>Questions you missed before</source>
        <translation>Preguntas que fallaste antes</translation>
    </message>
    <message>
        <source>Your results are not open.</source>
        <translation>Tus resultados no están abiertos.</translation>
    </message>
    <message>
        <source>No mistakes to go over.</source>
        <translation>No hay errores por repasar.</translation>
    </message>
    <message>
        <source>Nothing due today.</source>
        <translation>Nada que repasar hoy.</translation>
    </message>
    <message>
        <source>Nothing due today. Next: {date}.</source>
        <translation>Nada que repasar hoy. Lo próximo, {date}.</translation>
    </message>
</context>
<context>
    <name>MultipleAnswerAnswer</name>
    <message>
        <source>Choose all that apply.</source>
        <translation>Elige todas las que correspondan.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n elegida.</numerusform>
            <numerusform>%n elegidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation>elegir o quitar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>the focused option</source>
        <translation>la opción con el foco</translation>
    </message>
    <message>
        <source>Each right one adds; each extra one subtracts.</source>
        <translation>Cada acierto suma; cada opción de más resta.</translation>
    </message>
    <message>
        <source>Each right one adds as much as each extra one subtracts.</source>
        <translation>Cada acierto suma tanto como resta cada opción de más.</translation>
    </message>
    <message>
        <source>Each option counts: ticked if right, unticked if not.</source>
        <translation>Cuenta cada opción: elegida si corresponde, sin elegir si no.</translation>
    </message>
    <message>
        <source>Only exactly the right ones count.</source>
        <translation>Solo cuenta elegir exactamente las correctas.</translation>
    </message>
</context>
<context>
    <name>NameBanner</name>
    <message>
        <source>Would you like to be greeted by your name?</source>
        <translation>¿Quieres que te salude por tu nombre?</translation>
    </message>
    <message>
        <source>Add your name</source>
        <translation>Añadir tu nombre</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Another profile has this name.</source>
        <translation>Otro perfil ya tiene este nombre.</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Escribe primero un nombre.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>The exam&apos;s time ran out. It has been submitted.</source>
        <extracomment>Pages to which one comes back as they were; the others lead home. The record is open and home complete. From which page one came to a page that leads back there; home where none is named. What was said last of something that could not be saved.</extracomment>
        <translation>Se acabó el tiempo del examen. Ya quedó entregado.</translation>
    </message>
    <message>
        <source>What can be done…</source>
        <translation>Qué se puede hacer…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Otro intento</translation>
    </message>
    <message>
        <source>Part of the file with your results is damaged. What is sound can still be used, and new quizzes are saved as before.</source>
        <translation>Una parte del archivo con tus resultados está dañada. Lo demás se puede seguir usando, y los quizzes nuevos se guardan como antes.</translation>
    </message>
</context>
<context>
    <name>NewPersonDialog</name>
    <message>
        <source>Who is the new profile for?</source>
        <translation>¿Para quién es el nuevo perfil?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>And the name of your own profile</source>
        <translation>Y el nombre de tu propio perfil</translation>
    </message>
    <message>
        <source>Profiles have no passwords: anybody at this computer can open each of them.</source>
        <translation>Los perfiles no tienen contraseña: cualquiera en este equipo puede abrir todos.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create profile</source>
        <translation>Crear perfil</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Number line</source>
        <translation>Recta numérica</translation>
    </message>
    <message>
        <source>Correct answer: {x}.</source>
        <translation>Respuesta correcta: {x}.</translation>
    </message>
    <message>
        <source>Accepted: {low} to {high}.</source>
        <translation>Se acepta de {low} a {high}.</translation>
    </message>
    <message>
        <source>Your answer: {x}</source>
        <translation>Tu respuesta: {x}</translation>
    </message>
</context>
<context>
    <name>NumericAnswer</name>
    <message>
        <source>Your answer, a number</source>
        <translation>Tu respuesta, un número</translation>
    </message>
    <message>
        <source>Number keys</source>
        <translation>Teclado numérico</translation>
    </message>
    <message>
        <source>type</source>
        <translation>escribir</translation>
    </message>
    <message>
        <source>Hide the number keys</source>
        <translation>Ocultar el teclado numérico</translation>
    </message>
    <message>
        <source>Reads as {n}</source>
        <translation>Lectura: {n}</translation>
    </message>
    <message>
        <source>Reads as {n} ({words})</source>
        <translation>Lectura: {n} ({words})</translation>
    </message>
    <message>
        <source>Close is fine: ± {amount} is accepted.</source>
        <translation>Vale una aproximación: se acepta ±&#xa0;{amount}.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Escribe un número.</translation>
    </message>
    <message>
        <source>There is no digit in it. Type a number.</source>
        <translation>No hay ninguna cifra. Escribe un número.</translation>
    </message>
    <message>
        <source>Write the number in digits, without words.</source>
        <translation>Escribe el número con cifras, sin palabras.</translation>
    </message>
    <message>
        <source>A minus sign goes once, before the number.</source>
        <translation>El signo menos va una sola vez, antes del número.</translation>
    </message>
    <message>
        <source>Only digits and one decimal mark, please.</source>
        <translation>Solo cifras y un signo decimal, por favor.</translation>
    </message>
    <message>
        <source>There are two decimal marks. Keep one.</source>
        <translation>Hay dos signos decimales. Deja uno.</translation>
    </message>
    <message>
        <source>The groups of digits are not of three. Write the number without separators.</source>
        <translation>Los grupos de cifras no son de tres. Escribe el número sin separadores.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>Este número es demasiado largo.</translation>
    </message>
</context>
<context>
    <name>OpenBank</name>
    <message>
        <source>Open a question bank</source>
        <translation>Abrir un banco de preguntas</translation>
    </message>
    <message>
        <source>Load a YAML file of your own or from your teacher, or drop it on this window.</source>
        <translation>Carga un archivo YAML tuyo o de tu docente, o suéltalo en esta ventana.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Abrir archivo…</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>Move {x} up</source>
        <extracomment>From a card&apos;s right edge to the middle of its buttons. An item was moved to a place, which may be where it was. A row that is moved has come to where it has to be seen.</extracomment>
        <translation>Subir {x}</translation>
    </message>
    <message>
        <source>Move {x} down</source>
        <translation>Bajar {x}</translation>
    </message>
</context>
<context>
    <name>OrderingAnswer</name>
    <message>
        <source>Each pair of rows in order adds; each pair out of order subtracts.</source>
        <translation>Cada par en orden suma; cada par en desorden resta.</translation>
    </message>
    <message>
        <source>Only exactly the right order counts.</source>
        <translation>Solo cuenta el orden exacto.</translation>
    </message>
    <message>
        <source>The longest series of rows in order counts.</source>
        <translation>Cuenta la serie más larga en orden.</translation>
    </message>
    <message>
        <source>Move a row first, or skip the question.</source>
        <translation>Primero mueve una fila, o salta la pregunta.</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>recorrer</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>Now in place {a} of {b}</source>
        <translation>Ahora en el lugar {a} de {b}</translation>
    </message>
    <message>
        <source>{a} of {b}: {x}</source>
        <translation>{a} de {b}: {x}</translation>
    </message>
    <message>
        <source>Alt and the arrows move it.</source>
        <translation>Se mueve con Alt y las flechas.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Menu</source>
        <extracomment>How far the icon button&apos;s box stands left of the page&apos;s margin.</extracomment>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PeopleFlow</name>
    <message>
        <source>The profile has been changed.</source>
        <extracomment>Another person is to be the one in use; the other&apos;s record is to be deleted after that, where one is named. The data of the person in use is to be exported. Whether somebody answers `export_requested`. Who could be added from a school&apos;s record.</extracomment>
        <translation>El perfil ha cambiado.</translation>
    </message>
    <message>
        <source>The profile “{name}” has been deleted.</source>
        <translation>El perfil «{name}» se ha borrado.</translation>
    </message>
    <message>
        <source>The profile has been deleted.</source>
        <translation>El perfil se ha borrado.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>For</source>
        <extracomment>A language is written in itself, so that it can be found by who reads no other.</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Somebody has this name in the school&apos;s record. Is it the same person?</source>
        <translation>En el registro de la escuela ya hay alguien con este nombre. ¿Es la misma persona?</translation>
    </message>
    <message>
        <source>Add that person instead</source>
        <translation>Añadir a esa persona</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Press to see it larger</source>
        <extracomment>The largest size of a question&apos;s picture, in pixels at 100 %.</extracomment>
        <translation>Pulsa para verla más grande</translation>
    </message>
    <message>
        <source>See it larger</source>
        <translation>Ver más grande</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeña (−)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Fit into the window (0)</source>
        <translation>Ajustar a la ventana (0)</translation>
    </message>
</context>
<context>
    <name>PlayFooter</name>
    <message>
        <source>Previous</source>
        <extracomment>A key&apos;s button, with its `Command`. The key that has the focus is about to go, or to be another one.</extracomment>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Entregar…</translation>
    </message>
</context>
<context>
    <name>PlayHeader</name>
    <message>
        <source>Leave the quiz</source>
        <translation>Salir del quiz</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>+ 1 min</source>
        <translation>+ 1 min</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Un minuto más</translation>
    </message>
    <message>
        <source>Exam · results at the end</source>
        <translation>Examen · resultados al final</translation>
    </message>
    <message>
        <source>Time {x}</source>
        <translation>Tiempo {x}</translation>
    </message>
    <message>
        <source>Question **{a}** of {b}</source>
        <translation>Pregunta **{a}** de {b}</translation>
    </message>
    <message>
        <source>Question {a} of {b}</source>
        <translation>Pregunta {a} de {b}</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>Flag for later, {key}</source>
        <translation>Marcar para después, {key}</translation>
    </message>
    <message>
        <source>Show the clock</source>
        <translation>Mostrar el reloj</translation>
    </message>
    <message>
        <source>Hide the clock</source>
        <translation>Ocultar el reloj</translation>
    </message>
</context>
<context>
    <name>PlayPage</name>
    <message>
        <source>That question has not had its turn yet.</source>
        <extracomment>With less than this left, typed text is given at once, before time runs out. Carries the question&apos;s `Snapshot`. Carries the picture and the words that describe it. Carries the `RecordError`; what is on screen stays there. What is asked for at this moment is asked for by a key.</extracomment>
        <translation>A esa pregunta todavía no le toca.</translation>
    </message>
    <message>
        <source>You will see it again at the end.</source>
        <translation>La verás otra vez al final.</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>Flag removed</source>
        <translation>Marca quitada</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Un minuto más</translation>
    </message>
    <message>
        <source>This question cites no source.</source>
        <translation>Esta pregunta no cita una fuente.</translation>
    </message>
    <message>
        <source>Time for that question is up. Here is the next one.</source>
        <translation>Se acabó el tiempo de esa pregunta. Aquí está la siguiente.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Sin elegir</translation>
    </message>
    <message>
        <source>Half the time has passed.</source>
        <translation>Va la mitad del tiempo.</translation>
    </message>
    <message>
        <source>2 minutes left. You can submit with blanks.</source>
        <translation>Quedan 2 minutos. Puedes entregar con preguntas sin responder.</translation>
    </message>
    <message>
        <source>2 minutes left.</source>
        <translation>Quedan 2 minutos.</translation>
    </message>
    <message>
        <source>30 seconds left.</source>
        <translation>Quedan 30 segundos.</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>otro intento</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>responder</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>saltar</translation>
    </message>
    <message>
        <source>This quiz is open in another window.</source>
        <translation>Este quiz está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Entregar…</translation>
    </message>
    <message>
        <source>Back to question {n}</source>
        <translation>Volver a la pregunta {n}</translation>
    </message>
    <message>
        <source>See the answer</source>
        <translation>Ver la respuesta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Otro intento</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>See results</source>
        <translation>Ver resultados</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>one more minute</source>
        <translation>un minuto más</translation>
    </message>
    <message>
        <source>see again soon</source>
        <translation>volver a ver pronto</translation>
    </message>
    <message>
        <source>not tomorrow</source>
        <translation>mañana no</translation>
    </message>
    <message>
        <source>open the source</source>
        <translation>abrir la fuente</translation>
    </message>
    <message>
        <source>back</source>
        <translation>volver</translation>
    </message>
    <message>
        <source>see the answer</source>
        <translation>ver la respuesta</translation>
    </message>
    <message>
        <source>see results</source>
        <translation>ver resultados</translation>
    </message>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>Change your answer first: it was not right.</source>
        <translation>Primero cambia tu respuesta: no era correcta.</translation>
    </message>
    <message>
        <source>Type an answer first, or skip the question.</source>
        <translation>Primero escribe una respuesta, o salta la pregunta.</translation>
    </message>
    <message>
        <source>Choose an option first, or skip the question.</source>
        <translation>Primero elige una opción, o salta la pregunta.</translation>
    </message>
    <message>
        <source>hint (−1/3)</source>
        <translation>pista (−1/3)</translation>
    </message>
    <message>
        <source>Show a hint.</source>
        <translation>Mostrar una pista.</translation>
    </message>
    <message>
        <source>another hint (−1/3)</source>
        <translation>otra pista (−1/3)</translation>
    </message>
    <message>
        <source>Show another hint.</source>
        <translation>Mostrar otra pista.</translation>
    </message>
</context>
<context>
    <name>PlayScreen</name>
    <message>
        <source>This quiz is open in another window. Here it can only be read.</source>
        <extracomment>Carries the `Confidence` that was chosen, None where it is taken back. Each carries whether it is to be so from now on: right after all, to come again tomorrow. How confidence counts, None where it is not asked for.</extracomment>
        <translation>Este quiz está abierto en otra ventana. Aquí solo se puede leer.</translation>
    </message>
    <message>
        <source>You left this one for later. Skipped again, your first try counts.</source>
        <translation>La dejaste para después. Si la saltas otra vez, cuenta tu primer intento.</translation>
    </message>
    <message>
        <source>You left this one for later. Skipped again, it stays unanswered.</source>
        <translation>La dejaste para después. Si la saltas otra vez, queda sin responder.</translation>
    </message>
    <message>
        <source>Question {a} of {b}</source>
        <translation>Pregunta {a} de {b}</translation>
    </message>
    <message>
        <source>Second try</source>
        <translation>Segundo intento</translation>
    </message>
    <message>
        <source>This is the first question.</source>
        <translation>Esta es la primera pregunta.</translation>
    </message>
    <message>
        <source>Time is up for this question. It can only be read.</source>
        <translation>Se acabó el tiempo de esta pregunta. Solo se puede leer.</translation>
    </message>
</context>
<context>
    <name>ProblemBanners</name>
    <message numerus="yes">
        <source>%n question banks have mistakes</source>
        <extracomment>More problems than this are told in one banner until a person asks for each. Another file is to take the place of one that has gone; carries the path of its bank. Carries the path under which the bank was opened.</extracomment>
        <translation>
            <numerusform>%n banco de preguntas tiene errores</numerusform>
            <numerusform>%n bancos de preguntas tienen errores</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; is no longer there; what was read of it stays in use for now</source>
        <translation>«{file}» ya no está ahí; lo que se leyó sigue en uso por ahora</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; is no longer there</source>
        <translation>«{file}» ya no está ahí</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; has mistakes; the version before them stays in use</source>
        <translation>«{file}» tiene errores; sigue en uso la versión anterior</translation>
    </message>
    <message numerus="yes">
        <source>%n questions of &quot;{file}&quot; were left out</source>
        <translation>
            <numerusform>Quedó fuera una pregunta de «{file}»</numerusform>
            <numerusform>Quedaron fuera %n preguntas de «{file}»</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;{file}&quot; has mistakes</source>
        <translation>«{file}» tiene errores</translation>
    </message>
    <message>
        <source>We could not open &quot;{file}&quot;</source>
        <translation>No pudimos abrir «{file}»</translation>
    </message>
</context>
<context>
    <name>ProfileButton</name>
    <message>
        <source>Profiles. In use: {profile}</source>
        <translation>Perfiles. En uso: {profile}</translation>
    </message>
</context>
<context>
    <name>ProfileMenu</name>
    <message>
        <source>Profiles</source>
        <extracomment>Somebody of the school&apos;s record is to have a profile here.</extracomment>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nuevo perfil</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Administrar</translation>
    </message>
    <message>
        <source>Add a person from the school&apos;s record…</source>
        <translation>Añadir una persona del registro de la escuela…</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <extracomment>How the width is divided between the two columns, and the room between them. Another period or subject was chosen: its figures are wanted. A first quiz is wanted, of this bank; &quot;&quot; where all are looked at. Carries a sentence to be shown. What the charts show, which is not what is known while nothing has been answered.</extracomment>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Todas las materias</translation>
    </message>
    <message>
        <source>Copied. It can be pasted into a spreadsheet.</source>
        <translation>Copiado. Se puede pegar en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Your curve appears after three quizzes.</source>
        <translation>Con tres quizzes aparecerá tu curva.</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 semanas</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 meses</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Score of each quiz</source>
        <translation>Resultado de cada quiz</translation>
    </message>
    <message>
        <source>Mastery by topic</source>
        <translation>Dominio por tema</translation>
    </message>
    <message>
        <source>Upcoming reviews</source>
        <translation>Repasos que vienen</translation>
    </message>
    <message>
        <source>Study days</source>
        <translation>Días de estudio</translation>
    </message>
    <message>
        <source>Mastery by difficulty</source>
        <translation>Dominio por dificultad</translation>
    </message>
    <message>
        <source>How sure you were</source>
        <translation>Tu seguridad al responder</translation>
    </message>
    <message>
        <source>Your scores, what you master and your days of study will be shown here.</source>
        <translation>Aquí verás tus resultados, lo que dominas y tus días de estudio.</translation>
    </message>
    <message>
        <source>Set up a quiz</source>
        <translation>Preparar un quiz</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <extracomment>Rows are made so many at a time: a quiz may be a whole bank.</extracomment>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Qué preguntas</translation>
    </message>
    <message>
        <source>No question here.</source>
        <translation>Aquí no hay preguntas.</translation>
    </message>
    <message>
        <source>Show more questions</source>
        <translation>Mostrar más preguntas</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>Todas %n</numerusform>
            <numerusform>Todas %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To review %n</source>
        <translation>
            <numerusform>Por repasar %n</numerusform>
            <numerusform>Por repasar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged %n</source>
        <translation>
            <numerusform>Marcadas %n</numerusform>
            <numerusform>Marcadas %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Each hint takes a third off this question&apos;s points.</source>
        <translation>Cada pista quita un tercio de los puntos de esta pregunta.</translation>
    </message>
    <message>
        <source>Hint: {x}</source>
        <extracomment>Above and below what stands beside; in a low window less. Each carries whether it is to be so from now on; see `VerdictBlock`. A picture, and the words that describe it. Carries the `Confidence` that was chosen, None where it is taken back. It has been painted where a person sees it. Where it is asked how sure one is. What became of the answer, once that is settled. A try was not right: the answer waits to be opened again.</extracomment>
        <translation>Pista: {x}</translation>
    </message>
    <message>
        <source>Fill in the gaps.</source>
        <translation>Completa los espacios.</translation>
    </message>
</context>
<context>
    <name>QuizFlow</name>
    <message>
        <source>Nothing is left to review there.</source>
        <extracomment>The page to be shown: &quot;play&quot;, &quot;results&quot; or &quot;home&quot;. A sentence about what happened. An exam that was left has ended meanwhile. The quiz to which one comes back from the settings, &quot;&quot; for none.</extracomment>
        <translation>Ahí ya no queda nada por repasar.</translation>
    </message>
    <message>
        <source>The exam&apos;s time keeps running.</source>
        <translation>El tiempo del examen sigue corriendo.</translation>
    </message>
</context>
<context>
    <name>RecentResults</name>
    <message>
        <source>Show more</source>
        <extracomment>So many results are to be known, if there are as many: one more than is shown.</extracomment>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>RegionMap</name>
    <message>
        <source>Map. Use the list to choose.</source>
        <extracomment>How near a click must be to a pin where it is on no region. How much larger than it is a drawing is shown in a window of its own. The map as it is, larger; with the words that describe it.</extracomment>
        <translation>Mapa. Usa la lista para elegir.</translation>
    </message>
</context>
<context>
    <name>RemarkDialog</name>
    <message>
        <source>Mark stored answers again?</source>
        <translation>¿Calificar de nuevo respuestas guardadas?</translation>
    </message>
    <message>
        <source>The right answer to some questions has changed since they were asked.</source>
        <translation>La respuesta correcta de algunas preguntas cambió desde que se hicieron.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored answers would be worth more.</source>
        <translation>
            <numerusform>%n respuesta guardada valdría más.</numerusform>
            <numerusform>%n respuestas guardadas valdrían más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be worth less.</source>
        <translation>
            <numerusform>%n valdría menos.</numerusform>
            <numerusform>%n valdrían menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored answers, before and after</source>
        <translation>Respuestas guardadas, antes y después</translation>
    </message>
    <message>
        <source>What was answered stays in your results as it was given.</source>
        <translation>Lo que respondiste sigue en tus resultados tal como lo diste.</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>Mark all again</source>
        <translation>Calificar todas de nuevo</translation>
    </message>
    <message>
        <source>Only those that gain</source>
        <translation>Solo las que ganan</translation>
    </message>
    <message>
        <source>Mark them again</source>
        <translation>Calificarlas de nuevo</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>Remarking</name>
    <message numerus="yes">
        <source>%n of your stored answers would be marked differently now.</source>
        <extracomment>Banks, each with what its questions are now. A sentence about what happened. Answers were marked again. What has been compared since the record was opened: another one has a set of its own. How many banks are being compared.</extracomment>
        <translation>
            <numerusform>%n de tus respuestas guardadas se calificaría ahora de otra manera.</numerusform>
            <numerusform>%n de tus respuestas guardadas se calificarían ahora de otra manera.</numerusform>
        </translation>
    </message>
    <message>
        <source>See which</source>
        <translation>Ver cuáles</translation>
    </message>
    <message numerus="yes">
        <source>%n answers were marked again.</source>
        <translation>
            <numerusform>Se calificó de nuevo %n respuesta.</numerusform>
            <numerusform>Se calificaron de nuevo %n respuestas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <extracomment>The name of the backup that is to be restored.</extracomment>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Which one? You are asked once more before anything changes.</source>
        <translation>¿Cuál? Antes de cambiar nada se te pregunta otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups cannot be read and are left out.</source>
        <translation>
            <numerusform>%n copia no se puede leer y no aparece aquí.</numerusform>
            <numerusform>%n copias no se pueden leer y no aparecen aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
</context>
<context>
    <name>ResultFiles</name>
    <message>
        <source>JSON files (*.json)</source>
        <extracomment>The name that a setting in the record keeps the person&apos;s id under. A sentence about what happened. Results were taken in.</extracomment>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Export your results</source>
        <translation>Exportar tus resultados</translation>
    </message>
    <message>
        <source>Exporting your results</source>
        <translation>Exportando tus resultados</translation>
    </message>
    <message>
        <source>{count} quizzes written…</source>
        <translation>{count} quizzes escritos…</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes were written to {file}.</source>
        <translation>
            <numerusform>Se escribió %n quiz en {file}.</numerusform>
            <numerusform>Se escribieron %n quizzes en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in results from another computer</source>
        <translation>Incorporar resultados de otro equipo</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Taking results in</source>
        <translation>Incorporando resultados</translation>
    </message>
    <message>
        <source>{count} quizzes read…</source>
        <translation>{count} quizzes leídos…</translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes were taken in.</source>
        <translation>
            <numerusform>Se incorporó %n quiz.</numerusform>
            <numerusform>Se incorporaron %n quizzes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n ya estaba aquí.</numerusform>
            <numerusform>%n ya estaban aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be right.</source>
        <translation>
            <numerusform>%n no puede ser correcto.</numerusform>
            <numerusform>%n no pueden ser correctos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>{a} of {b}</source>
        <extracomment>So many rows are made at once; a button asks for as many more. Distances from the row&apos;s right end, in pixels at 100 %.</extracomment>
        <translation>{a} de {b}</translation>
    </message>
</context>
<context>
    <name>ResultsFooter</name>
    <message>
        <source>Back to home</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>New quiz</source>
        <translation>Nuevo quiz</translation>
    </message>
    <message numerus="yes">
        <source>Retry the %n to review</source>
        <translation>
            <numerusform>Repetir la que está por repasar</numerusform>
            <numerusform>Repetir los %n por repasar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>out of {n}</source>
        <extracomment>The places of the questions that a retry would ask.</extracomment>
        <translation>de {n}</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to whoever writes these questions.</source>
        <translation>Se copió. Pega el texto en un mensaje para quien escribe estas preguntas.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>acierto</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>tiempo total</translation>
    </message>
    <message>
        <source>per question</source>
        <translation>por pregunta</translation>
    </message>
    <message numerus="yes">
        <source>sure but missed</source>
        <translation>
            <numerusform>segura pero fallada</numerusform>
            <numerusform>seguras pero falladas</numerusform>
        </translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>Volverán a salir</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Puntaje</translation>
    </message>
</context>
<context>
    <name>ReviewBlock</name>
    <message>
        <source>This question cites no source.</source>
        <extracomment>Explanations are at most about 85 characters wide. The largest size of an option&apos;s picture, in pixels at 100 %. Each carries the number the block was made with. A picture was asked for, larger; with the words that describe it.</extracomment>
        <translation>Esta pregunta no cita una fuente.</translation>
    </message>
    <message>
        <source>See in source</source>
        <translation>Ver en la fuente</translation>
    </message>
    <message>
        <source>Report this question</source>
        <translation>Reportar esta pregunta</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Reviews due today</source>
        <translation>Repasos de hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n questions, {about}</source>
        <translation>
            <numerusform>%n pregunta, {about}</numerusform>
            <numerusform>%n preguntas, {about}</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repasar</translation>
    </message>
    <message numerus="yes">
        <source>Review %n</source>
        <comment>questions</comment>
        <translation>
            <numerusform>Repasar %n</numerusform>
            <numerusform>Repasar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{subject} first</source>
        <translation>Primero, {subject}</translation>
    </message>
    <message>
        <source>Nothing due today.</source>
        <translation>Nada que repasar hoy.</translation>
    </message>
    <message>
        <source>Nothing due today. Next: {date}.</source>
        <translation>Nada que repasar hoy. Lo próximo, {date}.</translation>
    </message>
    <message>
        <source>{n} from {name}</source>
        <translation>{n} de {name}</translation>
    </message>
    <message>
        <source>{list} and {n} more</source>
        <translation>{list} y {n} más</translation>
    </message>
</context>
<context>
    <name>Revocable</name>
    <message>
        <source>Undo</source>
        <extracomment>Carries whether it is to be said now, or taken back.</extracomment>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>RowHead</name>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
</context>
<context>
    <name>SchoolBanner</name>
    <message>
        <source>Are you in the school&apos;s record? Then your results can come here.</source>
        <translation>¿Estás en el registro de la escuela? Entonces tus resultados pueden venir aquí.</translation>
    </message>
    <message>
        <source>Find your name…</source>
        <translation>Buscar tu nombre…</translation>
    </message>
</context>
<context>
    <name>SchoolDialog</name>
    <message>
        <source>School&apos;s record</source>
        <translation>Registro de la escuela</translation>
    </message>
    <message>
        <source>Your results are kept on this computer first and sent to your school&apos;s PostgreSQL database. What you do on another computer comes from there. Whoever may use the database can see and change everybody&apos;s results.</source>
        <translation>Tus resultados se guardan primero en este equipo y se envían a la base de datos PostgreSQL de tu escuela. Lo que haces en otro equipo llega desde allí. Quien puede usar la base de datos puede ver y cambiar los resultados de todo el mundo.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address of the school&apos;s record</source>
        <translation>Dirección del registro de la escuela</translation>
    </message>
    <message>
        <source>A password in the address is kept on this computer where anybody can read it. A password file (.pgpass) or a service (pg_service.conf) is safer.</source>
        <translation>Una contraseña en la dirección queda en este equipo, donde cualquiera puede leerla. Es más seguro un archivo de contraseñas (.pgpass) o un servicio (pg_service.conf).</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Añadir una persona…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>This is no address of a PostgreSQL database, such as postgresql://user@computer/database. In a password, @ is written %40.</source>
        <translation>Esta no es la dirección de una base de datos PostgreSQL, como postgresql://usuario@equipo/base. En una contraseña, @ se escribe «%40».</translation>
    </message>
</context>
<context>
    <name>SchoolFlow</name>
    <message>
        <source>The school&apos;s record cannot be reached. Your answers are kept here and sent when it is back.</source>
        <extracomment>Quizzes have come into the person&apos;s own record, or gone from it. Somebody else is to be the one in use: their id, and nobody who is deleted after that. What has been said already, and need not be said again. Who could be added here.</extracomment>
        <translation>No se puede llegar al registro de la escuela. Tus respuestas se guardan aquí y se envían cuando vuelva.</translation>
    </message>
</context>
<context>
    <name>SchoolPeopleDialog</name>
    <message>
        <source>Add a person from the school&apos;s record</source>
        <translation>Añadir una persona del registro de la escuela</translation>
    </message>
    <message>
        <source>Their results and settings come to this computer.</source>
        <translation>Los resultados y ajustes de esa persona llegan a este equipo.</translation>
    </message>
    <message>
        <source>Everybody in the school&apos;s record has a profile here already.</source>
        <translation>Todas las personas del registro de la escuela ya tienen un perfil aquí.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Añadir a {name}</translation>
    </message>
</context>
<context>
    <name>SchoolRow</name>
    <message>
        <source>School&apos;s record</source>
        <translation>Registro de la escuela</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the school&apos;s record…</source>
        <translation>Cambiar el registro de la escuela…</translation>
    </message>
    <message>
        <source>Not connected: results stay on this computer</source>
        <translation>Sin conexión: los resultados quedan en este equipo</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>Connect to a school&apos;s record…</source>
        <translation>Conectar con el registro de una escuela…</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Scroll</source>
        <translation>Desplazar</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>Your history has been deleted.</source>
        <extracomment>A sentence about what happened. Every result is about to be deleted. Every result has been deleted; copies of them are not to stay either. Whether results go to a school&apos;s record, so that nobody is told otherwise.</extracomment>
        <translation>Se borró tu historial.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>How the design shares the width between the two columns. A single column is not wider than this, so that words and control stay together.</extracomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Los cambios se aplican al momento.</translation>
    </message>
    <message>
        <source>Back to the quiz</source>
        <translation>Volver al quiz</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>What shows each setting as it stands, by the setting&apos;s name.</extracomment>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Nothing but your results leaves this computer.</source>
        <translation>De este equipo solo salen tus resultados.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Also with Ctrl + and Ctrl −</source>
        <translation>También con Ctrl + y Ctrl −</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>Sun and horizon change without moving</source>
        <translation>El sol y el horizonte cambian sin moverse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Sin meta</translation>
    </message>
    <message>
        <source>Daily goal</source>
        <translation>Meta diaria</translation>
    </message>
    <message>
        <source>Questions a day</source>
        <translation>Preguntas al día</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation>Tiempo extra</translation>
    </message>
    <message>
        <source>Applies to every time limit</source>
        <translation>Vale para todos los límites de tiempo</translation>
    </message>
    <message>
        <source>Hide the clock at start</source>
        <translation>Ocultar el reloj al empezar</translation>
    </message>
    <message>
        <source>Ask for confidence</source>
        <translation>Preguntar por mi seguridad</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Formato de números</translation>
    </message>
    <message>
        <source>How you write numbers</source>
        <translation>Cómo escribes los números</translation>
    </message>
    <message>
        <source>Desired retention</source>
        <translation>Retención deseada</translation>
    </message>
    <message>
        <source>How likely you still know a question when it comes back. Higher means more reviews.</source>
        <translation>Qué tan probable es que recuerdes una pregunta cuando vuelve. Más alta, más repasos.</translation>
    </message>
    <message>
        <source>Announce time to screen reader</source>
        <translation>Anunciar el tiempo al lector de pantalla</translation>
    </message>
    <message>
        <source>At half, at 2 minutes and at 30 seconds</source>
        <translation>A la mitad, a 2 minutos y a 30 segundos del final</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Ver las teclas</translation>
    </message>
    <message>
        <source>One-letter shortcuts</source>
        <translation>Atajos de una letra</translation>
    </message>
    <message>
        <source>Off: letters work with Alt</source>
        <translation>Apagados: las letras funcionan con Alt</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Also with F1</source>
        <translation>También con F1</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Administrar…</translation>
    </message>
    <message>
        <source>Manage profiles…</source>
        <translation>Administrar perfiles…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Delete my history…</source>
        <translation>Borrar mi historial…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>On this computer: {path}</source>
        <translation>En este equipo: {path}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export my results…</source>
        <translation>Exportar mis resultados…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import results…</source>
        <translation>Importar resultados…</translation>
    </message>
    <message>
        <source>My results</source>
        <translation>Mis resultados</translation>
    </message>
    <message>
        <source>Results from another computer</source>
        <translation>Resultados de otro equipo</translation>
    </message>
    <message>
        <source>Added to your own, never twice</source>
        <translation>Se añaden a los tuyos, nunca dos veces</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Made by themselves as you study</source>
        <translation>Se hacen solas mientras estudias</translation>
    </message>
    <message>
        <source>Delete my history</source>
        <translation>Borrar mi historial</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>No se puede deshacer</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>Acerca de…</translation>
    </message>
    <message>
        <source>About Pacific Quiz…</source>
        <translation>Acerca de Quiz Pacífico…</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>Registro: {path}</translation>
    </message>
    <message>
        <source>Pacific Quiz</source>
        <translation>Quiz Pacífico</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Si algo sale mal</translation>
    </message>
</context>
<context>
    <name>SetupChoices</name>
    <message>
        <source>All</source>
        <comment>questions</comment>
        <extracomment>The topics of a set-up in which none is chosen: no topic has this name. With more topics than these, a button switches all of them at once. Whether the limit is the one that the mode brings along.</extracomment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>{a} of {b}</source>
        <translation>{a} de {b}</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Elegir todos</translation>
    </message>
    <message>
        <source>out of {n}</source>
        <translation>de {n}</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>All</source>
        <comment>difficulty</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Dificultad</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra cantidad</translation>
    </message>
    <message>
        <source>Other number of questions</source>
        <translation>Otra cantidad de preguntas</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Per question</source>
        <translation>Por pregunta</translation>
    </message>
    <message>
        <source>Whole quiz</source>
        <translation>Todo el quiz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Seconds per question</source>
        <translation>Segundos por pregunta</translation>
    </message>
    <message>
        <source>Minutes for the whole quiz</source>
        <translation>Minutos para todo el quiz</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation>Tiempo extra</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Saved in your profile</source>
        <translation>Se guarda en tu perfil</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Set up a quiz</source>
        <extracomment>The expected seconds for some questions of a bank. Between the card and the scroll bar of the choices, which stands in the middle of the gap. Another bank was chosen; `show_banks` may then bring its last set-up.</extracomment>
        <translation>Preparar un quiz</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>Browse the questions</source>
        <translation>Explorar las preguntas</translation>
    </message>
    <message>
        <source>No questions match. Try more topics.</source>
        <translation>No hay preguntas con esos filtros. Prueba con más temas.</translation>
    </message>
    <message>
        <source>Choose at least one topic.</source>
        <translation>Elige al menos un tema.</translation>
    </message>
</context>
<context>
    <name>SetupSummary</name>
    <message>
        <source>Your quiz</source>
        <extracomment>Where the words of a small choice begin.</extracomment>
        <translation>Tu quiz</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Ask how sure I am</source>
        <translation>Preguntar por mi seguridad</translation>
    </message>
    <message>
        <source>Shuffle the options</source>
        <translation>Barajar las opciones</translation>
    </message>
    <message>
        <source>Hide the clock at start</source>
        <translation>Ocultar el reloj al empezar</translation>
    </message>
    <message>
        <source>A second try</source>
        <translation>Un segundo intento</translation>
    </message>
    <message>
        <source>Certainty-based marking</source>
        <translation>Puntaje según la seguridad</translation>
    </message>
    <message>
        <source>A right answer earns 1, 2 or 3 as you are surer; a wrong one 0, −2 or −6.</source>
        <translation>Un acierto suma 1, 2 o 3 según tu seguridad; un error, 0, −2 o −6.</translation>
    </message>
</context>
<context>
    <name>ShortAnswerAnswer</name>
    <message>
        <source>Your answer</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>There is nothing to be read in it. Type an answer.</source>
        <translation>Ahí no hay nada que leer. Escribe una respuesta.</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pacific Quiz</source>
        <translation>Quiz Pacífico</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>What a desktop usually puts above and below a window; it tells once the window is shown. Pages that put the focus where it belongs before they are shown. The first picture stands: what takes longer may begin. The picture of home with its record stands. Every page has been given its room. What holds the lines above the pages, from top to bottom.</extracomment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudiar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Ayuda y teclas</translation>
    </message>
</context>
<context>
    <name>SingleChoiceAnswer</name>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
</context>
<context>
    <name>Skyline</name>
    <message>
        <source>Mastery by topic</source>
        <extracomment>Vertices of the three mountains: x in half widths, y in heights (DESIGN 3.5).</extracomment>
        <translation>Dominio por tema</translation>
    </message>
    <message>
        <source>{topic} {percent}%</source>
        <translation>{topic} {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Where this is written</source>
        <translation>Dónde está escrito</translation>
    </message>
    <message>
        <source>This question cites no source.</source>
        <translation>Esta pregunta no cita una fuente.</translation>
    </message>
    <message numerus="yes">
        <source>%n other question(s) on the same facts</source>
        <translation>
            <numerusform>Otra pregunta sobre los mismos datos</numerusform>
            <numerusform>Otras %n preguntas sobre los mismos datos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectTile</name>
    <message>
        <source>Browse</source>
        <extracomment>How far the icon stands inside its button, more than words do in theirs. What a link has around its words.</extracomment>
        <translation>Explorar</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message>
        <source>mastered</source>
        <translation>dominado</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Sin tema</translation>
    </message>
    <message>
        <source>Browse {subject}</source>
        <translation>Explorar {subject}</translation>
    </message>
    <message>
        <source>More about {subject}</source>
        <translation>Más sobre {subject}</translation>
    </message>
    <message>
        <source>Remove from the list (the file stays)</source>
        <translation>Quitar de la lista (el archivo se queda)</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n por repasar</numerusform>
            <numerusform>%n por repasar</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Last: {p}</source>
        <translation>Último: {p}</translation>
    </message>
    <message>
        <source>Review {subject}, {due}</source>
        <translation>Repasar {subject}, {due}</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Submit the exam?</source>
        <translation>¿Entregar el examen?</translation>
    </message>
    <message>
        <source>You answered {a} of {b}. You will then see your results and the explanations.</source>
        <translation>Respondiste {a} de {b}. Después de entregar verás tus resultados y las explicaciones.</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcadas</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Keep answering</source>
        <translation>Seguir respondiendo</translation>
    </message>
</context>
<context>
    <name>SunClock</name>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Clock hidden</source>
        <translation>Reloj oculto</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
</context>
<context>
    <name>TopicBars</name>
    <message>
        <source>By topic</source>
        <translation>Por tema</translation>
    </message>
</context>
<context>
    <name>TopicChips</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message numerus="yes">
        <source>{topic}, %n questions</source>
        <translation>
            <numerusform>{topic}, %n pregunta</numerusform>
            <numerusform>{topic}, %n preguntas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrueFalse</name>
    <message>
        <source>True</source>
        <translation>Verdadero</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falso</translation>
    </message>
</context>
<context>
    <name>TrueFalseAnswer</name>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
</context>
<context>
    <name>VerdictBlock</name>
    <message>
        <source>See in source</source>
        <extracomment>Above the block, in pixels at 100 %: the button beside the title is higher than that. Carries whether the answer is to count as right, or no more. Carries whether the question is to come again tomorrow, or no more.</extracomment>
        <translation>Ver en la fuente</translation>
    </message>
    <message>
        <source>This question cites no source.</source>
        <translation>Esta pregunta no cita una fuente.</translation>
    </message>
    <message>
        <source>I was right</source>
        <translation>Estaba bien</translation>
    </message>
    <message>
        <source>In your results it counts as right.</source>
        <translation>En tus resultados cuenta como correcta.</translation>
    </message>
    <message>
        <source>Your answer is then listed among those that could be accepted.</source>
        <translation>Tu respuesta figura entonces en la lista de las que se podrían aceptar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>See again soon</source>
        <translation>Volver a ver pronto</translation>
    </message>
</context>
<context>
    <name>_Item</name>
    <message>
        <source>You are here</source>
        <translation>Estás aquí</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message>
        <source>Go to question {n}</source>
        <translation>Ir a la pregunta {n}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Your answer, correct</source>
        <extracomment>Least heights of the drawn card at 100 %: normally, and in windows lower than 700. Of a row&apos;s least height, the part for the text; the rest is padding: 14 and 14 of 58.</extracomment>
        <translation>Tu respuesta, correcta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>Correct answer</source>
        <translation>Respuesta correcta</translation>
    </message>
    <message>
        <source>You missed this one</source>
        <translation>Faltó esta</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>your answer, correct</source>
        <translation>tu respuesta, correcta</translation>
    </message>
    <message>
        <source>your answer, incorrect</source>
        <translation>tu respuesta, incorrecta</translation>
    </message>
    <message>
        <source>correct answer</source>
        <translation>respuesta correcta</translation>
    </message>
    <message>
        <source>you missed this one</source>
        <translation>faltó esta</translation>
    </message>
    <message>
        <source>chosen, not sent</source>
        <translation>elegida, sin enviar</translation>
    </message>
    <message>
        <source>in use</source>
        <extracomment>How far above the foot the menu ends, so that what is between them can still be seen.</extracomment>
        <translation>en uso</translation>
    </message>
    <message>
        <source>{percent} mastered</source>
        <translation>{percent} dominado</translation>
    </message>
</context>
<context>
    <name>citations</name>
    <message>
        <source>As of {date}.</source>
        <translation>Datos de {date}.</translation>
    </message>
</context>
<context>
    <name>difficulty</name>
    <message>
        <source>Basic</source>
        <translation>Inicial</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzada</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Your results were written by a newer version of this program, so they are left untouched. Update the program to go on.</source>
        <translation>Tus resultados vienen de una versión más nueva de este programa, por eso no los tocamos. Actualiza el programa para seguir.</translation>
    </message>
    <message>
        <source>A part of the file with your results that is needed for this is damaged. What is sound can still be used. Copy the file somewhere safe.</source>
        <translation>Una parte del archivo con tus resultados, que hace falta para esto, está dañada. Lo demás se puede seguir usando. Copia el archivo en un lugar seguro.</translation>
    </message>
    <message>
        <source>The file with your results is damaged, so nothing is written to it. A backup or an empty one can take its place; the damaged file is kept.</source>
        <translation>El archivo con tus resultados está dañado, así que no se escribe nada en él. Una copia de seguridad o uno vacío puede ocupar ese lugar; el archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>Until then your results cannot be shown either.</source>
        <translation>Hasta entonces tampoco se pueden mostrar tus resultados.</translation>
    </message>
    <message>
        <source>Another window has this profile open. Close that window, then delete it here.</source>
        <translation>Otra ventana tiene abierto este perfil. Ciérrala y bórralo aquí.</translation>
    </message>
    <message>
        <source>Your results could not be read. Try again.</source>
        <translation>No pudimos leer tus resultados. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}). Choose another place, or make room.</source>
        <translation>No se pudo escribir {file} ({reason}). Elige otro lugar o libera espacio.</translation>
    </message>
    <message>
        <source>Your settings could not be saved. Make room and try again.</source>
        <translation>No pudimos guardar tus ajustes. Libera espacio y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be saved. What you see is kept. Make room and try again.</source>
        <translation>El disco está lleno, así que no se puede guardar nada. Lo que ves se conserva. Haz espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The folder with your results cannot be written to, so nothing can be saved. What you see is kept. Allow writing there and try again.</source>
        <translation>No se puede escribir en la carpeta de tus resultados, así que no se puede guardar nada. Lo que ves se conserva. Permite escribir en ella e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using the file with your results, so nothing can be saved. What you see is kept. Try again in a moment.</source>
        <translation>Otro programa está usando el archivo con tus resultados, así que no se puede guardar nada. Lo que ves se conserva. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the disk is full or read-only, or another program holds the file. What you see is kept. Make room and try again.</source>
        <translation>No se puede guardar nada: el disco está lleno o es de solo lectura, u otro programa tiene el archivo abierto. Lo que ves se conserva. Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{file} could not be read ({reason}). Is it still there?</source>
        <translation>No se pudo leer {file} ({reason}). ¿Sigue ahí?</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program. Update the program here.</source>
        <translation>{file} lo escribió una versión más nueva de este programa. Actualiza el programa en este equipo.</translation>
    </message>
    <message>
        <source>{file} is damaged: nothing was taken in. Export the results once more.</source>
        <translation>{file} está dañado: no se incorporó nada. Exporta los resultados otra vez.</translation>
    </message>
    <message>
        <source>{file} holds no results of this program. Choose a file that was exported as JSON.</source>
        <translation>{file} no contiene resultados de este programa. Elige un archivo exportado como JSON.</translation>
    </message>
</context>
<context>
    <name>gaps</name>
    <message>
        <source>{a} of {b} gaps</source>
        <translation>{a} de {b} espacios</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>There are two tries; the second counts up to {m}.</source>
        <translation>Tienes dos intentos; el segundo vale hasta {m}.</translation>
    </message>
    <message>
        <source>The second try counts up to {m}.</source>
        <translation>El segundo intento vale hasta {m}.</translation>
    </message>
    <message>
        <source>Guessing: {a} if right, {b} if wrong. Fairly: {c} or {d}. Certain: {e} or {f}. Nothing chosen counts as guessing; partly right lies in between.</source>
        <translation>Adivino: {a} si aciertas, {b} si no. Creo que sí: {c} o {d}. Lo sé: {e} o {f}. Sin elegir cuenta como adivinar; en parte queda en medio.</translation>
    </message>
    <message>
        <source>Right by guessing; you will see it again soon.</source>
        <translation>Acertaste adivinando; la verás otra vez pronto.</translation>
    </message>
    <message>
        <source>You were sure of this one: worth a slow look.</source>
        <translation>La dabas por segura: vale la pena mirarla con calma.</translation>
    </message>
    <message>
        <source>How sure you were: “{x}”.</source>
        <translation>Con cuánta seguridad: «{x}».</translation>
    </message>
    <message>
        <source>There was no second try, so the first one counts.</source>
        <translation>No hubo segundo intento, así que cuenta el primero.</translation>
    </message>
    <message>
        <source>At the second try it counts {m}.</source>
        <translation>Al segundo intento vale {m}.</translation>
    </message>
    <message>
        <source>Points by certainty: {m}.</source>
        <translation>Puntos por seguridad: {m}.</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>In place</source>
        <translation>En su lugar</translation>
    </message>
    <message>
        <source>Goes in {n}</source>
        <translation>Va en {n}</translation>
    </message>
    <message>
        <source>Goes with {x}</source>
        <translation>Va con {x}</translation>
    </message>
    <message>
        <source>Not joined</source>
        <translation>Sin unir</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>today</source>
        <comment>a day to come</comment>
        <extracomment>From so many days on, a date without its year could be this year&apos;s.</extracomment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day to come</comment>
        <translation>mañana</translation>
    </message>
    <message numerus="yes">
        <source>%n finished quizzes</source>
        <translation>
            <numerusform>%n quiz terminado</numerusform>
            <numerusform>%n quizzes terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n hint(s) it counts {m}.</source>
        <translation>
            <numerusform>Con %n pista vale {m}.</numerusform>
            <numerusform>Con %n pistas vale {m}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the second try, with %n hint(s), it counts {m}.</source>
        <translation>
            <numerusform>Al segundo intento, con %n pista, vale {m}.</numerusform>
            <numerusform>Al segundo intento, con %n pistas, vale {m}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repaso</translation>
    </message>
    <message>
        <source>My mistakes</source>
        <translation>Mis errores</translation>
    </message>
    <message numerus="yes">
        <source>question(s) answered</source>
        <translation>
            <numerusform>pregunta respondida</numerusform>
            <numerusform>preguntas respondidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>review(s) due today</source>
        <translation>
            <numerusform>repaso para hoy</numerusform>
            <numerusform>repasos para hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quiz(zes)</source>
        <translation>
            <numerusform>%n quiz</numerusform>
            <numerusform>%n quizzes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) in the next two weeks, {today} of them today.</source>
        <translation>
            <numerusform>%n repaso en las próximas dos semanas, {today} para hoy.</numerusform>
            <numerusform>%n repasos en las próximas dos semanas, {today} para hoy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Studied on %n day(s) since {day}.</source>
        <translation>
            <numerusform>Estudiaste %n día desde el {day}.</numerusform>
            <numerusform>Estudiaste %n días desde el {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n repaso</numerusform>
            <numerusform>%n repasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n you missed: {when}.</source>
        <translation>
            <numerusform>La fallada, {when}.</numerusform>
            <numerusform>Las %n falladas, {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n partly right: {when}.</source>
        <translation>
            <numerusform>La parcial, {when}.</numerusform>
            <numerusform>Las %n parciales, {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n right ones: {when}.</source>
        <translation>
            <numerusform>La correcta, {when}.</numerusform>
            <numerusform>Las %n correctas, {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Well done: up %n point(s) {since}.</source>
        <translation>
            <numerusform>Muy bien: subiste %n punto {since}.</numerusform>
            <numerusform>Muy bien: subiste %n puntos {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good progress: up %n point(s) {since}.</source>
        <translation>
            <numerusform>Buen avance: subiste %n punto {since}.</numerusform>
            <numerusform>Buen avance: subiste %n puntos {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Well done: only %n left to review.</source>
        <translation>
            <numerusform>Muy bien: solo queda %n por repasar.</numerusform>
            <numerusform>Muy bien: solo quedan %n por repasar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good progress: %n left to review.</source>
        <translation>
            <numerusform>Buen avance: queda %n por repasar.</numerusform>
            <numerusform>Buen avance: quedan %n por repasar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A good start. Reviewing these %n will help more than starting over.</source>
        <translation>
            <numerusform>Buen comienzo. Repasar esta te ayudará más que empezar de nuevo.</numerusform>
            <numerusform>Buen comienzo. Repasar estas %n te ayudará más que empezar de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now you know what to review: going over these %n will help most.</source>
        <translation>
            <numerusform>Ya sabes qué repasar: volver sobre esta te ayudará más que nada.</numerusform>
            <numerusform>Ya sabes qué repasar: volver sobre estas %n te ayudará más que nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing answered this time. These %n will wait for you.</source>
        <translation>
            <numerusform>Esta vez no hubo respuestas. Esta pregunta te espera.</numerusform>
            <numerusform>Esta vez no hubo respuestas. Estas %n preguntas te esperan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions from {topics}, {time}. You will see the results at the end.</source>
        <translation>
            <numerusform>%n pregunta de {topics}, {time}. Verás los resultados al terminar.</numerusform>
            <numerusform>%n preguntas de {topics}, {time}. Verás los resultados al terminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions due today from {topics}, with an explanation after each one and {time}.</source>
        <translation>
            <numerusform>%n pregunta que toca repasar hoy, de {topics}, con explicación después y {time}.</numerusform>
            <numerusform>%n preguntas que toca repasar hoy, de {topics}, con explicación después de cada una y {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions you missed before from {topics}, with an explanation after each one and {time}.</source>
        <translation>
            <numerusform>%n pregunta que fallaste antes, de {topics}, con explicación después y {time}.</numerusform>
            <numerusform>%n preguntas que fallaste antes, de {topics}, con explicación después de cada una y {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions from {topics}, with an explanation after each one and {time}.</source>
        <translation>
            <numerusform>%n pregunta de {topics}, con explicación después de la respuesta y {time}.</numerusform>
            <numerusform>%n preguntas de {topics}, con explicación después de cada una y {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n topics</source>
        <translation>
            <numerusform>el único tema</numerusform>
            <numerusform>los %n temas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes in all</source>
        <translation>
            <numerusform>un minuto en total</numerusform>
            <numerusform>%n minutos en total</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>What a sentence, or its last quotation, may end in.</extracomment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <extracomment>What a time is rounded to from an hour on, and from when on nothing less than an hour is said.</extracomment>
        <translation>
            <numerusform>alrededor de un minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {time}</source>
        <comment>hours</comment>
        <translation>
            <numerusform>alrededor de {time}</numerusform>
            <numerusform>unas {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes stay in one record: they differ or are damaged.</source>
        <translation>
            <numerusform>%n quiz queda en un solo registro: es distinto o está dañado.</numerusform>
            <numerusform>%n quizzes quedan en un solo registro: son distintos o están dañados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers wait for the school&apos;s record.</source>
        <translation>
            <numerusform>%n respuesta espera al registro de la escuela.</numerusform>
            <numerusform>%n respuestas esperan al registro de la escuela.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>Class profile</source>
        <translation>Perfil de aula</translation>
    </message>
    <message>
        <source>Personal profile</source>
        <translation>Perfil personal</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Show as text</source>
        <extracomment>The numbers are on the clipboard. The drawings, or the tables, are to be shown on the whole page.</extracomment>
        <translation>Ver como texto</translation>
    </message>
    <message>
        <source>Show as charts</source>
        <translation>Ver como gráficos</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <source>mastered</source>
        <translation>dominado</translation>
    </message>
    <message>
        <source>of study</source>
        <translation>de estudio</translation>
    </message>
    <message>
        <source>studying</source>
        <translation>estudiando</translation>
    </message>
    <message>
        <source>in a row</source>
        <translation>seguidos estudiando</translation>
    </message>
    <message>
        <source>Score of each quiz</source>
        <translation>Resultado de cada quiz</translation>
    </message>
    <message>
        <source>Average score of each day</source>
        <translation>Resultado medio de cada día</translation>
    </message>
    <message>
        <source>Average score of each week</source>
        <translation>Resultado medio de cada semana</translation>
    </message>
    <message>
        <source>Average score of each month</source>
        <translation>Resultado medio de cada mes</translation>
    </message>
    <message>
        <source>Average score of each year</source>
        <translation>Resultado medio de cada año</translation>
    </message>
    <message>
        <source>From {first} ({first_day}) to {last} ({last_day}); the highest is {best}.</source>
        <translation>De {first} ({first_day}) a {last} ({last_day}); el más alto es {best}.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Quizzes</translation>
    </message>
    <message>
        <source>Mastery by topic</source>
        <translation>Dominio por tema</translation>
    </message>
    <message>
        <source>Mastery by subject</source>
        <translation>Dominio por materia</translation>
    </message>
    <message>
        <source>{topic} is the best one to review next.</source>
        <translation>{topic} es lo que más te conviene repasar.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Dificultad</translation>
    </message>
    <message>
        <source>Nothing to review in the next two weeks.</source>
        <translation>Nada que repasar en las próximas dos semanas.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Repasos</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correctas</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Of the answers you called a guess, {percent} were right ({right} of {count}).</source>
        <translation>De las respuestas que diste adivinando, el {percent} eran correctas ({right}&#xa0;de&#xa0;{count}).</translation>
    </message>
    <message>
        <source>Of the answers you called fairly sure, {percent} were right ({right} of {count}).</source>
        <translation>De las respuestas que creías saber, el {percent} eran correctas ({right}&#xa0;de&#xa0;{count}).</translation>
    </message>
    <message>
        <source>Of the answers you called certain, {percent} were right ({right} of {count}).</source>
        <translation>De las respuestas que dabas por seguras, el {percent} eran correctas ({right}&#xa0;de&#xa0;{count}).</translation>
    </message>
    <message>
        <source>Mastered</source>
        <translation>Dominadas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Sin tema</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Semana del {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>Without a topic</source>
        <extracomment>From this share on, and with this many questions, a topic is called firm.</extracomment>
        <translation>Sin tema</translation>
    </message>
    <message>
        <source>Certainty score: {n} of {most} possible; accuracy stays {score} of {points}.</source>
        <translation>Puntaje según la seguridad: {n} de {most} posibles; los aciertos siguen siendo {score} de {points}.</translation>
    </message>
    <message>
        <source>Hints and second tries took {n} of the points.</source>
        <translation>Las pistas y los segundos intentos restaron {n} puntos.</translation>
    </message>
    <message>
        <source>between {start} and {end}</source>
        <translation>entre {start} y {end}</translation>
    </message>
    <message>
        <source>Ended early: {a} of {b} questions count.</source>
        <translation>Terminado antes de tiempo: cuentan {a} de {b} preguntas.</translation>
    </message>
    <message>
        <source>Time ran out.</source>
        <translation>Se acabó el tiempo.</translation>
    </message>
    <message>
        <source>Excellent so far.</source>
        <translation>Excelente hasta aquí.</translation>
    </message>
    <message>
        <source>Excellent: you have mastered this set.</source>
        <translation>Excelente: dominas este conjunto.</translation>
    </message>
    <message>
        <source>Well done: {topic} is firm now.</source>
        <translation>Muy bien: {topic} ya está firme.</translation>
    </message>
    <message>
        <source>Good progress: {topic} is firm now.</source>
        <translation>Buen avance: {topic} ya está firme.</translation>
    </message>
    <message>
        <source>Right in the end: hints and second tries cost marks.</source>
        <translation>Al final acertaste todas; las pistas y los segundos intentos restan puntos.</translation>
    </message>
    <message>
        <source>since the last time today</source>
        <translation>desde la última vez, hoy</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>desde ayer</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
</context>
<context>
    <name>reviews</name>
    <message>
        <source>Unanswered</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>You said it was right, and it counts so.</source>
        <translation>Dijiste que estaba bien, y así cuenta.</translation>
    </message>
    <message>
        <source>You asked to see it again soon.</source>
        <translation>Pediste volver a verla pronto.</translation>
    </message>
    <message>
        <source>Marked anew on {date}, because the right answer was changed.</source>
        <translation>Calificada de nuevo el {date}, porque cambió la respuesta correcta.</translation>
    </message>
    <message>
        <source>Not sent: “{x}”.</source>
        <translation>Sin enviar: «{x}».</translation>
    </message>
    <message>
        <source>Time ran out on this question.</source>
        <extracomment>A typed number longer than this has no note beside it.</extracomment>
        <translation>Se acabó el tiempo de esta pregunta.</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Respuesta correcta</translation>
    </message>
    <message>
        <source>Hint: {x}</source>
        <translation>Pista: {x}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por repasar</translation>
    </message>
    <message>
        <source>Your answer, correct</source>
        <translation>Tu respuesta, correcta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>Correct answer</source>
        <translation>Respuesta correcta</translation>
    </message>
    <message>
        <source>You missed this one</source>
        <translation>Faltó esta</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Also accepted</source>
        <translation>También se acepta</translation>
    </message>
</context>
<context>
    <name>school</name>
    <message>
        <source>The address of the school&apos;s record is not right. It looks like postgresql://user@computer/database.</source>
        <extracomment>What passes without anybody doing something about it.</extracomment>
        <translation>La dirección del registro de la escuela no es correcta. Tiene la forma postgresql://usuario@equipo/base.</translation>
    </message>
    <message>
        <source>A part is missing that speaks with the school&apos;s record. Install it with pip install &apos;quiz-pacifico[postgres]&apos; and start again.</source>
        <translation>Falta la parte que habla con el registro de la escuela. Instálala con pip install &apos;quiz-pacifico[postgres]&apos; y vuelve a abrir el programa.</translation>
    </message>
    <message>
        <source>The computer with the school&apos;s record cannot be found. Check its name in the address and the network.</source>
        <translation>No se encuentra el equipo con el registro de la escuela. Revisa el nombre en la dirección, y la red.</translation>
    </message>
    <message>
        <source>The school&apos;s record cannot be reached. It is tried again by itself.</source>
        <translation>No se puede llegar al registro de la escuela. El programa lo sigue intentando.</translation>
    </message>
    <message>
        <source>The school&apos;s record is busy or starting. It is tried again by itself.</source>
        <translation>El registro de la escuela está ocupado o arrancando. El programa lo sigue intentando.</translation>
    </message>
    <message>
        <source>The school&apos;s record does not accept this user or password. Check both with whoever keeps it.</source>
        <translation>El registro de la escuela no acepta este usuario o esta contraseña. Revísalos con quien lo mantiene.</translation>
    </message>
    <message>
        <source>The computer has no database with this name. Check the last part of the address.</source>
        <translation>El equipo no tiene ninguna base de datos con este nombre. Revisa la última parte de la dirección.</translation>
    </message>
    <message>
        <source>No safe connection with the school&apos;s record: encryption is missing, or its certificate is not trusted. Ask whoever keeps it.</source>
        <translation>No hay conexión segura con el registro de la escuela: falta el cifrado o el certificado no es de confianza. Pregunta a quien lo mantiene.</translation>
    </message>
    <message>
        <source>This user may not use the school&apos;s record from here. Ask whoever keeps it for the right to write and to make tables.</source>
        <translation>Este usuario no puede usar el registro de la escuela desde aquí. Pide a quien lo mantiene permiso para escribir y crear tablas.</translation>
    </message>
    <message>
        <source>The school&apos;s database does not keep every letter. Whoever keeps it has to make one in UTF-8.</source>
        <translation>La base de datos de la escuela no guarda todas las letras. Quien la mantiene tiene que crear una en UTF-8.</translation>
    </message>
    <message>
        <source>The school&apos;s record was made by a newer version of this program. Update the program to go on.</source>
        <translation>El registro de la escuela es de una versión más nueva de este programa. Actualiza el programa para continuar.</translation>
    </message>
    <message>
        <source>The tables of the school&apos;s record are damaged. Whoever keeps it has to restore a backup.</source>
        <translation>Las tablas del registro de la escuela están dañadas. Quien lo mantiene tiene que restaurar una copia.</translation>
    </message>
    <message>
        <source>The school&apos;s record refuses to work. It is tried again by itself.</source>
        <translation>El registro de la escuela no quiere trabajar. El programa lo sigue intentando.</translation>
    </message>
    <message>
        <source>Connecting to {place}…</source>
        <translation>Conectando con {place}…</translation>
    </message>
    <message>
        <source>Sending to {place}: {sent} of {total} answers</source>
        <translation>Enviando a {place}: {sent} de {total} respuestas</translation>
    </message>
    <message>
        <source>Everything is sent to {place}.</source>
        <translation>Todo está enviado a {place}.</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>No limit ({limit}, untimed)</source>
        <translation>Sin límite, en vez de {limit}</translation>
    </message>
    <message>
        <source>Limit per question: {limit}</source>
        <translation>Límite por pregunta: {limit}</translation>
    </message>
    <message>
        <source>Limit: {limit}</source>
        <translation>Límite: {limit}</translation>
    </message>
    <message>
        <source>A question&apos;s time runs while it is shown, also when the program is closed or the computer sleeps.</source>
        <translation>El tiempo de una pregunta corre mientras está en pantalla, también con el programa cerrado o el equipo en reposo.</translation>
    </message>
    <message>
        <source>The time runs from Start to Submit, also when the program is closed or the computer sleeps.</source>
        <translation>El tiempo corre desde Empezar hasta Entregar, también con el programa cerrado o el equipo en reposo.</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Sin tema</translation>
    </message>
    <message>
        <source>Untimed</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>sin límite de tiempo</translation>
    </message>
    <message>
        <source>{t} per question</source>
        <translation>{t} por pregunta</translation>
    </message>
    <message>
        <source>{t} in all</source>
        <translation>{t} en total</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Partly right</source>
        <extracomment>What became of a gap, as of an option.</extracomment>
        <translation>En parte</translation>
    </message>
    <message>
        <source>You say it was right</source>
        <translation>Dices que estaba bien</translation>
    </message>
    <message>
        <source>You will see it again tomorrow.</source>
        <translation>La verás otra vez mañana.</translation>
    </message>
    <message>
        <source>Correct answer: {answer}.</source>
        <translation>Respuesta correcta: {answer}.</translation>
    </message>
    <message>
        <source>What you had entered was not sent.</source>
        <translation>Lo que habías puesto no se envió.</translation>
    </message>
    <message>
        <source>Not yet. One more try.</source>
        <translation>Todavía no. Queda un intento.</translation>
    </message>
    <message>
        <source>Partly right. One more try.</source>
        <translation>En parte. Queda un intento.</translation>
    </message>
    <message>
        <source>Add a minute to go on, or see the answer.</source>
        <translation>Agrega un minuto para seguir, o mira la respuesta.</translation>
    </message>
    <message>
        <source>Your first try counts if you do not go on.</source>
        <translation>Si no sigues, cuenta tu primer intento.</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Se acabó el tiempo</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Correct, within the margin</source>
        <translation>Correcto, dentro del margen</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>La dejaste para después</translation>
    </message>
    <message>
        <source>{a} of {b} right</source>
        <translation>{a} de {b} correctas</translation>
    </message>
    <message>
        <source>{a} of {b}, {c} extra</source>
        <translation>{a} de {b}, con {c} de más</translation>
    </message>
    <message>
        <source>{a} of {b} pairs in order</source>
        <translation>{a} de {b} pares en orden</translation>
    </message>
    <message>
        <source>You were {p} off.</source>
        <translation>Te desviaste un {p}.</translation>
    </message>
    <message>
        <source>It is written “{form}”.</source>
        <translation>Se escribe «{form}».</translation>
    </message>
</context>
</TS>

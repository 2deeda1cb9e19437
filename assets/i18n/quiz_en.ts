<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BrowsePage</name>
    <message numerus="yes">
        <source>%n answers called right</source>
        <translation>
            <numerusform>%n answer called right</numerusform>
            <numerusform>%n answers called right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContinueCard</name>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions on {topic}, the topic with most left to learn.</source>
        <translation>
            <numerusform>%n question on {topic}, the topic with most left to learn.</numerusform>
            <numerusform>%n questions on {topic}, the topic with most left to learn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions on {topic}.</source>
        <translation>
            <numerusform>%n question on {topic}.</numerusform>
            <numerusform>%n questions on {topic}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exam, %n question(s) left</source>
        <translation>
            <numerusform>Exam, %n question left</numerusform>
            <numerusform>Exam, %n questions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mode}, %n skipped question(s) left</source>
        <translation>
            <numerusform>{mode}, %n skipped question left</numerusform>
            <numerusform>{mode}, %n skipped questions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mode}, %n question(s) left</source>
        <translation>
            <numerusform>{mode}, %n question left</numerusform>
            <numerusform>{mode}, %n questions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteHistoryDialog</name>
    <message numerus="yes">
        <source>%n results will be deleted. Their backups go too, banks stay. This cannot be undone.</source>
        <translation>
            <numerusform>%n result will be deleted. Its backups go too, banks stay. This cannot be undone.</numerusform>
            <numerusform>%n results will be deleted. Their backups go too, banks stay. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletePersonDialog</name>
    <message numerus="yes">
        <source>%n results, the settings and the backups of this profile will be deleted.</source>
        <translation>
            <numerusform>%n result, the settings and the backups of this profile will be deleted.</numerusform>
            <numerusform>%n results, the settings and the backups of this profile will be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunCard</name>
    <message numerus="yes">
        <source>Start with %n questions</source>
        <translation>
            <numerusform>Start with %n question</numerusform>
            <numerusform>Start with %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Horizon</name>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n flagged</numerusform>
            <numerusform>%n flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correct</source>
        <translation>
            <numerusform>%n correct</numerusform>
            <numerusform>%n correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partial</source>
        <translation>
            <numerusform>%n partial</numerusform>
            <numerusform>%n partial</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered</source>
        <translation>
            <numerusform>%n unanswered</numerusform>
            <numerusform>%n unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before</source>
        <translation>
            <numerusform>%n before</numerusform>
            <numerusform>%n before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n after</source>
        <translation>
            <numerusform>%n after</numerusform>
            <numerusform>%n after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotspotAnswer</name>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n chosen.</numerusform>
            <numerusform>%n chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n quizzes are in it.</source>
        <translation>
            <numerusform>%n quiz is in it.</numerusform>
            <numerusform>%n quizzes are in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes in it cannot be right and are left out.</source>
        <translation>
            <numerusform>%n quiz in it cannot be right and is left out.</numerusform>
            <numerusform>%n quizzes in it cannot be right and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message numerus="yes">
        <source>Your %n answers are saved and the clock stops. Continue any time from home.</source>
        <translation>
            <numerusform>Your answer is saved and the clock stops. Continue any time from home.</numerusform>
            <numerusform>Your %n answers are saved and the clock stops. Continue any time from home.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n answers are saved. The time keeps running until {time}; until then you can continue from home.</source>
        <translation>
            <numerusform>Your answer is saved. The time keeps running until {time}; until then you can continue from home.</numerusform>
            <numerusform>Your %n answers are saved. The time keeps running until {time}; until then you can continue from home.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n answers are saved. Only the time of the question on screen keeps running. Continue any time from home.</source>
        <translation>
            <numerusform>Your answer is saved. Only the time of the question on screen keeps running. Continue any time from home.</numerusform>
            <numerusform>Your %n answers are saved. Only the time of the question on screen keeps running. Continue any time from home.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n answers are saved. Continue any time from home.</source>
        <translation>
            <numerusform>Your answer is saved. Continue any time from home.</numerusform>
            <numerusform>Your %n answers are saved. Continue any time from home.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadErrorPage</name>
    <message numerus="yes">
        <source>%n more are in the details that can be copied.</source>
        <translation>
            <numerusform>One more is in the details that can be copied.</numerusform>
            <numerusform>%n more are in the details that can be copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions of &quot;{file}&quot; cannot be asked; the rest can.</source>
        <translation>
            <numerusform>One question of &quot;{file}&quot; cannot be asked; the rest can.</numerusform>
            <numerusform>%n questions of &quot;{file}&quot; cannot be asked; the rest can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more mistakes and notices</source>
        <translation>
            <numerusform>One more mistake or notice</numerusform>
            <numerusform>%n more mistakes and notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MultipleAnswerAnswer</name>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n chosen.</numerusform>
            <numerusform>%n chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemBanners</name>
    <message numerus="yes">
        <source>%n question banks have mistakes</source>
        <extracomment>More problems than this are told in one banner until a person asks for each. Another file is to take the place of one that has gone; carries the path of its bank. Carries the path under which the bank was opened.</extracomment>
        <translation>
            <numerusform>%n question bank has mistakes</numerusform>
            <numerusform>%n question banks have mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions of &quot;{file}&quot; were left out</source>
        <translation>
            <numerusform>One question of &quot;{file}&quot; was left out</numerusform>
            <numerusform>%n questions of &quot;{file}&quot; were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To review %n</source>
        <translation>
            <numerusform>To review %n</numerusform>
            <numerusform>To review %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged %n</source>
        <translation>
            <numerusform>Flagged %n</numerusform>
            <numerusform>Flagged %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemarkDialog</name>
    <message numerus="yes">
        <source>%n stored answers would be worth more.</source>
        <translation>
            <numerusform>%n stored answer would be worth more.</numerusform>
            <numerusform>%n stored answers would be worth more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be worth less.</source>
        <translation>
            <numerusform>%n would be worth less.</numerusform>
            <numerusform>%n would be worth less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarking</name>
    <message numerus="yes">
        <source>%n of your stored answers would be marked differently now.</source>
        <extracomment>Banks, each with what its questions are now. A sentence about what happened. Answers were marked again. What has been compared since the record was opened: another one has a set of its own. How many banks are being compared.</extracomment>
        <translation>
            <numerusform>%n of your stored answers would be marked differently now.</numerusform>
            <numerusform>%n of your stored answers would be marked differently now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers were marked again.</source>
        <translation>
            <numerusform>%n answer was marked again.</numerusform>
            <numerusform>%n answers were marked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n backups cannot be read and are left out.</source>
        <translation>
            <numerusform>%n backup cannot be read and is left out.</numerusform>
            <numerusform>%n backups cannot be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultFiles</name>
    <message numerus="yes">
        <source>%n quizzes were written to {file}.</source>
        <translation>
            <numerusform>%n quiz was written to {file}.</numerusform>
            <numerusform>%n quizzes were written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes were taken in.</source>
        <translation>
            <numerusform>%n quiz was taken in.</numerusform>
            <numerusform>%n quizzes were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be right.</source>
        <translation>
            <numerusform>%n cannot be right.</numerusform>
            <numerusform>%n cannot be right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsFooter</name>
    <message numerus="yes">
        <source>Retry the %n to review</source>
        <translation>
            <numerusform>Retry the one to review</numerusform>
            <numerusform>Retry the %n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>sure but missed</source>
        <translation>
            <numerusform>sure but missed</numerusform>
            <numerusform>sure but missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message numerus="yes">
        <source>%n questions, {about}</source>
        <translation>
            <numerusform>%n question, {about}</numerusform>
            <numerusform>%n questions, {about}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n</source>
        <comment>questions</comment>
        <translation>
            <numerusform>Review %n</numerusform>
            <numerusform>Review %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message numerus="yes">
        <source>%n other question(s) on the same facts</source>
        <translation>
            <numerusform>Another question on the same facts</numerusform>
            <numerusform>%n other questions on the same facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectTile</name>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SunClock</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicChips</name>
    <message numerus="yes">
        <source>{topic}, %n questions</source>
        <translation>
            <numerusform>{topic}, %n question</numerusform>
            <numerusform>{topic}, %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message numerus="yes">
        <source>%n finished quizzes</source>
        <translation>
            <numerusform>%n finished quiz</numerusform>
            <numerusform>%n finished quizzes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n hint(s) it counts {m}.</source>
        <translation>
            <numerusform>With %n hint it counts {m}.</numerusform>
            <numerusform>With %n hints it counts {m}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the second try, with %n hint(s), it counts {m}.</source>
        <translation>
            <numerusform>At the second try, with %n hint, it counts {m}.</numerusform>
            <numerusform>At the second try, with %n hints, it counts {m}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>question(s) answered</source>
        <translation>
            <numerusform>question answered</numerusform>
            <numerusform>questions answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>review(s) due today</source>
        <translation>
            <numerusform>review due today</numerusform>
            <numerusform>reviews due today</numerusform>
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
            <numerusform>%n review in the next two weeks, {today} of them today.</numerusform>
            <numerusform>%n reviews in the next two weeks, {today} of them today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Studied on %n day(s) since {day}.</source>
        <translation>
            <numerusform>Studied on %n day since {day}.</numerusform>
            <numerusform>Studied on %n days since {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n you missed: {when}.</source>
        <translation>
            <numerusform>The one you missed: {when}.</numerusform>
            <numerusform>The %n you missed: {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n partly right: {when}.</source>
        <translation>
            <numerusform>The partial one: {when}.</numerusform>
            <numerusform>The %n partial ones: {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n right ones: {when}.</source>
        <translation>
            <numerusform>The right one: {when}.</numerusform>
            <numerusform>The %n right ones: {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Well done: up %n point(s) {since}.</source>
        <translation>
            <numerusform>Well done: up %n point {since}.</numerusform>
            <numerusform>Well done: up %n points {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good progress: up %n point(s) {since}.</source>
        <translation>
            <numerusform>Good progress: up %n point {since}.</numerusform>
            <numerusform>Good progress: up %n points {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Well done: only %n left to review.</source>
        <translation>
            <numerusform>Well done: only %n left to review.</numerusform>
            <numerusform>Well done: only %n left to review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good progress: %n left to review.</source>
        <translation>
            <numerusform>Good progress: %n left to review.</numerusform>
            <numerusform>Good progress: %n left to review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A good start. Reviewing these %n will help more than starting over.</source>
        <translation>
            <numerusform>A good start. Reviewing this one will help more than starting over.</numerusform>
            <numerusform>A good start. Reviewing these %n will help more than starting over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now you know what to review: going over these %n will help most.</source>
        <translation>
            <numerusform>Now you know what to review: going over this one will help most.</numerusform>
            <numerusform>Now you know what to review: going over these %n will help most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing answered this time. These %n will wait for you.</source>
        <translation>
            <numerusform>Nothing answered this time. This one will wait for you.</numerusform>
            <numerusform>Nothing answered this time. These %n will wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions from {topics}, {time}. You will see the results at the end.</source>
        <translation>
            <numerusform>%n question from {topics}, {time}. You will see the results at the end.</numerusform>
            <numerusform>%n questions from {topics}, {time}. You will see the results at the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions due today from {topics}, with an explanation after each one and {time}.</source>
        <translation>
            <numerusform>%n question due today from {topics}, with an explanation after it and {time}.</numerusform>
            <numerusform>%n questions due today from {topics}, with an explanation after each one and {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions you missed before from {topics}, with an explanation after each one and {time}.</source>
        <translation>
            <numerusform>%n question you missed before from {topics}, with an explanation after it and {time}.</numerusform>
            <numerusform>%n questions you missed before from {topics}, with an explanation after each one and {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions from {topics}, with an explanation after each one and {time}.</source>
        <translation>
            <numerusform>%n question from {topics}, with an explanation after it and {time}.</numerusform>
            <numerusform>%n questions from {topics}, with an explanation after each one and {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n topics</source>
        <translation>
            <numerusform>the only topic</numerusform>
            <numerusform>all %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes in all</source>
        <translation>
            <numerusform>%n minute in all</numerusform>
            <numerusform>%n minutes in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <extracomment>What a time is rounded to from an hour on, and from when on nothing less than an hour is said.</extracomment>
        <translation>
            <numerusform>about a minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {time}</source>
        <comment>hours</comment>
        <translation>
            <numerusform>about {time}</numerusform>
            <numerusform>about {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quizzes stay in one record: they differ or are damaged.</source>
        <translation>
            <numerusform>%n quiz stays in one record: it differs or is damaged.</numerusform>
            <numerusform>%n quizzes stay in one record: they differ or are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers wait for the school&apos;s record.</source>
        <translation>
            <numerusform>%n answer waits for the school&apos;s record.</numerusform>
            <numerusform>%n answers wait for the school&apos;s record.</numerusform>
        </translation>
    </message>
</context>
</TS>

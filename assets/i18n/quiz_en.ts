<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BrowsePage</name>
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
        <source>About %n minutes, no time limit.</source>
        <translation>
            <numerusform>About a minute, no time limit.</numerusform>
            <numerusform>About %n minutes, no time limit.</numerusform>
        </translation>
    </message>
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
        <source>Practice, %n skipped question(s) left</source>
        <translation>
            <numerusform>Practice, %n skipped question left</numerusform>
            <numerusform>Practice, %n skipped questions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Practice, %n question(s) left</source>
        <translation>
            <numerusform>Practice, %n question left</numerusform>
            <numerusform>Practice, %n questions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteHistoryDialog</name>
    <message numerus="yes">
        <source>%n results will be deleted. Banks stay. This cannot be undone.</source>
        <translation>
            <numerusform>%n result will be deleted. Banks stay. This cannot be undone.</numerusform>
            <numerusform>%n results will be deleted. Banks stay. This cannot be undone.</numerusform>
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
        <source>About %n minutes, no time limit.</source>
        <translation>
            <numerusform>About a minute, no time limit.</numerusform>
            <numerusform>About %n minutes, no time limit.</numerusform>
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
        <source>%n questions from {topics}, with an explanation after each one and {time}.</source>
        <translation>
            <numerusform>%n question from {topics}, with an explanation after it and {time}.</numerusform>
            <numerusform>%n questions from {topics}, with an explanation after each one and {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>About a minute</numerusform>
            <numerusform>About %n minutes</numerusform>
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
        <source>With %n hint(s) it counts {m}.</source>
        <translation>
            <numerusform>With %n hint it counts {m}.</numerusform>
            <numerusform>With %n hints it counts {m}.</numerusform>
        </translation>
    </message>
</context>
</TS>

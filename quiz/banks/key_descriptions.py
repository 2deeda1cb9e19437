"""What each key of the bank format means, in one line: an editor shows it beside the key.

Named by the class of core or banks that the key is a field of; what holds for every kind of
question stands under `QuestionBase`.
"""

KINDS: dict[str, str] = {
    "single-choice": "Several options, exactly one of them right.",
    "multiple-answer": "Several options, one or more of them right and at least one wrong.",
    "true-false": "A statement that is true or false.",
    "numeric": "A number, typed.",
    "short-answer": "A word or a few words, typed.",
    "ordering": "Things to be put in order.",
    "matching": "Pairs to be joined.",
    "cloze": "A text with gaps, typed or chosen.",
    "hotspot": "Regions of a map or drawing to be pointed at.",
}

KEYS: dict[str, dict[str, str]] = {
    "Header": {
        "format": "Version of the bank format; 1 is the only one.",
        "id": "Id of the bank, stable for ever; without it, the name of the file or folder.",
        "title": "Name of the bank, as people see it.",
        "description": "What the bank is about, in a sentence or two.",
        "languages": "Codes of the languages of the bank's texts, the first language first.",
        "license": "Licence of the bank, such as CC-BY-4.0.",
        "sources": "Documents that facts and questions cite, by their ids.",
        "topics": "Topics that questions may name, by their ids.",
        "defaults": "What holds for every question that does not say otherwise.",
        "math": "Whether $…$ is mathematics in the bank's texts.",
        "allow": "Warnings and advice not wanted in this bank: the code of each, and the reason.",
    },
    "Defaults": {
        "seconds": "Seconds for a question, where time per question is limited.",
        "typed": "How strictly typed words are marked.",
    },
    "Source": {
        "title": "Title of the document, as printed.",
        "short": "How the document is named in a line, such as Legler (2021).",
        "authors": "Authors of the document, one a line.",
        "publisher": "Who published the document.",
        "date": "Date of the document: a year, a month or a day.",
        "url": "Address of the document.",
        "note": "For authors only: never shown to learners.",
    },
    "Fact": {
        "text": "The fact in a sentence; or write one key per language instead.",
        "source": "Where the fact stands: the id of a source, or `ref` and `section`.",
        "as_of": "Since or until when it holds: a year, a month or a day.",
        "review_by": "After this date `quiz check` asks for a second look.",
        "note": "For authors only: a caveat that questions on this fact must respect.",
    },
    "Citation": {
        "ref": "Id of a source of the bank.",
        "section": "Which passage of the source, in words.",
    },
    "QuestionBase": {
        "id": "Id of the question, stable for ever: the learner's history hangs on it.",
        "kind": "Kind of question.",
        "prompt": "The question itself; Markdown.",
        "topic": "Id of a topic of the bank.",
        "difficulty": "How difficult the question is.",
        "facts": "Ids of the facts the question stands on, at most four; they bring the sources.",
        "sources": "Sources the question stands on: ids, or `ref` and `section`.",
        "explanation": "Why the answer is right, shown after it: what one learns from; Markdown.",
        "hints": "Hints, shown one at a time on request; each costs a third of the mark.",
        "image": "A picture beside the question.",
        "tags": "Words of your own, for choosing questions.",
        "seconds": "Seconds for this question, where time per question is limited.",
        "points": "What the question counts for, where it is not 1.",
        "shuffle": "Write false to keep the options in this order.",
        "note": "For authors only: never shown to learners.",
        "allow": "Warnings and advice that you decided against: the code of each, and the reason.",
        "was": "The id this question had before; it keeps that question's history.",
    },
    "Image": {
        "file": "The picture's place in the bank's folder, such as images/map.svg.",
        "alt": "What the picture shows, in words, for those who cannot see it.",
        "credit": "Whom the picture is from, shown below it.",
    },
    "Option": {
        "text": "What the option says; Markdown.",
        "correct": "Write true on a right option.",
        "feedback": "Shown to those who chose this option: why it is right or wrong.",
        "image": "A picture on the option.",
    },
    "SingleChoice": {"options": "The options; exactly one has `correct: true`."},
    "MultipleAnswer": {
        "options": "The options; at least one has `correct: true`, and at least one has not.",
        "marking": "How a set that is partly right is marked.",
    },
    "TrueFalse": {
        "answer": "Whether the statement is true.",
        "feedback": "What is shown to those who answered `true` and `false`.",
    },
    "Numeric": {
        "answer": "The number: digits alone, with a point before decimals.",
        "tolerance": "How far off an answer may be: a share such as 5%, or an amount such as 1000.",
        "range": "The least and the greatest number that are accepted, instead of `tolerance`.",
        "unit": "What the number counts or is measured in.",
        "decimals": "How many decimals people may expect to type.",
    },
    "ShortAnswer": {
        "answers": "Every accepted form, in one list or by language; the first is the one shown.",
        "reject": "Forms that look like an accepted one and are wrong.",
        "typed": "How strictly typed words are marked.",
    },
    "AcceptedAnswer": {
        "text": "An accepted form.",
        "feedback": "Shown to those who typed this form.",
    },
    "Typed": {
        "accents": "What a missing or wrong accent costs.",
        "case": "What a wrong capital or small letter costs.",
        "punctuation": "What missing or wrong punctuation costs.",
        "slips": "Whether small slips of the fingers are forgiven, more of them in longer words.",
        "articles": "Words that may be left out at the beginning, such as el and la.",
    },
    "Ordering": {
        "items": "What is to be put in order, in the right order.",
        "first": "What the first end is called, such as Oldest.",
        "last": "What the last end is called, such as Newest.",
        "marking": "How an order that is partly right is marked.",
    },
    "Item": {
        "text": "What the item says.",
        "key": "What decides its place, such as its date; shown after the answer.",
        "rank": "A number; items of the same rank may stand in either order.",
    },
    "Matching": {
        "pairs": "What belongs together: `left` and `right`, or a list of the two.",
        "distractors": "Further texts on the right, which belong to nothing.",
    },
    "Pair": {
        "left": "What stands on the left.",
        "right": "What belongs to it, on the right.",
    },
    "Cloze": {
        "text": "The text. A gap is chosen, {right|wrong|wrong}, or typed, {form=other form}.",
        "prompt": "What is to be done, such as Complete the sentence.",
        "typed": "How strictly words in typed gaps are marked.",
    },
    "Hotspot": {
        "image": "The SVG whose elements are the regions.",
        "regions": "The regions: the id of each in the SVG, and its name.",
        "correct": "The id of the right region, or a list of them.",
        "choose": "Write many where several regions are right.",
        "feedback": "What is shown to those who chose a region, by its id.",
    },
    "File": {
        "facts": "What is true, who says so and since when; each fact under an id of its own.",
        "questions": "The questions, each beginning with `- id:`.",
    },
}

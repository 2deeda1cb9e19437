"""Where the design's pictures have what: measured in them, 1280 x 800 pixels at 100 %."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    """Named runs of colour that the design has down a column or along a row of pixels."""

    runs: dict[str, tuple[str, int, int]]
    x: int | None = None
    y: int | None = None


@dataclass(frozen=True)
class Words:
    """Where the design has some words: looked for in a part, found at left, top and bottom."""

    within: tuple[int, int, int, int]
    left: int
    top: int
    bottom: int


@dataclass(frozen=True)
class Picture:
    """A picture of the design, as the screen that shows the same."""

    number: str
    screen: str
    lines: tuple[Line, ...]
    words: dict[str, Words] = field(default_factory=dict)


BLENDED = {
    "land": {"light": "#ffffff", "dark": "#263c47"},
    "line2 on surface": {"light": "#93a5ad", "dark": "#516a76"},
    "line2 on bg": {"light": "#90a3ab", "dark": "#4f6773"},
}
_HORIZON = Line(
    {
        "header": ("surface", 0, 82),
        "horizon, upper row": ("line2 on surface", 82, 83),
        "horizon, lower row": ("line2 on bg", 83, 84),
    },
    x=518,
)
_FOOTER = Line({"footer's edge": ("line", 727, 728), "footer": ("surface", 728, 800)}, x=700)
_QUESTION_WORDS = Words((255, 164, 1030, 238), 260, 172, 224)
_MAIN_BUTTON = Line({"main button": ("primary", 740, 788)}, x=1230)
_MAIN_BUTTON_ENDS = Line(
    {
        "footer before it": ("surface", 0, 1050),
        "main button": ("primary", 1050, 1240),
        "footer after it": ("surface", 1240, 1280),
    },
    y=746,
)
_COLUMN = Line(
    {"left of the column": ("bg", 0, 260), "right of the column": ("bg", 1020, 1280)}, y=305
)
_ROWS = Line(
    {
        "above the rows": ("bg", 84, 260),
        "A": ("surface", 262, 316),
        "gap of A and B": ("bg", 318, 330),
        "B": ("primary_soft", 333, 385),
        "gap of B and C": ("bg", 388, 400),
        "C": ("surface", 402, 456),
        "gap of C and D": ("bg", 458, 470),
        "D": ("surface", 472, 526),
        "below the rows": ("bg", 528, 727),
    },
    x=1010,
)
_CONFIDENCE = Line(
    {
        "above the confidence": ("bg", 528, 552),
        "confidence": ("sunken", 554, 584),
        "below the confidence": ("bg", 586, 727),
    },
    x=426,
)
_CONFIDENCES = Line(
    {
        "before the choices": ("bg", 0, 419),
        "guessing": ("sunken", 421, 497),
        "fairly, the one that is chosen": ("surface", 499, 593),
        "certain": ("sunken", 596, 658),
        "after the choices": ("bg", 660, 1280),
    },
    y=580,
)

PICTURES = (
    Picture(
        "01",
        "home",
        (
            Line(
                {
                    "sky": ("sky", 0, 127),
                    "horizon": ("line2 on bg", 128, 129),
                    "below the horizon": ("bg", 129, 158),
                    "card": ("surface", 159, 335),
                    "above the tiles": ("bg", 380, 398),
                    "sea": ("sea", 524, 533),
                    "foot of a tile": ("surface", 533, 583),
                    "first result's edge": ("line", 680, 681),
                    "second result": ("bg", 681, 723),
                    "second result's edge": ("line", 723, 724),
                },
                x=1225,
            ),
            Line(
                {
                    "side bar": ("sunken", 0, 208),
                    "margin": ("bg", 209, 249),
                    "card's beginning": ("surface", 250, 270),
                    "main button's beginning": ("primary", 270, 286),
                    "gap of the cards": ("bg", 834, 850),
                    "reviews' beginning": ("surface", 851, 871),
                    "right margin": ("bg", 1240, 1280),
                },
                y=300,
            ),
            Line({"reviews": ("surface", 160, 334)}, x=860),
            Line(
                {
                    "gap of two tiles": ("bg", 569, 585),
                    "gap of the next two": ("bg", 904, 920),
                },
                y=565,
            ),
            Line({"the place one is at": ("primary_soft", 74, 114)}, x=150),
            Line({"hairline of the foot": ("line", 738, 739)}, x=190),
            Line({"disc of the person": ("primary_soft", 24, 48)}, y=758),
            Line({"main button": ("primary", 279, 319)}, x=280),
        ),
        {
            "greeting": Words((240, 30, 430, 68), 250, 41, 60),
            "goal": Words((240, 70, 760, 98), 250, 78, 90),
            "title of the card": Words((262, 196, 500, 226), 270, 201, 215),
            "reviews of today": Words((862, 172, 1100, 194), 871, 179, 191),
            "how many": Words((862, 196, 1200, 222), 871, 202, 217),
            "from which topics": Words((862, 240, 1230, 264), 871, 245, 257),
            "what is due": Words((440, 545, 560, 566), 444, 550, 562),
            "subjects": Words((240, 360, 400, 386), 250, 367, 377),
            "initials of the person": Words((24, 756, 50, 780), 29, 763, 770),
            "name of the person": Words((56, 750, 170, 769), 62, 755, 763),
            "kind of profile": Words((56, 771, 170, 790), 63, 773, 782),
            "results": Words((240, 606, 450, 632), 250, 613, 623),
        },
    ),
    Picture(
        "02",
        "setup_practice",
        (
            Line(
                {
                    "header": ("sky", 44, 72),
                    "above the modes": ("bg", 73, 127),
                    "practice": ("primary_soft", 130, 248),
                    "below the modes": ("bg", 251, 279),
                    "topics and numbers": ("bg", 280, 524),
                },
                x=395,
            ),
            Line({"my mistakes": ("surface", 129, 249)}, x=890),
            Line(
                {
                    "margin": ("bg", 209, 249),
                    "practice": ("primary_soft", 251, 401),
                    "gap of the first two": ("bg", 403, 415),
                    "exam": ("surface", 416, 568),
                    "gap of the next two": ("bg", 569, 581),
                    "review": ("surface", 582, 733),
                    "gap of the last two": ("bg", 734, 746),
                    "my mistakes": ("surface", 747, 899),
                    "before the card": ("bg", 900, 924),
                    "right margin": ("bg", 1240, 1280),
                },
                y=240,
            ),
            Line({"card": ("surface", 98, 389), "rest": ("bg", 73, 97)}, x=1225),
            Line({"main button's beginning": ("primary", 949, 1107)}, y=332),
        ),
        {
            "mode": Words((240, 95, 400, 120), 249, 101, 112),
            "review": Words((590, 174, 650, 198), 597, 177, 190),
            "my mistakes": Words((755, 174, 845, 198), 762, 177, 188),
            "sentence": Words((940, 150, 1230, 262), 949, 155, 250),
            "first option": Words((972, 408, 1200, 428), 977, 412, 424),
        },
    ),
    Picture(
        "03",
        "question_confidence",
        (
            _HORIZON,
            _FOOTER,
            _COLUMN,
            _ROWS,
            _CONFIDENCE,
            _CONFIDENCES,
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "confidence": Words((255, 555, 410, 583), 260, 564, 575),
            "number": Words((540, 10, 760, 45), 583, 21, 33),
            "topic": Words((255, 130, 700, 161), 260, 142, 153),
            "question": _QUESTION_WORDS,
        },
    ),
    Picture(
        "04",
        "question_single_wrong",
        (
            _HORIZON,
            _FOOTER,
            _COLUMN,
            Line(
                {
                    "above the rows": ("bg", 84, 260),
                    "A": ("wrong_soft", 263, 315),
                    "gap of A and B": ("bg", 318, 330),
                    "B": ("right_soft", 333, 385),
                    "gap of B and C": ("bg", 388, 400),
                    "C": ("bg", 402, 456),
                    "gap of C and D": ("bg", 458, 470),
                    "D": ("bg", 472, 526),
                },
                x=1010,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {"question": _QUESTION_WORDS},
    ),
    Picture(
        "05",
        "question_multiple_chosen",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "above the rows": ("bg", 84, 284),
                    "A": ("primary_soft", 287, 339),
                    "gap of A and B": ("bg", 342, 354),
                    "B": ("surface", 356, 410),
                    "C": ("primary_soft", 427, 479),
                    "D": ("surface", 496, 550),
                    "E": ("primary_soft", 567, 619),
                },
                x=1010,
            ),
            _COLUMN,
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "topic": Words((255, 130, 700, 161), 260, 142, 150),
            "question": Words((255, 164, 1030, 238), 260, 172, 224),
            "help": Words((255, 240, 700, 265), 261, 246, 258),
        },
    ),
    Picture(
        "06",
        "question_order_chosen",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "above the rows": ("bg", 84, 246),
                    "1": ("surface", 250, 304),
                    "gap of 1 and 2": ("bg", 306, 318),
                    "2": ("surface", 320, 374),
                    "gap of 2 and 3": ("bg", 376, 388),
                    "3, the one that is moved": ("surface", 391, 443),
                    "4": ("surface", 460, 514),
                    "gap of 4 and 5": ("bg", 516, 528),
                    "5": ("surface", 530, 584),
                    "below the rows": ("bg", 586, 727),
                },
                x=1010,
            ),
            Line(
                {
                    "left of the rows": ("bg", 0, 300),
                    "row": ("surface", 301, 1019),
                    "right of the rows": ("bg", 1020, 1280),
                },
                y=254,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "topic": Words((255, 130, 700, 161), 260, 142, 154),
            "question": Words((255, 164, 1030, 210), 261, 172, 195),
            "first end": Words((255, 220, 500, 244), 261, 223, 235),
            "first row's text": Words((335, 258, 700, 292), 341, 268, 284),
        },
    ),
    Picture(
        "06b",
        "question_order_partly",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "1": ("right_soft", 156, 210),
                    "gap of 1 and 2": ("bg", 212, 224),
                    "2": ("right_soft", 226, 280),
                    "3": ("wrong_soft", 296, 350),
                    "4": ("wrong_soft", 366, 420),
                    "5": ("right_soft", 436, 490),
                },
                x=1010,
            ),
            Line(
                {
                    "left of the rows": ("bg", 0, 300),
                    "row": ("right_soft", 302, 1018),
                    "right of the rows": ("bg", 1020, 1280),
                },
                y=162,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
    ),
    Picture(
        "07",
        "question_match_chosen",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "above the cards": ("bg", 192, 224),
                    "1": ("surface", 225, 295),
                    "gap of 1 and 2": ("bg", 296, 310),
                    "2, the current one": ("primary_soft", 312, 380),
                    "3": ("surface", 397, 467),
                    "gap of 3 and 4": ("bg", 468, 482),
                    "4": ("surface", 483, 553),
                },
                x=170,
            ),
            Line(
                {
                    "A": ("surface", 226, 294),
                    "B": ("surface", 312, 380),
                    "C": ("surface", 398, 466),
                    "D": ("surface", 484, 552),
                },
                x=1110,
            ),
            Line(
                {
                    "left of the cards": ("bg", 0, 160),
                    "left card": ("surface", 161, 549),
                    "between the cards": ("bg", 550, 720),
                    "right card": ("surface", 721, 1119),
                    "right of the cards": ("bg", 1120, 1280),
                },
                y=235,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "topic": Words((155, 130, 700, 161), 160, 142, 151),
            "question": Words((155, 164, 1030, 210), 161, 172, 195),
            "status": Words((155, 565, 1000, 620), 160, 581, 594),
        },
    ),
    Picture(
        "07b",
        "question_match_partly",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "1": ("right_soft", 189, 257),
                    "gap of 1 and 2": ("bg", 259, 273),
                    "2": ("wrong_soft", 275, 343),
                    "3": ("right_soft", 361, 429),
                    "4": ("wrong_soft", 447, 515),
                },
                x=170,
            ),
            Line(
                {
                    "left of the cards": ("bg", 0, 160),
                    "left card": ("right_soft", 162, 548),
                    "between the cards": ("bg", 550, 720),
                    "right card": ("surface", 722, 1118),
                    "right of the cards": ("bg", 1120, 1272),
                },
                y=200,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
    ),
    Picture(
        "08",
        "question_one_hint",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "field": ("surface", 262, 322),
                    "between field and hint": ("bg", 324, 355),
                    "below the hint": ("bg", 366, 727),
                },
                x=450,
            ),
            Line({"left of the field": ("bg", 0, 260), "right of it": ("bg", 640, 1280)}, y=300),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "question": Words((255, 164, 1030, 238), 260, 172, 228),
            "reading": Words((650, 262, 960, 320), 660, 269, 315),
            "hint": Words((255, 345, 700, 375), 261, 355, 364),
        },
    ),
    Picture(
        "09",
        "question_gaps_chosen",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "above the first gap": ("bg", 191, 224),
                    "first gap": ("surface", 225, 263),
                    "third gap": ("surface", 334, 370),
                    "above the choices": ("bg", 425, 437),
                    "a choice": ("surface", 438, 480),
                    "below the choices": ("bg", 508, 727),
                },
                x=340,
            ),
            Line(
                {
                    "gap that is filled now": ("primary_soft", 280, 316),
                    "a choice used elsewhere": ("bg", 438, 480),
                },
                x=520,
            ),
            Line(
                {
                    "left of the text": ("bg", 0, 231),
                    "A": ("surface", 233, 306),
                    "gap of A and B": ("bg", 308, 320),
                    "B": ("surface", 322, 401),
                    "C": ("surface", 417, 499),
                    "D, used elsewhere": ("bg", 515, 596),
                    "E": ("surface", 612, 693),
                },
                y=445,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "topic": Words((225, 130, 700, 161), 230, 142, 150),
            "question": Words((225, 164, 1030, 212), 231, 172, 194),
        },
    ),
    Picture(
        "10",
        "question_map_chosen",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "1": ("primary_soft", 320, 368),
                    "gap of 1 and 2": ("bg", 370, 380),
                    "2": ("surface", 381, 431),
                    "3": ("surface", 443, 493),
                    "4": ("surface", 505, 555),
                    "below the rows": ("bg", 556, 727),
                },
                x=480,
            ),
            Line(
                {
                    "left of the rows": ("bg", 0, 73),
                    "row": ("primary_soft", 76, 498),
                    "between rows and map": ("bg", 501, 542),
                    "right of the map": ("bg", 1208, 1280),
                },
                y=325,
            ),
            Line(
                {
                    "ocean": ("sea", 543, 884),
                    "Argentina": ("land", 899, 933),
                    "the other ocean": ("sea", 934, 1207),
                },
                y=600,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "topic": Words((68, 130, 500, 161), 72, 138, 146),
            "question": Words((68, 164, 520, 262), 73, 168, 254),
            "help": Words((68, 270, 520, 295), 73, 276, 288),
            "credit": Words((68, 688, 500, 712), 73, 694, 703),
        },
    ),
    Picture(
        "11",
        "results_to_review",
        (
            Line(
                {
                    "header": ("surface", 0, 209),
                    "horizon, upper row": ("line2 on surface", 209, 210),
                    "horizon, lower row": ("line2 on bg", 210, 211),
                    "body": ("bg", 211, 727),
                    "footer's edge": ("line", 727, 728),
                    "footer": ("surface", 728, 800),
                },
                x=20,
            ),
            Line(
                {
                    "beginning of a topic's bar": ("primary", 177, 253),
                    "rest of a topic's bar": ("line", 254, 279),
                },
                y=321,
            ),
            Line({"main button": ("primary", 740, 788)}, x=1000),
            Line(
                {
                    "another quiz's button": ("surface", 822, 942),
                    "main button's beginning": ("primary", 955, 1240),
                },
                y=748,
            ),
        ),
        {
            "score": Words((40, 50, 165, 125), 50, 68, 116),
            "sentence": Words((40, 140, 300, 165), 49, 145, 158),
            "topics": Words((40, 265, 200, 295), 49, 274, 283),
            "coming back": Words((40, 536, 300, 560), 49, 543, 554),
            "sure but missed": Words((1100, 110, 1240, 133), 1109, 115, 130),
            "first question": Words((470, 312, 1000, 340), 478, 315, 332),
        },
    ),
    Picture(
        "12",
        "progress",
        (
            Line(
                {
                    "header": ("sky", 0, 72),
                    "horizon": ("line2", 72, 73),
                    "below the horizon": ("bg", 73, 800),
                },
                x=225,
            ),
            Line({"the place one is at": ("primary_soft", 158, 198)}, x=150),
            Line(
                {
                    "margin": ("bg", 209, 249),
                    "edge below the figures": ("line", 249, 1240),
                },
                y=172,
            ),
            Line(
                {
                    "edge below the figures": ("line", 172, 173),
                    "area under the curve": ("sea", 373, 435),
                    "edge below the curve": ("line", 486, 487),
                    "a column": ("land2", 589, 693),
                },
                x=380,
            ),
            Line(
                {
                    "beginning of a topic's bar": ("primary", 990, 1133),
                    "rest of a topic's bar": ("line", 1135, 1165),
                },
                y=245,
            ),
            Line({"column of today": ("primary", 554, 693)}, x=267),
            Line(
                {
                    "column of today": ("primary", 257, 278),
                    "column of tomorrow": ("land2", 294, 315),
                    "a day without any": ("bg", 426, 476),
                    "the last column": ("land2", 734, 755),
                },
                y=680,
            ),
            Line(
                {
                    "second week's Monday": ("land1", 856, 870),
                    "a busy Monday": ("land3", 1039, 1053),
                    "this week's Monday": ("land2", 1223, 1236),
                },
                y=558,
            ),
            Line(
                {
                    "Monday before last": ("land3", 551, 564),
                    "Thursday after it": ("land3", 606, 619),
                    "Sunday after it": ("land1", 661, 674),
                },
                x=1192,
            ),
        ),
        {
            "title": Words((240, 15, 500, 55), 250, 28, 47),
            "mastered": Words((240, 95, 320, 125), 250, 104, 120),
            "what it is": Words((240, 130, 400, 150), 249, 133, 141),
            "scores": Words((240, 195, 500, 215), 250, 197, 210),
            "highest line": Words((245, 225, 290, 243), 251, 230, 236),
            "first date": Words((240, 440, 330, 460), 295, 445, 454),
            "first topic": Words((805, 235, 980, 255), 811, 239, 251),
            "advice": Words((805, 425, 1200, 450), 812, 432, 443),
            "reviews": Words((240, 508, 450, 528), 250, 511, 524),
            "study days": Words((805, 508, 1000, 528), 812, 511, 521),
            "Monday": Words((805, 549, 830, 567), 812, 553, 559),
        },
    ),
    Picture(
        "16c",
        "profiles",
        (
            Line(
                {
                    "top edge": ("line2", 470, 471),
                    "above the rows": ("surface", 471, 479),
                    "person in use": ("primary_soft", 479, 531),
                    "others": ("surface", 531, 641),
                    "hairline": ("line", 641, 642),
                    "bottom edge": ("line2", 688, 689),
                },
                x=260,
            ),
            Line(
                {
                    "left of the menu": ("sunken", 0, 12),
                    "before the row": ("surface", 13, 21),
                    "row": ("primary_soft", 21, 303),
                    "after the row": ("surface", 303, 311),
                },
                y=484,
            ),
        ),
        {
            "first name": Words((70, 486, 250, 505), 75, 491, 500),
            "first figure": Words((70, 507, 250, 528), 76, 511, 518),
            "third name": Words((70, 590, 250, 612), 75, 595, 604),
            "new profile": Words((55, 650, 190, 678), 61, 659, 670),
        },
    ),
    Picture(
        "17",
        "exam",
        (
            _HORIZON,
            _FOOTER,
            _COLUMN,
            _ROWS,
            _MAIN_BUTTON,
            Line(
                {
                    "before": ("surface", 0, 40),
                    "previous": ("surface", 41, 167),
                    "submit": ("surface", 945, 1057),
                    "gap of the buttons": ("surface", 1058, 1070),
                    "main button": ("primary", 1070, 1240),
                },
                y=746,
            ),
        ),
        {"question": _QUESTION_WORDS, "notice": Words((176, 745, 640, 785), 183, 758, 770)},
    ),
    Picture(
        "22",
        "settings",
        (
            Line(
                {
                    "header": ("sky", 0, 72),
                    "horizon": ("line2", 72, 73),
                    "below the horizon": ("bg", 73, 800),
                },
                x=225,
            ),
            Line(
                {
                    "first edge": ("line", 186, 187),
                    "second edge": ("line", 249, 250),
                    "third edge": ("line", 312, 313),
                    "language": ("sunken", 327, 361),
                    "fourth edge": ("line", 490, 491),
                    "delete": ("surface", 503, 541),
                },
                x=720,
            ),
            Line({"daily goal": ("sunken", 138, 172)}, x=1230),
            Line(
                {
                    "daily goal's edge": ("line", 186, 187),
                    "extra time's edge": ("line", 289, 290),
                    "the clock's edge": ("line", 352, 353),
                },
                x=1180,
            ),
            Line(
                {
                    "side bar": ("sunken", 0, 208),
                    "margin": ("bg", 209, 249),
                    "left row": ("line", 249, 732),
                    "between the columns": ("bg", 732, 788),
                    "right row": ("line", 788, 1240),
                    "right margin": ("bg", 1240, 1272),
                },
                y=186,
            ),
        ),
        {
            "title": Words((240, 15, 500, 55), 249, 26, 46),
            "appearance": Words((240, 95, 400, 120), 249, 101, 114),
            "study": Words((780, 95, 1000, 120), 789, 101, 111),
            "data": Words((240, 398, 400, 424), 250, 406, 415),
        },
    ),
)

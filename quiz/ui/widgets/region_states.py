"""What became of a region of a map, and how that looks."""

from collections.abc import Mapping
from enum import StrEnum

from quiz.ui.widgets.option_look import OptionState


class RegionState(StrEnum):
    """What became of a region: `OPEN` and `CHOSEN` before the answer is judged."""

    OPEN = "open"
    CHOSEN = "chosen"
    CHOSEN_RIGHT = "chosen_right"
    CHOSEN_WRONG = "chosen_wrong"
    RIGHT = "right"
    UNSENT = "unsent"
    REST = "rest"


#: The colour of a region and of its pin in a state, None for that of all regions.
TOKENS: Mapping[RegionState, str | None] = {
    RegionState.OPEN: None,
    RegionState.CHOSEN: "primary",
    RegionState.CHOSEN_RIGHT: "right",
    RegionState.CHOSEN_WRONG: "wrong",
    RegionState.RIGHT: "right",
    RegionState.UNSENT: None,
    RegionState.REST: None,
}
FILLED = (RegionState.CHOSEN, RegionState.CHOSEN_RIGHT, RegionState.CHOSEN_WRONG)
#: What becomes of a region together with its row in the list.
OF_ROWS: Mapping[OptionState, RegionState] = {
    OptionState.CHOSEN_RIGHT: RegionState.CHOSEN_RIGHT,
    OptionState.CHOSEN_WRONG: RegionState.CHOSEN_WRONG,
    OptionState.RIGHT: RegionState.RIGHT,
    OptionState.MISSED: RegionState.RIGHT,
    OptionState.UNSENT: RegionState.UNSENT,
    OptionState.REST: RegionState.REST,
}

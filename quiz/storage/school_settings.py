"""Settings that follow a person: what counts where they differ here and at the school."""

import json

from quiz.storage.school_notes import Notes

#: Settings that say something of a record itself, not of the person.
OWN_SETTINGS = frozenset({"person"})


def merged(
    notes: Notes, here: dict[str, str], there: dict[str, str], *, is_ours_newer: bool
) -> dict[str, str]:
    """Return the settings that count: each as it was changed since both were the same last."""
    if not notes.settings_at_ms:
        # Met for the first time: who is known to the school already has settings there.
        return {**here, **there}
    result = {}
    for name in {**there, **here}:
        ours, theirs, before = here.get(name), there.get(name), notes.settings.get(name)
        takes_ours = theirs is None or theirs == before or (ours != before and is_ours_newer)
        result[name] = ours if takes_ours and ours is not None else theirs
    return {name: value for name, value in result.items() if value is not None}


def read_stored(text: str) -> dict[str, str]:
    """Return settings from a school's record, without what is none."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {
        name: value
        for name, value in read.items()
        if isinstance(value, str) and name not in OWN_SETTINGS
    }

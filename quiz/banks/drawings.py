"""Look into a drawing (SVG) for the elements that can be seen and have an id."""

from xml.parsers import expat

#: What stands inside these is drawn elsewhere or not at all.
_UNSEEN = frozenset(
    (
        "clipPath",
        "defs",
        "desc",
        "linearGradient",
        "marker",
        "mask",
        "metadata",
        "pattern",
        "radialGradient",
        "style",
        "symbol",
        "title",
    )
)


class _Seen:
    """Gathers the ids of elements while a drawing is read."""

    def __init__(self) -> None:
        self.ids: dict[str, None] = {}
        self._unseen = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._unseen or name.rpartition(":")[2] in _UNSEEN:
            self._unseen += 1
        elif identity := attributes.get("id"):
            self.ids[identity] = None

    def end(self, _name: str) -> None:
        self._unseen -= bool(self._unseen)


class _EntityFoundError(Exception):
    """Stops the reading of a drawing that defines words of its own, which may multiply."""


def drawn_ids(content: bytes) -> tuple[str, ...] | None:
    """Return the ids of the elements that a drawing shows, in its order; None if it is no XML.

    Nothing else is read, nothing is fetched, and no entity is expanded.
    """
    seen = _Seen()
    parser = expat.ParserCreate()
    parser.StartElementHandler = seen.start
    parser.EndElementHandler = seen.end
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, _EntityFoundError):
        return None
    return tuple(seen.ids)


def _refuse_entity(*_declared: object) -> None:
    raise _EntityFoundError

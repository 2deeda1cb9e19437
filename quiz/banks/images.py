"""Check that the images of a bank are there, are images, and do nothing but be seen."""

import re
from difflib import get_close_matches
from itertools import islice
from pathlib import Path, PurePosixPath

from quiz.banks.drawings import drawn_ids
from quiz.banks.files import is_inside, size_of
from quiz.banks.problems import Data, Problems, listed, shown
from quiz.banks.problems import Path as Place

#: More than any picture needs that is looked at on a screen.
MOST_MEGABYTES = 10

#: No part of a path that means the same on every system.
_FOREIGN = frozenset("\\\0")
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]+:|//)", re.IGNORECASE)
#: What a drawing has no need of: scripts, handlers, entities, other documents, the network.
_UNSAFE = re.compile(
    rb"""<\s*(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|audio|video|handler)\b
    | \son[a-z]+\s*=
    | <!(?:ENTITY|DOCTYPE[^>]*\[)
    | <\?xml-stylesheet
    | @import
    | \b(?:href|src)\s*=\s*["']\s*(?!\#|data:image/(?:png|jpeg|webp);)[^"'\s]
    | url\(\s*["']?\s*(?!\#|data:image/(?:png|jpeg|webp);)[^\s"')]""",
    re.IGNORECASE | re.VERBOSE,
)
_SVG = re.compile(rb"<(?:[\w.-]+:)?svg[\s>]")


class Images:
    """Checks the images of one bank; each file is looked at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, str | None] = {}
        self._drawn: dict[str, tuple[str, ...] | str] = {}
        #: The size in bytes of every file that was asked for; -1 where there is none.
        self.sizes: dict[str, int] = {}

    def check(self, image: Data, where: Place, problems: Problems) -> None:
        """Complain about an image that cannot or may not be shown."""
        name = image.get("file") if isinstance(image, dict) else None
        if not isinstance(name, str):
            return
        if name not in self._known:
            self._known[name] = self._problem(name)
        if code := self._known[name]:
            problems.add(
                code,
                (*where, "file"),
                value=shown(name),
                name=shown(name),
                limit=str(MOST_MEGABYTES),
                known=self._nearest(name) if code == "image-missing" else "",
            )

    def check_regions(self, image: Data, regions: Data, problems: Problems) -> None:
        """Complain about regions that the image, which has to be a drawing, does not show."""
        name = image.get("file") if isinstance(image, dict) else None
        if not isinstance(name, str) or self._known.get(name, "unknown"):
            return
        ids = self._ids(name)
        if isinstance(ids, str):
            problems.add(ids, ("image", "file"), value=shown(name))
            return
        for region in regions if isinstance(regions, dict) else ():
            if region not in ids:
                near = get_close_matches(region, ids, 3, 0.5)
                known = listed(near or ids, 8)
                problems.add_key(
                    "unknown-region", ("regions", region), value=shown(region), known=known
                )

    def _ids(self, name: str) -> tuple[str, ...] | str:
        """Return the ids of what a drawing shows, or the code of why it shows none."""
        if name not in self._drawn:
            try:
                content = (self._folder / name).read_bytes()
            except OSError:
                content = b""
            ids: tuple[str, ...] | str | None = "image-not-svg"
            if _is_drawing(content):
                ids = drawn_ids(content)
            self._drawn[name] = "drawing-unreadable" if ids is None else ids
        return self._drawn[name]

    def _problem(self, name: str) -> str | None:
        """Return the code of what is wrong with an image, or None."""
        if _ELSEWHERE.match(name):
            return "image-remote"
        parts = PurePosixPath(name).parts
        is_absolute = name.startswith("/") or name[1:2] == ":"
        if not parts or is_absolute or ".." in parts or not _FOREIGN.isdisjoint(name):
            return "image-path"
        path = self._folder / name
        self.sizes[name] = size_of(path)
        if self.sizes[name] < 0:
            return "image-missing"
        if not is_inside(path, self._folder):
            return "link-outside"
        if self.sizes[name] > MOST_MEGABYTES * 1_000_000:
            return "image-too-large"
        try:
            return _problem_of_content(path.read_bytes())
        except OSError:
            return "image-missing"

    def _nearest(self, name: str) -> str:
        """Return what images there are, those with a similar name first."""
        folder = self._folder / "images"
        there = sorted(f"images/{path.name}" for path in islice(folder.glob("[!.]*"), 500))
        near = get_close_matches(name, there, 3)
        return listed(near or there, 6)


def _problem_of_content(content: bytes) -> str | None:
    if content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return None
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return None
    # An SVG in another encoding would not be searched.
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "image-not-an-image"
    if not _is_drawing(content):
        return "image-not-an-image"
    return "image-unsafe" if _UNSAFE.search(content) else None


def _is_drawing(content: bytes) -> bool:
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and _SVG.search(content) is not None

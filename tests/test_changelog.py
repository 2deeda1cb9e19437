import re
from datetime import date
from pathlib import Path

from quiz import __version__

CHANGELOG = (Path(__file__).parent.parent / ".github" / "CHANGELOG.md").read_text("utf-8")
HEADING = re.compile(r"## \[(?P<version>[^]]+)](?: - (?P<day>\S+))?")
SECTIONS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}

HEADINGS = [HEADING.fullmatch(line) for line in CHANGELOG.splitlines() if line.startswith("## ")]
RELEASES = [found for found in HEADINGS if found and found["version"] != "Unreleased"]


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def test_every_heading_names_a_version_and_its_day():
    assert all(HEADINGS)
    assert all(date.fromisoformat(found["day"] or "") for found in RELEASES)


def test_what_is_not_released_yet_comes_first():
    assert HEADINGS[0]["version"] == "Unreleased"


def test_releases_run_from_the_newest_to_the_oldest():
    versions = [numbers(found["version"]) for found in RELEASES]
    assert sorted(set(versions), reverse=True) == versions


def test_no_release_is_newer_than_the_program():
    assert all(numbers(found["version"]) <= numbers(__version__) for found in RELEASES)


def test_sections_have_the_names_of_keep_a_changelog():
    found = re.findall(r"^### (.*)$", CHANGELOG, re.MULTILINE)
    assert set(found) <= SECTIONS

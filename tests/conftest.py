"""Start Qt without a screen, before anything imports it."""

import os
from collections import Counter
from contextlib import closing

import pytest
from hypothesis import settings

pytest_plugins = ["tests.needs", "tests.postgres"]

# A default only: with QT_QPA_PLATFORM=xcb a developer can watch.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# On a busy machine an example takes as long as it takes.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


# Last: after pytest-randomly.
@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that no process is left alone with one.

    Those are the ones that run real programs, few tests as they have, and the ones with most
    tests. A single process keeps the random order of files.
    """
    for item in items:
        # What runs in the test's own process is the test: measuring coverage takes a third of it.
        if "desktop" in getattr(item, "fixturenames", ()):
            item.add_marker("no_cover")
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return
    counts = Counter(item.path for item in items)
    waiting = {item.path for item in items if item.get_closest_marker("debian")}
    items.sort(key=lambda item: (item.path not in waiting, -counts[item.path], str(item.path)))


@pytest.fixture(scope="session")
def desktop(tmp_path_factory):
    """Return one virtual desktop for all tests that run the real program as a person does."""
    # Imported here: only these tests need Linux and what is marked with `debian`.
    from tests.ui.program import Desktop

    folder = tmp_path_factory.mktemp("desktop")
    folder.chmod(0o700)
    with closing(Desktop(folder)) as desktop:
        yield desktop

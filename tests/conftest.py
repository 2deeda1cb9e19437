"""Start Qt without a screen, before anything imports it."""

import os
from contextlib import closing

import pytest

pytest_plugins = ["tests.needs", "tests.postgres"]

# A default only: with QT_QPA_PLATFORM=xcb a developer can watch.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def desktop(tmp_path_factory):
    """Return one virtual desktop for all tests that run the real program as a person does."""
    # Imported here: only these tests need Linux and what is marked with `debian`.
    from tests.ui.program import Desktop

    folder = tmp_path_factory.mktemp("desktop")
    folder.chmod(0o700)
    with closing(Desktop(folder)) as desktop:
        yield desktop

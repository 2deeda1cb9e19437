"""Desktops that share a school's record."""

import pytest

from tests.storage.schools import ANA, Desk


@pytest.fixture
def desk(tmp_path, school_address):
    """Return what makes desktops, each with a folder of its own."""
    desks = []

    def make(name="a", person=ANA):
        desks.append(Desk(tmp_path / name, school_address, person))
        return desks[-1]

    yield make
    for each in desks:
        each.close()

"""Skip tests whose Debian packages are missing, and let none of them be skipped in CI."""

import ctypes
import os
import shutil
from collections.abc import Generator, Iterable
from pathlib import Path

import pytest

from quiz import desktop

#: What a test that starts Qt in another process is marked with: `@pytest.mark.debian(*QT)`.
QT = tuple(desktop._EVERYWHERE.values())

#: A program, file or library by which each package is known to be there.
EVIDENCE = {
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "dbus": "dbus-run-session",
    "libwayland-client0": "libwayland-client.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "nodejs": "node",
    "npm": "npm",
    "openbox": "openbox",
    "postgresql": "pg_ctlcluster",
    "strace": "strace",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "xvfb": "Xvfb",
    **{package: library for library, package in desktop._EVERYWHERE.items()},
}


def missing(packages: Iterable[str]) -> list[str]:
    """Return those of the packages that are not installed here."""
    return [package for package in packages if not _is_installed(EVIDENCE[package])]


def _is_installed(evidence: str) -> bool:
    if ".so." in evidence:
        try:
            ctypes.CDLL(evidence)
        except OSError:
            return False
        return True
    return bool(shutil.which(evidence)) or Path(evidence).exists()


def without_qt() -> desktop.Problem | None:
    """Return what keeps Qt from being loaded on a machine that lacks its system libraries."""
    return desktop.find_problem("en", {"QT_QPA_PLATFORM": "offscreen"})


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Leave pytest-qt out where Qt cannot be loaded: it would end the whole run."""
    if without_qt():
        pluginmanager.set_blocked("pytest-qt")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Skip the tests of a file or folder that cannot be imported without Qt's libraries."""
    report = yield
    if report.failed and "cannot open shared object file" in str(report.longrepr):
        problem = without_qt()
        if problem and "QUIZ_CI" not in os.environ:
            report.outcome = "skipped"
            report.longrepr = (str(collector.path), 0, problem.command or problem.sentence)
    return report


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked ``debian("xvfb", …)`` where one of its packages is missing."""
    for mark in item.iter_markers("debian"):
        if packages := missing(mark.args):
            pytest.skip(f"apt-get install --no-install-recommends {' '.join(packages)}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip that names an apt-get line into a failure where QUIZ_CI is set."""
    report = yield
    if report.skipped and "QUIZ_CI" in os.environ and "apt-get" in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = str(report.longrepr)
    return report

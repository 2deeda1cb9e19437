"""A PostgreSQL server of the tests' own, on this machine's loopback, from Debian's package."""

import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

#: What tests that use the server are marked with: `@pytest.mark.debian(*NEEDS)`.
NEEDS = ("postgresql",)

_PATIENCE_SECONDS = 60
_NUMBERS = itertools.count()
_SHARED = "school"

#: What user ines, and she alone, needs.
PASSWORD = "s3cret-9"
_WHO = """\
host all ines 127.0.0.1/32 scram-sha-256
host all all 127.0.0.1/32 trust
"""
#: A test server's data need not outlive the machine, only the server's own process.
_CONFIGURATION = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
max_connections = 40
lc_messages = 'C'
"""


class Server:
    """A PostgreSQL server that can be stopped and started; each test has its own database."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="quiz-postgres-"))
        self._data = self.folder / "data"
        self._log = self.folder / "log"
        self.port = _free_port()
        self.is_running = False
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            shutil.chown(self.folder, "postgres", "postgres")
        try:
            self._run("initdb", "-D", self._data, "-E", "UTF8", "--locale=C", "-U", "quiz", "-N")
            (self._data / "pg_hba.conf").write_text(_WHO)
            with (self._data / "postgresql.conf").open("a") as configuration:
                configuration.write(f"port = {self.port}{_CONFIGURATION}")
            self.start()
            self.execute(f"CREATE ROLE ines LOGIN PASSWORD '{PASSWORD}'")
        except BaseException:
            self.close()
            raise

    def start(self) -> None:
        """Start the server, and return once it answers."""
        self._run("pg_ctl", "start", "-w", "-s", "-D", self._data, "-l", self._log)
        self.is_running = True

    def stop(self, mode: str = "fast") -> None:
        """Stop the server: "immediate" as if it crashed."""
        self._run("pg_ctl", "stop", "-w", "-s", "-D", self._data, "-m", mode)
        self.is_running = False

    def close(self) -> None:
        """Stop the server and remove all that it has written."""
        if self.is_running:
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def empty_address(self) -> str:
        """Return the address of the one database that most tests use, with nothing in it.

        Making a database takes five times as long.
        """
        if not self.execute(f"SELECT 1 FROM pg_database WHERE datname = '{_SHARED}'"):
            self.execute(f"CREATE DATABASE {_SHARED}")
        self.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{_SHARED}' AND pid <> pg_backend_pid()"
        )
        self.execute("DROP SCHEMA IF EXISTS quiz_pacifico CASCADE", _SHARED)
        return self.address(_SHARED)

    def new_database(self, options: str = "") -> str:
        """Return the name of a database with nothing in it."""
        name = f"school_{next(_NUMBERS)}"
        self.execute(f"CREATE DATABASE {name} {options}")
        return name

    def address(self, database: str, user: str = "quiz", password: str = "") -> str:
        """Return the address under which the program finds a database."""
        who = f"{user}:{password}" if password else user
        return f"postgresql+psycopg://{who}@127.0.0.1:{self.port}/{database}"

    def execute(self, statement: str, database: str = "postgres") -> list[tuple]:
        """Return the rows of a statement."""
        with psycopg.connect(
            host="127.0.0.1", port=self.port, user="quiz", dbname=database, autocommit=True
        ) as connection:
            found = connection.execute(statement)
            return found.fetchall() if found.description else []

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = [str(_programs() / program), *map(str, arguments)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        # A pipe would be held open by the server itself.
        with tempfile.TemporaryFile("w+") as said:
            ended = subprocess.run(
                command,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                timeout=_PATIENCE_SECONDS,
                check=False,
            )
            said.seek(0)
            assert ended.returncode == 0, said.read()


def _programs() -> Path:
    """Return the folder of the newest server that is installed."""
    folders = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max(folders, key=lambda path: float(path.parts[-3])).parent


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """One server for all tests."""
    server = Server()
    yield server
    server.close()


@pytest.fixture
def postgres(postgres_server: Server) -> Server:
    """The server, running."""
    if not postgres_server.is_running:
        postgres_server.start()
    return postgres_server


@pytest.fixture
def school_address(postgres: Server) -> str:
    """The address of a database with nothing in it."""
    return postgres.empty_address()

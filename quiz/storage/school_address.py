"""Addresses of school's records: what is read from one, who answers there, and what went wrong."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError

from quiz.core.errors import SchoolError
from quiz.core.school import SchoolProblem

#: Every way to begin an address that means PostgreSQL with psycopg.
_NAMES = ("postgresql+psycopg", "postgresql", "postgres")

#: A server that has vanished is noticed within half a minute.
_CONNECTION = {
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
    "application_name": "quiz-pacifico",
}
_STATEMENT_TIMEOUT_MS = 60_000
_LOCK_TIMEOUT_MS = 20_000

_LONGEST_DETAIL = 300

#: What the first words of an SQLSTATE mean, the longest that fits.
_BY_STATE = {
    "08": SchoolProblem.UNREACHABLE,
    "25006": SchoolProblem.PERMISSION,
    "28": SchoolProblem.PASSWORD,
    "3D": SchoolProblem.DATABASE,
    "42501": SchoolProblem.PERMISSION,
    "42P01": SchoolProblem.DAMAGED,
    "42703": SchoolProblem.DAMAGED,
    "53300": SchoolProblem.BUSY,
    "57P": SchoolProblem.BUSY,
    "55P03": SchoolProblem.BUSY,
    "57014": SchoolProblem.BUSY,
}

#: Before there is a connection only the words say what is wrong; a server speaks its language.
_BY_WORDS = (
    (r"sslmode value|connection option|service .* not found|invalid port", SchoolProblem.ADDRESS),
    (r"resolve host|translate host name", SchoolProblem.HOST),
    (r"SSL|TLS|certificate|certificado", SchoolProblem.ENCRYPTION),
    (r"database .*does not exist|no existe la base de datos", SchoolProblem.DATABASE),
    (
        r"starting up|not yet accepting|shutting down|too many clients|slots are reserved"
        r"|iniciando|apagando|demasiad",
        SchoolProblem.BUSY,
    ),
    (r"password|contrase|autenti|role .*does not exist|no existe el rol", SchoolProblem.PASSWORD),
    (r"pg_hba\.conf|permission denied|permiso denegado", SchoolProblem.PERMISSION),
    (r"FATAL", SchoolProblem.REFUSED),
)


_CONNECTION_ERRORS = (OperationalError, InterfaceError)


class RefusedRowsError(SchoolError):
    """The server does not take these rows, though others may do."""


def read_address(address: str) -> URL:
    """Return what an address says; raises SchoolError for one that is none of PostgreSQL."""
    try:
        url = make_url(address.strip())
    except (ArgumentError, ValueError) as error:
        # What it says may quote a part of the password.
        raise SchoolError(SchoolProblem.ADDRESS) from error
    # A password with an "@" of its own would be taken for the name of a computer, and shown.
    is_ours = url.drivername in _NAMES and "@" not in (url.host or "")
    if not is_ours:
        raise SchoolError(SchoolProblem.ADDRESS)
    return url.set(drivername=_NAMES[0])


def shown_address(address: str) -> str:
    """Return an address for people to see, without its password; "" for one that is none."""
    try:
        url = read_address(address)
    except SchoolError:
        return ""
    query = {name: value for name, value in url.query.items() if "password" not in name.lower()}
    shown = URL.create(
        "postgresql", url.username, None, url.host, url.port, url.database, query=query
    )
    return shown.render_as_string()


def connect(address: str) -> Engine:
    """Return an engine that connects when it is first used; raises SchoolError."""
    url = read_address(address)
    settings = {name: value for name, value in _CONNECTION.items() if name not in url.query}
    try:
        engine = create_engine(url, pool_size=1, max_overflow=0, connect_args=settings)
    except ImportError as error:
        raise SchoolError(SchoolProblem.DRIVER) from error
    event.listen(engine, "connect", _set_up)
    return engine


@contextmanager
def school_errors() -> Iterator[None]:
    """Turn the driver's errors into those that a person may meet.

    Raises RefusedRowsError where the rows that were sent are at fault.
    """
    try:
        yield
    except DBAPIError as error:
        raise school_error(error) from None


def school_error(error: DBAPIError) -> SchoolError:
    """Return what a driver's error means."""
    cause = error.orig
    state = getattr(cause, "sqlstate", None) or ""
    detail = _detail(str(cause))
    if state[:2] in ("22", "23") or (not state and not isinstance(error, _CONNECTION_ERRORS)):
        return RefusedRowsError(SchoolProblem.REFUSED, detail)
    return SchoolError(_problem(state, detail, cause), detail.replace("FATAL:  ", ""))


def _problem(state: str, detail: str, cause: BaseException | None) -> SchoolProblem:
    for length in range(len(state), 1, -1):
        if (problem := _BY_STATE.get(state[:length])) is not None:
            return problem
    if state:
        return SchoolProblem.REFUSED
    if getattr(getattr(cause, "pgconn", None), "needs_password", False):
        return SchoolProblem.PASSWORD
    for words, problem in _BY_WORDS:
        if re.search(words, detail):
            return problem
    return SchoolProblem.UNREACHABLE


def _detail(words: str) -> str:
    """Return the first line of what was said, without what every such error begins with."""
    first = words.strip().partition("\n")[0]
    for beginning in (r"connection (failed|is bad): ", r"connection to server .*? failed: "):
        first = re.sub(f"^{beginning}", "", first)
    return first[:_LONGEST_DETAIL]


def _set_up(connection: Any, _: Any) -> None:  # noqa: ANN401
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {_STATEMENT_TIMEOUT_MS}")
        cursor.execute(f"SET lock_timeout = {_LOCK_TIMEOUT_MS}")
        cursor.execute("SET default_transaction_isolation = 'read committed'")
    connection.commit()

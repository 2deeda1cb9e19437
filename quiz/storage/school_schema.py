"""The tables of a school's record, and how they come into being on its server.

`events` and `contents` have the columns and the checksums of a person's own record, so that rows
can be sent and checked as they are. Who is first to connect makes the tables.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Identity,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
    insert,
    literal,
    select,
    text,
)

from quiz.core.errors import SchoolError
from quiz.core.events import Happened
from quiz.core.school import SchoolProblem
from quiz.storage import schema as own
from quiz.storage.rows import CODES

#: The number of the tables' shape, counted apart from that of a person's own record.
VERSION = 1

#: Where the tables are, beside whatever else the database holds.
NAME = "quiz_pacifico"

#: What desktops that make the tables at the same moment take turns by.
_TURN = 0x7175697A

metadata = MetaData(schema=NAME)

#: One row: the shape's number, and a name that no other school's record has.
about = Table(
    "about",
    metadata,
    Column("version", Integer, nullable=False),
    Column("identity", Text, nullable=False),
)

#: Everybody who has a record here. `changes` is another number after each change to it; who
#: changes it holds this row, so that desktops of one person take turns.
people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("is_class", Boolean, nullable=False),
    Column("settings", Text, nullable=False),
    Column("settings_at", BigInteger, nullable=False),
    Column("changes", BigInteger, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("key", BigInteger, Identity(), primary_key=True),
    Column("identity", Text, nullable=False, unique=True),
    Column("person", ForeignKey(people.c.id), nullable=False),
    Column("bank", Text, nullable=False),
    Index("runs_of_person", "person"),
)


def _like(table: Table) -> list[Column[object]]:
    """Return the columns of a table of a person's own record, without what they point to."""
    return [
        Column(
            column.name,
            BigInteger() if isinstance(column.type, Integer) else column.type,
            nullable=column.nullable,
            primary_key=column.primary_key,
            autoincrement=False,
        )
        for column in table.columns
        if column.name != "run"
    ]


events = Table(
    "events",
    metadata,
    Column("run", ForeignKey(runs.c.key, ondelete="CASCADE"), primary_key=True),
    *_like(own.events),
)
Index(
    "events_finished",
    events.c.run,
    postgresql_where=events.c.kind == text(str(CODES[Happened.FINISHED])),
)

contents = Table("contents", metadata, *_like(own.contents))

#: Runs that were deleted: other desktops drop them too, and nobody sends them again by mistake.
deleted_runs = Table(
    "deleted_runs",
    metadata,
    Column("serial", BigInteger, Identity(), primary_key=True),
    Column("identity", Text, nullable=False),
    Column("person", ForeignKey(people.c.id), nullable=False),
    UniqueConstraint("person", "identity"),
    Index("deleted_runs_of_person", "person", "serial"),
)


def prepare(connection: Connection) -> str:
    """Make the tables where there are none yet; return the record's name.

    Raises SchoolError for a database that keeps no UTF-8, and for tables of a newer program.
    """
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise SchoolError(SchoolProblem.ENCODING, str(encoding))
    if not _has_tables(connection):
        connection.execute(select(func.pg_advisory_xact_lock(_TURN)))
        if not _has_tables(connection):
            _make(connection)
    found = connection.execute(select(about)).all()
    if len(found) != 1 or not isinstance(found[0].version, int):
        raise SchoolError(SchoolProblem.DAMAGED, f"{NAME}.about")
    if found[0].version > VERSION:
        raise SchoolError(SchoolProblem.NEWER, f"{found[0].version} > {VERSION}")
    return str(found[0].identity)


def _has_tables(connection: Connection) -> bool:
    # Not `to_regclass`: it remembers what was not there before another desktop's turn.
    query = text(
        "SELECT EXISTS (SELECT FROM pg_catalog.pg_tables"
        " WHERE schemaname = :name AND tablename = 'about')"
    )
    return bool(connection.execute(query, {"name": NAME}).scalar_one())


def _make(connection: Connection) -> None:
    # Whoever keeps the database may have made the schema already, for a user who may not.
    query = text("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = :name)")
    if not connection.execute(query, {"name": NAME}).scalar_one():
        connection.exec_driver_sql(f"CREATE SCHEMA {NAME}")
    metadata.create_all(connection, checkfirst=False)
    values = select(literal(VERSION), func.gen_random_uuid().cast(Text))
    connection.execute(insert(about).from_select(["version", "identity"], values))

"""A record is opened whatever version wrote it, unless that is newer than the program."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from quiz.core.errors import DamagedRecordError, NewerRecordError, RecordError
from quiz.storage import migrate, opening, schema, sqlite
from quiz.storage.record import SqlStore
from quiz.storage.stamp import read_stamp
from tests.clocks import HandClock
from tests.storage.released import CONTENTS, FILES, FILLING, REST, START, TIMES, fill
from tests.storage.takes import begin
from tests.stores import MemoryStore

ROOT = Path(__file__).parents[2]
RELEASED = sorted(FILES.glob("version-*.sqlite3"))
NEXT, LAST = schema.VERSION + 1, schema.VERSION + 2


def shape(path: Path) -> list[tuple[str, str]]:
    """Every table and index of a file, as SQLite keeps them, spaces apart."""
    query = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    with closing(sqlite3.connect(path)) as connection:
        return [(name, " ".join(sql.split())) for name, sql in connection.execute(query)]


def everything(store) -> dict[str, object]:
    return {
        "runs": [store.run(name) for name in ("finished-run", "unfinished-run")],
        "unfinished": store.unfinished(),
        "finished": store.finished(),
        "answers": store.latest_answers("ciudades"),
        "shown": store.last_shown("ciudades"),
        "seconds": store.recent_seconds("ciudades"),
        "today": store.answered_on(date(2026, 1, 1)),
        "settings": store.settings(),
        "memories": store.memories("ciudades"),
        "days": store.days(),
        "overrides": store.overrides("ciudades"),
        "contents": store.contents("ciudades"),
        "every run": list(store.runs()),
        "stamp": store.stamp(),
    }


@pytest.fixture
def record(tmp_path):
    """A closed record with a bit of everything."""
    path = tmp_path / "record.sqlite3"
    store = SqlStore(path)
    fill(store)
    store.close()
    return path


@pytest.fixture
def newer_program(tmp_path, monkeypatch):
    """A program whose next shape has one column more, and whose last cannot be reached."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.FOLDER / "versions", folder / "versions")
    (folder / "versions" / f"version_{NEXT}.py").write_text(
        dedent(f"""
            import sqlalchemy as sa
            from alembic import op

            revision = "{NEXT}"
            down_revision = "{NEXT - 1}"

            def upgrade():
                with op.batch_alter_table("runs", recreate="always") as runs:
                    runs.add_column(sa.Column("person", sa.Text()))
        """)
    )
    (folder / "versions" / f"version_{LAST}.py").write_text(
        dedent(f"""
            from alembic import op

            revision = "{LAST}"
            down_revision = "{NEXT}"

            def upgrade():
                op.drop_column("events", "text")
                op.execute("INSERT INTO nothing VALUES (1)")
        """)
    )
    monkeypatch.setattr(migrate, "FOLDER", folder)
    return lambda version: monkeypatch.setattr(schema, "VERSION", version)


def test_every_shape_has_its_released_file():
    assert [path.stem for path in RELEASED] == [
        f"version-{version}" for version in range(1, schema.VERSION + 1)
    ]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_record_of_any_version_is_read(released, tmp_path):
    path = tmp_path / "record.sqlite3"
    shutil.copy(released, path)
    expected = MemoryStore()
    for fill_more in FILLING[int(released.stem.removeprefix("version-"))]:
        fill_more(expected)
    store = SqlStore(path)
    assert everything(store) == everything(expected)
    assert sum(store.verify()) > 0
    store.close()


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_record_of_any_version_gets_the_newest_shape(released, tmp_path, record):
    path = tmp_path / "old.sqlite3"
    shutil.copy(released, path)
    SqlStore(path).close()
    assert shape(path) == shape(record)


def test_the_revisions_lead_to_the_shape_of_a_new_record(tmp_path, record):
    path = tmp_path / "empty.sqlite3"
    engine = sqlite.connect(path, busy_timeout_ms=0, creates=True)
    with engine.connect() as connection:
        migrate.migrate(connection, path, 0, schema.VERSION)
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
    engine.dispose()
    with closing(sqlite3.connect(path)) as made, closing(sqlite3.connect(record)) as new:
        for table in schema.metadata.tables:
            columns = f"PRAGMA table_info({table})"
            assert made.execute(columns).fetchall() == new.execute(columns).fetchall()


def test_the_last_revision_is_the_version():
    assert ScriptDirectory(str(migrate.FOLDER)).get_current_head() == str(schema.VERSION)


def test_alembic_is_not_needed_for_a_record_of_this_version(record):
    program = "import sys; from quiz.storage.record import SqlStore; "
    program += "SqlStore(sys.argv[1]).close(); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program, str(record)], cwd=ROOT).returncode == 0


def test_an_older_record_is_brought_up_to_date(record, newer_program):
    newer_program(NEXT)
    store = SqlStore(record)
    assert store.run("finished-run").events == tuple(START + REST)
    store.close()
    with closing(sqlite3.connect(record)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
        assert connection.execute("SELECT person FROM runs").fetchall() == [(None,), (None,)]


def test_an_older_record_is_copied_first(record, newer_program):
    newer_program(NEXT)
    SqlStore(record).close()
    copy = record.with_name(f"record.version-{NEXT - 1}.sqlite3")
    newer_program(NEXT - 1)
    store = SqlStore(copy)
    assert store.run("unfinished-run").times == TIMES
    assert store.run("unfinished-run").contents == CONTENTS
    store.close()


def test_a_step_that_fails_leaves_the_record_as_it_was(record, newer_program):
    before = shape(record)
    newer_program(LAST)
    with pytest.raises(RecordError):
        SqlStore(record)
    assert shape(record) == before
    newer_program(NEXT - 1)
    store = SqlStore(record)
    assert store.run("finished-run").events == tuple(START + REST)
    store.close()


def test_a_record_that_another_window_has_brought_up_to_date_is_left_alone(record, newer_program):
    newer_program(NEXT)
    SqlStore(record).close()
    after = shape(record)
    engine = sqlite.connect(record, busy_timeout_ms=0)
    with engine.connect() as connection:
        migrate.migrate(connection, record, NEXT - 1, NEXT)
    engine.dispose()
    assert shape(record) == after


def test_a_record_with_rows_that_point_nowhere_is_not_brought_up_to_date(record, newer_program):
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("DELETE FROM runs WHERE key = 1")
        connection.commit()
    newer_program(NEXT)
    with pytest.raises(DamagedRecordError):
        SqlStore(record)


def test_a_newer_record_is_refused(record):
    with closing(sqlite3.connect(record)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(NewerRecordError) as caught:
        SqlStore(record)
    assert caught.value.path == record


def test_nothing_is_written_once_a_newer_program_has_changed_the_record(record):
    store = SqlStore(record)
    with closing(sqlite3.connect(record)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(NewerRecordError):
        store.append("unfinished-run", REST[2:4])
    store.close()


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "record.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (id)")
    with pytest.raises(DamagedRecordError):
        SqlStore(path)


def test_what_is_no_database_is_refused(tmp_path):
    path = tmp_path / "record.sqlite3"
    path.write_text("Dear diary, " * 1000)
    with pytest.raises(DamagedRecordError):
        SqlStore(path)


def test_a_new_record_is_whole_before_it_has_its_name(tmp_path, monkeypatch):
    path = tmp_path / "record.sqlite3"

    def die(connection, version):
        assert not path.exists()
        raise KeyboardInterrupt

    monkeypatch.setattr(sqlite, "store_version", die)
    with pytest.raises(KeyboardInterrupt):
        SqlStore(path)
    assert list(tmp_path.iterdir()) == []


def test_two_programs_may_make_the_record_at_once(tmp_path, monkeypatch):
    path = tmp_path / "record.sqlite3"
    create = opening._create_tables

    def create_slowly(connection):
        monkeypatch.setattr(opening, "_create_tables", create)
        first = SqlStore(path)
        fill(first)
        first.close()
        create(connection)

    monkeypatch.setattr(opening, "_create_tables", create_slowly)
    # One process stands for two here: its number is in the name of what it has begun.
    numbers = iter([1, 2])
    monkeypatch.setattr(opening.os, "getpid", lambda: next(numbers))
    store = SqlStore(path)
    assert store.unfinished() == ["unfinished-run"]
    store.close()


def test_a_disk_without_links_will_do(tmp_path, monkeypatch):
    def refuse(self, target):
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "record.sqlite3"
    store = SqlStore(path)
    fill(store)
    store.close()
    assert [each.name for each in tmp_path.iterdir()] == ["record.sqlite3"]


@pytest.mark.parametrize("name", ["plain", "with space", "?query#and%41", "ñandú"])
def test_a_record_may_lie_in_a_folder_of_any_name(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    SqlStore(folder / "record.sqlite3").close()
    assert [each.name for each in folder.iterdir()] == ["record.sqlite3"]


def test_a_record_can_be_named_by_an_address(tmp_path):
    SqlStore(f"sqlite:///{tmp_path / 'record.sqlite3'}").close()
    assert (tmp_path / "record.sqlite3").exists()


def test_an_address_can_name_the_memory():
    store = SqlStore("sqlite://")
    assert store.unfinished() == []
    store.close()


def test_an_address_of_another_database_is_refused():
    with pytest.raises(ValueError, match="mysql"):
        SqlStore("mysql://localhost/record")


def test_the_stamp_can_be_read_before_the_record_is_opened(tmp_path):
    path = tmp_path / "record.sqlite3"
    assert read_stamp(path) == ""
    store = SqlStore(path)
    begin(store, HandClock())
    while_open, said = read_stamp(path), store.stamp()
    store.close()
    assert while_open == read_stamp(path) == said


def test_a_file_that_is_no_record_has_no_stamp(tmp_path):
    path = tmp_path / "record.sqlite3"
    path.write_bytes(b"no record at all" * 100)
    assert read_stamp(path) == ""

"""The first record: runs, their events and contents, times, settings, and derived figures."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade() -> None:
    """Create every table of version 1."""
    _create_runs_and_contents()
    _create_events_and_times()
    _create_derived_runs()
    _create_derived_figures()


def _create_runs_and_contents() -> None:
    op.create_table(
        "runs",
        sa.Column("key", sa.Integer(), primary_key=True),
        sa.Column("identity", sa.Text(), nullable=False, unique=True),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "contents",
        sa.Column("hash", sa.Text(), primary_key=True),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
    )


def _create_events_and_times() -> None:
    op.create_table(
        "events",
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.key"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("utc_offset_minutes", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("packed", sa.LargeBinary()),
        sa.Column("fraction", sa.Text()),
        sa.Column("hints", sa.Integer(), nullable=False),
        sa.Column("spent_ms", sa.BigInteger(), nullable=False),
        sa.Column("total_ms", sa.BigInteger(), nullable=False),
        sa.Column("question_rest_ms", sa.BigInteger()),
        sa.Column("quiz_rest_ms", sa.BigInteger()),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "times",
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.key"), primary_key=True),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("spent_ms", sa.BigInteger(), nullable=False),
        sa.Column("total_ms", sa.BigInteger(), nullable=False),
        sa.Column("question_rest_ms", sa.BigInteger()),
        sa.Column("quiz_rest_ms", sa.BigInteger()),
        sa.Column("checksum", sa.Integer(), nullable=False),
    )


def _create_derived_runs() -> None:
    op.create_table(
        "derived_runs",
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.key"), primary_key=True),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("event_count", sa.Integer(), nullable=False),
        sa.Column("touched_ms", sa.BigInteger(), nullable=False),
        sa.Column("finished_number", sa.Integer()),
        sa.Column("finished_ms", sa.BigInteger()),
        sa.Column("checksum", sa.Integer(), nullable=False),
    )
    op.create_index(
        "derived_runs_unfinished",
        "derived_runs",
        ["touched_ms"],
        sqlite_where=sa.text("finished_ms IS NULL"),
        postgresql_where=sa.text("finished_ms IS NULL"),
    )
    op.create_index("derived_runs_finished", "derived_runs", ["finished_ms"])
    op.create_index("derived_runs_by_bank", "derived_runs", ["bank", "finished_ms"])


def _create_derived_figures() -> None:
    op.create_table(
        "derived_latest_answers",
        sa.Column("bank", sa.Text(), primary_key=True),
        sa.Column("question", sa.Text(), primary_key=True),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.key"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fraction", sa.Text(), nullable=False),
        sa.Column("hints", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "derived_last_shown",
        sa.Column("bank", sa.Text(), primary_key=True),
        sa.Column("question", sa.Text(), primary_key=True),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "derived_days",
        sa.Column("day", sa.Text(), primary_key=True),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )

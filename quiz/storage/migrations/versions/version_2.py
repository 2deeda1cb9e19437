"""More figures: memories, days by bank, overrides, contents by bank, the number of events.

The tables are left empty: opening the record finds that nothing is computed of its runs, and
computes all of it from the journal.
"""

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Make the derived tables anew, in the shape of version 2."""
    for name in ("derived_runs", "derived_last_shown"):
        op.execute(sa.delete(sa.table(name)))
    for name in ("derived_latest_answers", "derived_days"):
        op.drop_table(name)
    _create_latest_answers()
    _create_days()
    _create_others()


def _create_latest_answers() -> None:
    op.create_table(
        "derived_latest_answers",
        sa.Column("bank", sa.Text(), primary_key=True),
        sa.Column("question", sa.Text(), primary_key=True),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.key"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fraction", sa.Text(), nullable=False),
        sa.Column("hints", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Text()),
        sa.Column("overridden", sa.Integer(), nullable=False),
        sa.Column("was", sa.Text()),
        sa.Column("stability", sa.Float()),
        sa.Column("difficulty", sa.Float()),
        sa.Column("last_day", sa.Text()),
        sa.Column("returns_on", sa.Text()),
        sa.Column("prior_stability", sa.Float()),
        sa.Column("prior_difficulty", sa.Float()),
        sa.Column("prior_day", sa.Text()),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "derived_latest_answers_renamed",
        "derived_latest_answers",
        ["bank", "was"],
        sqlite_where=sa.text("was IS NOT NULL"),
    )


def _create_days() -> None:
    op.create_table(
        "derived_days",
        sa.Column("day", sa.Text(), primary_key=True),
        sa.Column("bank", sa.Text(), primary_key=True),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("fully_right", sa.Integer(), nullable=False),
        sa.Column("spent_ms", sa.BigInteger(), nullable=False),
        sa.Column("guessing", sa.Integer(), nullable=False),
        sa.Column("guessing_right", sa.Integer(), nullable=False),
        sa.Column("fairly", sa.Integer(), nullable=False),
        sa.Column("fairly_right", sa.Integer(), nullable=False),
        sa.Column("certain", sa.Integer(), nullable=False),
        sa.Column("certain_right", sa.Integer(), nullable=False),
        sa.Column("quizzes", sa.Integer(), nullable=False),
        sa.Column("score", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )


def _create_others() -> None:
    op.create_table(
        "derived_overrides",
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.key"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("derived_overrides_by_bank", "derived_overrides", ["bank"])
    op.create_table(
        "derived_contents",
        sa.Column("bank", sa.Text(), primary_key=True),
        sa.Column("hash", sa.Text(), primary_key=True),
        sa.Column("checksum", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "derived_totals",
        sa.Column("key", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("events", sa.BigInteger(), nullable=False),
        sa.Column("checksum", sa.Integer(), nullable=False),
    )

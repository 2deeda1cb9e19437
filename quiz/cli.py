"""Composition root of the command line: `quiz`, `quiz check`, `quiz schema`."""

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from quiz import __version__
from quiz.core.settings import LANGUAGES
from quiz.region import system_language

CANNOT_RUN = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that was typed; return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is not None:
        # The window looks for garbage once it stands; see `app.run`.
        gc.enable()
    if options.command == "check":
        # Imported here: a start of the window must not read YAML's reader.
        from quiz.banks.check import check

        return check(
            options.paths,
            output_format=options.format,
            is_strict=options.strict,
            language=options.lang or system_language(),
            today=date.today(),  # noqa: DTZ011  a person's own calendar day
            out=sys.stdout,
        )
    if options.command == "schema":
        from quiz.banks.schema import schema_text

        return _write(schema_text(), options.output)
    from quiz.app import run

    return run(
        data=options.data,
        banks=tuple(options.bank),
        language=options.lang,
        database=options.database,
    )


def _write(text: str, path: Path | None) -> int:
    """Write a text to a file, or to the terminal; return the exit status."""
    if path is None:
        sys.stdout.write(text)
        return 0
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        print(f"quiz: {path}: {error.strerror}", file=sys.stderr)
        return CANNOT_RUN
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quiz", description="Timed quizzes from question banks written in YAML."
    )
    parser.add_argument("--version", action="version", version=f"quiz-pacifico {__version__}")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="keep everything in this folder instead of yours"
    )
    parser.add_argument(
        "--bank",
        type=Path,
        metavar="PATH",
        action="append",
        default=[],
        help="a bank (file or folder) to load besides the shipped one; may be repeated",
    )
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the interface")
    parser.add_argument(
        "--database",
        default="",
        metavar="URL",
        help="the school's record to send results to in this run, such as"
        " postgresql+psycopg://user@host/database; keep its password in ~/.pgpass",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    check = commands.add_parser(
        "check",
        help="check banks for mistakes",
        description="List every error and warning of banks, with file, line and column.",
    )
    check.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a bank or a folder")
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help="warnings count as errors")
    # SUPPRESS: without it the subcommand's default would overwrite `quiz --lang en check`.
    check.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
    schema = commands.add_parser(
        "schema",
        help="print the JSON Schema of banks, for editors",
        description="Print the JSON Schema of a bank's files: an editor that speaks the YAML"
        " language server completes, explains and checks what you type.",
    )
    schema.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write it to this file instead"
    )
    return parser

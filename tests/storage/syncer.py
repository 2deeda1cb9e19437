"""Brings one record and a school's to the same state, in a process of its own that a test kills.

`syncer.py RECORD ADDRESS PERSON`
"""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from quiz.storage.school_exchange import Exchange
from quiz.storage.school_local import OwnRecord
from quiz.storage.school_notes import NotesFile
from quiz.storage.school_server import SchoolServer

_ROOT = Path(__file__).parents[2]
#: What reaches the server, the record's file and the notes.
_WRITES = "sendto,pwrite64,write,rename"


def sync_and_die(record: Path, address: str, person: str, nth: int) -> bool:
    """Kill an exchange at its nth write; tell whether it lived as long as that."""
    command = [sys.executable, "-m", "tests.storage.syncer", str(record), address, person]
    environment = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    strace = shutil.which("strace") or "strace"
    injected = f"inject={_WRITES}:signal=KILL:when={nth}"
    ended = subprocess.run(
        [strace, "-f", "-qq", "-o", "/dev/null", "-e", injected, *command],
        cwd=_ROOT,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    # strace ends as what it watches: by the same signal.
    assert ended.returncode in (0, -9, 137), ended.stderr
    return ended.returncode == 0


def main(record: Path, address: str, person: str) -> None:
    """Do one exchange."""
    with closing(SchoolServer(address)) as server, closing(OwnRecord(record)) as own:
        Exchange(
            server=server,
            own=own,
            notes=NotesFile(record),
            person=person,
            now_ms=lambda: 1_800_000_000_000,
            waiting_changed=lambda *_: None,
            is_over=lambda: False,
        ).everything()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])

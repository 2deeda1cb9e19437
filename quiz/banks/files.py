"""Find the files of banks, and tell by their content whether they have changed."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

HEADER = "bank.yaml"
FACTS = "facts.yaml"

MOST_MEGABYTES = 64


def find_banks(path: Path) -> tuple[Path, ...]:
    """Return the banks at a path: a file, a folder with bank.yaml, or the folders inside it."""
    if not path.is_dir():
        return (path,)
    if (path / HEADER).exists():
        return (path,)
    return tuple(
        sorted(
            folder for folder in path.iterdir() if (folder / HEADER).exists() and folder.is_dir()
        )
    )


def bank_files(path: Path) -> tuple[Path, ...]:
    """Return the YAML files of one bank, its header first and its facts second."""
    if not path.is_dir():
        return (path,)
    names = {file.name: file for file in path.iterdir() if _is_meant(file) and not file.is_dir()}
    first = [names.pop(name) for name in (HEADER, FACTS) if name in names]
    rest = [names[name] for name in sorted(names) if name.endswith(".yaml")]
    return (*first, *rest)


def ignored_files(path: Path) -> tuple[Path, ...]:
    """Return the files of a bank's folder that look like YAML but are not read."""
    if not path.is_dir():
        return ()
    return tuple(
        sorted(
            file
            for file in path.iterdir()
            if _is_meant(file)
            and file.suffix.lower() in (".yml", ".yaml")
            and file.suffix != ".yaml"
        )
    )


def is_ordinary(path: Path) -> bool:
    """Tell whether a path is a file that can be read to its end: no device, pipe or socket."""
    return stat.S_ISREG(path.stat().st_mode)


def is_inside(path: Path, folder: Path) -> bool:
    """Tell whether a file really lies in a folder, links followed."""
    return path.resolve().is_relative_to(folder.resolve())


def size_of(path: Path) -> int:
    """Return the bytes of an ordinary file, -1 where there is none."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return -1
    return state.st_size if stat.S_ISREG(state.st_mode) else -1


def quick_stamp(path: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes with nearly every change to a bank, and costs no reading."""
    return tuple((str(file), state.st_mtime_ns, state.st_size) for file, state in _states(path))


def full_stamp(path: Path) -> list[list[str | int]]:
    """Return what changes with every change to a bank, even one that puts a file's time back.

    Two changes within the system's smallest step of time are the exception.
    """
    return [
        [str(file), state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino]
        for file, state in _states(path)
    ]


def last_change_ns(path: Path) -> int:
    """Return when one of a bank's files last changed, in nanoseconds since 1970."""
    return max((max(state.st_mtime_ns, state.st_ctime_ns) for _, state in _states(path)), default=0)


def fingerprint(path: Path) -> str:
    """Return 64 hexadecimal digits that change when any YAML file of the bank does.

    Raises OSError where a file cannot be read.
    """
    # Imported here: a bank that lies as it did at the last start is known without.
    import hashlib

    digest = hashlib.sha256(path.absolute().name.encode("utf-8", "surrogateescape"))
    for file, state in _states(path):
        digest.update(f"\0{file.name}\0{state.st_size}\0".encode("utf-8", "surrogateescape"))
        if stat.S_ISREG(state.st_mode) and state.st_size <= MOST_MEGABYTES << 20:
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _states(path: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield the YAML files of a bank with their states; those that are gone are left out."""
    for file in (*bank_files(path), *ignored_files(path)):
        try:
            yield file, file.stat()
        except FileNotFoundError:
            continue


def _is_meant(file: Path) -> bool:
    """Tell whether a file is not one that an editor or system has hidden beside it."""
    return not file.name.startswith(".")

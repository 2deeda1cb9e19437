"""Imports PySide6 without the work that it would do again at every start for nobody.

PySide6 has a dozen Python modules inside its library: compiling them takes a fifth of its import,
so their bytecode is kept. One of them, which writes stubs for editors, is run when somebody asks
for what it holds: its regular expressions alone take a tenth of that time. PySide6 also reads the
source of every module that is imported after it, to know which of them ask for its `__feature__`
switches: none of ours does. The hook with which it does that has two threads that import one
module not wait for each other, too.
"""

import __future__

import builtins
import importlib
import importlib.util
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from inspect import currentframe
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

_FROM_FUTURE = __future__.annotations.compiler_flag
_CHECKSUM_BYTES = 4
#: So many arguments has `compile(source, filename, mode)`.
_WHOLE_FILE = 3

#: How the names of the modules inside the library begin.
_EMBEDDED = "shibokensupport/"
#: What is run when it is first asked for something.
_POSTPONED = f"{_EMBEDDED}signature/lib/pyi_generator.py"
_POSTPONING = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    del globals()["__getattr__"]
    exec(compile({source!r}, {filename!r}, "exec"), globals())
    return globals()[name]
"""

#: Compiled code by its file's name, the compiler's flags and the source.
_Kept = dict[tuple[str, int, bytes], CodeType]


def import_pyside() -> None:
    """Import the parts of PySide6 that the window needs."""
    if "PySide6.QtWidgets" in sys.modules:
        return
    with _kept_bytecode():
        importlib.import_module("PySide6.QtWidgets")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextmanager
def _kept_bytecode() -> Iterator[None]:
    """Compile source that is the same as last time from what was kept of it.

    It lies with Python's own bytecode, and is as trusted; where nothing can be written there, or
    Python writes none, everything is compiled as before.
    """
    file = Path(importlib.util.cache_from_source(__file__)).with_suffix(".embedded")
    kept = _read(file)
    used: _Kept = {}
    compiled = builtins.compile

    def compile_once(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401  as `compile` has it
        is_whole_file = len(arguments) == _WHOLE_FILE and arguments[2] == "exec" and not options
        if not is_whole_file or not str(arguments[1]).startswith(_EMBEDDED):
            return compiled(*arguments, **options)
        source, filename, mode = arguments
        if filename == _POSTPONED:
            source = _POSTPONING.format(source=source, filename=filename).encode()
        # As `compile` itself does, with the caller's `from __future__ import annotations`.
        frame = currentframe()
        caller = frame.f_back if frame else None
        flags = caller.f_code.co_flags & _FROM_FUTURE if caller else 0
        key = (filename, flags, source)
        used[key] = kept.get(key) or compiled(source, filename, mode, flags, dont_inherit=True)
        return used[key]

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = compiled
        if not used.keys() <= kept.keys() and not sys.dont_write_bytecode:
            _write(file, used)


def _read(file: Path) -> _Kept:
    """Return what is kept in a file; damaged, it is as good as none."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = file.read_bytes()
        body = content[_CHECKSUM_BYTES:]
        if crc32(body).to_bytes(_CHECKSUM_BYTES) == content[:_CHECKSUM_BYTES]:
            kept: _Kept = marshal.loads(body)
            return kept
    return {}


def _write(file: Path, kept: _Kept) -> None:
    """Write a file whole or not at all."""
    body = marshal.dumps(kept)
    temporary = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(crc32(body).to_bytes(_CHECKSUM_BYTES) + body)
        temporary.replace(file)

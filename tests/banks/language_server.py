"""An editor's side of the Language Server Protocol, over a server's standard input and output."""

import itertools
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path


class Editor:
    """Starts a server and opens files in it; every read waits for a message, for no time."""

    def __init__(self, command: Sequence[str | Path], folder: Path) -> None:
        self._server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self._numbers = itertools.count(1)
        self._folder = folder
        self._kept = []
        self.request(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            workspaceFolders=[{"uri": folder.as_uri(), "name": "banks"}],
            capabilities={
                "textDocument": {
                    "completion": {"completionItem": {"snippetSupport": True}},
                    "hover": {"contentFormat": ["markdown"]},
                    "publishDiagnostics": {},
                },
                "workspace": {"configuration": True},
            },
        )
        self._send("initialized", {})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.request("shutdown")
        self._send("exit", None)
        self._server.stdin.close()
        self._server.wait(20)
        self._server.stdout.close()

    def open(self, name: str, text: str) -> str:
        """Open a text as a file of the folder, and return its address."""
        uri = (self._folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        return uri

    def diagnostics(self, uri: str) -> list[dict]:
        """Return what the server publishes about a file that was just opened."""
        method = "textDocument/publishDiagnostics"

        def is_it(message):
            return message.get("method") == method and message["params"]["uri"] == uri

        return self._await(is_it)["params"]["diagnostics"]

    def request(self, method: str, /, **parameters):
        """Ask the server, and return its answer."""
        number = next(self._numbers)
        self._send(method, parameters or None, id=number)
        answer = self._await(
            lambda message: message.get("id") == number and "method" not in message
        )
        assert "error" not in answer, answer
        return answer["result"]

    def at(self, method: str, uri: str, line: int, character: int):
        """Ask about a place in a file; lines and characters count from 0."""
        position = {"line": line, "character": character}
        return self.request(method, textDocument={"uri": uri}, position=position)

    def _await(self, is_it):
        for number, message in enumerate(self._kept):
            if is_it(message):
                return self._kept.pop(number)
        while not is_it(message := self._read()):
            self._answer(message)
            self._kept.append(message)
        return message

    def _answer(self, message):
        """Answer what the server asks in its turn: it knows no setting of ours."""
        if "id" in message and "method" in message:
            items = message.get("params", {}).get("items", ())
            settings = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True}}
            result = [settings.get(item.get("section"), {}) for item in items] or None
            self._write({"jsonrpc": "2.0", "id": message["id"], "result": result})

    def _send(self, method, params, **more):
        self._write({"jsonrpc": "2.0", "method": method, "params": params or {}, **more})

    def _write(self, message):
        body = json.dumps(message).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _read(self):
        length = 0
        while header := self._server.stdout.readline().strip():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        return json.loads(self._server.stdout.read(length))

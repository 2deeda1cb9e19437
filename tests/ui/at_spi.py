"""Read what a program shows from the accessibility tree, as a screen reader does."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TypeVar

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ACTION = "org.a11y.atspi.Action"
_EVENTS = ("object:announcement", "object:state-changed:focused")
#: Two looks at the tree are this far apart while something is awaited.
_LOOK_SECONDS = 0.01
_CALL_SECONDS = 30
#: So many calls may wait for their answers at once: dbus-fast breaks off when its socket is full.
_CALLS_AT_ONCE = 50
#: Bits of `GetState` (AtspiStateType).
_STATES = {
    1: "active",
    4: "checked",
    7: "editable",
    8: "enabled",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    16: "modal",
    23: "selected",
    25: "showing",
    30: "visible",
    41: "checkable",
    43: "read-only",
}
#: What the bus says of a program that has gone.
_GONE = ("ServiceUnknown", "NoReply", "NameHasNoOwner", "Disconnected")

#: Left, top, width and height on the screen.
Place = tuple[int, int, int, int]

_Found = TypeVar("_Found")


class GoneError(Exception):
    """The program does not answer any more: it has ended or was killed."""


class UnmetError(AssertionError):
    """What was awaited did not come in time."""


@dataclass(frozen=True)
class Node:
    """One thing that is shown, with what is inside it."""

    path: str
    role: str = ""
    name: str = ""
    description: str = ""
    states: frozenset[str] = frozenset()
    children: tuple["Node", ...] = field(default=(), repr=False)

    def walk(self) -> Iterator["Node"]:
        """Yield this node and everything inside it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role: str = "", name: str = "", state: str = "") -> list["Node"]:
        """Return the nodes with a role, a part of a name and a state."""
        return [
            node
            for node in self.walk()
            if role in ("", node.role) and name in node.name and (not state or state in node.states)
        ]

    def first(self, role: str = "", name: str = "", state: str = "") -> "Node | None":
        """Return the first such node, None where there is none."""
        return next(iter(self.all(role, name, state)), None)

    def outline(self, depth: int = 0) -> str:
        """Return the tree as indented lines, for the message of a test that fails."""
        states = ",".join(sorted(self.states - {"showing", "visible", "enabled", "focusable"}))
        line = f"{'  ' * depth}{self.role} “{self.name}” [{states}]"
        if self.description:
            line += f" ({self.description})"
        return "\n".join([line, *(child.outline(depth + 1) for child in self.children)])


class AccessibilityBus:
    """A connection to the bus on which programs show what they show."""

    def __init__(self, session_address: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._turns = asyncio.Semaphore(_CALLS_AT_ONCE)
        #: Set by whatever a program says of itself.
        self._heard = asyncio.Event()
        self.announcements: list[tuple[str, str]] = []
        #: Whatever has got the focus: the program, and the path of the thing in its tree.
        self.focuses: list[tuple[str, str]] = []
        self._bus = self._run(self._connect(session_address))

    def close(self) -> None:
        """Let go of the bus."""
        self._bus.disconnect()
        self._run(self._bus.wait_for_disconnect())
        self._loop.close()

    def programs(self) -> dict[str, int]:
        """Return the programs there are: the name of each on the bus, and its process."""
        return self._run(self._programs())

    def tree(self, program: str) -> Node:
        """Return what a program shows now; raises GoneError when it has ended."""
        return self._run(self._node(program, _ROOT))

    def front(self, program: str) -> Node:
        """Return the window that keys reach, everything where there is none."""
        return self._run(self._front(program))

    def text(self, program: str, path: str) -> str:
        """Return what stands in a field."""
        return self._run(self._call(program, path, "org.a11y.atspi.Text", "GetText", "ii", 0, -1))

    def place(self, program: str, path: str) -> Place:
        """Return left, top, width and height on the screen."""
        return self._run(self._place(program, path))

    def places(self, program: str, paths: Iterable[str]) -> dict[str, Place]:
        """Return the places of several things at once, without what has just gone."""
        return self._run(self._places(program, tuple(paths)))

    def actions(self, program: str, path: str) -> list[str]:
        """Return the names of what can be done with something, as "Press"; empty without any."""
        return [
            each[0] for each in self._run(self._call(program, path, _ACTION, "GetActions")) or ()
        ]

    def act(self, program: str, path: str, action: str) -> None:
        """Do something that can be done with something."""
        number = self.actions(program, path).index(action)
        self._run(self._call(program, path, _ACTION, "DoAction", "i", number))

    def put_text(self, program: str, path: str, text: str) -> bool:
        """Put a text into a field in place of what is there; tell whether that is possible."""
        interface = "org.a11y.atspi.EditableText"
        return bool(self._run(self._call(program, path, interface, "SetTextContents", "s", text)))

    def value(self, program: str, path: str) -> float | None:
        """Return where a slider or a bar stands; None for what has no value."""
        interface = "org.a11y.atspi.Value"
        return self._run(
            self._call(program, path, _PROPERTIES, "Get", "ss", interface, "CurrentValue")
        )

    def await_that(
        self, look: Callable[[], _Found], seconds: float = 30, *, said: Callable[[], str] = str
    ) -> _Found:
        """Look again and again until something is found, and return it."""
        end = monotonic() + seconds
        while True:
            if found := look():
                return found
            if monotonic() > end:
                raise UnmetError(f"not within {seconds} s: {look}\n{said()}")
            self._run(self._pause())

    async def _pause(self) -> None:
        """Wait until something is heard, for a moment at most."""
        self._heard.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._heard.wait(), _LOOK_SECONDS)

    def _run(self, work: Coroutine[None, None, _Found]) -> _Found:
        return self._loop.run_until_complete(work)

    async def _connect(self, session_address: str) -> MessageBus:
        session = await MessageBus(bus_address=session_address).connect()
        asked = Message(
            destination="org.a11y.Bus",
            path="/org/a11y/bus",
            interface="org.a11y.Bus",
            member="GetAddress",
        )
        reply = await session.call(asked)
        session.disconnect()
        await session.wait_for_disconnect()
        bus = await MessageBus(bus_address=reply.body[0]).connect()
        self._bus = bus
        for member in ("member='Announcement'", "member='StateChanged',arg0='focused'"):
            rule = f"type='signal',interface='org.a11y.atspi.Event.Object',{member}"
            bus_itself = ("org.freedesktop.DBus", "/", "org.freedesktop.DBus")
            await self._call(*bus_itself, "AddMatch", "s", rule)
        for event in _EVENTS:
            path = "/org/a11y/atspi/registry"
            await self._call(_REGISTRY, path, _REGISTRY, "RegisterEvent", "sas", event, [])
        bus.add_message_handler(self._on_message)
        return bus

    def _on_message(self, message: Message) -> None:
        if message.message_type is not MessageType.SIGNAL:
            return
        if message.member == "Announcement":
            self.announcements.append((message.sender, str(message.body[3].value)))
        elif message.member == "StateChanged" and message.body[:2] == ["focused", 1]:
            self.focuses.append((message.sender, message.path))
        self._heard.set()

    async def _programs(self) -> dict[str, int]:
        children = await self._call(_REGISTRY, _ROOT, _ACCESSIBLE, "GetChildren")
        found = {}
        for name, _path in children:
            try:
                found[name] = await self._call(
                    "org.freedesktop.DBus",
                    "/",
                    "org.freedesktop.DBus",
                    "GetConnectionUnixProcessID",
                    "s",
                    name,
                )
            except GoneError:
                continue
        return found

    async def _place(self, program: str, path: str) -> Place | None:
        component = "org.a11y.atspi.Component"
        extents = await self._call(program, path, component, "GetExtents", "u", 0)
        return None if extents is None else tuple(extents)

    async def _places(self, program: str, paths: tuple[str, ...]) -> dict[str, Place]:
        places = await asyncio.gather(*(self._place(program, path) for path in paths))
        found = zip(paths, places, strict=True)
        return {path: place for path, place in found if place is not None}

    async def _front(self, program: str) -> Node:
        windows = await self._call(program, _ROOT, _ACCESSIBLE, "GetChildren") or ()
        states = await asyncio.gather(*(self._states(program, each[1]) for each in windows))
        active = [each[1] for each, known in zip(windows, states, strict=True) if "active" in known]
        return await self._node(program, active[-1] if active else _ROOT)

    async def _states(self, program: str, path: str) -> frozenset[str]:
        return _known(await self._call(program, path, _ACCESSIBLE, "GetState"))

    async def _node(self, program: str, path: str) -> Node:
        known = await self._states(program, path)
        if "showing" not in known and path != _ROOT:
            # Whoever asked leaves it out: what it is called costs as much as all the rest.
            return Node(path, states=known)
        role, name, description, children = await asyncio.gather(
            self._call(program, path, _ACCESSIBLE, "GetRoleName"),
            self._call(program, path, _PROPERTIES, "Get", "ss", _ACCESSIBLE, "Name"),
            self._call(program, path, _PROPERTIES, "Get", "ss", _ACCESSIBLE, "Description"),
            self._call(program, path, _ACCESSIBLE, "GetChildren"),
        )
        inside = await asyncio.gather(*(self._node(program, each[1]) for each in children or ()))
        shown = tuple(node for node in inside if "showing" in node.states)
        return Node(path, role or "", name or "", description or "", known, shown)

    async def _call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        *body: object,
    ) -> object:
        """Return what a call answers; None where the thing asked has just gone."""
        message = Message(
            destination=destination,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(body),
        )
        async with self._turns, asyncio.timeout(_CALL_SECONDS):
            reply = await self._bus.call(message)
        if reply.message_type is MessageType.ERROR:
            if str(reply.error_name).rpartition(".")[2] in _GONE:
                raise GoneError(f"{destination}: {reply.error_name}")
            return None
        value = reply.body[0] if reply.body else None
        return value.value if interface == _PROPERTIES and value is not None else value


def _known(states: tuple[int, int] | None) -> frozenset[str]:
    """Return the words for what `GetState` answers."""
    bits = 0 if states is None else states[0] | states[1] << 32
    return frozenset(word for bit, word in _STATES.items() if bits >> bit & 1)

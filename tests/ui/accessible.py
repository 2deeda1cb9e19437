"""What is wrong with what a screen reader is told of a page."""

from collections.abc import Iterable

from tests.ui.at_spi import Node

#: What somebody does something with.
_CONTROLS = frozenset(
    {
        "check box",
        "combo box",
        "link",
        "list",
        "list box",
        "push button",
        "radio button",
        "scroll bar",
        "slider",
        "spin button",
        "table",
        "text",
        "toggle button",
    }
)
#: What only holds other things, or is drawn.
_PASSIVE = frozenset({"", "filler", "panel", "invalid", "unknown", "graphic"})
#: Besides being there, what is true of each kind of control.
_STATES = {
    "check box": "checkable",
    "radio button": "checkable",
    "combo box": "expandable",
}


def is_control(node: Node) -> bool:
    """Tell whether somebody can do something with it; a label with the focus can be read again."""
    return node.role in _CONTROLS or "focusable" in node.states


def controls(nodes: Iterable[Node]) -> list[Node]:
    """Return those that Tab has to come to."""
    return [
        node
        for node in nodes
        if is_control(node) and node.role != "scroll bar" and "enabled" in node.states
    ]


def faults(window: Node) -> list[str]:
    """Return what is wrong with roles, names and states in a window."""
    found = []
    # What shows the text of a field has the focus with it.
    focused = [node for node in window.walk() if "focused" in node.states]
    if focused and not any(node.name.strip() for node in focused):
        found.append(f"no name, and it has the focus: {focused[-1]}")
    for node in window.walk():
        if not node.role:
            found.append(f"no role: {node}")
        if not is_control(node):
            continue
        if node.role in _PASSIVE:
            found.append(f"no role that says what it is for: {node}")
        if not node.name.strip():
            found.append(f"no name: {node}")
        if (wanted := _STATES.get(node.role)) and wanted not in node.states:
            found.append(f"not {wanted}: {node}")
        if node.role == "text" and not node.states & {"editable", "read-only"}:
            found.append(f"neither to be written nor to be read only: {node}")
        is_reachable = "focusable" in node.states or node.role == "scroll bar"
        if "enabled" in node.states and not is_reachable:
            found.append(f"enabled, but never with the focus: {node}")
    return found

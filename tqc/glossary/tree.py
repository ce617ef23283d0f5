"""YAML as a tree that still knows its lines, so that an error can name the place.

Reads a subset on purpose: one document, no anchors, aliases or tags (a glossary needs none, and
aliases are how a small file grows to gigabytes), mappings without duplicate keys, and no deeper
nesting than the format has. Keys are always text, so that `no:` is Norwegian; a value is text only
where YAML 1.1 says so, and what it says is kept for the message. libyaml does the scanning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from tqc.errors import GlossaryError

DEPTH_LIMIT = 12
"""The format itself is five deep; libyaml's own limit is far too late to give a good message."""

LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)
"""libyaml's, ten times as fast; PyYAML built without it has only its own."""

KINDS = {
    "int": "a number",
    "float": "a number",
    "bool": "yes or no",
    "null": "nothing",
    "timestamp": "a date",
    "merge": "a merge key",
    "value": "a default key",
}
"""How a message names what YAML takes a plain scalar for, by the last part of its tag."""


@dataclass(slots=True)
class Node:
    """A value and its places, 1-based lines.

    content: text, a list of nodes, a mapping of nodes, or None for a scalar that isn't text.
    written: a scalar as it stands in the file; kind: what YAML reads that as, "" for text.
    key_line: the line of its key within a mapping, else its own.
    """

    line: int
    content: str | list[Node] | dict[str, Node] | None
    written: str = ""
    kind: str = ""
    key_line: int = 0

    def plain(self) -> object:
        """Strings, lists and dicts alone; a scalar that isn't text becomes a `NotText`."""
        if isinstance(self.content, list):
            return [node.plain() for node in self.content]
        if isinstance(self.content, dict):
            return {key: node.plain() for key, node in self.content.items()}
        return NotText(self.written, self.kind) if self.content is None else self.content

    def at(self, path: tuple[str | int, ...]) -> Node:
        """The node at a path of keys and indices, or the last one on the way that exists."""
        node = self
        for step in path:
            inside: object = node.content
            try:
                node = inside[step]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                break
        return node


@dataclass(frozen=True, slots=True)
class NotText:
    """A scalar that YAML doesn't read as text: 360, No, 2024-01-01, or nothing at all."""

    written: str
    kind: str


def parse(text: str, path: str) -> Node:
    """The tree of a YAML text; raises GlossaryError with the line of the first fault."""
    try:
        return _parse(text, path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise GlossaryError(
            f"not YAML: {error.problem or error.context}",
            path=path,
            line=mark.line + 1 if mark else None,
            remedy='Often a missing quote: write "…" around text with ": " or a leading @ * & ! %.',
        ) from None
    except yaml.YAMLError as error:
        raise GlossaryError(f"not YAML: {error}", path=path) from None


def _parse(text: str, path: str) -> Node:
    loader = LOADER(text)
    try:
        root: Node | None = None
        open_nodes: list[_Open] = []
        for event in _events(loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                remedy = "Write the value out, or quote it if it begins with & or *."
                raise _refused("a glossary has no anchors and aliases", event, path, remedy)
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise _refused("a second YAML document", event, path)
            elif isinstance(event, yaml.ScalarEvent):
                if not open_nodes or not open_nodes[-1].take_key(event, path):
                    root = _place(_scalar(event, path), open_nodes, root)
            elif isinstance(event, yaml.CollectionStartEvent):
                _refuse_tag(event, path)
                if open_nodes and open_nodes[-1].wants_key:
                    raise _refused("a key must be text", event, path)
                if len(open_nodes) >= DEPTH_LIMIT:
                    raise _refused("nested too deeply", event, path)
                mapping = isinstance(event, yaml.MappingStartEvent)
                node = Node(_line(event), {} if mapping else [], key_line=_line(event))
                root = _place(node, open_nodes, root)
                open_nodes.append(_Open(node, mapping))
            elif isinstance(event, yaml.CollectionEndEvent):
                open_nodes.pop()
    finally:
        loader.dispose()
    if root is None:
        raise GlossaryError("the file is empty", path=path, line=1, remedy="Give it `terms:`.")
    return root


class _Open:
    """A collection that is being read, and the key whose value comes next."""

    def __init__(self, node: Node, mapping: bool) -> None:
        self.node, self.mapping = node, mapping
        self.key: str | None = None
        self.key_line = 0

    @property
    def wants_key(self) -> bool:
        return self.mapping and self.key is None

    def take_key(self, event: yaml.ScalarEvent, path: str) -> bool:
        """Take a scalar as the next key; False if a value is due."""
        if not self.wants_key:
            return False
        assert isinstance(self.node.content, dict)
        if (first := self.node.content.get(event.value)) is not None:
            remedy = f"The first is in line {first.key_line}; join them."
            raise _refused(f"the key “{event.value}” stands twice", event, path, remedy)
        self.key, self.key_line = event.value, _line(event)
        return True


def _place(node: Node, open_nodes: list[_Open], root: Node | None) -> Node:
    """Put a node where it belongs; the first of all is the root."""
    if not open_nodes:
        return node
    parent = open_nodes[-1]
    inside = parent.node.content
    if isinstance(inside, list):
        inside.append(node)
    elif isinstance(inside, dict) and parent.key is not None:
        node.key_line = parent.key_line
        inside[parent.key] = node
        parent.key = None
    assert root is not None
    return root


def _scalar(event: yaml.ScalarEvent, path: str) -> Node:
    _refuse_tag(event, path)
    line, value = _line(event), str(event.value)
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, value, event.implicit)  # type: ignore[no-untyped-call]
    name = tag.rpartition(":")[2]
    if name == "str":
        return Node(line, value, value, key_line=line)
    return Node(line, None, value, KINDS.get(name, name), key_line=line)


_RESOLVER = yaml.resolver.Resolver()  # libyaml's loader resolves only what it builds itself


def _refuse_tag(event: yaml.ScalarEvent | yaml.CollectionStartEvent, path: str) -> None:
    if event.tag not in (None, "!"):
        remedy = "Quote the text if it begins with an exclamation mark."
        raise _refused(f"a glossary has no tags such as {event.tag}", event, path, remedy)


def _refused(problem: str, event: yaml.Event, path: str, remedy: str = "") -> GlossaryError:
    return GlossaryError(problem, path=path, line=_line(event), remedy=remedy)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _events(loader: yaml.SafeLoader | yaml.CSafeLoader) -> Iterator[yaml.Event]:
    while (event := loader.get_event()) is not None:
        yield event

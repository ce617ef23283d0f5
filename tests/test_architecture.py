"""Imports go one way, files stay short, and no check imports another."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "tqc"

ORDER = (
    *("finding", "errors", "cache", "document", "ignored", "files", "changed"),
    *("language", "glossary", "rendering"),
    *("bitext", "evidence", "checks", "report", "metrics", "review", "examine"),
    *("present", "workers", "pipeline", "config", "repair", "cli", "__main__"),
)
"""A room imports from itself and from rooms before it."""

MAX_LINES = 400

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of every module of tqc that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def room(module: str) -> str | None:
    """The part of tqc that a module belongs to; None for the package itself and for others'."""
    parts = module.split(".")
    return parts[1] if parts[0] == "tqc" and len(parts) > 1 and parts[1] in ORDER else None


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    own = room(name_of(path))
    if own is None:
        assert path == PACKAGE / "__init__.py", f"{path.name} is in no room of ORDER"
        return
    backwards = [
        f"line {line}: {module}"
        for line, module in imported(path)
        if (other := room(module)) and ORDER.index(other) > ORDER.index(own)
    ]
    assert backwards == []


CHECKS = [path for path in MODULES if path.parent.parent.name == "checks" and path.stem[0] != "_"]


@pytest.mark.parametrize("path", CHECKS, ids=name_of)
def test_no_check_imports_another(path: Path) -> None:
    others = [f"{name_of(other)}." for other in CHECKS if other != path]
    taken = [
        module for _, module in imported(path) if any(f"{module}.".startswith(o) for o in others)
    ]
    assert taken == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_can_be_read_in_one_go(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= MAX_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

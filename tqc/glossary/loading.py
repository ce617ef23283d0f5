"""From paths and names of glossaries to one Glossary, through a cache of what was validated.

A file's cache is named by a digest of its bytes and of this package's version; it carries its own
checksum, so that a damaged or foreign file is noticed and made again. The warm way reads JSON
alone: yaml and pydantic, a quarter of a second to import, wait until a file is new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from tqc import __version__, cache
from tqc.errors import GlossaryError, UsageError
from tqc.glossary import bundled as shipped
from tqc.glossary import house
from tqc.glossary.model import Concept, Glossary, merge

FORMAT = "1"
"""Part of a cache's name; raise it when what is kept changes."""

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Loaded:
    """A file's part in the whole."""

    glossary: Glossary
    rules: tuple[house.Rule, ...]


def bundled_names() -> list[str]:
    """The names `bundled` may hold, sorted; shipped.CEDICT comes on top of these."""
    return list(shipped.files())


def load(
    paths: Iterable[str], bundled: Sequence[str] | None = None, *, no_bundled: bool = False
) -> Glossary:
    """All concepts of these files and folders, behind them the bundled glossaries.

    paths: YAML files or folders of them; a later path replaces earlier entries of the same id.
    bundled: names; None, or shipped.CEDICT alone, means all of them, or none with `no_bundled`.
    Raises GlossaryError for a file that can't be used, UsageError for a name or path nobody has.
    """
    named = tuple(bundled or ())
    chosen = _chosen(named, no_bundled)
    own: dict[str, Loaded] = {}
    for argument in paths:
        for path, loaded in _under(argument).items():
            own.pop(path, None)  # named twice: the later place counts
            own[path] = loaded
    behind = [_load(path, path.name, name) for name, path in chosen.items()]
    rules = [rule for loaded in (*behind, *own.values()) for rule in loaded.rules]
    every = merge(loaded.glossary for loaded in (*behind, *own.values()))
    complete = len(chosen) == len(shipped.files())
    glossary = house.apply(every, rules, complete=complete)
    if shipped.CEDICT in named:
        from tqc.glossary import cedict  # importlib.metadata alone costs as much as all the rest

        glossary = cedict.behind(glossary)
    return glossary


def _chosen(named: Sequence[str], no_bundled: bool) -> dict[str, Path]:
    there = shipped.files()
    for name in named:
        if name not in there and name != shipped.CEDICT:
            raise UsageError(
                f"there is no bundled glossary “{name}”",
                remedy=f"There are {', '.join([*there, shipped.CEDICT])}.",
            )
    curated = [name for name in there if name in named]
    if curated or no_bundled:
        return {name: there[name] for name in curated}
    return there


def _under(argument: str) -> dict[str, Loaded]:
    """What a file or a folder holds, by path; no id may stand twice in one folder."""
    path = Path(argument)
    if not path.is_dir():
        return {str(path): _load(path, argument, path.stem)}
    found = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES)
    if not found:
        raise UsageError("no glossary (*.yaml) in this folder", path=argument)
    every: dict[str, Loaded] = {}
    where: dict[str, Path] = {}
    for file in found:
        loaded = _load(file, file.as_posix(), file.stem)
        for concept in loaded.glossary.concepts:
            if concept.id in where:
                raise GlossaryError(
                    f"the id “{concept.id}” is also in {where[concept.id].as_posix()}",
                    path=file.as_posix(),
                    remedy="Join them or give one another id.",
                )
            where[concept.id] = file
        every[str(file)] = loaded
    return every


def _load(path: Path, shown: str, default_name: str) -> Loaded:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UsageError("no such glossary", path=shown) from None
    except OSError as error:
        raise UsageError(f"can't be read: {error.strerror}", path=shown) from None
    return load_bytes(data, shown, default_name)


def load_bytes(data: bytes, shown: str, default_name: str) -> Loaded:
    """A file's content by its bytes, from the cache where that has it."""
    key = cache.digest([FORMAT, __version__, shown, default_name, data])
    kept = cache.place(f"glossary-{key}.json")
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        return _from_json(kept.read_bytes())
    from tqc.glossary import reading  # imports yaml and pydantic

    file = reading.read(data, shown, default_name)
    loaded = Loaded(
        Glossary(file.concepts, ((file.name, cache.digest([data])),)),
        file.rules,
    )
    text = _to_json(loaded)

    def fill(aside: Path) -> None:
        aside.write_bytes(text)

    with suppress(OSError):  # a read-only home: made anew each time
        cache.write_aside(kept, fill)
    return loaded


_CONCEPT = tuple(item.name for item in fields(Concept))


def _to_json(loaded: Loaded) -> bytes:
    """A checksum on the first line, then the content as JSON."""
    content = {
        "sources": loaded.glossary.sources,
        "concepts": [
            [getattr(concept, key) for key in _CONCEPT] for concept in loaded.glossary.concepts
        ],
        "rules": [asdict(rule) for rule in loaded.rules],
    }
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=dict).encode()
    return cache.digest([body]).encode() + b"\n" + body


def _from_json(data: bytes) -> Loaded:
    """The way back; raises ValueError and its like for anything but what `_to_json` wrote."""
    checksum, _, body = data.partition(b"\n")
    if checksum != cache.digest([body]).encode():
        raise ValueError("damaged")
    content = json.loads(body)
    concepts = tuple(
        Concept(
            id,
            {key: tuple(forms) for key, forms in names.items()},
            type,
            {key: tuple(forms) for key, forms in wrong.items()},
            tuple(context),
            tuple(not_context),
            tuple(find),
            tuple(leave),
            *rest,
        )
        for id, names, type, wrong, context, not_context, find, leave, *rest in content["concepts"]
    )
    sources = tuple((name, value) for name, value in content["sources"])
    rules = tuple(house.Rule(**rule) for rule in content["rules"])
    return Loaded(Glossary(concepts, sources), rules)

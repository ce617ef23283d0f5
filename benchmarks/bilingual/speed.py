"""How many segments a second are checked, with a glossary of 1,000 names, on one core.

    python -m benchmarks.bilingual.speed [--names 1000] [--all] [--profile]

The segments are those of ../shared/data/wmt23-dev; the glossary is bundled concepts with about that
many source names, spread over all glossaries. Prints CPU time for the families name and omission
(--all: every check).
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from pathlib import Path

from tqc.document import Document, formats
from tqc.document.formats import Reading
from tqc.examine import Settings, examine
from tqc.glossary import Glossary, load
from tqc.rendering.collecting import seldom

DATA = Path(__file__).parents[3] / "shared" / "data" / "wmt23-dev"


def documents() -> list[Document]:
    found: list[Document] = []
    for path in sorted(DATA.glob("*/segments.jsonl")):
        found += formats.of(str(path)).read(str(path), path.read_bytes(), Reading())
    return found


def spread(glossary: Glossary, names: int) -> Glossary:
    """Concepts at even steps, as many as have so many source names, Chinese and English alike."""
    usable = [c for c in glossary.concepts if "zh" in c.names and "en" in c.names]
    total = sum(len(c.names["zh"]) for c in usable)
    step = max(1, round(total / names))
    return Glossary(tuple(usable[::step]), (("spread", str(step)),))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--names", type=int, default=1000)
    parser.add_argument("--all", action="store_true", help="run every check")
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    texts = documents()
    glossary = spread(load([]), arguments.names)
    segments = sum(len(document.segments) for document in texts)
    settings = Settings()
    if not arguments.all:
        checks = tuple(c for c in settings.checks if c.startswith(("name/", "omission/name")))
        settings = Settings(checks=checks)
    examine(texts[0], glossary, settings)  # opens the index and the dictionaries
    profile = cProfile.Profile()
    start = time.process_time()
    if arguments.profile:
        profile.enable()
    with seldom():  # as in a check of many files
        for document in texts:
            examine(document, glossary, settings)
    profile.disable()
    spent = time.process_time() - start
    names = sum(len(c.names["zh"]) for c in glossary.concepts)
    print(f"{segments} segments, {names} names, {spent:.2f} s: {segments / spent:.0f} a second")
    if arguments.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()

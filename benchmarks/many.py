"""A newsroom's site: thousands of articles of a few kilobytes, time and memory of `tqc check`.

    python benchmarks/many.py [--articles 2000] [--size 5000] [--jobs 2] [--profile]

The articles are written here: sentences of an invented newspaper, put together at random (with a
seed), now and then with a wrong name of the bundled glossaries in them. --profile checks a tenth
of them in one process and prints where the time goes: by function, and by room, with what a worker
of several hands back (the report pickled) and the JSON of it counted in.
"""

from __future__ import annotations

import argparse
import cProfile
import pickle
import pstats
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import tqc
from tqc.glossary import load
from tqc.pipeline import check
from tqc.rendering.collecting import seldom
from tqc.report.json import render

PARTS = (
    "The company|Its chief executive|A spokesman for the port|The regional court|One of the buyers|"
    "The museum in the old town|A group of farmers|The minister for transport|Her brother|"
    "The second largest bank of the country",
    "said on Monday that|has not denied that|was surprised to hear that|wrote in a letter that|"
    "will decide in spring whether|told reporters at the harbour that|believes that|doubts that",
    "sales of {name} rose by {number} percent|the contract with {name} ends in {year}|"
    "the bridge will be closed for {number} weeks|prices fell for the {number}th month in a row|"
    "no more than {number} people would lose their jobs|the old factory can be rebuilt by {year}|"
    "a rival of {name} had offered more|{number} million yuan were paid for the land",
    "after a long dispute|although nobody had asked|because of the weather|in spite of the costs|"
    "for the first time since {year}|without giving a reason|as expected|at the end of the quarter",
)
PACKAGE = str(Path(tqc.__file__).parent)
ENGINE = ("rendering", "evidence", "checks", "language")
"""What a check is about; the rest is to be cheap beside it."""
NAMES = 6
"""An article is about so many names, which come back."""
WRONG = 0.2
"""Share of them that stand in a known wrong rendering: one or two an article."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--size", type=int, default=5000, help="bytes of an article")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        number = arguments.articles // 10 if arguments.profile else arguments.articles
        write(Path(folder), number, arguments.size)
        if arguments.profile:
            profile(folder)
        else:
            measure(folder, number, arguments.jobs)


def write(folder: Path, articles: int, size: int) -> None:
    chance = random.Random(7)
    concepts = [one for one in load(()).concepts if one.names.get("en") and not one.is_term]
    right = [one.names["en"][0] for one in concepts]
    wrong = [name for one in concepts for name in one.wrong.get("en", ())]
    for number in range(articles):
        paragraphs: list[str] = []
        about = [chance.choice(wrong if chance.random() < WRONG else right) for _ in range(NAMES)]
        length = 0
        while length < size:
            sentences = " ".join(sentence(chance, about) for _ in range(4))
            paragraphs.append(sentences)
            length += len(sentences) + 2
        (folder / f"{number:05}.md").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def sentence(chance: random.Random, about: list[str]) -> str:
    words = " ".join(chance.choice(part.split("|")) for part in PARTS)
    number, year = chance.randrange(2, 90), chance.randrange(1990, 2030)
    return words.format(name=chance.choice(about), number=number, year=year) + "."


def measure(folder: str, articles: int, jobs: int) -> None:
    command = [sys.executable, "-m", "tqc", "--no-config", "check", folder, "--format", "json"]
    command += ["-j", str(jobs), "--fail-on", "never"]
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    print(
        f"{articles} articles, {jobs} jobs: {seconds:.1f} s, {cpu:.1f} s of CPU, "
        f"{1000 * cpu / articles:.1f} ms an article, "
        f"{used.ru_maxrss / 1024:.0f} MB in the largest process"
    )


def profile(folder: str) -> None:
    check([folder])  # what is compiled once is compiled here
    profiler = cProfile.Profile()
    with seldom():  # as the command does
        report = profiler.runcall(check, [folder])
        profiler.runcall(pickle.dumps, report)
        profiler.runcall(render, report)
    stats = pstats.Stats(profiler).sort_stats("tottime").print_stats(35)
    own = by_room(stats)
    total = sum(own.values())
    for room, seconds in own.most_common():
        print(f"{seconds / total:6.1%} {room}")
    engine = sum(own[room] for room in ENGINE)
    print(f"{1 - engine / total:6.1%} outside {', '.join(ENGINE)}")


def by_room(stats: pstats.Stats) -> Counter[str]:
    """Seconds in each room's own code; what isn't tqc's counts for who called it."""
    own: Counter[str] = Counter()
    for place, (_, _, seconds, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        shares = {caller: figures[2] for caller, figures in callers.items()}
        if place[0].startswith(PACKAGE) or not sum(shares.values()):
            own[room_of(place[0])] += seconds
            continue
        for caller, share in shares.items():
            own[room_of(caller[0])] += seconds * share / sum(shares.values())
    return own


def room_of(file: str) -> str:
    return Path(file).relative_to(PACKAGE).parts[0] if file.startswith(PACKAGE) else "Python"


if __name__ == "__main__":
    main()

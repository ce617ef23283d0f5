"""Name accuracy on English questions put into ten languages: two systems, one name a question.

    python -m benchmarks.bilingual.eamt [--folder DIR] [--list REASON] [LANGUAGE...]

1. `tqc score --names` against M-ETA as its authors define it, computed here anew: the same hits for
   each system and language.
2. `tqc check` with a glossary of the rows' own renderings against M-ETA's verdict on each row: a
   row should have a finding if and only if its name is wrong. What differs is listed by reason.

The data (half of the validation set of SemEval-2025 Task 2, CC BY-SA 4.0) lie beside the checkout,
in ../shared/data/eamt-dev: LANGUAGE_REGION.jsonl. They don't say what an entity is called in
English: the glossary takes the words that all questions on it have in common (`english_name`).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from tqc.language.inflection import find

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "eamt-dev"

Row = Mapping[str, Any]

_WORD = re.compile(r"\w+")

KINDS = frozenset(
    """
    a an the of in on at by to is are was were did do does for from with about has have and its
    tv television series show movie film book novel novella play song album artwork painting
    sculpture dish food character temple animated fictional story musical piece
    """.split()
)
"""Words that questions put before a name without being part of it, unless capitalised there."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="as de; default: all")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the rows are")
    parser.add_argument("--list", metavar="REASON", help="print the rows that differ for a reason")
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.glob("*.jsonl"))
    if not paths:
        parser.error(f"{arguments.folder} holds no *.jsonl")
    english = english_names([row for path in paths for row in read(path)])
    print(f"{'':4}{'rows':>6}  M-ETA: ours, theirs by system{'':17}agree   differ, by reason")
    totals, differing = Counter[str](), Counter[str]()
    for path in paths:
        language = path.stem.partition("_")[0]
        if arguments.languages and language not in arguments.languages:
            continue
        rows = read(path)
        ours, theirs = score_hits(path), official_hits(rows)
        same = "same" if ours == theirs else "DIFFERENT"
        hits = ", ".join(f"{ours[system]} {theirs[system]}" for system in theirs)
        reasons = disagreements(rows, english, language, arguments.list)
        agree = len(rows) - sum(reasons.values())
        listed = ", ".join(f"{reason} {count}" for reason, count in reasons.most_common())
        share = f"{100 * agree / len(rows):.1f}%"
        print(f"{language:4}{len(rows):6}  {same}: {hits:36}{share:>7}   {listed}", flush=True)
        totals.update(rows=len(rows), agree=agree, same=int(ours == theirs), files=1)
        differing += reasons
    print(f"M-ETA the same in {totals['same']} of {totals['files']} languages")
    print(f"tqc check agrees on {totals['agree']} of {totals['rows']} rows:"
          f" {100 * totals['agree'] / max(totals['rows'], 1):.2f}%")  # fmt: skip
    for reason, count in differing.most_common():
        print(f"{count:6}  {reason}")
    return 0 if totals["same"] == totals["files"] else 1


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def official_hits(rows: Iterable[Row]) -> dict[str, int]:
    """Per system: in how many rows some mention, case-folded, is in the case-folded target."""
    hits: dict[str, int] = defaultdict(int)
    for row in rows:
        hits[row["system"]] += official(row)
    return dict(hits)


def official(row: Row) -> bool:
    target = row["target"].casefold()
    return any(mention.casefold() in target for mention in row["mentions"])


def score_hits(path: Path) -> dict[str, int]:
    """The same by `tqc score`."""
    command = ["score", "--names", str(path), "--format", "json"]
    groups = json.loads(tqc(command))["groups"]
    return {g["system"]: g["m_eta"]["hits"] for g in groups if g["type"] is None}


def tqc(arguments: Sequence[str]) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "tqc", *arguments], capture_output=True, check=False
    )
    if done.returncode > 1:
        problems = done.stderr.decode("utf-8").split("\n")
        raise SystemExit("\n".join(problems[:3]))
    return done.stdout


def english_names(rows: Iterable[Row]) -> dict[str, str]:
    """Entity → its English name, where the questions tell."""
    questions: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        questions[row["entity"]].add(row["source"])
    found = {entity: english_name(sorted(some)) for entity, some in questions.items()}
    return {entity: name for entity, name in found.items() if name}


def english_name(questions: Sequence[str]) -> str:
    """The longest run of words that all questions have in common, without what introduces it; of a
    single question its last capitalised run; "" where nothing is left.

    >>> english_name(["When was the film Heat shot?", "Who stars in the film Heat?"])
    'Heat'
    """
    first, *others = questions
    words = list(_WORD.finditer(first))
    if not others:
        runs = re.findall(
            r"(?<=\s)[A-Z][\w'’.-]*(?:\s+(?:(?:of|the|and|in)\s+)*[A-Z][\w'’.-]*)*", first
        )
        return runs[-1].removesuffix("'s") if runs else ""
    best = ""
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            run = first[words[start].start() : words[end - 1].end()]
            if len(run) > len(best) and all(_holds(other, run) for other in others):
                best = run
                break
    while (head := best.split(" ", 1)) and len(head) > 1 and head[0] in KINDS:
        best = head[1]
    kept = best.split(" ")
    while len(kept) > 1 and (kept[-1] in KINDS or kept[-1].lower() in ("tv", "series")):
        kept.pop()
    name = " ".join(kept).removesuffix("'s").removesuffix("’s")
    return "" if name.lower() in KINDS else name


def _holds(text: str, run: str) -> bool:
    return re.search(rf"(?<![\w]){re.escape(run)}(?![\w])", text) is not None


def disagreements(
    rows: Sequence[Row], english: Mapping[str, str], language: str, wanted: str | None
) -> Counter[str]:
    """Reasons for which `tqc check` differs from M-ETA on a row, with their numbers.

    What is accepted differs between the questions on one entity, so each number of question is
    checked with a glossary of its own.
    """
    reasons: Counter[str] = Counter()
    by_number: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_number[row["id"].rpartition("_")[2]].append(row)
    for some in by_number.values():
        flagged = checked(some, english, language)
        for row in some:
            found = english.get(row["entity"]) in flagged[row["id"]]
            if found == official(row):
                reason = why(row, english, found)
                reasons[reason] += 1
                if reason == wanted:
                    told = english.get(row["entity"], "")
                    print(f"  {told!r}: {row['source']} | {row['target']} | {row['mentions']}")
    return reasons


def checked(rows: Sequence[Row], english: Mapping[str, str], language: str) -> dict[str, set[str]]:
    """Row → English names of the entities that `tqc check` has findings on."""
    with tempfile.TemporaryDirectory() as folder:
        glossary, file = Path(folder) / "eamt.yaml", Path(folder) / "rows.jsonl"
        glossary.write_text(glossary_of(rows, english, language), encoding="utf-8")
        file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        command = ["check", "--no-bundled", "--glossary", str(glossary), str(file)]
        selected = ["--select", "name", "--select", "omission/name", "--format", "json"]
        report = json.loads(tqc([*command, *selected]))
    return {
        document["id"]: {english[found["concept"].upper()] for found in document["findings"]}
        for document in report["documents"]
    }


def why(row: Row, english: Mapping[str, str], found: bool) -> str:
    """In a word, what kind of disagreement it is."""
    language, name = row["target_lang"], english.get(row["entity"])
    if found:
        strict = any(list(find(m, row["target"], language)) for m in row["mentions"])
        return "right form flagged" if strict else "rendering within another word"
    if not name:
        return "no English name in the questions"
    if not _holds(row["source"].casefold(), name.casefold()):
        return "English name not in the question"
    return "wrong form not flagged"


def glossary_of(rows: Iterable[Row], english: Mapping[str, str], language: str) -> str:
    """A glossary, YAML, of the rows' entities with their accepted renderings."""
    mentions: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        mentions[row["entity"]] |= dict.fromkeys(row["mentions"])
    terms = [
        {"id": entity.lower(), "names": {"en": [english[entity]], language: list(renderings)}}
        for entity, renderings in mentions.items()
        if entity in english
    ]
    data = {"name": "eamt", "description": "the rows' own", "languages": ["en", language]}
    return yaml.safe_dump({**data, "terms": terms}, allow_unicode=True)


if __name__ == "__main__":
    raise SystemExit(main())

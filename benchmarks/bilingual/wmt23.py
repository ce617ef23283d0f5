"""Wrong and missing names in machine translations marked by professional raters, WMT23 zh-en.

    python -m benchmarks.bilingual.wmt23 [--bundled | --bare] [--half fit|held|all] [--list]

The documents lie beside the checkout, in ../shared/data/wmt23-dev: NN/segments.jsonl and
NN/glossary.yaml, gold.jsonl and omissions.jsonl. Each document is checked with its own glossary and
no other, with --bundled with the bundled glossaries alone, with --bare with none. The weights were
fitted on the odd documents (fit.py); the even ones are held back. Names are scored by
../shared/bench/score.py; missing names are counted here: one is found if a finding omission/name on
its segment names it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tqc.pipeline import Settings, check
from tqc.report.json import render

SHARED = Path(__file__).parents[3] / "shared"
DATA = SHARED / "data" / "wmt23-dev"

HALVES = {"fit": (1,), "held": (0,), "all": (0, 1)}
"""The remainders of a document's number divided by two."""

FIRM = 2
"""Raters from which a dropped name counts; one rater alone counts neither way."""


def folders(half: str) -> list[Path]:
    """The documents of a half, by number."""
    found = sorted(path.parent for path in DATA.glob("*/segments.jsonl"))
    return [folder for folder in found if int(folder.name) % 2 in HALVES[half]]


def checked(
    folder: Path, *, bundled: bool, settings: Settings, bare: bool = False
) -> list[dict[str, Any]]:
    """The JSON documents that a check of a folder gives."""
    glossaries = [] if bundled or bare else [str(folder / "glossary.yaml")]
    report = check(
        [str(folder / "segments.jsonl")],
        glossaries=glossaries,
        no_bundled=not bundled,
        settings=settings,
    )
    documents: list[dict[str, Any]] = json.loads(render(report))["documents"]
    return documents


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def score_names(documents: list[dict[str, Any]], list_: bool) -> None:
    """Print what score.py says of the family name."""
    ids = {document["id"] for document in documents}
    with tempfile.TemporaryDirectory() as folder:
        gold, report = Path(folder, "gold.jsonl"), Path(folder, "report.json")
        rows = [row for row in lines(DATA / "gold.jsonl") if row["id"] in ids]
        gold.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        report.write_text(json.dumps({"documents": documents}), encoding="utf-8")
        script = str(SHARED / "bench" / "score.py")
        command = [sys.executable, script, str(gold), str(report), "--category", "name"]
        subprocess.run([*command, *["--list"] * list_], check=True)


def score_omissions(documents: list[dict[str, Any]]) -> None:
    """Print how many of the names that raters missed are found, and how many findings are right."""
    ids = {document["id"] for document in documents}
    raters = {
        (row["id"], row["source"]): row["raters"]
        for row in lines(DATA / "omissions.jsonl")
        if row["id"] in ids
    }
    found = {
        (document["id"], finding["source"])
        for document in documents
        for finding in document["findings"]
        if finding["check"] == "omission/name"
    }
    firm = {key for key, count in raters.items() if count >= FIRM}
    hits, weak = found & firm, found & (raters.keys() - firm)
    wrong = len(found) - len(hits) - len(weak)
    precision = len(hits) / max(len(hits) + wrong, 1)
    print(
        f"omission  names {len(firm)}, found {len(hits)},"
        f" recall {len(hits) / max(len(firm), 1):.3f}; findings {len(found)},"
        f" by one rater {len(weak)}, others {wrong}, precision {precision:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bundled", action="store_true", help="the bundled glossaries alone")
    parser.add_argument("--bare", action="store_true", help="no glossary")
    parser.add_argument("--half", choices=HALVES, action="append", help="default: each")
    parser.add_argument("--list", action="store_true", help="name every miss and false finding")
    parser.add_argument("--min-confidence", type=float, default=Settings().min_confidence)
    arguments = parser.parse_args()
    settings = Settings(min_confidence=arguments.min_confidence)
    for half in arguments.half or ["fit", "held"]:
        documents = [
            document
            for folder in folders(half)
            for document in checked(
                folder, bundled=arguments.bundled, settings=settings, bare=arguments.bare
            )
        ]
        kinds = Counter(f["check"] for document in documents for f in document["findings"])
        print(
            f"== {half}: {len(documents)} segments; "
            + ", ".join(
                f"{check} {count}"
                for check, count in sorted(kinds.items())
                if check.startswith(("name/", "omission/"))
            )
        )
        score_names(documents, arguments.list)
        score_omissions(documents)


if __name__ == "__main__":
    main()

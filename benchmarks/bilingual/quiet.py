"""How quiet names and omissions are on good translations: findings in 1,000 words.

    python -m benchmarks.bilingual.quiet [--language zh ...] [--family name ...] [--list]

Human translations: ../shared/data/ntrex-dev, edited English news and its professional translations,
read the other way round, a line a row, all bundled glossaries on. Own: segments written for this
project (right.py): glossary names, short forms, pronouns, inflection, all of it right.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.bilingual import right
from tqc.pipeline import Settings, check
from tqc.report.model import DocumentReport

SHARED = Path(__file__).parents[3] / "shared"
NTREX = SHARED / "data" / "ntrex-dev"

LANGUAGES = ("zh", "ja", "ko", "de")
FAMILIES = ("name", "omission")


def ntrex(language: str) -> str:
    """The rows of one language to English as JSON Lines."""
    source, target = (
        [line.split("\t", 1) for line in (NTREX / f"{name}.tsv").read_text("utf-8").splitlines()]
        for name in (language, "en")
    )
    rows = (
        {
            "id": f"{language}-{number}",
            "doc": document,
            "source": text,
            "target": english,
            "source_lang": language,
            "target_lang": "en",
        }
        for number, ((document, text), (_, english)) in enumerate(
            zip(source, target, strict=True), 1
        )
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def check_rows(rows: str, settings: Settings) -> tuple[DocumentReport, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rows.jsonl")
        path.write_text(rows, encoding="utf-8")
        report = check([str(path)], settings=settings)
        for problem in report.all_problems:
            print(f"  problem: {problem.message}")
        return report.documents


def show(
    name: str, documents: tuple[DocumentReport, ...], families: list[str], list_: bool
) -> None:
    words = sum(document.words for document in documents)
    findings = [
        (document.id, shown.finding)
        for document in documents
        for shown in document.findings
        if shown.finding.check.split("/")[0] in families
    ]
    kinds = Counter(finding.check for _, finding in findings)
    per = 1000 * len(findings) / max(words, 1)
    print(
        f"{name:6} {words:6} words, {len(findings)} findings, {per:.2f} in 1,000: "
        + ", ".join(f"{check} {count}" for check, count in sorted(kinds.items()))
    )
    for row, one in findings if list_ else ():
        print(
            f"  {row} {one.check} {one.confidence} {one.source} {one.text[:60]!r}"
            f" {one.suggestions[:1]}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--language", action="append", help="default: zh, ja, ko, de and own")
    parser.add_argument("--family", action="append", help="default: name and omission")
    parser.add_argument("--list", action="store_true", help="show every finding")
    parser.add_argument("--min-confidence", type=float, default=Settings().min_confidence)
    arguments = parser.parse_args()
    settings = Settings(min_confidence=arguments.min_confidence)
    families = arguments.family or list(FAMILIES)
    for language in arguments.language or [*LANGUAGES, "own"]:
        rows = "".join(right.rows()) if language == "own" else ntrex(language)
        show(language, check_rows(rows, settings), families, arguments.list)


if __name__ == "__main__":
    main()

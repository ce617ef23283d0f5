"""How many segments a second the comparison of figures takes, and the quiet of human translations.

    python -m benchmarks.bilingual.numbers.speed [--language zh ...]

Rows of ../shared/data/ntrex-dev as translations into English; findings in 1,000 words beside it.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict

from benchmarks.bilingual.quiet import LANGUAGES, ntrex
from tqc.bitext.figures import differences
from tqc.document import Document
from tqc.document.model import Segment
from tqc.finding import Span
from tqc.glossary.model import Glossary


def documents(language: str) -> list[Document]:
    """The documents of a language, in segments."""
    rows: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for line in ntrex(language).splitlines():
        row = json.loads(line)
        rows[row["doc"]].append((row["id"], row["source"], row["target"]))
    return [document(name, language, some) for name, some in rows.items()]


def document(name: str, language: str, rows: list[tuple[str, str, str]]) -> Document:
    segments, at = [], 0
    for id_, source, target in rows:
        segments.append(Segment(id_, Span(at, at + len(target)), source))
        at += len(target) + 2
    text = "\n\n".join(target for _, _, target in rows)
    pieces = tuple(segments)
    return Document(name, name, text, language="en", source_language=language, segments=pieces)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--language", action="append", help="default: zh, ja, ko, de")
    glossary = Glossary()
    for language in parser.parse_args().language or LANGUAGES:
        some = documents(language)
        differences(some[0], glossary)  # reads the tables
        start = time.process_time()
        found = [one for each in some for one in differences(each, glossary)]
        seconds = time.process_time() - start
        segments = sum(len(each.segments) for each in some)
        words = sum(len(each.text.split()) for each in some)
        kinds = Counter(one.fault.value for one in found)
        print(
            f"{language}: {segments / seconds:,.0f} segments a second; {words} words, "
            f"{1000 * len(found) / words:.2f} findings in 1,000 {dict(kinds)}"
        )


if __name__ == "__main__":
    main()

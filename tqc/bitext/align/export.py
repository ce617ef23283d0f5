"""Aligned sentences as text, TSV, TMX or JSON. Each is a pure function from Alignment to text.

TSV and TMX are what `tqc check` reads as bilingual files. There, line breaks and tabs within a
sentence become spaces; JSON has the texts as they are, with their places in the two files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from tqc import __version__
from tqc.bitext.align.segments import Pair
from tqc.document import Document

_SPACES = re.compile(r"\s+")
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML can't hold."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two documents, their languages (BCP 47), and their aligned sentences in order."""

    source: Document
    target: Document
    source_language: str
    target_language: str
    pairs: tuple[Pair, ...]

    def rows(self) -> Iterator[tuple[Pair, str, str]]:
        """Each pair with its texts on one line."""
        for pair in self.pairs:
            source, target = pair.source.of(self.source.text), pair.draft.of(self.target.text)
            yield pair, _SPACES.sub(" ", source), _SPACES.sub(" ", target)


def text(alignment: Alignment) -> str:
    blocks = []
    for number, (pair, source, target) in enumerate(alignment.rows(), 1):
        head = f"{number}  {_kind(pair)}  {pair.bead.confidence:.2f}"
        blocks.append(f"{head}\n  {source or '-'}\n  {target or '-'}\n")
    return "\n".join(blocks)


def tsv(alignment: Alignment) -> str:
    languages = f"{alignment.source_language}\t{alignment.target_language}"
    lines = ["id\tsource\ttarget\tsource_lang\ttarget_lang\tkind\tconfidence"]
    for number, (pair, source, target) in enumerate(alignment.rows(), 1):
        rate = f"{_kind(pair)}\t{pair.bead.confidence:.2f}"
        lines.append(f"{number}\t{source}\t{target}\t{languages}\t{rate}")
    return "".join(f"{line}\n" for line in lines)


def tmx(alignment: Alignment) -> str:
    """TMX 1.4b; a unit needs both sides, so sentences without a counterpart are left out."""
    languages = [
        quoteattr(one or "und") for one in (alignment.source_language, alignment.target_language)
    ]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'  <header creationtool="tqc" creationtoolversion="{__version__}" segtype="sentence"'
        f' o-tmf="tqc" adminlang="en" srclang={languages[0]} datatype="plaintext"/>',
        "  <body>",
    ]
    for number, (pair, *texts) in enumerate(alignment.rows(), 1):
        if not all(pair.bead.kind):
            continue
        lines.append(f'    <tu tuid="{number}">')
        lines.append(f'      <prop type="x-confidence">{pair.bead.confidence:.2f}</prop>')
        for language, one in zip(languages, texts, strict=True):
            lines.append(f"      <tuv xml:lang={language}><seg>{escape(one)}</seg></tuv>")
        lines.append("    </tu>")
    lines += ["  </body>", "</tmx>", ""]
    return _ILLEGAL.sub("", "\n".join(lines))


def as_json(alignment: Alignment) -> str:
    """Offsets are code points into the two texts; sentences are numbered from 0."""
    beads = []
    for number, pair in enumerate(alignment.pairs, 1):
        bead = pair.bead
        beads.append(
            {
                "id": str(number),
                "kind": _kind(pair),
                "confidence": round(bead.confidence, 2),
                "source": {
                    "sentences": list(range(bead.source_start, bead.source_end)),
                    "start": pair.source.start,
                    "end": pair.source.end,
                    "text": pair.source.of(alignment.source.text),
                },
                "target": {
                    "sentences": list(range(bead.target_start, bead.target_end)),
                    "start": pair.draft.start,
                    "end": pair.draft.end,
                    "text": pair.draft.of(alignment.target.text),
                },
            }
        )
    data = {
        "version": 1,
        "tool": {"name": "tqc", "version": __version__},
        "source": {"path": alignment.source.path, "language": alignment.source_language},
        "target": {"path": alignment.target.path, "language": alignment.target_language},
        "beads": beads,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Alignment], str]] = {
    "text": text,
    "tsv": tsv,
    "tmx": tmx,
    "json": as_json,
}


def _kind(pair: Pair) -> str:
    return "-".join(map(str, pair.bead.kind))

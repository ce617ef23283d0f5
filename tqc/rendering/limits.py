"""What a match must at least have to be looked at; scanning and the index both hold to it."""

from __future__ import annotations

LEAST_EXPLAINED = 0.6
"""Share of a name's weight that the words must render."""

LEAST_GAIN = 3.0
"""Evidence, in powers of ten, below which chance alone explains the words: a glossary of a
thousand names meets a thousand places in a short article."""

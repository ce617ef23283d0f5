"""Names across the two texts: which glossary names of the source the translation has rightly,
which stand there wrongly and where, and which are missing."""

from __future__ import annotations

from tqc.bitext.names.pair import pair
from tqc.bitext.names.settling import Open, Paired
from tqc.bitext.names.sources import names_of
from tqc.bitext.names.unknown import unknown
from tqc.bitext.unknown import Fault, Unknown

__all__ = ["Fault", "Open", "Paired", "Unknown", "names_of", "pair", "unknown"]

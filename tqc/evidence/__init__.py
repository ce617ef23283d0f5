"""From a candidate to a confidence: what speaks for and against a wrong rendering."""

from tqc.evidence.assess import assess

__all__ = ["assess"]

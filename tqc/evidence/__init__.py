"""From a candidate to a confidence: what speaks for and against a wrong rendering."""

from tqc.evidence.assess import assess, assess_both

__all__ = ["assess", "assess_both"]

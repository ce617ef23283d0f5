"""A name spelled by its sound where it has another English form.

Finds: the sound of a known name, pinyin for a Chinese one, in any spacing and nearly in any
    spelling, where no approved name sounds so.
Why: readers can't find the thing under that name; it isn't wrong, but nobody uses it.
Flagged: "Wenxin Yiyan gained users" for 文心一言, whose English name is ERNIE Bot.
Left alone: "Tongyi Qianwen", which the glossary approves beside Qwen.
Limits: syllables that are English words ("Ali", "Pan") need other evidence.
Source: the glossary; CC-CEDICT for how a name sounds.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.base import Context
from tqc.checks.candidates import findings
from tqc.document import Document
from tqc.evidence.model import Kind
from tqc.finding import Finding, Severity


def run(document: Document, context: Context) -> Iterator[Finding]:
    """One finding for each romanised name; any order."""
    yield from findings(
        "name/romanised",
        document,
        context,
        kinds=frozenset({Kind.ROMANISED}),
        terms=False,
        severity=Severity.MINOR,
        fault="spells the sound of",
    )

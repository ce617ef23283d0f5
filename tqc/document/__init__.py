"""From bytes to a Document: text, blocks, protected spans, and the way back to the file."""

from tqc.document.model import Block, BlockKind, Document

__all__ = ["Block", "BlockKind", "Document"]

"""From bytes to Documents: text, blocks, protected spans, segments; and back to the file."""

from tqc.document.model import Block, BlockKind, Document, Layout, Segment

__all__ = ["Block", "BlockKind", "Document", "Layout", "Segment"]

"""Sentence alignment: which sentences of a source a translation's sentences stand for."""

from tqc.bitext.align.aligner import align as align
from tqc.bitext.align.beads import Bead as Bead
from tqc.bitext.align.segments import Pair as Pair
from tqc.bitext.align.segments import pairs_of as pairs_of
from tqc.bitext.align.segments import segments_of as segments_of

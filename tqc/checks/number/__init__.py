"""Figures of the source that the translation changes or leaves out."""

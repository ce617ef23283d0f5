"""From a name to the ways a machine may render it, and from a text to where that happened.

lattice.py says what a glossary's names may become, compiling.py puts it on disk and index.py looks
it up by word; tokens.py cuts a draft into words, runs.py gathers those that a name knows, walk.py
follows a lattice through them, find.py puts these in order. predict.py is for people to look at.
"""

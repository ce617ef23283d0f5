"""From a name to the ways a machine may render it, and from a text to where that happened.

lattice.py says what a glossary's names may become, index.py keeps it on disk by word, tokens.py
cuts a draft into words, walk.py follows a lattice through them, find.py puts these in order.
"""

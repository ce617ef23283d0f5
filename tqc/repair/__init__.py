"""Applying suggestions: which are certain, the grammar around them, files replaced in one step."""

"""The checks of family term, one a module."""

"""The checks of family language, one a module."""

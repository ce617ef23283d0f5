"""The checks of family name, one a module."""

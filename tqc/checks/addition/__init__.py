"""The checks of family addition, one a module."""

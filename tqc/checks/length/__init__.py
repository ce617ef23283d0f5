"""The checks of family length, one a module."""

"""The checks of family garble, one a module."""

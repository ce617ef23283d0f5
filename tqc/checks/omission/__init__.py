"""The checks of family omission, one a module."""

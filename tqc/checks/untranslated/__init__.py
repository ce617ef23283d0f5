"""The checks of family untranslated, one a module."""

"""Known names: Concept and Glossary, their file formats, and the bundled ones."""

from tqc.glossary.loading import bundled_names, load
from tqc.glossary.model import Concept, Glossary

__all__ = ["Concept", "Glossary", "bundled_names", "load"]

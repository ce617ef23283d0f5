"""tqc: marks mistranslated names, literal terms and garbled spans in machine-translated text.

Start with finding.py (what is reported), then pipeline.py (the order of things).
"""

__version__ = "0.1.0"

"""The source text beside the translation: what stands for what in the two."""

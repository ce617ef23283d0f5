"""What tqc knows of each language: words, sentences, glosses, romanisation."""

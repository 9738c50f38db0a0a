"""Sign language for what is said: which steps of a version have a film for these very words, and which still wait."""

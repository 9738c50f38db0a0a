"""What girls read and hear: hard words, how easy it reads, and no word that names a group. No database."""

"""Voices: a person reads aloud what girls read, a recording for each text of the group's screen and each language."""

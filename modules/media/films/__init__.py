"""Films: checked by what is in them, measured once, captioned in each language."""

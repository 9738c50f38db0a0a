"""Films: checked by what is in them, measured once, captioned in each language, served in parts to who may see them."""

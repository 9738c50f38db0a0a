"""Translating a page with its source beside it, and never losing what was written in the other language."""

"""Uploaded pictures: checked by what is in them, written anew, without metadata."""

"""Rows of films, pictures and documents."""

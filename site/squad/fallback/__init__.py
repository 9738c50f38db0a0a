"""Help page, start page and error page as plain files: what a visitor gets when nothing else works.

`pages` renders them, `files` keeps the folder up to date, `serving` gives them, `assets` their style and scripts.
"""

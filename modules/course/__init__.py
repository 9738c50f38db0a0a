"""A professional's own course, before first use: short pages with practice conversations. No wall before the modules.

Nothing is kept of who reads what: where somebody stands is the address of the page, and what she answers lives in
the page.
"""

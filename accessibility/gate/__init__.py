"""The gate: what keeps a version from going live that would shut out the girls it is for. A file each rule.

`gather` turns rows into values, `check` runs the rules over them, `report` says what was found where; a guard decides.
"""

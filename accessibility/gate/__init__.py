"""The gate: what keeps a version from going live that would shut out the girls it is for. Thirty rules, a file each."""

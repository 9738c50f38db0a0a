"""The kinds of steps: one folder each, found by itself (`folders`, `registry`)."""

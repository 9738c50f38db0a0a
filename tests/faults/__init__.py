"""Planted faults, one at a time: what a colleague could get wrong, and whether the tests notice (docs/testing.md)."""

"""The first step of the gate: rows to values."""

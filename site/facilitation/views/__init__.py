"""What a facilitator opens: the start, each step, the group's screen, the report."""

"""The story engine: a branching conversation as a graph, and what can be wrong with it. Pure Python, no Django."""

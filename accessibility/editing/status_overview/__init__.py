"""The page of the state of everything."""

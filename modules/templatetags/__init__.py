"""What the templates of this room need besides the components."""

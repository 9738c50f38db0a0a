"""What an adaptation changes in steps, how that lies over a module, and whether it still fits. No database."""

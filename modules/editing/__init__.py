"""What helps an editor who writes a module: sentences for what is missing, and all of them on top of the form."""

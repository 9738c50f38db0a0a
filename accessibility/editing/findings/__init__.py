"""What the gate finds, in the forms of modules and versions and on a page of its own."""

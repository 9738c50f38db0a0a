"""What a group session is made of: the steps of a module in a version, made to fit the time that there is."""

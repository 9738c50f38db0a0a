"""What holds a saving back that the gate would not let live, whichever way it comes."""

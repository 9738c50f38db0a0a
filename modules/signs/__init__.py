"""What is said in a step, in sign language: a film for those words, offered beside the group's screen."""

"""The starter content: texts, media and the reading of them. It imports nothing of the other packages."""

"""Pictures, films, sound and documents: their files, their rows, and serving them to those who may see them."""

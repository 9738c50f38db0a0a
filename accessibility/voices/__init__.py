"""The voices of a version: which texts a person has read aloud, in which language, and which still wait for one."""

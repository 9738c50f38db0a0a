"""Media alternatives for the texts of a version: a recording that reads one aloud, a film that signs what is said."""

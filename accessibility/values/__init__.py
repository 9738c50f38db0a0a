"""What the columns of our models mean: needs of an audience, term of an exception, worth of a sign-off. No database."""

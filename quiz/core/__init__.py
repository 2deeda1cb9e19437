"""What a quiz is and how it is taken: no Qt, no files, no database."""

"""Question banks as files."""

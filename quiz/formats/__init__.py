"""Files for other programs, and those that carry a record from one machine to another."""

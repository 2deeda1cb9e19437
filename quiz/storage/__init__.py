"""The database: the Store kept with SQLAlchemy, and its migrations."""

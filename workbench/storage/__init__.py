"""The database: the only room that knows SQLAlchemy and Alembic."""

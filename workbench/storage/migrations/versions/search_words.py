"""Full-text search over the versions' texts, with the day of each as a word of its own."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# ruff: noqa: S608 - every part of these statements stands in this file

# The day stands in the index, so that a window of days is met inside it and no second look is needed.
_DAY = """
    coalesce('d' || replace(substr(json_extract({masthead}, '$.published.value'), 1, 10), '-', ''), 'undated')
"""
_TEXT = "(SELECT content FROM texts WHERE sha256 = {sha256})"
_COLUMNS = "version_words (rowid, day, body)"

TRIGGERS = {
    "versions_told": (
        f"AFTER INSERT ON versions BEGIN INSERT INTO {_COLUMNS} VALUES"
        f" (NEW.id, {_DAY.format(masthead='NEW.masthead')}, {_TEXT.format(sha256='NEW.text_sha256')}); END"
    ),
    "versions_dropped": (
        "AFTER DELETE ON versions BEGIN INSERT INTO version_words (version_words, rowid, day, body) VALUES"
        f" ('delete', OLD.id, {_DAY.format(masthead='OLD.masthead')}, {_TEXT.format(sha256='OLD.text_sha256')}); END"
    ),
}


def upgrade() -> None:
    """Go to this version; what is stored already is indexed."""
    # Contentless: the texts are immutable and stored already. Columns, not places, are all that is asked for.
    op.execute(
        "CREATE VIRTUAL TABLE version_words USING fts5"
        "(day, body, content='', detail=column, tokenize='porter unicode61')"
    )
    op.execute("CREATE VIRTUAL TABLE version_terms USING fts5vocab(version_words, 'row')")
    op.execute(
        f"INSERT INTO {_COLUMNS} SELECT id, {_DAY.format(masthead='masthead')}, content"
        " FROM versions JOIN texts ON sha256 = text_sha256"
    )
    for name, body in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {body}")


def downgrade() -> None:
    """Go back to the version before: without search."""
    for name in TRIGGERS:
        op.execute(f"DROP TRIGGER {name}")
    op.execute("DROP TABLE version_terms")
    op.execute("DROP TABLE version_words")

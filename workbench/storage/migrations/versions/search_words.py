"""Full-text search over the versions' texts."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TRIGGERS = {
    "versions_told": (
        "AFTER INSERT ON versions BEGIN INSERT INTO version_words (rowid, body)"
        " SELECT NEW.id, content FROM texts WHERE sha256 = NEW.text_sha256; END"
    ),
    "versions_dropped": (
        "AFTER DELETE ON versions BEGIN INSERT INTO version_words (version_words, rowid, body)"
        " SELECT 'delete', OLD.id, content FROM texts WHERE sha256 = OLD.text_sha256; END"
    ),
}


def upgrade() -> None:
    """Go to this version; what is stored already is indexed."""
    # Contentless: the texts are immutable and stored already. Which texts have a word is all that is asked for.
    op.execute(
        "CREATE VIRTUAL TABLE version_words USING fts5(body, content='', detail=none, tokenize='porter unicode61')"
    )
    op.execute(
        "INSERT INTO version_words (rowid, body) SELECT id, content FROM versions JOIN texts ON sha256 = text_sha256"
    )
    for name, body in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {body}")


def downgrade() -> None:
    """Go back to the version before: without search."""
    for name in TRIGGERS:
        op.execute(f"DROP TRIGGER {name}")
    op.execute("DROP TABLE version_words")

"""The first tables: texts, articles, versions, cases, claims, the log, and what protects them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPLICATION_ID = 0x57426368

TRIGGERS = {
    "decisions_keep": "BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "decisions_stay": "BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "decisions_follow": (
        "AFTER INSERT ON decisions"
        " WHEN NEW.sequence <> 1 AND NOT EXISTS (SELECT 1 FROM decisions WHERE sequence = NEW.sequence - 1)"
        " BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END"
    ),
    "texts_keep": "BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END",
    "texts_stay": "BEFORE DELETE ON texts BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END",
}


def upgrade() -> None:
    """Go to this version."""
    op.execute(f"PRAGMA application_id={APPLICATION_ID}")
    _texts()
    _articles()
    _versions()
    _cases()
    _case_articles()
    _claims()
    _decisions()
    _state()
    for name, body in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {body}")


def downgrade() -> None:
    """Go back to the version before: an empty file."""
    for name in TRIGGERS:
        op.execute(f"DROP TRIGGER {name}")
    for table in ("state", "decisions", "claims", "case_articles", "cases", "versions", "articles", "texts"):
        op.drop_table(table)


def _texts() -> None:
    op.create_table(
        "texts",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_texts"),
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("uuid", name="uq_articles_uuid"),
    )
    op.create_index("ix_articles_address", "articles", ["address"], unique=False)


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("raw_sha256", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("masthead", sa.Text(), nullable=False),
        sa.Column("boilerplate", sa.Text(), nullable=False),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("analysis", sa.Text(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("pipeline", sa.Text(), nullable=False),
        sa.Column("notices", sa.Text(), nullable=False),
        sa.Column("sentences", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_versions_article_id_articles"),
        sa.ForeignKeyConstraint(["text_sha256"], ["texts.sha256"], name="fk_versions_text_sha256_texts"),
        sa.PrimaryKeyConstraint("id", name="pk_versions"),
    )
    op.create_index("ix_versions_text_sha256", "versions", ["text_sha256"], unique=False)
    op.create_index("ux_versions_article_number", "versions", ["article_id", "number"], unique=True)


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=True),
        sa.Column("sample", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=True),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("opened", sa.DateTime(), nullable=True),
        sa.Column("decided", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("slug", name="uq_cases_slug"),
        sa.UniqueConstraint("uuid", name="uq_cases_uuid"),
    )


def _case_articles() -> None:
    op.create_table(
        "case_articles",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_case_articles_article_id_articles"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_articles_case_id_cases"),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_case_articles_version_id_versions"),
        sa.PrimaryKeyConstraint("case_id", "article_id", name="pk_case_articles"),
    )
    op.create_index("ix_case_articles_article_id", "case_articles", ["article_id"], unique=False)


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("check_reason", sa.Text(), nullable=False),
        sa.Column("boilerplate", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_claims_version_id_versions"),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
        sa.UniqueConstraint("uuid", name="uq_claims_uuid"),
    )
    op.create_index("ix_claims_version_start", "claims", ["version_id", "start"], unique=False)


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("target_kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Uuid(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("supersedes", sa.Uuid(), nullable=True),
        sa.Column("undoes", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_decisions_case_id_cases"),
        sa.PrimaryKeyConstraint("sequence", name="pk_decisions"),
        sa.UniqueConstraint("uuid", name="uq_decisions_uuid"),
    )
    op.create_index("ix_decisions_case_sequence", "decisions", ["case_id", "sequence"], unique=False)


def _state() -> None:
    op.create_table(
        "state",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_state"),
    )

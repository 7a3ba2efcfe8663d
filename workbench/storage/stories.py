"""Texts, articles, their versions, and the claims of each version."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from workbench.domain.case import AnalysisState
from workbench.storage import tables as t
from workbench.storage.codec import dumps
from workbench.storage.mapping import (
    StoredVersion,
    article_of,
    article_values,
    claim_of,
    claim_values,
    flat,
    version_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, Row

    from workbench.domain.article import Article
    from workbench.domain.claim import Claim
    from workbench.domain.mention import Analysis

_VERSIONS = select(t.VersionRow.__table__, t.ArticleRow.uuid).join(
    t.ArticleRow, t.ArticleRow.id == t.VersionRow.article_id
)
_OF_CASE = (
    _VERSIONS.join(t.CaseArticleRow, t.CaseArticleRow.version_id == t.VersionRow.id)
    .where(t.CaseArticleRow.case_id == bindparam("case_id"))
    .order_by(t.CaseArticleRow.place)
)
_CLAIMS = (
    select(t.ClaimRow.__table__)
    .where(t.ClaimRow.version_id == bindparam("version_id"))
    .order_by(t.ClaimRow.start, t.ClaimRow.end, t.ClaimRow.id)
)
_SPEAKERS = (
    select(func.json_extract(t.ClaimRow.body, "$.speaker.name"))
    .join(t.CaseArticleRow, t.CaseArticleRow.version_id == t.ClaimRow.version_id)
    .where(t.CaseArticleRow.case_id == bindparam("case_id"))
    .distinct()
)
_ARTICLE_OF = (
    select(t.ArticleRow.uuid)
    .join(t.VersionRow, t.VersionRow.article_id == t.ArticleRow.id)
    .join(t.ClaimRow, t.ClaimRow.version_id == t.VersionRow.id)
    .where(t.ClaimRow.uuid == bindparam("claim"))
)
_IDS = (
    select(t.CaseArticleRow.version_id)
    .where(t.CaseArticleRow.case_id == bindparam("case_id"))
    .order_by(t.CaseArticleRow.place)
)
_VERSION = _VERSIONS.where(t.VersionRow.id == bindparam("version_id"))
_LISTS = "versions of case "


class Articles:
    """Articles and their versions.

    Args:
        connection: The unit of work's connection.
        memory: What the store remembers: decoded rows, until their revision changes.
        alone: No other process writes, so that what was read once needs no second look.
    """

    def __init__(self, connection: Connection, memory: dict[str, Any], *, alone: bool) -> None:
        self._connection = connection
        self._memory = memory
        self._alone = alone

    def of_case(self, case_id: int) -> tuple[StoredVersion, ...]:
        """Return the versions a case shows, in order."""
        key = f"{_LISTS}{case_id}"
        known: tuple[StoredVersion, ...] | None = self._memory.get(key)
        if known is None or not self._alone:
            rows = self._connection.execute(_OF_CASE, {"case_id": case_id}).all()
            known = self._memory[key] = tuple(self._version(row) for row in rows)
        return known

    def unread(self, case_id: int) -> list[int]:
        """Return the rows of the versions a case shows that were not decoded yet; `read` decodes one."""
        if f"{_LISTS}{case_id}" in self._memory and self._alone:
            return []
        found = self._connection.execute(_IDS, {"case_id": case_id}).scalars()
        return [version for version in found if f"version {version}" not in self._memory]

    def read(self, version_id: int) -> StoredVersion:
        """Decode one version into memory."""
        return self._version(self._connection.execute(_VERSION, {"version_id": version_id}).one())

    def claims(self, version: StoredVersion) -> tuple[Claim, ...]:
        """Return every claim of a version, those made by hand in any case included, in text order."""
        key = f"claims of {version.id}"
        known: tuple[int, tuple[Claim, ...]] | None = self._memory.get(key)
        if known is None or known[0] != version.revision:
            rows = self._connection.execute(_CLAIMS, {"version_id": version.id})
            claims = tuple(claim_of(row, version.uuid, version.number) for row in rows)
            known = self._memory[key] = version.revision, claims
        return known[1]

    def speakers(self, case_id: int) -> tuple[str, ...]:
        """Return every name that the analyses of a case's articles found for a speaker, without decoding a claim."""
        names = self._connection.execute(_SPEAKERS, {"case_id": case_id}).scalars()
        return tuple(name for name in names if name)

    def with_text(self, sha256: str) -> list[tuple[UUID, int, str]]:
        """Return article, version and outlet key of every version with that text, the oldest first."""
        rows = self._connection.execute(
            select(t.ArticleRow.uuid, t.VersionRow.number, t.ArticleRow.outlet)
            .join(t.VersionRow, t.VersionRow.article_id == t.ArticleRow.id)
            .where(t.VersionRow.text_sha256 == sha256)
            .order_by(t.VersionRow.id)
        )
        return [(row.uuid, row.number, row.outlet) for row in rows]

    def at_address(self, address: str, outlet: str) -> UUID | None:
        """Return the article that an outlet published at an address."""
        return self._connection.execute(
            select(t.ArticleRow.uuid).where(t.ArticleRow.address == address, t.ArticleRow.outlet == outlet)
        ).scalar()

    def add(self, article: Article, outlet: str) -> UUID:
        """Store a new article of an outlet, given as outlets are told apart by, with its first version."""
        uuid, now = uuid4(), datetime.now(UTC)
        values = {"uuid": uuid, "outlet": outlet, "address": article.source.address or "", "created": now}
        self._connection.execute(insert(t.ArticleRow), values)
        self.add_version(uuid, article)
        return uuid

    def add_version(self, uuid: UUID, article: Article) -> int:
        """Store another text of an article and return its number."""
        self._connection.execute(
            upsert(t.TextRow).values(sha256=article.text_sha256, content=article.text).on_conflict_do_nothing()
        )
        article_id = self._connection.execute(select(t.ArticleRow.id).where(t.ArticleRow.uuid == uuid)).scalar_one()
        newest = select(func.max(t.VersionRow.number)).where(t.VersionRow.article_id == article_id)
        number: int = (self._connection.execute(newest).scalar() or 0) + 1
        values = article_values(article) | {
            "article_id": article_id,
            "number": number,
            "created": datetime.now(UTC),
            "analysis": AnalysisState.PENDING.value,
            "failure": "",
            "pipeline": "",
            "notices": "[]",
            "sentences": "[]",
            "revision": 1,
        }
        self._connection.execute(insert(t.VersionRow), values)
        return number

    def analysed(self, version: StoredVersion, analysis: Analysis) -> None:
        """Note what an analysis told of the whole version."""
        self._update(
            version,
            analysis=AnalysisState.DONE.value,
            failure="",
            pipeline=analysis.pipeline,
            notices=dumps(list(analysis.notices)),
            sentences=flat(analysis.sentences),
        )

    def set_analysis(self, version: StoredVersion, state: AnalysisState, failure: str = "") -> None:
        """Note that a version waits for its analysis, or that it failed."""
        self._update(version, analysis=state.value, failure=failure)

    def claims_changed(self, version: StoredVersion) -> None:
        """Note that claims were added to or taken from a version."""
        self._update(version)

    def _update(self, version: StoredVersion, **values: str) -> None:
        self._connection.execute(
            update(t.VersionRow)
            .where(t.VersionRow.id == version.id)
            .values(revision=t.VersionRow.revision + 1, **values)
        )
        self._replace(version.id)

    def _replace(self, version_id: int) -> None:
        """Put a changed version into the lists in memory: a case of hundreds is not read anew for one of them."""
        made = self.read(version_id)
        for key in [key for key in self._memory if key.startswith(_LISTS)]:
            known: tuple[StoredVersion, ...] = self._memory[key]
            self._memory[key] = tuple(made if version.id == version_id else version for version in known)

    def _version(self, row: Row[Any]) -> StoredVersion:
        key = f"version {row.id}"
        known: StoredVersion | None = self._memory.get(key)
        if known is not None and known.revision == row.revision:
            return known
        if known is None:
            content = select(t.TextRow.content).where(t.TextRow.sha256 == row.text_sha256)
            article = article_of(row, self._connection.execute(content).scalar_one())
        else:
            article = known.article
        made = self._memory[key] = version_of(row, article)
        return made


def forget_lists(memory: dict[str, Any]) -> None:
    """Forget which versions the cases show, after one of them changed."""
    for key in [key for key in memory if key.startswith(_LISTS)]:
        del memory[key]


class Claims:
    """Claims of versions, as found or made by hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def article_of(self, claim: UUID) -> UUID | None:
        """Return the article that a claim belongs to."""
        return self._connection.execute(_ARTICLE_OF, {"claim": claim}).scalar()

    def add(self, version_id: int, claims: Sequence[Claim]) -> None:
        """Store claims of one version."""
        if claims:
            self._connection.execute(
                insert(t.ClaimRow), [claim_values(claim) | {"version_id": version_id} for claim in claims]
            )

    def rewrite(self, claims: Sequence[Claim]) -> None:
        """Store claims anew under the identity they have."""
        if claims:
            values = [claim_values(claim) | {"key": claim.uuid} for claim in claims]
            self._connection.execute(
                update(t.ClaimRow)
                .where(t.ClaimRow.uuid == bindparam("key"))
                .values({name: bindparam(name) for name in values[0] if name not in ("key", "uuid")}),
                [{name: value for name, value in row.items() if name != "uuid"} for row in values],
            )

    def remove(self, claims: Collection[UUID]) -> None:
        """Delete claims that no person touched."""
        for uuid in claims:
            self._connection.execute(delete(t.ClaimRow).where(t.ClaimRow.uuid == uuid))

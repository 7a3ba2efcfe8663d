"""What a case shows: its articles and claims with a person's corrections applied, times resolved, values in words.

What was derived is kept in the store's memory until something it rests on changes: a verdict leaves every reading as
it was, so the desk after a verdict costs no new reading.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.domain import wording
from workbench.domain.claim import Origin
from workbench.domain.errors import NotFoundError
from workbench.domain.moment import TimeContext
from workbench.domain.projection import corrected_claim, corrected_masthead
from workbench.extraction.times.resolve import resolve_all
from workbench.reading.masthead import redate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from workbench.domain.article import Article, Masthead
    from workbench.domain.case import Case
    from workbench.domain.claim import Claim
    from workbench.domain.moment import Moment
    from workbench.storage.log import CaseLog
    from workbench.storage.mapping import StoredVersion
    from workbench.storage.repositories import Repositories


@dataclass(frozen=True, slots=True)
class Shown:
    """One article as its case shows it.

    Attributes:
        version: As stored.
        article: With the masthead as corrected.
        claims: Those of this case, corrected, in text order.
        moments: What each time claim means.
        read_as: *Read as*, by claim.
        said_days: Day on which it was said, where that is known.
    """

    version: StoredVersion
    article: Article
    claims: Mapping[UUID, Claim]
    moments: Mapping[UUID, Moment]
    read_as: Mapping[UUID, str]
    said_days: Mapping[UUID, date]

    @property
    def uuid(self) -> UUID:
        """The article."""
        return self.version.uuid

    @property
    def title(self) -> str:
        """Headline, or what it was read from."""
        return self.article.masthead.title.value or self.article.source.name


@dataclass(frozen=True, slots=True)
class Material:
    """A case with everything it shows; articles are read on demand."""

    case: Case
    log: CaseLog
    versions: tuple[StoredVersion, ...]
    memory: dict[str, Any]

    def article(self, uuid: UUID) -> Shown:
        """Return one article.

        Raises:
            NotFoundError: It is not in the case.
        """
        for version in self.versions:
            if version.uuid == uuid:
                return self.shown(version)
        raise NotFoundError("This article is not in the case.")

    def shown(self, version: StoredVersion) -> Shown:
        """Return a version as the case shows it."""
        key = f"shown {self.case.uuid.hex} {version.id}"
        known: tuple[Shown, int] | None = self.memory.get(key)
        if known is not None and known[0].version is version and known[1] == self.log.readings:
            return known[0]
        made = show(version, self.log, self.case, self.memory)
        self.memory[key] = made, self.log.readings
        return made

    def find(self, claim: UUID) -> tuple[Shown, Claim]:
        """Return a claim with its article.

        Raises:
            NotFoundError: It is not in the case.
        """
        for version in self.versions:
            shown = self.shown(version)
            if claim in shown.claims:
                return shown, shown.claims[claim]
        raise NotFoundError("This claim is no longer in the case.")


def load(repositories: Repositories, case: UUID, memory: dict[str, Any]) -> Material:
    """Read a case.

    Raises:
        NotFoundError: There is no such case.
    """
    log = repositories.log.of_case(case)
    return Material(log.case, log, tuple(repositories.articles.of_case(log.case_id)), memory)


def show(version: StoredVersion, log: CaseLog, case: Case, memory: dict[str, Any]) -> Shown:
    """Apply a case's corrections to one version and resolve its times."""
    state, text = log.state, version.article.text
    masthead = dated(version, log, case, memory)
    claims = [
        corrected_claim(claim, state, text)
        for claim in version.claims
        if claim.origin is Origin.PROPOSED or claim.uuid in state.added
    ]
    # Borders may have moved a claim before or behind its neighbours.
    claims.sort(key=lambda claim: (claim.span.start, claim.span.end))
    context = TimeContext(masthead.published.value, masthead.dateline.value, case.event_date)
    moments = resolved(claims, context)
    return Shown(
        version=version,
        article=replace(version.article, masthead=masthead),
        claims={claim.uuid: claim for claim in claims},
        moments=moments,
        read_as={claim.uuid: wording.read_as(claim, text, moments.get(claim.uuid)) for claim in claims},
        said_days={claim.uuid: day for claim in claims if (day := said_day(claim, moments)) is not None},
    )


def dated(version: StoredVersion, log: CaseLog, case: Case, memory: dict[str, Any]) -> Masthead:
    """Return the masthead as corrected, days without a year settled by what a person fixed since it was read."""
    corrected = corrected_masthead(version.article.masthead, log.state, version.uuid)
    key = f"dated {case.uuid.hex} {version.id}"
    known: tuple[Masthead, date | None, Masthead] | None = memory.get(key)
    if known is None or known[:2] != (corrected, case.event_date):
        settled = redate(version.article.text, corrected, case.event_date)
        # What a person called unknown stays unknown.
        made = corrected_masthead(settled, log.state, version.uuid)
        known = memory[key] = (corrected, case.event_date, made)
    return known[2]


def resolved(claims: list[Claim], context: TimeContext) -> dict[UUID, Moment]:
    """Return what the time claims mean; those of captions and notices take part, since dates stand there too."""
    timed = [(claim.uuid, claim.span, claim.expression) for claim in claims if claim.expression is not None]
    moments = resolve_all([(span, expression) for _, span, expression in timed], context)
    return dict(zip((uuid for uuid, _, _ in timed), moments, strict=True))


def said_day(claim: Claim, moments: Mapping[UUID, Moment]) -> date | None:
    """Return the day on which it was said, when the text fixes one single day."""
    moment = moments.get(claim.said_on) if claim.said_on is not None else None
    return moment.earliest if moment is not None and moment.earliest == moment.latest else None

"""What a case shows: its articles and claims with a person's corrections applied, times resolved, values in words.

What was derived is kept in the store's memory until something it rests on changes: a verdict leaves every reading as
it was, so the desk after a verdict costs no new reading.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.domain import wording
from workbench.domain.article import Known
from workbench.domain.claim import Origin
from workbench.domain.errors import NotFoundError
from workbench.domain.projection import corrected_claim, corrected_masthead
from workbench.reading.masthead import redate
from workbench.services.doubting import doubted
from workbench.services.moments import context_of, resolved

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from workbench.domain.article import Article, Masthead
    from workbench.domain.case import Case
    from workbench.domain.claim import Claim
    from workbench.domain.moment import Moment
    from workbench.domain.projection import State
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
class _Told:
    """A story as last told, with all that it rests on."""

    read: Article
    readings: int
    corrected: Masthead
    event_date: date | None
    article: Article


@dataclass(frozen=True, slots=True)
class Material:
    """A case while it is being read or written; articles are decoded on demand, so a large case costs what it shows.

    Attributes:
        versions: The versions it shows, in order.
        memory: What was derived before.
    """

    case: Case
    log: CaseLog
    versions: tuple[StoredVersion, ...]
    repositories: Repositories
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

    def told(self, version: StoredVersion) -> Article:
        """Return a version with what is known of the story now: as read, as corrected, and what follows from that."""
        key = f"told {self.case.uuid.hex} {version.id}"
        known: _Told | None = self.memory.get(key)
        # A case of hundreds of articles asks this of each after every change: nothing is compared that need not be.
        if known is not None and known.read is version.article and known.readings == self.log.readings:
            return known.article
        corrected = corrected_masthead(version.article.masthead, self.log.state, version.uuid)
        if known is None or (known.corrected, known.event_date) != (corrected, self.case.event_date):
            masthead = dated(version.article.text, corrected, self.case.event_date)
            # What a person called unknown stays unknown.
            masthead = corrected_masthead(masthead, self.log.state, version.uuid)
            article = replace(version.article, masthead=masthead)
        else:
            article = known.article
        self.memory[key] = _Told(version.article, self.log.readings, corrected, self.case.event_date, article)
        return article

    def is_shown(self, version: StoredVersion) -> bool:
        """Tell whether a version's claims are in memory as the case shows them now."""
        return self._shown(version) is not None

    def shown(self, version: StoredVersion) -> Shown:
        """Return a version with its claims as the case shows them."""
        known = self._shown(version)
        if known is not None:
            return known
        claims = self.repositories.articles.claims(version)
        made = show(version, self.told(version), claims, self.log.state, self.case.event_date)
        self.memory[self._key(version)] = made, self.log.readings
        return made

    def _shown(self, version: StoredVersion) -> Shown | None:
        known: tuple[Shown, int] | None = self.memory.get(self._key(version))
        fresh = known is not None and known[0].version is version and known[1] == self.log.readings
        return known[0] if known is not None and fresh else None

    def _key(self, version: StoredVersion) -> str:
        return f"shown {self.case.uuid.hex} {version.id}"

    def find(self, claim: UUID) -> tuple[Shown, Claim]:
        """Return a claim with its article.

        Raises:
            NotFoundError: It is not in the case.
        """
        article = self.repositories.claims.article_of(claim)
        shown = next((self.shown(version) for version in self.versions if version.uuid == article), None)
        if shown is None or claim not in shown.claims:
            raise NotFoundError("This claim is no longer in the case.")
        return shown, shown.claims[claim]


def load(repositories: Repositories, case: UUID, memory: dict[str, Any]) -> Material:
    """Open a case for reading or writing, within the unit of work of the repositories.

    Raises:
        NotFoundError: There is no such case.
    """
    log = repositories.log.of_case(case)
    return Material(log.case, log, repositories.articles.of_case(log.case_id), repositories, memory)


def show(
    version: StoredVersion, article: Article, claims: Sequence[Claim], state: State, event_date: date | None
) -> Shown:
    """Apply a case's corrections to the claims of one version and resolve its times."""
    text = article.text
    kept = [
        corrected_claim(claim, state, text)
        for claim in claims
        if claim.origin is Origin.PROPOSED or claim.uuid in state.added
    ]
    # Borders may have moved a claim before or behind its neighbours.
    kept.sort(key=lambda claim: (claim.span.start, claim.span.end))
    context = context_of(article, event_date)
    moments = resolved(kept, context)
    kept = doubted(kept, moments, state.settled, text, context)
    return Shown(
        version=version,
        article=article,
        claims={claim.uuid: claim for claim in kept},
        moments=moments,
        read_as={claim.uuid: wording.read_as(claim, text, moments.get(claim.uuid)) for claim in kept},
        said_days={claim.uuid: day for claim in kept if (day := said_day(claim, moments)) is not None},
    )


def dated(text: str, masthead: Masthead, event_date: date | None) -> Masthead:
    """Return a masthead whose days without a year are settled by what a person fixed since it was read."""
    days = (masthead.published, masthead.dateline)
    # Reading the head of a story anew takes milliseconds, and a case may have hundreds: only where a day is open.
    if any(day.options or day.known is Known.INFERRED for day in days):
        return redate(text, masthead, event_date)
    return masthead


def said_day(claim: Claim, moments: Mapping[UUID, Moment]) -> date | None:
    """Return the day on which it was said, when the text fixes one single day."""
    moment = moments.get(claim.said_on) if claim.said_on is not None else None
    return moment.earliest if moment is not None and moment.earliest == moment.latest else None

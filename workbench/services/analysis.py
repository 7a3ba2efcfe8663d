"""Finding claims: which articles wait for it, and what to keep when its result comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.comparison.statements import comparable
from workbench.domain.case import AnalysisState
from workbench.domain.changes import Changes
from workbench.domain.errors import AnalysisError, NotFoundError
from workbench.domain.mention import Analysis, AnalysisRequest
from workbench.services.language import noticed
from workbench.services.material import load
from workbench.services.takeover import take_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from workbench.domain.article import Article
    from workbench.domain.mention import Mention
    from workbench.services.material import Material
    from workbench.storage.mapping import StoredVersion
    from workbench.storage.unit_of_work import Store


def pending(store: Store, case: UUID, pipeline: str = "") -> list[tuple[UUID, AnalysisRequest]]:
    """Return the articles of a case whose claims were not searched yet, in order, each with its request.

    A failed article is not retried by itself: see `try_again`.
    """
    with store.read() as repositories:
        material = load(repositories, case, store.memory)
        waiting = [version for version in material.versions if version.analysis is AnalysisState.PENDING]
        return [(version.uuid, _request(material.told(version), pipeline)) for version in waiting]


def waiting(store: Store, case: UUID) -> list[UUID]:
    """Return the articles of a case whose claims were not searched yet, in order."""
    with store.read() as repositories:
        versions = load(repositories, case, store.memory).versions
    return [version.uuid for version in versions if version.analysis is AnalysisState.PENDING]


def request(store: Store, case: UUID, article: UUID, pipeline: str = "") -> AnalysisRequest:
    """Return what to hand to the analyser for one article, whatever its state."""
    with store.read() as repositories:
        material = load(repositories, case, store.memory)
        return _request(material.told(_version(material, article)), pipeline)


def try_again(store: Store, case: UUID, article: UUID) -> Changes:
    """Put an article back among the pending ones, after a failure or to find its claims anew."""
    return _set_state(store, case, article, AnalysisState.PENDING)


def record_analysis(store: Store, case: UUID, article: UUID, analysis: Analysis) -> Changes:
    """Store the claims one analysis found in the version of the article that the case shows.

    A mention of the same kind, overlapping span and equal value takes over the claim's UUID. A claim that a person
    touched is never altered or deleted: it is marked "reading changed" (with the new reading) or "no longer found".

    Raises:
        AnalysisError: The result belongs to another text.
        NotFoundError: The article is no longer in the case.
    """
    with store.write() as repositories:
        version = _version(load(repositories, case, store.memory), article)
        text = version.article.text
        analysis = noticed(analysis, version.article.language)
        if any(span.end > len(text) for span in (*analysis.sentences, *(m.span for m in analysis.mentions))):
            raise AnalysisError(f"{version.article.source.name} changed while its claims were searched.")
        old = repositories.articles.claims(version)
        touched = repositories.log.touched() if old else set()
        result = take_over(article, version.number, text, old, touched, (*analysis.mentions, *_stated(analysis)))
        repositories.claims.remove(result.remove)
        repositories.claims.rewrite(result.rewrite)
        repositories.claims.add(version.id, result.add)
        repositories.articles.analysed(version, analysis)
    claims = {claim.uuid for claim in (*result.add, *result.rewrite)} | set(result.remove)
    return Changes(case=case, articles=frozenset({article}), claims=frozenset(claims), rows=True)


def record_failure(store: Store, case: UUID, article: UUID, message: str) -> Changes:
    """Note that finding claims failed; earlier claims and every verdict stay."""
    return _set_state(store, case, article, AnalysisState.FAILED, message)


def _stated(analysis: Analysis) -> Iterator[Mention]:
    """Yield the statements that comparison can hold against another: of the story, and of something that is named."""
    for mention in analysis.statements:
        if not mention.boilerplate and mention.statement is not None and comparable(mention.statement, mention.speaker):
            yield mention


def _set_state(store: Store, case: UUID, article: UUID, state: AnalysisState, failure: str = "") -> Changes:
    with store.write() as repositories:
        version = _version(load(repositories, case, store.memory), article)
        repositories.articles.set_analysis(version, state, failure)
    return Changes(case=case, articles=frozenset({article}))


def _version(material: Material, article: UUID) -> StoredVersion:
    """Return the version of an article that a case shows."""
    found = next((version for version in material.versions if version.uuid == article), None)
    if found is None:
        raise NotFoundError("This article is no longer in the case.")
    return found


def _request(article: Article, pipeline: str) -> AnalysisRequest:
    return AnalysisRequest(
        text=article.text,
        published=article.masthead.published.value,
        boilerplate=tuple(stretch.span for stretch in article.boilerplate),
        pipeline=pipeline,
    )

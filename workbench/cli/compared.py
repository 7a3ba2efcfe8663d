"""What one comparison gives, as the JSON lines that ``workbench compare`` answers with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from workbench.cli import lines
from workbench.comparison import engine, labels, sentences
from workbench.domain.claim import Claim
from workbench.domain.group import Between, Group, Link, Origin, Relation, Story
from workbench.domain.mention import Kind
from workbench.domain.span import Span

Answer = dict[str, Any]


@dataclass(frozen=True)
class Compared:
    """Articles that are compared with each other, as given and as analysed."""

    given: Sequence[lines.Line]
    stories: Sequence[Story]

    @cached_property
    def by_key(self) -> dict[UUID, lines.Line]:
        """The line of each story."""
        return {story.key: line for line, story in zip(self.given, self.stories, strict=True)}

    @cached_property
    def claims(self) -> dict[UUID, tuple[Story, Claim]]:
        """Every claim with its story."""
        return {claim.uuid: (story, claim) for story in self.stories for claim in story.claims}

    def rows(self, *, within: bool) -> list[Group]:
        """Return the rows of the table."""
        return engine.compare(self.stories, within=within)

    def pair_answers(self, *, within: bool) -> Iterator[Answer]:
        """Yield one answer for each pair of passages that speak of the same thing."""
        for link in engine.pairs(self.stories, within=within):
            yield self._link(link)
        for label in labels.compare(self.stories):
            a = self._side(self.stories[label.story_a], label.span_a)
            b = self._side(self.stories[label.story_b], label.span_b)
            yield _statement(a, b, label.relation, label.reason, score=0.5)
        by_key = {story.key: story for story in self.stories}
        for one, span, two, other, score in sentences.related(self.stories):
            a, b = self._side(by_key[one], span), self._side(by_key[two], other)
            yield _statement(a, b, Relation.RELATED, "Both sentences tell of the same.", score)

    def row_answers(self, *, within: bool) -> Iterator[Answer]:
        """Yield one answer for each row."""
        for group in self.rows(within=within):
            members = (self.claims[uuid] for uuid in group.claims)
            yield {
                "title": group.title,
                **_told(group),
                "note": group.note,
                "proposed": group.proposed,
                "sources": [self._origin(one) for one in group.origins],
                "members": [self._side(story, claim.span) for story, claim in members],
            }

    def _link(self, link: Link) -> Answer:
        (one, a), (two, b) = self.claims[link.a], self.claims[link.b]
        sides = {"a": self._side(one, a.span), "b": self._side(two, b.span)}
        return {**sides, **_told(link), "score": link.score, "note": link.note, "proposed": link.proposed}

    def _side(self, story: Story, span: Span) -> Answer:
        line = self.by_key[story.key]
        return {"article": line.id, **line.given.cut(span)}

    def _origin(self, origin: Origin) -> Answer:
        return {"source": origin.source, "articles": [self.by_key[key].id for key in origin.stories]}


def _told(of: Link | Group) -> Answer:
    return {
        "kind": of.kind.value,
        "relation": of.relation.value,
        "between": of.between.value if of.between else None,
        "how": of.how.value if of.how else None,
        "reason": of.reason,
    }


def _statement(a: Answer, b: Answer, relation: Relation, reason: str, score: float) -> Answer:
    between = Between.OUTLETS.value if relation is Relation.CONFLICT else None
    told = {"relation": relation.value, "between": between, "how": None, "reason": reason, "score": score}
    return {"a": a, "b": b, "kind": Kind.STATEMENT.value, **told}

"""What the short list *To check* leaves out of what the extractors find worth checking: it is found, and no entry.

A checker takes up about a third of what a program finds. Extraction sees one article and one passage at a time; what
its neighbours and the other reports say shortens the list further:

- a figure or time on which reports of different sources agree has been told twice, the one not by copying the other;
- a sentence is taken up once: of several figures in the outlet's own voice the first is listed and counts the others; a
  time beside a listed figure or remark, and a remark listed for nothing but its figure, are checked with that entry;
- a year, or "the coming months", cannot be held to; a day, a week or a month can.

No verdict is touched by this, what differs or is in doubt is always on the list, and one key puts any row there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workbench.domain import to_check
from workbench.domain.group import How, Relation
from workbench.domain.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from workbench.domain.claim import Claim
    from workbench.domain.group import Group
    from workbench.domain.moment import Moment
    from workbench.domain.span import Span

_LONGEST: Final = 31
"""Days that a time has at most which something can be held to."""


@dataclass(slots=True)
class Shortened:
    """What the short list leaves out.

    Attributes:
        spared: Claims that are worth checking by themselves and yet no entry.
        beside: How many figures of its sentence an entry stands for, itself aside.
    """

    spared: set[UUID] = field(default_factory=set)
    beside: dict[UUID, int] = field(default_factory=dict)

    def reason(self, claim: Claim) -> str:
        """Return why a claim is on the short list, "" where it is not proposed for it."""
        if claim.uuid in self.spared:
            return ""
        return to_check.with_others(claim.check, self.beside.get(claim.uuid, 0))


def shortened(groups: Iterable[Group], claims: Mapping[UUID, Claim], moments: Mapping[UUID, Moment]) -> Shortened:
    """Return what the short list leaves out.

    Args:
        groups: The rows.
        claims: The claims that can be in them, in the order of the articles and their texts.
        moments: What the times among them mean.
    """
    groups = tuple(groups)
    left = {uuid for group in groups if _told_apart(group, claims) for uuid in group.claims}
    left |= {uuid for uuid, claim in claims.items() if uuid in moments and _is_long(claim, moments[uuid])}
    worth = [claim for uuid, claim in claims.items() if claim.check and uuid not in left]
    left.update(_covered(worth))
    differ = {uuid for group in groups if group.relation is Relation.CONFLICT for uuid in group.claims}
    return _once_a_sentence(Shortened(left), [claim for claim in worth if claim.uuid not in differ])


def _told_apart(group: Group, claims: Mapping[UUID, Claim]) -> bool:
    """Tell whether reports of different sources agree on a figure or time; what one speaker says is told once."""
    if group.kind not in (Kind.QUANTITY, Kind.TIME) or group.proposed or "one speaker" in group.note:
        return False
    vaguer = group.relation is Relation.COMPATIBLE and group.how is not How.LATER
    if group.relation is not Relation.AGREE and not vaguer:
        return False
    reports = {claims[uuid].article for uuid in group.claims if uuid in claims}
    for origin in group.origins:
        reports -= set(sorted(reports & set(origin.stories))[1:])
    return len(reports) > 1


def _is_long(claim: Claim, moment: Moment) -> bool:
    """Tell whether a time that is no figure is too long to be held to: "2026", "the coming months"."""
    if claim.kind is not Kind.TIME:
        return False
    if moment.earliest is None or moment.latest is None:
        return moment.value.endswith("_REF")
    return (moment.latest - moment.earliest).days >= _LONGEST


def _covered(worth: Sequence[Claim]) -> Iterator[UUID]:
    """Yield what is checked with another entry: times in its sentence, remarks that are listed for its figure alone."""
    figures: dict[UUID, list[Span]] = {}
    for claim in worth:
        if claim.kind is Kind.QUANTITY:
            figures.setdefault(claim.article, []).append(claim.span)
    sentences = {(claim.article, claim.sentence) for claim in worth if claim.kind is not Kind.TIME}
    for claim in worth:
        if claim.kind is Kind.TIME:
            covered = (claim.article, claim.sentence) in sentences
        else:
            inside = any(claim.span.contains(span) for span in figures.get(claim.article, ()))
            covered = claim.kind is Kind.QUOTE and inside and to_check.for_its_figure(claim.check)
        if covered:
            yield claim.uuid


def _once_a_sentence(short: Shortened, worth: Sequence[Claim]) -> Shortened:
    """List the first figure of a sentence in the outlet's own voice, and count the others with it."""
    first: dict[tuple[UUID, Span], UUID] = {}
    for claim in worth:
        if claim.kind is not Kind.QUANTITY or claim.check != to_check.figure("") or claim.uuid in short.spared:
            continue
        entry = first.setdefault((claim.article, claim.sentence), claim.uuid)
        if entry != claim.uuid:
            short.spared.add(claim.uuid)
            short.beside[entry] = short.beside.get(entry, 0) + 1
    return short

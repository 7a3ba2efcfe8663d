"""*Maybe the same?*: which passages of a row the program only proposes to join, and with which others. Pure.

What the program is sure of, and what a person joined, holds passages together in parts. Where a row has several parts,
nothing but proposals joins them: each part but the largest waits for a person's answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from workbench.domain.group import Link, Relation

Pair = tuple[UUID, UUID]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Passages that may speak of the same thing as the others of their row.

    Attributes:
        claims: The passages that a person may join.
        others: Those that they would be joined with.
        reason: One sentence that names both readings.
    """

    claims: tuple[UUID, ...]
    others: tuple[UUID, ...]
    reason: str = ""


def proposals(claims: Sequence[UUID], links: Sequence[Link], joined: Iterable[Pair] = ()) -> tuple[Proposal, ...]:
    """Return what waits for an answer among the passages of a row, in their order; nothing where none is proposed.

    Args:
        claims: The passages of the row.
        links: The pairs that made it.
        joined: Pairs that a person said are the same.
    """
    if not any(one.proposed for one in links):
        return ()
    sure = [(one.a, one.b) for one in links if not one.proposed and one.relation is not Relation.RELATED]
    parts = _parts(claims, [*sure, *joined], {end for one in links for end in (one.a, one.b)})
    core = max(parts, key=len)  # of several as large, the first
    return tuple(Proposal(tuple(part), tuple(core), _reason(links, part, core)) for part in parts if part is not core)


def _parts(claims: Sequence[UUID], pairs: Iterable[Pair], linked: set[UUID]) -> list[list[UUID]]:
    """Return the passages in parts that hold together; one that no link speaks of belongs to the first part."""
    part_of = {claim: [claim] for claim in claims}
    strays = [claim for claim in claims if claim not in linked]
    first = next((claim for claim in claims if claim in linked), None)
    for a, b in (*pairs, *((first, stray) for stray in strays if first is not None)):
        if a in part_of and b in part_of and part_of[a] is not part_of[b]:
            whole = part_of[a] + part_of[b]
            part_of.update(dict.fromkeys(whole, whole))
    order = {claim: place for place, claim in enumerate(claims)}
    found = {id(part): sorted(part, key=order.__getitem__) for part in part_of.values()}
    return sorted(found.values(), key=lambda part: order[part[0]])


def _reason(links: Iterable[Link], part: Sequence[UUID], core: Sequence[UUID]) -> str:
    """Return why a part may belong to the core: what its surest link says, one to the core where there is such."""
    own, whole = set(part), set(core)
    found = [one for one in links if one.proposed and (one.a in own) is not (one.b in own)]
    found.sort(key=lambda one: (not {one.a, one.b} & whole, -one.score))
    return found[0].reason if found else ""

"""A new analysis meets the claims of the one before: which mention takes over which claim. Pure."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from workbench.domain import wording
from workbench.domain.claim import Claim, Origin, Standing, make_anchor
from workbench.domain.mention import Kind, Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Takeover:
    """What to do with the claims of a version.

    Attributes:
        add: Found for the first time.
        rewrite: Found again or changed, under the identity they have.
        remove: No longer found, and touched by no one.
    """

    add: tuple[Claim, ...] = ()
    rewrite: tuple[Claim, ...] = ()
    remove: tuple[UUID, ...] = ()


def take_over(
    article: UUID, number: int, text: str, old: Sequence[Claim], touched: Collection[UUID], mentions: Sequence[Mention]
) -> Takeover:
    """Match mentions with the claims that the program proposed before.

    Args:
        article: The article.
        number: Number of its version.
        text: Text of that version.
        old: Every claim of the version so far; those made by hand are left alone.
        touched: Claims that any decision is about: they are never altered or deleted, only marked.
        mentions: What the new analysis found, in text order.
    """
    proposed = [claim for claim in old if claim.origin is Origin.PROPOSED]
    taken = _pair(proposed, mentions, lambda claim, mention: value_key(claim) == value_key(mention))
    found = {claim.uuid for claim in taken.values()}
    left = [claim for claim in proposed if claim.uuid in touched and claim.uuid not in found]
    free = [at for at in range(len(mentions)) if at not in taken]
    others = _pair(left, [mentions[at] for at in free], lambda _claim, _mention: True)
    changed = {free[at]: claim for at, claim in others.items()}
    owners = taken | changed
    uuids = [owners[at].uuid if at in owners else uuid4() for at in range(len(mentions))]
    made = [_claim(uuids, at, mention, article, number, text) for at, mention in enumerate(mentions)]
    kept = {claim.uuid for claim in owners.values()}
    gone = [claim for claim in proposed if claim.uuid not in kept]
    rewrite = [
        _touched(claim, made[at], text, changed=at in changed) if claim.uuid in touched else made[at]
        for at, claim in owners.items()
    ]
    rewrite += [replace(c, standing=Standing.NO_LONGER_FOUND, newer="") for c in gone if c.uuid in touched]
    known = {claim.uuid: claim for claim in proposed}
    return Takeover(
        add=tuple(claim for at, claim in enumerate(made) if at not in owners),
        rewrite=tuple(claim for claim in rewrite if claim != known[claim.uuid]),
        remove=tuple(claim.uuid for claim in gone if claim.uuid not in touched),
    )


def value_key(of: Claim | Mention) -> tuple[Any, ...]:
    """Return the normalised value of the leading kind, as two readings of one passage are told apart by."""
    if of.kind is Kind.QUANTITY and (q := of.quantity) is not None:
        return of.kind, q.low, q.high, q.modifier, q.unit, q.direction
    if of.kind is Kind.TIME and (e := of.expression) is not None:
        return of.kind, e.form, tuple(sorted(e.fields.items())), e.type, e.mod
    if of.kind is Kind.QUOTE and (said := of.quote) is not None:
        return of.kind, said.kind, said.fragments
    return of.kind, of.statement


def _reading(claim: Claim) -> tuple[Any, ...]:
    """Return all that a verdict was given to: the value, what is counted, and who says it."""
    counted = claim.quantity.counted.head if claim.quantity is not None and claim.quantity.counted else ""
    return value_key(claim), counted, claim.speaker.name if claim.speaker else ""


def _touched(claim: Claim, newer: Claim, text: str, *, changed: bool) -> Claim:
    """Return a claim that a person touched as it was, marked with what the analysis says of it now."""
    if not changed and _reading(claim) == _reading(newer):
        return replace(claim, standing=Standing.FOUND, newer="")
    said = wording.cell(wording.read_as(newer, text), newer.speaker.name if newer.speaker else "")
    return replace(claim, standing=Standing.READING_CHANGED, newer=said)


def _claim(uuids: Sequence[UUID], at: int, mention: Mention, article: UUID, number: int, text: str) -> Claim:
    return claim_from(
        mention,
        uuid=uuids[at],
        article=article,
        origin=Origin.PROPOSED,
        number=number,
        text=text,
        said_on=uuids[mention.said_on] if mention.said_on is not None else None,
    )


def claim_from(
    mention: Mention,
    *,
    uuid: UUID,
    article: UUID,
    origin: Origin,
    number: int,
    text: str,
    said_on: UUID | None = None,
) -> Claim:
    """Make a claim from a mention."""
    quote = mention.quote
    doubts = mention.doubts
    if quote is not None and quote.doubt is not None and quote.doubt not in doubts:
        doubts = (*doubts, quote.doubt)
    return Claim(
        uuid=uuid,
        article=article,
        kind=mention.kind,
        origin=origin,
        anchor=make_anchor(text, mention.span, number),
        sentence=mention.sentence,
        quantity=mention.quantity,
        expression=mention.expression,
        quote=quote,
        statement=mention.statement,
        speaker=mention.speaker or (quote.speaker if quote is not None else None),
        said_on=said_on,
        heads=mention.heads,
        doubts=doubts,
        check=mention.check,
        boilerplate=mention.boilerplate,
    )


def _pair(
    claims: Sequence[Claim], mentions: Sequence[Mention], same: Callable[[Claim, Mention], bool]
) -> dict[int, Claim]:
    """Give each mention at most one overlapping claim of its kind, the one with the same span before others."""
    by_start = sorted(claims, key=lambda claim: claim.span)
    starts = [claim.span.start for claim in by_start]
    longest = max((len(claim.span) for claim in by_start), default=0)

    def candidates(mention: Mention) -> Iterator[Claim]:
        first = bisect_left(starts, mention.span.start - longest)
        for claim in by_start[first : bisect_left(starts, mention.span.end)]:
            if claim.kind is mention.kind and claim.span.overlaps(mention.span) and same(claim, mention):
                yield claim

    pairs: dict[int, Claim] = {}
    used: set[UUID] = set()
    for exact in (True, False):
        for at, mention in enumerate(mentions):
            if at in pairs:
                continue
            for claim in candidates(mention):
                if claim.uuid not in used and (not exact or claim.span == mention.span):
                    pairs[at] = claim
                    used.add(claim.uuid)
                    break
    return pairs

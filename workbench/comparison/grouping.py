"""Links to groups: claims joined surest first, with a veto on what a person or a contradiction keeps apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from workbench.comparison import mentions, origin, proposals, words
from workbench.comparison.drift import FAULTS
from workbench.comparison.facets import Facet
from workbench.comparison.links import Found
from workbench.comparison.titles import Title
from workbench.domain.group import Between, Constraint, Group, How, Link, Origin, Relation, Story, Word
from workbench.domain.mention import Kind

_RANK = {Relation.CONFLICT: 0, Relation.COMPATIBLE: 1, Relation.AGREE: 2, Relation.RELATED: 3}
_LAST = 2
_BETWEEN = (Between.OUTLETS, Between.WITHIN, Between.SPEAKERS)
_HOW = (How.LATER, How.ROUNDED, How.VAGUER, How.CONTAINED)


def group(
    found: Found,
    facets: Mapping[UUID, Facet],
    title: Title,
    constraints: Sequence[Constraint] = (),
    stories: Sequence[Story] = (),
) -> list[Group]:
    """Return the groups of two and more claims, in the order of their first claims.

    Args:
        found: All links, and what is proposed to claims that are in no row without it.
        facets: All claims.
        title: Names a row.
        constraints: A person's word.
        stories: The stories, to trace what several articles have from one source.
    """
    cannot = {frozenset((c.a, c.b)) for c in constraints if c.word is Word.CANNOT}
    sets = _Sets(cannot)
    for c in constraints:
        if c.word is not Word.CANNOT and c.a in facets and c.b in facets:
            sets.join(c.a, c.b)
    for one in sorted(found.links, key=_turn):
        if _turn(one) == _LAST and not sets.on_one_thing(one, facets):
            continue
        if one.relation is Relation.CONFLICT and sets.share(one, facets):
            continue
        sets.join(one.a, one.b)
    for a, b in found.same_rows:
        sets.join(a, b)
    proposed = proposals.chosen(found.offered, sets.joined(), cannot)
    for one in proposed:
        sets.join(one.a, one.b)
    pinned = {frozenset((c.a, c.b)): c.relation for c in constraints if c.word is Word.PINNED and c.relation}
    by_set: defaultdict[UUID, list[Link]] = defaultdict(list)
    for one in (*found.links, *proposed):
        if sets.root(one.a) == sets.root(one.b):
            by_set[sets.root(one.a)].append(one)
    groups = [
        _group(sorted(members, key=lambda u: _place(facets[u])), by_set[root], facets, pinned, stories, title)
        for root, members in sets.members().items()
        if len(members) > 1
    ]
    return sorted(groups, key=lambda g: _place(facets[g.claims[0]]))


def _turn(link: Link) -> int:
    """What agrees is joined first; a later remark on the same thing only where nothing else joins the two."""
    if link.kind is Kind.QUOTE and link.how is How.LATER:
        return _LAST
    return int(link.relation is Relation.CONFLICT)


def _place(facet: Facet) -> tuple[int, int, int]:
    return facet.story, facet.claim.span.start, -facet.claim.span.end


def _group(
    members: list[UUID],
    links: list[Link],
    facets: Mapping[UUID, Facet],
    pinned: Mapping[frozenset[UUID], Relation],
    stories: Sequence[Story],
    title: Title,
) -> Group:
    word = next((r for pair, r in pinned.items() if pair <= set(members)), None)
    leading = _leading(links)
    relation = word or (leading.relation if leading else Relation.AGREE)
    own = leading if leading and leading.relation is relation else None
    kind = leading.kind if leading else facets[members[0]].claim.kind
    held = [facets[m] for m in members]
    origins = origin.of(held, stories) if relation in (Relation.AGREE, Relation.COMPATIBLE) else ()
    return Group(
        claims=tuple(members),
        kind=kind,
        relation=relation,
        title=title(held, kind),
        reason=" ".join([own.reason, *_other_faults(own, links)]) if own else "Joined by a person.",
        between=own.between if own else None,
        how=own.how if own else None,
        links=tuple(links),
        note=_note(held, links, origins, relation, stories),
        proposed=bool(links) and all(one.proposed for one in links),
        origins=origins,
    )


def _leading(links: Iterable[Link]) -> Link | None:
    """Return the link that speaks for the group: a contradiction first, the surest of its kind."""

    def rank(one: Link) -> tuple[int, int, int, int, float]:
        between = _BETWEEN.index(one.between) if one.between else len(_BETWEEN)
        how = _HOW.index(one.how) if one.how else len(_HOW)
        return _RANK[one.relation], between, how, -one.fault.count(FAULTS), -one.score

    return min(links, key=rank, default=None)


def _other_faults(leading: Link, links: Iterable[Link]) -> list[str]:
    """Return what else is wrong in a row of a remark: words given to another speaker, too, have lost a "not"."""
    told, reasons = [leading.fault, leading.kind], []
    for one in links if leading.relation is Relation.CONFLICT else ():
        if one.relation is Relation.CONFLICT and not any(one.fault in known for known in told):
            told.append(one.fault)
            reasons.append(one.reason)
    return reasons


def _note(
    members: Sequence[Facet],
    links: Sequence[Link],
    origins: Sequence[Origin],
    relation: Relation,
    stories: Sequence[Story],
) -> str:
    """Say what repetition hides: one speaker, or one source, behind several reports."""
    told = [*_one_speaker(members, links, relation), *(_one_source(one, members, stories) for one in origins)]
    return "; ".join(told)


def _one_source(one: Origin, members: Sequence[Facet], stories: Sequence[Story]) -> str:
    """Say which reports of a row are one source; the others are named nowhere in it, for they are their own."""
    reports = sorted({m.story for m in members})
    if len(one.stories) == len(reports):
        return f"{len(reports)} articles, one source" + (f": {one.source}" if one.source else "")
    letters = ", ".join(stories[at].letter for at in reports if stories[at].key in one.stories)
    return f"{letters}: one source" + (f", {one.source}" if one.source else "")


def _one_speaker(members: Sequence[Facet], links: Sequence[Link], relation: Relation) -> list[str]:
    first = members[0]
    if len(members) < 2 or not first.speaker or relation is Relation.CONFLICT:
        return []
    if not all(mentions.same_speaker(first, m) for m in members) or first.speaker in words.lexicon().agencies:
        return []
    days = {m.said_day for m in members if m.day_told}
    twice = (len(days) > 1 and len({m.story for m in members}) > 1) or any(one.note for one in links)
    return ["one speaker, two occasions" if twice else "one speaker"]


class _Sets:
    """Union-find over claims, with pairs that must stay apart."""

    def __init__(self, cannot: set[frozenset[UUID]]) -> None:
        self._parent: dict[UUID, UUID] = {}
        self._members: dict[UUID, list[UUID]] = {}
        self._apart: defaultdict[UUID, set[UUID]] = defaultdict(set)
        for pair in cannot:
            if len(pair) == 2:
                a, b = pair
                self._apart[a].add(b)
                self._apart[b].add(a)

    def root(self, claim: UUID) -> UUID:
        """Return the representative of a claim's set."""
        while (above := self._parent.get(claim, claim)) != claim:
            self._parent[claim] = self._parent.get(above, above)
            claim = above
        return claim

    def on_one_thing(self, link: Link, facets: Mapping[UUID, Facet]) -> bool:
        """Tell whether a later remark shares something with at least half of what its row would hold."""
        left, right = (self._members.get(self.root(c), [c]) for c in (link.a, link.b))
        shared = sum(bool(facets[x].topic & facets[y].topic) for x in left for y in right)
        return 2 * shared >= len(left) * len(right)

    def join(self, a: UUID, b: UUID) -> None:
        """Put two claims into one set, unless a pair across the two sets must stay apart."""
        one, two = self.root(a), self.root(b)
        if one == two:
            return
        left, right = self._members.get(one, [one]), self._members.get(two, [two])
        if any(self._apart[x] & set(right) for x in left if x in self._apart):
            return
        self._parent[two] = one
        self._members[one] = [*left, *right]
        self._members.pop(two, None)

    def share(self, link: Link, facets: Mapping[UUID, Facet]) -> bool:
        """Tell whether both sets hold claims of one article: a contradiction must not make one row of two counts.

        Two speakers in one article are no such case, nor one remark given twice or changed.
        """
        if link.kind is Kind.QUOTE and (link.between is Between.WITHIN or link.fault):
            return False
        one, two = self.root(link.a), self.root(link.b)
        if one == two:
            return False
        left, right = ({self._side(facets[c], link) for c in self._members.get(root, [root])} for root in (one, two))
        single = len(self._members.get(one, [one])) + len(self._members.get(two, [two])) <= 2
        return not single and bool(left & right)

    @staticmethod
    def _side(facet: Facet, link: Link) -> tuple[int, str]:
        return facet.story, facet.speaker if link.between is Between.SPEAKERS else ""

    def joined(self) -> set[UUID]:
        """Return the claims that stand with others."""
        return {claim for held in self._members.values() for claim in held}

    def members(self) -> dict[UUID, list[UUID]]:
        """Return the sets of two and more by representative."""
        return self._members

"""Which claims the list shows, and in which order: choices as data, and pure functions over a desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from workbench.domain.claim import Origin
from workbench.domain.desk import ClaimView, Desk, Row
from workbench.domain.group import Between, How, Relation
from workbench.domain.mention import Kind
from workbench.domain.verdict import Verdict


class Which(StrEnum):
    """Which part of the claims."""

    TO_CHECK = "to check"
    ALL = "all"
    BY_HAND = "by hand"
    REJECTED = "rejected"


class Decided(StrEnum):
    """Whether a verdict was given, whatever it is."""

    NO = "no"
    YES = "yes"


class Shown(StrEnum):
    """A row's relation as the screen names it."""

    DIFFER = "differ"
    SPEAKERS = "speakers"
    LATER = "later"
    CONSISTENT = "consistent"
    SAME = "same"
    MAYBE = "maybe"
    TOPIC = "topic"
    ONLY_HERE = "only here"


class Order(StrEnum):
    """How the list is sorted."""

    TEXT = "text"
    VALUE = "value"
    RELATION = "relation"
    TO_CHECK = "to check"


@dataclass(frozen=True, slots=True)
class Filter:
    """What a claim must be to be listed; None asks nothing.

    Attributes:
        which: Which part of the claims: by default those on the list to check.
        verdict: One verdict, or whether there is any.
        article: UUID of its article.
        text: Words that must all occur in passage, sentence, reading, speaker or what the row is about.
    """

    which: Which = Which.TO_CHECK
    kind: Kind | None = None
    verdict: Verdict | Decided | None = None
    relation: Shown | None = None
    article: UUID | None = None
    text: str = ""

    def cleared(self) -> Filter:
        """Return the filter with nothing asked but which part of the claims."""
        return Filter(which=self.which)

    @property
    def asks(self) -> bool:
        """Whether it asks for more than a part of the claims."""
        return self != self.cleared()


EVERYTHING = Filter(which=Which.ALL)


def shows(row: Row | None, wanted: Shown) -> bool:
    """Tell whether a row has a relation on screen; one with a relation of its own may ask *Maybe the same?* as well."""
    return shown_relation(row) is wanted or (wanted is Shown.MAYBE and row is not None and bool(row.proposals))


def shown_relation(row: Row | None) -> Shown:
    """Return how the screen names a row's relation; a claim without a row stands alone."""
    if row is None:
        return Shown.ONLY_HERE
    if row.proposed:
        return Shown.MAYBE
    if row.relation is Relation.CONFLICT:
        return Shown.SPEAKERS if row.between is Between.SPEAKERS else Shown.DIFFER
    if row.relation is Relation.COMPATIBLE:
        return Shown.LATER if row.how is How.LATER else Shown.CONSISTENT
    return _PLAIN[row.relation]


_PLAIN = {Relation.AGREE: Shown.SAME, Relation.RELATED: Shown.TOPIC, Relation.ONLY_HERE: Shown.ONLY_HERE}
_RANK = {shown: place for place, shown in enumerate(Shown)}


class Index:
    """A desk's claims, made ready for filtering and sorting; texts are folded when they are first searched."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.rows = {row.key: row for row in desk.rows}
        self.letters = {article.stored.uuid: article.letter for article in desk.articles}
        self._texts = {article.stored.uuid: article.stored.article.text for article in desk.articles}
        self._folded: dict[UUID, str] = {}

    def row(self, view: ClaimView) -> Row | None:
        """Return a claim's row."""
        return self.rows.get(view.row)

    def folded(self, view: ClaimView) -> str:
        """Return everything a claim can be found by, in one case."""
        claim = view.claim
        if claim.uuid not in self._folded:
            row = self.row(view)
            sentence = claim.sentence.of(self._texts.get(claim.article, ""))
            speaker = claim.speaker.name if claim.speaker else ""
            parts = (claim.anchor.exact, sentence, view.read_as, speaker, row.title if row else "")
            self._folded[claim.uuid] = " ".join(" ".join(parts).casefold().split())
        return self._folded[claim.uuid]


def chosen(index: Index, wanted: Filter, order: Order) -> list[ClaimView]:
    """Return the claims that a filter lets through, sorted."""
    words = wanted.text.casefold().split()
    found = [
        view
        for view in index.desk.claims.values()
        if matches(view, index.row(view), wanted) and _has(index, view, words)
    ]
    return in_order(index, found, order)


def matches(view: ClaimView, row: Row | None, wanted: Filter) -> bool:
    """Tell whether a claim is what a filter asks for, its text apart."""
    return (
        _of_part(view, wanted.which)
        and (wanted.kind is None or view.claim.kind is wanted.kind)
        and (wanted.article is None or view.claim.article == wanted.article)
        and (wanted.relation is None or shows(row, wanted.relation))
        and (wanted.verdict is None or _judged_so(view, wanted.verdict))
    )


def _has(index: Index, view: ClaimView, words: Iterable[str]) -> bool:
    return all(word in index.folded(view) for word in words)


def _of_part(view: ClaimView, which: Which) -> bool:
    if which is Which.REJECTED:
        return view.rejected
    if view.rejected or (view.claim.boilerplate and view.claim.origin is not Origin.HUMAN):
        return False
    if which is Which.TO_CHECK:
        return view.listed
    return which is Which.ALL or view.claim.origin is Origin.HUMAN


def _judged_so(view: ClaimView, verdict: Verdict | Decided) -> bool:
    if isinstance(verdict, Decided):
        return view.decided is (verdict is Decided.YES)
    return any(judged is not None and judged.judgement.verdict is verdict for judged in (view.said, view.so))


def in_order(index: Index, views: Iterable[ClaimView], order: Order) -> list[ClaimView]:
    """Return claims sorted; within the same rank they stand as in the text."""
    found = sorted(views, key=lambda view: _text_key(index, view))
    if order is Order.VALUE:
        found.sort(key=_value_key)
    elif order is Order.RELATION:
        found.sort(key=lambda view: _relation_key(index, view))
    elif order is Order.TO_CHECK:
        found.sort(key=lambda view: (not view.listed, view.decided))
    return found


def _text_key(index: Index, view: ClaimView) -> tuple[str, int, int]:
    span = view.claim.span
    return index.letters.get(view.claim.article, ""), span.start, span.end


def _relation_key(index: Index, view: ClaimView) -> tuple[int, str]:
    """Rank by relation; members of one row stand together."""
    row = index.row(view)
    return _RANK[shown_relation(row)], row.key if row else ""


def _value_key(view: ClaimView) -> tuple[int, str, float]:
    """Numbers by what they count, then size; then times by day; then everything else as in the text."""
    quantity, moment = view.claim.quantity, view.moment
    if quantity is not None:
        unit = quantity.unit or (quantity.counted.head if quantity.counted else "")
        return 0, unit, quantity.low
    if moment is not None:
        return 1, "", float((moment.earliest or date.max).toordinal())
    return 2, "", 0.0


def with_text(wanted: Filter, text: str) -> Filter:
    """Return a filter that asks for other words."""
    return replace(wanted, text=text.strip())

"""A person's word laid over the groups that comparison found: what is joined is no proposal, what is pinned stands.

Which claims are in one row the engine decides with the constraints; what their row is called then, is told here. Two
passages that only a person joined are still compared by value: joining "12" and "20" makes a difference, not a report
told twice. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from workbench.comparison import values
from workbench.domain import wording
from workbench.domain.group import Between, How, Relation, Word
from workbench.domain.proposals import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from workbench.domain.claim import Claim
    from workbench.domain.group import Constraint, Group
    from workbench.domain.moment import Moment

_QUOTED = 2
"""Passages quoted of those that a person took a row apart from; the others are counted."""
_LOUDNESS = (Relation.CONFLICT, Relation.COMPATIBLE, Relation.AGREE, Relation.RELATED, Relation.ONLY_HERE)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what it is read as now."""

    claim: Claim
    moment: Moment | None = None
    said_day: date | None = None

    @property
    def speaker(self) -> str:
        """Who says it, "" for the outlet's own voice."""
        return self.claim.speaker.name if self.claim.speaker is not None else ""


@dataclass(frozen=True, slots=True)
class Finding:
    """How a row relates, and why."""

    relation: Relation
    between: Between | None = None
    how: How | None = None
    reason: str = ""


class Laid(NamedTuple):
    """A group as a person's word leaves it.

    Attributes:
        told: Who gave it and when, "" where no one did.
        joined: The pairs of its passages that a person said are the same.
    """

    group: Group
    told: str = ""
    joined: tuple[Pair, ...] = ()


def laid_over(groups: Iterable[Group], constraints: Sequence[Constraint], told: Callable[[UUID], Told]) -> list[Laid]:
    """Return the groups as a person's word leaves them.

    Args:
        groups: What comparison found; rows that a person joined are among them.
        constraints: A person's words, the newest last.
        told: Returns what a claim of the groups is read as.
    """
    words: dict[UUID, list[Constraint]] = {}
    for word in constraints:
        if word.word is not Word.CANNOT:
            words.setdefault(word.a, []).append(word)
    return [_laid(group, _within(group, words), told) if words else Laid(group) for group in groups]


def parted(
    rows: Iterable[Sequence[UUID]], constraints: Iterable[Constraint], told: Callable[[UUID], Told]
) -> dict[UUID, str]:
    """Return from what a person took rows apart, and when, by the first claim of each such row.

    Args:
        rows: The claims of each row.
        constraints: A person's words. One on a pair that is in one row, or of which one has none, keeps nothing apart.
        told: Returns what a claim of the rows is read as.
    """
    row_of = {claim: claims[0] for claims in rows for claim in claims}
    words: dict[UUID, list[tuple[UUID, Constraint]]] = {}
    for word in constraints:
        one, two = row_of.get(word.a), row_of.get(word.b)
        if word.word is Word.CANNOT and one is not None and two is not None and one != two:
            words.setdefault(one, []).append((word.b, word))
            words.setdefault(two, []).append((word.a, word))
    return {row: _kept_apart(others, told) for row, others in words.items()}


def _kept_apart(others: Sequence[tuple[UUID, Constraint]], told: Callable[[UUID], Told]) -> str:
    written = list(dict.fromkeys(f"“{wording.as_written(told(claim).claim)}”" for claim, _ in others))
    quoted, more = ", ".join(written[:_QUOTED]), len(written) - _QUOTED
    what = f"{quoted} and {more} more" if more > 0 else quoted
    return f"Kept apart from {what} by {_who(max((word for _, word in others), key=_when))}."


def relate(a: Told, b: Told) -> Finding:
    """Return how two passages relate that a person says are about one thing: by value, where they have such."""
    one, two = a.claim, b.claim
    relation, how = _by_value(a, b)
    reason = f"“{wording.as_written(one)}” and “{wording.as_written(two)}”."
    if relation is not Relation.CONFLICT:
        return Finding(relation, None, how, reason)
    if a.speaker and a.speaker == b.speaker and a.said_day and b.said_day and a.said_day != b.said_day:
        return Finding(Relation.COMPATIBLE, None, How.LATER, reason)
    if a.speaker and b.speaker and a.speaker != b.speaker:
        return Finding(relation, Between.SPEAKERS, None, reason)
    return Finding(relation, Between.WITHIN if one.article == two.article else Between.OUTLETS, None, reason)


def _by_value(a: Told, b: Told) -> tuple[Relation, How | None]:
    one, two = a.claim, b.claim
    if one.quantity is not None and two.quantity is not None:
        comparable = values.same_dimension(one.quantity, two.quantity)
        return values.relate(one.quantity, two.quantity) if comparable else (Relation.RELATED, None)
    if a.moment is not None and b.moment is not None:
        return _by_days(a.moment, b.moment)
    same_voice = bool(a.speaker) and a.speaker == b.speaker
    same_words = one.anchor.exact.casefold() == two.anchor.exact.casefold()
    return (Relation.AGREE if same_voice or same_words else Relation.RELATED), None


def _by_days(one: Moment, two: Moment) -> tuple[Relation, How | None]:
    """Compare the days that two times may mean; one that means none yet cannot be compared."""
    if one.earliest is None or one.latest is None or two.earliest is None or two.latest is None:
        return (Relation.AGREE if one.value == two.value else Relation.RELATED), None
    if (one.earliest, one.latest) == (two.earliest, two.latest):
        return Relation.AGREE, None
    if one.earliest <= two.latest and two.earliest <= one.latest:
        return Relation.COMPATIBLE, How.CONTAINED
    return Relation.CONFLICT, None


def _within(group: Group, words: Mapping[UUID, list[Constraint]]) -> list[Constraint]:
    """Return the words on pairs of a group's members."""
    members = set(group.claims)
    return [word for claim in group.claims for word in words.get(claim, ()) if word.b in members]


def _laid(group: Group, words: Sequence[Constraint], told: Callable[[UUID], Told]) -> Laid:
    if not words:
        return Laid(group)
    pairs = tuple((word.a, word.b) for word in words)
    pins = [word for word in words if word.word is Word.PINNED and word.relation is not None]
    newest = max(pins or words, key=_when)
    if pins and newest.relation is not None:
        reasons = (link.reason for link in group.links if link.relation is newest.relation)
        reason = group.reason if group.reason in reasons else ""
        finding = Finding(newest.relation, newest.between, newest.how, reason)
        return Laid(_as(group, finding), f"Relation set by {_who(newest)}.", pairs)
    linked = {frozenset((link.a, link.b)) for link in group.links if link.relation is not Relation.RELATED}
    apart = [word for word in words if frozenset((word.a, word.b)) not in linked]
    found = [relate(told(word.a), told(word.b)) for word in apart]
    if linked:
        found.append(Finding(group.relation, group.between, group.how, group.reason))
    finding = min(found, key=_loudness) if found else Finding(group.relation, group.between, group.how, group.reason)
    joined = apart or group.proposed
    said = "Joined" if joined else "Kept together"
    return Laid(_as(group, finding), f"{said} by {_who(newest)}.", pairs)


def _as(group: Group, finding: Finding) -> Group:
    differs = finding.relation is Relation.CONFLICT
    return replace(
        group,
        relation=finding.relation,
        between=finding.between,
        how=finding.how,
        reason=finding.reason,
        proposed=False,
        note="" if differs else group.note,
        origins=() if differs else group.origins,
    )


def _loudness(finding: Finding) -> tuple[int, int]:
    order = (Between.OUTLETS, Between.WITHIN, Between.SPEAKERS)
    return _LOUDNESS.index(finding.relation), order.index(finding.between) if finding.between else 0


def _when(word: Constraint) -> float:
    return word.at.timestamp() if word.at is not None else 0.0


def _who(word: Constraint) -> str:
    """Return who said so, and when: "Ana Torv, 3 Mar 2021"."""
    if word.at is None:
        return word.by
    day = word.at.date()
    return f"{word.by}, {wording.short_day(day)} {day.year}"

"""Claims and groups to what the desk shows: views of claims, rows with readings and cells, counts. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.claim import Origin, Standing
from workbench.domain.desk import ClaimView, Counts, Row
from workbench.domain.group import Between, Group, Relation
from workbench.domain.mention import Kind
from workbench.domain.proposals import proposals
from workbench.domain.quote import only_points
from workbench.domain.reason import Doubtful
from workbench.domain.verdict import Question
from workbench.services import by_hand
from workbench.services.deciding import short
from workbench.services.listing import Shortened, shortened
from workbench.services.readings import Passage, readings

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
    from uuid import UUID

    from workbench.domain.claim import Claim
    from workbench.domain.desk import Reading
    from workbench.domain.projection import State
    from workbench.domain.proposals import Proposal
    from workbench.services.material import Shown


@dataclass(frozen=True, slots=True)
class Table:
    """What `build_rows` makes."""

    claims: Mapping[UUID, ClaimView]
    rows: tuple[Row, ...]
    counts: Counts


def has_row(claim: Claim, state: State) -> bool:
    """Tell whether a claim takes part in rows: not rejected, of the story, no scare quote, title or bare "this"."""
    if claim.uuid in state.rejected or claim.boilerplate:
        return False
    if claim.origin is Origin.HUMAN or claim.kind is not Kind.QUOTE or claim.quote is None:
        return True
    return not (claim.quote.of_no_one or only_points(claim.quote, claim.anchor.exact))


def build_rows(columns: Sequence[Shown], groups: Sequence[Group], state: State) -> Table:
    """Return the claims and rows of the articles compared.

    Args:
        columns: The articles in the order of the columns.
        groups: What comparison found among their claims; a claim in no group gets a row of its own.
        state: What stands after the case's decisions.
    """
    grouped = {uuid for group in groups for uuid in group.claims}
    material = _Claims(columns, state, grouped)
    words = tuple(state.constraints.values())
    laid = [*by_hand.laid_over(groups, words, material.told)]
    laid += [
        by_hand.Laid(_alone(claim))
        for claim in material.claims.values()
        if claim.uuid not in grouped and has_row(claim, state)
    ]
    material.shorten(one.group for one in laid)
    rows = [material.row(one) for one in laid]
    parted = by_hand.parted((row.claims for row in rows), words, material.told)
    rows = [replace(row, parted=parted[row.claims[0]]) if row.claims[0] in parted else row for row in rows]
    rows.sort(key=material.order)
    row_of = {uuid: row for row in rows for uuid in row.claims}
    views = {claim.uuid: material.view(claim, row_of.get(claim.uuid)) for claim in material.claims.values()}
    return Table(views, tuple(rows), count(rows))


def count(rows: Iterable[Row]) -> Counts:
    """Return the figures of the status bar; a proposed join is no difference yet."""
    rows = tuple(rows)
    conflicts = [row.between for row in rows if row.relation is Relation.CONFLICT and not row.proposed]
    return Counts(
        to_check=sum(row.listed and not row.decided for row in rows),
        decided=sum(row.decided for row in rows),
        between_outlets=sum(between in (Between.OUTLETS, None) for between in conflicts),
        within=conflicts.count(Between.WITHIN),
        between_speakers=conflicts.count(Between.SPEAKERS),
    )


def speaker_name(claim: Claim) -> str:
    """Return who says it, "" for the outlet's own voice."""
    return claim.speaker.name if claim.speaker is not None else ""


def _alone(claim: Claim) -> Group:
    return Group((claim.uuid,), claim.kind, Relation.ONLY_HERE, _title(claim))


def _title(claim: Claim) -> str:
    """Return what a claim found only here is about: what is counted, else its words."""
    if claim.kind is Kind.QUANTITY and claim.quantity is not None and claim.quantity.counted is not None:
        return short(claim.quantity.counted.text)
    return short(claim.anchor.exact)


def _touched(state: State) -> set[UUID]:
    """Return the claims that a person said something of which they must find again."""
    judged = {claim for claim, _ in state.verdicts}
    paired = {claim for pair in state.constraints for claim in pair}
    return judged | paired | state.rejected | set(state.listed) | set(state.borders)


class _Claims:
    """The claims of the columns with what was decided on them, looked up while rows are made."""

    def __init__(self, columns: Sequence[Shown], state: State, grouped: Collection[UUID]) -> None:
        self.state = state
        known = _touched(state).union(grouped)
        self.claims: dict[UUID, Claim] = {}
        self._shown: dict[UUID, Shown] = {}
        self._place: dict[UUID, tuple[int, int]] = {}
        self._short = Shortened()
        for at, shown in enumerate(columns):
            for claim in shown.claims.values():
                if claim.kind is Kind.STATEMENT and claim.origin is Origin.PROPOSED and claim.uuid not in known:
                    continue  # nearly every sentence states something: only what meets another statement is a claim
                self.claims[claim.uuid] = claim
                self._shown[claim.uuid] = shown
                self._place[claim.uuid] = (at, claim.span.start)

    def told(self, uuid: UUID) -> by_hand.Told:
        """Return a claim with what it is read as."""
        shown = self._shown[uuid]
        return by_hand.Told(self.claims[uuid], shown.moments.get(uuid), shown.said_days.get(uuid))

    def shorten(self, groups: Iterable[Group]) -> None:
        """Note what the short list leaves out, which takes all rows to tell."""
        moments = {uuid: moment for shown in self._shown.values() for uuid, moment in shown.moments.items()}
        self._short = shortened(groups, self.claims, moments)

    def row(self, laid: by_hand.Laid) -> Row:
        """Return a group as a row."""
        group = laid.group
        claims = sorted(group.claims, key=self._place.__getitem__)
        cells: dict[UUID, tuple[UUID, ...]] = {}
        for uuid in claims:
            article = self._shown[uuid].uuid
            cells[article] = (*cells.get(article, ()), uuid)
        differ = _differ(group)
        proposed = proposals(claims, group.links, laid.joined)
        return Row(
            key=claims[0].hex,
            title=group.title,
            kind=group.kind,
            relation=group.relation,
            claims=tuple(claims),
            readings=self._readings(claims, proposed),
            cells=cells,
            reason=group.reason,
            between=group.between,
            how=group.how,
            note=group.note,
            proposed=group.proposed,
            absences=self._absences(claims, cells),
            attributed=any(self.claims[uuid].speaker is not None for uuid in claims),
            listed=any(self._why_listed(uuid, differ) for uuid in claims),
            decided=any(self._answered(uuid) for uuid in claims),
            links=group.links,
            origins=group.origins,
            by_hand=laid.told,
            proposals=proposed,
        )

    def view(self, claim: Claim, row: Row | None) -> ClaimView:
        """Return a claim with what is known and decided about it."""
        uuid, shown = claim.uuid, self._shown[claim.uuid]
        why = self._why_listed(uuid, _differ(row)) if row is not None else ""
        return ClaimView(
            claim=claim,
            read_as=shown.read_as[uuid],
            moment=shown.moments.get(uuid),
            said_day=shown.said_days.get(uuid),
            rejected=uuid in self.state.rejected,
            listed=bool(why),
            why_listed=why,
            said=self.state.verdicts.get((uuid, Question.SAID)),
            so=self.state.verdicts.get((uuid, Question.SO)),
            row=row.key if row is not None else "",
        )

    def order(self, row: Row) -> tuple[int, tuple[int, int]]:
        """Return where a row stands: differences first, then speakers, then the list to check, then by the text."""
        if row.relation is Relation.CONFLICT and not row.proposed:
            rank = {Between.WITHIN: 1, Between.SPEAKERS: 2}.get(row.between or Between.OUTLETS, 0)
        else:
            rank = 3 if row.listed else 4
        return rank, self._place[row.claims[0]]

    def _readings(self, claims: Sequence[UUID], proposed: Sequence[Proposal]) -> tuple[Reading, ...]:
        """Return the readings of a row; no verdict reaches passages that are only proposed to be the same."""
        apart = [one.claims for one in proposed]
        waiting = {uuid for part in apart for uuid in part}
        parts = [[uuid for uuid in claims if uuid not in waiting], *apart]
        found = [reading for part in parts for reading in readings([self._reads(uuid) for uuid in part])]
        return tuple(sorted(found, key=lambda reading: claims.index(reading.claims[0])))

    def _reads(self, uuid: UUID) -> Passage:
        """Return what makes a passage one reading with others."""
        shown = self._shown[uuid]
        name = speaker_name(self.claims[uuid])
        return Passage(uuid, self._value(uuid), shown.read_as[uuid], name, shown.said_days.get(uuid))

    def _value(self, uuid: UUID) -> Hashable:
        """Return what makes two readings one: the figure itself, whatever noun stands beside it; else its words."""
        figure = self.claims[uuid].quantity
        if figure is not None:
            return figure.low, figure.high, figure.modifier, figure.unit
        return self._shown[uuid].read_as[uuid]

    def _absences(self, claims: Sequence[UUID], cells: Mapping[UUID, object]) -> frozenset[UUID]:
        members = frozenset(claims)
        return frozenset(article for about, article in self.state.absences if about & members and article not in cells)

    def _why_listed(self, uuid: UUID, differ: str) -> str:
        """Return why a claim is on the list to check, "" when it is not; a person's word wins."""
        listed = self.state.listed.get(uuid)
        if listed is not None:
            return "put there by you" if listed else ""
        claim = self.claims[uuid]
        if claim.standing is Standing.READING_CHANGED:
            return f"the reading changed: {claim.newer}"
        if claim.standing is Standing.NO_LONGER_FOUND:
            return "no longer found"
        return (
            differ
            or _doubted(claim)
            or self._short.reason(claim)
            or ("added by you" if claim.origin is Origin.HUMAN else "")
        )

    def _answered(self, uuid: UUID) -> bool:
        """Tell whether every question that is asked of a passage has its verdict: "said" alone decides nothing."""
        claim = self.claims[uuid]
        said = claim.speaker is not None or claim.kind is Kind.QUOTE
        asked = (Question.SAID, Question.SO) if said else (Question.SO,)
        given = (self.state.verdicts.get((uuid, question)) for question in asked)
        return all(judged is not None and judged.judgement.verdict is not None for judged in given)


def _doubted(claim: Claim) -> str:
    """Return why the day of a claim cannot be as written ("23 February 2021 was a Tuesday, not a Monday"), or ""."""
    doubts = claim.doubts if claim.expression is not None else ()
    return next((doubt.reason for doubt in doubts if doubt.about is Doubtful.VALUE), "")


def _differ(row: Group | Row) -> str:
    """Return why a row of its kind is worth checking, "" where nothing differs."""
    if row.relation is not Relation.CONFLICT or row.proposed:
        return ""
    if row.between is Between.SPEAKERS:
        return "the speakers disagree"
    return "differs within one report" if row.between is Between.WITHIN else "the reports differ"

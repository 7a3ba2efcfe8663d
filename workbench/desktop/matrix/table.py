"""What the comparison shows, as values: its lines in order, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from workbench.desktop import wording
from workbench.domain.desk import ClaimView, Desk, DeskArticle, Row
from workbench.domain.group import Between, Link, Relation
from workbench.domain.verdict import Question
from workbench.domain.wording import as_written

MOST = 3
"""Passages shown in a cell; of more, the last line says how many."""

USUAL = 2
"""Lines of text a row of the table has room for: the relation, and what the row is about."""

_LOUDNESS = {sign: place for place, sign in enumerate("≠⇄↻≈=?")}

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a row of the desk, or one speaker of a row that stands open."""

    row: Row
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Against:
    """How a passage relates to what the base article says.

    Attributes:
        sign: The relation's mark.
        text: "Reports differ, against A".
    """

    sign: str
    text: str
    relation: Relation
    between: Between | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in a cell.

    Attributes:
        value: As written.
        tail: " · speaker · day said", or "".
        doubts: The reasons of its "?" marks.
        badge: Letter of its verdict, or "".
        against: How it relates to the base article, where there are others beside the two.
    """

    claim: UUID
    value: str
    tail: str
    doubts: tuple[str, ...] = ()
    badge: str = ""
    against: Against | None = None

    @property
    def text(self) -> str:
        """The passage as one text: value, speaker, day, how it relates to the base or the row, and what is doubtful."""
        told = f" ({self.against.text})" if self.against is not None else ""
        return f"{self.value}{self.tail}{told}" + "".join(f"\n? {doubt}" for doubt in self.doubts)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: up to three passages, or why there is none.

    Attributes:
        more: Passages that are not shown.
        empty: "No match found", or "Not mentioned" where a person confirmed it.
    """

    passages: tuple[Passage, ...] = ()
    more: int = 0
    empty: str = ""

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return max(1, len(self.passages) + bool(self.more))

    @property
    def text(self) -> str:
        """The cell as one text, for tooltip and screen reader."""
        if self.empty:
            return self.empty
        lines = [passage.text for passage in self.passages]
        return "\n".join([*lines, *([f"+{self.more}"] if self.more else [])])

    @property
    def signed(self) -> bool:
        """Whether any passage tells how it relates to the base: the others keep the room for its mark."""
        return any(passage.against is not None for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the first column.

    Attributes:
        word: The relation in words, or a speaker's name in a line of its own.
        note: "one source" and the like.
        badges: Letters of the verdicts given on the row.
        can_open: It opens into one line per speaker.
        sources: Which reports have it from one source.
    """

    row: Row
    mark: str
    word: str
    title: str
    note: str = ""
    badges: tuple[str, ...] = ()
    can_open: bool = False
    is_open: bool = False
    speaker: str | None = None
    sources: str = ""

    @property
    def text(self) -> str:
        """The head as one text, for the screen reader."""
        word = f"{self.word} ({self.note})" if self.note else self.word
        return f"{word}: {self.title}" if self.title else word

    @property
    def tooltip(self) -> str:
        """The head with its reason, and who joined the row or set its relation."""
        return "\n".join(
            part for part in (self.text, self.row.reason, self.sources, self.row.by_hand, self.row.parted) if part
        )


def speakers(row: Row) -> tuple[str, ...]:
    """Return the voices of a row in the order of its readings."""
    return tuple(dict.fromkeys(reading.speaker for reading in row.readings))


def can_open(row: Row) -> bool:
    """Tell whether a row opens into one line per speaker."""
    return row.relation is Relation.CONFLICT and row.between is Between.SPEAKERS and len(speakers(row)) > 1


def lines(rows: Iterable[Row], opened: frozenset[str]) -> list[Line]:
    """Return the lines of the table.

    Args:
        rows: The rows in their order.
        opened: Keys of the rows that show one line per speaker.
    """
    found = []
    for row in rows:
        found.append(Line(row))
        if row.key in opened and can_open(row):
            found += [Line(row, speaker) for speaker in speakers(row)]
    return found


def head(desk: Desk, line: Line, opened: frozenset[str]) -> Head:
    """Return the first column of a line."""
    row = line.row
    if line.speaker is not None:
        name = line.speaker or translate("matrix", "in the outlet's own voice")
        return Head(row, "", name, "", speaker=line.speaker)
    return Head(
        row,
        wording.relation_mark(row),
        wording.relation_word(row, desk),
        row.title,
        row.note,
        badges(view for view in map(desk.claims.get, row.claims) if view is not None),
        can_open(row),
        row.key in opened,
        sources=wording.shared_sources(row, desk),
    )


def cell(desk: Desk, line: Line, article: UUID, year: int | None, base: DeskArticle | None = None) -> Cell:
    """Return what stands in a cell.

    Args:
        desk: The case.
        line: Its line.
        article: Its column.
        year: The year that days need not name.
        base: The article it is held against, None where the row's relation tells that.
    """
    known, claims = desk.claims, line.row.cells.get(article, ())
    views = [view for view in map(known.get, claims) if view is not None] if claims else []
    if line.speaker is not None:
        views = [view for view in views if _speaker(line.row, view) == line.speaker]
        if not views:
            return Cell(empty="–")
    if not views:
        confirmed = article in line.row.absences
        return Cell(empty=translate("matrix", "Not mentioned") if confirmed else translate("matrix", "No match found"))
    shown = views if len(views) <= MOST else views[: MOST - 1]
    return Cell(tuple(_related(line.row, view, year, base) for view in shown), len(views) - len(shown))


def _related(row: Row, view: ClaimView, year: int | None, base: DeskArticle | None) -> Passage:
    """Return a passage with how it relates: by mark and word where it is only proposed to be the same."""
    claim = view.claim.uuid
    if not row.proposed and wording.passage_mark(row, claim) == wording.PROPOSED:
        word = wording.proposal_word()
        one = passage(view, year)
        return replace(one, tail=f"{one.tail} · {word}", against=Against(wording.PROPOSED, word, Relation.RELATED))
    return passage(view, year, None if base is None else against(row, claim, base))


def against(row: Row, claim: UUID, base: DeskArticle) -> Against | None:
    """Return how a passage relates to the base article's, by the loudest pair; None where nothing is known of it.

    A passage takes part in what is known of others that carry its reading. What a person joined or
    pinned stands for the whole row and is told there.
    """
    theirs = row.cells.get(base.stored.uuid, ())
    return None if row.by_hand or not theirs else _between(row, claim, set(theirs), base.letter)


def _between(row: Row, claim: UUID, theirs: set[UUID], letter: str) -> Against | None:
    mates = next((set(reading.claims) for reading in row.readings if claim in reading.claims), {claim})
    between = _links(row, {claim}, theirs) or ([] if mates & theirs else _links(row, mates, theirs))
    words = [(wording.pair_word(link), link) for link in between]
    found = min(words, key=lambda pair: _LOUDNESS.get(pair[0][0], len(_LOUDNESS)), default=None)
    if (found is None or not found[0][0]) and not mates & theirs:
        return None
    text = translate("matrix", "{relation}, against {letter}")
    if found is None or not found[0][0]:
        return Against("=", text.format(relation=translate("matrix", "The same"), letter=letter), Relation.AGREE)
    (sign, word), link = found
    return Against(sign, text.format(relation=word, letter=letter), link.relation, link.between)


def _links(row: Row, ours: Collection[UUID], theirs: Collection[UUID]) -> list[Link]:
    return [k for k in row.links if (k.a in ours and k.b in theirs) or (k.b in ours and k.a in theirs)]


def passage(view: ClaimView, year: int | None, related: Against | None = None) -> Passage:
    """Return a passage as a cell shows it, with how it relates to the base article's."""
    claim = view.claim
    who, day = claim.speaker.name if claim.speaker else "", wording.day(view.said_day, year)
    return Passage(
        claim.uuid,
        as_written(claim),
        (f" · {who}" if who else "") + (f" · {day}" if day else ""),
        tuple([doubt.reason for doubt in claim.doubts]),
        badge(view),
        related,
    )


def badge(view: ClaimView) -> str:
    """Return the letter of a passage's verdict; “V (with a mark) when only *Did they say it?* was answered.

    That somebody said a thing must never look as if the thing were verified.
    """
    for question, sign in ((Question.SO, ""), (Question.SAID, "“")):
        judged = view.judged(question)
        if judged is not None and judged.judgement.verdict is not None:
            return f"{sign}{wording.KEYS[judged.judgement.verdict]}"
    return ""


def badges(views: Iterable[ClaimView]) -> tuple[str, ...]:
    """Return the letters of all verdicts, each once."""
    return tuple(dict.fromkeys(letter for view in views if (letter := badge(view))))


def heights(shown: Iterable[Line]) -> Mapping[int, int]:
    """Return how many lines of text each line of the table needs, for those that differ from the usual two."""
    needed = {place: _height(line) for place, line in enumerate(shown)}
    return {place: height for place, height in needed.items() if height != USUAL}


def _height(line: Line) -> int:
    if line.speaker is None:
        return max(USUAL, min(MOST, max(map(len, line.row.cells.values()), default=0)))
    own = {claim for reading in line.row.readings if reading.speaker == line.speaker for claim in reading.claims}
    return min(MOST, max((len(own.intersection(claims)) for claims in line.row.cells.values()), default=1))


def _speaker(row: Row, view: ClaimView) -> str:
    return next((r.speaker for r in row.readings if view.claim.uuid in r.claims), "")

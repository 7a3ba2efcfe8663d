"""Who said what, report beside report: the speakers of a desk with their remarks. Pure.

Spellings of one name are one speaker (`services.speakers`); roles and pronouns stand under the person that the article
means by them. What is folded wrongly a person puts right with `reviewing.correct_speaker`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.domain import wording
from workbench.domain.quote import QuoteKind
from workbench.domain.reason import Doubtful
from workbench.services.speakers import Name, folded, is_pronoun, is_quote, name_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from workbench.domain.claim import Claim
    from workbench.domain.desk import ClaimView, Desk, DeskArticle, Row
    from workbench.domain.quote import Quote, Speaker
    from workbench.domain.span import Span

_NAMED: Final = re.compile(r"(?<![\w-])[A-Z][\w’'.-]+(?: (?:(?:de|da|van|von|der|den|al|el|bin) )?[A-Z][\w’'-]+){1,3}")
_NOBODY: Final = Name("")


@dataclass(frozen=True, slots=True)
class Remark:
    """One quote of one article.

    Attributes:
        view: The claim and what is known of it.
        row: Its row.
        content: What is quoted; in marks where the words are the speaker's own.
        cue: The word or words of saying, "" where there is none.
        written: The speaker as written there, where that is not the name.
        via: Who reports whom, from the speaker outwards ("The National").
        doubts: Why a person should look at its speaker or its borders.
    """

    view: ClaimView
    row: Row
    content: str
    cue: str = ""
    written: str = ""
    via: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def claim(self) -> UUID:
        """The claim."""
        return self.view.claim.uuid


@dataclass(frozen=True, slots=True)
class Line:
    """Remarks of one speaker that stand beside each other: at most one per article.

    Attributes:
        cells: The remarks by article, in the order of the columns.
        joined: They are one remark told by several articles; else each stands on its own.
    """

    cells: Mapping[UUID, Remark]
    joined: bool = False

    @property
    def first(self) -> Remark:
        """The first remark, in the order of the columns."""
        return next(iter(self.cells.values()))


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker.

    Attributes:
        name: The fullest name, in its most frequent spelling; "" for words of which no speaker is named.
        names: Every name that is folded here.
        forms: How else the articles speak of them ("the foreign minister", "he"), each once.
        lines: What they said: what several articles tell first, then the rest of each, in the order of the text.
    """

    name: str
    names: tuple[str, ...]
    forms: tuple[str, ...]
    lines: tuple[Line, ...]

    def remarks(self) -> Iterator[Remark]:
        """Go through all remarks, line by line."""
        for line in self.lines:
            yield from line.cells.values()


def build(desk: Desk) -> tuple[Voice, ...]:
    """Return the speakers of a desk's columns; who is heard in most reports, and most often, comes first.

    Only quotes that have a row take part: no captions, notices, scare quotes or titles, and nothing rejected.
    """
    fold = folded(_all_names(desk.claims.values()))
    rows = {row.key: row for row in desk.rows}
    articles = {article.stored.uuid: article for article in desk.articles}
    place = {article: at for at, article in enumerate(desk.columns)}
    heard: dict[Name | None, list[Remark]] = {}
    shown = [view for view in desk.claims.values() if view.row in rows and view.claim.article in place]
    for view in sorted(shown, key=lambda view: (place[view.claim.article], view.claim.span)):
        claim = view.claim
        if is_quote(claim):
            who = name_of(claim)
            voice = fold[who] if who is not None else None
            heard.setdefault(voice, []).append(_remark(view, rows[view.row], articles[claim.article], voice))
    known: dict[Name | None, list[Name]] = {}
    for name, head in fold.items():
        known.setdefault(head, []).append(name)
    made = [_voice(head, known.get(head, ()), remarks, desk.columns) for head, remarks in heard.items()]
    return tuple(sorted(made, key=lambda voice: _rank(voice, place)))


def matching(voices: Sequence[Voice], text: str) -> tuple[Voice, ...]:
    """Return what holds every word of a text: all of a speaker who is named so, else the lines that have the words."""
    words = text.casefold().split()
    if not words:
        return tuple(voices)
    found = []
    for voice in voices:
        called = " ".join((voice.name, *voice.names, *voice.forms)).casefold()
        lines = [line for line in voice.lines if all(word in f"{called} {_searched(line)}" for word in words)]
        if lines:
            found.append(Voice(voice.name, voice.names, voice.forms, tuple(lines)))
    return tuple(found)


def parted_by(voice: Voice) -> dict[str, UUID]:
    """Return the names that are folded to one speaker, each with a quote under it: where one can be parted."""
    found: dict[str, UUID] = {}
    for remark in voice.remarks():
        speaker = remark.view.claim.speaker
        if speaker is not None and not is_pronoun(speaker.name):
            found.setdefault(speaker.name, remark.claim)
    return found if len(found) > 1 else {}


def holding(desk: Desk, claim: Claim) -> UUID:
    """Return the quote that a figure or a time stands in, itself where it stands in none."""
    found = [
        view.claim
        for view in desk.claims.values()
        if view.row and view.claim.article == claim.article and view.claim.span.contains(claim.span)
    ]
    return min((each for each in found if is_quote(each)), key=lambda each: len(each.span), default=claim).uuid


def offered(desk: Desk, article: UUID) -> tuple[str, ...]:
    """Return the names to choose a speaker from: who speaks in an article, who else speaks, who else is named there."""
    fold = folded(_all_names(desk.claims.values()))
    heads: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for view in desk.claims.values():
        who = name_of(view.claim)
        if who is not None and who.article is None:
            heads[view.claim.article == article][fold[who].text] += 1
    named = Counter(_NAMED.findall(desk.article(article).stored.article.text))
    ranked = (name for counted in (heads[True], heads[False], named) for name, _ in counted.most_common())
    return tuple(dict.fromkeys(ranked))


def mentions(desk: Desk, claim: Claim) -> tuple[int, int]:
    """Return how many passages are by the speaker of a claim: in its article, and in the case."""
    fold, who = folded(_all_names(desk.claims.values())), name_of(claim)
    if who is None:
        return 0, 0
    head = fold.get(who, who)
    found = [view.claim for view in desk.claims.values() if fold.get(name_of(view.claim) or _NOBODY) == head]
    return sum(each.article == claim.article for each in found), len(found)


def _all_names(views: Iterable[ClaimView]) -> Counter[Name]:
    ordered = sorted(views, key=lambda view: view.claim.span)
    return Counter(name for view in ordered if (name := name_of(view.claim)) is not None)


def _remark(view: ClaimView, row: Row, article: DeskArticle, voice: Name | None) -> Remark:
    claim, text = view.claim, article.stored.article.text
    quote, speaker = claim.quote, claim.speaker
    written = _written(speaker, voice)
    doubts = (doubt.reason for doubt in claim.doubts if doubt.about in (Doubtful.SPEAKER, Doubtful.PASSAGE))
    if quote is None:
        return Remark(view, row, wording.as_written(claim), "", written, (), tuple(doubts))
    known = {speaker.name} if speaker is not None else set()
    via = tuple(dict.fromkeys(who.name for who in quote.chain if who.name not in known))
    cue = " ".join(quote.cue.of(text).split()) if quote.cue is not None else ""
    return Remark(view, row, _content(quote, text), cue, written, via, tuple(doubts))


def _content(quote: Quote, text: str) -> str:
    """Return what is quoted; of half a quote the marks stand where they stand, for the rest is not the speaker's."""
    if quote.kind is not QuoteKind.MIXED:
        return wording.quote(quote, text)
    return " … ".join(" ".join(fragment.of(text).split()) for fragment in quote.fragments).rstrip(",")


def _written(speaker: Speaker | None, voice: Name | None) -> str:
    if speaker is None or voice is None:
        return ""
    text = " ".join(speaker.text.split())
    return "" if plain(text) == plain(voice.text) else text


def _voice(head: Name | None, known: Sequence[Name], remarks: Sequence[Remark], columns: Sequence[UUID]) -> Voice:
    names = dict.fromkeys([head.text, *(name.text for name in known)] if head is not None else [])
    called = {plain(name) for name in names}
    forms = {plain(r.written): r.written for r in reversed(remarks) if r.written and plain(r.written) not in called}
    return Voice(
        head.text if head else "", tuple(names), tuple(reversed(forms.values())), tuple(_lines(remarks, columns))
    )


def _lines(remarks: Sequence[Remark], columns: Sequence[UUID]) -> list[Line]:
    """Put what several articles tell beside each other, and below it what each has alone, column by column."""
    rows: dict[str, dict[UUID, list[Remark]]] = {}
    for remark in remarks:
        rows.setdefault(remark.row.key, {}).setdefault(remark.view.claim.article, []).append(remark)
    place = {column: at for at, column in enumerate(columns)}
    joined = [line for cells in rows.values() if len(cells) > 1 for line in _beside(cells, columns, joined=True)]
    joined.sort(key=lambda line: _stands(line, place))
    alone: dict[UUID, list[Remark]] = {}
    for cells in rows.values():
        for column, found in cells.items() if len(cells) == 1 else ():
            alone.setdefault(column, []).extend(found)
    for found in alone.values():
        found.sort(key=lambda remark: remark.view.claim.span)
    return [*joined, *_beside(alone, columns, joined=False)]


def _beside(cells: Mapping[UUID, Sequence[Remark]], columns: Sequence[UUID], *, joined: bool) -> list[Line]:
    most = max(map(len, cells.values()), default=0)
    return [
        Line({column: cells[column][at] for column in columns if at < len(cells.get(column, ()))}, joined)
        for at in range(most)
    ]


def _stands(line: Line, place: Mapping[UUID, int]) -> tuple[int, Span]:
    return place[line.first.view.claim.article], line.first.view.claim.span


def _rank(voice: Voice, place: Mapping[UUID, int]) -> tuple[bool, int, int, tuple[int, Span]]:
    remarks = list(voice.remarks())
    unknown = not voice.name or is_pronoun(voice.name)
    articles = {remark.view.claim.article for remark in remarks}
    return unknown, -len(articles), -len(remarks), min(_stands(line, place) for line in voice.lines)


def _searched(line: Line) -> str:
    found = ((remark.content, remark.cue, *remark.via) for remark in line.cells.values())
    return " ".join(part for parts in found for part in parts).casefold()

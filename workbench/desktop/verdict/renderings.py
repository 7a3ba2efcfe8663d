"""The wordings of one quote in the strip: each report's under the other, what differs underlined.

In alarm colour, and bold, only where a number, a negation or a hedge changed; that two reports word a remark
otherwise is expected.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from workbench.domain.group import Between
from workbench.domain.mention import Kind
from workbench.domain.wording import as_written

if TYPE_CHECKING:
    from workbench.desktop.theme import Colours
    from workbench.domain.desk import ClaimView, Desk, Row
    from workbench.services.renderings import Piece

MOST = 6
"""Wordings shown: one per column."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A quote's wording in one report.

    Attributes:
        where: Letter of the report.
    """

    where: str
    pieces: tuple[Piece, ...]


def renderings(desk: Desk, row: Row) -> tuple[Rendering, ...]:
    """Return the wordings of one quote, the base article's first; none where there are not two of them."""
    views = _aligned(row, [desk.claims[claim] for claim in row.claims if claim in desk.claims])[:MOST]
    if len(views) < 2:
        return ()
    from workbench.services.renderings import side_by_side  # brings the word lists, which nobody needs at the start

    pieces = side_by_side([as_written(view.claim) for view in views])
    return tuple(
        Rendering(desk.article(view.claim.article).letter, made) for view, made in zip(views, pieces, strict=True)
    )


def _aligned(row: Row, views: Iterable[ClaimView]) -> list[ClaimView]:
    """Return the quotes of a row that render the first one: found so by comparison, or of the same speaker.

    Two speakers who contradict each other render nothing.
    """
    quotes = [view for view in views if view.claim.kind is Kind.QUOTE]
    if not quotes:
        return []
    first = quotes[0].claim
    same: set[UUID] = {first.uuid}
    pairs = [(link.a, link.b) for link in row.links if link.kind is Kind.QUOTE and link.between != Between.SPEAKERS]
    for _ in pairs:
        same |= {claim for pair in pairs if same.intersection(pair) for claim in pair}
    speaker = first.speaker.name if first.speaker is not None else ""
    return [
        view
        for view in quotes
        if view.claim.uuid in same
        or (speaker and view.claim.speaker is not None and view.claim.speaker.name == speaker)
    ]


def told(found: Iterable[Rendering], colours: Colours) -> str:
    """Return the wordings as rich text."""
    lines = [f"<b>{escape(one.where)}</b> {_rich(one.pieces, colours)}" for one in found]
    if not lines:
        return ""
    head = QCoreApplication.translate("strip", "Wording")
    return f'<span style="color:{colours.muted}">{escape(head)}</span><br>' + "<br>".join(lines)


def _rich(pieces: Iterable[Piece], colours: Colours) -> str:
    made = []
    for piece in pieces:
        style = "text-decoration:underline" if piece.changed else ""
        if piece.alarm:
            style += f"; font-weight:600; color:{colours.differ}"
        made.append(f'<span style="{style}">{escape(piece.text)}</span>' if style else escape(piece.text))
    return " ".join(made)

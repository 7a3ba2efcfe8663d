"""The sample articles, whose quotes are marked by hand: how many are found with the right kind and speaker."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench import assets
from workbench.domain.quote import Quote, QuoteKind
from workbench.domain.span import Span

GOLD = Path(__file__).parents[2] / "data" / "samples"
SAMPLES = sorted(path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json"))
Read = Callable[[str], list[Quote]]


@dataclass(frozen=True)
class Wanted:
    """A quote marked by hand: where it stands and how a reader takes it."""

    id: str
    span: Span
    kind: str
    name: str | None
    doubted: bool


def wanted(text: str, claims: list[dict]) -> list[Wanted]:
    found = []
    for claim in claims:
        if claim["kind"] == "quote":
            at = -1
            for _ in range(claim["occurrence"] + 1):
                at = text.index(claim["exact"], at + 1)
            reading, span = claim["reading"], Span(at, at + len(claim["exact"]))
            name = reading.get("speaker", {}).get("name")
            found.append(Wanted(claim["id"], span, reading["kind"], name, "doubt" in reading))
    return found


def bare(text: str, span: Span) -> tuple[int, int]:
    """A stretch without leading "that", its outer marks and closing comma or stop."""
    start, end = span.start, span.end
    start += len("that ") * span.of(text).startswith("that ")
    while start < end and text[start] in "“\"'‘ ":
        start += 1
    while end > start and text[end - 1] in "”\"'’ ,.":
        end -= 1
    return start, end


def matches(text: str, quote: Quote, gold: Wanted) -> bool:
    pieces = quote.fragments + (quote.verbatim if quote.kind is QuoteKind.MIXED else ())
    return (
        bare(text, gold.span) in [bare(text, piece) for piece in pieces]
        and str(quote.kind) == gold.kind
        and (gold.name is None or (quote.speaker is not None and quote.speaker.name == gold.name))
        and (quote.doubt is not None) == gold.doubted
    )


@pytest.fixture(scope="module")
def missed(read: Read) -> tuple[list[str], int]:
    """Ids of the marked quotes that are not found as marked, and how many there are in all."""
    lost, count = [], 0
    for slug in SAMPLES:
        for file, article in json.loads((GOLD / f"{slug}.gold.json").read_text(encoding="utf-8"))["articles"].items():
            text = assets.text("samples", slug, file)
            quotes = read(text)
            claims = wanted(text, article["claims"])
            count += len(claims)
            lost += [f"{slug}/{c.id}" for c in claims if not any(matches(text, q, c) for q in quotes)]
    return lost, count


def test_quotes_marked_by_hand_are_found_with_kind_speaker_and_doubt(missed: tuple[list[str], int]) -> None:
    lost, count = missed
    assert count >= 50
    assert len(lost) <= 0.1 * count, lost


def test_no_content_holds_its_own_speaker_or_begins_with_punctuation(read: Read) -> None:
    for slug in SAMPLES:
        for file in json.loads((GOLD / f"{slug}.gold.json").read_text(encoding="utf-8"))["articles"]:
            text = assets.text("samples", slug, file)
            for quote in read(text):
                where = quote.speaker.span if quote.speaker else None
                for piece in quote.fragments:
                    assert where is None or not piece.overlaps(where), piece.of(text)
                    assert piece.of(text)[0] not in ",.;: )", piece.of(text)
                    assert not piece.of(text).startswith(("and ", "but ")) or quote.kind is QuoteKind.DIRECT

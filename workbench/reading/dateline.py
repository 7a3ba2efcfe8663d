"""Datelines: "PORT ALDER, March 4 (Northern Wire) -", "MOSCOW, February 10. /TASS/.", "JAKARTA -"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.reading.dates import WrittenDate, written_dates
from workbench.reading.lines import Line
from workbench.reading.names import is_outlet

_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.](?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*)*"
_TITLED = r"[A-ZÀ-Þ][a-zß-ÿ'’-]+(?: [A-ZÀ-Þ][a-zß-ÿ'’-]+){0,3}"
_DASH = r"\s*[-–—]{1,3}\s+(?=\S)"
_SHAPES = (
    re.compile(rf"(?P<place>{_CAPS})(?P<middle>,? [^()\n]{{0,40}}?)?\s*\((?P<agency>[^()]{{2,40}})\)(?:{_DASH}|:\s)"),
    re.compile(rf"(?P<place>{_TITLED})(?P<middle>,? [^()\n]{{0,40}}?)?\s*\((?P<agency>[^()]{{2,40}})\){_DASH}"),
    re.compile(rf"(?P<place>{_CAPS})(?P<middle>, [^/\n]{{0,40}}?)?\.?\s*/(?P<agency>[A-Z][^/\n]{{1,30}})/\.?\s"),
    re.compile(rf"(?P<place>{_CAPS})(?P<middle>,? [^()\n–—]{{0,40}}?)?{_DASH}"),
    re.compile(rf"\((?P<agency>[A-Z][^()]{{1,30}})\){_DASH}"),
)
_LABELS = "UPDATE EXCLUSIVE BREAKING WATCH LIVE ANALYSIS OPINION EXPLAINER FACTBOX TIMELINE VIDEO PHOTOS CORRECTION"
_BODIES = "NATO EU UN WHO IMF US USA UK OPEC FIFA UEFA NASA IAEA OSCE ASEAN CEO PM"
_NO_PLACE = frozenset(f"{_LABELS} {_BODIES}".split())


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says, and where.

    Attributes:
        span: The whole dateline, without the dash behind it.
        place: The place in normal writing ("Port Alder"), or "".
        place_span: Where it stands, or None.
        day: Its day as written, or None.
        agency: The agency or outlet in its brackets with its place, or None.
    """

    span: Span
    place: str = ""
    place_span: Span | None = None
    day: WrittenDate | None = None
    agency: tuple[str, Span] | None = None


def dateline_of(text: str, lines: Iterable[Line]) -> Dateline | None:
    """Return the first dateline among these lines' beginnings, or None."""
    for line in lines:
        for shape in _SHAPES:
            match = shape.match(text, line.span.start, min(line.span.end, line.span.start + 160))
            found = _read(match, text) if match else None
            if found:
                return found
    return None


def _read(match: re.Match[str], text: str) -> Dateline | None:
    groups = match.groupdict()
    agency = _agency(match) if groups.get("agency") else None
    if groups.get("agency") and agency is None:
        return None
    place = groups.get("place") or ""
    if place.split(" ")[0].strip(".-") in _NO_PLACE or (place and len(place) < 3):
        return None
    middle = groups.get("middle") or ""
    day = next(written_dates(text, match.start("middle"), match.end("middle")), None) if middle.strip() else None
    if (
        middle.strip(" ,.")
        and day is None
        and not re.fullmatch(r",? ?[A-Z][\w.]*(?: [A-Z][\w.]*){0,2},?", middle.strip())
    ):
        return None
    end = match.start() + len(match.group().rstrip().rstrip("-–—:").rstrip())
    place_span = Span(match.start("place"), match.end("place")) if place else None
    return Dateline(Span(match.start(), end), _cased(place), place_span, day, agency)


def _agency(match: re.Match[str]) -> tuple[str, Span] | None:
    name = match.group("agency").strip()
    known = is_outlet(name) or (name.isupper() and name.isalpha())
    return (name, Span(match.start("agency"), match.end("agency"))) if known else None


def _cased(place: str) -> str:
    """Write a place in capitals as a name; "St. Petersburg" and "Port-au-Prince" come out close enough to correct."""
    return " ".join(word.capitalize() for word in place.split(" ")) if place.isupper() else place

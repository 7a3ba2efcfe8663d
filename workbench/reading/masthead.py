"""About this story: title, outlet, byline, dateline and day of publication, each with how it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from workbench.domain.article import Fact, Known, Masthead
from workbench.domain.days import day_of
from workbench.domain.span import Span
from workbench.reading.boilerplate import kind_of
from workbench.reading.content import Page
from workbench.reading.dateline import Dateline, dateline_of
from workbench.reading.dates import WrittenDate, written_dates
from workbench.reading.lines import Line, head_of, tail_of
from workbench.reading.names import is_outlet
from workbench.reading.publication import closing_day, lead_day, settle, stated_day

_HEAD_LINES = 8
_STORY_LINES = 4

_PERSON = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:(?:de|van|von|bin|al|el|der|den|da|di|la|le)\b|[A-ZÀ-Þ][\w.'’-]*)){1,4}"
_BYLINE = re.compile(
    rf"(?:By|BY|by|Written by|Words by|Text by|Author:|Story by)\s+(?P<names>{_PERSON}(?:(?:, | and "
    rf"|, and | & | AND ){_PERSON}){{0,5}})(?P<rest>,? ?.{{0,60}})"
)
_REPORTING = re.compile(
    rf"[(\[]?[Rr]eporting by (?P<names>{_PERSON}(?:(?:, | and |, and ){_PERSON}){{0,5}}?)(?= in |;|,|\.|\)|$)"
)
_PARTS = re.compile(
    r"\s+[|•·–—-]\s+|\s*[|•·]\s*"
    r"|[.,;]\s+(?=(?:(?:[Ff]irst|[Ll]ast)\s+)?(?:[Pp]ublished|[Pp]osted|[Uu]pdated)\b)"
)
_STAMP = re.compile(
    r"(?:\b(?:first|last)\s+)?\b(?:published|posted|updated|issued|released|date)\b(?:\s+(?:on|at))?\s*:?",
    re.IGNORECASE,
)
_REST = re.compile(
    r"[\s,.|:()/–—-]|\b(?:at|on|GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST|IST|WIB|[ap]\.?m)\b"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[\s©]*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19"
    r"|20)\d\d)?)?,?\s*(?P<name>[A-Z][\w.'’& -]{1,50})"
)
_UNTITLED_END = (".", ",", ";", ":", ".”", '."', ".’", ".'")


@dataclass(slots=True)
class _Head:
    """What the lines above the story turned out to be, collected line by line."""

    title: Line | None = None
    outlet: tuple[str, Span] | None = None
    byline: tuple[str, Span] | None = None
    stamps: list[Line] = field(default_factory=list)
    own: list[Span] = field(default_factory=list)
    story: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReadMasthead:
    """A masthead with what the other parts of reading need of it.

    Attributes:
        masthead: The facts.
        lines: Lines that are masthead and nothing else (byline, outlet, day); the title is not among them.
        agency: Agency of the dateline with its place, or None.
    """

    masthead: Masthead
    lines: tuple[Span, ...] = ()
    agency: tuple[str, Span] | None = None


def masthead_of(
    text: str, page: Page | None = None, event_date: date | None = None, address: str | None = None
) -> ReadMasthead:
    """Read the masthead of a stored text.

    Args:
        text: The stored text.
        page: What the page around it says; that wins over the text.
        event_date: The case's event date, which may fix a year.
        address: Web address, whose host names the outlet when nothing else does.
    """
    page = page or Page()
    head = _read_head(text, page.title)
    dateline = dateline_of(text, head.story)
    published = _published(text, page, head, dateline, event_date)
    return ReadMasthead(
        Masthead(
            title=_title(head, page),
            outlet=_outlet(text, head, page, dateline, page.address or address),
            byline=_byline(text, head, page),
            place=_place(dateline),
            dateline=_dateline_day(text, dateline, published.value, event_date),
            published=published,
        ),
        tuple(head.own),
        dateline.agency if dateline else None,
    )


def redate(text: str, masthead: Masthead, event_date: date | None) -> Masthead:
    """Read the days anew after the case's event date or the publication date was set; nothing else changes.

    What was found in the text or page, or given by a person, stays.
    """
    fixed = masthead.published.known in {Known.FOUND, Known.GIVEN}
    page = Page(title=masthead.title.value, published=masthead.published.value if fixed else None)
    fresh = masthead_of(text, page, event_date).masthead
    keep_line = masthead.dateline.known in {Known.FOUND, Known.GIVEN}
    return replace(
        masthead,
        published=masthead.published if fixed else fresh.published,
        dateline=masthead.dateline if keep_line else fresh.dateline,
    )


def _read_head(text: str, page_title: str | None) -> _Head:
    head = _Head()
    lines = head_of(text)
    for number, line in enumerate(lines):
        if kind_of(line.text) is not None:
            continue
        if (
            len(head.story)
            or number >= _HEAD_LINES
            or not _is_masthead_line(line, head, text, number, lines, page_title)
        ):
            head.story.append(line)
        if len(head.story) == _STORY_LINES:
            break
    return head


def _is_masthead_line(
    line: Line, head: _Head, text: str, number: int, lines: list[Line], page_title: str | None
) -> bool:
    """Sort a line above the story into ``head``; False when the story begins with it."""
    if page_title and head.title is None and line.text.casefold() == page_title.casefold():
        head.title = line
        return True
    if len(line.text) > 200 or dateline_of(text, [line]):
        return False
    if _takes_parts(line, head, text):
        head.own.append(line.span)
        return True
    if line.text.endswith(_UNTITLED_END) or number == len(lines) - 1:
        return False
    if head.title is None and len(line.text.split()) > 1:
        head.title = line
        return True
    # A standfirst or section name between title and story.
    return len(line.text) <= 120


def _takes_parts(line: Line, head: _Head, text: str) -> bool:
    """Take byline, outlet and stamp out of a line of nothing else ("By A B | The Post | 4 March 2021")."""
    if len(line.text) > 160:
        return False
    taken = [_take(part, start, line, head, text) for part, start in _parts(line)]
    return bool(taken) and all(taken)


def _parts(line: Line) -> list[tuple[str, int]]:
    found, at = [], 0
    for gap in [*_PARTS.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        if line.text[at:end].strip():
            found.append((line.text[at:end], line.span.start + at))
        at = gap.end() if gap else end
    return found


def _take(part: str, start: int, line: Line, head: _Head, text: str) -> bool:
    byline = _BYLINE.fullmatch(part.strip())
    if byline and not byline["rest"].rstrip().endswith("."):
        return _take_byline(byline["names"], byline["rest"].strip(" ,"), start, part, head)
    days = list(written_dates(text, start, start + len(part)))
    if not days:
        return _take_outlet(part.strip(), start, part, head) or _only_stamp(part)
    rest = part
    for day in sorted(days, key=lambda d: d.span, reverse=True):
        rest = rest[: day.span.start - start] + rest[day.span.end - start :]
    name = re.sub(r"^[\s,|:–—-]+|[\s,|:()–—-]+$", "", _STAMP.sub("", rest))
    if not _only_stamp(rest) and not _take_outlet(name, start, part, head):
        return False
    if line not in head.stamps:
        head.stamps.append(line)
    return True


def _take_byline(names: str, rest: str, start: int, part: str, head: _Head) -> bool:
    """Take the authors; "By Ana Lund, Valley Herald" names the outlet as if it were one of them."""
    before, comma, last = names.rpartition(", ")
    if comma and is_outlet(last):
        names, rest = before, f"{last} {rest}".strip()
    at = start + part.index(names)
    head.byline = head.byline or (_names(names), Span(at, at + len(names)))
    return not rest or _take_outlet(rest, start, part, head)


def _only_stamp(rest: str) -> bool:
    return not _REST.sub("", _STAMP.sub("", rest))


def _take_outlet(name: str, start: int, part: str, head: _Head) -> bool:
    """Take a short name written like one; a title that merely contains "Post" or "Today" has more words."""
    words = name.split()
    if not 1 <= len(words) <= 5 or not is_outlet(name):
        return False
    if not all(word[0].isupper() or word.lower() in {"of", "the", "and", "de", "&"} for word in words):
        return False
    if head.outlet is None:
        at = start + part.index(name)
        head.outlet = (name, Span(at, at + len(name)))
    return True


def _names(written: str) -> str:
    return (
        " ".join(word.capitalize() if len(word) > 2 else word for word in written.split())
        if written.isupper()
        else written
    )


def _title(head: _Head, page: Page) -> Fact[str]:
    if page.title:
        return Fact(page.title, Known.FOUND, "stated by the page", head.title.span if head.title else None)
    if head.title is None:
        return Fact(reason="no headline stands above the text")
    return Fact(head.title.text, Known.FOUND, "the line above the story", head.title.span)


def _outlet(text: str, head: _Head, page: Page, dateline: Dateline | None, address: str | None) -> Fact[str]:
    if page.outlet:
        return Fact(page.outlet, Known.FOUND, "stated by the page")
    if head.outlet:
        return Fact(head.outlet[0], Known.FOUND, "named above the story", head.outlet[1])
    for line in tail_of(text):
        match = _COPYRIGHT.match(line.text)
        name = re.split(r"\.(?:\s|$)|,|\||\s+[Aa]ll\b", match["name"])[0].strip() if match else ""
        if match and is_outlet(name):
            at = line.span.start + match.start("name")
            return Fact(name, Known.FOUND, "named in the copyright line", Span(at, at + len(name)))
    if dateline and dateline.agency:
        name, span = dateline.agency
        return Fact(name, Known.INFERRED, "named in the dateline; another outlet may have taken the story over", span)
    host = (_host(address) or "").removeprefix("www.")
    return Fact(host, Known.INFERRED, "the host of the address") if host else Fact(reason="no outlet is named")


def _host(address: str | None) -> str | None:
    try:
        return urlsplit(address).hostname if address else None
    except ValueError:
        return None


def _byline(text: str, head: _Head, page: Page) -> Fact[str]:
    if page.byline:
        return Fact(page.byline, Known.FOUND, "stated by the page", head.byline[1] if head.byline else None)
    if head.byline:
        return Fact(head.byline[0], Known.FOUND, "named above the story", head.byline[1])
    for line in tail_of(text):
        match = _REPORTING.match(line.text)
        if match:
            start = line.span.start + match.start("names")
            return Fact(match["names"], Known.FOUND, "named in the credits", Span(start, start + len(match["names"])))
    return Fact(reason="no author is named")


def _place(dateline: Dateline | None) -> Fact[str]:
    if dateline is None or not dateline.place:
        return Fact(reason="no dateline")
    return Fact(dateline.place, Known.FOUND, "named in the dateline", dateline.place_span)


def _published(
    text: str, page: Page, head: _Head, dateline: Dateline | None, event_date: date | None
) -> Fact[date | datetime]:
    if page.published:
        return Fact(page.published, Known.FOUND, "stated by the page")
    stated = stated_day(text, head.stamps)
    closing = closing_day(text, tail_of(text))
    for written, where in ((stated, "above the story"), (closing, "below the story")):
        if written and written.full and written.swapped is None:
            return Fact(written.full, Known.FOUND, f"stands {where}", written.span)
    sources: tuple[tuple[WrittenDate | None, str], ...] = (
        (stated, "the line above the story"),
        (dateline.day if dateline else None, "the dateline"),
        (lead_day(text, head.story[:3]), "the lead"),
    )
    facts = [settle(text, written, event_date, where) for written, where in sources if written]
    known = [fact for fact in facts if fact.value is not None] or [fact for fact in facts if fact.options] or facts
    return known[0] if known else Fact(reason="no day of publication stands in the text")


def _dateline_day(
    text: str, dateline: Dateline | None, published: date | datetime | None, event_date: date | None
) -> Fact[date]:
    if dateline is None or dateline.day is None:
        return Fact(reason="the dateline names no day" if dateline else "no dateline")
    written = dateline.day
    if isinstance(written.full, date):
        day = day_of(written.full)
        return Fact(day, Known.FOUND, "named in the dateline", written.span)
    if published:
        near = written.near(day_of(published), 31)
        if near:
            return Fact(near, Known.INFERRED, "year inferred from the day of publication", written.span)
    fact = settle(text, written, event_date, "the dateline")
    days = tuple(day_of(day) for day in fact.options)
    return Fact(day_of(fact.value), fact.known, fact.reason, fact.span, days)

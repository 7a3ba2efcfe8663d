"""Saved web pages: the story through trafilatura, the page's facts from its own metadata.

trafilatura is imported inside the functions: it costs a quarter of a second, which the start of the window must not
pay. Its guess of a date is taken only when that day is written on the page (it also knows how to find none).
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from workbench.domain.days import day_of
from workbench.reading.content import Content, Page, UnreadableError
from workbench.reading.dates import written_dates
from workbench.reading.encoding import Decoded, decode, stored

SUFFIXES = (".html", ".htm", ".xhtml")

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml.{0,200}?\?>", re.DOTALL)
_HEAD = 16_384
# trafilatura takes seconds for a megabyte of markup; no story is that long, a saved archive page may be.
_LARGEST_PAGE = 3_000_000
# Pictures that a browser saved into the page: megabytes that no parser needs to see.
_INLINED = re.compile(r"(?<=[\"'(])data:[^\"')>]{200,}")

_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
    "dcterms.issued", "parsely-pub-date", "sailthru.date", "citation_publication_date", "article.published",
)  # fmt: skip


def read(data: bytes) -> Content:
    """Take story and metadata out of a saved page.

    Raises:
        UnreadableError: The bytes are no text, or the page holds no story.
    """
    found = _decode(data)
    markup = _XML_DECLARATION.sub("", stored(found.text), count=1)
    markup = _INLINED.sub("data:,", markup)
    if not markup.strip():
        raise UnreadableError("it is empty")
    text, page = _story(markup)
    if not text.strip():
        framed = re.search(r"<i?frame(?:set)?\b", markup, re.IGNORECASE)
        why = "it only points to other pages (frames)" if framed else "no story was found in this page"
        raise UnreadableError(why)
    return Content(text, found.encoding, page)


def _decode(data: bytes) -> Decoded:
    declared = _CHARSET.search(data[:_HEAD]) or _XML_CHARSET.search(data[:_HEAD])
    return decode(data, declared.group(1).decode("ascii") if declared else None)


def _story(markup: str) -> tuple[str, Page]:
    """Return the story's text and the page's facts.

    Raises:
        UnreadableError: The markup cannot be parsed.
    """
    from lxml import html as lxml_html

    try:
        tree = lxml_html.document_fromstring(markup)
        found = _extracted(markup) if len(markup) <= _LARGEST_PAGE else None
        text = (getattr(found, "text", None) or "") if found else ""
        return text or _paragraphs(tree), _page(tree, found)
    except Exception as error:
        # Outside input in the hands of two parsers: whatever fails is one unreadable page.
        raise UnreadableError("its markup cannot be parsed") from error


def _extracted(markup: str) -> Any:
    from trafilatura import bare_extraction

    # What they log about a page is told to the person as a problem, or of no use to them.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return bare_extraction(
        markup,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


def _paragraphs(tree: Any) -> str:
    """Fall back to the text of all paragraphs, for pages below trafilatura's floor or beyond its patience."""
    lines = (" ".join(node.text_content().split()) for node in tree.iter("h1", "p"))
    return "\n".join(line for line in lines if line)


def _page(tree: Any, found: Any) -> Page:
    linked = dict(_linked_data(tree))
    return Page(
        title=_clean(getattr(found, "title", None)) or linked.get("headline") or _meta(tree, "og:title"),
        outlet=linked.get("publisher") or _meta(tree, "og:site_name", "application-name"),
        byline=_clean(getattr(found, "author", None)) or linked.get("author"),
        published=_published(tree, linked) or _written(getattr(found, "date", None), tree),
        address=_address(tree),
    )


def _meta(tree: Any, *names: str) -> str | None:
    """Return the content of the first of these meta elements, by property, name or itemprop."""
    wanted = {name.lower() for name in names}
    for node in tree.iter("meta"):
        keys = {(node.get(key) or "").lower() for key in ("property", "name", "itemprop")}
        if keys & wanted and (content := _clean(node.get("content"))):
            return content
    return None


def _address(tree: Any) -> str | None:
    for node in tree.iter("link"):
        if (node.get("rel") or "").lower() == "canonical" and node.get("href", "").startswith("http"):
            return _clean(node.get("href"))
    found = _meta(tree, "og:url")
    return found if found and found.startswith("http") else None


def _published(tree: Any, linked: dict[str, str]) -> date | datetime | None:
    stated = _moment(linked.get("datePublished")) or _moment(_meta(tree, *_PUBLISHED))
    if stated:
        return stated
    marked = {
        moment
        for node in tree.iter("time")
        if node.get("pubdate") is not None or node.get("itemprop") == "datePublished"
        if (moment := _moment(node.get("datetime")))
    }
    return marked.pop() if len(marked) == 1 else None


def _written(guess: str | None, tree: Any) -> date | None:
    """Accept a guessed day only when the page's visible text writes it out in full."""
    day = _moment(guess)
    if day is None:
        return None
    visible = tree.text_content()[:200_000]
    days = {written.full for written in written_dates(visible) if written.clock is None}
    moments = {written.full.date() for written in written_dates(visible) if isinstance(written.full, datetime)}
    plain = day_of(day)
    return plain if plain in days | moments else None


def _moment(written: str | None) -> date | datetime | None:
    """Read an ISO 8601 date or moment; anything else is not understood rather than guessed."""
    if not written:
        return None
    written = written.strip()
    try:
        return date.fromisoformat(written) if len(written) <= 10 else datetime.fromisoformat(written)
    except ValueError:
        pass
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _linked_data(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield headline, author, publisher and datePublished of the page's JSON-LD, the last of a kind first kept."""
    for node in tree.iter("script"):
        if (node.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(node.text or "")
        except (ValueError, RecursionError):
            continue
        for item in reversed(list(_items(data))):
            yield from _facts(item)


def _items(data: Any) -> Iterator[dict[str, Any]]:
    for entry in data if isinstance(data, list) else [data]:
        if isinstance(entry, dict):
            graph = entry.get("@graph")
            yield from (item for item in graph if isinstance(item, dict)) if isinstance(graph, list) else (entry,)


def _facts(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if not re.search(r"Article|Posting|Report", str(item.get("@type", ""))):
        return
    for key in ("headline", "datePublished", "author", "publisher"):
        value = item.get(key)
        names = [v.get("name") if isinstance(v, dict) else v for v in (value if isinstance(value, list) else [value])]
        written = [name for name in names if isinstance(name, str) and _clean(name)]
        if written:
            yield key, _clean(", ".join(written)) or ""


def _clean(value: str | None) -> str | None:
    """Return one line of at most 300 characters, or None when nothing is left."""
    if not isinstance(value, str):
        return None
    return " ".join(value.split())[:300] or None

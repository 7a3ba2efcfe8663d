"""Content to article: the stored form, its hashes, and everything read off it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from workbench.domain.article import Article, Source
from workbench.reading.boilerplate import boilerplate_of
from workbench.reading.content import Content, UnreadableError
from workbench.reading.encoding import stored
from workbench.reading.language import language_of
from workbench.reading.masthead import masthead_of
from workbench.reading.provenance import provenance_of


def build_article(content: Content, source: Source, raw: bytes, event_date: date | None = None) -> Article:
    """Make an article of what a format read.

    Args:
        content: Text and page.
        source: Where it came from.
        raw: The bytes that were read; only their hash is kept.
        event_date: The case's event date, which may fix the year of a day.

    Raises:
        UnreadableError: Nothing but blanks is in the text.
    """
    text = stored(content.text)
    if not text.strip():
        raise UnreadableError("it is empty")
    if source.address is None and content.page.address:
        source = replace(source, address=content.page.address)
    head = masthead_of(text, content.page, event_date, source.address)
    marks = boilerplate_of(text, head.lines)
    return Article(
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        source=source,
        encoding=content.encoding,
        language=language_of(text),
        masthead=head.masthead,
        boilerplate=marks,
        provenance=provenance_of(text, marks, head.agency, head.masthead.outlet.value),
    )

"""What one format hands over: the text of a story, and what its page says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


class UnreadableError(Exception):
    """An input that cannot be opened; the message completes "report.pdf was not opened: …"."""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands in the page around the text (metadata, front matter), never guessed from the text.

    Attributes:
        title: Headline.
        outlet: Name of the site.
        byline: Author or authors.
        published: Publication date, only when the page states it.
        address: The page's own address.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: date | datetime | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """A story's text before it is put into stored form.

    Attributes:
        text: Decoded text, line ends as they came.
        encoding: Name of the encoding that was used.
        page: What the page says.
    """

    text: str
    encoding: str = "utf-8"
    page: Page = Page()

"""Markdown: the words without their marks, and the front matter as the page's own facts.

Only what stands between the reader and the words is taken away (heading signs, emphasis, link targets, rules);
line breaks stay, so that paragraphs are those of the file.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from workbench.reading.content import Content, Page
from workbench.reading.encoding import decode, stored

SUFFIXES = (".md", ".markdown")

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,4000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(.+)$", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]*)$", re.MULTILINE)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"!\[([^\[\]\n]{0,300})\]\([^()\s]{0,2000}(?: \"[^\"\n]{0,200}\")?\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\s]{0,2000}(?: \"[^\"\n]{0,200}\")?\)"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,1000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,1000}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!-])"), r"\1"),
)


def read(data: bytes) -> Content:
    """Decode a Markdown file and take its marks away.

    Raises:
        UnreadableError: The bytes are no text.
    """
    found = decode(data)
    text = stored(found.text)
    front = _FRONT.match(text)
    page = _page(front.group(1)) if front else Page()
    body = text[front.end() :] if front else text
    first = _HEADING.match(body.lstrip("\n"))
    body = _HEADING.sub(_heading, body)
    for pattern, replacement in _RULES:
        body = pattern.sub(replacement, body)
    if first and page.title is None:
        page = replace(page, title=body.lstrip("\n").partition("\n")[0].strip() or None)
    return Content(body.lstrip("\n"), found.encoding, page)


def _heading(match: re.Match[str]) -> str:
    return match.group(1).strip().rstrip("#").rstrip()


def _page(front: str) -> Page:
    fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(front)}
    return Page(
        title=fields.get("title"),
        outlet=fields.get("outlet") or fields.get("publisher") or fields.get("source"),
        byline=fields.get("author") or fields.get("byline"),
        published=_day(fields.get("date") or fields.get("published") or ""),
        address=fields.get("url") or fields.get("link"),
    )


def _day(written: str) -> date | datetime | None:
    try:
        return date.fromisoformat(written) if len(written) == 10 else datetime.fromisoformat(written)
    except ValueError:
        return None

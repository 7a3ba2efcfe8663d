"""A comparison for people: a table of plain text for the terminal, or one page of HTML."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, Template

from workbench import assets
from workbench.cli.compared import Compared
from workbench.domain import wording
from workbench.domain.group import Between, Group, Relation

_ORDER = {Relation.CONFLICT: 0, Relation.COMPATIBLE: 2, Relation.AGREE: 3, Relation.RELATED: 4}
_BETWEEN = {Between.OUTLETS: 0, Between.WITHIN: 1, Between.SPEAKERS: 2}
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Article:
    """A column: its letter, name and day."""

    letter: str
    name: str
    published: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a row, as written, with who says it."""

    letter: str
    text: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row in words."""

    mark: str
    relation: str
    title: str
    reason: str
    note: str
    between: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One story: its articles, the rows they share or contradict themselves in, and the rows counted."""

    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    summary: str


def shown(compared: Compared) -> tuple[Shown, int]:
    """Return a comparison in words, differences first, and how many rows contradict."""
    groups = sorted(compared.rows(within=True), key=_turn)
    conflicts = sum(group.relation is Relation.CONFLICT and not group.proposed for group in groups)
    rows = tuple(_row(group, compared) for group in groups)
    counts = Counter(row.relation for row in rows)
    summary = " · ".join(f"{words}: {count}" for words, count in counts.items()) or _nothing(compared)
    return Shown(_articles(compared), rows, summary), conflicts


def apart(alone: Sequence[Compared]) -> Shown:
    """Return that no two articles belong together."""
    articles = tuple(article for one in alone for article in _articles(one))
    return Shown(articles, (), "No two of these articles seem to tell the same event: nothing was compared.")


def _articles(compared: Compared) -> tuple[Article, ...]:
    return tuple(
        Article(story.letter, str(line.id), wording.short_day(story.published) if story.published else "")
        for line, story in zip(compared.given, compared.stories, strict=True)
    )


def text(story: Shown, width: int = 100) -> str:
    """Return a story as a table of plain text."""
    out = [f"{one.letter}  {one.name}" + (f"  ({one.published})" if one.published else "") for one in story.articles]
    out.append("")
    for row in story.rows:
        out += [f"{row.mark}  {row.relation} · {row.title}", *_wrapped(row.reason, width)]
        out += _wrapped(f"({row.note})", width) if row.note else []
        for passage in row.passages:
            said = f"“{passage.text}”" + (f" · {passage.speaker}" if passage.speaker else "")
            out += textwrap.wrap(said, width, initial_indent=f"   {passage.letter}  ", subsequent_indent="      ")
        out.append("")
    return "\n".join([*out, story.summary, ""])


def html(stories: Sequence[Shown]) -> str:
    """Return all stories as one page that needs nothing else."""
    return _template().render(stories=stories)


def _turn(group: Group) -> tuple[int, int]:
    if group.proposed:
        return len(_ORDER), 0
    return _ORDER.get(group.relation, len(_ORDER)), _BETWEEN[group.between] if group.between else 0


def _row(group: Group, compared: Compared) -> Row:
    mark, words = wording.relation(group.relation, group.between, group.how, proposed=group.proposed)
    members = [compared.claims[uuid] for uuid in group.claims]
    passages = tuple(
        Passage(
            story.letter,
            textwrap.shorten(wording.as_written(claim), _LONGEST, placeholder=" …"),
            claim.speaker.name if claim.speaker else "",
        )
        for story, claim in members
    )
    between = group.between.value if group.between else ""
    return Row(mark, words, group.title, group.reason, group.note, between, passages)


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(words, width, initial_indent="   ", subsequent_indent="   ")


def _nothing(compared: Compared) -> str:
    if len(compared.stories) == 1:
        return "One article only: nothing to compare it with."
    return "No passage of these articles was matched. They may report different events."


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(assets.text("templates", "comparison.html"))

"""News snippets to stories, through the real pipeline: one load for the whole run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from workbench.comparison import engine
from workbench.domain.group import Group, Link, Story
from workbench.domain.mention import Analyser, AnalysisRequest
from workbench.services import outside


@lru_cache(maxsize=1)
def analyser() -> Analyser:
    from workbench.extraction.analyse import analyser as load

    return load()


def story(letter: str, text: str, published: date | None = date(2022, 2, 15)) -> Story:
    return outside.story(f"article {letter}", letter, text, analyser()(AnalysisRequest(text, published)), published)


def stories(*texts: str, published: Sequence[date | None] = ()) -> list[Story]:
    days = [*published, *[date(2022, 2, 15)] * len(texts)]
    return [story(chr(ord("A") + i), text, days[i]) for i, text in enumerate(texts)]


def links(*texts: str, published: Sequence[date | None] = ()) -> list[Link]:
    return engine.pairs(stories(*texts, published=published))


def groups(*texts: str, published: Sequence[date | None] = ()) -> list[Group]:
    return engine.compare(stories(*texts, published=published))


def relations(*texts: str, published: Sequence[date | None] = ()) -> set[str]:
    """Return "relation" or "relation between|how" of each link, e.g. {"conflict outlets"}."""
    found = links(*texts, published=published)
    return {" ".join(filter(None, (k.relation, k.between, k.how))) for k in found}

"""Words of the start page and the case lists, without Qt."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.domain.case import CaseSummary

PROMISE = "Two or more reports of the same event work best. Nothing leaves this computer."
SAMPLE_BADGE = "Sample – an invented story"


def day_in_words(day: date | datetime) -> str:
    """Return a day as the desk writes it.

    >>> day_in_words(date(2022, 2, 3))
    '3 Feb 2022'
    """
    return f"{day.day} {day:%b %Y}"


def about_case(summary: CaseSummary) -> str:
    """Return the second line of a case in a list: how much is in it, how far it is, when it was open."""
    articles = "1 article" if summary.articles == 1 else f"{summary.articles} articles"
    parts = [articles, f"{summary.decided} decided"]
    if summary.opened is not None:
        parts.append(f"last open {day_in_words(summary.opened.astimezone())}")
    if summary.case.sample:
        parts.append(SAMPLE_BADGE)
    return " · ".join(parts)


def case_name(titles: list[str]) -> str:
    """Return what to call a new case: the first headline, cut at a word, else a plain name."""
    title = next((" ".join(title.split()) for title in titles if title.strip()), "")
    if len(title) <= 60:
        return title or "Untitled case"
    return title[:60].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"

"""What to call a new case: the first headline; where no report has one, the names they share, else the first words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from workbench.domain.days import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.domain.article import Article

LONGEST = 60
"""Characters of a case's name."""
_NAMES = 3
_TWICE = 2
"""How often a name stands in each report at least: who is named once is seldom whom a story is about."""
_SAME = 4
"""Letters by which two words begin that name one thing: "Russia" and "Russian"."""
_PEOPLES = ("ian", "ean", "ish", "ese")
_WORD = re.compile(r"[^\W\d_]{3,}")
_STARTS = re.compile(r"(?:^|[.!?:;\n\"“”‘(–—-])\s*[\"“‘']?\s*$")
"""What stands before a word that is written large wherever it is."""
_CALENDAR = frozenset(word for name in (*WEEKDAYS, *MONTHS) for word in (name, name[:3]))


def propose(articles: Sequence[Article]) -> str:
    """Return what to call a case of these reports, "" where nothing offers itself.

    Args:
        articles: The reports, in their order.
    """
    headline = next((title for article in articles if (title := (article.masthead.title.value or "").strip())), "")
    stories = [_story(article) for article in articles]
    names = shared_names(stories) if len(stories) > 1 else ""
    return shortened(headline or names or next((story for story in stories if story.strip()), ""))


def shared_names(texts: Sequence[str]) -> str:
    """Return the names that every text gives, those they give most often first: "Harrow, Torv, Lund".

    Who belongs to a country tells less than the country or a person; one name alone tells too little.
    """
    if not texts:
        return ""
    counts = [_names(text) for text in texts]
    common = [name for name in counts[0] if all(of_text[name] >= _TWICE for of_text in counts)]
    common.sort(
        key=lambda name: (
            name.endswith(_PEOPLES),
            -min(of_text[name] for of_text in counts),
            -sum(of_text[name] for of_text in counts),
        )
    )
    chosen: list[str] = []
    for name in common:
        if len(chosen) < _NAMES and not any(name[:_SAME] == known[:_SAME] for known in chosen):
            chosen.append(name)
    return ", ".join(chosen) if len(chosen) > 1 else ""


def shortened(title: str) -> str:
    """Return a title on one line, cut at a word where it is long."""
    line = " ".join(title.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _story(article: Article) -> str:
    """Return the text without notices, captions and credits."""
    kept, at = [], 0
    for notice in sorted(article.boilerplate, key=lambda one: one.span.start):
        kept.append(article.text[at : notice.span.start])
        at = max(at, notice.span.end)
    return "".join((*kept, article.text[at:]))


def _names(text: str) -> Counter[str]:
    """Count the words that a text writes large inside its sentences, and nowhere small; no days or months."""
    found: Counter[str] = Counter()
    small = set()
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].islower():
            small.add(word)
        elif word[1:].islower() and not _STARTS.search(text, max(0, match.start() - 8), match.start()):
            found[word] += 1
    return Counter({word: n for word, n in found.items() if word.lower() not in small and word not in _CALENDAR})

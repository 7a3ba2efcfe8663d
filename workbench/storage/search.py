"""Which stored articles tell the same event: SQLite's full-text index, asked for an article's most telling words.

The index is kept by triggers, in the transaction that stores a version (see the migration ``search_words``).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING
from uuid import UUID

import snowballstemmer
from sqlalchemy import bindparam, text
from sqlalchemy.types import Uuid

if TYPE_CHECKING:
    from sqlalchemy import Connection

WINDOW = 14
"""Days before and after an article in which other reports of its event appear."""

_WORDS = 16
"""Words an article is looked for by; from about a dozen on more of them find no more partners."""
_COMMON = 1_500
"""A word in more texts than this tells no event; its entries in the index are read no further."""
_POSTINGS = 12_000
"""Entries of the index that one search reads: what keeps it within its time among 100,000 articles."""
_SHORTEST = 3
_TELLING = 1.5
"""Weight of a name or number against another word."""
_LEAST_WORDS = 3
"""Telling words that a partner shares at least: two places or people alone are no event."""
_LEAST = 0.2
"""Least share of the telling words, by weight, that is worth showing."""
_LOOKED_AT = 500
"""Versions, the likeliest first, of which the day is looked up."""
_WORD = re.compile(r"[^\W_]+")

_COUNT = text("SELECT count(*) FROM versions")
_WITH_WORD = "SELECT rowid FROM version_words WHERE version_words MATCH ? LIMIT ?"
_ARTICLES = (
    text(
        "SELECT versions.id AS version, articles.uuid AS uuid,"
        " substr(json_extract(versions.masthead, '$.published.value'), 1, 10) AS published FROM versions"
        " JOIN articles ON articles.id = versions.article_id WHERE versions.id IN :versions"
    )
    .bindparams(bindparam("versions", expanding=True))
    .columns(uuid=Uuid())
)
_STORED = text(
    "SELECT texts.content,"
    " substr(json_extract(versions.masthead, '$.published.value'), 1, 10) AS published FROM versions"
    " JOIN articles ON articles.id = versions.article_id JOIN texts ON texts.sha256 = versions.text_sha256"
    " WHERE articles.uuid = :article ORDER BY versions.number DESC LIMIT 1"
).bindparams(bindparam("article", type_=Uuid()))


@dataclass(frozen=True, slots=True)
class Partner:
    """A stored article that may tell the same event.

    Attributes:
        article: The article.
        score: How much of the asked article's telling words it shares, 0 to 1; never shown.
    """

    article: UUID
    score: float


class Search:
    """Full-text search.

    Attributes:
        connection: The unit of work's.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def partners(self, article: UUID, *, days: int = WINDOW, limit: int = 20) -> list[Partner]:
        """Return the other stored articles that may tell the event of one, the likeliest first.

        Args:
            article: A stored article; its newest version is asked for.
            days: How many days they may lie apart; an article without a date fits any day.
            limit: Most articles returned.
        """
        row = self.connection.execute(_STORED, {"article": article}).first()
        if row is None:
            return []
        found = self._found(row.content, _window(row.published, days), stored=1)
        return [one for one in found if one.article != article][:limit]

    def reports(
        self, content: str, *, published: date | datetime | None = None, days: int = WINDOW, limit: int = 20
    ) -> list[Partner]:
        """Return the stored articles that may tell the event of a text, the likeliest first."""
        day = published.isoformat()[:10] if published else None
        return self._found(content, _window(day, days), stored=0)[:limit]

    def _found(self, content: str, window: tuple[str, str] | None, *, stored: int) -> list[Partner]:
        """Return the articles that share enough telling words with a text of which ``stored`` copies are indexed."""
        words = self._telling(content, stored + 1)
        shared: defaultdict[int, float] = defaultdict(float)
        hits: Counter[int] = Counter()
        for versions, weight in words:
            hits.update(versions)
            for version in versions:
                shared[version] += weight
        best = sum(weight for _, weight in words)
        least = min(_LEAST_WORDS, len(words))
        enough = {v: share / best for v, share in shared.items() if hits[v] >= least and share >= _LEAST * best}
        return self._articles(dict(nlargest(_LOOKED_AT, enough.items(), key=lambda one: one[1])), window)

    def _articles(self, ranked: dict[int, float], window: tuple[str, str] | None) -> list[Partner]:
        """Return each article of those days once, by its best version; one without a day fits any."""
        if not ranked:
            return []
        best: dict[UUID, float] = {}
        for row in self.connection.execute(_ARTICLES, {"versions": list(ranked)}):
            if row.published is None or window is None or window[0] <= row.published <= window[1]:
                best[row.uuid] = max(best.get(row.uuid, 0.0), ranked[row.version])
        return [Partner(uuid, round(score, 3)) for uuid, score in sorted(best.items(), key=lambda one: -one[1])]

    def _telling(self, content: str, least: int) -> list[tuple[list[int], float]]:
        """Return, for each word that tells this text from the others, the versions that have it and its weight.

        Names and numbers are tried first, then long words; what too many texts have is passed over.

        Args:
            content: The text.
            least: How many texts must have the word, so that it can find another one.
        """
        counts, forms, told = _counted(content)
        stored = self.connection.execute(_COUNT).scalar_one()
        chosen: list[tuple[list[int], float]] = []
        read = 0
        for term in sorted(counts, key=lambda one: (one not in told, -counts[one], -len(one), one)):
            if len(chosen) == _WORDS or read > _POSTINGS:
                break
            versions = self.connection.exec_driver_sql(_WITH_WORD, (f'"{forms[term]}"', _COMMON + 1)).scalars().all()
            read += len(versions)
            if least <= len(versions) <= _COMMON:
                weight = (1 + math.log(counts[term])) * math.log(1 + stored / len(versions))
                chosen.append((list(versions), weight * (_TELLING if term in told else 1.0)))
        return chosen


def _window(day: str | None, days: int) -> tuple[str, str] | None:
    """Return the first and last ISO day of the window around one."""
    if day is None:
        return None
    middle, reach = date.fromisoformat(day), timedelta(days=days)
    return (middle - reach).isoformat(), (middle + reach).isoformat()


@lru_cache(maxsize=8)
def _counted(content: str) -> tuple[Counter[str], dict[str, str], frozenset[str]]:
    """Return how often each stem stands in a text, a form of each, and the stems of names and numbers."""
    stemmer = snowballstemmer.stemmer("porter")
    words = [word for word in _WORD.findall(content) if len(word) >= _SHORTEST or word.isdigit()]
    plain = [_plain(word) for word in words]
    stems = stemmer.stemWords(plain)
    lower = {stem for stem, word in zip(stems, words, strict=True) if word[0].islower()}
    told = {stem for stem, word in zip(stems, words, strict=True) if word[0].isdigit() or stem not in lower}
    return Counter(stems), dict(zip(stems, plain, strict=True)), frozenset(told)


def _plain(word: str) -> str:
    """Return a word as the index folds it: lower case, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))

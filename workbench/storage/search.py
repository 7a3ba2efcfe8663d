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
from typing import TYPE_CHECKING, Any
from uuid import UUID

import snowballstemmer
from sqlalchemy import bindparam, text
from sqlalchemy.types import Uuid

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

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
_STORED_ARTICLES = text("SELECT count(*) FROM articles")
_WITH_WORD = "SELECT rowid FROM version_words WHERE version_words MATCH ? LIMIT ?"
_ARTICLES = (
    text(
        "SELECT versions.id AS version, versions.number AS number, articles.uuid AS uuid,"
        " json_extract(versions.masthead, '$.title.value') AS title,"
        " json_extract(versions.masthead, '$.outlet.value') AS outlet,"
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
        version: Number of the version that does.
        title: As read, "" when not known.
        outlet: As read, "" when not known.
        published: Its day, None when not known.
        shared: The telling words that both have, the weightiest first, as the asked article writes them.
    """

    article: UUID
    score: float
    version: int = 1
    title: str = ""
    outlet: str = ""
    published: date | None = None
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that tells a text from others: as written, the versions that have it, and how much it tells."""

    written: str
    versions: list[int]
    weight: float


class Search:
    """Full-text search.

    Attributes:
        connection: The unit of work's.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def stored(self) -> int:
        """Return how many articles are stored."""
        return int(self.connection.execute(_STORED_ARTICLES).scalar_one())

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
        return self._found(row.content, _window(row.published, days), limit, asked=article)

    def reports(
        self, content: str, *, published: date | datetime | None = None, days: int = WINDOW, limit: int = 20
    ) -> list[Partner]:
        """Return the stored articles that may tell the event of a text, the likeliest first."""
        day = published.isoformat()[:10] if published else None
        return self._found(content, _window(day, days), limit)

    def _found(
        self, content: str, window: tuple[str, str] | None, limit: int, *, asked: UUID | None = None
    ) -> list[Partner]:
        """Return the articles that share enough telling words with a text, but for the one it is ``asked`` for."""
        words = self._telling(content, 1 if asked is None else 2)
        shared: defaultdict[int, float] = defaultdict(float)
        hits: Counter[int] = Counter()
        for word in words:
            hits.update(word.versions)
            for version in word.versions:
                shared[version] += word.weight
        best = sum(word.weight for word in words)
        least = min(_LEAST_WORDS, len(words))
        enough = {v: share / best for v, share in shared.items() if hits[v] >= least and share >= _LEAST * best}
        ranked = dict(nlargest(_LOOKED_AT, enough.items(), key=lambda one: one[1]))
        rows = [row for row in self._articles(ranked, window) if row.uuid != asked][:limit]
        told = _shared(words, {row.version for row in rows})
        return [_partner(row, ranked[row.version], told[row.version]) for row in rows]

    def _articles(self, ranked: dict[int, float], window: tuple[str, str] | None) -> list[Row[Any]]:
        """Return each article of those days once, by its best version, the best first; one without a day fits any."""
        if not ranked:
            return []
        best: dict[UUID, Row[Any]] = {}
        for row in self.connection.execute(_ARTICLES, {"versions": list(ranked)}):
            if row.published is None or window is None or window[0] <= row.published <= window[1]:
                known = best.get(row.uuid)
                if known is None or ranked[row.version] > ranked[known.version]:
                    best[row.uuid] = row
        return sorted(best.values(), key=lambda row: -ranked[row.version])

    def _telling(self, content: str, least: int) -> list[_Word]:
        """Return the words that tell this text from the others.

        Names and numbers are tried first, then long words; what too many texts have is passed over.

        Args:
            content: The text.
            least: How many texts must have the word, so that it can find another one.
        """
        counts, forms, told = _counted(content)
        stored = self.connection.execute(_COUNT).scalar_one()
        chosen: list[_Word] = []
        read = 0
        for term in sorted(counts, key=lambda one: (one not in told, -counts[one], -len(one), one)):
            if len(chosen) == _WORDS or read > _POSTINGS:
                break
            versions = (
                self.connection.exec_driver_sql(_WITH_WORD, (f'"{_plain(forms[term])}"', _COMMON + 1)).scalars().all()
            )
            read += len(versions)
            if least <= len(versions) <= _COMMON:
                weight = (1 + math.log(counts[term])) * math.log(1 + stored / len(versions))
                weight *= _TELLING if term in told else 1.0
                chosen.append(_Word(forms[term], list(versions), weight))
        return chosen


def _shared(words: list[_Word], versions: set[int]) -> dict[int, tuple[str, ...]]:
    """Return for each version the words it shares, the weightiest first."""
    found: dict[int, list[str]] = {version: [] for version in versions}
    for word in sorted(words, key=lambda one: -one.weight):
        for version in versions.intersection(word.versions):
            found[version].append(word.written)
    return {version: tuple(told) for version, told in found.items()}


def _partner(row: Row[Any], score: float, shared: tuple[str, ...]) -> Partner:
    day = date.fromisoformat(row.published) if row.published else None
    return Partner(row.uuid, round(score, 3), row.number, row.title or "", row.outlet or "", day, shared)


def _window(day: str | None, days: int) -> tuple[str, str] | None:
    """Return the first and last ISO day of the window around one."""
    if day is None:
        return None
    middle, reach = date.fromisoformat(day), timedelta(days=days)
    return (middle - reach).isoformat(), (middle + reach).isoformat()


@lru_cache(maxsize=8)
def _counted(content: str) -> tuple[Counter[str], dict[str, str], frozenset[str]]:
    """Return how often each stem stands in a text, a form of each as written, and the stems of names and numbers."""
    stemmer = snowballstemmer.stemmer("porter")
    words = [word for word in _WORD.findall(content) if len(word) >= _SHORTEST or word.isdigit()]
    plain = [_plain(word) for word in words]
    stems = stemmer.stemWords(plain)
    lower = {stem for stem, word in zip(stems, words, strict=True) if word[0].islower()}
    told = {stem for stem, word in zip(stems, words, strict=True) if word[0].isdigit() or stem not in lower}
    return Counter(stems), dict(zip(stems, words, strict=True)), frozenset(told)


def _plain(word: str) -> str:
    """Return a word as the index folds it: lower case, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))

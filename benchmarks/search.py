"""What finding the other reports of an event costs among 100,000 stored articles.

Stories of five articles each, made up: words as frequent as they are in texts, twelve of its own (names, places) and
four figures for each story; published on days over three years, a story's within three days.
Limit: one article's partners in at most 50 ms at the median, on a machine that sums 100,000 squares in 6 ms, in
proportion on a slower one; of its four partners at least three are found among the first ten.
Run: ``python benchmarks/search.py [ARTICLES]``; exits 1 when a limit is exceeded.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, insert

from workbench.storage import tables as t
from workbench.storage.search import Search
from workbench.storage.unit_of_work import open_store

ARTICLES = 100_000
LIMIT = 50.0
YARDSTICK = 6.0
FOUND = 3.0
STORY = 5
ASKED = 60
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "kra", "ble", "dri")
FIRST = date(2020, 1, 1)
BLOCK = 5_000
EMPTY = {
    **dict.fromkeys(("raw_sha256", "encoding", "source", "boilerplate", "provenance", "analysis", "failure"), ""),
    "pipeline": "",
    "notices": "[]",
    "sentences": "[]",
    "language": None,
    "revision": 1,
}


class Library:
    """Makes articles; the n-th is always the same."""

    def __init__(self) -> None:
        self.chance = random.Random(11)
        words = {"".join(self.chance.choices(SYLLABLES, k=self.chance.randint(2, 5))) for _ in range(60_000)}
        self.words = sorted(words)
        self.chance.shuffle(self.words)
        self.heavy = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def story(self) -> tuple[list[str], date]:
        """Return the texts of one story and its first day."""
        own = [word.capitalize() for word in self.chance.sample(self.words, 12)]
        figures = [str(self.chance.randint(2, 9_000)) for _ in range(4)]
        texts = []
        for _ in range(STORY):
            told = self.chance.choices(self.words, cum_weights=self.heavy, k=200)
            told += self.chance.choices(own, k=24) + self.chance.choices(figures, k=4)
            self.chance.shuffle(told)
            texts.append(" ".join(told) + ".")
        return texts, FIRST + timedelta(days=self.chance.randrange(1_000))


def fill(path: Path, articles: int) -> dict[UUID, list[UUID]]:
    """Store so many articles; return the partners of some."""
    library, chance = Library(), random.Random(5)
    partners: dict[UUID, list[UUID]] = {}
    with open_store(path) as store, store.write() as repositories:
        connection = repositories.search.connection
        rows: list[tuple[UUID, str, date]] = []
        for number in range(0, articles, STORY):
            texts, day = library.story()
            story = [UUID(int=number + at + 1) for at in range(STORY)]
            if number % max(STORY, articles // ASKED // STORY * STORY) == 0:
                partners[story[0]] = story[1:]
            rows += [(u, x, day + timedelta(days=chance.randrange(3))) for u, x in zip(story, texts, strict=True)]
            if len(rows) >= BLOCK or number + STORY >= articles:
                _store(connection, rows)
                rows.clear()
    return partners


def _store(connection: Connection, rows: list[tuple[UUID, str, date]]) -> None:
    """Store articles as the program does, in bulk; the triggers index them."""
    now = datetime(2024, 1, 1, tzinfo=UTC)
    texts, articles, versions = [], [], []
    for uuid, text, day in rows:
        number, digest = uuid.int, f"{uuid.int:x}"
        texts.append({"sha256": digest, "content": text})
        articles.append({"id": number, "uuid": uuid, "outlet": "", "address": "", "created": now})
        told = {"masthead": json.dumps({"published": {"value": day.isoformat()}}), "text_sha256": digest}
        versions.append({**EMPTY, "id": number, "article_id": number, "number": 1, "created": now, **told})
    connection.execute(insert(t.TextRow), texts)
    connection.execute(insert(t.ArticleRow), articles)
    connection.execute(insert(t.VersionRow), versions)


def yardstick() -> float:
    """Return the milliseconds of a plain loop here and now."""
    times = []
    for _ in range(15):
        began = time.process_time()
        sum(i * i for i in range(100_000))
        times.append((time.process_time() - began) * 1000)
    return min(times)


def main() -> int:
    """Measure and print; 1 when a limit is exceeded."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.db"
        began = time.process_time()
        partners = fill(path, articles)
        stored = time.process_time() - began
        times, found = [], []
        with open_store(path) as store, store.read() as repositories:
            search: Search = repositories.search
            for article, others in partners.items():
                began = time.process_time()
                told = search.partners(article, limit=10)
                times.append((time.process_time() - began) * 1000)
                found.append(len({one.article for one in told} & set(others)))
        size = path.stat().st_size / 1e6
    measure = max(yardstick(), YARDSTICK) / YARDSTICK
    median, right = statistics.median(times) / measure, statistics.mean(found)
    print(f"{articles} articles, {size:.0f} MB, stored in {stored:.0f} s")
    print(f"partners of one     {median:6.1f} ms at the median, {max(times) / measure:.1f} at most (limit {LIMIT})")
    print(f"partners found      {right:6.2f} of {STORY - 1} (limit {FOUND}; times {measure:.1f} on this machine)")
    return int(median > LIMIT or right < FOUND)


if __name__ == "__main__":
    sys.exit(main())

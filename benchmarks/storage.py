"""What a verdict costs, from call to commit, against one raw sqlite3 commit of the same row in the same run.

Both are timed turn by turn in blocks; the block that other programs disturbed least counts.
Limits: at the median no more than the raw commit + 1.0 ms; at the 95th percentile no more than 20 ms.
Run: ``python benchmarks/storage.py``; exits 1 when a limit is exceeded.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

from workbench.domain.article import Article, Source
from workbench.domain.mention import Analysis, Kind, Mention
from workbench.domain.quantity import Quantity
from workbench.domain.span import Span
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import analysis, comparing, library, reviewing
from workbench.storage.unit_of_work import Store, open_store

BLOCKS = 6
ROUNDS = 100
CLAIMS = BLOCKS * ROUNDS
MEDIAN_LIMIT = 1.0
P95_LIMIT = 20.0

Times = list[float]


def prepared(store: Store) -> tuple[UUID, list[UUID]]:
    """Store a case of one article with a claim for each round."""
    text = " ".join(f"Crew {n} lost {n} boats." for n in range(CLAIMS))
    spans = [Span(text.index(f" {n} boats") + 1, text.index(f" {n} boats") + 1 + len(str(n))) for n in range(CLAIMS)]
    mentions = tuple(Mention(Kind.QUANTITY, span, span, Quantity(at)) for at, span in enumerate(spans))
    digest = sha256(text.encode()).hexdigest()
    case = library.new_case(store, "benchmark").case
    (article,) = library.add_articles(store, case, [Article(text, digest, digest, Source("benchmark.txt"))]).created
    analysis.record_analysis(store, case, article, Analysis(mentions))
    return case, list(comparing.desk(store, case).claims)


def raw(folder: Path) -> sqlite3.Connection:
    """Open a plain database with the same settings and a table like the log."""
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE log (sequence INTEGER PRIMARY KEY, uuid TEXT UNIQUE, payload TEXT, at TEXT)")
    return connection


def percentile(values: list[float], share: float) -> float:
    """Return the value below which that share of the values lies."""
    return sorted(values)[int(share * (len(values) - 1))]


def block(store: Store, case: UUID, claims: list[UUID], connection: sqlite3.Connection) -> tuple[Times, Times]:
    """Time one block, in milliseconds: raw commits and verdicts."""
    plain, ours = [], []
    judgement = Judgement(Question.SO, Verdict.DISPUTED, "The hospital counts 20.")
    payload = json.dumps({"claims": [uuid4().hex], "new": {"verdict": "disputed"}, "snapshot": "x" * 150})
    for claim in claims:
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO log (uuid, payload, at) VALUES (?, ?, ?)", (uuid4().hex, payload, "now"))
        connection.execute("COMMIT")
        plain.append((time.perf_counter() - began) * 1000)
        began = time.perf_counter()
        reviewing.give_verdict(store, case, [claim], judgement)
        ours.append((time.perf_counter() - began) * 1000)
    return plain, ours


def main() -> int:
    """Time the blocks and print the one least disturbed."""
    with tempfile.TemporaryDirectory() as name, open_store(Path(name) / "cases.db") as store:
        case, claims = prepared(store)
        connection = raw(Path(name))
        blocks = [block(store, case, claims[at * ROUNDS : (at + 1) * ROUNDS], connection) for at in range(BLOCKS)]
        connection.close()
    plain, ours = min(blocks, key=lambda times: statistics.median(times[0]) + statistics.median(times[1]))
    more = statistics.median(ours) - statistics.median(plain)
    print(f"raw commit      median {statistics.median(plain):6.2f} ms   p95 {percentile(plain, 0.95):6.2f} ms")
    print(f"verdict         median {statistics.median(ours):6.2f} ms   p95 {percentile(ours, 0.95):6.2f} ms")
    print(f"verdict - raw   median {more:6.2f} ms   (limit {MEDIAN_LIMIT})   p95 limit {P95_LIMIT}")
    return int(more > MEDIAN_LIMIT or percentile(ours, 0.95) > P95_LIMIT)


if __name__ == "__main__":
    sys.exit(main())

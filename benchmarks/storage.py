"""What a verdict costs, from call to commit, against one raw sqlite3 commit of the same row in the same run.

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
from uuid import uuid4

from workbench.domain.article import Article, Source
from workbench.domain.mention import Analysis, Kind, Mention
from workbench.domain.quantity import Quantity
from workbench.domain.span import Span
from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import analysis, comparing, library, reviewing
from workbench.storage.unit_of_work import Store, open_store

ROUNDS = 400
CLAIMS = 300
MEDIAN_LIMIT = 1.0
P95_LIMIT = 20.0


def prepared(store: Store) -> tuple[object, list[object]]:
    """Store a case of one article with 300 claims."""
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


def main() -> int:
    """Time both, turn by turn, so that both meet the same load."""
    ours: list[float] = []
    plain: list[float] = []
    with tempfile.TemporaryDirectory() as name, open_store(Path(name) / "cases.db") as store:
        case, claims = prepared(store)
        connection = raw(Path(name))
        judgement = Judgement(Question.SO, Verdict.DISPUTED, "The hospital counts 20.")
        payload = json.dumps({"claims": [uuid4().hex], "new": {"verdict": "disputed"}, "snapshot": "x" * 150})
        for at in range(ROUNDS):
            began = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO log (uuid, payload, at) VALUES (?, ?, ?)", (uuid4().hex, payload, "now"))
            connection.execute("COMMIT")
            plain.append((time.perf_counter() - began) * 1000)
            began = time.perf_counter()
            reviewing.give_verdict(store, case, [claims[at % CLAIMS]], judgement)  # type: ignore[arg-type, list-item]
            ours.append((time.perf_counter() - began) * 1000)
        connection.close()
    median = statistics.median(ours) - statistics.median(plain)
    print(f"raw commit      median {statistics.median(plain):6.2f} ms   p95 {percentile(plain, 0.95):6.2f} ms")
    print(f"verdict         median {statistics.median(ours):6.2f} ms   p95 {percentile(ours, 0.95):6.2f} ms")
    print(f"verdict - raw   median {median:6.2f} ms   (limit {MEDIAN_LIMIT})   p95 limit {P95_LIMIT}")
    return int(median > MEDIAN_LIMIT or percentile(ours, 0.95) > P95_LIMIT)


if __name__ == "__main__":
    sys.exit(main())

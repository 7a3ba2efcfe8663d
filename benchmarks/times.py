"""Times: how fast they are recognised on text that is parsed already, and resolved anew when a date is corrected.

The sample stories are read by the component as the pipeline hands them on; then one page of 70 kB is held against its
first half. Resolving is timed on 1,000 expressions of those stories and on an article of 1,000 words. Times are of this
process's processor, the quickest of several runs.
Run: ``python benchmarks/times.py``; exits 1 when a limit is missed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date

from workbench import assets
from workbench.domain.moment import TimeContext
from workbench.extraction import pipeline
from workbench.extraction.times.component import TimesComponent
from workbench.extraction.times.recognise import recognise
from workbench.extraction.times.resolve import resolve_all

WORDS_LIMIT = 60_000
"""Words a second at least."""
PAGE = 70_000
"""Characters."""
LINEAR_LIMIT = 2.6
"""Times what half a page takes."""
THOUSAND_LIMIT = 20.0
ARTICLE_LIMIT = 50.0
"""Milliseconds."""
RUNS = 15


def quickest(work: Callable[[], object]) -> float:
    """Return the seconds of the quickest run."""
    best = float("inf")
    for _ in range(RUNS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def resolving(text: str, expressions: int | None = None) -> float:
    """Return the milliseconds it takes to resolve a text's times against another publication date."""
    found = [(f.span, f.expression) for f in recognise(text)][:expressions]
    context = TimeContext(published=date(2022, 2, 15))
    return 1000 * quickest(lambda: resolve_all(found, context))


def main() -> int:
    """Print each figure with its limit."""
    stories = [path.read_text(encoding="utf-8") for path in sorted(assets.path("samples").glob("*/*.txt"))]
    nlp = pipeline.load()
    docs = [nlp(story) for story in stories]
    component = TimesComponent()
    speed = sum(len(story.split()) for story in stories) / sum(
        quickest(lambda d=doc: component.match(d)) for doc in docs
    )  # type: ignore[misc]
    once = "\n\n".join(stories) + "\n\n"
    page = (once * (PAGE // len(once) + 1))[:PAGE]
    ratio = quickest(lambda: recognise(page)) / quickest(lambda: recognise(page[: PAGE // 2]))
    thousand = resolving(once * (1 + 1000 // max(1, len(recognise(once)))), 1000)
    article = resolving(" ".join(once.split(" ")[:1000]))
    print(f"recognised            {speed:>12,.0f} words/s  limit {WORDS_LIMIT:,} at least")
    print(f"70 kB against 35 kB   {ratio:>12.2f} times    limit {LINEAR_LIMIT}")
    print(f"1,000 expressions     {thousand:>12.1f} ms       limit {THOUSAND_LIMIT}")
    print(f"1,000 words re-dated  {article:>12.1f} ms       limit {ARTICLE_LIMIT}")
    return int(speed < WORDS_LIMIT or ratio > LINEAR_LIMIT or thousand > THOUSAND_LIMIT or article > ARTICLE_LIMIT)


if __name__ == "__main__":
    sys.exit(main())

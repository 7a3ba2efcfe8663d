"""How many words a second the rules read, on one core, the start excluded; and that a long text takes its share only.

The sample stories are read over and over, some 70,000 words a round. Times are of this process's processor; of each
story the quickest reading counts, the one that other programs disturbed least. The rules are the components of
ours together, without what was trained; spaCy's tokenizer, which runs before them, has a line of its own and is a
yardstick for the machine.
Then one text of 1 MB is held against its first tenth.
Run: ``python benchmarks/extraction.py [--rounds N]``; exits 1 when a limit is missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from workbench import assets
from workbench.domain.mention import AnalysisRequest
from workbench.extraction import pipeline
from workbench.extraction.analyse import analyse
from workbench.services import outside

WORDS = 70_000
"""Words a round."""
RULES_LIMIT = 50_000
"""Words a second of the components of ours together."""
LONG = 1_000_000
"""Characters."""
LINEAR_LIMIT = 1.5
"""Times what a tenth of the text, ten times, takes."""
LONG_RUNS = 3

Given = TypeVar("Given")


def stories() -> list[str]:
    """Return the sample stories."""
    return [path.read_text(encoding="utf-8") for path in sorted(assets.path("samples").glob("*/*.txt"))]


def long_text(size: int) -> str:
    """Return the sample stories one after the other, up to a size."""
    once = "\n\n".join(stories()) + "\n\n"
    return (once * (size // len(once) + 1))[:size]


def seconds(work: Callable[[Given], object], given: Sequence[Given], times: int) -> float:
    """Return what all of ``given`` take, each at its quickest of ``times``."""
    quickest = [float("inf")] * len(given)
    for _ in range(times):
        for place, one in enumerate(given):
            begin = time.process_time()
            work(one)
            quickest[place] = min(quickest[place], time.process_time() - begin)
    return sum(quickest)


def per_component(texts: list[str], times: int) -> dict[str, float]:
    """Return the seconds each part of the pipeline takes over all texts, in the order in which they run."""
    nlp = pipeline.load()
    took = {"tokenizer": seconds(nlp.make_doc, texts, times)}
    docs = [nlp.make_doc(text) for text in texts]
    return took | {name: seconds(component, docs, times) for name, component in nlp.pipeline}


def whole(texts: list[str], times: int) -> float:
    """Return the seconds of an article's whole analysis: pipeline, passages, what is worth checking."""
    nlp = pipeline.load()
    requests = [AnalysisRequest(text, None, outside.boilerplate(text)) for text in texts]
    return seconds(lambda request: analyse(nlp, request), requests, times)


def growth() -> float:
    """Return how much longer one long text takes than ten of a tenth of it, timed turn by turn; the median ratio."""
    nlp = pipeline.load()
    text = long_text(LONG)
    long, tenth = AnalysisRequest(text), AnalysisRequest(text[: LONG // 10])
    ratios = []
    for _ in range(LONG_RUNS):
        short = seconds(lambda requests: [analyse(nlp, request) for request in requests], [[tenth] * 10], 1)
        ratios.append(seconds(lambda request: analyse(nlp, request), [long], 1) / short)
    return statistics.median(ratios)


def main() -> int:
    """Print one line per part, then the two figures that have a limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1)
    texts = stories()
    words = sum(len(text.split()) for text in texts)
    times = max(1, round(parser.parse_args().rounds * WORDS / words))
    print(f"{len(texts)} stories of {words:,} words, {times} times: {times * words:,} words")
    took = per_component(texts, times)
    for name, part in took.items():
        print(f"{name:<22}{words / part:>10,.0f} words/s")
    print(f"{'the whole analysis':<22}{words / whole(texts, times):>10,.0f} words/s")
    rules = words / sum(part for name, part in took.items() if name in pipeline.OURS)
    print(f"{'the rules together':<22}{rules:>10,.0f} words/s   limit {RULES_LIMIT:,} at least")
    ratio = growth()
    print(f"{'1 MB against 100 kB':<22}{ratio:>10.2f} times     limit {LINEAR_LIMIT}")
    return int(rules < RULES_LIMIT or ratio > LINEAR_LIMIT)


if __name__ == "__main__":
    sys.exit(main())

"""The hard groups of quotes apart: how many quoted stretches of each are found exactly and given to the right speaker.

    python benchmarks/quotes_groups.py [--gold PATH] [--errors GROUP]

The gold and the rules of counting are those of the shared evaluation (`WORKBENCH_SHARED`): a stretch is right when the
program's stretch that overlaps it by half or more names the same speaker, by the head of the mention. The limits are
what the best program measured so far reaches; both halves of the gold went into those. Exits 1 when a group is not
ahead.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language

from workbench.domain.quote import Quote, Speaker
from workbench.extraction import pipeline

LIMITS = {
    "speaker in another paragraph": 21,
    "unclosed marks": 14,
    "single marks and headlines": 30,
    "colon before the quote": 44,
    "three words or fewer": 57,
    "speaker in another sentence": 67,
}
"""Right speakers in per cent, of the best peer in each group."""
ALL = "all quoted stretches"
_EVALUATION = Path(os.environ.get("WORKBENCH_SHARED", "../shared")) / "evaluation"
_SHORT = 3
Stretch = tuple[int, int]


def groups(
    text: str, stretch: Stretch, speaker: dict[str, int] | None, mark: Any, sentences: list[int]
) -> Iterator[str]:
    """Yield the groups a quoted stretch belongs to.

    Args:
        text: The article.
        stretch: First character and the one behind the last, marks left out.
        speaker: Where the gold's speaker stands.
        mark: The pair of marks it stands in, None if there is none.
        sentences: The number of the sentence of each character.
    """
    yield ALL
    start, end = stretch
    if speaker is not None:
        between = text[min(start, speaker["start"]) : max(end, speaker["end"])]
        if "\n" in between:
            yield "speaker in another paragraph"
        elif sentences[start] != sentences[speaker["start"]]:
            yield "speaker in another sentence"
    if mark is not None and not mark.closed:
        yield "unclosed marks"
    if (mark is not None and mark.style == "single") or "\n" not in text[:start]:
        yield "single marks and headlines"
    if text[:start].rstrip(" \n“\"‘'”`«").endswith(":"):
        yield "colon before the quote"
    if len(text[start:end].split()) <= _SHORT:
        yield "three words or fewer"


def counted(nlp: Language, gold: list[dict[str, Any]], errors: str) -> Counter[tuple[str, str]]:
    """Count for each group what it holds, what is found exactly, and who is right."""
    scorer, quotemarks = importlib.import_module("quotes"), importlib.import_module("quotemarks")
    counts: Counter[tuple[str, str]] = Counter()
    for document in gold:
        text = document["text"]
        doc = nlp(text)
        found = _stretches(scorer, quotemarks, text, doc.spans["quotes"].attrs["values"])
        sentences = _sentences(doc)
        for quote in document["quotes"]:
            for segment in quote["segments"]:
                stretch = segment["start"], segment["end"]
                mark = next((m for m in quotemarks.regions(text) if m.start <= stretch[0] < m.end), None)
                wanted = scorer.mention_text(text, quote["speaker"])
                given = _given(scorer, stretch, found)
                right = given is not None and _same(scorer, wanted, given)
                for group in groups(text, stretch, quote["speaker"], mark, sentences):
                    counts.update({(group, "held"): 1, (group, "exact"): stretch in found, (group, "right"): right})
                    if group == errors and not right:
                        around = text[max(0, stretch[0] - 150) : stretch[1] + 100].replace("\n", " / ")
                        print(f"{document['doc_id']}: {wanted!r}, not {given!r}: {around}")
    return counts


def _stretches(scorer: Any, quotemarks: Any, text: str, quotes: list[Quote]) -> dict[Stretch, Speaker | None]:
    """The quoted stretches the program finds, each with its speaker."""
    found: dict[Stretch, Speaker | None] = {}
    marks = quotemarks.regions(text)
    for quote in quotes:
        item = {"kind": str(quote.kind), "segments": [(v.start, v.end) for v in quote.verbatim]}
        for stretch in scorer.segments_of(text, item, marks) if quote.kind != "mark" else ():
            found[stretch] = found.get(stretch) or quote.speaker
    return found


def _given(scorer: Any, stretch: Stretch, found: dict[Stretch, Speaker | None]) -> str | None:
    """The speaker of the stretch that overlaps by half or more; "" for no one, None when there is no such stretch."""
    best = max(found, key=lambda other: scorer.overlap(stretch, other), default=None)
    if best is None or 2 * scorer.overlap(stretch, best) < stretch[1] - stretch[0]:
        return None
    speaker = found[best]
    return speaker.text if speaker is not None else ""


def _same(scorer: Any, wanted: str, given: str) -> bool:
    return bool(scorer.normal(wanted) == scorer.normal(given) or scorer.same_head(wanted, given))


def _sentences(doc: Any) -> list[int]:
    numbers = [0] * (len(doc.text) + 1)
    for number, sentence in enumerate(doc.sents):
        numbers[sentence.start_char :] = [number] * (len(numbers) - sentence.start_char)
    return numbers


def main() -> int:
    """Print a line a group."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=_EVALUATION / "gold" / "quotes" / "polnear.dev.jsonl")
    parser.add_argument("--errors", choices=[*LIMITS, ALL], default="")
    given = parser.parse_args()
    if not given.gold.exists():
        print(f"{given.gold} is not there: set WORKBENCH_SHARED")
        return 0
    sys.path.insert(0, str(_EVALUATION))
    gold = [json.loads(line) for line in given.gold.read_text(encoding="utf-8").splitlines()]
    counts = counted(pipeline.load(), gold, given.errors)
    behind = 0
    for group in (ALL, *LIMITS):
        held = counts[group, "held"]
        exact, right = (100 * counts[group, what] / max(1, held) for what in ("exact", "right"))
        limit = f"best peer {LIMITS[group]} %" if group in LIMITS else ""
        print(f"{group:<30}{held:>5} stretches   exact {exact:5.1f} %   right speaker {right:5.1f} %   {limit}")
        behind += held > 0 and right <= LIMITS.get(group, 0)
    return int(behind > 0)


if __name__ == "__main__":
    sys.exit(main())

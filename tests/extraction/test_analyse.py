"""Articles of any length: a long one is read in pieces, and what was let go with a piece is not missed later."""

from __future__ import annotations

from functools import partial

import pytest

from workbench.domain.mention import Analysis, AnalysisRequest
from workbench.extraction import analyse
from workbench.extraction.chunks import chunks

LINE = "The overhauled ferries carried 12 pilgrims to Grimsund.\n\n"


def counted(found: Analysis) -> list[str]:
    """Return what the figures of an article count."""
    return [m.quantity.counted.text for m in found.mentions if m.quantity and m.quantity.counted]


def test_words_that_return_in_every_piece_are_known_there_and_in_the_next_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = analyse.analyser()
    monkeypatch.setattr(analyse, "chunks", partial(chunks, limit=len(LINE)))
    assert counted(read(AnalysisRequest(LINE * 4))) == ["pilgrims"] * 4
    assert counted(read(AnalysisRequest(LINE))) == ["pilgrims"]

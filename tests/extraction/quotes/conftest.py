"""Real pipeline for the quote tests: blank English, our sentences, our quotes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy

import workbench.extraction.quotes.component
import workbench.extraction.sentences  # noqa: F401 - registers the factory
from workbench.domain.quote import Quote, QuoteKind


@pytest.fixture(scope="session")
def read() -> Callable[[str], list[Quote]]:
    """Return a function from text to its quotes, marks that quote no one included."""
    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    nlp.add_pipe("workbench_sentences")
    nlp.add_pipe("workbench_quotes")

    def quotes(text: str) -> list[Quote]:
        return list(nlp(text).spans["quotes"].attrs["values"])

    return quotes


@pytest.fixture(scope="session")
def rows(read: Callable[[str], list[Quote]]) -> Callable[[str], list[tuple[str, str | None, str]]]:
    """Return a function from text to (kind, speaker as written, content) of every quote that quotes somebody."""

    def found(text: str) -> list[tuple[str, str | None, str]]:
        return [
            (str(q.kind), q.speaker.text if q.speaker else None, " … ".join(f.of(text) for f in q.fragments))
            for q in read(text)
            if q.kind is not QuoteKind.MARK
        ]

    return found

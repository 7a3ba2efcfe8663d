from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.domain.quote import Quote, QuoteKind

Rows = Callable[[str], list[tuple[str, str | None, str]]]


def test_a_headline_without_a_speaker_takes_the_one_of_the_story(rows: Rows) -> None:
    text = "Ferry crash 'a warning to all'\n\nFerry captain Ana Roe called the crash “a warning to all” on Monday."
    assert [(who, words) for _, who, words in rows(text)] == [
        ("Ferry captain Ana Roe", "a warning to all"),
        ("Ferry captain Ana Roe", "the crash “a warning to all”"),
    ]


def test_words_that_quote_no_one_in_the_story_quote_no_one_in_its_headline(read: Callable[[str], list[Quote]]) -> None:
    text = "Cadets honoured for 'quiet courage' at sea\n\nThree cadets won a medal for “quiet courage” on Monday."
    assert [q.kind for q in read(text)] == [QuoteKind.MARK, QuoteKind.MARK]


def test_a_headline_that_names_its_speaker_keeps_it(rows: Rows) -> None:
    text = "Mayor Roe: Ferry ‘Must Sail’\n\nThe ferry “must sail”, Jonas Lund said."
    assert [who for _, who, _ in rows(text)] == ["Mayor Roe", "Jonas Lund"]


@pytest.mark.parametrize(
    ("headline", "speaker", "words"),
    [
        ("PM: no more talks", "PM", "no more talks"),
        ("Roe: dam will hold this winter", "Roe", "dam will hold this winter"),
        ("Forty hurt in blast – police", "police", "Forty hurt in blast"),
        ("Forty hurt in blast: police", "police", "Forty hurt in blast"),
    ],
)
def test_a_headline_reports_without_marks(rows: Rows, headline: str, speaker: str, words: str) -> None:
    text = f"{headline}\n\nMayor Ana Roe said on Monday that the dam was safe."
    assert rows(text)[0] == ("indirect", speaker, words)


@pytest.mark.parametrize(
    "headline",
    ["Lund: 40 hurt in blast", "Live: police search the harbour", "Meet the candidates: Ana Roe, mayor",
     "Storm kills 12 – the worst since 1999"],
)  # fmt: skip
def test_places_and_rubrics_before_a_colon_say_nothing(rows: Rows, headline: str) -> None:
    text = f"{headline}\n\nMayor Ana Roe said on Monday that the dam was safe."
    assert [who for _, who, _ in rows(text)] == ["Mayor Ana Roe"]

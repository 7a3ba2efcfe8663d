from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.domain.quote import Quote

Read = Callable[[str], list[Quote]]


def kinds(read: Read, text: str) -> list[tuple[str, str]]:
    return [(str(q.kind), " … ".join(f.of(text) for f in q.fragments)) for q in read(text)]


def test_a_direct_quote_lies_inside_its_marks(read: Read) -> None:
    assert kinds(read, "“The bridge is safe,” said Ana Roe.") == [("direct", "The bridge is safe,")]


def test_a_mixed_quote_holds_unquoted_words_and_that(read: Read) -> None:
    text = "Ana Roe said that the bridge was “as safe as houses” and would open."
    (quote,) = read(text)
    assert quote.kind == "mixed"
    assert quote.fragments[0].of(text) == "that the bridge was “as safe as houses” and would open"
    assert [v.of(text) for v in quote.verbatim] == ["as safe as houses"]


def test_indirect_speech_needs_neither_marks_nor_that(read: Read) -> None:
    assert kinds(read, "Ana Roe said the bridge would open in May.") == [("indirect", "the bridge would open in May")]


@pytest.mark.parametrize(
    "text",
    [
        "Robert “Bobby” Lund threw open the door.",
        "Lund appeared on the show “Morning Lights” twice.",
        "The so-called “bridge tax” ended in March.",
        "“Harbour Lights (Part 2)” is a song of hers.",
        "The guests listed their home as “Nowhere” on the form.",
        "They sell “smart” pens in the shop.",
    ],
)
def test_nicknames_titles_words_as_words_and_scare_quotes_are_marks(read: Read, text: str) -> None:
    assert [str(q.kind) for q in read(text)] == ["mark"]
    assert read(text)[0].speaker is None


def test_single_marks_of_a_headline_quote_somebody(read: Read) -> None:
    text = "Lund: New Bridge Is ‘Safe As Houses’\n\nThe bridge opened on Monday."
    quote = next(q for q in read(text) if q.kind != "indirect")
    assert quote.kind in ("direct", "mixed")
    assert quote.speaker is not None
    assert quote.speaker.text == "Lund"


def test_a_list_of_short_quotes_has_one_speaker(read: Read) -> None:
    text = "Lund called the plan “absurd,” “costly” and “late.”"
    assert {q.speaker.name for q in read(text) if q.speaker} == {"Lund"}
    assert sum(len(q.verbatim) for q in read(text)) == 3

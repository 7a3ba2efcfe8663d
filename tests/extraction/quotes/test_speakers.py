from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The dam held,” Ana Roe said.", "Ana Roe"),
        ("“The dam held,” said Ana Roe, the mayor of Lund, on Monday.", "Ana Roe, the mayor of Lund"),
        ("Ana Roe told reporters on Monday: “The dam held.”", "Ana Roe"),
        ("“The dam held,” said the mayor’s official spokesman.", "the mayor’s official spokesman"),
        ("“The dam held,” Downing Street said in a statement.", "Downing Street"),
        ("“Did the dam hold?” she asked.", "she"),
        ("“The dam held.” - Ana Roe", "Ana Roe"),
        ("According to Ana Roe, the dam was “as good as new.”", "Ana Roe"),
        ("Rep. Ana Roe (D-Ohio), who chairs the panel, said “the dam held.”", "Rep. Ana Roe (D-Ohio)"),
        ("In a statement on Monday, Ana Roe said the dam was “as good as new.”", "Ana Roe"),
        ("Calling the dam “a disgrace,” Roe left the room.", "Roe"),
        ("The minister frobnicated: “The dam held.”", "The minister"),
    ],
)
def test_the_speaker_is_found_where_the_reader_finds_it(rows: Rows, text: str, speaker: str) -> None:
    assert [row[1] for row in rows(text) if row[0] != "indirect"] == [speaker]


def test_an_interrupted_quote_is_one_with_two_pieces(rows: Rows) -> None:
    text = "“The dam,” Ana Roe said, “held all night.”"
    assert rows(text) == [("direct", "Ana Roe", "The dam, … held all night.")]


def test_a_follow_up_paragraph_without_cue_is_given_to_who_is_talking(rows: Rows) -> None:
    text = "“The dam held,” said Ana Roe.\n\n“Nobody was hurt. We are glad.”\n\nWork goes on."
    assert rows(text) == [
        ("direct", "Ana Roe", "The dam held,"),
        ("direct", "Ana Roe", "Nobody was hurt. We are glad."),
    ]


def test_a_quote_that_opens_again_and_never_closed_keeps_its_speaker(rows: Rows) -> None:
    text = "“The dam held,” Roe said. “It was built well.\n\n“Nobody was hurt.”"
    assert [row[1] for row in rows(text)] == ["Roe", "Roe"]


def test_a_colon_at_a_paragraphs_end_leads_to_the_next(rows: Rows) -> None:
    text = "Ana Roe explained the night this way:\n\n“The water rose. The dam held.”"
    assert rows(text)[-1] == ("direct", "Ana Roe", "The water rose. The dam held.")


def test_no_one_is_a_possible_speaker(rows: Rows) -> None:
    (row,) = rows("It was reported that the dam had held.")
    assert row[:2] == ("indirect", None)


def test_a_transcript_names_its_speakers_by_label(rows: Rows) -> None:
    text = '"ROE: Did the dam hold?\n\n"LUND: It did. Nobody was hurt."'
    assert [row[1] for row in rows(text)] == ["ROE", "LUND"]

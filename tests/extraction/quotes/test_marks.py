from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction.quotes.marks import regions


def inner(text: str, depth: int = 0) -> list[str]:
    return [text[r.start : r.end] for r in regions(text) if r.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready,” she said.", ["We are ready,"]),
        ('"We are ready," she said. "Come in."', ["We are ready,", "Come in."]),
        ("''We are ready,'' she said.", ["We are ready,"]),
        ("``We are ready,'' she said.", ["We are ready,"]),
        ("«Nous sommes prêts», a-t-il dit.", ["Nous sommes prêts"]),
        ("„Wir sind bereit“, sagte er.", ["Wir sind bereit"]),
        ('“We are ready," she said.', ["We are ready,"]),
        ("'We are ready,' she said. 'Don't wait.'", ["We are ready,", "Don't wait."]),
        ("Mayor’s plan ‘doomed to fail’, say residents", ["doomed to fail"]),
        ("The ‘drivers’ union’s offer’ was refused", ["drivers’ union’s offer"]),
    ],
)
def test_every_style_of_marks_is_paired(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_apostrophes_decades_and_inches_are_no_quotes() -> None:
    text = "The workers' boss, 6'3\" tall, sang hits of the '90s; rock 'n' roll 'til dawn."
    assert regions(text) == []


def test_a_quote_inside_a_quote_lies_deeper() -> None:
    text = "“He told me ‘go home’ and left,” Ms. Roe said."
    assert inner(text) == ["He told me ‘go home’ and left,"]
    assert inner(text, 1) == ["go home"]


def test_british_press_nests_double_marks_in_single_ones() -> None:
    text = "‘He said “no” twice,’ Roe recalled."
    assert inner(text) == ["He said “no” twice,"]
    assert inner(text, 1) == ["no"]


def test_a_quote_over_paragraphs_opens_again_and_closes_once() -> None:
    first, second = regions("“The dam held.\n“Nobody was hurt,” Roe said.")
    assert (first.closed, first.continued) == (False, True)
    assert (second.closed, second.continues) == (True, True)


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = 'Roe said: "The dam held.\nWork goes on.'
    assert inner(text) == ["The dam held."]


def test_ellipses_and_editors_brackets_stay_inside() -> None:
    assert inner("“We … [the council] waited.”") == ["We … [the council] waited."]


def test_attributes_of_left_over_markup_are_no_quotes() -> None:
    assert inner('<a href="x">“Yes,”</a> he said.') == ["Yes,"]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab S.,\n'\"“”‘’«»„`″(<>-9", max_size=60))
def test_regions_of_any_text_lie_in_it_in_order_and_nest(text: str) -> None:
    found = regions(text)
    assert all(0 <= r.outer_start <= r.start <= r.end <= r.outer_end <= len(text) for r in found)
    assert "\n" not in "".join(text[r.start : r.end] for r in found)
    outer = [r for r in found if r.depth == 0]
    assert all(a.outer_end <= b.outer_start for a, b in pairwise(outer))


@pytest.mark.parametrize("unit", ["“a ", '"a ', "'a ", "“'\"« x", "<a "])
def test_pairing_takes_time_in_proportion_to_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = 9.0
        for _ in range(2):
            began = time.process_time()
            regions(text)
            best = min(best, time.process_time() - began)
        return best

    seconds(2_000)
    assert seconds(32_000) < 12 * max(seconds(8_000), 0.002)  # four times the length: a square would take 16 times


def test_a_quote_that_one_line_opens_and_the_next_closes_is_two_pieces() -> None:
    text = 'He said, "We left early.\nNobody could\'ve stayed." Then Ana Roe said, "It was cold."'
    found = regions(text)
    assert [text[r.start : r.end] for r in found] == ["We left early.", "Nobody could've stayed.", "It was cold."]
    assert [(r.continued, r.continues) for r in found] == [(True, False), (False, True), (False, False)]

"""Layout that ends nothing: no-break blanks, and lines broken to a width."""

from __future__ import annotations

from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction.plain import plain

STORY = (
    "The dam above Lorne held through the night, said Mayor Ana Roe, who had slept in her office since the rain. "
    "“We were lucky, and nobody should think that we were anything but lucky this week,” she told reporters on the "
    "bridge, where some 300 people had gathered to see the water fall. Engineers will look at the wall on Friday."
)
LIST = """Harbour: Two ferries collide in fog near Lund, no one was hurt
Weather: Storm over the coast expected to last until Tuesday
Sport: Rovers win the cup for the third time in four seasons
Business: Torv Bank to close one branch in ten, unions say so
Culture: The museum of the sea opens its doors after ten years"""


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_lines_broken_to_a_width_are_one_paragraph(width: int) -> None:
    assert plain(fill(STORY, width)) == STORY


def test_paragraphs_stay_apart() -> None:
    text = f"{fill(STORY, 70)}\n\n{fill(STORY, 70)}"
    assert plain(text) == f"{STORY}\n\n{STORY}"


def test_a_heading_longer_than_the_lines_keeps_nothing_from_being_joined() -> None:
    heading = "Dam above Lorne holds, but the mayor says that luck alone kept four villages and one port from the flood"
    assert len(heading) > 95
    story = "\n\n".join(fill(STORY, 70) for _ in range(3))
    assert plain(f"{heading}\n\n{story}") == f"{heading}\n\n" + "\n\n".join([STORY] * 3)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"{STORY}\n{STORY}\n{STORY}\n{STORY}\n{STORY}",
        LIST,
        "Roe: No.\nLund: Why not?\nRoe: It held.\nLund: Luck.\nRoe: Yes.",
        "one\ntwo\nthree\nfour\nfive",
        "",
    ],
)
def test_lines_that_end_by_themselves_stay(text: str) -> None:
    assert plain(text) == text


def test_blanks_of_a_page_are_blanks() -> None:
    assert plain("Mr.\u00a0Roe paid 5\u202f000\u2009euros") == "Mr. Roe paid 5 000 euros"


@settings(max_examples=100)
@given(st.text(st.sampled_from("ab .,\n\u00a0“”A1"), max_size=400))
def test_the_length_never_changes(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(text).split() == text.split()

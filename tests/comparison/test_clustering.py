"""Articles without a group: which tell one story."""

from __future__ import annotations

from workbench.comparison.clustering import stories

FLOOD = "The flood in Carrow killed three people and swept away a bridge over the river Lisse."
FLOOD_TOO = "Three people died in Carrow when the river Lisse burst its banks; the flood destroyed a bridge."
STRIKE = "Train drivers in Kesteria called off their strike after the railway agreed to higher pay."
STRIKE_TOO = "The rail strike in Kesteria is over: drivers accepted the pay offer of the state railway."


def test_stories_come_out_whole_and_in_order() -> None:
    assert stories([FLOOD, STRIKE, FLOOD_TOO, STRIKE_TOO]) == [[0, 2], [1, 3]]


def test_the_order_of_the_texts_changes_no_story() -> None:
    texts = [FLOOD, STRIKE, FLOOD_TOO, STRIKE_TOO]
    assert stories(texts[::-1]) == [[0, 2], [1, 3]]


def test_what_all_texts_share_makes_no_candidates() -> None:
    """Three hundred reports in one house style: only the pair about one village is a story."""
    filler = [f"Weather report number {n}: place{chr(97 + n % 26)}{chr(97 + n // 26)} stays dry." for n in range(300)]
    found = stories([*filler, FLOOD, FLOOD_TOO])
    assert [300, 301] in found


def test_texts_without_words_stand_alone() -> None:
    assert stories(["", "…", FLOOD]) == [[0], [1], [2]]
    assert stories([]) == []

"""Words in, the lists that hold them out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction import gazetteer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in New York today", ["", "cities", "+cities", ""]),
        ("Jordan said", ["countries+first_names", ""]),
        ("MOSCOW FELL", ["cities", ""]),
        ("the U.S. Army", ["", "bodies", "+bodies"]),
        ("al - Qaeda men", ["bodies", "+bodies", "+bodies", ""]),
        ("UN aid US", ["bodies", "", "countries"]),
        ("us and un", ["", "", ""]),
    ],
)
def test_the_longest_entry_counts_and_capitals_matter(text: str, expected: list[str]) -> None:
    assert gazetteer.kinds(text.split()) == expected


def test_no_entry_stands_twice_in_a_list() -> None:
    for name, entries in gazetteer.lists().items():
        assert len(entries) == len(set(entries)), name


@given(st.lists(st.text(min_size=1, max_size=8), max_size=12))
@settings(max_examples=60)
def test_every_word_has_an_answer(words: list[str]) -> None:
    assert len(gazetteer.kinds(words)) == len(words)


def test_the_files_hold_lists_and_one_name_is_one_list() -> None:
    lists = gazetteer.lists()
    assert {"Bavaria", "Galicia"} <= set(lists["regions"])
    assert all(len(set(entries)) == len(entries) for entries in lists.values())
    kinds = gazetteer.kinds(["Angela", "Merkel", "spoke", "on", "Monday"])
    assert kinds == [
        "first_names",
        "family_names",
        "",
        "",
        "others",
    ]

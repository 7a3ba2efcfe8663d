from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Roe warned the same day a flood could come within nine days as she left.", None),
        ("The dam would hold, Roe said on Monday.", "The dam would hold"),
        ("The dam would hold, according to Roe.", "The dam would hold"),
        ("According to Roe, the dam would hold.", "the dam would hold"),
        ("Roe told reporters in Lund that the dam would hold.", "that the dam would hold"),
        ("Roe said on Thursday (Feb 10) the dam would hold.", "the dam would hold"),
        ("Roe denied Western reports that it may break.", "Western reports that it may break"),
        ("Roe condemned the attack during a visit to Lund.", "the attack"),
        ("The dam, Roe said, would hold.", "The dam … would hold"),
    ],
)
def test_content_reaches_as_far_as_what_is_said(rows: Rows, text: str, content: str | None) -> None:
    found = rows(text)
    assert len(found) == 1
    assert content is None or found[0][2] == content


def test_attributions_of_the_same_rank_are_cut_apart(rows: Rows) -> None:
    text = "Roe warned a flood could come within nine days as she urged the town to wait, adding that help was near."
    assert [row[2] for row in rows(text)] == [
        "a flood could come within nine days",
        "the town to wait",
        "that help was near",
    ]

"""``workbench compare``: articles in, pairs of passages that speak of the same thing out."""

from __future__ import annotations

import io
import json
from typing import Any

from tests.helpers.stories import analyser
from workbench.cli.compare import compare

A = {"id": "a", "group": "g", "text": "The flood killed 31 people.", "published": None}
B = {"id": "b", "group": "g", "text": "38 people died in the flood.", "published": None}


def ask(*articles: dict[str, Any], **options: bool) -> tuple[int, int, list[dict[str, Any]]]:
    out = io.StringIO()
    status, conflicts = compare([json.dumps(a).encode() for a in articles], analyser(), out, **options)
    return status, conflicts, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_pair_names_both_passages_and_why() -> None:
    status, conflicts, answers = ask(A, B)
    assert (status, conflicts) == (0, 1)
    pair = next(p for p in answers if p["kind"] == "quantity")
    assert pair["a"] == {"article": "a", "start": 17, "end": 19, "text": "31"}
    assert pair["b"] == {"article": "b", "start": 0, "end": 2, "text": "38"}
    assert (pair["relation"], pair["between"], pair["how"]) == ("conflict", "outlets", None)
    assert pair["reason"] == "“31” in A, “38” in B."
    assert 0 <= pair["score"] <= 1


def test_articles_of_different_groups_are_not_compared() -> None:
    assert ask(A, {**B, "group": "h"}) == (0, 0, [])


def test_without_groups_stories_are_clustered_first() -> None:
    plain = [{k: v for k, v in one.items() if k != "group"} for one in (A, B)]
    other = {"id": "c", "text": "Train drivers called off their strike; 38 trains ran.", "published": None}
    _, conflicts, answers = ask(*plain, other)
    assert conflicts == 1
    assert {p["b"]["article"] for p in answers} == {"b"}


def test_a_duplicate_id_in_a_group_is_an_error_and_the_rest_is_compared() -> None:
    status, conflicts, answers = ask(A, A, B)
    assert (status, conflicts) == (1, 1)
    assert answers[0]["error"] == "id 'a' stands twice in group 'g'"
    assert answers[0]["line"] == 2


def test_groups_prints_whole_rows() -> None:
    _, _, (row,) = ask(A, B, groups=True)
    assert (row["relation"], [m["text"] for m in row["members"]]) == ("conflict", ["31", "38"])

"""``workbench extract``: JSON lines in, one answer a line out, in the same order."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.stories import analyser
from workbench.cli.extract import extract


def ask(*lines: Any) -> tuple[int, list[dict[str, Any]]]:
    out = io.StringIO()
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    status = extract([line + b"\n" for line in raw], analyser(), out)
    text = out.getvalue()
    assert text.isascii()
    return status, [json.loads(line) for line in text.split("\n")[:-1]]


def test_each_area_answers_with_the_contracts_fields() -> None:
    text = "“They have 9,000 troops there,” Mayor Ines Kavala said on Monday."
    status, (answer,) = ask({"id": "a1", "text": text, "published": "2022-02-15"})
    assert status == 0
    (figure,) = answer["quantities"]
    assert (figure["text"], figure["value"], figure["modifier"], figure["counted"]["text"]) == (
        "9,000",
        9000,
        "=",
        "troops",
    )
    (day,) = answer["times"]
    assert (day["text"], day["value"], day["earliest"], day["latest"]) == (
        "Monday",
        "2022-02-14",
        "2022-02-14",
        "2022-02-14",
    )
    (quote,) = answer["quotes"]
    assert (quote["kind"], quote["speaker"]["name"], quote["cue"] is not None) == ("direct", "Ines Kavala", True)
    assert quote["sort"] == "fact claim"
    (statement,) = answer["statements"]
    assert (statement["text"], statement["subject"]) == ("They have 9,000 troops", "They")


def test_offsets_count_code_points_of_the_text_as_given() -> None:
    text = "\ufeffFLOOD 🌊\r\n\r\nThe flood killed 31 people\r\non Monday."
    _, (answer,) = ask({"id": "a", "text": text, "published": "2022-02-15"})
    cut = {one["text"]: text[one["start"] : one["end"]] for area in ("quantities", "times") for one in answer[area]}
    assert cut == {"31": "31", "Monday": "Monday"}


def test_a_passage_with_two_values_is_answered_in_both_areas() -> None:
    _, (answer,) = ask({"id": "a", "text": "It may begin within 48 hours.", "published": None})
    assert [q["text"] for q in answer["quantities"]] == ["48 hours"]
    assert [(t["text"], t["type"], t["value"]) for t in answer["times"]] == [("48 hours", "DURATION", "PT48H")]


def test_a_sum_exchanged_in_a_bracket_is_listed_behind_its_number() -> None:
    text = "The mayor bought the tablet for 5,400 yuan ($795) and a rope of 6 km (3.7 miles)."
    _, (answer,) = ask({"id": "a", "text": text, "published": None})
    yuan, dollars, rope = answer["quantities"]
    assert [(one["text"], one["value"], one["unit"]) for one in (yuan, dollars)] == [
        ("5,400 yuan", 5400, "yuan"),
        ("$795", 795, "dollar"),
    ]
    assert dollars["converts"] == [yuan["start"], yuan["end"]]
    assert dollars["counted"] == yuan["counted"]
    assert rope["text"] == "6 km (3.7 miles)"
    assert "converts" not in yuan
    assert "converts" not in rope


def test_a_measure_told_in_two_units_is_listed_as_its_two_numbers() -> None:
    _, (answer,) = ask({"id": "a", "text": "He got more than two years and three months.", "published": None})
    read = [(one["text"], one["value"], one["unit"], one["modifier"]) for one in answer["quantities"]]
    assert read == [("more than two years", 2, "year", ">"), ("three months", 3, "month", "=")]


def test_passages_in_captions_are_reported_and_marked() -> None:
    text = "The fire killed 31 people.\n\n(Photo: Northern Wire/12 March 2021)\n\nIt burned for two days."
    _, (answer,) = ask({"id": "a", "text": text, "published": None})
    assert [t.get("boilerplate", False) for t in answer["times"] if "March" in t["text"]] == [True]
    assert not any(q.get("boilerplate") for q in answer["quantities"])


def test_unreadable_lines_are_answered_in_their_place() -> None:
    status, answers = ask(
        {"id": "a", "text": "Twelve people died."},
        b"{not json",
        [1],
        {"id": "c"},
        {"id": "d", "text": "x", "published": "yesterday"},
        {"id": "e", "text": "Nothing."},
    )
    assert status == 1
    assert [(a.get("id"), a.get("line")) for a in answers] == [
        ("a", None), (None, 2), (None, 3), ("c", 4), ("d", 5), ("e", None)
    ]  # fmt: skip
    assert answers[4]["error"] == '"published" is no ISO 8601 date or time'


@given(st.text(max_size=120), st.sampled_from(["", "“", "'", '"', "\r\n", "$3bn ", "Monday ", "said "]))
@settings(max_examples=60)
def test_no_text_raises(text: str, more: str) -> None:
    status, (answer,) = ask({"id": "x", "text": text + more + text, "published": "2022-02-15"})
    assert status == 0, answer


def test_half_a_character_is_answered_like_any_other_text() -> None:
    text = "Fire \ud83d crews found 12 people \udc00 on Monday."
    status, (answer,) = ask({"id": "a", "text": text, "published": "2022-02-15"})
    assert status == 0
    (figure,), (day,) = answer["quantities"], answer["times"]
    assert [text[found["start"] : found["end"]] for found in (figure, day)] == ["12", "Monday"]


def test_an_id_comes_back_as_it_was_given() -> None:
    status, answers = ask({"id": 7, "text": "Twelve people died."}, {"id": "7", "text": ""}, {"id": 8}, {"id": True})
    assert status == 1
    assert [answer.get("id") for answer in answers] == [7, "7", 8, None]

"""A desk in, CSV out: one line per reading, every field back but for its line breaks, no formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.desks import ferry_desk
from workbench.domain.desk import Desk
from workbench.domain.group import Origin, Relation
from workbench.domain.verdict import Verdict
from workbench.exchange.rows import COLUMNS, lines, safe, to_csv


def parsed(desk: Desk) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv(desk), newline="")))


def test_one_line_per_reading() -> None:
    killed = [line for line in parsed(ferry_desk()) if line["claim"] == "People killed"]
    assert [(line["articles"], line["read_as"], line["so_verdict"]) for line in killed] == [
        ("A", "12 · people", ""),
        ("B", "at least 20 · people", "Disputed · no source recorded"),
    ]


def test_both_questions_of_an_attributed_claim() -> None:
    aboard = next(line for line in parsed(ferry_desk()) if line["speaker"] == "Ilse Marr")
    assert aboard["said_verdict"] == "Said: verified · no source recorded"
    assert aboard["so_verdict"] == ""
    assert aboard["day_said"] == "2024-03-06"


def test_sources_and_who_decided() -> None:
    left = next(line for line in parsed(ferry_desk()) if line["claim"] == "When it left port")
    assert left["sources"].startswith("Port log of Carrow · https://port.example/log")
    assert left["sources"].endswith("primary")
    assert (left["decided_by"], left["as_of"], left["not_mentioned_in"]) == ("mara, 8 March 2024", "5 March 2024", "C")


def test_only_what_is_to_check_or_decided_unless_rows_are_named() -> None:
    desk = ferry_desk()
    assert "People taken to hospital" not in {line[1] for line in lines(desk)}
    assert {line[1] for line in lines(desk, desk.rows)} == {row.title for row in desk.rows}


def test_excel_is_told_that_it_is_utf8() -> None:
    assert to_csv(ferry_desk(), bom=True).encode().startswith(b"\xef\xbb\xbfnumber,")
    assert to_csv(ferry_desk()).startswith("number,")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\n=1", " =1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


def test_harmless_cells_stay_as_they_are() -> None:
    assert [safe(cell) for cell in ("12", "a = b", "", "“-5”")] == ["12", "a = b", "", "“-5”"]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40))
def test_every_field_comes_back(text: str) -> None:
    b = DeskBuilder("Case")
    b.article(f"{text}\n", "outlet")
    claim = b.claim("A", text, text, speaker=text)
    b.row(text, Relation.ONLY_HERE, [claim], text)
    b.judge([claim], Verdict.FALSE, reason=text)
    heading, line = csv.reader(io.StringIO(to_csv(b.build()), newline=""))
    fields = dict(zip(heading, line, strict=True))
    assert tuple(heading) == COLUMNS
    assert {fields[name] for name in ("claim", "relation_reason", "read_as", "speaker", "so_reason")} == {
        safe(" ".join(text.split()))
    }
    assert all(not cell.lstrip().startswith(tuple("=+-@")) for cell in line)


def test_where_a_row_comes_from_and_who_joined_it() -> None:
    desk = ferry_desk()
    said = "Joined by Ana Torv, 3 Mar 2024."
    known = replace(desk.rows[0], by_hand=said, note="one speaker", origins=(Origin("AFP", desk.columns[:2]),))
    table = list(csv.DictReader(io.StringIO(to_csv(desk, [known, desk.rows[6]]), newline="")))
    assert {line["by_hand"] for line in table[:2]} == {said}
    assert (table[0]["relation_note"], table[0]["one_source"]) == ("one speaker", "A, B: one source, AFP")
    assert table[-1]["maybe_the_same"] == "“Forty-two people” in B and “About 40 passengers” in A."
    assert table[-1]["relation"] == "Maybe the same?"


def test_no_cell_breaks_its_line() -> None:
    text = to_csv(ferry_desk())
    assert len(text.splitlines()) == len(list(csv.reader(io.StringIO(text))))

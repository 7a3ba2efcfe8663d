"""What lands on the clipboard."""

from __future__ import annotations

import pytest

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.desks import ferry_desk
from workbench.domain.group import Relation
from workbench.exchange.clipboard import copy_claim, copy_table

SOURCE = (
    "Source: Port log of Carrow · https://port.example/log · “departure 21:40, berth 4” · seen 8 March 2024 · primary"
)


def claim_on(exact: str) -> str:
    desk = ferry_desk()
    return copy_claim(desk, next(u for u, v in desk.claims.items() if v.claim.anchor.exact == exact))


def test_a_claim_with_its_verdict_and_source() -> None:
    assert claim_on("9:40 p.m.").splitlines() == [
        "“9:40 p.m.” (A, Northern Ledger, Ferry runs aground off Lisse Point, 12 dead, 6 March 2024)",
        "In its sentence: The operator said the ship left port at 9:40 p.m., twenty minutes late.",
        "Read as: 21:40",
        "= Same report: Both say 9:40 p.m.",
        "Is it so? Verified: The port log agrees. (mara, 8 March 2024)",
        SOURCE,
    ]


def test_a_quoted_claim_names_its_speaker() -> None:
    text = claim_on("at least 300 people")
    assert "Speaker: Ilse Marr, 6 March 2024" in text
    assert "Did they say it? Said: verified · no source recorded: On the recording" in text


def test_a_claim_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        copy_claim(DeskBuilder("empty").build(), next(iter(ferry_desk().claims)))


def test_the_table_has_a_row_per_claim_and_a_column_per_article() -> None:
    desk = ferry_desk()
    lines = [line.split("\t") for line in copy_table(desk)[0].split("\n")]
    assert lines[0] == ["Relation", "Claim", "A Northern Ledger", "B The Carrow Post", "C الشرق الجديد"]
    assert lines[1] == ["Reports differ", "People killed", "12 people", "At least 20 people", "No match found"]
    assert len(lines) == len(desk.rows) + 1
    assert {len(line) for line in lines} == {5}


def test_absence_reads_not_mentioned_only_when_confirmed() -> None:
    left = next(line for line in copy_table(ferry_desk())[0].split("\n") if "When it left port" in line)
    assert left.endswith("Not mentioned")


def test_odd_cells_break_neither_form() -> None:
    b = DeskBuilder("Odd")
    b.article("a\tb <i>=1\n", "=cmd()")
    b.row("=1+1", Relation.ONLY_HERE, [b.claim("A", "a\tb <i>", "x")])
    tsv, html = copy_table(b.build())
    assert tsv.split("\n")[1] == "Only in A\t'=1+1\ta b <i>"
    assert "<td>a b &lt;i&gt;</td>" in html
    assert html.count("<tr>") == 2

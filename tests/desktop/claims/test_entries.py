"""A claim in, its line in the list out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.desks import ferry_desk
from workbench.desktop.claims.entries import Entry, entry, nothing
from workbench.desktop.claims.filtering import EVERYTHING, Filter, Index, Shown, Which
from workbench.domain.group import Relation
from workbench.domain.mention import Kind
from workbench.domain.verdict import Verdict

DESK = ferry_desk()


def line(exact: str) -> Entry:
    view = next(v for v in DESK.claims.values() if v.claim.anchor.exact == exact)
    return entry(Index(DESK), view, 2024)


def test_the_passage_stands_in_its_sentence() -> None:
    found = line("12 people")
    assert found.before.endswith("on Tuesday night, killing ")
    assert found.after == ", the coast guard said."
    assert found.letter == "A"


def test_a_long_sentence_is_cut_between_words_and_says_so() -> None:
    many = "a long way off the coast " * 9
    b = DeskBuilder("Far")
    b.article(f"The boat that went down {many}had 12 people on board {many}and no radio.\n")
    b.row("On board", Relation.ONLY_HERE, [b.claim("A", "12 people", "12 · people")])
    desk = b.build()
    found = entry(Index(desk), next(iter(desk.claims.values())), 2024)
    assert found.before.startswith("… a long way off the coast a long")
    assert found.before.endswith("the coast had ")
    assert found.after.endswith("off the coast …")


def test_details() -> None:
    assert line("15").details == "number · read as 15 · dead · Coast guard · 7 Mar · found by the program"
    assert line("twenty minutes late").details.endswith("added by you")


def test_a_quote_is_not_told_twice() -> None:
    assert line("“dangerously full”").details == "quote · Petra Volk · 6 Mar · found by the program"


def test_doubts_name_their_field() -> None:
    assert line("“dangerously full”").doubts == ("Speaker? Volk? The text says “the union’s spokeswoman”",)
    assert "Speaker? Volk?" in line("“dangerously full”").tooltip


def test_verdicts_read_as_everywhere() -> None:
    assert line("At least 20 people").verdict == "Disputed · no source recorded"
    assert line("at least 300 people").verdict == "Said: verified · no source recorded"


def test_reads_itself_out() -> None:
    text = line("12 people").text
    assert text == "A: 12 people. number · read as 12 · people · found by the program. Reports differ"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            replace(EVERYTHING, text="disputed", article=DESK.articles[1].stored.uuid),
            "No claim matches 'disputed' in B.",
        ),
        (replace(EVERYTHING, verdict=Verdict.FALSE), "No claim matches 'false'."),
        (replace(EVERYTHING, kind=Kind.TIME, relation=Shown.LATER), "No claim matches 'time · later statement'."),
        (Filter(), "No claim is on the list to check. Space puts one there."),
        (Filter(which=Which.REJECTED), "Nothing was set aside as not a claim."),
    ],
)
def test_says_why_nothing_is_listed(wanted: Filter, said: str) -> None:
    assert nothing(DESK, wanted) == said


def test_says_what_to_do_when_nothing_was_found() -> None:
    b = DeskBuilder("Empty")
    b.article("Nothing here.\n")
    found = nothing(b.build(), Filter())
    assert found == "Nothing to check was found in this text. Select a passage and press C to add one."
    assert nothing(None, Filter()) == ""

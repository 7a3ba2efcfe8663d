"""One remark, one row: what its words, its deeds and the figures inside it say is told once, and all that differs."""

from __future__ import annotations

from tests.helpers.stories import groups, stories
from workbench.comparison import engine
from workbench.domain.group import Group
from workbench.domain.mention import Kind

HEARD = '"We did not hear any alarm," the harbour master, Ruth Adler, told reporters in Belmer.'
HEARD_TOO = 'Harbour master Ruth Adler said: "We did hear an alarm, and I regret that."'


def told(*texts: str) -> list[str]:
    return [" ".join(filter(None, (row.relation, row.between, row.how))) for row in groups(*texts)]


def test_a_not_that_only_one_has_is_never_the_same_words() -> None:
    (row,) = groups(HEARD, HEARD_TOO)
    assert (row.relation, row.between) == ("conflict", "outlets")
    assert row.reason == "Ruth Adler in A and B: a “not” is in one of them only."


def test_the_deed_inside_a_remark_has_no_row_of_its_own() -> None:
    (row,) = groups(HEARD, HEARD_TOO)
    assert row.kind is Kind.QUOTE
    assert {link.kind for link in row.links} == {Kind.QUOTE}


def row_of(word: str, *texts: str) -> Group:
    """Return the one row that holds a passage with this word."""
    compared = stories(*texts)
    held = {c.uuid for s in compared for c in s.claims if word in c.anchor.exact}
    (found,) = [row for row in engine.compare(compared) if held & set(row.claims)]
    return found


def test_figures_that_differ_inside_two_renderings_make_them_differ() -> None:
    one = "Ruth Adler, head of the port, said she would buy four more ferries in spring."
    two = "Ruth Adler, who runs the port, said she would buy six more ferries in spring."
    row = row_of("four", one, two)
    assert (row.relation, row.between) == ("conflict", "outlets")
    assert row.reason == "“four” in A, “six” in B."
    assert "ferries" in row.title


def test_a_second_sentence_turned_round_is_told_though_the_first_is_the_same() -> None:
    one = '"The pier is safe," Ruth Adler said. "We do not plan to close it before the summer."'
    two = '"The pier is safe. We plan to close it before the summer," Ruth Adler said.'
    assert [row.relation for row in groups(one, two) if row.kind is Kind.QUOTE] == ["conflict"]


def test_what_a_quote_goes_on_with_is_no_difference() -> None:
    one = '"I phoned the captain at once," Ruth Adler said.'
    two = '"I phoned the captain at once, and I did not sleep that night," Ruth Adler said.'
    assert told(one, two) == ["agree"]


def test_two_faults_are_both_told() -> None:
    one = '"This could be the end of the old ferry to Belmer," Ruth Adler said.'
    two = '"This is the end of the old ferry to Belmer," Ruth Adler said.'
    three = '"This could be the end of the old ferry to Belmer," Otto Brandt said.'
    (row,) = groups(one, two, three)
    assert "“could”" in row.reason
    assert "are given to" in row.reason


def test_words_given_to_another_that_have_lost_a_not() -> None:
    one = '"The captain knew that the doors were open all night," Ruth Adler said.'
    two = '"The captain did not know that the doors were open all night," Otto Brandt said.'
    (row,) = groups(one, two)
    assert "given to Ruth Adler in A and to Otto Brandt in B, and a “not” is in one of them only" in row.reason

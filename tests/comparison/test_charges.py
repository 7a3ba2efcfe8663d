"""What a court found: of one charge guilty in one report, not guilty in another."""

from __future__ import annotations

import pytest

from tests.helpers.stories import groups, relations

CLEARED = "Ruth Adler, 54, was found guilty of fraud and of bribing a clerk. She was acquitted of theft."


@pytest.mark.parametrize(
    ("two", "differs"),
    [
        ("The 54-year-old was convicted of fraud and theft and of bribing a clerk.", True),
        ("The court found the 54-year-old guilty of theft but cleared her of fraud.", True),
        ("The jury found Ruth Adler guilty of fraud but not guilty of theft.", False),
        ("The 54-year-old was convicted of fraud.", False),
        ("Otto Brandt was convicted of theft.", False),
        ("Otto Brandt was convicted of theft. Ruth Adler was acquitted of theft.", False),
    ],
)
def test_one_charge_found_both_ways(two: str, differs: bool) -> None:
    found = {row.reason for row in groups(CLEARED, two) if (row.relation, row.between) == ("conflict", "outlets")}
    assert bool(found) is differs


def test_the_reason_names_both_findings() -> None:
    (row,) = [row for row in groups(CLEARED, "She was convicted of fraud and theft.") if row.relation == "conflict"]
    assert row.reason == "“acquitted of theft” in A, “convicted of fraud and theft” in B."


def test_an_attempt_is_another_charge() -> None:
    one, two = "Otto Brandt was acquitted of attempted murder.", "Otto Brandt was convicted of murder."
    assert "conflict outlets" not in relations(one, two)


def test_what_is_refused_to_rule_out_is_not_ruled_out() -> None:
    one = "The minister ruled out a closure of the harbour."
    two = "The minister refused to rule out closing the harbour."
    assert relations(one, two) == {"conflict outlets"}


def test_pleased_and_not_pleased() -> None:
    one, two = "Ruth Adler said she was satisfied with the ruling.", '"I am not satisfied," Ruth Adler said.'
    assert "conflict outlets" in relations(one, two)


def test_who_did_not_do_it_does_not_deny_that_it_was_done() -> None:
    one = "Otto Brandt did not lock the doors of the mill."
    assert "conflict outlets" not in relations(one, "The doors of the mill were locked.")

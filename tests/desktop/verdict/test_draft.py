"""What was typed and not recorded: into a dictionary and back, into a judgement, days and addresses read."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.desktop.verdict.draft import Draft, Drafts, from_dict, of_judgement, parse_day, split_source, to_dict
from workbench.domain.verdict import Evidence, Judgement, Question, Verdict, WorkState

EVIDENCE = st.builds(
    Evidence,
    st.text(max_size=9),
    st.text(max_size=9),
    st.text(max_size=9),
    st.none() | st.dates(),
    st.none() | st.booleans(),
)
DRAFTS = st.builds(
    Draft,
    st.none() | st.sampled_from(Verdict),
    st.text(max_size=30),
    st.text(max_size=12),
    st.lists(EVIDENCE, max_size=3).map(tuple),
    st.sampled_from(WorkState),
    st.text(max_size=6),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=60)
@given(DRAFTS)
def test_comes_back_from_json(draft: Draft) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(draft)))) == draft


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["verdict", "reason", "as_of", "sources", "work", "seen", "x"]), JSON))
def test_a_file_that_was_edited_raises_nothing(stored: dict[str, object]) -> None:
    assert isinstance(from_dict(stored), Draft)
    Drafts().restore({"key": stored, "other": 3})


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-03-05", date(2024, 3, 5)),
        (" 5 Mar 2024 ", date(2024, 3, 5)),
        ("5. March 2024", date(2024, 3, 5)),
        ("5 Mar", None),
        ("5/3/2024", None),  # March or May: nothing is guessed
        ("31 Feb 2024", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days(typed: str, day: date | None) -> None:
    assert parse_day(typed) == day


@settings(max_examples=60)
@given(st.text(max_size=20))
def test_any_text_as_a_day_or_source(text: str) -> None:
    parse_day(text)
    title, address = split_source(text)
    assert "".join(text.split()) == "".join((title + address).split()) or address


@pytest.mark.parametrize(
    ("typed", "title", "address"),
    [
        ("Port log https://port.example/log", "Port log", "https://port.example/log"),
        ("https://port.example/log Port log", "Port log", "https://port.example/log"),
        ("Notes /home/mara/My notes.pdf", "Notes", "/home/mara/My notes.pdf"),
        (r"Notes C:\Users\mara\a b.pdf", "Notes", r"C:\Users\mara\a b.pdf"),
        ("Call with the harbour master", "Call with the harbour master", ""),
    ],
)
def test_sources(typed: str, title: str, address: str) -> None:
    assert split_source(typed) == (title, address)


def test_a_judgement_leaves_empty_sources_out() -> None:
    judgement = Draft(Verdict.FALSE, " why ", "2024-03-05", (Evidence(), Evidence("Log"))).judgement(Question.SO)
    assert judgement == Judgement(Question.SO, Verdict.FALSE, "why", (Evidence("Log"),), date(2024, 3, 5))


def test_notes_without_a_verdict_are_work_in_progress() -> None:
    assert Draft(reason="ask the port").judgement(Question.SAID).work is WorkState.IN_PROGRESS
    assert Draft(reason="r", work=WorkState.OPEN).judgement(Question.SAID).work is WorkState.OPEN


def test_fields_of_what_was_recorded() -> None:
    judgement = Judgement(Question.SO, Verdict.FALSE, "r", (Evidence("Log"),), date(2024, 3, 5))
    assert of_judgement(judgement).judgement(Question.SO) == judgement
    assert of_judgement(None) == Draft()


def test_says_more_only_when_something_was_not_recorded() -> None:
    recorded = Draft(Verdict.FALSE, "x", "2024-03-05")
    assert not Draft(Verdict.FALSE, "x ", "5 Mar 2024").says_more(recorded, Question.SO)
    assert not Draft(work=WorkState.OPEN).says_more(Draft(), Question.SO)
    assert Draft(Verdict.FALSE, "x").says_more(recorded, Question.SO)
    assert Draft(as_of="5/3").says_more(Draft(), Question.SO)  # not read, but not lost


def test_only_what_is_wanted_is_kept() -> None:
    drafts = Drafts()
    drafts.keep("a", Draft(reason="x"), wanted=True)
    drafts.keep("b", Draft(reason="x"), wanted=False)
    assert list(drafts.by_key) == ["a"]
    drafts.keep("a", Draft(reason="x"), wanted=False)
    assert not drafts.by_key

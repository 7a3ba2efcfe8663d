"""A sentence in; what each time dates, how it is tied to it, and whether it happened out."""

from __future__ import annotations

import pytest

from workbench.domain.mention import AnalysisRequest
from workbench.domain.moment import DatedEvent
from workbench.extraction import pipeline
from workbench.extraction.analyse import analyse
from workbench.extraction.parse import Parse
from workbench.extraction.times.events import is_event
from workbench.extraction.times.recognise import recognise


def events(text: str) -> list[tuple[str, str, str] | None]:
    found = [f.expression.event for f in recognise(text)]
    return [_words(event, text) if event else None for event in found]


def _words(event: DatedEvent, text: str) -> tuple[str, str, str]:
    return event.span.of(text), event.relation, event.status.value


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # The verb that governs it.
        ("The mayor resigned on Friday.", ("resigned", "on", "happened")),
        ("On Monday, the court will rule.", ("rule", "on", "planned")),
        ("She is set to fly to Oslo on Friday.", ("fly", "on", "planned")),
        ("The firm may close the plant by the end of the year.", ("close", "by", "possible")),
        ("Troops must leave within 48 hours.", ("leave", "within", "planned")),
        ("The council will not meet on Monday.", ("meet", "on", "denied")),
        ("The ministry denied that it would attack on Wednesday.", ("attack", "on", "denied")),
        ("The band has been losing money for four years.", ("losing", "for", "happened")),
        ("The fair has run since 1998.", ("run", "since", "happened")),
        ("He left the office two years ago.", ("left", "on", "happened")),
        ("They went to the coast after Monday.", ("went", "after", "happened")),
        # The noun it stands before.
        ("Friday's crunch vote on the budget was close.", ("vote", "on", "happened")),
        ("The 2014 invasion of the island shocked them.", ("invasion", "on", "happened")),
        ("Last week's storm killed four people.", ("storm", "on", "happened")),
        # The noun of an event right before it.
        ("The talks on Friday ended without a deal.", ("talks", "on", "happened")),
        ("Ministers announced a vote on Friday.", ("vote", "on", "planned")),
        ("The planned evacuation on Thursday was called off.", ("evacuation", "on", "planned")),
        ("The alleged theft in May was never proven.", ("theft", "on", "possible")),
        ("No attack on Friday was reported.", ("attack", "on", "denied")),
        # A verb that only says that something takes place, or only carries a noun.
        ("An invasion could come as soon as Wednesday, the envoy said.", ("invasion", "as soon as", "possible")),
        ("The summit was postponed until Tuesday.", ("summit", "until", "planned")),
        ("The summit was postponed on Tuesday.", ("summit", "on", "happened")),
        ("Elections are due by June.", ("Elections", "by", "planned")),
        ("The deadline is Friday.", ("deadline", "on", "planned")),
        ("They will hold talks in Geneva next week.", ("talks", "on", "planned")),
        ("He was mayor in 2014.", ("mayor", "on", "happened")),
        ("The talks with the union last week were tense.", ("talks", "on", "happened")),
        ("She flew home to preside over Tuesday's meeting.", ("meeting", "on", "happened")),
        ("Schools are to stay closed until Monday.", ("closed", "until", "planned")),
    ],
)
def test_a_time_is_tied_to_what_it_dates(text: str, event: tuple[str, str, str]) -> None:
    assert events(text) == [event]


def test_the_saying_and_what_is_said_have_each_their_time() -> None:
    assert events("Officials said on Sunday that the ship would sail on Monday.") == [
        ("said", "on", "happened"),
        ("sail", "on", "planned"),
    ]


def test_a_clause_that_begins_with_its_time_is_read_forward() -> None:
    text = "Italy invaded, declaring war on both; twelve days later the town surrendered."
    assert events(text) == [("surrendered", "on", "happened")]
    assert events("She was calm but the next day he began to fight.") == [("fight", "on", "happened")]


def test_with_a_parse_what_stands_between_a_time_and_its_verb_dates_nothing() -> None:
    text = "Sales of cars before losing ground in May fell."
    heads = [8, 2, 0, 4, 0, 4, 7, 4, 8, 8]
    labels = ["nsubj", "case", "nmod", "mark", "acl", "obj", "case", "obl", "root", "punct"]
    words = [*text[:-1].split(), "."]
    parsed = parse(text, words, heads, labels, ["NNS", "IN", "NNS", "IN", "VBG", "NN", "IN", "NNP", "VBD", "."])
    [found] = recognise(text, None, parsed)
    assert found.expression.event is not None
    assert found.expression.event.span.of(text) == "losing"


def parse(text: str, words: list[str], heads: list[int], labels: list[str], tags: list[str]) -> Parse:
    starts, at = [], 0
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Parse(starts, ends, heads, labels, tags, words)


@pytest.mark.parametrize(
    "text", ["The ferry sails every Monday.", "He now lives there.", "A 46-year-old man.", "PORT, 3 May 2022 - Calm."]
)
def test_sets_references_ages_and_datelines_date_nothing(text: str) -> None:
    assert events(text) == [None]


def test_nouns_of_events_are_known_by_list_and_by_ending() -> None:
    assert all(map(is_event, ("vote", "attacks", "ceremonies", "evacuation", "shipments")))
    assert not any(map(is_event, ("nation", "government", "mayor", "station", "parliament")))


def test_what_happened_in_somebodys_words_is_only_said() -> None:
    text = "The mayor resigned on Monday. “The dam broke on Friday and will be rebuilt in May,” said Mira Holt."
    analysis = analyse(pipeline.load(), AnalysisRequest(text))
    times = [mention.expression for mention in analysis.mentions if mention.expression is not None]
    assert [time.event.status.value for time in times if time.event] == ["happened", "said", "planned"]

"""Who or where a quantity applies to: news text in, the scope of each quantity out."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from tests.extraction.quantities.helpers import found
from workbench.domain.quantity import Quantity
from workbench.extraction.quantities.component import QuantityFinder
from workbench.storage.codec import converter


def scopes(text: str) -> list[str | None]:
    """Return the scope of each quantity, and check that it stands where it says."""
    given = [one.quantity.applies_to for one in found(text)]
    assert all(scope is None or scope.span.of(text) == scope.text for scope in given)
    return [scope.text if scope is not None else None for scope in given]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orland's 12 million users were told.", ["Orland"]),
        ("The rebels' 40 tanks burned.", ["rebels"]),
        ("Two of the city's seven bridges fell.", [None, "city"]),
        ("Veria's unemployment rate rose to 7.1%.", ["Veria"]),
        ("The rebels' fuel stock fell by 40%.", ["rebels"]),
        ("Inflation in Veria was 5 percent in March.", ["Veria"]),
        ("Nine members of Congress left.", ["Congress"]),
        ("At least 12 people were killed in Kalm on Monday.", ["Kalm"]),
        ("More than 40,000 people in Veria and Orland died.", ["Veria and Orland"]),
        ("He said 40 homes in the capital burned down.", ["capital"]),
        ("Turnout was 70% in the north.", ["north"]),
        ("The army lost 12 soldiers.", ["army"]),
        ("The rebels, who hold Kalm, have lost 40 tanks.", ["rebels"]),
        ("Grain Ltd cut 400 jobs.", ["Grain Ltd"]),
        ("In northern Veria, 300 people marched, but 40 were held.", ["northern Veria", None]),
    ],
)
def test_a_sentence_that_says_who_or_where(text: str, expected: list[str | None]) -> None:
    assert scopes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Last year's 12 fires were small.",
        "Monday's 12 fires were small.",
        "It's 12 miles.",
        "12 people died in the attack.",
        "In 2021, 40 people died in hospitals.",
        "In all, 40 people died.",
        "Some 300 people in total were hurt.",
        "It lost 12 soldiers.",
        "The ministry reported 300 cases in March.",
        "Rates lost 2 points.",
        "Police in Kalm said 12 people died.",
    ],
)
def test_a_time_a_pronoun_or_an_event_is_no_scope(text: str) -> None:
    assert scopes(text) == [None]


def test_the_parse_finds_a_holder_far_from_its_verb() -> None:
    rows = [
        ("The", "DT", "det", 1), ("army", "NN", "nsubj", 7), ("in", "IN", "case", 4), ("the", "DT", "det", 4),
        ("east", "NN", "nmod", 1), ("fighting", "VBG", "acl", 1), ("there", "RB", "advmod", 5),
        ("lost", "VBD", "ROOT", 7),
        ("12", "CD", "nummod", 9), ("soldiers", "NNS", "obj", 7), (".", ".", "punct", 7),
    ]  # fmt: skip
    words, tags, deps, heads = (list(column) for column in zip(*rows, strict=True))
    doc = Doc(spacy.blank("en").vocab, words=words, tags=tags, deps=deps, heads=heads, lemmas=words)
    (one,) = QuantityFinder().match(doc)
    assert scopes(doc.text) == [None]
    assert one.quantity.applies_to is not None
    assert one.quantity.applies_to.text == "army"


def test_a_scope_is_stored_and_what_was_stored_without_one_still_loads() -> None:
    (one,) = found("The army lost 12 soldiers.")
    stored = converter().unstructure(one.quantity)
    assert converter().structure(stored, Quantity) == one.quantity
    older = {key: value for key, value in stored.items() if key != "applies_to"}
    assert converter().structure(older, Quantity).applies_to is None
    assert "applies_to" not in converter().unstructure(Quantity(12.0))

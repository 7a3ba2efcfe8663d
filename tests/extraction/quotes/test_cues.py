from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.domain.quote import Quote

Read = Callable[[str], list[Quote]]


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("Roe said the dam would hold.", "said", False),
        ("Roe denied the report.", "denied", False),
        ("Roe warned that the dam would break.", "warned", False),
        ("Roe promised that the dam would hold.", "promised", False),
        ("Roe claimed the dam would hold.", "claimed", False),
        ("Roe asked whether the dam would hold.", "asked", False),
        ("Roe did not say whether the dam would hold.", "said", True),
        ("Roe never promised that the dam would hold.", "promised", True),
        ("Roe's claim that the dam would hold was checked.", "claimed", False),
    ],
)
def test_what_an_attribution_amounts_to(read: Read, text: str, modality: str, negated: bool) -> None:
    (quote,) = read(text)
    assert (quote.modality, quote.negated) == (modality, negated)


@pytest.mark.parametrize(
    "text",
    [
        "The claims were settled in court.",
        "Her report arrived on Monday.",
        "The company held a meeting and released a film.",
    ],
)
def test_nouns_and_acts_are_no_cues(read: Read, text: str) -> None:
    assert read(text) == []


def test_the_cue_is_the_verb_with_its_auxiliaries(read: Read) -> None:
    text = "Roe has repeatedly called for more time."
    (quote,) = read(text)
    assert quote.cue is not None
    assert quote.cue.of(text) == "has repeatedly called for"

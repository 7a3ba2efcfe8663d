"""What somebody's words amount to: a claim of fact, a forecast, an opinion, a promise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.quote import ClaimSort, Quote
from workbench.extraction.quotes.claims import sort_of

FACT, FORECAST, OPINION, PROMISE = ClaimSort.FACT, ClaimSort.FORECAST, ClaimSort.OPINION, ClaimSort.PROMISE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The dam broke at noon,” said Mayor Ana Roe.", FACT),
        ("“My brother did everything he could to save the dog,” said Mayor Ana Roe.", FACT),
        ("“The crews pumped as fast as they could,” said Mayor Ana Roe.", FACT),
        ("“The dam could break tonight,” said Mayor Ana Roe.", FORECAST),
        ("Mayor Ana Roe said that the dam broke at noon.", FACT),
        ("Mayor Ana Roe denied that the dam leaked.", FACT),
        ("“The terrible storm took nine boats,” said Ana Roe.", FACT),
        ("“The man who will lead the works grew up here,” said Ana Roe.", FACT),
        ("“The will of the voters counts,” said Ana Roe.", FACT),
        ("“The dam will break,” said Ana Roe.", FORECAST),
        ("Ana Roe said the dam could break within days.", FORECAST),
        ("Ana Roe warned that rents are likely to rise.", FORECAST),
        ("Ana Roe predicted a dry summer.", FORECAST),
        ("Ana Roe said she expected a dry summer.", FORECAST),
        ("“It’ll rain,” said Ana Roe.", FORECAST),
        ("“We will need more boats,” said Ana Roe.", FORECAST),
        ("“The plan is, frankly, a very bad idea and a disgrace,” said Ana Roe.", OPINION),
        ("“The council should rebuild the dam,” said Ana Roe.", OPINION),
        ("“I think the dam holds,” said Ana Roe.", OPINION),
        ("Ana Roe said she hoped that the dam holds.", OPINION),
        ("Ana Roe called the plan “a farce”.", OPINION),
        ("“We will rebuild every house,” said Ana Roe.", PROMISE),
        ("“We’re not going to sell the harbour,” said Ana Roe.", PROMISE),
        ("Ana Roe said she would step down in May.", PROMISE),
        ("Ana Roe said that it would rain in May.", FORECAST),
        ("Ana Roe promised a new dam.", PROMISE),
        ("“Who opened the gates?” asked Ana Roe.", None),
        ("Ana Roe urged the council to rebuild the dam.", None),
    ],
)
def test_what_words_amount_to(read: Callable[[str], list[Quote]], text: str, expected: ClaimSort | None) -> None:
    found = read(text)
    assert [quote.sort for quote in found] == [expected]


def test_marks_that_quote_no_one_claim_nothing(read: Callable[[str], list[Quote]]) -> None:
    assert [quote.sort for quote in read("The film “Grey Harbour” opened in May.")] == [None]


def test_who_is_meant_by_he_matters_only_in_reported_words() -> None:
    assert sort_of("he would resign", "say", "said", own_words=False) is PROMISE
    assert sort_of("he would resign", "say", "said", own_words=True) is FORECAST


@settings(max_examples=60)
@given(st.text(max_size=60), st.booleans())
def test_any_words_get_an_answer(content: str, own_words: bool) -> None:
    assert sort_of(content, "say", "said", own_words=own_words) in {*ClaimSort, None}

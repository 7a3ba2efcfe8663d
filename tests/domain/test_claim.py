"""Anchors: where a claim stands, with what finds it again, and the numbers and negations that must not change."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.claim import CONTEXT, make_anchor
from workbench.domain.span import Span

TEXT = "The port did not say that twelve of its 1,200 workers, or 3.5%, can’t return. No one was told."


def test_an_anchor_keeps_words_context_numbers_and_negations() -> None:
    start, end = TEXT.index("did"), TEXT.index(" return")
    anchor = make_anchor(TEXT, Span(start, end), 2)
    assert (anchor.version, anchor.exact) == (2, "did not say that twelve of its 1,200 workers, or 3.5%, can’t")
    assert (anchor.prefix, anchor.suffix) == ("The port ", " return. No one was told.")
    assert anchor.numbers == ("twelve", "1,200", "3.5")
    assert anchor.negations == ("not", "n't")


def test_words_that_only_look_like_numbers_or_negations() -> None:
    text = "Nobody noticed the tenants’ notice at the onetime knot factory."
    anchor = make_anchor(text, Span(0, len(text)), 1)
    assert (anchor.numbers, anchor.negations) == ((), ("nobody",))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.data())
def test_prefix_words_and_suffix_are_the_text_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    anchor = make_anchor(text, Span(start, data.draw(st.integers(start, len(text)))), 1)
    whole = anchor.prefix + anchor.exact + anchor.suffix
    assert text[max(0, start - CONTEXT) :].startswith(whole)
    assert len(anchor.prefix) <= CONTEXT
    assert len(anchor.suffix) <= CONTEXT

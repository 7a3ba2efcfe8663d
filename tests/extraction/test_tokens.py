"""News text in, words out, cut as the treebanks cut them."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extraction import tokens

NLP = spacy.blank("en")
NLP.tokenizer = tokens.tokenizer(NLP)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a pro-Beijing co-founder", "a|pro-Beijing|co-founder"),
        ("re-elected ex-president", "re-elected|ex-president"),
        ("Anti-tank mines", "Anti-tank|mines"),
        ("a long-term, well-known plan", "a|long|-|term|,|well|-|known|plan"),
        ("reopened anti-heroes", "reopened|anti-heroes"),
        ("a sub-Saharan e-mail", "a|sub-Saharan|e-mail"),
        ("boats and/or cars", "boats|and|/|or|cars"),
        ("Never!!! Really?! No...", "Never|!!!|Really|?!|No|..."),
        ("He won't say; she's gone.", "He|wo|n't|say|;|she|'s|gone|."),
        ("“Rain,” he said.", "“|Rain|,|”|he|said|."),
        ("$1.2m in U.S. aid", "$|1.2|m|in|U.S.|aid"),
    ],
)
def test_prefixes_stay_and_runs_of_marks_are_one(text: str, expected: str) -> None:
    assert "|".join(t.text for t in NLP(text)) == expected


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_nothing_of_a_text_is_lost(text: str) -> None:
    assert NLP(text).text == text

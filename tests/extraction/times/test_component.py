"""The component in a real pipeline."""

from __future__ import annotations

import json

import pytest
import spacy
from spacy.tokens import Doc

from workbench.extraction.times.component import TimesComponent


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    made = spacy.blank("en")
    made.add_pipe("workbench_times")
    return made


def test_spans_values_and_characters_are_aligned(nlp: spacy.Language) -> None:
    doc = nlp("Talks began in mid-May 2021, and a 12-hour strike on Feb.15 ended them.")
    group = doc.spans["times"]
    texts = [doc.text[start:end] for start, end in group.attrs["chars"]]
    assert texts == ["mid-May 2021", "12-hour", "Feb.15"]
    assert [value.form for value in group.attrs["values"]] == ["date", "duration", "date"]
    for span, (start, end) in zip(group, group.attrs["chars"], strict=True):
        assert span.start_char <= start < end <= span.end_char


def test_match_changes_nothing_and_fields_are_json(nlp: spacy.Language) -> None:
    doc = nlp.make_doc("Every Monday at 9 a.m. they meet, since 3 May 2019.")
    found = TimesComponent().match(doc)
    assert "times" not in doc.spans
    assert len(found) == 3
    for f in found:
        assert json.loads(json.dumps(dict(f.expression.fields))) == dict(f.expression.fields)


def test_an_empty_doc_and_a_doc_made_by_hand(nlp: spacy.Language) -> None:
    assert list(nlp("").spans["times"]) == []
    doc = Doc(nlp.vocab, words=["It", "ended", "Friday", "."], sent_starts=[True, False, False, False])
    assert [f.expression.form for f in TimesComponent().match(doc)] == ["weekday"]


def test_the_key_is_a_setting() -> None:
    made = spacy.blank("en")
    made.add_pipe("workbench_times", config={"key": "moments"})
    doc = made("He left yesterday.")
    assert [span.text for span in doc.spans["moments"]] == ["yesterday"]

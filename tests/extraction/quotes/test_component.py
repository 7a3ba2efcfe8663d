from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.quote import QuoteKind
from workbench.extraction.quotes.component import PEOPLE, Quotes

TEXT = "“The dam held,” said Mayor Ana Roe. She called it “a small miracle.” Roe thanked Jon Lund of the Red Cross."
ODD = st.text(alphabet="ab Rs.,:;?\n\t'\"“”‘’«»„`″()<>[]-–—…9é\u2029\U0001f600", max_size=80)
WORDS = st.lists(
    st.sampled_from(
        ["calling", "“",
         "”", '"', "'", "‘", "’", "said", "Roe", "that", ",", ".", ":", "\n", "he", "according", "to", "the", "asked",
         "Mr.", "claim", "of", "and", "who", "-", "(", ")", "not", "has", "been", "told", "her", "'s"]
    ),
    max_size=25,
)  # fmt: skip


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("workbench_sentences")
    pipeline.add_pipe("workbench_quotes")
    return pipeline


def test_a_span_a_value_and_exact_characters_for_every_quote(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    group = doc.spans["quotes"]
    assert len(group) == len(group.attrs["values"]) == len(group.attrs["chars"])
    for span, (start, end) in zip(group, group.attrs["chars"], strict=True):
        assert span.start_char <= start < end <= span.end_char
    first = group.attrs["values"][0]
    assert TEXT[slice(*group.attrs["chars"][0])] == first.fragments[0].of(TEXT) == "The dam held,"


def test_people_are_listed_for_other_components(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    people = {p.name: [m.of(TEXT) for m in p.mentions] for p in doc.user_data[PEOPLE]}
    assert people["Ana Roe"] == ["Mayor Ana Roe", "Roe"]
    assert "Jon Lund" in people


def test_match_leaves_the_document_as_it_is(nlp: spacy.Language) -> None:
    doc = nlp.make_doc(TEXT)
    Quotes().match(doc)
    assert "quotes" not in doc.spans
    assert PEOPLE not in doc.user_data


def test_settings_choose_key_and_kinds() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("workbench_quotes", config={"key": "said", "indirect": False, "marks": False})
    doc = pipeline("Roe said it rained. They sell “smart” pens. “It held,” Roe said.")
    assert [q.kind for q in doc.spans["said"].attrs["values"]] == [QuoteKind.DIRECT]


def test_a_document_without_words_has_no_quotes(nlp: spacy.Language) -> None:
    for text in ("", " \n\n ", "“", "“”", "'' ''"):
        doc = nlp(text)
        assert list(doc.spans["quotes"]) == []


def _check(nlp: spacy.Language, text: str) -> None:
    for quote in nlp(text).spans["quotes"].attrs["values"]:
        assert quote.fragments
        assert all(0 <= f.start < f.end <= len(text) for f in quote.fragments)
        assert all(a.end <= b.start for a, b in zip(quote.fragments, quote.fragments[1:], strict=False))
        if quote.speaker is not None and quote.speaker.span is not None:
            assert quote.speaker.span.of(text) == quote.speaker.text


@settings(max_examples=120, deadline=None)
@given(text=ODD)
def test_nothing_raises_on_odd_and_unclosed_marks(nlp: spacy.Language, text: str) -> None:
    _check(nlp, text)


@settings(max_examples=150, deadline=None)
@given(words=WORDS)
def test_nothing_raises_on_any_order_of_cues_names_and_marks(nlp: spacy.Language, words: list[str]) -> None:
    _check(nlp, " ".join(words))
    _check(nlp, "".join(words))


def _shared() -> Path:
    shared = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))
    if not (shared / "evaluation").is_dir():
        pytest.skip(f"no evaluation kit at {shared}: set WORKBENCH_SHARED")
    return shared


def test_development_gold_stays_above_its_floors(nlp: spacy.Language, monkeypatch: pytest.MonkeyPatch) -> None:
    kit = _shared() / "evaluation"
    monkeypatch.syspath_prepend(str(kit))
    monkeypatch.delitem(sys.modules, "quotes", raising=False)
    import quotes as scorer

    lines = (kit / "gold" / "quotes" / "polnear.dev.jsonl").read_text(encoding="utf-8").split("\n")
    gold = [json.loads(line) for line in lines if line.strip()][:30]
    predicted = [{"doc_id": d["doc_id"], "quotes": [_plain(q) for q in _values(nlp, d["text"])]} for d in gold]
    figures = scorer.score(gold, predicted)
    assert figures["segments exact"]["f1"] >= 95
    assert figures["segments with right speaker (end to end)"]["f1"] >= 80
    assert figures["indirect+mixed content, speech, IoU>=0.5"]["f1"] >= 60


def _values(nlp: spacy.Language, text: str) -> list:
    return nlp(text).spans["quotes"].attrs["values"]


def _plain(quote) -> dict:
    who = quote.speaker
    return {
        "start": quote.fragments[0].start,
        "end": quote.fragments[-1].end,
        "fragments": [[f.start, f.end] for f in quote.fragments],
        "segments": [[v.start, v.end] for v in quote.verbatim],
        "kind": str(quote.kind),
        "speaker": who and {"start": who.span.start, "end": who.span.end, "text": who.text, "entity": who.name},
    }

"""Words with their tags in, base forms out."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from workbench.extraction import weights
from workbench.extraction.lemmas import Lemmas

REPORTING = """say add claim deny declare argue explain note report state stress suggest urge ask warn insist tell reply
respond acknowledge accuse confirm describe emphasize predict promise reveal write announce admit allege concede
contend assert caution disclose estimate maintain pledge reiterate vow testify tweet remark observe"""
IRREGULAR = {"say": "said said", "tell": "told told", "write": "wrote written"}
DOUBLED = {"admit"}


def component() -> Lemmas:
    made = Lemmas()
    made.learn({"VBD said": "say", "PRP him": "he"}, {"V": {"plan", "raid", "free"}, "N": {"house", "bus"}})
    return made


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("stressed", "VBD", "stress"),
        ("planned", "VBN", "plan"),
        ("handled", "VBD", "handle"),
        ("fined", "VBN", "fine"),
        ("raided", "VBD", "raid"),
        ("denies", "VBZ", "deny"),
        ("denied", "VBD", "deny"),
        ("accusing", "VBG", "accuse"),
        ("dying", "VBG", "die"),
        ("said", "VBD", "say"),
        ("him", "PRP", "he"),
        ("Houses", "NNS", "house"),
        ("buses", "NNS", "bus"),
        ("series", "NNS", "series"),
        ("larger", "JJR", "large"),
        ("busiest", "JJS", "busy"),
        ("London", "NNP", "London"),
        ("CEO", "NN", "CEO"),
        ("1,200", "CD", "1,200"),
        ("The", "DT", "the"),
        ("bring", "VBG", "bring"),
    ],
)
def test_base_forms_follow_endings_known_words_and_the_table(form: str, tag: str, expected: str) -> None:
    assert component().lemma(form, tag) == expected


def test_the_table_comes_back_from_disk_as_it_was(tmp_path: Path) -> None:
    component().to_disk(tmp_path)
    again = Lemmas().from_disk(tmp_path)
    assert again.table == component().table
    assert again.known == component().known


def test_a_tagged_text_gets_its_lemmas_and_an_empty_one_none() -> None:
    vocab = spacy.blank("en").vocab
    doc = component()(Doc(vocab, ["He", "denied", "it"], tags=["PRP", "VBD", "PRP"]))
    assert [t.lemma_ for t in doc] == ["he", "deny", "it"]
    assert len(component()(Doc(vocab))) == 0


@given(st.text(min_size=1, max_size=12), st.sampled_from(["NN", "NNS", "VBD", "VBG", "VBZ", "JJR", "NNPS", ""]))
@settings(max_examples=80)
def test_any_word_has_a_base_form(form: str, tag: str) -> None:
    assert component().lemma(form, tag)


@pytest.mark.skipif(not weights.available(), reason="no trained pipeline")
@pytest.mark.parametrize("verb", REPORTING.split())
def test_all_forms_of_a_verb_of_reporting_lead_to_it(verb: str) -> None:
    lemmas = Lemmas().from_disk(weights.folder() / "workbench_lemmas")
    stem = verb[:-1] if verb.endswith(("e", "y")) else verb + verb[-1] * (verb in DOUBLED)
    y = verb.endswith("y") and verb[-2] not in "aeiou"
    past, participle = IRREGULAR.get(verb, f"{stem}{'ied' if y else 'ed'} {stem}{'ied' if y else 'ed'}").split()
    third = stem + "ies" if y else verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
    running = (verb if verb.endswith("y") else stem) + "ing"
    forms = {past: "VBD", participle: "VBN", third: "VBZ", running: "VBG", verb: "VB"}
    assert {form: lemmas.lemma(form, tag) for form, tag in forms.items()} == dict.fromkeys(forms, verb)

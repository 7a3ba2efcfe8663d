from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from workbench.extraction.people.folding import alike, role_key
from workbench.extraction.people.people import People
from workbench.extraction.people.table import from_doc


def people(text: str) -> People:
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_sentences")
    table = from_doc(nlp(text))
    return People(table, [False] * len(table))


def listed(text: str) -> dict[str, list[str]]:
    return {p.name: [m.of(text) for m in p.mentions] for p in people(text).listed()}


def name_of(text: str, mention: str) -> str:
    """Name behind the last occurrence of a mention."""
    who = people(text)
    words, wanted = who.table.lower, mention.lower().replace("’", "'").split()
    start = max(i for i in range(len(words)) if words[i : i + len(wanted)] == wanted)
    return who.name_of(start, start + len(wanted))


def test_full_name_title_and_surname_are_one_person() -> None:
    text = "President Ana Roe spoke first. Ms. Roe left early, and Roe did not return."
    assert listed(text) == {"Ana Roe": ["President Ana Roe", "Ms. Roe", "Roe"]}


def test_spelling_variants_are_one_person() -> None:
    text = "Sergei Volkov arrived. Later Sergey Volkov spoke to Mr. Volkov’s guests."
    assert list(listed(text).values()) == [["Sergei Volkov", "Sergey Volkov", "Mr. Volkov"]]


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Mr. Jon Roe met Mrs. Ana Roe in town. Mrs. Roe smiled at him."
    assert listed(text) == {"Jon Roe": ["Mr. Jon Roe"], "Ana Roe": ["Mrs. Ana Roe", "Mrs. Roe"]}


def test_short_form_of_a_first_name_is_folded() -> None:
    assert alike("liz", "elizabeth")
    assert alike("j", "jane")
    assert not alike("jane", "john")


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Ana Roe praised her team. Jon Lund said he would stay. Later she left.", "she", "Ana Roe"),
        ("Ana Roe praised her team. Jon Lund said he would stay.", "he", "Jon Lund"),
        ("The mayor met Ana Roe, who smiled.", "who", "Ana Roe"),
        ("Ana Roe, the mayor of Lund, arrived. The mayor smiled.", "The mayor", "Ana Roe"),
        (
            "British Foreign Secretary Jane Roe spoke. The foreign secretary smiled.",
            "The foreign secretary",
            "Jane Roe",
        ),
        ("A spokesman for Roe smiled.", "A spokesman for Roe", "A spokesman for Roe"),
    ],
)
def test_pronouns_and_roles_lead_to_the_fullest_name(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention) == name


def test_one_office_in_other_words() -> None:
    assert role_key(["russia's", "top", "diplomat"]) == role_key(["russian", "foreign", "minister"])


def test_days_months_and_sentence_openings_are_no_names() -> None:
    assert listed("Yesterday was Monday. However, March came. Nobody saw it.") == {}


def test_a_hyphenated_surname_is_one_word() -> None:
    assert list(listed("Ana Holt-Lund spoke. Mrs. Holt-Lund left.")) == ["Ana Holt-Lund"]


def test_a_table_is_read_without_sentence_starts_too() -> None:
    nlp = spacy.blank("en")
    table = from_doc(Doc(nlp.vocab, words=["Ana", "Roe", "\n", "spoke"]))
    assert table.words == ["Ana", "Roe", "spoke"]
    assert table.opens == [True, False, True]

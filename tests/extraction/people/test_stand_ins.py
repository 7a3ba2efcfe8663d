from __future__ import annotations

import pytest

from tests.extraction.people.test_people import listed, name_of, people


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Mayor Ana Roe cut the ribbon. The crowd cheered the 58-year-old.", "the 58-year-old", "Ana Roe"),
        ("Ana Roe, 61, met Jon Lund, 44, in Norby. The 61-year-old", "the 61-year-old", "Ana Roe"),
        ("Ana Roe met 44-year-old Jon Lund and Per Holm. The 44-year-old", "the 44-year-old", "Jon Lund"),
        ("Jon Lund lost to Ana Roe. The grandmother of three", "the grandmother of three", "Ana Roe"),
        ("Ana Roe lost to Jon Lund. The father of two", "the father of two", "Jon Lund"),
        ("Ana Roe, 61, danced. The 44-year-old", "the 44-year-old", "The 44-year-old"),
    ],
)
def test_an_age_or_children_stand_for_the_nearest_person_they_fit(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention) == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("We met Ida Holm, chief economist at Lund Bank, who", "who", "Ida Holm"),
        ("We met Ida Holm, 44, who", "who", "Ida Holm"),
        ("They asked local residents who", "who", "local residents"),
    ],
)
def test_who_stands_for_what_it_follows(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention) == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("The Bank of Norland cut its rate. The Bank spoke. Holm Bank wept.", "The Bank", "Bank of Norland"),
        (
            "The National Bank of Norland cut its rate. Ida Holm, economist at Lund Bank, wept. Later the bank",
            "the bank",
            "National Bank of Norland",
        ),
        ("Lund Bank sued Holm Bank. Later the bank", "the bank", "the bank"),
        (
            "The Harbour Commission met. The electoral commission voted. The commission",
            "The commission",
            "The commission",
        ),
        ("It was run by the Herring Party, the water board said on Monday. The board", "The board", "The board"),
    ],
)
def test_a_body_in_short_is_the_one_of_its_kind_named_before(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Greens won. The water board had ten complaints, none of them grave, it", "The water board"),
        ("The Greens won. The Bank of Norland cut its rate. It", "Bank of Norland"),
        ("The Greens won. Norland's finance ministry paid. It", "Norland's finance ministry"),
    ],
)
def test_it_is_the_body_its_sentence_or_the_one_before_is_about(text: str, name: str) -> None:
    assert name_of(text, "it") == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("His daughter Carol wept. Carol Roe left.", "His daughter Carol", "Carol Roe"),
        ("Ana Holm spoke. Her brother Pavel Holm was 29. Then she left.", "she", "Ana Holm"),
        ("“Go,” said Maria Holm. Pavel Holm was 29. Then she left.", "she", "Maria Holm"),
        ("Mr. Jon Maria Holm met Ivan Roe and Maria Roe. Ms. Roe left.", "Ms. Roe", "Maria Roe"),
    ],
)
def test_kin_and_given_names_tell_relatives_of_one_name_apart(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention) == name


def test_a_title_outvotes_a_given_name() -> None:
    who = people("Mrs. Lars Holm came first.")
    assert [entity.gender for entity in who.entities] == ["f"]


def test_what_a_sentence_calls_somebody_is_no_part_of_the_name() -> None:
    text = "Viktor Roe lost. Broken Roe went home. Grieving Ana Holm stayed."
    assert listed(text) == {"Viktor Roe": ["Viktor Roe", "Broken Roe"], "Ana Holm": ["Grieving Ana Holm"]}

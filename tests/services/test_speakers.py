"""Spellings of one name are one speaker; what cannot be told apart by its name stays as it is."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.services.speakers import Name, folded, plain


def groups(*names: str) -> list[set[str]]:
    """Return the names by the one they are shown under."""
    fold = folded({Name(name): 1 for name in names})
    found: dict[Name, set[str]] = {}
    for name, head in fold.items():
        found.setdefault(head, set()).add(name.text)
    return sorted(found.values(), key=sorted)


@pytest.mark.parametrize(
    "names",
    [
        ("Sergei Malkov", "Sergey Malkov", "Malkov", "S. Malkov"),
        ("Wolodymyr Selenko", "Volodymyr Selenko"),
        ("Olena Zelenska", "Olena Zielenska"),
        ("Ivan Petrovskyy", "Ivan Petrovskiy", "Petrovsky"),
        ("Liz Harrow", "Elizabeth Harrow", "Ms. Harrow"),
        ("José Marín", "Jose Marin"),
        ("The Harbour Ministry", "Harbour Ministry"),
        ("officials", "Officials"),
    ],
)
def test_one_speaker(names: tuple[str, ...]) -> None:
    assert groups(*names) == [set(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Ana Torv", "Jon Torv"),
        ("Russian Foreign Ministry", "Russian Defence Ministry"),
        ("police", "officials"),
        ("Harrow Party", "Orlo Party"),
        ("Carl Benton", "Carl Morris"),
        ("Anna Maria Lopez", "Anna Luisa Lopez"),
    ],
)
def test_two_speakers(names: tuple[str, ...]) -> None:
    assert groups(*names) == sorted([{name} for name in names], key=sorted)


def test_a_last_name_that_two_people_have_stays_on_its_own() -> None:
    assert groups("Ana Torv", "Jon Torv", "Torv") == [{"Ana Torv"}, {"Jon Torv"}, {"Torv"}]


def test_the_fullest_and_most_used_name_is_shown() -> None:
    names = {Name("Malkov"): 9, Name("Sergey Malkov"): 1, Name("Sergei Malkov"): 3}
    assert {head.text for head in folded(names).values()} == {"Sergei Malkov"}


def test_a_full_name_that_a_person_typed_means_just_that() -> None:
    names = {Name("Maria Lopez"): 4, Name("Mario Lopez"): 1, Name("Mario Lopez", typed=True): 1}
    fold = folded(names)
    assert fold[Name("Mario Lopez")] == Name("Maria Lopez")
    assert fold[Name("Mario Lopez", typed=True)] == Name("Mario Lopez", typed=True)


def test_he_in_two_articles_is_not_one_man() -> None:
    here, there = Name("he", article=UUID(int=1)), Name("he", article=UUID(int=2))
    assert folded({here: 1, there: 2}) == {here: here, there: there}


@given(st.lists(st.text("AaBb .’-\u0130é", min_size=1, max_size=12).filter(str.strip), max_size=8))
@settings(max_examples=60, deadline=None)
def test_any_names_are_folded_to_names_among_them(names: list[str]) -> None:
    given_names = {Name(name): 1 for name in names}
    fold = folded(given_names)
    assert fold.keys() == given_names.keys()
    assert all(fold[head] == head for head in fold.values())
    assert all(isinstance(plain(name), str) for name in names)

"""One remark in two reports: same words, two translations, two speakers, two voices that contradict."""

from __future__ import annotations

from tests.helpers.stories import links

A = "“We will leave no family alone,” Interior Minister Dario Lenz said."


def found(a: str, b: str) -> set[tuple[str, str | None]]:
    return {(k.relation.value, k.between and k.between.value) for k in links(a, b) if k.kind == "quote"}


def test_the_same_words_of_one_speaker() -> None:
    assert found(A, "Dario Lenz said: “We will leave no family alone.”") == {("agree", None)}


def test_two_translations_of_one_remark() -> None:
    a = "“The ground moved first, and then the whole sky went orange,” said Mayor Ines Kavala."
    b = "“First the ground shook, and then the entire heaven became orange,” said Ines Kavala."
    assert found(a, b) == {("agree", None)}


def test_one_remark_given_to_two_speakers() -> None:
    a = "“It was a long night and a short handshake,” said Elsbeth Rooney."
    b = "“It was a long night and a short handshake,” said Per Aldous."
    assert found(a, b) == {("conflict", "outlets")}


def test_a_lost_not_is_a_difference() -> None:
    a = "“The harbour will not be closed on Sunday,” said Mayor Ines Kavala."
    b = "“The harbour will be closed on Sunday,” said Mayor Ines Kavala."
    assert found(a, b) == {("conflict", "outlets")}


def test_a_hedge_that_only_one_of_two_renderings_has_is_a_difference() -> None:
    a = "The tram may have been running without brakes on the hill, the transport board said."
    assert found(a, a.replace("may have been", "was")) == {("conflict", "outlets")}
    assert found(a, a.replace("may", "might")) == {("agree", None)}


def test_two_speakers_who_contradict_each_other() -> None:
    a = "“The extractors were running that evening,” said Anton Rusk."
    b = "“The extractors had been switched off since January,” said Mira Solane."
    assert found(a, b) == {("conflict", "speakers")}


def test_two_remarks_of_one_speaker_are_not_joined() -> None:
    assert found(A, "“The port reopens on Monday,” Dario Lenz said.") == set()


def test_a_changed_figure_in_the_same_words_is_a_difference() -> None:
    a = "“We lost 300 houses in the flood,” said Mayor Ines Kavala."
    assert found(a, a.replace("300", "250")) == {("conflict", "outlets")}
    assert found(a, a) == {("agree", None)}

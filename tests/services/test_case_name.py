"""Reports in, the name of their case out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.helpers.cases import article, span_of
from workbench.domain.article import Boilerplate, BoilerplateKind
from workbench.services.case_name import propose, shared_names

TORV = (
    "The mayor said on Tuesday that Harrow would rebuild. It was Torv who called the Estravan port a ruin, and Torv "
    "again who left Harrow at noon; the Estravan fleet sailed."
)
PORT = (
    "Engineers in Harrow blamed the pumps. Later, at Harrow, they met Torv. She said, as did Torv, that the Estravan "
    "navy and the Estravan police had known since Tuesday."
)


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (["", "  Blast   at the quay "], "Blast at the quay"),
        (["A" * 30 + " " + "b" * 40], "A" * 30 + " …"),
    ],
)
def test_the_first_headline_names_the_case(titles: list[str], name: str) -> None:
    assert propose([article(title=title) for title in titles]) == name


def test_without_a_headline_the_names_that_all_reports_give_do() -> None:
    assert propose([article(TORV, title=""), article(PORT, title="")]) == "Harrow, Torv, Estravan"


def test_one_report_without_a_headline_gives_its_first_words() -> None:
    assert propose([article(TORV, title="")]) == "The mayor said on Tuesday that Harrow would rebuild. It was …"


def test_reports_that_share_no_two_names_give_the_first_words_too() -> None:
    assert propose([article("Rain fell.", title=""), article(PORT, title="")]) == "Rain fell."


def test_days_small_words_and_beginnings_of_sentences_are_no_names() -> None:
    assert shared_names(["On Monday the Ministry spoke. Trains ran on Monday. The ministry and the Ministry."]) == ""


def test_notices_are_no_part_of_the_story() -> None:
    text = "Photo: Harrow Harbour Press\nThe rain fell in the town."
    caption = Boilerplate(span_of(text, "Photo: Harrow Harbour Press"), BoilerplateKind.CAPTION)
    assert propose([replace(article(text, title=""), boilerplate=(caption,))]) == "The rain fell in the town."


def test_nothing_names_nothing() -> None:
    assert propose([]) == ""

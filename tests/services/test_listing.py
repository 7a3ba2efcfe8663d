"""The short list *To check*: what two reports and one sentence tell already is found, and no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.test_real_stories import stored
from workbench.services import comparing

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.domain.mention import Analyser
    from workbench.storage.unit_of_work import Store


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    pytest.importorskip("spacy")
    from workbench.extraction.analyse import analyser

    return analyser()


def listed(store: Store, folder: Path, analyser: Analyser, *texts: str) -> list[tuple[str, str]]:
    """Return the passages on the short list with their reasons, article by article."""
    files = [folder / f"{letter}.txt" for letter, _ in zip("abc", texts, strict=False)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(f"A title\n\nThe Daily {file.stem.upper()}\n12 May 2025\n\n{text}\n", "utf-8")
    desk = comparing.desk(store, stored(store, files, analyser))
    return [(v.claim.anchor.exact, v.why_listed) for v in desk.claims.values() if v.listed]


OWN = "a figure in the outlet's own voice"


def test_a_figure_that_two_papers_give_each_by_itself_is_no_entry(
    store: Store, tmp_path: Path, analyser: Analyser
) -> None:
    one = "The storm cut power to 4,300 homes in Tarn. The town bought 12 generators."
    two = "Some 4,300 homes in Tarn had no power after the storm. The school is dark."
    assert listed(store, tmp_path, analyser, one, two) == [("12", OWN)]


def test_a_figure_that_two_papers_have_from_one_speaker_is_told_once(
    store: Store, tmp_path: Path, analyser: Analyser
) -> None:
    one = "The storm cut power to 4,300 homes in Tarn, mayor Ana Roe said."
    two = "Mayor Ana Roe said 4,300 homes in Tarn had no power."
    reason = "a figure, given by Ana Roe, no source named"
    assert [why for _, why in listed(store, tmp_path, analyser, one, two)] == [reason, reason]


def test_a_sentence_with_three_figures_is_one_entry_that_says_so(
    store: Store, tmp_path: Path, analyser: Analyser
) -> None:
    text = "The hall holds 900 people, employs 60 cooks and cost $40 million."
    assert listed(store, tmp_path, analyser, text) == [("900", f"{OWN}, with 2 more in its sentence")]


def test_a_time_is_checked_with_the_figure_of_its_sentence_and_a_year_is_too_long(
    store: Store, tmp_path: Path, analyser: Analyser
) -> None:
    text = "The town will buy 12 generators on Friday. It will open a bridge on 3 June. It plans a stadium in 2031."
    assert [passage for passage, _ in listed(store, tmp_path, analyser, text)] == ["12", "3 June"]


def test_what_differs_is_listed_whatever_stands_beside_it(store: Store, tmp_path: Path, analyser: Analyser) -> None:
    one = "The storm killed 14 people in Tarn and felled 300 trees."
    two = "The storm killed 19 people in Tarn."
    found = dict(listed(store, tmp_path, analyser, one, two))
    assert found == {"14": "the reports differ", "19": "the reports differ", "300": OWN}

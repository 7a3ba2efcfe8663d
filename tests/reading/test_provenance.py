from __future__ import annotations

import pytest

from workbench.domain.article import ProvenanceKind
from workbench.domain.span import Span
from workbench.reading.boilerplate import boilerplate_of
from workbench.reading.names import is_outlet
from workbench.reading.provenance import MACHINE_TRANSLATION, TRANSLATION, provenance_of

LEAD = "The dam held through the night, engineers said."


def chips(text: str, kind: ProvenanceKind, outlet: str | None = None) -> list[str]:
    return [chip.text for chip in provenance_of(text, boilerplate_of(text), outlet=outlet) if chip.kind is kind]


@pytest.mark.parametrize(
    ("credit", "agencies"),
    [
        ("With reporting by Politico, Norland Today and AFP", ["Politico", "Norland Today", "AFP"]),
        ("With Reuters and AFP", ["Reuters", "AFP"]),
        ("(with inputs from ANI)", ["ANI"]),
        ("Source: Reuters", ["Reuters"]),
        ("Source: NATO", []),
        ("(Reuters)", ["Reuters"]),
        ("(Reporting by Ana Lund in Valden; editing by Piet Berg)", []),
        ("Additional reporting by Ana Lund", []),
        ("© AFP", ["AFP"]),
    ],
)
def test_agencies_of_the_credits(credit: str, agencies: list[str]) -> None:
    assert chips(f"{LEAD}\n{credit}", ProvenanceKind.AGENCY) == agencies


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("The mayor resigned, according to The Valley Herald February 15.", ["The Valley Herald"]),
        ("He told Ana Lund of Radio Norland that he was tired.", ["Radio Norland"]),
        ("He told Radio Norland that he was tired.", ["Radio Norland"]),
        ("The letter, seen by the Norland Post, names no one.", ["Norland Post"]),
        ("The dam is safe, according to the Ministry of Works.", []),
        ("According to Ana Lund, the dam is safe. She told Piet so.", []),
        ("He told the Valley Herald's reporter to leave.", ["Valley Herald"]),
        ("He told the Valley Herald. The Works Press Club agreed.", ["Valley Herald"]),
        ("He left, according to U.S. News. The road is shut.", ["U.S. News"]),
    ],
)
def test_other_outlets_that_are_cited(sentence: str, sources: list[str]) -> None:
    assert chips(f"{LEAD} {sentence}", ProvenanceKind.SOURCE) == sources


def test_an_outlet_is_no_source_beside_itself() -> None:
    text = f"{LEAD} He told The Valley Herald so."
    assert chips(text, ProvenanceKind.SOURCE, outlet="Valley Herald") == []
    assert chips(f"{LEAD} He told the Herald so.", ProvenanceKind.SOURCE, outlet="The Valley Herald") == []


@pytest.mark.parametrize(
    ("notice", "chip"),
    [
        ("This text was automatically translated from Norlandic.", MACHINE_TRANSLATION),
        ("The English version is translated by AI. There may be errors.", MACHINE_TRANSLATION),
        ("Translated by Ana Lund", TRANSLATION),
    ],
)
def test_translations(notice: str, chip: str) -> None:
    assert chips(f"{LEAD}\n\n{notice}", ProvenanceKind.TRANSLATION) == [chip]


def test_a_story_about_translation_is_no_translation() -> None:
    text = "The court bought a machine that translates letters. It was translated by computer, the judge said."
    assert chips(text + " " + LEAD * 3, ProvenanceKind.TRANSLATION) == []


def test_photo_sources_and_the_place_of_each_chip() -> None:
    text = f"{LEAD}\nThe dam. (Photo: Norland Press/Ana Lund)\n{LEAD}\nFire. REUTERS/Piet Berg"
    found = provenance_of(text, boilerplate_of(text), agency=("Reuters", Span(0, 0)))
    photos = [chip for chip in found if chip.kind is ProvenanceKind.PHOTO]
    assert [chip.text for chip in photos] == ["Norland Press/Ana Lund", "REUTERS/Piet Berg"]
    assert [chip.span.of(text) for chip in photos if chip.span] == ["Norland Press/Ana Lund", "REUTERS/Piet Berg"]
    assert found[0].text == "Reuters"


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Reuters", True),
        ("AFP", True),
        ("The National Herald", True),
        ("Radio Norland", True),
        ("Brannock Mercury", True),
        ("The Valley Advertiser", True),
        ("Ministry of the Interior", False),
        ("the press", False),
        ("Foreign Press Office", False),
        ("Ana Lund", False),
        ("", False),
    ],
)
def test_names_of_outlets(name: str, outlet: bool) -> None:
    assert is_outlet(name) is outlet

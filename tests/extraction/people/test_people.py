from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.domain.span import Span
from workbench.extraction.people.folding import alike, role_key
from workbench.extraction.people.names import Sort
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
    place = start, start + len(wanted)
    entity = who.entity_of(*place)
    return entity.name if entity is not None else who.written(*place)


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
        (
            "Kester Holm and its crew agreed. Kester Holm's head, Jon Lund, left. Later he spoke. Kester Holm pays.",
            "he",
            "Jon Lund",
        ),
        ("Ana Roe and her team agreed. Ana Roe's boat sank. Later she left.", "she", "Ana Roe"),
        ("The company left. Its chief executive, Ana Roe, smiled.", "Its chief executive , Ana Roe", "Ana Roe"),
        ("The leader of the guild, Ana Roe, smiled.", "The leader of the guild , Ana Roe", "Ana Roe"),
        ("Norland Rail’s president, Jon Lund, smiled.", "Norland Rail 's president , Jon Lund", "Jon Lund"),
        ("The country’s health minister, Jon Lund, came. The minister smiled.", "The minister", "Jon Lund"),
        ("The leader of the union, Ana Roe, came. The union smiled.", "The union", "The union"),
        ("The minister, Ana Roe, came. A minister smiled.", "A minister", "A minister"),
        ("Transport Minister Per Lund came. Lund smiled.", "Lund", "Per Lund"),
        ("Traders in Lund smiled.", "Traders in Lund", "Traders in Lund"),
        ("Jon Lund met Ana Roe. In her opening remarks, Ana Roe smiled.", "her", "Ana Roe"),
        ("Jon Lund spoke. Lund left. Lund slept. According to Per Holm, he snores.", "he", "Jon Lund"),
        ("Ana Roe moved to Tavland. There she smiled.", "she", "Ana Roe"),
        ("Harbour Board Administrator Ana Roe came. Administrator Roe smiled.", "Administrator Roe", "Ana Roe"),
        ("Valeska Paris came. Paris said she was tired.", "she", "Valeska Paris"),
    ],
)
def test_pronouns_and_roles_lead_to_the_fullest_name(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention) == name


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("the records of the harbour office", "the harbour office"),
        ("the railway 's own count", "the railway"),
        ("Ana Roe 's letter", "Ana Roe"),
        ("the Harbour Office letter", "Harbour Office"),
        ("the text of the treaty", "the text of the treaty"),
        ("last year 's report", "last year’s report"),
    ],
)
def test_a_written_source_gives_way_to_who_stands_behind_it(source: str, body: str) -> None:
    written = source.replace(" '", "’")
    assert name_of(f"It rained, according to {written}.", source) == body


def test_a_first_name_of_the_list_is_no_body_and_a_company_with_a_president_is() -> None:
    sorts = {p.name: p.sort for p in people("Norland Rail’s president smiled at Ana Roe’s dog.").listed()}
    assert sorts == {"Norland Rail": "body", "Ana Roe": "person"}


def test_a_person_stays_one_where_a_foundation_has_the_name() -> None:
    text = "The Otto Lund Fund paid. Otto Lund smiled. The Otto Lund prints hang here. Otto Lund wept."
    assert {p.name: p.sort for p in people(text).listed()}["Otto Lund"] == "person"


def test_a_tagger_decides_what_words_do_not_tell() -> None:
    nlp = spacy.blank("en")
    table = from_doc(nlp("Rain fell on Otto Quay and on Quay Holm."))
    votes = {table.words.index("Otto"): Sort.PLACE, table.words.index("Quay"): Sort.PLACE}
    sorts = {p.name: p.sort for p in People(table, [False] * len(table), votes).listed()}
    assert sorts["Otto Quay"] == "place"
    assert sorts["Quay Holm"] == "person"


def test_who_speaks_is_i_and_never_he() -> None:
    text = "Otto Lund met Jon Roe. “I like his hat,” Lund said."
    who, start = people(text), text.index("“")
    speaker = Speaker("Lund", "Otto Lund")
    inside = Span(start + 1, text.index("”"))
    quote = Quote((inside,), QuoteKind.DIRECT, speaker, verbatim=(inside,))
    at = {word: text.index(f"{word} ", start) for word in ("I", "his")}
    assert who.name_at(at["I"], at["I"] + 1, [quote]) == "Otto Lund"
    assert who.name_at(at["his"], at["his"] + 3, [quote]) == "Jon Roe"


def test_a_place_does_not_become_the_university_named_after_it() -> None:
    names = listed("She works at the University of Port Lund. Rain fell in Port Lund.")
    assert set(names) == {"University of Port Lund", "Port Lund"}


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


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("General Motors cut jobs. The car maker General Motors said so.", "the car maker general motors",
         "General Motors"),
        ("General Ana Roe spoke. Roe said so.", "roe", "Ana Roe"),
        ("The bank's CEO, Ana Roe, said so.", "the bank 's ceo , ana roe", "Ana Roe"),
        ("In Leeds, the harbour chief said so. The harbour chief left.", "the harbour chief", "The harbour chief"),
        ("Congressional lawmakers said so.", "congressional lawmakers", "Congressional lawmakers"),
        ("President of the United States Barack Roe spoke. Roe left.", "roe", "Barack Roe"),
        ("Skyfar ordered ten. The Skyfar A400 M flew. Skyfar said so.", "skyfar", "Skyfar"),
        ("The treasurer, Ana Maurer, was asked. Mauer said so.", "mauer", "Ana Maurer"),
        ("President of the Harbour Board Ana Roe spoke.", "president of the harbour board ana roe", "Ana Roe"),
        ("Premier Theresa May spoke. On Monday May said so.", "may", "Theresa May"),
        ("Minister June Carter spoke in June. Carter left.", "carter", "June Carter"),
        ("Jan Holt left on Jan 5. Holt said so.", "holt", "Jan Holt"),
        ("Norland Computer CEO, Ana Roe, came. She spoke.", "she", "Ana Roe"),
        ("The Lund Sun Herald said so.", "the lund sun herald", "Lund Sun Herald"),
        ("The Communist Ana Roe left. Roe said so.", "roe", "Ana Roe"),
        ("Ana Clifton was there. The Cliftons said so.", "the cliftons", "Cliftons"),
    ],
)  # fmt: skip
def test_names_that_once_went_wrong(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention) == name

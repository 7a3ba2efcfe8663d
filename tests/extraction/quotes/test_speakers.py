from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The dam held,” Ana Roe said.", "Ana Roe"),
        ("“The dam held,” said Ana Roe, the mayor of Lund, on Monday.", "Ana Roe, the mayor of Lund"),
        ("Ana Roe told reporters on Monday: “The dam held.”", "Ana Roe"),
        ("“The dam held,” said the mayor’s official spokesman.", "the mayor’s official spokesman"),
        ("“The dam held,” Downing Street said in a statement.", "Downing Street"),
        ("“Did the dam hold?” she asked.", "she"),
        ("“The dam held.” - Ana Roe", "Ana Roe"),
        ("“The dam held,” retired navy captain Ana Roe said.", "retired navy captain Ana Roe"),
        ("According to Ana Roe, the dam was “as good as new.”", "Ana Roe"),
        ("Rep. Ana Roe (D-Ohio), who chairs the panel, said “the dam held.”", "Rep. Ana Roe (D-Ohio)"),
        ("In a statement on Monday, Ana Roe said the dam was “as good as new.”", "Ana Roe"),
        ("Calling the dam “a disgrace,” Roe left the room.", "Roe"),
        ("The minister frobnicated: “The dam held.”", "The minister"),
        ("It is, in the words of the prosecutor, Ana Roe, “a disgrace.”", "the prosecutor, Ana Roe"),
        ("Asked if it broke, the minister answered “no” three times.", "the minister"),
        ("Ana Roe, mother of two, from Lund: “The dam held.”", "Ana Roe, mother of two"),
        ("Roe and Lund both said the dam was “as good as new.”", "Roe and Lund"),
        (
            "Ana Roe, curator and director of the house in Lund, said, “The dam held.”",
            "Ana Roe, curator and director of the house in Lund",
        ),
        ("Asked about the dam, Roe replied that it was “as good as new.”", "Roe"),
        ("“The dam held,” one guest, who gave no name, said.", "one guest, who gave no name"),
        ("“The dam held,” its director, Ana Roe, told the press.", "its director, Ana Roe"),
        ("“The dam held,” remembered Ana Roe.", "Ana Roe"),
        ("“The dam held,” said the father of two.", "the father of two"),
        ("“So we stay,” the mother of three replied.", "the mother of three"),
        ("“It was a long night,” Mayor Ana Roe summed up the talks.", "Mayor Ana Roe"),
        ("The engineer of the dam, Ana Roe, called it “as good as new.”", "The engineer of the dam, Ana Roe"),
        ("Guards crossing the bridge at noon chanted “The dam held.”", "Guards"),
        ("On May 7 they won a prize by announcing that the dam was “as good as new.”", "they"),
        ("Roe left, saying that Jon Lund should publish the plans “without any delay.”", "Roe"),
        ("After the storm, Lund’s mayor, Ana Roe said, “The dam held.”", "Lund’s mayor, Ana Roe"),
        ("Ana Roe’s statement added, “The dam held.”", "Ana Roe"),
        ("“The dam held,” said Jan Holt, a trader.", "Jan Holt, a trader"),
        ("Premier Theresa May said “the dam held.”", "Premier Theresa May"),
        ("Roe, tired of it all, sent home a line about Holm: “Will he be strong enough?”", "Roe"),
        ("Lund’s family has called on the city to rest “for the good of all.”", "Lund’s family"),
    ],
)
def test_the_speaker_is_found_where_the_reader_finds_it(rows: Rows, text: str, speaker: str) -> None:
    assert [row[1] for row in rows(text) if row[0] != "indirect"] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The dam held, the mayor and the builder said on Monday.", "the mayor and the builder"),
        ("Advisers to Ms. Roe say the plan is dead.", "Advisers to Ms. Roe"),
        ("Teachers, nurses and drivers say they cannot go on.", "Teachers, nurses and drivers"),
        ("Sources close to the talks told the Gazette a deal was near.", "Sources close to the talks"),
        ("Witnesses quoted by the Gazette said the dam broke.", "Witnesses"),
        ("It was, according to the Gazette, the worst flood in years.", "the Gazette"),
        ("According to the Lund Herald, Professor Ana Roe, head of the house, left.", "the Lund Herald"),
        ("Estimates suggest 8,000 guests came.", "Estimates"),
        ("The Mayor’s Office at No. 4 Harbour Street said the dam held.", "The Mayor’s Office at No. 4 Harbour Street"),
    ],
)
def test_the_speaker_of_reported_words_is_the_whole_subject(rows: Rows, text: str, speaker: str) -> None:
    assert [row[:2] for row in rows(text)] == [("indirect", speaker)]


def test_a_quote_led_by_an_insertion_holds_neither_speaker_nor_cue(rows: Rows) -> None:
    text = "“The pumps were on,” its head, Ana Roe, told the press on Monday. “Every valve was checked.”"
    assert rows(text) == [("direct", "its head, Ana Roe", "The pumps were on, … Every valve was checked.")]


def test_who_is_named_as_a_source_in_passing_does_not_go_on_talking(rows: Rows) -> None:
    text = (
        "“It was a short night,” said Ana Roe. She had, according to two guests, taken the keys.\n\n"
        "“People who wait all night talk in the end.”"
    )
    assert [row[1] for row in rows(text) if row[0] == "direct"] == ["Ana Roe", "Ana Roe"]


def test_a_headline_names_its_speaker_before_the_verb(rows: Rows) -> None:
    text = "Angry Neighbours Slam Mayor As A ‘Complete Disgrace’\n\nThe town met on Monday."
    assert rows(text)[0][:2] == ("direct", "Angry Neighbours")


def test_an_interrupted_quote_is_one_with_two_pieces(rows: Rows) -> None:
    text = "“The dam,” Ana Roe said, “held all night.”"
    assert rows(text) == [("direct", "Ana Roe", "The dam, … held all night.")]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("“This is,” Roe said, pausing, “the end.”", "This is, … the end."),
        ("“We told them,” recalls Roe, who was a guard then, “and nobody came.”", "We told them, … and nobody came."),
        ("Roe, when reached by phone, said only: “No comment.”", "No comment."),
        ("Roe said: “We lost”, before leaving the room.", "We lost"),
    ],
)
def test_what_stands_between_or_behind_the_pieces_is_no_content(rows: Rows, text: str, pieces: str) -> None:
    assert rows(text) == [("direct", "Roe", pieces)]


def test_a_follow_up_paragraph_without_cue_is_given_to_who_is_talking(rows: Rows) -> None:
    text = "“The dam held,” said Ana Roe.\n\n“Nobody was hurt. We are glad.”\n\nWork goes on."
    assert rows(text) == [
        ("direct", "Ana Roe", "The dam held,"),
        ("direct", "Ana Roe", "Nobody was hurt. We are glad."),
    ]


def test_a_quote_that_opens_again_and_never_closed_keeps_its_speaker(rows: Rows) -> None:
    text = "“The dam held,” Roe said. “It was built well.\n\n“Nobody was hurt.”"
    assert [row[1] for row in rows(text)] == ["Roe", "Roe"]


def test_a_colon_at_a_paragraphs_end_leads_to_the_next(rows: Rows) -> None:
    text = "Ana Roe explained the night this way:\n\n“The water rose. The dam held.”"
    assert rows(text)[-1] == ("direct", "Ana Roe", "The water rose. The dam held.")


def test_no_one_is_a_possible_speaker(rows: Rows) -> None:
    (row,) = rows("It was reported that the dam had held.")
    assert row[:2] == ("indirect", None)


def test_a_transcript_names_its_speakers_by_label(rows: Rows) -> None:
    text = '"ROE: Did the dam hold?\n\n"LUND: It did. Nobody was hurt."'
    assert [row[1] for row in rows(text)] == ["ROE", "LUND"]


def test_the_verb_right_before_a_quote_leads_to_it_whatever_was_said_earlier(rows: Rows) -> None:
    found = rows("While Lund noted that prices had doubled twice, Roe boasted, “That makes me rich.”")
    assert ("direct", "Roe", "That makes me rich.") in found


def test_a_paragraph_set_apart_without_marks_is_given_to_who_leads_up_to_it(rows: Rows) -> None:
    text = (
        "In a statement to the Herald, the port authority denied the reports:\n\nNobody was 'ordered' to sail that "
        "night. No crew has complained of it since. They also claimed that the log was lost."
    )
    assert (
        "mixed",
        "the port authority",
        "Nobody was 'ordered' to sail that night. No crew has complained of it since.",
    ) in rows(text)
    assert ("indirect", "They", "that the log was lost") in rows(text)


def test_a_list_behind_a_colon_quotes_nobody(rows: Rows) -> None:
    text = "Roe said three ferries were sold:\n\nAurora\n\nBorealis\n\nCetus"
    assert [kind for kind, _, _ in rows(text)] == ["indirect"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The posts were many, with one sailor writing “we never left port.”", "one sailor"),
        ("Talks were “constructive”, a source close to the mayor said.", "a source close to the mayor"),
        ("The report concludes: “The dam is unsafe.”", "The report"),
        ("Roe doubled down on Monday: “The dam is fine.”", "Roe"),
        ("‘No one told us’, say families after the flood", "families"),
        ("Lund denies lying.", "Lund"),
        ("Connolly says that the ferry is late.", "Connolly"),
        ("Harbour owner Jonas Connolly has said that the ferry is late.", "Harbour owner Jonas Connolly"),
        ("United States officials said that the ferry was late.", "United States officials"),
        ("According to Norland ambassador to the United States Ana Roe, the ferry was late.",
         "Norland ambassador to the United States Ana Roe"),
        ("According to the Herald, quoting the Coast Agency, crews were told to expect a “state of alarm”.",
         "the Herald"),
    ],
)  # fmt: skip
def test_the_whole_mention_is_taken_in_wires_and_wikis(rows: Rows, text: str, speaker: str) -> None:
    assert [who for _, who, _ in rows(text)] == [speaker]


def test_a_participle_that_opens_the_sentence_has_its_own_words(rows: Rows) -> None:
    text = "Describing the delay as one “years in the making,” Roe explained the new timetable."
    assert [(kind, words) for kind, _, words in rows(text)] == [
        ("mixed", "the delay as one “years in the making,”"),
        ("indirect", "the new timetable"),
    ]


def test_claims_that_are_there_are_no_ones(rows: Rows) -> None:
    assert rows("There were claims that the dam was never checked.") == [
        ("indirect", None, "that the dam was never checked")
    ]

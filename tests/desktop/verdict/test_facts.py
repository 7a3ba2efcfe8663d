"""A row in, what the strip says of one of its readings out."""

from __future__ import annotations

from dataclasses import replace

from tests.helpers.desk_builder import DeskBuilder
from tests.helpers.desks import ferry_desk
from workbench.desktop.verdict.facts import Facts, facts
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Kind
from workbench.domain.verdict import Question

DESK = ferry_desk()


def told(title: str, reading: int = 0) -> Facts:
    row = next(row for row in DESK.rows if row.title == title)
    found = facts(DESK, row, reading)
    assert found is not None
    return found


def test_a_verdict_applies_to_value_speaker_day_and_passages() -> None:
    assert told("People on board").applies == "at least 300 · people · Ilse Marr · 6 Mar · passage in A"
    assert told("When it left port").applies == "21:40 · passages in A, B"
    assert len(told("When it left port").claims) == 2


def test_says_who_gave_which_figure_when() -> None:
    assert told("People killed").gave == "A has “12 people” (6 Mar); B has “At least 20 people” (6 Mar)."
    assert told("Toll given by the coast guard").gave == (
        "Coast guard in A: “12” (6 Mar); Coast guard in C: “15” (7 Mar)."
    )


def test_the_passage_stands_in_its_sentence() -> None:
    found = told("People killed", 1)
    assert (found.before, found.exact) == ("", "At least 20 people")
    assert found.after.startswith(" died when the Aurora Bay went down")
    assert found.place == "B The Carrow Post"


def test_readings_are_offered_with_what_was_decided() -> None:
    first, second = told("People killed").choices
    assert (first.text, first.letters, first.verdict) == ("12 · people", "A", "")
    assert second.verdict == "Disputed · no source recorded"


def test_a_reading_that_is_not_there_means_the_first() -> None:
    assert told("People killed", 7).chosen == 0


def test_someone_s_word_asks_two_questions() -> None:
    assert [q for q, _ in told("Whether the ferry was overloaded").questions] == [Question.SAID, Question.SO]
    assert [q for q, _ in told("People killed").questions] == [Question.SO]


def test_the_outlet_s_own_voice_is_not_asked_whether_it_said_so() -> None:
    assert [q for q, _ in told("People on board").questions] == [Question.SAID, Question.SO]  # the captain
    assert [q for q, _ in told("People on board", 1).questions] == [Question.SO]  # "Some 300 passengers had boarded."


def test_the_first_open_question_is_asked() -> None:
    assert told("Whether the ferry was overloaded").asked_first() is Question.SAID
    assert told("People on board").asked_first() is Question.SO  # that she said it is decided
    assert told("When it left port").asked_first() is Question.SO  # all is decided


def test_articles_of_which_nothing_is_known() -> None:
    assert [letter for _, letter in told("People killed").unmatched] == ["C"]
    assert told("When it left port").unmatched == ()  # confirmed


def test_another_passage_of_the_reading_can_be_shown() -> None:
    row = next(row for row in DESK.rows if row.title == "When it left port")
    found = facts(DESK, row, 0, row.claims[1])
    assert found is not None
    assert found.place == "B The Carrow Post"


def test_a_row_whose_claims_are_gone() -> None:
    assert facts(replace(DESK, claims={}), DESK.rows[0]) is None


def test_what_the_reason_says_of_two_speakers_is_not_said_again() -> None:
    b = DeskBuilder("Talks")
    b.article("The minister said the border was quiet and would stay so.\n")
    b.article("The envoy said the border was burning from end to end.\n")
    claims = [
        b.claim("A", "the border was quiet and would stay so", "quiet", Kind.QUOTE, speaker="Ana Torv"),
        b.claim("B", "the border was burning from end to end", "burning", Kind.QUOTE, speaker="Jon Brask"),
    ]
    reason = "Ana Torv (A): “the border was quiet and …”; Jon Brask (B): “the border was burning …”."
    b.row("The border", Relation.CONFLICT, claims, reason, between=Between.SPEAKERS, attributed=True)
    desk = b.build()
    shown = facts(desk, desk.rows[0])
    assert shown is not None
    assert shown.gave == ""
    plain = facts(desk, replace(desk.rows[0], reason="The two disagree."))
    assert plain is not None
    assert plain.gave.startswith("Ana Torv in A: “the border was quiet")


def test_a_long_quote_is_named_by_its_first_words_in_what_the_verdict_applies_to() -> None:
    b = DeskBuilder("Long")
    words = " ".join(f"word{n}" for n in range(60))
    b.article(f"{words}\n")
    b.row("Words", Relation.ONLY_HERE, [b.claim("A", words, f"“{words}”", Kind.QUOTE)])
    desk = b.build()
    shown = facts(desk, desk.rows[0])
    assert shown is not None
    assert shown.applies.endswith("… · passage in A")
    assert len(shown.applies) < 150

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.quote import Quote

Read = Callable[[str], list[Quote]]


def test_a_wrong_pronoun_is_resolved_by_who_is_talking_and_carries_its_doubt(read: Read) -> None:
    text = (
        "Foreign Minister Jane Roe defended her decision to travel to Lund.\n\n"
        "“The harbour stays open,” said Minister Roe, according to The Herald.\n\n"
        "“We shall not raise the fees either,” he stressed."
    )
    quote = read(text)[-1]
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == ("he", "Jane Roe")
    assert quote.doubt is not None
    assert quote.doubt.reason == "Roe? The text says 'he'"


def test_a_fitting_pronoun_carries_no_doubt(read: Read) -> None:
    text = "“The dam held,” said Mrs. Jane Roe.\n\n“Nobody was hurt,” she added."
    quote = read(text)[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == "Jane Roe"
    assert quote.doubt is None


def test_a_role_is_named_when_the_article_says_who_holds_it(read: Read) -> None:
    text = (
        "Russian Foreign Minister Sergey Volkov met his guest.\n"
        "“It was a long night,” Russia’s top diplomat told reporters."
    )
    quote = read(text)[-1]
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == ("Russia’s top diplomat", "Sergey Volkov")


def test_two_speakers_of_one_sentence_keep_both_names(read: Read) -> None:
    (quote,) = read("According to Roe and Lund, the price was “far too high.”")
    assert quote.speaker is not None
    assert quote.speaker.name == "Roe and Lund"


def test_he_behind_reported_words_is_who_was_talking_and_carries_its_doubt(read: Read) -> None:
    text = "“We stood firm,” the leader of the guild, Ana Roe, had said to her people. The guild was alive, he added."
    quote = read(text)[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == "Ana Roe"
    assert quote.doubt is not None


def test_a_role_without_a_name_stays_as_written(read: Read) -> None:
    (quote,) = read("“The dam held,” a spokesman for the company said.")
    assert quote.speaker is not None
    assert quote.speaker.name == "a spokesman for the company"


def test_relatives_of_one_surname_are_told_apart_by_their_given_names(read: Read) -> None:
    quotes = read("“Nothing brings him back,” said Maria Holm. Ivan Holm was 29. “But I am content,” she added.")
    assert [q.speaker.name for q in quotes if q.speaker is not None] == ["Maria Holm", "Maria Holm"]


def test_an_age_that_speaks_is_the_person_it_fits(read: Read) -> None:
    (quote,) = read("Governor Ana Roe took the stage. “We have won,” the 58-year-old said.")
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == ("the 58-year-old", "Ana Roe")


def test_the_subject_of_the_sentence_before_is_he_whatever_it_is_called(read: Read) -> None:
    text = (
        "“Tonight we dance,” Lena Holm told fans of Viktor Roe.\n\n"
        "Broken Roe, 61, rang his rival at noon. “The fault is mine,” he growled."
    )
    quote = read(text)[-1]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.doubt) == ("Viktor Roe", None)


def test_two_stretches_behind_a_verb_by_position_are_both_kept(read: Read) -> None:
    (quote,) = read("Jon Roe stood up. “They cut the rope,” he fumbled. “Now we drift.”")
    assert len(quote.fragments) == 2

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

"""The speakers of a desk with their remarks: two reports of a bridge that fell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.helpers.quoted_desks import QuotedDesk
from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.services import voices
from workbench.services.speakers import spellings, utterance
from workbench.services.voices import Remark, Voice


@pytest.fixture
def bridge() -> QuotedDesk:
    return QuotedDesk()


def remark(found: tuple[Voice, ...], words: str) -> Remark:
    return next(r for voice in found for r in voice.remarks() if words in r.content)


def test_who_is_heard_most_comes_first_and_no_one_last(bridge: QuotedDesk) -> None:
    assert [voice.name for voice in voices.build(bridge.desk)] == ["Sergei Malkov", "Ida Roth", "", "he"]


def test_spellings_roles_and_pronouns_stand_under_their_person(bridge: QuotedDesk) -> None:
    malkov = voices.build(bridge.desk)[0]
    assert malkov.names == ("Sergei Malkov", "Sergey Malkov", "Malkov")
    assert malkov.forms == ("The chief engineer", "he")


def test_what_both_reports_tell_stands_beside_each_other_and_the_rest_below(bridge: QuotedDesk) -> None:
    malkov = voices.build(bridge.desk)[0]
    contents = [[r.content for r in line.cells.values()] for line in malkov.lines]
    assert contents == [
        ["“The bridge is safe”", "the bridge was safe"],
        ["repairs could take a year", "a new bridge"],
        ["“We checked it twice”"],
    ]
    assert [line.joined for line in malkov.lines] == [True, False, False]


def test_a_remark_tells_cue_mention_source_and_doubt(bridge: QuotedDesk) -> None:
    found = voices.build(bridge.desk)
    checked = remark(found, "checked")
    assert (checked.cue, checked.written, checked.via) == ("told", "he", ("The Lantern",))
    assert checked.doubts == ("Sergei Malkov? The text says “he”",)
    assert remark(found, "two cars").view.claim.speaker is None


def test_of_half_a_quote_the_marks_stand_where_they_stood(bridge: QuotedDesk) -> None:
    assert remark(voices.build(bridge.desk), "bound").content == "the bridge “was bound to fall”"


def test_a_search_finds_speakers_by_every_name_and_lines_by_their_words(bridge: QuotedDesk) -> None:
    found = voices.build(bridge.desk)
    assert [voice.name for voice in voices.matching(found, "SERGEY")] == ["Sergei Malkov"]
    assert len(voices.matching(found, "engineer")[0].lines) == 3
    assert [len(voice.lines) for voice in voices.matching(found, "new BRIDGE")] == [1]
    assert voices.matching(found, "no such words") == ()
    assert voices.matching(found, "  ") == found


def test_scare_quotes_and_what_has_no_row_are_left_out(bridge: QuotedDesk) -> None:
    desk = bridge.desk
    claims = dict(desk.claims)
    for words, change in (("a new bridge", {"row": ""}), ("“They did,”", {})):
        view = claims[bridge.claims[words]]
        quote = view.claim.quote
        assert quote is not None
        marks = replace(view.claim, quote=Quote(quote.fragments, QuoteKind.MARK), speaker=None)
        claims[view.claim.uuid] = replace(view, claim=view.claim if change else marks, **change)  # type: ignore[arg-type]
    contents = [r.content for voice in voices.build(replace(desk, claims=claims)) for r in voice.remarks()]
    assert "a new bridge" not in contents
    assert "“They did”" in contents  # a person made a quote of it: its kind is still quote


def test_only_the_columns_are_shown(bridge: QuotedDesk) -> None:
    desk = replace(bridge.desk, columns=bridge.desk.columns[1:])
    articles = {r.view.claim.article for voice in voices.build(desk) for r in voice.remarks()}
    assert articles == {desk.columns[0]}


def test_names_are_offered_from_the_article_first_then_the_case_then_its_text(bridge: QuotedDesk) -> None:
    desk = bridge.desk
    offered = voices.offered(desk, desk.columns[1])
    assert offered[:2] == ("Sergei Malkov", "Ida Roth")
    assert "he" not in offered
    assert "The Lantern" not in offered


def test_mentions_are_counted_over_all_spellings(bridge: QuotedDesk) -> None:
    claims = {words: bridge.desk.claims[claim].claim for words, claim in bridge.claims.items()}
    assert voices.mentions(bridge.desk, claims["a new bridge"]) == (2, 5)
    assert voices.mentions(bridge.desk, claims["two cars are missing"]) == (0, 0)
    assert spellings(claims.values(), claims["a new bridge"]) == ("Malkov", "Sergei Malkov", "Sergey Malkov")
    assert spellings(claims.values(), claims["two cars are missing"]) == ()


def test_an_empty_desk_has_no_speakers(bridge: QuotedDesk) -> None:
    assert voices.build(replace(bridge.desk, rows=(), claims={})) == ()


def test_what_stands_in_a_quote_by_the_same_speaker_goes_with_it(bridge: QuotedDesk) -> None:
    quote = bridge.desk.claims[bridge.claims["repairs could take a year"]].claim
    figure = bridge.desk.claims[bridge.claims["two cars are missing"]].claim
    inside = replace(figure, quote=None, kind=figure.kind, anchor=quote.anchor, speaker=quote.speaker)
    other = replace(inside, speaker=Speaker("Ida Roth", "Ida Roth"))
    assert utterance([quote, inside], quote) == (quote.uuid, inside.uuid)
    assert set(utterance([quote, inside], inside)) == {quote.uuid, inside.uuid}
    assert utterance([quote, other], quote) == (quote.uuid,)

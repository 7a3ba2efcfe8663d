"""Who said it, put right by a person: for a passage or all of a speaker's, undone, and outliving every analysis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.helpers.cases import StoredCase, analysed, article, figure, said
from workbench.domain.claim import Origin
from workbench.domain.errors import NotFoundError
from workbench.domain.quote import Speaker
from workbench.domain.reason import Doubt, Doubtful
from workbench.services import analysis, comparing, library, reviewing, voices
from workbench.services.speakers import Scope
from workbench.storage.unit_of_work import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.domain.mention import Analysis, Mention
    from workbench.storage.unit_of_work import Store

WIRE = (
    "“The 12 boats are lost,” said Sergei Malkov.\n\n"
    "“Nobody came,” he said. “We waited,” Malkov said. “I saw it,” said Ida Roth."
)
GAZETTE = (
    "“All boats are lost,” said Sergey Malkov.\n\n“It was late,” said Ida Roth. “It was dark,” said Sergey Malkov."
)


def unsure(mention: Mention) -> Mention:
    """Return a mention whose speaker carries a "?"."""
    return replace(mention, doubts=(Doubt(Doubtful.SPEAKER, "Sergei Malkov? The text says “he”"),))


def placed(mention: Mention) -> Mention:
    """Return a mention whose speaker stands somewhere in the text, as extraction gives them all."""
    assert mention.speaker is not None
    speaker = replace(mention.speaker, span=mention.span)
    quote = replace(mention.quote, speaker=speaker) if mention.quote is not None else None
    return replace(mention, speaker=speaker, quote=quote)


def of_wire(nobody: str = "Sergei Malkov") -> Analysis:
    late = said(WIRE, "Nobody came", nobody)
    assert late.quote is not None
    spoken = Speaker("he", nobody, late.span)
    return analysed(
        WIRE,
        placed(said(WIRE, "The 12 boats are lost", "Sergei Malkov")),
        placed(figure(WIRE, "12", 12, "boats", speaker="Sergei Malkov", check="a figure, given by Sergei Malkov")),
        unsure(replace(late, speaker=spoken, quote=replace(late.quote, speaker=spoken))),
        placed(said(WIRE, "We waited", "Malkov")),
        placed(said(WIRE, "I saw it", "Ida Roth")),
    )


def of_gazette(*more: Mention) -> Analysis:
    first, second = said(GAZETTE, "All boats are lost", "Sergey Malkov"), said(GAZETTE, "It was late", "Ida Roth")
    return analysed(GAZETTE, *map(placed, (first, second, *more)))


class Boats(StoredCase):
    """The stored case."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, library.new_case(store, "The boats").case)
        second = article(GAZETTE, "Tesk Gazette", title="Boats lost")
        made = library.add_articles(store, self.case, [article(WIRE), second]).created
        self.wire, self.gazette = made
        analysis.record_analysis(store, self.case, self.wire, of_wire())
        analysis.record_analysis(store, self.case, self.gazette, of_gazette())

    def speakers(self) -> dict[str, str]:
        """Return who says what."""
        claims = [view.claim for view in self.desk.claims.values()]
        return {c.anchor.exact: c.speaker.name if c.speaker else "" for c in claims}

    def heard(self, name: str) -> set[str]:
        """Return what one speaker of the pane says."""
        (voice,) = (voice for voice in voices.build(self.desk) if voice.name == name)
        return {remark.view.claim.anchor.exact for remark in voice.remarks()}

    def correct(self, words: str, name: str, scope: Scope = Scope.PASSAGE) -> None:
        reviewing.correct_speaker(self.store, self.case, self.claim(words), name, scope=scope, reviewer="mara")


@pytest.fixture
def boats(store: Store) -> Boats:
    return Boats(store)


def test_the_figure_in_a_quote_follows_its_quote_and_the_other_way_round(boats: Boats) -> None:
    boats.correct("The 12 boats are lost", "Jon Brask")
    assert boats.speakers()["12"] == "Jon Brask"
    boats.correct("12", "Ana Torv")
    told = boats.speakers()
    assert (told["The 12 boats are lost"], told["12"]) == ("Ana Torv", "Ana Torv")
    assert told["Nobody came"] == "Sergei Malkov"


def test_the_reason_to_check_names_the_speaker_that_was_put_right(boats: Boats) -> None:
    boats.correct("12", "Ana Torv")
    assert boats.view("12").why_listed == "a figure, given by Ana Torv"
    boats.correct("12", "")
    assert boats.view("12").why_listed == "a figure in the outlet's own voice"
    reviewing.undo(boats.store, boats.case, reviewer="mara")
    assert boats.view("12").why_listed == "a figure, given by Ana Torv"


def test_all_of_a_speaker_in_one_article(boats: Boats) -> None:
    boats.correct("Nobody came", "Jon Brask", Scope.ARTICLE)
    told = boats.speakers()
    assert {told[words] for words in ("The 12 boats are lost", "12", "Nobody came", "We waited")} == {"Jon Brask"}
    assert (told["All boats are lost"], told["I saw it"]) == ("Sergey Malkov", "Ida Roth")


def test_all_of_a_speaker_in_the_case_however_the_name_is_spelled(boats: Boats) -> None:
    boats.correct("All boats are lost", "Jon Brask", Scope.CASE)
    told = boats.speakers()
    assert [words for words, name in told.items() if name == "Ida Roth"] == ["I saw it", "It was late"]
    assert set(told.values()) == {"Jon Brask", "Ida Roth"}


def test_only_the_doubt_of_the_passage_looked_at_is_settled(boats: Boats) -> None:
    boats.correct("All boats are lost", "Sergei Malkov", Scope.CASE)
    claim = boats.view("Nobody came").claim
    assert [doubt.about for doubt in claim.doubts] == [Doubtful.SPEAKER]
    assert claim.speaker is not None
    assert claim.speaker.text == "he"
    boats.correct("Nobody came", "Sergei Malkov")
    assert boats.view("Nobody came").claim.doubts == ()


def test_two_rows_become_one_and_come_apart_again(boats: Boats) -> None:
    names = [voice.name for voice in voices.build(boats.desk)]
    assert names == ["Sergei Malkov", "Ida Roth"]
    changes = reviewing.merge_speakers(boats.store, boats.case, boats.claim("I saw it"), "Sergei Malkov")
    assert changes.label == "Ida Roth is Sergei Malkov, as in I saw it"
    assert [voice.name for voice in voices.build(boats.desk)] == ["Sergei Malkov"]
    reviewing.undo(boats.store, boats.case)
    assert [voice.name for voice in voices.build(boats.desk)] == names


def test_a_spelling_that_is_another_person_is_parted_once_for_all(boats: Boats, tmp_path: Path) -> None:
    changes = reviewing.part_speakers(boats.store, boats.case, boats.claim("All boats are lost"), reviewer="mara")
    assert changes.label == "Sergey Malkov is somebody else, as in All boats are lost"
    parted = {voice.name: voice.names for voice in voices.build(boats.desk)}
    assert parted["Sergey Malkov"] == ("Sergey Malkov",)
    assert parted["Sergei Malkov"] == ("Sergei Malkov",)
    assert parted["Malkov"] == ("Malkov",)  # nothing tells whose it is now
    more = placed(said(GAZETTE, "It was dark", "Sergey Malkov"))
    analysis.record_analysis(boats.store, boats.case, boats.gazette, of_gazette(more))
    assert boats.heard("Sergey Malkov") == {"All boats are lost", "It was dark"}
    boats.store.close()
    with open_store(tmp_path / "cases.db") as again:
        boats.store = again
        reviewing.undo(again, boats.case, reviewer="mara")
        assert {voice.name for voice in voices.build(boats.desk)} == {"Sergei Malkov", "Ida Roth"}


def test_who_was_parted_is_not_corrected_with_the_other(boats: Boats) -> None:
    reviewing.part_speakers(boats.store, boats.case, boats.claim("All boats are lost"))
    boats.correct("The 12 boats are lost", "Jon Brask", Scope.CASE)
    assert boats.speakers()["All boats are lost"] == "Sergey Malkov"
    boats.correct("All boats are lost", "Pavel Orsk", Scope.CASE)
    assert boats.speakers()["The 12 boats are lost"] == "Jon Brask"


def test_parting_needs_a_name(boats: Boats) -> None:
    boats.correct("I saw it", "")
    with pytest.raises(ValueError, match="no speaker"):
        reviewing.part_speakers(boats.store, boats.case, boats.claim("I saw it"))


def test_a_correction_for_the_case_holds_in_articles_that_no_one_has_opened_yet(boats: Boats, tmp_path: Path) -> None:
    claim = boats.claim("The 12 boats are lost")
    boats.store.close()
    with open_store(tmp_path / "cases.db") as again:  # nothing is in memory
        reviewing.correct_speaker(again, boats.case, claim, "Jon Brask", scope=Scope.CASE)
        boats.store = again
        assert set(boats.speakers().values()) == {"Jon Brask", "Ida Roth"}


def test_a_merge_needs_two_speakers(boats: Boats) -> None:
    boats.correct("I saw it", "")
    for words, name in (("I saw it", "Ana Torv"), ("It was late", " ")):
        with pytest.raises(ValueError, match="no speaker"):
            reviewing.merge_speakers(boats.store, boats.case, boats.claim(words), name)


def test_it_is_undone_and_redone_after_a_restart(boats: Boats, tmp_path: Path) -> None:
    before = boats.desk.claims
    boats.correct("Nobody came", "Jon Brask", Scope.CASE)
    after = boats.speakers()
    boats.store.close()
    with open_store(tmp_path / "cases.db") as again:
        desk = comparing.desk(again, boats.case, reviewer="mara")
        assert {v.claim.anchor.exact: v.claim.speaker.name for v in desk.claims.values() if v.claim.speaker} == after
        assert desk.undo_label == "speaker of Nobody came"
        reviewing.undo(again, boats.case, reviewer="mara")
        assert comparing.desk(again, boats.case).claims == before
        reviewing.redo(again, boats.case, reviewer="mara")
        boats.store = again
        assert boats.speakers() == after


def test_the_log_says_who_and_when_and_what_was_there(boats: Boats) -> None:
    boats.correct("Nobody came", "Jon Brask", Scope.ARTICLE)
    with boats.store.read() as repositories:
        last = repositories.log.of_case(boats.case).decisions[-1]
    assert (last.reviewer, last.at.tzinfo is not None) == ("mara", True)
    assert (last.payload["old"], last.payload["new"]) == ("Sergei Malkov", "Jon Brask")
    assert last.payload["names"] == ["Sergei Malkov", "Sergey Malkov", "Malkov"]
    assert last.payload["article"] == boats.wire.hex


def test_it_outlives_every_new_analysis_and_holds_for_what_that_finds(boats: Boats) -> None:
    boats.correct("We waited", "Jon Brask")
    boats.correct("All boats are lost", "Sergei Malkov", Scope.CASE)
    analysis.record_analysis(boats.store, boats.case, boats.wire, of_wire(nobody="Ida Roth"))
    more = said(GAZETTE, "It was dark", "Sergey Malkov")
    analysis.record_analysis(boats.store, boats.case, boats.gazette, of_gazette(more))
    told = boats.speakers()
    assert told["We waited"] == "Jon Brask"
    assert told["All boats are lost"] == told["It was dark"] == "Sergei Malkov"
    assert told["Nobody came"] == "Ida Roth"


def test_the_newest_word_stands(boats: Boats) -> None:
    boats.correct("We waited", "Jon Brask")
    boats.correct("We waited", "Ana Torv", Scope.CASE)
    assert boats.speakers()["We waited"] == "Ana Torv"
    boats.correct("The 12 boats are lost", "Ana Torv", Scope.CASE)
    boats.correct("It was late", "Ana Torv")
    boats.correct("We waited", "Ida Roth", Scope.CASE)
    told = boats.speakers()
    assert set(told.values()) == {"Ida Roth"}
    for _ in range(5):
        reviewing.undo(boats.store, boats.case, reviewer="mara")
    assert boats.speakers()["We waited"] == "Malkov"


def test_rows_ask_whether_it_was_said_once_someone_said_it(boats: Boats) -> None:
    boats.correct("I saw it", "")
    assert boats.view("I saw it").claim.speaker is None
    row = boats.desk.row(boats.view("I saw it").row)
    assert row is not None
    assert [reading.speaker for reading in row.readings] == [""]
    boats.correct("I saw it", "Ana Torv")
    row = boats.desk.row(boats.view("I saw it").row)
    assert row is not None
    assert [reading.speaker for reading in row.readings] == ["Ana Torv"]


def test_a_claim_that_is_gone_is_told(boats: Boats) -> None:
    claim = boats.claim("All boats are lost")
    library.remove_article(boats.store, boats.case, boats.gazette)
    with pytest.raises(NotFoundError):
        reviewing.correct_speaker(boats.store, boats.case, claim, "Ana Torv")
    assert boats.view("12").claim.origin is Origin.PROPOSED

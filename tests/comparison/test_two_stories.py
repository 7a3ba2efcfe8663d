"""Two real reports on one meeting: what they share, where speakers disagree, and nothing red that is no difference."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from tests.helpers.stories import analyser
from workbench.comparison import engine
from workbench.domain.group import Between, Group, How, Relation, Story
from workbench.domain.mention import AnalysisRequest
from workbench.services import outside

FOLDER = Path(os.environ.get("WORKBENCH_SHARED", "../shared")) / "articles"
DAYS = (date(2022, 2, 15), date(2022, 2, 10))

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the two stories are not here")


@lru_cache(maxsize=1)
def compared() -> tuple[Sequence[Story], Sequence[Group]]:
    stories = []
    for letter, file, published in zip("AB", sorted(FOLDER.glob("*.txt")), DAYS, strict=True):
        text = file.read_text("utf-8").replace("\r\n", "\n")
        analysis = analyser()(AnalysisRequest(text, published, outside.boilerplate(text)))
        stories.append(outside.story(letter, letter, text, analysis, published))
    return stories, engine.compare(stories)


def row(*words: str) -> Group:
    """Return the row of which every given word stands in a passage of its own or of another member."""
    (found,) = [g for g in compared()[1] if all(any(w in p for p in passages(g)) for w in words)]
    return found


def passages(group: Group) -> list[str]:
    stories, _ = compared()
    return [c.anchor.exact for story in stories for c in story.claims if c.uuid in group.claims]


def test_no_difference_between_the_outlets() -> None:
    assert [g.reason for g in compared()[1] if (g.relation, g.between) == (Relation.CONFLICT, Between.OUTLETS)] == []


def test_one_remark_in_its_renderings() -> None:
    told = row("deaf and the mute", "mute with a deaf", "a mute and a deaf")
    assert (told.relation, told.note) == (Relation.AGREE, "one speaker")


def test_one_figure_of_one_speaker() -> None:
    (troops,) = [g for g in compared()[1] if passages(g) == ["100,000", "100,000"]]
    assert (troops.relation, troops.note) == (Relation.AGREE, "one speaker, two occasions")
    assert troops.title == "Troops"


def test_last_week_holds_that_thursday() -> None:
    assert (row("last week", "Thursday").relation, row("last week", "Thursday").how) == ("compatible", How.CONTAINED)


def test_speakers_disagree() -> None:
    threat = row("aggressor", "no threat")
    assert (threat.relation, threat.between) == (Relation.CONFLICT, Between.SPEAKERS)


def test_not_ready_for_talks_against_the_invitation() -> None:
    ready = row("was not ready for talks", "invited")
    assert (ready.relation, ready.between) == (Relation.CONFLICT, Between.SPEAKERS)


@pytest.mark.parametrize("words", [("step back", "step down"), ("within 48 hours", "as early as")])
def test_two_renderings_in_one_report(words: tuple[str, str]) -> None:
    assert (row(*words).relation, row(*words).between) == (Relation.CONFLICT, Between.WITHIN)


def test_a_later_remark() -> None:
    stories, groups = compared()
    speakers = {c.uuid: c.speaker.name for s in stories for c in s.claims if c.speaker}
    later = [k for g in groups for k in g.links if k.how is How.LATER and speakers.get(k.a) == "Boris Johnson"]
    assert [speakers.get(k.b) for k in later] == ["Boris Johnson"]


def test_different_meetings_are_not_joined() -> None:
    for group in compared()[1]:
        told = passages(group)
        assert not ("Friday" in told and len(told) > 1)
        assert not ("next week" in told and len(told) > 1)
        assert not ("Tuesday" in told and "Monday" in told)

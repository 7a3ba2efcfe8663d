from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.article import BoilerplateKind
from workbench.domain.span import Span
from workbench.reading.boilerplate import boilerplate_of, is_stamp, kind_of

K = BoilerplateKind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Partager:", K.SHARE),
        ("Share on Facebook", K.SHARE),
        ("Share this article: Facebook | Twitter | E-mail", K.SHARE),
        ("Facebook Twitter WhatsApp", K.SHARE),
        ("1.2k shares", K.SHARE),
        ("Follow us on Telegram for more", K.SHARE),
        ("Flooded fields near Valden on Friday. (Photo: Ana Lund/Norland Press)", K.CAPTION),
        ("Flooded fields near Valden. (AP Photo/Ana Lund, File)", K.CAPTION),
        ("Flooded fields near Valden. REUTERS/Ana Lund", K.CAPTION),
        ("Flooded fields near Valden. Photo by someone (Source: Office of the Mayor)", K.CAPTION),
        ("File photo: the dam in 2019", K.CAPTION),
        ("IMG_2210.jpg", K.CAPTION),
        ("With reporting by Norland Press and Reuters", K.CREDIT),
        ("(Reporting by Ana Lund in Valden; editing by Piet Berg)", K.CREDIT),
        ("With Reuters and AFP", K.CREDIT),
        ("(with inputs from ANI)", K.CREDIT),
        ("© 2021 Valley Herald. All rights reserved.", K.CREDIT),
        ("Source: Reuters", K.CREDIT),
        ("(Reuters)", K.CREDIT),
        ("This article was translated by a computer program and may contain errors.", K.NOTICE),
        ("This story was first published on 3 May 2020.", K.NOTICE),
        ("Correction: an earlier version gave the wrong year.", K.NOTICE),
        ("We use cookies to improve your visit.", K.NOTICE),
        ("ADVERTISEMENT", K.ADVERT),
        ("Story continues below advertisement", K.ADVERT),
        ("Sign up for our free newsletter.", K.ADVERT),
        ("READ ALSO: How dams are built", K.NAVIGATION),
        ("Home > News > Norland", K.NAVIGATION),
        ("Tags: dam, flood, Valden", K.NAVIGATION),
        ("Skip to content", K.NAVIGATION),
    ],
)
def test_lines_that_are_not_the_story(line: str, kind: BoilerplateKind) -> None:
    assert kind_of(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "More than 20 people died, officials said.",
        "With Russia and China against it, the draft failed.",
        "Reporting by the committee was late, officials said.",
        "The machine translated the speech into five languages within seconds.",
        '"This article was translated wrongly," the minister said.',
        "Read the full report, the minister told them, and you will see.",
        "See you on Friday, he said.",
        "Sources close to the company said the fund was empty.",
        "Home prices rose > 5 percent",
        "Update the maps, engineers had asked in vain.",
        "Home is where the mayor wants people to stay.",
        "Print shops were closed.",
        "The photo shows the dam (right) and the mill (left).",
        "Copyright law will change next year.",
        "Advertising revenue fell by 12 percent.",
    ],
)
def test_lines_of_the_story(line: str) -> None:
    assert kind_of(line) is None


def test_the_file_name_above_a_caption_belongs_to_it() -> None:
    text = "The dam held.\n\ndam valden night\nThe dam at night. (Photo: Norland Press)\n\nThe mayor slept."
    assert [(m.kind, m.span.of(text)) for m in boilerplate_of(text)] == [
        (K.CAPTION, "dam valden night"),
        (K.CAPTION, "The dam at night. (Photo: Norland Press)"),
    ]


def test_a_sentence_above_a_caption_is_the_story() -> None:
    text = "the dam held, they said.\nThe dam at night. (Photo: Norland Press)"
    assert len(boilerplate_of(text)) == 1


def test_a_paragraph_with_its_source_is_the_story_and_only_the_tag_is_marked() -> None:
    text = '"The dam holds," the mayor said. "We saw it. We measured it. It is dry." (Source: Norland Press)'
    assert [(m.kind, m.span.of(text)) for m in boilerplate_of(text)] == [(K.CREDIT, "(Source: Norland Press)")]


def test_masthead_lines_are_marked_once() -> None:
    text = "Dam holds\nShare this:\nBy Ana Lund"
    marks = boilerplate_of(text, [Span(10, 21), Span(22, 33)])
    assert [mark.kind for mark in marks] == [K.MASTHEAD, K.MASTHEAD]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Share:", "(Photo: x)", "a b", "", "  With Reuters ", "\u2028", "translated", "🜚 x > y > z"])
    )
)
def test_marks_are_in_order_and_do_not_overlap(lines: list[str]) -> None:
    marks = boilerplate_of("\n".join(lines))
    assert all(a.span.end <= b.span.start for a, b in pairwise(marks))


@pytest.mark.parametrize(
    "line",
    ["Published March 4, 2021, 7:45 am", "Last updated: Thu 4 March 2021 at 19:10 GMT", "Posted on 4th March 2021"],
)
def test_a_line_that_only_says_when_it_was_published_is_no_story(line: str) -> None:
    text = f"The dam broke at noon on Friday.\n{line}\nThe valley was evacuated within an hour."
    assert [(mark.span.of(text), mark.kind) for mark in boilerplate_of(text)] == [(line, K.MASTHEAD)]


@pytest.mark.parametrize(
    "line",
    ["Published figures show 40 deaths in March 2021.", "Updated", "Posted on 4 March, the letter reached the mayor"],
)
def test_a_sentence_about_publishing_is_story(line: str) -> None:
    assert not is_stamp(line)

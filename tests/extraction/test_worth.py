"""What the program proposes to check, and the reason it gives."""

from __future__ import annotations

import pytest

from tests.helpers.stories import analyser
from workbench.domain.mention import AnalysisRequest


def proposed(text: str) -> dict[str, str]:
    return {m.span.of(text): m.check for m in analyser()(AnalysisRequest(text)).mentions if m.check}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed 31 people.", {"31": "a figure in the outlet's own voice"}),
        ("Prices rose by 4.5 percent.", {"4.5 percent": "a figure in the outlet's own voice"}),
        ("The mayor, 51, spoke for two hours.", {}),
        ("The line passes 60 metres from the silos.", {}),
        ("It rained on Thursday.", {}),
        ("The mayor will open it soon, and then every year.", {}),
        ("It will be the first visit of a mayor to Lund in four years.", {}),
        ("The port authority said that 31 people were hurt.", {"31": "a figure, given by The port authority"}),
        ("Its director said that “all of it was lost that night.”", {}),
        ("Ana Roe denied this.", {}),
        ("Ana Roe denied these allegations.", {}),
        ("Ana Roe said that 31 people were hurt.", {"31": "a figure, given by Ana Roe, no source named"}),
        ("Citing a survey, Ana Roe said that a study found 31 boats.", {"31": "a figure, given by Ana Roe"}),
        (
            "The flood reportedly killed 31 people.",
            {
                "31": "a figure, and nobody is named as its source",
                "The flood reportedly killed 31 people": "nobody is named as saying so: a fact claim",
            },
        ),
        ("The quay will reopen on Monday.", {"Monday": "a time for something to come"}),
    ],
)
def test_reasons_in_words(text: str, expected: dict[str, str]) -> None:
    assert proposed(text) == expected


def test_a_speaker_is_held_to_figures_and_absolutes_only() -> None:
    text = "“The sea was calm that night,” Mayor Ines Kavala said. “Nobody told us to run,” said Pavel Orsin."
    assert set(proposed(text).values()) == {"words given to Pavel Orsin, without exception: a fact claim"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ines Kavala denied that the dam leaked.", "denied by Ines Kavala: a fact claim"),
        ("Mayor Ines Kavala warned that the dam could break.", "a warning by Ines Kavala: a forecast"),
        ("Mayor Ines Kavala denied reports that the dam may break.", "denied by Ines Kavala: a fact claim"),
        ("Mayor Ines Kavala warned it would have a price.", "a warning by Ines Kavala: a forecast"),
        ("Mayor Ines Kavala rejected calls to resign.", None),
        ("Mayor Ines Kavala accused the builder of lying.", "a claim by Ines Kavala: a fact claim"),
        ("The builder was accused of lying.", "nobody is named as saying so: a fact claim"),
        ("“That would not have been possible at all,” said Mayor Ines Kavala.", None),
        ("Mayor Ines Kavala promised a new dam.", "a promise by Ines Kavala"),
        ("“We will rebuild every house on this shore,” said Mayor Ines Kavala.", "a promise by Ines Kavala"),
        ("“All of this is a disgrace for the town,” said Mayor Ines Kavala.", None),
    ],
)
def test_a_reason_tells_what_the_words_amount_to(text: str, expected: str | None) -> None:
    assert expected in {*proposed(text).values(), *([] if proposed(text) else [None])}


def test_captions_are_never_proposed() -> None:
    text = "The flood killed 31 people.\n\n(Photo: Northern Wire/40 boats in the port)"
    mentions = analyser()(AnalysisRequest(text, None, (next_line(text),))).mentions
    assert [m.span.of(text) for m in mentions if m.check] == ["31"]


def next_line(text: str):
    from workbench.domain.span import Span

    return Span(text.index("(Photo"), len(text))

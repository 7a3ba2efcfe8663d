"""Which verb governs a time, and where it puts the event."""

from __future__ import annotations

import pytest

from workbench.extraction.times.recognise import recognise


@pytest.mark.parametrize(
    ("text", "tense", "modality"),
    [
        ("Ministers will meet on Friday.", "future", ""),
        ("The minister told the house that talks will resume on Friday.", "future", ""),
        ("She is set to fly to Oslo on Friday.", "future", "planned"),
        ("A debate has been scheduled for Friday.", "future", "planned"),
        ("The match was postponed until Friday.", "future", "planned"),
        ("The court was due to sit on Friday.", "future", "planned"),
        ("They agreed to meet again on Friday.", "future", "planned"),
        ("She invited the envoy to visit the town on Friday.", "future", "planned"),
        ("It could happen on Friday.", "future", "possible"),
        ("The band is playing in Leeds on Friday.", "present", "planned"),
        ("The fair opens on Friday.", "present", "planned"),
        ("He may have left on Friday.", "past", "possible"),
        ("She had left on Friday.", "past", ""),
        ("Two men were held on Friday.", "past", ""),
        ("The wall fell on Friday.", "past", ""),
        ("Talks failed to start on Friday.", "past", ""),
        ("He said on Friday that troops would leave.", "past", ""),
        ("She did not resign on Friday.", "past", "denied"),
        ("On Friday, the board will decide.", "future", ""),
        ("“We will strike on Friday,” he said.", "future", ""),
        ("The union announced a silent march on Friday.", "future", "planned"),
        ("The union announced an agreement on Friday.", "past", ""),
        ("The union held a march on Friday.", "past", ""),
        ("Ahead of Friday's poll the mayor apologised.", "future", "planned"),
        ("I will not promise another cut in May.", "future", "denied"),
        ("The fire took hold on Friday.", "past", ""),
        ("He said talks start on Friday.", "present", "planned"),
    ],
)
def test_the_governing_verb_tells_tense_and_modality(text: str, tense: str, modality: str) -> None:
    expression = recognise(text)[0].expression
    assert (expression.tense.value, expression.modality) == (tense, modality)


def test_the_reason_points_at_the_verb() -> None:
    text = "The envoy hopes to visit the camp on Saturday."
    evidence = recognise(text)[0].expression.reason.evidence
    assert [span.of(text) for span in evidence] == ["Saturday", "hopes to visit"]

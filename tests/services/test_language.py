"""What is said of texts that the program cannot find claims in."""

from __future__ import annotations

from tests.helpers.stories import analyser
from workbench.domain.mention import AnalysisRequest
from workbench.services.language import noticed

FIGURES = analyser()(AnalysisRequest("Banjir menewaskan 15.000 orang."))


def test_figures_of_another_language_are_not_shown_wrong() -> None:
    told = noticed(FIGURES, "id")
    assert FIGURES.mentions
    assert told.mentions == ()
    assert told.notices == (
        "This text seems to be Indonesian. Reading and adding claims by hand works; finding them does not.",
    )


def test_english_and_unknown_texts_keep_their_claims() -> None:
    assert noticed(FIGURES, "en") == FIGURES
    assert noticed(FIGURES, None) == FIGURES

"""What a person should know of an analysis goes to standard error, each thing once: answers stay answers."""

from __future__ import annotations

from typing import TextIO

from workbench.domain.mention import Analyser, Analysis, AnalysisRequest


def told(analyse: Analyser, err: TextIO) -> Analyser:
    """Return an analyser that prints each notice of its pipeline the first time it comes up."""
    said: set[str] = set()

    def analyse_and_tell(request: AnalysisRequest) -> Analysis:
        analysis = analyse(request)
        for notice in analysis.notices:
            if notice not in said:
                said.add(notice)
                print(f"workbench: {notice}", file=err)
        return analysis

    return analyse_and_tell

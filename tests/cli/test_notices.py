"""What a person should know of an analysis stands on standard error, once."""

from __future__ import annotations

from io import StringIO

from workbench.cli.notices import told
from workbench.domain.mention import Analysis, AnalysisRequest


def test_each_notice_is_printed_once() -> None:
    err = StringIO()
    answers = iter((("no parse",), ("no parse", "no tags"), ()))
    analyse = told(lambda _request: Analysis(notices=next(answers)), err)
    for text in ("one", "two", "three"):
        analyse(AnalysisRequest(text))
    assert err.getvalue() == "workbench: no parse\nworkbench: no tags\n"

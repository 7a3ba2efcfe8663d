from __future__ import annotations

from collections.abc import Callable

from workbench.domain.quote import Quote

Read = Callable[[str], list[Quote]]


def test_a_paper_that_quotes_somebody_is_a_link_and_no_speaker(read: Read) -> None:
    (quote,) = read("On Monday The Lund Gazette quoted the mayor as saying the dam was “as good as new.”")
    assert [s.name for s in quote.chain] == ["the mayor", "The Lund Gazette"]


def test_the_outlet_that_reports_a_speaker_stands_outermost(read: Read) -> None:
    (quote,) = read("“The dam held,” said Ana Roe, according to The Lund Herald.")
    assert [who.text for who in quote.chain] == ["Ana Roe", "The Lund Herald"]


def test_reported_reporting_is_a_chain(read: Read) -> None:
    text = "The Lund Herald reported that Ana Roe had said the dam would hold."
    inner = next(q for q in read(text) if q.speaker and q.speaker.text == "Ana Roe")
    assert [who.text for who in inner.chain] == ["Ana Roe", "The Lund Herald"]


def test_a_plain_quote_has_no_chain(read: Read) -> None:
    assert read("“The dam held,” said Ana Roe.")[0].chain == ()


def test_nobody_reports_himself(read: Callable[[str], list[Quote]]) -> None:
    found = read("Skyfar said on Monday that the line is late, Skyfar saying that the engines are to blame.")
    assert [(q.speaker.name if q.speaker else "", q.chain) for q in found] == [("Skyfar", ()), ("Skyfar", ())]

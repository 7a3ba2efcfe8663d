"""Whatever the domain holds comes back from JSON equal."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.article import Boilerplate, BoilerplateKind, Fact, Known, Masthead, Provenance, ProvenanceKind
from workbench.domain.mention import Statement
from workbench.domain.moment import Expression, Tense, TimexType
from workbench.domain.quantity import Counted, Direction, Modifier, Quantity
from workbench.domain.quote import ClaimSort, Quote, QuoteKind, Speaker
from workbench.domain.reason import Doubt, Doubtful, Reason
from workbench.domain.span import Span
from workbench.domain.verdict import Evidence, Judgement, Question, Verdict, WorkState
from workbench.storage.codec import from_json, pack, unpack

SPAN = Span(3, 9)
TRUSS = Speaker("she", "Ana Torv", SPAN)


@pytest.mark.parametrize(
    ("value", "as_type"),
    [
        (Quantity(1200), Quantity),
        (
            Quantity(
                2.5, 3e9, Modifier.AT_LEAST, "as many as", Direction.UP, "dollar", Counted(SPAN, "x", "x"),
                Reason("rule", (SPAN,)),
            ),
            Quantity,
        ),
        (
            Expression(
                "weekday", {"weekday": 3, "relation": None, "part": "x", "half": 0.5, "old": True}, TimexType.SET,
                Tense.PAST, "planned", "published", "START", Reason("r"),
            ),
            Expression,
        ),
        (Quote((SPAN, Span(12, 20)), QuoteKind.MIXED, TRUSS, SPAN, (TRUSS,), Doubt(Doubtful.SPEAKER, "?")), Quote),
        (Quote((SPAN,), QuoteKind.DIRECT, TRUSS, sort=ClaimSort.PROMISE), Quote),
        (Statement("Torv", "opened", "the quay", "negated"), Statement),
        (
            Judgement(
                Question.SAID, None, "…", (Evidence("t", seen=date(2021, 3, 4), primary=False),), date(2021, 3, 4),
                WorkState.IN_PROGRESS, "high",
            ),
            Judgement,
        ),
        (Judgement(Question.SO, Verdict.NOT_CHECKABLE), Judgement),
        ((Boilerplate(SPAN, BoilerplateKind.CAPTION),), tuple[Boilerplate, ...]),
        ((Provenance(ProvenanceKind.AGENCY, "via Reuters", SPAN),), tuple[Provenance, ...]),
        (
            Masthead(
                title=Fact("Blast", Known.FOUND, "", SPAN),
                dateline=Fact(date(2021, 3, 3), Known.INFERRED, "why", None, (date(2021, 3, 3), date(2027, 3, 3))),
                published=Fact(datetime(2021, 3, 3, 9, 5, tzinfo=UTC), Known.GIVEN),
            ),
            Masthead,
        ),
        (Masthead(published=Fact(date(2021, 3, 3), Known.FOUND)), Masthead),
    ],
)  # fmt: skip
def test_round_trip(value: Any, as_type: type[Any]) -> None:
    assert unpack(pack(value, as_type), as_type) == value


def test_a_field_that_only_a_later_version_knows_is_passed_over() -> None:
    assert from_json({"low": 5, "certainty": "high"}, Quantity) == Quantity(5)


def test_a_quote_of_an_earlier_version_has_no_sort() -> None:
    assert from_json({"fragments": [[3, 9]], "kind": "direct"}, Quote) == Quote((SPAN,), QuoteKind.DIRECT)


NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@settings(max_examples=50, deadline=None)
@given(st.text(), NUMBERS, st.none() | NUMBERS, st.sampled_from(Modifier), st.none() | st.text())
def test_any_wording_and_number(
    words: str, low: float, high: float | None, modifier: Modifier, unit: str | None
) -> None:
    value = Quantity(low, high, modifier, words, None, unit, Counted(SPAN, words, words))
    assert unpack(pack(value), Quantity) == value

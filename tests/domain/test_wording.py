"""Values in words, as every pane shows them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain import wording
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.group import Between, How, Relation
from workbench.domain.mention import Kind, Statement
from workbench.domain.moment import Expression, Moment, TimexType
from workbench.domain.quantity import Counted, Direction, Modifier, Quantity, Scope
from workbench.domain.quote import Quote, QuoteKind
from workbench.domain.span import Span

D, LENGTH, SET = TimexType.DATE, TimexType.DURATION, TimexType.SET
TEN = date(2022, 2, 10)


def counted(text: str) -> Counted:
    return Counted(Span(0, len(text)), text, text)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"), (12, "12"), (1200, "1,200"), (3.5, "3.5"), (0.1, "0.1"), (2 / 3, "0.667"), (4.25, "4.25"),
        (0.0004, "0.0004"), (-40, "-40"), (999_999, "999,999"),
        (1_000_000, "1 million"), (1_350_000, "1.35 million"), (1_234_567, "1,234,567"), (3e9, "3 billion"),
        (2.5e12, "2.5 trillion"), (float("inf"), "inf"),
    ],
)  # fmt: skip
def test_numbers(value: float, words: str) -> None:
    assert wording.number(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(1200, modifier=Modifier.AT_LEAST, counted=counted("soldiers")), "at least 1,200 · soldiers"),
        (Quantity(3e9, unit="dollar"), "$3 billion"),
        (Quantity(70, unit="percent"), "70 percent"),
        (Quantity(5, unit="percentage point", direction=Direction.DOWN), "down 5 percentage points"),
        (Quantity(2e6, 3e6, Modifier.ABOUT, unit="euro"), "about €2–3 million"),
        (Quantity(900, 3e6), "900–3 million"),
        (Quantity(1 / 3, unit="share", counted=counted("board")), "a third · board"),
        (Quantity(0.5, unit="share", modifier=Modifier.LESS), "less than half"),
        (Quantity(0.05, unit="share", modifier=Modifier.ABOUT), "about 1 in 20"),
        (Quantity(0.4, unit="share"), "4 in 10"),
        (Quantity(0.625, unit="share"), "62.5 percent"),
        (Quantity(0.25, 0.5, unit="share"), "25–50 percent"),
        (Quantity(0, unit="share"), "0 percent"),
        (Quantity(1, unit="foot"), "1 foot"),
        (Quantity(6, unit="square foot"), "6 square feet"),
        (Quantity(80, unit="kilometer per hour", modifier=Modifier.MORE), "more than 80 kilometers per hour"),
        (Quantity(45, unit="year of age"), "45 years of age"),
        (Quantity(20, unit="hong kong dollar"), "20 hong kong dollars"),
        (Quantity(300, modifier=Modifier.LESS, counted=counted("homes")), "less than 300 · homes"),
        (Quantity(48, unit="hour", modifier=Modifier.AT_MOST), "at most 48 hours"),
    ],
)
def test_quantities(value: Quantity, words: str) -> None:
    assert wording.quantity(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2022-02-10", "2022-02-10", "Thu 10 Feb 2022"),
        ("2022-02-07", "2022-02-13", "7–13 Feb 2022"),
        ("2022-02-28", "2022-03-03", "28 Feb – 3 Mar 2022"),
        ("2021-12-30", "2022-01-02", "30 Dec 2021 – 2 Jan 2022"),
        ("2022-02-01", "2022-02-28", "Feb 2022"),
        ("2022-01-01", "2022-03-31", "Jan–Mar 2022"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("1990-01-01", "1999-12-31", "1990–1999"),
        ("9999-12-01", "9999-12-31", "1–31 Dec 9999"),
    ],
)
def test_days(first: str, last: str, words: str) -> None:
    assert wording.days(date.fromisoformat(first), date.fromisoformat(last)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Moment(D, "2022-02-10", earliest=TEN, latest=TEN), "Thu 10 Feb 2022"),
        (Moment(D, "2022-02-10T14:30Z", earliest=TEN, latest=TEN), "Thu 10 Feb 2022, 14:30 UTC"),
        (Moment(D, "2022-02-10TEV", earliest=TEN, latest=TEN), "Thu 10 Feb 2022, evening"),
        (Moment(D, "2022-02-10", mod="BEFORE", earliest=TEN, latest=TEN), "before Thu 10 Feb 2022"),
        (Moment(D, "2022-W06", earliest=date(2022, 2, 7), latest=date(2022, 2, 13)), "7–13 Feb 2022"),
        (Moment(D, "2022-02", mod="START", earliest=date(2022, 2, 1), latest=TEN), "early Feb 2022"),
        (Moment(D, "2022", mod="END", earliest=date(2022, 9, 1), latest=date(2022, 12, 31)), "late 2022"),
        (
            Moment(D, "2022-W06", mod="END", earliest=date(2022, 2, 11), latest=date(2022, 2, 13)),
            "11–13 Feb 2022",
        ),
        (Moment(D, "XXXX-XX-XX", mod="START"), "day unknown"),
        (Moment(D, "2022-Q3", earliest=date(2022, 7, 1), latest=date(2022, 9, 30)), "third quarter of 2022"),
        (Moment(D, "2022-H1", earliest=date(2022, 1, 1), latest=date(2022, 6, 30)), "first half of 2022"),
        (Moment(D, "2022-SU", earliest=date(2022, 6, 1), latest=date(2022, 8, 31)), "summer 2022"),
        (Moment(D, "XXXX-02-10", options=(date(2011, 2, 10), TEN)), "10 Feb, year open: 2011 · 2022"),
        (Moment(D, "XXXX-02-10", missing="publication date"), "10 Feb, year unknown (publication date)"),
        (Moment(D, "2022-02-XX"), "Feb 2022, day unknown"),
        (Moment(D, "XXXX-XX-XX"), "day unknown"),
        (Moment(D, "", earliest=TEN), "Thu 10 Feb 2022 or later"),
        (Moment(D, "", latest=TEN), "Thu 10 Feb 2022 or earlier"),
        (Moment(D, "FUTURE_REF"), "after publication, day unknown"),
        (Moment(LENGTH, "PT48H", mod="EQUAL_OR_LESS"), "at most 48 hours"),
        (Moment(LENGTH, "P1Y6M"), "1 year 6 months"),
        (Moment(LENGTH, "P2CE"), "2 centuries"),
        (Moment(LENGTH, "PXD"), "some days"),
        (Moment(SET, "P1D"), "every day"),
        (Moment(SET, "P2W"), "every 2 weeks"),
    ],
)
def test_moments(value: Moment, words: str) -> None:
    assert wording.moment(value) == words


TEXT = "Torv said “the fire is out”, two days ago, after 48 hours."


def claim(kind: Kind, words: str, **values: object) -> Claim:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    uuid = UUID(int=1)
    return Claim(uuid, uuid, kind, Origin.PROPOSED, make_anchor(TEXT, span, 1), span, **values)  # type: ignore[arg-type]


def test_who_or_where_stands_last_and_is_not_said_twice() -> None:
    people = Counted(Span(12, 18), "people", "person")
    applies = Scope(Span(36, 40), "Kalm")
    assert wording.quantity(Quantity(12, counted=people, applies_to=applies)) == "12 · people · Kalm"
    in_kalm = Counted(Span(12, 26), "people in Kalm", "person")
    assert wording.quantity(Quantity(12, counted=in_kalm, applies_to=applies)) == "12 · people in Kalm"
    assert wording.quantity(Quantity(12, applies_to=applies)) == "12 · Kalm"


def test_read_as_puts_the_leading_kind_first_and_an_equal_second_value_once() -> None:
    hours, period = Quantity(48, unit="hour"), Expression("duration", {}, LENGTH)
    both = claim(Kind.TIME, "48 hours", quantity=hours, expression=period)
    assert wording.read_as(both, TEXT, Moment(LENGTH, "PT48H")) == "48 hours"
    assert (
        wording.read_as(both, TEXT, Moment(D, "2022-02-10", earliest=TEN, latest=TEN)) == "Thu 10 Feb 2022 · 48 hours"
    )
    assert wording.read_as(both, TEXT) == "48 hours"


def test_read_as_of_quotes_statements_and_bare_words() -> None:
    start = TEXT.index("“the fire is out”,")
    said = Quote((Span(start, start + 18),), QuoteKind.DIRECT)
    assert wording.read_as(claim(Kind.QUOTE, "the fire is out", quote=said), TEXT) == "“the fire is out”"
    told = Quote((Span(start + 1, start + 9), Span(start + 10, start + 16)), QuoteKind.INDIRECT)
    assert wording.read_as(claim(Kind.QUOTE, "the fire is out", quote=told), TEXT) == "the fire … is out"
    statement = Statement("Torv", "said", "the fire is out")
    assert wording.read_as(claim(Kind.STATEMENT, "Torv said", statement=statement), TEXT) == "Torv said the fire is out"
    assert wording.read_as(claim(Kind.STATEMENT, "Torv said"), TEXT) == "Torv said"
    relative = Expression("unit_ago", {"count": 2}, D, anchor="published")
    assert wording.read_as(claim(Kind.TIME, "two days ago", expression=relative), TEXT) == (
        "two days ago, relative to publication"
    )


def test_cells() -> None:
    assert wording.cell("100,000 troops", "Truss", TEN) == "100,000 troops · Truss · 10 Feb"
    assert wording.cell("100,000 troops") == "100,000 troops"


def test_instants() -> None:
    assert wording.instant(TEN) == "Thu 10 Feb 2022"
    assert wording.instant(datetime(2022, 2, 10, 9, 5, tzinfo=UTC)) == "Thu 10 Feb 2022, 09:05"


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ((Relation.CONFLICT, Between.OUTLETS), ("≠", "Reports differ")),
        ((Relation.CONFLICT, Between.WITHIN), ("≠", "Differs within one report")),
        ((Relation.CONFLICT, Between.SPEAKERS), ("⇄", "Speakers disagree")),
        ((Relation.COMPATIBLE, None, How.LATER), ("↻", "Later statement")),
        ((Relation.COMPATIBLE, None, How.VAGUER), ("≈", "Consistent: one is vaguer")),
        ((Relation.COMPATIBLE,), ("≈", "Consistent")),
        ((Relation.AGREE,), ("=", "Same report")),
        ((Relation.ONLY_HERE,), ("", "Only here")),
    ],
)
def test_relations(relation: tuple[Relation], expected: tuple[str, str]) -> None:
    assert wording.relation(*relation) == expected
    assert wording.relation(*relation, proposed=True) == ("?", "Maybe the same?")


@settings(max_examples=80, deadline=None)
@given(
    st.from_regex(r"(\d{4}|XXXX|BC\d{4})(-(\d\d|XX|W\d\d|Q[1-9]|SU)(-(\d\d|XX|WE))?)?(T.{0,6})?", fullmatch=True)
    | st.from_regex(r"P[\dX]{1,3}[YMWDE](T\d{1,2}[HMS])?", fullmatch=True)
    | st.text(max_size=12),
    st.sampled_from(["START", "MID", "END", "APPROX", "???", None]),
    st.none() | st.dates(),
    st.none() | st.dates(),
)
def test_any_moment_has_words(value: str, mod: str | None, earliest: date | None, latest: date | None) -> None:
    assert wording.moment(Moment(D, value, mod, earliest, latest))


@settings(max_examples=80, deadline=None)
@given(st.floats(), st.none() | st.floats(), st.none() | st.text(max_size=8))
def test_any_amount_has_words(low: float, high: float | None, unit: str | None) -> None:
    assert wording.quantity(Quantity(low, high, unit=unit))


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        (QuoteKind.MIXED, 'that the pumps "were never tested"', 'that the pumps "were never tested"'),
        (QuoteKind.MIXED, "“deeply sorry” about the “delay”,", "“deeply sorry” about the “delay”"),
        (QuoteKind.MIXED, '"never tested"', "“never tested”"),
        (QuoteKind.INDIRECT, 'the pumps were "old"', 'the pumps were "old"'),
        (QuoteKind.DIRECT, '"They called it "safe" for years,"', "“They called it ‘safe’ for years”"),
        (QuoteKind.DIRECT, '"The harbour is "safe""', "“The harbour is ‘safe’”"),
        (QuoteKind.DIRECT, '"“Safe” is not the word"', "“‘Safe’ is not the word”"),
    ],
)
def test_a_quote_never_opens_twice(kind: QuoteKind, text: str, shown: str) -> None:
    assert wording.quote(Quote((Span(0, len(text)),), kind), text) == shown


@pytest.mark.parametrize(
    ("written", "statement", "shown"),
    [
        ("The dam was closed", Statement("The dam", "be closed", "", "positive", "affirmed"), "The dam was closed"),
        ("The dam wasn’t closed", Statement("The dam", "be closed", "", "negative"), "The dam wasn’t closed"),
        ("The plan fell through", Statement("The plan", "go ahead", "", "negative"), "The plan fell through · not so"),
        ("to close the dam", Statement("", "close", "the dam", "positive", "expected"), "to close the dam · planned"),
        ("may be shut", Statement("", "shut", "the dam", "positive", "possible"), "may be shut · possible"),
        ("closing the dam", Statement("", "close", "the dam", "positive", "denied"), "closing the dam · denied"),
    ],
)
def test_a_statement_is_read_in_the_words_of_its_text(written: str, statement: Statement, shown: str) -> None:
    assert wording.statement(statement, written) == shown


def test_an_interrupted_quote_is_written_without_what_interrupts_it() -> None:
    text = "He left. “Nobody told us,” said Orsin. “We heard the siren.” Rain fell."
    span = Span(text.index("Nobody"), text.index("” Rain"))
    pieces = (Span(span.start, text.index(",”")), Span(text.index("We heard"), span.end))
    claim = Claim(
        uuid=UUID(int=1),
        article=UUID(int=2),
        kind=Kind.QUOTE,
        origin=Origin.PROPOSED,
        anchor=make_anchor(text, span, 1),
        sentence=span,
        quote=Quote(pieces, QuoteKind.DIRECT),
    )
    assert wording.as_written(claim) == "Nobody told us … We heard the siren."

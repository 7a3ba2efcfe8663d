"""Which pairs are looked at: never all."""

from __future__ import annotations

from dataclasses import replace
from uuid import NAMESPACE_OID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from workbench.comparison import candidates, values
from workbench.comparison.facets import Facet
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.group import Relation
from workbench.domain.mention import Kind
from workbench.domain.quantity import Conversion, Modifier, Quantity
from workbench.domain.span import Span


def figure(story: int, told: Quantity) -> Facet:
    """A figure that stands alone in its story."""
    key, text = uuid5(NAMESPACE_OID, f"{story}"), f"{told.low:.0f} {told.unit}"
    whole = Span(0, len(text))
    claim = Claim(key, key, Kind.QUANTITY, Origin.PROPOSED, make_anchor(text, whole, 1), whole, quantity=told)
    return Facet(claim, story, f"{story}", frozenset())


def met(*figures: tuple[int, float, str]) -> set[tuple[int, int]]:
    return set(candidates.meeting([figure(story, Quantity(value, unit=unit)) for story, value, unit in figures]))


def test_large_figures_of_two_stories_meet_by_value_alone() -> None:
    assert met((0, 3_200_000, "dollar"), (1, 4_700_000, "dollar"), (2, 3_000_000, "dollar")) == {(0, 2)}


def test_two_units_of_one_kind_meet() -> None:
    assert met((0, 620, "mile"), (1, 1_000, "kilometer"), (2, 620, "kilogram")) == {(0, 1)}


def test_a_sum_meets_by_its_bracket() -> None:
    exchanged = Quantity(7_199, unit="yuan", conversion=Conversion(1_062, unit="dollar", span=Span(12, 18)))
    told = [figure(0, exchanged), figure(1, Quantity(1_030, unit="dollar"))]
    assert set(candidates.meeting(told)) == {(0, 1)}


def test_small_figures_and_those_of_one_story_need_more_in_common() -> None:
    assert met((0, 50, "dollar"), (1, 50, "dollar")) == set()
    assert met((0, 500, "dollar"), (0, 500, "dollar")) == set()


def test_a_whole_library_of_figures_makes_no_pairs_of_all() -> None:
    library = [(n, float(1_000_003 * 1.02**n), "dollar") for n in range(600)]
    assert len(met(*library)) < 10 * len(library)


UNITS = st.sampled_from(["mile", "kilometer", "degree", "degree celsius", "degree fahrenheit", "dollar", "euro", None])
VALUES = st.one_of(st.integers(101, 3_000).map(float), st.floats(101, 1e12), st.sampled_from([2.5e6, 3e6, 3.2e6]))
BRACKETS = st.none() | st.builds(Conversion, VALUES, unit=st.sampled_from(["dollar", "euro"]), span=st.just(Span(0, 1)))
FIGURES = st.builds(Quantity, VALUES, st.none(), st.sampled_from(Modifier), unit=UNITS, conversion=BRACKETS)


@given(FIGURES, FIGURES, st.floats(0.85, 1.15) | st.none())
def test_all_large_figures_that_are_no_conflict_meet(a: Quantity, b: Quantity, near: float | None) -> None:
    if near is not None:  # chance alone hardly ever brings two of them near each other
        ours, theirs = values.scales(a, b)
        b = replace(b, low=max(101.0, a.low * (ours(1.0) - ours(0.0)) / (theirs(1.0) - theirs(0.0)) * near))
    told = a.unit is not None and b.unit is not None and values.same_dimension(a, b)
    if told and values.relate(a, b)[0] is not Relation.CONFLICT:
        assert set(candidates.meeting([figure(0, a), figure(1, b)])) == {(0, 1)}

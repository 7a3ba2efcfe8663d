"""What holds for any articles: comparison is symmetric, order changes nothing, an article agrees with itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid5

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.comparison import engine
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.group import Relation, Story
from workbench.domain.mention import Kind, Statement
from workbench.domain.moment import Expression, Moment, TimexType
from workbench.domain.quantity import Counted, Modifier, Quantity
from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.domain.span import Span

SPACE = UUID("b0b6ad4e-3f1c-4a35-9d54-3fd40e3fd1d7")
PLACES = ("Kester", "Harrow", "Velland")
THINGS = ("soldiers", "workers", "houses", "trains")
DEEDS = ("arrived", "burned", "closed", "left", "were killed")
WHO = ("Ana Torv", "Mira Lenz", "the union")
FIGURES = (2, 12, 15, 40, 100, 1_200)
DAYS = tuple(date(2022, 2, 14) + timedelta(days=n) for n in range(4))

Told = tuple[int, str, str, str, str, date, bool, Modifier]
sentences = st.tuples(
    st.sampled_from(FIGURES),
    st.sampled_from(THINGS),
    st.sampled_from(DEEDS),
    st.sampled_from(PLACES),
    st.sampled_from(WHO),
    st.sampled_from(DAYS),
    st.booleans(),
    st.sampled_from((Modifier.EQUAL, Modifier.AT_LEAST, Modifier.ABOUT)),
)
articles = st.lists(sentences, min_size=1, max_size=5)


def story(name: str, letter: str, told: Sequence[Told], published: date = DAYS[3]) -> Story:
    """Write an article: a sentence each, some of them quoted, with figure, day and statement as claims."""
    key, text = uuid5(SPACE, name), ""
    claims: list[Claim] = []
    moments: dict[UUID, Moment] = {}
    places: list[Span] = []

    def claim(kind: Kind, start: int, end: int, whole: Span) -> Claim:
        anchor = make_anchor(text, Span(start, end), 1)
        return Claim(uuid5(key, f"{kind}{start}"), key, kind, Origin.PROPOSED, anchor, whole)

    for figure, thing, deed, place, who, day, quoted, modifier in told:
        start = len(text)
        body = f"{figure} {thing} {deed} near {place} on {day:%A}"
        text += f"“{body},” said {who}. " if quoted else f"{body}. "
        whole, first = Span(start, len(text) - 1), start + quoted
        places.append(whole)
        end_of = first + len(str(figure))
        speaker = Speaker(who, who) if quoted else None
        counted = Counted(Span(end_of + 1, end_of + 1 + len(thing)), thing, thing.removesuffix("s"))
        quantity = Quantity(figure, modifier=modifier, counted=counted)
        claims.append(replace(claim(Kind.QUANTITY, first, end_of, whole), quantity=quantity, speaker=speaker))
        at = first + body.index(f"{day:%A}")
        dated = replace(
            claim(Kind.TIME, at, at + len(f"{day:%A}"), whole),
            expression=Expression("weekday", {}, TimexType.DATE),
            speaker=speaker,
        )
        moments[dated.uuid] = Moment(TimexType.DATE, day.isoformat(), earliest=day, latest=day)
        claims.append(dated)
        statement = Statement(thing, deed.removeprefix("were "), place, "positive", "done")
        made = claim(Kind.STATEMENT, first, first + len(body), whole)
        claims.append(replace(made, statement=statement, speaker=speaker))
        if quoted:
            span = Span(first, first + len(body))
            quote = Quote((span,), QuoteKind.DIRECT, speaker)
            claims.append(replace(claim(Kind.QUOTE, span.start, span.end, whole), quote=quote, speaker=speaker))
    return Story(key, letter, "", text, tuple(claims), tuple(places), moments, published)


def links(*stories: Story) -> set[tuple[object, ...]]:
    return {(frozenset((k.a, k.b)), k.kind, k.relation, k.between, k.how) for k in engine.pairs(stories, within=True)}


def rows(*stories: Story) -> set[tuple[object, ...]]:
    return {(frozenset(g.claims), g.relation, g.between, g.how, g.note) for g in engine.compare(stories)}


@settings(max_examples=40, deadline=None)
@given(articles, articles)
def test_comparison_is_symmetric(one: list[Told], two: list[Told]) -> None:
    a, b = story("a", "A", one), story("b", "B", two, DAYS[2])
    assert links(a, b) == links(b, a)


@settings(max_examples=25, deadline=None)
@given(articles, articles, articles)
def test_the_order_of_articles_changes_nothing(one: list[Told], two: list[Told], three: list[Told]) -> None:
    a, b, c = story("a", "A", one), story("b", "B", two, DAYS[2]), story("c", "C", three)
    assert rows(a, b, c) == rows(c, a, b) == rows(b, a, c)


@settings(max_examples=40, deadline=None)
@given(articles)
def test_an_article_only_agrees_with_itself(told: list[Told]) -> None:
    found = engine.pairs([story("a", "A", told), story("twin", "B", told)])
    assert {k.relation for k in found} <= {Relation.AGREE}
    assert found

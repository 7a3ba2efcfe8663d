"""Articles that are compared without a database: an analysis becomes a story with claims of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from uuid import UUID, uuid5

from workbench.domain.claim import Anchor, Claim, Origin
from workbench.domain.group import Story
from workbench.domain.mention import Analysis, Mention
from workbench.domain.moment import Moment, TimeContext
from workbench.domain.quote import only_points
from workbench.domain.span import Span
from workbench.extraction.times.resolve import resolve_all
from workbench.reading.boilerplate import boilerplate_of
from workbench.reading.masthead import masthead_of
from workbench.services.doubting import doubted

_SPACE = UUID("6f0c1f2e-7d0b-4c52-9a63-0a3f0f0a6f11")
_CONTEXT = 32


def boilerplate(text: str) -> tuple[Span, ...]:
    """Return the stretches of a bare text that are not part of the story."""
    return tuple(mark.span for mark in boilerplate_of(text, masthead_of(text).lines))


def key(name: str) -> UUID:
    """Return the identity of an article that only has a name."""
    return uuid5(_SPACE, name)


def story(name: str, letter: str, text: str, analysis: Analysis, published: date | datetime | None = None) -> Story:
    """Return what comparison needs of one analysed article; passages outside the story make no claims."""
    context = TimeContext(published=published)
    moments = moments_of(analysis.mentions, context)
    claims = list(_claims(key(name), text, analysis.mentions))
    meant = {claim.uuid: moments[i] for i, claim in claims if i in moments}
    stated = [claim for _, claim in _claims(key(name), text, analysis.statements)]
    return Story(
        key=key(name),
        letter=letter,
        outlet="",
        text=text,
        claims=(*doubted([claim for _, claim in claims], meant, {}, text, context), *stated),
        sentences=analysis.sentences,
        moments=meant,
        published=published,
    )


def moments_of(mentions: Sequence[Mention], context: TimeContext) -> dict[int, Moment]:
    """Resolve the times among the mentions; keys are indices into ``mentions``."""
    places = [i for i, m in enumerate(mentions) if m.expression]
    order = {place: n for n, place in enumerate(places)}
    found = [(m.time_span or m.span, m.expression) for m in mentions if m.expression]
    said = [order.get(of) if (of := mentions[place].said_on) is not None else None for place in places]
    return dict(zip(places, resolve_all(found, context, said), strict=True))


def is_claim(mention: Mention, text: str) -> bool:
    """Tell whether the program makes a claim of a mention: of no caption, marks that quote no one, or bare "this"."""
    quote = mention.quote
    return not mention.boilerplate and (
        quote is None or not (quote.of_no_one or only_points(quote, mention.span.of(text)))
    )


def _claims(article: UUID, text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, Claim]]:
    identities = [uuid5(article, f"{m.kind}:{m.span.start}-{m.span.end}") for m in mentions]
    for i, mention in enumerate(mentions):
        if is_claim(mention, text):
            yield i, _claim(identities[i], article, text, mention, identities)


def _claim(uuid: UUID, article: UUID, text: str, mention: Mention, identities: Sequence[UUID]) -> Claim:
    span = mention.span
    return Claim(
        uuid=uuid,
        article=article,
        kind=mention.kind,
        origin=Origin.PROPOSED,
        anchor=Anchor(
            version=1,
            span=span,
            exact=span.of(text),
            prefix=text[max(0, span.start - _CONTEXT) : span.start],
            suffix=text[span.end : span.end + _CONTEXT],
        ),
        sentence=mention.sentence,
        quantity=mention.quantity,
        expression=mention.expression,
        quote=mention.quote,
        statement=mention.statement,
        speaker=mention.speaker,
        said_on=identities[mention.said_on] if mention.said_on is not None else None,
        heads=mention.heads,
        doubts=mention.doubts,
        check=mention.check,
    )

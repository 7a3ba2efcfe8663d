"""One article in, its mentions out: runs the pipeline and joins what the components found into passages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from workbench.domain.mention import Analysis, AnalysisRequest, Kind, Mention, Statement
from workbench.domain.moment import EventStatus, Expression
from workbench.domain.quantity import Quantity
from workbench.domain.quote import Quote, QuoteKind
from workbench.domain.reason import Doubt
from workbench.domain.span import Span
from workbench.extraction import pipeline, shift, texts, worth
from workbench.extraction.chunks import chunks
from workbench.extraction.plain import plain
from workbench.extraction.saying import with_saying

Found = list[tuple[Span, Any]]


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the components found in one text, each list in text order, offsets into the whole text."""

    quantities: list[tuple[Span, Quantity]]
    times: list[tuple[Span, Expression]]
    quotes: list[tuple[Span, Quote]]
    sentences: list[Span]
    statements: list[tuple[Span, Statement]]


def analyser(name: str = "") -> Callable[[AnalysisRequest], Analysis]:
    """Return an `Analyser` over one loaded pipeline, for the command line and the analysis process.

    Raises:
        PipelineError: The pipeline cannot be loaded.
    """
    loaded = {name: pipeline.load(name)}

    def analyse_one(request: AnalysisRequest) -> Analysis:
        nlp = loaded.get(request.pipeline) or loaded.setdefault(request.pipeline, pipeline.load(request.pipeline))
        return analyse(nlp, request)

    return analyse_one


def analyse(nlp: Language, request: AnalysisRequest) -> Analysis:
    """Find the claims of one article."""
    recognised = recognise(nlp, request.text)
    mentions = passages(recognised, request.text, request.boilerplate)
    return Analysis(
        mentions=tuple(worth.judge(mentions, request.text)),
        statements=tuple(stated(recognised, request.boilerplate)),
        sentences=tuple(recognised.sentences),
        notices=pipeline.notices(nlp),
        pipeline=pipeline.describe(nlp),
    )


def recognise(nlp: Language, text: str) -> Recognised:
    """Run the pipeline over a text of any length."""
    whole = Recognised([], [], [], [], [])
    pieces = list(chunks(plain(text)))
    for offset, piece in pieces:
        # spaCy keeps every word it ever met; those of a text of many pieces are let go with each piece.
        with pipeline.letting_go(nlp) if len(pieces) > 1 else nullcontext():
            _read(nlp, piece, offset, whole)
    return whole


def _read(nlp: Language, piece: str, offset: int, whole: Recognised) -> None:
    """Run the pipeline over one piece and add what it found."""
    doc = nlp(piece)
    whole.quantities.extend(shift.all_by(_annotated(doc, "quantities"), offset))
    whole.times.extend(shift.all_by(_annotated(doc, "times"), offset))
    whole.quotes.extend(shift.all_by(_annotated(doc, "quotes"), offset))
    whole.statements.extend(shift.all_by(_annotated(doc, "statements"), offset))
    whole.sentences.extend(span.shifted(offset) for span in _sentences(doc))


def passages(recognised: Recognised, text: str, boilerplate: Sequence[Span] = ()) -> list[Mention]:
    """Join values of one passage, and give each its sentence, its speaker and the day of the saying."""
    found = [*_figures_and_times(recognised), *_quotes(recognised.quotes)]
    found.sort(key=lambda m: (m.span.start, -m.span.end))
    sentences = recognised.sentences
    starts = [s.start for s in sentences]
    quotes = [(span, quote) for span, quote in recognised.quotes if quote.kind is not QuoteKind.MARK]
    found = [replace(m, sentence=_around(m.span, sentences, starts)) for m in found]
    found = [replace(m, boilerplate=any(b.overlaps(m.span) for b in boilerplate)) for m in found]
    return with_saying(_with_speakers(found, quotes), text)


def stated(recognised: Recognised, boilerplate: Sequence[Span] = ()) -> list[Mention]:
    """Return the statements as mentions, each with its sentence and, inside attributed content, its speaker."""
    starts = [s.start for s in recognised.sentences]
    found = [
        Mention(
            Kind.STATEMENT,
            span,
            _around(span, recognised.sentences, starts),
            statement=statement,
            boilerplate=any(b.overlaps(span) for b in boilerplate),
        )
        for span, statement in recognised.statements
    ]
    quotes = [(span, quote) for span, quote in recognised.quotes if quote.kind is not QuoteKind.MARK]
    return _with_speakers(sorted(found, key=lambda m: (m.span.start, -m.span.end)), quotes)


def _annotated(doc: Doc, key: str) -> Found:
    """Read a component's result: values with their exact character offsets."""
    group = doc.spans.get(key)
    if group is None:
        return []
    return [
        (Span(start, end), value)
        for (start, end), value in zip(group.attrs["chars"], group.attrs["values"], strict=True)
    ]


def _sentences(doc: Doc) -> Iterable[Span]:
    text = texts.of(doc)
    for start, end in texts.sentences(doc):
        raw = text[start:end]
        lead = len(raw) - len(raw.lstrip())
        body = len(raw.strip())
        if body:
            yield Span(start + lead, start + lead + body)


def _figures_and_times(recognised: Recognised) -> list[Mention]:
    """One mention for each stretch; a stretch found as quantity and as time ("48 hours") carries both values."""
    times = dict(enumerate(recognised.times))
    by_start = sorted((span.start, i) for i, (span, _) in times.items())
    starts = [start for start, _ in by_start]
    mentions = []
    for span, quantity in recognised.quantities:
        place = bisect_right(starts, span.end - 1) - 1
        match = next(
            (i for _, i in by_start[max(0, place - 1) : place + 1] if i in times and times[i][0].overlaps(span)), None
        )
        if match is None:
            mentions.append(Mention(Kind.QUANTITY, span, span, quantity=quantity))
            continue
        other, expression = times.pop(match)
        whole = Span(min(span.start, other.start), max(span.end, other.end))
        mentions.append(
            Mention(
                Kind.QUANTITY,
                whole,
                whole,
                quantity=quantity,
                expression=expression,
                quantity_span=span,
                time_span=other,
            )
        )
    mentions.extend(Mention(Kind.TIME, span, span, expression=e) for span, e in times.values())
    return mentions


def _quotes(quotes: Iterable[tuple[Span, Quote]]) -> Iterable[Mention]:
    for span, quote in quotes:
        doubts: tuple[Doubt, ...] = (quote.doubt,) if quote.doubt else ()
        yield Mention(Kind.QUOTE, span, span, quote=quote, speaker=quote.speaker, doubts=doubts)


def _around(span: Span, sentences: Sequence[Span], starts: Sequence[int]) -> Span:
    """Return the sentence or run of sentences that holds ``span``."""
    if not sentences:
        return span
    first = sentences[max(0, bisect_right(starts, span.start) - 1)]
    last = sentences[max(0, bisect_right(starts, max(span.start, span.end - 1)) - 1)]
    return Span(min(first.start, span.start), max(last.end, span.end))


def _with_speakers(mentions: list[Mention], quotes: Sequence[tuple[Span, Quote]]) -> list[Mention]:
    """Give a figure or time inside attributed content the speaker of the innermost content that holds it."""
    result, open_quotes, upcoming = [], [], 0
    quotes = sorted(quotes, key=lambda q: q[0].start)
    for mention in mentions:
        while upcoming < len(quotes) and quotes[upcoming][0].start <= mention.span.start:
            open_quotes.append(quotes[upcoming])
            upcoming += 1
        open_quotes = [q for q in open_quotes if q[0].end > mention.span.start]
        if mention.kind is Kind.QUOTE:
            result.append(mention)
            continue
        inside = [q for _, q in open_quotes if any(f.contains(mention.span) for f in q.fragments)]
        result.append(_attributed(mention, inside[-1]) if inside else mention)
    return result


def _attributed(mention: Mention, quote: Quote) -> Mention:
    """Return a mention inside a quote with its speaker, where the quote has one."""
    if quote.speaker is None:
        return mention
    return replace(mention, speaker=quote.speaker, expression=_said(mention, quote))


def _said(mention: Mention, quote: Quote) -> Expression | None:
    """Return a time inside somebody's words: what happened by them is only said to have happened."""
    expression = mention.expression
    if expression is None:
        return None
    event = expression.event
    if event is not None and event.status is EventStatus.HAPPENED:
        event = replace(event, status=EventStatus.SAID)
    spoken = any(words.contains(mention.span) for words in quote.verbatim)
    return replace(expression, event=event, spoken=spoken)

"""Domain values as the JSON that `workbench extract` answers with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbench.cli.offsets import Given
from workbench.domain.mention import Mention, Statement
from workbench.domain.moment import Moment
from workbench.domain.quantity import Modifier, Quantity
from workbench.domain.quote import Quote, Speaker
from workbench.domain.span import Span

Answer = dict[str, Any]


def quantities(given: Given, span: Span, value: Quantity) -> list[Answer]:
    """Return a quantity and, behind it, the sum that it is exchanged into ("7,199 yuan ($1,062)").

    A measure told in two units ("two years and eight months") is answered as its two numbers, each in its own unit.

    Args:
        given: The text.
        span: Where the quantity stands, its bracket included.
        value: The quantity.
    """
    if value.parts:
        first, *rest = (replace(value, low=part.low, unit=part.unit, parts=()) for part in value.parts)
        plain = [first, *(replace(part, modifier=Modifier.EQUAL, wording="") for part in rest)]
        return [quantity(given, part.span, one) for part, one in zip(value.parts, plain, strict=True)]
    exchanged, other = value.exchanged, value.conversion
    if exchanged is None or other is None or other.span is None or other.of is None:
        return [quantity(given, span, value)]
    return [
        quantity(given, other.of, value),
        {**quantity(given, other.span, exchanged), "converts": list(given.pair(other.of))},
    ]


def quantity(given: Given, span: Span, value: Quantity) -> Answer:
    """Return one quantity; a range is a list of two numbers."""
    ends = [_number(value.low)] if value.high is None else [_number(value.low), _number(value.high)]
    return {
        **given.cut(span),
        "value": ends[0] if len(ends) == 1 else ends,
        "modifier": value.modifier.value,
        "direction": value.direction.value if value.direction else None,
        "unit": value.unit,
        "counted": given.cut(value.counted.span) if value.counted else None,
        "applies_to": given.cut(value.applies_to.span) if value.applies_to else None,
        "rule": value.reason.rule,
    }


def time(given: Given, span: Span, moment: Moment) -> Answer:
    """Return one time; unknown days are null."""
    return {
        **given.cut(span),
        "type": moment.type.value,
        "value": moment.value,
        "mod": moment.mod,
        "earliest": moment.earliest.isoformat() if moment.earliest else None,
        "latest": moment.latest.isoformat() if moment.latest else None,
        "certain": moment.certain,
        "missing": moment.missing,
        "rule": moment.reason.rule,
    }


def quote(given: Given, span: Span, value: Quote) -> Answer:
    """Return one quote with its fragments, speaker, cue and chain."""
    cue = given.pair(value.cue) if value.cue else None
    return {
        **given.cut(span),
        "fragments": [list(given.pair(f)) for f in value.fragments],
        "segments": [list(given.pair(v)) for v in value.verbatim],
        "kind": value.kind.value,
        "speaker": _speaker(given, value.speaker),
        "cue": {"start": cue[0], "end": cue[1]} if cue else None,
        "chain": [{"text": s.text, "name": s.name} for s in value.chain],
        "modality": value.modality,
        "sort": value.sort.value if value.sort else None,
        "rule": value.reason.rule,
    }


def statement(given: Given, mention: Mention) -> Answer:
    """Return one statement: who did what to whom."""
    value = mention.statement or Statement()
    return {
        **given.cut(mention.span),
        "subject": value.subject,
        "predicate": value.predicate,
        "object": value.object,
        "polarity": value.polarity,
        "status": value.status,
        "speaker": mention.speaker.name if mention.speaker else None,
    }


def marked(answer: Answer, mention: Mention) -> Answer:
    """Add the mark of a passage that stands outside the story."""
    return {**answer, "boilerplate": True} if mention.boilerplate else answer


def _speaker(given: Given, speaker: Speaker | None) -> Answer | None:
    if speaker is None or speaker.span is None:
        return None
    return {**given.cut(speaker.span), "name": speaker.name}


def _number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value

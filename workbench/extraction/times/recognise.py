"""From a text to its expressions of time: rules, borders, neighbours, and what governs each one. Knows no spaCy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.domain.moment import Expression, Tense, TimexType
from workbench.domain.reason import Reason
from workbench.domain.span import Span
from workbench.extraction.times import (
    clock,
    dates,
    durations,
    edges,
    governors,
    periods,
    relative,
    sets,
    vague,
    weekdays,
    words,
)
from workbench.extraction.times.borders import extend
from workbench.extraction.times.events import event_of
from workbench.extraction.times.islands import Islands
from workbench.extraction.times.lexing import Lexed, lex
from workbench.extraction.times.neighbours import join_neighbours
from workbench.extraction.times.surroundings import relation_before, surroundings
from workbench.extraction.times.tape import Draft, Hit, Rule
from workbench.extraction.times.tense import Reading, TenseReader

if TYPE_CHECKING:
    from workbench.extraction.parse import Parse

RULES: Final[tuple[Rule, ...]] = (
    *dates.RULES, *periods.RULES, *sets.RULES, *relative.RULES, *weekdays.RULES, *clock.RULES, *durations.RULES,
    *edges.RULES,
)  # fmt: skip
"""All rules; of two hits on the same words the longer one wins, of two as long the earlier rule."""

_ISLANDS: Final = Islands(RULES)


@dataclass(frozen=True, slots=True)
class Found:
    """One expression and where it stands."""

    span: Span
    expression: Expression


def recognise(text: str, sentence_starts: list[int] | None = None, parse: Parse | None = None) -> list[Found]:
    """Find the temporal expressions of a text, in text order, none overlapping.

    Args:
        text: Any text.
        sentence_starts: Ascending character offsets of sentence starts, when they are known.
        parse: The text's parse, when there is one.
    """
    lexed = lex(text, sentence_starts)
    if not lexed.tape:
        return []
    drafts = _choose(_drafts(lexed))
    drafts = [extend(lexed, draft) for draft in drafts]
    drafts = join_neighbours(lexed, _choose([[draft] for draft in drafts]))
    reader = TenseReader(lexed)
    return [found for draft in drafts if (found := _finish(lexed, draft, reader, parse)) is not None]


def _drafts(lexed: Lexed) -> list[list[Draft]]:
    """Return the drafts of every rule's hits; the drafts of a range stay together."""
    found = [[draft] for draft in (*vague.references(lexed), *vague.holidays(lexed))]
    for begin, end, rules in _ISLANDS.of(lexed.tape):
        for rule in rules:
            found.extend(_hits(lexed, rule, begin, end))
    return found


def _hits(lexed: Lexed, rule: Rule, begin: int, end: int) -> Iterator[list[Draft]]:
    position = begin
    while (match := rule.pattern.search(lexed.tape, position, end)) is not None:
        made = rule.build(Hit(lexed, match))
        # A hit that is no time may hide one that begins a word later.
        position = match.end() if made and match.end() > match.start() else match.start() + 1
        if not made:
            continue
        group = [made] if isinstance(made, Draft) else list(made)
        for draft in group:
            draft.rule = rule.name
        yield group


def _choose(groups: list[list[Draft]]) -> list[Draft]:
    """Keep the longest hits that do not overlap, in text order."""
    order = sorted(range(len(groups)), key=lambda i: (-(groups[i][-1].last - groups[i][0].first), i))
    taken: set[int] = set()
    kept: list[Draft] = []
    for i in order:
        span = range(groups[i][0].first, groups[i][-1].last)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.extend(groups[i])
    kept.sort(key=lambda draft: draft.first)
    return kept


_TENSELESS: Final = frozenset({"duration", "set", "reference", "decade", "century"})


def _finish(lexed: Lexed, draft: Draft, reader: TenseReader, parse: Parse | None) -> Found | None:
    """Turn a draft into an expression: the verb that governs it, the preposition before it, what is cited."""
    verb = governors.verb(lexed, draft, parse) if parse is not None else None
    reading = reader.around(draft.first, draft.last, verb)
    if lexed.lower[draft.last - 1] == "soon" and not _soon_ahead(lexed, reading):
        return None
    if reading.modality == "planned" and lexed.word(reading.first) in {"was", "were", "had"}:
        draft.fields["was_planned"] = True
    relation = relation_before(lexed, draft.first)
    if relation:
        draft.fields["bound"] = relation
    draft.fields.update(surroundings(lexed, draft))
    tense, modality = _governed(draft, reading, relation, possessive=lexed.kind(draft.last) == "'")
    span = Span(lexed.starts[draft.first], lexed.ends[draft.last - 1])
    evidence = [span]
    if reading.last > reading.first and draft.form not in _TENSELESS:
        evidence.append(Span(lexed.starts[reading.first], lexed.ends[reading.last - 1]))
    expression = Expression(
        draft.form,
        draft.fields,
        draft.type,
        tense,
        modality,
        draft.anchor,
        draft.mod,
        Reason(draft.rule, tuple(evidence)),
        event_of(lexed, draft, reading, (tense, modality), relation, parse),
    )
    return Found(span, expression)


def _soon_ahead(lexed: Lexed, reading: Reading) -> bool:
    """Tell whether "soon" points ahead of the story: "the rebels soon gave up" and "would soon be" do not."""
    return reading.tense in {Tense.FUTURE, Tense.PRESENT} and "would" not in lexed.lower[reading.first : reading.last]


_BEHIND: Final = words.listed("contexts", "behind")


def _governed(draft: Draft, reading: Reading, relation: str, *, possessive: bool = False) -> tuple[Tense, str]:
    """Settle tense and modality: words like "deadline" and "ahead of" outweigh an unclear verb."""
    from_nouns = draft.fields.get("ahead")
    if from_nouns and reading.tense is not Tense.FUTURE:
        return Tense.FUTURE, "planned"
    if relation in {"until", "by"} and reading.tense in {Tense.UNKNOWN, Tense.PRESENT}:
        return Tense.FUTURE, reading.modality or "planned"
    if relation == "as soon as":
        return (Tense.FUTURE if reading.tense is not Tense.PAST else Tense.PAST), reading.modality or "possible"
    if relation == "since":
        return Tense.PAST, reading.modality
    if (reading.tense, reading.modality) == (Tense.PRESENT, "planned") and relation in _BEHIND and possessive:
        return Tense.PAST, ""  # "is facing criticism over Monday's vote"
    return reading.tense, reading.modality


__all__ = ["RULES", "Found", "TimexType", "recognise"]

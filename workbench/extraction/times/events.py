"""What a time dates: the governing verb or noun, how the time is tied to it, and whether it happened.

The rules read words: a noun that the time stands before ("Friday's vote", "the 2014 invasion"), a noun of an event
right before the time ("the talks on Friday"), else the verb that governs the time (`tense.TenseReader`); a verb that
only says that something takes place gives way to its subject ("an invasion could come as soon as Wednesday"), one that
only carries a noun to that noun ("they will hold talks on Friday"). Where there is a parse, it names that word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.moment import DatedEvent, EventStatus, Tense, TimexType
from workbench.domain.span import Span
from workbench.extraction.times import governors, words
from workbench.extraction.times.verb_letters import letter

if TYPE_CHECKING:
    from workbench.extraction.parse import Parse
    from workbench.extraction.times.lexing import Lexed
    from workbench.extraction.times.tape import Draft
    from workbench.extraction.times.tense import Reading

_UNDATED: Final = frozenset({"set", "reference", "century"})
_FARTHEST: Final = 10
"""So many words from its verb the subject is looked for, and so many behind the verb what it carries."""
_LONGEST_RUN: Final = 5

_STATUS: Final = {
    "planned": EventStatus.PLANNED, "possible": EventStatus.POSSIBLE, "denied": EventStatus.DENIED,
}  # fmt: skip
_AUXILIARY: Final = frozenset("BbhHMmTeDn")
"""Letters of `tense` for forms of "be", "have", "do", modals and "to"."""
_BARRIER: Final = frozenset("BbhHMmrckq")
"""Letters over which no subject is looked for."""
_DETERMINERS: Final = words.listed("events", "determiners")
_NO_NOUN: Final = words.listed("events", "no_names")
_NO_VERB: Final = _NO_NOUN | {"been", "being"}


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Return the nouns of events with their plurals."""
    nouns = words.listed("events", "nouns")
    plurals = {noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeou" else noun + "s" for noun in nouns}
    return nouns | plurals | {noun + "es" for noun in nouns if noun.endswith(("s", "ch", "sh", "x"))}


def is_event(word: str) -> bool:
    """Tell whether a lower-case word is a noun that names an event ("vote", "evacuations")."""
    if word in _nouns():
        return True
    one = word.removesuffix("s")
    return (
        len(one) > 6 and one.endswith(tuple(words.listed("events", "endings"))) and
        one not in words.listed("events", "no_events")
    )  # fmt: skip


def event_of(
    lexed: Lexed, draft: Draft, reading: Reading, told: tuple[Tense, str], relation: str, parse: Parse | None
) -> DatedEvent | None:
    """Return what a time dates, or None when no word tells.

    Args:
        lexed: The text.
        draft: The time.
        reading: The verb group that governs it.
        told: Tense and modality settled for the time.
        relation: The preposition before it, or "".
        parse: The parse, where there is one.
    """
    if (
        draft.form in _UNDATED
        or draft.type is TimexType.SET
        or not {"age", "dateline", "cited"}.isdisjoint(draft.fields)
    ):
        return None
    place = _noun_behind(lexed, draft)
    if place is not None:
        relation = ""  # the preposition is the noun's: "over Tuesday's meeting"
    else:
        place = governors.governor(lexed, draft, parse, is_event) if parse is not None else _noun_before(lexed, draft)
        place = _named(lexed, draft, reading, place, parse)
    if place is None:
        return None
    span = Span(lexed.starts[place], lexed.ends[place])
    return DatedEvent(span, _relation(relation, draft), _status(lexed, draft, place, told))


def _relation(bound: str, draft: Draft) -> str:
    """Return how a time is tied to its event: "for Friday" names the day, "for two years" a length."""
    if bound == "for" and draft.type is not TimexType.DURATION:
        return "on"
    known: dict[str, str] = words.values("events", "relations")
    return known.get(bound, bound)


def _noun_behind(lexed: Lexed, draft: Draft) -> int | None:
    """Return the noun that the time stands before: "Friday's crunch vote", "the 2014 invasion", "a two-day visit"."""
    if lexed.kind(draft.last) == "'":
        return _head(lexed, draft.last + 1)
    if lexed.lower[draft.first] in _DETERMINERS:
        return None
    led = draft.first - 1
    while draft.first - led < 3 and lexed.kind(led) == "_" and lexed.word(led) not in _DETERMINERS:
        led -= 1
    return _head(lexed, draft.last) if lexed.word(led) in _DETERMINERS or lexed.kind(led) == "A" else None


def _head(lexed: Lexed, first: int) -> int | None:
    """Return the head of the nouns that begin at a word: the last noun of an event among them, else the last one."""
    run = []
    for i in range(first, min(first + _LONGEST_RUN, len(lexed.lower))):
        if lexed.kind(i) not in "_-" or lexed.lower[i] in _NO_NOUN or letter(lexed.lower[i]) in _BARRIER:
            break
        if lexed.kind(i) == "_":
            run.append(i)
    while run and letter(lexed.lower[run[-1]]) in "VNGnd" and not is_event(lexed.lower[run[-1]]):
        run.pop()
    events = [i for i in run if is_event(lexed.lower[i])]
    return events[-1] if events else (run[-1] if run and lexed.lower[run[-1]].isalpha() else None)


def _noun_before(lexed: Lexed, draft: Draft) -> int | None:
    """Return the noun of an event that stands right before the time or its preposition ("the talks on Friday")."""
    at = draft.first - 1
    for _ in range(2):
        if lexed.kind(at) in "tiT@RO" or lexed.word(at) in words.listed("contexts", "bounds"):
            at -= 1
    return at if at >= 0 and at < draft.first and is_event(lexed.word(at)) else None


def _named(lexed: Lexed, draft: Draft, reading: Reading, place: int | None, parse: Parse | None) -> int | None:
    """Let a verb give way to the noun that names what happens."""
    verb = place if place is not None and not is_event(lexed.lower[place]) else None
    if verb is None and reading.last > reading.first:
        verb = _content(lexed, reading)
    if place is not None and place != verb:
        return place
    if verb is None:
        return None
    group = range(reading.first, reading.last) if reading.first <= verb < reading.last else range(verb, verb + 1)
    said = {lexed.lower[i] for i in group}
    happening = words.listed("events", "happening")
    if said & happening and (lexed.lower[verb] in happening or letter(lexed.lower[verb]) == "x"):
        subject = governors.subject(lexed, verb, parse) if parse is not None else None
        subject = subject if subject is not None else _subject(lexed, draft, group[0])
        if subject is not None and is_event(lexed.lower[subject]):
            return subject
    if lexed.lower[verb] in words.listed("events", "carrying"):
        return _carried(lexed, draft, verb) or verb
    if letter(lexed.lower[verb]) in "Bbh":
        return _predicate(lexed, draft, verb) or verb
    return verb


def _content(lexed: Lexed, reading: Reading) -> int:
    """Return the verb itself of a group ("fly" of "is set to fly")."""
    group = range(reading.first, reading.last)
    content = [
        i
        for i in group
        if letter(lexed.lower[i]) not in _AUXILIARY and lexed.lower[i].isalpha() and lexed.lower[i] not in _NO_VERB
    ]
    return content[-1] if content else group[-1]


def _subject(lexed: Lexed, draft: Draft, first: int) -> int | None:
    """Return the nearest noun of an event before a verb, in its clause."""
    for i in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        if draft.first <= i < draft.last:
            continue
        if lexed.kind(i) in ".|&" or letter(lexed.lower[i]) in _BARRIER:
            return None
        if is_event(lexed.lower[i]):
            return i
    return None


def _carried(lexed: Lexed, draft: Draft, verb: int) -> int | None:
    """Return the noun of an event that a verb carries, between it and the time or behind it."""
    ahead = range(verb + 1, min(verb + 1 + _FARTHEST, draft.first if draft.first > verb else len(lexed.lower)))
    for i in ahead:
        if lexed.kind(i) in ".|" or letter(lexed.lower[i]) in _BARRIER:
            return None
        if is_event(lexed.lower[i]):
            return i
    return None


def _predicate(lexed: Lexed, draft: Draft, verb: int) -> int | None:
    """Return what somebody or something was ("mayor" of "he was mayor in 2014", not "he was at home on Friday")."""
    between = range(draft.first - 2, verb, -1)
    if any(letter(lexed.lower[i]) == "w" for i in between):
        return None
    between = range(draft.first - 1, verb, -1)
    return next((i for i in between if lexed.raw(i).islower() and _could_name(lexed, i)), None)


def _could_name(lexed: Lexed, word: int) -> bool:
    return lexed.kind(word) == "_" and lexed.lower[word].isalpha() and lexed.lower[word] not in _NO_NOUN


def _status(lexed: Lexed, draft: Draft, place: int, told: tuple[Tense, str]) -> EventStatus:
    """Return whether the event happened: an adjective beside its noun outweighs the verb."""
    known: dict[str, Any] = words.values("events", "status")
    if is_event(lexed.lower[place]):
        for i in range(place - 1, max(-1, place - 4), -1):
            if lexed.lower[i] in known and not draft.first <= i < draft.last:
                return _STATUS[known[lexed.lower[i]]]
            if lexed.lower[i] == "no":
                return EventStatus.DENIED
            if lexed.kind(i) not in "_-":
                break
    tense, modality = told
    if modality in _STATUS:
        return _STATUS[modality]
    return EventStatus.PLANNED if tense is Tense.FUTURE else EventStatus.HAPPENED

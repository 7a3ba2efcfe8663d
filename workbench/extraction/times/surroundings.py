"""What stands around a time: the preposition that binds an event to it, a cited source, a dateline, a deadline."""

from __future__ import annotations

from typing import Final

from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields

_BOUNDS: Final = words.listed("contexts", "bounds")
_SOON: Final = {"soon": "as soon as", "early": "as soon as", "late": "as late as", "recently": "as recently as"}
_CITING: Final = words.listed("contexts", "citing")
_DUE: Final = words.listed("verbs", "due")
_SET: Final = words.listed("verbs", "set")
_SUPERLATIVES: Final = words.listed("contexts", "superlatives")
_ATTACKS: Final = words.listed("contexts", "attacks")


def relation_before(lexed: Lexed, first: int) -> str:
    """Return the relation that leads to a time ("by", "since", "as soon as"), or ""."""
    word = lexed.word(first - 1)
    if word == "as" and lexed.word(first - 3) == "as":
        return _SOON.get(lexed.word(first - 2), "")
    if word in {"the", "this", "that"} and lexed.word(first - 2) in _BOUNDS:
        word = lexed.word(first - 2)
    if word == "of" and lexed.word(first - 2) in {"ahead", "eve"}:
        return "before"
    return "until" if word == "till" else (word if word in _BOUNDS else "")


def surroundings(lexed: Lexed, draft: Draft) -> Fields:
    """Return the flags of a time's surroundings: ``ahead``, ``record``, ``cited``, ``dateline``."""
    found: Fields = {}
    if _looks_ahead(lexed, draft):
        found["ahead"] = True
    if draft.form == "duration" and _compares(lexed, draft):
        found["record"] = True
    if draft.form in {"date", "weekday"}:
        if _cited(lexed, draft.first):
            found["cited"] = True
        if _dateline(lexed, draft) or _date_line(lexed, draft):
            found["dateline"] = True
        if _landmark(lexed, draft):
            found |= {"year": 2001, "landmark": True}
    return found


def _looks_ahead(lexed: Lexed, draft: Draft) -> bool:
    """Tell whether a word beside the time looks ahead: "Sunday's deadline", "ahead of Tuesday's vote", "due Friday"."""
    ahead = words.listed("verbs", "ahead_nouns")
    before = {lexed.word(i) for i in range(max(0, draft.first - 3), draft.first) if lexed.kind(i) not in ".|"}
    after = lexed.word(draft.last + (lexed.word(draft.last)[:1] in {"'", "’"}))
    if after in ahead or {"ahead", "upcoming", "forthcoming"} & before or _leads_up(lexed, draft.first):
        return True
    if _announced(lexed, draft.first):
        return True
    if draft.form == "duration" and after == "time" and lexed.word(draft.last)[:1] in {"'", "’"}:
        return lexed.word(draft.first - 1) == "in"  # "in two weeks' time"
    return (
        bool(before & {"deadline", "ultimatum"})
        or lexed.word(draft.first - 1) in _DUE
        or (
            lexed.word(draft.first - 2) in _SET
            and lexed.word(draft.first - 1) in {"on", "for", "until", "in", "by", "at", "from"}
        )
    )


def _announced(lexed: Lexed, first: int) -> bool:
    """Tell whether a gathering that was announced leads to a time: "announced a (silent) march on Saturday"."""
    if lexed.word(first - 1) not in {"on", "for"} or lexed.word(first - 2) not in words.listed("verbs", "gatherings"):
        return False
    article = next((i for i in range(first - 3, max(-1, first - 6), -1) if lexed.word(i) in {"a", "an", "another"}), 0)
    return article > 0 and lexed.word(article - 1) in words.listed("verbs", "announcing")


def _leads_up(lexed: Lexed, first: int) -> bool:
    """Tell whether "the run-up to (the)" leads to a time."""
    at = first - 1 if lexed.kind(first - 1) == "t" else first
    return lexed.lower[max(0, at - 4) : at] == ["run", "-", "up", "to"]


def _cited(lexed: Lexed, first: int) -> bool:
    """Tell whether the date stands beside a source it belongs to ("according to The Courier, February 15")."""
    last = first - 1 if lexed.kind(first - 1) in ",(" else first
    if last == first and not (first and lexed.capital(first - 1)):
        return False
    for i in range(last - 1, max(-1, first - 10), -1):
        if lexed.kind(i) in ".|":
            return False
        if lexed.word(i) in _CITING:
            return all(lexed.capital(k) or lexed.word(k) in {"to", "the", "of", "by", ","} for k in range(i + 1, last))
    return False


def _compares(lexed: Lexed, draft: Draft) -> bool:
    """Tell whether "in four years" measures a record ("the first visit in four years"), not a time ahead."""
    if lexed.word(draft.first - 1) != "in":
        return False
    for i in range(draft.first - 2, max(-1, draft.first - 14), -1):
        word = lexed.word(i)
        if lexed.kind(i) in ".|":
            return False
        if word in _SUPERLATIVES or (word.endswith("est") and len(word) > 5):
            return True
    return False


_HEAD: Final = 80
"""So many words into a text a line that holds nothing but a date is the date of the report."""


def _date_line(lexed: Lexed, draft: Draft) -> bool:
    """Tell whether a full date stands alone on a line at the head of a story."""
    if draft.first > _HEAD or not {"year", "month", "day"} <= draft.fields.keys():
        return False
    start, end = lexed.starts[draft.first], lexed.ends[draft.last - 1]
    line = lexed.text[lexed.text.rfind("\n", 0, start) + 1 : start]
    return not line.strip() and lexed.text[end : end + 1] in {"\n", ""} and start != 0


def _landmark(lexed: Lexed, draft: Draft) -> bool:
    """Tell whether "Sept. 11" names the attacks of 2001, whatever the year of the story."""
    fields = draft.fields
    return (
        (fields.get("month"), fields.get("day")) == (9, 11)
        and "year" not in fields
        and "weekday" not in fields
        and lexed.word(draft.last) in _ATTACKS
    )


def _dateline(lexed: Lexed, draft: Draft) -> bool:
    """Tell whether the date closes a dateline ("KYIV, Feb 15 (Reuters) -", "LONDON, 3 March -")."""
    begin = draft.first - 1
    while begin >= 0 and lexed.kind(begin) in ",_./" and draft.first - begin <= 6:
        begin -= 1
    opens = begin < 0 or lexed.kind(begin) == "|" or begin + 1 in lexed.sentences
    place = lexed.word(begin + 1)
    if not opens or not place or begin + 1 >= draft.first or not lexed.raw(begin + 1).isupper() or len(place) < 3:
        return False
    end = draft.last
    if lexed.kind(end) == "(":
        while end < draft.last + 6 and lexed.kind(end) not in ")|":
            end += 1
        end += 1
    return lexed.word(end) in {"-", "–", "—"} or lexed.kind(draft.last) == "("

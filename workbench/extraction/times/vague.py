"""Times without a day: "now", "recently", "in the near future"; and days with a name of their own, "Christmas"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields

_LONGEST: Final = 4
_NEEDS_PREPOSITION: Final = {
    "date": {"to"}, "the time": {"at"}, "that time": {"at", "by", "since", "until", "during", "before"},
    "this time": {"at", "by", "during", "until"}, "this period": {"in", "during", "throughout"},
    "that period": {"in", "during", "throughout", "since"}, "the same time": {"at"}, "the moment": {"at", "for"},
    "the present": {"at", "for", "to", "until"}, "the short term": {"in", "for", "over"},
    "the medium term": {"in", "for", "over"},
    "the long term": {"in", "for", "over"}, "the near term": {"in", "for", "over"}, "the long run": {"in", "over"},
}  # fmt: skip


_UNWANTED_BEFORE: Final = {
    "soon": ("as", "too", "how", "so", "no"),
    "now": ("will", "would", "won't", "can", "may", "must"),
    "current": ("electrical", "electric", "ocean", "air", "alternating", "direct", "strong", "warm", "cold", "of"),
    "recent": ("most",),  # the most recent one is the last, whenever it was
}
_UNWANTED_AFTER: Final = {
    "date": ("from", "back", "for", "with", "the", "them", "him", "her", "a", "an", "this", "that", "all", "my", "and"),
    "soon": ("as", "after", "afterwards", "afterward", "before"),
    "this time": ("last", "of", "around", "for", "to", "zone"),
    "the time": ("last", "of", "around", "for", "to", "zone"),
}
_AFTER_PAST: Final = frozenset({"and", "or", "but", "as", "when", "is", "was", "has", "had", "by", "with", "to"})


@lru_cache(maxsize=1)
def _phrases() -> dict[str, dict[str, str]]:
    """Return the reference phrases by their last word."""
    found: dict[str, dict[str, str]] = {}
    for phrase, value in words.values("relations", "references").items():
        found.setdefault(phrase.rsplit(" ", 1)[-1], {})[phrase] = value
    return found


@lru_cache(maxsize=1)
def _holidays() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for phrase, value in words.values("calendar", "holidays").items():
        found.setdefault(phrase.split()[0], {})[phrase] = value
    return found


def references(lexed: Lexed) -> list[Draft]:
    """Find the phrases that point to present, past or future without naming a day."""
    by_last = _phrases()
    return [
        draft
        for i, word in enumerate(lexed.lower)
        if word in by_last and (draft := _reference(lexed, i, by_last[word])) is not None
    ]


def _reference(lexed: Lexed, last: int, phrases: dict[str, str]) -> Draft | None:
    for length in range(min(_LONGEST, last + 1), 0, -1):
        first = last + 1 - length
        phrase = " ".join(lexed.lower[first : last + 1])
        if phrase in phrases and _means_time(lexed, phrase, first, last + 1):
            fields: Fields = {"value": phrases[phrase]}
            return Draft(first, last + 1, "reference", TimexType.DATE, fields, rule="reference")
    return None


_OTHER_DATES: Final = frozenset({"up", "want", "wants", "wanted", "trying", "tried", "began", "started"})
"""Words before "to date" that make another thing of it ("up to date", "wanted to date her")."""


def _in_a_name(lexed: Lexed, phrase: str, first: int, end: int) -> bool:
    """Tell whether a capital makes a name of the words ("Our Future", "Future45", "Peace Now")."""
    if not lexed.capital(first):
        return False
    if phrase == "future":
        return lexed.glued(end - 1) or first not in lexed.sentences
    named = lexed.kind(first - 1) == "_" and lexed.capital(first - 1) and first not in lexed.sentences
    return phrase in {"now", "current", "soon"} and named


def _means_time(lexed: Lexed, phrase: str, first: int, end: int) -> bool:
    """Tell whether a phrase speaks of time here ("as soon as", "the past winners" do not)."""
    before, after = lexed.word(first - 1), lexed.word(end)
    if _in_a_name(lexed, phrase, first, end) or (phrase == "date" and lexed.word(first - 2) in _OTHER_DATES):
        return False
    wanted = _NEEDS_PREPOSITION.get(phrase)
    if (wanted is not None and before not in wanted) or before in _UNWANTED_BEFORE.get(phrase, ()):
        return False
    if phrase.endswith("past"):
        return lexed.kind(end) not in "dnwUulec" and (not after.isalpha() or after in _AFTER_PAST)
    if phrase == "current" and lexed.kind(first - 1) in "dnwH":
        return False  # "its five current models" counts things of one kind
    unwanted_kind = {"soon": "-", "recent": "Uu", "current": "Uu", "future": "'", "now": "-"}.get(phrase, "")
    return lexed.kind(end) not in unwanted_kind and after not in _UNWANTED_AFTER.get(phrase, ())


def holidays(lexed: Lexed) -> list[Draft]:
    """Find days with a name ("Christmas Eve", "New Year's Day 2020", "last Easter")."""
    by_first = _holidays()
    found = []
    for i, word in enumerate(lexed.lower):
        if word in by_first and (draft := _holiday(lexed, i, by_first[word])) is not None:
            found.append(draft)
    return found


def _holiday(lexed: Lexed, first: int, phrases: dict[str, str]) -> Draft | None:
    for length in range(5, 0, -1):
        end = first + length
        phrase = " ".join(lexed.lower[first:end]).replace(" 's", "'s").replace("’", "'")
        if phrase not in phrases or end > len(lexed.lower):
            continue
        if lexed.kind(end) == "_" and lexed.capital(end):
            return None
        fields: Fields = {"holiday": phrases[phrase]}
        relation = words.values("relations", "relations").get(lexed.word(first - 1))
        if relation in {"last", "next", "this", "previous", "following"}:
            fields["relation"], first = relation, first - 1
        year = end + 1 if lexed.kind(end) == "," else end
        if lexed.kind(year) == "Y":
            fields["year"], end = int(lexed.lower[year]), year + 1
        return Draft(first, end, "holiday", TimexType.DATE, fields, "published", rule="holiday")
    return None

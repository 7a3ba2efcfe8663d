"""Mentions without a name that lean on the words around them: an age, a relative clause, a body called "it"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workbench.extraction.people import kin
from workbench.extraction.people.folding import Entity
from workbench.extraction.people.lexicon import words
from workbench.extraction.people.names import Name, Sort
from workbench.extraction.people.table import Table

Words = tuple[int, int]
"""First word of a stretch and the word behind it."""
_AGE = re.compile(r"(\d{1,3})-years?-olds?$")
_NUMBER = re.compile(r"\d{1,3}$")
_SUBJECT = 6
"""Words within which the noun of a subject stands: "Velland's independent electoral commission"."""
_ASIDE = 14
"""Words of an insertion between a name and its "who": ", chief economist at Nordhavn Bank,"."""
_OUTSIDE = frozenset(("at", "of", "for", "with", "from"))
_STOPS = frozenset((".", "?", "!", ";", ":"))


def described(low: Sequence[str]) -> tuple[int, str] | None:
    """The age (0 if none) and gender ("" if none) of "the 58-year-old" or "the father of two"; None for others."""
    if len(low) < 2 or low[0] != "the":
        return None
    if aged := _AGE.match(low[1]):
        return (int(aged[1]), kin.gender(low[2]) if len(low) == 3 else "") if len(low) <= 3 else None
    gender = kin.gender(low[1].split("-of-")[0])
    counted = (len(low) == 4 and low[2] == "of") or "-of-" in low[1]
    return (0, gender) if counted and gender else None


def ages(table: Table, names: Sequence[Name], entity_of: Callable[[Name], Entity]) -> dict[int, int]:
    """Ages the text tells of people, by the identity of the entity: "Ana Roe, 44," and "44-year-old Ana Roe"."""
    found: dict[int, int] = {}
    low = table.lower
    for name in names:
        behind = low[name.end : name.end + 4]
        told = behind[1] if behind[:1] in ([","], ["("]) and len(behind) > 2 else ""
        if told == "aged":
            told = behind[2]
        elif not _NUMBER.match(told) or behind[2] not in (",", ")", ".", "and"):
            told = ""
        aged = _AGE.match(low[name.start - 1]) if name.start else None
        told = aged[1] if aged else told
        if _NUMBER.match(told):
            found.setdefault(id(entity_of(name)), int(told))
    return found


def affiliates(table: Table, name: Name) -> bool:
    """Whether a body is only named to say whose a person is: "chief economist at | Nordhavn Bank"."""
    at = name.start - (table.lower[name.start - 1 : name.start] == ["the"])
    if at < 2 or table.lower[at - 1] not in _OUTSIDE:
        return False
    before = table.lower[at - 2]
    return before in words("roles") or before in words("titles") or table.capitals[at - 2]


def head_of_body(name: Name) -> str:
    """The noun that says what a body is: "bank" of "National Bank of Norland" and of "Lund Bank"."""
    low = [w.lower() for w in name.words]
    return low[low.index("of") - 1] if "of" in low[1:] else low[-1]


def body_by_noun(table: Table, start: int, end: int, bodies: Sequence[tuple[Name, Entity]]) -> Entity | None:
    """The body that "the bank" stands for: the one of its kind named before; None when two are as likely.

    Args:
        table: The words.
        start: First word of the mention.
        end: Behind its last.
        bodies: The names of bodies before it.
    """
    low = table.lower
    if end - start != 2 or low[start] != "the" or low[start + 1] not in words("bodies"):
        return None
    counts: dict[int, int] = {}
    known: dict[int, Entity] = {}
    for name, entity in bodies:
        if len(entity.name.split()) > 1 and head_of_body(name) == low[start + 1] and not affiliates(table, name):
            counts[id(entity)] = counts.get(id(entity), 0) + 1
            known[id(entity)] = entity
    ranked = sorted(counts, key=lambda key: -counts[key])
    if not ranked or (len(ranked) > 1 and counts[ranked[0]] < 2 * counts[ranked[1]]):
        return None
    return None if _described_before(table, start) else known[ranked[0]]


def _described_before(table: Table, start: int) -> bool:
    """Whether the noun was told of another, without a name: "the electoral commission ... | the commission"."""
    low, noun = table.lower, table.lower[start + 1]
    return any(
        low[k] == noun and not table.capitals[k - 1] and low[k - 1].isalpha() and low[k - 1] not in _small()
        for k in range(max(1, start - 150), start)
    )


def subject_body(table: Table, first: int, before: int, names: Callable[[int, int], list[Name]]) -> Words | None:
    """The body a sentence is about, when one opens it: "The bank lowered", "The electoral commission, which"."""
    low = table.lower
    first += low[first] in ("but", "and", "so", "yet")
    if first >= before:
        return None
    inside = names(first, min(first + 2, before))
    if inside and inside[0].start - first <= (low[first] == "the") and inside[0].end <= before:
        owner = inside[0].end
        if low[owner] != "'s":
            return (first, owner) if inside[0].sort is Sort.BODY else None
    elif low[first] in ("the", "its", "their", "our"):
        owner = first
    else:
        return None
    for k in range(owner + 1, min(owner + _SUBJECT, before)):
        if not low[k][0].isalpha() or (low[k] in _small() and low[k] != "'s"):
            return None
        bodily = low[k] in words("bodies") or low[k] in words("holders")
        following = low[k + 1] if k + 1 < len(low) else "."
        if bodily and following not in words("roles") | words("bodies") | words("holders") | {"'s", "of", "and"}:
            return first, k + 1
    return None


def _small() -> frozenset[str]:
    return words("determiners") | words("prepositions") | words("auxiliaries") | words("acts")


def head_of_relative(table: Table, at: int, names: Callable[[int, int], list[Name]]) -> Words | None:
    """Whom "who" takes up across an insertion: "Ida Strand, chief economist at Nordhavn Bank, | who"."""
    low, last = table.lower, at - 1
    if last < 2 or low[last] != ",":
        return None
    comma = last - 1
    while comma > 0 and last - comma < _ASIDE and low[comma] not in (",", "(") and low[comma] not in _STOPS:
        comma -= 1
    if low[comma] != ",":
        return None
    office = {*low[comma + 1 : last]}
    added = _NUMBER.match(low[comma + 1]) or low[comma + 1] == "aged" or not office.isdisjoint(words("roles"))
    holders = [n for n in names(max(0, comma - 6), comma) if n.end == comma and n.sort is not Sort.PLACE]
    return (holders[0].start, comma) if added and holders else None


def plain_head(table: Table, at: int) -> Words | None:
    """The words a relative pronoun follows when nothing tells more: "spoke to local residents | who said"."""
    last = at - (table.lower[at - 1 : at] == [","])
    first = last
    while (
        first > 0
        and last - first < 4
        and table.lower[first - 1][0].isalpha()
        and table.lower[first - 1] not in _small()
    ):
        first -= 1
        if table.opens[first]:
            break
    return (first, last) if first < last else None

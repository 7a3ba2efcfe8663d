"""The noun a number belongs to, told from the parse: asked where the words alone leave it open."""

from __future__ import annotations

from workbench.extraction.parse import Parse
from workbench.extraction.quantities.lexicon import context

_AGGREGATES = context("counted", "aggregates")
_CHANGING = context("syntax", "changing")
_HARMING = context("syntax", "harming")
_CLIMBS = 6
"""Arcs that are followed at most on the way up."""
_WITHIN_PHRASE = frozenset(("nummod", "compound", "amod", "nmod", "det"))
"""Arcs from a measure up to the noun it stands at: "a 25% tax", "turnout of 70%"."""


def noun(parse: Parse, start: int, end: int, *, alone: bool = False) -> int | None:
    """Return the first character of the noun that the passage from character ``start`` to ``end`` counts or measures.

    That is the noun of its "of" ("12 tonnes of grain"), the one it stands at ("a 12 C melting point") or its clause's
    subject; of a relative clause, the noun before it. A count or a length of
    time may stand ``alone``.
    """
    inside = parse.within(start, end)
    top = parse.head_of(start, end)
    if top is None or parse.deps[top] == "appos":  # "the mayor, 51, ...": beside a noun, not of it
        return None
    if alone and _stands_for_noun(parse, top):
        return None
    found = _partitive(parse, top)
    if found is None or found in inside:
        found = _above(parse, top)
    if found is None or found in inside or not parse.tags[found].startswith("NN"):
        found = _object(parse, top)
    return parse.starts[found] if found is not None and found not in inside else None


def _object(parse: Parse, token: int) -> int | None:
    """Return the object of the verb that a measure goes with, where no noun is its subject: "they held it 2 days"."""
    verb = parse.heads[token]
    if parse.deps[token] != "obl" or parse.child(token, "case") is None or not parse.tags[verb].startswith("VB"):
        return None
    found = parse.child(verb, "obj")
    return found if found is not None and parse.tags[found].startswith("NN") and found < token else None


def _stands_for_noun(parse: Parse, token: int) -> bool:
    """Tell whether a bare number stands for those it counts: "the blast killed 2", "talks between the two"."""
    if parse.deps[token] == "obj" and parse.tags[parse.heads[token]].startswith("VB"):
        return parse.lemmas[parse.heads[token]] in _HARMING
    case = parse.child(token, "case")
    return parse.deps[token] == "nmod" and case is not None and parse.lemmas[case] in ("between", "with", "for")


def changed(parse: Parse, start: int, end: int) -> int | None:
    """Return the first character of what a verb changes by or to an amount: "reduce costs at the plant by 30%"."""
    top = parse.head_of(start, end)
    if top is None or parse.deps[top] != "obl" or (case := parse.child(top, "case")) is None:
        return None
    verb = parse.heads[top]
    if parse.lemmas[case] not in ("by", "to") or parse.lemmas[verb] not in _CHANGING:
        return None
    found = _object(parse, top)
    return None if found is None else parse.starts[found]


def _partitive(parse: Parse, token: int) -> int | None:
    """Return the noun behind "of" that hangs on a measure."""
    for child in parse.children[token]:
        if child > token and parse.deps[child].startswith("nmod"):
            case = parse.child(child, "case")
            if case is not None and parse.lemmas[case] == "of" and not _of_an_adjective(parse, token, case):
                return child
    return None


def _of_an_adjective(parse: Parse, token: int, case: int) -> bool:
    """Tell whether an "of" is that of an adjective beside the measure: who "was 7 and full of joy" had no 7 joys."""
    before = case - 1
    joined = parse.deps[before] == "conj" and parse.heads[before] == token
    return joined and parse.tags[before].startswith("JJ")


def _above(parse: Parse, token: int) -> int | None:
    """Climb from a measure to the noun it stands at, over "a total of", else to the subject of its clause."""
    for _ in range(_CLIMBS):
        up = parse.heads[token]
        if up == token or parse.labels[token] not in _WITHIN_PHRASE:
            return _subject(parse, token)
        if parse.lemmas[up].lower() not in _AGGREGATES and parse.tags[up].startswith("NN"):
            return up
        token = up
    return None


def _subject(parse: Parse, token: int) -> int | None:
    """Return the nearest subject on the way up; a relative clause's is the noun it hangs on."""
    for _ in range(_CLIMBS):
        found, up = parse.child(token, "nsubj", "csubj"), parse.heads[token]
        relative = parse.deps[token].startswith("acl")
        if found is not None and not (relative and parse.tags[found] in ("WDT", "WP")):
            return found
        if relative:
            return up
        if up == token:
            return None
        token = up
    return None


_KEPT = frozenset(
    ("compound", "amod", "nmod", "nummod", "flat", "case", "det", "advmod", "conj", "cc", "acl", "obl", "fixed", "obj")
)
"""Arcs whose dependents belong to a noun phrase; clauses and appositions beside it do not."""
_OWN_KEPT = _KEPT - {"case", "cc", "det", "advmod"}
"""The same of the head itself, without what leads to it."""


def extent(parse: Parse, head: int, apart: range) -> range:
    """Return the tokens of a noun's phrase, an unbroken stretch without those of a number ``apart``."""
    inside, stack = {head}, [head]
    while stack:
        token = stack.pop()
        for child in parse.children[token]:
            if child in apart or parse.deps[child] == "acl:relcl":
                continue
            if parse.labels[child] not in (_OWN_KEPT if token == head else _KEPT):
                continue
            if parse.deps[child] != "conj" or parse.tags[child].startswith(("NN", "JJ")):
                inside.add(child)
                stack.append(child)
    first = last = head
    while first - 1 in inside or (first - 2 in inside and parse.tags[first - 1] == "HYPH"):
        first -= 1
    while last + 1 in inside or (last + 2 in inside and parse.tags[last + 1] == "HYPH"):
        last += 1
    while first < head and parse.tags[first].startswith("RB") and parse.tags[first + 1] != "HYPH":  # "most turbulent"
        first += 1
    while last > head and parse.tags[last].startswith("VB"):  # "voters earning" a sum
        last -= 1
    return range(first, last + 1)


def is_noun(parse: Parse, start: int) -> bool:
    """Tell whether the word at character ``start`` can name a thing: no adjective, adverb or verb; "sampling" can."""
    token = parse.at(start)
    if parse.tags[token] == "VBG":
        return parse.labels[token] in ("nsubj", "csubj", "obj", "compound", "conj", "root")
    return parse.tags[token].startswith(("NN", "PRP", "CD", "FW"))


def may_be_subject(parse: Parse, start: int) -> bool:
    """Tell whether the word at character ``start`` can be what its clause is about: a noun without a preposition."""
    token = parse.at(start)
    aside = parse.labels[token] in ("obl", "nmod", "advcl")
    return is_noun(parse, start) and not (aside and parse.child(token, "case") is not None)

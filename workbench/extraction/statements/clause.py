"""The parts of one clause, read off its parse: subject, verb, objects, and what turns or weakens it."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.extraction.parse import Parse
from workbench.extraction.statements.lexicon import words

_PHRASE = frozenset(("det", "amod", "compound", "nmod", "nummod", "flat", "case", "fixed", "goeswith"))
_LONGEST = 14
"""Words of a phrase; what is longer has swallowed another clause."""
_PARTS = {
    "nsubj": "subject",
    "nsubj:outer": "subject",
    "nsubj:pass": "acted_on",
    "obj": "object",
    "obl:agent": "agent",
    "obl": "oblique",
    "cop": "copula",
    "xcomp": "further",
    "ccomp": "content",
    "parataxis": "content",
    "compound:prt": "particle",
}
"""What a label makes of a token."""
_FIRST = ("oblique", "further")
"""Parts of which the first counts, not the last."""
_HELPING = frozenset(("aux", "aux:pass", "cop"))
_CONDITIONS = words("conditions")
_NEGATIONS = words("negations")
_RELATIVES = frozenset(("who", "which", "that", "whom"))


@dataclass(slots=True)
class Clause:
    """One predicate with what hangs on it; tokens by number.

    Attributes:
        head: Its predicate: a verb, or the adjective or noun behind "be".
        subject: Head of who does it, or None.
        acted_on: Head of the subject of a passive, or None.
        object: Head of the direct object, or None.
        agent: Head of "by …" in a passive, or None.
        oblique: Head of the first phrase with a preposition, or None.
        copula: The form of "be", or None.
        further: The verb that hangs on it with "to", or None.
        particle: "up" in "called up", or None.
        content: What is said, when the verb says something, or None.
        auxiliaries: Helping verbs.
        negated: "not", "never" or the like hangs on it.
        condition: It stands behind "if" or the like.
    """

    head: int
    subject: int | None = None
    acted_on: int | None = None
    object: int | None = None
    agent: int | None = None
    oblique: int | None = None
    copula: int | None = None
    further: int | None = None
    particle: int | None = None
    content: int | None = None
    auxiliaries: list[int] = field(default_factory=list)
    negated: bool = False
    condition: bool = False


def clause(parse: Parse, head: int, texts: list[str]) -> Clause:
    """Return the parts of the clause of which ``head`` is the predicate.

    Args:
        parse: The parse.
        head: Token of the predicate.
        texts: Each token in lower case.
    """
    found = Clause(head)
    for child in parse.children[head]:
        _take(found, child, parse.deps[child], texts[child])
    if found.object is None:  # whom something is given is an indirect object only beside what is given
        found.object = parse.child(head, "iobj")
    return found


def _take(found: Clause, child: int, dep: str, text: str) -> None:
    part = _PARTS.get(dep)
    if part and (part not in _FIRST or getattr(found, part) is None):
        setattr(found, part, child)
    if dep in _HELPING:
        found.auxiliaries.append(child)
    elif dep == "mark" and text in _CONDITIONS:
        found.condition = True
    if text in _NEGATIONS:
        found.negated = True


def phrase(parse: Parse, head: int) -> tuple[int, int]:
    """Return the first token and the one behind the last of a noun's phrase, clauses on it left out."""
    first = last = head
    stack = [head]
    while stack:
        for child in parse.children[stack.pop()]:
            if parse.labels[child] in _PHRASE and abs(child - head) <= _LONGEST:
                first, last = min(first, child), max(last, child)
                stack.append(child)
    return first, last + 1


def lends_subject(parse: Parse, token: int) -> bool:
    """Tell whether a clause without a subject of its own has that of the clause it is joined to ("came and won")."""
    return parse.deps[token] == "conj" and parse.heads[token] != token


def antecedent(parse: Parse, token: int, clause_head: int, texts: list[str]) -> int:
    """Return the noun that "who" or "which" stands for in a relative clause, else the token itself."""
    if texts[token] in _RELATIVES and parse.deps[clause_head] == "acl:relcl":
        return parse.heads[clause_head]
    return token

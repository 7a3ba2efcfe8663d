"""Statements of a parsed text: who did what to whom, whether it is affirmed, and whether it is done or to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.domain.mention import Statement
from workbench.domain.span import Span
from workbench.extraction.parse import Parse
from workbench.extraction.statements.clause import Clause, antecedent, clause, lends_subject, phrase
from workbench.extraction.statements.lexicon import words

_CLAUSES = frozenset(("ROOT", "root", "conj", "ccomp", "parataxis", "advcl", "acl", "acl:relcl"))
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD"))
_PLANNING = ("planning", "planning_adjectives")
_REFUSING = ("refusing", "refusing_adjectives")
_PHASES = frozenset(("begin", "start", "continue", "seem", "appear", "have"))
_EMPTY = frozenset(("there", "what", "who", "which", "that", "whatever", "something", "anything"))


@dataclass(frozen=True, slots=True)
class Found:
    """A statement and where it stands."""

    span: Span
    statement: Statement


def recognise(parse: Parse, text: str) -> list[Found]:
    """Return the statements of a parsed text in text order.

    Questions and conditions state nothing, nor does a clause without a subject; a clause that only says something
    ("he said") is told by what is said.
    """
    reader = _Reader(parse, text)
    found = [one for head, dep in enumerate(parse.deps) if dep in _CLAUSES for one in reader.of(head)]
    return sorted(found, key=lambda one: (one.span.start, one.span.end))


class _Reader:
    """Reads the clauses of one text."""

    def __init__(self, parse: Parse, text: str) -> None:
        self.parse = parse
        self.text = text
        self.texts = [text[s:e].lower() for s, e in zip(parse.starts, parse.ends, strict=True)]
        self._clauses: dict[int, Clause] = {}

    def of(self, head: int) -> Iterator[Found]:
        """Yield the statement of which a token is the predicate, none when it is no predicate."""
        parse = self.parse
        one = self._clause(head)
        stated = parse.tags[head].startswith("VB") or one.copula is not None or one.acted_on is not None
        if not stated or one.condition or self._asks(head):
            return
        if one.content is not None and parse.lemmas[head] in words("saying"):
            return
        whole = self._with_further(one)
        actor, patient = self._roles(whole)
        if actor is None and whole.acted_on is None and not self._bare_passive(whole):
            return
        if any(self.texts[t] in _EMPTY for t in (actor, patient) if t is not None):
            return
        yield self._statement(whole, actor, patient, negated=self._negated(one, whole, actor, patient), outer=one)

    def _clause(self, head: int) -> Clause:
        known = self._clauses.get(head)
        if known is None:
            known = self._clauses[head] = clause(self.parse, head, self.texts)
            if known.subject is None and known.acted_on is None and lends_subject(self.parse, head):
                lender = self._clause(self.parse.heads[head])
                known.subject = lender.subject if lender.subject is not None else lender.acted_on
        return known

    def _asks(self, head: int) -> bool:
        children = self.parse.children[head]
        return bool(children) and self.texts[children[-1]] == "?"

    def _with_further(self, one: Clause) -> Clause:
        """Return the clause that "plans to close" tells of: the closing, by who plans it."""
        if one.further is None or not self._passes_on(one):
            return one
        inner = self._clause(one.further)
        subject = one.subject if one.subject is not None else one.acted_on
        if any(self.parse.deps[a] == "aux:pass" for a in inner.auxiliaries):
            return replace(inner, acted_on=subject, subject=None)
        return replace(inner, subject=subject, acted_on=None)

    def _passes_on(self, one: Clause) -> bool:
        """Tell whether the verb leaves the telling to the one behind it; "invited him to come" tells of inviting."""
        if one.object is not None:
            return False
        lemma = self.parse.lemmas[one.head]
        return lemma in _PHASES or lemma in words(*_PLANNING, *_REFUSING)

    def _roles(self, one: Clause) -> tuple[int | None, int | None]:
        """Return who does it and to whom: a passive is turned round."""
        if one.acted_on is not None:
            return one.agent, one.acted_on
        if self._bare_passive(one):
            return one.agent, one.subject
        actor, patient = one.subject, one.object
        if actor is not None:
            actor = antecedent(self.parse, actor, one.head, self.texts)
        if patient is not None:
            patient = antecedent(self.parse, patient, one.head, self.texts)
        elif one.copula is not None and self.parse.tags[one.head] in _NOMINAL:
            patient = one.head
        return actor, patient

    def _bare_passive(self, one: Clause) -> bool:
        """Tell whether a participle without "be" is meant as a passive: "Three held after raid"."""
        participle = self.parse.tags[one.head] == "VBN" and not one.auxiliaries
        return participle and one.subject is not None and one.object is None

    def _negated(self, outer: Clause, inner: Clause, actor: int | None, patient: int | None) -> bool:
        """Tell whether an odd number of words turns it round: "not", "no one", "failed to"."""
        lemma = self.parse.lemmas[outer.head]
        refused = outer is not inner and lemma in words(*_REFUSING)
        none = sum(
            self.texts[c] == "no" for token in (actor, patient) if token is not None for c in self._inside(token)
        )
        own = inner.negated and inner is not outer
        return bool((outer.negated + own + refused + none + self._doubted(outer.head)) % 2)

    def _doubted(self, head: int) -> bool:
        """Tell whether the "not" stands before the verb that it hangs on: "did not believe that he had decided"."""
        above = self.parse.heads[head]
        if self.parse.deps[head] != "ccomp" or self.parse.lemmas[above] not in words("believing"):
            return False
        return self._clause(above).negated

    def _inside(self, token: int) -> list[int]:
        return [c for c in self.parse.children[token] if self.parse.deps[c] == "det"]

    def _statement(self, one: Clause, actor: int | None, patient: int | None, *, negated: bool, outer: Clause) -> Found:
        parts = (one.head, outer.head, *outer.auxiliaries, *one.auxiliaries)
        ends = [(token, token + 1) for token in parts]
        subject, first = self._phrase(actor, ends)
        if actor is not None and actor == one.agent:
            subject = subject.removeprefix("by ")
        target, _ = self._phrase(patient, ends) if patient != one.head else (self._nominal(one, ends), first)
        if not target and one.further is not None and self.parse.tags[one.further] == "VBG":
            target = self._deed_named(one.further, ends)
        if not target and one.oblique is not None:
            target, _ = self._phrase(one.oblique, ends)
        span = Span(self.parse.starts[min(s for s, _ in ends)], self.parse.ends[max(e for _, e in ends) - 1])
        made = Statement(
            subject=subject,
            predicate=self._predicate(one, patient),
            object=target,
            polarity="negative" if negated else "positive",
            status=self._status(one, outer),
        )
        return Found(span, made)

    def _phrase(self, token: int | None, ends: list[tuple[int, int]]) -> tuple[str, int]:
        """Return a phrase as written, and note which tokens it covers."""
        if token is None:
            return "", 0
        first, last = phrase(self.parse, token)
        ends.append((first, last))
        return self._words(first, last), first

    def _deed_named(self, token: int, ends: list[tuple[int, int]]) -> str:
        """Return the deed that is the object of another, with what it is done to: "ruled out closing the harbour"."""
        done_to = self._clause(token).object
        last = phrase(self.parse, done_to)[1] if done_to is not None else token + 1
        ends.append((token, max(last, token + 1)))
        return self._words(token, max(last, token + 1))

    def _nominal(self, one: Clause, ends: list[tuple[int, int]]) -> str:
        """Return what somebody is, from behind "be" on: "the aggressor"."""
        first, last = phrase(self.parse, one.head)
        first = max([first, *(a + 1 for a in one.auxiliaries if a < one.head)])
        ends.append((first, last))
        return self._words(first, last)

    def _words(self, first: int, last: int) -> str:
        return " ".join(self.text[self.parse.starts[first] : self.parse.ends[last - 1]].split())

    def _predicate(self, one: Clause, patient: int | None) -> str:
        if one.copula is not None:
            return "be" if patient == one.head else f"be {self.parse.lemmas[one.head]}"
        particle = f" {self.texts[one.particle]}" if one.particle is not None else ""
        return self.parse.lemmas[one.head] + particle

    def _status(self, one: Clause, outer: Clause) -> str:
        """Return "denied", "possible", "expected", "done" or "affirmed"."""
        lemmas, tags = self.parse.lemmas, self.parse.tags
        if self._denied(outer.head):
            return "denied"
        to_come = outer is not one and lemmas[outer.head] in words(*_PLANNING)
        helping = {*outer.auxiliaries, *one.auxiliaries}
        if not words("possible").isdisjoint(self.texts[a] for a in helping):
            return "possible"
        if to_come or not words("modals").isdisjoint(self.texts[a] for a in helping):
            return "expected"
        if tags[outer.head] == "VBD" or any(tags[a] == "VBD" or lemmas[a] == "have" for a in helping):
            return "done"
        return "affirmed"

    def _denied(self, head: int) -> bool:
        """Tell whether a clause is what somebody denies: "denied that …", "rejected reports that …"."""
        parse, above = self.parse, self.parse.heads[head]
        if above == head:
            return False
        if parse.deps[head] in ("ccomp", "xcomp"):
            return parse.lemmas[above] in words("denying")
        if parse.deps[head].startswith("acl") and parse.lemmas[above] in words("denied_nouns"):
            return parse.lemmas[parse.heads[above]] in words("denying")
        return False

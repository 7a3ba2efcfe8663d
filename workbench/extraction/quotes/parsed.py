"""Syntax with a parse at hand: the words' rules lead, the parse widens subjects and doubts verbs.

Measured on the development gold, a parse alone names fewer subjects of speech right than the rules do. Two things it
knows better: how far left a long subject reaches ("Observers in Tavland and around | the country | say"), and that a
word the rules take for a verb is a noun ("the claims") or stands beside a noun ("people accused of").
"""

from __future__ import annotations

from workbench.extraction.parse import Parse
from workbench.extraction.quotes.page import Page, Unit
from workbench.extraction.quotes.syntax import Part, Phrase, TokenSyntax, part_of

_NOMINAL = frozenset(("nmod", "obl", "compound", "conj", "nsubj", "obj", "amod", "appos"))
_BREAKS = frozenset((",", ":", ";", "-", "--", "–", "—"))
_RELATIVE = frozenset(("who", "that", "which"))
_OPENING = Part.DETERMINER | Part.OPEN | Part.ROLE
"""What a subject may begin with."""
_CLAUSAL = ("ccomp", "xcomp", "parataxis")


class ParsedSyntax(TokenSyntax):
    """`TokenSyntax`, helped by a parse.

    Args:
        page: The page.
        parse: The parse of its document.
    """

    def __init__(self, page: Page, parse: Parse) -> None:
        super().__init__(page)
        self.parse = parse

    def phrase_ending(self, unit: Unit, last: int) -> Phrase | None:
        """See `Syntax.phrase_ending`; a subject begins where the parse has it begin, if no comma lies between."""
        phrase = super().phrase_ending(unit, last)
        if phrase is None or phrase.start == 0 or unit.items[last] < 0:
            return phrase
        start = self._subject_start(unit, phrase)
        return Phrase(start, phrase.end) if start < phrase.start else phrase

    def _subject_start(self, unit: Unit, phrase: Phrase) -> int:
        """The first item of the subject that ends with a phrase; the phrase's own first where there is none."""
        parse, table = self.parse, self.page.table
        last = parse.at(table.starts[unit.items[phrase.end - 1]])
        token = last
        while parse.heads[token] != token and not parse.deps[token].startswith("nsubj"):
            token = parse.heads[token]
        if not parse.deps[token].startswith("nsubj") or parse.subtree(token)[1] != last + 1:
            return phrase.start
        begins = parse.starts[parse.subtree(token)[0]]
        start = phrase.start
        while start > 0 and unit.items[start - 1] >= 0 and table.starts[unit.items[start - 1]] >= begins:
            start -= 1
        while start < phrase.start and not part_of(unit.lower[start]) & _OPENING:
            start += 1
        return start if self._one_phrase(unit, start, phrase.start) else phrase.start

    def _one_phrase(self, unit: Unit, start: int, end: int) -> bool:
        """Whether items can open a noun phrase: no comma among them, no verb but in a relative clause."""
        added = unit.lower[start:end]
        if not _BREAKS.isdisjoint(added):
            return False
        return not _RELATIVE.isdisjoint(added) or not any(part_of(low) & Part.AUXILIARY for low in added)

    def doubts(self, unit: Unit, k: int) -> bool:
        """See `Syntax.doubts`: a noun without a clause, or a participle beside a noun ("people accused of")."""
        parse = self.parse
        token = parse.at(self.page.table.starts[unit.items[k]])
        tag = parse.tags[token]
        if parse.child(token, *_CLAUSAL) is not None:
            return False
        return parse.deps[token] == "acl" or (tag[:2] in ("NN", "JJ") and parse.labels[token] in _NOMINAL)

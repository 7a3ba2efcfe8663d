"""Where the quote rules ask for syntax, and the answer that words alone can give.

With a trained pipeline `parsed.ParsedSyntax` takes its place.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, Protocol

from workbench.extraction.people.lexicon import words
from workbench.extraction.quotes.lexicon import Form, nouns, verbs, word_set
from workbench.extraction.quotes.page import QUOTED, Page, Unit


class Phrase(NamedTuple):
    """A noun phrase: items ``[start, end)`` of a unit."""

    start: int
    end: int


class Syntax(Protocol):
    """What the rules ask of syntax. All places are places among a unit's items."""

    def phrase_ending(self, unit: Unit, last: int) -> Phrase | None:
        """The noun phrase whose last item is ``last``, e.g. the subject before a verb."""

    def phrase_starting(self, unit: Unit, first: int) -> Phrase | None:
        """The noun phrase that starts at ``first``, apposition included."""

    def clause_subject(self, unit: Unit, before: int) -> Phrase | None:
        """The subject of the clause that ``before`` belongs to, found from the clause's start."""

    def is_verb(self, unit: Unit, k: int) -> bool:
        """Whether an item is a finite verb or auxiliary."""

    def doubts(self, unit: Unit, k: int) -> bool:
        """Whether an item that looks like a verb of saying is none, as far as more than its form tells."""


class Part:
    """Word classes, told from closed lists and endings; plain integers, for an enum's flags are ten times slower."""

    NONE = 0
    DETERMINER = 1
    PRONOUN = 2
    PREPOSITION = 4
    CONJUNCTION = 8
    AUXILIARY = 16
    ADVERB = 32
    VERB = 64
    DAY = 128
    PUNCTUATION = 256
    ROLE = 512
    SUBJECT = 1024
    """A pronoun that is a whole subject."""
    OPEN = 2048
    """Any other word: noun, adjective, number."""


_SUBJECTS = word_set("subjects")
_POSSESSIVE = frozenset(("'s", "'", "s'"))
_SUBORDINATING = frozenset(("as", "than", "like", "before", "after", "since", "until", "following", "including"))
_JOINING = word_set("joining_words")
_COUNTING = word_set("counting")
_NO_VERBS = nouns("content") | nouns("carriers") | nouns("occasions") | {"taking", "hitting"}


@cache
def part_of(low: str) -> int:
    """Classes of one lower-case word; none for "", what stands beyond the ends of a sentence."""
    if not low:
        return Part.NONE
    if low == QUOTED or not (low[0].isalnum() or low[0] in "@#$£€'"):
        return Part.PUNCTUATION
    part = Part.NONE
    for name, flag in (
        ("determiners", Part.DETERMINER), ("pronouns", Part.PRONOUN), ("prepositions", Part.PREPOSITION),
        ("conjunctions", Part.CONJUNCTION), ("auxiliaries", Part.AUXILIARY), ("adverbs", Part.ADVERB),
        ("days", Part.DAY), ("months", Part.DAY), ("roles", Part.ROLE), ("verbs", Part.VERB),
    ):  # fmt: skip
        if low in words(name):
            part |= flag
    if low in _SUBJECTS:
        part |= Part.SUBJECT
    if low.endswith("ly") and len(low) > 4 and low not in words("not_adverbs"):
        part |= Part.ADVERB
    known = verbs().get(low)
    if not part and (
        (known and known.form is not Form.BASE and low not in _NO_VERBS and not low.endswith("s"))
        or (low.endswith("ed") and len(low) > 4 and low not in words("not_verbs"))
    ):
        part |= Part.VERB
    return part or Part.OPEN


class TokenSyntax:
    """Noun phrases and subjects from word classes and capitals."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def part(self, unit: Unit, k: int) -> int:
        """Classes of an item; a capitalised word inside a sentence is a name, whatever its letters spell."""
        low = unit.lower[k]
        part = part_of(low)
        if low == "us" and unit.items[k] >= 0 and self.page.table.words[unit.items[k]] == "US":
            return Part.OPEN
        if part & (Part.PUNCTUATION | Part.PRONOUN) or not self.page.capital(unit, k) or low == "'s":
            return part
        if not k and part == Part.ADVERB and low.endswith("ly") and low not in words("adverbs") and len(unit) > 1:
            opens = part_of(unit.lower[1]) & Part.PUNCTUATION or not self.is_verb(unit, 1)
            return part if opens else Part.OPEN  # "Connolly | says"
        if part & (Part.DETERMINER | Part.PREPOSITION | Part.CONJUNCTION | Part.AUXILIARY | Part.ADVERB) and (
            k == 0 or low in ("the", "a", "an", "of", "and", "in", "but", "for", "on")
        ):
            return part
        if part & Part.VERB and (k == 0 or self.page.table.paragraph[unit.items[k]] in self.page.table.titled):
            return part
        return (part & (Part.ROLE | Part.DAY)) | Part.OPEN

    def is_verb(self, unit: Unit, k: int) -> bool:
        """Whether an item can be a finite verb or auxiliary."""
        return bool(self.part(unit, k) & (Part.VERB | Part.AUXILIARY)) and unit.lower[k] not in _POSSESSIVE

    def doubts(self, unit: Unit, k: int) -> bool:  # noqa: ARG002 - words alone tell no more than their form
        """See `Syntax.doubts`."""
        return False

    def _nounish(self, unit: Unit, k: int) -> bool:
        part = self.part(unit, k)
        if part & Part.DAY and unit.lower[k] not in ("may", "march", "april", "june", "august", "jan"):
            return False
        return bool(part & (Part.OPEN | Part.ROLE))

    def phrase_ending(self, unit: Unit, last: int) -> Phrase | None:
        """See `Syntax.phrase_ending`."""
        if last < 0:
            return None
        if unit.lower[last] == ")":
            opening = last
            while opening > 0 and unit.lower[opening] != "(":
                opening -= 1
            inner = self.phrase_ending(unit, opening - 1)
            return Phrase(inner.start, last + 1) if inner else None
        if part_of(unit.lower[last]) & Part.SUBJECT:
            return Phrase(last, last + 1)
        if not self._nounish(unit, last):
            return None
        return Phrase(self._left(unit, last), last + 1)

    def _left(self, unit: Unit, last: int) -> int:
        """Walk left from a noun to the start of its phrase."""
        start, k = last, last - 1
        while k >= 0 and last - k < 30:
            low, part = unit.lower[k], self.part(unit, k)
            if low in _POSSESSIVE or self._nounish(unit, k):
                if not self._goes_on_left(unit, k, start):
                    break
                start, k = k, k - 1
            elif part & Part.DETERMINER:
                if low == "that":
                    break
                start, k = k, k - 1
                if not self._joined(unit, k):
                    break
            elif (part & Part.ADVERB and start < last and k > 0 and unit.lower[k - 1] in ("a", "an", "the")) or (
                low in _JOINING and self._joined(unit, k)
            ):
                k -= 1
            elif low == "," and self._enumerates(unit, k, start, last):
                return k - 2  # "the Foreign, Commonwealth & Development Office"
            elif (
                part & Part.VERB
                and low.endswith("ed")
                and k > 0
                and (part_of(unit.lower[k - 1]) & Part.DETERMINER or unit.lower[k - 1] == "of")
            ):
                start, k = k, k - 1  # "the retired judge"
            else:
                break
        return start

    def _goes_on_left(self, unit: Unit, k: int, start: int) -> bool:
        """Whether a noun left of a phrase belongs to it: "statement | Smith" does not, "member | Smith" does."""
        low = unit.lower[k]
        if low in _POSSESSIVE or not self.page.capital(unit, start) or self.page.capital(unit, k):
            return True
        return not (low in nouns("carriers") and not part_of(low) & Part.ROLE)

    def _enumerates(self, unit: Unit, comma: int, start: int, last: int) -> bool:
        """Whether a comma stands inside the name of a body that lists what it is for."""
        listing = any(unit.lower[k] in ("&", "and") for k in range(start, last))
        return listing and comma >= 2 and self.page.capital(unit, comma - 1) and unit.lower[comma - 2] == "the"

    def _joined(self, unit: Unit, k: int) -> bool:
        """Whether the preposition at ``k`` hangs on a noun of the same phrase."""
        if k < 1 or unit.lower[k] not in _JOINING:
            return False
        before = unit.lower[k - 1]
        if unit.lower[k] in ("and", "or", "&"):
            if not self.page.capital(unit, k + 1) and part_of(unit.lower[k + 1]) & (Part.OPEN | Part.ROLE):
                return self._nounish(unit, k - 1)
            return self.page.capital(unit, k - 1) and self._nounish(unit, k - 1)
        if before in nouns("carriers") or not self._nounish(unit, k - 1):
            return before in ("one", "some", "many", "most", "all", "several", "both") and unit.lower[k] == "of"
        if unit.lower[k] in ("of", "for"):
            return True
        if unit.lower[k] != "to" and not part_of(unit.lower[k - 1]) & Part.DAY:
            outer = self._left(unit, k - 1)
            if outer == 0 and part_of(unit.lower[0]) & Part.DETERMINER:
                return True
        return bool(part_of(before) & Part.ROLE) or before.endswith(("s", "er", "or", "ist", "man"))

    def phrase_starting(self, unit: Unit, first: int) -> Phrase | None:
        """See `Syntax.phrase_starting`."""
        n = len(unit)
        if first >= n:
            return None
        part = part_of(unit.lower[first])
        determines = part & Part.DETERMINER and first + 1 < n and self._nounish(unit, first + 1)
        partitive = first + 1 < n and unit.lower[first + 1] == "of"
        if part & Part.SUBJECT and not determines and not partitive:
            return Phrase(first, first + 1)
        end = self._right(unit, first)
        if end <= first:
            return None
        return Phrase(first, self._apposition(unit, end))

    def _right(self, unit: Unit, first: int) -> int:
        """Walk right over one noun phrase, prepositional complements included."""
        k, n, end = first, len(unit), first
        while k < n:
            low, part = unit.lower[k], self.part(unit, k)
            if self._nounish(unit, k) or (low in _POSSESSIVE and k > first):
                k += 1
                end = k
            elif (
                (part & Part.DETERMINER and (k == first or unit.lower[k - 1] in _JOINING))
                or (low in _JOINING and end > first and self._complement(unit, k, first))
                or (part & Part.ADVERB and end == first and k > first)
                or (part & Part.VERB and k > first and end == first and low.endswith("ed"))
                or (k == first and self._retired(unit, k))
            ):
                k += 1
                if low in _COUNTING and unit.lower[k - 2] == "of" and not (k < n and self._nounish(unit, k)):
                    return k  # "the father of two"
            else:
                break
        return end

    def _retired(self, unit: Unit, k: int) -> bool:
        """Whether a participle opens a noun phrase: "retired | general Ana Roe"."""
        low = unit.lower[k]
        if not low.endswith("ed") or low in verbs() or self.page.capital(unit, k) or k + 2 >= len(unit):
            return False
        return bool(part_of(unit.lower[k + 1]) & (Part.OPEN | Part.ROLE)) and not self.is_verb(unit, k + 1)

    def _complement(self, unit: Unit, k: int, first: int) -> bool:
        """Whether "of", "for", "at" ... inside a phrase leads to a complement of its noun and not to an adverbial."""
        if k + 1 >= len(unit) or unit.lower[k + 1] in nouns("carriers"):
            return False
        low, following = unit.lower[k], self.part(unit, k + 1)
        if low in ("and", "or", "&"):
            named = k + 1 + (unit.lower[k + 1] == "the")
            joined = named < len(unit) and self._nounish(unit, named) and self.page.capital(unit, named)
            return joined and self.page.capital(unit, k - 1)
        if following & Part.DAY or not (following & (Part.OPEN | Part.ROLE | Part.DETERMINER)):
            return False
        if low == "to" and unit.lower[k - 1] in ("ambassador", "envoy", "adviser", "advisor", "delegate"):
            return True
        if low in ("of", "for"):
            return not (low == "for" and self.page.capital(unit, k - 1) and k - first <= 2)
        if unit.lower[k + 1] in ("a", "an") and k + 2 < len(unit):
            return False
        return bool(part_of(unit.lower[k - 1]) & Part.ROLE) and not self.page.capital(unit, k - 1)

    def _apposition(self, unit: Unit, end: int) -> int:
        """Take ", the minister of X," and ", 46," behind a name into its phrase."""
        n = len(unit)
        if end < n and unit.lower[end] == "(":
            closing = end
            while closing < n and unit.lower[closing] != ")" and closing - end < 12:
                closing += 1
            end = closing + 1 if closing < n and unit.lower[closing] == ")" else end
        if end >= n or unit.lower[end] != "," or end + 1 >= n:
            return end
        first = end + 1
        low = unit.lower[first]
        if low.isdigit():
            aged = first + 1 >= n or unit.lower[first + 1] in (",", "(", ".")
            return first + 1 if aged and len(low) < 4 else end
        after_article = part_of(low) & Part.DETERMINER
        if self._names_holder(unit, end):
            return self._past_capitals(unit, first)
        if not (
            after_article or part_of(low) & Part.ROLE or low in ("former", "senior", "chief", "executive", "co-founder")
        ):
            return end
        k, relative = self._right(unit, first), False
        while k < n and unit.lower[k] not in (",", QUOTED, ".", ";", ":") and k - first < 30:
            relative = relative or unit.lower[k] in ("who", "which", "that", "whose")
            participle = unit.lower[k].endswith("ed") and unit.lower[k] not in verbs()
            if self.is_verb(unit, k) and not relative and not participle:
                return end
            k += 1
        return k if k < n else end

    def _past_capitals(self, unit: Unit, k: int) -> int:
        while k < len(unit) and self.page.capital(unit, k):
            k += 1
        return k

    def _names_holder(self, unit: Unit, comma: int) -> bool:
        """Whether a name between commas follows an office: "the prosecutor, Jane Roe,"."""
        if not part_of(unit.lower[comma - 1]) & Part.ROLE or self.page.capital(unit, comma - 1):
            return False
        behind = self._past_capitals(unit, comma + 1)
        ended = behind >= len(unit) or unit.lower[behind] in (",", ".", QUOTED)
        return 2 <= behind - comma - 1 <= 3 and ended

    def clause_subject(self, unit: Unit, before: int) -> Phrase | None:
        """See `Syntax.clause_subject`."""
        k = 0
        while k < before:
            k = self._skip_adverbials(unit, k, before)
            if k >= before:
                return None
            phrase = self.phrase_starting(unit, k)
            if phrase is not None and phrase.end <= before and self.page.end(unit, phrase.end - 1):
                return phrase
            k += 1
        return None

    def _skip_adverbials(self, unit: Unit, k: int, before: int) -> int:
        """Skip connectives, adverbs and leading prepositional or subordinate clauses up to their comma."""
        while k < before:
            low, part = unit.lower[k], self.part(unit, k)
            if part & Part.SUBJECT and low not in ("that", "this", "these", "those", "some", "all", "both", "many"):
                return k
            if part & (Part.PREPOSITION | Part.CONJUNCTION) and low not in ("and", "but", "or", "so", "yet"):
                k = self._comma_after(unit, k, before, stop=not part & Part.CONJUNCTION and low not in _SUBORDINATING)
            elif part & Part.VERB or low.endswith("ing"):
                k = self._comma_after(unit, k, before) if self.page.capital(unit, k) else k + 1
            elif part & (Part.ADVERB | Part.CONJUNCTION | Part.PUNCTUATION | Part.DAY) and not part & Part.DETERMINER:
                k += 1
            else:
                return k
        return k

    def _comma_after(self, unit: Unit, k: int, before: int, *, stop: bool = False) -> int:
        """The item behind the next comma that a noun phrase follows; with ``stop``, a pronoun that is a subject."""
        while k < before:
            if stop and unit.lower[k] in ("he", "she", "they", "we", "i"):
                return k
            if unit.lower[k] == "," and k + 1 < before:
                part = self.part(unit, k + 1)
                if part & (Part.OPEN | Part.ROLE | Part.DETERMINER | Part.SUBJECT) and not unit.lower[k + 1].isdigit():
                    return k + 1
            k += 1
        return k

"""Give each quoted stretch its cue and its speaker."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.extraction.quotes import kinds
from workbench.extraction.quotes.cues import Cue, CueForm
from workbench.extraction.quotes.lexicon import nouns
from workbench.extraction.quotes.page import QUOTED, Page, Unit
from workbench.extraction.quotes.syntax import Part, Phrase, Syntax, part_of

_DASHES = frozenset(("-", "--", "–", "—", "―"))
_INVERTING = frozenset(
    "say add ask write reply explain recall note tell declare continue conclude argue insist shout tweet warn joke announce "
    "report state claim observe respond read go".split()
)


Words = tuple[int, int]
"""A stretch of words, items or characters, end exclusive."""


@dataclass(slots=True)
class Attribution:
    """Content with its cue and speaker, places counted in words and characters.

    Attributes:
        unit: The unit of the cue, or of the first region.
        regions: The quoted stretches of it.
        cue: The cue, if there is one.
        speaker: First word of the speaker's mention and the word behind it.
        pieces: Characters of the content.
        rule: Why.
        follows: It has no cue of its own: the speaker is still talking.
    """

    unit: int
    regions: list[int] = field(default_factory=list)
    cue: Cue | None = None
    speaker: tuple[int, int] | None = None
    pieces: list[tuple[int, int]] = field(default_factory=list)
    rule: str = ""
    follows: bool = False


def word_span(unit: Unit, phrase: Phrase | None) -> tuple[int, int] | None:
    """A phrase of a unit as words of the document; None when a quoted stretch is all it holds."""
    if phrase is None:
        return None
    held = [unit.items[k] for k in range(phrase.start, phrase.end) if unit.items[k] >= 0]
    return (held[0], held[-1] + 1) if held else None


class Finder:
    """Answers who speaks for the cues and regions of one page."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax

    # ------------------------------------------------------------ the subject of a cue
    def subject(self, unit: Unit, cue: Cue, earlier: Phrase | None) -> Phrase | None:
        """Return who says it.

        Args:
            unit: The sentence.
            cue: The cue in it.
            earlier: Subject of the cue before it in the same sentence.
        """
        if cue.form is CueForm.ACCORDING:
            return self.syntax.phrase_starting(unit, cue.end)
        if cue.form is CueForm.NOUN:
            return self._owner(unit, cue, earlier)
        if cue.form is CueForm.PASSIVE:
            return self._agent(unit, cue)
        if cue.form in (CueForm.PARTICIPLE, CueForm.INFINITIVE):
            if cue.form is CueForm.PARTICIPLE and (agent := self._beside(unit, cue)) is not None:
                return agent
            if cue.form is CueForm.PARTICIPLE and cue.start == 0:
                return self._behind_comma(unit, cue.end)
            return earlier or self.syntax.clause_subject(unit, cue.start)
        return self._finite_subject(unit, cue, earlier)

    def _finite_subject(self, unit: Unit, cue: Cue, earlier: Phrase | None) -> Phrase | None:
        left = cue.start - 1
        if self.inverted(unit, cue):
            return self.syntax.phrase_starting(unit, cue.end)
        if left < 0:
            return None
        low = unit.lower[left]
        if low in ("and", "but", "or", "then"):
            return earlier or self.syntax.clause_subject(unit, left)
        if low in _DASHES or low in (",", QUOTED):
            return self._behind_insertion(unit, left) or earlier or self.syntax.clause_subject(unit, left)
        phrase = self.syntax.phrase_ending(unit, left)
        if phrase is not None and phrase.start >= 2 and unit.lower[phrase.end - 1].isdigit():
            phrase = self.syntax.phrase_ending(unit, phrase.start - 2) or phrase  # "who in 2010 said"
        return phrase or earlier or self.syntax.clause_subject(unit, cue.start)

    def _behind_insertion(self, unit: Unit, comma: int) -> Phrase | None:
        """The noun phrase whose appositions, relative clauses and places end at a comma right before the verb."""
        left = comma
        while (earlier := self._segment_start(unit, left)) > 0 and self._is_insertion(unit, earlier + 1, left):
            left = earlier
        if left == comma or unit.lower[left] == QUOTED:
            return None
        head = self.syntax.phrase_ending(unit, left - 1)
        if head is None:
            return None
        inserted = unit.lower[left + 1]
        return head if inserted in ("who", "which", "whose", "in", "at") else Phrase(head.start, comma)

    @staticmethod
    def _segment_start(unit: Unit, comma: int) -> int:
        """The comma or dash left of one; 0 if there is none near."""
        k = comma - 1
        while k > 0 and comma - k < 40:
            if unit.lower[k] in (",", QUOTED, ":", ";") or unit.lower[k] in _DASHES:
                return k if unit.lower[k] == "," or unit.lower[k] in _DASHES else 0
            k -= 1
        return 0

    def _is_insertion(self, unit: Unit, start: int, end: int) -> bool:
        """Whether items between two commas only add to the noun before: apposition, age, place, relative clause."""
        low, part = unit.lower[start], part_of(unit.lower[start])
        if low in ("who", "which", "whose", "where"):
            return True
        if any(self.syntax.is_verb(unit, k) for k in range(start, end)) and low not in ("the", "a", "an", "one"):
            return False
        if end - start <= 2 and (self.page.capital(unit, start) or low.isdigit()):
            return start >= 2 and (
                self.page.capital(unit, start - 2) or bool(part_of(unit.lower[start - 2]) & Part.ROLE)
            )
        return bool(part & (Part.DETERMINER | Part.ROLE | Part.PREPOSITION)) or low in (
            "former",
            "one",
            "herself",
            "himself",
        )

    def inverted(self, unit: Unit, cue: Cue) -> bool:
        """Whether the subject follows its verb: "said Smith"."""
        if cue.form is not CueForm.FINITE or cue.lemma not in _INVERTING or cue.start != cue.head:
            return False
        left = unit.lower[cue.start - 1] if cue.start else QUOTED
        if left not in (QUOTED, ",", *_DASHES):
            return False
        after = cue.end
        if after >= len(unit):
            return False
        low = unit.lower[after]
        if part_of(low) & (Part.DAY | Part.PREPOSITION | Part.CONJUNCTION | Part.PUNCTUATION):
            return False
        phrase = self.syntax.phrase_starting(unit, after)
        if phrase is None or (left == "," and not self._ends_clause(unit, phrase.end)):
            return False
        named = self.page.capital(unit, after) or bool(part_of(low) & (Part.DETERMINER | Part.ROLE))
        return named or low in ("he", "she", "they") or left == QUOTED

    @staticmethod
    def _ends_clause(unit: Unit, k: int) -> bool:
        """Whether no verb can follow at ``k``: punctuation, a day, a preposition or the end."""
        return k >= len(unit) or bool(part_of(unit.lower[k]) & (Part.PUNCTUATION | Part.DAY | Part.PREPOSITION))

    def _behind_comma(self, unit: Unit, k: int) -> Phrase | None:
        """The subject behind a fronted participle: "Calling it “absurd,” Roe left"."""
        while k + 1 < len(unit):
            ended = unit.items[k] < 0 and self.page.inner(-1 - unit.items[k]).rstrip()[-1:] == ","
            if unit.lower[k] == "," or ended:
                phrase = self.syntax.phrase_starting(unit, k + 1)
                if phrase is not None and phrase.end < len(unit) and self._can_speak(unit, phrase):
                    return phrase
            k += 1
        return None

    def _beside(self, unit: Unit, cue: Cue) -> Phrase | None:
        """The noun right before a participle: "footage of Smith saying", "with Roe adding"."""
        left = cue.start - 1
        if left < 1 or not self.page.capital(unit, left) and not part_of(unit.lower[left]) & Part.ROLE:
            return None
        if unit.lower[left] in nouns("carriers") or part_of(unit.lower[left]) & Part.DAY:
            return None
        first = left
        while first > 0 and self.page.capital(unit, first - 1):
            first -= 1
        if first <= left and self.page.capital(unit, left):
            return Phrase(first, left + 1)
        phrase = self.syntax.phrase_ending(unit, left)
        return phrase if phrase is not None and self._can_speak(unit, phrase) else None

    def _owner(self, unit: Unit, cue: Cue, earlier: Phrase | None) -> Phrase | None:
        """Whose claim it is: "Smith's claim", "his claim", "the claim by Smith", else the clause's subject."""
        k = cue.head - 1
        while k >= 0 and cue.head - k < 6:
            low = unit.lower[k]
            if low in ("'s", "'"):
                owner = self.syntax.phrase_ending(unit, k - 1)
                return Phrase(owner.start, k + 1) if owner else None
            if low in ("his", "her", "their", "its", "my", "our", "your"):
                return Phrase(k, k + 1)
            if not part_of(low) & (Part.OPEN | Part.ROLE | Part.ADVERB):
                break
            k -= 1
        if cue.end < len(unit) and unit.lower[cue.end] in ("by", "from"):
            return self.syntax.phrase_starting(unit, cue.end + 1)
        return earlier or self.syntax.clause_subject(unit, cue.head)

    def _agent(self, unit: Unit, cue: Cue) -> Phrase | None:
        for k in range(cue.end, min(len(unit), cue.end + 12)):
            if unit.lower[k] == "by":
                return self.syntax.phrase_starting(unit, k + 1)
            if unit.lower[k] in (",", ".", "that", QUOTED):
                break
        return None

    # ------------------------------------------------------------ the cue of a quoted stretch
    def after(self, unit: Unit, place: int, cues: list[Cue]) -> tuple[Cue, Phrase | None] | None:
        """The attribution right behind a quoted stretch: ``"…," Smith said``, ``"…," said Smith``."""
        n = len(unit)
        k = place + 1
        while k < n and (unit.lower[k] in (",", ".") or unit.lower[k] in _DASHES):
            k += 1
        if k >= n:
            return None
        if unit.lower[k] == "as" and k + 1 < n:
            k += 1
        inner = self.page.inner(-1 - unit.items[place]).rstrip("'’ ")
        ended = inner[-1:] in ",?!.…—-" or k > place + 1
        for cue in cues:
            if cue.start < k or cue.start - k > 40:
                continue
            found = self._attributes(unit, k, cue, ended=ended)
            if found is not None:
                return cue, found
            if cue.form is CueForm.FINITE:
                break
        return None

    def _attributes(self, unit: Unit, k: int, cue: Cue, *, ended: bool) -> Phrase | None:
        """Subject of ``cue`` when it attributes what ends before ``k``."""
        if cue.form is CueForm.ACCORDING and cue.start == k:
            return self.syntax.phrase_starting(unit, cue.end)
        if cue.form is not CueForm.FINITE or "clause" not in cue.frames and cue.lemma not in _INVERTING | {"tell"}:
            return None
        if cue.start == k:
            return self.syntax.phrase_starting(unit, cue.end) if ended or self.inverted(unit, cue) else None
        if not ended or part_of(unit.lower[k]) & (Part.CONJUNCTION | Part.PREPOSITION) and unit.lower[k] != "one":
            return None
        phrase = self.syntax.phrase_starting(unit, k)
        if phrase is None or phrase.end > cue.start:
            return self.syntax.phrase_ending(unit, cue.start - 1) if phrase is not None else None
        between = range(phrase.end, cue.start)
        if any(unit.lower[j] == QUOTED for j in between):
            return None
        if any(self.syntax.is_verb(unit, j) for j in between) and unit.lower[phrase.end] not in (",", "who", "("):
            return None
        if phrase.end < cue.start and unit.lower[cue.start - 1] == ",":
            return Phrase(phrase.start, cue.start - 1)
        return phrase

    def before(self, unit: Unit, place: int, cues: list[Cue]) -> Cue | None:
        """The nearest cue left of a quoted stretch; a finite one before a passive or a noun."""
        best: Cue | None = None
        for cue in cues:
            if cue.end > place:
                break
            if best is not None and cue.form in (CueForm.PASSIVE, CueForm.NOUN, CueForm.INFINITIVE):
                continue
            best = cue
        return best

    def colon(self, unit: Unit, place: int) -> Phrase | None:
        """The name before a colon or dash right before a quoted stretch: ``Smith: "…"``."""
        if place < 2 or unit.lower[place - 1] != ":":
            return None
        near = self.syntax.phrase_ending(unit, place - 2)
        if near is not None and (near.start == 0 or self.page.capital(unit, near.start)):
            return near
        return self.syntax.clause_subject(unit, place - 1) or near

    def signed(self, unit: Unit, place: int) -> Phrase | None:
        """The name that signs a quoted stretch: ``"…" - Jane Roe``."""
        first = place + 1
        while first < len(unit) and unit.lower[first] in _DASHES:
            first += 1
        if first >= len(unit) or not self.page.capital(unit, first):
            return None
        gap = self.page.table.text[self.page.end(unit, place) : self.page.start(unit, first)]
        if not any(dash in gap for dash in _DASHES):
            return None
        phrase = self.syntax.phrase_starting(unit, first)
        if phrase is None:
            return None
        rest = unit.lower[phrase.end] if phrase.end < len(unit) else "."
        return phrase if rest in (".", ",", "(", ";", QUOTED) else None

    def headed(self, unit: Unit, place: int) -> Phrase | None:
        """The name that heads a headline: "Roe: Taxes Are ‘Too High’"."""
        first = unit.items[0]
        if first < 0 or (unit.index and self.page.table.paragraph[first] not in self.page.table.titled):
            return None
        for k in range(1, min(place, 6)):
            if unit.lower[k] == ":":
                return Phrase(0, k) if self.page.capital(unit, k - 1) else None
        return None

    def labelled(self, region: int) -> tuple[int, int] | None:
        """The words of a transcript's label inside a quoted stretch: ``"ROE: Well, …``."""
        table = self.page.table
        first, last = self.page.inside[region]
        while first < last and not table.words[first][0].isalnum():
            first += 1
        k = first
        while k < last and k - first < 5 and table.words[k].isupper() and len(table.words[k]) > 1:
            k += 1
        return (first, k) if k > first and k < last and table.words[k] == ":" else None

    def by_position(self, unit: Unit, place: int) -> tuple[Cue, Phrase] | None:
        """An unknown verb whose complement is the quoted stretch: "Smith branded him a “fool”"."""
        verb = -1
        for k in range(place - 1, -1, -1):
            if self.syntax.is_verb(unit, k):
                verb = k
                break
        if verb < 1:
            return None
        start = verb
        while start > 1 and self.syntax.is_verb(unit, start - 1):
            start -= 1
        subject = self.syntax.phrase_ending(unit, start - 1) or self.syntax.clause_subject(unit, start)
        introduces = unit.lower[place - 1] in (",", ":") and verb == place - 2
        if subject is None or not (introduces or self._can_speak(unit, subject)):
            return None
        cue = Cue(start, verb, verb + 1, CueForm.OPEN, unit.lower[verb], frozenset({"object"}), "said")
        return cue, subject

    def _can_speak(self, unit: Unit, phrase: Phrase) -> bool:
        """Whether a subject is a person or body: a name, a personal pronoun, a role."""
        low = unit.lower[phrase.end - 1]
        if phrase.end - phrase.start == 1:
            return low in ("he", "she", "they", "we", "i", "who") or self.page.capital(unit, phrase.start)
        return any(
            (self.page.capital(unit, k) and k > 0) or part_of(unit.lower[k]) & Part.ROLE
            for k in range(phrase.start, phrase.end)
        )


def only_noted(inner: str) -> bool:
    """Whether a stretch is only a note in brackets, as in transcripts: "(CROSSTALK)"."""
    bare = inner.strip(" .")
    return bare.startswith(("(", "[")) and bare.endswith((")", "]"))


def quotes_nobody(page: Page, unit: Unit, place: int, *, attributed: bool) -> bool:
    """Whether marks that stand in running text quote no one: a short stretch without cue, a term after an article."""
    region = -1 - unit.items[place]
    inner = page.inner(region)
    count = kinds.size(inner)
    before = unit.lower[place - 1] if place else ""
    after = unit.lower[place + 1] if place + 1 < len(unit) else ""
    first = unit.items[0]
    headline = unit.index == 0 or (first >= 0 and page.table.paragraph[first] in page.table.titled)
    if attributed or (headline and page.regions[region].single):
        return False
    if kinds.is_whole(inner) and count > 2:
        return False
    term = before in ("the", "a", "an", "of") and after and part_of(after) & Part.OPEN
    return count <= 3 or (count <= 6 and bool(term)) or before in nouns("names")

"""Give each quoted stretch its cue and its speaker."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.extraction.people.lexicon import words
from workbench.extraction.quotes import kinds
from workbench.extraction.quotes.cues import Cue, CueForm
from workbench.extraction.quotes.lexicon import nouns, verbs, word_set
from workbench.extraction.quotes.page import QUOTED, Page, Unit
from workbench.extraction.quotes.subjects import DASHES, INVERTING, Subjects
from workbench.extraction.quotes.syntax import Part, Phrase, Syntax, part_of

_POSTPOSED = word_set("postposed")
_ABOUT = frozenset(("about", "of", "on", "with", "for"))
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
        silent: It only reports another attribution of its sentence: a link of the chain, no quote of its own.
    """

    unit: int
    regions: list[int] = field(default_factory=list)
    cue: Cue | None = None
    speaker: tuple[int, int] | None = None
    pieces: list[tuple[int, int]] = field(default_factory=list)
    rule: str = ""
    follows: bool = False
    silent: bool = False


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
        self.subjects = Subjects(page, syntax)

    # ------------------------------------------------------------ the cue of a quoted stretch
    def after(self, unit: Unit, place: int, cues: list[Cue]) -> tuple[Cue, Phrase | None] | None:
        """The attribution right behind a quoted stretch: ``"…," Smith said``, ``"…," said Smith``."""
        n = len(unit)
        k = place + 1
        while k < n and (unit.lower[k] in (",", ".") or unit.lower[k] in DASHES):
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
            if cue.form is CueForm.FINITE and unit.lower[cue.start - 1] not in ("who", "which"):
                break
        return None

    def _attributes(self, unit: Unit, k: int, cue: Cue, *, ended: bool) -> Phrase | None:
        """Subject of ``cue`` when it attributes what ends before ``k``."""
        if cue.form is CueForm.ACCORDING and cue.start == k:
            return self.syntax.phrase_starting(unit, cue.end)
        if cue.form is not CueForm.FINITE:
            return None
        if "clause" not in cue.frames and cue.lemma not in INVERTING | {"tell"}:
            return self._named_behind(unit, cue) if cue.start == k and ended else None
        if cue.start == k:
            return self.syntax.phrase_starting(unit, cue.end) if ended or self.subjects.inverted(unit, cue) else None
        if not ended or (part_of(unit.lower[k]) & (Part.CONJUNCTION | Part.PREPOSITION) and unit.lower[k] != "one"):
            return None
        phrase = self.syntax.phrase_starting(unit, k)
        if phrase is None or phrase.end > cue.start:
            return self.syntax.phrase_ending(unit, cue.start - 1) if phrase is not None else None
        if QUOTED in unit.lower[phrase.end : cue.start]:
            return None
        return self._whole(unit, phrase, cue)

    def _whole(self, unit: Unit, phrase: Phrase, cue: Cue) -> Phrase | None:
        """All of a subject up to its cue; None when another verb stands between."""
        between = range(phrase.end, cue.start)
        acts = any(self.syntax.is_verb(unit, j) and unit.lower[j] != "to" for j in between)
        if acts and unit.lower[phrase.end] not in (",", "who", "("):
            return None
        if not acts and unit.lower[phrase.end - 1] in _POSTPOSED and unit.lower[phrase.end] in ("to", "with", "in"):
            return Phrase(phrase.start, cue.start)  # "a source close | to the mayor"
        if between and unit.lower[cue.start - 1] == ",":
            return Phrase(phrase.start, cue.start - 1)
        return phrase

    def _named_behind(self, unit: Unit, cue: Cue) -> Phrase | None:
        """The name right behind a verb that seldom says something: ``"…," remembered Smith``."""
        phrase = self.syntax.phrase_starting(unit, cue.end)
        named = phrase is not None and self.page.capital(unit, cue.end) and not part_of(unit.lower[cue.end]) & Part.DAY
        return phrase if named else None

    def summed_up(self, unit: Unit, place: int) -> tuple[Cue, Phrase] | None:
        """A name and any verb right behind a quote that a comma ends: ``"…," Roe summed up the talks``."""
        if not self.page.inner(-1 - unit.items[place]).rstrip("'’ ").endswith(",") or place + 2 >= len(unit):
            return None
        phrase = self.syntax.phrase_starting(unit, place + 1)
        if phrase is None or phrase.end >= len(unit) or not self.subjects.can_speak(unit, phrase):
            return None
        verb = phrase.end
        if not self.syntax.is_verb(unit, verb) or unit.items[verb] < 0 or part_of(unit.lower[verb]) & Part.AUXILIARY:
            return None
        return Cue(verb, verb, verb + 1, CueForm.OPEN, unit.lower[verb], frozenset({"object"}), "said"), phrase

    @staticmethod
    def before(place: int, cues: list[Cue]) -> Cue | None:
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
        if not any(self.syntax.is_verb(unit, k) for k in range(place - 1)) and self.page.capital(unit, 0):
            return self.syntax.phrase_starting(unit, 0)
        near = self.syntax.phrase_ending(unit, place - 2)
        plain = near is not None and not any(self.syntax.is_verb(unit, k) for k in range(near.start, near.end))
        about = near is not None and near.start > 0 and unit.lower[near.start - 1] in _ABOUT
        if near is not None and plain and not about and (near.start == 0 or self.page.capital(unit, near.start)):
            return near
        return self.syntax.clause_subject(unit, place - 1) or near

    def signed(self, unit: Unit, place: int) -> Phrase | None:
        """The name that signs a quoted stretch: ``"…" - Jane Roe``."""
        first = place + 1
        while first < len(unit) and unit.lower[first] in DASHES:
            first += 1
        if first >= len(unit) or not self.page.capital(unit, first):
            return None
        gap = self.page.table.text[self.page.end(unit, place) : self.page.start(unit, first)]
        if not any(dash in gap for dash in DASHES):
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
                first = unit.lower.index("from") + 1 if "from" in unit.lower[:k] else 0
                acts = any(self.syntax.is_verb(unit, j) and unit.lower[j] != "to" for j in range(first, k))
                return Phrase(first, k) if self.page.capital(unit, k - 1) and not acts else None
        return None

    def headline_subject(self, unit: Unit, place: int) -> Phrase | None:
        """Who heads a line of title case, up to its verb: "Dockers Vow To ‘Stay’"."""
        if not self.page.titled(unit):
            return None
        for k in range(1, min(place, 8)):
            low = unit.lower[k]
            if low in verbs() or low in words("headline_verbs") or low + "s" in words("headline_verbs"):
                return Phrase(0, k)
        return None

    def labelled(self, region: int) -> tuple[int, int] | None:
        """The words of a transcript's label inside a quoted stretch: ``"ROE: Well, …``."""
        table = self.page.table
        if ":" not in self.page.inner(region):
            return None
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
        if subject is not None and verb > start and unit.lower[subject.start : subject.end] == ["it"]:
            return None  # "it was confirmed"
        introduces = unit.lower[place - 1] in (",", ":") and verb == place - 2
        if subject is None or not (introduces or self.subjects.can_speak(unit, subject)):
            return None
        cue = Cue(start, verb, verb + 1, CueForm.OPEN, unit.lower[verb], frozenset({"object"}), "said")
        return cue, subject


def only_noted(inner: str) -> bool:
    """Whether a stretch is only a note in brackets, as in transcripts: "(CROSSTALK)"."""
    bare = inner.strip(" .")
    return bare.startswith(("(", "[")) and bare.endswith((")", "]"))


def quotes_nobody(page: Page, unit: Unit, place: int, *, attributed: bool) -> bool:
    """Whether marks that stand in running text quote no one: a short stretch without cue, a term after an article."""
    region = -1 - unit.items[place]
    before = unit.lower[place - 1] if place else ""
    after = unit.lower[place + 1] if place + 1 < len(unit) else ""
    first = unit.items[0]
    headline = unit.index == 0 or (first >= 0 and page.table.paragraph[first] in page.table.titled)
    if attributed or (headline and page.regions[region].single):
        return False
    inner = page.inner(region)
    count = kinds.size(inner)
    if kinds.is_whole(inner) and count > 2:
        return False
    term = before in ("the", "a", "an", "of") and after and part_of(after) & Part.OPEN
    return count <= 3 or (count <= 6 and bool(term)) or before in nouns("names")

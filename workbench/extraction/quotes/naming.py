"""Name the speakers: from a mention to the fullest name, by who is talking where a pronoun is wrong or vague."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from workbench.domain.quote import Speaker
from workbench.domain.reason import Doubt, Doubtful
from workbench.domain.span import Span
from workbench.extraction.people.folding import Entity
from workbench.extraction.people.people import People
from workbench.extraction.people.pronouns import GENDER
from workbench.extraction.quotes.cues import CueForm
from workbench.extraction.quotes.lexicon import word_set
from workbench.extraction.quotes.page import Page
from workbench.extraction.quotes.speakers import Attribution

Words = tuple[int, int]
_GOING_ON = word_set("going_on")


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker, the entity behind it if one was found, and what is in doubt."""

    speaker: Speaker
    entity: Entity | None
    doubt: Doubt | None = None


def _closes(attribution: Attribution) -> bool:
    """Whether who is talking decides on a pronoun: beside a quote, and behind what is reported ("…, he added")."""
    behind = attribution.cue is not None and attribution.cue.lemma in _GOING_ON
    return bool(attribution.regions) or behind


class Namer:
    """Names the speakers of one page in text order and remembers who was quoted last."""

    def __init__(self, page: Page, people: People) -> None:
        self.page = page
        self.people = people
        self._last: Entity | None = None
        self._last_word = -1
        self._known: dict[Words, Named] = {}

    def name(self, attribution: Attribution) -> Named | None:
        """Name the speaker of the next attribution; the same mention gets the same name again."""
        words = attribution.speaker
        if words is None:
            return None
        named = self._known.get(words)
        if named is None:
            named = self._known[words] = self._resolve(words, quoted=_closes(attribution))
        cue = attribution.cue
        reported = cue is not None and cue.form is CueForm.FINITE and "clause" in cue.frames and bool(cue.modality)
        if named.entity is not None and (attribution.regions or (reported and self.people.is_person(named.entity))):
            behind = bisect_left(self.page.table.starts, attribution.pieces[-1][1])
            self._last, self._last_word = named.entity, max(words[1], behind)
        return named

    def mention(self, words: Words) -> Named:
        """Name a mention outside any order, e.g. an outer member of a chain."""
        return self._known.get(words) or self._named(words, self.people.entity_of(*words), None)

    def _resolve(self, words: Words, *, quoted: bool) -> Named:
        low = self.page.table.lower[words[0]]
        single = words[1] - words[0] == 1
        if single and low in GENDER and quoted and (talking := self._still_talking(words[0])) is not None:
            wrong = talking.gender not in ("", GENDER[low])
            return self._named(words, talking, self._wrong_pronoun(talking, words) if wrong else None)
        return self._named(words, self.people.entity_of(*words), None)

    def _wrong_pronoun(self, talking: Entity, words: Words) -> Doubt:
        written = self.page.table.words[words[0]]
        surname = talking.name.split()[-1]
        return Doubt(Doubtful.SPEAKER, f"{surname}? The text says '{written}'")

    def _still_talking(self, at: int) -> Entity | None:
        """The last quoted speaker, when nobody else was named outside quotes since then."""
        if self._last is None or not 0 <= self._last_word <= at or not self.people.is_person(self._last):
            return None
        table = self.page.table
        if table.paragraph[at] - table.paragraph[self._last_word - 1] > 2:
            return None
        for name in self.people.names_in(self._last_word, at):
            entity = self.people.by_start[name.start]
            named_aside = table.lower[max(0, name.start - 3) : name.start]
            source = "according" in named_aside
            if self.page.quoted[name.start] or source or entity is self._last:
                continue
            if self.people.is_person(entity):
                return None
        return self._last

    def _named(self, words: Words, entity: Entity | None, doubt: Doubt | None) -> Named:
        table = self.page.table
        name = entity.name if entity is not None else self.people.written(*words)
        if "of" not in table.lower[words[0] : words[1]] and table.lower[words[0]] not in GENDER:
            words = self.people.owner_of(*words)
        text = table.span_text(*words)
        span = Span(table.starts[words[0]], table.ends[words[1] - 1])
        return Named(Speaker(text, name, span), entity, doubt)

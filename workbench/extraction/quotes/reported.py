"""Indirect and mixed content: what each cue of a sentence reports, and which cues report nothing by themselves."""

from __future__ import annotations

from workbench.extraction.quotes import content, hearsay, kinds, unsaid
from workbench.extraction.quotes.cues import Cue, CueForm, is_through
from workbench.extraction.quotes.lexicon import word_set
from workbench.extraction.quotes.page import QUOTED, Page, Unit
from workbench.extraction.quotes.speakers import Attribution, Words, word_span
from workbench.extraction.quotes.syntax import Part, Phrase, Syntax, part_of

Pairs = list[tuple[Cue, Phrase | None]]
_THEN = (["before"], ["after"], ["as"], ["while"], ["when"])
_ASIDE = frozenset(("to", "from", "on", "in", "at"))
_THERE = 5
"""Words from "there" to the noun that it says is there."""
_IDIOM = ["that", "said", ","]
_POSSESSIVES = frozenset(("his", "her", "their", "its", "my", "our", "'s", "'"))


class Reporter:
    """Finds the content of the cues of one page."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax

    def report(self, unit: Unit, pairs: Pairs, quoting: dict[int, Attribution]) -> list[Attribution]:
        """Give quotes their full content and return what is reported without marks.

        Args:
            unit: The sentence.
            pairs: Its cues with their subjects.
            quoting: Attributions of quoted stretches, by the index of their cue; their pieces are set here.
        """
        found: list[Attribution] = []
        floor = 0
        for index, (cue, subject) in enumerate(pairs):
            attribution = quoting.get(index)
            told = hearsay.passive(self.syntax, unit, cue, subject) if attribution is None else None
            if told is not None:
                if not self._inside_others(unit, cue, found, quoting):
                    found.append(self._added(unit, cue, told.by, told.pieces, _HEARSAY))
                continue
            spans = self.spans(unit, cue, subject, pairs, floor)
            if attribution is not None:
                attribution.pieces = self._with_regions(unit, attribution, spans)
                floor = max(floor, cue.end)
                continue
            spans = self._without_others(unit, cue, spans, pairs, quoting)
            if not spans or not self._reports(unit, cue, subject, spans, pairs):
                continue
            if self._nested(unit, cue, found, quoting):
                continue
            added = self._added(unit, cue, subject, spans, "reported")
            added.silent = self._only_links(unit, cue, spans, pairs)
            found.append(added)
            if content.is_trailing(unit, cue, subject):
                floor = max(floor, cue.end)
                found = [f for f in found if f is added or not self._inside(f, added)]
        for cue, pieces in hearsay.adverbs(self.syntax, unit, [cue for cue, _ in pairs]):
            if not self._inside_others(unit, cue, found, quoting):
                found.append(self._added(unit, cue, None, pieces, _HEARSAY))
        return found

    def _added(self, unit: Unit, cue: Cue, speaker: Phrase | None, spans: list[Words], rule: str) -> Attribution:
        added = Attribution(unit.index, [], cue, word_span(unit, speaker), rule=rule)
        added.pieces = [(self.page.start(unit, a), self.page.end(unit, b - 1)) for a, b in spans]
        return added

    @staticmethod
    def _only_links(unit: Unit, cue: Cue, spans: list[Words], pairs: Pairs) -> bool:
        """Whether a cue only says through whom another is known: "Roe said, according to", "quoted Roe as saying"."""
        if cue.form is CueForm.ACCORDING:
            return any(subject and spans == [(subject.start, subject.end)] for _, subject in pairs)
        later = [other for other, _ in pairs if other.start > cue.end]
        return cue.lemma in ("quote", "cite") and any(unit.lower[other.start - 1] == "as" for other in later)

    @staticmethod
    def _inside(inner: Attribution, outer: Attribution) -> bool:
        """Whether one belongs to what another behind it reports and is no plain saying."""
        start, end = inner.pieces[0][0], inner.pieces[-1][1]
        if inner.rule == _HEARSAY:
            return any(start < b and a < end for a, b in outer.pieces)
        plain = inner.cue is not None and inner.cue.lemma in _CHAINING
        return not plain and any(a <= start and end <= b for a, b in outer.pieces)

    def _nested(self, unit: Unit, cue: Cue, found: list[Attribution], quoting: dict[int, Attribution]) -> bool:
        """Whether a cue is itself part of what another reports and no plain saying: "said she opposes the bill"."""
        return cue.lemma not in _CHAINING and self._inside_others(unit, cue, found, quoting)

    def _inside_others(self, unit: Unit, cue: Cue, found: list[Attribution], quoting: dict[int, Attribution]) -> bool:
        """Whether a cue stands inside what another cue of its sentence reports."""
        at = self.page.start(unit, cue.head)
        return any(a <= at < b for other in (*found, *quoting.values()) for a, b in other.pieces)

    def _reports(self, unit: Unit, cue: Cue, subject: Phrase | None, spans: list[Words], pairs: Pairs) -> bool:
        """Whether a cue without any quoted stretch of its own reports something."""
        first = unit.lower[spans[0][0]]
        if cue.form is CueForm.NOUN:
            if any(
                o.form is CueForm.FINITE
                and o.end < cue.head
                and spans[0][0] == content.starts_after(self.syntax, unit, o)
                for o, _ in pairs
            ):
                return False  # "said in its report that": the clause is what was said
            owned = any(low in _POSSESSIVES for low in unit.lower[max(0, cue.head - 4) : cue.head])
            there = unit.lower[0] == "there" and cue.head < _THERE  # "There were claims that": no one's
            return first == "that" and (owned or there) and cue.modality != ""
        doubted = cue.form is CueForm.FINITE and self.syntax.doubts(unit, cue.head)
        if doubted and not content.is_trailing(unit, cue, subject):
            return False
        if cue.form is CueForm.INFINITIVE or (cue.frames <= {"weak"} and first != "that"):
            return False
        if unsaid.is_unsaid(unit, cue, *spans[0]):
            return False
        aside = first in _ASIDE and cue.end == spans[0][0] and not cue.frames & {"object", "hearer"}
        acting = cue.lemma in _ACTING
        if (aside or acting) and not self._has_clause(unit, spans, infinitive=aside and not acting):
            return False
        if subject is not None and self._is_aside(unit, cue, subject, spans[0][0]):
            return False
        if not cue.modality and all(part_of(unit.lower[k]) & Part.PRONOUN for a, b in spans for k in range(a, b)):
            return False
        if cue.form is CueForm.PASSIVE:
            spoken = "clause" in cue.frames or (first == "that" and hearsay.told_to_be(cue))
            return spoken and (subject is not None or unit.lower[0] == "it")
        return subject is not None

    def _is_aside(self, unit: Unit, cue: Cue, subject: Phrase, first: int) -> bool:
        """Whether what stands behind a cue is no content: "than Roe had said", "the plan, revealed on …"."""
        if (subject.start and unit.lower[subject.start - 1] == "than") or unit.lower[:3] == _IDIOM:
            return True
        if subject.start >= cue.end:  # "said Roe, | the mayor", "Writing | for the Herald, Roe said"
            placed = cue.form is CueForm.PARTICIPLE and part_of(unit.lower[first]) & Part.PREPOSITION
            return unit.lower[first] == "," or bool(placed)
        skipped = cue.form is CueForm.FINITE and first > cue.end
        past = self.syntax.is_verb(unit, first) and not part_of(unit.lower[first]) & Part.AUXILIARY
        return skipped and past and not unit.lower[first].endswith(("s", "ing"))

    def _has_clause(self, unit: Unit, spans: list[Words], *, infinitive: bool) -> bool:
        """Whether content holds a verb or words between marks: "adds two days of leave" says nothing."""
        return any(
            unit.items[k] < 0 or (self.syntax.is_verb(unit, k) and (infinitive or unit.lower[k] != "to"))
            for a, b in spans
            for k in range(a, b)
        )

    def spans(self, unit: Unit, cue: Cue, subject: Phrase | None, pairs: Pairs, floor: int) -> list[Words]:
        """Items of a cue's content: before it, behind it, or both when the cue stands between.

        Args:
            unit: The sentence.
            cue: The cue in it.
            subject: Who says it.
            pairs: All cues of the sentence with their subjects.
            floor: Behind the attribution before, which content in front of the cue cannot pass.
        """
        if cue.form is CueForm.ACCORDING:
            return self._according(unit, cue, subject, floor)
        inverted = subject is not None and subject.start >= cue.end
        behind = subject.end if subject is not None and inverted else cue.end
        start = behind if inverted else content.starts_after(self.syntax, unit, cue)
        if cue.form is CueForm.PARTICIPLE and subject is not None and inverted:
            first = content.starts_after(self.syntax, unit, cue)  # "Calling it a day, | Roe left"
            end = content.shrink(unit, first, subject.start)
            return [(first, end)] if end > first else []
        if content.is_trailing(unit, cue, subject):
            first = min(cue.start, subject.start) if subject else cue.start
            return self._in_front(unit, first, floor) + self._resumed(unit, behind, pairs, cue, subject)
        end = content.ends_at(self.syntax, unit, start, cue, subject, pairs)
        return [(start, end)] if end > start else []

    @staticmethod
    def _in_front(unit: Unit, boundary: int, floor: int) -> list[Words]:
        start = content.trailing_start(unit, boundary, floor)
        end = content.shrink(unit, start, boundary)
        return [(start, end)] if end > start else []

    def _resumed(self, unit: Unit, k: int, pairs: Pairs, cue: Cue, subject: Phrase | None) -> list[Words]:
        """What goes on behind an attribution in the middle: "The bill, Smith said, will fail"."""
        if cue.lemma == "tell" and unit.lower[k + 1 : k + 2] == [","]:
            k += 1  # "he told me,"
        if k + 3 >= len(unit) or unit.lower[k] != "," or unit.items[k + 1] < 0:
            return []
        low, part = unit.lower[k + 1], part_of(unit.lower[k + 1])
        new = low in ("and", "but", "while", "who", "which", "as", "when") or part & Part.DAY
        new = new or (low.endswith("ing") and not self._is_subject(unit, k + 1))
        if new or any(other.start == k + 1 and other.form is CueForm.PARTICIPLE for other, _ in pairs):
            return []
        end = content.ends_at(self.syntax, unit, k + 1, cue, subject, pairs)
        return [(k + 1, end)] if end > k + 1 else []

    @staticmethod
    def _is_subject(unit: Unit, k: int) -> bool:
        """Whether a word in -ing opens a clause as its subject: "replacing him would be hard"."""
        for low in unit.lower[k + 1 : k + 8]:
            if low in (",", "that", "which", "who", QUOTED):
                return False
            if part_of(low) & Part.AUXILIARY and low not in ("to", "'s", "not"):
                return True
        return False

    def _according(self, unit: Unit, cue: Cue, subject: Phrase | None, floor: int) -> list[Words]:
        if cue.start > 1 and unit.lower[cue.start - 1] == ",":
            broken = self.syntax.is_verb(unit, cue.start - 2)
            behind = self._comma(unit, cue.end)
            goes_on = behind + 1 < len(unit) and (broken or self.syntax.is_verb(unit, behind + 1))
            rest = self._in_front(unit, len(unit), behind) if goes_on else []
            return self._in_front(unit, cue.start, floor) + rest
        if cue.start > 2:
            return self._in_front(unit, cue.start, floor)
        k = subject.end if subject else cue.end
        while k < len(unit) and (
            unit.lower[k] not in (",", ":") or is_through(unit, k + 1 if k + 1 < len(unit) else k)
        ):
            k += 1
        end = content.shrink(unit, k + 1, len(unit))
        return [(k + 1, end)] if end > k + 1 else []

    @staticmethod
    def _comma(unit: Unit, k: int) -> int:
        """The next comma; the sentence's end when there is none."""
        return unit.lower.index(",", k) if "," in unit.lower[k:] else len(unit)

    def _stands_alone(self, unit: Unit, attribution: Attribution, held: Words, place: int) -> bool:
        """Whether a quoted stretch is all of its content: ``said: "…", before``, ``"…," Roe said, smiling, "…"``."""
        cue, before = attribution.cue, unit.lower[place - 1] if place else ""
        if before == ":" and place - held[0] <= 3:
            return True
        resumed = (
            cue is not None
            and place > cue.start
            and any(-1 - item in attribution.regions for item in unit.items[: cue.start])
        )
        if resumed and before == ",":
            return True
        if held[0] != place or unit.lower[place + 1 : place + 2] != [","]:
            return False
        return unit.lower[place + 2 : place + 3] in _THEN

    def _without_others(
        self, unit: Unit, cue: Cue, spans: list[Words], pairs: Pairs, quoting: dict[int, Attribution]
    ) -> list[Words]:
        """End the content of "criticised …" before a quote that another cue of the sentence introduces."""
        if cue.frames & {"clause", "hearer"}:
            return spans
        kept = []
        for start, whole_end in spans:
            end = whole_end
            for index, (other, subject) in enumerate(pairs):
                first = min(other.start, subject.start) if subject else other.start
                if index in quoting and other.start > cue.start and start < first < end:
                    end = content.shrink(unit, start, first)
            if end > start:
                kept.append((start, end))
        return kept

    def _with_regions(self, unit: Unit, attribution: Attribution, spans: list[Words]) -> list[Words]:
        """Characters of a mixed or direct quote: its regions, widened to the content that holds them."""
        pieces: list[Words] = []
        for region in attribution.regions:
            held, place = None, -1
            if self.page.unit_of[region] == unit.index:
                place = unit.place_of(region)
                held = next(((a, b) for a, b in spans if a <= place < b), None)
            if (
                held is None
                or self._stands_alone(unit, attribution, held, place)
                or (kinds.is_whole(self.page.inner(region)) and self._alone(unit, held))
            ):
                pieces.append(self.page.outer(region))
            else:
                pieces.append((self.page.start(unit, held[0]), self.page.end(unit, held[1] - 1)))
        return merged(pieces)

    @staticmethod
    def _alone(unit: Unit, held: Words) -> bool:
        return all(unit.items[k] < 0 or not unit.lower[k][0].isalnum() for k in range(*held))


_HEARSAY = "hearsay"
_ACTING = word_set("acting")
_CHAINING = word_set("chaining")
"""Plain verbs of saying: nested in another's content they make a chain ("Roe said that Doe had said")."""


def merged(pieces: list[Words]) -> list[Words]:
    """Sort pieces and join those that overlap."""
    found: list[Words] = []
    for start, end in sorted(pieces):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found

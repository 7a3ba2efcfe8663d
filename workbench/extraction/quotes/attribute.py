"""Walk through a page and attribute: quoted stretches first, then what is reported without marks."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.extraction.quotes import content, hearsay, kinds
from workbench.extraction.quotes.cues import Cue, CueForm, find_cues
from workbench.extraction.quotes.page import Page, Unit
from workbench.extraction.quotes.reported import Reporter, merged
from workbench.extraction.quotes.speakers import Attribution, Finder, Words, only_noted, quotes_nobody, word_span
from workbench.extraction.quotes.syntax import Phrase, Syntax

_LISTING = frozenset((",", "and", "or", "a", "an", "the", "but", "also", "as", "of"))
_NEAR = 7
"""Items between a weak cue and the quoted stretch it introduces."""
_OPENS_CLAUSE = frozenset((",", "―", "—", "–", "--", "and", "but"))
_PROSE = 6
"""Fewer items than these behind a colon are an entry of a list."""
_RELATIVE = frozenset(("who", "which", "that", "what", "whom"))


@dataclass(slots=True)
class _Voice:
    """Who is talking: what a follow-up quote without a cue is given to."""

    speaker: Words | None = None
    paragraph: int = -9
    unit: int = -9


@dataclass(slots=True)
class Found:
    """Result of the walk.

    Attributes:
        attributions: Attributed content in order of finding.
        marks: Regions that quote no one.
    """

    attributions: list[Attribution] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)


class Walker:
    """Walks the units of one page in order and keeps who is talking."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.finder = Finder(page, syntax)
        self.syntax = syntax
        self.reporter = Reporter(page, syntax)
        self.found = Found()
        self.voice = _Voice()
        self._orphans: list[Attribution] = []
        self._apart: Attribution | None = None

    def walk(self) -> Found:
        """Attribute every unit."""
        for unit in self.page.units:
            cues = find_cues(self.page, unit)
            if self._apart is not None and self._goes_on_unmarked(unit, cues, self._apart):
                continue
            if not cues and not unit.regions and not hearsay.marked(unit):
                continue
            subjects = self._subjects(unit, cues)
            quoting: dict[int, Attribution] = {}
            if unit.regions:
                quoting = self._quoted(unit, cues, subjects)
            pairs = list(zip(cues, subjects, strict=True))
            self.found.attributions += self.reporter.report(unit, pairs, quoting)
            self._listen(unit, cues, subjects)
            if unit.lower[-1] == ":":
                self._lead_up(unit, cues, subjects)
        return self.found

    # ------------------------------------------------------------ quotes set apart without marks
    def _lead_up(self, unit: Unit, cues: list[Cue], subjects: list[Phrase | None]) -> None:
        """Take the paragraph behind "the port said in a statement:" for its words, though no marks stand around it."""
        pairs = zip(cues, subjects, strict=True)
        spoken = [s for c, s in pairs if c.form is CueForm.FINITE and c.modality and self._speaks(unit, s)]
        following = self.page.units[unit.index + 1] if unit.index + 1 < len(self.page.units) else None
        if not spoken or following is None or following.paragraph == unit.paragraph:
            return
        prose = len(following) >= _PROSE and following.lower[-1] in (".", "!", "?")
        if prose and following.items[0] >= 0 and following.lower[0][0].isalpha() and not self.page.titled(following):
            self._apart = Attribution(following.index, [], None, word_span(unit, spoken[-1]), rule="set apart")

    def _others_speak(self, unit: Unit, cues: list[Cue]) -> bool:
        """Whether a sentence tells what "they" or somebody by name says."""
        pairs = zip(cues, self._subjects(unit, cues), strict=True)
        spoken = [s for c, s in pairs if c.form is CueForm.FINITE and "clause" in c.frames and self._speaks(unit, s)]
        return any(s is not None and self.finder.subjects.can_speak(unit, s) for s in spoken)

    @staticmethod
    def _speaks(unit: Unit, subject: Phrase | None) -> bool:
        """Whether a subject is somebody other than the writer."""
        return word_span(unit, subject) is not None and unit.lower[subject.start if subject else 0] not in ("i", "we")

    def _goes_on_unmarked(self, unit: Unit, cues: list[Cue], block: Attribution) -> bool:
        """Add a sentence to the words that are set apart; a sentence in which others speak ends them."""
        first = self.page.units[block.unit]
        if unit is not first and (unit.paragraph != first.paragraph or self._others_speak(unit, cues)):
            self._apart = None
            return False
        if not block.pieces:
            self.found.attributions.append(block)
        start = block.pieces[0][0] if block.pieces else self.page.start(unit, 0)
        block.pieces = [(start, self.page.end(unit, len(unit) - 1))]
        block.regions += unit.regions
        return True

    def _subjects(self, unit: Unit, cues: list[Cue]) -> list[Phrase | None]:
        subjects: list[Phrase | None] = []
        earlier: Phrase | None = None
        for cue in cues:
            subject = self.finder.subjects.subject(unit, cue, earlier)
            subjects.append(subject)
            plain = subject is not None and unit.lower[subject.end - 1] not in _RELATIVE
            if plain and cue.form is CueForm.FINITE and (earlier is None or cue.frames & {"clause", "hearer"}):
                earlier = subject
        return subjects

    def _listen(self, unit: Unit, cues: list[Cue], subjects: list[Phrase | None]) -> None:
        """Remember who was reported without marks: a bare quote may follow."""
        if unit.regions and self.voice.unit == unit.index:
            return
        for cue, subject in zip(cues, subjects, strict=True):
            span = word_span(unit, subject)
            relative = subject is not None and unit.lower[subject.end - 1] in _RELATIVE
            if span and not relative and cue.form is CueForm.FINITE and cue.modality:
                self.voice = _Voice(span, unit.paragraph, unit.index)
                return

    # ------------------------------------------------------------ quoted stretches
    def _quoted(self, unit: Unit, cues: list[Cue], subjects: list[Phrase | None]) -> dict[int, Attribution]:
        """Attribute the regions of a unit; returns the attributions by the index of their cue."""
        by_cue: dict[int, Attribution] = {}
        for place, item in [(place, item) for place, item in enumerate(unit.items) if item < 0]:
            if self._transcribed(unit, -1 - item):
                continue
            index, phrase, rule = self._cue_of(unit, place, cues, subjects)
            led = self._led(unit, place, cues) if rule == "cue before" else None
            if led is not None:
                self._add(unit, [-1 - item], led[0], word_span(unit, led[1]), "verb by position")
            elif index >= 0:
                subjects[index] = phrase
                self._attach(unit, place, index, cues, phrase, by_cue)
            elif phrase is not None:
                self._add(unit, [-1 - item], None, word_span(unit, phrase), rule)
            elif (summed := self.finder.summed_up(unit, place)) is not None:
                self._add(unit, [-1 - item], summed[0], word_span(unit, summed[1]), "verb by position")
            else:
                self._without_cue(unit, place)
        return by_cue

    def _transcribed(self, unit: Unit, region: int) -> bool:
        """Take a line of a transcript: its label names the speaker, a note in brackets quotes no one."""
        if only_noted(self.page.inner(region)):
            self.found.marks.append(region)
            return True
        label = self.finder.labelled(region)
        if label is not None:
            added = self._add(unit, [region], None, label, "label")
            added.pieces = [self.page.outer(region)]
        return label is not None

    def _cue_of(
        self, unit: Unit, place: int, cues: list[Cue], subjects: list[Phrase | None]
    ) -> tuple[int, Phrase | None, str]:
        if cues and self._fronted(unit, cues[0], subjects[0], place):
            return 0, subjects[0], "cue before"
        after = self.finder.after(unit, place, cues)
        if after is not None:
            return cues.index(after[0]), after[1], "cue behind"
        signed = self.finder.signed(unit, place)
        if signed is not None:
            return -1, signed, "signed"
        headed = self.finder.headed(unit, place)
        if headed is not None:
            return -1, headed, "headline"
        colon = self.finder.colon(unit, place)
        index = self._governing(unit, place, cues, subjects)
        if index >= 0:
            return index, subjects[index], "cue before"
        if colon is not None:
            return -1, colon, "colon"
        for index, cue in enumerate(cues):
            if cue.start > place and content.is_trailing(unit, cue, subjects[index]):
                return index, subjects[index], "cue at the end"
        return -1, None, ""

    @staticmethod
    def _fronted(unit: Unit, cue: Cue, subject: Phrase | None, place: int) -> bool:
        """Whether a participle that opens the sentence holds a quote: ``Calling it a “farce,” Roe announced``."""
        held = cue.form is CueForm.PARTICIPLE and cue.start <= 1 and cue.end <= place
        return held and subject is not None and subject.start == place + 1 and "," not in unit.lower[cue.end : place]

    def _led(self, unit: Unit, place: int, cues: list[Cue]) -> tuple[Cue, Phrase] | None:
        """Who does what stands right before a comma and a quote, if no verb of saying: ``…, Roe boasted, "…"``."""
        verb = place - 2
        if verb < 1 or unit.lower[place - 1] != "," or any(cue.start <= verb < cue.end for cue in cues):
            return None
        led = self.finder.by_position(unit, place) if self.syntax.is_verb(unit, verb) else None
        if led is None or led[0].head != verb or led[1].end != led[0].start:
            return None
        opens = led[1].start == 0 or unit.lower[led[1].start - 1] in _OPENS_CLAUSE
        return led if opens and self.finder.subjects.can_speak(unit, led[1]) else None

    def _governing(self, unit: Unit, place: int, cues: list[Cue], subjects: list[Phrase | None]) -> int:
        """Index of the cue before a quoted stretch that reports it: the outermost whose content holds it.

        In "Smith said that Roe had called it “a farce”" the words are given by Smith.
        """
        pairs = list(zip(cues, subjects, strict=True))
        for index, (cue, subject) in enumerate(pairs):
            if cue.end > place:
                break
            if self._introduces(unit, cue, subject, place):
                return index
            if (
                cue.form not in (CueForm.FINITE, CueForm.PARTICIPLE)
                or not cue.frames & {"clause", "hearer"}
                or not cue.modality
                or subject is None
                or self._too_far(unit, cue, place)
            ):
                continue
            start = content.starts_after(self.syntax, unit, cue)
            if any(other.start == start and other.form is CueForm.PARTICIPLE for other in cues):
                continue  # "he said, adding that": what follows has its own cue
            if start <= place < content.ends_at(self.syntax, unit, start, cue, subject, pairs):
                return index
        spoken = [
            c
            for c, s in pairs
            if (c.form is not CueForm.PASSIVE or s is not None) and not self._too_far(unit, c, place)
        ]
        nearest = self.finder.before(place, spoken)
        return cues.index(nearest) if nearest is not None else -1

    @staticmethod
    def _too_far(unit: Unit, cue: Cue, place: int) -> bool:
        """Whether a verb that seldom says something stands too far before a quoted stretch to introduce it."""
        between = unit.lower[cue.end : place]
        if cue.lemma == "point" and between and unit.lower[cue.end - 1] == "to":
            return "that" not in between and len(between) > _NEAR
        return cue.frames <= {"weak"} and "," in between[:-1] and "that" not in between

    @staticmethod
    def _introduces(unit: Unit, cue: Cue, subject: Phrase | None, place: int) -> bool:
        """Whether a main clause right before a quoted stretch introduces it: ``…, Smith said, "…"``."""
        if subject is None or cue.form is not CueForm.FINITE or subject.end > cue.start or subject.start == 0:
            return False
        adjacent = all(low in (",", ":", "--", "—") for low in unit.lower[cue.end : place])
        return adjacent and place > cue.end and unit.lower[subject.start - 1] == ","

    def _attach(
        self, unit: Unit, place: int, index: int, cues: list[Cue], phrase: Phrase | None, by_cue: dict[int, Attribution]
    ) -> None:
        region = -1 - unit.items[place]
        if index in by_cue:
            by_cue[index].regions.append(region)
            return
        by_cue[index] = self._add(unit, [region], cues[index], word_span(unit, phrase), "cue")

    def _add(self, unit: Unit, regions: list[int], cue: Cue | None, speaker: Words | None, rule: str) -> Attribution:
        added = Attribution(unit.index, regions, cue, speaker, rule=rule)
        self.found.attributions.append(added)
        if speaker is not None and self.page.table.lower[speaker[0]] not in _RELATIVE:
            self.voice = _Voice(speaker, unit.paragraph, unit.index)
            self._adopt(speaker, unit)
        return added

    def _adopt(self, speaker: Words, unit: Unit) -> None:
        """Give waiting quotes without any cue to the first speaker who is named right behind them."""
        for orphan in self._orphans:
            if unit.paragraph - self.page.units[orphan.unit].paragraph <= 4:
                orphan.speaker = speaker
        self._orphans.clear()

    def _without_cue(self, unit: Unit, place: int) -> None:
        """A region without cue in its unit: a follow-up, a cue by position, or marks that quote no one."""
        region = -1 - unit.items[place]
        found = self.page.regions[region]
        stray = not (found.closed or found.continued or found.continues)
        if stray and self.voice.unit != unit.index and self.voice.paragraph != unit.paragraph:
            self.found.marks.append(region)  # an opening mark that stands alone before a paragraph
            return
        alone = place == 0 or all(item < 0 for item in unit.items[:place])
        inner = self.page.inner(region)
        if alone and (kinds.is_whole(inner) or kinds.size(inner) > 5 or len(unit) <= 2):
            self._follow_up(unit, region)
            return
        if self._listed(unit, place):
            return
        guess = self.finder.by_position(unit, place)
        if guess is not None and "as" in unit.lower[max(0, place - 2) : place]:
            self._add(unit, [region], guess[0], word_span(unit, guess[1]), "verb by position")
            return
        short = quotes_nobody(self.page, unit, place, attributed=False)
        heading = self.finder.headline_subject(unit, place)
        if heading is not None and not short:
            self._add(unit, [region], None, word_span(unit, heading), "headline")
        elif guess is not None and not short:
            self._add(unit, [region], guess[0], word_span(unit, guess[1]), "verb by position")
        elif short:
            self.found.marks.append(region)
        else:
            self._follow_up(unit, region)

    def _listed(self, unit: Unit, place: int) -> bool:
        """Join a quote to the one before it in a list: ``a “bully,” “liar” and “fool”``."""
        last = self.found.attributions[-1] if self.found.attributions else None
        if last is None or last.unit != unit.index or not last.regions:
            return False
        previous = unit.place_of(last.regions[-1])
        between = unit.lower[previous + 1 : place]
        if place - previous > 4 or any(low not in _LISTING for low in between):
            return False
        last.regions.append(-1 - unit.items[place])
        return True

    def _follow_up(self, unit: Unit, region: int) -> None:
        speaker, rule = self._talking(unit, region)
        last = self.found.attributions[-1] if self.found.attributions else None
        if (
            last is not None and last.regions and last.unit >= unit.index - 1
            and self.page.units[last.unit].paragraph == unit.paragraph and last.speaker == speaker
        ):  # fmt: skip
            known = last.pieces or [self.page.outer(r) for r in last.regions]
            last.regions.append(region)
            last.pieces = merged([*known, self.page.outer(region)])
            self.voice = _Voice(self.voice.speaker, unit.paragraph, unit.index)
            return
        added = Attribution(unit.index, [region], None, speaker, rule=rule, follows=True)
        added.pieces = [self.page.outer(region)]
        self.found.attributions.append(added)
        if speaker is None:
            if unit.paragraph not in self.page.table.titled:
                self._orphans.append(added)
        else:
            self.voice = _Voice(speaker, unit.paragraph, unit.index)

    def _talking(self, unit: Unit, region: int) -> tuple[Words | None, str]:
        """Who is still talking, or is led up to, when a quote comes without a cue."""
        previous = self.page.units[unit.index - 1] if unit.index else None
        gap = unit.paragraph - self.voice.paragraph
        if previous is not None and previous.lower[-1] == ":":
            led = self._before_colon(previous)
            if led is not None:
                return led, "colon"
        if self.voice.speaker is not None and (
            self.voice.unit >= unit.index - 1 or self.page.regions[region].continues
        ):
            return self.voice.speaker, "still talking"
        if previous is not None and previous.paragraph == unit.paragraph:
            subject = word_span(previous, self.syntax.clause_subject(previous, len(previous)))
            if subject is not None:
                return subject, "subject of the sentence before"
        if self.voice.speaker is not None and gap <= 2:
            return self.voice.speaker, "still talking"
        return None, "no speaker near"

    def _before_colon(self, unit: Unit) -> Words | None:
        if self.voice.unit == unit.index and self.voice.speaker is not None:
            return self.voice.speaker
        phrase = self.syntax.clause_subject(unit, len(unit) - 1) or self.syntax.phrase_ending(unit, len(unit) - 2)
        return word_span(unit, phrase)

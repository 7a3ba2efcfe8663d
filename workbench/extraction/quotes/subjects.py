"""Who is the subject of a cue: before it, behind it, behind an insertion, beside a participle, owner of a noun."""

from __future__ import annotations

from workbench.extraction.people.lexicon import words
from workbench.extraction.quotes.cues import SOME, Cue, CueForm
from workbench.extraction.quotes.lexicon import nouns, word_set
from workbench.extraction.quotes.page import QUOTED, Page, Unit
from workbench.extraction.quotes.syntax import Part, Phrase, Syntax, part_of

DASHES = frozenset(("-", "--", "–", "—", "―"))
_POSTPOSED = word_set("postposed")
INVERTING = word_set("inverting")
_ANY = frozenset(("a", "an", "the", "some", "no"))
_OWNED = frozenset(("his", "her", "its", "their", "our", "my"))


class Subjects:
    """Finds the subjects of the cues of one page."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.syntax = syntax

    def subject(self, unit: Unit, cue: Cue, earlier: Phrase | None) -> Phrase | None:
        """Return who says it.

        Args:
            unit: The sentence.
            cue: The cue in it.
            earlier: Subject of the cue before it in the same sentence.
        """
        if cue.form is CueForm.ACCORDING:
            return self._source(unit, cue)
        if cue.form is CueForm.NOUN:
            return self._owner(unit, cue, earlier)
        if cue.form is CueForm.PASSIVE:
            return self._agent(unit, cue)
        if cue.form in (CueForm.PARTICIPLE, CueForm.INFINITIVE):
            if cue.start > 1 and unit.lower[cue.start - 1] == "as" and cue.form is CueForm.PARTICIPLE:
                return self.syntax.phrase_ending(unit, cue.start - 2) or earlier  # "quoted the mayor as saying"
            if cue.form is CueForm.PARTICIPLE and (agent := self._beside(unit, cue)) is not None:
                return agent
            fronted = cue.start == 0 or (
                cue.start == 1 and part_of(unit.lower[0]) & (Part.PREPOSITION | Part.CONJUNCTION)
            )
            if cue.form is CueForm.PARTICIPLE and fronted:
                return self._behind_comma(unit, cue.end)
            return earlier or self.syntax.clause_subject(unit, cue.start)
        return self._finite_subject(unit, cue, earlier)

    def _source(self, unit: Unit, cue: Cue) -> Phrase | None:
        """Who "according to" names; in "It was, according to Roe, the worst fire" the rest is no apposition."""
        phrase = self.syntax.phrase_starting(unit, cue.end)
        if phrase is not None and (comma := self._before_another(unit, phrase)):
            return Phrase(phrase.start, comma)
        broken = cue.start > 1 and unit.lower[cue.start - 1] == "," and self.syntax.is_verb(unit, cue.start - 2)
        if (
            phrase is None
            or not broken
            or phrase.end + 1 < len(unit)
            or "," not in unit.lower[phrase.start : phrase.end]
        ):
            return phrase
        return Phrase(phrase.start, unit.lower.index(",", phrase.start))

    def _before_another(self, unit: Unit, phrase: Phrase) -> int:
        """The comma at which a source ends and a subject by name begins: "the Herald, | Professor Roe, the dean,"."""
        if "," not in unit.lower[phrase.start : phrase.end]:
            return 0
        comma = unit.lower.index(",", phrase.start)
        named = self.page.capital(unit, comma + 1) and self.page.capital(unit, comma + 2)
        behind = unit.lower[phrase.end : phrase.end + 1]
        return comma if named and self.page.capital(unit, comma - 1) and behind == [","] else 0

    def _finite_subject(self, unit: Unit, cue: Cue, earlier: Phrase | None) -> Phrase | None:
        left = self._left_of(unit, cue)
        if self.inverted(unit, cue):
            return self.syntax.phrase_starting(unit, cue.end)
        if left < 0:
            return None
        low = unit.lower[left]
        if low in ("and", "but", "or", "then"):
            return earlier or self.syntax.clause_subject(unit, left)
        if low in DASHES or low in (",", QUOTED):
            return self._behind_insertion(unit, left) or earlier or self.syntax.clause_subject(unit, left)
        phrase = self.syntax.phrase_ending(unit, left)
        if phrase is not None and phrase.start >= 2 and unit.lower[phrase.end - 1].isdigit():
            phrase = self.syntax.phrase_ending(unit, phrase.start - 2) or phrase  # "who in 2010 said"
        if phrase is not None and phrase.start > 1 and self._within_adverbial(unit, phrase):
            if any(low in _POSTPOSED for low in unit.lower[: phrase.start]):
                return self._from_outer(unit, phrase)
            outer = self.syntax.clause_subject(unit, phrase.start - 1)
            if outer is not None and outer.end - outer.start > 1 and unit.lower[outer.end - 1].endswith("ing"):
                outer = Phrase(outer.start, outer.end - 1)
            return outer or phrase
        if phrase is not None:
            return self._with_partner(unit, phrase) or self._with_office(unit, phrase, cue) or phrase
        return earlier or self.syntax.clause_subject(unit, cue.start)

    def _from_outer(self, unit: Unit, phrase: Phrase) -> Phrase:
        """The whole of a subject with an adjective behind it: "sources close to the talks"."""
        outer = self.syntax.clause_subject(unit, phrase.start - 1)
        return Phrase(outer.start, phrase.end) if outer is not None else phrase

    @staticmethod
    def _within_adverbial(unit: Unit, phrase: Phrase) -> bool:
        """Whether a phrase belongs to a participle's place or basis: "marchers crossing the bridge at noon said"."""
        before = part_of(unit.lower[phrase.start - 1])
        if unit.lower[phrase.start - 1] in ("as", "than", "like", "before", "after", "since", "until"):
            return False
        opened = any(
            low in _POSTPOSED or low.endswith("ing") or part_of(low) & Part.VERB
            for low in unit.lower[1 : phrase.start - 1]
        )
        return bool(before & Part.PREPOSITION) and not before & Part.CONJUNCTION and opened

    @staticmethod
    def _left_of(unit: Unit, cue: Cue) -> int:
        """The item before a cue; "both" in "Roe and Lund both said" is passed over."""
        left = cue.start - 1
        passed = left > 1 and unit.lower[left] in ("both", "all", "each")
        return left - 1 if passed and not part_of(unit.lower[left - 1]) & Part.CONJUNCTION else left

    def _with_partner(self, unit: Unit, phrase: Phrase) -> Phrase | None:
        """All of a subject of two or more: ", the railway and the union said", "Teachers, nurses and drivers say"."""
        listed = (
            phrase.start > 1 and unit.lower[phrase.start - 1] == "," and "and" in unit.lower[phrase.start : phrase.end]
        )
        if listed and not any(self.syntax.is_verb(unit, k) for k in range(phrase.start)):
            first = self.syntax.phrase_starting(unit, 0)
            whole = first is not None and unit.lower[first.end] == "," and first.end - first.start < 4
            return Phrase(0, phrase.end) if whole and first is not None and first.end == phrase.start - 1 else None
        if phrase.start < 2 or unit.lower[phrase.start - 1] != "and" or phrase.end - phrase.start > 4:
            return None
        first = self.syntax.phrase_ending(unit, phrase.start - 2)
        if first is None or (first.start and unit.lower[first.start - 1] not in (",", QUOTED)):
            return None
        definite = part_of(unit.lower[first.start]) & part_of(unit.lower[phrase.start]) & Part.DETERMINER
        return Phrase(first.start, phrase.end) if definite or self.can_speak(unit, first) else None

    def _with_office(self, unit: Unit, phrase: Phrase, cue: Cue) -> Phrase | None:
        """All of "…, the port's director, Ana Roe said": an office, a comma, a full name, and no comma behind."""
        named = phrase.end - phrase.start > 1 and all(
            self.page.capital(unit, k) for k in range(phrase.start, phrase.end)
        )
        aside = unit.lower[cue.end : cue.end + 1] == [","] and unit.lower[cue.end + 1 : cue.end + 2] != [QUOTED]
        if not named or aside or phrase.start < 2 or unit.lower[phrase.start - 1] != ",":
            return None
        office = self.syntax.phrase_ending(unit, phrase.start - 2)
        if office is None or not part_of(unit.lower[office.end - 1]) & Part.ROLE:
            return None
        owned = "'s" in unit.lower[office.start : office.end] or self.page.capital(unit, office.end - 1)
        opens = office.start == 0 or unit.lower[office.start - 1] in (",", QUOTED)
        return Phrase(office.start, phrase.end) if owned and opens else None

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
            if unit.lower[k] in (",", QUOTED, ":", ";") or unit.lower[k] in DASHES:
                return k if unit.lower[k] == "," or unit.lower[k] in DASHES else 0
            k -= 1
        return 0

    def _is_insertion(self, unit: Unit, start: int, end: int) -> bool:
        """Whether items between two commas only add to the noun before: apposition, age, place, relative clause."""
        low, part = unit.lower[start], part_of(unit.lower[start])
        if low in ("who", "which", "whose", "where"):
            return True
        if any(self.syntax.is_verb(unit, k) for k in range(start, end)) and low not in ("the", "a", "an", "one"):
            return False
        if end - start <= 3 and (self.page.capital(unit, start) or low.isdigit()):
            named = end - start <= 2 and start >= 2 and self.page.capital(unit, start - 2)
            return named or (start >= 2 and self._is_office(unit, start - 2))
        if start > 1 and part & Part.OPEN and self.page.capital(unit, start - 2) and not self.page.capital(unit, start):
            return any(part_of(unit.lower[k]) & Part.ROLE for k in range(start, end))  # "Roe, curator and director,"
        return bool(part & (Part.DETERMINER | Part.ROLE | Part.PREPOSITION)) or low in (
            "former",
            "one",
            "herself",
            "himself",
        )

    def _is_office(self, unit: Unit, last: int) -> bool:
        """Whether a phrase that ends at ``last`` names an office: "the minister of the interior"."""
        if part_of(unit.lower[last]) & Part.ROLE:
            return True
        phrase = self.syntax.phrase_ending(unit, last)
        if phrase is None:
            return False
        opens = phrase.start == 0 or unit.lower[phrase.start - 1] in (",", QUOTED)
        if (
            opens
            and part_of(unit.lower[phrase.start]) & Part.DETERMINER
            and not self.page.capital(unit, phrase.start + 1)
        ):
            return True  # "The engineer of the dam, | Ana Roe,"
        return any(
            part_of(unit.lower[k]) & Part.ROLE and unit.lower[k + 1] in ("of", "for", "at")
            for k in range(phrase.start, last)
        )

    def inverted(self, unit: Unit, cue: Cue) -> bool:
        """Whether the subject follows its verb: "said Smith"."""
        if cue.form is not CueForm.FINITE or cue.lemma not in INVERTING or cue.start != cue.head:
            return False
        left = unit.lower[cue.start - 1] if cue.start else QUOTED
        if left not in (QUOTED, ",", *DASHES):
            return False
        after = cue.end
        if after >= len(unit):
            return False
        low = unit.lower[after]
        given = low in words("naming_months") and self.page.capital(unit, after)
        if part_of(low) & (Part.DAY | Part.PREPOSITION | Part.CONJUNCTION | Part.PUNCTUATION) and not given:
            return False
        phrase = self.syntax.phrase_starting(unit, after)
        if phrase is None or (left == "," and not self._ends_clause(unit, phrase.end)):
            return False
        if left == "," and low in _OWNED and not self.can_speak(unit, phrase):
            return False  # "seized the fort, declared | their secession"
        if left == "," and low in _ANY and not self.can_speak(unit, phrase) and not self._has_verb(unit, cue.start):
            return False  # "Ana Roe, Lund's lawyer, announced | an appeal"
        named = self.page.capital(unit, after) or bool(part_of(low) & (Part.DETERMINER | Part.ROLE))
        return named or low in ("he", "she", "they") or left == QUOTED

    def _has_verb(self, unit: Unit, end: int) -> bool:
        return any(unit.items[k] < 0 or self.syntax.is_verb(unit, k) for k in range(end))

    @staticmethod
    def _ends_clause(unit: Unit, k: int) -> bool:
        """Whether no verb can follow at ``k``: punctuation, a day, a preposition or the end."""
        if k >= len(unit) or unit.lower[k] == QUOTED:
            return k >= len(unit)
        return bool(part_of(unit.lower[k]) & (Part.PUNCTUATION | Part.DAY | Part.PREPOSITION))

    def _behind_comma(self, unit: Unit, k: int) -> Phrase | None:
        """The subject behind a fronted participle: "Calling it “absurd,” Roe left"."""
        while k + 1 < len(unit):
            ended = unit.items[k] < 0 and self.page.inner(-1 - unit.items[k]).rstrip()[-1:] == ","
            if unit.lower[k] == "," or ended:
                phrase = self.syntax.phrase_starting(unit, k + 1)
                if phrase is not None and phrase.end < len(unit) and self.can_speak(unit, phrase):
                    return phrase
            k += 1
        return None

    def _beside(self, unit: Unit, cue: Cue) -> Phrase | None:
        """The noun right before a participle: "footage of Smith saying", "with Roe adding"."""
        left = cue.start - 1
        phrase = self.syntax.phrase_ending(unit, left) if left > 0 else None
        opened = phrase is not None and phrase.start and unit.lower[phrase.start - 1] == "with" and left > phrase.start
        if phrase is not None and opened and unit.lower[phrase.start] in SOME:
            return phrase  # "with one resident saying"
        if left < 1 or (not self.page.capital(unit, left) and not part_of(unit.lower[left]) & Part.ROLE):
            return None
        if unit.lower[left] in nouns("carriers") or part_of(unit.lower[left]) & Part.DAY:
            return None
        first = left
        while first > 0 and self.page.capital(unit, first - 1):
            first -= 1
        if first <= left and self.page.capital(unit, left):
            return Phrase(first, left + 1)
        return phrase if phrase is not None and self.can_speak(unit, phrase) else None

    def _owner(self, unit: Unit, cue: Cue, earlier: Phrase | None) -> Phrase | None:
        """Whose claim it is: "Smith's claim", "his claim", "the claim by Smith", else the clause's subject."""
        if unit.lower[0] == "there":
            return None
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

    def can_speak(self, unit: Unit, phrase: Phrase) -> bool:
        """Whether a subject is a person or body: a name, a personal pronoun, a role."""
        low = unit.lower[phrase.end - 1]
        if phrase.end - phrase.start == 1:
            return low in ("he", "she", "they", "we", "i", "who") or self.page.capital(unit, phrase.start)
        return any(
            (self.page.capital(unit, k) and k > 0) or part_of(unit.lower[k]) & Part.ROLE
            for k in range(phrase.start, phrase.end)
        )

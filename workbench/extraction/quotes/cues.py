"""Find cues: the words that say that somebody says something. The lexicon helps, the position decides."""

from __future__ import annotations

from enum import StrEnum
from itertools import compress
from typing import NamedTuple

from workbench.extraction.people.lexicon import words
from workbench.extraction.quotes.lexicon import Form, Verb, mapping, nouns, verbs, word_set
from workbench.extraction.quotes.page import QUOTED, Page, Unit
from workbench.extraction.quotes.syntax import Part, part_of


class CueForm(StrEnum):
    """How a cue is built."""

    FINITE = "finite verb"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    NOUN = "noun"
    ACCORDING = "according to"
    ADVERB = "adverb"
    OPEN = "by position"


class Cue(NamedTuple):
    """A cue in a unit.

    Attributes:
        start: First item, auxiliaries and negation included.
        head: The verb or noun itself.
        end: Behind its last item, particles included ("called for").
        form: How it is built.
        lemma: Base form.
        frames: What may follow.
        modality: What the attribution amounts to.
        negated: "did not say".
    """

    start: int
    head: int
    end: int
    form: CueForm
    lemma: str
    frames: frozenset[str]
    modality: str
    negated: bool = False


_ADVERBS = words("adverbs")
_SPEAKING = words("roles") | words("sources")
_NAMING = word_set("naming")
_PARTICLES = mapping("particles")
_COUNTING = word_set("counting")
_NEGATIONS = frozenset(("not", "n't", "never", "nothing"))
_NOUN_MODALITY = mapping("noun_modality")
_CLAUSE_SAYING = frozenset(("say", "tell", "add", "think", "believe", "know"))
_BE = word_set("be")
_BEFORE_PLURAL = word_set("before_plural")
_OPENS_OBJECT = word_set("opens_object")
_SURE_THIRD = word_set("sure_third")
_NO_SPEECH_BASE = word_set("no_speech_base")
_INVERTING = word_set("inverting")
_MODAL = word_set("modal")
_PLAYED = word_set("played")
_SUPPOSING = word_set("supposing")
_REFUSED = word_set("refused")
_MANNER = [[word] for word in word_set("manner")]
_CLAUSE = frozenset({"clause"})
_OBJECT = frozenset({"object"})
_WEAK = frozenset({"weak"})
_PHRASAL = frozenset({"phrasal"})
_PHRASES = mapping("phrases")
_CLOSE = 6
_AHEAD = 10
"""Items behind a verb that can show that it tells of an act; the nearest of them for the commonest words."""
_NOUNS = nouns("content") | {noun + "s" for noun in nouns("content")}
_TRIGGERS = verbs().keys() | _NOUNS | {"according", "per", "words"}
"""Words that can be a cue or its head: one in fourteen, the rest is not looked at."""


def find_cues(page: Page, unit: Unit) -> list[Cue]:
    """Return the cues of a unit in order: verbs, "according to", content nouns."""
    if _TRIGGERS.isdisjoint(unit.lower):
        return []
    found = [
        cue
        for k in compress(range(len(unit.lower)), map(_TRIGGERS.__contains__, unit.lower))
        if (cue := _phrase_cue(unit, k, unit.lower[k]) or _word_cue(page, unit, k, unit.lower[k])) is not None
    ]
    aside = len(found) > 1 and found[0].form is CueForm.ACCORDING and not found[0].start
    return [cue for cue in found if not is_through(unit, cue.start)] if aside else found


def is_through(unit: Unit, k: int) -> bool:
    """Whether ", quoting the agency," begins at ``k``: through whom somebody else has it."""
    return k > 0 and unit.lower[k] in ("quoting", "citing") and unit.lower[k - 1] == ","


def _phrase_cue(unit: Unit, k: int, low: str) -> Cue | None:
    """A cue that is a preposition: "according to", "in the words of", ", per"."""
    if low == "according" and unit.lower[k + 1 : k + 2] == ["to"]:
        return Cue(k, k, k + 2, CueForm.ACCORDING, "according to", _CLAUSE, "said")
    if low == "words" and k > 1 and unit.lower[k - 2 : k + 2] == ["in", "the", "words", "of"]:
        return Cue(k - 2, k - 2, k + 2, CueForm.ACCORDING, "in the words of", _CLAUSE, "said")
    if low == "per" and k and unit.lower[k - 1] in (",", QUOTED) and k + 1 < len(unit):
        return Cue(k, k, k + 1, CueForm.ACCORDING, "per", _CLAUSE, "said")
    return None


def _word_cue(page: Page, unit: Unit, k: int, low: str) -> Cue | None:
    """A verb or noun of saying."""
    verb = verbs().get(low)
    cue = _verb_cue(page, unit, k, verb) if verb else None
    if cue is None and low in _NOUNS and not page.titled(unit):
        return _noun_cue(unit, k, low)
    return cue


def _verb_cue(page: Page, unit: Unit, k: int, verb: Verb) -> Cue | None:
    before = unit.lower[k - 1] if k else ""
    named = page.capital(unit, k) and (k or verb.form not in (Form.ING, Form.PAST))
    if named and page.table.paragraph[max(unit.items[k], 0)] not in page.table.titled:
        return None
    start, negated = _group(page, unit, k)
    form = _form(page, unit, k, start, verb)
    if verb.lemma == "put" and (k + 1 >= len(unit) or unit.lower[k + 1] != "it"):
        return None
    end, frames = k + 1, verb.frames
    following = unit.lower[end] if end < len(unit) else ""
    if frames == _PHRASAL:
        end, frames = _phrasal(unit, k, verb.lemma)
        if not frames:
            return None
    if form is None or before in ("-", "the", "a", "an") or _is_act(verb, before, form, unit.lower[end : end + _AHEAD]):
        return None
    if following in _PARTICLES.get(verb.lemma, "").split():
        end += 1
    refused = verb.modality == "denied" and not _REFUSED.isdisjoint(unit.lower[end : end + 4])
    return Cue(start, k, end, form, verb.lemma, frames, "said" if refused else verb.modality, negated)


def _phrasal(unit: Unit, k: int, lemma: str) -> tuple[int, frozenset[str]]:
    """Where "hit out at", "took aim at" ends and what follows it; no frame where the verb only acts: "hit the wall"."""
    particle, _, target = _PHRASES[lemma].partition("/")
    end = k + 2
    if end >= len(unit) or unit.lower[k + 1] not in particle.split():
        return k + 1, frozenset()
    aimed = unit.lower[end] in target.split() and end + 1 < len(unit)
    return (end + 1, _OBJECT) if aimed else (end, _WEAK)


def _is_act(verb: Verb, before: str, form: CueForm, ahead: list[str]) -> bool:
    """Whether words tell of an act: "reported to the clinic", "charged them for it", "with reporting by"."""
    if verb.lemma == "claim":
        return ahead[:1] in (["asylum"], ["benefits"], ["compensation"], ["damages"], ["unemployment"], ["welfare"])
    if verb.lemma == "respond":  # "responded to the attack by closing its ports"
        how = ahead.index("by") if "by" in ahead else len(ahead)
        return (
            ahead[:1] == ["to"]
            and QUOTED not in ahead
            and ahead[how + 1 : how + 2] != []
            and ahead[how + 1].endswith("ing")
        )
    if verb.lemma == "charge":
        return "for" in ahead[:_CLOSE]
    if verb.lemma == "ask" and ahead[:3] == ["not", "to", "be"]:
        return True
    if verb.lemma == "call":
        rung = "by" in ahead and ahead[ahead.index("by") + 1 :][:1] in _MANNER
        return rung or ahead[:1] in (["off"], ["up"], ["in"], ["back"])
    if verb.lemma == "concede":
        return not _PLAYED.isdisjoint(ahead)
    if verb.lemma == "brand":
        return ahead[:1] == ["with"]
    if verb.lemma != "report":
        return False
    following = ahead[0] if ahead else ""
    return (following == "to" and form is not CueForm.PASSIVE) or (
        following == "by" and bool(part_of(before) & Part.PREPOSITION)
    )


def _group(page: Page, unit: Unit, k: int) -> tuple[int, bool]:
    """Walk left over auxiliaries, adverbs and negation; returns the group's first item and whether it is negated."""
    start, negated = k, False
    while start > 0:
        low = unit.lower[start - 1]
        part = part_of(low)
        named = low == "may" or (part & Part.ADVERB and low not in _ADVERBS)
        if named and page.capital(unit, start - 1):
            break  # a name: "Mulcahy, Connolly", "Theresa May"
        if low in _NEGATIONS:
            negated = True
        elif (
            (low == "'s" and not unit.lower[k].endswith("ing"))
            or not (part & (Part.AUXILIARY | Part.ADVERB))
            or part & Part.SUBJECT
            or low in ("all", "both")
        ):
            break
        start -= 1
    while start < k and part_of(unit.lower[start]) & Part.ADVERB and unit.lower[start] in (
        "yesterday", "today", "tonight", "however", "meanwhile", "both", "all", "instead"
    ):  # fmt: skip
        start += 1
    return start, negated


def _form(page: Page, unit: Unit, k: int, start: int, verb: Verb) -> CueForm | None:
    """Tell a verb from a noun of the same letters, and which form it has here."""
    group = unit.lower[start:k]
    left = unit.lower[start - 1] if start else ""
    left_part = part_of(left) if left else Part.NONE
    if not left and not group and verb.form is Form.PAST and not (k + 1 < len(unit) and page.capital(unit, k + 1)):
        return None  # "Asked about it, …"
    if verb.form is Form.ING:
        some = any(unit.lower[j - 1] == "with" and unit.lower[j] in SOME for j in range(max(1, start - 3), start))
        beside = start > 0 and (some or page.capital(unit, start - 1))  # "with one resident | saying"
        return _ing_form(group, left, left_part, beside=beside)
    if verb.form in (Form.PAST, Form.PARTICIPLE):
        return _past_form(page, unit, k, start, verb)
    if group and group[-1] in _BE:
        return None  # "there were claims that"
    if left == "'s" or (left_part & (Part.DETERMINER | Part.PREPOSITION) and left not in _SUBJECT_WORDS):
        return None
    if verb.form is Form.BASE:
        return _base_form(page, unit, k, start, group, verb)
    if unit.lower[k] in ("shows", "finds") or not group:
        return _third_form(page, unit, k, start)
    return CueForm.FINITE


def _past_form(page: Page, unit: Unit, k: int, start: int, verb: Verb) -> CueForm | None:
    """Tell a past tense from a participle beside a noun."""
    group = unit.lower[start:k]
    left = unit.lower[start - 1] if start else ""
    if any(g in _BE for g in group):
        return CueForm.PASSIVE
    by = unit.lower[k + 1 : k + 2] == ["by"] and unit.lower[k + 2 : k + 3] not in _MANNER
    if not group and (verb.form is Form.PARTICIPLE or by):
        return None  # "witnesses quoted by the paper", but "Roe said by phone"
    if (
        not group
        and left[-1:].isdigit()
        and verb.lemma in _SUPPOSING
        and part_of(unit.lower[k + 1] if k + 1 < len(unit) else "") & Part.OPEN
    ):
        return None  # "40 suspected rebels"
    if not group and left in nouns("carriers") and part_of(unit.lower[0]) & Part.PREPOSITION:
        return None  # "In a message posted on Friday, …"
    counted = left in _COUNTING and unit.lower[max(0, start - 2)] == "of"  # "the mother of three said"
    placed = part_of(left) & (Part.DETERMINER | Part.PREPOSITION) if left and not counted else 0
    return (
        None
        if (placed and left not in _SUBJECT_WORDS) or (not group and _only_names(page, unit, k, verb))
        else CueForm.FINITE
    )


def _only_names(page: Page, unit: Unit, k: int, verb: Verb) -> bool:
    """Whether a past form stands beside a noun: "a group | called Harbour Watch", "Roe's | alleged haul"."""
    if k < 2 or unit.items[k - 1] < 0:
        return False
    left = unit.lower[k - 1]
    if left == "'s":
        return not part_of(unit.lower[k - 2]) & Part.SUBJECT
    behind = k + 1 + (unit.lower[k + 1 : k + 2] == ["the"])
    while behind < len(unit) and (page.capital(unit, behind) or unit.items[behind] < 0):
        behind += 1
    noun = part_of(left) & (Part.OPEN | Part.ROLE) and not page.capital(unit, k - 1)
    if verb.lemma not in _NAMING or behind < k + 2 or unit.lower[behind - 1] == "the" or not noun:
        return False
    done = behind >= len(unit) or part_of(unit.lower[behind]) & (Part.VERB | Part.AUXILIARY | Part.PUNCTUATION)
    return bool(done) or left.removesuffix("s") not in _SPEAKING


SOME = frozenset(("a", "an", "another", "many", "one", "others", "several", "some"))
_SUBJECT_WORDS = word_set("subject_words")


def _ing_form(group: list[str], left: str, left_part: int, *, beside: bool) -> CueForm | None:
    if any(g in _BE for g in group):
        return CueForm.FINITE
    if not left or left_part & (Part.PUNCTUATION | Part.CONJUNCTION | Part.PREPOSITION | Part.DAY | Part.PRONOUN):
        return CueForm.PARTICIPLE
    if left_part & Part.DETERMINER or left == "'s":
        return None
    return CueForm.PARTICIPLE if beside or left_part & Part.ROLE or left in nouns("carriers") else None


def _base_form(page: Page, unit: Unit, k: int, start: int, group: list[str], verb: Verb) -> CueForm | None:
    if any(g in _MODAL for g in group):
        return CueForm.FINITE
    if "to" in group:
        return CueForm.INFINITIVE
    if start == 0 or verb.lemma in _NO_SPEECH_BASE:
        return None
    left = unit.lower[start - 1]
    behind = left == QUOTED or (left == "," and unit.lower[max(0, start - 2)] == QUOTED)
    if behind and verb.lemma in _INVERTING and not group:
        return CueForm.FINITE  # "‘No one told us’, say families"
    paired = start > 2 and unit.lower[start - 2] == "and" and page.capital(unit, start - 1)
    if paired and page.capital(unit, start - 3):
        return CueForm.FINITE
    if left in ("i", "we", "you", "they", "who", "some", "many", "others", "all", "both", "these", "those", "that"):
        return CueForm.FINITE
    if verb.lemma == "say" and unit.items[start - 1] >= 0 and part_of(left) & (Part.OPEN | Part.ROLE | Part.PRONOUN):
        return CueForm.FINITE
    following = unit.lower[k + 1] if k + 1 < len(unit) else ""
    plural = (left.endswith("s") or left in ("police", "people")) and part_of(left) & (Part.OPEN | Part.ROLE)
    if not plural or unit.items[start - 1] < 0:
        return None
    if verb.lemma in ("say", "argue", "tell", "think", "believe", "know", "insist"):
        return CueForm.FINITE
    counted = following[:1].isdigit() or part_of(following) & Part.DETERMINER
    return CueForm.FINITE if counted or following in ("that", QUOTED, "he", "she", "they", "it", ",", "there") else None


def _third_form(page: Page, unit: Unit, k: int, start: int) -> CueForm | None:
    """Tell a verb from a noun in "claims", "reports", "notes": a subject left, an object right."""
    if start == 0:
        return CueForm.FINITE if k + 1 < len(unit) and page.capital(unit, k + 1) else None
    low = unit.lower[k]
    if low in _SURE_THIRD:
        return CueForm.FINITE
    left = part_of(unit.lower[start - 1])
    if _is_object(page, unit, start - 1):
        return None
    if unit.lower[start - 1] in _BEFORE_PLURAL:
        return None
    if page.titled(unit) and low.removesuffix("s") in nouns("content"):
        return None
    if unit.lower[start - 1][-1].isdigit():
        return None  # "40 questions"
    if QUOTED in unit.lower[:start] and (k + 1 >= len(unit) or unit.lower[k + 1] in (".", ",", QUOTED)):
        return CueForm.FINITE
    if left & (Part.SUBJECT | Part.PUNCTUATION | Part.CONJUNCTION):
        return CueForm.FINITE
    following = unit.lower[k + 1] if k + 1 < len(unit) else ""
    right = part_of(following) if following else Part.NONE
    opens_object = right & (Part.DETERMINER | Part.PRONOUN | Part.PUNCTUATION) or following in _OPENS_OBJECT
    if following in (QUOTED, ":") or (following == "," and QUOTED in unit.lower[k + 2 : k + 3]):
        return CueForm.FINITE
    named = page.capital(unit, start - 1) or left & Part.ROLE
    return CueForm.FINITE if opens_object and (named or following == "that") else None


def _is_object(page: Page, unit: Unit, k: int) -> bool:
    """Whether capitalised words up to ``k`` are part of a verb's object: "denied Western | reports"."""
    while k >= 0 and page.capital(unit, k):
        k -= 1
    before = verbs().get(unit.lower[k]) if k > 0 else None
    acts = before is not None and before.form is not Form.BASE and before.lemma not in _CLAUSE_SAYING
    return acts and not page.capital(unit, k)


def _noun_cue(unit: Unit, k: int, low: str) -> Cue | None:
    """A content noun followed by "that", "to" or a quote, or owned by somebody: "Smith's claim that"."""
    if k == 0:
        return None
    following = unit.lower[k + 1] if k + 1 < len(unit) else ""
    after_that = following in ("that", QUOTED, ":", "of", "to", "about")
    if not after_that:
        return None
    lemma = low if low in nouns("content") else low.removesuffix("s")
    modality = _NOUN_MODALITY.get(lemma, "said")
    return Cue(k, k, k + 1, CueForm.NOUN, lemma, _CLAUSE, modality)

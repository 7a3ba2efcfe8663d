"""The tense and modality of the verb that governs a time, from words alone.

Each sentence becomes a second tape, one letter a word ("B" is, "P" scheduled, "T" to …), on which the groups of
an English verb are short patterns. The group that governs a time is the nearest one before it in the same clause, else
the nearest one after it: "The fair is set to open on Friday", "On Monday, the court will rule".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final, NamedTuple

from workbench.domain.moment import Tense
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.verb_letters import LETTERS, letter

_INFINITIVE: Final = "T (?:n* e n*)? n* [^kcqTw]? [VN]?"
_GROUPS: Final = re.compile(
    (
        r"(?P<pastmodal>m n* h n* (?:N n*)? [VNfPdx]?)"
        r"|(?P<future>M n* (?:[eh] n*)?(?:N n*)?[^kcqTnAhHw]?[VN]?)"
        r"|(?P<possible>m n* (?:e n*)?[^kcqTnhHw]?)"
        rf"|(?P<planned>[Bb] n* [Pf] n* (?:{_INFINITIVE})? | h n* N n* [Pf] (?:{_INFINITIVE})?"
        r"   | [BbN] n* T e? [^kcqTw]? [VN]? | [Bb] n* G T [^kcqw]?)"
        rf"|(?P<ahead>[af] n* {_INFINITIVE} | h n* f n* {_INFINITIVE})"
        rf"|(?P<happened>[hH]? n* d n* {_INFINITIVE})"
        r"|(?P<past>b n* [xG]? [VNfPd]? | [hH] n* (?:N n*[VNfPdGSa]? | [VNfPdxGSa]?))"
        r"|(?P<progressive>B n* G)"
        r"|(?P<passive>B n* [VNd])"
        rf"|(?P<infinitive>{_INFINITIVE})"
        r"|(?P<deferred>f)"
        r"|(?P<simple>[Vd])"
        r"|(?P<participle>N)"
        r"|(?P<copula>[BDh])"
        r"|(?P<schedule>[Sa])"
        r"|(?P<says>r)"
    ).replace(" ", "")
)

_MEANING: Final[dict[str, tuple[Tense, str]]] = {
    "pastmodal": (Tense.PAST, "possible"), "future": (Tense.FUTURE, ""), "possible": (Tense.FUTURE, "possible"),
    "planned": (Tense.FUTURE, "planned"), "ahead": (Tense.FUTURE, "planned"), "past": (Tense.PAST, ""),
    "progressive": (Tense.PRESENT, "planned"), "passive": (Tense.PRESENT, ""), "happened": (Tense.PAST, ""),
    "infinitive": (Tense.UNKNOWN, "infinitive"), "simple": (Tense.PAST, ""), "deferred": (Tense.PAST, "deferred"),
    "copula": (Tense.PRESENT, ""), "participle": (Tense.PAST, ""),
    "schedule": (Tense.PRESENT, "schedule"), "says": (Tense.PRESENT, "says"),
}  # fmt: skip

_NO_VERBS: Final = words.listed("verbs", "no_infinitives")
"""Words behind a "to" that leads to no verb."""

_NEGATIONS: Final = words.listed("verbs", "negations")
_BOUNDS: Final = words.listed("contexts", "bounds")
_DETERMINERS: Final = words.listed("verbs", "determiners")
_BREAKS: Final = frozenset("kcqTP")
_SUBJECT: Final = 8
"""A subject longer than so many words is not looked over."""

_REPORTING: Final = words.listed("verbs", "reporting")
_DENYING: Final = words.listed("verbs", "denying")
_DENIED_REACH: Final = 8


class Group(NamedTuple):
    """A verb group: word indices, tense, modality."""

    first: int
    last: int
    tense: Tense
    modality: str
    kind: str


class Reading(NamedTuple):
    """What governs a time: tense, modality, and the words that say so (word indices)."""

    tense: Tense = Tense.UNKNOWN
    modality: str = ""
    first: int = 0
    last: int = 0


_TIME_WORDS: Final = re.compile("[WvVMXdYuUnpEoCDFwSPH]")
"""Letters of the times' own tape that no verb has: the "am" of "9 am" is none."""

_LOOKING: Final = re.compile("[TcP]")

_REACH: Final = 60
"""So many words from a time its verb can stand: a table without full stops is one long sentence, and stays cheap."""


def _first(group: Group) -> int:
    return group.first


class TenseReader:
    """Reads the tense around times of one text; sentences are taped once."""

    def __init__(self, lexed: Lexed) -> None:
        self._lexed = lexed
        self._starts = lexed.sentences
        self._denies = not _DENYING.isdisjoint(lexed.lower)
        self._cache: dict[int, tuple[int, str, list[Group]]] = {}

    def around(self, first: int, last: int, verb: int | None = None) -> Reading:
        """Return what governs the words ``first`` to ``last``.

        Args:
            first: First word of a time.
            last: One past its last word.
            verb: The verb that governs it, where a parse names one; asked where no verb stands before the time.
        """
        begin, tape, all_groups = self._sentence(first)
        low = bisect_left(all_groups, first - _REACH, key=_first)
        groups = all_groups[low : bisect_left(all_groups, last + _REACH, key=_first)]
        before = [g for g in groups if g.last <= first]
        after = [g for g in groups if g.first >= last]
        chosen = None
        if not (after and self._opens_clause(first, last, tape[last - begin : after[0].first - begin])):
            chosen = self._nearest_left(before, tape, begin, first)
        if chosen is None and verb is not None:
            chosen = next((g for g in groups if g.first <= verb < g.last), None)
        if chosen is None:
            chosen = self._nearest_right(after, tape, begin, last)
        if chosen is None:
            chosen = before[-1] if before else None
        if chosen is None:
            return Reading()
        return self._reading(chosen, groups, begin, first)

    def _sentence(self, word: int) -> tuple[int, str, list[Group]]:
        nth = max(bisect_right(self._starts, word) - 1, 0)
        if nth not in self._cache:
            begin = self._starts[nth]
            end = self._starts[nth + 1] if nth + 1 < len(self._starts) else len(self._lexed.lower)
            tape = self._taped(begin, end)
            groups = [
                Group(
                    begin + m.start(),
                    begin + m.start() + len(m.group().rstrip("n")),
                    *_MEANING[m.lastgroup],
                    m.lastgroup,
                )
                for m in _GROUPS.finditer(tape)
                if m.lastgroup and self._is_verb(begin + m.start(), m.lastgroup, begin)
            ]
            self._cache[nth] = (begin, tape, groups)
        return self._cache[nth]

    def _taped(self, begin: int, end: int) -> str:
        letters = list(map(LETTERS.__getitem__, self._lexed.lower[begin:end]))
        for found in _TIME_WORDS.finditer(self._lexed.tape, begin, end):
            letters[found.start() - begin] = "w"
        tape = "".join(letters)
        looks = [at for at in map(re.Match.start, _LOOKING.finditer(tape)) if self._only_looks(begin + at)]
        if not looks:
            return tape
        for at in looks:
            letters[at] = "x"
        return "".join(letters)

    def _only_looks(self, word: int) -> bool:
        """Tell whether "to" leads to no verb, "as" to no clause ("as well as"), "about" to no plan ("about to")."""
        lexed = self._lexed
        if lexed.lower[word] == "to":
            return not self._leads_verb(word)
        if lexed.lower[word] == "about":
            return lexed.word(word + 1) != "to"
        return lexed.lower[word] == "as" and "as" in {lexed.word(word - 2), lexed.word(word + 2)}

    def _leads_verb(self, word: int) -> bool:
        """Tell whether "to" leads to a verb: not in "to the coast", "to Oslo", "to 18"."""
        lexed, after = self._lexed, word + 1
        follows = lexed.word(after)
        return follows.isalpha() and lexed.raw(after).islower() and lexed.kind(after) not in "tAwrXWMu" and (
            follows not in _NO_VERBS
        )  # fmt: skip

    def _is_verb(self, word: int, kind: str, begin: int) -> bool:
        """Tell whether a group is one: "the united front" and "Monday's" hold none."""
        lexed = self._lexed
        if lexed.lower[word] in {"'s", "’s"}:
            return lexed.lower[word - 1] in {"it", "he", "she", "that", "there", "who", "what"} if word else False
        if lexed.lower[word] == "may" and lexed.capital(word) and lexed.kind(word + 1) in "dY,.o":
            return False
        if kind in {"simple", "schedule", "deferred", "participle", "says"}:
            noun = self._determined(word) or (kind == "schedule" and (self._named(word) or self._takes(word)))
            return not noun and not (word != begin and lexed.raw(word).istitle())
        return True

    def _determined(self, word: int) -> bool:
        """Tell whether an article or the like stands right before a word."""
        lexed = self._lexed
        if lexed.word(word - 1) == "that":  # "the flood that struck", but "that strike"
            return letter(lexed.lower[word]) != "V"
        return lexed.kind(word - 1) in "tAO'r" or lexed.word(word - 1) in _DETERMINERS

    def _takes(self, word: int) -> bool:
        """Tell whether a word that could be a verb is what a past verb takes: "took hold", "won leave"."""
        before, lower = self._lexed.word(word - 1), self._lexed.lower[word]
        return not lower.endswith("s") and letter(before) == "V" and before not in _REPORTING

    def _named(self, word: int) -> bool:
        """Tell whether a word that could be a verb ends a name of a thing: "Friday's crunch vote", "a summer visit"."""
        lexed, before = self._lexed, word - 1
        if lexed.lower[word].endswith("s") or lexed.word(before).endswith("s"):
            return False
        while word - before < 3 and lexed.kind(before) == "_" and letter(lexed.lower[before]) == "x":
            before -= 1
        return before < word - 1 and self._determined(before + 1)

    def _opens_clause(self, first: int, last: int, gap: str) -> bool:
        """Tell whether a clause begins with the time: "…; two days later the town fell", "but on Friday they left".

        Args:
            first: First word of the time.
            last: One past its last word.
            gap: The letters between the time and the verb after it, where the clause's subject must stand.
        """
        lexed, at = self._lexed, first - 1
        while first - at < 3 and (lexed.kind(at) == "t" or lexed.word(at) in _BOUNDS):
            at -= 1
        if lexed.word(at) not in {";", "and", "but", "so", "or"}:
            return False
        gap = gap.removeprefix("k")
        subject = lexed.word(last + (lexed.kind(last) == ","))
        return 0 < len(gap) < _SUBJECT and not _BREAKS.intersection(gap) and subject not in _BOUNDS

    def _nearest_left(self, before: list[Group], tape: str, begin: int, first: int) -> Group | None:
        """Return the last group before the time, unless a clause begins between them."""
        for group in reversed(before):
            between = re.sub("c.c$", "", tape[group.last - begin : first - begin])  # "as soon as"
            if "q" in between and between.count("q") % 2:
                return None
            if re.search(r"c(?!$)", between.rstrip("k")) and group.kind != "infinitive":
                return None
            return group
        return None

    @staticmethod
    def _nearest_right(after: list[Group], tape: str, begin: int, last: int) -> Group | None:
        for group in after:
            between = tape[last - begin : group.first - begin]
            if "q" in between and between.count("q") % 2:
                return None
            return group
        return None

    def _reading(self, group: Group, groups: list[Group], begin: int, first: int) -> Reading:
        tense, modality = group.tense, group.modality
        if modality == "infinitive":
            tense, modality = self._infinitive(group, groups)
        elif modality == "deferred":
            put_off = self._lexed.word(first - 1) in {"until", "till", "to", "for"} and group.last <= first
            tense, modality = (Tense.FUTURE, "planned") if put_off else (Tense.PAST, "")
        elif group.kind == "planned" and self._put_off(group, first):
            tense, modality = Tense.PAST, ""
        elif group.last - group.first == 1 and letter(self._lexed.lower[group.first]) == "h":
            tense = Tense.PRESENT  # "has until Friday"
        elif modality in {"schedule", "says"}:
            tense, modality = (Tense.PRESENT, "planned") if modality == "schedule" else (Tense.PAST, "")
        written = self._lexed.lower[max(begin, group.first - 1) : group.last]
        if group.kind == "possible" and self._ordered(group, begin):
            modality = "planned"
        if _NEGATIONS.intersection(written) or self._denied(group, begin):
            modality = "denied"
        return Reading(tense, modality, group.first, group.last)

    def _put_off(self, group: Group, first: int) -> bool:
        """Tell whether a plan was changed at the time, not to it: "was delayed on Friday", not "until Friday"."""
        verb = self._lexed.lower[group.last - 1]
        return (
            verb in words.listed("verbs", "put_off")
            and group.last <= first
            and self._lexed.word(first - 1) not in {"until", "till", "to", "for", "by"}
        )

    def _ordered(self, group: Group, begin: int) -> bool:
        """Tell whether a modal verb plans: "must leave", and "would leave" behind "said"."""
        lower = self._lexed.lower
        modal = {lower[i] for i in range(group.first, group.last)}
        if modal & {"must", "shall", "should"}:
            return True
        return "would" in modal and not _REPORTING.isdisjoint(lower[max(begin, group.first - _REACH) : group.first])

    def _denied(self, group: Group, begin: int) -> bool:
        """Tell whether somebody denies what the group says: "denied that it would attack", "denied having met"."""
        if not self._denies:
            return False
        for i in range(group.first - 1, max(begin - 1, group.first - _DENIED_REACH), -1):
            if self._lexed.kind(i) in ",." or letter(self._lexed.lower[i]) == "q":
                return False
            if self._lexed.lower[i] in _DENYING:
                return True
        return False

    def _infinitive(self, group: Group, groups: list[Group]) -> tuple[Tense, str]:
        """Read "to begin" by the verb before it: after "failed" it is past, after a present or a noun ahead."""
        before = [g for g in groups if g.last <= group.first and g.kind != "infinitive"]
        if not before or self._lexed.word(group.first - 1) in words.listed("verbs", "planning_nouns"):
            return Tense.FUTURE, "planned"
        if before[-1].kind == "deferred":  # "invited him to visit in May"
            return Tense.FUTURE, "planned"
        if before[-1].tense is Tense.FUTURE or (before[-1].tense is Tense.PAST and group.first - before[-1].last <= 4):
            return before[-1].tense, before[-1].modality
        return Tense.FUTURE, "planned"

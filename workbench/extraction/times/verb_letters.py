"""One letter a word for the grammar of verbs: "B" is, "P" scheduled, "T" to, "V" a past form, "x" any other word."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from workbench.extraction.times import words

_CLOSED: Final[dict[str, str]] = {
    **dict.fromkeys(("is", "are", "am", "'re", "’re", "isn't", "aren't", "isn’t", "aren’t"), "B"),
    **dict.fromkeys(("was", "were", "wasn't", "weren't", "wasn’t", "weren’t"), "b"),
    **dict.fromkeys(("has", "have", "hasn't", "haven't", "hasn’t", "haven’t", "having"), "h"),
    **dict.fromkeys(("had", "hadn't", "hadn’t", "did", "didn't", "didn’t"), "H"),
    **dict.fromkeys(("will", "shall", "won't", "won’t", "it'll", "they'll", "he'll", "she'll",
                     "we'll", "i'll", "you'll",
                     "it’ll", "they’ll", "he’ll", "she’ll", "we’ll", "i’ll", "you’ll"), "M"),
    **dict.fromkeys(("could", "may", "might", "can", "would", "should", "must", "cannot", "can't",
                     "couldn't", "can’t",
                     "couldn’t", "wouldn't", "wouldn’t", "shouldn't", "mustn't"), "m"),
    "to": "T", "be": "e", "been": "N", "being": "x",
    **dict.fromkeys(("not", "never", "n't", "also", "still", "now", "only", "just", "already", "first", "soon",
                     "even", "yet", "almost", "always", "often",
                     "all", "both", "then", "once", "again", "long", "ever", "itself", "himself", "herself"), "n"),
    **dict.fromkeys(("do", "does", "don't", "doesn't", "don’t", "doesn’t"), "D"),
    **dict.fromkeys(("as", "while", "when", "after", "before", "because", "although", "though", "which", "who", "where",
                     "but",
                     "if", "whether", "that", "since", "saying", "adding", "than"), "c"),
    **dict.fromkeys((",", ";", ":", "—", "(", ")", "–"), "k"),
    **dict.fromkeys(('"', "“", "”", "«", "»", "``"), "q"),
    "'s": "B", "’s": "B",
    **dict.fromkeys(("on", "in", "at", "by", "until", "till", "from", "through", "during", "within", "for", "of",
                     "with", "between", "into"), "w"),
}  # fmt: skip


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    """Return word to letter; closed classes win over the lists, later lists over earlier ones."""
    found: dict[str, str] = {}
    for section, letter in (
        ("past", "V"), ("participles", "N"), ("not_past", "x"), ("schedule", "S"), ("reporting", "V"), ("planned", "P"),
        ("ahead_past", "f"), ("ahead", "a"), ("happened", "d"),
    ):  # fmt: skip
        found.update(dict.fromkeys(words.listed("verbs", section), letter))
    for word in ("says", "say", "tells", "announces", "reports", "warns", "adds"):
        found[word] = "r"
    for word in ("going", "hoping", "planning", "aiming", "preparing", "expecting"):
        found[word] = "G" if word == "going" else "P"
    found.update(_CLOSED)
    return found


_MOST: Final = 50_000


class _Letters(dict[str, str]):
    """The letters of the words seen so far; that of another word is found when it is asked for."""

    def __missing__(self, word: str) -> str:
        """Find a word's letter and remember it."""
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = _letter(word)
        return found


LETTERS: Final = _Letters()


def letter(word: str) -> str:
    """Return the letter of a lower-case word in the grammar of verbs ("B" is, "V" a past form, "x" no verb known)."""
    return LETTERS[word]


_SHORT_PAST: Final = frozenset({"vied", "died", "tied", "lied", "used", "owed", "aged", "eyed", "cued", "sued", "hoed"})


def _letter(word: str) -> str:
    known = _verbs().get(word)
    if known is not None:
        return known
    if word.endswith("ed") and (len(word) > 4 or word in _SHORT_PAST):
        return "V"
    if word.endswith("ing") and len(word) > 4:
        return "G"
    return "n" if word.endswith("ly") and len(word) > 4 else "x"

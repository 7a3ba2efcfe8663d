"""Where an expression begins: "early", "the end of", "more than", "the night of" belong to the time after them."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft

_ADJECTIVES: Final = frozenset({"early", "late", "mid", "earlier", "later"})
_STAGED: Final = frozenset(
    {
        "date",
        "day_of_month",
        "season",
        "quarter",
        "half",
        "decade",
        "century",
        "unit",
        "weekday",
        "deictic",
        "part",
        "holiday",
    }
)

_BEFORE: Final[tuple[tuple[str, str], ...]] = (
    ("no more than", "EQUAL_OR_LESS"), ("not more than", "EQUAL_OR_LESS"), ("no less than", "EQUAL_OR_MORE"),
    ("no fewer than", "EQUAL_OR_MORE"), ("at least", "EQUAL_OR_MORE"), ("at most", "EQUAL_OR_LESS"),
    ("more than", "MORE_THAN"), ("less than", "LESS_THAN"), ("fewer than", "LESS_THAN"), ("longer than", "MORE_THAN"),
    ("just over", "MORE_THAN"), ("just under", "LESS_THAN"), ("well over", "MORE_THAN"), ("up to", "EQUAL_OR_LESS"),
    ("as little as", "EQUAL_OR_MORE"), ("as long as", "EQUAL_OR_LESS"), ("as many as", "EQUAL_OR_LESS"),
    ("over", "MORE_THAN"), ("under", "LESS_THAN"), ("nearly", "LESS_THAN"), ("almost", "LESS_THAN"),
    ("about", "APPROX"),
    ("around", "APPROX"), ("roughly", "APPROX"), ("approximately", "APPROX"), ("some", "APPROX"), ("circa", "APPROX"),
    ("ca .", "APPROX"), ("c .", "APPROX"), ("ca", "APPROX"),
)  # fmt: skip
_LAST_BEFORE: Final = frozenset(phrase.split()[-1] for phrase, _ in _BEFORE)


def extend(lexed: Lexed, draft: Draft) -> Draft:
    """Widen a draft to the left over what qualifies it, and set its modifier or part of the day."""
    if draft.form in _STAGED:
        _stage(lexed, draft)
        _share_of(lexed, draft)
        _part_of(lexed, draft)
        if draft.fields.get("tail") and draft.mod is None:
            _stage(lexed, draft)
    if draft.form in {"duration", "span", "shift"} and draft.type is not TimexType.SET:
        _approximate(lexed, draft)
    elif draft.form in {"date", "decade", "clock"}:
        _about(lexed, draft)
    return draft


def _stage(lexed: Lexed, draft: Draft) -> None:
    """Take in "early", "mid-", "the end of (the)", "late in"."""
    at, noun = draft.first - 1, False
    if lexed.kind(at) == "t" and lexed.kind(at - 1) in "Oi":
        at -= 1
    if lexed.kind(at) in "Oi":
        at, noun = at - 1, True
    elif lexed.kind(at) == "-":
        at -= 1
    word = lexed.word(at)
    code = words.values("relations", "stages").get(word)
    if (
        code is None
        or (word not in _ADJECTIVES and not noun)
        or (noun and lexed.word(at + 1) == "of" and word in {"early", "late"})
    ):
        return
    if word in {"end", "close", "start", "beginning", "middle", "turn", "dawn", "onset"} and lexed.word(at + 1) != "of":
        return
    if lexed.word(draft.first - 1) == "on":
        return
    draft.mod = code
    draft.first = at - 1 if lexed.kind(at - 1) == "t" else at


_PARTS: Final = {"latter": "END", "later": "END", "last": "END", "early": "START", "first": "START", "earlier": "START"}


def _share_of(lexed: Lexed, draft: Draft) -> None:
    """Take in "the latter part of", "the rest of"."""
    at = draft.first - 2
    if draft.mod is not None or lexed.kind(draft.first - 1) != "O":
        return
    if lexed.word(at) == "part" and lexed.word(at - 1) in _PARTS:
        at, draft.mod = at - 1, _PARTS[lexed.word(at - 1)]
    elif lexed.word(at) in {"rest", "remainder"}:
        draft.mod = "END"
    else:
        return
    draft.first = at - 1 if lexed.kind(at - 1) == "t" else at


_SMALL: Final = words.listed("contexts", "small")


_WITH_PARTS: Final = frozenset({"date", "weekday", "deictic", "holiday", "unit", "day_of_month"})


def _part_of(lexed: Lexed, draft: Draft) -> None:
    """Take in "the night of", "the early hours of", "on the morning of" before a day."""
    at = draft.first - 2
    hours = draft.form == "part" and lexed.word(at) == "hours"  # "the early hours of this morning"
    if lexed.kind(draft.first - 1) != "O" or not (draft.form in _WITH_PARTS or hours):
        return
    if lexed.kind(at) == "p":
        tail = str(words.values("calendar", "parts")[lexed.word(at)])
    elif lexed.word(at) == "hours" and (lexed.kind(at - 1) in "gp" or lexed.word(at - 1) in _SMALL):
        tail = "TMO" if lexed.word(at - 1) in {"early", "morning", *_SMALL} else "TNI"
        if lexed.kind(at - 1) == "g":
            draft.mod = str(words.values("relations", "stages")[lexed.word(at - 1)])
        at -= 1
        if lexed.kind(at - 1) == "g":
            at, draft.mod = at - 1, "START"
    else:
        return
    if lexed.kind(at - 1) == "g" and lexed.word(at - 1) in _ADJECTIVES:
        draft.mod = str(words.values("relations", "stages")[lexed.word(at - 1)])
        at -= 1
    draft.fields["tail"] = tail
    draft.type = TimexType.TIME
    draft.first = at - 1 if lexed.kind(at - 1) == "t" else at


def _approximate(lexed: Lexed, draft: Draft) -> None:
    """Take in "more than", "nearly", "at least" before a length."""
    start = draft.first
    if lexed.word(start - 1) not in _LAST_BEFORE:
        return
    for phrase, mod in _BEFORE:
        length = phrase.count(" ") + 1
        if start >= length and " ".join(lexed.lower[start - length : start]) == phrase:
            if phrase == "over" and draft.form == "span":
                return  # "over the past year" is a preposition
            if phrase == "about" and lexed.word(start - 2) in {"concerns", "questions", "talk", "worries", "what"}:
                return
            draft.mod, draft.first = mod, start - length
            return


def _about(lexed: Lexed, draft: Draft) -> None:
    """Mark "about 1910", "around 10am" as approximate; "ca." stands inside the span."""
    word = lexed.word(draft.first - 1)
    if word in {"circa", "ca"} or (word == "." and lexed.word(draft.first - 2) in {"ca", "c"}):
        draft.mod = "APPROX"
        draft.first -= 1 if word != "." else 2
    elif word in {"about", "around", "approximately", "roughly"} and draft.mod is None:
        draft.mod = "APPROX"
        draft.first -= 1

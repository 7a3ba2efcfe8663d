"""Units held against another time: "last week", "the following day", "two years ago", "the past three months"."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, rule

_TEXT: Final = frozenset({"previous", "following", "same", "that"})
"""Relations that lean on a time the text has just named; the others lean on the day of the story."""

_CLAUSE: Final = frozenset(",.|(_;'")


def anchor_of(relation: str, the: bool = False) -> str:
    """Return what a relation leans on: "the next day" on the text, "next week" on the day of the story."""
    if relation in _TEXT or (the and relation in {"next", "last"}):
        return "previous"
    return "published"


@rule("last week", "(?P<the>THE)?(?P<relation>RELATION)(?P<same>RELATION)?(?P<unit>UNIT|QUARTER)")
def related_unit(hit: Hit) -> Draft | None:
    """Read "last week", "the same month", "that same day", "the coming year"."""
    word, first = _leading(hit)
    relation = words.values("relations", "relations").get(word)
    unit = _unit(hit)
    if relation is None or relation == "between" or unit is None or hit.word("unit") in {"min", "hr"}:
        return None
    if hit.word("relation") in {"past", "last", "previous", "current"} and unit in {"TM", "TH"} and hit.has("the"):
        return Draft(*hit.span(), "span", TimexType.DURATION, _span(relation, 1, unit), "published")
    if hit.word("relation") == "past" and hit.has("the"):
        return Draft(*hit.span(), "span", TimexType.DURATION, _span(relation, 1, unit), "published")
    if hit.has("the") and hit.word("relation") == "last" and hit.lexed.kind(hit.span()[1]) == "O":
        return None  # "the last month of the war" is a length
    if unit in {"DE", "CE"} and hit.has("the") and relation in {"last", "next", "coming"}:
        return Draft(*hit.span(), "span", TimexType.DURATION, _span(relation, 1, unit), "published")
    fields: Fields = {"relation": relation, "unit": unit}
    return Draft(first, hit.span()[1], "unit", TimexType.DATE, fields, anchor_of(relation, hit.has("the")))


_TURNING: Final = words.listed("contexts", "turning")


def _leading(hit: Hit) -> tuple[str, int]:
    """Return the relation that counts of two ("that same week", "this past weekend"), and the word a time begins with.

    A "that" before "last week" only leads in a clause: "said that last week the river rose".
    """
    one, two, first = hit.word("relation"), hit.word("same"), hit.span()[0]
    if one == "that" and (two in _TURNING or two == "this"):
        return two, hit.span("same")[0]
    week = hit.word("unit") == "week" and two in {"past", "last"}
    if two == "same" or (two in _TURNING and not week):
        return two, first
    return one, first


def _unit(hit: Hit, group: str = "unit") -> str | None:
    word = hit.word(group)
    if word == "quarter":
        return "Q"
    if word == "quarters":
        return "Q"
    found = hit.value(group, "calendar", "units") or hit.value(group, "calendar", "units_plural")
    return str(found) if found else None


def _span(relation: str, amount: float | None, unit: str) -> Fields:
    """Return the fields of a stretch that ends or begins at the anchor; an amount of None is vague."""
    back = relation in {"last", "past", "previous", "this"}
    return {"amount": amount, "unit": unit, "direction": "back" if back else "on", "relation": relation}


@rule(
    "the same period last year",
    "THE RELATION (?P<unit>UNIT|QUARTER|OTHER)(?P<back>AN UNIT SHIFT|RELATION UNIT|(?:THE)RELATION UNIT)",
)
def same_unit_back(hit: Hit) -> Draft | None:
    """Read "the same month a year ago", "the same day last week"."""
    unit, back = ("period" if hit.word("unit") in {"period", "time"} else _unit(hit)), hit.words("back").split()
    if hit.lexed.word(hit.span("unit")[0] - 1) != "same" or unit not in {"D", "W", "M", "Q", "period"}:
        return None
    by = words.values("calendar", "units").get(back[1] if back[0] in {"a", "an"} else back[-1])
    if by not in {"W", "M", "Y"} or back[0] in {"this", "next"} or back[-1] in {"later", "after"}:
        return None
    return Draft(*hit.span(), "same_back", TimexType.DATE, {"unit": unit, "by": by}, "previous")


@rule("the year-earlier period", "(?P<the>THE)?(?P<by>UNIT)HYPHEN(?P<shift>SHIFT)(?P<unit>UNIT|QUARTER|OTHER)")
def year_earlier(hit: Hit) -> Draft | None:
    """Read "the year-earlier quarter", "the year-ago period"."""
    unit = "period" if hit.word("unit") == "period" else _unit(hit)
    if (
        hit.word("by") != "year"
        or hit.word("shift") not in {"earlier", "ago"}
        or unit not in {"D", "W", "M", "Q", "period"}
    ):
        return None
    return Draft(*hit.span(), "same_back", TimexType.DATE, {"unit": unit, "by": "Y"}, "previous")


_MODALS: Final = frozenset({"to", "will", "would", "can", "could", "may", "might", "should", "must", "not", "n't"})

_COUNT: Final = "(?:(?P<some>AN? SOME OF?)|(?P<amount>NUM))"


@rule(
    "the past three months",
    f"(?P<the>THE)?(?P<relation>RELATION)(?:{_COUNT})?(?P<filler>FILLER){{0,3}}(?P<unit>UNITS|UNIT)",
)
def counted_span(hit: Hit) -> Draft | None:
    """Read "the past three months", "the next few days", "in the coming weeks", "the last 24 hours"."""
    unit = _unit(hit)
    relation = hit.value("relation", "relations", "relations")
    plural = hit.lexed.tape[hit.span("unit")[0]] == "U"
    if unit is None or relation in {None, "same", "that"} or not (plural or hit.has("amount")):
        return None
    if hit.word("relation") in {"these", "this"} and not (hit.has("amount") or hit.has("some")):
        return None
    if hit.word("relation") == "last" and hit.lexed.word(hit.span()[0] - 1) in _MODALS:
        return None  # "is expected to last six weeks"
    amount = hit.number("amount") if hit.has("amount") else (2 if "couple" in hit.words("some") else None)
    return Draft(*hit.span(), "span", TimexType.DURATION, _span(str(relation), amount, unit), "published")


@rule("the four previous weeks", "THE (?P<amount>NUM)(?P<relation>RELATION)(?P<unit>UNITS)")
def turned_span(hit: Hit) -> Draft | None:
    """Read "the four previous weeks"."""
    unit, relation = _unit(hit), hit.value("relation", "relations", "relations")
    if unit is None or relation is None:
        return None
    return Draft(*hit.span(), "span", TimexType.DURATION, _span(relation, hit.number("amount"), unit), "previous")


@rule("the first two years", "THE ORDINAL (?P<amount>NUM)(?P<unit>UNITS)")
def first_span(hit: Hit) -> Draft | None:
    """Read "the first two years", a length without a place of its own."""
    unit, amount = _unit(hit), hit.number("amount")
    if unit is None or amount is None:
        return None
    return Draft(*hit.span(), "duration", TimexType.DURATION, {"amount": amount, "unit": unit})


_AMOUNT: Final = (
    "(?:(?P<halfof>HALF AN)|(?P<amount>NUM)(?:AND AN?(?P<half>HALF))?|(?P<some>AN? SOME OF?)|(?P<an>AN|THE))"
)


@rule(
    "two years ago",
    f"(?:{_AMOUNT})?(?:FILLER)?HYPHEN?(?P<unit>UNITS|UNIT|SECOND|QUARTER)(?P<shift>SHIFT)(?P<now>OTHER)?",
)
def shifted(hit: Hit) -> Draft | None:
    """Read "two years ago", "a week earlier", "the day before", "months later", "ten years on"."""
    unit, shift = _unit(hit), hit.value("shift", "relations", "shifts")
    if unit is None or shift is None or hit.word("unit") in {"min", "hr"}:
        return None
    end = hit.span("shift")[1]
    if shift in {"before", "after", "on"} and not _ends_clause(hit.lexed, end, shift):
        return None
    if shift in {"later", "earlier"} and hit.lexed.kind(end) == "r" and hit.lexed.kind(end + 1) in "uqp":
        return None  # "for 30 minutes later this week"
    if shift == "on" and not (hit.has("amount") or hit.has("an")):
        return None
    amount = _amount(hit)
    if hit.has("an") and hit.word("an") == "the" and shift not in {"before", "after", "following", "earlier"}:
        return None
    fields: Fields = {"amount": amount, "unit": unit, "shift": shift}
    anchor = "published" if shift in {"ago", "hence"} else "previous"
    start = hit.span()[0]
    return Draft(start, end, "shift", TimexType.DATE, fields, anchor)


def _ends_clause(lexed: Lexed, end: int, shift: str) -> bool:
    """Tell whether nothing follows that "before" or "after" could lead in ("two days before the vote")."""
    if shift == "on":
        return lexed.kind(end) in ",.|"
    return lexed.kind(end) in ",.|&)'" or lexed.word(end) in {
        ";",
        ":",
        "in",
        "at",
        "when",
        "on",
        "with",
        '"',
        "”",
        "by",
        "had",
        "was",
        "were",
        "has",
        "saw",
    }


def _amount(hit: Hit) -> float | None:
    """Return the count of a hit, 1 for an article, None when vague."""
    if hit.has("halfof"):
        return 0.5
    if hit.has("amount"):
        number = hit.number("amount")
        return None if number is None else number + (0.5 if hit.has("half") else 0)
    if hit.has("some"):
        return 2 if "couple" in hit.words("some") else None
    return 1 if hit.has("an") else None


@rule("two years prior", f"{_AMOUNT}(?:FILLER)?(?P<unit>UNITS|UNIT)(?P<prior>RELATION)")
def prior(hit: Hit) -> Draft | None:
    """Read "two years prior", not "two years prior to the vote"."""
    unit, end = _unit(hit), hit.span()[1]
    if hit.word("prior") != "prior" or unit is None or hit.word("an") == "the" or hit.lexed.kind(end) not in ",.|)":
        return None
    fields: Fields = {"amount": _amount(hit), "unit": unit, "shift": "before"}
    return Draft(*hit.span(), "shift", TimexType.DATE, fields, "previous")


@rule("two years from now", f"{_AMOUNT}(?:FILLER)?(?P<unit>UNITS|UNIT)FROM(?P<now>OTHER|DEICTIC)")
def from_now(hit: Hit) -> Draft | None:
    """Read "two years from now", "a week from today"."""
    unit = _unit(hit)
    if unit is None or hit.word("now") not in {"now", "today"} or hit.word("an") == "the":
        return None
    return Draft(
        *hit.span(), "shift", TimexType.DATE, {"amount": _amount(hit), "unit": unit, "shift": "hence"}, "published"
    )


@rule("the day following", "THE (?P<unit>UNIT)(?P<relation>RELATION)")
def day_following(hit: Hit) -> Draft | None:
    """Read "the day following", "the week prior" where a clause ends there."""
    unit, relation = _unit(hit), hit.value("relation", "relations", "relations")
    if unit is None or relation not in {"following", "previous"} or not _ends_clause(hit.lexed, hit.span()[1], "after"):
        return None
    return Draft(*hit.span(), "unit", TimexType.DATE, {"relation": relation, "unit": unit}, "previous")


@rule("the year", "THE (?P<unit>UNIT|QUARTER)")
def bare_unit(hit: Hit) -> Draft | None:
    """Read "the day", "the end of the year": the unit the text is speaking of."""
    start, end = hit.span()
    unit, lexed = _unit(hit), hit.lexed
    if (
        unit not in {"D", "W", "M", "Y", "Q", "WE", "DE", "CE"}
        or (unit in {"DE", "CE"} and (lexed.kind(start - 1) not in "Oi" or lexed.kind(start - 2) != "g"))
        or lexed.kind(end) == "O"
        or lexed.word(end) in {"that", "when"}
        or (lexed.word(end) in {"he", "she", "they"} and lexed.kind(start - 2) != "g")  # "late in the year he won"
    ):
        return None
    if unit in {"M", "Y"} and lexed.word(start - 1) == "on":
        return None  # "prices rose 0.3 percent on the month": what the rate is held against, no day of its own
    if unit == "Q" and lexed.word(start - 1) not in {"of", "in", "for"}:
        return None
    if lexed.word(start - 1) == "of" and not _of_period(lexed, start - 2):
        return None
    return Draft(start, end, "unit", TimexType.DATE, {"relation": "the", "unit": unit}, "previous")


def _of_period(lexed: Lexed, i: int) -> bool:
    """Tell whether "of the year" follows a part of a year, not "player" or "time"."""
    return lexed.kind(i) in "gMmSodqhpr" or lexed.word(i) in {
        "rest",
        "remainder",
        "most",
        "half",
        "part",
        "quarter",
        "hours",
    }


@rule("year-end", "THE?(?P<unit>UNIT)(?:HYPHEN|POSSESSIVE)(?P<stage>STAGE)")
def unit_end(hit: Hit) -> Draft | None:
    """Read "year-end", "by the year's end", "month's end"."""
    unit, stage = _unit(hit), hit.word("stage")
    if unit not in {"W", "M", "Y", "Q"} or stage not in {"end", "start", "beginning", "close"}:
        return None
    draft = Draft(*hit.span(), "unit", TimexType.DATE, {"relation": "the", "unit": unit}, "previous")
    draft.mod = hit.value("stage", "relations", "stages")
    return draft


@rule("a second straight day", "(?:AN|THE) (?P<nth>ORDINAL|SECOND)(?P<row>FILLER)(?P<unit>UNIT|QUARTER)")
def in_a_row(hit: Hit) -> Draft | None:
    """Read "a second straight day": the unit the story speaks from, as the latest of several."""
    unit = _unit(hit)
    if unit is None or hit.word("row") not in {"straight", "consecutive", "successive"}:
        return None
    return Draft(*hit.span(), "unit", TimexType.DATE, {"relation": "this", "unit": unit}, "published")


@rule("this morning", "(?P<the>THE)?(?P<relation>RELATION)(?P<same>RELATION)?(?P<part>PART)")
def related_part(hit: Hit) -> Draft | None:
    """Read "this morning", "last night", "the following evening", "that afternoon"."""
    word, first = _leading(hit)
    relation = words.values("relations", "relations").get(word)
    if relation is None or hit.word("part").endswith("s") or relation == "between" or _named(hit):
        return None
    fields: Fields = {"relation": relation, "tail": hit.value("part", "calendar", "parts")}
    return Draft(first, hit.span()[1], "part", TimexType.TIME, fields, anchor_of(relation, hit.has("the")))


def _named(hit: Hit) -> bool:
    """Tell whether a broadcast has the words as its name ("CBS This Morning")."""
    lexed, (first, last) = hit.lexed, hit.span()
    station = lexed.raw(first - 1) if first else ""
    return lexed.capital(first) and lexed.capital(last - 1) and len(station) > 1 and station.isupper()


@rule("the morning", "(?P<the>THE)?(?P<part>PART)")
def bare_part(hit: Hit) -> Draft | None:
    """Read "the morning", "at night", "overnight"."""
    start, end = hit.span("part")
    word, lexed = hit.word("part"), hit.lexed
    if lexed.capital(start) and not hit.has("the") and lexed.kind(end) == "_" and lexed.capital(end):
        return None  # "Morning Consult"
    if lexed.kind(start - 1) == "-" or (
        lexed.capital(start) and lexed.word(start - 1) not in {".", "|", ""} and not hit.has("the")
    ):
        return None
    if word in {"dawn", "sunrise", "sunset", "daybreak", "dusk", "nightfall", "daytime"} and lexed.word(
        start - 1
    ) not in {"at", "before", "after", "by", "until", "since"}:
        return None
    generic = word.endswith("s") or (word in {"night", "nighttime", "daytime"} and not hit.has("the"))
    fields: Fields = {"tail": hit.value("part", "calendar", "parts"), "generic": generic}
    if word == "overnight":
        fields["relation"], fields["generic"] = "overnight", False
    first = start if not hit.has("the") or word == "overnight" else hit.span()[0]
    if lexed.word(end) == "hours" and not generic and lexed.kind(end + 1) != "O":  # "in the early morning hours"
        end += 1
    return Draft(first, end, "part", TimexType.TIME, fields, "previous")


RULES: Final[tuple[Rule, ...]] = (
    related_unit, same_unit_back,
    year_earlier, counted_span, turned_span, first_span, shifted, prior, from_now, day_following, bare_unit, unit_end,
    in_a_row, related_part, bare_part,
)  # fmt: skip

"""Years and parts or many of them: "2014", "the summer of 2003", "the third quarter", "the 1960s"."""

from __future__ import annotations

from typing import Final

from workbench.domain.moment import TimexType
from workbench.extraction.times import words
from workbench.extraction.times.lexing import Lexed
from workbench.extraction.times.tape import Draft, Fields, Hit, Rule, rule

_OF_YEAR: Final = (
    "(?:(?P<year>YEARNUMBER)(?P<bc>BC)?|(?P<digits>NUMBER)(?P<bc2>BC)"
    "|(?:THE(?=RELATION))?(?P<of>RELATION|THE)(?P<ofunit>UNIT))"
)
_YEAR_WANTED: Final = words.listed("contexts", "before_year")
_COUNTED: Final = words.listed("contexts", "counted")
_TURNING: Final = words.listed("contexts", "turning")


def year_fields(hit: Hit) -> Fields:
    """Return the year a period belongs to: given, before Christ, or in words ("this year")."""
    if hit.has("year"):
        year = int(hit.word("year"))
        return {"year": -year if hit.has("bc") else year}
    if hit.has("digits"):
        return {"year": -int(float(hit.word("digits").replace(",", "")))}
    if hit.has("ofunit") and hit.word("ofunit") == "year":
        return {"year_relation": hit.value("of", "relations", "relations") or "this"}
    return {}


def _whole(hit: Hit, core: str) -> tuple[int, int]:
    """Return the span of a hit, without a "of the <unit>" that is no year."""
    start, end = hit.span()
    if hit.has("ofunit") and hit.word("ofunit") != "year":
        return start, hit.span(core)[1]
    return start, end


@rule(
    "season",
    f"(?P<the>THE)?(?P<relation>RELATION)?(?P<turn>RELATION)?(?P<season>SEASON|FALL)"
    f"(?:COMMA? OF?{_OF_YEAR}(?P<next>(?:HYPHEN|SLASH)(?:YEARNUMBER|DAYNUMBER|NUMBER))?)?",
)
def season(hit: Hit) -> Draft | None:
    """Read "the summer of 2003", "last winter", "spring"; "fall" only with an article before or a year after it."""
    start, end = hit.span("season")
    lexed = hit.lexed
    code = hit.value("season", "calendar", "seasons") or hit.value("season", "calendar", "seasons_ambiguous")
    fields: Fields = {"season": code, **year_fields(hit)}
    if hit.has("relation"):
        turned = hit.word("turn") in _TURNING  # "this past summer"
        fields["relation"] = hit.value("turn" if turned else "relation", "relations", "relations")
    dated = "year" in fields or "year_relation" in fields
    if hit.word("season") == "fall" and not _is_fall(hit, dated):
        return None
    if lexed.word(start - 1) in {"to", "will", "can", "may", "might", "could", "not", "no", "a"} or (
        lexed.capital(end) if lexed.kind(end) == "_" else False
    ):
        return None
    if lexed.capital(start) and lexed.kind(start - 1) == "_" and lexed.capital(start - 1) and not dated:
        return None  # "the Prague Spring"
    if lexed.word(end) in words.listed("names", "after") or lexed.word(start - 1) in words.listed("names", "before"):
        return None
    first, last = _whole(hit, "season")
    if hit.has("next") and not _next_year(hit):
        last = hit.span("next")[0]
    return Draft(first, last, "season", TimexType.DATE, fields, "published")


def _next_year(hit: Hit) -> bool:
    """Tell whether a winter names both its years ("the winter of 1916-17"); other seasons have one."""
    at, written = hit.span("next")[0] + 1, hit.lexed.lower[hit.span("next")[0] + 1]
    if not hit.has("year") or not written.isdigit() or hit.lexed.starts[at] != hit.lexed.ends[at - 1]:
        return False
    following = str(int(hit.word("year")) + 1)
    return hit.word("season")[:6] == "winter" and written in {following, following[2:]}


def _is_fall(hit: Hit, dated: bool) -> bool:
    start, end = hit.span("season")
    lexed = hit.lexed
    if hit.has("relation") and hit.word("relation") in {
        "last",
        "this",
        "next",
        "previous",
        "following",
        "coming",
        "past",
    }:
        return lexed.word(end) != "of"
    if dated:
        return lexed.word(start - 1) in {"the", "in", "of", "since", "by", "early", "late", "until"} or lexed.capital(
            start
        )
    return lexed.word(start - 1) == "the" and lexed.word(start - 2) == "in" and lexed.word(end) != "of"


_QUARTER: Final = f"(?:(?:COMMA|OF|IN){{0,3}}FISCAL? {_OF_YEAR})?"


@rule(
    "quarter",
    f"(?P<the>THE)?(?P<relation>RELATION)?(?P<nth>ORDINAL|SECOND)(?:FISCAL)?(?:HYPHEN)?(?P<core>QUARTER){_QUARTER}",
)
def quarter(hit: Hit) -> Draft | None:
    """Read "the third quarter of this year", "fourth-quarter"."""
    nth = _nth(hit.word("nth"), 4)
    if nth is None:
        return None
    first, last = _whole(hit, "core")
    fields: Fields = {"quarter": nth, **year_fields(hit)}
    if hit.has("relation"):
        fields["relation"] = hit.value("relation", "relations", "relations")
    return Draft(first, last, "quarter", TimexType.DATE, fields, "published")


@rule(
    "last year's third quarter",
    "(?P<the>THE)?(?:(?P<year>YEARNUMBER)|(?P<of>RELATION)(?P<ofunit>UNIT)POSSESSIVE)(?P<nth>ORDINAL|SECOND)HYPHEN?QUARTER",
)
def quarter_of_year(hit: Hit) -> Draft | None:
    """Read "last year's third quarter", "the 1988 fourth quarter"."""
    nth, fields = _nth(hit.word("nth"), 4), year_fields(hit)
    if nth is None or not fields:
        return None
    return Draft(*hit.span(), "quarter", TimexType.DATE, {"quarter": nth, **fields}, "published")


@rule("Q3", f"QLETTER(?P<core>DAYNUMBER){_QUARTER}")
def quarter_letter(hit: Hit) -> Draft | None:
    """Read "Q3 2021"."""
    start = hit.span()[0]
    nth = int(hit.word("core"))
    if nth > 4 or not hit.lexed.glued(start):
        return None
    first, last = _whole(hit, "core")
    return Draft(first, last, "quarter", TimexType.DATE, {"quarter": nth, **year_fields(hit)}, "published")


@rule(
    "half",
    "(?P<the>THE)?(?P<nth>ORDINAL|SECOND|RELATION)(?:HYPHEN)?(?P<core>HALF)"
    f"(?:(?:COMMA|OF|IN){{0,3}}FISCAL? {_OF_YEAR})?",
)
def half(hit: Hit) -> Draft | None:
    """Read "the second half of 2008", "the latter half of the year"; without a year it is football."""
    nth = 2 if hit.word("nth") in {"latter", "last"} else _nth(hit.word("nth"), 2)
    fields = year_fields(hit)
    if nth is None or not fields:
        return None
    return Draft(*hit.span(), "half", TimexType.DATE, {"half": nth, **fields}, "published")


def _nth(word: str, most: int) -> int | None:
    number = 2 if word == "second" else words.values("relations", "ordinals").get(word)
    if number is None and word[:1].isdigit():
        number = int(word.rstrip("stndrh"))
    if number == -1:
        number = most
    return number if number is not None and 1 <= number <= most else None


@rule("fiscal year", "(?P<the>THE)?FISCAL UNIT?(?P<year>YEARNUMBER)|(?P<the2>THE)?(?P<year2>YEARNUMBER)FISCAL UNIT")
def fiscal_year(hit: Hit) -> Draft:
    """Read "fiscal 2009", "the 2009 fiscal year": the year as named, its borders being the company's own."""
    year = int(hit.word("year") or hit.word("year2"))
    return Draft(*hit.span(), "date", TimexType.DATE, {"year": year, "fiscal": True})


@rule("year", "(?P<the>THE UNIT|THE UNITS|UNIT)?(?P<year>YEARNUMBER)(?P<bc>BC)?")
def year(hit: Hit) -> Draft | None:
    """Read a bare year, where four digits are no count, price or label."""
    start, end = hit.span("year")
    if not hit.has("bc") and not year_wanted(hit.lexed, start, end):
        return None
    number = int(hit.word("year"))
    first = hit.span()[0] if hit.words("the") in {"the year", "the years"} else start
    fields: Fields = {"year": -number if hit.has("bc") else number}
    return Draft(first, hit.span()[1], "date", TimexType.DATE, fields)


_ANCIENT: Final = "(?:NUMBER|DAYNUMBER|YEARNUMBER)"


@rule(
    "year before Christ",
    f"(?P<month>MONTH|MONTH_AMBIGUOUS)?(?:(?P<first>{_ANCIENT})(?:HYPHEN|TO|AND))?(?P<digits>{_ANCIENT})(?P<bc>BC)",
)
def ancient_year(hit: Hit) -> list[Draft] | None:
    """Read "480 BC", "480-479 BC", "April 480 BC"."""
    if not hit.lexed.raw(hit.span("bc")[0]).isupper() or not _ancient(hit.word("digits")):
        return None
    start, end = hit.span("digits")[0], hit.span()[1]
    fields: Fields = {"year": -int(hit.word("digits"))}
    if hit.has("month") and not hit.has("first"):
        months = {**words.values("calendar", "months"), **words.values("calendar", "months_ambiguous")}
        start, fields["month"] = hit.span("month")[0], months[hit.word("month")]
    drafts = [Draft(start, end, "date", TimexType.DATE, fields)]
    if hit.has("first") and _ancient(hit.word("first")):
        first = hit.span("first")
        drafts.insert(0, Draft(*first, "date", TimexType.DATE, {"year": -int(hit.word("first"))}))
    return drafts


@rule(
    "year of our era",
    f"(?:(?P<first>{_ANCIENT})(?:HYPHEN|TO|AND))?(?P<digits>{_ANCIENT})(?P<after>AD)"
    f"|(?P<before>AD)(?P<year>{_ANCIENT})(?:(?:HYPHEN|TO|AND)(?P<last>{_ANCIENT}))?",
)
def early_year(hit: Hit) -> list[Draft] | None:
    """Read "70 AD", "AD 66-73", "410 CE", each year four digits in its value."""
    era = hit.span("after" if hit.has("after") else "before")[0]
    if not hit.lexed.raw(era).isupper() or (hit.has("after") and _plural(hit.lexed, era + 1)):
        return None  # "its 12 AD members"
    drafts = []
    for group in ("first", "digits", "year", "last"):
        if hit.has(group) and _ancient(hit.word(group)):
            start, end = hit.span(group)
            start, end = (era, end) if group == "year" else (start, era + 1) if group == "digits" else (start, end)
            drafts.append(Draft(start, end, "date", TimexType.DATE, {"year": int(hit.word(group))}))
    return drafts or None


def _ancient(digits: str) -> bool:
    return digits.isdigit() and len(digits) <= 4 and int(digits) > 0


def year_wanted(lexed: Lexed, start: int, end: int) -> bool:
    """Tell whether four digits are a year: by what stands around them and, with a plural behind, by their roundness."""
    if _counts(lexed, start, end) or _glued_to_other(lexed, start, end):
        return False
    number, word = int(lexed.lower[start]), lexed.word(start - 1)
    if not 1500 <= number <= 2099:
        return word in {"in", "since", "by", "until", "from", "of"} and not _plural(lexed, end)
    if number % 50 == 0 and _plural(lexed, end):
        return False
    return word in _YEAR_WANTED or lexed.kind(start - 1) in "(,Mg|" or 1800 <= number <= 2050


def _counts(lexed: Lexed, start: int, end: int) -> bool:
    """Tell whether a number is a price, a count or the name of an index ("Russell 2000 Index")."""
    after = lexed.word(end)
    if (
        lexed.kind(start - 1) in "$+"
        or lexed.kind(end) in "Uzk$H"
        or after in _COUNTED
        or after.endswith("children")
        or after in {"percent", "per", "%", "of"}
    ):
        return True
    named = lexed.kind(start - 1) == lexed.kind(end) == "_" and lexed.capital(start - 1) and lexed.capital(end)
    return named and lexed.lower[start] == "2000"


def _glued_to_other(lexed: Lexed, start: int, end: int) -> bool:
    """Tell whether digits are part of something longer ("F-2000", "2004/38/EC")."""
    if lexed.kind(start - 1) == "-" and lexed.glued(start - 2) and lexed.glued(start - 1):
        return lexed.kind(start - 2) not in "Mgd"
    quoted = lexed.word(end) in {'"', "”", "’", ";", ":", "?", "!", "]", "…"}
    if lexed.glued(end - 1) and lexed.kind(end) in "/+_" and not quoted:
        return lexed.kind(end + 1) != "Y"
    return False


def _plural(lexed: Lexed, i: int) -> bool:
    word = lexed.word(i)
    return word.endswith("s") and word.isalpha() and not lexed.capital(i) and len(word) > 3


@rule("years", "(?P<the>THE UNITS)?(?P<first>YEARNUMBER)(?:HYPHEN|SLASH)(?P<last>YEARNUMBER|DAYNUMBER|NUMBER)")
def years(hit: Hit) -> list[Draft] | None:
    """Read "1955-1957", "the years 1955-1957" and "1914-18": two years."""
    one, last = int(hit.word("first")), hit.word("last")
    if not last.isdigit() or len(last) not in {2, 4} or not 1000 <= one <= 2199:
        return None
    two = int(last) if len(last) == 4 else one // 100 * 100 + int(last)
    start, middle = hit.span("first")
    if not one < two <= one + 150 or not hit.lexed.glued(start) or _glued_to_other(hit.lexed, start, middle - 1):
        return None
    first = hit.span()[0] if hit.words("the") == "the years" else start
    return [
        Draft(first, middle, "date", TimexType.DATE, {"year": one}),
        Draft(middle + 1, hit.span()[1], "date", TimexType.DATE, {"year": two}),
    ]


@rule("decade", "(?P<the>THE)?(?P<decade>DECADE)(?P<bc>BC)?")
def decade(hit: Hit) -> Draft | None:
    """Read "the 1960s", "the '90s", "the eighties"; "in his 40s" is an age, "the 20s" a guess at best."""
    start = hit.span("decade")[0]
    word = hit.word("decade").strip("'’").removesuffix("s").rstrip("'’")
    before = hit.lexed.word(start - 1)
    if before == "-" and hit.lexed.word(start - 2) in {"low", "high", "lower", "upper"}:
        return None  # "in the low-50s"
    fields: Fields
    if word.isdigit() and len(word) == 4 and word.endswith("00") and word < "2000" and not hit.has("bc"):
        return Draft(*hit.span(), "century", TimexType.DATE, {"century": int(word) // 100 + 1})  # "the 1800s"
    if word.isdigit() and len(word) == 4:
        fields = {"decade": int(word), "bc": hit.has("bc")}
    elif word.isdigit() and len(word) == 3 and not hit.has("bc"):
        return None
    elif word.isdigit() and hit.has("bc"):
        fields = {"decade": int(word), "bc": True}
    elif before in {"his", "her", "their", "my", "our", "your", "late", "early", "mid"} and not _decade_article(
        hit.lexed, start
    ):
        return None
    elif word.isdigit() and len(word) == 2 and (int(word) >= 50 or before in {"the", "and"}):
        fields = {"two_digits": int(word)}
    elif (number := hit.value("decade", "calendar", "decades")) and before in {"the", "late", "early", "mid", "and"}:
        fields = {"two_digits": int(number) * 10}
    else:
        return None
    return Draft(*hit.span(), "decade", TimexType.DATE, fields)


def _decade_article(lexed: Lexed, start: int) -> bool:
    """Tell whether "the" opens the phrase ("the late 80s"), not a possessive ("his late 40s")."""
    before = start - 1
    while lexed.kind(before) in "g-":
        before -= 1
    return lexed.word(before) == "the"


@rule(
    "the 18th and 19th centuries",
    "(?P<the>THE)?(?P<stage>STAGE)?(?P<nth>ORDINAL)(?:AND|TO|HYPHEN)(?:THE|FROM)?"
    "(?=STAGE?ORDINAL HYPHEN?(?:UNIT|UNITS))",
)
def first_century(hit: Hit) -> Draft | None:
    """Read "the 18th" of "the 18th and 19th centuries", "from the 15th to the 17th century"."""
    nth, end = hit.span("nth")[1], hit.span()[1]
    lexed = hit.lexed
    at = end + (lexed.kind(end) == "g")
    unit = lexed.word(at + 1 + (lexed.kind(at + 1) == "-"))
    one, two = (_century_number(lexed.word(i)) for i in (nth - 1, at))
    if unit not in {"century", "centuries"} or one is None or two is None:
        return None
    start = hit.span("nth")[0] - (hit.has("the") and not hit.has("stage"))
    bc = lexed.kind(at + 2 + (lexed.kind(at + 1) == "-")) == "B"
    if one >= two and not bc:
        return None
    return Draft(start, nth, "century", TimexType.DATE, {"century": one, "bc": bc})


@rule("century", "(?P<the>THE)?(?P<nth>ORDINAL|SECOND)HYPHEN?(?P<unit>UNIT|UNITS)(?P<bc>BC)?")
def century(hit: Hit) -> Draft | None:
    """Read "the 21st century", "4th century BC"."""
    number = _century_number(hit.word("nth"))
    if hit.word("unit") not in {"century", "centuries"} or number is None:
        return None
    return Draft(*hit.span(), "century", TimexType.DATE, {"century": number, "bc": hit.has("bc")})


def _century_number(word: str) -> int | None:
    number = 2 if word == "second" else words.values("relations", "ordinals").get(word)
    if number is None and word[:1].isdigit():
        number = int(word.rstrip("stndrh"))
    return number if number is not None and 1 <= number <= 30 else None


RULES: Final[tuple[Rule, ...]] = (
    season, quarter, quarter_of_year, quarter_letter, half, fiscal_year, year, ancient_year, early_year, years, decade,
    first_century, century,
)  # fmt: skip

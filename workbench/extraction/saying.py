"""Which time dates a saying: "Holt said on Monday that …", "At Friday's debate, Holt called …".

Half of the times that stand beside a cue date something else ("the attack on Friday, Holt said"). So one counts only
where it dates the word of saying itself, the occasion of it, or the deed that the saying goes with.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from workbench import assets
from workbench.domain.mention import Kind, Mention
from workbench.domain.moment import EventStatus, Expression, TimexType
from workbench.domain.span import Span

_NEAR: Final = 120
"""Characters between a time and the cue that it can date."""
_FOLLOWS: Final = 400
"""Characters between what was said and what the same speaker adds."""
_LISTS: Final = {name: "|".join(words) for name, words in assets.lexicon("saying.toml").items()}
"""The lexicon's lists, each as the alternatives of a pattern."""


def _pattern(written: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Compile a pattern in which "<name>" stands for any word of a list."""
    return re.compile(re.sub(r"<(\w+)>", lambda named: f"(?:{_LISTS[named[1]]})", written), flags)


_TURN: Final = _pattern(r"[,;:()“”\"—–]|\b<turns>\b")
"""What no way from a saying to its occasion leads over."""
_OCCASION: Final = _pattern(r"(?:^|\s)<occasions>\s(?:(?!\b<one_occasion>\b).)*$")
_OPENING: Final = _pattern(r"(?:<before_opening>,? )?<opening> (?:[\w.’'-]+ ){0,7}$")
"""How a sentence that opens with the occasion begins: "In a statement Friday, Holt said"."""
_OTHER_DAY: Final = _pattern(r"(?:.*[,;] )?(?:\w+ )?<other_day> (?!that\b|this\b)[^,;]*", re.IGNORECASE | re.DOTALL)
"""What stands before a time that belongs to something before the saying: "After the flood on Monday Holt said"."""
_CLAUSE: Final = re.compile(r"[;:()“”\"—–]|,.*,", re.DOTALL)
_LEADS_OFF: Final = _pattern(r"\b<leads_off>\s*$")
_JOINED: Final = re.compile(r"\band(?: (?!later|then)\w+ly| also)?\s*$", re.IGNORECASE)
_GOES_ON: Final = _pattern(r"\b<goes_on>\b")


def with_saying(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Point what is attributed at the time that dates the saying.

    It stands in the sentence of the cue, outside all attributed content. What the same speaker goes on to say right
    behind it ("he added") was said on the same day; figures and times inside dated content have its day, too.
    """
    times = [i for i, m in enumerate(mentions) if m.speaker is None and _can_date(m.expression)]
    starts = [mentions[i].span.start for i in times]
    result = list(mentions)
    dated: list[tuple[Span, int]] = []
    last: Mention | None = None
    for i, mention in enumerate(mentions):
        if mention.quote is None or mention.quote.of_no_one:
            continue
        found = _dating(mention, mentions, times, starts, text)
        if found is None and last is not None and _goes_on(mention, last, text):
            found = last.said_on
        if found is not None:
            result[i] = replace(mention, said_on=found)
            dated.append((mention.span, found))
        last = result[i]
    return _passed_on(result, dated)


def _can_date(expression: Expression | None) -> bool:
    """Tell whether a time can be the day of a saying: no length, nothing repeated, no source's date."""
    return (
        expression is not None
        and expression.event is not None
        and expression.event.relation == "on"
        and expression.type in {TimexType.DATE, TimexType.TIME}
    )


def _dating(
    mention: Mention, mentions: Sequence[Mention], times: list[int], starts: list[int], text: str
) -> int | None:
    cue = mention.quote.cue if mention.quote is not None else None
    if cue is None:
        return None
    near = times[bisect_left(starts, cue.start - _NEAR) : bisect_right(starts, cue.end + _NEAR)]
    # A cue may stand in another sentence than what was said.
    around = Span(min(mention.sentence.start, cue.start), max(mention.sentence.end, cue.end))
    fit = [t for t in near if around.overlaps(mentions[t].span) and _dates(mentions[t], cue, text)]
    return min(fit, key=lambda t: abs(mentions[t].span.start - cue.start), default=None)


def _dates(time: Mention, cue: Span, text: str) -> bool:
    """Tell whether a time dates a word of saying: that word, its occasion, or the deed that goes with it."""
    event = time.expression.event if time.expression is not None else None
    if event is None:
        return False
    place = time.time_span or time.span
    before = text[time.sentence.start : place.start]
    if _OTHER_DAY.fullmatch(before):
        return False
    if event.span.overlaps(cue):
        return True
    if place.start >= cue.end:
        way = text[cue.end : place.start]
        return not _TURN.search(way) and _OCCASION.search(way) is not None
    way = text[place.end : cue.start]
    deed = event.status is EventStatus.HAPPENED and event.span.end <= cue.start
    return not _CLAUSE.search(way) and (bool(_OPENING.fullmatch(before)) or (deed and _goes_with(text, cue, way)))


def _goes_with(text: str, cue: Span, way: str) -> bool:
    """Tell whether the saying belongs to the deed before it: "spoke on Tuesday, arguing …", "came and said …"."""
    if text[cue.start : cue.end].lower().endswith("ing"):
        return not _LEADS_OFF.search(way)
    return "," not in way and _JOINED.search(way) is not None


def _goes_on(mention: Mention, last: Mention, text: str) -> bool:
    """Tell whether a speaker goes on: the same name, right behind, without a cue of its own or with "he added"."""
    if last.said_on is None or mention.speaker is None or last.speaker is None:
        return False
    close = 0 <= mention.span.start - last.span.end <= _FOLLOWS
    if not close or mention.speaker.name != last.speaker.name:
        return False
    cue = mention.quote.cue if mention.quote is not None else None
    own = last.quote.cue if last.quote is not None else None
    return cue is None or cue == own or _GOES_ON.search(cue.of(text)) is not None


def _passed_on(mentions: list[Mention], dated: Sequence[tuple[Span, int]]) -> list[Mention]:
    """Give figures and times inside dated content the day of the saying, too."""
    starts = [span.start for span, _ in dated]
    for i, mention in enumerate(mentions):
        if mention.kind is Kind.QUOTE or mention.speaker is None:
            continue
        holder = bisect_right(starts, mention.span.start) - 1
        if holder >= 0 and dated[holder][0].contains(mention.span):
            mentions[i] = replace(mention, said_on=dated[holder][1])
    return mentions

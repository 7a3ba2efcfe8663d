"""What comparing two reports of 1,000 words costs, already analysed; and how it grows with length and number.

The two reports are the samples' first ones, one behind the other. Growth is measured on made-up stories: every second
sentence of the second one repeats one of the first with some words changed, so that there is much to join; a figure in
each sentence, a day in every third, a quote in every fourth.
Whole libraries are made up as well: stories of five reports, sorted into stories and compared inside each.
Limits: two reports of 1,000 words in at most 15 ms on a machine that sums 100,000 squares in 6 ms, in proportion on a
slower one; ten times the sentences cost at most twice the time a claim; a hundred times the articles at most twice the
time an article. All is processor time, so that other programs disturb it little.
Run: ``python benchmarks/comparison.py``; exits 1 when a limit is exceeded.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid5

from workbench import assets
from workbench.comparison import clustering, engine
from workbench.domain.claim import Claim, Origin, make_anchor
from workbench.domain.group import Story
from workbench.domain.mention import AnalysisRequest, Kind
from workbench.domain.moment import Expression, Moment, TimexType
from workbench.domain.quantity import Counted, Quantity
from workbench.domain.quote import Quote, QuoteKind, Speaker
from workbench.domain.span import Span
from workbench.extraction.analyse import analyser
from workbench.services import outside

LIMIT = 15.0
YARDSTICK = 6.0
GROWTH = 2.0
ROUNDS = 15
SHORT, LONG = 100, 1_000
LIBRARIES = (100, 1_000, 10_000)
STORY = 5
REPORT = 8
SAMPLES = (
    (("harrow-quay", "a-northern-wire.txt"), ("kester-rail", "a-meridian-press.txt")),
    (("harrow-quay", "b-alder-courier.txt"), ("kester-rail", "b-halmere-post.txt")),
)
SPACE = UUID("b0b6ad4e-3f1c-4a35-9d54-3fd40e3fd1d5")
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "kra", "ble", "dri")
MONDAY = date(2022, 2, 14)


def vocabulary(chance: random.Random, size: int) -> list[str]:
    """Return made-up words, each once."""
    found: dict[str, None] = {}
    while len(found) < size:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(found)


def sentence(chance: random.Random, vocabulary: list[str]) -> list[str]:
    """Return twelve words, the first of the vocabulary more often than the last, as words are in texts."""
    return [vocabulary[min(int(chance.paretovariate(0.6)) - 1, len(vocabulary) - 1)] for _ in range(12)]


def drafts(chance: random.Random, sentences: int) -> tuple[list[list[str]], list[list[str]]]:
    """Return the sentences of two reports: every second one of the second changes two words of the first's."""
    known = vocabulary(chance, 4_000)
    ours = [sentence(chance, known) for _ in range(sentences)]
    theirs = []
    for at, told in enumerate(ours):
        changed = [*told[:5], *sentence(chance, known)[:2], *told[7:]] if at % 2 else sentence(chance, known)
        theirs.append(changed)
    return ours, theirs


def story(letter: str, told: list[list[str]], chance: random.Random) -> Story:
    """Return a report with its claims, as if it had been analysed."""
    key, text = uuid5(SPACE, letter), ""
    places: list[tuple[Span, Span, date]] = []
    for words in told:
        start, count, day = len(text), str(chance.randint(2, 900)), MONDAY + timedelta(days=len(words[3]) % 7)
        before = " ".join(words[:4]).capitalize()
        text += f"{before} {count} {' '.join(words[4:])} on {day:%A}. "
        place = start + len(before) + 1
        places.append((Span(place, place + len(count)), Span(start, len(text) - 1), day))
    claims: list[Claim] = []
    moments: dict[UUID, Moment] = {}
    for at, (number, whole, day) in enumerate(places):
        claims += _claims(key, text, at, number, whole)
        moment = Moment(TimexType.DATE, day.isoformat(), earliest=day, latest=day)
        moments |= {claim.uuid: moment for claim in claims[-3:] if claim.expression and claim.sentence == whole}
    return Story(key, letter, letter, text, tuple(claims), tuple(whole for _, whole, _ in places), moments, MONDAY)


def _claims(key: UUID, text: str, at: int, number: Span, whole: Span) -> list[Claim]:
    """Return the claims of one sentence: its figure, sometimes its day, sometimes itself as a quote."""
    words = text[number.end + 1 : whole.end - 1].split()
    noun, day = (
        Span(number.end + 1, number.end + 1 + len(words[0])),
        Span(whole.end - 1 - len(words[-1]), whole.end - 1),
    )
    made = [_claim(key, text, number, whole, Kind.QUANTITY)]
    made[0] = replace(made[0], quantity=Quantity(int(number.of(text)), counted=Counted(noun, words[0], words[0])))
    if at % 3 == 0:
        expression = Expression("weekday", {}, TimexType.DATE)
        made.append(replace(_claim(key, text, day, whole, Kind.TIME), expression=expression))
    if at % 4 == 0:
        who = Speaker("she", f"Mira {SYLLABLES[at // 4 % len(SYLLABLES)].capitalize()}lane")
        quote = Quote((whole,), QuoteKind.DIRECT, who)
        made.append(replace(_claim(key, text, whole, whole, Kind.QUOTE), quote=quote, speaker=who))
    return made


def _claim(key: UUID, text: str, span: Span, whole: Span, kind: Kind) -> Claim:
    return Claim(uuid5(key, f"{kind}{span.start}"), key, kind, Origin.PROPOSED, make_anchor(text, span, 1), whole)


def samples() -> list[Story]:
    """Return two reports of about 1,000 words each, analysed."""
    analyse = analyser()
    texts = ["\n\n".join(assets.text("samples", *part) for part in parts) for parts in SAMPLES]
    return [
        outside.story(
            f"{at}", "AB"[at], text, analyse(AnalysisRequest(text, MONDAY, outside.boilerplate(text))), MONDAY
        )
        for at, text in enumerate(texts)
    ]


def best(stories: list[Story], rounds: int) -> float:
    """Return the milliseconds of the least disturbed of some comparisons, the first one left out."""
    engine.compare(stories)
    times = []
    for _ in range(rounds):
        began = time.process_time()
        engine.compare(stories)
        times.append((time.process_time() - began) * 1000)
    return min(times)


def yardstick() -> float:
    """Return the milliseconds of a plain loop here and now."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        sum(i * i for i in range(100_000))
        times.append((time.process_time() - began) * 1000)
    return min(times)


def library(articles: int) -> list[Story]:
    """Return so many articles in mixed order: five to a story, which share words of their own."""
    chance = random.Random(3)
    known, made = vocabulary(chance, 20_000), []
    for number in range(articles // STORY):
        names = [word.capitalize() for word in chance.sample(known, 12)]
        told = [[*sentence(chance, known)[:9], *chance.sample(names, 3)] for _ in range(REPORT)]
        for at in range(STORY):
            ours = [[*line[:6], *sentence(chance, known)[:3], *line[9:]] for line in chance.sample(told, REPORT - 2)]
            made.append(story(f"{number}.{at}", ours, chance))
    chance.shuffle(made)
    return made


def sorted_and_compared(articles: int) -> float:
    """Return the milliseconds an article of a library costs."""
    made = library(articles)
    began = time.process_time()
    for members in clustering.stories([one.text for one in made]):
        engine.pairs([made[at] for at in members])
    return (time.process_time() - began) * 1000 / articles


def pair(sentences: int) -> list[Story]:
    """Return two reports of so many sentences each."""
    chance = random.Random(7)
    ours, theirs = drafts(chance, sentences)
    return [story("A", ours, chance), story("B", theirs, chance)]


def main() -> int:
    """Measure and print; 1 when a limit is exceeded."""
    measure = max(yardstick(), YARDSTICK) / YARDSTICK
    two, short, long = samples(), pair(SHORT), pair(LONG)
    claims = [sum(len(story.claims) for story in stories) for stories in (two, short, long)]
    spent = best(two, ROUNDS) / measure
    each = [best(stories, rounds) / n for stories, rounds, n in ((short, ROUNDS, claims[1]), (long, 3, claims[2]))]
    growth = each[1] / each[0]
    told = f"(limit {LIMIT}; times {measure:.1f} on this machine)"
    print(f"two reports of 1,000 words, {claims[0]} claims   {spent:6.1f} ms   {told}")
    print(f"a claim of {SHORT} / {LONG} sentences       {each[0] * 1000:6.0f} / {each[1] * 1000:.0f} µs")
    print(f"growth                                 {growth:6.2f} x    (limit {GROWTH})")
    spread = [sorted_and_compared(articles) for articles in LIBRARIES]
    wider = max(spread) / spread[0]
    told = " / ".join(f"{n:,}" for n in LIBRARIES)
    print(f"an article of {told}    {' / '.join(f'{ms:.2f}' for ms in spread)} ms")
    print(f"growth                                 {wider:6.2f} x    (limit {GROWTH})")
    return int(spent > LIMIT or max(growth, wider) > GROWTH)


if __name__ == "__main__":
    sys.exit(main())

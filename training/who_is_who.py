"""How often the name behind a pronoun or a bare surname is found, measured on GUM's links between mentions.

Asked is every pronoun, and every mention by surname alone, that GUM links to a person whom the text also names. An
answer is right when surname and given name equal the longest name GUM has for the person, titles left out. News is
what the program reads; the part "test" was seen by no training. A pronoun of the first person stands in somebody's
quote and is answered with its speaker.

Run: ``python -m training.who_is_who TREEBANKS [--part test] [--errors N]``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from training.gum_names import linked, name_in
from training.treebanks import Sentence, conllu
from workbench.extraction import pipeline
from workbench.extraction.people.lexicon import words
from workbench.extraction.people.pronouns import GENDER
from workbench.extraction.quotes.component import Quotes

PARTS = ("train", "dev", "test")
_LEFT_OUT = words("titles") | words("titles_male") | words("titles_female") | words("roles") | words("suffixes")
_KINDS = {
    **dict.fromkeys(GENDER, "he, she"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "I"),
    **dict.fromkeys(("who", "whose", "whom", "which", "that"), "who"),
}


@dataclass
class Asked:
    """A mention whose name is asked for: where it stands, what it is, and the longest names of its person."""

    start: int
    end: int
    kind: str
    names: tuple[tuple[str, ...], ...]


@dataclass
class Story:
    """A text of the treebank, put together from its sentences, and what is asked of it."""

    key: str
    text: str = ""
    asked: list[Asked] = field(default_factory=list)


def stories(path: Path) -> Iterator[Story]:
    """Yield the texts of a GUM file; a new paragraph is a new line."""
    for key, sentences in groupby(conllu(path), lambda s: s.key.rpartition("-")[0]):
        yield _story(key, list(sentences))


def _story(key: str, sentences: list[Sentence]) -> Story:
    story, offsets, paragraph = Story(key), [], 0
    for sentence in sentences:
        if story.text:
            story.text += "\n\n" if sentence.paragraph != paragraph else " "
        paragraph = sentence.paragraph
        offsets.append(len(story.text))
        story.text += sentence.text
    found = [(o, s, *mention) for o, s in zip(offsets, sentences, strict=True) for mention in linked(s)]
    named: dict[str, set[tuple[str, ...]]] = {}
    for _, sentence, start, end, kind, number in found:
        if kind == "person" and (name := _name(sentence, start, end, kind)):
            named.setdefault(number, set()).add(name)
    for offset, sentence, start, end, kind, number in found:
        names = named.get(number, set())
        longest = tuple(sorted(n for n in names if len(n) == max(map(len, names))))
        if longest and (asked := _kind(sentence, start, end, kind, longest)):
            first, last = sentence.words[start], sentence.words[end - 1]
            story.asked.append(Asked(offset + first.start, offset + last.end, asked, longest))
    return story


def _name(sentence: Sentence, start: int, end: int, kind: str) -> tuple[str, ...]:
    """The words of a mention by name, up to a possessive, without titles; empty when it is none or of several."""
    named = name_in(sentence, start, end, kind)
    if named is None or sentence.words[named[1] - 1].xpos == "NNPS":
        return ()
    last = named[1]
    while last < end and sentence.words[last].upos == "PROPN":
        last += 1
    forms = " ".join(w.form.lower() for w in sentence.words[named[0] : last]).replace("-", " ").split()
    return tuple(f for f in forms if f.rstrip(".") not in _LEFT_OUT and f[0].isalpha())


def _kind(sentence: Sentence, start: int, end: int, kind: str, longest: tuple[tuple[str, ...], ...]) -> str:
    """What a mention is that is asked about; "" for one that is not."""
    word = sentence.words[start]
    if end - start == 1 and word.upos == "PRON":
        return _KINDS.get(word.form.lower(), "other pronouns")
    own = _name(sentence, start, end, kind)
    return "surname" if any(len(name) > 1 and own == name[-1:] for name in longest) else ""


def right(found: str, longest: tuple[tuple[str, ...], ...]) -> bool:
    """Tell whether surname and given name are those of a longest name; GUM's may have more in front: an office."""
    low = [w for w in found.lower().replace("’s", "").replace("-", " ").split() if w.rstrip(".") not in _LEFT_OUT]
    return any(
        low[-1:] == list(name[-1:]) and (len(name) == 1 or (len(low) > 1 and low[0] in name)) for name in longest
    )


def answers(finder: Quotes, story: Story, nlp: object) -> list[str]:
    """Return the name given for each mention that is asked about; "" where none is."""
    doc = nlp(story.text)  # type: ignore[operator]
    quotes, people = finder.match(doc)
    return [people.name_at(a.start, a.end, quotes) for a in story.asked]


def main() -> None:
    """Print right and asked by kind, for news and for all genres."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--errors", type=int, default=0)
    given = parser.parse_args()
    nlp = pipeline.load()
    finder = Quotes()
    for part in given.part or PARTS:
        counts: Counter[tuple[str, str, bool]] = Counter()
        for story in stories(given.treebanks / "gum" / f"{part}.conllu"):
            genre = story.key.split("_")[1]
            for asked, answer in zip(story.asked, answers(finder, story, nlp), strict=True):
                fits = right(answer, asked.names)
                counts[genre, asked.kind, fits] += 1
                if not fits and given.errors > 0 and genre == "news":
                    given.errors -= 1
                    around = story.text[max(0, asked.start - 200) : asked.end + 60].replace("\n", " / ")
                    print(f"{story.key} {story.text[asked.start : asked.end]}: {asked.names}, not {answer!r}: {around}")
        for genre in sorted({g for g, _, _ in counts}):
            _print(part, genre, counts)


def _print(part: str, genre: str, counts: Counter[tuple[str, str, bool]]) -> None:
    kinds = sorted({k for g, k, _ in counts if g == genre})
    told = [(k, counts[genre, k, True], counts[genre, k, True] + counts[genre, k, False]) for k in kinds]
    yes, total = sum(t[1] for t in told), sum(t[2] for t in told)
    print(f"{part:6}{genre:10}{100 * yes / total:6.1f} % of {total:4}", *(f"{k} {y}/{n}" for k, y, n in told), sep="  ")


if __name__ == "__main__":
    main()

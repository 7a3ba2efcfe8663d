"""Where a parse helps the rules: how far a subject reaches, and what is no verb of saying. Parses made by hand."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from workbench.extraction.quotes.component import Quotes

NLP = spacy.blank("en")


def found(table: str, *, parsed: bool = True) -> list[tuple[str, str]]:
    """Speaker and content of each quote; a row is word, number of the head, label, tag."""
    rows = [row.split() for row in table.strip().splitlines()]
    doc = Doc(NLP.vocab, words=[row[0] for row in rows], sent_starts=[n == 0 for n in range(len(rows))])
    if parsed:
        heads = [int(row[1]) for row in rows]
        doc = Doc(
            NLP.vocab, words=[row[0] for row in rows], heads=heads, deps=[r[2] for r in rows], tags=[r[3] for r in rows]
        )
    quotes, _ = Quotes(marks=False).match(doc)
    return [(q.speaker.text if q.speaker else "", " … ".join(f.of(doc.text) for f in q.fragments)) for q in quotes]


OBSERVERS = """
Observers 7 nsubj NNS
in 2 case IN
Tavland 0 nmod NNP
and 6 cc CC
around 6 case IN
the 6 det DT
country 2 conj NN
say 7 ROOT VBP
the 9 det DT
harvest 10 nsubj NN
failed 7 ccomp VBD
. 7 punct .
"""

GUARDS = """
Guards 1 nsubj NNS
defended 1 ROOT VBD
men 1 obj NNS
accused 2 acl VBN
of 5 case IN
theft 3 obl NN
. 1 punct .
"""

WITH_COMMA = """
At 2 case IN
the 2 det DT
harbour 6 obl NN
, 6 punct ,
Ana 6 nsubj NNP
Roe 4 flat NNP
said 6 ROOT VBD
it 8 nsubj PRP
rained 6 ccomp VBD
. 6 punct .
"""


def test_a_subject_begins_where_the_parse_has_it_begin() -> None:
    assert found(OBSERVERS) == [("Observers in Tavland and around the country", "the harvest failed")]
    assert found(OBSERVERS, parsed=False) == [("the country", "the harvest failed")]


def test_a_participle_beside_a_noun_says_nothing() -> None:
    assert found(GUARDS, parsed=False) == [("men", "of theft")]
    assert [content for _, content in found(GUARDS)] != ["of theft"]


def test_rules_lead_at_a_comma_even_where_the_parse_goes_on() -> None:
    wrong = WITH_COMMA.replace("harbour 6 obl", "harbour 4 nmod").replace(", 6", ", 4")
    assert found(wrong) == found(WITH_COMMA) == [("Ana Roe", "it rained")]

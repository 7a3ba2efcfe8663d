"""Who did what to whom, read off parses made by hand: each word with head, label, tag and lemma."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from workbench.domain.mention import Statement
from workbench.extraction.statements.component import StatementsComponent

DENIED = """
The 1 det DT the
mayor 2 nsubj NN mayor
denied 2 ROOT VBD deny
that 8 mark IN that
the 5 det DT the
plant 8 nsubj:pass NN plant
had 8 aux VBD have
been 8 aux:pass VBN be
closed 2 ccomp VBN close
by 11 case IN by
Orvan 11 compound NNP Orvan
Steel 8 obl:agent NNP Steel
. 2 punct . .
"""
PLANNED = """
Orvan 1 compound NNP Orvan
Steel 4 nsubj NNP Steel
does 4 aux VBZ do
not 4 advmod RB not
plan 4 ROOT VBP plan
to 6 mark TO to
cut 4 xcomp VB cut
jobs 6 obj NNS job
. 4 punct . .
"""
READY = """
Velland 3 nsubj NNP Velland
is 3 cop VBZ be
not 3 advmod RB not
ready 3 ROOT JJ ready
for 5 case IN for
talks 3 obl NNS talk
. 3 punct . .
"""
GIVEN = """
Marlo 1 nsubj NNP Marlo
sold 1 ROOT VBD sell
the 3 det DT the
mine 1 iobj NN mine
to 5 case IN to
Petra 1 obl NNP Petra
. 1 punct . .
"""
DOUBTED = """
She 2 nsubj PRP she
not 2 advmod RB not
believes 2 ROOT VBZ believe
Orvan 4 nsubj NNP Orvan
closed 2 ccomp VBD close
the 6 det DT the
plant 4 obj NN plant
. 2 punct . .
"""
REFUSED = """
No 1 det DT no
ship 2 nsubj NN ship
refused 2 ROOT VBD refuse
to 4 mark TO to
leave 2 xcomp VB leave
. 2 punct . .
"""
HEADLINE = """
Three 1 nsubj CD three
held 1 ROOT VBN hold
after 3 case IN after
raid 1 obl NN raid
"""
QUESTION = """
Did 2 aux VBD do
Lenz 2 nsubj NNP Lenz
resign 2 ROOT VB resign
? 2 punct . ?
"""
CONDITION = """
If 2 mark IN if
it 2 nsubj PRP it
rains 6 advcl VBZ rain
the 4 det DT the
quay 6 nsubj NN quay
will 6 aux MD will
close 6 ROOT VB close
. 6 punct . .
"""
WHO = """
Mira 1 compound NNP Mira
Lenz 6 nsubj NNP Lenz
who 3 nsubj WP who
leads 1 acl:relcl VBZ lead
the 5 det DT the
union 3 obj NN union
resigned 6 ROOT VBD resign
. 6 punct . .
"""


def doc_of(rows: str) -> Doc:
    words, heads, deps, tags, lemmas = zip(*(line.split() for line in rows.strip().splitlines()), strict=True)
    vocab = spacy.blank("en").vocab
    fixed = [int(h) if d != "ROOT" else n for n, (h, d) in enumerate(zip(heads, deps, strict=True))]
    return Doc(vocab, words=list(words), heads=fixed, deps=list(deps), tags=list(tags), lemmas=list(lemmas))


def statements(rows: str) -> list[Statement]:
    doc = StatementsComponent()(doc_of(rows))
    return list(doc.spans["statements"].attrs["values"])


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (DENIED, Statement("Orvan Steel", "close", "the plant", "positive", "denied")),
        (PLANNED, Statement("Orvan Steel", "cut", "jobs", "negative", "expected")),
        (READY, Statement("Velland", "be ready", "for talks", "negative", "affirmed")),
        (DOUBTED, Statement("Orvan", "close", "the plant", "negative", "done")),
        (REFUSED, Statement("No ship", "leave", "", "positive", "done")),
        (CONDITION, Statement("the quay", "close", "", "positive", "expected")),
    ],
    ids=[
        "a passive that is denied",
        "a plan",
        "what somebody is",
        "a not before believing",
        "two negations",
        "only the main clause",
    ],
)
def test_who_did_what(rows: str, told: Statement) -> None:
    assert statements(rows) == [told]


def test_what_may_be_is_possible_and_not_planned() -> None:
    (may,) = statements(CONDITION.replace("\nwill ", "\nmay "))
    assert may.status == "possible"


def test_a_participle_of_a_headline_is_a_passive() -> None:
    (held,) = statements(HEADLINE)
    assert (held.subject, held.predicate, held.object) == ("", "hold", "Three")


def test_an_indirect_object_alone_is_the_object() -> None:
    (sold,) = statements(GIVEN)
    assert (sold.subject, sold.predicate, sold.object) == ("Marlo", "sell", "the mine")


def test_a_relative_clause_has_the_noun_before_it() -> None:
    assert [(s.subject, s.predicate) for s in statements(WHO)] == [("Mira Lenz", "lead"), ("Mira Lenz", "resign")]


def test_a_question_states_nothing() -> None:
    assert statements(QUESTION) == []


def test_spans_cover_the_clause() -> None:
    doc = StatementsComponent()(doc_of(DENIED))
    ((start, end),) = doc.spans["statements"].attrs["chars"]
    assert doc.text[start:end] == "the plant had been closed by Orvan Steel"


def test_without_a_parse_there_are_none() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_statements")
    assert nlp("Orvan Steel closed the plant.").spans["statements"].attrs["values"] == []
    assert nlp("").spans["statements"].attrs["values"] == []

"""Desks made by hand: what the window, the report and the tables show, without a database or a pipeline.

`ferry_desk()` has every relation, an attributed row, doubts, verdicts, an absence and odd texts; `big_desk()` has as
many rows as a test wants. Both are the same on every call.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.helpers.desk_builder import DeskBuilder
from workbench.domain.article import Known, Provenance, ProvenanceKind
from workbench.domain.claim import Origin
from workbench.domain.group import Between, How, Relation
from workbench.domain.mention import Kind
from workbench.domain.moment import Moment, TimexType
from workbench.domain.quantity import Modifier, Quantity
from workbench.domain.reason import Doubt, Doubtful
from workbench.domain.verdict import Evidence, Question, Verdict

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.desk import Desk

_A = """Ferry runs aground off Lisse Point, 12 dead

The ferry Aurora Bay struck rocks off Lisse Point on Tuesday night, killing 12 people, the coast guard said. \
“We had at least 300 people on board and the sea was calm,” Captain Ilse Marr told reporters on Wednesday. \
The operator said the ship left port at 9:40 p.m., twenty minutes late. Rescue boats reached the wreck within \
half an hour. The ferry was built in 1998. About 40 passengers were taken to hospital.
"""
_B = """At least 20 killed in ferry disaster

At least 20 people died when the Aurora Bay went down on Monday night, according to hospital officials. \
Transport minister Omar Desta said there was no sign that the ship had been overloaded. \
The union’s spokeswoman, Petra Volk, said the vessel was “dangerously full”. \
Some 300 passengers had boarded. The ferry left Carrow at 9:40 p.m. 👩‍✈️ Forty-two people were treated in hospital.
"""
_C = """الشرق: ferry toll rises

By Thursday the toll had risen to 15, the coast guard said. The ship “was full to bursting and hardly moved”, \
شيرين عبد الرحمن of the seafarers’ union said. More than 250 people were aboard.
"""
_LONG = (
    "Investigators who were not authorised to speak publicly said that the bridge crew, two of whom had been on duty "
    "for more than nineteen hours, switched to a manual heading shortly after the pilot boat cast off, and that the "
    "alarm which should have sounded at the two-mile mark had been disconnected during a refit in the spring"
)


_D5, _D6, _D7 = date(2024, 3, 5), date(2024, 3, 6), date(2024, 3, 7)


def ferry_desk(articles: int = 3) -> Desk:
    """Return a case of three to six articles with every relation, verdicts and odd texts."""
    b = DeskBuilder("The Aurora Bay", date(2024, 3, 5))
    _articles(b, articles)
    killed = _killed(b)
    _toll(b)
    _night(b)
    _full(b)
    board = _aboard(b)
    left = _left(b)
    _hospital(b)
    built = _built(b)
    _calm(b)
    _boats(b)
    if articles > 3:
        _long(b)
    source = Evidence(
        "Port log of Carrow", "https://port.example/log", "departure 21:40, berth 4", date(2024, 3, 8), primary=True
    )
    b.judge(left, Verdict.VERIFIED, reason="The port log agrees.", sources=[source], as_of=_D5)
    b.judge([built[0]], Verdict.VERIFIED)
    b.judge([board[0]], Verdict.VERIFIED, Question.SAID, reason="On the recording of the briefing.")
    b.judge([killed[1]], Verdict.DISPUTED, reason="The hospitals count two missing people.", as_of=_D6)
    return b.build(columns=min(articles, 6))


def _articles(b: DeskBuilder, count: int) -> None:
    b.article(
        _A,
        "Northern Ledger",
        "Ferry runs aground off Lisse Point, 12 dead",
        date(2024, 3, 6),
        address="https://ledger.example/aurora-bay",
    )
    translated = Provenance(ProvenanceKind.TRANSLATION, "Machine translation")
    b.article(
        _B,
        "The Carrow Post",
        "At least 20 killed in ferry disaster",
        date(2024, 3, 6),
        Known.INFERRED,
        [Provenance(ProvenanceKind.AGENCY, "via Coastal News Agency")],
    )
    b.article(_C, "الشرق الجديد", "الشرق: ferry toll rises", None, Known.UNKNOWN, [translated])
    for number in range(3, count):
        b.article(
            f"{_LONG}. Report number {number} gives no figures.\n",
            f"Outlet number {number} with a rather long name",
            _LONG,
            date(2024, 3, 7 + number),
        )


def _killed(b: DeskBuilder) -> list[UUID]:
    """People killed: reports that differ."""
    killed = [
        b.claim("A", "12 people", "12 · people", quantity=Quantity(12), why="a figure the reports give differently"),
        b.claim(
            "B",
            "At least 20 people",
            "at least 20 · people",
            quantity=Quantity(20, modifier=Modifier.AT_LEAST),
            why="a figure the reports give differently",
        ),
    ]
    b.row(
        "People killed",
        Relation.CONFLICT,
        killed,
        "A gives 12 people, B at least 20: 12 is below B's lower bound.",
        between=Between.OUTLETS,
        absent="",
    )
    return killed


def _toll(b: DeskBuilder) -> None:
    """The toll, which a speaker corrects a day later."""
    later = [
        b.claim("A", "12", "12 · dead", occurrence=0, speaker="Coast guard", said_day=_D6, quantity=Quantity(12)),
        b.claim(
            "C",
            "15",
            "15 · dead",
            speaker="Coast guard",
            said_day=_D7,
            quantity=Quantity(15),
            why="the count changed from one day to the next",
        ),
    ]
    b.row(
        "Toll given by the coast guard",
        Relation.COMPATIBLE,
        later,
        "The coast guard gave 12 on 6 March and 15 on 7 March.",
        how=How.LATER,
    )


def _night(b: DeskBuilder) -> None:
    """When it ran aground: reports that differ in the day."""
    night = [
        b.claim(
            "A",
            "on Tuesday night",
            "Tue 5 Mar 2024, night",
            Kind.TIME,
            moment=Moment(TimexType.TIME, "2024-03-05TNI", earliest=_D5, latest=_D5),
            why="a day the reports give differently",
        ),
        b.claim(
            "B",
            "on Monday night",
            "Mon 4 Mar 2024, night",
            Kind.TIME,
            moment=Moment(TimexType.TIME, "2024-03-04TNI", earliest=date(2024, 3, 4), latest=date(2024, 3, 4)),
        ),
    ]
    b.row(
        "When it ran aground",
        Relation.CONFLICT,
        night,
        "A says Tuesday 5 March, B Monday 4 March.",
        between=Between.OUTLETS,
    )


def _full(b: DeskBuilder) -> None:
    """Speakers who disagree, one of them unsure."""
    full = [
        b.claim(
            "B",
            "no sign that the ship had been overloaded",
            "not overloaded",
            Kind.QUOTE,
            speaker="Omar Desta",
            said_day=_D6,
            why="two speakers contradict each other",
        ),
        b.claim(
            "B",
            "“dangerously full”",
            "“dangerously full”",
            Kind.QUOTE,
            speaker="Petra Volk",
            said_day=_D6,
            doubts=[Doubt(Doubtful.SPEAKER, "Volk? The text says “the union’s spokeswoman”")],
        ),
        b.claim(
            "C",
            "was full to bursting and hardly moved",
            "“was full to bursting and hardly moved”",
            Kind.QUOTE,
            speaker="شيرين عبد الرحمن",
        ),
    ]
    b.row(
        "Whether the ferry was overloaded",
        Relation.CONFLICT,
        full,
        "Desta denies that it was overloaded; Volk and Abdel Rahman say that it was full.",
        between=Between.SPEAKERS,
        attributed=True,
    )


def _aboard(b: DeskBuilder) -> list[UUID]:
    """People on board: figures of which one is vaguer."""
    board = [
        b.claim(
            "A",
            "at least 300 people",
            "at least 300 · people",
            speaker="Ilse Marr",
            said_day=_D6,
            quantity=Quantity(300, modifier=Modifier.AT_LEAST),
            why="a figure, given by one speaker",
        ),
        b.claim("B", "Some 300 passengers", "about 300 · passengers", quantity=Quantity(300, modifier=Modifier.ABOUT)),
        b.claim(
            "C",
            "More than 250 people",
            "more than 250 · people",
            quantity=Quantity(250, modifier=Modifier.MORE),
            doubts=[Doubt(Doubtful.JOIN, "people aboard, crew included?")],
        ),
    ]
    b.row(
        "People on board",
        Relation.COMPATIBLE,
        board,
        "“More than 250” in C leaves room for the 300 of A and B.",
        how=How.VAGUER,
        attributed=True,
    )
    return board


def _left(b: DeskBuilder) -> list[UUID]:
    """When it left port: one hour, of which one report leaves the day open."""
    left = [
        b.claim(
            "A",
            "9:40 p.m.",
            "21:40",
            Kind.TIME,
            moment=Moment(TimexType.TIME, "2024-03-05T21:40", earliest=_D5, latest=_D5),
        ),
        b.claim(
            "B",
            "9:40 p.m.",
            "21:40",
            Kind.TIME,
            moment=Moment(TimexType.TIME, "T21:40", certain=False, missing="the day"),
        ),
    ]
    b.row("When it left port", Relation.AGREE, left, "Both say 9:40 p.m.", note="one source", absent="C")
    return left


def _hospital(b: DeskBuilder) -> None:
    """Two figures that are only proposed to be one."""
    hospital = [
        b.claim("A", "About 40 passengers", "about 40 · passengers", quantity=Quantity(40, modifier=Modifier.ABOUT)),
        b.claim("B", "Forty-two people", "42 · people", quantity=Quantity(42)),
    ]
    b.row(
        "People taken to hospital",
        Relation.RELATED,
        hospital,
        "40 passengers and 42 people may count the same group.",
        proposed=True,
    )


def _built(b: DeskBuilder) -> list[UUID]:
    """A year that one report alone gives."""
    built = [
        b.claim(
            "A",
            "1998",
            "1998",
            Kind.TIME,
            moment=Moment(TimexType.DATE, "1998", earliest=date(1998, 1, 1), latest=date(1998, 12, 31)),
        )
    ]
    b.row("Year the ferry was built", Relation.ONLY_HERE, built)
    return built


def _calm(b: DeskBuilder) -> None:
    """Words that one report alone gives."""
    calm = [
        b.claim(
            "A",
            "We had at least 300 people on board and the sea was calm",
            "“We had at least 300 people on board and the sea was calm”",
            Kind.QUOTE,
            speaker="Ilse Marr",
            said_day=_D6,
        )
    ]
    b.row("What the captain said of the crossing", Relation.ONLY_HERE, calm, attributed=True)


def _boats(b: DeskBuilder) -> None:
    """One report at odds with itself, in one passage a person marked."""
    boats = [
        b.claim("A", "within half an hour", "up to 30 minutes", Kind.TIME),
        b.claim("A", "twenty minutes late", "20 minutes", origin=Origin.HUMAN),
    ]
    b.row(
        "How soon help came",
        Relation.CONFLICT,
        boats,
        "A says within half an hour and twenty minutes.",
        between=Between.WITHIN,
    )


def _long(b: DeskBuilder) -> None:
    """A title, a passage and a reason too long for any pane."""
    b.row(
        _LONG,
        Relation.ONLY_HERE,
        [
            b.claim(
                "D",
                _LONG,
                _LONG,
                Kind.STATEMENT,
                speaker="Investigators not authorised to speak publicly",
                why=_LONG,
            )
        ],
        attributed=True,
    )


def big_desk(rows: int = 10_000, articles: int = 6) -> Desk:
    """Return a case with as many rows as asked for, each in two or three of the articles."""
    b = DeskBuilder(f"{rows} rows")
    sentences = [f"Official figures put the number at {n:,} people.\n" for n in range(rows)]
    text = "".join(sentences)
    starts, at = [], 0
    for sentence in sentences:
        starts.append(at)
        at += len(sentence)
    for number in range(articles):
        b.article(text, f"Outlet {number + 1}", f"Report {number + 1}", date(2024, 3, 1 + number))
    relations = list(Relation)
    for n in range(rows):
        relation = relations[n % len(relations)]
        letters = [
            chr(ord("A") + (n + k) % articles) for k in range(1 if relation is Relation.ONLY_HERE else 2 + n % 2)
        ]
        claims = [b.placed(letter, sentences[n], starts[n], n + place) for place, letter in enumerate(letters)]
        between = list(Between)[n % 3] if relation is Relation.CONFLICT else None
        how = list(How)[n % 4] if relation is Relation.COMPATIBLE else None
        b.row(
            f"Number of people in district {n}",
            relation,
            claims,
            f"Figures for district {n}.",
            between=between,
            how=how,
        )
    return b.build(columns=articles)

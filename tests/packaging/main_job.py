"""Run by an installed program's interpreter: ``main_job.py judge|tell DATABASE``.

``judge`` gives a verdict on the row on which the reports differ, ``tell`` prints every verdict it finds.
"""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.domain.group import Relation
from workbench.domain.verdict import Evidence, Judgement, Question, Verdict
from workbench.services import comparing, library, reviewing
from workbench.storage.unit_of_work import open_store


def main(what: str, database: Path) -> None:
    with open_store(database) as store:
        case = library.last_case(store)
        assert case is not None
        desk = comparing.desk(store, case)
        if what == "judge":
            row = next(row for row in desk.rows if row.relation is Relation.CONFLICT)
            source = Evidence("List of the dead", "https://example.org/list", "Twenty names")
            judgement = Judgement(Question.SO, Verdict.DISPUTED, "Two counts, one morgue.", (source,))
            reviewing.give_verdict(store, case, row.readings[0].claims, judgement)
            return
        for view in desk.claims.values():
            if view.so is not None:
                judged = view.so.judgement
                print(judged.verdict, "|", judged.reason, "|", judged.sources[0].address)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

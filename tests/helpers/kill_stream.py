"""Gives verdicts as fast as it can, is killed with SIGKILL, and begins anew: run by the test of the same promise.

``python -m tests.helpers.kill_stream DATABASE CASE CLAIM ROUNDS`` writes, as JSON, every verdict that was acknowledged.
One process forks a child per round, so that nothing but the child's own work is repeated.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from pathlib import Path
from uuid import UUID

from workbench.domain.verdict import Judgement, Question, Verdict
from workbench.services import reviewing
from workbench.storage.unit_of_work import open_store

JUDGEMENT = Judgement(Question.SO, Verdict.DISPUTED, "The hospital counts 20. " * 40)


def stream(path: Path, case: UUID, claim: UUID, out: int) -> None:
    """Give verdicts until killed; each is acknowledged after the function returned."""
    with open_store(path) as store:
        assert not store.read_only, store.notice
        while True:
            changes = reviewing.give_verdict(store, case, [claim], JUDGEMENT)
            assert changes.decision is not None
            os.write(out, changes.decision.hex.encode() + b"\n")


def acknowledged(path: Path, case: UUID, claim: UUID, enough: int) -> list[str]:
    """Run one child, kill it in the middle of its work, and return what it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        stream(path, case, claim, writing)
    os.close(writing)
    received = b""
    while received.count(b"\n") < enough:
        chunk = os.read(reading, 4096)
        assert chunk, "the child ended by itself"
        received += chunk
    os.kill(child, signal.SIGKILL)
    while chunk := os.read(reading, 4096):
        received += chunk
    os.close(reading)
    os.waitpid(child, 0)
    return received.decode().split()


if __name__ == "__main__":
    database, its_case, its_claim = Path(sys.argv[1]), UUID(sys.argv[2]), UUID(sys.argv[3])
    with open_store(database) as once:  # imports, compiled statements: done once, before the first fork
        reviewing.give_verdict(once, its_case, [its_claim], JUDGEMENT)
    dice = random.Random(7)
    rounds = [acknowledged(database, its_case, its_claim, dice.randint(1, 20)) for _ in range(int(sys.argv[4]))]
    sys.stdout.write(json.dumps(rounds))

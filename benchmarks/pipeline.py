"""How many words a second the trained pipeline reads on one core, from tokens to names and with all our components.

The sample stories are read over and over, whole, as the program reads them; words are counted as the treebanks count
them, marks included. Times are of this process's processor; of
each story the quickest reading counts, the one that other programs disturbed least. Then how long the weights take to
load in a fresh process that has imported spaCy, and how large they are in a zip, as in the wheel.
Run: ``python benchmarks/pipeline.py [--rounds N]``; exits 1 when a limit is missed, 0 where there are no weights.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import zipfile
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

from workbench import assets
from workbench.extraction import pipeline, weights

NAMES_LIMIT = 6_500
"""Words a second from tokens to names."""
ALL_LIMIT = 5_000
"""Words a second with all our components."""
LOAD_LIMIT = 0.7
"""Seconds."""
SIZE_LIMIT = 10.0
"""Million bytes, zipped."""


def stories() -> list[str]:
    """Return the sample stories."""
    return [path.read_text(encoding="utf-8") for path in sorted(assets.path("samples").glob("*/*.txt"))]


def per_component(texts: list[str], rounds: int) -> dict[str, float]:
    """Return the seconds of each component over all texts, the tokenizer first, in the order in which they run."""
    nlp = pipeline.load()
    parts = [("tokenizer", None), *nlp.pipeline]
    quickest = {(name, i): float("inf") for name, _ in parts for i in range(len(texts))}
    for _ in range(rounds):
        for i, text in enumerate(texts):
            doc = nlp.make_doc(text)
            for name, component in parts:
                begin = time.process_time()
                doc = nlp.make_doc(text) if component is None else component(doc)
                quickest[name, i] = min(quickest[name, i], time.process_time() - begin)
    return {name: sum(quickest[name, i] for i in range(len(texts))) for name, _ in parts}


def load_seconds() -> float:
    """Return how long a fresh process takes to load the weights, spaCy imported before; the best of five."""
    import subprocess

    code = (
        "import time; from workbench.extraction import weights; b = time.process_time(); weights.load(); "
        "print(time.process_time() - b)"
    )
    runs = (subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(5))
    return min(float(run.stdout) for run in runs)


def zipped() -> float:
    """Return the size of the weights in a zip, in million bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "weights.zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in weights.folder().rglob("*"):
                archive.write(file)
        return path.stat().st_size / 1e6


def _words(texts: list[str]) -> int:
    """Return how many words the texts have, counted as the treebanks do: marks are words too."""
    nlp = pipeline.load()
    return sum(not token.is_space for text in texts for token in nlp.make_doc(text))


def main() -> int:
    """Print the figures; return 1 when a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=8)
    rounds = parser.parse_args().rounds
    if not weights.available():
        print("no trained pipeline is installed: nothing to measure")
        return 0
    texts = stories()
    took = per_component(texts, rounds)
    words = _words(texts)
    named = list(took).index("workbench_names") + 1 if "workbench_names" in took else len(took)
    for name, seconds in took.items():
        print(f"{name:22} {words / seconds:11,.0f} words/s")
    to_names, everything = words / sum(list(took.values())[:named]), words / sum(took.values())
    load, size = load_seconds(), zipped()
    print(f"tokens to names        {to_names:11,.0f} words/s (limit {NAMES_LIMIT:,})")
    print(f"all components         {everything:11,.0f} words/s (limit {ALL_LIMIT:,})")
    print(f"loading                {load:11.2f} s of CPU time (limit {LOAD_LIMIT})")
    print(f"size, zipped           {size:11.1f} MB (limit {SIZE_LIMIT})")
    met = to_names >= NAMES_LIMIT and everything >= ALL_LIMIT and load <= LOAD_LIMIT and size <= SIZE_LIMIT
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())

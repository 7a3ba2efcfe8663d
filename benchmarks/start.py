"""How long until the window is there: exec to first paint of the real one against a bare QMainWindow, in one run.

``python benchmarks/start.py [--runs N]``; prints the ratio and the limit, exits 1 when it is exceeded.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 1.5
HEAVY = ("spacy", "sqlalchemy", "alembic", "trafilatura", "lxml", "jinja2")
_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        import os; os._exit(0)
application = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
_REAL = f"""
import sys
from workbench import app
def painted():
    heavy = [name for name in {HEAVY!r} if name in sys.modules]
    print("painted", *heavy, flush=True)
    import os; os._exit(0)
application = app._application()
program = app.Program(app.Settings(), None)
program.window.painted.disconnect()
program.window.painted.connect(painted)
program.show()
application.exec()
"""


def once(code: str, environment: dict[str, str]) -> tuple[float, str]:
    """Start a process and return the seconds until it says that it has painted, and what else it said."""
    begin = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment, text=True)
    line = process.stdout.readline() if process.stdout else ""
    took = time.perf_counter() - begin
    process.wait()
    if not line.startswith("painted"):
        raise SystemExit("a window was never painted")
    return took, line.removeprefix("painted").strip()


def main() -> int:
    """Measure both in turns, so that both meet the same machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    root = Path(__file__).resolve().parents[1]
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "QT_LOGGING_RULES": "qt.qpa.*=false",
            "XDG_CONFIG_HOME": home,
            "PYTHONPATH": str(root),
            "PYTHONPYCACHEPREFIX": str(Path(home) / "bytecode"),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code, too
        for code in (_BARE, _REAL):  # warm the file cache and the byte code
            once(code, environment)
        bare, real, heavy = [], [], set()
        for _ in range(runs):
            bare.append(once(_BARE, environment)[0])
            took, said = once(_REAL, environment)
            real.append(took)
            heavy.update(said.split())
    ratio = statistics.median(real) / statistics.median(bare)
    for name, times in (("bare QMainWindow", bare), ("this program", real)):
        print(f"{name:<18} median {statistics.median(times) * 1000:6.0f} ms   min {min(times) * 1000:6.0f} ms")
    print(f"ratio of medians   {ratio:6.2f}     of minima {min(real) / min(bare):5.2f}   limit {LIMIT}")
    print(f"heavy modules at first paint: {', '.join(sorted(heavy)) or 'none'}")
    return int(ratio > LIMIT or bool(heavy))


if __name__ == "__main__":
    sys.exit(main())

"""A process that types and publishes is killed 200 times: nothing confirmed is lost, nothing is half."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KILLS, SEED = 200, 20251031


def test_no_confirmed_text_is_lost_and_no_note_is_half(database_url, tmp_path):
    """Takes 10 to 30 s; each database is killed 200 times."""
    killed = subprocess.run(
        [sys.executable, "-m", "tests.store.killed_writers", database_url, str(tmp_path), str(KILLS), str(SEED)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=110,
    )
    told = json.loads(killed.stdout)
    assert told["faults"] == []
    assert told["kills"] == KILLS
    assert told["steps"] > KILLS

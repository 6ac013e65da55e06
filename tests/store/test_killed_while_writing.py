"""A process that types and publishes is killed in the middle of both: nothing confirmed is lost, nothing is half."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HITS, SEED = 100, 20251031


def test_no_confirmed_text_is_lost_and_no_note_is_half(database_url, tmp_path):
    """About 12 s of work for each database, of which 100 are hit while typing and 100 while publishing."""
    killed = subprocess.run(
        [sys.executable, "-m", "tests.store.killed_writers", database_url, str(tmp_path), str(HITS), str(SEED)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=110,
    )
    told = json.loads(killed.stdout)
    assert told["faults"] == []
    assert min(told["hits"]["typing"], told["hits"]["publishing"]) == HITS
    assert told["steps"] > 2 * HITS

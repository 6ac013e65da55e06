import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.closes import history, known

ROOT = Path(__file__).parents[2]

KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from lib.store import open_store
from tests.store.closes import TUESDAY, history

url, folder, moment = sys.argv[1:]
store = open_store(url, Path(folder))

def die(*call):
    if moment == "commit" or "UPDATE versions" in call[2]:
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(store._database._writer, moment, die)
store.prices.append(history(9000, known=TUESDAY, raised=1.0))
"""


@pytest.mark.parametrize("moment", ["before_cursor_execute", "commit"])
def test_a_process_killed_after_its_rows_were_written_leaves_none_of_them(opened, database_url, tmp_path, moment):
    store = opened(database_url)
    store.prices.append(history(100))
    before, version = known(store), store.version()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, database_url, str(tmp_path), moment], cwd=ROOT, check=False, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL
    assert known(store) == before
    assert store.version() == version
    assert store.prices.append(history(9000)) == 8900

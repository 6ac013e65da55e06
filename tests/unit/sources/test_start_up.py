"""What the start of the dashboard pays for."""

import subprocess
import sys


def test_yfinance_is_not_imported_before_a_close_is_asked_for(tmp_path):
    program = (
        "import sys; from pathlib import Path; from lib.sources.yahoo import YahooSource; "
        "import lib.sources.recorded, lib.sources.file; YahooSource(Path(sys.argv[1])); "
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'yfinance', 'curl_cffi', 'openpyxl'}))"
    )
    assert subprocess.check_output([sys.executable, "-c", program, str(tmp_path)], text=True).strip() == "[]"

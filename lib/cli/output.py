"""Results on standard output, byte for byte what the HTTP addresses answer."""

import json
import sys

from lib.reports.csv_file import to_csv
from lib.reports.table import Table


def print_json(payload: dict[str, object]) -> None:
    """Payload with two blanks of indent; NaN cannot occur."""
    print(json.dumps(payload, indent=2, ensure_ascii=False, allow_nan=False))


def print_csv(table: Table) -> None:
    """Table as the bytes of the CSV address."""
    sys.stdout.flush()
    sys.stdout.buffer.write(to_csv(table, for_excel=False))

"""Equal workbooks for equal content, their formulas with results.

openpyxl writes the present instant into every workbook and no result beside a
formula; a viewer that does not calculate would show nothing.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

FORMULA = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v\s*(?:/>|></v>)')
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
Results = Mapping[str, float]


def settled_xlsx(workbook: bytes, made: datetime, results: Mapping[int, Results]) -> bytes:
    """Workbook of a given age.

    Parameters
    ----------
    workbook
        As openpyxl saved it.
    made
        Instant it says it was made, UTC.
    results
        By number of the sheet (1, 2 …) and address of the cell: what its formula gives.
    """
    source, settled = zipfile.ZipFile(io.BytesIO(workbook)), io.BytesIO()
    with zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            told = _with_results(_aged(source.read(name), name, made), results.get(_sheet_number(name), {}))
            target.writestr(_entry(name, made), told)
    return settled.getvalue()


def _entry(name: str, made: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, made.astimezone(UTC).timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _sheet_number(name: str) -> int:
    found = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
    return int(found[1]) if found else 0


def _aged(content: bytes, name: str, made: datetime) -> bytes:
    if name != "docProps/core.xml":
        return content
    return MODIFIED.sub(rb"\g<1>" + f"{made.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".encode(), content)


def _with_results(content: bytes, results: Results) -> bytes:
    return FORMULA.sub(lambda cell: cell[1] + b"<v>%s</v>" % repr(results[cell[2].decode()]).encode(), content)

"""The program that draws: a specification comes in as JSON, the bytes of a picture go out.

``python -m lib.reports.drawing png < chart.json > chart.png``

With ``together``, a list of specifications comes in and a list of SVG texts goes out:
one start of the program for all charts of a report.
"""

import json
import sys
from collections.abc import Callable
from html import escape

import vl_convert

from lib.charts.layers import Spec
from lib.domain.pictures import PictureFormat
from lib.reports.fonts import FOLDER
from lib.reports.settled_pdf import settled_pdf

TOGETHER = "together"
SHARPNESS = 2
"""Pixels of a PNG for one of the layout."""


def draw(spec: Spec, form: PictureFormat) -> bytes:
    """Bytes of a picture; every form is made from the same SVG, and nothing is fetched from anywhere."""
    svg = _svg(spec)
    write: dict[PictureFormat, Callable[[], bytes]] = {
        PictureFormat.PNG: lambda: vl_convert.svg_to_png(svg, scale=SHARPNESS),
        PictureFormat.SVG: svg.encode,
        PictureFormat.PDF: lambda: settled_pdf(vl_convert.svg_to_pdf(svg)),
    }
    return write[form]()


def draw_together(specs: list[Spec]) -> list[str]:
    """SVG texts of several charts, set in the letters of reports."""
    vl_convert.register_font_directory(str(FOLDER))
    return [_svg(spec) for spec in specs]


def _svg(spec: Spec) -> str:
    told = f'<svg role="img" aria-label="{escape(spec["description"])}" '
    return vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]).replace("<svg ", told, 1)


if __name__ == "__main__":
    given = json.load(sys.stdin.buffer)
    if sys.argv[1] == TOGETHER:
        sys.stdout.buffer.write(json.dumps(draw_together(given)).encode())
    else:
        sys.stdout.buffer.write(draw(given, PictureFormat(sys.argv[1])))

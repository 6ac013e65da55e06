"""The program that draws: a specification comes in as JSON, the bytes of a picture go out.

``python -m lib.reports.drawing png < chart.json > chart.png``
"""

import json
import sys
from collections.abc import Callable
from html import escape

import vl_convert

from lib.charts.layers import Spec
from lib.domain.pictures import PictureFormat
from lib.reports.settled_pdf import settled_pdf

SHARPNESS = 2
"""Pixels of a PNG for one of the layout."""


def draw(spec: Spec, form: PictureFormat) -> bytes:
    """Bytes of a picture; every form is made from the same SVG, and nothing is fetched from anywhere."""
    told = f'<svg role="img" aria-label="{escape(spec["description"])}" '
    svg = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]).replace("<svg ", told, 1)
    write: dict[PictureFormat, Callable[[], bytes]] = {
        PictureFormat.PNG: lambda: vl_convert.svg_to_png(svg, scale=SHARPNESS),
        PictureFormat.SVG: svg.encode,
        PictureFormat.PDF: lambda: settled_pdf(vl_convert.svg_to_pdf(svg)),
    }
    return write[form]()


if __name__ == "__main__":
    sys.stdout.buffer.write(draw(json.load(sys.stdin.buffer), PictureFormat(sys.argv[1])))

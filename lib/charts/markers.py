"""Weeks with a note or with news of a risk, as small signs on the time axis; pointing at one tells which."""

from lib.charts.channels import time
from lib.charts.instants import milliseconds
from lib.charts.layers import Spec, layer, rows
from lib.charts.roles import role
from lib.charts.scene import Scene
from lib.domain.markers import Marker

SHAPES = {"note": ("square", 20, "above"), "risk": ("triangle-up", 34, "below")}
LANES = {"note": 4, "risk": -4}


def marker_layers(scene: Scene) -> list[Spec]:
    """One sign for every week with marks of a kind; several in one week share it and are all told."""
    inside = [marker for marker in scene.markers if scene.span[0] <= milliseconds(marker.session) <= scene.span[1]]
    layers = (_signs(scene, kind, [one for one in inside if one.kind.startswith(kind)]) for kind in SHAPES)
    return [drawn for drawn in layers if drawn is not None]


def _signs(scene: Scene, kind: str, markers: list[Marker]) -> Spec | None:
    if not markers:
        return None
    shape, size, part = SHAPES[kind]
    mark = {
        "type": "point",
        "filled": True,
        "shape": shape,
        "size": size,
        "opacity": 1,
        "y": scene.geometry.plot + LANES[kind],
        "tooltip": {"expr": f"{{'{scene.words(f'depth.marks.{kind}s')}': datum.told}}"},
    }
    return layer(rows(_by_week(scene, markers)), mark, x=time(), color=role(part))


def _by_week(scene: Scene, markers: list[Marker]) -> list[Spec]:
    labels: dict[int, list[str]] = {}
    for marker in markers:
        labels.setdefault(milliseconds(marker.session), []).append(marker.label(scene.words.language))
    return [{"t": instant, "told": " · ".join(told)} for instant, told in sorted(labels.items())]

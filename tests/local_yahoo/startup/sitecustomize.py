"""Found by Python at start-up when this folder is on PYTHONPATH."""

import yahoo_detour  # type: ignore[import-not-found]  # its folder is on the path only then

yahoo_detour.install_if_wanted()

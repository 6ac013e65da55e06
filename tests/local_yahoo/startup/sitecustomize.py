"""Found by Python at start-up when this folder is on PYTHONPATH."""

import yahoo_detour

yahoo_detour.install_if_wanted()

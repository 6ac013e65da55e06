"""``python -m lib``: the services from a terminal."""

import sys

from lib.cli.entry import main

sys.exit(main())

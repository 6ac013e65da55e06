"""Headers every answer carries."""

HEADERS = {"X-Content-Type-Options": "nosniff", "Vary": "Accept-Language"}

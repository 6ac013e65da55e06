"""The routes behind a real HTTP server on a free port, and a client that hides nothing."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def json(self):
        return json.loads(self.body, parse_constant=_refuse)

    @property
    def error(self):
        return self.json["error"]


@dataclass(frozen=True)
class Client:
    port: int

    def __call__(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """Answer to one request; redirects are not followed, underscores in header names become dashes."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, quote(address, safe="/?&=%"), headers=named)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer


@contextmanager
def serving(routes) -> Iterator[Client]:
    """Client of a server that runs in a thread for the block."""
    config = uvicorn.Config(Starlette(routes=routes), port=0, log_level="error", ws="none", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Client(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    thread.join(timeout=10)


def _refuse(constant: str):
    message = f"{constant} is not JSON"
    raise ValueError(message)

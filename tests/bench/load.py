"""`python -m tests.bench.load`: many facilitators at once, at a server with two workers. No part of `script/bench`.

Requests a second of each page of a session for 1, 8 and 32 clients, and what a worker holds before and after 12,000
requests. Clients and server share the machine, so that the numbers compare only with others of the same machine.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

from tests.bench.bench_session import PAGES
from tests.bench.server import Server, filled_site, serving

SECONDS, CLIENTS, WORKERS = 4.0, (1, 8, 32), 2
REQUESTS, TIMES = 12_000, 4  # memory is read after each of so many parts


def main() -> None:
    """Prints a line for each page, and the memory."""
    with (
        filled_site() as (environment, printed),
        serving("squad.wsgi:application", "tests.bench.like_production", environment, WORKERS) as site,
    ):
        headers = {"Cookie": f"session={printed['session']}", "Accept-Encoding": "gzip"}
        for name, address in PAGES.items():
            rates = [f"{_rate(site, address, headers, clients):.0f}" for clients in CLIENTS]
            print(
                f"{name}: {'/'.join(rates)} a second with {'/'.join(map(str, CLIENTS))} clients", flush=True
            )
        held = [site.worker_memory()]
        for _part in range(TIMES):
            _ask(site, islice(cycle(PAGES.values()), REQUESTS // TIMES), headers)
            held.append(site.worker_memory())
        print(f"memory of a worker, MB, over {REQUESTS} requests: {' '.join(f'{one:.1f}' for one in held)}")


def _rate(site: Server, address: str, headers: dict[str, str], clients: int) -> float:
    """Answers a second; one that is no page ends the run."""
    until = time.monotonic() + SECONDS

    def ask() -> int:
        done = 0
        while time.monotonic() < until:
            _page(site, address, headers)
            done += 1
        return done

    with ThreadPoolExecutor(clients) as pool:
        return sum(one.result() for one in [pool.submit(ask) for _client in range(clients)]) / SECONDS


def _ask(site: Server, addresses: Iterator[str], headers: dict[str, str]) -> None:
    with ThreadPoolExecutor(max(CLIENTS)) as pool:
        for _answer in pool.map(lambda address: _page(site, address, headers), addresses):
            pass


def _page(site: Server, address: str, headers: dict[str, str]) -> None:
    status, _body = site.get(address, headers)
    assert status == 200, f"{address}: {status}"


if __name__ == "__main__":
    main()
